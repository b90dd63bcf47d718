"""Clock times that only what stands before them tells: a day, or a time read already.

"On 16 April from 8 to 14", "arkisin 7:stä", "Tue 8.9. at 18 in the hall" follow a day; "klo 11, 10 km:n sarja 11.20" and "be there by
17.15" stand beside a time. What the words are is in the tables ``facts_times`` under ``clock``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.clockpatterns import AFTER, EITHER, FULL, HOUR, NO_MONTH
from align.facts.clocks import add_times
from align.facts.days import is_referred_to, refers
from align.facts.lexicon import alternatives, lexicon
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.facts.scan import Scan

__all__ = ["read_timetables"]

_FLAGS: Final = re.IGNORECASE
_EVENING, _MORNING = 18, 10
_MINUTE: Final = r"(?:0[05]|1[3-9]|[2-5]\d)"
_CLAUSE: Final = 60


@dataclass(frozen=True, slots=True)
class _Patterns:
    days: tuple[re.Pattern[str], ...]
    """Hours behind a day."""
    spans: tuple[re.Pattern[str], ...]
    """Hours in a text of a timetable: "from 5.30 to 23.10", "at 9–15", "between 18 and 8"."""
    change: re.Pattern[str]
    """Words of a change, which has two ends too: "rose from 8 to 14"."""
    context: re.Pattern[str]
    """Words of a timetable."""
    beside: tuple[re.Pattern[str], ...]
    """Times in a text that has one already."""
    quarter: re.Pattern[str]
    """A quarter of an hour behind a preposition, where a point is the decimal sign: "by 7.00", "from 16.45"."""
    hour_told: re.Pattern[str]
    """An hour in figures before what follows times: "perjantaina 15 jälkeen"."""
    night: re.Pattern[str]
    """Full hours from an evening to a morning: "yövuoro 22–6"."""
    told: re.Pattern[str]
    """The same in a text that speaks of hours: "reserved on Wednesday before 13.40"."""
    bare: re.Pattern[str]
    """A time that nothing tells but its minutes, where a comma is the decimal sign: "pihalla 7.20"."""
    further: re.Pattern[str]
    """The next span in words: " and from 18 to 19"."""


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    clocks = table(language, "facts_times").get("clock", {})

    def listed(*keys: str) -> str:
        return alternatives([*(str(word) for key in keys for word in clocks.get(key, ())), "(?!)"])

    weekday = alternatives([*(str(day) for day in words.table.get("weekdays", ())), "(?!)"])
    month = alternatives([*words.months, "(?!)"])
    ordinal = rf"(?:{words.pattern('dates', 'day_ordinal', '')})?"
    # a year, or a day in figures, ends a date as the name of a month does
    day = rf"(?<!\w)(?:{listed('days')}|{weekday}|\d{{1,2}}{ordinal} (?:{month})(?: \d{{4}})?|\d{{1,2}}\.\d{{1,2}}\.)"
    percents = "|".join(words.pattern("numbers", key) for key in ("percent_point", "per_mille", "percent"))
    money = alternatives([*(str(p) for p in words.part("currency").values() if isinstance(p, str)), "€|e(?!\\w)"])
    magnitude = alternatives([*(str(pattern) for _, pattern in words.part("numbers").get("magnitudes", ())), "(?!)"])
    units = "|".join(str(unit) for unit in table(language, "facts_units").get("units", {}).values()) or "(?!)"
    other = rf"(?! ?(?:(?:{units}|{magnitude}|{money})(?!\w)|{percents}|§))"
    until = rf"{AFTER}{other}"

    def hours(key: str, hour: str) -> str:
        return str(clocks.get(key, "(?!)")).replace("H", f"({hour})")

    ends = rf"(?= ?(?:$|[.,;:)!?](?!\d)| (?:{words.conjunction}|{clocks.get('hour_ends', '(?!)')})(?!\w)))"
    # where a point is the decimal sign, a word must stand before what may be a time
    alone = "(?!)" if words.part("numbers").get("decimal") == "." else r"(?<=[^\W\d§]|[,;)]) "
    is_comma = words.part("numbers").get("decimal") == ","
    law = words.part("law")
    levels = "|".join(str(law[name]) for name in law.get("number_first", ()) if name in law)
    no_level = rf"(?! ?(?:{levels or '(?!)'})(?!\w))"
    return _Patterns(
        days=(
            compiled(rf"{day},? {hours('span', EITHER)}{until}", _FLAGS),
            compiled(rf"{day},? {hours('days_span', EITHER)}{until}{ends}", _FLAGS),
            compiled(rf"{day},? {hours('dashed', EITHER)}{until}{ends}", _FLAGS),
            compiled(rf"{day},? {hours('open_from', EITHER)}{until}{ends}", _FLAGS),
            compiled(rf"{day},? {clocks.get('hour_before', '(?!)')} ({HOUR}){until}{ends}", _FLAGS),
            compiled(
                rf"(?<!\w){listed('labels', 'before', 'travel')} {clocks.get('hour_before', '(?!)')} ({HOUR}){until}{ends}",
                _FLAGS,
            ),
        ),
        spans=(
            compiled(rf"(?<!\w){hours('span', FULL)}{until}", _FLAGS),
            *(
                compiled(rf"(?<!\w){hours(key, EITHER)}{until}{ends}", _FLAGS)
                for key in ("span", "day_span", "at_dashed", "between", "until_hour")
            ),
            compiled(rf"(?<!\w){hours('between', '(?:1[89]|2[0-4])|0?[1-9]|10')}{until}", _FLAGS),
        ),
        change=compiled(rf"(?<!\w)(?:{clocks.get('change_before', '(?!)')})(?!\w)", _FLAGS),
        context=compiled(rf"(?<!\w)(?:{listed('labels', 'travel', 'before', 'days')}|{weekday})(?!\w)", _FLAGS),
        beside=(
            compiled(rf"(?<!\w){listed('prepositions_beside')} ({NO_MONTH}){until}", _FLAGS),
            compiled(rf"{alone}({NO_MONTH}){until}(?! \d)", _FLAGS),
        ),
        quarter=compiled(rf"(?<!\w){listed('quarter_after')} ({HOUR}\.(?:00|15|30|45)){until}(?! \d| ?[–-])", _FLAGS),
        hour_told=compiled(
            rf"(?<![\w.,:/§–-])({HOUR})(?= {alternatives([*clocks.get('after_hour', ()), '(?!)'])}(?!\w))", _FLAGS
        ),
        night=compiled(rf"(?<![\w.,:/§–-])((?:1[89]|2[0-4])) ?– ?(0?[1-9]){until}", _FLAGS),
        told=compiled(rf"(?<!\w){listed('prepositions_told')} ({NO_MONTH}){until}(?! \d| ?[–-])", _FLAGS),
        bare=compiled(
            "(?!)" if not is_comma else rf"(?<=[^\W\d_A-ZÅÄÖ] )({HOUR}\.{_MINUTE}){until}{no_level}(?! \d| ?[–-])"
        ),
        further=compiled(rf" {words.conjunction} {hours('span', EITHER)}{until}", _FLAGS),
    )


def _is_over_night(hours: tuple[str | None, ...]) -> bool:
    """Whether two full hours run from an evening to a morning, as no numbers of anything else would: "between 22 and 6"."""
    ends = [int(hour) for hour in hours if hour and hour.isdigit()]
    return len(ends) == 2 and ends[0] >= _EVENING and ends[1] <= _MORNING


def _behind(scan: Scan, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches whose times nobody has taken; the day before them may be a date read already."""
    for match in scan.matches(pattern):
        if scan.is_free(match.start(1), match.end()):
            yield match


def _read_told(scan: Scan, patterns: _Patterns) -> None:
    """Single times behind a preposition, or told by nothing but their minutes."""
    for match in scan.free(patterns.quarter):
        clause = max(scan.text.rfind(sign, 0, match.start()) for sign in ",;") + 1
        is_changed = patterns.change.search(scan.text, clause, match.start())
        if not is_changed and not is_referred_to(scan.text, match.start(1), scan.language):
            add_times(scan, match.groups(), match.start(1), match.end())
    for match in scan.free(patterns.told):
        if patterns.context.search(scan.text) and not patterns.change.search(scan.text, 0, match.start()):
            add_times(scan, match.groups(), match.start(1), match.end())
    for pattern in (patterns.hour_told, patterns.night):
        for match in scan.free(pattern):
            is_told = patterns.context.search(scan.text) and not refers(
                scan.text[: match.start()][-_CLAUSE:], scan.language
            )
            if is_told:
                add_times(scan, match.groups(), match.start(1), match.end())
    for match in scan.free(patterns.bare):
        if not refers(scan.text[max(0, match.start() - _CLAUSE) : match.start()], scan.language):
            add_times(scan, match.groups(), match.start(1), match.end())


def read_timetables(scan: Scan) -> None:
    """Hours behind days, and times beside times."""
    patterns = _patterns(scan.language)
    for pattern in patterns.days:
        for match in _behind(scan, pattern):
            add_times(scan, match.groups(), match.start(1), match.end())
    for pattern in patterns.spans:
        for match in scan.free(pattern):
            is_told = patterns.context.search(scan.text) or _is_over_night(match.groups())
            if is_told and not patterns.change.search(scan.text, 0, match.start()):
                add_times(scan, match.groups(), match.start(1), match.end())
    _read_told(scan, patterns)
    if scan.has("time"):
        for match in scan.free(patterns.further):
            add_times(scan, match.groups(), match.start(1), match.end())
        for pattern in patterns.beside:
            for match in scan.free(pattern):
                if not is_referred_to(scan.text, match.start(1), scan.language):
                    add_times(scan, match.groups(), match.start(1), match.end())
