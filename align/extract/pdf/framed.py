"""Tables with rules above, under the head and below alone, as books set them: their columns tell the rows.

Where rows stand apart by more than the lines of a cell do, the blank parts them. Where all lines are one pitch apart, a line
goes on with the row above when each of its pieces found no room at the end of the line above it in its column.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.pdf.bands import columns_between, ladders, parted_at
from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import lines_of
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["framed_tables"]

_RULES: Final = 3
"""Above the head, below it and at the foot; with more of them the rules part rows (``bands.py``)."""
_MOST_RULES: Final = 40
"""Of one length on a page: more are the lines of a form or a drawing."""
_LEVEL: Final = 2.0
"""Points by which words may stick out of the rules."""
_HEAD_LINES: Final = 4
_APART: Final = 1.2
"""Pitch of rows that stand apart, as a multiple of that of a cell's lines."""
_BEGUN: Final = 0.5
"""Share of the lines that begin a word at one place where a column begins."""
_ROOM: Final = 0.25
"""A blank between two words, in type sizes."""
_PROSE: Final = 0.5
"""Share of the lines filled across all columns that go on with the row above, at most: columns of text go on in most."""

Cells = list[list["Word"]]


def framed_tables(page: Page, taken: Sequence[Box]) -> list[tuple[Box, list[Cells]]]:
    """The outline and the rows of cells of each such table on a page, from top to bottom; ``taken`` are tables known already."""
    out: list[tuple[Box, list[Cells]]] = []
    for x0, x1, tops in ladders(page.edges, page.height, _RULES):
        if len(tops) > _MOST_RULES:
            continue
        words = [w for w in page.words if not w.running and x0 - _LEVEL <= (w.x0 + w.x1) / 2 <= x1 + _LEVEL]
        at = 0
        while at + _RULES <= len(tops):
            rows = _rows(words, tops[at : at + _RULES])
            box = Box(x0, tops[at], x1, tops[at + _RULES - 1])
            if rows and not any(_overlap(box, other) for other in taken):
                out.append((box, rows))
            at += _RULES if rows else 1
    return sorted(out, key=lambda found: found[0].top)


def _overlap(one: Box, other: Box) -> bool:
    return one.top < other.bottom and other.top < one.bottom and one.x0 < other.x1 and other.x0 < one.x1


def _rows(words: Sequence[Word], tops: Sequence[float]) -> list[Cells]:
    """The head and the rows below it; nothing where the rules hold no table."""
    bands = [[w for w in words if a < (w.top + w.bottom) / 2 < b] for a, b in pairwise(tops)]
    if not all(bands) or len(lines_of(bands[0])) > _HEAD_LINES:
        return []
    cuts = _cuts(bands)
    if not cuts:
        return []
    head = parted_at(bands[0], cuts)
    if not all(head[1:]):
        return []
    out = [head]
    several = 0
    for band in bands[1:]:
        lines = [parted_at(line.words, cuts) for line in lines_of(band)]
        if all(sum(map(bool, line)) < 2 for line in lines):
            return []  # a heading or a paragraph between two tables
        rows = _rows_of(lines)
        full = [line for line in lines if all(line)]
        if len(full) - sum(any(line is row[0] for row in rows) for line in full) > _PROSE * len(lines):
            return []
        several += len(rows) > 1
        out += [_joined(row) for row in rows]
    return out if several else []


def _cuts(bands: Sequence[Sequence[Word]]) -> list[float]:
    """Where the columns part: at wide blanks, and where a piece of the head begins above words that all begin there."""
    words = [w for band in bands for w in band]
    cuts = columns_between(words)
    lines = [line for band in bands[1:] for line in lines_of(band)]
    for x, _ in (chunk for line in lines_of(bands[0]) for chunk in chunks_of(line)[1:]):
        begun = [line for line in lines if any(abs(w.x0 - x) < 1 for w in line.words)]
        over = {id(w) for line in begun for w in line.words}  # a word too long for its column is printed over the next
        is_crossed = any(w.x0 < x - 1 and x + 1 < w.x1 and id(w) not in over for w in words)
        is_level = len(begun) >= max(2, _BEGUN * len(lines))
        if is_level and not is_crossed and not any(_has_none(words, cut, x) for cut in cuts):
            cuts.append(x - 1)
    return sorted(cuts)


def _has_none(words: Sequence[Word], one: float, other: float) -> bool:
    """Whether no word begins between two places."""
    return not any(min(one, other) - 1 <= w.x0 < max(one, other) - 1 for w in words)


def _joined(lines: Sequence[Cells]) -> Cells:
    return [[w for cell in column for w in cell] for column in zip(*lines, strict=True)]


def _rows_of(lines: Sequence[Cells]) -> list[list[Cells]]:
    """The lines of a band, row by row."""
    close = _close_rows(lines)
    pitch = _line_pitch(lines)
    apart = [[lines[0]]]
    for above, line in pairwise(lines):
        if _base(line) - _base(above) > _APART * pitch:
            apart.append([])
        apart[-1].append(line)
    single = sum(len(_close_rows(own)) == 1 for own in apart)
    return apart if len(apart) > 1 and 2 * single > len(apart) else close


def _line_pitch(lines: Sequence[Cells]) -> float:
    """The least distance of two lines of a column."""
    columns = [[_base([cell]) for cell in column if cell] for column in zip(*lines, strict=True)]
    return min((b - a for column in columns for a, b in pairwise(column)), default=1e9)


def _base(line: Cells) -> float:
    return max(w.base for cell in line for w in cell)


def _close_rows(lines: Sequence[Cells]) -> list[list[Cells]]:
    """The same where the lines alone are asked, whatever the blanks between them."""
    columns = [[w for cell in column for w in cell] for column in zip(*lines, strict=True)]
    begins = [*(min((w.x0 for w in column), default=1e9) for column in columns[1:]), 1e9]
    ends = [min(max((w.x1 for w in own), default=0.0), begin) for own, begin in zip(columns, begins, strict=True)]
    rows: list[list[Cells]] = []
    for line in lines:
        if rows and _goes_on(line, rows[-1], ends):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _goes_on(line: Cells, row: Sequence[Cells], ends: Sequence[float]) -> bool:
    """Whether a line is more of the row above it."""
    own = [at for at, cell in enumerate(line) if cell]
    wrapped = [_is_wrapped(line[at], row[-1][at], ends[at]) for at in own]
    small = [line[at][0].text[:1].islower() for at in own]
    if len(own) == len(line):
        return all(wrapped) and any(small)
    if line[0]:
        return all(wrapped)
    return any(wrapped) or any(small) or len(own) < len(line) - 1 or len(own) < 2


def _is_wrapped(cell: Sequence[Word], above: Sequence[Word], end: float) -> bool:
    """Whether a piece of a line had no room behind the piece above it in its column."""
    if not above:
        return False
    word, last = cell[0], above[-1]
    return last.text.endswith(("-", "\u00ad")) or last.x1 + _ROOM * word.size + word.x1 - word.x0 > end
