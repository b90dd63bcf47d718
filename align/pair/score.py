"""The score of a bead: a sum of learnt weights times features, read as log-odds.

A bead joins n segments of the source to m of the target. Its score is ``bias(n, m) + Σ weight · feature``; an unmatched
segment costs ``null + slope · ln(length / 80)``. All weights are learnt together (``training/weights.py``), so that what a
deletion costs and what a similarity is worth are in one currency. Features do not know the languages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.shape import FIRST_HARD_KIND, Floats, Ints, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.pair.words import Longs

__all__ = ["FEATURES", "TYPES", "Channel", "Scorer", "Weights"]

TYPES: Final[tuple[tuple[int, int], ...]] = (
    (1, 1),
    (1, 2),
    (2, 1),
    (2, 2),
    (1, 3),
    (3, 1),
    (2, 3),
    (3, 2),
    (1, 4),
    (4, 1),
    (1, 5),
    (5, 1),
    (1, 6),
    (6, 1),
)
"""Sizes of the beads the search considers, source first."""

WIDEST: Final = 6

FEATURES: Final[tuple[str, ...]] = (
    "unlike",
    "similar_long",
    "long",
    "length_z",
    "length_ratio",
    "blocks_crossed",
    "kinds_crossed",
    "kind_differs",
    "text_kind_differs",
    "start_differs",
    "end_differs",
    "number_agrees",
    "number_differs",
)
"""The features after the channels, in the order of the weights."""

LIKE: Final = 0.3
"""Mean cosine over the channels, background taken off, below which two texts are hardly translations: from here down the
score falls faster, so that two unrelated sentences are not paired for want of anything better."""

TYPICAL: Final = 80.0
"""Characters of a typical sentence: where the length terms are zero."""

SHORT: Final = 40
"""Characters below which a text is a cell, a label or a name rather than a sentence."""

SPREAD: Final = 0.16
"""Standard deviation of ln(target length / source length) of long Finnish–Swedish sentences; measured .135–.17."""

SAMPLE: Final = 120
"""Random groups of the other side that make up a group's background similarity (after Vecalign)."""


LONG: Final = 4_000_000
"""Pairs of segments beyond which the search for anchors multiplies narrower rows."""
FOLDED: Final = 128


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of comparing texts: a row per segment, additive, compared by cosine."""

    name: str
    source: Floats
    target: Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """What the engine has learnt for one set of channels."""

    channels: tuple[str, ...]
    biases: tuple[float, ...]
    """One per entry of ``TYPES``."""
    features: tuple[float, ...]
    """The channels' weights, then one per entry of ``FEATURES``."""
    null: float
    slope: float
    """The price of an unmatched segment: ``null + slope · ln(length / 80)``."""
    bead_map: tuple[tuple[float, float], ...] = ()
    """Calibration of a bead's posterior: (raw, calibrated) knots of a monotone map."""
    short_map: tuple[tuple[float, float], ...] = ()
    """The same for beads whose shorter side has fewer than ``SHORT`` characters."""
    null_map: tuple[tuple[float, float], ...] = ()
    """Calibration of the probability that a segment is unmatched."""
    clause: tuple[float, ...] = field(default=())
    """The clause model's coefficients (``clauses.py``), empty where none was learnt."""


def summed(matrix: Floats, size: int, first: int, last: int) -> Floats:
    """Sums of ``size`` rows that end at rows ``first`` to ``last`` (exclusive); rows before the start count as nothing."""
    total = matrix[first:last].copy()
    for back in range(1, size):
        skip = max(0, back - first)
        if skip < last - first:
            total[skip:] += matrix[first + skip - back : last - back]
    return total


def unit(matrix: Floats) -> Floats:
    """Rows divided by their length."""
    norms = np.sqrt(np.einsum("ij,ij->i", matrix, matrix))
    result: Floats = matrix / (norms[:, None] + 1e-6)
    return result


class Side:
    """What the scorer needs of one side, by group size, made once; an entry is a group that ends at that segment."""

    __slots__ = ("crossed", "hard", "lengths", "logs", "number", "shape", "starts")

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        count = len(shape)
        self.lengths: dict[int, Floats] = {}
        self.logs: dict[int, Floats] = {}
        """ln(length + 3)."""
        self.crossed: dict[int, Floats] = {}
        self.hard: dict[int, Floats] = {}
        self.starts: dict[int, Floats] = {}
        self.number: dict[int, Ints] = {}
        block_edge = shape.starts.astype(np.float32)
        coarse = np.maximum(shape.kind, FIRST_HARD_KIND - 1)
        kind_edge = np.zeros(count, np.float32)
        kind_edge[1:] = (coarse[1:] != coarse[:-1]) | ((coarse[1:] >= FIRST_HARD_KIND) & shape.starts[1:])
        for size in range(1, WIDEST + 1):
            self.lengths[size] = summed(shape.lengths[:, None], size, 0, count)[:, 0]
            self.logs[size] = np.log(self.lengths[size] + np.float32(3.0))
            self.crossed[size] = summed(block_edge[:, None], size - 1, 0, count)[:, 0] if size > 1 else 0 * block_edge
            self.hard[size] = summed(kind_edge[:, None], size - 1, 0, count)[:, 0] if size > 1 else 0 * kind_edge
            self.starts[size] = np.concatenate([np.ones(min(size - 1, count), np.float32), block_edge])[:count]
            self.number[size] = np.concatenate([np.zeros(min(size - 1, count), np.int32), shape.number])[:count]


class Scorer:
    """Scores beads of two sides."""

    __slots__ = ("channels", "log_ratio", "means", "source", "sources", "target", "targets", "weights")

    def __init__(
        self,
        source: Shape,
        target: Shape,
        channels: tuple[Channel, ...],
        weights: Weights,
        *,
        log_ratio: float = 0.0,
        means: tuple[tuple[Floats, Floats], ...] | None = None,
    ) -> None:
        self.source, self.target = source, target
        self.channels, self.weights, self.log_ratio = channels, weights, log_ratio
        self.sources, self.targets = Side(source), Side(target)
        generator = np.random.RandomState(len(source) * 7919 + len(target))
        self.means = means or tuple(
            (_mean_unit(channel.source, generator), _mean_unit(channel.target, generator)) for channel in channels
        )

    def part(self, rows: Sequence[int], columns: Sequence[int]) -> Scorer:
        """A scorer of some segments of either side, with the background of the whole documents."""
        i, j = np.array(rows, np.int32), np.array(columns, np.int32)
        channels = tuple(Channel(c.name, c.source[i], c.target[j]) for c in self.channels)
        return Scorer(
            self.source.take(i), self.target.take(j), channels, self.weights, log_ratio=self.log_ratio, means=self.means
        )

    def bead(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """The score of one bead of neighbours; impossible sizes −10⁹."""
        size = (len(rows), len(columns))
        if size not in TYPES:
            return -1e9
        return float(self.part(rows, columns).scores(size, size[0] - 1, size[0], size[1] - 1, size[1])[0, 0])

    def nulls(self) -> tuple[Floats, Floats]:
        """The score of leaving each segment unmatched, by side."""
        weights = self.weights
        first, second = (
            (weights.null + weights.slope * np.log(np.maximum(shape.lengths, 3.0) / TYPICAL)).astype(np.float32)
            for shape in (self.source, self.target)
        )
        return first, second

    def features(self, size: tuple[int, int], i0: int, i1: int, j0: int, j1: int) -> Iterator[Floats]:
        """Matrices of beads that end at source rows i0–i1 and target rows j0–j1, in the order of the weights."""
        cosines = []
        for channel, (source_mean, target_mean) in zip(self.channels, self.means, strict=True):
            left = unit(summed(channel.source, size[0], i0, i1))
            right = unit(summed(channel.target, size[1], j0, j1))
            cosine = left @ right.T
            cosine -= 0.5 * (left @ target_mean)[:, None]
            cosine -= 0.5 * (right @ source_mean)[None, :]
            cosines.append(cosine)
        return self.features_of(size, np.arange(i0, i1)[:, None], np.arange(j0, j1)[None, :], cosines)

    def features_of(
        self,
        size: tuple[int, int],
        rows: Longs,
        columns: Longs,
        cosines: Sequence[Floats],
    ) -> Iterator[Floats]:
        """The features of beads that end at the given source and target segments.

        Args:
            size: of the beads.
            rows: source segments.
            columns: target segments; of a shape that broadcasts with the rows'.
            cosines: of every channel, background taken off.
        """
        a, b = size
        source, target = self.sources, self.targets
        yield from cosines
        total = (
            sum(cosines[1:], cosines[0])
            if cosines
            else np.zeros(np.broadcast_shapes(rows.shape, columns.shape), np.float32)
        )
        shorter = np.minimum(source.lengths[a][rows], target.lengths[b][columns])
        long = np.log(np.maximum(shorter, np.float32(3.0)) * np.float32(1 / TYPICAL))
        yield np.maximum(LIKE - total * np.float32(1 / max(1, len(cosines))), np.float32(0.0))
        yield total * long
        yield long
        ratio = target.logs[b][columns] - source.logs[a][rows]
        ratio -= np.float32(self.log_ratio)
        spread = np.float32(SPREAD * SPREAD) + np.float32(1.2) / (shorter + np.float32(3.0))
        yield np.minimum(ratio * ratio / spread, np.float32(25.0))
        yield np.minimum(np.abs(ratio), np.float32(2.0))
        yield source.crossed[a][rows] + target.crossed[b][columns]
        yield source.hard[a][rows] + target.hard[b][columns]
        kind_x, kind_y = source.shape.kind[rows], target.shape.kind[columns]
        differs = kind_x != kind_y
        hard = differs & (np.maximum(kind_x, kind_y) >= FIRST_HARD_KIND)
        yield hard.astype(np.float32)
        yield (differs & ~hard).astype(np.float32)
        yield np.abs(source.starts[a][rows] - target.starts[b][columns])
        yield (source.shape.ends[rows] != target.shape.ends[columns]).astype(np.float32)
        number_x, number_y = source.number[a][rows], target.number[b][columns]
        numbered = (number_x > 0) & (number_y > 0)
        yield (numbered & (number_x == number_y)).astype(np.float32)
        yield (numbered & (number_x != number_y)).astype(np.float32)

    def weighed(self, size: tuple[int, int], features: Iterator[Floats]) -> Floats:
        """The score: bias and weighted features."""
        result: Floats | None = None
        for weight, feature in zip(self.weights.features, features, strict=True):
            if result is None:
                result = np.float32(weight) * feature + np.float32(self.weights.biases[TYPES.index(size)])
            elif weight:
                result += np.float32(weight) * feature
        assert result is not None
        return result

    def scores(self, size: tuple[int, int], i0: int, i1: int, j0: int, j1: int) -> Floats:
        """Scores of beads of one size that end at source rows i0–i1 and target rows j0–j1; impossible ones −10⁹."""
        result = self.weighed(size, self.features(size, i0, i1, j0, j1))
        a, b = size
        result[: max(0, a - 1 - i0)] = -1e9
        result[:, : max(0, b - 1 - j0)] = -1e9
        return result

    def single(self) -> tuple[Floats, Floats]:
        """Rows of both sides whose products are the log-odds of 1:1 pairs by the channels alone."""
        lefts, rights = [], []
        row = np.full(len(self.source), self.weights.biases[0], np.float32)
        column = np.zeros(len(self.target), np.float32)
        for weight, channel, (source_mean, target_mean) in zip(
            self.weights.features,
            self.channels,
            self.means,
            strict=False,
        ):
            left, right = unit(channel.source), unit(channel.target)
            row -= np.float32(0.5 * weight) * (left @ target_mean)
            column -= np.float32(0.5 * weight) * (right @ source_mean)
            if len(left) * len(right) > LONG and channel.source.shape[1] > FOLDED:
                left, right = unit(_folded(left)), unit(_folded(right))
            root = np.float32(np.sqrt(max(weight, 0.0)))
            lefts.append(left * root)
            rights.append(right * root)
        ones = np.ones_like(row)[:, None], np.ones_like(column)[:, None]
        return np.hstack([*lefts, row[:, None], ones[0]]), np.hstack([*rights, ones[1], column[:, None]])


def _folded(matrix: Floats) -> Floats:
    """Hashed columns hashed once more into ``FOLDED``: cosines stay nearly the same."""
    whole = matrix.shape[1] // FOLDED * FOLDED
    result: Floats = matrix[:, :whole].reshape(len(matrix), -1, FOLDED).sum(axis=1)
    return result


def _mean_unit(matrix: Floats, generator: np.random.RandomState) -> Floats:
    """Mean unit vector of random single rows and pairs of rows: one product gives a mean cosine to all of them."""
    count = len(matrix)
    if not count:
        return np.zeros(matrix.shape[1], np.float32)
    picks = generator.choice(count, min(count, SAMPLE // 2), replace=False)
    rows = np.concatenate([unit(matrix[picks]), unit(matrix[picks] + matrix[np.maximum(picks - 1, 0)])])
    result: Floats = rows.mean(axis=0, dtype=np.float32)
    return result
