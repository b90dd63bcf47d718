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

UNKNOWN_PENALTY: Final = 10.0
"""Below the worst piece: the price of a character that no piece covers (as in sentencepiece)."""


class Pieces:
    """The pieces of a table, their log-probabilities, and a cache of the words seen."""

    __slots__ = ("_cache", "_scores", "_trie", "_unknown")

    def __init__(self, trie: marisa_trie.Trie, scores: Sequence[float]) -> None:
        self._trie = trie
        self._scores = scores
        self._unknown = min(scores, default=0.0) - UNKNOWN_PENALTY
        self._cache: dict[str, Ints] = {}

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
        cache = self._cache
        parts = [cache[word] if word in cache else self._learn(word) for word in text.lower().split()]
        return np.concatenate(parts) if parts else np.zeros(0, np.int32)

    def _learn(self, word: str) -> Ints:
        stop = self._trie.get(word[-1]) if len(word) > 2 and word[-1] in STOPS and word[-2].isalpha() else None
        if stop is not None:  # most words are met with and without a stop: search once
            bare = word[:-1]
            pieces = np.append(self._cache[bare] if bare in self._cache else self._learn(bare), np.int32(stop))
        else:
            marked = BOUNDARY + word
            whole = self._trie.get(marked)
            pieces = np.array([whole] if whole is not None else self._search(marked), np.int32)
        self._cache[word] = pieces
        return pieces

    def _search(self, word: str) -> list[int]:
        """The split of highest probability (Viterbi)."""
        length = len(word)
        best = [0.0] + [-math.inf] * length
        back: list[tuple[int, int]] = [(0, -1)] * (length + 1)
        trie, scores = self._trie, self._scores
        for start in range(length):
            here = best[start]
            if here + self._unknown > best[start + 1]:
                best[start + 1] = here + self._unknown
                back[start + 1] = (start, -1)
            for piece in trie.prefixes(word[start:]):
                index = trie[piece]
                end = start + len(piece)
                if here + scores[index] > best[end]:
                    best[end] = here + scores[index]
                    back[end] = (start, index)
        found = []
        end = length
        while end:
            end, index = back[end]
            if index >= 0:
                found.append(index)
        return found[::-1]
