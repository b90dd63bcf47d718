"""From a monotone path to the beads that are reported: fragments, reordered lists, moved passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pair.doubts import without_strangers
from align.pair.fragments import with_fragments
from align.pair.items import with_items_apart
from align.pair.links import Link, links_of
from align.pair.lists import with_lists
from align.pair.moves import with_moves

if TYPE_CHECKING:
    from align.pair.engine import Paired

__all__ = ["repaired"]


def repaired(paired: Paired, source_texts: tuple[str, ...], target_texts: tuple[str, ...]) -> list[Link]:
    """The links of a path, in path order but for moved ones, which come last."""
    links = links_of(paired.path)
    links = with_fragments(links, paired.scorer, source_texts, target_texts)
    links = with_items_apart(links, paired.scorer)
    links = with_lists(links, paired.scorer, source_texts, target_texts)
    return with_moves(without_strangers(links, paired.scorer), paired.scorer)
