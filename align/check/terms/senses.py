"""Does a passage hold an established translation of a word, though not the glossary's? Asked of the pairing's word vectors.

A word that a glossary lists for one concept may have other senses: *tillgänglighet* is *saavutettavuus* in the
glossary, but *saatavuus* in a
statute on registers. The vectors learnt for the pairing know that *saatavuus* and *tillgänglighet* translate each
other; then nothing is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from align.glossary.words import base_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.glossary.tokens import Token
    from align.pair.shape import Floats
    from align.pair.tables import Table

__all__ = ["Senses"]

_LEAST_LETTERS: Final = 4
_MOST: Final = 10_000
"""Words remembered, which takes six megabytes at most."""
_met: Final[dict[tuple[str, ...], dict[str, Floats]]] = {}
"""By the two languages in the order of the alphabet: unit vectors of words met so far."""


class Senses:
    """Similarities of words of two languages; all 0 where no table is shipped for them."""

    def __init__(self, first: str, second: str) -> None:
        self._languages = (first, second)
        self._pair = tuple(sorted(self._languages))
        self._table: Table | None = None
        self._is_loaded = False

    def likeness(self, word: str, language: str, tokens: Sequence[Token]) -> float:
        """How like a translation of ``word`` the likeliest word of the other language is, about −0.2 to 1.

        Measured on listed pairs: above 0.45 words translate each other, below 0.3 they seldom do.
        """
        if not self.is_known:
            return 0.0
        mine = self._of({word.lower(), base_forms(language).base(word)})
        theirs = self._of_tokens(tokens, self._other(language))
        return float((mine @ theirs.T).max()) if len(mine) and len(theirs) else 0.0

    def best(self, words: Sequence[Token], language: str, tokens: Sequence[Token]) -> tuple[float, ...]:
        """For each word how like a translation the likeliest of ``tokens`` is, which are of the other language; all 0 without a table."""
        if not self.is_known or not words:
            return (0.0,) * len(words)
        theirs = self._of_tokens(tokens, self._other(language))
        if not len(theirs):
            return (0.0,) * len(words)
        forms = base_forms(language)
        return tuple(float((self._of({word.text.lower(), forms.base(word.text)}) @ theirs.T).max()) for word in words)

    def likenesses(self, words: Sequence[str], others: Sequence[str]) -> Floats:
        """How like a translation each of some words (rows) is to each of others (columns) of the other language, as they are written.

        To be asked only where ``is_known``.
        """
        return np.asarray(self._rows(words) @ self._rows(others).T, np.float32)

    def learn(self, words: set[str]) -> None:
        """Look up the vectors of words that will be asked for, all at once, which takes little longer than one."""
        if self.is_known:
            self._learn(words)

    @property
    def is_known(self) -> bool:
        """Whether there is a table for the two languages."""
        if not self._is_loaded:
            self._is_loaded = True
            if all(self._languages) and self._languages[0] != self._languages[1]:
                from align.pair.tables import bundled_table

                self._table = bundled_table(*self._languages)
        return self._table is not None

    def _other(self, language: str) -> str:
        return self._languages[1] if language == self._languages[0] else self._languages[0]

    def _of_tokens(self, tokens: Sequence[Token], language: str) -> Floats:
        forms = base_forms(language)
        return self._of(
            {
                form
                for token in tokens
                if len(token.text) >= _LEAST_LETTERS and token.text[0].isalpha()
                for form in (token.text.lower(), forms.base(token.text))
            }
        )

    def _rows(self, words: Sequence[str]) -> Floats:
        """A unit vector for each word, in their order."""
        vectors = self._learn(words)
        return np.array([vectors[word] for word in words], np.float32)

    def _of(self, words: set[str]) -> Floats:
        """Unit vectors of words."""
        vectors = self._learn(words)
        return np.array([vectors[word] for word in sorted(words)], np.float32)

    def _learn(self, words: Iterable[str]) -> Mapping[str, Floats]:
        """The vectors of words met so far, of these too."""
        assert self._table is not None
        vectors = _met.setdefault(self._pair, {})
        new = {word for word in words if word not in vectors}
        if new:
            if len(vectors) + len(new) > _MOST:
                vectors = _met[self._pair] = {}
                new.update(words)
            ordered = tuple(sorted(new))
            pooled = self._table.pool(ordered)
            unit = pooled / (np.linalg.norm(pooled, axis=1, keepdims=True) + 1e-6)
            vectors.update(zip(ordered, unit, strict=True))
        return vectors
