"""Terms rendered by a word that means something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.parts import looked_for
from align.check.terms.places import MOST_PLACES, places_named
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
from align.glossary.words import base_forms
from align.languages.sayings import saying
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side, Term, TermHit

__all__ = ["TermWrong"]

_SOON: Final = 4
"""Words after a term among which the head of its phrase stands, over a coordination."""
_LEAST_HEAD: Final = 5
"""Letters of the last part of a compound."""


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
        for bead in context.with_hits:
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
                looked=looked_for(occurrence.concepts, occurrence.hit, terms, language),
                places=places_named(context, other, others[:MOST_PLACES]),
            )
            if others
            else looked_for(occurrence.concepts, occurrence.hit, terms, language),
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
    named = [(term.text.lower().rpartition(" ")[2], term.language) for term in longer if _is_one(term)]
    texts = {text for word, language in named for text in (word, base_forms(language).base(word))}
    heads = {text[cut:] for text in texts for cut in range(_LEAST_HEAD - 2, len(text) - _LEAST_HEAD + 1)}
    return any(token.text.lower().startswith(head) for token in following for head in heads)


def _is_one(term: Term) -> bool:
    return " " not in term.text or "- " in term.text


def _is_confusion(hit: TermHit) -> bool:
    return hit.term.status in ACCEPTED or hit.term.is_confusable
