"""The least answered word of some families in a bead, either way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.marks import FEATURES, marks
from align.check.networks import chance_of_loss
from align.check.rule import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.check.context import Context
    from align.check.marks import Family
    from align.check.rule import Span
    from align.model import Bead, Side

__all__ = ["Lost", "least_answered"]

_NETWORKS: Final = {"negation": ("negation", 40.0)}
_LIMITS: Final = ("limits", 20.0)
"""Network, and how many times scarcer losses are in published texts than in what it was taught on."""


_ANSWERED: Final = 0.1
"""Factor on the probability in a short passage where a word of the sense stands at the place: what else should it answer?"""
_SHORT: Final = 0.52
"""The feature "length" of twelve words."""
_SOFT, _LENGTH = FEATURES.index("soft_4"), FEATURES.index("length")


@dataclass(frozen=True, slots=True)
class Lost:
    """A word of one side that the other side does not seem to answer."""

    family: Family
    side: Side
    """Where the word stands."""
    span: Span
    chance: float
    """How probably it is lost (0–1)."""


def least_answered(bead: Bead, context: Context, families: Iterable[Family], least: float) -> Lost | None:
    """The word of the families that is most probably lost, None when none is with at least that probability."""
    found: list[Lost] = []
    for side, other in (SIDES, SIDES[::-1]):
        texts = context.text(bead, side), context.text(bead, other)
        order = context.language(side), context.language(other)
        for family in families:
            network, scarcer = _NETWORKS.get(family.name, _LIMITS)
            for mark in marks(texts, order, family):
                chance = chance_of_loss(network, FEATURES, mark.features, scarcer)
                if mark.features[_SOFT] and mark.features[_LENGTH] < _SHORT:
                    chance *= _ANSWERED
                found.append(Lost(family, side, (mark.start, mark.end), chance))
    best = max(found, key=lambda lost: lost.chance, default=None)
    return best if best is not None and best.chance >= least else None
