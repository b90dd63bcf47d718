"""Errors, hints and remarks in the reader's language: a text of ours in English, as the code wrote it, traced back to its saying.

What raises an error or remarks on a file writes plain English; ``en/errors.toml`` holds these texts word for word with slots for
what changes, ``fi/errors.toml`` and ``sv/errors.toml`` the same in their languages (as message catalogues do, GNU gettext among
them). A text that stands in no table is left in English.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Final

from align.languages import table
from align.languages.sayings import saying

if TYPE_CHECKING:
    from align.model import Said, Slot

__all__ = ["recognised"]

_PARTS: Final = "what"
"""The section of texts that stand within others ("a Word document"); no whole message is looked for in it."""
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+")
_PERCENT: Final = re.compile(r"\d+%")
_EITHER: Final = re.compile(r", | or ")
_LONGEST: Final = 2000
"""Characters of a message that is looked up; a longer one holds somebody else's words."""


def recognised(english: str) -> Said | None:
    """The saying an English message, hint or remark of ours is an instance of; None when it is in no table."""
    return _look_up(english, parts=False)


def _look_up(text: str, *, parts: bool) -> Said | None:
    if not text or len(text) > _LONGEST:
        return None
    for key, pattern, lists in _patterns(parts):
        if found := pattern.fullmatch(text):
            slots: dict[str, Slot] = {
                name: tuple(_EITHER.split(value)) if name in lists else _slot(value)
                for name, value in found.groupdict().items()
            }
            return saying(key, **slots)
    return None


def _slot(value: str) -> Slot:
    if _GROUPED.fullmatch(value):
        return value.replace(",", "\u202f")
    if _PERCENT.fullmatch(value):
        return value.replace("%", "\u00a0%")
    # "OCR: needs OCR, and none is installed": a message within a remark is told as well
    return _look_up(value, parts=True) or _look_up(value, parts=False) or value


@cache
def _patterns(parts: bool) -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """Keys, patterns and slots that hold lists; those with the most words of their own first."""
    found = [
        (f"errors.{section}.{name}", template)
        for section, entries in table("en", "errors").items()
        if (section == _PARTS) == parts
        for name, template in entries.items()
    ]
    found.sort(key=lambda entry: -sum(len(text) for text, *_ in Formatter().parse(entry[1])))
    return tuple((key, _pattern(template), _lists(template)) for key, template in found)


def _lists(template: str) -> frozenset[str]:
    return frozenset(name for _, name, how, _ in Formatter().parse(template) if name and how == "or")


def _pattern(template: str) -> re.Pattern[str]:
    parts = [re.escape(text) + (f"(?P<{name}>.+?)" if name else "") for text, name, *_ in Formatter().parse(template)]
    return re.compile("".join(parts), re.DOTALL)
