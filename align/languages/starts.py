"""Many alternatives, of which at each word only those are tried that can begin with its first letters.

Python's patterns try the branches of an alternation one by one at every place of a text; of three hundred names that takes half a
millisecond a sentence. Here the first letters of a word lead to the few branches whose matches may begin so, and those are tried in
their order, so that the matches are those of the whole alternation.
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
_MOST: Final = 2_000
"""Patterns of some branches remembered."""


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
        self._by_start: dict[str, list[tuple[str, int]]] = {}
        """By first letters: strings that begin matches so, each with the number of its branch."""
        self._anywhere: list[int] = []
        """Numbers of the branches of which it is not known how they begin."""
        for number, branch in enumerate(self._branches):
            heads = begun(branch, re.IGNORECASE)
            if heads is None or any(len(head) < _LETTERS for head in heads):
                self._anywhere.append(number)
                continue
            for head in heads:
                self._by_start.setdefault(head[:_LETTERS], []).append((head, number))
        self._made: dict[tuple[int, ...], re.Pattern[str]] = {}

    def _pattern(self, branches: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{'|'.join(branches) or '(?!)'}){self._after}", re.IGNORECASE)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of ``whole``, from left to right."""
        lower = text.lower()
        if ODD.search(text) or len(lower) != len(text):
            yield from self.whole.finditer(text)
            return
        end = 0
        by_start, anywhere = self._by_start, self._anywhere
        for word in _WORD.finditer(text):
            at = word.start()
            known = by_start.get(lower[at : at + _LETTERS])
            if at < end or not (known or anywhere):
                continue
            may = {number for head, number in known or () if lower.startswith(head, at)}
            if (may or anywhere) and (match := self._of({*may, *anywhere}).match(text, at)) is not None:
                yield match
                end = match.end()

    def _of(self, numbers: set[int]) -> re.Pattern[str]:
        """These branches as one pattern."""
        key = tuple(sorted(numbers))
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            made = self._made[key] = self._pattern([self._branches[number] for number in key])
        return made
