"""How far the words of one passage find an answer in another: vectors of the pairing's table, its lexicon, equal spelling.

The static bilingual vectors (``align.pair.tables``) put a word and its translation near each other, inflected forms and compounds
too, since they are sums over pieces of words. A word may be answered by several words of the other side (*terveyspalvelut* –
*tjänster inom hälsovården*), so stretches of up to four words are looked at as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from align.check.meaning.equivalents import evidence
from align.check.meaning.vectors import Vectors, unit
from align.languages import strings

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from align.pair.tables import Table

    Floats = npt.NDArray[np.float32]
    Numbers = npt.NDArray[np.signedinteger]

__all__ = [
    "BELIEVED", "Words", "has_vectors", "is_content", "known_pairs", "likeness", "matrix_of", "named_alike", "rows_of", "windows",
    "words_of",
]  # fmt: skip

_WORD: Final = re.compile(r"[^\W_]+(?:[-’':][^\W_]+)*-?")
_STRETCH: Final = 4
"""Words of the other side that may answer one word together."""
BELIEVED: Final = (0.3, 1.0, 0.1)
"""Weights from which two words are taken for translations: of the learnt list, of the named ones, of equal letters."""
_KNOWN: Final = 0.9
"""Likeness of such words."""
_SURFACE: Final = 5
"""Letters at the beginning that make two words of unlike languages one name or loan."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a passage with their places."""

    text: tuple[str, ...]
    """Lower case, a suspended hyphen taken off."""
    spans: tuple[tuple[int, int], ...]
    content: tuple[bool, ...]
    """Whether a word carries meaning of its own."""

    def within(self, start: int, end: int) -> list[int]:
        """Numbers of the words inside a stretch of the text."""
        return [i for i, (a, b) in enumerate(self.spans) if a >= start and b <= end]


@lru_cache(maxsize=8192)
def words_of(text: str, language: str) -> Words:
    """The words of a passage."""
    spans = tuple([match.span() for match in _WORD.finditer(text)])
    lower = text.lower()
    if len(lower) == len(text) and "Σ" not in text:  # whose small form depends on what stands behind it
        found = [lower[start:end] for start, end in spans]
    else:
        found = [text[start:end].lower() for start, end in spans]
    words = tuple([word if word[-1] != "-" else word.rstrip("-") for word in found])
    return Words(words, spans, tuple(map(_contents(language).__getitem__, words)))


_MOST: Final = 60_000
"""Words remembered."""


class _Contents(dict[str, bool]):
    """Words met so far, and whether they mean something by themselves."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = is_content(word, self._language)
        return found


@cache
def _contents(language: str) -> _Contents:
    return _Contents(language)


def is_content(word: str, language: str) -> bool:
    """Whether a word means something by itself: three letters or more, and none of the language's function words."""
    return len(word) >= 3 and word not in _function_words(language)


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(strings(language, "words", "function_words"))


@cache
def _table(source: str, target: str) -> Table | None:
    from align.pair.tables import bundled_table

    return bundled_table(source, target) if source != target else None


def has_vectors(source: str, target: str) -> bool:
    """Whether words of these two languages can be compared at all."""
    return _table(source, target) is not None


@cache
def _vectors(first: str, second: str) -> Vectors | None:
    """Those of two languages, in the order of the alphabet."""
    table = _table(first, second)
    return Vectors(table) if table is not None else None


def _vectors_of(languages: tuple[str, str]) -> Vectors | None:
    return _vectors(min(languages), max(languages))


def likeness(
    own: Words, other: Words, languages: tuple[str, str], known: tuple[Numbers, Numbers] | None = None
) -> Floats | None:
    """Words of ``own`` × words of ``other``: cosine of the vectors, 1 for known translations and equal names; None without a table.

    Args:
        own: one passage.
        other: the other.
        languages: of the two, in that order.
        known: ``known_pairs`` of the two where they are told already (``answers.known``), rows and columns.
    """
    vectors = _vectors_of(languages)
    if vectors is None or not own.text or not other.text:
        return None
    place = id(own), id(other), languages
    kept = _likenesses.get(place)
    if kept is None:
        kept = own, other, _compared(own, other, vectors, languages, known)
        if kept[2].size <= _CELLS:
            while len(_likenesses) >= _KEPT:
                del _likenesses[next(iter(_likenesses))]
            _likenesses[place] = kept
    return kept[2]


_likenesses: dict[tuple[int, int, tuple[str, str]], tuple[Words, Words, Floats]] = {}
"""What was compared last, since several rules ask it of the same passages; with the words, so that an identity is never another's."""
_KEPT: Final = 512
"""Pairs of passages of which that is kept: some more than rules look at before the next one does."""
_CELLS: Final = 10_000
"""Cells of the largest that is kept, which bounds the memory: twenty megabytes."""


def _compared(
    own: Words, other: Words, vectors: Vectors, languages: tuple[str, str], known: tuple[Numbers, Numbers] | None
) -> Floats:
    import numpy as np

    matrix: Floats = vectors.units(own.text) @ vectors.units(other.text).T
    if known is None:
        pairs = np.array(known_pairs(own, other, languages), np.intp).reshape(-1, 2)
        known = pairs[:, 0], pairs[:, 1]
    matrix[known] = np.maximum(matrix[known], _KNOWN)
    return np.clip(matrix, 0.0, 1.0)


def known_pairs(own: Words, other: Words, languages: tuple[str, str]) -> list[tuple[int, int]]:
    """Numbers of words of the two passages that are one name or number, or translations by the lists of equivalents."""
    learnt, named = evidence(own.text, other.text, languages)
    sure = [(i, j) for i, j, weight in learnt if weight >= BELIEVED[0]]
    return [*named_alike(own, other), *sure, *((i, j) for i, j, weight in named if weight >= BELIEVED[1])]


def named_alike(own: Words, other: Words) -> list[tuple[int, int]]:
    """Numbers of words of the two passages that begin alike: names, loans, numbers."""
    starts: dict[str, list[int]] = {}
    for column, word in enumerate(other.text):
        starts.setdefault(word[:_SURFACE], []).append(column)
    return [
        (row, column)
        for row, word in enumerate(own.text)
        if len(word) >= _SURFACE or word[0].isdigit()
        for column in starts.get(word[:_SURFACE], ())
    ]


def rows_of(words: Sequence[str], languages: tuple[str, str]) -> Floats | None:
    """The vectors of words, not normalised, so that they add up; None without a table."""
    vectors = _vectors_of(languages)
    return vectors.rows(words) if vectors is not None else None


def matrix_of(
    own: Words,
    stretches: Sequence[Sequence[int]],
    other: Words,
    others: Sequence[Sequence[int]] | None,
    languages: tuple[str, str],
) -> Floats | None:
    """Cosine of stretches of words of one passage with stretches of the other, given by the numbers of their words; None without a table.

    The vector of a stretch is the sum of its words; an empty stretch is like nothing. ``others`` None means every one to four words of
    the other passage that stand together.
    """
    import numpy as np

    vectors = _vectors_of(languages)
    if vectors is None or not own.text or not other.text:
        return None
    rows, rest = vectors.rows(own.text), vectors.rows(other.text)
    left = unit(np.stack([rows[list(stretch)].sum(axis=0) for stretch in stretches]))
    sums = windows(rest) if others is None else np.stack([rest[list(stretch)].sum(axis=0) for stretch in others])
    right = unit(sums)
    result: Floats = np.clip(left @ right.T, 0.0, 1.0)
    return result


def windows(rows: Floats) -> Floats:
    """The sums of every one to four rows in succession: first all single ones, then all pairs, and so on."""
    import numpy as np

    sums = [rows]
    for size in range(1, min(_STRETCH, len(rows))):
        sums.append(sums[-1][:-1] + rows[size:])
    result: Floats = np.concatenate(sums)
    return result
