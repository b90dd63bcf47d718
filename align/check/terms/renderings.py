"""What each concept is rendered by on the other side, and where; what recurring words are (``recurring.py``) is told alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.check.terms.use import key_of, term_use
from align.glossary.kin import related, roots_of, same_family
from align.glossary.words import base_forms
from align.model import BeadKind, TermStatus, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.check.context import Context
    from align.model import Bead, Concept, Side, Term

__all__ = ["Rendering", "Usage", "base_of", "concept_usages", "merged"]

Span = tuple[int, int]
_LEAST_ROOT: Final = 7
"""Letters of a root for words that share it to count as renderings; shorter ones are shared by strangers."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way in which something is said on the other side."""

    name: str
    """The term or base form."""
    places: tuple[tuple[Bead, Span, Span], ...]
    """Bead, span of what is rendered, span of the rendering."""
    shown: str
    """As readers know it: the term, or the base form of the word as far as a dictionary tells."""

    @property
    def count(self) -> int:
        """In how many places."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Usage:
    """One concept or word of one side, with its renderings on the other, the most frequent first."""

    side: Side
    """The side whose word is rendered."""
    name: str
    """The term, or the root of a word that no glossary has."""
    concept: Concept | None
    renderings: tuple[Rendering, ...]
    shown: str
    """As readers know it: the term, or the base form."""


@lru_cache(maxsize=8)
def concept_usages(context: Context, side: Side, least: int = 1) -> tuple[Usage, ...]:
    """Each way of saying a concept on one side, and the ways that render it on the other.

    One way is what shares a root or holds the other (*syrjäytyminen, syrjäytynyt*; *jämställdhet, jämställdhet
    mellan könen*); a name and its
    abbreviation are one. Two synonyms of the glossary are two ways, so that one word each way is no drift. A bead
    in which the concept is said in two ways
    at once tells nothing and is left out.

    Args:
        context: the alignment.
        side: whose words.
        least: passages in which a concept must stand; where few are asked for, the others need not be read.
    """
    found: dict[tuple[str, str], dict[str, list[tuple[Bead, Span, Span]]]] = defaultdict(lambda: defaultdict(list))
    concepts: dict[str, Concept] = {}
    other = context.language(other_side(side))
    standing = [
        (bead, concept)
        for bead in context.units
        if bead.source and bead.target and bead.kind is not BeadKind.FOREIGN
        for concept in _concepts_in(bead, side, context)
    ]
    often = Counter(key_of(concept) for _, concept in standing)
    for bead, concept in standing:
        if often[key_of(concept)] < least or concept.contexts or not concept.terms_in(other):
            continue
        mine = _said(bead, side, concept, context)
        theirs = _said(bead, other_side(side), concept, context)
        if len(mine) == 1 and len(theirs) == 1:
            (way, span), (answer, answer_span) = next(iter(mine.items())), next(iter(theirs.items()))
            concepts[key_of(concept)] = concept
            found[key_of(concept), way][answer].append((bead, span, answer_span))
    usages = []
    for (name, way), answers in found.items():
        ordered = sorted(answers.items(), key=lambda item: (-len(item[1]), item[0]))
        usages.append(
            Usage(
                side,
                way,
                concepts[name],
                tuple(Rendering(answer, tuple(places), answer) for answer, places in ordered),
                way,
            )
        )
    return tuple(usages)


def _concepts_in(bead: Bead, side: Side, context: Context) -> tuple[Concept, ...]:
    """Concepts whose terms, or words of the same root, stand on one side of a bead."""
    rooted = term_use(context).by_root(bead, side)
    if not rooted and not context.hits(bead, side):
        return ()
    found = {key_of(hit.concept): hit.concept for hit in context.hits(bead, side) if not hit.term.is_confusable}
    for name, concept in rooted.items():
        found.setdefault(name, concept)
    return tuple(found.values())


def _said(bead: Bead, side: Side, concept: Concept, context: Context) -> dict[str, Span]:
    """The ways in which a concept is said on one side of a bead, each with its first place."""
    language = context.language(side)
    found: dict[str, Span] = {}
    taken: list[Span] = []
    for hit in context.hits(bead, side):
        if hit.concept is concept and not hit.term.is_literal:
            found.setdefault(_way(hit.term, concept), (hit.start, hit.end))
            taken.append((hit.start, hit.end))
    tokens = term_use(context).tokens(bead, side)
    for term, way in _loose_ways(concept, language):
        span = related(tokens, term)
        if span is not None and not any(span[0] < end and start < span[1] for start, end in taken):
            found.setdefault(way, span)
            taken.append(span)
    return found


def _loose_ways(concept: Concept, language: str) -> tuple[tuple[Term, str], ...]:
    """The terms of a concept that kin may stand for, each with its way; by identity, since to hash a concept takes longer."""
    key = id(concept), language
    known = _LOOSE.get(key)
    if known is None:
        if len(_LOOSE) >= _MOST_CONCEPTS:
            _LOOSE.clear()
        terms = [
            term
            for term in concept.terms_in(language)
            if not (" " in term.text or term.is_literal or term.is_confusable) and _has_long_root(term)
        ]
        known = _LOOSE[key] = concept, tuple((term, _way(term, concept)) for term in terms)
    return known[1]


_MOST_CONCEPTS: Final = 20_000
_LOOSE: Final[dict[tuple[int, str], tuple[Concept, tuple[tuple[Term, str], ...]]]] = {}
"""Concepts asked for, by identity, which are kept, so that an identity is never another's."""


def _way(term: Term, concept: Concept) -> str:
    """The name of the way of saying that a term belongs to.

    The first of the concept's terms that is of its family, preferred and short ones first.
    """
    ordered = sorted(
        concept.terms_in(term.language), key=lambda other: (list(TermStatus).index(other.status), len(other.text))
    )
    return next((other.text for other in ordered if not other.is_literal and same_family(other, term)), term.text)


def _has_long_root(term: Term) -> bool:
    return any(len(root) >= _LEAST_ROOT for root in roots_of(term.text, term.language))


def base_of(written: Iterable[str], language: str) -> str:
    """The base form of a word met in several forms: the one the dictionary gives most of them, else the shortest form."""
    forms = base_forms(language)
    words = [word.lower() for word in written]
    bases = Counter(base for word in words if (base := forms.base(word)) != word or forms.is_base(word))
    if bases:
        return min(bases, key=lambda base: (-bases[base], len(base), base))
    return min(words, key=lambda word: (len(word), word), default="")


def merged(usages: Iterable[Usage]) -> tuple[Usage, ...]:
    """Usages of several alignments as one: the same word of the same concept, renderings added up."""
    together: dict[tuple[str, str], list[Usage]] = defaultdict(list)
    for usage in usages:
        together[usage.name, key_of(usage.concept) if usage.concept else ""].append(usage)
    result = []
    for same in together.values():
        places: dict[str, list[tuple[Bead, Span, Span]]] = defaultdict(list)
        shown: dict[str, str] = {}
        for usage in same:
            for rendering in usage.renderings:
                places[rendering.name] += rendering.places
                shown.setdefault(rendering.name, rendering.shown)
        ordered = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
        result.append(
            Usage(
                same[0].side,
                same[0].name,
                same[0].concept,
                tuple(Rendering(name, tuple(at), shown[name]) for name, at in ordered),
                same[0].shown,
            )
        )
    return tuple(result)
