"""The least answered word of some families in a bead, either way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.meaning.marks import FEATURES, marks, sought, spans_of
from align.check.meaning.networks import chance_of_loss
from align.check.meaning.rating import rate_all
from align.check.rule import SIDES
from align.languages import table
from align.languages.sieve import sieve
from align.model import other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.check.context import Context
    from align.check.meaning.marks import Family
    from align.check.rule import Span
    from align.model import Bead, Side

__all__ = ["Lost", "least_answered", "said_nowhere"]

_NETWORKS: Final = {
    "negation": ("negation", 30.0),
    "without": ("negation", 30.0),
    "duty": ("modality", 8.0),
    "leave": ("modality", 8.0),
}
_LIMITS: Final = ("limits", 9.5)
"""Network, and how many times scarcer losses are in published texts than in what it was taught on."""


_ANSWERED: Final = 0.1
"""Factor on the probability in a short passage where a word of the sense stands at the place: what else should it answer?"""
_BALANCED: Final = 0.4
"""Factor in any passage where such a word stands beside and the other version has no fewer words of the sense: on the tune half
(3,000 statutes, service descriptions, PUD) it takes a third of the noise of negations for a hundredth of their recall."""
_SHORT: Final = 0.52
"""The feature "length" of twelve words."""
_SOFT, _LENGTH = FEATURES.index("soft_4"), FEATURES.index("length")
_BESIDE, _FEWER = FEATURES.index("soft_8"), FEATURES.index("fewer_any")


@dataclass(frozen=True, slots=True)
class Lost:
    """A word of one side that the other side does not seem to answer."""

    family: Family
    side: Side
    """Where the word stands."""
    span: Span
    chance: float
    """How probably it is lost (0–1)."""


def least_answered(
    bead: Bead, context: Context, families: tuple[Family, ...], least: float, sides: Sequence[Side] = SIDES
) -> Lost | None:
    """The word of the families that is most probably lost, None when none is with at least that probability.

    Args:
        bead: the passages.
        context: of the bead.
        families: whose words are looked for.
        least: probability (0–1).
        sides: where they are looked for.
    """
    rate_all(context)
    found: list[Lost] = []
    for side in sides:
        other = other_side(side)
        texts = context.text(bead, side), context.text(bead, other)
        order = context.language(side), context.language(other)
        for family, _ in sieve(texts[0]).among(sought(order[0], families)):
            network, scarcer = _NETWORKS.get(family.name, _LIMITS)
            for mark in marks(texts, order, family):
                chance = chance_of_loss(network, FEATURES, mark.features, scarcer)
                if mark.features[_SOFT] and mark.features[_LENGTH] < _SHORT:
                    chance *= _ANSWERED
                elif mark.features[_BESIDE] and mark.features[_FEWER] <= 0:
                    chance *= _BALANCED
                found.append(Lost(family, side, (mark.start, mark.end), chance))
    best = max(found, key=lambda lost: lost.chance, default=None)
    return best if best is not None and best.chance >= least else None


def said_nowhere(bead: Bead, context: Context, families: Iterable[Family], chance: float) -> Lost | None:
    """The first word of the families with no word of its sense anywhere in the other passage; None where the language has no list."""
    for side, other in (SIDES, SIDES[::-1]):
        text, beside = context.text(bead, side), context.text(bead, other)
        for family in families:
            found = spans_of(text, context.language(side), *family.plain, name=family.table)
            if not found or not _knows(context.language(other), family):
                continue
            if not spans_of(beside, context.language(other), *family.soft, name=family.table):
                return Lost(family, side, found[0], chance)
    return None


def _knows(language: str, family: Family) -> bool:
    lists = (path.split("/") for path in family.soft)
    return any(table(language, family.table).get(section, {}).get(name) for section, name in lists)
