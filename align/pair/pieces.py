"""Splitting words into the subword pieces of a table: the best split by a unigram model (Kudo 2018), word by word.

The pieces lie in a trie that is memory-mapped, so a table costs nothing to open; words seen before are cached.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import marisa_trie
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.shape import Ints

__all__ = ["BOUNDARY", "Pieces"]

BOUNDARY: Final = "▁"
"""What a piece begins with at the start of a word (the convention of sentencepiece)."""

STOPS: Final = ".,;:"

MOST_WORDS: Final = 400_000
"""Words kept with their pieces."""

MOST_RESTS: Final = 400_000
"""Ends of words kept with their best split."""

UNKNOWN_PENALTY: Final = 10.0
"""Below the worst piece: the price of a character that no piece covers (as in sentencepiece)."""


class Pieces:
    """The pieces of a table, their log-probabilities, and a cache of the words seen."""

    __slots__ = ("_cache", "_rests", "_scores", "_trie", "_unknown")

    def __init__(self, trie: marisa_trie.Trie, scores: Sequence[float]) -> None:
        self._trie = trie
        self._scores = scores
        self._unknown = min(scores, default=0.0) - UNKNOWN_PENALTY
        self._cache: dict[str, list[int]] = {}
        self._rests: dict[str, tuple[float, int, int]] = {}

    @classmethod
    def build(cls, names: Sequence[str], scores: Sequence[float]) -> Pieces:
        """From pieces in any order; their indices are the trie's (``names``)."""
        trie = marisa_trie.Trie(names)
        known = dict(zip(names, scores, strict=True))
        return cls(trie, [known[trie.restore_key(index)] for index in range(len(trie))])

    def __len__(self) -> int:
        return len(self._scores)

    def to_bytes(self) -> bytes:
        """The trie as it lies on disk."""
        return bytes(self._trie.tobytes())

    def names(self) -> list[str]:
        """The pieces in the order of their indices."""
        return [self._trie.restore_key(index) for index in range(len(self._trie))]

    def split(self, text: str) -> Ints:
        """Indices of the pieces of a text, in order; characters without a piece are left out."""
        return np.array([index for word in text.lower().split() for index in self.word(word)], np.int32)

    def word(self, word: str) -> list[int]:
        """The pieces of one word in lower case, without blanks."""
        pieces = self._cache.get(word)
        if pieces is None:
            if len(self._cache) > MOST_WORDS:
                self._cache.clear()
            pieces = self._cache[word] = self._learn(word)
        return pieces

    def _learn(self, word: str) -> list[int]:
        stop = self._trie.get(word[-1]) if len(word) > 2 and word[-1] in STOPS and word[-2].isalpha() else None
        if stop is not None:  # most words are met with and without a stop: search once
            return [*self.word(word[:-1]), stop]
        whole = self._trie.get(BOUNDARY + word)
        return [whole] if whole is not None else self._search(BOUNDARY + word)

    def _search(self, word: str) -> list[int]:
        """The split of highest probability: Viterbi from the end, so that words with one ending share its search."""
        rests, length = self._rests, len(word)
        if len(rests) > MOST_RESTS:
            rests.clear()
        first = 1
        while first < length and word[first:] not in rests:
            first += 1
        for start in range(first - 1, 0, -1):
            rest = word[start:]
            rests[rest] = self._first(rest)
        _, index, end = self._first(word)
        found = [index]
        while end < length:
            rest = word[end:]
            _, index, size = rests[rest]
            found.append(index)
            end += size
        return [index for index in found if index >= 0]

    def _first(self, rest: str) -> tuple[float, int, int]:
        """Log-probability of the best split of the end of a word, and its first piece with its length (−1: no piece)."""
        rests, scores, length = self._rests, self._scores, len(rest)
        best = (rests[rest[1:]][0] if length > 1 else 0.0) + self._unknown
        piece, size = -1, 1
        for name, index in self._trie.iter_prefixes_with_ids(rest):
            end = len(name)
            score = scores[index] + (rests[rest[end:]][0] if end < length else 0.0)
            if score > best:
                best, piece, size = score, index, end
        return best, piece, size
