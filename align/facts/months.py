"""Months that share a year, a day or the end of their name with others.

"tammi–maaliskuussa 2025", "i januari–mars 2025" are a range of months, ``2025-01/2025-03``. "huhti-, heinä- ja lokakuun 5 päivänä",
"den 5 april, juli och oktober" are a date for each month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_month_lists", "read_month_ranges", "read_worded_days"]

_FLAGS: Final = re.IGNORECASE
_YEAR: Final = r"(?:1[5-9]|20)\d\d"


@dataclass(frozen=True, slots=True)
class _Patterns:
    months: tuple[re.Pattern[str], ...]
    """Each month by its full name or by the part it keeps before a hyphen."""
    span: re.Pattern[str]
    cases: re.Pattern[str]
    """From one month to another in case forms, each perhaps with its year: "vuoden 2020 helmikuusta vuoden 2020 syyskuuhun"."""
    suspended: re.Pattern[str]
    """Suspended months before one of full name that no day stands beside."""
    before: re.Pattern[str]
    """Suspended months just before a month: "huhti-, heinä- ja "."""
    after: re.Pattern[str]
    """Further months just after one: ", juli och oktober"."""
    name: re.Pattern[str]

    def number(self, word: str) -> int:
        """Which month a word names, from 1; 0 when none."""
        return next((n for n, p in enumerate(self.months, 1) if p.fullmatch(word)), 0)


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    stems = [str(stem) for stem in words.table.get("month_stems", ())]
    full = alternatives(words.months) if words.months else "(?!)"
    short = alternatives(stems) if stems else "(?!)"
    joins = [(str(a), str(b)) for a, b in words.part("dates").get("range_words", []) if b]
    # "april och juni" are two months, "från april till juni" is all between them
    middles = alternatives([" ?[–-] ?", *(rf" {b} " for _, b in joins if b not in words.table.get("conjunctions", ()))])
    either = [rf"{p}|{stem}" for p, stem in zip(words.months, stems, strict=True)] if stems else list(words.months)
    join = words.conjunction
    month_from, month_to = (str(words.part("dates").get(key, "")) for key in ("month_from", "month_to"))
    return _Patterns(
        months=tuple(compiled(p, _FLAGS) for p in either),
        span=compiled(
            rf"(?<!\w)(?P<first>{short}(?= ?[–-])|{full}){middles}(?P<last>{full})(?!\w)"
            rf"(?: (?:{words.pattern('dates', 'year_word')} )?(?P<year>{_YEAR})(?!\d))?",
            _FLAGS,
        ),
        cases=compiled(
            rf"(?<!\w)(?:{words.pattern('dates', 'year_first')} (?P<year_first>{_YEAR}) )?(?P<first>{full})(?<={month_from}) "
            rf"(?:{words.pattern('dates', 'year_first')} (?P<year_last>{_YEAR}) )?(?P<last>{full})(?<={month_to})(?!\w)"
            rf"(?: (?:{words.pattern('dates', 'year_word')} )?(?P<year>{_YEAR})(?!\d))?",
            _FLAGS,
        )
        if month_from and month_to
        else compiled("(?!)"),
        suspended=compiled(rf"(?<!\w)(?:(?:{short})-,? (?:{join} )?)+(?={full})", _FLAGS),
        before=compiled(rf"(?:(?:{short})-,? (?:{join} )?)+$", _FLAGS),
        after=compiled(rf"(?:, {full}(?!\w))*,? {join} {full}(?!\w)", _FLAGS),
        name=compiled(rf"(?<!\w)(?:{short}(?=-)|{full}(?!\w))", _FLAGS),
    )


def read_month_ranges(scan: Scan) -> None:
    """From one month to another, with the year when it is said."""
    patterns = _patterns(scan.language)
    for match in scan.free(patterns.cases):
        years = [match["year_first"] or match["year_last"] or match["year"], match["year_last"] or match["year"]]
        years[1] = years[1] or years[0]
        ends = [
            f"{year or '-'}-{patterns.number(match[name]):02d}"
            for year, name in zip(years, ("first", "last"), strict=True)
        ]
        scan.add("date-range", "/".join(ends), match.start(), match.end(), confidence=1.0 if years[0] else 0.6)
    for match in scan.free(patterns.span):
        first, last = patterns.number(match["first"]), patterns.number(match["last"])
        if not first or not last:
            continue
        year = match["year"]
        head = f"{year}-" if year else "--"
        start = match.start()
        scan.add(
            "date-range", f"{head}{first:02d}/{head}{last:02d}", start, match.end(), confidence=1.0 if year else 0.6
        )


@cache
def _worded(language: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """A day in words with its month, day first and month first; the days; what is a feast day."""
    words = lexicon(language)
    days = [str(day) for day in words.table.get("worded_days", ())]
    if not days or not words.months:
        return (), (), compiled("(?!)")
    day, month = rf"(?P<day>{alternatives(days)})", rf"(?P<month>{alternatives(words.months)})"
    dates = words.part("dates")
    filler = f"(?: {dates['day_word']})?" if dates.get("day_word") else str(dates.get("worded_filler", ""))
    own_form = f"(?<={dates['worded_month_form']})" if dates.get("worded_month_form") else ""
    # "marraskuun toinen sunnuntai" is no second day
    counted = [*words.table.get("weekdays", ()), *dates.get("counted_in_month", ())]
    weekday = rf"(?! {alternatives(str(day) for day in counted)}(?!\w))" if counted else ""
    prefix = f"(?:{dates['day_prefix']} )?" if dates.get("day_prefix") else ""
    year = rf"(?: (?:{words.pattern('dates', 'year_word')} )?(?P<year>{_YEAR})(?!\d))?"
    shapes = [rf"(?<!\w){prefix}{day}{filler} {month}{own_form}(?!\w){year}"]
    if dates.get("month_first"):
        form = str(dates.get("month_first_form", ""))
        shapes.append(rf"(?<!\w){month}(?<={form}) {day}{filler}(?!\w){weekday}{year}")
    feasts = alternatives(str(feast) for feast in words.table.get("feasts", ["(?!)"]))
    return (
        tuple(compiled(shape, _FLAGS) for shape in shapes),
        tuple(compiled(d, _FLAGS) for d in days),
        compiled(feasts, _FLAGS),
    )


def read_worded_days(scan: Scan) -> None:
    """Days of a month in words: "den första mars", "maaliskuun ensimmäisenä päivänä"."""
    shapes, days, feasts = _worded(scan.language)
    months = _patterns(scan.language)
    for shape in shapes:
        for match in scan.free(shape):
            day = next(n for n, pattern in enumerate(days, 1) if pattern.fullmatch(match["day"]))
            month = months.number(match["month"])
            if month and not feasts.search(match.group()):
                scan.add("date", f"{match['year'] or '-'}-{month:02d}-{day:02d}", match.start(), match.end())


def read_month_lists(scan: Scan) -> None:
    """One date for each month of a list that shares the day, once whole dates are read; a month each where no day is said."""
    patterns = _patterns(scan.language)
    _read_dated(scan, patterns)
    for match in scan.free(patterns.suspended):
        for name in patterns.name.finditer(scan.text, match.start(), match.end()):
            scan.add("month", f"--{patterns.number(name.group()):02d}", name.start(), name.end(), confidence=0.6)


def _read_dated(scan: Scan, patterns: _Patterns) -> None:
    for fact in [f for f in scan.facts if f.kind == "date" and f.value.startswith("--") and len(f.value) == 7]:
        day = fact.value[-2:]
        before = patterns.before.search(scan.text, 0, fact.start)
        # "huhtikuun 9 päivänä ja joulukuussa": the list goes on only where the month stands last
        ends_in_month = any(m.end() == fact.end for m in patterns.name.finditer(scan.text, fact.start, fact.end))
        after = patterns.after.match(scan.text, fact.end) if ends_in_month else None
        for match in (before, after):
            if match is None or not scan.is_free(match.start(), match.end()):
                continue
            for name in patterns.name.finditer(scan.text, match.start(), match.end()):
                scan.add(
                    "date", f"--{patterns.number(name.group()):02d}-{day}", name.start(), name.end(), confidence=0.6
                )
