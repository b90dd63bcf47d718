"""Numbers that a word alone states before a magnitude, a currency or a percent sign: "puoli miljoonaa", "en halv procentenhet".

"puolitoista miljoonaa euroa" is EUR 1500000, "puolen prosentin" 0.5 per cent. Finnish leaves the number one out: *miljoonan euron*,
*yli prosentin*. All have the qualifier "word".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon, normal
from align.facts.numbers import magnitude_of
from align.facts.quantities import patterns_of
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_scaled"]

_FLAGS: Final = re.IGNORECASE
_NEVER: Final = re.compile("(?!)")
_REACH: Final = 30


@dataclass(frozen=True, slots=True)
class _Patterns:
    halves: re.Pattern[str]
    ones: re.Pattern[str]
    counted: re.Pattern[str]
    """What stands before a magnitude that is counted: "15 ", "viisi ", "muutaman "."""
    one_percent: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    section = words.part("numbers")
    forms = words.part("numerals").get("halves", {})
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    magnitude = alternatives([*(str(pattern) for _, pattern in section.get("magnitudes", ())), "(?!)"])
    currency = {code: str(p) for code, p in words.part("currency").items() if isinstance(p, str)}
    money = alternatives([*currency.values(), "eur", "€"])
    percent = "|".join(words.pattern("numbers", key) for key in ("percent_point", "per_mille", "percent"))
    half = "|".join(
        [
            rf"(?P<number>\d{{1,3}}|{numeral}) {forms.get('added', '(?!)')}",
            rf"(?P<whole>{forms.get('whole', '(?!)')})",
            rf"(?P<alone>{forms.get('alone', '(?!)')})",
        ]
    )
    behind = rf"(?: (?P<currency>{money})(?!\w))?"
    single = str(section.get("one_magnitude", "(?!)"))
    return _Patterns(
        halves=compiled(
            rf"(?<![\w.,-])(?:{half})(?: (?P<magnitude>{magnitude})(?!\w){behind}| (?P<unit>{percent})(?![^\W\d]))",
            _FLAGS,
        )
        if forms
        else _NEVER,
        ones=compiled(rf"(?<![\w-])(?:{single})(?!\w){behind}", _FLAGS),
        counted=compiled(rf"(?:[\d½]|(?<![\w-])(?:{numeral}|{section.get('not_one', '(?!)')})) ?$", _FLAGS),
        one_percent=compiled(
            rf"(?<!\w){section.get('one_percent_before', '(?!)')} (?P<unit>{section.get('one_percent', '(?!)')})(?!\w)",
            _FLAGS,
        ),
    )


def read_scaled(scan: Scan) -> None:
    """Halves of magnitudes and percentages, and magnitudes that no number counts."""
    patterns, words = _patterns(scan.language), lexicon(scan.language)
    for match in scan.free(patterns.halves):
        text = "0" if match["alone"] else "1" if match["whole"] else match["number"]
        number = Decimal(text) if text.isdigit() else words.word_value(text)
        if number is not None:
            _add(scan, match, number + Decimal("0.5"), match["magnitude"])
    for match in scan.free(patterns.ones):
        before = scan.text[max(0, match.start() - _REACH) : match.start()]
        if not patterns.counted.search(before):
            _add(scan, match, Decimal(1), match["magnitude"])
    for match in scan.free(patterns.one_percent):
        scan.add("percent", f"1{_sign(scan, match['unit'])}", match.start("unit"), match.end(), qualifiers=("word",))


def _add(scan: Scan, match: re.Match[str], number: Decimal, magnitude: str | None) -> None:
    known = patterns_of(scan.language)
    value = normal(number * magnitude_of(magnitude, known))
    unit = match.groupdict().get("unit")
    kind = "percent" if unit else "amount" if match["currency"] else "number"
    if unit:
        value += _sign(scan, unit)
    elif match["currency"]:
        code = next((code for pattern, code, _ in known.currencies if pattern.fullmatch(match["currency"])), "EUR")
        value = f"{code} {value}"
    scan.add(kind, value, match.start(), match.end(), qualifiers=("word",))


def _sign(scan: Scan, unit: str) -> str:
    known = patterns_of(scan.language)
    return " pp" if known.point.fullmatch(unit) else " ‰" if known.mille.fullmatch(unit) else ""
