"""The unit a number is followed by, as its qualifier "unit:day": time, length, area, volume, mass, energy, power.

The words are in the tables ``facts_units``; what a unit is worth is the same in every language. A number keeps its own value ("14"
with "unit:day", "2" with "unit:week"), and ``same_quantity`` says whether two numbers with their units are one quantity.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon
from align.facts.scan import fold
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["UNITS", "clash", "read_units", "same_quantity", "unit_at", "unit_follows", "unit_of", "with_unit", "worth"]

_SCALES: Final = {
    "months": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
    "minutes": {"minute": "1", "second": "1", "hour": "60", "day": "1440", "week": "10080"},
    "workdays": {"workday": "1"},
    "metres": {"mm": "0.001", "cm": "0.01", "m": "1", "km": "1000"},
    "square metres": {"m2": "1", "ha": "10000", "km2": "1000000"},
    "cubic metres": {"ml": "0.000001", "cl": "0.00001", "dl": "0.0001", "l": "0.001", "m3": "1"},
    "grams": {
        "µg": "0.000001",
        "mg": "0.001",
        "g": "1",
        "kg": "1000",
        "t": "1000000",
        "kt": "1000000000",
        "Mt": "1000000000000",
    },
    "watt hours": {"kWh": "1", "MWh": "1000", "GWh": "1000000", "TWh": "1000000000"},
    "watts": {"kW": "1", "MW": "1000"},
}
"""Unit → how many of its dimension's smallest it is (SI; a calendar year is twelve months, a month no number of days)."""
UNITS: Final = {
    unit: (dimension, Decimal(worth) / (60 if unit == "second" else 1))
    for dimension, units in _SCALES.items()
    for unit, worth in units.items()
}
_LONE: Final = frozenset({"h", "m", "l", "g", "t", "v"})
_FIRST_YEAR: Final = 1000
"""From here on a number before a word for years is a year itself: "1990 års lag"."""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    units = {name: str(pattern) for name, pattern in table(language, "facts_units").get("units", {}).items()}
    # "48 år 2030" are no years, but "115 ton 2035" are tons
    forms = (rf"(?:{form})(?! (?:19|20)\d\d(?!\d))" if name == "year" else form for name, form in units.items())
    every = "|".join(sorted(forms, key=len, reverse=True)) or "(?!)"
    # a capital letter is no unit of its own, so symbols are matched as written and words in any case
    # "the last five years" has its unit beside the number, "kolmen viime vuoden", "tre följande år" have a word between
    between = str(table(language, "facts_units").get("between", "(?!)"))
    shape = compiled(
        rf"(?::\w+)?(?: ?-| –(?=vuoti)|[ -]?| (?:{between}) )(?P<unit>{every})(?![\w²³]|\.\w|\+|-[^\W\d])",
        re.IGNORECASE,
    )
    return shape, tuple((name, compiled(pattern, re.IGNORECASE)) for name, pattern in units.items())


def read_units(scan: Scan) -> None:
    """Give every number its unit."""
    shape, _ = _patterns(scan.language)
    times = _times(scan.language)
    for index, fact in enumerate(scan.facts):
        # "seitsemäntenä päivänä" is a day by its number, as "den 7 dagen" is
        if fact.kind != "number" or "ordinal" in fact.qualifiers or times.fullmatch(fact.surface):
            continue
        if unit_of(fact):
            continue
        match = shape.match(scan.text, fact.end)
        if match is None or not _is_unit(fact, match) or _is_per_unit(scan, fact, match) or _is_day(scan, fact, match):
            after = _years_after(scan.language)
            if len(fact.surface) <= _OLDEST and scan.lets(after) and after.search(scan.text, 0, fact.start):
                scan.facts[index] = _with(fact, "year")
            continue
        name = _named(match["unit"], scan.language) if len(match["unit"]) > 1 else _lettered(scan, match)
        if name:
            scan.facts[index] = _with(fact, name)
            scan.take(match.start("unit"), match.end())
    _share(scan)


def _share(scan: Scan) -> None:
    """The unit said once behind a list of numbers is the unit of each: "3, 5 ja 12 kuukauden"."""
    join = _join(scan.language)
    order = sorted([i for i, f in enumerate(scan.facts) if f.kind == "number"], key=lambda i: -scan.facts[i].start)
    for later, earlier in pairwise(order):
        unit, fact = unit_of(scan.facts[later]), scan.facts[earlier]
        between = scan.text[fact.end : scan.facts[later].start]
        if (
            unit
            and not unit_of(fact)
            and join.fullmatch(between)
            and not _is_year(fact)
            and "word" not in fact.qualifiers
        ):
            scan.facts[earlier] = _with(fact, unit)


def _with(fact: Fact, unit: str) -> Fact:
    """The number with its unit."""
    return replace(fact, qualifiers=tuple(sorted({*fact.qualifiers, f"unit:{unit}"})))


@cache
def _once_only(language: str) -> re.Pattern[str]:
    """What says how often with one unit: "en timmes mellanrum"."""
    return compiled(f" {table(language, 'facts_times').get('often', {}).get('once_only', '(?!)')}", re.IGNORECASE)


@cache
def _years_after(language: str) -> re.Pattern[str]:
    """What stands before a number of years: "those aged "."""
    return compiled(rf"(?<!\w)(?:{table(language, 'facts_units').get('years_after', '(?!)')}) $", re.IGNORECASE)


_OLDEST: Final = 3
"""Figures of the longest age."""


@cache
def _times(language: str) -> re.Pattern[str]:
    """Numbers of times, which no unit follows: "kolmesti päivässä" is three times, not three days."""
    return compiled(str(table(language, "facts_units").get("times", "(?!)")), re.IGNORECASE)


@cache
def _join(language: str) -> re.Pattern[str]:
    return compiled(rf", |,? {lexicon(language).conjunction} ", re.IGNORECASE)


def unit_at(text: str, end: int, language: str) -> tuple[str, int]:
    """The unit in words right after a place of a folded text and where it ends, ("", end) when there is none."""
    shape, units = _patterns(language)
    match = shape.match(text, end)
    if match is None or len(match["unit"]) == 1:
        return "", end
    return next((name for name, pattern in units if pattern.fullmatch(match["unit"])), ""), match.end()


@lru_cache(maxsize=4096)
def _named(word: str, language: str) -> str:
    return next((name for name, pattern in _patterns(language)[1] if pattern.fullmatch(word)), "")


def _lettered(scan: Scan, match: re.Match[str]) -> str:
    """The unit of one letter, which what follows may tell: "2 t 40 min" are hours, "2 t" tonnes."""
    start, end = match.span("unit")
    found = ((name, pattern.match(scan.text, start)) for name, pattern in _patterns(scan.language)[1])
    return next((name for name, letter in found if letter and letter.end() == end), "")


def unit_follows(text: str, end: int, language: str) -> bool:
    """Whether a unit in words stands right after a place of a folded text: "ett" before "år" is the number one."""
    if _once_only(language).match(text, end):
        return False
    match = _patterns(language)[0].match(text, end)
    return match is not None and len(match["unit"]) > 1


def _is_unit(fact: Fact, match: re.Match[str]) -> bool:
    word = match["unit"]
    if len(word) == 1 and (word not in _LONE or match.group()[0] == "-"):
        return False
    return not _is_year(fact)


def _is_per_unit(scan: Scan, fact: Fact, match: re.Match[str]) -> bool:
    """Whether a number says how many there are in a unit, not how many units."""
    data = table(scan.language, "facts_units")
    before = scan.text[max(0, fact.start - 30) : fact.start]
    per = data.get("per_after")
    if per and re.match(rf" {per}(?!\w)", scan.text[match.end() : match.end() + 12], re.IGNORECASE):
        # "1,4 hehtaaria kohti" says how many; behind a number or a price "100 kiloa kohti" says of how much
        return re.search(rf"(?<!\w){data['per_before']} $", before, re.IGNORECASE) is None and not any(
            other.end <= fact.start and other.kind in {"number", "amount", "percent"} for other in scan.facts
        )
    is_within = "word" in fact.qualifiers and re.search(f"{data.get('per_unit_within', '')}$", fact.surface) is not None
    if (
        "word" in fact.qualifiers
        and not is_within
        and re.fullmatch(str(data.get("per_unit", "(?!)")), match["unit"], re.IGNORECASE)
    ):
        return True  # "sata tunnissa"
    return (
        "per_unit" in data
        and "word" not in fact.qualifiers
        and re.fullmatch(str(data["per_unit"]), match["unit"], re.IGNORECASE) is not None
        and re.search(rf"(?<!\w){data['per_unit_before']} $", before, re.IGNORECASE) is not None
    )


def _is_day(scan: Scan, fact: Fact, match: re.Match[str]) -> bool:
    """Whether a number is that of a day of the month, "kuukauden 15 päivään", and counts no days."""
    data = table(scan.language, "facts_units").get("numbered", {})
    return (
        bool(data)
        and re.fullmatch(str(data["unit"]), match["unit"], re.IGNORECASE) is not None
        and re.search(rf"(?<!\w){data['before']} $", scan.text[max(0, fact.start - 20) : fact.start], re.IGNORECASE)
        is not None
    )


def _is_year(fact: Fact) -> bool:
    return (
        len(fact.value) == 4
        and not set(fact.surface) & {" ", ","}
        and fact.value.isdigit()
        and int(fact.value) >= _FIRST_YEAR
    )


def unit_of(fact: Fact) -> str:
    """The unit of a number, "" when it has none."""
    if not fact.qualifiers:
        return ""
    return next((q.removeprefix("unit:") for q in fact.qualifiers if q.startswith("unit:")), "")


def with_unit(fact: Fact, text: str, language: str) -> str:
    """A number as its text says it, with its unit: "30 päivän"; "3 … kuukauden" where the unit stands once behind a list."""
    shape, units = _patterns(language)
    pattern = next((p for name, p in units if name == unit_of(fact)), None)
    for match in shape.finditer(fold(text), fact.end):
        if pattern is not None and pattern.fullmatch(match["unit"]):
            gap = text[fact.end : match.start("unit")]
            return fact.surface + (gap if len(gap) <= 1 else " … ") + text[match.start("unit") : match.end()]
    return fact.surface


def worth(unit: str, number: Decimal) -> tuple[str, Decimal] | None:
    """A quantity as its dimension and its number of the smallest unit there; None for a unit that is none of ours."""
    known = UNITS.get(unit)
    return (known[0], number * known[1]) if known else None


def same_quantity(a: Fact, b: Fact) -> bool:
    """Whether two numbers with units are the same amount of one dimension: 14 days and 2 weeks."""
    first, second = UNITS.get(unit_of(a)), UNITS.get(unit_of(b))
    if first is None or second is None or first[0] != second[0]:
        return False
    ends = a.value.split("/"), b.value.split("/")
    if len(ends[0]) != len(ends[1]):
        return False
    return all(_number(x) * first[1] == _number(y) * second[1] for x, y in zip(*ends, strict=True))


def _number(text: str) -> Decimal:
    return Decimal(text) if re.fullmatch(r"-?\d+(?:\.\d+)?", text) else Decimal("NaN")


def clash(a: Fact, b: Fact) -> bool:
    """Whether two numbers both have a unit, and not the same one: "30 days" against "30 months"."""
    units = unit_of(a), unit_of(b)
    return all(units) and units[0] != units[1] and not same_quantity(a, b)
