"""How much speaks for two rows of tables being the same row: cell by cell, column by column.

The score of a bead (``score.py``) credits short texts for being short; here only what their words say counts: the score over what it
would be without any likeness. Measured on names and values of the development data it is between −1.5 and 1.5 for nine of ten pairs
that have nothing to do with each other, and over 2 for nineteen of twenty names that translate each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.score import Scorer
from align.pair.shape import Floats, Shape
from align.pair.sides import Channel, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.grids import Row

__all__ = ["Columns", "bead_likeness", "columns_of", "likeness", "row_evidence"]

LOWEST, HIGHEST = -1.0, 8.0
"""How much a value may count: a value may well be another one, that is what is looked for."""
LOWEST_NAME, HIGHEST_NAME = -2.0, 12.0
"""How much the first cell may count, which names the row."""
EMPTY: Final = 0.3
"""What a cell that is filled on one side only speaks against the pair."""
HEADER: Final = 2.0
"""What two heads of columns speak for, and a head and a row against it."""
EQUAL: Final = 3.0
"""What equal cells count at least, fewer where many cells of the column are equal: numbers have few words to compare."""
CHANCE: Final = np.float32(1.5)
"""Likeness of two values, beyond what all of their column have, that one pair in twenty has by chance."""
SEVERAL: Final = 2
"""Rows from which most pairs of a column's cells are of different rows."""
_WORD: Final = re.compile(r"\w+")

Columns = tuple[tuple[int, int], ...]
"""Pairs of columns that answer each other, ascending."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """The filled cells of one column of each side, for all pairs of which the likeness is known."""

    rows: tuple[list[int], list[int]]
    likeness: Floats


def likeness(scorer: Scorer, source: Sequence[tuple[int, ...]], target: Sequence[tuple[int, ...]]) -> Floats:
    """How much the words of groups of segments speak for each pair, in log-odds: groups of the source × groups of the target."""
    part = _grouped(scorer, source, target)
    size = (len(source), len(target))
    rows, columns = np.arange(size[0])[:, None], np.arange(size[1])[None, :]
    cosines = []
    for channel, (source_mean, target_mean) in zip(part.channels, part.means, strict=True):
        left, right = unit(channel.source), unit(channel.target)
        cosines.append(left @ right.T - 0.5 * (left @ target_mean)[:, None] - 0.5 * (right @ source_mean)[None, :])
    nothing = [np.zeros(size, np.float32)] * len(cosines)
    found = part.weighed((1, 1), part.features_of((1, 1), rows, columns, cosines))
    result: Floats = found - part.weighed((1, 1), part.features_of((1, 1), rows, columns, nothing))
    return result


def bead_likeness(
    scorer: Scorer, source: Sequence[tuple[int, ...]], target: Sequence[tuple[int, ...]]
) -> tuple[Floats, Floats]:
    """The score of pairs of groups of segments as if each were one text, pair by pair, and how much their words speak for them."""
    part = _grouped(scorer, source, target)
    places = np.arange(len(source))
    cosines = []
    for channel, (source_mean, target_mean) in zip(part.channels, part.means, strict=True):
        left, right = unit(channel.source), unit(channel.target)
        cosines.append(np.einsum("ij,ij->i", left, right) - 0.5 * (left @ target_mean) - 0.5 * (right @ source_mean))
    nothing = [np.zeros(len(source), np.float32)] * len(cosines)
    found = part.weighed((1, 1), part.features_of((1, 1), places, places, cosines))
    return found, found - part.weighed((1, 1), part.features_of((1, 1), places, places, nothing))


def _grouped(scorer: Scorer, source: Sequence[tuple[int, ...]], target: Sequence[tuple[int, ...]]) -> Scorer:
    """A scorer to which each group of segments is one text."""
    channels = tuple(Channel(c.name, _sums(c.source, source), _sums(c.target, target)) for c in scorer.channels)
    return Scorer(
        _shape(scorer.source, source),
        _shape(scorer.target, target),
        channels,
        scorer.weights,
        log_ratio=scorer.log_ratio,
        means=scorer.means,
        widest=1,
    )


def _sums(matrix: Floats, groups: Sequence[tuple[int, ...]]) -> Floats:
    flat = np.array([index for group in groups for index in group], np.int64)
    sizes = np.array([len(group) for group in groups], np.int64)
    result: Floats = np.add.reduceat(matrix[flat], np.cumsum(sizes) - sizes, axis=0)
    return result


def _shape(shape: Shape, groups: Sequence[tuple[int, ...]]) -> Shape:
    count = len(groups)
    flat = np.array([index for group in groups for index in group], np.int64)
    sizes = np.array([len(group) for group in groups], np.int64)
    zeros, whole = np.zeros(count, np.int32), np.ones(count, np.bool_)
    lengths = np.add.reduceat(shape.lengths[flat], np.cumsum(sizes) - sizes)
    return Shape(lengths, zeros, zeros, whole, whole, zeros, zeros)


def row_evidence(scorer: Scorer, source: Sequence[Row], target: Sequence[Row], columns: Columns) -> Floats:
    """How much speaks for each pair of rows, in log-odds: rows of the source × rows of the target."""
    total = np.zeros((len(source), len(target)), np.float32)
    if sorted((_usual_width(source) > 1, _usual_width(target) > 1)) == [False, True]:  # a table, and paragraphs
        whole = likeness(scorer, [row.segments for row in source], [row.segments for row in target])
        clipped: Floats = np.clip(whole - _usual(whole), LOWEST_NAME, HIGHEST_NAME)
        return clipped
    for column, other in columns:
        cells = _cells(scorer, source, target, column, other)
        low, high = (LOWEST_NAME, HIGHEST_NAME) if column == other == 0 else (LOWEST, HIGHEST)
        filled = _marks(cells.rows[0], len(source)), _marks(cells.rows[1], len(target))
        if cells.likeness.size:
            worth = np.clip(cells.likeness - _usual(cells.likeness), low, high)
            total[np.ix_(*cells.rows)] += worth if column == other == 0 else _firm(worth)
        total -= np.float32(EMPTY) * (filled[0][:, None] != filled[1][None, :])
    heads = [np.array([row.is_header for row in rows]) for rows in (source, target)]
    total += np.float32(HEADER) * (heads[0][:, None] & heads[1][None, :])
    total -= np.float32(HEADER) * (heads[0][:, None] ^ heads[1][None, :])
    return _with_odd_rows(total, scorer, source, target)


def _firm(worth: Floats) -> Floats:
    """What values count: a little likeness is chance, and adds up over the columns of a wide table."""
    result: Floats = np.sign(worth) * np.maximum(np.abs(worth) - np.where(worth > 0, CHANCE, CHANCE / 3), 0.0)
    return result


def _usual(found: Floats) -> float:
    """What two cells of a column have in common whatever their rows: all of them are sums, or telephones, or contacts."""
    fewest = min(found.shape)
    return max(0.0, float(np.quantile(found, 0.5 if fewest > SEVERAL else 0.25))) if fewest > 1 else 0.0


def _marks(places: list[int], count: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    marks = np.zeros(count, np.bool_)
    marks[places] = True
    return marks


def _cells(scorer: Scorer, source: Sequence[Row], target: Sequence[Row], column: int, other: int) -> _Cells:
    first = [n for n, row in enumerate(source) if column < len(row.cells) and row.cells[column]]
    second = [n for n, row in enumerate(target) if other < len(row.cells) and row.cells[other]]
    if not first or not second:
        return _Cells((first, second), np.zeros((len(first), len(second)), np.float32))
    found = likeness(scorer, [source[n].cells[column] for n in first], [target[n].cells[other] for n in second])
    words = [_bare(source[n].words[column]) for n in first], [_bare(target[n].words[other]) for n in second]
    return _Cells((first, second), _with_equals(found, *words))


def _with_equals(found: Floats, source: list[str], target: list[str]) -> Floats:
    """The likeness, raised where cells are equal, the more the fewer cells are."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(target):
        places.setdefault(word, []).append(place)
    for row, word in enumerate(source):
        equal = places.get(word, []) if word else []
        if equal:
            worth = EQUAL * (1 - (len(equal) - 1) / len(target)) if len(target) > 1 else EQUAL
            found[row, equal] = np.maximum(found[row, equal], np.float32(worth))
    return found


def _bare(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def _with_odd_rows(total: Floats, scorer: Scorer, source: Sequence[Row], target: Sequence[Row]) -> Floats:
    """The evidence; rows with another number of cells than their table are compared as wholes."""
    widths = _usual_width(source), _usual_width(target)
    odd = [
        [n for n, row in enumerate(rows) if len(row.cells) != width]
        for rows, width in zip((source, target), widths, strict=True)
    ]
    if odd[0]:
        whole = likeness(scorer, [source[n].segments for n in odd[0]], [row.segments for row in target])
        total[odd[0]] = np.clip(whole, LOWEST_NAME, HIGHEST_NAME)
    if odd[1]:
        whole = likeness(scorer, [row.segments for row in source], [target[n].segments for n in odd[1]])
        total[:, odd[1]] = np.clip(whole, LOWEST_NAME, HIGHEST_NAME)
    return total


def _usual_width(rows: Sequence[Row]) -> int:
    widths = [len(row.cells) for row in rows]
    return max(sorted(set(widths)), key=widths.count, default=0)


def columns_of(scorer: Scorer, source: Sequence[Row], target: Sequence[Row]) -> Columns:
    """Which columns answer each other: in order, and all of them where both tables have as many."""
    first, second = _usual_width(source), _usual_width(target)
    if first == second:
        return tuple((column, column) for column in range(first))
    alike = np.zeros((first, second), np.float32)
    for column in range(first):
        for other in range(second):
            found = _cells(scorer, source, target, column, other).likeness
            if found.size:  # what each cell of the narrower side finds at best among those of the other
                alike[column, other] = np.clip(
                    found.max(axis=int(found.shape[0] < found.shape[1])), LOWEST, HIGHEST
                ).mean()
    alike[0, 0] += HEADER
    best = np.zeros((first + 1, second + 1), np.float32)
    for i in range(1, first + 1):
        for j in range(1, second + 1):
            best[i, j] = max(best[i - 1, j], best[i, j - 1], best[i - 1, j - 1] + alike[i - 1, j - 1])
    pairs, i, j = list[tuple[int, int]](), first, second
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return tuple(reversed(pairs))
