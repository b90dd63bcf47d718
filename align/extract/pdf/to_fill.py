"""Grids that are forms: boxes with a label in small print at their tops and room below it, to be filled in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["are_to_fill"]

_ROOM: Final = 1.0
"""Room below the last line of a box to be filled in, in its type sizes, at least."""
_SMALL: Final = 0.85
"""Size of a label relative to the page's text, at most."""
_ROOMY: Final = 0.7
"""Share of the rows that have such room."""
_FEWEST: Final = 2


def are_to_fill(
    held: Mapping[tuple[float, float, float, float], Sequence[Word]],
    rows: Sequence[Sequence[Sequence[Word]]],
    page: Page,
) -> bool:
    """Whether the cells of a grid are boxes to be filled in; ``held`` are the words of each, by its left, top, right and bottom.

    Most rows leave room for another line in all their cells: one long cell of an ordinary table leaves none in its row.
    """
    filled = [cell for row in rows for cell in row if cell]
    if len(filled) < _FEWEST or not _are_small(filled, page):
        return False
    bottoms = {id(word): cell[3] for cell, words in held.items() for word in words}
    roomy = sum(any(row) and all(_has_room(cell, bottoms) for cell in row if cell) for row in rows)
    return roomy >= _ROOMY * len(rows)


def _has_room(cell: Sequence[Word], bottoms: Mapping[int, float]) -> bool:
    """Whether a box has room below its words, or an answer in larger print there."""
    if cell[0].size <= _SMALL * max(word.size for word in cell):
        return True
    return max(w.bottom for w in cell) + _ROOM * cell[0].size < min(bottoms[id(w)] for w in cell)


def _are_small(cells: Sequence[Sequence[Word]], page: Page) -> bool:
    """Whether what opens the boxes is set smaller than the page's text."""
    sizes = Counter(round(w.size, 1) for w in page.words)
    usual = max(sizes, key=lambda size: sizes[size])
    return all(cell[0].size <= _SMALL * usual for cell in cells)
