r"""Which patterns need not be tried on a text: those of which no necessary piece stands in it.

Some three hundred patterns are asked of every passage, and nearly all find nothing. ``needs`` tells what each of their matches must
contain; the pieces that stand in a word are remembered with the word, so that a passage is sieved by one look at each of its words. The
idea is that of prefiltering in RE2 and in Russ Cox's trigram index ("Regular Expression Matching with a Trigram Index", 2012). The sieve
is sound: it may let a pattern through that finds nothing, never the reverse.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from align.languages.needs import DIGIT, EDGES, FROM, ODD, TO, needs

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from align.languages.needs import Pieces

__all__ = ["finditer", "may_match", "search"]

_WORDS: Final = 200_000
"""Words remembered."""
_PATIENCE: Final = 20_000
"""Tries of patterns not yet known before they are parsed: parsing all takes as long as so many tries do."""


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
        if piece == DIGIT:
            self.digits |= bit
            return
        node = self.tree
        for letter in piece.strip(EDGES):
            node = node.after.setdefault(letter, _Node())
        node.ends.append((piece[0] == FROM, piece[-1] == TO, bit))

    def __missing__(self, word: str) -> int:
        found = -1 if ODD.search(word) else self._found(word.lower())
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
