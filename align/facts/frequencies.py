"""How often: "kerran vuorokaudessa", "puolen vuoden välein", "varje år", "en gång i veckan", as the time from one to the next.

A language may say it in one word (*vuosittain*, *årligen*) or leave it out, so that these are no facts to be sought on the other side; they
are compared only where both versions say how often. The words are in the tables ``facts_times`` under ``often``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.scan import fold
from align.facts.units import unit_of, worth
from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import sieve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Fact

__all__ = ["Frequency", "frequencies", "period_of"]

_FLAGS: Final = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Frequency:
    """Something that comes again after a time."""

    start: int
    end: int
    period: tuple[str, Decimal]
    """Dimension (minutes or months) and how many of its smallest unit pass between two."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    once: tuple[tuple[str, re.Pattern[str]], ...]
    """One in a unit: "kerran viikossa", "viikoittain", "joka viikko"."""
    every: re.Pattern[str]
    """What stands behind a number with its unit: "välein"."""


@cache
def _patterns(language: str) -> _Patterns:
    data = table(language, "facts_times").get("often", {})
    return _Patterns(
        once=tuple(
            (unit, compiled(rf"(?<![\w-])(?:{pattern})(?!\w)", _FLAGS))
            for unit, pattern in data.get("once", {}).items()
        ),
        every=compiled(rf"(?: \w+)? (?:{data.get('every_after', '(?!)')})(?!\w)", _FLAGS),
    )


@cache
def rhythms(language: str) -> tuple[tuple[re.Pattern[str]], ...]:
    """The words without which ``frequencies`` finds nothing in a folded text, as a table."""
    patterns = _patterns(language)
    starts = compiled("|".join(map(re.escape, _rate_starts(language))), _FLAGS)
    return *((pattern,) for _, pattern in patterns.once), (patterns.every,), (starts,)


def frequencies(text: str, facts: Sequence[Fact], language: str) -> tuple[Frequency, ...]:
    """What a text says about how often, given the facts read from it."""
    patterns = _patterns(language)
    folded = fold(text)
    found: list[Frequency] = []
    for fact in facts:
        period = period_of(fact)
        after = patterns.every.match(folded, fact.end) if period is not None else None
        if period is not None and (after or fact.surface.casefold().startswith(_rate_starts(language))):
            found.append(Frequency(fact.start, after.end() if after else fact.end, period))
    taken = [(one.start, one.end) for one in found] + [(fact.start, fact.end) for fact in facts]
    for unit, pattern in sieve(folded).among(patterns.once):
        period = worth(unit, Decimal(1))
        if period is not None:
            found.extend(
                Frequency(match.start(), match.end(), period)
                for match in pattern.finditer(folded)
                if not any(start < match.end() and match.start() < end for start, end in taken)
            )
    return tuple(sorted(found, key=lambda one: one.start))


def period_of(fact: Fact) -> tuple[str, Decimal] | None:
    """The time a number with its unit is, None for anything else."""
    unit = unit_of(fact) if fact.kind == "number" else ""
    if not unit or not re.fullmatch(r"\d+(?:\.\d+)?", fact.value):
        return None
    period = worth(unit, Decimal(fact.value))
    return period if period and period[0] in {"minutes", "months"} else None


@cache
def _rate_starts(language: str) -> tuple[str, ...]:
    """Beginnings of a rate with its number: "joka toinen viikko", "var fjärde månad"."""
    return tuple(str(word) for word in table(language, "facts_times").get("often", {}).get("rate_starts", ("\x00",)))
