"""Terminology: are the terms of the glossaries used, and are they the right ones?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.places import MOST_PLACES, places_named
from align.check.terms.scope import TermScope
from align.check.terms.superseded import TermSuperseded
from align.check.terms.unwanted import TermDeprecated, TermForbidden
from align.check.terms.use import (
    ACCEPTED,
    EQUALITY,
    Occurrence,
    accepted_terms,
    key_of,
    places_said,
    spans_of,
    term_use,
    texts_of,
)
from align.check.terms.weight import ASIDE
from align.languages.sayings import language_said, saying
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Said, Side, Term, TermHit

__all__ = ["RULES", "TermDeprecated", "TermForbidden", "TermNotUsed", "TermScope", "TermSuperseded", "TermWrong"]

_SOON: Final = 4
"""Words after a term among which the head of its phrase stands, over a coordination."""
_UNDOUBTED: Final = 0.75
"""How sure a place is that nothing speaks for being right; less weighs nothing where only a list that nobody chose asks for the term."""
_LEAST_HEAD: Final = 5
"""Letters of the last part of a compound."""


def _explained(occurrence: Occurrence, terms: tuple[Term, ...], language: str) -> Said:
    """What was looked for, for the reader who doubts."""
    return saying(
        "term.looked-for",
        concept=tuple(dict.fromkeys(concept.id for concept in occurrence.concepts)),
        term=occurrence.hit.term.text,
        kind=saying(f"term.hit.{occurrence.hit.kind.value}"),
        terms=texts_of(terms, limit=8),
        language=language_said(language),
    )


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
        for bead in context.units:
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
                looked=_explained(occurrence, terms, language),
                instead=self.says("also-instead", word=instead.text) if instead is not None else "",
            ),
            advice=self.says("advice", terms=texts_of(terms)),
            authority=occurrence.concepts[0].source,
        )


@dataclass(frozen=True, slots=True)
class _Confusion:
    """One place where a term is rendered by a word that means something else."""

    bead: Bead
    side: Side
    occurrence: Occurrence
    wrong: TermHit


@dataclass(frozen=True)
class TermWrong(Rule):
    """A term is rendered by a word that means something else.

    Either the glossary lists the word as one that is mistaken for the term (*utslagning* for *huono-osaisuus*),
    or the word is the term of another
    concept, which nothing in the other version calls for. Where the right term depends on the context, the glossary says so by
    context words, and only the rows that hold here count. One finding for each confusion and version, at its surest place, with the number
    of places and where the others stand.
    """

    least_confidence: float = 0.5
    """Weaker suspicions are not reported."""

    id = "term-wrong"
    category = Category.TERMINOLOGY
    mqm = Mqm.WRONG_TERM
    severity = Severity.MAJOR
    ci = True
    passes = (
        Example(
            "Syrjäytymistä ehkäistään.", "Utslagning förebyggs.", "The right term for this concept.", glossary=EQUALITY
        ),
        Example(
            "Kunta vastaa terveydenhuollon ja sosiaalihuollon palveluista.",
            "Kommunen ansvarar för hälsovårdstjänster och socialtjänster.",
            "A noun behind the term makes it the other concept.",
            glossary="id;fi;sv\ncare;terveydenhuolto;hälso- och sjukvård\nservices;terveyspalvelu;hälsovårdstjänst\n",
        ),
    )
    fails = (
        Example(
            "Huono-osaisuuden torjunta", "Bekämpning av utslagning", "Utslagning is syrjäytyminen.", glossary=EQUALITY
        ),
        Example(
            "Yhdenvertaisuuden edistäminen",
            "Främjande av jämställdhet",
            "The term of another concept.",
            glossary=EQUALITY,
        ),
        Example(
            "Sukupuolten tasa-arvoa edistetään.",
            "Jämlikhet mellan könen främjas.",
            "A word that answers a part of the term, but is not to be used for the whole.",
            glossary=EQUALITY + "general;tasa-arvo;jämlikhet;;;\n",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        if not context.glossaries:
            return
        found: dict[tuple[Side, str, str], list[_Confusion]] = {}
        for bead in context.units:
            for confusion in self._confusions(bead, context):
                name = key_of(confusion.occurrence.concepts[0])
                found.setdefault((confusion.side, name, confusion.wrong.term.text), []).append(confusion)
        for places in found.values():
            yield self._wrong(max(places, key=lambda place: place.occurrence.confidence), places, context)

    def _confusions(self, bead: Bead, context: Context) -> Iterator[_Confusion]:
        """The confusions of one unit; a term that one accounts for is not held against another one too."""
        said: set[tuple[Side, int]] = set()
        for side in SIDES:
            for occurrence in term_use(context).occurrences(bead, side):
                wrong = occurrence.instead
                if wrong is None or occurrence.confidence < self.least_confidence or not _is_confusion(wrong):
                    continue
                places: set[tuple[Side, int]] = {(side, occurrence.hit.start), (other_side(side), wrong.start)}
                if places & said or _is_spelt_out(bead, side, occurrence, wrong, context):
                    continue
                said |= places
                yield _Confusion(bead, side, occurrence, wrong)

    def _wrong(self, surest: _Confusion, places: list[_Confusion], context: Context) -> Finding:
        bead, side, occurrence, wrong = surest.bead, surest.side, surest.occurrence, surest.wrong
        others = [(p.bead, (p.wrong.start, p.wrong.end)) for p in places if p is not surest]
        other = other_side(side)
        language = context.language(other)
        terms = accepted_terms(occurrence.concepts, language)
        hit = occurrence.hit
        meant = accepted_terms((wrong.concept,), context.language(side)) if wrong.term.status in ACCEPTED else ()
        part = "message-meaning" if meant else "message"
        if any(term.text == hit.term.text for term in meant):
            part = "message-context"
        source, target = spans_of(side, hit, wrong)
        return self.finding(
            context,
            bead,
            self.says(
                part,
                here=context.version(side),
                there=context.version(other),
                words=context.text(bead, side)[hit.start : hit.end],
                wrong=context.text(bead, other)[wrong.start : wrong.end],
                places=places_said(len(places)),
                meant=texts_of(meant, limit=2),
                contexts=wrong.concept.contexts[:3],
                terms=texts_of(terms),
            ),
            confidence=occurrence.confidence,
            source=source,
            target=target,
            subject=f"{occurrence.concepts[0].id}:{wrong.term.text}",
            source_value=hit.term.text if side == "source" else wrong.term.text,
            target_value=wrong.term.text if side == "source" else hit.term.text,
            reason=self.says(
                "reason-places",
                looked=_explained(occurrence, terms, language),
                places=places_named(context, other, others[:MOST_PLACES]),
            )
            if others
            else _explained(occurrence, terms, language),
            advice=saying("term.use", terms=texts_of(terms)),
            authority=occurrence.concepts[0].source,
        )


def _is_spelt_out(bead: Bead, side: Side, occurrence: Occurrence, wrong: TermHit, context: Context) -> bool:
    """Whether a noun soon after one of two terms makes it the other: *terveydenhuollon palvelut* are *terveyspalvelut*."""
    other = other_side(side)
    return _grows(
        bead, side, occurrence.hit, accepted_terms((wrong.concept,), context.language(side)), context
    ) or _grows(bead, other, wrong, accepted_terms(occurrence.concepts, context.language(other)), context)


def _grows(bead: Bead, side: Side, hit: TermHit, longer: tuple[Term, ...], context: Context) -> bool:
    """Whether the last part of a longer term, a compound, stands as a word of its own soon after a hit."""
    following = [token for token in term_use(context).tokens(bead, side) if token.start >= hit.end][:_SOON]
    # of a joint name the last word: "sosiaali- tai terveydenhuollon palvelut" are "sosiaali- ja terveyspalvelut"
    texts = [term.text.lower().rpartition(" ")[2] for term in longer if " " not in term.text or "- " in term.text]
    heads = {text[cut:] for text in texts for cut in range(_LEAST_HEAD - 2, len(text) - _LEAST_HEAD + 1)}
    return any(token.text.lower().startswith(head) for token in following for head in heads)


def _is_confusion(hit: TermHit) -> bool:
    return hit.term.status in ACCEPTED or hit.term.is_confusable


RULES: Final = (TermNotUsed, TermWrong, TermDeprecated, TermForbidden, TermScope, TermSuperseded)
