"""Numbers inside words of time and number: "joka toinen viikko", "kolmivuotinen", "kuukauden kuluessa", "joka viides asukas".

With a unit they are numbers ("2" with "unit:week", "3" with "unit:year", "1" with "unit:month"), of anything else a share: *joka
viides*, *var femte* is the fraction ``1/5``. All carry the qualifier "word": the other version may say it in other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from align.facts.lexicon import lexicon, normal
from align.facts.units import UNITS, unit_at
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.facts.scan import Scan

__all__ = ["read_implied_ones", "read_rates"]

_FLAGS: Final = re.IGNORECASE
_BRACKET: Final = 2
"""A bracket and a blank between a number and its unit: "kymmenen (10) päivää"."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    every: tuple[tuple[str, re.Pattern[str]], ...]
    every_unit: tuple[tuple[str, re.Pattern[str]], ...]
    compounds: tuple[tuple[str, str, re.Pattern[str]], ...]
    """Number, unit, pattern: "kolmi" + "vuotinen"."""
    worded: tuple[tuple[str, re.Pattern[str]], ...]
    """Unit, pattern of any number in words with it: "kahdeksantoistavuotias", "tjugofemåring"."""
    ones: tuple[tuple[str, re.Pattern[str]], ...]
    alone: tuple[tuple[str, re.Pattern[str]], ...]
    """Unit, its form that stands for one of it: "kilometrin päässä"."""
    not_one: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    data = table(language, "facts_times").get("rates", {})
    pieces = lexicon(language).piece.pattern

    def numbered(key: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((n, compiled(rf"(?<![\w-])(?:{p})(?!\w)", _FLAGS)) for n, p in data.get(key, {}).items())

    return _Patterns(
        every=numbered("every"),
        every_unit=numbered("every_unit"),
        compounds=tuple(
            (number, unit, compiled(rf"(?<![\w-])(?:{stem})(?:{ending})(?!\w)", _FLAGS))
            for number, stem in data.get("stems", {}).items()
            for unit, ending in data.get("adjectives", {}).items()
        ),
        worded=tuple(
            (unit, compiled(rf"(?<![\w-])(?P<number>(?:{pieces})+)(?:{ending})(?!\w)", _FLAGS))
            for unit, ending in data.get("adjectives", {}).items()
        ),
        ones=tuple(
            (unit, compiled(rf"(?<![\w-])(?:{_one(data, unit, str(word))})", _FLAGS))
            for unit, word in data.get("one", {}).items()
        ),
        alone=tuple(
            (unit, compiled(rf"(?<![\w-])(?:{word})(?!\w)(?! (?:{data.get('not_alone', '(?!)')})(?!\w))", _FLAGS))
            for unit, word in data.get("one_alone", {}).items()
        ),
        not_one=compiled(rf"(?:^|[\s(]){data.get('not_one', '(?!)')} $", _FLAGS),
    )


def _one(data: Mapping[str, Any], unit: str, word: str) -> str:
    """A unit that no number counts: before or behind a word that says so, or as the time since something."""
    ago = str(data.get("one_ago", {}).get(unit, "(?!)"))
    behind = rf"{data.get('one_after', '(?!)')} ({word})(?!\w| ?\d)"
    return "|".join([rf"({word})(?= {data.get('one_before', '(?!)')}(?!\w))", behind, f"({ago})"])


def read_rates(scan: Scan) -> None:
    """Rates ("every second …") and numbers that begin an adjective of time."""
    patterns = _patterns(scan.language)
    for number, pattern in (*scan.among(patterns.every), *scan.among(patterns.every_unit)):
        for match in scan.free(pattern):
            unit, end = unit_at(scan.text, match.end(), scan.language)
            if unit:
                scan.add("number", number, match.start(), end, qualifiers=("word", f"unit:{unit}"))
            elif (number, pattern) not in patterns.every_unit:
                scan.add("fraction", f"1/{number}", match.start(), match.end(), qualifiers=("word",))
    for number, unit, pattern in scan.among(patterns.compounds):
        for match in scan.free(pattern):
            _add(scan, match, number, unit)
    words = lexicon(scan.language)
    for unit, pattern in scan.among(patterns.worded):
        for match in scan.free(pattern):
            value = words.word_value(match["number"])
            if value is not None and value > 1:
                _add(scan, match, normal(value), unit)


def _add(scan: Scan, match: re.Match[str], number: str, unit: str) -> None:
    """A number with its unit, without one where it counts storeys or parts."""
    qualifiers = ("word", f"unit:{unit}") if unit in UNITS else ("word",)
    scan.add("number", number, match.start(), match.end(), qualifiers=qualifiers)


def read_implied_ones(scan: Scan) -> None:
    """One unit of time without its number: *kuukauden kuluessa* is *inom en månad*."""
    patterns = _patterns(scan.language)
    for unit, pattern in (*scan.among(patterns.ones), *scan.among(patterns.alone)):
        for match in scan.free(pattern):
            start, end = match.span(match.lastindex or 0)
            before = scan.text[max(0, start - 30) : start]
            is_counted = any(0 <= start - fact.end <= _BRACKET for fact in scan.facts)
            if not is_counted and not patterns.not_one.search(before):
                scan.add("number", "1", start, end, qualifiers=("word", f"unit:{unit}"))
