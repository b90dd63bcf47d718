"""Dates that the calendar does not have: a weekday that is not the date's, a day the month does not have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.facts.scan import fold
from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Slip", "impossible_dates"]

_FLAGS: Final = re.IGNORECASE
_NUMERIC: Final = r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>(?:19|20)\d\d)(?!\d|\.\d|/)"
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Slip:
    """An impossible date in a text."""

    start: int
    end: int
    words: str
    day: tuple[int, int, int]
    """Year, month and day as the text has them."""
    weekday: int = 0
    """The weekday the date has, 1 (Monday) to 7, where the text says another; 0 where the day does not exist."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    numeric: re.Pattern[str]
    written: re.Pattern[str]
    weekdays: tuple[re.Pattern[str], ...]
    many: re.Pattern[str]
    """Weekdays of a habit, which are not that of the date behind them: *sunnuntaisin*, *söndagar*."""
    months: tuple[re.Pattern[str], ...]


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    dates = words.part("dates")
    weekdays = [str(day) for day in words.table.get("weekdays", ())]
    week = rf"(?:(?<!\w)(?P<weekday>{alternatives(weekdays)})(?: ?,)? )?" if weekdays else ""
    prefix = f"(?:{dates['day_prefix']} )?" if dates.get("day_prefix") else ""
    ordinal = f"(?:{dates['day_ordinal']})?" if dates.get("day_ordinal") else ""
    filler = f"(?: {dates['day_word']})?" if dates.get("day_word") else ""
    month = alternatives(words.months) if words.months else "(?!)"
    lead = rf"{week}{prefix}(?<![\d.,/–-])"
    return _Patterns(
        numeric=compiled(lead + _NUMERIC, _FLAGS),
        written=compiled(
            rf"{lead}(?P<day>\d{{1,2}}){ordinal}{filler} (?P<month>{month}),? (?P<year>(?:19|20)\d\d)(?!\d)", _FLAGS
        ),
        weekdays=tuple(compiled(day, _FLAGS) for day in weekdays),
        many=compiled(str(table(language, "facts_times").get("clock", {}).get("many", "(?!)")), _FLAGS),
        months=tuple(compiled(p, _FLAGS) for p in words.months),
    )


@cache
def date_shapes(language: str) -> tuple[tuple[re.Pattern[str]], ...]:
    """The shapes of a date, which ``impossible_dates`` looks for in folded texts, as a table."""
    patterns = _patterns(language)
    return (patterns.numeric,), (patterns.written,)


def impossible_dates(text: str, language: str) -> Iterator[Slip]:
    """The impossible dates of a text, in order."""
    patterns = _patterns(language)
    folded = fold(text)
    for pattern in (patterns.numeric, patterns.written):
        for match in finditer(pattern, folded):
            slip = _slip(match, text, patterns)
            if slip is not None:
                yield slip


def _slip(match: re.Match[str], text: str, patterns: _Patterns) -> Slip | None:
    name = match["month"]
    month = int(name) if name.isdigit() else next((n for n, p in enumerate(patterns.months, 1) if p.fullmatch(name)), 0)
    day, year = int(match["day"]), int(match["year"])
    if not 1 <= month <= 12 or day < 1 or (name.isdigit() and day > 31):
        return None  # "13.25.2024" is a number of something
    words = text[match.start() : match.end()].strip()
    if day > _LONGEST[month - 1] or (month == 2 and day == 29 and not _is_leap(year)):
        return Slip(match.start("day"), match.end(), text[match.start("day") : match.end()], (year, month, day))
    said = match.groupdict().get("weekday")
    if not said or patterns.many.fullmatch(said):
        return None
    weekday = date(year, month, day).isoweekday()
    told = next((n for n, p in enumerate(patterns.weekdays, 1) if p.fullmatch(said)), weekday)
    return None if told == weekday else Slip(match.start(), match.end(), words, (year, month, day), weekday)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
