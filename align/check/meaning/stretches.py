"""Stretches of words that the other passage does not answer: a lost clause, a lost phrase.

The network of answers (``answers.py``) gives each word log-odds of being lost; a stretch is where they add up to most. Its size, what
stands at its ends, how much longer the passage is than its counterpart, and what the counterpart leaves unanswered on its side (the
same said in words the network does not know) go into a small network learnt from clauses and phrases taken out on purpose
(``training/losses.py``).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.meaning.answers import losses, most_lost
from align.check.meaning.counterparts import words_of

if TYPE_CHECKING:
    from align.check.meaning.counterparts import Floats, Words

__all__ = ["FEATURES", "Stretch", "may_hold", "stretches"]

FEATURES: Final = (
    "sum", "mean", "most", "least", "words", "content", "digits", "share", "excess", "excess_left", "before", "after", "comma_before",
    "comma_after", "starts", "ends", "there", "there_second", "there_mean", "size", "rest_most", "rest_mean", "commas", "is_source",
    "sentence", "sentences",
)  # fmt: skip
"""What the network sees of a stretch."""

_DOUBT: Final = 1.2
"""Added to the log-odds of each word: from odds of 0.3 a word prolongs a stretch."""
_SURELY: Final = 6.0
_LEAST: Final = -1.0
"""Log-odds of the worst word from which a passage is looked at."""
_MARKS: Final = ",;:()–"
_END: Final = re.compile(r"(?<=[.;:!?])\s")
_SLACK: Final = 6
"""Letters that a stretch may leave of a sentence at either end."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that may have no counterpart."""

    start: int
    end: int
    features: tuple[float, ...]


def may_hold(texts: tuple[str, str], languages: tuple[str, str]) -> bool:
    """Whether either of two passages may have a stretch that the other does not answer."""
    most = most_lost(texts, languages)
    return most is not None and max(most) >= _LEAST


def stretches(texts: tuple[str, str], languages: tuple[str, str]) -> tuple[Stretch, ...]:
    """The stretch of the first passage that is least answered by the second; () where nothing is suspicious or nothing can be said."""
    lost, there = losses(texts, languages), losses(texts[::-1], languages[::-1])
    if lost is None or there is None or float(lost.max()) < _LEAST:
        return ()
    words, other = words_of(texts[0], languages[0]), words_of(texts[1], languages[1])
    first, last = _best(lost)
    while last > first and not words.content[last]:
        last -= 1
    while last > first and not words.content[first]:
        first += 1
    start, end = words.spans[first][0], words.spans[last][1]
    row = (
        *_of_words(lost, words, first, last),
        *_of_sizes(texts, end - start),
        *_of_neighbours(texts[0], lost, (start, end), (first, last)),
        *_of_other(there, other),
        min(1.0, len(words.text) / 40),
        *_of_rest(lost, words, first, last),
        _clip((_commas(texts[0]) - _commas(texts[1])) / 3),
        float(languages[0] < languages[1]),
        float(_is_sentence(texts[0], start, end)),
        _clip((_sentences(texts[0]) - _sentences(texts[1])) / 2),
    )
    return (Stretch(start, end, row),)


def _best(lost: Floats) -> tuple[int, int]:
    """First and last word of the stretch whose log-odds, with some doubt added, sum up to most (Kadane)."""
    best, found, total, begin = -math.inf, (0, 0), 0.0, 0
    for index, value in enumerate(lost):
        gain = min(float(value), _SURELY) + _DOUBT
        if total <= 0:
            total, begin = 0.0, index
        total += gain
        if total > best:
            best, found = total, (begin, index)
    return found


def _of_words(lost: Floats, words: Words, first: int, last: int) -> tuple[float, ...]:
    inside = [float(value) for value in lost[first : last + 1]]
    content = [
        value for value, carries in zip(inside, words.content[first : last + 1], strict=True) if carries
    ] or inside
    return (
        _clip(sum(value + _DOUBT for value in content) / 12), _clip(sum(content) / len(content) / _SURELY), _clip(max(content) / _SURELY),
        _clip(min(content) / _SURELY), min(1.0, len(inside) / 8), min(1.0, len(content) / 5),
        float(any(words.text[i][0].isdigit() for i in range(first, last + 1))),
    )  # fmt: skip


def _of_sizes(texts: tuple[str, str], size: int) -> tuple[float, float, float]:
    own, rest = len(texts[0]) + 3, len(texts[1]) + 3
    excess, left = math.log(own / rest), math.log(max(3, own - size) / rest)
    return size / own, _clip(2 * excess), _clip(2 * (abs(excess) - abs(left)))


def _of_neighbours(text: str, lost: Floats, span: tuple[int, int], ends: tuple[int, int]) -> tuple[float, ...]:
    before = float(lost[ends[0] - 1]) if ends[0] else -_SURELY
    after = float(lost[ends[1] + 1]) if ends[1] + 1 < len(lost) else -_SURELY
    return (
        _clip(before / _SURELY), _clip(after / _SURELY), float(text[: span[0]].rstrip()[-1:] in _MARKS and span[0] > 0),
        float(text[span[1] :].lstrip()[:1] in _MARKS and span[1] < len(text)), float(ends[0] == 0), float(ends[1] == len(lost) - 1),
    )  # fmt: skip


def _of_other(there: Floats, other: Words) -> tuple[float, float, float]:
    values = sorted((float(v) for v, carries in zip(there, other.content, strict=True) if carries), reverse=True)
    values = values or [-_SURELY]
    second = values[1] if len(values) > 1 else -_SURELY
    return _clip(values[0] / _SURELY), _clip(second / _SURELY), _clip(sum(values) / len(values) / _SURELY)


def _of_rest(lost: Floats, words: Words, first: int, last: int) -> tuple[float, float]:
    rest = [float(lost[i]) for i in range(len(lost)) if words.content[i] and not first <= i <= last] or [-_SURELY]
    return _clip(max(rest) / _SURELY), _clip(sum(rest) / len(rest) / _SURELY)


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a stretch fills a sentence or an item, give or take a short word at its ends."""
    before, after = _END.split(text[:start])[-1], _END.split(text[end:] + " ")[0]
    return len(before.strip()) <= _SLACK and len(after.strip(" .;:")) <= _SLACK and end - start < len(text) - 2 * _SLACK


def _sentences(text: str) -> int:
    return len(_END.findall(text))


def _commas(text: str) -> int:
    return sum(text.count(mark) for mark in _MARKS[:3])


def _clip(value: float) -> float:
    return max(-1.0, min(1.0, value))
