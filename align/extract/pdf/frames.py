"""Boxes on a page with text of their own beside the running text: fact boxes, side bars, floating frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import lines_of
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["Frame", "frames_of", "rectangles"]

_WIDTH: Final = 80.0
_HEIGHT: Final = 30.0
"""Points: smaller boxes are cells, buttons, swatches."""
_CARD_WIDTH: Final = 40.0
_CARD_LINES: Final = 2
_MOST: Final = 0.6
"""Share of the page's words in a box from which it is the page's ground, not a box on it."""
_BESIDE: Final = 2
"""Lines outside the box that begin and end beside it."""
_SLACK: Final = 1.5
_CORNER: Final = 2.0
"""Points by which the sides of a drawn rectangle may miss each other."""


class Frame(NamedTuple):
    """A box and the words inside it."""

    box: Box
    words: list[Word]
    is_card: bool = False
    """One of several boxes in a row: what stands over it was read before."""


def frames_of(page: Page, words: Sequence[Word], tables: Sequence[Box]) -> list[Frame]:
    """The boxes of a page that stand beside running text, from top to bottom; ruled tables are none."""
    out = _cards(page, words, tables)
    for box in sorted(rectangles(page), key=lambda b: -(b.x1 - b.x0) * (b.bottom - b.top)):
        if any(_overlap(box, other.box) for other in out) or any(_overlap(box, table) for table in tables):
            continue
        inside = [w for w in words if _holds(box, w)]
        if not inside or len(inside) > _MOST * len(words) or any(_crosses(box, w) for w in words):
            continue
        others = [w for w in words if not _holds(box, w)]
        if len(lines_of(inside)) > 1 and _stands_beside(box, others) and _flows_around(box, others):
            out.append(Frame(box, inside))
    return sorted(out, key=lambda frame: (frame.box.top, frame.box.x0))


def _cards(page: Page, words: Sequence[Word], tables: Sequence[Box]) -> list[Frame]:
    """Boxes that begin at one height, parted by blanks, each with its own words: what is inside one is read together."""
    boxes: list[Box] = []
    for box in sorted(rectangles(page, _CARD_WIDTH), key=lambda box: (box.top, box.x0)):
        if not any(all(abs(a - b) < _CORNER for a, b in zip(box, other, strict=True)) for other in boxes):
            boxes.append(box)  # a box that is filled and drawn is one
    out: list[Frame] = []
    for box in boxes:
        level = [b for b in boxes if abs(b.top - box.top) < _CORNER]
        row = [b for b in level if abs(b.bottom - box.bottom) < _CORNER]
        row = row if len(row) > 1 else level
        others = [b for b in row if b != box]
        if not others or any(b.x0 < box.x1 + _SLACK and box.x0 < b.x1 + _SLACK for b in others):
            continue
        if any(_overlap(box, other) for other in [*tables, *(frame.box for frame in out)]):
            continue
        held = [[w for w in words if _holds(b, w)] for b in row]
        if not all(held) or any(_crosses(b, w) for b in row for w in words) or max(map(_lines, held)) < _CARD_LINES:
            continue
        out.append(Frame(box._replace(top=min(b.top for b in row)), held[row.index(box)], is_card=True))
    return out


def _lines(words: Sequence[Word]) -> int:
    return len(lines_of(words))


def rectangles(page: Page, width: float = _WIDTH) -> set[Box]:
    """Filled shapes and drawn rectangles of the size of a box, at least so wide."""
    found = {Box(*(round(v, 1) for v in box)) for box in page.grounds}
    flat = [e for e in page.edges if e.is_horizontal and e.x1 - e.x0 >= width]
    upright = [e for e in page.edges if not e.is_horizontal and e.bottom - e.top >= _HEIGHT]
    for top in flat:
        sides = [e for e in upright if abs(e.top - top.top) < _CORNER]
        left = next((e for e in sides if abs(e.x0 - top.x0) < _CORNER), None)
        right = next((e for e in sides if abs(e.x0 - top.x1) < _CORNER), None)
        if left is not None and right is not None and abs(left.bottom - right.bottom) < _CORNER:
            found.add(Box(top.x0, top.top, top.x1, left.bottom))
    return {box for box in found if box.x1 - box.x0 >= width and box.bottom - box.top >= _HEIGHT}


def _holds(box: Box, word: Word) -> bool:
    middle = (word.top + word.bottom) / 2
    return box.x0 - _SLACK <= word.x0 and word.x1 <= box.x1 + _SLACK and box.top - _SLACK < middle < box.bottom + _SLACK


def _crosses(box: Box, word: Word) -> bool:
    """Whether a word lies across a side of the box: then the box is drawn behind the text, not around it."""
    middle = (word.top + word.bottom) / 2
    is_level = box.top < middle < box.bottom
    return is_level and any(word.x0 < side - _SLACK and word.x1 > side + _SLACK for side in (box.x0, box.x1))


def _stands_beside(box: Box, words: Sequence[Word]) -> bool:
    """Whether lines of running text stand at the heights of the box, all on one side of it."""
    beside = [w for w in words if box.top < (w.top + w.bottom) / 2 < box.bottom]
    sides = [w for w in beside if w.x1 <= box.x0], [w for w in beside if w.x0 >= box.x1]
    return not all(sides) and sum(len(line.words) > 2 for line in lines_of(beside)) >= _BESIDE


def _flows_around(box: Box, words: Sequence[Word]) -> bool:
    """Whether the text next below the box, or else next above it, goes on past its inner side.

    A box in a column has the column's lines there, which end where the box ends.
    """
    for near in (
        [w for w in words if w.top >= box.bottom - _SLACK],
        [w for w in words if w.bottom <= box.top + _SLACK],
    ):
        over = [w for w in near if w.x0 < box.x1 and w.x1 > box.x0]
        if over:
            edge = min(over, key=lambda w: min(abs(w.top - box.bottom), abs(box.top - w.bottom)))
            line = next(line for line in lines_of(near) if edge in line.words)
            return any(
                x0 + line.size < side < x1 - line.size for x0, x1 in chunks_of(line) for side in (box.x0, box.x1)
            )
    return False


def _overlap(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.top < other.bottom and other.top < one.bottom
