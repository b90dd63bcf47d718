"""Clock times: after *klo* or *kl.*, in lists of times, after a weekday or a verb of a timetable, with their time zone.

Values: ``14:30``, ``09:00/15:00``. A zone named after a time ("Suomen aikaa", "finsk tid", "UTC+3") is its qualifier "zone:finland",
"zone:utc+3", and belongs to what the fact flags. "14.10" alone may be a day in Swedish and a number of a section in both languages,
so that a bare time needs a word of the tables ``facts_times`` beside it, a range of a timetable ("10.45–11.15") or, at the head of a
line of a programme, another time. Hours in words are read in ``hours``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.facts.clockpatterns import FULL, HOUR, NO_MONTH, clock_patterns
from align.facts.days import is_referred_to

if TYPE_CHECKING:
    from align.facts.clockpatterns import ClockPatterns
    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["add_times", "read_times", "same_hour", "same_zone", "zone_of"]

_FLAGS: Final = re.IGNORECASE
_ENDING: Final = re.compile(r":[^\W\d]+$")
_PARTS: Final = re.compile(r"(\d\d):(\d\d)")
_SLOT: Final = re.compile(rf"(?<![\w.,/§–-])({FULL}) ?– ?({FULL})(?![\w/–]|[.,:]\d| ?[€%°]|\.(?:–|-| \d))(?! \d)")
"""A slot of a timetable."""
_LINE: Final = re.compile(rf"(?:^|(?<=[,;|] )|(?<=\n))({HOUR}[.:][0-5][05])(?= [A-ZÅÄÖ][a-zåäö])")
"""A time that opens an entry of a programme."""
_UTC: Final = re.compile(r"[ (]{1,2}((?:UTC|GMT)(?: ?[+–-] ?\d{1,2}(?::\d\d)?)?)(?!\w)\)?", _FLAGS)
_NO_MONTH: Final = re.compile(NO_MONTH)
_EVENING, _MORNING = 16, 10
"""A slot that ends earlier than it begins lasts over a night."""
_FIRST_SLOT: Final = 6
"""Slots that begin earlier have minutes in fives: "2.12–2.17" are more often sections."""


def _value(texts: tuple[str | None, ...]) -> str:
    """The times of a match as a value, "" when the clock has none of them."""
    times = [_ENDING.sub("", t).replace(".", ":").partition(":") for t in texts if t]
    parts = [(int(hour), int(minute or 0)) for hour, _, minute in times]
    if not all(hour <= 24 and minute < 60 for hour, minute in parts):
        return ""
    return "/".join(f"{h:02d}:{m:02d}" for h, m in parts)


def read_times(scan: Scan) -> None:
    """Every clock time of the text."""
    patterns = clock_patterns(scan.language)
    _read_meridiems(scan, patterns)
    for match in scan.free(patterns.clock):
        _add(scan, patterns, match.groups(), match.start(), match.end())
    for match in scan.free(patterns.moved):
        if any(_NO_MONTH.fullmatch(text) for text in match.groups() if text):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    for pattern in patterns.bare:
        for match in scan.free(pattern):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    for pattern in patterns.careful:
        for match in scan.free(pattern):
            if not is_referred_to(scan.text, match.start(1), scan.language):
                _add(scan, patterns, match.groups(), match.start(1), match.end())
    for match in scan.free(patterns.weekday):
        day, _, month = match[1].partition(".")
        if patterns.many.match(match.group()) or not (int(day) <= 31 and 10 <= int(month) <= 12):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    _read_slots(scan, patterns)
    if scan.has("time"):
        for match in scan.free(_LINE):
            _add(scan, patterns, match.groups(), match.start(1), match.end(1))
        for match in scan.free(patterns.hour):
            _add(scan, patterns, match.groups(), match.start(1), match.end(1))


def _read_slots(scan: Scan, patterns: ClockPatterns) -> None:
    """Spans in figures that no word need tell: "10.45–11.15", "8–15.30"."""
    for match in scan.free(_SLOT):
        if _is_slot(match) and not is_referred_to(scan.text, match.start(), scan.language):
            _add(scan, patterns, match.groups(), match.start(1), match.end())
    for match in scan.free(patterns.half_slot):
        ends = tuple(text for text in match.groups() if text)
        is_referred = is_referred_to(scan.text, match.start(), scan.language)
        if _runs_on(ends) and not is_referred and patterns.told.search(scan.text):
            _add(scan, patterns, ends, match.start(), match.end())


def _runs_on(ends: tuple[str, ...]) -> bool:
    """Whether a span ends later than it begins, or lasts over a night."""
    first, last = (float(text.replace(":", ".")) for text in ends)
    return first < last or (first >= _EVENING and last <= _MORNING)


def _read_meridiems(scan: Scan, patterns: ClockPatterns) -> None:
    """Times with *a.m.* and *p.m.*; a span may say it once."""
    for match in scan.free(patterns.meridiem):
        is_late = match["late"].casefold().startswith("p")
        halves = [match["early"].casefold().startswith("p") if match["early"] else is_late, is_late]
        texts = [match["first"], match["last"]]
        if match["early"] and not match["last"]:
            continue
        value = _value(tuple(_of_day(text, late) for text, late in zip(texts, halves, strict=True) if text))
        if value:
            zone, end = _zone(scan, patterns, match.end())
            scan.add("time", value, match.start(), end, qualifiers=(f"zone:{zone}",) if zone else ())


def _of_day(text: str, is_late: bool) -> str:
    """A time of a clock of twelve hours on one of twenty-four."""
    hour, point, minute = text.replace(".", ":").partition(":")
    return f"{int(hour) % 12 + 12 * is_late}{point}{minute}"


def _is_slot(match: re.Match[str]) -> bool:
    """Whether a range is of times: later than it began or over a night, and no two days ("5.10–7.12")."""
    first, last = (tuple(int(part) for part in re.split("[.:]", text)) for text in match.groups())
    are_days = all(1 <= month <= 12 and 1 <= day <= 31 for day, month in (first, last))
    are_round = first[1] % 5 == 0 and last[1] % 5 == 0
    is_over_night = first[0] >= _EVENING and last[0] <= _MORNING and are_round
    return (is_over_night or (first < last and (are_round or first[0] >= _FIRST_SLOT))) and not are_days


def same_hour(a: Fact, b: Fact) -> bool:
    """Whether a time in words and another are one on a clock of twelve hours."""
    if "word" not in (*a.qualifiers, *b.qualifiers):
        return False
    first, second = ([int(hour) % 12 * 60 + int(minute) for hour, minute in _PARTS.findall(f.value)] for f in (a, b))
    return first == second


def _add(scan: Scan, patterns: ClockPatterns, texts: tuple[str | None, ...], start: int, end: int) -> None:
    """One time with its zone, and the times of the list that it begins."""
    value = _value(texts)
    if not value:
        return
    if "/" not in value:
        before = scan.text[max(0, start - 20) : start]
        joint = patterns.joint.match(scan.text, end)
        is_between = joint and (joint["between"] or patterns.between.search(before))
        if not is_between:
            joint = patterns.until.match(scan.text, end) if patterns.since.search(before) else None
        if joint:
            whole = _value((*texts, joint[1]))
            if whole:
                value, end = whole, joint.end(1)
    zone, end = _zone(scan, patterns, end)
    scan.add("time", value, start, end, qualifiers=(f"zone:{zone}",) if zone else ())
    is_hour = "/" not in value and not any(":" in text or "." in text for text in texts if text)
    for pattern in (patterns.next, patterns.next_slot if "/" in value else patterns.next_hour if is_hour else None):
        more = pattern.match(scan.text, end) if pattern else None
        if more and scan.is_free(more.start(), more.end()):
            _add(scan, patterns, more.groups(), more.start(1), more.end())
            return


def add_times(scan: Scan, texts: tuple[str | None, ...], start: int, end: int) -> None:
    """A time, or the two ends of a span, with its zone, and the times of the list that it begins.

    Args:
        scan: the text.
        texts: the times as written.
        start: where they stand.
        end: where the last one ends.
    """
    _add(scan, clock_patterns(scan.language), texts, start, end)


def _zone(scan: Scan, patterns: ClockPatterns, end: int) -> tuple[str, int]:
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
