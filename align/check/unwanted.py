"""Terms that should not stand in a text, whatever the other version says: deprecated, forbidden, superseded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import Example, Rule
from align.check.termuse import ACCEPTED, accepted_terms, listing
from align.glossary.tokens import tokenise
from align.languages import strings
from align.model import Category, Mqm, Origin, Severity, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Concept, Finding, Side, TermHit

__all__ = ["TermDeprecated", "TermForbidden", "TermSuperseded"]

_SIDES: Final[tuple[Side, Side]] = ("source", "target")


@dataclass(frozen=True)
class _Unwanted(Rule):
    """Shared by the rules about terms that should not stand in a text, whatever the other version says."""

    def _found(self, context: Context, status: TermStatus) -> Iterator[Finding]:
        if not context.glossaries:
            return
        places: dict[tuple[Side, str], list[tuple[Bead, TermHit]]] = {}
        for bead in context.units:
            for side in _SIDES:
                hits = context.hits(bead, side)
                for hit in hits:
                    if hit.term.status is status and not hit.term.is_confusable and not _is_accepted_too(hit, hits):
                        places.setdefault((side, hit.concept.id), []).append((bead, hit))
        for (side, _), at in places.items():
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
            authority=hit.concept.source,
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
    ci = True
    origin = Origin.POLICY
    passes = (
        Example(
            "Vammaisten henkilöiden oikeudet",
            "Rättigheter för personer med funktionsnedsättning",
            glossary="fi;sv;sv-deprecated\nvammainen henkilö;person med funktionsnedsättning;handikappad\n",
        ),
    )
    fails = (
        Example(
            "Vammaisten henkilöiden oikeudet",
            "De handikappades rättigheter",
            glossary="fi;sv;sv-deprecated\nvammainen henkilö;person med funktionsnedsättning;handikappad\n",
        ),
    )

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
    ci = True
    origin = Origin.POLICY
    passes = (
        Example(
            "Hyvinvointialueen tehtävät",
            "Välfärdsområdets uppgifter",
            glossary="fi;sv;sv-forbidden\nhyvinvointialue;välfärdsområde;välfärdsregion\n",
        ),
    )
    fails = (
        Example(
            "Hyvinvointialueen tehtävät",
            "Välfärdsregionens uppgifter",
            glossary="fi;sv;sv-forbidden\nhyvinvointialue;välfärdsområde;välfärdsregion\n",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        yield from self._found(context, TermStatus.FORBIDDEN)


@dataclass(frozen=True)
class TermSuperseded(Rule):
    """A name was not in use at the document's date.

    Official names change: *ELY-keskus* became *elinvoimakeskus* on 1 January 2026. A name is judged by the date
    of the document, which must be known.
    Passages that speak of the past (*entinen*, *tidigare*) or name the new body as well are left alone. One finding a name and
    version, with the number of places.
    """

    id = "term-superseded"
    category = Category.NAME
    mqm = Mqm.WRONG_TERM
    severity = Severity.MINOR
    ci = True
    origin = Origin.DOCUMENT
    _centre = (
        "id;fi;sv;valid-from;valid-to;replaced-by\nely;ELY-keskus;NTM-central;2010-01-01;2025-12-31;elinvoima\n"
        "elinvoima;elinvoimakeskus;livskraftscentral;2026-01-01;;\n"
    )
    passes = (
        Example(
            "ELY-keskus päättää tuesta.",
            "NTM-centralen beslutar om stödet.",
            glossary=_centre,
            document_date="2024-05-01",
        ),
    )
    fails = (
        Example(
            "ELY-keskus päättää tuesta.",
            "NTM-centralen beslutar om stödet.",
            glossary=_centre,
            document_date="2026-05-01",
        ),
    )

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
                    if _is_outdated(hit, date) and not _is_history(
                        context.text(bead, side), context.language(side), hit, hits
                    ):
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
        names = (
            {side: listing(accepted_terms((successor,), context.language(side)), limit=2) for side in _SIDES}
            if successor
            else {}
        )
        when = (
            f"until {concept.valid_to}"
            if concept.valid_to and concept.valid_to < context.document_date
            else f"from {concept.valid_from}"
        )
        quoted = " and ".join(
            f"{context.name(side)} “{context.text(bead, side)[h.start : h.end]}”" for side, h in sides.items()
        )
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
            advice=f"Since then: {' / '.join(name for name in names.values() if name)}."
            if names
            else "Look up the present name.",
            authority=concept.source,
        )


def _is_outdated(hit: TermHit, date: str) -> bool:
    concept = hit.concept
    return hit.term.status in ACCEPTED and bool(
        (concept.valid_to and concept.valid_to < date) or (concept.valid_from and date < concept.valid_from)
    )


def _is_history(text: str, language: str, hit: TermHit, hits: tuple[TermHit, ...]) -> bool:
    """Whether the passage speaks of the past, or another concept holds the same words, or the new name stands beside the old."""
    words = {token.text.lower() for token in tokenise(text)}
    if words & set(strings(language, "terms", "history")):
        return True
    return any(
        other.concept is not hit.concept
        and (
            other.concept.id == hit.concept.replaced_by
            or (other.start == hit.start and other.end == hit.end and other.term.status in ACCEPTED)
        )
        for other in hits
    )


def _successor(concept: Concept, context: Context) -> Concept | None:
    if not concept.replaced_by:
        return None
    return next(
        (other for glossary in context.glossaries for other in glossary.concepts if other.id == concept.replaced_by),
        None,
    )
