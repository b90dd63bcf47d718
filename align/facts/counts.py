"""Fractions, ordinals in words and Roman numerals.

Fractions are facts of kind "fraction" ("2/3": *kaksi kolmasosaa*, *två tredjedelar*; *puolet*, *hälften*; "1/60"). Ordinals
(*kolmas*, *tredje*) and Roman numerals from II on are numbers with the qualifiers "word" and "roman": the other language may write
a digit, or leave them out.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon, normal
from align.facts.units import unit_at
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = [
    "ROMAN",
    "read_centuries",
    "read_fractions",
    "read_halves",
    "read_ordinals",
    "read_ratios",
    "read_romans",
    "roman_value",
]

_FLAGS: Final = re.IGNORECASE
_WRITTEN: Final = re.compile(r"(?<![\w/.,–-])(\d{1,2})/(\d{1,3})(?![\w/]|[.,]\d)")
_RATIO: Final = re.compile(r"(?<![\w/.,–-])(\d{1,3})/(\d{1,3})(?![\w/]|[.,]\d)")
_COUNT: Final = r"\d{1,3}(?:[.,]\d{1,3})?"
"""Of how many parts: "2,5 tuhannesosaa"."""
_NUMBERED: Final = re.compile(r"(?:\b(?:n(?:r|ro|o|:o)|nummer)\.?|§) ?$", _FLAGS)
_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 20, 24, 30, 60, 100, 120, 300, 360, 365})
"""What fractions of money, time and votes are counted in; "3/7" is more often a number of something."""
ROMAN: Final = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
"""Roman numerals to XXXIX."""
_ROMAN_LONE: Final = re.compile(r"(?<![\w.:/-])(?:X{0,3}(?:IX|IV|VI{1,3}|I{2,3})|X{1,3}V|X{2,3})(?![\w/]|:\d|\.\w)")
"""Those of two letters and more: one letter alone is more often something else."""
_DIGITS: Final = {"I": 1, "V": 5, "X": 10}


def roman_value(text: str) -> int:
    """The value of a Roman numeral: "XIV" 14."""
    digits = [_DIGITS[letter] for letter in text.upper()]
    return sum(-d if n + 1 < len(digits) and d < digits[n + 1] else d for n, d in enumerate(digits))


@cache
def _fractions(
    language: str,
) -> tuple[re.Pattern[str], re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...], re.Pattern[str], re.Pattern[str]]:
    """Fractions with their count, shares ("one in five"), the parts by their denominators, the half, the plural of a part."""
    words = lexicon(language)
    section = words.part("fractions")
    parts = {key: str(pattern) for key, pattern in section.items() if key.isdigit()}
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    every = alternatives(parts.values()) if parts else "(?!)"
    # "a third" is a part, "third" alone an ordinal
    count = (
        rf"(?:(?P<count>{_COUNT}|{numeral}) )?"
        if "one" not in section
        else rf"(?P<count>{section['one']}|{_COUNT}|{numeral})[ -]"
    )
    return (
        compiled(rf"(?<![\w.,]){count}(?P<part>{every})(?!\w)", _FLAGS),
        compiled(rf"(?<!\w){section.get('share', '(?!)')}(?P<of>\d{{1,3}}|{numeral})(?!\w|[.,]\d)", _FLAGS),
        tuple((key, compiled(pattern, _FLAGS)) for key, pattern in parts.items()),
        compiled(rf"(?<!\w)(?:{section.get('half', '(?!)')})(?!\w)", _FLAGS),
        compiled(str(section.get("plural", "")), _FLAGS),
    )


def read_fractions(scan: Scan) -> None:
    """Fractions in words and figures."""
    words, share, parts, half, plural = _fractions(scan.language)
    lexical = lexicon(scan.language)
    for match in scan.free(words):
        count = match["count"]
        if count is None:
            number = "1"
        elif count[0].isdigit():
            number = normal(Decimal(count.replace(",", ".")))
        else:
            number = normal(lexical.word_value(count) or Decimal(1))
        if number != "1" and not plural.search(match["part"]):
            continue  # "twenty-fifth"
        part = scan.key_at(parts, *match.span("part"))
        if part is None:
            continue
        if _add_quantity(scan, Decimal(number), int(part), match.start(), match.end()):
            continue
        scan.add("fraction", f"{number}/{part}", match.start(), match.end(), qualifiers=("word",))
    for match in scan.free(share):
        whole = Decimal(match["of"]) if match["of"].isdigit() else lexical.word_value(match["of"])
        if whole is not None and whole > 1:
            scan.add("fraction", f"1/{normal(whole)}", match.start(), match.end(), qualifiers=("word",))
    for match in scan.free(half):
        scan.add("fraction", "1/2", match.start(), match.end(), qualifiers=("word",))
    for match in scan.free(_WRITTEN):
        above, below = int(match[1]), int(match[2])
        if 0 < above < below and below in _DENOMINATORS and not _NUMBERED.search(scan.text[: match.start()]):
            scan.add("fraction", f"{above}/{below}", match.start(), match.end())


def _add_quantity(scan: Scan, number: Decimal, parts: int, start: int, end: int) -> bool:
    """Read a part of a unit as so much of it: "en fjärdedels deciliter" is 0.25 dl; a third has no such number."""
    between = _unit_between(scan.language).match(scan.text, end)
    value = number / parts
    if between is None or value * 1000 % 1:
        return False
    unit, end = unit_at(scan.text, between.end(), scan.language)
    if unit:
        scan.add("number", normal(value), start, end, qualifiers=("word", f"unit:{unit}"))
    return bool(unit)


@cache
def _unit_between(language: str) -> re.Pattern[str]:
    """What stands between a part and the unit that it is of."""
    return compiled(str(lexicon(language).part("fractions").get("unit_between", "(?!)")), _FLAGS)


def read_ratios(scan: Scan) -> None:
    """Two numbers with a slash that are no fraction, "70/30": a number with two ends, as a range is."""
    for match in scan.free(_RATIO):
        scan.add("number", f"{int(match[1])}/{int(match[2])}", match.start(), match.end())


@cache
def _halves(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of numbers with a half, each with what is read before the half is added: a number, "1" or "0"."""
    words = lexicon(language)
    forms = words.part("numerals").get("halves", {})
    if not forms:
        return ()
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    unit = "|".join(str(unit) for unit in table(language, "facts_units").get("units", {}).values())
    added = rf"(?<![\w.,])(?P<number>\d{{1,3}}|{numeral}) {forms['added']}(?!\w)"
    alone = rf"(?<!\w)(?:{forms['alone']})(?= (?:{unit})(?!\w))"
    shapes = [(added, ""), (alone, "0")]
    if "whole" in forms:
        shapes.insert(1, (rf"(?<!\w)(?:{forms['whole']})(?!\w)", "1"))
    return tuple((compiled(shape, _FLAGS), base) for shape, base in shapes)


def read_halves(scan: Scan) -> None:
    """One and a half, "kaksi ja puoli", "ett halvt år"."""
    words = lexicon(scan.language)
    for pattern, base in _halves(scan.language):
        for match in scan.free(pattern):
            text = base or match["number"]
            number = Decimal(text) if text.isdigit() else words.word_value(text)
            if number is not None:
                scan.add("number", normal(number + Decimal("0.5")), match.start(), match.end(), qualifiers=("word",))
    for unit, pattern in scan.among(_around(scan.language)):
        for match in scan.free(pattern):
            scan.add("number", "1.5", match.start(), match.end(), qualifiers=(f"unit:{unit}", "word"))


@cache
def _around(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Units that stand within the number that counts them: "an hour and a half"."""
    shape = str(lexicon(language).part("numerals").get("halves", {}).get("around", ""))
    units = table(language, "facts_units").get("units", {}) if shape else {}
    return tuple(
        (unit, compiled(rf"(?<!\w){shape.replace('U', f'(?:{form})')}(?!\w)", _FLAGS)) for unit, form in units.items()
    )


@cache
def _ordinals(language: str) -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...], re.Pattern[str]]:
    numerals = lexicon(language).part("numerals")
    forms = {key: str(p) for key, p in numerals.get("ordinals", {}).items()}
    every = alternatives(forms.values()) if forms else "(?!)"
    # "third-year students"
    counted = f"(?=-(?:{numerals['ordinal_of']})(?!\\w))" if "ordinal_of" in numerals else "(?!)"
    return (
        compiled(rf"(?<![\w-])(?:{every})(?:(?![\w-])|{counted})", _FLAGS),
        tuple((key, compiled(pattern, _FLAGS)) for key, pattern in forms.items()),
        compiled(rf" (?:{table(language, 'facts_units').get('units', {}).get('century', '(?!)')})", _FLAGS),
    )


def read_ordinals(scan: Scan) -> None:
    """Ordinals from the third on; *toinen* and *andra* also mean another, and count only before what comes in numbers."""
    words, values, centuries = _ordinals(scan.language)
    for match in scan.free(words):
        value = scan.key_at(values, *match.span())
        century = centuries.match(scan.text, match.end())
        if value is None:
            continue
        if century:
            _add_century(scan, int(value), match.start(), century.end())
        else:
            scan.add("number", value, match.start(), match.end(), qualifiers=("ordinal", "word"))
    for value, pattern in scan.among(_rounds(scan.language)):
        for match in scan.free(pattern):
            scan.add("number", value, match.start(), match.end(), qualifiers=("word",))
    for match in scan.free(_second(scan.language)):
        scan.add("number", "2", match.start(), match.end(), qualifiers=("ordinal", "word"))


def read_centuries(scan: Scan) -> None:
    """Centuries by their number: "15th century", "15. vuosisata"; before numbers are read."""
    for match in scan.free(_numbered_century(scan.language)):
        if int(match[1]):
            _add_century(scan, int(match[1]), match.start(), match.end())


def _add_century(scan: Scan, number: int, start: int, end: int) -> None:
    """The fifth century is "400-talet"."""
    scan.add("number", str((number - 1) * 100), start, end, qualifiers=("century", "word"))


@cache
def _numbered_century(language: str) -> re.Pattern[str]:
    """A century after its number in figures."""
    ordinal = lexicon(language).pattern("numbers", "century_ordinal")
    unit = table(language, "facts_units").get("units", {}).get("century", "(?!)")
    return compiled(rf"(?<![\w.,])(\d{{1,2}}){ordinal} (?:{unit})(?!\w)", _FLAGS)


@cache
def _rounds(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Round numbers that are nouns: *satakunta*, *ett dussin*."""
    nouns = lexicon(language).part("numerals").get("rounds", {})
    return tuple((value, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", _FLAGS)) for value, pattern in nouns.items())


@cache
def _second(language: str) -> re.Pattern[str]:
    """The ordinal that also means another, where what is counted comes in rounds, stages or storeys."""
    return compiled(rf"(?<!\w){lexicon(language).part('numerals').get('second', '(?!)')}", _FLAGS)


def read_romans(scan: Scan) -> None:
    """Roman numerals that stand alone."""
    if scan.raw.isupper():
        return
    for match in scan.free(_ROMAN_LONE):
        scan.add("number", str(roman_value(match.group())), match.start(), match.end(), qualifiers=("roman",))
