"""What dates look like in one language: the patterns that ``dates`` reads by. Their words are in the tables ``facts`` under ``dates``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from align.facts.lexicon import alternatives, lexicon
from align.languages.lazily import compiled

__all__ = ["YEAR", "DatePatterns", "date_patterns"]

_FLAGS: Final = re.IGNORECASE
YEAR: Final = r"(?:1[5-9]|20)\d\d"
"""A year of the last five centuries."""
_SHORT: Final = r"(?<![\d.,/])(\d{1,2})\.(\d{1,2})\.?"


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """What dates look like in one language."""

    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    same_month: tuple[re.Pattern[str], ...]
    month_year: re.Pattern[str]
    year_month: re.Pattern[str]
    year_month_day: re.Pattern[str]
    """The year before all: "vuoden 1991 joulukuun 15 päivänä"."""
    month_only: re.Pattern[str]
    prefixed: re.Pattern[str]
    timed: re.Pattern[str]
    """The same before an hour, "14.9 klockan 21", and in a list that ends in a whole date, "22.4, 6.5 eller 13.5.2026"."""
    spanned: re.Pattern[str]
    """What stands before the end of a range: "3.–", with its group "kl. 9–"."""
    paired: re.Pattern[str]
    paired_name: re.Pattern[str]
    """All but the last of the days of one month: "8. ja 9.8.", "den 8 och 9 augusti", "5., 12. ja 19. toukokuuta"."""
    listed: re.Pattern[str]
    """Several days behind their month."""
    day: re.Pattern[str]
    openers: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    """What stands before the first date of a range, and between the two."""
    trailer: re.Pattern[str]
    """What after two dates makes them a range: "välisenä aikana"."""
    conjoined: re.Pattern[str]
    cases: tuple[re.Pattern[str], re.Pattern[str]]
    """What the first and the last of two dates end in where case endings make them a range: "1 päivästä … 31 päivään …"."""
    between: re.Pattern[str]
    bare_between: re.Pattern[str]
    """What makes a range of two dates with no word before them: "7 January to 3 February"."""
    to_end: re.Pattern[str]
    """From the beginning of one to the end of the other: "1 päivän alusta … 10 päivän loppuun"."""
    edge_before: re.Pattern[str]
    edge_after: re.Pattern[str]
    """What makes a month its first or last day: "från ingången av mars", *maaliskuun alusta*."""
    feasts: re.Pattern[str]
    """Words that name a feast and no month: "första maj"."""
    months: tuple[re.Pattern[str], ...]

    def month(self, word: str) -> int:
        """Which month a word names, from 1; 0 when none."""
        return next((n for n, p in enumerate(self.months, 1) if p.fullmatch(word)), 0)


@cache
def date_patterns(language: str) -> DatePatterns:
    """The patterns of a language."""
    words = lexicon(language)
    dates = words.part("dates")
    month = alternatives(words.months) if words.months else "(?!)"
    short = [str(stem) for stem in words.table.get("months_short", ())]
    # "15 jun 1991", "3 dec."
    any_month = alternatives([month, rf"{alternatives(short)}(?:\.|(?= {YEAR})|(?!\w))"]) if short else month
    ordinal = f"(?:{dates['day_ordinal']})?" if dates.get("day_ordinal") else ""
    day_word, prefix = str(dates.get("day_word", "")), str(dates.get("day_prefix", ""))
    lead = rf"(?:{prefix} )?" if prefix else ""
    filler = rf"(?: ?{day_word})?" if day_word else ""
    form = str(dates.get("month_first_form", ""))
    first = rf"{month}(?<={form})" if form else month
    own = rf"(?!(?<={form}) \d{{1,2}}{ordinal} )" if form else ""
    # "22 August 9–14" is the 22nd
    apart = "" if form else r"(?<!\d )(?<!\d(?:st|nd|rd|th) )"
    joins = [(str(a), str(b)) for a, b in dates.get("range_words", [])]
    weekday = rf"(?:{alternatives([*(str(day) for day in words.table.get('weekdays', ())), '(?!)'])} )?"
    year = rf"(?:{words.pattern('dates', 'year_word')} )?({YEAR})(?!\d)"
    any_year = rf"(?:{words.pattern('dates', 'year_word')} )?(\d{{4}})(?!\d)"
    return DatePatterns(
        day_first=compiled(
            rf"(?<![\w.,/-])(?<!\D\d–)(?<!\D\d\d–)(?<!\d\.–){lead}(\d{{1,2}}){ordinal}{filler} ?(?<=[ \w.])"
            rf"({any_month})(?![^\W\d])(?:,? ?{any_year})?",
            _FLAGS,
        ),
        month_first=compiled(
            rf"(?<!\w){apart}({first}) (?:the )?(\d{{1,2}}){ordinal}{filler}(?!\w|[.,]\d|:)(?:,? {any_year})?",
            _FLAGS,
        )
        if dates.get("month_first")
        else compiled("(?!)"),
        same_month=(
            compiled(
                rf"(?<![\w.,/–-]){lead}(\d{{1,2}})\.? ?[–-] ?(\d{{1,2}}){ordinal}{filler} ({month})(?: {any_year})?",
                _FLAGS,
            ),
            *(
                compiled(
                    rf"(?<!\w){a} {weekday}{lead}(\d{{1,2}}){ordinal} {b} {weekday}{lead}(\d{{1,2}}){ordinal} ({month})"
                    rf"(?!\w)(?: {any_year})?",
                    _FLAGS,
                )
                for a, b in joins
                if b
            ),
        ),
        month_year=compiled(rf"(?<!\w)({month})(?: {dates.get('month_word', '(?!)')})? ?{year}", _FLAGS),
        year_month=compiled(
            rf"(?<!\w){words.pattern('dates', 'year_first')} ({YEAR}) (?:\w+- ?)?({month})(?!\w)", _FLAGS
        ),
        year_month_day=compiled(
            rf"(?<!\w){words.pattern('dates', 'year_first')} ({YEAR}) ({first}) (\d{{1,2}}){ordinal}{filler}(?!\w|[.,]\d|:)",
            _FLAGS,
        ),
        month_only=compiled(rf"(?<!\w)({month})(?!\w)", _FLAGS),
        prefixed=compiled(rf"(?<!\w){prefix or '(?!)'} (\d{{1,2}})[./](\d{{1,2}})\.?(?: ({YEAR}))?(?!\d)", _FLAGS),
        timed=compiled(
            rf"{_SHORT}(?=,? (?:{dates.get('clock_between', '(?!)')} )?{dates.get('clock', '(?!)')} ?\d"
            rf"|(?:, \d{{1,2}}\.\d{{1,2}}\.?)* {words.conjunction} \d{{1,2}}\. ?\d{{1,2}}\. ?\d{{4}}(?!\d))",
            _FLAGS,
        ),
        spanned=compiled(rf"(?<!\w)({dates.get('clock', '(?!)')} ?)?\d{{1,2}}(?:[.:]\d\d)?\.? ?–$", _FLAGS),
        paired=compiled(
            rf"(?<![\w.,/–:-])(\d{{1,2}})\.? {words.conjunction} \d{{1,2}}\.(\d{{1,2}})\.(?:({YEAR}))?(?!\d)", _FLAGS
        ),
        paired_name=compiled(
            rf"(?<![\w.,/–-])(?:{lead}\d{{1,2}}{ordinal},? ){{0,20}}{lead}(\d{{1,2}}){ordinal} {words.conjunction} "
            rf"\d{{1,2}}{ordinal}{filler} ({month})(?![^\W\d]){own}(?:,? {year})?",
            _FLAGS,
        ),
        listed=compiled(
            rf"(?<!\w)(?P<month>{first}) "
            rf"(?P<days>\d{{1,2}}{ordinal}(?:, \d{{1,2}}{ordinal}){{0,20}} {words.conjunction} \d{{1,2}}{ordinal})"
            rf" {day_word}(?!\w)(?:,? (?:{words.pattern('dates', 'year_word')} )?(?P<year>{YEAR})(?!\d))?",
            _FLAGS,
        )
        if form
        else compiled("(?!)"),
        day=compiled(r"\d{1,2}"),
        openers=tuple((compiled(rf"(?<!\w){a} $", _FLAGS), compiled(rf" {b} ", _FLAGS)) for a, b in joins if b),
        trailer=compiled(alternatives([rf" {a}" for a, b in joins if not b] or ["(?!)"]), _FLAGS),
        conjoined=compiled(rf" {words.conjunction} ", _FLAGS),
        cases=(
            compiled(words.pattern("dates", "day_from"), _FLAGS),
            compiled(words.pattern("dates", "day_to"), _FLAGS),
        ),
        between=compiled(rf" {dates.get('range_between', '(?!)')} ", _FLAGS),
        bare_between=compiled(rf" {dates.get('bare_between', '(?!)')} ", _FLAGS),
        to_end=compiled(rf" {dates.get('range_end', '(?!)')}", _FLAGS),
        edge_before=compiled(rf"(?<!\w){dates.get('month_edge_before', '(?!)')} $", _FLAGS),
        edge_after=compiled(rf" {dates.get('month_edge_after', '(?!)')}(?!\w)", _FLAGS),
        feasts=compiled(
            rf"(?<!\w){alternatives(str(feast) for feast in words.table.get('feasts', ['(?!)']))}(?!\w)", _FLAGS
        ),
        months=tuple(compiled(rf"{p}|{short[n]}\.?" if short else p, _FLAGS) for n, p in enumerate(words.months)),
    )
