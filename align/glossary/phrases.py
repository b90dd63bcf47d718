"""Terms of several words: straight, with a coordination inside, and verb phrases, whose parts stand apart and in either order.

*sosiaalisen ja ammatillisen kuntoutuksen* holds *sosiaalinen kuntoutus*. A phrase that begins with a verb (*säga upp*, *hakea
muutosta*) is a clause in running text: a subject or adverb may stand inside (*sade inte upp*), and what the verb governs may
come first (*muutosta ei saa hakea*, *ändring får sökas*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.glossary.candidates import Candidate, Entry, candidate, suits
from align.glossary.words import base_forms
from align.languages import strings
from align.model import HitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.glossary.termtable import TermTable
    from align.glossary.tokens import Token

__all__ = ["begun_by", "may_go_on", "phrases"]

_INSERTED: Final = 3
"""Words that a coordination may put inside a term."""
_OPENERS: Final = frozenset(",/(")
_BETWEEN: Final = 3
"""Words that may stand between a verb and what belongs to it (*sade hyresgästen inte upp*)."""
_VOUCHED: Final = 0.85
"""How sure a short word is that the neighbours in a phrase vouch for."""
_MOST_PAIRS: Final = 200_000
"""Pairs of words remembered."""
_APART: Final = 0.9
"""How sure a phrase is whose parts stand apart."""


def phrases(tokens: Sequence[Token], table: TermTable, conjunctions: frozenset[str]) -> Iterator[Candidate]:
    """The phrases of a table that stand in a text."""
    reader = _Reader(tokens, table, conjunctions)
    for place, token in enumerate(tokens):
        known = begun_by(token.text, table)
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        goes_on = bool(known[0]) and (not following or may_go_on(token.text, following, table, conjunctions))
        for entry in known[0]:
            if not goes_on and not entry.is_verbal:
                continue
            found = reader.straight(entry, place)
            if found is None and entry.is_verbal:
                found = reader.apart(entry, place)
            if found is not None:
                yield found
        for entry in known[1]:
            if (found := reader.governed_first(entry, place)) is not None:
                yield found


def begun_by(word: str, table: TermTable) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The phrases of which a running word may be the first word, and those with a verb after which it may come; looked up once."""
    known = table.in_phrases.get(word)
    if known is None:
        words = _listed(word, table)
        known = table.in_phrases[word] = (
            tuple(entry for listed in words for entry in table.phrases.get(listed, ())),
            tuple(entry for listed in words for entry in table.governed.get(listed, ())),
        )
    return known


def may_go_on(word: str, following: str, table: TermTable, conjunctions: frozenset[str]) -> bool:
    """Whether the next running word may be the second of a phrase that begins with a word, or opens an insertion; looked up once."""
    known = table.pairs.get((word, following))
    if known is None:
        if len(table.pairs) >= _MOST_PAIRS:
            table.pairs.clear()
        known = table.pairs[word, following] = _joins(following, conjunctions) or any(
            _sureness(entry, 1, following, table) for entry in begun_by(word, table)[0]
        )
    return known


def _listed(word: str, table: TermTable) -> set[str]:
    """The words of phrases that a running word may be a form of; short verbs by the rules alone: what they govern vouches for them."""
    if not (word[-1].isalnum() or word[0].isalnum()):
        return {word}
    found = set(table.index.match_in_phrase(word))
    if table.verbs:
        found |= table.index.ruled(word) & table.verbs
    return found


class _Reader:
    """Reads phrases off the words of one text."""

    def __init__(self, tokens: Sequence[Token], table: TermTable, conjunctions: frozenset[str]) -> None:
        self._tokens = tokens
        self._table = table
        self._conjunctions = conjunctions

    def straight(self, entry: Entry, place: int) -> Candidate | None:
        """The phrase that begins at a token, straight or with one coordinated or alternative part inside."""
        used = [place]
        sure = self._sureness(entry, 0, place)
        is_parted = False
        for number in range(1, len(entry.words)):
            following = used[-1] + 1
            step = self._sureness(entry, number, following)
            if not step and not is_parted:
                following, step = self._over_insertion(entry, number, following)
                is_parted = bool(step)
            if not step:
                return None
            used.append(following)
            sure = min(sure, step)
        if not sure or (is_parted and not self._keeps_case(entry, used)):
            return None
        kind = (
            HitKind.COORDINATED
            if is_parted
            else HitKind.EXACT
            if self._is_as_listed(entry, used)
            else HitKind.INFLECTED
        )
        return self._made(entry, kind, used, sure * (_APART if is_parted else 1.0))

    def _keeps_case(self, entry: Entry, used: Sequence[int]) -> bool:
        """Whether a parted phrase is one: its genitive stands in the genitive, and it does not begin again inside.

        In *sukupuoleen tai sukupuolen ilmaisuun* the first word is no part of *sukupuolen ilmaisu*.
        """
        if any(self._sureness(entry, 0, at) for at in range(used[0] + 1, used[-1])):
            return False
        forms = base_forms(entry.term.language)
        endings = strings(entry.term.language, "terms", "genitive_endings")
        return all(
            self._tokens[at].text.lower() == word or not word.endswith(endings) or forms.base(word) == word
            for at, word in zip(used[:-1], entry.words[:-1], strict=True)
        )

    def apart(self, entry: Entry, place: int) -> Candidate | None:
        """A verb at a token and, some words on, what belongs to it."""
        first = self._sureness(entry, 0, place)
        if not first:
            return None
        for at in self._within_clause(place + 1, 1):
            rest = self._rest(entry, at)
            if rest is not None:
                return self._made(entry, HitKind.INFLECTED, [place, *range(at, rest[0])], min(first, rest[1]) * _APART)
        return None

    def governed_first(self, entry: Entry, place: int) -> Candidate | None:
        """What a verb governs at a token and, some words on, the verb."""
        rest = self._rest(entry, place)
        if rest is None:
            return None
        end, sure = rest
        for at in self._within_clause(end, -1):
            if verb := self._sureness(entry, 0, at):
                return self._made(entry, HitKind.INFLECTED, [*range(place, end), at], min(sure, verb) * _APART)
        return None

    def _rest(self, entry: Entry, place: int) -> tuple[int, float] | None:
        """Where the words of a phrase after its first end, standing together from a token, and how sure they are."""
        sure = 1.0
        for number in range(1, len(entry.words)):
            sure = min(sure, self._sureness(entry, number, place + number - 1))
        return (place + len(entry.words) - 1, sure) if sure else None

    def _within_clause(self, start: int, least: int) -> Iterator[int]:
        """Places from a token on within the clause, the first ``least`` of them left out."""
        for at in range(start, min(len(self._tokens), start + _BETWEEN + 1)):
            token = self._tokens[at]
            if at - start >= least:
                yield at
            if not token.is_word or token.text.lower() in self._table.clause_openers:
                return

    def _made(self, entry: Entry, kind: HitKind, used: Sequence[int], sure: float) -> Candidate:
        cover = tuple((self._tokens[at].start, self._tokens[at].end) for at in used)
        return candidate(entry, kind, cover, entry.sure * sure)

    def _is_as_listed(self, entry: Entry, used: Sequence[int]) -> bool:
        return all(self._tokens[at].text.lower() == word for at, word in zip(used, entry.words, strict=True))

    def _sureness(self, entry: Entry, number: int, place: int) -> float:
        """How surely the token at a place is a form of a word of the phrase; 0 when it is not."""
        if place >= len(self._tokens):
            return 0.0
        return _sureness(entry, number, self._tokens[place].text, self._table)

    def _over_insertion(self, entry: Entry, number: int, following: int) -> tuple[int, float]:
        """Where the phrase goes on after "och likabehandling", "/sårbara", ", sosiaalisen ja"; sureness 0 when nowhere."""
        tokens = self._tokens
        if following >= len(tokens) or not self._joins(tokens[following]):
            return following, 0.0
        words = 0
        for at in range(following + 1, min(len(tokens), following + 2 + 2 * _INSERTED)):
            token = tokens[at]
            if words and (step := self._sureness(entry, number, at)):
                return at, step
            if self._joins(token) or token.text == ")":
                continue
            if not token.is_word or words == _INSERTED:
                break
            words += 1
        return following, 0.0

    def _joins(self, token: Token) -> bool:
        return _joins(token.text, self._conjunctions)


def _joins(word: str, conjunctions: frozenset[str]) -> bool:
    return word.lower() in conjunctions or word in _OPENERS


def _sureness(entry: Entry, number: int, surface: str, table: TermTable) -> float:
    """How surely a running word is a form of a word of the phrase; 0 when it is not."""
    word = entry.words[number]
    if surface.lower() == word:
        return 1.0 if suits(entry, number, surface) else 0.0
    if not surface[-1].isalnum() or not suits(entry, number, surface):
        return 0.0
    index = table.index
    if sure := index.match_in_phrase(surface).get(word, 0.0):
        return sure
    is_long = len(word) >= 4 or (entry.is_verbal and not number)
    return _VOUCHED if is_long and surface[:1].isalpha() and index.is_form(surface, word) else 0.0
