"""What may stand in the place of a term: a word the list says is mistaken for it, or the term of another concept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from align.check.terms.parts import ACCEPTED, key_of
from align.model import HitKind, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.check.context import Context
    from align.check.terms.senses import Senses
    from align.check.terms.weight import Weights
    from align.glossary.tokens import Token
    from align.model import Bead, Concept, Side, TermHit

__all__ = ["CALLING", "WIDE", "Rivals", "declared_wrong"]

CALLING: Final = frozenset({HitKind.EXACT, HitKind.INFLECTED, HitKind.SUSPENDED, HitKind.COORDINATED})
"""Kinds of hit that call for the concept's term on the other side; parts of compounds are often said otherwise."""
WIDE: Final = frozenset({HitKind.SUSPENDED, HitKind.COORDINATED})
"""Kinds of hit that take in other words."""
_TRANSLATES: Final = 0.4
"""Likeness from which another word on this side accounts for a term on the other (see ``senses``)."""
_MAY_TRANSLATE: Final = 0.33
"""The least of any word of a phrase."""
_PHRASE: Final = 2
"""Words of which each must be answered."""
_SHORT: Final = 4
"""Letters of words that say little by themselves."""
_LEAST_LOAN: Final = 6
_COGNATE: Final = 80
"""Per cent of letters that two words of different languages share in order to be one loanword."""
_FAR: Final = 0.3
"""Share of a passage within which the counterpart of a place is looked for, when the two concepts are not of one field."""
_LEAST_REACH: Final = 60
"""Letters of that at least: order differs between languages."""


class _Side(Protocol):
    """The terms of one side of a bead."""

    @property
    def hits(self) -> tuple[TermHit, ...]:
        """All of them."""

    @property
    def calling(self) -> tuple[tuple[tuple[Concept, ...], TermHit], ...]:
        """Those that call for an answer."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each concept stands there."""

    def has(self, concepts: Iterable[Concept]) -> int:
        """How often one of the concepts stands there, within longer terms too."""


class _Terms(Protocol):
    """What the analysis of term use offers."""

    @property
    def weights(self) -> Weights:
        """Which concepts a list that was chosen has."""

    def tokens(self, bead: Bead, side: Side) -> tuple[Token, ...]:
        """The words."""

    def side(self, bead: Bead, side: Side) -> _Side:
        """The terms."""

    def is_kin(self, tokens: Sequence[Token], concepts: Sequence[Concept], language: str) -> bool:
        """Whether words of the same root stand there."""

    def is_near(self, bead: Bead, side: Side, concepts: Sequence[Concept]) -> bool:
        """Whether a neighbouring bead answers."""


def declared_wrong(
    concepts: Sequence[Concept], hits: Sequence[TermHit], used: set[int], elsewhere: frozenset[str]
) -> TermHit | None:
    """A term on the other side that the list says must not stand for the concept, or only in another context."""
    ids = {key_of(concept) for concept in concepts}
    for hit in hits:
        is_wrong = hit.term.status not in ACCEPTED and key_of(hit.concept) in ids
        if (
            hit.kind in CALLING
            and id(hit) not in used
            and (is_wrong or (hit.term.status in ACCEPTED and key_of(hit.concept) in elsewhere))
        ):
            return hit
    return None


class Rivals:
    """Terms of other concepts that may stand in a term's place."""

    def __init__(self, context: Context, senses: Senses, use: _Terms) -> None:
        self._context = context
        self._senses = senses
        self._use = use

    def uncalled(
        self, bead: Bead, side: Side, concepts: Sequence[Concept], used: set[int], hit: TermHit
    ) -> TermHit | None:
        """The term of another concept on the other side that nothing on this side calls for: the likely mistake.

        Concepts of one field of one list are mistaken for each other wherever they stand; any other must stand where the counterpart
        is expected. A term that another word of this side accounts for is no mistake.
        """
        mine, other = self._use.side(bead, side), self._use.side(bead, other_side(side))
        own = {key_of(concept) for concept in concepts}
        language = self._context.language(side)
        tokens = self._use.tokens(bead, side)
        rest = [token for token in tokens if token.end <= hit.start or hit.end <= token.start]
        expected = self._expected(bead, side, hit.start)
        reach = max(_LEAST_REACH, _FAR * len(self._context.text(bead, other_side(side))))
        fields = {concept.domain for concept in concepts}
        # a list that nobody chose is believed only where nothing else may be meant
        is_bound = self._use.weights.binds(concepts)
        least = _TRANSLATES if is_bound else _MAY_TRANSLATE
        found: list[TermHit] = []
        for others, rival in other.calling:
            ids = {key_of(concept) for concept in others}
            if id(rival) in used or ids & own or rival.term.is_literal:
                continue
            is_close = any(concept.domain and concept.domain in fields for concept in others)
            if not is_close and abs(rival.start - expected) > reach:
                continue
            if mine.has(others) or self._use.is_kin(tokens, others, language):
                continue
            if not (
                self._use.is_near(bead, other_side(side), others)
                or self._is_accounted_for(bead, other_side(side), rival, rest, least=least)
                or (not is_bound and self._is_said_otherwise(bead, side, hit, rival))
            ):
                found.append(rival)
        return min(found, key=lambda rival: abs(rival.start - expected), default=None)

    def _is_said_otherwise(self, bead: Bead, side: Side, hit: TermHit, rival: TermHit) -> bool:
        """Whether other words than a rival surely say a term: its loanword, or for a phrase words for each of its own."""
        words, others = self._words_of(bead, side, hit), self._use.tokens(bead, other_side(side))
        rest = [token for token in others if token.end <= rival.start or rival.end <= token.start]
        if len(words) < _PHRASE:
            return bool(words) and _is_cognate(words[0], rest)
        return self._is_accounted_for(bead, side, hit, rest, least=_MAY_TRANSLATE)

    def _is_accounted_for(self, bead: Bead, side: Side, hit: TermHit, rest: Sequence[Token], *, least: float) -> bool:
        """Whether every word of a term of a side has a likely counterpart among words of the other side."""
        words = self._words_of(bead, side, hit)
        likeness = [
            1.0 if _is_cognate(word, rest) else like
            for word, like in zip(words, self._senses.best(words, self._context.language(side), rest), strict=True)
        ]
        # of a phrase one word may be less like, where the others are surely answered
        return bool(likeness) and min(likeness) >= least and sum(likeness) >= _TRANSLATES * len(likeness)

    def _words_of(self, bead: Bead, side: Side, hit: TermHit) -> list[Token]:
        return [
            token
            for token in self._use.tokens(bead, side)
            if hit.start <= token.start and token.end <= hit.end and len(token.text) > _SHORT
        ]

    def _expected(self, bead: Bead, side: Side, place: int) -> float:
        """Where on the other side the counterpart of a place is likely: between those of terms that stand once on both sides."""
        mine, other = self._use.side(bead, side), self._use.side(bead, other_side(side))
        first = {key_of(hit.concept): hit.start for hit in mine.hits if mine.counts.get(key_of(hit.concept)) == 1}
        second = {key_of(hit.concept): hit.start for hit in other.hits if other.counts.get(key_of(hit.concept)) == 1}
        ends = len(self._context.text(bead, side)), len(self._context.text(bead, other_side(side)))
        anchors = sorted([(0, 0), ends, *((first[name], second[name]) for name in first.keys() & second.keys())])
        here, there = min(anchors, key=lambda anchor: abs(anchor[0] - place))
        return there + (place - here) * ends[1] / max(1, ends[0])


def _is_cognate(word: Token, others: Sequence[Token]) -> bool:
    """Whether a word of the other language is the same loanword (*revisor*, *reviisori*)."""
    from rapidfuzz.fuzz import ratio

    text = word.text.lower()
    return len(text) >= _LEAST_LOAN and any(
        len(other.text) >= _LEAST_LOAN and ratio(text, other.text.lower()) >= _COGNATE for other in others
    )
