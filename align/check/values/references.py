"""References to statutes, EU acts and parliamentary papers that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import FactRule
from align.check.rule import Example
from align.model import Category, Severity

if TYPE_CHECKING:
    from align.check.claims import Claim

__all__ = ["RULES", "EuActDiffers", "LawReferenceDiffers", "ParliamentPaperDiffers"]

_EU: Final = frozenset({"eu-act", "celex", "article"})
_PAPER: Final = "paper"


def _levels(claim: Claim) -> set[str]:
    facts = (claim.difference.source, claim.difference.target)
    return {f.value.partition(" ")[0] for f in facts if f and f.kind == "law-reference"}


@dataclass(frozen=True)
class _Reference(FactRule):
    """What the rules about references share."""

    category = Category.LAW_REFERENCE

    kinds = frozenset({"law-reference"})
    noun = "reference"
    change = 0.93
    absence = 0.55

    def trust(self, claim: Claim) -> float:
        """A number named at first mention only, or a section that one side calls "the said section", is no slip."""
        source, target = claim.difference.source, claim.difference.target
        if source and target:
            same = source.kind == target.kind and source.value.split()[0] == target.value.split()[0]
            return self.change if same else 0.5
        return self.absence if _levels(claim) <= {"eu-act", "celex", _PAPER} else 0.35


@dataclass(frozen=True)
class LawReferenceDiffers(_Reference):
    """The versions refer to different statutes, sections, subsections or items.

    *5 §:n 2 momentti* is *5 § 2 mom.*, *2 luvun 3 §* is *3 § i 2 kap.*, *(609/86)* is *(609/1986)*: levels are mapped one by one and
    compared as values. A number on one side only is reported with low confidence, since the number
    of an act is given at first mention only.
    """

    id = "law-reference-differs"
    severity = Severity.CRITICAL
    ci = True
    authority = "Lainkirjoittajan opas (references); Svenskt lagspråk i Finland"
    passes = (
        Example(
            "Asiasta säädetään lain (1301/2014) 5 §:n 2 momentissa.",
            "Bestämmelser finns i 5 § 2 mom. i lagen (1301/2014).",
        ),
        Example("Sovelletaan 2 luvun 3–5 §:ää.", "På saken tillämpas 3–5 § i 2 kap."),
    )
    fails = (
        Example("Asiasta säädetään laissa (1301/2014).", "Bestämmelser finns i lagen (1310/2014)."),
        Example("Sovelletaan 5 §:n 2 momenttia.", "På saken tillämpas 5 § 3 mom.", "another subsection"),
        Example("Lakiin lisätään uusi 42 a §.", "Till lagen fogas en ny 42 b §.", "another letter"),
    )

    def concerns(self, claim: Claim) -> bool:
        """EU acts and parliamentary papers have rules of their own."""
        return not _levels(claim) & {*_EU, _PAPER}


@dataclass(frozen=True)
class EuActDiffers(_Reference):
    """The versions refer to different EU acts, articles or CELEX numbers.

    *(EU) N:o 1303/2013* is *(EU) nr 1303/2013*, *2004/18/EY* is *2004/18/EG*, *96 artiklan 2 kohta* is *artikel 96.2*; suffixes and
    number signs are form, the numbers are not.
    """

    id = "eu-act-differs"
    ci = True
    authority = "Interinstitutional Style Guide, numbering of acts"
    passes = (
        Example("Asetuksen (EU) N:o 1303/2013 96 artiklan 2 kohta.", "Artikel 96.2 i förordning (EU) nr 1303/2013."),
        Example("Direktiivi 2004/18/EY on kumottu.", "Direktiv 2004/18/EG har upphävts."),
    )
    fails = (
        Example("Sovelletaan asetusta (EU) 2021/1060.", "På saken tillämpas förordning (EU) 2021/1057."),
        Example("Asiasta säädetään 96 artiklan 2 kohdassa.", "Bestämmelser finns i artikel 69.2."),
    )

    def concerns(self, claim: Claim) -> bool:
        """EU acts, their articles, CELEX numbers."""
        return bool(_levels(claim) & _EU)


@dataclass(frozen=True)
class ParliamentPaperDiffers(_Reference):
    """The versions refer to different parliamentary papers.

    *HE 12/2023 vp* is *RP 12/2023 rd*: codes of bills, reports, replies and committee papers are mapped between the languages, number
    and year must be the same.
    """

    id = "parliament-paper-differs"
    ci = True
    authority = "Codes of documents as Parliament of Finland prints them in both languages"
    passes = (
        Example("Hallituksen esitys HE 12/2023 vp annettiin.", "Regeringens proposition RP 12/2023 rd överlämnades."),
    )
    fails = (Example("Ks. HE 12/2023 vp ja StVM 3/2023 vp.", "Se RP 21/2023 rd och ShUB 3/2023 rd."),)

    def concerns(self, claim: Claim) -> bool:
        """Papers only."""
        return _PAPER in _levels(claim)


RULES = (LawReferenceDiffers, EuActDiffers, ParliamentPaperDiffers)
