"""Words of two languages that stand for each other, by lists of pairs: learnt, from term lists, from dictionaries.

Two kinds of lists (``words/*.tsv``, made by ``training/equivalents.py``; source and licence in their first lines). *Learnt*: a word is
known by its first letters (``key``), and a line holds a key with the keys that translate it and how surely. *Named*: a line holds
one sense, the beginnings of the forms of its words in both languages; a word has the senses of the longest beginning it starts with,
and a compound that is in no list has those of its parts (*talousneuvonta*: *talous*, *neuvonta*).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FOLDER", "LEARNT", "NAMED", "evidence", "is_listed", "key", "listed"]

FOLDER: Final = "words"
LEARNT: Final = "learnt"
NAMED: Final = ("terms", "freedict")
_LEAST, _MOST, _ENDING = 4, 7, 2
"""Letters of a key: the word without its last letters, between these bounds."""
_SHORTEST: Final = 3
"""Letters of a beginning."""
_LONGEST_ENDING: Final = 5
"""Letters that may follow a beginning: case, number, possessive."""
_JOINT: Final = 2
"""Letters that may follow the beginning of the first part of a compound."""
_COMPOUND: Final = 8
"""Letters of the shortest word taken for a compound."""
_NEAR: Final = 2
"""Letters by which a beginning may be shorter than the longest one and still be taken."""
_WORDS: Final = 60_000
"""Words remembered."""
PART: Final = 0.5
"""Evidence of words that share one part."""

Senses = frozenset[int]


def key(word: str) -> str:
    """What stands for a word (in lower case) and most of its forms: its first letters."""
    return word if len(word) <= _LEAST else word[: max(_LEAST, min(_MOST, len(word) - _ENDING))]


@dataclass(frozen=True, slots=True)
class _Read:
    """The senses of one word, of which parts are known only where the word as a whole is not."""

    whole: Senses
    first: Senses
    head: Senses


def evidence(
    own: Sequence[str], other: Sequence[str], languages: tuple[str, str]
) -> tuple[list[tuple[int, int, float]], list[tuple[int, int, float]]]:
    """Numbers of words of two passages that translate each other, with how surely (0–1): by the learnt list, and by the named ones.

    Args:
        own: words in lower case.
        other: those of the other passage.
        languages: of the two.
    """
    if languages[0] > languages[1]:
        turned = evidence(other, own, languages[::-1])
        return [(i, j, w) for j, i, w in turned[0]], [(i, j, w) for j, i, w in turned[1]]
    return _by_keys(own, other, languages), _by_senses(own, other, languages)


def is_listed(word: str, languages: tuple[str, str]) -> bool:
    """Whether a list knows translations of a word (in lower case) of the first language into the second."""
    ordered = languages[0] < languages[1]
    first, second = languages if ordered else languages[::-1]
    read = _senses(word, 0 if ordered else 1, (first, second))
    return bool(read.whole or read.head) or (ordered and key(word) in _learnt(first, second))


@lru_cache(maxsize=60_000)
def listed(word: str, languages: tuple[str, str]) -> float:
    """How surely the lists know the translations of a word (in lower case) of the first language into the second (0–1)."""
    ordered = languages[0] < languages[1]
    first, second = languages if ordered else languages[::-1]
    read = _senses(word, 0 if ordered else 1, (first, second))
    if read.whole:
        return 1.0
    entries = _entry(key(word), (first, second)) if ordered else _turned(first, second).get(key(word), ())
    return max((weight for _, weight in entries), default=PART if read.head else 0.0)


@cache
def _turned(first: str, second: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """The learnt list from the second language: key → keys with weights."""
    result: dict[str, tuple[tuple[str, float], ...]] = {}
    for word in _learnt(first, second):
        for other, weight in _entry(word, (first, second)):
            result[other] = (*result.get(other, ()), (word, weight))
    return result


def _by_keys(own: Sequence[str], other: Sequence[str], languages: tuple[str, str]) -> list[tuple[int, int, float]]:
    entries = _entries(languages)
    places: dict[str, list[int]] = {}
    for column, second in enumerate(map(_keys.__getitem__, other)):
        places.setdefault(second, []).append(column)
    found = []
    for row, told in enumerate(map(entries.__getitem__, own)):
        for second, weight in told:
            if second in places:
                found += [(row, column, weight) for column in places[second]]
    return found


class _Keys(dict[str, str]):
    """Words met so far, with their keys."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _WORDS:
            self.clear()
        found = self[word] = key(word)
        return found


_keys: Final = _Keys()


class _Entries(dict[str, tuple[tuple[str, float], ...]]):
    """Words met so far, and the keys that translate each."""

    def __init__(self, languages: tuple[str, str]) -> None:
        super().__init__()
        self._languages = languages

    def __missing__(self, word: str) -> tuple[tuple[str, float], ...]:
        if len(self) >= _WORDS:
            self.clear()
        found = self[word] = _entry(key(word), self._languages)
        return found


@cache
def _entries(languages: tuple[str, str]) -> _Entries:
    return _Entries(languages)


@lru_cache(maxsize=60_000)
def _entry(first: str, languages: tuple[str, str]) -> tuple[tuple[str, float], ...]:
    """The keys that translate a key, with weights."""
    marks = (mark.partition(":") for mark in _learnt(*languages).get(first, "").split())
    return tuple((second, int(tenths) / 10 if tenths else 1.0) for second, _, tenths in marks)


def _by_senses(own: Sequence[str], other: Sequence[str], languages: tuple[str, str]) -> list[tuple[int, int, float]]:
    here, there = (list(map(_reads(side, languages).__getitem__, words)) for side, words in enumerate((own, other)))
    asked: set[int] = set().union(*[senses for _, senses in here])
    index: dict[int, list[int]] = {}
    for column, (_, senses) in enumerate(there):
        for sense in senses & asked:
            index.setdefault(sense, []).append(column)
    found = []
    for row, (read, senses) in enumerate(here):
        columns = {column for sense in senses & index.keys() for column in index[sense]}
        found += [(row, column, _shared(read, there[column][0])) for column in columns]
    return found


class _Reads(dict[str, tuple[_Read, Senses]]):
    """Words of one language met so far, with the senses of each, and all of these together."""

    def __init__(self, side: int, languages: tuple[str, str]) -> None:
        super().__init__()
        self._asked = side, languages

    def __missing__(self, word: str) -> tuple[_Read, Senses]:
        if len(self) >= _WORDS:
            self.clear()
        read = _senses(word, *self._asked)
        found = self[word] = read, read.whole | read.first | read.head
        return found


@cache
def _reads(side: int, languages: tuple[str, str]) -> _Reads:
    return _Reads(side, languages)


def _shared(a: _Read, b: _Read) -> float:
    if a.whole and b.whole:
        return 1.0
    return 1.0 if a.first & b.first and a.head & b.head else PART


@lru_cache(maxsize=60_000)
def _senses(word: str, side: int, languages: tuple[str, str]) -> _Read:
    known = _named(*languages)[side]
    nothing: Senses = frozenset()
    start = _beginning(word, known, _LONGEST_ENDING)
    whole = _all_senses(word, len(start), known)
    if start and (len(word) < _COMPOUND or len(start) >= len(word) - _LONGEST_ENDING + 1 or len(start) > _COMPOUND):
        return _Read(whole, nothing, nothing)
    best, parts = len(start), None
    for cut in range(len(word) - _SHORTEST, _SHORTEST, -1) if len(word) >= _COMPOUND else ():
        head = _beginning(word[cut:], known, _LONGEST_ENDING)
        first = _beginning(word[:cut], known, _JOINT) if head and len(head) > _SHORTEST else ""
        if head and first and len(first) > _SHORTEST and len(head) + len(first) > best:
            best, parts = len(head) + len(first), (first, cut, head)
    if parts:
        first, cut, head = parts
        return _Read(nothing, _all_senses(word[:cut], len(first), known), _all_senses(word[cut:], len(head), known))
    return _Read(whole, nothing, nothing)


def _all_senses(word: str, size: int, known: dict[str, tuple[int, ...]]) -> Senses:
    """The senses of the longest beginning (of that size) and of those a little shorter: *kehity-* and *kehit-* of *kehitystä*."""
    sizes = (
        n for n in range(size, max(size - _NEAR, _SHORTEST) - 1, -1) if n > _SHORTEST or len(word) - n <= _SHORTEST
    )
    return frozenset(sense for n in sizes for sense in known.get(word[:n], ())) if size else frozenset()


def _beginning(word: str, known: dict[str, tuple[int, ...]], ending: int) -> str:
    """The longest listed beginning of a word that leaves no more than an ending."""
    for size in range(len(word), max(_SHORTEST, len(word) - ending) - 1, -1):
        if word[:size] in known:
            return word[:size]
    return ""


@cache
def _learnt(first: str, second: str) -> dict[str, str]:
    lines = (line for line in _lines(first, second, LEARNT) if not line.startswith("#"))
    return dict(line.split("\t") for line in lines)


@cache
def _named(first: str, second: str) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    sides: tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]] = ({}, {})
    number = 0
    for name in NAMED:
        for line in _lines(first, second, name):
            if not line.startswith("#"):
                number += 1
                for known, words in zip(sides, line.split("\t"), strict=True):
                    for start in words.split():
                        known[start] = (*known.get(start, ()), number)
    return sides


def _lines(first: str, second: str, name: str) -> list[str]:
    file = resources.files(__package__).joinpath(FOLDER, f"{first}-{second}.{name}.tsv")
    return file.read_text("utf-8").splitlines() if file.is_file() else []
