"""Tables in plain text each of whose cells was saved apart, a gap after it, as pdftotext leaves tables with rules.

Two kinds are told. In a table of several columns each column holds numbers in all its rows, or in none, and one at least does. In a
form every other cell is a label: a word that forms use (``labels.toml``), or one that comes again and again in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.lists import split_marker
from align.extract.numbering import split_number
from align.extract.tables import has_label_word
from align.extract.text.cells import is_value
from align.extract.text.grids import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Line

__all__ = ["find_isolated"]

_LONGEST: Final = 90
"""Characters of the longest cell of a table of numbers."""
_LONGEST_LABEL: Final = 48
_MOST_LINES: Final = 8
"""Lines of the longest cell."""
_MOST_CELLS: Final = 240
_COLUMNS: Final = (2, 3, 4, 5, 6, 7, 8)
_ROWS: Final = 3
"""Fewest rows; in a table of numbers one of them names the columns."""
_NAMED: Final = 3
"""Columns, at least, of a table whose first one holds values: two could be names and figures taking turns."""
_DATED: Final = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4})?(?!\w)")
"""A cell that begins with a date says when, whatever follows in it."""
_OFTEN: Final = 2
"""How often a label that no table knows stands in the text."""


class _Cell(NamedTuple):
    first: int
    end: int
    text: str
    is_value: bool
    may_stand: bool
    """Whether it can be a cell of a table of numbers."""


def find_isolated(lines: Sequence[Line]) -> list[Grid]:
    """The tables of a text whose cells stand apart, in order."""
    cells = _cells(lines)
    often = frozenset(text for text, count in Counter(cell.text for cell in cells).items() if count >= _OFTEN)
    ends = _ends(cells)
    out: list[Grid] = []
    at = 0
    while at < len(cells):
        held = [_opening(lines, cells[at]), *cells[at + 1 : min(ends[at], at + _MOST_CELLS)]]
        grid, used = _numbers(held)
        if grid is None:
            grid, used = _form(held[0], cells, at, often)
        if grid is not None:
            out.append(grid)
        at += max(used, 1)
    return out


def _cells(lines: Sequence[Line]) -> list[_Cell]:
    """Lines without a gap between them."""
    starts = [i for i, line in enumerate(lines) if not i or _begins(lines[i - 1], line)]
    return [_cell(lines, first, end) for first, end in pairwise([*starts, len(lines)])]


def _begins(before: Line, line: Line) -> bool:
    """Whether a cell begins with a line: below a gap, and below a number that words follow."""
    return line.gap > 0 or line.is_page_start or (is_value(before) and not is_value(line))


def _cell(lines: Sequence[Line], first: int, end: int) -> _Cell:
    text = " ".join(line.text for line in lines[first : min(end, first + _MOST_LINES + 1)])
    is_figure = end - first == 1 and (is_value(lines[first]) or _DATED.match(text) is not None)
    is_figure = is_figure and len(text) <= _LONGEST_LABEL
    return _Cell(first, end, text, is_figure, is_figure or _may_stand(text, end - first))


def _may_stand(text: str, many: int) -> bool:
    is_short = len(text) <= _LONGEST and text[-1] not in ".;:?!"
    return is_short and split_marker(text) is None and not _is_numbered(text) and many <= _ROWS


def _ends(cells: Sequence[_Cell]) -> list[int]:
    """For each cell, the index after the last of those from the next on that can all stand in a table of numbers."""
    ends = [len(cells)] * len(cells)
    for at in range(len(cells) - 2, -1, -1):
        ends[at] = ends[at + 1] if cells[at + 1].may_stand else at + 1
    return ends


def _opening(lines: Sequence[Line], cell: _Cell) -> _Cell:
    """The first cell of a table: its last line alone, for what stands right above a table is set close to it."""
    return cell if cell.end - cell.first == 1 else _cell(lines, cell.end - 1, cell.end)


def _numbers(held: Sequence[_Cell]) -> tuple[Grid | None, int]:
    kinds = [cell.is_value for cell in held]
    if grid := _under_names(held):
        return grid
    if kinds[0] or not held[0].may_stand or True not in kinds[: 2 * _COLUMNS[-1]]:
        return None, 0
    wide, many = max(((k, _height(kinds, k)) for k in _COLUMNS), key=lambda found: found[0] * found[1])
    if many < _ROWS:
        return None, 0
    used = held[: wide * many]
    rows = tuple(tuple(cell.text for cell in used[i : i + wide]) for i in range(0, len(used), wide))
    return Grid(used[0].first, used[-1].end, rows), len(used)


def _under_names(held: Sequence[_Cell]) -> tuple[Grid, int] | None:
    """A table whose first column holds values too (years, sizes): as many cells a row as names stand over it."""
    wide = next((at for at, cell in enumerate(held) if cell.is_value or not cell.may_stand), 0)
    many = 1
    while all(cell.is_value for cell in held[many * wide + 1 : (many + 1) * wide]) and len(held) >= (many + 1) * wide:
        if not held[many * wide].may_stand:
            break
        many += 1
        if wide not in _COLUMNS:
            return None
    if wide < _NAMED or many < _ROWS or not held[wide].is_value:
        return None
    used = held[: wide * many]
    rows = tuple(tuple(cell.text for cell in used[i : i + wide]) for i in range(0, len(used), wide))
    return Grid(used[0].first, used[-1].end, rows), len(used)


def _height(cells: list[bool], wide: int) -> int:
    """How many rows of so many cells begin here: the second says which columns hold numbers, and the first has names for them."""
    above, kinds = cells[:wide], cells[wide : 2 * wide]
    has_names = not all(above[1:]) or above == kinds  # a table that goes on over a page has no names
    if len(kinds) < wide or kinds[0] or not any(kinds) or not has_names or _is_repeated(kinds):
        return 0
    many = 2
    while cells[many * wide : (many + 1) * wide] == kinds:
        many += 1
    return many


def _is_repeated(kinds: list[bool]) -> bool:
    """Whether the columns are a narrower table's, twice or more often."""
    return any(kinds == kinds[:k] * (len(kinds) // k) for k in range(1, len(kinds) // 2 + 1) if len(kinds) % k == 0)


def _is_numbered(text: str) -> bool:
    number, rest = split_number(text)
    return number is not None and bool(rest)


def _form(opening: _Cell, cells: Sequence[_Cell], at: int, often: frozenset[str]) -> tuple[Grid | None, int]:
    if not _is_label(opening) or not (opening.text in often or has_label_word(opening.text)):
        return None, 0
    held = [opening, *cells[at + 1 : at + _MOST_CELLS]]
    rows: list[tuple[str, str]] = []
    known = 0
    while 2 * len(rows) + 1 < len(held):
        label, value = held[2 * len(rows) : 2 * len(rows) + 2]
        if not _is_label(label) or not _is_answer(value, often):
            break
        known += label.text in often or has_label_word(label.text)
        rows.append((label.text.removesuffix(":"), value.text))
    while rows and not (rows[-1][0] in often or has_label_word(rows[-1][0]) or rows[-1][1][0].isdigit()):
        rows.pop()
    if len(rows) < _ROWS or 3 * known < 2 * len(rows):
        return None, 0
    return Grid(held[0].first, held[2 * len(rows) - 1].end, tuple(rows)), 2 * len(rows)


def _is_label(cell: _Cell) -> bool:
    is_short = len(cell.text) <= _LONGEST_LABEL and cell.text[-1] not in ".;,?!"
    return is_short and cell.text[0].isupper() and not cell.is_value and split_number(cell.text)[0] is None


def _is_answer(cell: _Cell, often: frozenset[str]) -> bool:
    is_line = cell.end - cell.first <= _MOST_LINES and not _is_numbered(cell.text)
    return is_line and cell.text not in often and split_marker(cell.text) is None
