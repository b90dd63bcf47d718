"""What a text states and names: facts, and the terms of a glossary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Concept", "Fact", "Glossary", "HitKind", "Term", "TermHit", "TermStatus"]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a text states that can be compared as a value."""

    kind: str
    """"amount", "number", "percent", "date", "date-range", "year-range", "time", "law-reference", "email", "phone", "url" …"""
    value: str
    """Normalised and language-neutral: "EUR 15000000", "2020-08-01/2023-07-31", "1301/2014 5 § 2"."""
    start: int
    end: int
    surface: str
    """The words as written."""
    qualifiers: tuple[str, ...] = ()
    """What limits or scopes it, language-neutral, sorted: "party:eu", "party:municipality", "bound:at-most", "approx"."""
    is_valid: bool = True
    """False when the form itself is broken (an e-mail address with two @)."""
    confidence: float = 1.0


class TermStatus(StrEnum):
    """Administrative status of a term (ISO 12620, TBX)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Term:
    """One designation of a concept in one language."""

    text: str
    language: str
    status: TermStatus = TermStatus.PREFERRED
    forms: tuple[str, ...] = ()
    """Extra word forms to accept beside the generated ones."""
    excluded_forms: tuple[str, ...] = ()
    """Word forms that look like this term but are not (*kohden* is not *kohde*)."""
    is_literal: bool = False
    """Matched as written (acronyms, codes), apart from ``:n``-type endings."""
    note: str = ""
    is_confusable: bool = False
    """With status forbidden: an ordinary word that is wrong only as a rendering of this concept, never on its own."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept with its terms in every language; the unit of a glossary."""

    id: str
    terms: tuple[Term, ...]
    domain: str = ""
    context: str = ""
    """When the terms hold: a short note for people ("in statutes")."""
    contexts: tuple[str, ...] = ()
    """Words (lemmas) of which one must stand in the passage for the concept to be checked; empty: always."""
    note: str = ""
    source: str = ""
    """The authority: statute, termbank, official page."""
    valid_from: str = ""
    """ISO date, or "" when open."""
    valid_to: str = ""
    replaced_by: str = ""
    """Id of the concept (in the same glossary) that followed when ``valid_to`` has passed."""

    def terms_in(self, language: str, *statuses: TermStatus) -> tuple[Term, ...]:
        """The terms of one language, of the given statuses or of all."""
        return tuple(t for t in self.terms if t.language == language and (not statuses or t.status in statuses))


@dataclass(frozen=True, slots=True)
class Glossary:
    """What terminologists decided."""

    name: str
    concepts: tuple[Concept, ...]
    path: str = ""
    source: str = ""
    licence: str = ""
    date: str = ""
    problems: tuple[str, ...] = ()
    """What is wrong with the list, once each, with line or concept id."""
    digest: str = ""
    """sha256 of the file, for the report's signature."""
    is_chosen: bool = True
    """Its user named it; false for a list that comes with rinnan and counts because nobody said otherwise."""


class HitKind(StrEnum):
    """How a term was found in running text."""

    EXACT = "exact"
    INFLECTED = "inflected"
    COMPOUND_HEAD = "compound-head"
    MODIFIER = "modifier"
    SUSPENDED = "suspended"
    """Completed over a suspended hyphen: *sosiaali- ja terveyspalvelut*."""
    COORDINATED = "coordinated"


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term found in a text."""

    concept: Concept
    term: Term
    start: int
    end: int
    kind: HitKind
    confidence: float
