"""Splitting words into the subword pieces of a table: the best split by a unigram model (Kudo 2018), word by word.

A sentence of n words costs n dictionary look-ups once its words are known; no native tokeniser is loaded.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

import numpy as np

from align.pair.shape import Ints

__all__ = ["Pieces"]

BOUNDARY: Final = "▁"
"""What a piece begins with at the start of a word (the convention of sentencepiece)."""

UNKNOWN_PENALTY: Final = 10.0
"""Below the worst piece: the price of a character that no piece covers (as in sentencepiece)."""


class Pieces:
    """The pieces of a table with their log-probabilities, and a cache of the words seen."""

    __slots__ = ("_cache", "_longest", "_scores", "_unknown")

    def __init__(self, pieces: Iterable[str], scores: Iterable[float]) -> None:
        self._scores: dict[str, tuple[float, int]] = {
            piece: (score, index) for index, (piece, score) in enumerate(zip(pieces, scores, strict=True)) if piece
        }
        self._longest = max(map(len, self._scores), default=1)
        self._unknown = min((score for score, _ in self._scores.values()), default=0.0) - UNKNOWN_PENALTY
        self._cache: dict[str, Ints] = {}

    def __len__(self) -> int:
        return len(self._scores)

    def split(self, text: str) -> Ints:
        """Indices of the pieces of a text, in order; characters without a piece are left out."""
        words = text.lower().split()
        parts = [self._cache[word] if word in self._cache else self._learn(word) for word in words]
        return np.concatenate(parts) if parts else np.zeros(0, np.int32)

    def _learn(self, word: str) -> Ints:
        marked = BOUNDARY + word
        whole = self._scores.get(marked)
        found = np.array([whole[1]], np.int32) if whole else np.array(self._search(marked), np.int32)
        self._cache[word] = found
        return found

    def _search(self, word: str) -> list[int]:
        """The split of highest probability (Viterbi)."""
        length = len(word)
        best = [0.0] + [-math.inf] * length
        back: list[tuple[int, int]] = [(0, -1)] * (length + 1)
        scores, longest = self._scores, self._longest
        for start in range(length):
            here = best[start]
            for end in range(start + 1, min(length, start + longest) + 1):
                entry = scores.get(word[start:end])
                if entry is None:
                    if end > start + 1:
                        continue
                    entry = (self._unknown, -1)
                score = here + entry[0]
                if score > best[end]:
                    best[end] = score
                    back[end] = (start, entry[1])
        found = []
        end = length
        while end:
            end, index = back[end]
            if index >= 0:
                found.append(index)
        return found[::-1]
