"""Splitting words into the subword pieces of a table: the best split by a unigram model (Kudo 2018), word by word.

The pieces lie in a trie that is memory-mapped, so a table costs nothing to open; words seen before are cached.
Many new words are searched together (``splitting.py``).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import marisa_trie
import numpy as np

from align.pair.splitting import Splitter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.pair.shape import Ints

__all__ = ["BOUNDARY", "Pieces"]

BOUNDARY: Final = "▁"
"""What a piece begins with at the start of a word (the convention of sentencepiece)."""

STOPS: Final = ".,;:"

MANY: Final = 4000
"""Unknown words from which on searching them together pays for making the table that it needs."""

MOST_WORDS: Final = 400_000
"""Words kept with their pieces."""

MOST_REST: Final = 400_000
"""Ends of words kept with their best split."""

UNKNOWN_PENALTY: Final = 10.0
"""Below the worst piece: the price of a character that no piece covers (as in sentencepiece)."""


class Pieces:
    """The pieces of a table, their log-probabilities, and a cache of the words seen."""

    __slots__ = ("_cache", "_rests", "_scores", "_splitter", "_trie", "_unknown")

    def __init__(self, trie: marisa_trie.Trie, scores: Sequence[float]) -> None:
        self._trie = trie
        self._scores = scores
        self._unknown = min(scores, default=0.0) - UNKNOWN_PENALTY
        self._cache: dict[str, list[int]] = {}
        self._rests: dict[str, tuple[float, int, int]] = {}
        self._splitter: Splitter | None = None

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

    def learn(self, words: Iterable[str]) -> None:
        """Find the pieces of many words at once, so that ``word`` knows them."""
        new = [word for word in words if word not in self._cache]
        if len(new) < MANY:
            return
        if self._splitter is None:
            self._splitter = Splitter(self.names(), self._scores, self._unknown)
        bare = dict.fromkeys(word[:-1] if self._has_stop(word) else word for word in new)
        rows = self._splitter.split([BOUNDARY + word for word in bare])
        ends = np.cumsum(rows.sizes).tolist()
        flat = rows.flat.tolist()
        if len(self._cache) > MOST_WORDS:
            self._cache.clear()
        self._cache.update(zip(bare, (flat[start:end] for start, end in pairwise([0, *ends])), strict=True))

    def _has_stop(self, word: str) -> bool:
        """Whether a word ends with a stop that is a piece: most are met with and without one, and are searched once."""
        return len(word) > 2 and word[-1] in STOPS and word[-2].isalpha() and word[-1] in self._trie

    def _learn(self, word: str) -> list[int]:
        if self._has_stop(word):
            return [*self.word(word[:-1]), self._trie[word[-1]]]
        whole = self._trie.get(BOUNDARY + word)
        return [whole] if whole is not None else self._search(BOUNDARY + word)

    def _search(self, word: str) -> list[int]:
        """The split of highest probability: Viterbi from the end, so that words with one ending share its search."""
        rests, length = self._rests, len(word)
        if len(rests) > MOST_REST:
            rests.clear()
        known = 1
        while known < length and word[known:] not in rests:
            known += 1
        best = [0.0] * (length + 1)
        for start in range(known, length):
            best[start] = rests[word[start:]][0]
        for start in range(known - 1, -1, -1):
            rests[word[start:]] = entry = self._first(word, start, best)
            best[start] = entry[0]
        found = []
        end = 0
        while end < length:
            _, index, size = rests[word[end:]]
            if index >= 0:
                found.append(index)
            end += size
        return found

    def _first(self, word: str, start: int, best: list[float]) -> tuple[float, int, int]:
        """Log-probability of the best split of the end of a word, and its first piece with its length (−1: no piece)."""
        scores = self._scores
        top, piece, reach = best[start + 1] + self._unknown, -1, 1
        for name, index in self._trie.iter_prefixes_with_ids(word[start:]):
            size = len(name)
            score = scores[index] + best[start + size]
            if score > top:
                top, piece, reach = score, index, size
        return top, piece, reach
