"""How far the alignment of each section can be trusted."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from align.model import SIDES, Bead, BeadKind, SectionReliability

__all__ = ["overall_reliability", "section_reliabilities"]

DOUBTFUL: Final = 0.5
"""A bead below this confidence, or an aligned one with log-odds below zero, says little about its passage."""


ALIKE: Final = 4.0
"""Log-odds from which a pair resembles a translation; in documents of some length nine true pairs in ten have more."""

UNEQUAL: Final = 2.0
"""How many times longer one document is before each pair must resemble a translation to count."""

LEAST_LIKE: Final = 0.1

FEWEST: Final = 4
"""Beads a section needs to be called unreliable; a short one is judged passage by passage."""


def section_reliabilities(beads: tuple[Bead, ...]) -> tuple[SectionReliability, ...]:
    """One entry per section of the source, then one per section of the target without counterpart.

    The reliability of a section is the mean confidence of its two-sided beads, weighted by characters, a bead with
    log-odds below zero counting half. Cleanly missing passages do not lower it: that a section is missing is a sure finding.
    """
    by_section: dict[int, list[Bead]] = defaultdict(list)
    lone: dict[int, list[Bead]] = defaultdict(list)
    for bead in beads:
        if bead.source:
            by_section[bead.source[0].section].append(bead)
        else:
            lone[bead.target[0].section].append(bead)
    partner = {section: _partner(group) for section, group in by_section.items()}
    result = [_judged(section, partner[section], group) for section, group in sorted(by_section.items())]
    met = {number for number in partner.values() if number is not None}
    met |= {bead.target[0].section for bead in beads if bead.source and bead.target}
    result += [
        SectionReliability(None, section, _mean(group), len(group), "no counterpart in the other version")
        for section, group in sorted(lone.items())
        if section not in met
    ]
    return tuple(result)


def _partner(beads: list[Bead]) -> int | None:
    counts = Counter(bead.target[0].section for bead in beads if bead.target)
    return min(counts, key=lambda section: (-counts[section], section)) if counts else None


def _judged(section: int, partner: int | None, beads: list[Bead]) -> SectionReliability:
    if partner is None:
        return SectionReliability(section, None, _mean(beads), len(beads), "no counterpart in the other version")
    paired = [bead for bead in beads if bead.target]
    reliability = _mean(paired)
    if len(beads) < FEWEST:
        reliability = max(reliability, DOUBTFUL)
    weak = sum(bead.confidence < DOUBTFUL or bead.similarity < 0 for bead in paired)
    reason = f"{weak} of {len(paired)} passages match only weakly" if weak else ""
    return SectionReliability(section, partner, round(reliability, 4), len(beads), reason)


def overall_reliability(beads: tuple[Bead, ...]) -> float:
    """Mean trust in the two-sided beads by characters, times the share of the shorter side that is paired at all.

    A short document finds a place in any long one, but nothing like itself there: where the lengths differ much, likeness counts.
    """
    if not beads:
        return 1.0
    lengths = {
        side: [(bead, sum(len(segment.text) for segment in bead.side(side))) for bead in beads] for side in SIDES
    }
    totals = {side: sum(length for _, length in lengths[side]) for side in SIDES}
    if not all(totals.values()):
        return 0.0
    is_unequal = max(totals.values()) > UNEQUAL * min(totals.values())
    trust = _likeness if is_unequal else _trust
    trusted = max(
        sum(length * trust(bead) for bead, length in lengths[side] if bead.source and bead.target) / totals[side]
        for side in SIDES
    )
    if len(beads) < FEWEST and not is_unequal:
        trusted = max(trusted, DOUBTFUL)  # a few sentences are judged one by one, as those of a short section are
    return round(trusted, 4)


def _likeness(bead: Bead) -> float:
    """The confidence of a bead, as far as the pair resembles a translation."""
    like = min(1.0, max(LEAST_LIKE, bead.similarity / ALIKE)) if bead.kind is BeadKind.ALIGNED else 1.0
    return bead.confidence * like


def _trust(bead: Bead) -> float:
    """The confidence of a bead, half of it for a pair that resembles no translation."""
    doubtful = bead.kind is BeadKind.ALIGNED and bead.source and bead.target and bead.similarity < 0
    return bead.confidence * (0.5 if doubtful else 1.0)


def _mean(beads: list[Bead]) -> float:
    total = weight = 0.0
    for bead in beads:
        length = sum(len(segment.text) for segment in (*bead.source, *bead.target))
        total += length * _trust(bead)
        weight += length
    return total / weight if weight else 0.0
