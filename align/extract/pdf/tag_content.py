"""What the leaves of a structure tree hold: their words, and the language they are tagged with."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.extract.declared import language_code
from align.extract.pdf.tree import Leaf, Node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.extract.pdf.page import Word
    from align.extract.pdf.store import Pages
    from align.extract.pdf.tree import Tree

__all__ = ["Content", "languages_of"]

_OPEN: Final = 4
"""Pages whose words are at hand; elements seldom reach over more."""


def languages_of(tree: Tree) -> dict[Leaf, str | None]:
    """The language each piece of content is tagged with, by itself or by what it lies in."""
    out: dict[Leaf, str | None] = {}
    stack: list[tuple[Node, str | None]] = [(root, language_code(tree.language)) for root in tree.roots]
    if not any(map(_declares, tree.roots)):
        return out  # one language for the whole file says nothing about its passages
    while stack:
        node, inherited = stack.pop()
        code = language_code(node.language) or inherited
        for kid in node.kids:
            if isinstance(kid, Leaf):
                out[kid] = code
            else:
                stack.append((kid, code))
    return out


def _declares(root: Node) -> bool:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.language:
            return True
        stack.extend(kid for kid in node.kids if isinstance(kid, Node))
    return False


class Content:
    """The words of each piece of marked content, from the packed pages; each is given once, whatever the tree repeats."""

    def __init__(self, pages: Pages, letters: Mapping[Leaf, int]) -> None:
        self.pages = pages
        self.letters = letters
        self.used: set[Leaf] = set()
        self._open: dict[int, dict[int, list[Word]]] = {}

    def __contains__(self, leaf: Leaf) -> bool:
        return leaf in self.letters and leaf not in self.used

    def weight(self, leaf: Leaf) -> int:
        """Characters of a piece that was not given yet."""
        return self.letters[leaf] if leaf in self else 0

    def take(self, leaf: Leaf) -> list[Word]:
        """The words of a piece; nothing when they were taken before."""
        if leaf not in self:
            return []
        self.used.add(leaf)
        if leaf.page not in self._open:
            if len(self._open) >= _OPEN:
                del self._open[next(iter(self._open))]
            held: dict[int, list[Word]] = defaultdict(list)
            for word in self.pages.page(leaf.page).words:
                held[word.mcid].append(word)
            self._open[leaf.page] = held
        return self._open[leaf.page].get(leaf.mcid, [])

    def rest(self) -> list[Word]:
        """The words that were not taken, without running heads and feet."""
        self._open.clear()
        return [
            word
            for page in self.pages
            for word in page.words
            if not word.running and (word.mcid < 0 or Leaf(page.number, word.mcid) in self)
        ]
