"""Words of a text as the surface channels see them: tokens, crude stems, hashed features.

The stem of a word is its first letters, more of them the longer the word: enough to join most inflected forms in
languages that inflect at the end, without a line about any language.
"""

from __future__ import annotations

import re
import zlib
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

    __slots__ = ("_features", "_names", "_words")

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._words: dict[str, tuple[Ints, Floats]] = {}
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
        sizes = np.zeros(len(texts), np.int64)
        codes: list[Ints] = []
        weights: list[Floats] = []
        for row, text in enumerate(texts):
            for token in _TOKEN.findall(text):
                known = self._words.get(token)
                if known is None:
                    found = surface_features(token)
                    known = self._words[token] = (
                        np.array([self.code(name) for name, _ in found], np.int32),
                        np.array([weight for _, weight in found], np.float32),
                    )
                if len(known[0]):
                    codes.append(known[0])
                    weights.append(known[1])
                    sizes[row] += len(known[0])
        rows = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)
        if not codes:
            return rows, np.zeros(0, np.int32), np.zeros(0, np.float32)
        return rows, np.concatenate(codes), np.concatenate(weights)

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
