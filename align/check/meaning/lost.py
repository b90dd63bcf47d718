"""The least answered word of some families in a bead, either way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.meaning.families import NEGATION, sought, spans_of
from align.check.meaning.marks import FEATURES, marks
from align.check.meaning.networks import chance_of_loss, levels
from align.check.meaning.rating import rate_all
from align.check.meaning.turns import is_turned
from align.check.rule import SIDES
from align.languages import table
from align.languages.sieve import sieve
from align.model import other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.check.meaning.families import Family
    from align.check.meaning.marks import Mark
    from align.check.rule import Span
    from align.model import Bead, Side

__all__ = ["Lost", "doubt_of", "least_answered", "said_nowhere", "unsaid"]

_ANSWERED: Final = 10.0
"""How many times scarcer a loss is in a short passage where a word of the sense stands at the place: what else should it answer?"""
_SHORT: Final = 0.52
"""The feature "length" of twelve words."""
_SURELY_TURNED: Final = 1000.0
"""How many times scarcer a loss is where the word stands in a turn of phrase that the other passage has too, and that is sure."""
_SHARED: Final = 4.0
"""How many times scarcer a loss is where the other passage may deny once what joined clauses deny one by one here."""
_SOFT, _LENGTH, _IN_TURN, _IS_SHARED = (FEATURES.index(name) for name in ("soft_4", "length", "turned", "shared"))


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
                scarcer = level.scarcer * doubt_of(mark, family, texts, order)
                chance = chance_of_loss(level.network, FEATURES, mark.features, scarcer)
                if chance >= (level.least if least is None else least):
                    found.append(Lost(family, side, (mark.start, mark.end), chance))
    return max(found, key=lambda lost: lost.chance, default=None)


def doubt_of(mark: Mark, family: Family, texts: tuple[str, str], order: tuple[str, str]) -> float:
    """How many times scarcer a loss is than the network thinks, by what stands in the other passage.

    Args:
        mark: a word of the first passage.
        family: of the word.
        texts: the passages.
        order: their languages.
    """
    kind = NEGATION.name if family.idioms else family.name
    span = mark.start, mark.end
    is_sure = mark.features[_IN_TURN] and is_turned(span, texts, order, kind, only_sure=True)
    if is_sure:
        return _SURELY_TURNED
    shared = _SHARED if mark.features[_IS_SHARED] else 1.0
    return shared * (_ANSWERED if mark.features[_SOFT] and mark.features[_LENGTH] < _SHORT else 1.0)


def said_nowhere(bead: Bead, context: Context, families: Iterable[Family], chance: float) -> Lost | None:
    """The first word of the families with no word of its sense anywhere in the other passage; None where the language has no list."""
    return next(
        (Lost(family, side, span, chance) for side in SIDES for family, span in unsaid(bead, side, context, families)),
        None,
    )


def unsaid(bead: Bead, side: Side, context: Context, families: Iterable[Family]) -> Iterator[tuple[Family, Span]]:
    """The families of which a word stands on a side and no word of the sense on the other, each with its first word."""
    here, there = context.language(side), context.language(other_side(side))
    text, beside = context.text(bead, side), context.text(bead, other_side(side))
    for family in families:
        found = spans_of(text, here, *family.plain, name=family.table)
        if found and _knows(there, family) and not spans_of(beside, there, *family.soft, name=family.table):
            yield family, found[0]


def _knows(language: str, family: Family) -> bool:
    lists = (path.split("/") for path in family.soft)
    return any(table(language, family.table).get(section, {}).get(name) for section, name in lists)
