"""From a monotone path to the beads that are reported: fragments, reordered lists, moved passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pair.doubts import without_strangers
from align.pair.fragments import with_fragments
from align.pair.items import with_items_apart
from align.pair.links import Link, links_of
from align.pair.lists import with_lists
from align.pair.moves import with_moves
from align.pair.rows import with_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.engine import Paired
    from align.pair.grids import Grid

__all__ = ["repaired"]


def repaired(
    paired: Paired,
    source_texts: tuple[str, ...],
    target_texts: tuple[str, ...],
    grids: tuple[Sequence[Grid], Sequence[Grid]] = ((), ()),
) -> list[Link]:
    """The links of a path, in path order but for moved ones, which come last.

    Args:
        paired: the path, and what scored it.
        source_texts: of the segments.
        target_texts: theirs.
        grids: the tables of both sides.
    """
    links = links_of(paired.path)
    links = with_fragments(links, paired.scorer, source_texts, target_texts)
    links = with_items_apart(links, paired.scorer)
    links = with_rows(links, paired.scorer, grids)
    links = with_lists(links, paired.scorer, source_texts, target_texts)
    return with_moves(without_strangers(links, paired.scorer), paired.scorer)
