"""The least answered word of some families in a bead, either way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.meaning.marks import FEATURES, NEGATION, marks, sought, spans_of
from align.check.meaning.networks import chance_of_loss, levels
from align.check.meaning.rating import rate_all
from align.check.meaning.turns import is_turned
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

_ANSWERED: Final = 10.0
"""How many times scarcer a loss is in a short passage where a word of the sense stands at the place: what else should it answer?"""
_BALANCED: Final = 2.5
"""The same in any passage where such a word stands beside and the other version has no fewer words of the sense."""
_JOINED: Final = 3.0
"""The same of a negation that only goes on with one before it (*ei A:ta eikä B:tä*)."""
_SHARED: Final = 6.0
"""The same of one of several joined negations for which the other passage may deny once (*ei A tai B – inte A och inte B*)."""
_TURNED, _SURELY_TURNED = 3.0, 1000.0
"""The same of a negation in a turn of phrase that the other passage has too (``turns.py``), and in one that is sure."""
_ALONE: Final = 0.2
"""The same of a negation in a passage of up to twenty words where nothing at all denies on the other side."""
_BRIEF: Final = 0.61
"""The feature "length" of twenty words."""
_SHORT: Final = 0.52
"""The feature "length" of twelve words."""
_SOFT, _LENGTH = FEATURES.index("soft_4"), FEATURES.index("length")
_PLAIN, _SAID = FEATURES.index("any_plain"), FEATURES.index("any_soft")
_GOES_ON, _IN_TURN = FEATURES.index("joined"), FEATURES.index("turned")
_ONCE: Final = FEATURES.index("shared")
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
    bead: Bead,
    context: Context,
    families: tuple[Family, ...],
    sides: Sequence[Side] = SIDES,
    least: float | None = None,
) -> Lost | None:
    """The word of the families that is most probably lost, None when none is as probable as its level asks (``levels.toml``).

    Args:
        bead: the passages.
        context: of the bead.
        families: whose words are looked for.
        sides: where they are looked for.
        least: another probability than that of the level (0–1).
    """
    rate_all(context)
    found: list[Lost] = []
    for side in sides:
        other = other_side(side)
        texts = context.text(bead, side), context.text(bead, other)
        order = context.language(side), context.language(other)
        for family, _ in sieve(texts[0]).among(sought(order[0], families)):
            level = levels()[family.name]
            for mark in marks(texts, order, family):
                scarcer = level.scarcer * _doubt(mark.features, is_negation=family is NEGATION)
                kind = NEGATION.name if family.idioms else family.name
                if mark.features[_IN_TURN] and is_turned((mark.start, mark.end), texts, order, kind, only_sure=True):
                    scarcer *= _SURELY_TURNED / _TURNED
                chance = chance_of_loss(level.network, FEATURES, mark.features, scarcer)
                if chance >= (level.least if least is None else least):
                    found.append(Lost(family, side, (mark.start, mark.end), chance))
    return max(found, key=lambda lost: lost.chance, default=None)


def _doubt(features: Sequence[float], *, is_negation: bool) -> float:
    """How many times scarcer a loss is than the network thinks, by what stands in the other passage."""
    doubt = 1.0
    if features[_SOFT] and features[_LENGTH] < _SHORT:
        doubt = _ANSWERED
    elif features[_BESIDE] and features[_FEWER] <= 0:
        doubt = _BALANCED
    elif is_negation and features[_LENGTH] < _BRIEF and not features[_PLAIN] and not features[_SAID]:
        doubt = _ALONE
    if features[_GOES_ON]:
        doubt *= _JOINED
    if features[_ONCE]:
        doubt = max(1.0, doubt) * _SHARED
    return max(1.0, doubt) * _TURNED if features[_IN_TURN] else doubt


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
