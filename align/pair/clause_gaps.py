"""Clause gaps attached to the sure beads of an alignment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from align.model import BeadKind, ClauseGap
from align.pair.clauses import Words, gap_between
from align.pair.score import SPREAD

if TYPE_CHECKING:
    from align.model import Bead, Segment
    from align.pair.tables import Table

__all__ = ["with_clauses"]

SURE: Final = 0.5
"""Confidence a bead needs before its clauses are looked at."""
WORTH_SAYING: Final = 0.05
"""Probability below which a gap is not kept."""
LEAST_LONGER: Final = 0.9
"""Standard deviations a side must be longer than expected; with less, no gap was ever worth saying."""
WIDEST: Final = 4
"""Segments of a side; in wider beads the length says nothing of a clause."""


def with_clauses(
    beads: tuple[Bead, ...],
    table: Table,
    coefficients: tuple[float, ...],
    *,
    log_ratio: float,
) -> tuple[Bead, ...]:
    """The beads, those that lack a clause on one side with the likely words."""
    places = [
        place
        for place, bead in enumerate(beads)
        if bead.kind in (BeadKind.ALIGNED, BeadKind.MOVED)
        and bead.confidence >= SURE
        and 0 < len(bead.source) <= WIDEST
        and 0 < len(bead.target) <= WIDEST
        and abs(_longer(bead, log_ratio)) >= LEAST_LONGER
    ]
    if not places or not coefficients:
        return beads
    words = Words([segment.text for place in places for segment in (*beads[place].source, *beads[place].target)], table)
    result = list(beads)
    for place in places:
        bead = beads[place]
        if _longer(bead, log_ratio) < 0:
            gap = _gap("source", bead.source, bead.target, words, coefficients, log_ratio)
        else:
            gap = _gap("target", bead.target, bead.source, words, coefficients, -log_ratio)
        if gap is not None:
            result[place] = replace(bead, clauses=(gap,))
    return tuple(result)


def _longer(bead: Bead, log_ratio: float) -> float:
    """Standard deviations by which the target is longer than expected."""
    source, target = (sum(len(segment.text) for segment in side) for side in (bead.source, bead.target))
    off = np.log((target + 3) / (source + 3)) - log_ratio
    return float(off / np.sqrt(SPREAD**2 + 1.2 / (min(source, target) + 3)))


def _gap(
    side: Literal["source", "target"],
    own: tuple[Segment, ...],
    other: tuple[Segment, ...],
    words: Words,
    coefficients: tuple[float, ...],
    log_ratio: float,
) -> ClauseGap | None:
    texts = [segment.text for segment in own]
    found = gap_between(texts, [segment.text for segment in other], words, coefficients, log_ratio=log_ratio)
    if found is None or found.probability < WORTH_SAYING:
        return None
    text = texts[found.segment]
    start, end = found.start, found.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return ClauseGap(side, own[found.segment].id, start, end, round(found.probability, 4))
