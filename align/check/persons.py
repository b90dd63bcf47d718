"""Persons: a name spelt otherwise, another person, a person in one version only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from align.check.claims import FactRule, claims
from align.check.rule import SIDES, Example
from align.facts import surname
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.claims import Claim
    from align.check.context import Context
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
    surname stands nowhere in the other. Another contact person for each language is legitimate: accept the finding then.
    """

    id = "person-differs"
    category = Category.NAME
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    since = "0.2"
    kinds = frozenset({"person"})
    noun = "person"
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
        Example("Asian esittelee neuvotteleva virkamies Aino Salmi.", "Ärendet föredras av en tjänsteman.", "nowhere"),
    )

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report persons whose name the other version nowhere has."""
        for claim in claims(bead, context):
            if claim.difference.kind not in self.kinds:
                continue
            facts = (claim.difference.source, claim.difference.target)
            unnamed = [
                fact is None or not _stands(fact, "target" if side == "source" else "source", context)
                for side, fact in zip(SIDES, facts, strict=True)
            ]
            confidence = self.trust(claim) * claim.confidence
            if all(unnamed) or _is_slip(*facts):
                yield self.report(claim, confidence, bead, context)

    def trust(self, claim: Claim) -> float:
        """A slip of the pen is surest, a person on one side only least."""
        if not claim.is_change:
            return 0.6
        return 0.9 if _is_slip(claim.difference.source, claim.difference.target) else 0.8


def _stands(fact: Fact, side: Side, context: Context) -> bool:
    """Whether a surname, in whatever form, stands anywhere on a side."""
    texts = _texts.setdefault(context, {})
    if side not in texts:
        texts[side] = " ".join(context.text(unit, side) for unit in context.units).casefold()
    first, last = fact.value.casefold().rpartition(" ")[::2]
    stem = surname(fact).casefold()[:_STEM] if len(last) > _STEM else last[:3]
    return stem in texts[side] and first.split(" ")[0][:_STEM] in texts[side]


def _is_slip(a: Fact | None, b: Fact | None) -> bool:
    """Whether two names are one but for a letter or two."""
    if a is None or b is None:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(a.value.casefold(), b.value.casefold()) <= 2


RULES = (PersonDiffers,)
