"""Families of small words that turn or limit the meaning of a passage, and where they stand.

Negations (*ei – inte*), limits before a number (*enintään – högst*), words of inclusion and exception (*mukaan lukien – inklusive*), of
duty and leave: each family is named by lists of the tables of the languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import finditer

__all__ = [
    "DENIALS", "DUTY", "EXTREMES", "LEAVE", "LIMITS", "NEGATION", "ONLY", "SCOPES", "WITHOUT", "Family",
    "listed", "plain_words", "sought", "spans_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Family:
    """Words of one sense in the tables of the languages."""

    name: str
    table: str
    plain: tuple[str, ...]
    """Paths of the lists of words that say this and nothing else ("before/approx")."""
    soft: tuple[str, ...]
    """Paths of the lists of words that may say it."""
    idioms: tuple[str, ...] = ()
    """Paths of turns of phrase in which it means nothing."""
    is_numeric: bool = False
    """Whether it counts before a number only."""


def _limit(name: str) -> Family:
    return Family(name, "facts_qualifiers", (f"before/{name}",), (f"before/{name}", f"said/{name}"), is_numeric=True)


def _scope(name: str) -> Family:
    return Family(name, "facts_qualifiers", (f"scope/{name}",), (f"scope_said/{name}",))


NEGATION: Final = Family("negation", "facts_modality", ("negation", "negators"), ("negative",), ("negation_idioms",))
WITHOUT: Final = Family(
    "without", "facts_modality", ("without",), ("negation", "negators", "negative"), ("negation_idioms",)
)
"""What is not done along with something: *ilmoittamatta – utan att meddela*."""
DENIALS: Final = (NEGATION, WITHOUT)
LIMITS: Final = tuple(map(_limit, ("bound:at-most", "bound:at-least", "bound:over", "bound:under", "approx")))
EXTREMES: Final = tuple(
    Family(name, "facts_qualifiers", (f"noun/{name}",), (f"noun_said/{name}",))
    for name in ("bound:at-most", "bound:at-least")
)
"""Limits inside nouns: *vähimmäismäärä – minimibelopp*."""
DUTY: Final = Family("duty", "facts_modality", ("plain_obligation",), ("obligation",))
LEAVE: Final = Family("leave", "facts_modality", ("leave",), ("permission",))
SCOPES: Final = (_scope("including"), _scope("excepting"))
ONLY: Final = _scope("only")


@cache
def _pattern(language: str, name: str, paths: tuple[str, ...], tail: str = "") -> re.Pattern[str] | None:
    words: list[str] = []
    for path in paths:
        entry: Any = table(language, name)
        for key in path.split("/"):
            entry = entry.get(key, {})
        words += entry or []
    return compiled(r"(?<![\w-])(?:" + "|".join(words) + r")(?!\w)" + tail, re.IGNORECASE) if words else None


def spans_of(text: str, language: str, *keys: str, name: str = "facts_modality") -> list[tuple[int, int]]:
    """Where the words of the named lists of a table stand."""
    pattern = _pattern(language, name, keys)
    return [m.span() for m in finditer(pattern, text)] if pattern else []


_WORDS_BETWEEN: Final = r"(?: [^\W\d]+){0,2}"
_ENDS: Final = frozenset({"bound:at-most", "bound:at-least"})
"""Families that limit a span of time in words, too."""
_YEAR: Final = r"(?!(?:1[89]|20)\d\d(?!\d))"


@cache
def _before_number(language: str, family: Family) -> str:
    """What follows a word that limits a number: the number, in some families at once, and not a section, nor in some a time."""
    known = table(language, family.table)
    between = "" if family.name in known.get("adjacent", ()) else _WORDS_BETWEEN
    tail = ""
    if sections := known.get("sections"):
        tail += rf"(?!\d+(?: ?[a-z])?[ .:]*(?:{'|'.join(sections)}))"
    if family.name in known.get("during", ()):  # *under kalenderåren 2026–2027, under 12 månader* limit nothing
        tail += _YEAR + rf"(?!\d+ (?:{'|'.join(known['spells'])}))"
    values = ["\\d"]
    if family.name in _ENDS:  # *enintään vuoden – minst ett år* have no figure
        values += [rf"(?:{spell})(?!\w)" for spell in known.get("spans", ())]
    return rf"(?={between} {tail}(?:{'|'.join(values)}))"


def plain_words(language: str, family: Family, *, is_candidate: bool) -> re.Pattern[str] | None:
    """The plain words of a family; of a candidate only those that limit a number, where its words do."""
    tail = _before_number(language, family) if family.is_numeric and is_candidate else ""
    return _pattern(language, family.table, family.plain, tail)


@cache
def sought(language: str, families: tuple[Family, ...]) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """The words of families that a passage may lose, as a table; none of a family that the language has no list of."""
    patterns = ((family, plain_words(language, family, is_candidate=True)) for family in families)
    return tuple((family, pattern) for family, pattern in patterns if pattern is not None)


@cache
def listed(language: str, name: str, keys: tuple[str, ...]) -> tuple[tuple[re.Pattern[str]], ...]:
    """The words of the named lists of a table, as a table of one pattern; () where the language has none."""
    pattern = _pattern(language, name, keys)
    return ((pattern,),) if pattern is not None else ()
