"""What clock times look like in one language: the patterns that ``clocks`` reads by. Their words are in the tables ``facts_times``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.lexicon import Lexicon

__all__ = ["AFTER", "EITHER", "FULL", "HOUR", "NO_MONTH", "ClockPatterns", "clock_patterns"]

_FLAGS: Final = re.IGNORECASE
HOUR: Final = r"(?:[01]?\d|2[0-4])"
"""An hour of the day in figures."""
FULL: Final = rf"{HOUR}[.:][0-5]\d"
"""A time with its minutes."""
EITHER: Final = rf"{HOUR}(?:[.:][0-5]\d)?"
"""A time, with or without minutes."""
_MINUTES: Final = r"(?:00|1[3-9]|[2-5]\d)"
NO_MONTH: Final = rf"{HOUR}[.:](?:0\d|1[3-9]|[2-5]\d)"
"""A time that is no day and month: "10.30", "9.05"."""
AFTER: Final = r"(?![\d–]|:\w|[.,]\d|\w| ?[€%°]|\.(?:–|-| \d))"
"""What may not follow a bare time: more digits, a percent sign, the point of a day."""


@dataclass(frozen=True, slots=True)
class ClockPatterns:
    """What clock times look like in one language."""

    clock: re.Pattern[str]
    next: re.Pattern[str]
    """The next time of a list: ", 7.15", " ja 8.30"."""
    next_slot: re.Pattern[str]
    """The next span of a list of spans, where hours may stand alone: " ja 18–19"."""
    next_hour: re.Pattern[str]
    """The next hour of a list of hours: "klo 15 ja 19"."""
    joint: re.Pattern[str]
    """A second time joined by "and", with what makes the two a span behind it: "8 ja 16 välillä"."""
    until: re.Pattern[str]
    """The end of a span in words: "från 10.40" and " till 11.20"."""
    since: re.Pattern[str]
    between: re.Pattern[str]
    """What makes them one before: "mellan kl. 8 och 16"."""
    bare: tuple[re.Pattern[str], ...]
    careful: tuple[re.Pattern[str], ...]
    """Bare times after words that may also stand before a section of a document."""
    moved: re.Pattern[str]
    """From one time to another where a comma is the decimal sign: "från 17.10 till 17.35"."""
    half_slot: re.Pattern[str]
    """A span of which one end has its minutes, no month's number: "8–15.30", "6.30–10"; its groups are two of four."""
    told: re.Pattern[str]
    """What tells of hours where a point is the decimal sign."""
    weekday: re.Pattern[str]
    many: re.Pattern[str]
    """Weekdays in the plural, after which figures are hours and no day: "perjantaisin 10.10"."""
    hour: re.Pattern[str]
    """An hour alone after a verb, at the end of its clause: "konsertti alkaa 19."."""
    meridiem: re.Pattern[str]
    """Hours of a clock of twelve with the half of the day: "9 a.m.–3 p.m."."""
    zones: tuple[tuple[str, re.Pattern[str]], ...]


def _counted(words: Lexicon) -> str:
    """Magnitudes and currencies, which no hour has behind it."""
    magnitudes = [str(pattern) for _, pattern in words.part("numbers").get("magnitudes", ())]
    money = [str(pattern) for pattern in words.part("currency").values() if isinstance(pattern, str)]
    return "|".join([*magnitudes, *money, "(?!)"])


@cache
def clock_patterns(language: str) -> ClockPatterns:
    """The patterns of a language."""
    words = lexicon(language)
    data = table(language, "facts_times")
    clocks = data.get("clock", {})

    def listed(*keys: str) -> str:
        return alternatives([*(str(word) for key in keys for word in clocks.get(key, ())), "(?!)"])

    ending = words.pattern("numbers", "colon_ending")
    time = rf"\d{{1,2}}(?:[.:]\d{{2}})?(?!\d)(?:{ending})?"
    clock = words.pattern("dates", "clock")
    weekday = alternatives([*(str(day) for day in words.table.get("weekdays", ())), "(?!)"])
    day = alternatives([*(str(day) for day in words.table.get("weekdays", ())), *clocks.get("days", ()), "(?!)"])
    travel, starts, labels = listed("travel"), listed("before"), listed("labels")
    up_to, of = words.pattern("numbers", "up_to"), words.pattern("numbers", "from_ending")
    # "klo 9 – 25.1. klo 16": the day after the dash is no hour
    no_day = rf"(?! ?[–-] ?\d{{1,2}}\.\d{{1,2}}\.?,? {clock})"
    span = rf"({EITHER}) ?[–-] ?({EITHER})"
    ends = rf"(?= ?(?:$|[.,;:)!?|](?!\d)|{words.conjunction} |{day}(?!\w)))"
    units = "|".join(str(unit) for unit in table(language, "facts_units").get("units", {}).values())
    no_unit = rf"(?! ?(?:{units})(?!\w))" if units else ""
    conjunction = rf"(?:, | {words.conjunction} )"
    no_other = rf"{no_unit}(?! ?(?:{_counted(words)})(?!\w))"
    # a verb before a day and month in figures is told by its minutes, unless days end in a point
    start_time = FULL if words.part("dates").get("day_month_point") else NO_MONTH
    filler = r"(?: [^\W\d]+){0,3}"
    return ClockPatterns(
        clock=compiled(
            rf"(?<!\w){clock} ?({time})(?:{no_day}(?: ?[–-] ?| {up_to} |{of} )(?:{clock} ?)?({time})(?![.:]\d))?"
            r"|(?<![\d:.,])(\d{1,2}:\d{2})(?: ?[–-] ?(\d{1,2}(?::\d{2})?))?(?![\d:]| \d{3}(?!\d))",
            _FLAGS,
        ),
        next=compiled(rf"(?:{conjunction}| {up_to} |{of} )({FULL})(?:{ending})?(?: ?[–-] ?({EITHER}))?{AFTER}", _FLAGS),
        next_slot=compiled(rf"{conjunction}{span}{AFTER}{ends}", _FLAGS),
        next_hour=compiled(rf"{conjunction}({EITHER})(?:{ending})?{AFTER}{ends}", _FLAGS),
        joint=compiled(
            rf" {words.conjunction} (?:{clock} ?)?({time})(?![.:]\d)(?P<between> {clocks.get('between_after', '(?!)')})?",
            _FLAGS,
        ),
        until=compiled(rf" {up_to} (?:{clock} ?)?({time}){AFTER}", _FLAGS),
        since=compiled(rf"(?<!\w){words.pattern('numbers', 'not_range_before')} $", _FLAGS),
        between=compiled(rf"(?<!\w){clocks.get('between_before', '(?!)')} $", _FLAGS),
        bare=(
            compiled(rf"(?<!\w){day}(?: ?[–-] ?{day})?(?: {labels})?[,:]? {span}{AFTER}{no_unit}", _FLAGS),
            compiled(rf"(?<!\w){travel}{filler} ({FULL})(?: ?[–-] ?({FULL}))?{AFTER}", _FLAGS),
            compiled(rf"(?<![\w.,:–-])({FULL})(?= {listed('after')}(?!\w))", _FLAGS),
            compiled(rf"(?<!\w){listed('prepositions_alone')} ({FULL}){AFTER}{no_other}", _FLAGS),
            compiled(rf"(?<!\w){listed('prepositions')} ({NO_MONTH})(?: ?[–-] ?({FULL}))?{AFTER}(?! \d)", _FLAGS),
        ),
        careful=(
            compiled(rf"(?<!\w){starts}{filler} ({start_time})(?: ?[–-] ?({FULL}))?{AFTER}", _FLAGS),
            compiled(rf"(?<!\w){labels}{filler}:? ({FULL})(?: ?[–-] ?({EITHER}))?{AFTER}", _FLAGS),
            compiled(rf"(?<!\w){labels}(?: {day})?:? {span}{AFTER}{ends}", _FLAGS),
        ),
        moved=compiled(
            rf"(?<!\w){clocks.get('span', '(?!)').replace('H', f'({FULL})')}{AFTER}{no_other}"
            if words.part("numbers").get("decimal") == ","
            else "(?!)",
            _FLAGS,
        ),
        half_slot=compiled(
            rf"(?<![\w.,/§–-])(?:({HOUR}) ?[–-] ?({HOUR}[.:]{_MINUTES})|({HOUR}[.:]{_MINUTES}) ?[–-] ?({HOUR})){AFTER}"
            rf"(?! \d{{3}}(?!\d)){no_other}",
            _FLAGS,
        ),
        told=compiled(
            rf"(?<!\w)(?:{listed('labels', 'days', 'before', 'travel')}|{weekday})(?!\w)"
            if words.part("numbers").get("decimal") == "."
            else "",
            _FLAGS,
        ),
        weekday=compiled(rf"(?<!\w){weekday} ({FULL}){AFTER}", _FLAGS),
        many=compiled(str(clocks.get("many", "(?!)")), _FLAGS),
        hour=compiled(
            rf"(?<!\w){listed('before', 'travel')} ({HOUR})(?=[.,;!)]*(?:\s|$))(?! \w)",
            _FLAGS,
        ),
        meridiem=compiled(
            rf"(?<![\w.,])(?P<first>\d{{1,2}}(?:[.:]\d\d)?)(?: ?(?P<early>{clocks.get('meridiem', '(?!)')}))?"
            rf"(?: ?[–-] ?| to )?(?:(?<=[–\- ])(?P<last>\d{{1,2}}(?:[.:]\d\d)?))? ?(?P<late>{clocks.get('meridiem', '(?!)')})(?!\w)",
            _FLAGS,
        ),
        zones=tuple(
            (name, compiled(rf",? \(?({pattern})(?!\w)\)?", _FLAGS)) for name, pattern in data.get("zones", {}).items()
        ),
    )
