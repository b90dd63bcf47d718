"""Dates, date ranges, months and year ranges.

Values: ``2018-05-12``, ``2020-05`` (a month), ``--05-12`` (no year), ``--05`` (a month alone, kind "month"),
``2020-08-01/2023-07-31``; year ranges ``2020/2023``. A short end ("2020–23") is completed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.facts.datepatterns import YEAR, DatePatterns, date_patterns

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.facts.scan import Scan

__all__ = ["date_of", "join_dates", "read_dates", "read_months", "span_of"]

_FLAGS: Final = re.IGNORECASE
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REACH: Final = 30
_NUMERIC: Final = re.compile(r"(?<![\d.,/])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d|\.\d)")
_NUMERIC_RANGE: Final = re.compile(
    r"(?<![\d.,/])(\d{1,2})\.?(?: ?(\d{1,2})\.?)?(?: ?(\d{4}))? ?[–-] ?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d|\.\d)"
)
_ISO: Final = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_SLASHED: Final = re.compile(rf"(?<![\d./–])(\d{{1,2}})/(\d{{1,2}})[ /]({YEAR})(?![\d/])")


def _is_date(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def date_of(year: str | None, month: int, day: int) -> str:
    """A date as its value, "" where the calendar has none."""
    return f"{year or '-'}-{month:02d}-{day:02d}" if _is_date(month, day) else ""


def span_of(start: str, end: str) -> str:
    """A range as its value, "" where one of its ends is none."""
    return f"{start}/{end}" if start and end else ""


def read_dates(scan: Scan) -> None:
    """Whole dates, months with a year, and ranges of them; see the module's values."""
    p = date_patterns(scan.language)

    def each(
        pattern: re.Pattern[str], value: Callable[[re.Match[str]], str], kind: str = "date", confidence: float = 1.0
    ) -> None:
        for match in scan.free(pattern):
            found = value(match)
            if found:
                scan.add(kind, found, match.start(), match.end(), confidence=confidence)

    each(_NUMERIC_RANGE, _numeric_range, "date-range")
    for pattern in p.same_month:
        each(pattern, lambda m: _month_range(m, p), "date-range")
    each(_ISO, lambda m: date_of(m[1], int(m[2]), int(m[3])))
    each(_NUMERIC, lambda m: date_of(m[3], int(m[2]), int(m[1])))
    each(_SLASHED, lambda m: date_of(m[3], int(m[2]), int(m[1])))
    each(p.timed, lambda m: "" if _ends_span(scan.text[: m.start()], p) else date_of(None, int(m[2]), int(m[1])))
    _pairs(scan, p)
    _listed(scan, p)
    each(p.year_month_day, lambda m: date_of(m[1], p.month(m[2]), int(m[3])))
    each(p.month_first, lambda m: date_of(m[3], p.month(m[1]), int(m[2])))
    each(p.day_first, lambda m: date_of(m[3], p.month(m[2]), int(m[1])))
    each(p.month_year, lambda m: f"{m[2]}-{p.month(m[1]):02d}")
    each(p.year_month, lambda m: f"{m[1]}-{p.month(m[2]):02d}")
    each(p.prefixed, lambda m: date_of(m[3], int(m[2]), int(m[1])))


def _ends_span(before: str, patterns: DatePatterns) -> bool:
    """Whether a day ends a range of days, not one of hours: "3.–" before "5.2. klo 9"."""
    span = patterns.spanned.search(before[-20:]) if before.endswith("–") else None
    return span is not None and not span[1]


def _listed(scan: Scan, patterns: DatePatterns) -> None:
    """Days behind their month: "syyskuun 3, 11 ja 14 päivänä"."""
    for match in scan.free(patterns.listed):
        month = patterns.month(match["month"])
        for day in patterns.day.finditer(scan.text, match.start("days"), match.end("days")):
            value = date_of(match["year"], month, int(day.group()))
            if value:
                scan.add("date", value, day.start(), day.end(), confidence=1.0 if match["year"] else 0.6)
        scan.take(match.start(), match.end())


def _pairs(scan: Scan, patterns: DatePatterns) -> None:
    """The first of two days that share their month; the second is read as any day is."""
    for pattern in (patterns.paired, patterns.paired_name):
        for match in scan.free(pattern):
            month = int(match[2]) if match[2].isdigit() else patterns.month(match[2])
            for day in patterns.day.finditer(scan.text, match.start(), match.end(1)):
                value = date_of(match[3], month, int(day.group()))
                if value:
                    scan.add("date", value, day.start(), day.end(), confidence=1.0 if match[3] else 0.6)


def read_months(scan: Scan) -> None:
    """Months without a year, of kind "month"."""
    patterns = date_patterns(scan.language)
    for match in scan.free(patterns.feasts):
        scan.take(match.start(), match.end())
    for match in scan.free(patterns.month_only):
        is_edge = patterns.edge_after.match(scan.text, match.end()) or patterns.edge_before.search(
            scan.text[max(0, match.start() - _REACH) : match.start()]
        )
        value = f"--{patterns.month(match[1]):02d}"
        scan.add("month", value, *match.span(), qualifiers=("edge",) if is_edge else (), confidence=0.6)


def _numeric_range(match: re.Match[str]) -> str:
    d1, m1, y1, d2, m2, y2 = match.groups()
    return span_of(date_of(y1 or y2, int(m1 or m2), int(d1)), date_of(y2, int(m2), int(d2)))


def _month_range(match: re.Match[str], patterns: DatePatterns) -> str:
    month = patterns.month(match[3])
    return span_of(date_of(match[4], month, int(match[1])), date_of(match[4], month, int(match[2])))


def join_dates(scan: Scan) -> None:
    """Two dates that a dash or words join become one range ("mellan den 1 augusti 2020 och den 31 juli 2023")."""
    patterns = date_patterns(scan.language)
    dates = sorted((f for f in scan.facts if f.kind == "date"), key=lambda f: f.start)
    used: set[int] = set()
    for first, second in pairwise(dates):
        if id(first) in used or second.start - first.end > 30:
            continue
        start, end = first.start, second.end
        if not _is_range(scan.text, start, first.end, second.start, end, patterns):
            continue
        opening = first.value
        if opening.startswith("--") and not second.value.startswith("--"):
            opening = second.value[:4] + opening[1:]
        scan.facts[:] = [f for f in scan.facts if f is not first and f is not second]
        scan.add("date-range", f"{opening}/{second.value}", start, end)
        used.update((id(first), id(second)))


def _is_range(text: str, start: int, first_end: int, second_start: int, end: int, patterns: DatePatterns) -> bool:
    between = text[first_end:second_start]
    if between.strip() in {"–", "-"} or patterns.bare_between.fullmatch(between):
        return True
    first, last = text[start:first_end], text[second_start:end]
    is_to_end = patterns.between.fullmatch(between) and patterns.to_end.match(text, end)
    if is_to_end or (between == " " and patterns.cases[0].search(first) and patterns.cases[1].search(last)):
        return True
    before = text[max(0, start - 20) : start]
    if any(opener.search(before) and middle.fullmatch(between) for opener, middle in patterns.openers):
        return True
    return bool(patterns.trailer.match(text, end) and patterns.conjoined.fullmatch(between))
