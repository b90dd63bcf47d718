"""Words of both sides as the surface channels see them: tokens, crude stems, hashed features.

Every distinct token is looked at once: what is known of it (stem, features) is an array over the distinct tokens, and a
text is a row of their numbers. The stem of a word is its first letters, more of them the longer the word: enough to join
most inflected forms in languages that inflect at the end, without a line about any language.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.pair.shape import Floats, Ints

__all__ = [
    "BUCKETS",
    "DIMENSIONS",
    "Longs",
    "Numbering",
    "Rows",
    "Tokens",
    "code_of",
    "project",
    "spread",
    "stems",
    "surface_features",
]

Longs = npt.NDArray[np.int64]

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
    return word[: max(4, min(6, len(word) - 2))] if len(word) > 5 else word


def stems(text: str) -> list[str]:
    """The stems of a text's words of two letters or more, and its numbers."""
    return [stem(token) for token in _TOKEN.findall(text) if _has_stem(token)]


def _has_stem(token: str) -> bool:
    return len(token) > 1 or token.isdigit()


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


@dataclass(frozen=True, slots=True)
class Rows:
    """Lists of numbers, one a row, laid end to end."""

    flat: Longs
    sizes: Longs
    """How many numbers each row has."""

    @classmethod
    def of(cls, lists: Iterable[Iterable[int]]) -> Rows:
        """From lists."""
        flat: list[int] = []
        ends: list[int] = []
        for numbers in lists:
            flat.extend(numbers)
            ends.append(len(flat))
        sizes = np.array(ends, np.int64)
        sizes[1:] -= sizes[:-1].copy()
        return cls(np.array(flat, np.int64), sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def owners(self) -> Longs:
        """The row of every number."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    def places(self, rows: Longs) -> Longs:
        """Where in ``flat`` the numbers of some rows stand, row after row."""
        return spread((np.cumsum(self.sizes) - self.sizes)[rows], self.sizes[rows])


class Numbering(defaultdict[str, int]):
    """Numbers names in the order in which they are first asked for."""

    def __init__(self) -> None:
        super().__init__(count().__next__)

    def rows(self, lists: Iterable[Iterable[str]]) -> Rows:
        """The numbers of the names of every list."""
        return Rows.of(map(self.__getitem__, names) for names in lists)


def spread(starts: Longs, sizes: Longs) -> Longs:
    """``starts[0]``, ``starts[0] + 1`` … as many as ``sizes[0]``, then the same of the next."""
    return np.repeat(starts - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))


class Tokens:
    """The tokens of both sides."""

    __slots__ = ("_stem_names", "_stem_numbers", "names", "source", "target")

    def __init__(self, source: tuple[str, ...], target: tuple[str, ...]) -> None:
        known = Numbering()
        self.source, self.target = known.rows(map(_TOKEN.findall, source)), known.rows(map(_TOKEN.findall, target))
        self.names = tuple(known)
        self._stem_numbers: Longs | None = None
        self._stem_names: tuple[str, ...] = ()

    def stems(self) -> tuple[tuple[str, ...], Longs]:
        """The distinct stems, and the number of each token's stem (−1 for a token that has none)."""
        if self._stem_numbers is None:
            known = Numbering()
            self._stem_numbers = np.array(
                [known[stem(name)] if _has_stem(name) else -1 for name in self.names], np.int64
            )
            self._stem_names = tuple(known)
        return self._stem_names, self._stem_numbers

    def surface(self) -> tuple[Floats, Floats]:
        """Both sides in the hashed space of what looks alike in both languages; rare features weigh more."""
        listed = [surface_features(name) for name in self.names]
        sizes = np.array([len(features) for features in listed], np.int64)
        codes = np.array([code for features in listed for code, _ in features], np.int64)
        weights = np.array([weight for features in listed for _, weight in features], np.float64)
        met = np.bincount(np.concatenate([self.source.flat, self.target.flat]), minlength=len(listed))
        seen = np.bincount(codes, np.repeat(met, sizes), BUCKETS)
        weights *= np.log1p((len(self.source) + len(self.target)) / np.maximum(1.0, seen[codes]))
        features = Rows(codes, sizes)
        source, target = (_projected(side, features, weights) for side in (self.source, self.target))
        return source, target


def _projected(side: Rows, features: Rows, weights: npt.NDArray[np.float64]) -> Floats:
    places = features.places(side.flat)
    rows = np.repeat(side.owners(), features.sizes[side.flat])
    return project(len(side), rows, features.flat[places], weights[places])


def project(count: int, rows: Longs | Ints, codes: Longs | Ints, weights: npt.NDArray[np.floating]) -> Floats:
    """Texts × ``DIMENSIONS``: features folded by signed hashing (Weinberger et al. 2009)."""
    columns = codes & (DIMENSIONS - 1)
    signed = np.where(codes & DIMENSIONS, weights, -weights)
    flat = np.bincount(rows * np.int64(DIMENSIONS) + columns, weights=signed, minlength=count * DIMENSIONS)
    return flat.reshape(count, DIMENSIONS).astype(np.float32)
