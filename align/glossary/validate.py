"""What is wrong, or doubtful, in a glossary."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.glossary.forms import singular_of
from align.glossary.words import base_forms
from align.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model import Concept, Glossary

__all__ = ["validate"]

_ACCEPTED: Final = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})
_SHORT: Final = 4


def validate(glossary: Glossary) -> tuple[str, ...]:
    """Problems of a glossary, one sentence each with line or concept id: those met when reading, then those of its contents."""
    return tuple(
        dict.fromkeys(
            (*glossary.problems, *_statuses(glossary), *_clashes(glossary), *_terms(glossary), *_dates(glossary))
        )
    )


def _statuses(glossary: Glossary) -> Iterator[str]:
    accepted = defaultdict(set)
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.status in _ACCEPTED:
                accepted[term.language, term.text.lower()].add(concept.id)
    for concept in glossary.concepts:
        for term in concept.terms:
            elsewhere = accepted[term.language, term.text.lower()]
            if term.status is TermStatus.FORBIDDEN and not term.is_confusable and elsewhere - {concept.id}:
                yield (
                    f"concept {concept.id}: “{term.text}” is forbidden here and accepted in "
                    f"{', '.join(sorted(elsewhere))}: list it as {term.language}-confused"
                )
            elif term.status not in _ACCEPTED and concept.id in elsewhere:
                yield f"concept {concept.id}: “{term.text}” is both accepted and {term.status}"
        for language in dict.fromkeys(term.language for term in concept.terms):
            if not any(term.status in _ACCEPTED for term in concept.terms_in(language)):
                yield f"concept {concept.id}: no accepted term in {language}"


def _clashes(glossary: Glossary) -> Iterator[str]:
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
            yield (
                f"“{text}” ({language}) is preferred in "
                f"{', '.join(c.id for c in blunt)}: give context words, or either rendering is accepted"
            )


def _terms(glossary: Glossary) -> Iterator[str]:
    for concept in glossary.concepts:
        for term in concept.terms:
            word = term.text
            if not term.is_literal and word.isalpha() and len(word) < _SHORT:
                yield f"concept {concept.id}: “{word}” is too short to be told from other words; give it as part of a phrase"
            elif word.isalpha() and word.islower() and len(word) > _SHORT:
                singular = singular_of(word, base_forms(term.language))
                if singular and base_forms(term.language).is_base(singular):
                    yield f"concept {concept.id}: “{word}” looks like the plural of “{singular}”; both are found"
            if word != word.strip() or "  " in word or word.endswith((".", ",", ";")):
                yield f"concept {concept.id}: “{word}” has stray blanks or punctuation"
            if len(word.split()) > 12:
                yield f"concept {concept.id}: “{word[:60]}…” is a sentence, not a term"


def _dates(glossary: Glossary) -> Iterator[str]:
    known = {concept.id for concept in glossary.concepts}
    for concept in glossary.concepts:
        if concept.valid_from and concept.valid_to and concept.valid_from > concept.valid_to:
            yield f"concept {concept.id}: valid from {concept.valid_from} to {concept.valid_to}, which is before it begins"
        if concept.replaced_by and concept.replaced_by not in known:
            yield f"concept {concept.id}: replaced by “{concept.replaced_by}”, which is not in the list"
