"""What stands round a small word besides its answer: words that deny within themselves, what else of either passage is unanswered.

*inte känd* is *tuntematon*, *inte slutförd* is *keskeneräinen*: where a word beside a negation has its answer in a word that denies within
itself, nothing is lost. *jollei*, *eikä*, *ingen* deny in ways of their own, that the other language often words otherwise. And a word of
which nothing is left in passages whose other words all have their answers is likelier lost than one among several.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from align.check.meaning.families import spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.meaning.counterparts import Floats, Words
    from align.check.rule import Span

__all__ = ["SURROUNDINGS", "clearness", "denied"]

SURROUNDINGS: Final = (
    "within", "within_near", "within_more", "unless", "unless_there", "nor", "nor_there", "none", "none_there",
    "open", "open_there", "clear", "clear_there",
)  # fmt: skip
"""Features of ``denied`` and of ``clearness``, in this order."""
_NEAR: Final = 5
"""Words between the place of an answer and a word that denies within itself."""
_OPEN: Final = 0.0
"""Log-odds of being answered by nothing from which a word is open."""
_CLEAR: Final = -2.0
"""Log-odds below which it is answered."""
_MOST: Final = 4
"""Open words counted at most."""


class _Denials(NamedTuple):
    """Where words of each list stand in a passage."""

    within: tuple[Span, ...]
    unless: tuple[Span, ...]
    nor: tuple[Span, ...]
    none: tuple[Span, ...]


@lru_cache(maxsize=512)
def _denials(text: str, language: str) -> _Denials:
    return _Denials(*(tuple(spans_of(text, language, name)) for name in _Denials._fields))


def denied(
    span: Span, around: Sequence[int], place: float, words: Words, matrix: Floats, texts: tuple[str, str], languages: tuple[str, str]
) -> tuple[float, ...]:  # fmt: skip
    """How a negation is worded here, and what denies otherwise in the other passage.

    Args:
        span: of the negation.
        around: numbers of the words beside it.
        place: number of the word of the other passage where it should be answered.
        words: of the other passage.
        matrix: how alike each word of the passage is to each of the other's.
        texts: the passages.
        languages: of the two.
    """
    own, other = (_denials(text, language) for text, language in zip(texts, languages, strict=True))
    starts = [start for start, _ in words.spans]
    inside = [n for start, _ in other.within if (n := bisect_left(starts, start)) < len(starts)]
    likest = max((float(matrix[i, j]) for i in around for j in inside), default=0.0)
    near = any(abs(j - place) <= _NEAR for j in inside)
    told = [likest, float(near), _few(len(other.within) - len(own.within))]
    for here, there in zip(own[1:], other[1:], strict=True):
        told += [float(any(a <= span[0] and span[1] <= b for a, b in here)), _few(len(there) - len(here))]
    return tuple(told)


def clearness(
    besides: Sequence[int], words: tuple[Words, Words], lost: tuple[Sequence[float], Sequence[float]]
) -> tuple[float, float, float, float]:
    """How many words of each passage are open, and what share of them is answered.

    Args:
        besides: numbers of the words of the first passage that are asked about themselves.
        words: the passages.
        lost: log-odds, for each word, that nothing answers it.
    """
    away = frozenset(besides)
    rated = (
        [value for i, value in enumerate(lost[0]) if words[0].content[i] and i not in away],
        [value for i, value in enumerate(lost[1]) if words[1].content[i]],
    )
    opened = [min(1.0, sum(value > _OPEN for value in side) / _MOST) for side in rated]
    clear = [sum(value < _CLEAR for value in side) / max(1, len(side)) for side in rated]
    return opened[0], opened[1], clear[0], clear[1]


def _few(difference: int) -> float:
    return max(-1.0, min(1.0, difference / 2))
