"""What is wrong, or doubtful, in a glossary."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.glossary.load import places_of
from align.glossary.words import base_forms
from align.languages import strings
from align.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model import Concept, Glossary, Term

__all__ = ["validate"]

_ACCEPTED: Final = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})
_SHORT: Final = 4
_LEAST_TOLD: Final = 6
"""Letters of a word whose language is judged."""
_LONGEST: Final = 12
"""Words of a term; more make a sentence."""

Said = tuple[str, str]
"""Id of a concept and what is wrong with it."""


def validate(glossary: Glossary) -> tuple[str, ...]:
    """Problems of a glossary, one sentence each with line or concept id: those met when reading, then those of its contents."""
    places = places_of(glossary)
    found = [*_statuses(glossary), *_copies(glossary), *_clashes(glossary), *_terms(glossary), *_languages(glossary)]
    found += _dates(glossary)
    told = (
        f"{places[name]}, concept {name}: {said}" if name in places else f"concept {name}: {said}"
        for name, said in found
    )
    return tuple(dict.fromkeys((*glossary.problems, *told)))


def _statuses(glossary: Glossary) -> Iterator[Said]:
    accepted = defaultdict(set)
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.status in _ACCEPTED:
                accepted[term.language, term.text.lower()].add(concept.id)
    for concept in glossary.concepts:
        for term in concept.terms:
            elsewhere = accepted[term.language, term.text.lower()]
            if term.status is TermStatus.FORBIDDEN and not term.is_confusable and elsewhere - {concept.id}:
                others = ", ".join(sorted(elsewhere))
                yield (
                    concept.id,
                    f"“{term.text}” is forbidden here and accepted in {others}: list it as {term.language}-confused",
                )
            elif term.status not in _ACCEPTED and concept.id in elsewhere:
                yield concept.id, f"“{term.text}” is both accepted and {term.status}"
        for language in dict.fromkeys(term.language for term in concept.terms):
            if not any(term.status in _ACCEPTED for term in concept.terms_in(language)):
                yield concept.id, f"no accepted term in {language}"


def _copies(glossary: Glossary) -> Iterator[Said]:
    """The same concept twice: preferred terms alike in every language, in the same contexts and at the same time."""
    seen: dict[tuple[object, ...], str] = {}
    for concept in glossary.concepts:
        terms = sorted((t.language, t.text.lower()) for t in concept.terms if t.status is TermStatus.PREFERRED)
        key = (*terms, concept.contexts, concept.valid_from, concept.valid_to)
        if terms and key in seen:
            yield concept.id, f"the same preferred terms as concept {seen[key]}: one of the two is enough"
        seen.setdefault(key, concept.id)


def _clashes(glossary: Glossary) -> Iterator[Said]:
    """One preferred term for two concepts whose other terms differ, without context words or dates to tell them apart."""
    owners: dict[tuple[str, str], list[Concept]] = defaultdict(list)
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.status is TermStatus.PREFERRED:
                owners[term.language, term.text.lower()].append(concept)
    for (language, text), concepts in owners.items():
        blunt = [c for c in concepts if not c.contexts and not c.valid_from and not c.valid_to]
        others = {
            tuple(sorted(t.text for t in c.terms if t.language != language and t.status is TermStatus.PREFERRED))
            for c in blunt
        }
        if len(blunt) > 1 and len(others) > 1:
            also = ", ".join(c.id for c in blunt[1:])
            advice = "give context words, or either rendering is accepted"
            yield blunt[0].id, f"“{text}” ({language}) is preferred in {also} too: {advice}"


def _terms(glossary: Glossary) -> Iterator[Said]:
    for concept in glossary.concepts:
        for term in concept.terms:
            word = term.text
            if not term.is_literal and word.isalpha() and len(word) < _SHORT:
                yield concept.id, f"“{word}” is too short to be told from other words; give it as part of a phrase"
            if _is_generic(term) and not concept.contexts and term.status is TermStatus.PREFERRED:
                why = "is an everyday word, which will be reported where it means something else"
                yield concept.id, f"“{word}” {why}: give context words, or a phrase"
            if word != word.strip() or "  " in word or word.endswith((".", ",", ";")):
                yield concept.id, f"“{word}” has stray blanks or punctuation"
            if len(word.split()) > _LONGEST:
                yield concept.id, f"“{word[:60]}…” is a sentence, not a term"


def _is_generic(term: Term) -> bool:
    return term.text.lower() in strings(term.language, "terms", "generic")


def _languages(glossary: Glossary) -> Iterator[Said]:
    """Terms that look like another language of the list: a column filled from the wrong side, a translation forgotten."""
    languages = tuple(dict.fromkeys(term.language for concept in glossary.concepts for term in concept.terms))
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.status not in _ACCEPTED or term.is_literal or term.text[:1].isupper():
                continue
            words = [word for word in term.text.lower().split() if word.isalpha() and len(word) >= _LEAST_TOLD]
            if not words or not base_forms(term.language).is_available or any(_knows(term.language, w) for w in words):
                continue
            other = next((o for o in languages if o != term.language and all(_knows(o, word) for word in words)), "")
            if other:
                yield concept.id, f"“{term.text}” is listed as {term.language} and looks like {other}"


def _knows(language: str, word: str) -> bool:
    forms = base_forms(language)
    return forms.is_available and forms.is_explained(word)


def _dates(glossary: Glossary) -> Iterator[Said]:
    known = {concept.id for concept in glossary.concepts}
    for concept in glossary.concepts:
        if concept.valid_from and concept.valid_to and concept.valid_from > concept.valid_to:
            yield concept.id, f"valid from {concept.valid_from} to {concept.valid_to}, which is before it begins"
        if concept.replaced_by and concept.replaced_by not in known:
            yield concept.id, f"replaced by “{concept.replaced_by}”, which is not in the list"
