r"""Which patterns need not be tried on a text: those of which no necessary piece stands in it.

Some three hundred patterns are asked of every passage, and nearly all find nothing. A pattern can be parsed for what each of its matches
must contain (``(?<!\w)(?:kello|klo) \d`` needs *kello* or *klo*; ``\d+ §`` needs a digit); the pieces that stand in a word are
remembered with the word, so that a passage is sieved by one look at each of its words. The idea is that of prefiltering in RE2 and in
Russ Cox's trigram index ("Regular Expression Matching with a Trigram Index", 2012). The sieve is sound: it may let a pattern through that
finds nothing, never the reverse; a construct it does not know requires nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["finditer", "may_match", "needs", "search"]

_DIGIT: Final = "\\d"
"""Stands among the pieces for any decimal digit."""
_FROM, _TO = "\x02", "\x03"
"""Before a piece that begins where no letter stands before it, after one that ends where none follows."""
_EDGES: Final = _FROM + _TO
_WITHOUT_EDGES: Final = str.maketrans("", "", _EDGES)
_MOST: Final = 400
"""Pieces of which one must be there; where there are more, nothing is required."""
_PRODUCT: Final = 200
"""Strings that a stretch of a pattern may match before they are no longer spelled out."""
_SPREAD: Final = 4
"""Members of a character class that are spelled out."""
_SETS: Final = 3
"""Sets of pieces asked for, the most telling ones."""
_LONG: Final = 4
"""Letters from which a longer piece is no better."""
_WORDS: Final = 200_000
"""Words remembered."""
_PATIENCE: Final = 20_000
"""Tries of patterns not yet known before they are parsed: parsing all takes as long as so many tries do."""
_ODD: Final = re.compile("[^\\x00-\\u024f\\u2000-\\u20cf\\u2190-\\u25ff]|[µßİıŉſǅǈǋǰǲ]")
"""Letters whose case pairs are not those of ``str.lower``, and scripts we know nothing of: words with them pass every sieve."""

Pieces = frozenset[str]


# --- what a pattern needs ------------------------------------------------------------------------------------------------


class _Part:
    """What a stretch of a pattern matches: all its strings where they are few (``exact``), else sets of which each gives a piece."""

    __slots__ = ("exact", "sets")

    def __init__(self, exact: Pieces | None, sets: Iterable[Pieces] = ()) -> None:
        self.exact = exact
        self.sets = frozenset(sets)

    def needed(self) -> frozenset[Pieces]:
        """Sets of pieces, of each of which one stands in every match."""
        return self.sets if self.exact is None else _pieces(self.exact)


_NOTHING: Final = _Part(frozenset({""}))
_ANYTHING: Final = _Part(None)
_BEGIN: Final = frozenset({_FROM})


def _pieces(strings: Iterable[str]) -> frozenset[Pieces]:
    found = set()
    for string in strings:
        parts = [part for part in string.split() if part.strip(_EDGES)]  # a piece lies within one word
        if not parts:
            return frozenset()
        best = max(parts, key=len)
        bare = best.translate(_WITHOUT_EDGES)
        found.add(f"{_FROM if best[0] == _FROM else ''}{bare}{_TO if best[-1] == _TO else ''}")
    return frozenset({frozenset(found)}) if found else frozenset()


def _worth(pieces: Pieces) -> tuple[int, int, list[str]]:
    return -min(min(len(piece), _LONG) for piece in pieces), len(pieces), sorted(pieces)


def needs(pattern: re.Pattern[str]) -> tuple[Pieces, ...]:
    """Sets of pieces in lower case: of each at least one stands in every text in which the pattern is found. () when nothing must.

    Args:
        pattern: of texts; one that uses what this module does not know needs nothing.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed: Any = _parser.parse(pattern.pattern, pattern.flags)
    except (ImportError, re.error):  # another Python may keep its parser elsewhere
        return ()
    found = sorted((pieces for pieces in _sequence(parsed).needed() if len(pieces) <= _MOST), key=_worth)
    return tuple(found[:_SETS])


def _sequence(items: Iterable[tuple[Any, Any]], lead: str = "") -> _Part:
    run: Pieces = frozenset({lead})
    sets: set[Pieces] = set()
    is_exact = True
    for operation, value in items:
        name, begin = str(operation), ""
        if run == _BEGIN and name in {"BRANCH", "SUBPATTERN"}:  # each of its branches begins a word
            run, begin = frozenset({""}), _FROM
        part = _item(name, value, begin)
        if part.exact is not None and len(run) * len(part.exact) <= _PRODUCT:
            run = frozenset(a + b for a in run for b in part.exact) if part is not _NOTHING else run
            continue
        is_exact = False
        sets |= _pieces(run) | part.needed()
        run = frozenset({""})
    return _Part(run) if is_exact else _Part(None, sets | _pieces(run))


def _item(operation: str, value: Any, lead: str) -> _Part:  # noqa: PLR0911 one line a construct
    match operation:
        case "LITERAL":
            return _letter(chr(value))
        case "IN":
            return _class(value)
        case "BRANCH":
            return _branch([_sequence(branch, lead) for branch in value[1]])
        case "SUBPATTERN":
            return _sequence(value[3], lead)
        case "ATOMIC_GROUP":
            return _sequence(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeat(*value)
        case "ASSERT_NOT" if _is_letter_class(value[1]):
            return _Part(frozenset({_FROM if value[0] < 0 else _TO}))
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case _:
            return _ANYTHING


def _is_letter_class(items: Any) -> bool:
    r"""Whether this is ``\w``, or a class of that and more: what must not stand beside a word that is meant whole."""
    if len(items) != 1 or str(items[0][0]) != "IN":
        return False
    members = [(str(operation), str(value)) for operation, value in items[0][1]]
    return ("CATEGORY", "CATEGORY_WORD") in members and members[0][0] != "NEGATE"


def _letter(char: str) -> _Part:
    lower = char.lower()
    return _ANYTHING if len(lower) != 1 or _ODD.search(lower) or _ODD.search(char) else _Part(frozenset({lower}))


def _class(members: Sequence[tuple[Any, Any]]) -> _Part:
    letters: set[str] = set()
    for operation, value in members:
        kind = str(operation)
        if kind == "LITERAL":
            letters.add(chr(value))
        elif kind == "RANGE" and value[1] - value[0] < _SPREAD:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        elif len(members) == 1 and ((kind == "CATEGORY" and str(value) == "CATEGORY_DIGIT") or value == (48, 57)):
            return _Part(None, [frozenset({_DIGIT})])
        else:
            return _ANYTHING
    return _branch([_letter(letter) for letter in letters])


def _branch(parts: Sequence[_Part]) -> _Part:
    exact = [part.exact for part in parts]
    if None not in exact:
        joined: Pieces = frozenset().union(*(one for one in exact if one is not None))
        if len(joined) <= _PRODUCT:
            return _Part(joined)
    needed = [part.needed() for part in parts]
    if not all(needed):
        return _ANYTHING
    # one piece of any branch: the best set of each together; a set that all branches need stays a set of its own
    common = frozenset.intersection(*needed)
    return _Part(None, {*common, frozenset().union(*(min(sets, key=_worth) for sets in needed))})


def _repeat(least: int, most: int, items: Any) -> _Part:
    part = _sequence(items)
    if least == 0:
        return _Part(part.exact | {""}) if most == 1 and part.exact is not None else _ANYTHING
    return part if most == 1 else _Part(None, part.needed())


# --- what stands in a text -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Node:
    """A place in the tree of pieces, reached by its letters."""

    after: dict[str, _Node] = field(default_factory=dict)
    ends: list[tuple[bool, bool, int]] = field(default_factory=list)
    """For pieces that end here: whether each begins and ends a word, and the sets it is in."""


class _Words(dict[str, int]):
    """Words and, as bits, the sets of pieces of which one stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.bits: dict[Pieces, int] = {}
        """Sets of pieces, each with its bit."""
        self.tree = _Node()
        self.digits = 0

    def bit(self, pieces: Pieces) -> int:
        """The bit of a set of pieces, which are looked for from now on; what is known of words is forgotten where it is new."""
        bit = self.bits.get(pieces)
        if bit is None:
            self.clear()
            bit = self.bits[pieces] = 1 << len(self.bits)
            for piece in pieces:
                self._add(piece, bit)
        return bit

    def _add(self, piece: str, bit: int) -> None:
        if piece == _DIGIT:
            self.digits |= bit
            return
        node = self.tree
        for letter in piece.strip(_EDGES):
            node = node.after.setdefault(letter, _Node())
        node.ends.append((piece[0] == _FROM, piece[-1] == _TO, bit))

    def __missing__(self, word: str) -> int:
        found = -1 if _ODD.search(word) else self._found(word.lower())
        if len(self) >= _WORDS:
            self.clear()
        self[word] = found
        return found

    def _found(self, word: str) -> int:
        found, length = 0, len(word)
        for start in range(length):
            node, place = self.tree.after.get(word[start]), start + 1
            while node is not None:
                for is_from, is_to, bits in node.ends:
                    if is_from and start and _is_letter(word[start - 1]):
                        continue
                    if not (is_to and place < length and _is_letter(word[place])):
                        found |= bits
                if place == length:
                    break
                node, place = node.after.get(word[place]), place + 1
        return found | self.digits if self.digits and any(map(str.isdecimal, word)) else found


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


_words: Final = _Words()
_known: Final[dict[int, tuple[re.Pattern[str], int]]] = {}
"""Patterns by identity (to hash one takes longer than to try it), kept so that an identity is never another's."""
_waiting: Final[dict[int, re.Pattern[str]]] = {}
"""Patterns met since words were last looked at; to look at them anew for each would take longer than to try the pattern."""
_tried: list[int] = [0]
"""How often one of those was tried."""


@lru_cache(maxsize=2048)
def _passing(text: str) -> int:
    return reduce(or_, map(_words.__getitem__, text.split()), 0)


def _is_met(pattern: re.Pattern[str]) -> bool:
    """Count a try of a pattern that is not yet known; whether the waiting ones were worth being made known."""
    _waiting[id(pattern)] = pattern
    _tried[0] += 1
    if _tried[0] <= max(_PATIENCE, 2 * len(_words)):
        return False
    for one in _waiting.values():
        _known[id(one)] = one, reduce(or_, map(_words.bit, needs(one)), 0)
    _waiting.clear()
    _tried[0] = 0
    _passing.cache_clear()
    return True


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """False where the pattern is certainly nowhere in the text.

    Args:
        pattern: one that lives as long as the process; it is remembered.
        text: the whole text in which it would be searched.
    """
    known = _known.get(id(pattern))
    if known is None:
        if not _is_met(pattern):
            return True
        known = _known[id(pattern)]
    bits = known[1]
    return not bits or _passing(text) & bits == bits


def search(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """``pattern.search(text)``, not tried where it cannot succeed."""
    return pattern.search(text) if may_match(pattern, text) else None


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """``pattern.finditer(text)``, not tried where it cannot succeed."""
    return pattern.finditer(text) if may_match(pattern, text) else iter(())
