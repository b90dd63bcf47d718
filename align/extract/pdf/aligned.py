"""Columns that show by what begins at one place: rows whose second piece stands below that of the row above, however narrow the blank.

In running text words begin below each other by chance at most, and never after blanks of different widths: there the words of a
row stand one blank apart. So three rows that begin a piece at one x, after first pieces of different lengths, are set in columns.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.grids import has_leader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.extract.pdf.grids import Chunk
    from align.extract.pdf.lines import Line

__all__ = ["are_dates", "are_times", "is_marker", "part_aligned"]

_LEVEL: Final = 0.75
"""Points by which the beginnings of a column's pieces may differ."""
_BLANK: Final = 0.35
"""Blank before a column's piece, in type sizes: words of a line stand closer (a fourth to a third)."""
_SOME: Final = 0.1
"""The same after the longest first piece, which may fill its column."""
_UNEVEN: Final = 0.3
"""By how much those blanks differ between rows, in type sizes."""
_ROWS: Final = 3
_FAR: Final = 5.0
"""Distance of two rows of one column, in type sizes, at most."""
_MARKER: Final = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zåäö]{1,2}|[ivx]{1,5})[.):]*|§ ?\d+|\d+ ?§|\W{1,2}", re.IGNORECASE
)
_TIME: Final = re.compile(r"(?:kl(?:o|\.)? ?)?(\d{1,2})[.:]([0-5]\d)(?: ?[–-] ?(?:\d{1,2}[.:][0-5]\d)?)?")
_DATE: Final = re.compile(r"([12]?\d|3[01])\.(1[0-2]|[1-9])\.?(?:\d{4})?(?: ?[–-] ?\d.*)?")


class _Start(NamedTuple):
    """A word inside a row."""

    row: int
    x: float
    blank: float
    """In points, to the word before."""
    is_off: bool
    """It stands off the word before it by more than a blank between words."""


def is_marker(text: str) -> bool:
    """Whether a short text is what items of a list begin with."""
    return _MARKER.fullmatch(text) is not None


def are_times(texts: Sequence[str]) -> bool:
    """Whether the short texts below each other are times of the day, or spans of them, in order: a programme's column.

    Minutes are round there, which the numbers of sections (1.10, 1.11) are not.
    """
    found = [_TIME.fullmatch(text) for text in texts]
    times = [(int(match[1]), int(match[2])) for match in found if match]
    return (
        len(times) >= _ROWS and len(times) == len(texts) and sorted(times) == times and not any(m % 5 for _, m in times)
    )


def are_dates(texts: Sequence[str]) -> bool:
    """Whether the short texts below each other are days of the year in order; numbers of sections (1.1, 1.2) count by one instead."""
    found = [_DATE.fullmatch(text) for text in texts]
    days = [(int(match[2]), int(match[1])) for match in found if match]
    if len(days) < _ROWS or len(days) != len(texts) or sorted(days) != days:
        return False
    return len({day for _, day in days}) > 1 and not all(b[0] - a[0] == 1 and a[1] == b[1] for a, b in pairwise(days))


def part_aligned(rows: Sequence[Line], chunks: list[list[Chunk]]) -> None:
    """Cut the chunks of rows where a column of pieces begins."""
    starts = list(_starts(rows))
    places = Counter(round(start.x) for start in starts if start.is_off)
    for place in sorted(places):
        if places[place] + places[place - 1] + places[place + 1] < _ROWS - 1:
            continue
        near = [start for start in starts if abs(start.x - place) < 1.0]
        for run in _runs(near, rows):
            if _are_column(run, rows):
                for start in run:
                    chunks[start.row] = _cut(rows[start.row], chunks[start.row], start)


def _starts(rows: Sequence[Line]) -> Iterator[_Start]:
    """The words of all rows but the first of each."""
    for at, row in enumerate(rows):
        if has_leader(row):
            continue
        is_sign = _TIME.fullmatch(row.words[0].text) or _DATE.fullmatch(row.words[0].text)
        for place, (before, word) in enumerate(pairwise(row.words)):
            blank = word.x0 - before.x1
            if blank > _SOME * row.size and not word.sup:
                is_off = blank >= _BLANK * row.size or (is_sign is not None and place == 0)
                yield _Start(at, word.x0, blank, is_off)


def _runs(near: Sequence[_Start], rows: Sequence[Line]) -> Iterator[list[_Start]]:
    """Those at one place in rows that follow each other: what stands between is one side's alone, or goes on there."""
    run: list[_Start] = []
    for start in near:
        if run and (abs(start.x - run[0].x) > _LEVEL or not _follows(run[-1], start, rows, rows[run[0].row].x0)):
            if len(run) >= _ROWS:
                yield run
            run = []
        run.append(start)
    if len(run) >= _ROWS:
        yield run


def _follows(one: _Start, other: _Start, rows: Sequence[Line], left: float) -> bool:
    if abs(rows[other.row].x0 - left) > 2 * _LEVEL:
        return False
    for at in range(one.row, other.row):
        above, row = rows[at], rows[at + 1]
        if not 0 < row.base - above.base < _FAR * max(row.size, 6.0):
            return False
        if at > one.row and above.x0 < one.x - _LEVEL and above.x1 > one.x:
            return False
    return True


def _are_column(run: Sequence[_Start], rows: Sequence[Line]) -> bool:
    """Whether what begins at one place does so by design."""
    firsts = [_first_text(rows[start.row], start.x) for start in run]
    if are_times(firsts) or are_dates(firsts):
        return True
    off = [start for start in run if start.is_off and start.blank >= _BLANK * rows[start.row].size]
    if all(map(is_marker, firsts)) or len(off) < max(_ROWS - 1, len(run) - 1):
        return False  # a list, whose text hangs; or words of running text
    size = median(rows[start.row].size for start in run)
    blanks = [start.blank for start in run]
    if max(blanks) - min(blanks) < _UNEVEN * size:
        return False
    if any(start.blank <= 1.5 * _other_blank(rows[start.row], start.x) for start in off):
        return False  # the blanks of a justified line are all as wide
    ends = [rows[start.row].x1 for start in run]
    is_level = max(ends) - min(ends) < size and len(rows[run[0].row].words) > 3
    return not is_level or max(blanks) > 2 * size


def _first_text(row: Line, x: float) -> str:
    return " ".join(word.text for word in row.words if word.x1 < x)


def _other_blank(row: Line, x: float) -> float:
    """The usual blank between the words of a row, that before ``x`` apart."""
    blanks = [b.x0 - a.x1 for a, b in pairwise(row.words) if abs(b.x0 - x) > 1 and b.x0 > a.x1]
    return median(blanks) if blanks else 0.0


def _cut(row: Line, own: Sequence[Chunk], start: _Start) -> list[Chunk]:
    """The chunks of a row, one of them cut where a piece begins."""
    out: list[Chunk] = []
    for x0, x1 in own:
        if x0 < start.x - _LEVEL and start.x + _LEVEL < x1:
            end = max(word.x1 for word in row.words if x0 <= word.x0 and word.x0 < start.x - _LEVEL)
            out += [(x0, end), (start.x, x1)]
        else:
            out.append((x0, x1))
    return out
