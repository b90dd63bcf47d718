"""Dates, date ranges, months, year ranges and clock times.

Values: ``2018-05-12``, ``2020-05`` (month), ``--05-12`` (no year), ``2020-08-01/2023-07-31``; times ``14:30``; year ranges
``2020/2023``. A short end ("2020–23") is completed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_dates", "read_times", "read_years"]

_FLAGS: Final = re.IGNORECASE
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NUMERIC: Final = re.compile(r"(?<![\d.,/])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d|\.\d)")
_NUMERIC_RANGE: Final = re.compile(
    r"(?<![\d.,/])(\d{1,2})\.?(?: ?(\d{1,2})\.?)?(?: ?(\d{4}))? ?[–-] ?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d|\.\d)"
)
_ISO: Final = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_DAY_MONTH: Final = re.compile(r"(?<![\d.,/–-])(\d{1,2})\.(\d{1,2})\.(?![\d])")
_YEARS: Final = re.compile(r"(?<![\d.,/:-])((?:1[5-9]|20)\d\d) ?[–-] ?((?:1[5-9]|20)\d\d|\d\d)(?![\d/:%-]|[.,]\d| ?§)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    same_month: re.Pattern[str]
    month_year: re.Pattern[str]
    prefixed: re.Pattern[str]
    clock: re.Pattern[str]
    joins: tuple[re.Pattern[str], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    months: tuple[re.Pattern[str], ...]

    def month(self, word: str) -> int:
        """Which month a word names, from 1; 0 when none."""
        return next((n for n, p in enumerate(self.months, 1) if p.fullmatch(word)), 0)


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    month = alternatives(words.months) if words.months else "(?!)"
    ordinal = words.pattern("dates", "day_ordinal", "")
    day_word = words.pattern("dates", "day_word", "")
    prefix = words.pattern("dates", "day_prefix", "")
    lead = rf"(?:{prefix} )?" if prefix else ""
    filler = rf"(?: {day_word})?" if day_word else ""
    is_month_first = bool(words.part("dates").get("month_first"))
    joins = words.part("dates").get("range_words", [])
    clock = words.pattern("dates", "clock")
    time = r"\d{1,2}(?:[.:]\d{2})?(?!\d)"
    return _Patterns(
        day_first=re.compile(
            rf"(?<![\w.,/–-]){lead}(\d{{1,2}}){ordinal or ''}?{filler} ({month})(?:[ ,]{{1,2}}(\d{{4}})(?!\d))?", _FLAGS
        ),
        month_first=re.compile(
            rf"(?<!\w)({month}) (?:the )?(\d{{1,2}}){ordinal or ''}?{filler}(?:,? (\d{{4}}))?(?![\d.,]\d|\d)", _FLAGS
        )
        if is_month_first
        else re.compile("(?!)"),
        same_month=re.compile(
            rf"(?<![\w.,/–-]){lead}(\d{{1,2}})\.? ?[–-] ?(\d{{1,2}}){ordinal or ''}?{filler} ({month})(?: (\d{{4}})(?!\d))?",
            _FLAGS,
        ),
        month_year=re.compile(
            rf"(?<!\w)({month})(?: (?:{words.pattern('dates', 'year_word')} )?((?:1[5-9]|20)\d\d))(?!\d)", _FLAGS
        ),
        prefixed=re.compile(rf"(?<!\w){prefix or '(?!)'} (\d{{1,2}})[./](\d{{1,2}})\.?(?: (\d{{4}}))?(?!\d)", _FLAGS),
        clock=re.compile(
            rf"(?<!\w){clock} ?({time})(?:(?: ?[–-] ?| {words.conjunction} (?:{clock} )?)({time}))?|(?<![\d:.,])(\d{{1,2}}:\d{{2}})(?![\d:])",
            _FLAGS,
        ),
        joins=tuple(re.compile(rf"(?<!\w)(?:{a}) $|^ (?:{b})(?!\w)" if b else rf"^ {a}", _FLAGS) for a, b in joins),
        before=re.compile(
            rf"(?<!\w){alternatives(words.part('dates').get('deadline_before') or ['(?!)'])}(?: \w+)? $", _FLAGS
        ),
        after=re.compile(rf"^ {alternatives(words.part('dates').get('deadline_after') or ['(?!)'])}(?!\w)", _FLAGS),
        months=tuple(re.compile(p, _FLAGS) for p in words.months),
    )


def _is_date(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def _date(year: str | int | None, month: int, day: int) -> str:
    return f"{year or '-'}-{month:02d}-{day:02d}"


def read_dates(scan: Scan) -> None:
    """Whole dates, months with a year, and ranges of them; see the module's values."""
    patterns = _patterns(scan.language)
    _read_ranges(scan, patterns)
    for match in scan.free(_ISO):
        if _is_date(int(match[2]), int(match[3])):
            scan.add("date", match.group(), match.start(), match.end())
    for match in scan.free(_NUMERIC):
        if _is_date(int(match[2]), int(match[1])):
            scan.add("date", _date(match[3], int(match[2]), int(match[1])), match.start(), match.end())
    for match in scan.free(patterns.day_first):
        month = patterns.month(match[2])
        if month and _is_date(month, int(match[1])):
            scan.add("date", _date(match[3], month, int(match[1])), match.start(), match.end())
    for match in scan.free(patterns.month_first):
        month = patterns.month(match[1])
        if month and _is_date(month, int(match[2])):
            scan.add("date", _date(match[3], month, int(match[2])), match.start(), match.end())
    for match in scan.free(patterns.month_year):
        scan.add("date", f"{match[2]}-{patterns.month(match[1]):02d}", match.start(), match.end())
    for match in scan.free(patterns.prefixed):
        if _is_date(int(match[2]), int(match[1])):
            scan.add("date", _date(match[3], int(match[2]), int(match[1])), match.start(), match.end())
    for match in scan.free(_DAY_MONTH):
        if _is_date(int(match[2]), int(match[1])):
            scan.add("date", _date(None, int(match[2]), int(match[1])), match.start(), match.end(), confidence=0.6)
    _join(scan, patterns)


def _read_ranges(scan: Scan, patterns: _Patterns) -> None:
    for match in scan.free(_NUMERIC_RANGE):
        d1, m1, y1, d2, m2, y2 = match.groups()
        end_month, end_day = int(m2), int(d2)
        start_month, start_day = int(m1 or m2), int(d1)
        if _is_date(end_month, end_day) and _is_date(start_month, start_day):
            value = f"{_date(y1 or y2, start_month, start_day)}/{_date(y2, end_month, end_day)}"
            scan.add("date-range", value, match.start(), match.end())
    for match in scan.free(patterns.same_month):
        month = patterns.month(match[3])
        if month and _is_date(month, int(match[1])) and _is_date(month, int(match[2])):
            value = f"{_date(match[4], month, int(match[1]))}/{_date(match[4], month, int(match[2]))}"
            scan.add("date-range", value, match.start(), match.end())


def _join(scan: Scan, patterns: _Patterns) -> None:
    """Two dates that a dash or words join become one range ("mellan den 1 augusti 2020 och den 31 juli 2023")."""
    dates = sorted((f for f in scan.facts if f.kind == "date"), key=lambda f: f.start)
    used: set[int] = set()
    for first, second in zip(dates, dates[1:], strict=False):
        if id(first) in used or second.start - first.end > 30:
            continue
        between = scan.text[first.end : second.start]
        start, end = first.start, second.end
        if between.strip() not in {"–", "-"}:
            head = next((h for h in _openers(scan.language) if h.search(scan.text[max(0, start - 20) : start])), None)
            joined = head is not None and any(c.fullmatch(between) for c in _closers(scan.language))
            trailer = _trailer(scan.language).match(scan.text[end : end + 25])
            conjoined = re.fullmatch(rf" {lexicon(scan.language).conjunction} ", between, _FLAGS)
            if not joined and not (trailer and conjoined):
                continue
        year = second.value[:4]
        opening = first.value
        if opening.startswith("--") and not second.value.startswith("--"):
            opening = year + opening[1:]
        scan.facts[:] = [f for f in scan.facts if f is not first and f is not second]
        scan.add("date-range", f"{opening}/{second.value}", start, end)
        used.update((id(first), id(second)))


@cache
def _openers(language: str) -> tuple[re.Pattern[str], ...]:
    pairs = lexicon(language).part("dates").get("range_words", [])
    return tuple(re.compile(rf"(?<!\w){a} $", _FLAGS) for a, b in pairs if b)


@cache
def _closers(language: str) -> tuple[re.Pattern[str], ...]:
    pairs = lexicon(language).part("dates").get("range_words", [])
    return tuple(re.compile(rf" {b} ", _FLAGS) for _, b in pairs if b)


@cache
def _trailer(language: str) -> re.Pattern[str]:
    pairs = lexicon(language).part("dates").get("range_words", [])
    return re.compile(alternatives([rf" {a}" for a, b in pairs if not b] or ["(?!)"]), _FLAGS)


def read_years(scan: Scan) -> None:
    """Year ranges: "2021–2027", "2020-23"."""
    for match in scan.free(_YEARS):
        first, last = match[1], match[2]
        last = first[: 4 - len(last)] + last
        if int(last) > int(first):
            scan.add("year-range", f"{first}/{last}", match.start(), match.end())


def read_times(scan: Scan) -> None:
    """Clock times after *klo* or *kl.*, one or both ends, and "14:30"."""
    for match in scan.free(_patterns(scan.language).clock):
        times = [re.sub(r"[.:]", ":", t) for t in match.groups() if t]
        parts = [(int(t.partition(":")[0]), int(t.partition(":")[2] or 0)) for t in times]
        if all(hour <= 24 and minute < 60 for hour, minute in parts):
            scan.add("time", "/".join(f"{h:02d}:{m:02d}" for h, m in parts), match.start(), match.end())


def deadline(scan: Scan, start: int, end: int) -> bool:
    """Whether the words around a date make it a deadline (*viimeistään, mennessä* – *senast*)."""
    patterns = _patterns(scan.language)
    return bool(
        patterns.before.search(scan.text[max(0, start - 30) : start]) or patterns.after.match(scan.text[end : end + 20])
    )
