"""Plain numbers that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import FactRule, claimed, is_comparable, span
from align.check.rule import SIDES, Example, Table
from align.check.values.coded import PLACES, WEEKDAYS, are_named, same_code
from align.check.values.rows import swapped_cells
from align.facts import frequencies, period_of, rhythms
from align.languages.sayings import saying
from align.model import Category, Mqm, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.claims import Claim
    from align.check.context import Context
    from align.check.part import Part
    from align.facts import Frequency
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "CodeDiffers", "NumberDiffers", "UnitDiffers"]

_SHORT: Final = 2
"""Letters of a code up to which one other letter makes another abbreviation, not a slip."""


@dataclass(frozen=True)
class NumberDiffers(FactRule):
    """The versions state different numbers.

    Takes what no other rule knows better: a count, a measure, a year, a code's digits. Numbers in words equal numbers in digits
    (*kolme*, *3*, *treårig*), list numbering and section numbers are left out, "one" may be dropped, and a value said twice on one
    side is no difference. Fractions (*kaksi kolmasosaa* – *två tredjedelar*), ordinals (*kolmas* – *tredje*) and Roman numerals are
    read too. A number on one side only is sought in the neighbourhood first; it is then reported with low confidence. In a row of a table
    two values that changed places are a difference, unless the columns of all rows did.
    """

    swapped: ClassVar[float] = 0.85
    """Confidence in two cells that changed places."""
    shifted: ClassVar[float] = 0.6
    """Factor on it where passages of nothing but figures may be paired one off."""

    id = "number-differs"
    category = Category.NUMBER
    ci = True
    kinds = frozenset({"number", "fraction"})
    noun = "number"
    passes = (
        Example("Hakemuksia tuli kolmesataa.", "Det kom in 300 ansökningar.", "a number word"),
        Example("Määräaika on 3 vuotta.", "Det är fråga om en treårig frist.", "inside a compound"),
        Example("Kokeilussa on mukana 1 200 kuntaa.", "I försöket deltar 1200 kommuner.", "grouping is form"),
        Example(
            "| Ala | Paikat | Kiintiö |\n| --- | --- | --- |\n| Hoito | 40 | 10 |\n| Tekniikka | 60 | 20 |\n| Kieli | 30 | 15 |",
            "| Område | Kvot | Platser |\n| --- | --- | --- |\n| Vård | 10 | 40 |\n| Teknik | 20 | 60 |\n| Språk | 15 | 30 |",
            "the columns changed places",
        ),
    )
    fails = (
        Example("Kurssille otetaan 25 opiskelijaa.", "Till kursen antas 52 studerande."),
        Example("Lupa on voimassa viisi vuotta.", "Tillståndet är i kraft i tre år.", "number words"),
        Example(
            "Lupa on voimassa kaksi vuotta.", "Tillståndet är i kraft ett år.", "“ett” before a unit is the number"
        ),
        Example("Kunnassa on 12 500 asukasta.", "Kommunen har 12 050 invånare."),
        Example(
            "| Ala | Paikat | Kiintiö |\n| --- | --- | --- |\n| Hoito | 40 | 10 |\n| Tekniikka | 60 | 20 |\n| Kieli | 30 | 15 |",
            "| Område | Platser | Kvot |\n| --- | --- | --- |\n| Vård | 40 | 10 |\n| Teknik | 60 | 20 |\n| Språk | 15 | 30 |",
            "two cells changed places",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """Report rows of tables in which two values changed places."""
        for bead, first, second in swapped_cells(context):
            a, b = (f"{one.surface} … {other.surface}" for one, other in (first, second))
            yield self.finding(
                context,
                bead,
                saying("facts.change", here=context.version("source"), there=context.version("target"), a=a, b=b),
                confidence=self.swapped,
                source=span(first[0]),
                target=span(second[0]),
                subject=f"{a}|{b}",
                source_value=a,
                target_value=b,
                reason=saying("facts.corresponding"),
                advice=saying("facts.change-advice", noun=saying("fact.number")),
            )

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Less sure of lone figures of which one stands beside its neighbour's: rows that are paired one off."""
        found = tuple(super().check(bead, context))
        is_shifted = bool(found) and _is_shifted(bead, context)
        yield from (replace(f, confidence=f.confidence * self.shifted) for f in found) if is_shifted else found

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


_LETTER: Final = re.compile(r"[^\W\d_]")
_NEAR: Final = 2
"""Passages on either side in which a figure is sought."""


def _is_shifted(bead: Bead, context: Context) -> bool:
    """Whether both passages are bare figures, and the figure of one stands close to the other."""
    if any(_LETTER.search(context.text(bead, side)) for side in SIDES):
        return False
    places = (
        context.nearest(other_side(side), fact.kind, fact.value, bead=bead)
        for side in SIDES
        for fact in context.facts(bead, side)
    )
    return any(place is not None and 0 < place <= _NEAR for place in places)


@dataclass(frozen=True)
class UnitDiffers(FactRule):
    """The versions give the same number with different units.

    *30 päivää* is not *30 månader*, *5 hehtaaria* not *5 kvadratmeter*. Units of time, length, area, volume, mass, energy and power are
    known in both languages by symbol and word; two that make the same quantity (*kaksi viikkoa* – *14 dagar*, *2 vuotta* – *24
    månader*) are no difference, working days (*arkipäivä*, *vardag*) are not days. How often something comes is compared where both say it:
    *kerran vuorokaudessa* is not *en gång i veckan*, *puolen vuoden välein* not *varje år*.
    """

    id = "unit-differs"
    category = Category.NUMBER
    since = "0.2"
    ci = True
    kinds = frozenset({"unit"})
    noun = "unit"
    change = 0.85
    often: ClassVar[float] = 0.75
    """Confidence in another rhythm: what comes again may be told of two things."""
    passes = (
        Example("Vastaus annetaan kahden viikon kuluessa.", "Svaret ges inom 14 dagar.", "one period, two units"),
        Example("Lupa annetaan 25-vuotiaalle.", "Tillstånd ges till den som är 25 år.", "an age"),
        Example("Alue on 3,5 hehtaaria.", "Området är 3,5 ha."),
        Example(
            "Lista päivitetään vuosittain.", "Listan uppdateras en gång om året.", "one rhythm, two ways to say it"
        ),
    )
    fails = (
        Example("Päätös annetaan 30 päivän kuluessa.", "Beslutet ges inom 30 månader."),
        Example("Määräaika on viisi arkipäivää.", "Fristen är fem veckor.", "working days are not weeks"),
        Example(
            "Tiedot varmuuskopioidaan kerran vuorokaudessa.", "Uppgifterna kopieras en gång i veckan.", "how often"
        ),
    )

    def signs(self, language: str) -> Table:
        return rhythms(language)

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those that claim a unit, or say how often something is."""
        often = {id(unit) for unit in part.that_may(self.signs, folded=True)}
        return part.of(claimed(context, self.kinds) | often)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report the claims about units, and another rhythm where both versions say how often."""
        yield from super().check(bead, context)
        if not is_comparable(bead):
            return
        first = _unanswered(bead, "source", context)
        second = _unanswered(bead, "target", context) if len(first) == 1 else []
        if len(second) == 1:
            spans = [(one.start, one.end) for one in (first[0], second[0])]
            said = [context.text(bead, side)[start:end] for side, (start, end) in zip(SIDES, spans, strict=True)]
            versions = context.version("source"), context.version("target")
            yield self.finding(
                context,
                bead,
                saying("facts.change", here=versions[0], there=versions[1], a=said[0], b=said[1]),
                confidence=self.often,
                source=spans[0],
                target=spans[1],
                subject="|".join(said),
                source_value=said[0],
                target_value=said[1],
                reason=saying("facts.corresponding"),
                advice=saying("facts.change-advice", noun=saying("fact.unit")),
            )


def _unanswered(bead: Bead, side: Side, context: Context) -> list[Frequency]:
    """What one side says about how often that neither a rhythm nor a period of the other side is."""
    mine = frequencies(context.text(bead, side), context.facts(bead, side), context.language(side))
    if not mine:
        return []
    other = other_side(side)
    theirs = context.facts(bead, other)
    known = {one.period for one in frequencies(context.text(bead, other), theirs, context.language(other))}
    known.update(period for fact in theirs if (period := period_of(fact)) is not None)
    return [one for one in mine if one.period not in known]


@dataclass(frozen=True)
class CodeDiffers(FactRule):
    """The versions give different codes or identifiers.

    Record numbers, business ids (*Y-tunnus* – *FO-nummer*), account numbers and programme codes (*TL5* is *prioritering 5*, *ET 4.h* is
    *särskilda målet 4.h*) are the same in every language: a digit off leads nowhere. Where the figures agree and each language has
    letters of its own (*VE1* – *ALT1*), a word was abbreviated, and the rule is silent. Postcodes and post boxes belong to addresses.
    """

    id = "code-differs"
    category = Category.NUMBER
    mqm = Mqm.DO_NOT_TRANSLATE
    ci = True
    kinds = frozenset({"code"})
    noun = "code"
    passes = (
        Example("Rahoitus tulee ESR:n TL5:stä.", "Finansieringen kommer från prioritering 5 i ESF."),
        Example("Esitys perustuu vaihtoehtoon VE2.", "Propositionen bygger på alternativ ALT2.", "abbreviated words"),
    )
    fails = (
        Example("Asianumero on VN/1234/2024.", "Ärendenumret är VN/1243/2024."),
        Example("Indikaattorit seuraavat ET 4.h:ta.", "Indikatorerna följer det särskilda målet 4.i."),
    )

    def concerns(self, claim: Claim) -> bool:
        """Weekdays are the matter of dates, postcodes and post boxes that of addresses."""
        return not are_named(claim, WEEKDAYS | PLACES)

    def trust(self, claim: Claim) -> float:
        """A code beside a bare number, or a code one side leaves out, may be read differently."""
        source, target = claim.difference.source, claim.difference.target
        sure = same_code(claim)
        return 0.25 if source and target and sure > 0.25 and _is_translated(source.value, target.value) else sure


def _is_translated(a: str, b: str) -> bool:
    """Whether two codes have the same figures under letters that each language chose for itself: *VE1* – *ALT1*."""
    from rapidfuzz.distance import OSA

    letters = [re.sub(r"[^A-ZÅÄÖa-zåäö]+", " ", code.removeprefix("code ")).strip() for code in (a, b)]
    same_figures = re.findall(r"\d+", a) == re.findall(r"\d+", b)
    shortest = min(map(len, letters))
    # one letter off in a longer code is a slip
    return same_figures and OSA.distance(*letters) > (1 if shortest > _SHORT else 0) and shortest > 0


RULES = (NumberDiffers, UnitDiffers, CodeDiffers)
