"""Initials set over several lines: the large first letter of a paragraph goes back to the word it begins."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["seat_initials"]

_LARGE: Final = 1.8
"""Size of an initial relative to the text beside it, at least."""
_GAP: Final = 1.2
"""Blank between an initial and its word, in sizes of the text."""
_LINES: Final = 2
"""Lines of text beside an initial, at least; beside a large number or a heading stands one."""


def seat_initials(page: Page) -> None:
    """Join each initial with the word at its upper right, and begin the lines beside it at its edge."""
    sizes: Counter[float] = Counter()
    for word in page.words:
        sizes[word.size] += len(word.text)
    usual = max(sizes, key=lambda size: sizes[size], default=0.0)
    for initial in [w for w in page.words if len(w.text) == 1 and w.text.isupper() and w.size >= _LARGE * usual]:
        beside = _beside(initial, page.words)
        if len({round(word.base) for word in beside}) < _LINES:
            continue
        first = min(beside, key=lambda word: (word.base, word.x0))
        if not first.text[:1].islower():
            continue  # a letter that marks a section, over text of its own
        page.words.remove(initial)
        first.text = initial.text + (" " if initial.spaced else "") + first.text
        for word in beside:
            word.x0 = initial.x0


def _beside(initial: Word, words: Sequence[Word]) -> list[Word]:
    """The first words of the lines that begin right of an initial, at its height."""
    height = initial.base - 0.75 * initial.size
    return [
        word
        for word in words
        if word is not initial
        and word.size * _LARGE <= initial.size
        and 0 <= word.x0 - initial.x1 + 0.2 * word.size < (_GAP + 0.2) * word.size
        and height - 0.5 * word.size < word.base - 0.35 * word.size < initial.base
    ]
