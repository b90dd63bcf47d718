"""Items of lists that answer each other one by one.

A sentence may well be two in the other language, an item of a list hardly ever: who translates a list keeps its items. Where the search
joins two items with one, because together their length fits better, and the score hardly gains by it, the one that is answered least
stands alone: a list with an item more in one version is what a reader must be told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.model import SegmentKind
from align.pair.links import Link
from align.pair.shape import KIND_CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.score import Scorer
    from align.pair.shape import Shape

__all__ = ["is_whole_item", "with_items_apart"]

GAIN: Final = 3.0
"""Log-odds that a second item must add to a bead. Of the joined items in the 60 real pairs of ``../shared/data/documents`` none adds
less; an item that has nothing to do with the other adds −1.4 to 1.7 by its length alone."""
ALONE: Final = 0.5
"""Probability to stand alone of an item that was taken out, at least."""
_ITEM: Final = KIND_CLASSES[SegmentKind.ITEM]


def is_whole_item(shape: Shape, index: int) -> bool:
    """Whether a segment is a list item by itself, all of it."""
    return bool(shape.kind[index] == _ITEM and shape.starts[index] and shape.ends[index])


def with_items_apart(links: Sequence[Link], scorer: Scorer) -> list[Link]:
    """The links in path order; items that add little to a pair of items stand alone."""
    result: list[Link] = []
    for link in links:
        result += _apart(link, scorer)
    return result


def _apart(link: Link, scorer: Scorer) -> list[Link]:
    sides, shapes = (link.source, link.target), (scorer.source, scorer.target)
    if link.moved or link.reordered or sorted(map(len, sides)) not in ([1, 2], [1, 3]):
        return [link]
    if not all(is_whole_item(shape, i) for shape, side in zip(shapes, sides, strict=True) for i in side):
        return [link]
    many = 0 if len(sides[0]) > 1 else 1
    nulls = scorer.nulls()[many]
    found = []
    for left in (sides[many][0], sides[many][-1]):
        rest = tuple(i for i in sides[many] if i != left)
        pair = (rest, sides[1]) if many == 0 else (sides[0], rest)
        found.append((scorer.bead(*pair) + float(nulls[left]), left, pair))
    best, left, pair = max(found)
    if scorer.bead(*sides) - best >= GAIN:
        return [link]
    kept = Link(*pair, best - float(nulls[left]), link.posterior)
    alone = Link((left,), (), float(nulls[left]), ALONE) if many == 0 else Link((), (left,), float(nulls[left]), ALONE)
    return [alone, *_apart(kept, scorer)] if left < pair[many][0] else [*_apart(kept, scorer), alone]
