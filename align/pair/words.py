"""Words of a text as the surface channels see them: tokens, crude stems, hashed features.

The stem of a word is its first letters, more of them the longer the word: enough to join most inflected forms in
languages that inflect at the end, without a line about any language.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from align.pair.shape import Floats, Ints

__all__ = ["DIMENSIONS", "Hashed", "idf_of", "stems", "surface_features", "tokens"]

DIMENSIONS: Final = 512
"""Width of the hashed channels."""

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|\w+(?:[-’']\w+)*")
_NUMBER_PARTS = re.compile(r"[.,:/]")

_NUMBER, _NAME, _WORD, _ACRONYM, _GRAM = 3.0, 1.5, 1.0, 1.5, 0.35
"""What a shared number, capitalised word, word, acronym and letter sequence is worth before its rarity is counted in."""


def tokens(text: str) -> list[str]:
    """Numbers and words, in order."""
    return _TOKEN.findall(text)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The first letters of a word, in lower case."""
    word = word.lower()
    return word[: max(4, min(8, len(word) - 2))] if len(word) > 5 else word


def stems(text: str) -> list[str]:
    """The stems of a text's words of two letters or more, and its numbers."""
    return [stem(token) for token in _TOKEN.findall(text) if len(token) > 1 or token.isdigit()]


def surface_features(token: str) -> list[tuple[str, float]]:
    """What a token shares with its translation when the two look alike: number, name, prefix, letter sequences."""
    if token[0].isdigit():
        return [("#" + part.lstrip("0"), _NUMBER) for part in _NUMBER_PARTS.split(token) if part]
    word = token.lower()
    found: list[tuple[str, float]] = []
    if len(word) >= 4:
        found.append(("w" + word[:5], _NAME if token[0].isupper() else _WORD))
    elif len(word) >= 2 and token.isupper():
        found.append(("w" + word, _ACRONYM))
    if len(word) >= 5:
        marked = "<" + word
        found += [("g" + marked[k : k + 4], _GRAM) for k in range(len(marked) - 3)]
    return found


class Hashed:
    """Features of many texts as one sparse matrix, and its signed hashing into ``DIMENSIONS`` columns."""

    __slots__ = ("_codes", "_features", "_names", "_starts", "_weights", "_words")

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._starts: list[int] = [0]
        self._codes: list[int] = []
        self._weights: list[float] = []
        self._features: list[int] = []

    def __len__(self) -> int:
        return len(self._names)

    def code(self, name: str) -> int:
        """The number of a feature."""
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = len(self._names)
            self._features.append(zlib.crc32(name.encode()))
        return known

    def surface(self, texts: tuple[str, ...]) -> tuple[Ints, Ints, Floats]:
        """Rows, feature numbers and weights of the surface features of each text."""
        counts = np.zeros(len(texts), np.int64)
        used: list[int] = []
        for row, text in enumerate(texts):
            before = len(used)
            for token in _TOKEN.findall(text):
                known = self._words.get(token)
                used.append(self._learn(token) if known is None else known)
            counts[row] = len(used) - before
        starts = np.array(self._starts, np.int64)
        words = np.array(used, np.int64)
        sizes = starts[words + 1] - starts[words] if len(words) else words
        rows = np.repeat(np.repeat(np.arange(len(texts), dtype=np.int32), counts), sizes)
        within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        places = np.repeat(starts[words], sizes) + within
        return rows, np.array(self._codes, np.int32)[places], np.array(self._weights, np.float32)[places]

    def _learn(self, token: str) -> int:
        """Number of a new token, its features appended."""
        for name, weight in surface_features(token):
            self._codes.append(self.code(name))
            self._weights.append(weight)
        self._starts.append(len(self._codes))
        number = self._words[token] = len(self._words)
        return number

    def project(self, count: int, rows: Ints, codes: Ints, weights: Floats) -> Floats:
        """Texts × ``DIMENSIONS``: the features folded by signed hashing (Weinberger et al. 2009)."""
        digests = np.array(self._features, np.int64)
        columns = digests[codes] % DIMENSIONS
        signs = np.where((digests[codes] >> 20) & 1, 1.0, -1.0)
        flat = np.bincount(rows.astype(np.int64) * DIMENSIONS + columns, weights=weights * signs,
                           minlength=count * DIMENSIONS)
        return flat.reshape(count, DIMENSIONS).astype(np.float32)


def idf_of(features: int, total: int, *code_arrays: Ints) -> Floats:
    """ln(1 + texts / occurrences) of every feature, over both sides together."""
    seen = sum((np.bincount(codes, minlength=features) for codes in code_arrays), np.zeros(features, np.int64))
    return np.log1p(total / np.maximum(1, seen)).astype(np.float32)
