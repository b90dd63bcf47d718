"""All tables of a plain text: those that kept their columns first, and between them those that were saved cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.extract.text.cells import find_cells
from align.extract.text.grids import find_grids, find_tabbed, is_contents
from align.extract.text.hours import find_hours
from align.extract.text.isolated import find_isolated
from align.extract.text.pairs import find_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.grids import Grid
    from align.extract.text.lines import Line

__all__ = ["find_tables"]

_FINDERS: Final = (find_grids, find_tabbed, find_pairs, find_hours, find_cells, find_isolated)


def find_tables(lines: Sequence[Line]) -> list[Grid]:
    """The tables of a text, in order; what one way of finding them took is left alone by those after it."""
    found: list[Grid] = []
    for find in _FINDERS:
        new = [grid for grid in find(lines) if not is_contents(grid)]
        found += [grid for grid in new if all(grid.end <= g.first or g.end <= grid.first for g in found)]
    return sorted(found)
