"""How well a dictionary explains a word: listed, a compound perhaps, or not at all."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Final

from align.glossary.inflect import inflection
from align.glossary.words import base_forms

__all__ = ["Explained", "explained"]

_SHORT_TAIL: Final = 5
"""Letters of a last part that makes a compound of nearly any word (*fullmäkt + igge*)."""


class Explained(IntEnum):
    """How well the dictionary explains a word."""

    NOT = 0
    """Not at all, or by a short last part behind what is no word itself (*fullmäkt + igge*)."""
    PERHAPS = 1
    """As a compound."""
    WELL = 2
    """It is listed, or a form of what is."""


@lru_cache(maxsize=65536)
def explained(word: str, language: str) -> Explained:
    """How well the dictionary of a language explains a word in small letters."""
    forms = base_forms(language)
    shorter = (word, *inflection(language).stripped(word))
    if any(forms.known(form) is not None for form in shorter):
        return Explained.WELL
    if not forms.is_explained(word):
        return Explained.NOT
    parts = [
        (form[:cut], form[cut:])
        for form in shorter
        for cut in range(3, len(form) - 2)
        if forms.known(form[cut:]) is not None and forms.can_modify(form[:cut])
    ]
    is_odd = parts and all(len(last) <= _SHORT_TAIL and forms.known(first) is None for first, last in parts)
    return Explained.NOT if is_odd else Explained.PERHAPS
