"""The score of a bead: a sum of learnt weights times features, read as log-odds.

A bead joins n segments of the source to m of the target. Its score is ``bias(n, m) + Σ weight · feature``; an unmatched
segment costs ``null + slope · ln(length / 80)``. All weights are learnt together (``training/weights.py``), so that what a
deletion costs and what a similarity is worth are in one currency. Features do not know the languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.parameters import TYPES, WIDEST
from align.pair.shape import FIRST_HARD_KIND, Floats, Shape
from align.pair.sides import Channel, Side, summed, unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.pair.parameters import Weights
    from align.pair.words import Longs

__all__ = ["SPREAD", "Scorer"]

LIKE: Final = 0.3
"""Mean cosine over the channels, background taken off, below which two texts are hardly translations: from here down the
score falls faster, so that two unrelated sentences are not paired for want of anything better."""

TYPICAL: Final = 80.0
"""Characters of a typical sentence: where the length terms are zero."""

SPREAD: Final = 0.16
"""Standard deviation of ln(target length / source length) of long Finnish–Swedish sentences; measured .135–.17."""

SAMPLE: Final = 120
"""Random groups of the other side that make up a group's background similarity (after Vecalign)."""


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
        widest: int = WIDEST,
    ) -> None:
        self.source, self.target = source, target
        self.channels, self.weights, self.log_ratio = channels, weights, log_ratio
        self.sources, self.targets = Side(source, widest), Side(target, widest)
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


def _mean_unit(matrix: Floats, generator: np.random.RandomState) -> Floats:
    """Mean unit vector of random single rows and pairs of rows: one product gives a mean cosine to all of them."""
    count = len(matrix)
    if not count:
        return np.zeros(matrix.shape[1], np.float32)
    picks = generator.choice(count, min(count, SAMPLE // 2), replace=False)
    rows = np.concatenate([unit(matrix[picks]), unit(matrix[picks] + matrix[np.maximum(picks - 1, 0)])])
    result: Floats = rows.mean(axis=0, dtype=np.float32)
    return result
