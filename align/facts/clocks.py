"""Clock times: after *klo* or *kl.*, in lists of times, after a weekday or a verb of a timetable, with their time zone.

Values: ``14:30``, ``09:00/15:00``. A zone named after a time ("Suomen aikaa", "finsk tid", "UTC+3") is its qualifier "zone:finland",
"zone:utc+3", and belongs to what the fact flags. "14.10" alone may be a day in Swedish and a number of a section in both languages,
so that a bare time needs a word of the tables ``facts_times`` beside it, a range of a timetable ("10.45–11.15") or, at the head of a
line of a programme, another time. Hours in words ("kello kymmenen", "halv tre") have the qualifier "word": they may be of either
half of the day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.dates import is_referred_to
from align.facts.lexicon import alternatives, lexicon
from align.languages import table

if TYPE_CHECKING:
    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["read_spoken_hours", "read_times", "same_hour", "same_zone", "zone_of"]

_FLAGS: Final = re.IGNORECASE
_ENDING: Final = re.compile(r":[^\W\d]+$")
_HOUR: Final = r"(?:[01]?\d|2[0-4])"
_PARTS: Final = re.compile(r"(\d\d):(\d\d)")
_FULL: Final = rf"{_HOUR}[.:][0-5]\d"
_AFTER: Final = r"(?![\d:–]|[.,]\d|\w| ?[€%]|\.(?:–|-| \d))"
"""What may not follow a bare time: more digits, a percent sign, the point of a day."""
_SLOT: Final = re.compile(
    rf"(?<![\w.,/§–-])({_HOUR}[.:][0-5][05]) ?– ?({_HOUR}[.:][0-5][05])(?![\w/–]|[.,:]\d| ?[€%°]|\.(?:–|-| \d))"
)
"""A slot of a timetable; its minutes are fives."""
_LINE: Final = re.compile(rf"(?:^|(?<=[,;|] )|(?<=\n))({_HOUR}[.:][0-5][05])(?= [A-ZÅÄÖ][a-zåäö])")
"""A time that opens an entry of a programme."""
_UTC: Final = re.compile(r"[ (]{1,2}((?:UTC|GMT)(?: ?[+–-] ?\d{1,2}(?::\d\d)?)?)(?!\w)\)?", _FLAGS)


@dataclass(frozen=True, slots=True)
class _Patterns:
    clock: re.Pattern[str]
    more: re.Pattern[str]
    """The next time of a list: ", 7.15", " ja 8.30"."""
    bare: tuple[re.Pattern[str], ...]
    weekday: re.Pattern[str]
    many: re.Pattern[str]
    """Weekdays in the plural, after which figures are hours and no day: "perjantaisin 10.10"."""
    spoken: re.Pattern[str]
    """An hour in words: "kello kymmenen", "puoli kolmelta"."""
    hour: re.Pattern[str]
    """An hour alone after a verb, at the end of its clause: "konsertti alkaa 19."."""
    zones: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    data = table(language, "facts_times")
    ending = words.pattern("numbers", "colon_ending")
    time = rf"\d{{1,2}}(?:[.:]\d{{2}})?(?!\d)(?:{ending})?"
    clock = words.pattern("dates", "clock")
    days = [str(day) for day in words.table.get("weekdays", ())]
    weekday = alternatives(days) if days else "(?!)"
    before = alternatives([*data.get("clock", {}).get("before", ()), "(?!)"])
    after = alternatives([*data.get("clock", {}).get("after", ()), "(?!)"])
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    half, alone, after_day, case = (
        str(data.get("clock", {}).get(key, "(?!)")) for key in ("half", "spoken_alone", "spoken_after", "spoken_case")
    )
    up_to, of = words.pattern("numbers", "up_to"), words.pattern("numbers", "from_ending")
    # "klo 9 – 25.1. klo 16": the day after the dash is no hour
    day = rf"(?! ?[–-] ?\d{{1,2}}\.\d{{1,2}}\.?,? {clock})"
    span = rf"({_HOUR}(?:\.[0-5]\d)?) ?[–-] ?({_HOUR}(?:\.[0-5]\d)?)"
    return _Patterns(
        clock=re.compile(
            rf"(?<!\w){clock} ?({time})(?:{day}(?: ?[–-] ?| {words.conjunction} )({time}))?"
            r"|(?<![\d:.,])(\d{1,2}:\d{2})(?: ?[–-] ?(\d{1,2}(?::\d{2})?))?(?![\d:])",
            _FLAGS,
        ),
        more=re.compile(
            rf"(?:, | {words.conjunction} | {up_to} |{of} )({_FULL})(?:{ending})?(?: ?[–-] ?({_FULL}))?{_AFTER}",
            _FLAGS,
        ),
        bare=(
            re.compile(rf"(?<!\w){weekday}(?: ?[–-] ?{weekday})?,? {span}{_AFTER}", _FLAGS),
            re.compile(rf"(?<!\w){before}(?: [^\W\d]+)? ({_FULL}){_AFTER}", _FLAGS),
            re.compile(rf"(?<![\w.,:–-])({_FULL})(?= {after})", _FLAGS),
        ),
        weekday=re.compile(rf"(?<!\w){weekday} ({_FULL}){_AFTER}", _FLAGS),
        many=re.compile(str(data.get("clock", {}).get("many", "(?!)")), _FLAGS),
        spoken=re.compile(
            rf"(?<!\w)(?:(?:{clock}|{after_day}(?= \w+{case})) (?P<half>{half} )?(?P<word>{numeral})(?!\w)"
            rf"|(?:{before} )?(?P<half_alone>{half} )(?P<word_alone>{numeral}(?!\w){alone}))",
            _FLAGS,
        ),
        hour=re.compile(rf"(?<!\w){before} ({_HOUR})(?=[.,;!)]*(?:\s|$))(?! \w)", _FLAGS),
        zones=tuple(
            (name, re.compile(rf",? \(?({pattern})(?!\w)\)?", _FLAGS))
            for name, pattern in data.get("zones", {}).items()
        ),
    )


def _value(texts: tuple[str | None, ...]) -> str:
    """The times of a match as a value, "" when the clock has none of them."""
    times = [_ENDING.sub("", t).replace(".", ":").partition(":") for t in texts if t]
    parts = [(int(hour), int(minute or 0)) for hour, _, minute in times]
    if not all(hour <= 24 and minute < 60 for hour, minute in parts):
        return ""
    return "/".join(f"{h:02d}:{m:02d}" for h, m in parts)


def read_times(scan: Scan) -> None:
    """Every clock time of the text."""
    patterns = _patterns(scan.language)
    for match in scan.free(patterns.clock):
        _add(scan, patterns, match.groups(), match.start(), match.end())
    for pattern in patterns.bare:
        for match in scan.free(pattern):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    for match in scan.free(patterns.weekday):
        day, _, month = match[1].partition(".")
        if patterns.many.match(match.group()) or not (int(day) <= 31 and 10 <= int(month) <= 12):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    for match in scan.free(_SLOT):
        if _is_slot(match) and not is_referred_to(scan.text, match.start(), scan.language):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    if any(fact.kind == "time" for fact in scan.facts):
        for match in scan.free(_LINE):
            _add(scan, patterns, match.groups(), match.start(1), match.end(1))
        for match in scan.free(patterns.hour):
            _add(scan, patterns, match.groups(), match.start(1), match.end(1))


def _is_slot(match: re.Match[str]) -> bool:
    """Whether a range is of times: later than it began, and no two days ("5.10–7.12")."""
    first, last = (tuple(int(part) for part in re.split("[.:]", text)) for text in match.groups())
    are_days = all(1 <= month <= 12 and 1 <= day <= 31 for day, month in (first, last))
    return first < last and not are_days


def read_spoken_hours(scan: Scan) -> None:
    """Hours in words, on the clock of twelve hours."""
    patterns = _patterns(scan.language)
    words = lexicon(scan.language)
    for match in scan.free(patterns.spoken):
        name = "word" if match["word"] else "word_alone"
        hour = words.word_value(match[name])
        if hour is None or not 1 <= hour <= 12 or hour % 1:
            continue
        is_half = bool(match["half"] or match["half_alone"])
        minutes = (int(hour) * 60 - 30 * is_half) % (12 * 60) or 12 * 60
        start = (
            match.start("half_alone")
            if match["half_alone"]
            else match.start(name)
            if not is_half
            else match.start("half")
        )
        value = f"{minutes // 60:02d}:{minutes % 60:02d}"
        scan.add("time", value, start, match.end(), qualifiers=("word",), confidence=0.8)


def same_hour(a: Fact, b: Fact) -> bool:
    """Whether a time in words and another are one on a clock of twelve hours."""
    if "word" not in (*a.qualifiers, *b.qualifiers):
        return False
    first, second = ([int(hour) % 12 * 60 + int(minute) for hour, minute in _PARTS.findall(f.value)] for f in (a, b))
    return first == second


def _add(scan: Scan, patterns: _Patterns, texts: tuple[str | None, ...], start: int, end: int) -> None:
    """One time with its zone, and the times of the list that it begins."""
    value = _value(texts)
    if not value:
        return
    zone, end = _zone(scan, patterns, end)
    scan.add("time", value, start, end, qualifiers=(f"zone:{zone}",) if zone else ())
    more = patterns.more.match(scan.text, end)
    if more and scan.is_free(more.start(), more.end()):
        _add(scan, patterns, more.groups(), more.start(1), more.end())


def _zone(scan: Scan, patterns: _Patterns, end: int) -> tuple[str, int]:
    """The zone named after a time, "" for none, and where it ends."""
    utc = _UTC.match(scan.text, end)
    if utc and scan.is_free(utc.start(), utc.end()):
        return utc[1].replace(" ", "").replace("–", "-").casefold(), utc.end(1)
    for name, pattern in scan.among(patterns.zones):
        match = pattern.match(scan.text, end)
        if match:
            return name, match.end(1)
    return "", end


def zone_of(fact: Fact) -> str:
    """The zone of a time, "" when none is named."""
    return next((q.removeprefix("zone:") for q in fact.qualifiers if q.startswith("zone:")), "")


_FINNISH: Final = frozenset({"finland", "local", "utc+2", "utc+3"})
"""What Finnish time may be called in winter and summer."""


def same_zone(a: Fact, b: Fact) -> bool:
    """Whether nothing says that two times are of two zones."""
    zones = {zone_of(a), zone_of(b)}
    return "" in zones or "local" in zones or len(zones) == 1 or zones <= _FINNISH
