"""Tables in plain text that kept its columns: lines of several cells that begin, or end, one under the other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.tables import Cell, forced_header_blocks, table_blocks
from align.model import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Line
    from align.model import Block

__all__ = ["Grid", "find_grids", "grid_blocks"]

_CELL: Final = re.compile(r"[^\s\t]+(?: [^\s\t]+)*")
_NEAR: Final = 2
"""Characters by which two cells of one column may be out of line."""
_ROWS: Final = 3
"""Fewest lines of a table."""
_CELLS: Final = 3
"""Fewest columns: two are a form, or a letter's head (:mod:`align.extract.text.forms`)."""
_LONGEST: Final = 2000
"""Lines of the longest table; what follows is looked at anew."""
_WINDOW: Final = 10
"""Lines that say where the columns stand."""
_LEADER: Final = re.compile(r"(?:\.\s?){4,}|…{2,}")
_NUMBER: Final = re.compile(r"[-−–]?\d[\d   .,]*(?:\s?(?:%|€|euroa|euro))?|[-–—]")


class Grid(NamedTuple):
    """A table in the lines of a text: the index of its first line, the index after its last, its rows."""

    first: int
    end: int
    rows: tuple[tuple[str, ...], ...]


class _Cell(NamedTuple):
    start: int
    end: int
    text: str


def find_grids(lines: Sequence[Line]) -> list[Grid]:
    """The tables of a text, in order."""
    out: list[Grid] = []
    cells = [_cells(line) for line in lines]
    index = end = 0
    while index < len(lines):
        if index >= end:
            end = _run_end(lines, cells, index)
        rows = _rows(cells, index, end)
        if _is_table(rows):
            out.append(Grid(index, index + len(rows), tuple(rows)))
        index += max(len(rows), 1)
    return out


def _cells(line: Line) -> list[_Cell]:
    if _LEADER.search(line.text):
        return []
    return [_Cell(line.indent + m.start(), line.indent + m.end(), m.group()) for m in _CELL.finditer(line.text)]


def _run_end(lines: Sequence[Line], cells: Sequence[Sequence[_Cell]], first: int) -> int:
    """Index after the last of the lines from ``first`` that all have several cells and stand equally far apart."""
    end, last = first, min(len(lines), first + _LONGEST)
    gap = lines[first + 1].gap if first + 1 < len(lines) else 0
    while end < last and len(cells[end]) > 1:
        if end > first and lines[end].gap != gap and lines[end].gap > 1:
            break
        end += 1
    return end


def _rows(cells: Sequence[Sequence[_Cell]], first: int, end: int) -> list[tuple[str, ...]]:
    """The lines from the first that stand in the columns of the fullest line near it."""
    near = cells[first : min(end, first + _WINDOW)]
    if len(near) < _ROWS or max(map(len, near)) < _CELLS:
        return []
    columns = [_column(near, cell) for cell in max(near, key=len)]
    if any(left[1] >= right[0] for left, right in pairwise(columns)):
        return []  # what stands under one column reaches into the next: words, not cells
    out: list[tuple[str, ...]] = []
    for row in cells[first:end]:
        fitted = _fitted(row, columns)
        if fitted is None:
            break
        out.append(fitted)
    return out


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    full = sum(sum(map(bool, row)) >= _CELLS - 1 for row in rows)
    return len(rows) >= _ROWS and full >= 0.7 * len(rows)


def _column(rows: Sequence[Sequence[_Cell]], model: _Cell) -> tuple[int, int]:
    """From where to where the cells of a column reach that begin or end under the model's."""
    held = [c for row in rows for c in row if abs(c.start - model.start) <= _NEAR or abs(c.end - model.end) <= _NEAR]
    return min(c.start for c in held), max(c.end for c in held)


def _fitted(row: Sequence[_Cell], columns: Sequence[tuple[int, int]]) -> tuple[str, ...] | None:
    """The row's cells in their columns; None when one stands in none, or two in one."""
    out = [""] * len(columns)
    for cell in row:
        places = [
            i
            for i, (start, end) in enumerate(columns)
            if start - _NEAR <= cell.start and cell.end <= end + _NEAR and not out[i]
        ]
        if not places:
            return None
        out[places[0]] = cell.text
    return tuple(out)


def grid_blocks(grid: Grid, *, path: str, page: int | None) -> list[Block]:
    """The rows of a table; its first line names the columns when it has words where the lines below have numbers."""
    cells = [[Cell(text) for text in row] for row in grid.rows]
    below = [text for row in grid.rows[1:] for text in row[1:] if text]
    numbers = sum(_NUMBER.fullmatch(text) is not None for text in below)
    has_names = all(text and not text.isdigit() for text in grid.rows[0][1:2]) and numbers > 0.5 * len(below)
    make = forced_header_blocks if has_names else table_blocks
    return make(cells, source="text", place=Place(path, page=page))
