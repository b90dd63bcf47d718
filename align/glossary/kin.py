"""Looser ways in which a text may answer a term: words of the same root, a compound written apart, another spelling.

Too weak to say that a term is there, strong enough not to say that it is missing: *diskriminera* answers
*diskriminering*, *valtion tuki* answers
*valtiontuki*, *Fpa* answers *FPA*.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.glossary.inflect import inflection
from align.glossary.tokens import Token, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Term

__all__ = ["longest_word", "related", "roots_of", "same_family", "shares_beginning"]

_LEAST_WORD: Final = 5
_LEAST_JOINED: Final = 8
_LEAST_APART: Final = 3
"""Letters of the first of two words that a compound is written in."""
_LEAST_RESPELT: Final = 10
_BEGINNING: Final = 6


@lru_cache(maxsize=65536)
def roots_of(word: str, language: str) -> tuple[str, ...]:
    """Beginnings that kin of a word share, the word's own inflectional beginning when it has no kin; empty for short words."""
    lower = word.lower()
    found = tuple(sorted(inflection(language).roots(lower)))
    if found or len(lower) < _LEAST_WORD:
        return found
    return (lower[: max(_LEAST_WORD, len(lower) - 2)],)


@lru_cache(maxsize=65536)
def longest_word(text: str) -> str:
    """The longest word of a term in lower case, the one that carries its meaning."""
    words = [token.text.lower() for token in tokenise(text) if token.text[0].isalpha()]
    return max(words, key=len, default="")


def related(tokens: Sequence[Token], term: Term) -> tuple[int, int] | None:
    """Where a text has something that answers a term loosely; None when nowhere.

    Kin stand at the beginning of a word or of a later part of a compound. Of a phrase the longest word must be answered.
    """
    if term.is_literal:
        return _written_otherwise(tokens, term.text)
    word = longest_word(term.text)
    if len(word) < _LEAST_WORD:
        return None
    roots = roots_of(word, term.language)
    lines = _lines_of(tokens)
    for token in tokens if any(root in lines for root in roots) else ():
        if len(token.text) < _LEAST_WORD - 1:
            continue
        lower = token.text.lower()
        for root in roots:
            at = lower.find(root)
            if at == 0 or at >= 3:
                return min(token.start + at, token.end - 1), token.end
    return (_apart(tokens, word) if f"\n{word[:_LEAST_APART]}" in lines else None) or _respelt(tokens, word)


def _lines_of(tokens: Sequence[Token]) -> str:
    """The words in lower case, each behind a line break: many terms are asked of one text, and most have no piece in it."""
    read, lines = _last[0]
    if read is not tokens:
        lines = "".join([f"\n{token.text.lower()}" for token in tokens])
        _last[0] = tokens, lines
    return lines


_last: Final[list[tuple[Sequence[Token], str]]] = [((), "")]


def _written_otherwise(tokens: Iterable[Token], text: str) -> tuple[int, int] | None:
    """An acronym in other capitals (*Fpa*), with its ending (*avin*)."""
    folded = text.casefold()
    if len(text) < 3:
        return None
    return next(
        (
            (t.start, t.end)
            for t in tokens
            if t.text.partition(":")[0].casefold() == folded
            or (t.text.startswith(folded) and len(t.text) <= len(text) + 3)
        ),
        None,
    )


def _apart(tokens: Sequence[Token], word: str) -> tuple[int, int] | None:
    """A compound written in two words (*valtion tuella*)."""
    if len(word) < _LEAST_JOINED:
        return None
    beginning = word[: len(word) - 2]
    for first, second in pairwise(tokens):
        if (
            len(first.text) >= _LEAST_APART
            and word.startswith(first.text.lower())
            and (first.text + second.text).lower().startswith(beginning)
        ):
            return first.start, second.end
    return None


def _respelt(tokens: Iterable[Token], word: str) -> tuple[int, int] | None:
    """The same long word in a slightly other spelling (*valtionvarainministeriö*)."""
    if len(word) < _LEAST_RESPELT:
        return None
    from rapidfuzz.distance import OSA

    limit = 1 if len(word) < 14 else 2
    for token in tokens:
        if len(token.text) >= len(word) - limit and token.text[:1].lower() == word[0]:
            lower = token.text.lower()
            if any(OSA.distance(word, lower[: len(word) + more], score_cutoff=limit) <= limit for more in (0, 1, -1)):
                return token.start, token.end
    return None


def shares_beginning(tokens: Iterable[Token], terms: Iterable[Term]) -> bool:
    """Whether a text has a word that begins as a term does: a sign that it speaks of the thing in another compound."""
    beginnings = {longest_word(term.text)[:_BEGINNING] for term in terms if len(longest_word(term.text)) > _BEGINNING}
    return any(token.text.lower()[:_BEGINNING] in beginnings for token in tokens if len(token.text) >= _BEGINNING)


@lru_cache(maxsize=4096)
def same_family(first: Term, second: Term) -> bool:
    """Whether two terms are one way of saying it: one root, one word within the other, or a name and its abbreviation."""
    if first.is_literal or second.is_literal:
        return True
    one = [root for token in tokenise(first.text) for root in roots_of(token.text, first.language)]
    two = [root for token in tokenise(second.text) for root in roots_of(token.text, second.language)]
    words = first.text.lower(), second.text.lower()
    joined = words[0].replace(" ", "").replace("-", ""), words[1].replace(" ", "").replace("-", "")
    if min(map(len, joined)) >= 4 and (joined[0].startswith(joined[1]) or joined[1].startswith(joined[0])):
        return True  # jour, jourtjänst; egenfinansiering, egen finansieringsandel
    return any(root in words[1] for root in one) or any(root in words[0] for root in two)
