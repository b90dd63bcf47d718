"""Terms that should not stand in a text, whatever the other version says: deprecated, forbidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.use import ACCEPTED, accepted_terms, places_said, term_use, texts_of
from align.check.terms.weight import ADVISED
from align.languages.sayings import saying
from align.model import Category, Mqm, Origin, Severity, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Concept, Finding, Side, TermHit

__all__ = ["TermDeprecated", "TermForbidden"]

_QUOTED: Final = 0.3
"""Less sure of a word in quotation marks: it is spoken of."""
_ONCE_RIGHT: Final = 0.35
"""How sure of a word that was the term of the law until a day, in a document whose date is not known."""


@dataclass(frozen=True)
class _Unwanted(Rule):
    """Shared by the rules about terms that should not stand in a text, whatever the other version says."""

    def _found(self, context: Context, status: TermStatus) -> Iterator[Finding]:
        if not context.glossaries:
            return
        places: dict[tuple[Side, str], list[tuple[Bead, TermHit]]] = {}
        for bead in context.with_hits:
            for side in SIDES:
                hits = context.hits(bead, side)
                for hit in hits:
                    if hit.term.status is not status or hit.term.is_confusable:
                        continue
                    accepting = _accepting(hit, hits, context.document_date)
                    # a word that was the term until a day is advised against since, and perhaps where nothing is dated
                    if not accepting or (not context.document_date and all(c.valid_to for c in accepting)):
                        places.setdefault((side, hit.concept.id), []).append((bead, hit))
        for (side, _), at in places.items():
            yield self._unwanted(side, at, context)

    def _unwanted(self, side: Side, places: list[tuple[Bead, TermHit]], context: Context) -> Finding:
        bead, hit = next(((b, h) for b, h in places if not _in_quotation(context.text(b, side), h)), places[0])
        terms = accepted_terms((hit.concept,), context.language(side))
        text = context.text(bead, side)
        span = (hit.start, hit.end)
        sure = min(0.95, hit.confidence) - (_QUOTED if _in_quotation(text, hit) else 0.0)
        if _accepting(hit, context.hits(bead, side), context.document_date):
            sure = min(sure, _ONCE_RIGHT)
        if hit.term.status is TermStatus.DEPRECATED and not term_use(context).weights.binds((hit.concept,)):
            sure = min(sure, ADVISED)
        return self.finding(
            context,
            bead,
            saying(
                "term-unwanted.message" if terms else "term-unwanted.message-bare",
                here=context.version(side),
                words=text[hit.start : hit.end],
                places=places_said(len(places)),
                terms=texts_of(terms),
            ),
            confidence=sure,
            source=span if side == "source" else None,
            target=span if side == "target" else None,
            subject=f"{hit.concept.id}:{hit.term.text}",
            reason=self.says("reason", concept=hit.concept.id, term=hit.term.text),
            advice=saying("term.use", terms=texts_of(terms)) if terms else saying("term-unwanted.advice-bare"),
            authority=hit.concept.source,
        )


def _accepting(hit: TermHit, hits: tuple[TermHit, ...], date: str) -> tuple[Concept, ...]:
    """Other concepts that accept the same words at a date, or at any where none is known."""
    return tuple(
        other.concept
        for other in hits
        if other.term.status in ACCEPTED
        and other.start <= hit.start
        and other.end >= hit.end
        and not (date and other.concept.valid_to and other.concept.valid_to < date)
    )


def _in_quotation(text: str, hit: TermHit) -> bool:
    return text[: hit.start].rstrip()[-1:] in tuple("”\"“»’'") and text[hit.end :].lstrip()[:1] in tuple("”\"“»’'")


@dataclass(frozen=True)
class TermDeprecated(_Unwanted):
    """A term that the glossary advises against is used.

    Found on its own in either version, in any inflection and in compounds. A word in quotation marks is reported with less confidence, and
    so is one that the law itself used until a day, where the date of the document is not known. One finding a term and version, with the
    number of places.
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
