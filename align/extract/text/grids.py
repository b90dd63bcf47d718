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

__all__ = ["Grid", "find_grids", "find_tabbed", "grid_blocks", "is_contents"]

_CELL: Final = re.compile(r"[^\s\t]+(?: [^\s\t]+)*")
_NEAR: Final = 2
"""Characters by which two cells of one column may be out of line."""
_ROWS: Final = 3
"""Fewest lines of a table."""
_CELLS: Final = 3
"""Fewest columns: two are a form, or a letter's head (:mod:`align.extract.text.forms`)."""
_LONGEST: Final = 2000
"""Lines of the longest table; what follows is looked at anew."""
_LONGEST_NAME: Final = 80
"""Characters of the longest first cell."""
_WINDOW: Final = 10
"""Lines that say where the columns stand."""
_LEADER: Final = re.compile(r"(?:\.\s?){4,}|…{2,}")
_PAGE: Final = re.compile(r"\s(\d{1,3})$")
_NUMBERED: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+[^\W\d_]")
_NUMBER: Final = re.compile(r"[-−–]?\d[\d   .,]*(?:\s?(?:%|€|euroa|euro))?|[-–—]")


class Grid(NamedTuple):
    """A table in the lines of a text: the index of its first line, the index after its last, its rows."""

    first: int
    end: int
    rows: tuple[tuple[str, ...], ...]


def is_contents(grid: Grid) -> bool:
    """Whether the rows are lines of contents: most begin with a number, and all end in pages that do not go back."""
    lines = [" ".join(cell for cell in row if cell) for row in grid.rows]
    pages = [int(found[1]) if (found := _PAGE.search(line)) else -1 for line in lines]
    numbered = sum(_NUMBERED.match(line) is not None for line in lines)
    return min(pages) > 0 and pages == sorted(pages) and 2 * numbered >= len(lines)


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
        rows, used = _rows(cells, index, end)
        if _is_table(rows):
            out.append(Grid(index, index + used, tuple(rows)))
        index += max(used if _is_table(rows) else len(rows), 1)
    return out


def find_tabbed(lines: Sequence[Line]) -> list[Grid]:
    """Tables typed with a tab between their cells: lines right below each other, the widest of three cells or more."""
    out: list[Grid] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and "\t" in lines[end].text and (end == at or lines[end].gap == 0):
            end += 1
        rows = [tuple(cell.strip() for cell in re.split(r"\t+", line.text)) for line in lines[at:end]]
        wide = max(map(len, rows), default=0)
        if len(rows) >= _ROWS and wide >= _CELLS and all(len(row[0]) <= _LONGEST_NAME for row in rows):
            out.append(Grid(at, end, tuple((*row, *[""] * (wide - len(row))) for row in rows)))
        at = max(end, at + 1)
    return out


def _cells(line: Line) -> list[_Cell]:
    if _LEADER.search(line.text):
        return []
    return [_Cell(line.indent + m.start(), line.indent + m.end(), m.group()) for m in _CELL.finditer(line.text)]


def _run_end(lines: Sequence[Line], cells: Sequence[Sequence[_Cell]], first: int) -> int:
    """Index after the last of the lines from ``first`` that all have several cells and stand equally far apart."""
    end, last = first, min(len(lines), first + _LONGEST)
    gap = lines[first + 1].gap if first + 1 < len(lines) else 0
    while end < last and (len(cells[end]) > 1 or (end > first and cells[end] and _is_rest(lines[end]))):
        if end > first and lines[end].gap != gap and lines[end].gap > 1:
            break
        end += 1
    return end


def _is_rest(line: Line) -> bool:
    """Whether a line of one cell can be the rest of one above it: it begins in small letters or stands under another than the first."""
    return line.gap == 0 and (line.is_lower or line.indent > _NEAR)


def _rows(cells: Sequence[Sequence[_Cell]], first: int, end: int) -> tuple[list[tuple[str, ...]], int]:
    """The lines from the first that stand in the columns of the fullest line near it, and how many lines these are."""
    near = cells[first : min(end, first + _WINDOW)]
    if len(near) < _ROWS or max(map(len, near)) < _CELLS:
        return [], 0
    columns = [_column(near, cell) for cell in max(near, key=_fullness)]
    if any(left[1] >= right[0] for left, right in pairwise(columns)):
        return [], 0  # what stands under one column reaches into the next: words, not cells
    out: list[tuple[str, ...]] = []
    used = 0
    for row in cells[first:end]:
        fitted = _fitted(row, columns)
        if fitted is None or (len(row) == 1 and not out):
            break
        if out and (len(row) == 1 or all(cell.text[0].islower() for cell in row)):
            out[-1] = tuple(f"{above} {below}".strip() for above, below in zip(out[-1], fitted, strict=True))
        else:
            out.append(fitted)
        used += 1
    return out, used


def _fullness(row: Sequence[_Cell]) -> tuple[int, int]:
    """Lines of most cells say where the columns stand, and among them those of numbers: names of columns are set freely."""
    return len(row), sum(_NUMBER.fullmatch(cell.text) is not None for cell in row)


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    full = sum(sum(map(bool, row)) >= _CELLS - 1 for row in rows)
    return len(rows) >= _ROWS and full >= 0.7 * len(rows)


def _column(rows: Sequence[Sequence[_Cell]], model: _Cell) -> tuple[int, int]:
    """From where to where the cells of a column reach that begin or end under the model's."""
    held = [c for row in rows for c in row if abs(c.start - model.start) <= _NEAR or abs(c.end - model.end) <= _NEAR]
    return min(c.start for c in held), max(c.end for c in held)


def _fitted(row: Sequence[_Cell], columns: Sequence[tuple[int, int]]) -> tuple[str, ...] | None:
    """The row's cells in their columns; None when one stands in none, or two in one."""
    if len(row) == len(columns):
        return tuple(cell.text for cell in row)
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
