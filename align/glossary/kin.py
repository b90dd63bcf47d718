"""Words of the same root: *diskriminera* answers *diskriminering*, *syrjäytynyt* answers *syrjäytyminen*.

Too weak to say that a term is there, strong enough not to say that it is missing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from align.glossary.inflect import inflection
from align.glossary.tokens import tokenise

if TYPE_CHECKING:
    from align.model import Term

__all__ = ["related", "roots_of"]

_LEAST_WORD = 5


@lru_cache(maxsize=65536)
def roots_of(word: str, language: str) -> tuple[str, ...]:
    """Beginnings that kin of a word share, the word's own inflectional beginning when it has no kin; empty for short words."""
    lower = word.lower()
    found = tuple(sorted(inflection(language).roots(lower)))
    if found or len(lower) < _LEAST_WORD:
        return found
    return (lower[: max(_LEAST_WORD, len(lower) - 2)],)


def related(text: str, term: Term) -> tuple[int, int] | None:
    """Where a text has kin of a term: of its only word, or of the longest word of a phrase; None when nowhere.

    Kin stand at the beginning of a word or of a later part of a compound.
    """
    if term.is_literal:
        return None
    words = [token.text for token in tokenise(term.text) if len(token.text) >= _LEAST_WORD and token.text[0].isalpha()]
    if not words:
        return None
    roots = roots_of(max(words, key=len), term.language)
    if not roots:
        return None
    lower = text.lower()
    for token in tokenise(text):
        word = lower[token.start : token.end]
        for root in roots:
            at = word.find(root)
            if at == 0 or at >= 3:
                return token.start + at, token.end
    return None
