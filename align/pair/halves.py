"""A sentence on one side that is the part before a colon or semicolon on the other.

Where one language writes "The draft completes the bill: it lays down …" and the other two sentences, the second sentence alone fits
the whole so well that the first is left over. It belongs to the pair when it says what that part says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.links import absorbed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Segment
    from align.pair.links import Link
    from align.pair.score import Scorer
    from align.pair.tables import Table

__all__ = ["with_halves"]

ALIKE: Final = 0.45
"""Cosine of the bilingual vectors; 99 of 100 unrelated sentences stay below it (PUD), and three of four translations are above."""
LENGTHS: Final = (0.4, 2.5)
"""How long the part may be beside the sentence, as a ratio."""
_MARKS: Final = " .:;,!?"
_CUT: Final = re.compile(r"(?<=[:;])\s+|\s+(?=\()")


def with_halves(
    links: list[Link], scorer: Scorer, table: Table, source: Sequence[Segment], target: Sequence[Segment]
) -> list[Link]:
    """The links, with sentences joined to the pair whose other side has them before or after a colon."""
    texts = (source, target)
    return absorbed(links, (1, -1), lambda those, place, other: _joined(those, place, other, texts, table, scorer))


def _joined(
    links: list[Link],
    place: int,
    other: int,
    texts: tuple[Sequence[Segment], Sequence[Segment]],
    table: Table,
    scorer: Scorer,
) -> Link | None:
    if (
        len(links[place].source) + len(links[place].target) != 1
        or not links[other].is_full
        or links[other].moved
        or links[place].in_row
    ):
        return None
    side = 0 if links[place].source else 1
    alone = (links[place].source, links[place].target)[side]
    own = (links[other].source, links[other].target)[side]
    across = (links[other].target, links[other].source)[side]
    first, second = (alone, own) if alone < own else (own, alone)
    if first[-1] + 1 != second[0] or len(across) != 1:
        return None
    parts = _CUT.split(texts[1 - side][across[0]].text)
    if len(parts) < 2 or texts[side][alone[0]].language != texts[side][own[0]].language:
        return None
    part = parts[0] if first is alone else parts[-1]
    sentence = texts[side][alone[0]].text
    if not LENGTHS[0] <= len(part) / max(1, len(sentence)) <= LENGTHS[1] or _cosine(part, sentence, table) < ALIKE:
        return None
    sides = [links[other].source, links[other].target]
    sides[side] = (*first, *second)
    return replace(links[other], source=sides[0], target=sides[1], score=scorer.bead(sides[0], sides[1]))


def _cosine(a: str, b: str, table: Table) -> float:
    left, right = table.pool((a.strip(_MARKS), b.strip(_MARKS)))
    return float(left @ right / (np.linalg.norm(left) * np.linalg.norm(right) + 1e-9))
