"""Tables in plain text whose cells were saved one below the other, as pdftotext leaves those without rules.

Three orders are met: column after column, each a stack of as many lines; cell after cell along the rows; and the names of the
rows as a stack among cells that follow one by one. Numbers tell them from lists: most cells beside the names of the rows hold one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.lists import split_marker
from align.extract.text.grids import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Line

__all__ = ["find_cells", "is_value"]

_LONGEST: Final = 48
"""Characters of the longest cell."""
_MOST_COLUMNS: Final = 9
_MOST_CELLS: Final = 120
"""Cells of the longest table that is put together; one that goes on makes another."""
_MOST_NAMES: Final = 12
"""Cells before the first number."""
_FEWEST_NUMBERS: Final = 4
_VALUE: Final = re.compile(r"[-+−–±]?\d[\d\s   .,:]*(?:\s?(?:%|€|[^\W\d_]{1,6})(?:/[^\W\d_]{1,8})?)?|[-–—]")
_Stack = tuple[int, int]
"""Index of the first line and after the last of lines without a gap between them."""


class _Text(NamedTuple):
    """The lines of a text, and of each whether it can be a cell and whether it is a number."""

    lines: Sequence[Line]
    is_cell: Sequence[bool]
    is_value: Sequence[bool]


def find_cells(lines: Sequence[Line]) -> list[Grid]:
    """The tables of a text that lie in cells, in order."""
    stacks = _stacks(lines)
    text = _Text(lines, [_is_cell(line) for line in lines], [is_value(line) for line in lines])
    out: list[Grid] = []
    at = 0
    while at < len(stacks):
        grid, used = _by_columns(text, stacks, at)
        if grid is None:
            grid, used = _by_rows(text, stacks, at)
        if grid is not None:
            out.append(grid)
        at += max(used, 1)
    return out


def _stacks(lines: Sequence[Line]) -> list[_Stack]:
    starts = [i for i, line in enumerate(lines) if not i or line.gap > 0 or line.is_page_start]
    return list(pairwise([*starts, len(lines)]))


def _is_cell(line: Line) -> bool:
    is_short = len(line.text) <= _LONGEST and line.text[-1] not in ".;:?!"
    return is_short and (split_marker(line.text) is None or is_value(line))


def is_value(line: Line) -> bool:
    """Whether a line is a number, with its unit, or the dash that stands for none."""
    return len(line.text) <= _LONGEST and _VALUE.fullmatch(line.text) is not None


def _by_columns(text: _Text, stacks: Sequence[_Stack], at: int) -> tuple[Grid | None, int]:
    """Stacks of one height side by side on paper; what stands right above the first belongs to the text."""
    if at + 1 >= len(stacks):
        return None, 0
    first, end = stacks[at]
    height = stacks[at + 1][1] - stacks[at + 1][0]
    if height < 2 or end - first < height:
        return None, 0
    columns = [(end - height, end)]
    for start, stop in stacks[at + 1 : at + _MOST_COLUMNS]:
        if stop - start != height:
            break
        columns.append((start, stop))
    if not all(text.is_cell[i] for start, stop in columns for i in range(start, stop)):
        return None, 0
    if len({text.lines[start].page for start, _ in columns}) > 1:
        return None, 0  # what stands on different pages does not stand side by side
    numbered = [c for c in columns[1:] if 2 * sum(text.is_value[i] for i in range(c[0] + 1, c[1])) >= height - 1]
    if len(columns) < (2 if height > 2 else 3) or 2 * len(numbered) < len(columns) - 1 or len(numbered) < 1:
        return None, 0
    rows = tuple(tuple(text.lines[start + row].text for start, _ in columns) for row in range(height))
    return Grid(columns[0][0], columns[-1][1], rows), len(columns)


def _by_rows(text: _Text, stacks: Sequence[_Stack], at: int) -> tuple[Grid | None, int]:
    """Cells that follow one by one: names of columns, then the name of each row and its numbers, whose order may have slipped."""
    first = stacks[at][1] - 1
    if not text.is_cell[first] or text.is_value[first]:
        return None, 0
    end = at + 1
    held: _Stack | None = None
    last_start = at + _MOST_CELLS
    is_open = False
    while end < min(len(stacks), last_start) and all(text.is_cell[stacks[end][0] : stacks[end][1]]):
        is_open = is_open or text.is_value[stacks[end][0]]
        if not is_open and end - at > _MOST_NAMES:
            return None, 0  # words alone
        if stacks[end][1] - stacks[end][0] > 1:
            if (
                held is not None
                or stacks[end][1] - stacks[end][0] > _MOST_CELLS
                or any(text.is_value[i] for i in range(first, stacks[end][1]))
            ):
                break
            held = stacks[end]
        end += 1
    if end - at < 4:
        return None, 0
    last = stacks[end - 1][1]
    words = [i for i in range(first, last) if not text.is_value[i]]
    numbers = [i for i in range(first, last) if text.is_value[i]]
    if len(numbers) < _FEWEST_NUMBERS:
        return None, 0
    head = [i for i in words if i < numbers[0]]
    found = _split(words, numbers, head, held)
    if found is None:
        return None, 0
    names, labels = found
    wide = len(names) - 1
    rows = [tuple(text.lines[i].text for i in names)]
    rows += [
        (text.lines[label].text, *(text.lines[i].text for i in numbers[row * wide : (row + 1) * wide]))
        for row, label in enumerate(labels)
    ]
    stop = max(labels[-1], numbers[-1]) + 1
    used = sum(start < stop for start, _ in stacks[at:end])
    return Grid(names[0], stop, tuple(rows)), used


def _split(
    words: Sequence[int], numbers: Sequence[int], head: Sequence[int], held: _Stack | None
) -> tuple[list[int], list[int]] | None:
    """Which words name columns and which rows; None when the numbers do not come out."""
    if held is not None:
        labels = list(range(*held))
        names = [i for i in head if i not in labels]
        return (names, labels) if len(names) > 1 and len(labels) * (len(names) - 1) == len(numbers) else None
    later = [i for i in words if i > numbers[0]]
    for many in range(len(head) - 1, 1, -1):
        labels, rest = [head[-1], *later], len(numbers) % (many - 1)
        needed = len(numbers) // (many - 1)
        inside = sum(i < numbers[-1] for i in labels)
        if not rest and needed >= 2 and inside <= needed <= min(len(labels), inside + 1):
            return list(head[-many - 1 : -1]), labels[:needed]
    return None
