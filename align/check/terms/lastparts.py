"""Compounds whose last part is a letter away from a word that stands elsewhere: *vårdutbilning*, and *utbildning* alone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.check.terms.explained import Explained, explained
from align.check.terms.shared import is_slip
from align.glossary.words import base_forms

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

__all__ = ["slips_of_last_parts"]

_LEAST_PART: Final = 8
"""Letters of a word that may be the last part of another."""
_LEAST_FIRST: Final = 3
_SAME_END: Final = 4
"""Letters at the end that are the same at least."""
_LONGEST_ENDING: Final = 4
_MOST: Final = 2
"""Times that a slip stands at most."""


def slips_of_last_parts(counts: Counter[str], names: set[str], language: str, kept: int) -> list[tuple[str, str, str]]:
    """Words that no dictionary explains, with the word that their last part is a slip of, and what they should be.

    Args:
        counts: how often each word stands, in small letters.
        names: words that are names.
        language: of the words.
        kept: letters at the end of a word that may be an ending.
    """
    end = max(_SAME_END, kept)
    forms = base_forms(language)
    by_end: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        if len(word) >= _LEAST_PART and word not in names:
            by_end[word[0] + word[-end:]].append(word)
    found = []
    for word, count in counts.items():
        if count > _MOST or len(word) < _LEAST_PART + _LEAST_FIRST or word in names:
            continue
        for first, last, seen, rest in _parts(word, by_end, end):
            if (
                explained(word, language) is Explained.NOT
                and explained(seen + rest, language) is Explained.WELL
                and forms.can_modify(first)
                and explained(last, language) is Explained.NOT
            ):
                found.append((word, seen, first + seen + rest))
                break
    return found


def _parts(word: str, by_end: dict[str, list[str]], end: int) -> Iterator[tuple[str, str, str, str]]:
    """Each cut of a word behind which a slip of another one stands: what is before, the slip, the other, the ending."""
    for form in (word[: len(word) - size] for size in range(_LONGEST_ENDING + 1)):
        for cut in range(_LEAST_FIRST, len(form) - _LEAST_PART + 2):
            for seen in by_end.get(form[cut] + form[-end:], ()):
                last = form[cut:]
                # a letter more or less where the parts meet may well be the first part's
                if abs(len(seen) - len(last)) == 1 and seen != last[1:] and seen[1:] != last and is_slip(last, seen):
                    yield form[:cut], last, seen, word[len(form) :]
