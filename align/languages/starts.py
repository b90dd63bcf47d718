"""Many alternatives, of which at each word only those are tried that can begin with its first letters.

Python's patterns try the branches of an alternation one by one at every place of a text; of three hundred names that takes half a
millisecond a sentence. Here the first letters of a word lead to the few branches that may begin with them, in their order, so that
the matches are those of the whole alternation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.languages.needs import ODD, begun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Alternatives"]

_LETTERS: Final = 3
"""First letters by which branches are told apart."""
_WORD: Final = re.compile(r"(?<![\w-])\w")
_MOST: Final = 20_000
"""First letters remembered."""


class Alternatives:
    """An alternation at the beginnings of words, matched in any case.

    Args:
        branches: patterns in the order in which they are tried; those with a group keep its name.
        after: what follows each of them.
    """

    def __init__(self, branches: Sequence[str], after: str) -> None:
        self._branches = tuple(branches)
        self._after = after
        self.whole: Final = self._pattern(self._branches)
        """The same as one pattern."""
        heads = [begun(branch, re.IGNORECASE) for branch in branches]
        self._heads = [None if told is None else frozenset(one[:_LETTERS] for one in told) for told in heads]
        self._by_start: dict[str, re.Pattern[str] | None] = {}

    def _pattern(self, branches: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{'|'.join(branches) or '(?!)'}){self._after}", re.IGNORECASE)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of ``whole``, from left to right."""
        lower = text.lower()
        if ODD.search(text) or len(lower) != len(text):
            yield from self.whole.finditer(text)
            return
        end = 0
        known = self._by_start
        for word in _WORD.finditer(text):
            at = word.start()
            start = lower[at : at + _LETTERS]
            pattern = known[start] if start in known else self._look(start)
            if pattern is not None and at >= end and (match := pattern.match(text, at)) is not None:
                yield match
                end = match.end()

    def _look(self, start: str) -> re.Pattern[str] | None:
        """The branches that may begin so, None where there are none."""
        if len(self._by_start) >= _MOST:
            self._by_start.clear()
        may = [
            branch
            for branch, heads in zip(self._branches, self._heads, strict=True)
            if heads is None or any(start.startswith(head) or head.startswith(start) for head in heads)
        ]
        found = self._by_start[start] = self._pattern(may) if may else None
        return found
