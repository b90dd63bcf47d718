"""Lines of a flow that hold several things side by side: halves of a letterhead, names under two signatures, cards.

A blank much wider than those between the words of its line parts what stands on its sides, unless the line is stretched to both
margins. What was no table and no columns of text is then read piece by piece: what stands below each other belongs together.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.pdf.aligned import is_marker
from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import Line
from align.extract.pdf.pitches import MARGIN
from align.extract.pdf.regions import Region, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.extract.pdf.grids import Chunk
    from align.extract.pdf.page import Word

__all__ = ["flows_of"]

_WIDER: Final = 2.0
"""How much wider than any blank between words the blank between two pieces is."""
_EVEN: Final = 0.1
_LONE: Final = 5.0
"""Blank in type sizes in a line that stands alone among others."""
_CLOSE: Final = 2.2
"""Distance of two lines with pieces below each other, in type sizes, at most."""
_STRAIGHT: Final = 3.0
_ROWS: Final = 3
"""Rows of pieces in straight columns that are a table."""
_LEVEL_ROWS: Final = 2
_LEVEL: Final = 1.5
"""Two rows whose pieces begin within so many points of each other are a table too: names beside offices."""
_HEAD: Final = 200.0
"""Points from the upper edge of the first page within which a letterhead stands."""
_FIGURE: Final = re.compile(r"[-−–+]?\d[\d \u00a0\u202f.,]*(?: ?(?:%|€|euroa|euro|kr))?")


def flows_of(rows: Sequence[Line], margin: float = 0.0) -> Iterator[Region]:
    """Rows that are no table and no columns as flows, those with pieces apart from the others.

    ``margin`` is where the lines of justified text end, 0 where the text is not justified.
    """
    plain: list[Line] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and (_is_parted(rows, end, margin) or (end > at and _hangs(rows[at:end], rows[end]))):
            if end > at and not _is_near(rows[end - 1], rows[end]):
                break
            end += 1
        if end == at or (end - at == 1 and not _is_lone(rows[at])):
            plain.append(rows[at])
            at += 1
            continue
        if plain:
            yield Region("flow", plain)
            plain = []
        yield from _pieces(rows[at:end])
        at = end
    if plain:
        yield Region("flow", plain)


def _is_near(above: Line, below: Line) -> bool:
    return 0 < below.base - above.base < _CLOSE * max(above.size, below.size)


def _said(row: Line, chunk: Chunk) -> str:
    """What stands in one stretch of a row."""
    return " ".join(word.text for word in row.words if chunk[0] <= word.x0 and word.x1 <= chunk[1] + 0.5)


def _hangs(above: Sequence[Line], row: Line) -> bool:
    """Whether a row goes on below one of the pieces right of the first."""
    starts = [x0 for other in above for x0, _ in chunks_of(other)[1:]]
    return any(abs(row.x0 - x) < 2 for x in starts) and row.base - above[-1].base < 1.7 * row.size


def _is_parted(rows: Sequence[Line], at: int, margin: float) -> bool:
    """Whether a row holds several pieces: it has wide blanks, and was not stretched to its margins."""
    row = rows[at]
    own = chunks_of(row)
    if any(_is_beside(row, other) for other in rows[max(0, at - 1) : at + 2]):
        return True
    if len(own) < 2:
        return False
    first = _said(row, own[0])
    if is_marker(first):
        own = own[1:]  # an item, or a heading with its number
    if len(own) < 2 or (len(own) > 2 and all(_said(row, chunk)[:1].islower() for chunk in own[1:])):
        return False  # words of one sentence
    inner = [b.x0 - a.x1 for a, b in pairwise(row.words) if not any(abs(b.x0 - x0) < 0.1 for x0, _ in own[1:])]
    blanks = [b[0] - a[1] for a, b in pairwise(own)]
    if inner and min(blanks) < _WIDER * max(inner):
        return False
    if not inner and len(own) > 2 and max(blanks) - min(blanks) < _EVEN * row.size:
        return False  # a stretched line of a few long words
    is_stretched = abs(row.x1 - margin) < MARGIN and any(
        _is_level(row, other) for other in rows[max(0, at - 1) : at + 2]
    )
    return not is_stretched


def _is_beside(row: Line, other: Line) -> bool:
    """Whether another row stands beside a row, on a baseline of its own."""
    apart = max(row.x0, other.x0) - min(row.x1, other.x1)
    return other is not row and abs(other.base - row.base) < 0.8 * min(row.size, other.size) and apart > row.size


def _is_level(row: Line, other: Line) -> bool:
    """Whether another row stands next to a row, at the same left edge."""
    return other is not row and abs(other.base - row.base) < _CLOSE * row.size and abs(other.x0 - row.x0) < 2


def _is_lone(row: Line) -> bool:
    """Whether one row among others is in pieces beyond doubt; "Puhelin:" and its number are one line."""
    own = chunks_of(row)
    first = _said(row, own[0])
    return not first.endswith(":") and max((b[0] - a[1] for a, b in pairwise(own)), default=0.0) > _LONE * row.size


def _pieces(rows: Sequence[Line]) -> Iterator[Region]:
    columns = _columns(rows)
    is_head = rows[0].page == 1 and rows[0].top < _HEAD
    full = sum(len(chunks_of(row)) > 1 for row in rows)
    if len(columns) > 1 and not is_head:
        is_row = full == 1 and (len(columns) > 2 or _FIGURE.fullmatch(columns[1][0].text) is not None)
        is_level = full == len(rows) == _LEVEL_ROWS and all(abs(c[0].x0 - c[-1].x0) < _LEVEL for c in columns)
        if is_row or is_level or (full >= _ROWS and all(map(_is_straight, columns))):
            yield Region("table", rows=table_rows(rows, columns), is_key_value=len(columns) == 2)
            return
    edges = [min(line.x0 for line in column) for column in columns]
    for column, end in zip(columns, [*edges[1:], 0.0], strict=True):
        right = end - column[0].size if end else max(line.x1 for line in column)
        for lines in _own(column) if is_head else [column]:
            yield Region("flow", lines, is_apart=True, right=right)


def _own(column: Sequence[Line]) -> Iterator[list[Line]]:
    """The pieces of a letterhead, each by itself; what goes on small, or in capitals, is one."""
    run: list[Line] = []
    for line in (
        Line([w for w in row.words if x0 <= w.x0 and w.x1 <= x1]) for row in column for x0, x1 in chunks_of(row)
    ):
        both = bool(run) and run[-1].text.isupper() and line.text.isupper() and any(map(str.isalpha, line.text))
        if run and not both and not line.text[:1].islower():
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _columns(rows: Sequence[Line]) -> list[list[Line]]:
    """The pieces of the rows, those that stand below each other together, from left to right."""
    spans: list[tuple[float, float]] = []
    for x0, x1 in sorted(chunk for row in rows for chunk in chunks_of(row)):
        if spans and x0 < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], x1))
        else:
            spans.append((x0, x1))
    out: list[list[Line]] = [[] for _ in spans]
    for row in rows:
        for place, (x0, x1) in enumerate(spans):
            words: list[Word] = [w for w in row.words if x0 <= (w.x0 + w.x1) / 2 <= x1]
            if words:
                out[place].append(Line(words))
    return out


def _is_straight(column: Sequence[Line]) -> bool:
    edges = ([line.x0 for line in column], [line.x1 for line in column], [line.x0 + line.x1 for line in column])
    return min(max(own) - min(own) for own in edges) < _STRAIGHT
