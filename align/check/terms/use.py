"""How each glossary term in a bead is answered on the other side. The terminology rules read their findings off this.

An occurrence of a concept on one side is *answered* when the other side has any accepted term of it anywhere in the
bead, a word of the same
root, or, one occurrence short, a neighbouring bead has one to spare. What is not answered is explained by the worst thing that fits: a
forbidden or confusable term of the concept, the term of another concept that nothing on this side calls for, or nothing at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.check.terms.doubt import Doubts
from align.check.terms.parts import (
    ACCEPTED,
    EQUALITY,
    accepted_terms,
    active,
    key_of,
    listing,
    places_said,
    root_search,
    spans_of,
    texts_of,
)
from align.check.terms.rivals import CALLING, WIDE, Rivals, declared_wrong
from align.check.terms.senses import Senses
from align.check.terms.weight import LIKELY, Weights
from align.glossary import TermFinder
from align.glossary.kin import related
from align.glossary.misspelt import misspellings
from align.glossary.tokens import Token, tokenise
from align.model import BeadKind, Concept, TermStatus, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.check.context import Context
    from align.glossary.misspelt import Misspellings, Misspelt
    from align.model import Bead, Side, TermHit

__all__ = [
    "ACCEPTED",
    "EQUALITY",
    "Occurrence",
    "SideTerms",
    "TermUse",
    "accepted_terms",
    "key_of",
    "listing",
    "places_said",
    "spans_of",
    "term_use",
    "texts_of",
]

_SURE: Final = 0.82
"""Less certain hits call for nothing, but answer: among them words that the dictionary takes for forms of another word."""
_NEAR: Final = 0.2
"""Less sure where a neighbouring bead has the concept once more on the other side."""
_REACH: Final = 2
"""Beads to either side in which a term may have gone."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place on one side where concepts (more than one when they share the word) call for an answer."""

    concepts: tuple[Concept, ...]
    hit: TermHit
    verdict: str
    """"answered", "wrong" (a confusable or forbidden term, or another concept's), "missing"."""
    instead: TermHit | None = None
    """What stands on the other side in its place, when that is known."""
    confidence: float = 0.0
    """How sure the verdict is, when it is not "answered"."""


@dataclass(frozen=True, slots=True)
class SideTerms:
    """The terms of one side of a bead."""

    hits: tuple[TermHit, ...]
    calling: tuple[tuple[tuple[Concept, ...], TermHit], ...]
    """Places that call for an answer, with the concepts that share them and hold here."""
    elsewhere: dict[int, frozenset[str]] = field(default_factory=dict)
    """Start of a calling place → keys of concepts that share the word but hold in another context."""
    counts: dict[str, int] = field(default_factory=dict)
    """Accepted occurrences by concept key, any kind of hit."""
    inner: tuple[TermHit, ...] = ()
    """Accepted terms that stand within longer ones: parts of a joint name (*sosiaali- ja terveyspalvelut*)."""

    def has(self, concepts: Iterable[Concept]) -> int:
        """How often one of the concepts stands here, within longer terms too."""
        keys = {key_of(concept) for concept in concepts}
        return sum(self.counts.get(key, 0) for key in keys) + sum(key_of(hit.concept) in keys for hit in self.inner)


_NO_TERMS: Final = SideTerms((), ())


def _calls(hit: TermHit) -> bool:
    """Whether a hit calls for the concept's term on the other side.

    Preferred terms do, and admitted ones that are names or abbreviations; other admitted terms are often wider
    words, which answer but do not call.
    """
    is_name = hit.term.is_literal or hit.term.text[:1].isupper()
    return hit.kind in CALLING and hit.confidence >= _SURE and (hit.term.status is TermStatus.PREFERRED or is_name)


class TermUse:
    """The terms of all beads of an alignment, read once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sides: dict[tuple[int, Side], SideTerms] = {}
        self._verdicts: dict[tuple[int, Side], tuple[Occurrence, ...]] = {}
        self._words: dict[tuple[int, Side], tuple[Token, ...]] = {}
        self._weights = Weights(context.glossaries)
        self.senses = Senses(context.language("source"), context.language("target"))
        self._doubts = Doubts(context, self.senses, self)
        self._rivals = Rivals(context, self.senses, self)
        self._topics: dict[Side, frozenset[str]] = {}
        self._slips: dict[tuple[int, Side], tuple[Misspelt, ...]] = {}
        self._finders: dict[Side, TermFinder] = {
            "source": TermFinder(context.glossaries, context.language("source")),
            "target": TermFinder(context.glossaries, context.language("target")),
        }
        self._spelling: dict[Side, Misspellings] = {
            "source": misspellings(context.glossaries, context.language("source")),
            "target": misspellings(context.glossaries, context.language("target")),
        }

    @property
    def weights(self) -> Weights:
        """Which concepts a list that was chosen has."""
        return self._weights

    def tokens(self, bead: Bead, side: Side) -> tuple[Token, ...]:
        """The words of one side of a bead."""
        key = (id(bead), side)
        if key not in self._words:
            self._words[key] = tokenise(self._context.text(bead, side))
        return self._words[key]

    def by_root(self, bead: Bead, side: Side) -> dict[str, Concept]:
        """The concepts, by key, of which some word with the root of a single-word term stands on one side of a bead."""
        search = root_search(self._context.glossaries, self._context.language(side))
        return search.concepts_in(self._context.text(bead, side))

    def misspelt(self, bead: Bead, side: Side) -> tuple[Misspelt, ...]:
        """The probably misspelt terms on one side of a bead."""
        key = (id(bead), side)
        if key not in self._slips:
            self._slips[key] = (
                self._spelling[side].find(self._context.text(bead, side))
                if bead.side(side) and bead.kind is not BeadKind.FOREIGN
                else ()
            )
        return self._slips[key]

    def side(self, bead: Bead, side: Side) -> SideTerms:
        """The terms of one side of a bead."""
        key = (id(bead), side)
        if key not in self._sides:
            self._sides[key] = self._read(bead, side)
        return self._sides[key]

    def _read(self, bead: Bead, side: Side) -> SideTerms:
        context = self._context
        hits = context.hits(bead, side)
        if not hits and not self.misspelt(bead, side):
            return _NO_TERMS
        both = f"{context.text(bead, 'source')} {context.text(bead, 'target')}"
        counts: dict[str, int] = {}
        places: dict[tuple[int, int], list[TermHit]] = {}
        for hit in hits:
            if hit.term.status in ACCEPTED:
                counts[key_of(hit.concept)] = counts.get(key_of(hit.concept), 0) + 1
                places.setdefault((hit.start, hit.end), []).append(hit)
        for slip in self.misspelt(bead, side):
            counts[key_of(slip.concept)] = counts.get(key_of(slip.concept), 0) + 1
        calling: list[tuple[tuple[Concept, ...], TermHit]] = []
        elsewhere: dict[int, frozenset[str]] = {}
        language = context.language(other_side(side))
        for same in places.values():
            if not any(_calls(hit) for hit in same):
                continue
            concepts = active([hit.concept for hit in same], both, context.document_date)
            if concepts and accepted_terms(concepts, language):
                calling.append((concepts, same[0]))
                here = {key_of(concept) for concept in concepts}
                elsewhere[same[0].start] = frozenset(key_of(hit.concept) for hit in same) - here
        return SideTerms(hits, tuple(calling), elsewhere, counts, self._inner(bead, side, hits))

    def _inner(self, bead: Bead, side: Side, hits: Sequence[TermHit]) -> tuple[TermHit, ...]:
        """Accepted terms within longer terms. Only phrases, compounds and suspended parts can hold others."""
        if not any(" " in hit.term.text or "-" in hit.term.text or hit.kind in WIDE for hit in hits):
            return ()
        parts = self._finders[side].find_with_parts(self._context.text(bead, side))[1]
        return tuple(hit for hit in parts if hit.term.status in ACCEPTED)

    def occurrences(self, bead: Bead, side: Side) -> tuple[Occurrence, ...]:
        """The calling terms of one side of a bead, each with what became of it on the other."""
        key = (id(bead), side)
        if key not in self._verdicts:
            self._verdicts[key] = tuple(self._judged(bead, side))
        return self._verdicts[key]

    def _judged(self, bead: Bead, side: Side) -> Iterable[Occurrence]:
        if not bead.source or not bead.target or bead.kind is BeadKind.FOREIGN:
            return
        mine = self.side(bead, side)
        if not mine.calling:
            return
        other = self.side(bead, other_side(side))
        language = self._context.language(other_side(side))
        tokens = self.tokens(bead, other_side(side))
        spent: dict[str, int] = {}
        used: set[int] = set()
        for concepts, hit in mine.calling:
            name = min(key_of(concept) for concept in concepts)
            spent[name] = spent.get(name, 0) + 1
            wrong = declared_wrong(concepts, other.hits, used, mine.elsewhere.get(hit.start, frozenset()))
            # a part answers for the whole, but not by the very word that the whole must not be called
            there = other.has(concepts) or (0 if wrong else self._by_parts(mine, hit, other))
            if spent[name] <= there or (wrong is None and (there or self.is_kin(tokens, concepts, language))):
                yield Occurrence(concepts, hit, "answered")
                continue
            is_near = wrong is None and self.is_near(bead, side, concepts)
            if is_near and self._doubts.substitute(bead, side, concepts, hit) is None:
                yield Occurrence(concepts, hit, "answered")
                continue
            wrong = wrong or self._rivals.uncalled(bead, side, concepts, used, hit)
            if wrong is not None:
                used.add(id(wrong))
            confidence = self._doubts.confidence(bead, side, concepts, hit, wrong) - (_NEAR if is_near else 0.0)
            if wrong is not None and wrong.term.status in ACCEPTED and not self.weights.binds(concepts):
                confidence = min(confidence, LIKELY)
            yield Occurrence(concepts, hit, "wrong" if wrong else "missing", wrong, confidence)

    @staticmethod
    def _by_parts(mine: SideTerms, hit: TermHit, other: SideTerms) -> int:
        """How often the other side has a part of a joint name, whose other parts it may have by other words."""
        within = [part.concept for part in mine.inner if hit.start <= part.start and part.end <= hit.end]
        return max((other.has((concept,)) for concept in within), default=0)

    @staticmethod
    def is_kin(tokens: Sequence[Token], concepts: Sequence[Concept], language: str) -> bool:
        """Whether a word of the root of an accepted term stands among the words."""
        return any(related(tokens, term) for term in accepted_terms(concepts, language))

    def is_near(self, bead: Bead, side: Side, concepts: Sequence[Concept]) -> bool:
        """Whether a neighbouring bead has the concept on the other side more often than on this one."""
        ids = {key_of(concept) for concept in concepts}
        for neighbour in self._context.neighbours(bead, _REACH):
            here = sum(self.side(neighbour, side).counts.get(i, 0) for i in ids) if neighbour.side(side) else 0
            there = (
                sum(self.side(neighbour, other_side(side)).counts.get(i, 0) for i in ids)
                if neighbour.side(other_side(side))
                else 0
            )
            if there > here:
                return True
        return False

    def substitute(self, bead: Bead, side: Side, occurrence: Occurrence) -> Token | None:
        """The word of the other side that may stand in the place of a term of ``side``."""
        return self._doubts.substitute(bead, side, occurrence.concepts, occurrence.hit)

    def stands(self, bead: Bead, side: Side, concepts: Sequence[Concept]) -> int:
        """How often one of the concepts stands on one side of a bead."""
        counts = self.side(bead, side).counts
        return sum(counts.get(key, 0) for key in {key_of(concept) for concept in concepts})

    def is_topic(self, side: Side, concepts: Sequence[Concept]) -> bool:
        """Whether one of the concepts stands on a side of the document at all."""
        if side not in self._topics:
            self._topics[side] = frozenset(
                name for bead in self._context.units if bead.side(side) for name in self.side(bead, side).counts
            )
        return any(key_of(concept) in self._topics[side] for concept in concepts)


@lru_cache(maxsize=4)
def term_use(context: Context) -> TermUse:
    """The term use of an alignment, read once however many rules ask."""
    return TermUse(context)
