"""Terms of one text in one language: what ``rinnan terms check`` says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.terms.parts import ACCEPTED, accepted_terms, listing
from align.glossary.misspelt import Misspellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Concept, Glossary, TermHit

__all__ = ["TextFinding", "check_text"]


@dataclass(frozen=True, slots=True)
class TextFinding:
    """Something about the terms of one text."""

    kind: str
    """"deprecated", "forbidden", "misspelt", "superseded"."""
    start: int
    end: int
    quote: str
    concept: str
    message: str
    advice: str


def check_text(text: str, language: str, glossaries: Sequence[Glossary], *, date: str = "") -> tuple[TextFinding, ...]:
    """Deprecated, forbidden, misspelt and superseded terms of a text in one language, in order of place.

    Args:
        text: running text.
        language: its ISO 639-1 code.
        glossaries: what is asked for.
        date: ISO date by which names are judged; "" to leave that out.
    """
    found = list(_unwanted(text, language, glossaries, date))
    for slip in Misspellings(glossaries, language).find(text):
        written = text[slip.start : slip.end]
        found.append(
            TextFinding(
                "misspelt",
                slip.start,
                slip.end,
                written,
                slip.concept.id,
                f"“{written}” is probably “{slip.form}”.",
                f"Write “{slip.form}”.",
            )
        )
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.kind)))


def _unwanted(text: str, language: str, glossaries: Sequence[Glossary], date: str) -> Iterable[TextFinding]:
    from align.glossary.component import blank_pipeline

    # one pipeline for whoever works in spaCy and for us: what `rinnan terms check` says, doc.spans["terms"] says
    doc = blank_pipeline(glossaries, language)(text)
    hits: tuple[TermHit, ...] = tuple(span._.term_hit for span in doc.spans["terms"])
    for hit in hits:
        quote = text[hit.start : hit.end]
        if hit.term.status in ACCEPTED:
            if (
                date
                and hit.concept.valid_to
                and hit.concept.valid_to < date
                and not _is_valid_elsewhere(hit, hits, date)
            ):
                yield TextFinding(
                    "superseded",
                    hit.start,
                    hit.end,
                    quote,
                    hit.concept.id,
                    f"“{quote}” was the name until {hit.concept.valid_to}.",
                    _successor(hit.concept, glossaries, language),
                )
        elif not hit.term.is_confusable and not any(
            o.term.status in ACCEPTED and o.start <= hit.start and o.end >= hit.end for o in hits
        ):
            terms = accepted_terms((hit.concept,), language)
            yield TextFinding(
                hit.term.status.value,
                hit.start,
                hit.end,
                quote,
                hit.concept.id,
                f"“{quote}” is {hit.term.status.value}.",
                f"Use {listing(terms)}." if terms else "",
            )


def _is_valid_elsewhere(hit: TermHit, hits: Sequence[TermHit], date: str) -> bool:
    return any(
        o.concept is not hit.concept
        and o.start <= hit.start
        and o.end >= hit.end
        and o.term.status in ACCEPTED
        and (not o.concept.valid_to or date <= o.concept.valid_to)
        for o in hits
    )


def _successor(concept: Concept, glossaries: Sequence[Glossary], language: str) -> str:
    for glossary in glossaries:
        for other in glossary.concepts:
            if concept.replaced_by and other.id == concept.replaced_by:
                return f"Since then {listing(accepted_terms((other,), language), limit=2)}."
    return ""
