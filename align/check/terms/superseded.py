"""Names that were not in use at the document's date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.rule import SIDES, Example, Rule
from align.check.terms.use import ACCEPTED, accepted_terms, places_said, texts_of
from align.glossary.tokens import tokenise
from align.languages import strings
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Concept, Finding, Side, TermHit

__all__ = ["TermSuperseded"]


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
        for bead in context.with_hits:
            found: dict[str, dict[Side, TermHit]] = {}
            for side in SIDES:
                if not bead.side(side):
                    continue
                hits = context.hits(bead, side)
                for hit in hits:
                    if (
                        _is_outdated(hit, date)
                        and not _is_advised_against(hit, hits)
                        and not _is_history(context.text(bead, side), context.language(side), hit, hits)
                    ):
                        found.setdefault(hit.concept.id, {}).setdefault(side, hit)
            for name, sides in found.items():
                places.setdefault(name, []).append((bead, sides))
        for beads in places.values():
            yield self._outdated(beads, context)

    def _outdated(self, beads: list[tuple[Bead, dict[Side, TermHit]]], context: Context) -> Finding:
        bead, sides = beads[0]
        concept = next(iter(sides.values())).concept
        successor = _successor(concept, context)
        is_past = bool(concept.valid_to and concept.valid_to < context.document_date)
        names = tuple(
            name
            for side in SIDES
            for name in texts_of(accepted_terms((successor,), context.language(side)) if successor else (), limit=1)
        )
        return self.finding(
            context,
            bead,
            self.says(
                "message" if is_past else "message-future",
                names=tuple(
                    self.says("stands", here=context.version(side), words=context.text(bead, side)[hit.start : hit.end])
                    for side, hit in sides.items()
                ),
                places=places_said(len(beads)),
                day=concept.valid_to if is_past else concept.valid_from,
                date=context.document_date,
            ),
            confidence=0.85 if is_past else 0.6,
            source=(sides["source"].start, sides["source"].end) if "source" in sides else None,
            target=(sides["target"].start, sides["target"].end) if "target" in sides else None,
            subject=concept.id,
            reason=self.says(
                "reason", concept=concept.id, start=concept.valid_from or "…", end=concept.valid_to or "…"
            ),
            advice=self.says("advice", names=names) if names else self.says("advice-unknown"),
            authority=concept.source,
        )


def _is_outdated(hit: TermHit, date: str) -> bool:
    concept = hit.concept
    return hit.term.status in ACCEPTED and bool(
        (concept.valid_to and concept.valid_to < date) or (concept.valid_from and date < concept.valid_from)
    )


def _is_advised_against(hit: TermHit, hits: tuple[TermHit, ...]) -> bool:
    """Whether the list has the words as deprecated or forbidden too: then that finding says it."""
    return any(
        other.term.status not in ACCEPTED and other.start <= hit.start and other.end >= hit.end for other in hits
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
