"""Turns of phrase: what one language denies, the other says without denying, or denies in another place.

*kan inte inledas innan planen har godkänts – voidaan aloittaa suunnitelman hyväksyttyä*, *ei pääse kuin kutsulla – öppen endast för
inbjudna*. The tables ``facts_modality`` of the languages hold each turn under one name: how it is *denied*, and how it is *said*. A turn
may be *of* another family of small words than negations: *vähintään kaksi päivää ennen – senast två dagar före*. Where it is the small word
itself that the other version says by a denial (*enintään 5 metriä – inte högre än 5 meter*), the two ways stand *apart*: the same word
over there answers nothing by this.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from align.check.meaning.padding import joins
from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import finditer, search, sieve

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["is_joined", "is_said_by_denial", "is_shared", "is_turned"]

_TABLE: Final = "facts_modality"
_ENDS: Final = re.compile(r"[.;:!?](?=\s+[A-ZÅÄÖ])|;")


def is_turned(
    span: tuple[int, int],
    texts: tuple[str, str],
    languages: tuple[str, str],
    family: str = "negation",
    *,
    only_sure: bool = False,
) -> bool:
    """Whether a small word is part of a turn that the other passage has too, denied or said.

    Args:
        span: of the word in the first passage.
        texts: the passages.
        languages: of the two.
        family: of the word; words of doing without deny, too.
        only_sure: only turns of which the one way says what the other does, whatever stands besides.
    """
    sieved, beside = sieve(texts[0]), sieve(texts[1])
    for name, here, there, turn in _turns(languages, family):
        if (only_sure and not turn.get("sure")) or not (sieved.lets(here) and beside.lets(there)):
            continue
        if not (_covers(here, texts[0], span) and there.search(texts[1])):
            continue
        # what stands over there answers what says the same here before it answers the denial
        if turn.get("apart") or _spare(name, texts, languages, apart=only_sure):
            return True
    return False


@cache
def _turns(languages: tuple[str, str], family: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], Any], ...]:
    """The turns of a family by their names: how each is said in the one language, and in the other, and its entry."""
    found = []
    for name, turn in table(languages[0], _TABLE).get("turns", {}).items():
        if turn.get("of", "negation") == family:
            ways = ("said",) if turn.get("apart") else ("denied", "said")
            here, there = _pattern(languages[0], name, ("denied",)), _pattern(languages[1], name, ways)
            if here and there:
                found.append((name, here, there, turn))
    return tuple(found)


def is_said_by_denial(text: str, language: str, family: str) -> bool:
    """Whether a text says by a denial what the small words of a family say: *ei saa olla korkeampi kuin* for *enintään*."""
    for name, turn in table(language, _TABLE).get("turns", {}).items():
        if turn.get("apart") and turn.get("of") == family:
            pattern = _pattern(language, name, ("said",))
            if pattern is not None and search(pattern, text):
                return True
    return False


def is_joined(span: tuple[int, int], text: str, language: str) -> bool:
    """Whether a negation is of those that go on with an earlier one (*ei A:ta eikä B:tä* denies once)."""
    pattern = _joined(language)
    return pattern is not None and any(m.start(1) == span[0] for m in finditer(pattern, text))


def is_shared(
    order: int, spans: Sequence[tuple[int, int]], others: int, texts: tuple[str, str], languages: tuple[str, str]
) -> bool:
    """Whether the other passage may deny once what joined clauses deny one by one here (*ei A tai B – inte A och inte B*).

    Args:
        order: which of the negations is asked about.
        spans: of the negations of the first passage.
        others: how many negations the other has.
        texts: the passages.
        languages: of the two.
    """
    return (
        0 < others < len(spans)
        and joins(languages[1]).search(texts[1]) is not None
        and any(
            _is_joint(texts[0], spans[first], spans[first + 1], languages[0])
            for first in (order - 1, order)
            if 0 <= first < len(spans) - 1
        )
    )


def _is_joint(text: str, first: tuple[int, int], second: tuple[int, int], language: str) -> bool:
    """Whether two negations of a sentence are joined, by a conjunction or a comma between them or by the second (*eikä*)."""
    between = text[first[1] : second[0]]
    joined = joins(language).search(between) is not None or is_joined(second, text, language) or between.endswith(", ")
    return joined and not _ENDS.search(between)


def _spare(name: str, texts: tuple[str, str], languages: tuple[str, str], *, apart: bool) -> bool:
    """Whether the other passage has a turn, denied or said, as often as this one (``apart``: what is said in a denial counts besides)."""
    parts = (("denied",), ("said",)) if apart else (("denied", "said"),)
    own, other = (
        sum(_times(_pattern(language, name, ways), text) for ways in parts)
        for text, language in zip(texts, languages, strict=True)
    )
    return other >= own


def _times(pattern: re.Pattern[str] | None, text: str) -> int:
    return sum(1 for _ in finditer(pattern, text)) if pattern is not None else 0


def _covers(pattern: re.Pattern[str], text: str, span: tuple[int, int]) -> bool:
    start = max(text.rfind(mark, 0, span[0]) for mark in ".;:") + 1
    return any(m.start() <= span[0] and span[1] <= m.end() for m in pattern.finditer(text, start))


@cache
def _pattern(language: str, name: str, ways: tuple[str, ...]) -> re.Pattern[str] | None:
    turn: Any = table(language, _TABLE).get("turns", {}).get(name, {})
    words = [word for way in ways for word in turn.get(way, ())]
    return compiled(r"(?<![\w-])(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE) if words else None


@cache
def _joined(language: str) -> re.Pattern[str] | None:
    words = table(language, _TABLE).get("joined", ())
    return compiled(r"(?<![\w-])(" + "|".join(words) + r")(?!\w)", re.IGNORECASE) if words else None
