"""Things side by side that have nothing to do with each other: panels, cards, a side bar beside the text, two tables abreast.

A blank strip parts a page into sides. In a table what begins on one side begins at the height of something on the other: row by
row. Panels are filled from top to bottom, each for itself: what begins in one stands beside the middle of a sentence, between two
lines, or beside nothing. Those beginnings are counted, for and against.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.rivals import are_independent, are_lists, level_runs, next_row
from align.extract.pdf.sides import pieces_of, side_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.extract.pdf.lines import Line
    from align.extract.pdf.sides import Piece
    from align.model import Box

__all__ = ["Panels", "panels_among"]

_NARROWEST: Final = 7.0
"""Points: the blank between two panels, at least …"""
_BLANK: Final = 0.9
"""… and in type sizes."""
_ROWS: Final = 2
"""Rows of a panel, at least."""
_FEWEST: Final = 8
"""Pieces of two panels together, at least: fewer are the halves of a letterhead, or two addresses."""
_SHARED: Final = 0.3
"""Share of the lower panel that stands beside the other."""
_WIDTH: Final = 40.0
"""Points: what is narrower is a column of marks or figures."""
_FAR: Final = 3.0
"""Blank in type sizes between a line alone at the top of the right side and what stands below it, where it is none of the panel's."""
_LARGER: Final = 0.8
"""Points by which a heading that names what follows below both panels is larger than those inside."""


class Panels(NamedTuple):
    """Where two panels begin and end, and the strip between them."""

    top: float
    bottom: float
    strip: float
    lines: int
    is_text: bool
    """Both hold running text: columns, if short ones."""


def panels_among(rows: Sequence[Line], obstacles: Sequence[Box], boxes: Sequence[Box]) -> Panels | None:
    """The highest two panels side by side among the rows of an area; None when there are none.

    ``obstacles`` are tables and rules, which end panels where they lie across. ``boxes`` are filled or drawn rectangles: one that
    holds a side says that it is a panel.
    """
    if not _has_sides(rows):
        return None
    pieces = pieces_of(rows)
    best: Panels | None = None
    for x in _edges(pieces):
        for left, right in _bands(x, pieces, obstacles):
            for one, other in _between_tables(left, right):
                if best is not None and len(one) + len(other) <= best.lines:
                    continue
                if (found := _panels(one, other, boxes)) is not None:
                    best = found
    return best


def _between_tables(left: list[Piece], right: list[Piece]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """What stands above, between and below the rows of tables whose columns the same strip parts."""
    near, far = _next_to(left, is_left=True), _next_to(right, is_left=False)
    runs = level_runs(side_of(near), side_of(far))
    top = -1e9
    for start, end in [*runs, (1e9, 1e9)]:
        sides = [[p for p in side if top < p.middle < start] for side in (left, right)]
        if min(map(len, sides)) >= _ROWS:
            yield sides[0], sides[1]
        top = end


def _has_sides(rows: Sequence[Line]) -> bool:
    """Whether anything stands side by side in two places at least: most pages are done with here."""
    count = 0
    above: Line | None = None
    for row in rows:
        apart = above is not None and (row.x0 > above.x1 or above.x0 > row.x1) and row.base - above.base < row.size
        count += apart or len(chunks_of(row)) > 1
        if count >= _ROWS:
            return True
        above = row
    return False


def _edges(pieces: Sequence[Piece]) -> list[float]:
    """Where panels may begin: places right of others at which two pieces begin."""
    starts = Counter(round(piece.x0) for piece in pieces)
    first = min(starts)
    return [
        float(x)
        for x in sorted(starts)
        if x > first + _WIDTH
        and starts[x] >= starts[x - 1]
        and starts[x] > starts[x + 1]
        and starts[x - 1] + starts[x] + starts[x + 1] >= _ROWS
    ]


def _bands(x: float, pieces: Sequence[Piece], obstacles: Sequence[Box]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """What stands left and right of a place, between what lies across it."""
    low, high = x - _NARROWEST, x - 1.0
    crossing = [(p.top, p.bottom) for p in pieces if p.x0 < high and p.x1 > low]
    crossing += [(box.top, box.bottom) for box in obstacles if box.x0 < low and box.x1 > x]
    top = -1e9
    for start, end in [*sorted(crossing), (1e9, 1e9)]:
        if start > top:
            inside = [p for p in pieces if top <= p.middle <= start and not (p.x0 < high and p.x1 > low)]
            left, right = [p for p in inside if p.x1 <= low], [p for p in inside if p.x0 >= high]
            if len(left) >= _ROWS and len(right) >= _ROWS:
                yield left, right
        top = max(top, end)


def _panels(left: list[Piece], right: list[Piece], boxes: Sequence[Box]) -> Panels | None:
    right = _without_head(left, right)
    left = _without_foot(left, right)
    near, far = _next_to(left, is_left=True), _next_to(right, is_left=False)
    sides = side_of(near), side_of(far)
    if any(len(side.rows) < _ROWS for side in sides):
        return None
    if len(left) + len(right) < _FEWEST and not are_lists(*sides):
        return None
    begin, end = min(p.x0 for p in far), max(p.x1 for p in near)
    if begin - end < max(_NARROWEST, _BLANK * min(sides[0].size, sides[1].size)):
        return None
    if any(max(p.x1 for p in own) - min(p.x0 for p in own) < _WIDTH for own in (near, far)):
        return None
    shared = min(side.bottom for side in sides) - max(side.top for side in sides)
    if shared < _SHARED * min(side.bottom - side.top for side in sides):
        return None
    if not are_independent(*sides, is_boxed=_is_boxed(near, far, boxes)):
        return None
    low = next_row(*sides)
    both = [p for p in (*left, *right) if p.middle < low]
    top, bottom = min(p.top for p in both), max(p.bottom for p in both)
    return Panels(top - 0.1, bottom + 0.1, (begin + end) / 2, len(both), sides[0].is_prose and sides[1].is_prose)


def _without_head(left: Sequence[Piece], right: list[Piece]) -> list[Piece]:
    """The right side without what stands far over it, and over all of the left side: a date, the number of a page."""
    first = min(p.top for p in left)
    for above, below in pairwise(right):
        if below.top - above.bottom > _FAR * above.size and above.bottom <= first:
            return [p for p in right if p.top > above.top]
    return right


def _without_foot(left: list[Piece], right: Sequence[Piece]) -> list[Piece]:
    """The left side without what follows below both panels.

    It begins with a heading larger than all beside the right side; or something in it is wider than the panel was there, and then
    it begins with the first heading, or with the wide piece.
    """
    start, end = min(p.top for p in right), max(p.bottom for p in right)
    beside = [p for p in (*left, *right) if start - p.size < p.middle <= end]
    below = [p for p in left if p.top > end]
    if not beside or not below:
        return left
    largest = max(p.size for p in beside)
    cut = next((p for p in below if p.size > largest + _LARGER), None)
    if cut is None:
        width = max((p.x1 for p in left if p in beside), default=0.0)
        cut = next((p for p in below if p.x1 > width + 2 * p.size), None)
        usual = min(p.size for p in beside)
        cut = cut and next((p for p in below if p.bold or p.size > usual + _LARGER), cut)
    return [p for p in left if p.middle < cut.top] if cut is not None else left


def _next_to(pieces: Sequence[Piece], *, is_left: bool) -> list[Piece]:
    """Of one side the column right beside the strip: up to the next strip that nothing crosses."""
    out: list[Piece] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda p: -p.x1 if is_left else p.x0):
        if out and ((piece.x1 < reach - _NARROWEST) if is_left else (piece.x0 > reach + _NARROWEST)):
            break
        reach = (min(reach, piece.x0) if out else piece.x0) if is_left else (max(reach, piece.x1) if out else piece.x1)
        out.append(piece)
    return sorted(out, key=lambda p: (p.base, p.x0))


def _is_boxed(left: Sequence[Piece], right: Sequence[Piece], boxes: Sequence[Box]) -> bool:
    """Whether a box holds all of one side and nothing of the other."""
    for box in boxes:
        held = [
            sum(box.x0 - 1 <= p.x0 and p.x1 <= box.x1 + 1 and box.top <= p.middle <= box.bottom for p in side)
            for side in (left, right)
        ]
        if held in ([len(left), 0], [0, len(right)]):
            return True
    return False
