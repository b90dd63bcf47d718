"""Hours in words: "kello kymmenen", "halv tre", "varttia vaille kymmenen", "kvart över åtta", "half past eleven".

They are of kind "time" with the qualifier "word": such a clock has twelve hours, and they may be of either half of the day
(``clocks.same_hour``). The words are in the tables ``facts_times`` under ``clock``.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.facts.hourpatterns import HourPatterns, hour_patterns
from align.facts.lexicon import lexicon

if TYPE_CHECKING:
    import re

    from align.facts.scan import Scan

__all__ = ["read_spoken_hours"]

_DAY: Final = 12 * 60
_HOUR: Final = 60
_HALF: Final = 30


def read_spoken_hours(scan: Scan) -> None:
    """Hours in words, on the clock of twelve hours."""
    patterns = hour_patterns(scan.language)
    words = lexicon(scan.language)
    for pattern in patterns.spans:
        for match in scan.free(pattern):
            _add_span(scan, patterns, match)
    for match in scan.free(patterns.digital):
        parts = words.word_value(match["hour"]), words.word_value(match["minute"])
        if parts[0] is not None and parts[1] is not None and parts[0] <= 24 and 0 < parts[1] < _HOUR:
            value = f"{int(parts[0]):02d}:{int(parts[1]):02d}"
            scan.add("time", value, match.start(), match.end(), qualifiers=("word",), confidence=0.8)
    _read_minutes(scan, patterns)
    for match in scan.free(patterns.hour):
        ending = next(end for end in ("", "_day", "_alone", "_o", "_part", "_sun") if match[f"word{end}"])
        said, half = match[f"word{ending}"], match.start(f"half{ending}")
        hour = Decimal(said) if said.isdigit() else words.word_value(said)
        if hour is not None:
            start = half if half >= 0 else match.start(f"word{ending}")
            _add(scan, float(hour), half >= 0, 0, start, match.end())
            more = patterns.next.match(scan.text, match.end()) if not ending else None
            second = words.word_value(more["word"]) if more else None
            if more and second is not None:  # "klockan åtta och tjugo"
                _add(scan, float(second), False, 0, more.start("word"), more.end("word"))

    for match in scan.free(patterns.counted):
        hour = words.word_value(match["word"])
        if hour is not None:
            _add(scan, float(hour), False, 0, match.start("word"), match.end("word"))
    _read_lone(scan, patterns)
    for value, pattern in scan.among(patterns.named):
        for match in scan.free(pattern):
            scan.add("time", value, match.start(), match.end(), qualifiers=("word",), confidence=0.8)
    _join(scan, patterns)


def _read_minutes(scan: Scan, patterns: HourPatterns) -> None:
    """Minutes to and past an hour: "kvart i tio"."""
    words = lexicon(scan.language)
    for match in scan.free(patterns.minutes):
        if match["told"] is None and not (
            patterns.sure_way.fullmatch(match["way"])
            or patterns.sure_form.fullmatch(match["minutes"])
            or patterns.sure.search(scan.text, 0, match.start())
        ):
            continue
        hour = words.word_value(match["word"])
        said = match["minutes"]
        is_named = patterns.thirty.fullmatch(said), patterns.quarter.fullmatch(said)
        minutes = _HALF if is_named[0] else _HALF // 2 if is_named[1] else words.word_value(said)
        if hour is not None and minutes is not None and minutes <= _HALF and not minutes % 5:
            way = -1 if patterns.before.fullmatch(match["way"]) else 1
            _add(scan, float(hour), bool(match["half"]), way * int(minutes), match.start(), match.end())


def _add_span(scan: Scan, patterns: HourPatterns, match: re.Match[str]) -> None:
    """A span of hours, told by the clock in it, or by words of hours in a text where no noun follows it."""
    words = lexicon(scan.language)
    ends = [float(text) if text.isdigit() else words.word_value(text) for text in (match["first"], match["last"])]
    halves = (match["first_half"], match["last_half"])
    values = [
        _clock(float(end)) if not half else _clock_value(float(end), _HALF)
        for end, half in zip(ends, halves, strict=True)
        if end is not None
    ]
    is_part = any(match[f"{end}_{what}"] for end in ("first", "last") for what in ("part", "day", "half"))
    is_told = (
        is_part
        or patterns.clock.search(match.group()) is not None
        or (
            match["told"] is not None
            and patterns.spaced.search(scan.text) is not None
            and patterns.change.search(scan.text, 0, match.start()) is None
        )
    )
    if len(values) == 2 and all(values) and is_told:
        scan.add("time", "/".join(values), match.start(), match.end(), qualifiers=("word",), confidence=0.8)


def _read_lone(scan: Scan, patterns: HourPatterns) -> None:
    """Hours without a clock; of those that may count something else, only in a text that speaks of hours."""
    words = lexicon(scan.language)
    told, maybe = patterns.lone
    for pattern in (told, maybe):
        for match in scan.free(pattern):
            name = match.lastgroup or ""
            hour = words.word_value(match[name])
            # "yhdeltä yöllä", but "yhdeltä" alone is of one
            if hour is None or (match[name].casefold() in words.ambiguous and name != "word0"):
                continue
            if (
                pattern is told
                or scan.has("time")
                or patterns.spaced.search(scan.text)
                or patterns.verb.search(scan.text)
            ):
                _add(scan, float(hour), False, 0, match.start(name), match.end(name))


def _join(scan: Scan, patterns: HourPatterns) -> None:
    """Two times make a span where words make them one, of which one is named where a dash or a word stands between."""
    times = sorted(
        (fact for fact in scan.facts if fact.kind == "time" and "/" not in fact.value), key=lambda f: f.start
    )
    for first, last in pairwise(times):
        is_named = "word" in (*first.qualifiers, *last.qualifiers)
        are_cases = scan.text[first.end : last.start] == " " and all(
            case.search(scan.text, 0, fact.end) for case, fact in zip(patterns.cases, (first, last), strict=True)
        )
        if (is_named and (are_cases or patterns.until.fullmatch(scan.text, first.end, last.start))) or any(
            opener.search(scan.text, 0, first.start) and middle.fullmatch(scan.text, first.end, last.start)
            for opener, middle in patterns.openers
        ):
            in_words = "word" in first.qualifiers and "word" in last.qualifiers
            opening = "00:00" if first.value == "24:00" and not in_words else first.value
            scan.facts[:] = [fact for fact in scan.facts if fact is not first and fact is not last]
            scan.add("time", f"{opening}/{last.value}", first.start, last.end)
            return


def _add(scan: Scan, hour: float, is_half: bool, minutes: int, start: int, end: int) -> None:
    if not 1 <= hour <= 24 or hour % 1:
        return
    if hour > 12:
        scan.add("time", _clock(hour), start, end, qualifiers=("word",), confidence=0.8)
        return
    value = _clock_value(hour, _HALF * is_half - minutes)
    scan.add("time", value, start, end, qualifiers=("word",), confidence=0.8)


def _clock_value(hour: float, before: int) -> str:
    """So many minutes before an hour of a clock of twelve."""
    whole = (int(hour) * _HOUR - before) % _DAY
    whole += _DAY if whole < _HOUR else 0
    return f"{whole // _HOUR:02d}:{whole % _HOUR:02d}"


def _clock(hour: float) -> str:
    """An hour in words as a time, "" for none."""
    return f"{int(hour):02d}:00" if 1 <= hour <= 24 and not hour % 1 else ""
