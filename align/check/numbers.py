"""Plain numbers that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import FactRule
from align.check.rule import Example
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from align.check.claims import Claim

__all__ = ["RULES", "CodeDiffers", "NumberDiffers", "UnitDiffers"]

_SHORT: Final = 2
"""Letters of a code up to which one other letter makes another abbreviation, not a slip."""


@dataclass(frozen=True)
class NumberDiffers(FactRule):
    """The versions state different numbers.

    Takes what no other rule knows better: a count, a measure, a year, a code's digits. Numbers in words equal numbers in digits
    (*kolme*, *3*, *treårig*), list numbering and section numbers are left out, "one" may be dropped, and a value said twice on one
    side is no difference. Fractions (*kaksi kolmasosaa* – *två tredjedelar*), ordinals (*kolmas* – *tredje*) and Roman numerals are
    read too. A number on one side only is sought in the neighbourhood first; it is then reported with low confidence.
    """

    id = "number-differs"
    category = Category.NUMBER
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    ci = True
    kinds = frozenset({"number", "fraction"})
    noun = "number"
    passes = (
        Example("Hakemuksia tuli kolmesataa.", "Det kom in 300 ansökningar.", "a number word"),
        Example("Määräaika on 3 vuotta.", "Det är fråga om en treårig frist.", "inside a compound"),
        Example("Kokeilussa on mukana 1 200 kuntaa.", "I försöket deltar 1200 kommuner.", "grouping is form"),
    )
    fails = (
        Example("Kurssille otetaan 25 opiskelijaa.", "Till kursen antas 52 studerande."),
        Example("Lupa on voimassa viisi vuotta.", "Tillståndet är i kraft i tre år.", "number words"),
        Example(
            "Lupa on voimassa kaksi vuotta.", "Tillståndet är i kraft ett år.", "“ett” before a unit is the number"
        ),
        Example("Kunnassa on 12 500 asukasta.", "Kommunen har 12 050 invånare."),
    )

    def trust(self, claim: Claim) -> float:
        """Words are read less surely than digits, and a lone small number says little."""
        facts = [f for f in (claim.difference.source, claim.difference.target) if f]
        words = sum("word" in f.qualifiers for f in facts)
        if claim.is_change:
            return (0.92, 0.8, 0.75)[words]
        if facts[0].kind == "fraction":
            return 0.35
        # what one version says and the other not may be style; below what the CI profile shows
        return 0.48 if len(facts[0].value.replace(".", "").lstrip("0")) > 1 else 0.35


@dataclass(frozen=True)
class UnitDiffers(FactRule):
    """The versions give the same number with different units.

    *30 päivää* is not *30 månader*, *5 hehtaaria* not *5 kvadratmeter*. Units of time, length, area, volume, mass, energy and power are
    known in both languages by symbol and word; two that make the same quantity (*kaksi viikkoa* – *14 dagar*, *2 vuotta* – *24
    månader*) are no difference, working days (*arkipäivä*, *vardag*) are not days.
    """

    id = "unit-differs"
    category = Category.NUMBER
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    since = "0.2"
    ci = True
    kinds = frozenset({"unit"})
    noun = "unit"
    change = 0.85
    passes = (
        Example("Vastaus annetaan kahden viikon kuluessa.", "Svaret ges inom 14 dagar.", "one period, two units"),
        Example("Lupa annetaan 25-vuotiaalle.", "Tillstånd ges till den som är 25 år.", "an age"),
        Example("Alue on 3,5 hehtaaria.", "Området är 3,5 ha."),
    )
    fails = (
        Example("Päätös annetaan 30 päivän kuluessa.", "Beslutet ges inom 30 månader."),
        Example("Määräaika on viisi arkipäivää.", "Fristen är fem veckor.", "working days are not weeks"),
    )


@dataclass(frozen=True)
class CodeDiffers(FactRule):
    """The versions give different codes or identifiers.

    Record numbers, business ids (*Y-tunnus* – *FO-nummer*), account numbers, postcodes, post boxes (*PL* – *PB*) and programme codes
    (*TL5* is *prioritering 5*, *ET 4.h* is *särskilda målet 4.h*) are the same in every language: a digit off leads nowhere. Where the
    figures agree and each language has letters of its own (*VE1* – *ALT1*), a word was abbreviated, and the rule is silent.
    """

    id = "code-differs"
    category = Category.NUMBER
    mqm = Mqm.DO_NOT_TRANSLATE
    severity = Severity.MAJOR
    ci = True
    kinds = frozenset({"code"})
    noun = "code"
    passes = (
        Example("Rahoitus tulee ESR:n TL5:stä.", "Finansieringen kommer från prioritering 5 i ESF."),
        Example("Postiosoite on PL 33, 00023 Valtioneuvosto.", "Postadressen är PB 33, 00023 Statsrådet."),
        Example("Esitys perustuu vaihtoehtoon VE2.", "Propositionen bygger på alternativ ALT2.", "abbreviated words"),
    )
    fails = (
        Example("Asianumero on VN/1234/2024.", "Ärendenumret är VN/1243/2024."),
        Example("Indikaattorit seuraavat ET 4.h:ta.", "Indikatorerna följer det särskilda målet 4.i."),
    )

    def trust(self, claim: Claim) -> float:
        """A code beside a bare number, or a code one side leaves out, may be read differently."""
        source, target = claim.difference.source, claim.difference.target
        if not (source and target):
            return 0.35
        if source.kind != target.kind or source.value.split()[0] != target.value.split()[0]:
            return 0.2
        return 0.25 if _is_translated(source.value, target.value) else 0.9


def _is_translated(a: str, b: str) -> bool:
    """Whether two codes have the same figures under letters that each language chose for itself: *VE1* – *ALT1*."""
    from rapidfuzz.distance import OSA

    letters = [re.sub(r"[^A-ZÅÄÖa-zåäö]+", " ", code.removeprefix("code ")).strip() for code in (a, b)]
    same_figures = re.findall(r"\d+", a) == re.findall(r"\d+", b)
    shortest = min(map(len, letters))
    # one letter off in a longer code is a slip
    return same_figures and OSA.distance(*letters) > (1 if shortest > _SHORT else 0) and shortest > 0


RULES = (NumberDiffers, UnitDiffers, CodeDiffers)
