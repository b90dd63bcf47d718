"""What a content system adds to the text of a page: the day it was changed, whose it is, bars of links in a table that places things."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from align.languages import LANGUAGES, strings

__all__ = ["is_bar", "is_stamp"]

_LONGEST: Final = 160
"""Characters of the longest stamp."""
_BAR: Final = 3
"""Fewest links of a bar."""
_LINKED: Final = 0.9
"""Share of a bar's letters that are links."""


@cache
def _changed() -> re.Pattern[str]:
    words = sorted({word for code in LANGUAGES for word in strings(code, "print", "updated")}, key=len, reverse=True)
    name = "|".join(map(re.escape, words))
    day = r"(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}|(?:den )?\d{1,2}\.? [^\W\d]{3,12} \d{4})"
    hour = r"(?:,? (?:klo|kl\.?|at)? ?\d{1,2}[.:]\d{2})?"
    return re.compile(rf"(?:[^\W\d]+ ){{0,2}}(?:{name})(?: [^\W\d]+){{0,2}}:? {day}{hour}\.?", re.IGNORECASE)


def is_stamp(text: str) -> bool:
    """Whether a paragraph only says when the page was changed, or whose it is (a copyright line)."""
    return len(text) <= _LONGEST and (text.startswith("©") or _changed().fullmatch(text) is not None)


def is_bar(cell: Any) -> bool:
    """Whether a cell holds hardly more than links that follow each other without a list or a paragraph: a menu."""
    links = list(cell.iter("a"))
    if len(links) < _BAR or any(True for _ in cell.iter("p", "li", "h1", "h2", "h3", "h4", "table")):
        return False
    linked, whole = (sum(len(re.findall(r"\w", "".join(e.itertext()))) for e in each) for each in (links, [cell]))
    return linked > _LINKED * whole
