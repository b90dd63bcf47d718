"""Terminology: are the terms of the glossaries used, and are they the right ones?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import Example, Rule
from align.check.termuse import ACCEPTED, Occurrence, accepted_terms, key_of, listing, other_side, term_use
from align.glossary.tokens import tokenise
from align.languages import strings
from align.model import Category, HitKind, Mqm, Origin, Severity, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Concept, Finding, Side, Term, TermHit

__all__ = ["RULES", "TermDeprecated", "TermForbidden", "TermNotUsed", "TermScope", "TermSuperseded", "TermWrong"]

_SIDES: Final[tuple[Side, Side]] = ("source", "target")
_EQUALITY: Final = """id;fi;sv;sv-admitted;sv-confused;source
equality;sukupuolten tasa-arvo;jämställdhet;jämställdhet mellan könen;jämlikhet;Act 609/1986
treatment;yhdenvertaisuus;likabehandling;;;Act 1325/2014
exclusion;syrjäytyminen;utslagning;marginalisering;;
vulnerability;huono-osaisuus;utsatthet;;utslagning;
"""


def _authority(concept: Concept) -> str:
    return concept.source


def _explained(occurrence: Occurrence, terms: tuple[Term, ...], language: str) -> str:
    """What was looked for, for the reader who doubts."""
    names = ", ".join(dict.fromkeys(concept.id for concept in occurrence.concepts))
    return (
        f"Concept {names}: “{occurrence.hit.term.text}” was read ({occurrence.hit.kind.value}); looked for any form of "
        f"{listing(terms, limit=8)} ({language}), in compounds, over suspended hyphens, and for words of the same root, here and in the neighbouring passages."
    )


@dataclass(frozen=True)
class TermNotUsed(Rule):
    """A term of the glossary has no accepted counterpart in the other version.

    The term is found in any inflection. Before the rule speaks it has looked for every accepted term of the concept in any form anywhere in
    the paired passage, for words of the same root, and in the neighbouring passages. Where a pronoun may point back to the
    term, or the passage has a word that usually translates it in another sense, it is less sure. One finding a term and version, with the
    number of places. Ignore it where the other version says the same in a sentence of its own; add the word to the
    glossary as admitted where it is right.
    """

    least_confidence: float = 0.5
    """Weaker suspicions are not reported."""

    id = "term-not-used"
    category = Category.TERMINOLOGY
    mqm = Mqm.INCONSISTENT_WITH_RESOURCE
    severity = Severity.MINOR
    passes = (
        Example(
            "Yhdenvertaisuutta edistetään kaikissa palveluissa.",
            "Likabehandlingen främjas i alla tjänster.",
            "The term is found inflected on both sides.",
            glossary=_EQUALITY,
        ),
    )
    fails = (
        Example(
            "Yhdenvertaisuutta edistetään kaikissa palveluissa.",
            "Rättvisan främjas i alla tjänster.",
            "No form of “likabehandling” stands in the Swedish passage.",
            glossary=_EQUALITY,
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        if not context.glossaries:
            return
        use = term_use(context)
        found: dict[tuple[Side, str], list[tuple[Bead, Occurrence]]] = {}
        for bead in context.units:
            said: set[str] = set()
            for side in _SIDES:
                wrong = {o.instead.start for o in use.occurrences(bead, other_side(side)) if o.instead is not None}
                for occurrence in use.occurrences(bead, side):
                    name = min(key_of(concept) for concept in occurrence.concepts)
                    if occurrence.verdict == "missing" and name not in said and occurrence.hit.start not in wrong:
                        said.add(name)
                        found.setdefault((side, name), []).append((bead, occurrence))
        for (side, _), places in found.items():
            bead, occurrence = max(places, key=lambda place: place[1].confidence)
            if occurrence.confidence >= self.least_confidence:
                yield self._missing(bead, side, occurrence, context, sum(o.confidence >= self.least_confidence for _, o in places))

    def _missing(self, bead: Bead, side: Side, occurrence: Occurrence, context: Context, places: int) -> Finding:
        hit, other = occurrence.hit, other_side(side)
        language = context.language(other)
        terms = accepted_terms(occurrence.concepts, language)
        words = context.text(bead, side)[hit.start : hit.end]
        count = f" ({places} places)" if places > 1 else ""
        return self.finding(
            context,
            bead,
            f"{context.name(side)} has “{words}”{count}; {context.name(other)} has no form of {listing(terms)}.",
            confidence=occurrence.confidence,
            source=(hit.start, hit.end) if side == "source" else None,
            target=(hit.start, hit.end) if side == "target" else None,
            subject=f"{occurrence.concepts[0].id}:{language}",
            reason=_explained(occurrence, terms, language),
            advice=f"Use {listing(terms)}, or add the word used to the glossary.",
            authority=_authority(occurrence.concepts[0]),
        )


@dataclass(frozen=True)
class TermWrong(Rule):
    """A term is rendered by a word that means something else.

    Either the glossary lists the word as one that is mistaken for the term (*utslagning* for *huono-osaisuus*), or the word is the term of another
    concept, which nothing in the other version calls for. Where the right term depends on the context, the glossary says so by
    context words, and only the rows that hold here count.
    """

    least_confidence: float = 0.5
    """Weaker suspicions are not reported."""

    id = "term-wrong"
    category = Category.TERMINOLOGY
    mqm = Mqm.WRONG_TERM
    severity = Severity.MAJOR
    passes = (
        Example("Syrjäytymistä ehkäistään.", "Utslagning förebyggs.", "The right term for this concept.", glossary=_EQUALITY),
    )
    fails = (
        Example("Huono-osaisuuden torjunta", "Bekämpning av utslagning", "Utslagning is syrjäytyminen.", glossary=_EQUALITY),
        Example("Yhdenvertaisuuden edistäminen", "Främjande av jämställdhet", "The term of another concept.", glossary=_EQUALITY),
    )

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if not context.glossaries:
            return
        said: set[tuple[int, int]] = set()
        for side in _SIDES:
            for occurrence in term_use(context).occurrences(bead, side):
                wrong = occurrence.instead
                if wrong is None or occurrence.confidence < self.least_confidence or not _is_confusion(wrong):
                    continue
                spans = _spans(side, occurrence.hit, wrong)
                place = (spans[0][0], spans[1][0])
                if place in said:
                    continue
                said.add(place)
                yield self._wrong(bead, side, occurrence, wrong, context)

    def _wrong(self, bead: Bead, side: Side, occurrence: Occurrence, wrong: TermHit, context: Context) -> Finding:
        other = other_side(side)
        language = context.language(other)
        terms = accepted_terms(occurrence.concepts, language)
        hit = occurrence.hit
        here, there = context.text(bead, side)[hit.start : hit.end], context.text(bead, other)[wrong.start : wrong.end]
        meant = accepted_terms((wrong.concept,), context.language(side)) if wrong.term.status in ACCEPTED else ()
        also = f", which is {listing(meant, limit=2)}" if meant else ""
        source, target = _spans(side, hit, wrong)
        return self.finding(
            context,
            bead,
            f"{context.name(side)} has “{here}”, {context.name(other)} has “{there}”{also}; the term is {listing(terms)}.",
            confidence=occurrence.confidence,
            source=source,
            target=target,
            subject=f"{occurrence.concepts[0].id}:{wrong.term.text}",
            source_value=hit.term.text if side == "source" else wrong.term.text,
            target_value=wrong.term.text if side == "source" else hit.term.text,
            reason=_explained(occurrence, terms, language),
            advice=f"Use {listing(terms)}.",
            authority=_authority(occurrence.concepts[0]),
        )


def _is_confusion(hit: TermHit) -> bool:
    return hit.term.status in ACCEPTED or hit.term.is_confusable


def _spans(side: Side, hit: TermHit, other: TermHit) -> tuple[tuple[int, int], tuple[int, int]]:
    here, there = (hit.start, hit.end), (other.start, other.end)
    return (here, there) if side == "source" else (there, here)


@dataclass(frozen=True)
class _Unwanted(Rule):
    """Shared by the rules about terms that should not stand in a text, whatever the other version says."""

    def _found(self, context: Context, status: TermStatus) -> Iterator[Finding]:
        if not context.glossaries:
            return
        places: dict[tuple[Side, str, str], list[tuple[Bead, TermHit]]] = {}
        for bead in context.units:
            for side in _SIDES:
                hits = context.hits(bead, side)
                for hit in hits:
                    if hit.term.status is status and not hit.term.is_confusable and not _is_accepted_too(hit, hits):
                        places.setdefault((side, hit.concept.id, hit.term.text), []).append((bead, hit))
        for (side, _, _), at in places.items():
            yield self._unwanted(side, at, context)

    def _unwanted(self, side: Side, places: list[tuple[Bead, TermHit]], context: Context) -> Finding:
        bead, hit = next(((b, h) for b, h in places if not _in_quotation(context.text(b, side), h)), places[0])
        terms = accepted_terms((hit.concept,), context.language(side))
        text = context.text(bead, side)
        confidence = min(0.95, hit.confidence) - (0.3 if _in_quotation(text, hit) else 0.0)
        span = (hit.start, hit.end)
        count = f" ({len(places)} places)" if len(places) > 1 else ""
        return self.finding(
            context,
            bead,
            f"{context.name(side)} has “{text[hit.start : hit.end]}”{count}; the glossary asks for {listing(terms) or 'another word'}.",
            confidence=confidence,
            source=span if side == "source" else None,
            target=span if side == "target" else None,
            subject=f"{hit.concept.id}:{hit.term.text}",
            reason=f"Concept {hit.concept.id}: “{hit.term.text}” is listed as {hit.term.status.value}.",
            advice=f"Use {listing(terms)}." if terms else "Use another word.",
            authority=_authority(hit.concept),
        )


def _is_accepted_too(hit: TermHit, hits: tuple[TermHit, ...]) -> bool:
    """Whether another concept accepts the same words."""
    return any(other.term.status in ACCEPTED and other.start <= hit.start and other.end >= hit.end for other in hits)


def _in_quotation(text: str, hit: TermHit) -> bool:
    return text[: hit.start].rstrip()[-1:] in tuple("”\"“»’'") and text[hit.end :].lstrip()[:1] in tuple("”\"“»’'")


@dataclass(frozen=True)
class TermDeprecated(_Unwanted):
    """A term that the glossary advises against is used.

    Found on its own in either version, in any inflection and in compounds. A word in quotation marks is reported with less confidence. One
    finding a term and version, with the number of places.
    """

    id = "term-deprecated"
    category = Category.TERMINOLOGY
    mqm = Mqm.INCONSISTENT_WITH_RESOURCE
    severity = Severity.MINOR
    origin = Origin.POLICY
    passes = (Example("Vammaisten henkilöiden oikeudet", "Rättigheter för personer med funktionsnedsättning", glossary="fi;sv;sv-deprecated\nvammainen henkilö;person med funktionsnedsättning;handikappad\n"),)
    fails = (Example("Vammaisten henkilöiden oikeudet", "De handikappades rättigheter", glossary="fi;sv;sv-deprecated\nvammainen henkilö;person med funktionsnedsättning;handikappad\n"),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        yield from self._found(context, TermStatus.DEPRECATED)


@dataclass(frozen=True)
class TermForbidden(_Unwanted):
    """A term that the glossary forbids is used.

    Found on its own in either version, in any inflection and in compounds, unless another concept accepts the same words. One finding a
    term and version, with the number of places.
    """

    id = "term-forbidden"
    category = Category.TERMINOLOGY
    mqm = Mqm.WRONG_TERM
    severity = Severity.MAJOR
    origin = Origin.POLICY
    passes = (Example("Hyvinvointialueen tehtävät", "Välfärdsområdets uppgifter", glossary="fi;sv;sv-forbidden\nhyvinvointialue;välfärdsområde;välfärdsregion\n"),)
    fails = (Example("Hyvinvointialueen tehtävät", "Välfärdsregionens uppgifter", glossary="fi;sv;sv-forbidden\nhyvinvointialue;välfärdsområde;välfärdsregion\n"),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        yield from self._found(context, TermStatus.FORBIDDEN)


@dataclass(frozen=True)
class TermScope(Rule):
    """A word that narrows one term narrows another in the other version.

    *yhdenvertaisuus ja sukupuolten tasa-arvo*, "equal treatment, and equality of the sexes", becomes in *jämställdhet och likabehandling mellan könen* equal
    treatment of the sexes alone: *mellan könen* stands by the wrong term. The rule looks for a listed phrase that is parted by the
    term of another concept, where the other version has that concept free of the phrase.
    """

    id = "term-scope-moved"
    category = Category.TERMINOLOGY
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    passes = (
        Example("Sukupuolten tasa-arvon ja yhdenvertaisuuden edistäminen", "Främjande av jämställdhet mellan könen och likabehandling", glossary=_EQUALITY),
        Example("Yhdenvertaisuuden ja sukupuolten tasa-arvon edistäminen", "Främjande av likabehandling och jämställdhet mellan könen", glossary=_EQUALITY),
    )
    fails = (Example("Sukupuolten tasa-arvosta ja yhdenvertaisuudesta", "Om jämställdhet och likabehandling mellan könen", glossary=_EQUALITY),)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if not context.glossaries or not bead.source or not bead.target:
            return
        for side in _SIDES:
            hits = context.hits(bead, side)
            for parted in hits:
                if parted.kind is HitKind.COORDINATED and parted.term.status in ACCEPTED:
                    inner = next((h for h in hits if parted.start < h.start and h.end < parted.end and _is_other(h, parted)), None)
                    if inner is not None and (free := _free_elsewhere(bead, side, parted, inner, context)) is not None:
                        yield self._moved(bead, side, parted, inner, free, context)

    def _moved(self, bead: Bead, side: Side, parted: TermHit, inner: TermHit, free: TermHit, context: Context) -> Finding:
        text, other = context.text(bead, side), other_side(side)
        source, target = _spans(side, parted, free)
        return self.finding(
            context,
            bead,
            f"{context.name(side)} has “{text[parted.start : parted.end]}”, which narrows “{inner.term.text}” too; "
            f"{context.name(other)} has “{context.text(bead, other)[free.start : free.end]}” by itself.",
            confidence=0.75,
            source=source,
            target=target,
            subject=f"{parted.concept.id}:{inner.concept.id}",
            reason=f"“{parted.term.text}” ({parted.concept.id}) is parted by “{inner.term.text}” ({inner.concept.id}), so that its last words stand by the latter.",
            advice=f"Keep “{parted.term.text}” together, or name “{inner.term.text}” first.",
            authority=_authority(inner.concept),
        )


def _is_other(hit: TermHit, than: TermHit) -> bool:
    return hit.concept is not than.concept and hit.term.status in ACCEPTED and " " not in hit.term.text


def _free_elsewhere(bead: Bead, side: Side, parted: TermHit, inner: TermHit, context: Context) -> TermHit | None:
    """The inner concept on the other side, outside any phrase of the parted one; None unless both are there."""
    others = context.hits(bead, other_side(side))
    outer = [hit for hit in others if hit.concept is parted.concept]
    if not outer or any(hit.kind is HitKind.COORDINATED for hit in outer):
        return None
    return next(
        (hit for hit in others if hit.concept is inner.concept and not any(o.start <= hit.start and hit.end <= o.end for o in outer)), None
    )


@dataclass(frozen=True)
class TermSuperseded(Rule):
    """A name was not in use at the document's date.

    Official names change: *ELY-keskus* became *elinvoimakeskus* on 1 January 2026. A name is judged by the date of the document, which must be known.
    Passages that speak of the past (*entinen*, *tidigare*) or name the new body as well are left alone. One finding a name and
    version, with the number of places.
    """

    id = "term-superseded"
    category = Category.NAME
    mqm = Mqm.WRONG_TERM
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    _centre = "id;fi;sv;valid-from;valid-to;replaced-by\nely;ELY-keskus;NTM-central;2010-01-01;2025-12-31;elinvoima\nelinvoima;elinvoimakeskus;livskraftscentral;2026-01-01;;\n"
    passes = (Example("ELY-keskus päättää tuesta.", "NTM-centralen beslutar om stödet.", glossary=_centre, document_date="2024-05-01"),)
    fails = (Example("ELY-keskus päättää tuesta.", "NTM-centralen beslutar om stödet.", glossary=_centre, document_date="2026-05-01"),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        date = context.document_date
        if not context.glossaries or not date:
            return
        places: dict[str, list[tuple[Bead, dict[Side, TermHit]]]] = {}
        for bead in context.units:
            found: dict[str, dict[Side, TermHit]] = {}
            for side in _SIDES:
                if not bead.side(side):
                    continue
                hits = context.hits(bead, side)
                for hit in hits:
                    if _is_outdated(hit, date) and not _is_history(context.text(bead, side), context.language(side), hit, hits):
                        found.setdefault(hit.concept.id, {}).setdefault(side, hit)
            for name, sides in found.items():
                places.setdefault(name, []).append((bead, sides))
        for beads in places.values():
            yield self._outdated(beads, context)

    def _outdated(self, beads: list[tuple[Bead, dict[Side, TermHit]]], context: Context) -> Finding:
        bead, sides = beads[0]
        hit = next(iter(sides.values()))
        concept = hit.concept
        successor = _successor(concept, context)
        names = {side: listing(accepted_terms((successor,), context.language(side)), limit=2) for side in _SIDES} if successor else {}
        when = f"until {concept.valid_to}" if concept.valid_to and concept.valid_to < context.document_date else f"from {concept.valid_from}"
        quoted = " and ".join(f"{context.name(side)} “{context.text(bead, side)[h.start : h.end]}”" for side, h in sides.items())
        also = f" ({len(beads)} places)" if len(beads) > 1 else ""
        return self.finding(
            context,
            bead,
            f"{quoted}{also}: this name held {when}, the document is of {context.document_date}.",
            confidence=0.85 if concept.valid_to and concept.valid_to < context.document_date else 0.6,
            source=(sides["source"].start, sides["source"].end) if "source" in sides else None,
            target=(sides["target"].start, sides["target"].end) if "target" in sides else None,
            subject=concept.id,
            reason=f"Concept {concept.id} is valid {concept.valid_from or '…'}–{concept.valid_to or '…'}.",
            advice=f"Since then: {' / '.join(name for name in names.values() if name)}." if names else "Look up the present name.",
            authority=_authority(concept),
        )


def _is_outdated(hit: TermHit, date: str) -> bool:
    concept = hit.concept
    return hit.term.status in ACCEPTED and bool((concept.valid_to and concept.valid_to < date) or (concept.valid_from and date < concept.valid_from))


def _is_history(text: str, language: str, hit: TermHit, hits: tuple[TermHit, ...]) -> bool:
    """Whether the passage speaks of the past, or another concept holds the same words, or the new name stands beside the old."""
    words = {token.text.lower() for token in tokenise(text)}
    if words & set(strings(language, "terms", "history")):
        return True
    return any(
        other.concept is not hit.concept
        and (other.concept.id == hit.concept.replaced_by or (other.start == hit.start and other.end == hit.end and other.term.status in ACCEPTED))
        for other in hits
    )


def _successor(concept: Concept, context: Context) -> Concept | None:
    if not concept.replaced_by:
        return None
    return next((other for glossary in context.glossaries for other in glossary.concepts if other.id == concept.replaced_by), None)


RULES: Final = (TermNotUsed, TermWrong, TermDeprecated, TermForbidden, TermScope, TermSuperseded)
