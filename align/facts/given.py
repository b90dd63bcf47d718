"""Names that begin with a given name in use in Finland: "Anna Lehtinen", "Jan-Erik Nyström", with no title beside them.

A capital alone tells no person from a company or a place, but a given name before a word in the shape of a surname does. The given
names are in the tables ``given_names``, the shapes of surnames in ``facts_persons``; a name of either language stands in texts of both.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives
from align.languages import LANGUAGES, table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["NAME", "PART", "full_name", "full_names", "is_surname", "surnames"]

PART: Final = r"[A-ZÅÄÖÉÜŠŽ][a-zåäöéèüšžóáí]+(?:-[A-ZÅÄÖÉÜŠŽ][a-zåäöéèüšžóáí]+)?"
"""One word of a name."""
NAME: Final = rf"{PART}(?: {PART}| [A-ZÅÄÖ]\.){{0,2}}(?: (?:von|af|de|van|der))* {PART}"
"""A whole name."""
_WORD: Final = re.compile(rf"(?<![\w-]){PART}(?![\w-])")
_FURTHER: Final = re.compile(
    rf" (?:(?P<small>von|af|de|van|der)(?= )|(?P<initial>[A-ZÅÄÖ]\.)|(?P<word>{PART}))(?![\w-])"
)


@cache
def _given() -> frozenset[str]:
    """Given names of every language."""
    return frozenset(name for code in LANGUAGES for name in str(table(code, "given_names").get("names", "")).split())


@cache
def surnames() -> re.Pattern[str]:
    """What surnames of every language end in."""
    return compiled(alternatives(str(table(code, "facts_persons").get("surnames", "(?!)")) for code in LANGUAGES))


@cache
def _further() -> re.Pattern[str]:
    """What surnames end in that other words do as well."""
    return compiled(alternatives(str(table(code, "facts_persons").get("surnames_too", "(?!)")) for code in LANGUAGES))


def is_surname(base: str) -> bool:
    """Whether a word in its base form has the shape of a surname that a given name may stand before."""
    folded = base.casefold()
    return surnames().search(folded) is not None or _further().search(folded) is not None


def _is_given(word: str) -> bool:
    return word in _given() or ("-" in word and all(part in _given() for part in word.split("-")))


def full_name(text: str, start: int, fits: Callable[[str], bool]) -> int:
    """Where the name that begins at a place ends, 0 where none does.

    Args:
        text: a folded text.
        start: where a given name may begin.
        fits: whether a word as written may be the surname.
    """
    first = _WORD.match(text, start)
    if first is None or not _is_given(first.group()):
        return 0
    end = first.end()
    while True:
        more = _FURTHER.match(text, end)
        if more is None:
            return 0
        word = more["word"]
        if word and not (_is_given(word) and _FURTHER.match(text, more.end())):
            return more.end() if fits(word) else 0
        end = more.end()


def full_names(text: str, fits: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Every name that begins with a given name; see ``full_name``."""
    last = 0
    for match in _WORD.finditer(text):
        if match.start() >= last and _is_given(match.group()):
            end = full_name(text, match.start(), fits)
            if end:
                last = end
                yield match.start(), end
