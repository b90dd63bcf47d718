"""Debris of a bad extraction: a short unmatched piece that continues its neighbour belongs to the neighbour's bead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.pair.items import is_whole_item
from align.pair.links import absorbed

if TYPE_CHECKING:
    from align.pair.links import Link
    from align.pair.score import Scorer

__all__ = ["with_fragments"]

LONGEST: Final = 60
"""Characters of a piece that may be debris."""
LONGEST_BETWEEN: Final = 25
"""Characters of what may stand between a piece and what it continues: a page number that the reader left in the text."""
TOLERANCE: Final = 2.5
"""How much worse, in log-odds, the bead may become by taking in the piece: a real omission costs more."""
_STOPS: Final = (".", "!", "?", ":", ";", "…", "”", '"')


def with_fragments(
    links: list[Link],
    scorer: Scorer,
    source_texts: tuple[str, ...],
    target_texts: tuple[str, ...],
) -> list[Link]:
    """The links in path order, with fragments joined to the bead of the segment they continue."""
    texts = (source_texts, target_texts)
    return absorbed(links, (-1, 1, -2, 2), lambda those, place, other: _joined(those, place, other, texts, scorer))


def _joined(
    links: list[Link],
    place: int,
    other: int,
    texts: tuple[tuple[str, ...], tuple[str, ...]],
    scorer: Scorer,
) -> Link | None:
    """The near bead with the piece taken in, or None when the piece stands on its own."""
    if not links[other].is_full:
        return None
    side = 0 if links[place].source else 1
    piece = (links[place].source, links[place].target)[side]
    own = (links[other].source, links[other].target)[side]
    first, second = (own, piece) if other < place else (piece, own)
    apart = second[0] - first[-1]
    if apart not in (1, 2) or not _continues(texts[side][first[-1]], texts[side][second[0]]):
        return None
    between = "".join(texts[side][first[-1] + 1 : second[0]])
    if len(texts[side][piece[0]]) > LONGEST or len(between) > LONGEST_BETWEEN:
        return None
    shape = (scorer.source, scorer.target)[side]
    if all(is_whole_item(shape, i) for i in (first[-1], second[0])):
        return None  # items of a list often begin small and end without a stop
    sides = [links[other].source, links[other].target]
    sides[side] = (*first, *second)
    score = scorer.bead(sides[0], sides[1])
    if score < links[other].score + links[place].score - (TOLERANCE if apart == 1 else 0.0):
        return None
    return replace(links[other], source=sides[0], target=sides[1], score=score)


def _continues(before: str, after: str) -> bool:
    """Whether a text runs on in the next: no stop at its end and no capital or digit at the start of the other."""
    return not before.endswith(_STOPS) and after[:1].islower()
