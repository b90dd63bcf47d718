"""Headings in or over columns: which stand over both, and which at a column's foot belong to what follows."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from align.extract.pdf.lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Word

__all__ = ["headlines", "last_headlines"]

_STOP: Final = re.compile(r"[.!?:;…][\"”’»)\]]*\d{0,3}$")


def last_headlines(left: list[Word], right: Sequence[Word], below: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Headings and captions at the foot of the left column, below the right one's end, belong to what follows across both."""
    if not below or not right or not left:
        return left, []
    lines = lines_of(left)
    end, next_top = max(word.bottom for word in right), min(word.top for word in below)
    usual = Counter((line.size, line.bold, line.italic) for line in lines).most_common(1)[0][0]
    at = len(lines)
    while at > 0 and _stands_out(lines[at - 1], usual) and end <= lines[at - 1].top:
        if next_top - lines[at - 1].bottom > 3 * lines[at - 1].size:
            break
        at -= 1
        next_top = lines[at].top
    own = {id(word) for line in lines[at:] for word in line.words}
    return [word for word in left if id(word) not in own], [word for line in lines[at:] for word in line.words]


def _stands_out(line: Line, usual: tuple[float, bool, bool]) -> bool:
    return line.size > usual[0] + 0.5 or (line.bold and not usual[1]) or (line.italic and not usual[2])


def headlines(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[float, float]]:
    """Headings on the left with nothing beside them, below which both columns begin at one height: they stand over both."""
    usual = Counter((line.size, line.bold) for line in left).most_common(1)[0][0] if left else (0.0, False)
    out: list[tuple[float, float]] = []
    at = 0
    while at < len(left):
        first = at
        while at < len(left) and (left[at].size > usual[0] + 0.5 or (left[at].bold and not usual[1])):
            at += 1
        if first < at < len(left):
            over = [line for line in right if line.bottom <= left[first].top + 1]
            under = right[len(over) :]
            level = bool(under) and abs(under[0].base - left[at].base) < 1.0
            cleared = not under and _clears(left[first - 1] if first else None, left[first], over)
            if cleared or (level and (not over or not first or _is_read_across(left[:first], over, left[at:], under))):
                out.append((left[first].top, left[at - 1].bottom))
        at = max(at, first + 1)
    return out


def _clears(above: Line | None, headline: Line, over: Sequence[Line]) -> bool:
    """Whether the right column ends within a wide blank over a heading on the left: the heading made room for both columns."""
    if above is None or not over:
        return False
    end = over[-1].bottom
    return above.bottom + 0.8 * above.size < end <= headline.top and headline.top - above.bottom > 2.5 * above.size


def _is_read_across(
    left: Sequence[Line], right: Sequence[Line], left_below: Sequence[Line], right_below: Sequence[Line]
) -> bool:
    """Whether text above a heading goes from the left column to the right one, not past the heading: by how sentences go on."""
    across = _breach(left[-1], right[0]) + _breach(left_below[-1], right_below[0]) + _is_open(right[-1])
    down = _is_open(left[-1]) + _breach(left_below[-1], right[0]) + _breach(right[-1], right_below[0])
    return across <= down


def _breach(above: Line, below: Line) -> bool:
    """Whether one line can hardly be read after another: a sentence that begins small or ends nowhere."""
    starts = below.text[:1]
    return starts.islower() != _is_open(above) and starts.isalpha()


def _is_open(line: Line) -> bool:
    """Whether a sentence goes on after a line."""
    return _STOP.search(line.text) is None
