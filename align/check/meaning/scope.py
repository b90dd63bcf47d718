"""Words of inclusion, exception and restriction that one version has and the other has not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from align.check.claims import is_comparable
from align.check.meaning.families import ONLY, SCOPES, sought
from align.check.meaning.lost import least_answered, said_nowhere
from align.check.rule import Example, Rule, Table
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "ScopeDiffers"]


@dataclass(frozen=True)
class ScopeDiffers(Rule):
    """Words of inclusion or exception stand in one version only.

    *strategioihin, ml. RRF* includes RRF among the strategies; *strategierna RRF* calls RRF the strategies. Looks for *ml.*, *mukaan
    lukien*, *inkl.*, *lukuun ottamatta*, *med undantag av*, *vain*, *endast* and the like, and stays silent when the other version
    has a word of the same sense. Paraphrase can go beyond the list: read both passages.
    """

    id = "scope-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MINOR
    passes = (
        Example(
            "Kansalliset strategiat, ml. RRF, on otettu huomioon.",
            "De nationella strategierna, inkl. RRF, har beaktats.",
        ),
        Example(
            "Kaikki kunnat, mukaan lukien Helsinki, osallistuvat.",
            "Alla kommuner deltar, även Helsingfors.",
            "a paraphrase",
        ),
        Example(
            "Näyttelyyn ei pääse kuin kutsulla.",
            "Utställningen är öppen endast för inbjudna.",
            "*ei … kuin* is *only*",
        ),
        Example(
            "Vain vähän myöhemmin kunta avasi toisen kirjaston.",
            "Strax därefter öppnade kommunen ett annat bibliotek.",
            "a word that only colours",
        ),
    )
    fails = (
        Example(
            "Yhteys kansallisiin strategioihin, ml. RRF",
            "Koppling till de nationella strategierna RRF",
            "“including” is gone",
        ),
        Example(
            "Etuus koskee kaikkia lukuun ottamatta opiskelijoita.",
            "Förmånen gäller alla studerande.",
            "“except” is gone",
        ),
        Example(
            "Avustusta voi käyttää vain päätöksessä mainittuun tarkoitukseen.",
            "Understödet kan användas för det ändamål som nämns i beslutet.",
            "“only” is gone",
        ),
    )
    nowhere: ClassVar[float] = 0.6
    """Confidence where no word of the sense stands anywhere in the other passage."""

    def signs(self, language: str) -> Table:
        return sought(language, (*SCOPES, ONLY))

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look for the words of each family on one side and for anything of its sense on the other."""
        if not is_comparable(bead):
            return
        lost = said_nowhere(bead, context, SCOPES, self.nowhere) or least_answered(bead, context, (*SCOPES, ONLY))
        if lost is None:
            return
        other: Side = "target" if lost.side == "source" else "source"
        word = context.text(bead, lost.side)[slice(*lost.span)]
        yield self.finding(
            context,
            bead,
            self.says(lost.family.name, here=context.version(lost.side), word=word, there=context.version(other)),
            confidence=min(0.9, lost.chance),
            source=lost.span if lost.side == "source" else None,
            target=lost.span if lost.side == "target" else None,
            subject=f"{lost.side} {lost.family.name}",
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


RULES = (ScopeDiffers,)
