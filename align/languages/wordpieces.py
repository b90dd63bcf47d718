"""Words, and which sets of pieces (``needs``) stand in each: found once, by a walk through the tree of all pieces."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING, Final

from align.languages.capitals import CAPITAL
from align.languages.needs import DIGIT, EDGES, FROM, HALF, ODD, TO, spelled

if TYPE_CHECKING:
    from align.languages.needs import Pieces

__all__ = ["Words"]

_WORDS: Final = 200_000
"""Words remembered."""


@dataclass(slots=True)
class _Node:
    """A place in the tree of pieces, reached by its letters."""

    after: dict[str, _Node] = field(default_factory=dict)
    ends: list[tuple[bool, bool, int]] = field(default_factory=list)
    """For pieces that end here: whether each begins and ends a word, and the sets it is in."""


class Words(dict[str, int]):
    """Words and, as bits, the sets of pieces of which one stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.bits: dict[Pieces, int] = {}
        """Sets of pieces, each with its bit."""
        self.often: dict[int, float] = {}
        """About how often one of a set stands in a text, by its bit."""
        self.without: dict[int, int] = {}
        """Of sets with figures in some pieces the bit of the others, by the bit of the set; 0 where there are no others."""
        self.tree = _Node()

    def bit(self, pieces: Pieces) -> int:
        """The bit of a set of pieces, which are looked for from now on; what is known of words is forgotten where it is new."""
        bit = self.bits.get(pieces)
        if bit is None:
            self.clear()
            bit = self.bits[pieces] = 1 << len(self.bits)
            self.often[bit] = sum(map(_frequency, pieces))
            for piece in pieces:
                self._add(piece, bit)
            others = frozenset(piece for piece in pieces if DIGIT not in piece and HALF not in piece)
            if len(others) < len(pieces):
                self.without[bit] = self.bit(others) if others else 0
        return bit

    def _add(self, piece: str, bit: int) -> None:
        node = self.tree
        for letter in piece.strip(EDGES):
            node = node.after.setdefault(letter, _Node())
        node.ends.append((piece[0] == FROM, piece[-1] == TO, bit))

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS:
            self.clear()
        shape = spelled(word)
        known = self.get(shape) if shape != word and word == word.lower() else None
        found = -1 if ODD.search(word) else self._found(word, shape) if known is None else known
        if word == word.lower():
            self[shape] = found
        self[word] = found
        return found

    def _found(self, written: str, word: str) -> int:
        is_letter = [char.isalnum() or char == "_" for char in word]
        if not written.islower() and any(map(str.isupper, written)):
            return self._found_with_capitals([char.isupper() for char in written], word, is_letter)
        found, length, root = 0, len(word), self.tree.after
        for start in range(length):
            node, place = root.get(word[start]), start + 1
            while node is not None:
                if node.ends:
                    found |= _ending(node, is_letter, start, place)
                if place == length:
                    break
                node, place = node.after.get(word[place]), place + 1
        return found

    def _found_with_capitals(self, capitals: list[bool], word: str, is_letter: list[bool]) -> int:
        found, length = 0, len(word)
        for start in range(length):
            nodes, place = [self.tree], start
            while nodes and place < length:
                letter, is_capital = word[place], capitals[place]
                after = [node.after[letter] for node in nodes if letter in node.after]
                if is_capital:
                    after += [node.after[CAPITAL] for node in nodes if CAPITAL in node.after]
                nodes, place = after, place + 1
                for node in nodes:
                    if node.ends:
                        found |= _ending(node, is_letter, start, place)
        return found


def _ending(node: _Node, is_letter: list[bool], start: int, end: int) -> int:
    """The sets of the pieces that end at a node, as far as they may begin and end there in a word."""
    begins, ends = not start or not is_letter[start - 1], end == len(is_letter) or not is_letter[end]
    found = 0
    for is_from, is_to, bits in node.ends:
        if (begins or not is_from) and (ends or not is_to):
            found |= bits
    return found


def _frequency(piece: str) -> float:
    """About how often a piece stands in a text, told from its length alone: of all letters figures and points are the commonest."""
    return prod(0.3 if letter in EDGES else 0.2 if letter in "0.," else 0.06 for letter in piece)
