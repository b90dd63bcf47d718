"""Hours in words: "kello kymmenen", "halv tre", "varttia vaille kymmenen", "kvart över åtta", "half past eleven".

They are of kind "time" with the qualifier "word": such a clock has twelve hours, and they may be of either half of the day
(``clocks.same_hour``). The words are in the tables ``facts_times`` under ``clock``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_spoken_hours"]

_FLAGS: Final = re.IGNORECASE
_DAY: Final = 12 * 60
_HOUR: Final = 60
_HALF: Final = 30


@dataclass(frozen=True, slots=True)
class _Patterns:
    hour: re.Pattern[str]
    """An hour in words: "kello kymmenen", "puoli kolmelta"."""
    minutes: re.Pattern[str]
    """Minutes to and past an hour: "viittä yli kolme", "fem i halv tre"."""
    thirty: re.Pattern[str]
    quarter: re.Pattern[str]
    before: re.Pattern[str]
    """What says that the minutes are before the hour."""
    sure: re.Pattern[str]
    """What stands before such minutes where more of the sentence follows."""
    sure_way: re.Pattern[str]
    sure_form: re.Pattern[str]
    """Ways to say them, and forms of the minutes, that count nothing else."""
    counted: re.Pattern[str]
    """An hour behind counted minutes: "viisi minuuttia ennen kymmentä"."""
    digital: re.Pattern[str]
    """Hour and minutes in words: "klockan noll trettio"."""
    lone: tuple[re.Pattern[str], re.Pattern[str]]
    """An hour that its case or its preposition tells: "oltava kannella kymmeneltä"; such as do so only in a text of hours."""
    spans: tuple[re.Pattern[str], ...]
    """From one hour to another in words: "från fem till nio", "mellan klockan sex och åtta"; "told" where what follows is no noun."""
    clock: re.Pattern[str]
    verb: re.Pattern[str]
    """Words that stand before hours."""
    change: re.Pattern[str]
    """Words of a change from one number to another."""
    spaced: re.Pattern[str]
    """Words that make such a span one of hours: the clock, a day, the words of timetables."""
    named: tuple[tuple[str, re.Pattern[str]], ...]
    """Noon and midnight by their names."""
    until: re.Pattern[str]
    """What stands between the ends of a span: "noon to 3 pm"."""
    cases: tuple[re.Pattern[str], re.Pattern[str]]
    """What the ends of a span are in where their cases make it one: "keskiyöstä puoleenpäivään"."""
    openers: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    """What stands before a span and between its ends: "between 8 am and 4 pm"."""


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    clocks = table(language, "facts_times").get("clock", {})
    clock = words.pattern("dates", "clock")
    days = alternatives([*(str(day) for day in words.table.get("weekdays", ())), "(?!)"])
    before = alternatives([*clocks.get("before", ()), *clocks.get("travel", ()), "(?!)"])
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    half, alone, after_day, case, to, past, quarter, thirty = (
        str(clocks.get(key, "(?!)"))
        for key in (
            *("half", "spoken_alone", "spoken_after", "spoken_case"),
            "minutes_to",
            "minutes_past",
            "quarter",
            "thirty",
        )
    )
    o_clock, part, sun = (str(clocks.get(key, "(?!)")) for key in ("clock_after", "part_of_day", "hour_of_day"))
    labels = alternatives([*(str(word) for key in ("labels", "days") for word in clocks.get(key, ())), "(?!)"])
    ends = rf"(?=[.,;:)!?]|$| (?:{words.conjunction}|{clocks.get('parts', '(?!)')})(?!\w))"

    def hour(name: str) -> str:
        day = clocks.get("parts", "(?!)")
        return (
            rf"(?:{clock} |(?P<{name}_day>{part}))?(?P<{name}_half>{half} )?"
            rf"(?P<{name}>{numeral}|\d{{1,2}}(?= {o_clock}))(?!\w)(?: {o_clock})?"
            rf"(?:(?P<{name}_part> (?:{day}))(?!\w))?"
        )

    def span(key: str) -> re.Pattern[str]:
        shape = str(clocks.get(key, "(?!)")).replace("F", hour("first")).replace("L", hour("last"))
        return compiled(rf"(?<!\w){shape}(?P<told>{ends}|(?= \w){behind})?(?!\w)", _FLAGS)

    units = "|".join(str(unit) for unit in table(language, "facts_units").get("units", {}).values()) or "(?!)"
    no_unit = rf"(?! (?:{units})(?!\w))"
    behind = no_unit + str(clocks.get("span_ends", "(?!)"))
    no_hour = rf"(?! (?:{clocks.get('no_hour', '(?!)')})(?!\w))"

    def lone(key: str) -> re.Pattern[str]:
        shapes = (str(shape).replace("N", rf"(?P<word{n}>{numeral})") for n, shape in enumerate(clocks.get(key, ())))
        return compiled(rf"(?<!\w)(?:{'|'.join([*shapes, '(?!)'])})", _FLAGS)

    round_minutes = str(clocks.get("minutes", "(?!)"))
    return _Patterns(
        hour=compiled(
            rf"(?<!\w)(?:(?:{clock}|{after_day}(?= \w+{case})) (?P<half>{half} )?(?P<word>{numeral})(?!\w){no_hour}"
            rf"|{days} (?P<half_day>{half} )(?P<word_day>{numeral})(?!\w)"
            rf"|(?:{before} )?(?P<half_alone>{half} )(?P<word_alone>{numeral}(?!\w){alone})"
            # "ten o'clock", "iltakuudelta", "at six in the evening"
            rf"|(?P<half_o>(?!))?(?P<word_o>{numeral}|(?<![\d.,:])\d{{1,2}})(?= {o_clock}(?!\w))"
            rf"|(?P<half_part>(?!))?{part}(?P<word_part>{numeral}(?!\w))"
            rf"|(?P<half_sun>(?!))?{sun.replace('H', f'(?P<word_sun>{numeral})')})",
            _FLAGS,
        ),
        minutes=compiled(
            rf"(?<!\w)(?<!from )(?P<minutes>{quarter}|{thirty}|{round_minutes}) (?P<way>{to}|{past}) "
            rf"(?P<half>{half} )?(?P<word>{numeral})(?!\w)"
            rf"(?P<told>{clocks.get('minutes_end', '(?!)')})?",
            _FLAGS,
        ),
        sure=compiled(rf"(?<!\w)(?:{clock}|{before}|{clocks.get('minutes_before', '(?!)')}) $", _FLAGS),
        sure_way=compiled(str(clocks.get("minutes_sure", "(?!)")), _FLAGS),
        sure_form=compiled(str(clocks.get("minutes_form", "(?!)")), _FLAGS),
        counted=compiled(
            rf"(?<!\w){clocks.get('counted_minutes', '(?!)')} (?:{clock} )?(?P<word>{numeral})(?!\w){no_unit}",
            _FLAGS,
        ),
        digital=compiled(rf"(?<!\w){clock} (?P<hour>{numeral}) (?P<minute>{numeral})(?!\w){ends}", _FLAGS),
        lone=(lone("lone"), lone("lone_told")),
        thirty=compiled(thirty, _FLAGS),
        quarter=compiled(quarter, _FLAGS),
        before=compiled(to, _FLAGS),
        spans=(span("spoken_span"), span("spoken_between")),
        clock=compiled(rf"(?<!\w)(?:{clock}|{o_clock})(?!\w)", _FLAGS),
        verb=compiled(rf"(?<!\w){before}(?!\w)", _FLAGS),
        change=compiled(
            rf"(?<!\w)(?:{clocks.get('spoken_change', clocks.get('change_before', '(?!)'))})(?!\w)", _FLAGS
        ),
        spaced=compiled(rf"(?<!\w)(?:{clock}|{o_clock}|{labels}|{days}|{clocks.get('parts', '(?!)')})(?!\w)", _FLAGS),
        openers=tuple(
            (compiled(rf"(?<!\w){a} (?:{clock} )?$", _FLAGS), compiled(rf" {b} (?:{clock} )?", _FLAGS))
            for a, b in words.part("dates").get("range_words", [])
            if b
        ),
        cases=(
            compiled(rf"{clocks.get('named_from', '(?!)')}$", _FLAGS),
            compiled(rf"{clocks.get('named_to', '(?!)')}$", _FLAGS),
        ),
        named=tuple(
            (value, compiled(rf"(?<!\w)(?:{clocks.get(key, '(?!)')})(?!\w)", _FLAGS))
            for value, key in (("12:00", "noon"), ("24:00", "midnight"))
        ),
        until=compiled(rf" ?– ?| {words.pattern('numbers', 'up_to')} ", _FLAGS),
    )


def read_spoken_hours(scan: Scan) -> None:
    """Hours in words, on the clock of twelve hours."""
    patterns = _patterns(scan.language)
    words = lexicon(scan.language)
    for pattern in patterns.spans:
        for match in scan.free(pattern):
            _add_span(scan, patterns, match)
    for match in scan.free(patterns.digital):
        parts = words.word_value(match["hour"]), words.word_value(match["minute"])
        if parts[0] is not None and parts[1] is not None and parts[0] <= 24 and 0 < parts[1] < _HOUR:
            value = f"{int(parts[0]):02d}:{int(parts[1]):02d}"
            scan.add("time", value, match.start(), match.end(), qualifiers=("word",), confidence=0.8)
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
    for match in scan.free(patterns.hour):
        ending = next(end for end in ("", "_day", "_alone", "_o", "_part", "_sun") if match[f"word{end}"])
        said, half = match[f"word{ending}"], match.start(f"half{ending}")
        hour = Decimal(said) if said.isdigit() else words.word_value(said)
        if hour is not None:
            start = half if half >= 0 else match.start(f"word{ending}")
            _add(scan, float(hour), half >= 0, 0, start, match.end())

    for match in scan.free(patterns.counted):
        hour = words.word_value(match["word"])
        if hour is not None:
            _add(scan, float(hour), False, 0, match.start("word"), match.end("word"))
    _read_lone(scan, patterns)
    for value, pattern in scan.among(patterns.named):
        for match in scan.free(pattern):
            scan.add("time", value, match.start(), match.end(), qualifiers=("word",), confidence=0.8)
    _join(scan, patterns)


def _add_span(scan: Scan, patterns: _Patterns, match: re.Match[str]) -> None:
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


def _read_lone(scan: Scan, patterns: _Patterns) -> None:
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


def _join(scan: Scan, patterns: _Patterns) -> None:
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
