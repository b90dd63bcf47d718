"""What stands in the margin beside the lines of a page and is no part of them: the numbers of lines in a draft."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["line_numbers"]

_NUMBER: Final = re.compile(r"\d{1,4}")
_STRAIGHT: Final = 1.5
"""Points by which the edges of the numbers may differ."""
_FEWEST: Final = 5
"""Numbers that show that lines are counted."""
_SHARE: Final = 0.85
"""Share of the steps from number to number that count the lines between."""


class _Counted(NamedTuple):
    """A number at the edge of a line."""

    row: int
    value: int
    word: Word
    beside: str
    """The first word of the line."""


def line_numbers(pages: Iterable[Page]) -> dict[int, frozenset[int]]:
    """The numbers of lines in the margins of each page, by their places among its words."""
    out: dict[int, frozenset[int]] = {}
    for page in pages:
        if found := _on(page):
            out[page.number] = frozenset(at for at, word in enumerate(page.words) if id(word) in found)
    return out


def _on(page: Page) -> set[int]:
    """``id`` of the numbers of a page's lines: drafts sent out for comments count every line, or every fifth.

    They stand below each other at one edge, grow by as many as there are lines between, and go on in the middle of sentences:
    that tells them from the first column of a table.
    """
    rows = lines_of(w for w in page.words if not w.running)
    for is_left in (True, False):
        found = [number for at, row in enumerate(rows) if (number := _at_edge(at, row, is_left=is_left)) is not None]
        found = _in_line(found)
        if len(found) >= _FEWEST and _count_lines(found) and _cut_sentences(found, rows):
            return {id(number.word) for number in found}
    return set()


def _at_edge(at: int, row: Line, *, is_left: bool) -> _Counted | None:
    word = row.words[0] if is_left else row.words[-1]
    if not _NUMBER.fullmatch(word.text):
        return None
    others = row.words[1:] if is_left else row.words[:-1]
    if others:
        gap = others[0].x0 - word.x1 if is_left else word.x0 - others[-1].x1
        if gap < 0.6 * row.size:
            return None
    return _Counted(at, int(word.text), word, others[0].text if others else "")


def _in_line(found: Sequence[_Counted]) -> list[_Counted]:
    """Those that begin, or end, at the place where most do."""
    best: list[_Counted] = []
    for edge in ("x0", "x1"):
        for number in found:
            at = getattr(number.word, edge)
            level = [other for other in found if abs(getattr(other.word, edge) - at) < _STRAIGHT]
            best = max(best, level, key=len)
    return best


def _count_lines(found: Sequence[_Counted]) -> bool:
    """Whether the numbers grow by one step, and by as many as there are lines between."""
    steps = [(b.value - a.value, b.row - a.row) for a, b in pairwise(found)]
    usual = max({value for value, _ in steps}, key=lambda step: sum(value == step for value, _ in steps))
    right = sum(value == usual and rows == usual for value, rows in steps)
    return usual > 0 and right >= _SHARE * len(steps)


def _cut_sentences(found: Sequence[_Counted], rows: Sequence[Line]) -> bool:
    """Whether lines that are counted go on in mid-sentence."""
    if found[1].value - found[0].value > 1:
        return sum(row.words[0].text[:1].islower() for row in rows) >= 2
    return sum(number.beside[:1].islower() for number in found) >= 2
