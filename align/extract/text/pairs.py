"""Two columns in plain text that kept its columns: labels and what they say, hours and what happens then.

Three lines or more in a row, each of a short cell and another that begins under the one above (or after a tab); what stands only
under the second column goes on with it. Running text in two columns is told by small letters at its line starts, a letter's head
by its place at the top.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.lists import split_marker
from align.extract.text.grids import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Line

__all__ = ["find_pairs"]

_GAP: Final = re.compile(r"\t+| {2,}")
_ROWS: Final = 3
"""Fewest rows."""
_NEAR: Final = 1
"""Characters by which two cells of one column may be out of line."""
_LABEL: Final = 80
"""Characters of the longest label."""
_FEW: Final = 60
"""Lines up to which a run that makes no table may still hold one."""
_LONGEST: Final = 4000
"""Characters of the longest cell."""
_LEADER: Final = re.compile(r"(?:\.\s?){4,}|…{2,}")


class _Pair(NamedTuple):
    label: str
    text: str
    start: int
    """Where the second cell begins; -1 after a tab."""


class _Row(NamedTuple):
    pair: _Pair
    is_new: bool


def find_pairs(lines: Sequence[Line]) -> list[Grid]:
    """The tables of two columns in a text, in order."""
    out: list[Grid] = []
    index = 1
    while index < len(lines):
        grid, index = _from(lines, index)
        if grid is not None:
            out.append(grid)
    return out


def _from(lines: Sequence[Line], first: int) -> tuple[Grid | None, int]:
    """The table that begins at a line, if one does, and the index after what was looked at."""
    start = _pair(lines[first])
    if start is None or start.label[0].islower():
        return None, first + 1
    rows = [start]
    column, indent = start.start, lines[first].indent
    end = first + 1
    while end < len(lines) and (row := _next(lines[end], rows[-1], column, indent)) is not None:
        if row.is_new:
            rows.append(row.pair)
        else:
            rows[-1] = row.pair
        end += 1
    if len(rows) < _ROWS or not all(_names(row.label) for row in rows):
        return None, first + 1 if end - first < _FEW else end
    return Grid(first, end, tuple((row.label.removesuffix(":"), row.text) for row in rows)), end


def _next(line: Line, before: _Pair, column: int, indent: int) -> _Row | None:
    """The row that a line begins, or the row before with what the line adds to it; None when it belongs to neither."""
    pair = _pair(line, column)
    if len(before.label) > _LONGEST:
        return None
    is_left = abs(line.indent - indent) <= _NEAR
    if pair is not None and is_left and _is_under(pair.start, column):
        if not pair.label[0].islower():
            return _Row(pair, is_new=True)
        if line.gap or column < 0:
            return None
        return _Row(_Pair(f"{before.label} {pair.label}", f"{before.text} {pair.text}", before.start), is_new=False)
    if column < 0 or line.gap or _GAP.search(line.text) is not None or len(before.text) > _LONGEST:
        return None
    if abs(line.indent - column) <= _NEAR:
        return _Row(before._replace(text=f"{before.text} {line.text}"), is_new=False)
    if is_left and line.is_lower and len(line.text) < column - indent:
        return _Row(before._replace(label=f"{before.label} {line.text}"), is_new=False)
    return None


def _names(label: str) -> bool:
    return len(label) <= _LABEL and label[-1] not in ".;,-"


def _is_under(start: int, column: int) -> bool:
    return start == column if -1 in {start, column} else abs(start - column) <= _NEAR


def _pair(line: Line, column: int = 0) -> _Pair | None:
    """The two cells of a line; None when it has another number of them or its first is no label.

    A label as long as its column leaves one blank before the second cell.
    """
    gaps = list(_GAP.finditer(line.text))
    if not gaps and column > line.indent:
        gaps = list(re.finditer(rf"(?<=^.{{{column - line.indent - 1}}}) (?=\S)", line.text))
    if len(gaps) != 1 or _LEADER.search(line.text) or split_marker(line.text) is not None:
        return None
    label, text = line.text[: gaps[0].start()], line.text[gaps[0].end() :]
    if len(label) > _LABEL or not text:
        return None
    return _Pair(label, text, -1 if "\t" in gaps[0].group() else line.indent + gaps[0].end())
