"""Turns of phrase: what one language denies, the other says without denying, or denies in another place.

*kan inte inledas innan planen har godkänts – voidaan aloittaa suunnitelman hyväksyttyä*, *ei pääse kuin kutsulla – öppen endast för
inbjudna*. The tables ``facts_modality`` of the languages hold each turn under one name: how it is *denied*, and how it is *said*.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from align.languages import table
from align.languages.sieve import finditer, search

__all__ = ["is_joined", "is_turned"]

_TABLE: Final = "facts_modality"


def is_turned(
    span: tuple[int, int], texts: tuple[str, str], languages: tuple[str, str], *, only_sure: bool = False
) -> bool:
    """Whether a negation is part of a turn that the other passage has too, denied or said.

    Args:
        span: of the negation in the first passage.
        texts: the passages.
        languages: of the two.
        only_sure: only turns of which the one way says what the other does, whatever stands besides.
    """
    for name, turn in table(languages[0], _TABLE).get("turns", {}).items():
        if only_sure and not turn.get("sure"):
            continue
        here, there = _pattern(languages[0], name, ("denied",)), _pattern(languages[1], name, ("denied", "said"))
        if here and there and _covers(here, texts[0], span) and search(there, texts[1]):
            return True
    return False


def is_joined(span: tuple[int, int], text: str, language: str) -> bool:
    """Whether a negation is of those that go on with an earlier one (*ei A:ta eikä B:tä* denies once)."""
    pattern = _joined(language)
    return pattern is not None and any(m.start(1) == span[0] for m in finditer(pattern, text))


def _covers(pattern: re.Pattern[str], text: str, span: tuple[int, int]) -> bool:
    start = max(text.rfind(mark, 0, span[0]) for mark in ".;:") + 1
    return any(m.start() <= span[0] and span[1] <= m.end() for m in pattern.finditer(text, start))


@cache
def _pattern(language: str, name: str, ways: tuple[str, ...]) -> re.Pattern[str] | None:
    turn: Any = table(language, _TABLE).get("turns", {}).get(name, {})
    words = [word for way in ways for word in turn.get(way, ())]
    return re.compile(r"(?<![\w-])(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE) if words else None


@cache
def _joined(language: str) -> re.Pattern[str] | None:
    words = table(language, _TABLE).get("joined", ())
    return re.compile(r"(?<![\w-])(" + "|".join(words) + r")(?!\w)", re.IGNORECASE) if words else None
