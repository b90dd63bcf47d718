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

__all__ = ["DIMENSIONS", "Surface", "code_of", "idf_of", "project", "stems", "surface_features"]

DIMENSIONS: Final = 512
"""Width of the hashed channels."""

BUCKETS: Final = 1 << 18
"""Numbers a feature can have before it is folded: rarity is counted here."""

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|\w+(?:[-’']\w+)*")
_NUMBER_PARTS = re.compile(r"[.,:/]")

_NUMBER, _NAME, _WORD, _ACRONYM, _GRAM = 3.0, 1.5, 1.0, 1.5, 0.35
"""What a shared number, capitalised word, word, acronym and letter sequence is worth before its rarity is counted in."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The first letters of a word, in lower case."""
    word = word.lower()
    return word[: max(4, min(8, len(word) - 2))] if len(word) > 5 else word


def stems(text: str) -> list[str]:
    """The stems of a text's words of two letters or more, and its numbers."""
    return [stem(token) for token in _TOKEN.findall(text) if len(token) > 1 or token.isdigit()]


def code_of(name: str) -> int:
    """The number of a feature: 18 bits of its checksum."""
    return zlib.crc32(name.encode()) & (BUCKETS - 1)


def surface_features(token: str) -> list[tuple[int, float]]:
    """What a token shares with its translation when the two look alike: number, name, prefix, letter sequences."""
    if token[0].isdigit():
        return [(code_of("#" + part.lstrip("0")), _NUMBER) for part in _NUMBER_PARTS.split(token) if part]
    word = token.lower()
    found: list[tuple[int, float]] = []
    if len(word) >= 4:
        found.append((code_of("w" + word[:5]), _NAME if token[0].isupper() else _WORD))
    elif len(word) >= 2 and token.isupper():
        found.append((code_of("w" + word), _ACRONYM))
    if len(word) >= 5:
        marked = ("<" + word).encode("utf-16-le")
        mask, crc32 = BUCKETS - 1, zlib.crc32
        found += [(crc32(marked[k : k + 8]) & mask, _GRAM) for k in range(0, len(marked) - 6, 2)]
    return found


class Surface:
    """Surface features of the texts of both sides, each token looked at once."""

    __slots__ = ("_codes", "_starts", "_weights", "_words")

    def __init__(self) -> None:
        self._words: dict[str, int] = {}
        self._starts: list[int] = [0]
        self._codes: list[int] = []
        self._weights: list[float] = []

    def features(self, texts: tuple[str, ...]) -> tuple[Ints, Ints, Floats]:
        """Rows, feature numbers and weights of the features of each text."""
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
        for code, weight in surface_features(token):
            self._codes.append(code)
            self._weights.append(weight)
        self._starts.append(len(self._codes))
        number = self._words[token] = len(self._words)
        return number


def project(count: int, rows: Ints, codes: Ints, weights: Floats) -> Floats:
    """Texts × ``DIMENSIONS``: features folded by signed hashing (Weinberger et al. 2009)."""
    columns = codes & (DIMENSIONS - 1)
    signs = np.where(codes & DIMENSIONS, 1.0, -1.0)
    flat = np.bincount(rows.astype(np.int64) * DIMENSIONS + columns, weights=weights * signs, minlength=count * DIMENSIONS)
    return flat.reshape(count, DIMENSIONS).astype(np.float32)


def idf_of(total: int, codes: Ints, *others: Ints) -> Floats:
    """ln(1 + texts / occurrences) of every entry of ``codes``, occurrences counted over all arrays."""
    seen = np.bincount(codes, minlength=BUCKETS)
    for other in others:
        seen += np.bincount(other, minlength=BUCKETS)
    return np.log1p(total / np.maximum(1, seen[codes])).astype(np.float32)
