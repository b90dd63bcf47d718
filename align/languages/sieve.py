r"""Which patterns need not be tried on a text: those of which no necessary piece stands in it.

Some three hundred patterns are asked of every passage, and nearly all find nothing. ``needs`` tells what each of their matches must
contain; the pieces that stand in a word are remembered with the word, so that a text is sieved for all patterns at once, by one look at
each of its words. The idea is that of prefiltering in RE2 and in Russ Cox's trigram index ("Regular Expression Matching with a Trigram
Index", 2012). The sieve is sound: it may let a pattern through that finds nothing, never the reverse.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from align.languages.needed import Needed
from align.languages.needs import EDGES
from align.languages.wordpieces import Words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.languages.needs import Pieces

__all__ = ["Entry", "Live", "Shape", "Sieved", "expect", "finditer", "learn", "may_match", "search", "sieve"]

_TEXTS: Final = 4096
"""Texts, and sets of pieces in texts, remembered."""
_PATIENCE: Final = 60
"""Tries of each pattern not yet known before all of them are parsed, which takes about as long."""
_SOON: Final = 1_000
"""Tries after which those are made known that another run has parsed."""


Entry = TypeVar("Entry", bound=tuple[Any, ...])
"""A line of a table: anything, and last a pattern."""


class Shape(NamedTuple):
    """A pattern that texts are only sieved for: what every match of another one contains, which is sought in stretches of the text.

    A stretch may begin and end within a word, so that a word here is found within others too.
    """

    pattern: str
    flags: int


class Live:
    """The patterns that may match in texts of the same pieces, and what follows from that, worked out once for all such texts."""

    __slots__ = ("may", "memory")

    def __init__(self, may: frozenset[int]) -> None:
        self.may = may
        """Their ``id()``."""
        self.memory: dict[int, Any] = {}
        """By the ``id()`` of what it was worked out for: a table, or another thing that lives as long as these patterns are known."""


class _Known:
    """The patterns that are sieved, by identity: to hash one takes longer than to try it."""

    __slots__ = (
        "_lives",
        "_told",
        "always",
        "asked",
        "by_bit",
        "by_bit_alone",
        "figured",
        "mask",
        "patterns",
        "tables",
    )

    def __init__(self, patterns: dict[int, tuple[re.Pattern[str] | Shape, int]], words: Words) -> None:
        often, without = words.often, words.without
        self.patterns = patterns
        """Each with the bits it needs; kept, so that an identity is never another's."""
        self.tables: dict[int, tuple[tuple[Any, ...], frozenset[int]]] = {}
        """Tables of which all patterns are known, by identity, each with those of its patterns."""
        self.figured = {
            at: min((without[bit] for bit in _single(needed) if bit in without), key=lambda bit: often.get(bit, 0.0))
            for at, (_pattern, needed) in patterns.items()
            if any(bit in without for bit in _single(needed))
        }
        """What a match without a figure has instead, by pattern: a bit, or 0 where every match has a figure."""
        self.always = tuple(at for at, (_pattern, needed) in patterns.items() if not needed)
        self.by_bit: dict[int, list[tuple[int, int]]] = {}
        self.by_bit_alone: dict[int, list[int]] = {}
        for at, (_pattern, needed) in patterns.items():
            if needed:
                rarest = min(_single(needed), key=often.__getitem__)
                place = rarest.bit_length() - 1
                if needed == rarest:
                    self.by_bit_alone.setdefault(place, []).append(at)
                else:
                    self.by_bit.setdefault(place, []).append((at, needed))
        """Each pattern by the place of the one of its bits that the fewest texts have; those that need no other are kept apart."""
        self.mask = reduce(or_, (1 << place for place in (*self.by_bit, *self.by_bit_alone)), 0)
        self.asked = reduce(or_, (needed for _pattern, needed in patterns.values()), 0)
        """All bits that a pattern needs."""
        self._told: dict[int, Live] = {}
        self._lives: dict[frozenset[int], Live] = {}

    def that_may(self, passing: int) -> Live:
        """The patterns of which everything needed is there; the same ones for texts that have the same pieces."""
        passing &= self.asked
        found = self._told.get(passing)
        if found is None:
            if len(self._told) >= _TEXTS:
                self._told.clear()
                self._lives.clear()
            may = self._found(passing)
            found = self._told[passing] = self._lives.setdefault(may, Live(may))
        return found

    def _found(self, passing: int) -> frozenset[int]:
        found = list(self.always)
        # as text, in which the next bit is found sooner than in a number of a thousand bits
        left = bin(passing & self.mask)[:1:-1]
        place = left.find("1")
        while place >= 0:
            found += self.by_bit_alone.get(place, ())
            for at, needed in self.by_bit.get(place, ()):
                if passing & needed == needed:
                    found.append(at)
            place = left.find("1", place + 1)
        return frozenset(found)


def _bits(pattern: re.Pattern[str] | Shape, sets: Iterable[Pieces]) -> tuple[re.Pattern[str] | Shape, int]:
    if isinstance(pattern, Shape):
        sets = [frozenset(piece.strip(EDGES) for piece in pieces) for pieces in sets]
    return pattern, reduce(or_, map(_words.bit, sets), 0)


def _single(bits: int) -> Iterator[int]:
    while bits:
        low = bits & -bits
        yield low
        bits ^= low


_words: Final = Words()
_known: list[_Known] = [_Known({}, _words)]
"""One; another one whenever patterns are made known."""
_waiting: Final[dict[int, re.Pattern[str] | Shape]] = {}
"""Patterns met since words were last looked at; to look at them anew for each would take longer than to try the pattern."""
_unparsed: Final[set[int]] = set()
"""Those of them that no run has parsed: they need not be looked up again."""
_tried: list[int] = [0]
"""How often one of those was tried."""
_needed: Final = Needed()


class Sieved:
    """One text, sieved for all patterns known at the time."""

    __slots__ = ("_figured", "_memory", "_passing", "_tables", "_text", "known", "live", "may")

    def __init__(self, text: str) -> None:
        self._text = text
        known = _known[0]
        self.known, self._tables, self._figured = known.patterns, known.tables, known.figured
        self._passing = reduce(or_, map(_words.__getitem__, text.split()), 0)
        self.live = known.that_may(self._passing)
        self.may, self._memory = self.live.may, self.live.memory
        """``id()`` of the patterns that may match."""

    def lets(self, pattern: re.Pattern[str] | Shape) -> bool:
        """False where the pattern is certainly nowhere in the text."""
        at = id(pattern)
        if at in self.may:
            return True
        return at not in self.known and (not _is_met(pattern) or Sieved(self._text).lets(pattern))

    def takes_figure(self, pattern: re.Pattern[str]) -> bool:
        """Whether each match of a pattern in the text surely has a figure among its own characters."""
        instead = self._figured.get(id(pattern))
        return instead is not None and not self._passing & instead

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """``pattern.finditer`` of the text, not tried where it cannot succeed."""
        return pattern.finditer(self._text) if self.lets(pattern) else iter(())

    def among(self, table: tuple[Entry, ...]) -> Sequence[Entry]:
        """The lines of a table whose pattern, the last of each, may match; the table is one that lives as long as the process."""
        lines: Sequence[Entry] | None = self._memory.get(id(table))
        return self._among(table) if lines is None else lines

    def _among(self, table: tuple[Entry, ...]) -> Sequence[Entry]:
        held = self._tables.get(id(table))
        if held is None:
            patterns = frozenset(id(line[-1]) for line in table)
            if not patterns <= self.known.keys():
                return [line for line in table if self.lets(line[-1])]
            held = self._tables[id(table)] = table, patterns
        live = held[1] & self.may
        lines = self._memory[id(table)] = tuple(line for line in table if id(line[-1]) in live) if live else ()
        return lines


def expect(table: Iterable[tuple[Any, ...]]) -> None:
    """Take note of patterns, the last of each line, that will be asked of many texts."""
    known = _known[0].patterns
    _waiting.update([(id(line[-1]), line[-1]) for line in table if id(line[-1]) not in known])


def learn() -> None:
    """Sieve all patterns taken note of from now on, as far as another run has parsed what they need: best before the first text."""
    new = _waiting.keys() - _unparsed
    if new and not _make_known(_needed.of_known(map(_waiting.__getitem__, new))):
        _unparsed.update(new)


def _is_met(pattern: re.Pattern[str] | Shape) -> bool:
    """Count a try of a pattern that is not yet known; whether the waiting ones were worth being made known."""
    _waiting[id(pattern)] = pattern
    _tried[0] += 1
    if _tried[0] < _SOON:
        return False
    if _tried[0] <= max(_PATIENCE * len(_waiting), len(_words)):  # each word is then looked at anew
        return _tried[0] == _SOON and _make_known(_needed.of_known(_waiting.values()))
    return _make_known(_needed.of(_waiting.values()))


def _make_known(needed: Mapping[int, tuple[Pieces, ...]]) -> bool:
    """Sieve these of the waiting patterns from now on; whether there are any."""
    if needed:
        told = {at: _bits(_waiting.pop(at), sets) for at, sets in needed.items()}
        _known[0] = _Known({**_known[0].patterns, **told}, _words)
        _tried[0] = 0
        sieve.cache_clear()
    return bool(needed)


@lru_cache(maxsize=_TEXTS)
def sieve(text: str) -> Sieved:
    """Which patterns may match a text; remembered for the texts met last."""
    return Sieved(text)


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """False where the pattern is certainly nowhere in the text.

    Args:
        pattern: one that lives as long as the process; it is remembered.
        text: the whole text in which it would be searched.
    """
    return sieve(text).lets(pattern)


def search(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """``pattern.search(text)``, not tried where it cannot succeed."""
    return pattern.search(text) if sieve(text).lets(pattern) else None


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """``pattern.finditer(text)``, not tried where it cannot succeed."""
    return sieve(text).finditer(pattern)
