"""What hours in words look like in one language: the patterns that ``hours`` reads by. Their words are in the tables ``facts_times``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from align.facts.lexicon import alternatives, lexicon
from align.languages import table
from align.languages.lazily import compiled

__all__ = ["HourPatterns", "hour_patterns"]

_FLAGS: Final = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class HourPatterns:
    """What hours in words look like in one language."""

    hour: re.Pattern[str]
    """An hour in words: "kello kymmenen", "puoli kolmelta"."""
    minutes: re.Pattern[str]
    """Minutes to and past an hour: "viittä yli kolme", "fem i halv tre"."""
    next: re.Pattern[str]
    """A second hour behind one of the clock."""
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
def hour_patterns(language: str) -> HourPatterns:
    """The patterns of a language."""
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
    return HourPatterns(
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
        next=compiled(rf" {words.conjunction} (?P<word>{numeral})(?!\w)(?=[.,;:!?)]|$)", _FLAGS),
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
