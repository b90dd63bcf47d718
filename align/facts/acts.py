"""Acts by name: compounds with the word for an act ("kuntalaki", "gymnasielagen"), and what each act is officially called.

Titles by number are in the tables ``acts`` (Statutes of Finland). A number beside a name ("valtionavustuslain (688/2001)") says which
act is meant, whatever it is called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from align.facts.scan import fold
from align.languages import strings, table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ActName", "act_heads", "act_words", "is_compound", "lone_heads", "read_act_names", "titles"]

_SHORTEST: Final = 2
"""Letters in front of the word for an act, at least."""
_BESIDE: Final = re.compile(r" ?\((\d{1,4}/\d{4})\)")


@dataclass(frozen=True, slots=True)
class ActName:
    """A name of an act as a text has it."""

    name: str
    """In its base form, in lower case."""
    number: str
    """The number that stands beside it, "" where none does."""
    start: int
    end: int


@cache
def act_heads(language: str) -> Mapping[str, tuple[str, ...]]:
    """The words for an act with their forms, the base form first."""
    return {head: tuple(forms) for head, forms in table(language, "acts").get("heads", {}).items()}


@cache
def titles(language: str) -> Mapping[str, tuple[str, ...]]:
    """What acts are called, by number: the title first, then later ones, in lower case."""
    return {number: tuple(names) for number, names in table(language, "acts").get("titles", {}).items()}


@cache
def act_words(language: str) -> re.Pattern[str]:
    """A pattern of the ends of words that are, or end in, a word for an act."""
    forms = "|".join(sorted((form for forms in act_heads(language).values() for form in forms), key=len, reverse=True))
    return compiled(rf"(?:{forms or '(?!)'})(?![\w-])", re.IGNORECASE)


def lone_heads(text: str, language: str) -> int:
    """How often a text has a word for an act that is no compound: "laki lasten päivähoidosta", "lagen"."""
    return sum(not _is_inside(text, match.start()) for match in act_words(language).finditer(text))


def is_compound(title: str, language: str) -> bool:
    """Whether an act is officially called by a compound, and not "lag om …"."""
    names = read_act_names(title, language)
    return bool(names) and names[-1].end == len(title) and title.split(" ", 1)[0] not in act_heads(language)


@lru_cache(maxsize=4096)
def read_act_names(text: str, language: str) -> tuple[ActName, ...]:
    """The names of acts in a text that are compounds, in its order."""
    none, words = strings(language, "acts", "no_acts"), strings(language, "acts", "no_act_words")
    joined = f"- {table(language, 'acts').get('joined', '')} "
    folded = fold(text)
    out = []
    for match in act_words(language).finditer(folded):
        start = match.start()
        while _is_inside(folded, start):
            start -= 1
        if match.start() - start < _SHORTEST:
            continue
        if folded.endswith(joined, 0, start):  # "oppilas- ja opiskelijahuoltolaki"
            start -= len(joined)
            while _is_inside(folded, start):
                start -= 1
        form = match.group().casefold()
        head = next(head for head, forms in act_heads(language).items() if form in forms)
        name = folded[start : match.start()].casefold() + head
        if not name.endswith(none) and name not in words:
            beside = _BESIDE.match(folded, match.end())
            out.append(ActName(name, beside[1] if beside else "", start, match.end()))
    return tuple(out)


def _is_inside(text: str, at: int) -> bool:
    """Whether a place is within a word, or at its end."""
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] == "-")
