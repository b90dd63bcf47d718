"""Persons: a name spelt otherwise, another person, a person in one version only."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar
from weakref import WeakKeyDictionary

from align.check.claims import Claim, FactRule, claimed, claims, is_comparable
from align.check.compare import Difference
from align.check.rule import SIDES, Example
from align.facts import lone_names, may_name_persons, same_person, surname
from align.model import Category, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Fact, Finding, Side

__all__ = ["RULES", "PersonDiffers"]

_texts: WeakKeyDictionary[Context, dict[Side, str]] = WeakKeyDictionary()
_STEM = 4
"""Letters of a surname that every case form keeps (*Leppämäki*, *Leppämäen*)."""


@dataclass(frozen=True)
class PersonDiffers(FactRule):
    """The versions name different persons, or spell a name in two ways.

    A person is read where a title (*ylijohtaja Simo Nurmen*), a role (*Emma Lindqvist, projektchef*) or an e-mail address stands beside the
    name; case forms of both languages are one name (*Leppämäen*, *Leppämäkis*). A person in one version only is reported when the
    surname stands nowhere in the other. A name that no title stands beside counts where each version has one in the same passage,
    with one first name and two surnames. Another contact person for each language is legitimate: accept the finding then.
    """

    id = "person-differs"
    category = Category.NAME
    since = "0.2"
    kinds = frozenset({"person"})
    noun = "person"
    lone: ClassVar[float] = 0.7
    """Confidence in names that only their shape tells to be persons'."""
    passes = (
        Example(
            "Lisätietoja antaa ylijohtaja Simo Nurmi.",
            "Mer information ger överdirektör Simo Nurmi.",
            "a title and a name",
        ),
        Example(
            "Johtaja Päivi Leppämäen puheenvuoro on lyhyt.",
            "Direktör Päivi Leppämäkis anförande är kort.",
            "case forms of both languages",
        ),
        Example("Ministeri Kaisa Virtanen avaa haun.", "Kaisa Virtanen öppnar ansökan.", "without a title, but there"),
    )
    fails = (
        Example(
            "Lisätietoja antaa ylijohtaja Simo Nurmi.",
            "Mer information ger överdirektör Simo Nummi.",
            "spelt otherwise",
        ),
        Example(
            "Lisätietoja antaa erityisasiantuntija Aino Salmi.",
            "Mer information ger specialsakkunnig Erik Lindholm.",
            "another person",
        ),
        Example("Musiikin on tehnyt Aaro Koskiniemi.", "Musiken är gjord av Aaro Koskela.", "no title, one first name"),
        Example("Asian esittelee neuvotteleva virkamies Aino Salmi.", "Ärendet föredras av en tjänsteman.", "nowhere"),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those that claim a person, or name one on both sides."""
        known = claimed(context, self.kinds)
        return [
            unit
            for unit, source, target in part
            if id(unit) in known or (may_name_persons(source) and may_name_persons(target))
        ]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report persons whose name the other version nowhere has."""
        for claim in claims(bead, context):
            if claim.difference.kind not in self.kinds:
                continue
            facts = (claim.difference.source, claim.difference.target)
            is_half = facts[0] is not None and facts[1] is not None and _is_half(facts[0], facts[1])
            # two surnames of one first name may begin alike, so that a form of the whole name is sought
            unnamed = [
                fact is None or not (_is_named if is_half else _stands)(fact, other_side(side), context)
                for side, fact in zip(SIDES, facts, strict=True)
            ]
            confidence = self.trust(claim) * claim.confidence
            if all(unnamed) or _is_slip(*facts):
                yield self.report(claim, confidence, bead, context)
        if is_comparable(bead):
            yield from self._lone(bead, context)

    def _lone(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Two names with one first name and two surnames, or the other way round, which no title tells to be persons."""
        names = [lone_names(context.text(bead, s), context.facts(bead, s), context.language(s)) for s in SIDES]
        for first in names[0]:
            for second in names[1]:
                if not _is_half(first, second):
                    continue
                if not _is_named(first, "target", context) and not _is_named(second, "source", context):
                    claim = Claim(Difference("person", first, second), 1.0, "corresponding")
                    yield self.report(claim, self.lone, bead, context)

    def trust(self, claim: Claim) -> float:
        """A slip of the pen is surest, a person on one side only least."""
        if not claim.is_change:
            return 0.6
        return 0.9 if _is_slip(claim.difference.source, claim.difference.target) else 0.8


def _whole(side: Side, context: Context) -> str:
    """All that a side says, in small letters."""
    texts = _texts.setdefault(context, {})
    if side not in texts:
        texts[side] = " ".join(context.text(unit, side) for unit in context.units).casefold()
    return texts[side]


def _stands(fact: Fact, side: Side, context: Context) -> bool:
    """Whether a surname, in whatever form, stands anywhere on a side; its first letters are kept by every form."""
    text = _whole(side, context)
    first, last = fact.value.casefold().rpartition(" ")[::2]
    stem = surname(fact).casefold()[:_STEM] if len(last) > _STEM else last[:3]
    return stem in text and first.split(" ")[0][:_STEM] in text


def _is_named(fact: Fact, side: Side, context: Context) -> bool:
    """Whether the whole name stands anywhere on a side, its surname in any form."""
    first = fact.value.rpartition(" ")[0]
    words = {
        match[1] for match in re.finditer(rf"(?<!\w){re.escape(first.casefold())} (\w[\w-]+)", _whole(side, context))
    }
    return any(same_person(fact, replace(fact, value=name, surface=name)) for name in (f"{first} {w}" for w in words))


def _is_half(a: Fact, b: Fact) -> bool:
    """Whether two names share the first name and have other surnames, or share the surname and spell the first name in two ways."""
    from rapidfuzz.distance import OSA

    first = [fact.value.casefold().partition(" ")[0] for fact in (a, b)]
    last = [fact.value.casefold().rpartition(" ")[2] for fact in (a, b)]
    if first[0] == first[1]:
        return not same_person(a, b)
    return last[0] == last[1] and OSA.distance(*first) == 1


def _is_slip(a: Fact | None, b: Fact | None) -> bool:
    """Whether two names are one but for a letter or two."""
    if a is None or b is None:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(a.value.casefold(), b.value.casefold()) <= 2


RULES = (PersonDiffers,)
