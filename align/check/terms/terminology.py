"""Terminology: are the terms of the glossaries used, and are they the right ones?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.parts import looked_for
from align.check.terms.scope import TermScope
from align.check.terms.superseded import TermSuperseded
from align.check.terms.unwanted import TermDeprecated, TermForbidden
from align.check.terms.use import (
    EQUALITY,
    Occurrence,
    accepted_terms,
    key_of,
    places_said,
    term_use,
    texts_of,
)
from align.check.terms.weight import ASIDE
from align.check.terms.wrong import TermWrong
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "TermDeprecated", "TermForbidden", "TermNotUsed", "TermScope", "TermSuperseded", "TermWrong"]

_UNDOUBTED: Final = 0.75
"""How sure a place is that nothing speaks for being right; less weighs nothing where only a list that nobody chose asks for the term."""


@dataclass(frozen=True)
class TermNotUsed(Rule):
    """A term of the glossary has no accepted counterpart in the other version.

    The term is found in any inflection. Before the rule speaks it has looked for every accepted term of the concept in any form anywhere in
    the paired passage, for words of the same root, and in the neighbouring passages. Where a pronoun may point back to the
    term, or the passage has a word that usually translates it in another sense, it is less sure. The lists that come with rinnan weigh
    less than those you name (``--glossary``, ``glossaries`` in the configuration): by them a place is told to reviewers only where the
    document keeps to the term elsewhere and another word stands in its place here. One finding a term and version, with the
    number of places. Ignore it where the other version says the same in a sentence of its own; add the word to the
    glossary as admitted where it is right.
    """

    least_confidence: float = 0.55
    """Weaker suspicions are not reported."""
    least_kept: int = 4
    """Uses of the term, for each place that lacks it, from which a document keeps to a list that nobody chose."""

    id = "term-not-used"
    category = Category.TERMINOLOGY
    mqm = Mqm.INCONSISTENT_WITH_RESOURCE
    severity = Severity.MINOR
    passes = (
        Example(
            "Yhdenvertaisuutta edistetään kaikissa palveluissa.",
            "Likabehandlingen främjas i alla tjänster.",
            "The term is found inflected on both sides.",
            glossary=EQUALITY,
        ),
    )
    fails = (
        Example(
            "Yhdenvertaisuutta edistetään kaikissa palveluissa.",
            "Rättvisan främjas i alla tjänster.",
            "No form of “likabehandling” stands in the Swedish passage.",
            glossary=EQUALITY,
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        if not context.glossaries:
            return
        use = term_use(context)
        found: dict[tuple[Side, str], list[tuple[Bead, Occurrence]]] = {}
        answered: Counter[str] = Counter()
        for bead in context.with_hits:
            said: set[str] = set()
            for side in SIDES:
                wrong = {o.instead.start for o in use.occurrences(bead, other_side(side)) if o.instead is not None}
                for occurrence in use.occurrences(bead, side):
                    name = min(key_of(concept) for concept in occurrence.concepts)
                    answered[name] += occurrence.verdict == "answered"
                    if occurrence.verdict == "missing" and name not in said and occurrence.hit.start not in wrong:
                        said.add(name)
                        found.setdefault((side, name), []).append((bead, occurrence))
        for (side, name), places in found.items():
            bead, occurrence = max(places, key=lambda place: place[1].confidence)
            if occurrence.confidence >= self.least_confidence:
                number = sum(o.confidence >= self.least_confidence for _, o in places)
                is_kept = answered[name] >= self.least_kept * number and occurrence.confidence >= _UNDOUBTED
                yield self._missing(bead, side, occurrence, context, number, is_kept=is_kept)

    def _missing(
        self, bead: Bead, side: Side, occurrence: Occurrence, context: Context, places: int, *, is_kept: bool
    ) -> Finding:
        hit, other = occurrence.hit, other_side(side)
        language = context.language(other)
        terms = accepted_terms(occurrence.concepts, language)
        instead = term_use(context).substitute(bead, side, occurrence)
        is_bound = term_use(context).weights.binds(occurrence.concepts) or (is_kept and instead is not None)
        return self.finding(
            context,
            bead,
            self.says(
                "message",
                here=context.version(side),
                there=context.version(other),
                words=context.text(bead, side)[hit.start : hit.end],
                places=places_said(places),
                terms=texts_of(terms),
            ),
            confidence=occurrence.confidence if is_bound else min(occurrence.confidence, ASIDE),
            source=(hit.start, hit.end) if side == "source" else None,
            target=(hit.start, hit.end) if side == "target" else None,
            subject=f"{occurrence.concepts[0].id}:{language}",
            reason=self.says(
                "reason",
                looked=looked_for(occurrence.concepts, occurrence.hit, terms, language),
                instead=self.says("also-instead", word=instead.text) if instead is not None else "",
            ),
            advice=self.says("advice", terms=texts_of(terms)),
            authority=occurrence.concepts[0].source,
        )


RULES: Final = (TermNotUsed, TermWrong, TermDeprecated, TermForbidden, TermScope, TermSuperseded)
