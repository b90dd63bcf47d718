"""What the leaves of a structure tree hold: their words, and the language they are tagged with."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.extract.declared import language_code
from align.extract.pdf_tree import Leaf, Node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.extract.pdf_page import Page, Word
    from align.extract.pdf_tree import Tree

__all__ = ["by_content", "languages_of"]


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


def by_content(pages: Iterable[Page]) -> dict[Leaf, list[Word]]:
    """The words of each piece of marked content."""
    out: dict[Leaf, list[Word]] = defaultdict(list)
    for page in pages:
        for word in page.words:
            if word.mcid >= 0:
                out[Leaf(page.number, word.mcid)].append(word)
    return out
