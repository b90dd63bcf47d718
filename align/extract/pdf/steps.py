"""Numbers of steps: large figures beside the text of each step, as instructions set them, go back to its first line."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["seat_steps"]

_NUMBER: Final = re.compile(r"(\d{1,2})[.)]?")
_LARGE: Final = 1.2
"""Size of the number of a step relative to the text, at least."""
_FEWEST: Final = 2
_STRAIGHT: Final = 2.0
"""Points by which the numbers may miss one edge."""
_GAP: Final = 5.0
"""Blank between a number and its text, in sizes of the number, at most."""
_REACH: Final = 0.8
"""How far below the number's baseline its text may begin, in sizes of the number."""


def seat_steps(page: Page) -> None:
    """Set the numbers of steps in the size, and on the baseline, of the text they count: "1." before its first line."""
    found = [word for word in page.words if _NUMBER.fullmatch(word.text)]
    if len(found) < _FEWEST:
        return
    sizes: Counter[float] = Counter()
    for word in page.words:
        sizes[word.size] += len(word.text)
    usual = max(sizes, key=lambda size: sizes[size])
    large = [word for word in found if word.size >= _LARGE * usual]
    for run in _counted(large):
        texts = [_text_of(number, page.words, usual) for number in run]
        if all(text is not None for text in texts):
            for number, text in zip(run, texts, strict=True):
                if text is not None:
                    _seat(number, text)


def _counted(numbers: Sequence[Word]) -> list[list[Word]]:
    """Numbers below each other at one edge that count from one."""
    out: list[list[Word]] = []
    ordered = sorted(numbers, key=lambda w: w.base)
    for first in (word for word in ordered if _value(word) == 1):
        run = [first]
        for word in ordered:
            is_next = word.base > run[-1].base and _value(word) == len(run) + 1
            if is_next and (abs(word.x0 - first.x0) < _STRAIGHT or abs(word.x1 - first.x1) < _STRAIGHT):
                run.append(word)
        if len(run) >= _FEWEST and all(b.base - a.base > a.size for a, b in pairwise(run)):
            out.append(run)
    return out


def _value(word: Word) -> int:
    found = _NUMBER.fullmatch(word.text)
    return int(found[1]) if found is not None else 0


def _text_of(number: Word, words: Sequence[Word], usual: float) -> Word | None:
    """The first word of the text beside a number, where text of the usual size stands there and nothing else in between."""
    top = number.base - number.size
    beside = [
        word
        for word in words
        if word is not number
        and 0 <= word.x0 - number.x1 < _GAP * number.size
        and top < word.base < number.base + _REACH * number.size
    ]
    if not beside:
        return None
    first = min(beside, key=lambda word: (round(word.base), word.x0))
    return first if first.size < number.size / 1.1 and first.text[:1].isalpha() and first.size < 1.15 * usual else None


def _seat(number: Word, text: Word) -> None:
    number.text = number.text if number.text[-1] in ".)" else f"{number.text}."
    number.base, number.top, number.bottom = text.base, text.top, text.bottom
    number.size, number.bold, number.glued = text.size, text.bold, False
