"""Days in figures without a year: "1.9.", "24.–26.7.", in Swedish "senast 10.5", "3.11, 10.11 och 17.11".

Values: ``--09-01``, ``--07-24/--07-26``. A section of a document ("kts. 1.2.", "avsnitt 2.10") is no day.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.facts.dates import date_of, span_of
from align.facts.lexicon import alternatives, lexicon
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["is_referred_to", "points_to_a_day", "read_short_dates", "refers"]

_FLAGS: Final = re.IGNORECASE
_LIKELY: Final = 0.6
_SHORT_RANGE: Final = re.compile(r"(?<![\d.,/–-])(\d{1,2})\.(\d{1,2})\.? ?–? ?[–-] ?(\d{1,2})\.(\d{1,2})\.?(?![\d–%])")
_SHARED_MONTH: Final = re.compile(
    r"(?<![\w.,/–:-])(\d{1,2})\.? ?– ?(\d{1,2})\.(\d{1,2})(?P<point>\.)?(?![\d–:]|[.,]\d| ?[€%])"
)
"""A month said once for two days: "24.–26.7.", in Swedish "24–26.7" without the last point."""
_DAY_MONTH: Final = re.compile(r"(?<![\d.,/–-])(\d{1,2})\.(\d{1,2})\.(?![\d])")
_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")


@cache
def _bare(language: str) -> re.Pattern[str]:
    """A day and month in figures without a point behind, after a word that only stands before days: "senast 10.5"."""
    words = lexicon(language).part("dates").get("bare_day_before", ())
    return compiled(
        rf"(?<!\w)(?:{alternatives([*words, '(?!)'])}) (\d{{1,2}})\.(\d{{1,2}})(?![\d–-]|[.,:]\d| ?[€%]| \d{{3}}(?!\d)"
        rf"| ?(?:{'|'.join(map(str, table(language, 'facts_units').get('units', {}).values())) or '(?!)'})(?!\w))",
        _FLAGS,
    )


@cache
def _slashed(language: str) -> re.Pattern[str]:
    """Day and month with a slash: a range, or one before an hour."""
    words = lexicon(language)
    if not words.part("dates").get("slash_days"):
        return compiled("(?!)")
    day = r"(?<![\w.,/:–-])(\d{1,2})/(\d{1,2})"
    return compiled(
        rf"{day} ?– ?(\d{{1,2}})/(\d{{1,2}})(?![\w/–-]|[.,]\d)(?: ((?:19|20)\d\d)(?!\d))?"
        rf"|{day}(?=,? {words.part('dates').get('clock', '(?!)')} ?\d)",
        _FLAGS,
    )


@cache
def _listed(language: str) -> re.Pattern[str]:
    """Days in a row where none ends in a point."""
    words = lexicon(language)
    if words.part("dates").get("day_month_point") or not words.part("dates").get("bare_day_before"):
        return compiled("(?!)")
    day = r"\d{1,2}\.\d{1,2}"
    return compiled(
        rf"(?<![\w.,/–-]){day}(?:, {day})*,? {words.conjunction} {day}(?![\d–-]|[.,:]\d| ?[€%]|\.\w)", _FLAGS
    )


def read_short_dates(scan: Scan) -> None:
    """Day and month in figures: only what no reference or longer date has taken."""
    for match in scan.free(_slashed(scan.language)):
        first, month, last, end, year, day, only = match.groups()
        if day:
            kind, value = "date", date_of(None, int(only), int(day))
        else:
            kind, value = (
                "date-range",
                span_of(date_of(year, int(month), int(first)), date_of(year, int(end), int(last))),
            )
        if value:
            scan.add(kind, value, match.start(), match.end(), confidence=_LIKELY)
    words = lexicon(scan.language)
    # where a point is the decimal sign, "2.3–2.8" are numbers
    has_decimals = words.part("numbers").get("decimal") == "."
    for match in () if has_decimals else scan.free(_SHORT_RANGE):
        value = span_of(date_of(None, int(match[2]), int(match[1])), date_of(None, int(match[4]), int(match[3])))
        if value:
            scan.add("date-range", value, match.start(), match.end(), confidence=_LIKELY)
    has_point = bool(words.part("dates").get("day_month_point"))
    for match in () if has_decimals else scan.free(_SHARED_MONTH):
        first, last, month = int(match[1]), int(match[2]), int(match[3])
        value = span_of(date_of(None, month, first), date_of(None, month, last))
        if value and first < last and (match["point"] or not has_point):
            scan.add("date-range", value, match.start(), match.end(), confidence=_LIKELY)
    _read_lists(scan)
    for match in scan.free(_bare(scan.language)):
        value = date_of(None, int(match[2]), int(match[1]))
        if value:
            scan.add("date", value, match.start(1), match.end(), confidence=_LIKELY)
    for match in scan.free(_DAY_MONTH):
        if is_referred_to(scan.text, match.start(), scan.language):
            # "kts. 1.2." points to a section of the document
            scan.add("number", f"{int(match[1])}.{int(match[2])}", match.start(), match.end())
            continue
        value = date_of(None, int(match[2]), int(match[1]))
        if value:
            scan.add("date", value, match.start(), match.end(), confidence=_LIKELY)
    if "–" in scan.text:
        _join(scan)


@cache
def _until(language: str) -> re.Pattern[str]:
    """What stands between the two days of a range beside a dash: "ma 9.11. – pe 13.11.2026"."""
    weekdays = [str(day) for day in lexicon(language).table.get("weekdays", ())]
    return compiled(rf" ?– ?(?:{alternatives([*weekdays, '(?!)'])}\.?,? )?", _FLAGS)


def _join(scan: Scan) -> None:
    """Two days with a dash between them are one range, with the year that the last one has."""
    dates = sorted((fact for fact in scan.facts if fact.kind == "date"), key=lambda fact: fact.start)
    for first, last in pairwise(dates):
        is_short = first.value.startswith("--") and len(first.value) == len("--12-31")
        if (
            is_short
            and len(last.value) >= len(first.value)
            and _until(scan.language).fullmatch(scan.text, first.end, last.start)
        ):
            opening = first.value if last.value.startswith("--") else last.value[:4] + first.value[1:]
            scan.facts[:] = [fact for fact in scan.facts if fact is not first and fact is not last]
            scan.add("date-range", f"{opening}/{last.value}", first.start, last.end, confidence=_LIKELY)


def _read_lists(scan: Scan) -> None:
    """Each of a list of days, where all of them are days."""
    for match in scan.free(_listed(scan.language)):
        days = list(_DAY.finditer(scan.text, match.start(), match.end()))
        values = [date_of(None, int(day[2]), int(day[1])) for day in days]
        if all(values) and not is_referred_to(scan.text, match.start(), scan.language):
            for day, value in zip(days, values, strict=True):
                scan.add("date", value, day.start(), day.end(), confidence=_LIKELY)


def is_referred_to(text: str, start: int, language: str) -> bool:
    """Whether figures stand behind a word that makes them a section of a document: "kts. 1.2.", "avsnitt 2.10"."""
    return _reference(language).search(text[max(0, start - 20) : start]) is not None


def refers(text: str, language: str) -> bool:
    """Whether a stretch of text has a word of the parts of a document anywhere: "artiklarna 12.13 och " before 12.15."""
    return _referring(language).search(text) is not None


@cache
def _referring(language: str) -> re.Pattern[str]:
    words = lexicon(language).part("dates").get("reference_before", ())
    return compiled(alternatives([*(rf"(?<!\w){word}(?!\w)" for word in words), "§", "(?!)"]), _FLAGS)


def points_to_a_day(text: str, language: str) -> bool:
    """Whether a text speaks of a day named before: *mainittuna päivänä*, *nämnda dag*."""
    words = lexicon(language).part("dates").get("same_day", ())
    return bool(words) and re.search(rf"(?<!\w){alternatives(words)}(?!\w)", text, _FLAGS) is not None


@cache
def _reference(language: str) -> re.Pattern[str]:
    """Words after which two numbers are a section, not a day."""
    words = lexicon(language).part("dates").get("reference_before", ())
    return compiled(alternatives([*(rf"(?<!\w){word}" for word in words), "(?!)"]) + r" ?\(?$", _FLAGS)
