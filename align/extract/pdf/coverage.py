"""May a structure tree be trusted? The share of the visible text it accounts for says so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from align.extract.pdf.tree import Leaf, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from align.extract.pdf.store import Pages
    from align.extract.pdf.tree import Tree

__all__ = ["Coverage", "coverage"]

_NEEDED: Final = 0.90
"""Share of the visible text the tree must reach (measured on real files: 0.93–1.00, minutes from 0.86)."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the visible text the tree accounts for."""

    reached: float
    artifacts: float
    is_good: bool
    reason: str = ""
    letters: Mapping[Leaf, int] = field(default_factory=dict)
    """Visible characters of each piece of marked content."""


def coverage(tree: Tree, pages: Pages) -> Coverage:
    """Measure the tree against the characters on the pages; artifacts and text at the page's edge are not counted."""
    if tree.pages != len(pages):
        return Coverage(0.0, 0.0, is_good=False, reason=f"its page list has {tree.pages} pages, not {len(pages)}")
    used = {leaf for root in tree.roots for leaf in root.leaves()}
    total = reached = artifacts = 0
    letters: Counter[Leaf] = Counter()
    for page in pages:
        edge = 0.08 * page.height
        for word in page.words:
            n = len(word.text)
            if word.mcid >= 0:
                letters[Leaf(page.number, word.mcid)] += n
            if word.artifact:
                artifacts += n
            elif (page.number, word.mcid) in used:
                reached += n
                total += n
            elif edge < word.top and word.bottom < page.height - edge:
                total += n
    share = reached / total if total else 0.0
    everything = total + artifacts
    if artifacts > 0.5 * everything:
        return Coverage(share, artifacts / everything, is_good=False, reason="it calls most of the text an artifact")
    if share < _NEEDED:
        return Coverage(
            share, artifacts / max(everything, 1), is_good=False, reason=f"it reaches {share:.0%} of the text"
        )
    heaviest = max((sum(letters[leaf] for leaf in cell.leaves()) for cell in _cells(tree.roots)), default=0)
    if heaviest > 0.6 * total and total > 2000:
        return Coverage(share, artifacts / everything, is_good=False, reason="one table cell holds most of the text")
    return Coverage(share, artifacts / everything, is_good=True, letters=letters)


def _cells(roots: Iterable[Node]) -> Iterable[Node]:
    stack = list(roots)
    while stack:
        node = stack.pop()
        if node.type in {"TD", "TH"}:
            yield node
        else:
            stack.extend(kid for kid in node.kids if isinstance(kid, Node))
