"""Amounts of money: "15 milj. €", "15M €", "viisi miljoonaa euroa", "€ 15", "10 000–15 000 euroa", "25 e", "25,-", "25/15 €".

Values are the currency's code and the sum in its main unit, ``EUR 15000000``; a range has both ends, a loss its sign.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import NUMBER, Lexicon, lexicon, normal
from align.facts.numbers import decimal, joined, magnitude_of, sign_before, values_of
from align.facts.quantities import Patterns, patterns_of
from align.languages import LANGUAGES
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["may_be_length", "read_amounts"]

_FLAGS: Final = re.IGNORECASE
_DASHED: Final = re.compile(rf"(?<![\w.,/:–-])({NUMBER})(?:,|:)(?:–|-)(?![\w–-]| ?\d)")
"""A price with a dash for its cents: "25,-", "25:-"."""
_PRICE: Final = 20
"""Characters of the longest price before a slash."""
_SLASH: Final = re.compile(rf"(?<![\w.,/])({NUMBER})/$")
"""The first of two prices that share a sign: "25/15 €"."""


@cache
def _letter(language: str) -> re.Pattern[str]:
    """The letter that stands for euros after a price: "25 e", "4,50 e/kk"; not the letter of a section, a class or an item."""
    known = lexicon(language)
    law = known.part("law")
    levels = "|".join(str(law[name]) for name in (*law.get("number_first", ()), "annex") if law.get(name)) or "(?!)"
    return compiled(
        rf"(?<![\w.,/–])(?P<number>{NUMBER}(?: ?– ?{NUMBER})?)(?P<magnitude> ?(?:{_magnitudes(language)})(?!\w))? ?e"
        rf"(?![\w:+]|[-–.]\w|-? ?(?:{levels})|,? (?:{known.conjunction}) [^\W\d](?!\w)|, [^\W\d](?!\w))"
    )


def _magnitudes(language: str) -> str:
    return "|".join(str(p) for _, p in lexicon(language).part("numbers").get("magnitudes", [])) or "(?!)"


@cache
def _length(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A hundredth of money that is one of a metre too, and words of length beside it."""
    section = lexicon(language).part("numbers")
    return tuple(compiled(str(section.get(key, "(?!)")), _FLAGS) for key in ("cents", "length"))  # type: ignore[return-value]


def may_be_length(amount: Fact, number: Fact) -> bool:
    """Whether an amount may be as many centimetres as a number says: *kymmenen senttiä* is *tio centimeter* as well as *tio cent*."""
    if "unit:cm" not in number.qualifiers:
        return False
    word = amount.surface.rpartition(" ")[2]
    if not any(_length(language)[0].fullmatch(word) for language in LANGUAGES):
        return False
    sums = amount.value.rpartition(" ")[2].split("/")
    return [normal(Decimal(end) * 100) for end in sums] == number.value.split("/")


def _is_length(word: str, scan: Scan, start: int) -> bool:
    """Whether "viisi senttiä" is a depth of snow; behind whole units of money, "2 euroa 20 senttiä", it is none."""
    cents, length = _length(scan.language)
    is_either = cents.fullmatch(word) is not None and length.search(scan.text) is not None
    return is_either and not any(fact.kind == "amount" and 0 <= start - fact.end <= 1 for fact in scan.facts)


def _currency(text: str, match: re.Match[str], patterns: Patterns) -> tuple[str, Decimal]:
    """The code of a currency in its place, where what follows may tell it ("c/kWh"), and what it is worth."""
    start, end = match.span("currency")
    for pattern, code, scale in patterns.currencies:
        found = pattern.match(text, start)
        if pattern.fullmatch(match["currency"]) or (found and found.end() == end):
            return code, scale
    return "EUR", Decimal(1)


def read_amounts(scan: Scan) -> None:
    """Every amount of the text."""
    words = lexicon(scan.language)
    patterns = patterns_of(scan.language)
    for pattern in (patterns.amount, patterns.leading):
        for match in scan.free(pattern):
            values = values_of(match["number"], words)
            if values is None:
                continue
            if match.groupdict().get("sign"):
                values = (-values[0], *values[1:])
            code, scale = _currency(scan.text, match, patterns)
            if scale != 1 and _is_length(match["currency"], scan, match.start()):
                continue
            factor = magnitude_of(match["magnitude"], patterns) * scale
            start, lower = (
                match.start(),
                _lower_end(scan, match.start(), match.end(), words) if len(values) == 1 else None,
            )
            if lower is not None:
                start, values = lower[0], (lower[1], *values)
            upper = _upper_end(scan, match, words) if len(values) == 1 else None
            end = match.end()
            if upper is not None:
                end, values = upper[0], (*values, upper[1])
            start, values = sign_before(scan, start, values)
            scan.add("amount", f"{code} {joined(tuple(v * factor for v in values))}", start, end)
            _before_slash(scan, start, code, factor)
    for match in scan.free(_letter(scan.language)):
        values = values_of(match["number"], words)
        if values is not None:
            factor = magnitude_of(match["magnitude"], patterns)
            scan.add("amount", f"EUR {joined(tuple(v * factor for v in values))}", match.start(), match.end())
            _before_slash(scan, match.start(), "EUR", factor)
    for match in scan.free(_DASHED):
        scan.add("amount", f"EUR {joined((decimal(match[1]),))}", match.start(), match.end())


def _before_slash(scan: Scan, start: int, code: str, factor: Decimal) -> None:
    """The price before a slash that shares the currency of the one behind."""
    if scan.text[start - 1 : start] != "/":
        return
    offset = max(0, start - _PRICE)
    match = _SLASH.search(scan.text[offset:start])
    if match and scan.is_free(offset + match.start(), offset + match.end(1)):
        value = joined((decimal(match[1]) * factor,))
        scan.add("amount", f"{code} {value}", offset + match.start(), offset + match.end(1))


def _upper_end(scan: Scan, match: re.Match[str], words: Lexicon) -> tuple[int, Decimal] | None:
    """Where the upper end of a range in words ends behind a currency, and its value: "between EUR 2,800" and "and 3,400"."""
    if not match.group()[-1].isdigit() or match["magnitude"]:
        return None
    before, after = scan.text[max(0, match.start() - 20) : match.start()], scan.text[match.end() : match.end() + 40]
    for opener, middle in words.part("dates").get("range_words", []):
        found = (
            re.match(rf" {middle} ({NUMBER})(?![\w/]|[.,]\d| ?[%€])", after, _FLAGS)
            if middle in words.table.get("conjunctions", ())
            else None
        )
        if found and re.search(rf"(?<!\w){opener} $", before, _FLAGS):
            value = decimal(found[1], words.pattern("numbers", "decimal"))
            end = match.end() + found.end(1)
            return (end, value) if scan.is_free(match.end(), end) else None
    return None


def _lower_end(scan: Scan, start: int, end: int, words: Lexicon) -> tuple[int, Decimal] | None:
    """Where the lower end of a range in words begins, and its value: "mellan 30 000 och" before "60 000 euro"."""
    for opener, middle in words.part("dates").get("range_words", []):
        shape = rf"(?<!\w){opener} ({NUMBER}) {middle} $"
        if not middle:  # "2 800 ja 3 400 euron välillä"
            if not re.match(rf" {opener}", scan.text[end : end + 40], _FLAGS):
                continue
            shape = rf"(?<![\w.,–-])({NUMBER}) {words.conjunction} $"
        found = re.search(shape, scan.text[max(0, start - 60) : start], _FLAGS)
        if found:
            offset = max(0, start - 60) + found.start(1)
            return (offset, decimal(found[1])) if scan.is_free(offset, start) else None
    return None
