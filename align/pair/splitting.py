"""Splitting tens of thousands of distinct words into pieces at once: the search of ``pieces.py`` on arrays.

All substrings that may be pieces are looked up by a rolling checksum (Karp and Rabin 1987), the last letters of all words are
searched together, then the last but one, and so on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from align.pair.words import Longs, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Splitter"]

FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
"""Odd multiplier of the checksum: 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)."""
SIEVE: Final = 22
"""Bits of the sieve that most substrings which are no pieces fall through."""

Checks = npt.NDArray[np.uint64]


class Splitter:
    """The pieces of a table by their checksums."""

    __slots__ = ("_checks", "_longest", "_numbers", "_scores", "_sieve", "_unknown")

    def __init__(self, names: Sequence[str], scores: Sequence[float], unknown: float) -> None:
        self._unknown = unknown
        self._longest = max(map(len, names), default=0)
        letters = _letters(names)
        checks = np.zeros(len(names), np.uint64)
        sizes = np.array([len(name) for name in names], np.int64)
        starts = np.cumsum(sizes) - sizes
        for place in range(self._longest):
            has = np.flatnonzero(sizes > place)
            checks[has] = (checks[has] + letters[starts[has] + place]) * FACTOR
        self._numbers: Longs = np.argsort(checks, kind="stable")
        self._checks: Checks = checks[self._numbers]
        self._scores = np.array(scores, np.float64)
        self._sieve = np.zeros(1 << SIEVE, np.bool_)
        self._sieve[_slot(checks)] = True

    def split(self, words: Sequence[str]) -> Rows:
        """The pieces of every word, letters without a piece left out."""
        sizes = np.array([len(word) for word in words], np.int64)
        ends = np.repeat(np.cumsum(sizes), sizes)
        count = len(ends)
        starts, reach, pieces = self._edges(_letters(words), ends)
        scores = self._scores[pieces]
        # by letters left until the end of the word: what stands behind a piece is searched before it
        left = ends - np.arange(count)
        order = np.argsort(left[starts], kind="stable")
        bounds = np.searchsorted(left[starts][order], np.arange(1, int(left.max(initial=0)) + 2))
        by_left = np.argsort(left, kind="stable")
        letter_bounds = np.searchsorted(left[by_left], np.arange(1, len(bounds) + 1))
        best = np.zeros(count + 1)
        chosen = np.full(count, -1, np.int64)
        size = np.ones(count, np.int64)
        for step in range(len(bounds) - 1):
            here = by_left[letter_bounds[step] : letter_bounds[step + 1]]
            best[here] = self._unknown + (best[here + 1] if step else 0.0)
            edges = order[bounds[step] : bounds[step + 1]]
            stop = starts[edges] + reach[edges]
            value = scores[edges] + np.where(stop == ends[starts[edges]], 0.0, best[np.minimum(stop, count)])
            np.maximum.at(best, starts[edges], value)
            won = edges[value == best[starts[edges]]][::-1]  # of equals the shortest, written last, stays
            chosen[starts[won]], size[starts[won]] = pieces[won], reach[won]
        return _traced(chosen, size, sizes)

    def _edges(self, letters: Checks, ends: Longs) -> tuple[Longs, Longs, Longs]:
        """Every piece that stands anywhere in the words: where, how long, which; the shorter before the longer."""
        found: list[tuple[Longs, Longs, Longs]] = []
        places = np.arange(len(letters))
        checks = np.zeros(len(letters), np.uint64)
        for size in range(1, self._longest + 1):
            inside = places + size <= ends[places]
            places, checks = places[inside], checks[inside]
            checks = (checks + letters[places + size - 1]) * FACTOR
            likely = np.flatnonzero(self._sieve[_slot(checks)])
            at = np.minimum(np.searchsorted(self._checks, checks[likely]), len(self._checks) - 1)
            is_piece = self._checks[at] == checks[likely]
            hits = places[likely[is_piece]]
            found.append((hits, np.full(len(hits), size, np.int64), self._numbers[at[is_piece]]))
        starts, sizes, pieces = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return starts, sizes, pieces


def _traced(chosen: Longs, size: Longs, sizes: Longs) -> Rows:
    """The pieces on the best way through every word."""
    ends = np.cumsum(sizes)
    words = np.flatnonzero(sizes)
    places = (ends - sizes)[words]
    owners: list[Longs] = []
    taken: list[Longs] = []
    while len(words):
        known = chosen[places] >= 0
        owners.append(words[known])
        taken.append(chosen[places][known])
        places = places + size[places]
        going = places < ends[words]
        words, places = words[going], places[going]
    owner = np.concatenate(owners) if owners else np.zeros(0, np.int64)
    flat = np.concatenate(taken) if taken else owner
    return Rows(flat[np.argsort(owner, kind="stable")], np.bincount(owner, minlength=len(sizes)))


def _letters(words: Sequence[str]) -> Checks:
    """The code points of all words, end to end."""
    return np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)


def _slot(checks: Checks) -> Longs:
    return (checks >> np.uint64(64 - SIEVE)).astype(np.int64)
