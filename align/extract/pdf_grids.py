"""Tables without rules: rows of three pieces and more whose pieces stand below each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf_lines import Line

__all__ = ["Chunk", "Grid", "chunks_of", "grids"]

Chunk = tuple[float, float]
"""Left and right edge of a stretch of a row between wide blanks."""

_LEADER: Final = re.compile(r"(?:\.\s?){5,}|_{5,}|…{3,}")
_STRAIGHT: Final = 3.0
"""Points by which the edges of a column may differ."""


class Grid(NamedTuple):
    """Rows ``first`` to ``last`` of a page, and where its columns part."""

    first: int
    last: int
    gutters: list[float]


def chunks_of(row: Line) -> list[Chunk]:
    """The stretches of a row between wide blanks."""
    out: list[Chunk] = []
    if _LEADER.search(row.text):
        return [(row.x0, row.x1)]  # a line of a table of contents is one, whatever blanks it has
    for word in row.words:
        if out and word.x0 - out[-1][1] < max(1.0 * row.size, 6.5):
            out[-1] = (out[-1][0], max(out[-1][1], word.x1))
        else:
            out.append((word.x0, word.x1))
    return out


def _with_head(grid: Grid, rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]], first: int) -> Grid:
    """The grid with the row that names its columns, which may be set to other edges: one piece over each column."""
    at = grid.first - 1
    if at < first or len(chunks[at]) != len(grid.gutters) + 1:
        return grid
    row, below = rows[at], rows[grid.first]
    if below.base - row.base > 3.2 * max(row.size, 6.0):
        return grid
    bounds = [-1e9, *grid.gutters, 1e9]
    over = all(low < (x0 + x1) / 2 < high for (x0, x1), low, high in zip(chunks[at], bounds, bounds[1:], strict=False))
    wide = any(x0 < g < x1 for x0, x1 in chunks[at] for g in grid.gutters)
    return grid._replace(first=at) if over and not wide else grid


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

    def is_straight(self) -> bool:
        """Whether an edge, or the middle, of all its chunks is in line."""
        middles = [(a + b) / 2 for a, b in zip(self.begins, self.ends, strict=True)]
        return min(max(v) - min(v) for v in (self.begins, self.ends, middles)) < _STRAIGHT


def grids(rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]]) -> list[Grid]:
    """The tables of three columns and more among the rows of a page."""
    out: list[Grid] = []
    at = 0
    while at < len(rows):
        grid = _grid_at(at, rows, chunks) if len(chunks[at]) >= 3 else None
        if grid is not None:
            grid = _with_head(grid, rows, chunks, out[-1].last + 1 if out else 0)
            out.append(grid)
            at = grid.last
        at += 1
    return out


def _grid_at(first: int, rows: Sequence[Line], chunks: Sequence[Sequence[Chunk]]) -> Grid | None:
    columns = [_Column() for _ in chunks[first]]
    for column, chunk in zip(columns, chunks[first], strict=True):
        column.add(chunk)
    last, full = first, 1
    for at in range(first + 1, len(rows)):
        if rows[at].base - rows[at - 1].base > 4 * max(rows[at].size, 6.0):
            break
        places = _places(chunks[at], columns)
        if places is None:
            break
        for place, chunk in zip(places, chunks[at], strict=True):
            columns[place].add(chunk)
        full += len(places) >= 3
        # what stands alone in the first column may be the text after the table
        if len(places) > 1 or places[0] > 0:
            last = at
    if full < 2 or not all(column.is_straight() for column in columns):
        return None
    return _with_gutters(first, last, rows[first].size, columns)


def _places(chunks: Sequence[Chunk], columns: Sequence[_Column]) -> list[int] | None:
    """The column of each chunk; None when one fits nowhere or two fit in one."""
    places: list[int] = []
    for chunk in chunks:
        place = next((i for i, column in enumerate(columns) if i not in places and column.takes(chunk)), None)
        if place is None or (places and place < places[-1]):
            return None
        following = columns[place + 1] if place + 1 < len(columns) else None
        if following is not None and chunk[1] > min(following.begins) - 2:
            return None
        places.append(place)
    return places


def _with_gutters(first: int, last: int, size: float, columns: Sequence[_Column]) -> Grid | None:
    gutters: list[float] = []
    for left, right in pairwise(columns):
        end, begin = max(left.ends), min(right.begins)
        if begin - end < 0.5 * size:
            return None
        gutters.append((end + begin) / 2)
    return Grid(first, last, gutters)
