"""Parts of compounds: which two share, and whether one is the other misspelt."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.glossary.words import BaseForms

__all__ = ["LEAST_ATTRIBUTE", "LEAST_PART", "is_compound", "is_slip", "nearest", "shared_part"]

LEAST_ATTRIBUTE: Final = 5
"""Letters of an attribute that says with its noun what a compound says."""
LEAST_PART: Final = 4
"""Letters of a part that two compounds share."""
_LEAST_REST: Final = 3
"""Letters of what they do not share."""


@lru_cache(maxsize=16384)
def is_compound(word: str, forms: BaseForms) -> bool:
    """Whether a base form can be parted into a first part and a word."""
    return any(_parts_at(word, at, forms) for at in range(_LEAST_REST, len(word) - _LEAST_REST + 1))


def _parts_at(word: str, at: int, forms: BaseForms) -> bool:
    return forms.known(word[at:]) is not None and forms.is_boundary(word[:at], word[at:])


def shared_part(first: str, second: str, forms: BaseForms) -> str:
    """The first or last part that two compounds share; "" where they share none, or one holds the other.

    *kamratstöd, referensstöd* share *stöd*; *halkbekämpning, halkskydd* share *halk*; endings are no parts (*-ning*).
    """
    if first in second or second in first:
        return ""
    if " " in first or " " in second:
        head = min(first.rpartition(" ")[2], second.rpartition(" ")[2], key=len)
        is_same = (
            _alike(first, second) < LEAST_ATTRIBUTE
            and len(head) >= LEAST_PART
            and all(_has_head(word, head, forms) for word in (first, second))
        )
        return head if is_same else ""
    shorter = min(len(first), len(second)) - _LEAST_REST
    before = _alike(first, second)
    after = _alike(first[::-1], second[::-1])
    for length in range(min(after, shorter), LEAST_PART - 1, -1):
        if all(_parts_at(word, len(word) - length, forms) for word in (first, second)):
            return first[-length:]
    for length in range(min(before, shorter), LEAST_PART - 1, -1):
        if all(_parts_at(word, length, forms) for word in (first, second)):
            return first[:length]
    return ""


def _has_head(word: str, head: str, forms: BaseForms) -> bool:
    return word.endswith(" " + head) or (word.endswith(head) and _parts_at(word, len(word) - len(head), forms))


def _alike(first: str, second: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def is_slip(first: str, second: str) -> bool:
    """Whether two compounds differ by one letter, or by two that changed places: one of them is misspelt."""
    from rapidfuzz.distance import OSA

    return first != second and OSA.distance(first, second, score_cutoff=1) <= 1


def nearest(word: str, forms: Iterable[str]) -> str:
    """The form that the fewest letters part from a word, the first in the alphabet of several."""
    from rapidfuzz.distance import OSA

    return min(forms, key=lambda form: (OSA.distance(word.lower(), form.lower()), OSA.distance(word, form), form))
