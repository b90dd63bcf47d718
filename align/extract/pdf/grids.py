"""Tables without rules: rows of three pieces and more whose pieces stand below each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.lines import Line

__all__ = ["Chunk", "Grid", "chunks_of", "grids", "has_leader"]

Chunk = tuple[float, float]
"""Left and right edge of a stretch of a row between wide blanks."""

_LEADER: Final = re.compile(r"(?:\.\s?){5,}|_{5,}|…{3,}")
_STRAIGHT: Final = 3.0
"""Points by which the edges of a column may differ."""


_SEEDS: Final = 12
"""Rows among which the one with the most cells is looked for."""
_PROVED: Final = 3
"""Rows with wide blanks that show columns well enough to cut others there."""


class Grid(NamedTuple):
    """Rows ``first`` to ``last`` of a page, and where its columns part."""

    first: int
    last: int
    gutters: list[float]


def has_leader(row: Line) -> bool:
    """Whether dots or a rule lead the eye across a row."""
    return _LEADER.search(row.text) is not None


def chunks_of(row: Line) -> list[Chunk]:
    """The stretches of a row between wide blanks."""
    out: list[Chunk] = []
    if has_leader(row):
        return [(row.x0, row.x1)]  # a line of a table of contents is one, whatever blanks it has
    for word in row.words:
        if out and word.x0 - out[-1][1] < max(1.0 * row.size, 6.5):
            out[-1] = (out[-1][0], max(out[-1][1], word.x1))
        else:
            out.append((word.x0, word.x1))
    return out


@dataclass(slots=True)
class _Column:
    begins: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def add(self, chunk: Chunk) -> None:
        self.begins.append(chunk[0])
        self.ends.append(chunk[1])

    def takes(self, chunk: Chunk) -> bool:
        """Whether a chunk has the column's left edge, right edge or middle."""
        middle = (self.begins[0] + self.ends[0]) / 2
        return (
            abs(chunk[0] - self.begins[0]) < _STRAIGHT
            or abs(chunk[1] - self.ends[0]) < _STRAIGHT
            or abs((chunk[0] + chunk[1]) / 2 - middle) < _STRAIGHT
        )

    def is_flush(self, chunk: Chunk) -> bool:
        """Whether all its chunks, and this one, begin at one place, or end at one."""
        return any(
            max(edges) - min(edges) < _STRAIGHT and abs(edge - edges[0]) < _STRAIGHT / 2
            for edges, edge in ((self.begins, chunk[0]), (self.ends, chunk[1]))
        )

    def is_straight(self) -> bool:
        """Whether an edge, or the middle, of all its chunks is in line."""
        middles = [(a + b) / 2 for a, b in zip(self.begins, self.ends, strict=True)]
        return min(max(v) - min(v) for v in (self.begins, self.ends, middles)) < _STRAIGHT


def grids(rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]]) -> list[Grid]:
    """The tables of three columns and more among the rows of a page."""
    out: list[Grid] = []
    at = 0
    while at < len(rows):
        grid = _grid_at(at, rows, chunks, out[-1].last + 1 if out else 0) if len(chunks[at]) >= 3 else None
        if grid is not None:
            out.append(grid)
            at = grid.last
        at += 1
    return out


def _grid_at(first: int, rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]], floor: int) -> Grid | None:
    """The table that begins at a row; its columns are those of the row with the most cells among the next.

    Below a table text may be set with wide blanks, so that a row with fewer cells is asked when the fullest does not fit.
    """
    reach = range(first + 1, min(first + _SEEDS, len(rows)))
    fuller = [at for at in reach if len(chunks[at]) > len(chunks[first])]
    for seed in sorted(fuller, key=lambda at: (-len(chunks[at]), at)):
        if grid := _seeded(seed, first, rows, chunks, floor):
            return grid
    return _seeded(first, first, rows, chunks, floor)


def _seeded(seed: int, first: int, rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]], floor: int) -> Grid | None:
    columns = [_Column() for _ in chunks[seed]]
    for column, chunk in zip(columns, chunks[seed], strict=True):
        column.add(chunk)
    last, full = -1, 0
    for at in range(first, len(rows)):
        if at > first and rows[at].base - rows[at - 1].base > 4 * max(rows[at].size, 6.0):
            break
        found = chunks[at]
        places = _places(found, columns)
        if places is None:
            found = _parted(rows[at], columns)
            places = _places(found, columns, blank=0.0) if found else None
            full -= places is not None and 3 <= len(places) < len(columns)
        if places is None:
            break
        for place, chunk in zip(places, found, strict=True):
            columns[place].add(chunk)
        full += len(places) >= 3
        # what stands alone in the first column may be the text after the table
        if len(places) > 1 or places[0] > 0:
            last = at
    if full < (_PROVED if seed > first else 2) or last < seed or not all(column.is_straight() for column in columns):
        return None
    if head := _head(first - 1, floor, rows, chunks, columns):
        first -= 1
        for column, chunk in zip(columns, head, strict=True):
            column.add(chunk)
    return _with_gutters(first, last, rows[first].size, columns)


def _head(
    at: int, floor: int, rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]], columns: Sequence[_Column]
) -> Sequence[Chunk]:
    """The cells of a row that names the columns below it: one piece over each, which may be set to another edge."""
    if at < floor or rows[at + 1].base - rows[at].base > 3.2 * max(rows[at].size, 6.0):
        return ()
    found = chunks[at]
    if 1 < len(found) < len(columns):
        found = _parted(rows[at], columns)
    if len(found) != len(columns):
        return ()
    ends = [-1e9, *(max(column.ends) for column in columns)]
    begins = [*(min(column.begins) for column in columns[1:]), 1e9]
    fits = all(end < x0 and x1 < begin for (x0, x1), end, begin in zip(found, ends, begins, strict=False))
    return found if fits else ()


def _parted(row: Line, columns: Sequence[_Column]) -> list[Chunk]:
    """A row cut where other rows have their columns: a long cell leaves a narrow blank, and no wide one, before its neighbour."""
    cuts: list[float] = []
    for left, right in pairwise(columns):
        end, begin = max(left.ends), min(right.begins)
        is_flush = max(right.begins) - begin < _STRAIGHT
        if end >= begin:
            return []
        cuts.append(begin - 1.0 if is_flush else (end + begin) / 2)
    out: dict[int, Chunk] = {}
    for word in row.words:
        place = sum(cut <= (word.x0 + word.x1) / 2 for cut in cuts)
        x0, x1 = out.get(place, (word.x0, word.x1))
        out[place] = (min(x0, word.x0), max(x1, word.x1))
    places = sorted(out)
    if len(places) < 3 or not all(columns[place].is_flush(out[place]) for place in places[1:]):
        return []
    return [out[place] for place in places] if all(out[b][0] > out[a][1] for a, b in pairwise(places)) else []


def _places(chunks: Sequence[Chunk], columns: Sequence[_Column], *, blank: float = 2.0) -> list[int] | None:
    """The column of each chunk; None when one fits nowhere, two fit in one, or one ends less than ``blank`` before the next."""
    places: list[int] = []
    for chunk in chunks:
        place = next((i for i, column in enumerate(columns) if i not in places and column.takes(chunk)), None)
        if place is None or (places and place < places[-1]):
            return None
        following = columns[place + 1] if place + 1 < len(columns) else None
        if following is not None and chunk[1] > min(following.begins) - blank:
            return None
        places.append(place)
    return places


def _with_gutters(first: int, last: int, size: float, columns: Sequence[_Column]) -> Grid | None:
    gutters: list[float] = []
    for left, right in pairwise(columns):
        end, begin = max(left.ends), min(right.begins)
        is_flush = max(right.begins) - begin < _STRAIGHT or max(left.ends) - min(left.ends) < _STRAIGHT
        if begin - end < (0.0 if is_flush else 0.5 * size):
            return None
        gutters.append((end + begin) / 2)
    return Grid(first, last, gutters)
