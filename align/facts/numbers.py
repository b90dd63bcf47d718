"""Numbers, percentages and amounts of money: digits, magnitudes and number words to one value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import NUMBER, Lexicon, alternatives, lexicon, normal
from align.facts.units import unit_follows

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["decimal", "loose_numbers", "marker_end", "read_amounts", "read_numbers", "read_percents", "take_marker"]

_FLAGS: Final = re.IGNORECASE
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_DOTTED: Final = re.compile(r"(?<![\w.,/])\d+(?:\.\d+){2,}(?![\w/])")
_MINUS: Final = re.compile(r"(?:^|[\s(])–$")
"""What makes the number after it negative: a dash (or minus, see ``fold``) with a blank before it and none behind."""
_SECTION: Final = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+\.? (?=[A-ZÅÄÖ])")
_MARKER: Final = re.compile(r"\s*\(?(?:\d{1,3}|[a-z])[).](?=\s|$)", _FLAGS)
_TIGHT: Final = re.compile(r"\s*\d{1,3}\)(?=[^\W\d])")
"""A marker without its blank: "4)tulliterminaalin"."""
_GLUED: Final = re.compile(r"(?<=[^\W\d_])\d+(?:\.\d+)*(?!\w)")
"""A number written together with a name: "WCAG2.1"."""
_ROMAN: Final = re.compile(r"(?<!\w)(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?!\w)")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}


def decimal(text: str) -> Decimal:
    """The value of digits as written: blanks group, and so does a point before three digits; else it is the decimal sign."""
    bare = text.replace(" ", "")
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "")
    return Decimal(bare.replace(",", "."))


@dataclass(frozen=True, slots=True)
class _Patterns:
    quantity: re.Pattern[str]
    amount: re.Pattern[str]
    leading: re.Pattern[str]
    percent: re.Pattern[str]
    plain: re.Pattern[str]
    magnitudes: tuple[tuple[re.Pattern[str], Decimal], ...]
    currencies: tuple[tuple[re.Pattern[str], str, Decimal], ...]
    point: re.Pattern[str]
    mille: re.Pattern[str]
    century: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    section = words.part("numbers")
    numerals = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    magnitudes = [(Decimal(value), str(pattern)) for value, pattern in section.get("magnitudes", [])]
    magnitude = alternatives(pattern for _, pattern in magnitudes) if magnitudes else "(?!)"
    currency = {code: str(p) for code, p in words.part("currency").items() if isinstance(p, str)}
    minor: dict[str, str] = dict(words.part("currency").get("minor", {}))
    money = alternatives([*currency.values(), *minor.values(), "eur", "€"])
    ending = words.pattern("numbers", "colon_ending")
    value = rf"(?:{NUMBER}|{numerals}(?!\w))"
    span = rf"(?<![\w.,/]){value}(?:(?:\.(?=[–-]))? ?(?:[–-]|…) ?\+?{value}(?=\W))?"
    scaled = rf"(?P<number>{span})(?:{ending})?(?:(?P<magnitude> ?(?:(?:{magnitude})(?!\w)|M(?=€| ?€| ?EUR))))?"
    adjective = words.pattern("numbers", "percent_adjective")
    # "%-yksikköä" before "%"
    percents = "(?:" + "|".join(words.pattern("numbers", k) for k in ("percent_point", "per_mille", "percent")) + ")"
    return _Patterns(
        quantity=re.compile(scaled, _FLAGS),
        amount=re.compile(rf"{scaled}[ ]?(?P<currency>{money})(?!\w)", _FLAGS),
        leading=re.compile(
            rf"(?<!\w)(?P<currency>€|\$|£|EUR)(?P<gap> ?)(?P<number>{NUMBER})(?P<magnitude> ?{magnitude}(?!\w))?",
            _FLAGS,
        ),
        percent=re.compile(
            rf"(?P<number>{span})(?:{ending})?(?P<unit>[ -]?{percents}(?![^\W\d])|{adjective})(?:{ending})?",
            _FLAGS,
        ),
        plain=re.compile(rf"(?<![\w/])(?<!\d[.,])(?:{NUMBER}|½)(?:{ending})?", _FLAGS),
        magnitudes=tuple((re.compile(pattern, _FLAGS), value) for value, pattern in magnitudes),
        currencies=tuple(
            (re.compile(pattern, _FLAGS), code, scale)
            for table, scale in ((currency, Decimal(1)), (minor, Decimal("0.01")))
            for code, pattern in table.items()
        ),
        point=re.compile(words.pattern("numbers", "percent_point"), _FLAGS),
        mille=re.compile(words.pattern("numbers", "per_mille"), _FLAGS),
        century=re.compile(words.pattern("numbers", "century"), _FLAGS),
    )


def _single(text: str, words: Lexicon) -> Decimal | None:
    return decimal(text) if text[0].isdigit() else words.word_value(text)


def _values(text: str, words: Lexicon) -> tuple[Decimal, ...] | None:
    """One value, or the two ends of a range."""
    if not re.search("[–…-]", text):
        whole = _single(text, words)
        return None if whole is None else (whole,)
    ends = [_single(part.strip(" ."), words) for part in re.split(r" ?[–…-] ?\+?", text, maxsplit=1)]
    if any(end is None for end in ends):
        return None
    return tuple(end for end in ends if end is not None)


def _magnitude(text: str | None, patterns: _Patterns) -> Decimal:
    if not text:
        return Decimal(1)
    bare = text.strip()
    if bare == "M":
        return Decimal(1_000_000)
    return next((value for pattern, value in patterns.magnitudes if pattern.fullmatch(bare)), Decimal(1))


def _currency(text: str, patterns: _Patterns) -> tuple[str, Decimal]:
    bare = text.strip()
    found = ((code, scale) for pattern, code, scale in patterns.currencies if pattern.fullmatch(bare))
    return next(found, ("EUR", Decimal(1)))


def _joined(values: tuple[Decimal, ...]) -> str:
    return "/".join(normal(value) for value in values)


def read_amounts(scan: Scan) -> None:
    """Amounts of money: "15 milj. €", "15M €", "viisi miljoonaa euroa", "€ 15", "10 000–15 000 euroa"."""
    words = lexicon(scan.language)
    patterns = _patterns(scan.language)
    for pattern in (patterns.amount, patterns.leading):
        for match in scan.free(pattern):
            values = _values(match["number"], words)
            if values is None:
                continue
            code, scale = _currency(match["currency"], patterns)
            factor = _magnitude(match["magnitude"], patterns) * scale
            start, lower = match.start(), _lower_end(scan, match.start(), words) if len(values) == 1 else None
            if lower is not None:
                start, values = lower[0], (lower[1], *values)
            sign = -1 if len(values) == 1 and _MINUS.search(scan.text, 0, start) else 1
            scan.add("amount", f"{code} {_joined(tuple(sign * v * factor for v in values))}", start, match.end())


def _lower_end(scan: Scan, start: int, words: Lexicon) -> tuple[int, Decimal] | None:
    """Where the lower end of a range in words begins, and its value: "mellan 30 000 och" before "60 000 euro"."""
    for opener, middle in words.part("dates").get("range_words", []):
        if not middle:
            continue
        found = re.search(rf"(?<!\w){opener} ({NUMBER}) {middle} $", scan.text[max(0, start - 60) : start], _FLAGS)
        if found:
            offset = max(0, start - 60) + found.start(1)
            return (offset, decimal(found[1])) if scan.is_free(offset, start) else None
    return None


def read_percents(scan: Scan) -> None:
    """Percentages, percentage points ("5 pp") and per mille ("5 ‰")."""
    words = lexicon(scan.language)
    patterns = _patterns(scan.language)
    for match in scan.free(patterns.percent):
        unit = match["unit"].strip(" -")
        values = _values(match["number"], words)
        if not unit or values is None:
            continue
        kind = " pp" if patterns.point.fullmatch(unit) else " ‰" if patterns.mille.fullmatch(unit) else ""
        scan.add("percent", _joined(values) + kind, match.start(), match.end())


def marker_end(text: str) -> int:
    """Where the number of a list item or section that begins a text ends ("1)", "2.", "1.2. Jos"); 0 when it has none."""
    marker = _MARKER.match(text) or _SECTION.match(text) or _TIGHT.match(text)
    return marker.end() if marker else 0


def take_marker(scan: Scan) -> None:
    """Hide the number of a list item or section that begins the text."""
    scan.take(0, marker_end(scan.text))


def read_numbers(scan: Scan) -> None:
    """What no other reader took: digits with their magnitude, ranges, and number words (qualifier "word")."""
    words = lexicon(scan.language)
    patterns = _patterns(scan.language)
    take_marker(scan)
    for match in scan.free(_DOTTED):
        scan.add("number", match.group(), match.start(), match.end())
    for match in scan.free(patterns.quantity):
        text = match["number"]
        values = _values(text, words)
        is_article = text.casefold() in words.ambiguous and not match["magnitude"]
        if values is None or (is_article and not unit_follows(scan.text, match.end(), scan.language)):
            continue
        factor = _magnitude(match["magnitude"], patterns)
        is_word = not any(c.isdigit() for c in text)
        scan.add(
            "number",
            _joined(tuple(v * factor for v in values)),
            match.start(),
            match.end(),
            qualifiers=("word",) if is_word else ("century",) if patterns.century.match(scan.text, match.end()) else (),
        )
    for match in scan.free(patterns.plain):
        digits = re.sub(r":\w+$", "", match.group())
        scan.add("number", "0.5" if digits == "½" else normal(decimal(digits)), match.start(), match.end())


def loose_numbers(text: str, language: str) -> frozenset[str]:
    """Numbers a text may mean without stating them: ordinals, parts of compounds ("treårig"), roman numerals.

    They never make a finding; they explain a number on the other side.
    """
    words = lexicon(language)
    found = {value for pattern, value in words.loose if pattern.search(text)}
    for match in words.prefix.finditer(text):
        value = words.word_value(match.group())
        if value is not None:
            found.add(normal(value))
    found.update(match.group() for match in _GLUED.finditer(text))
    for match in _ROMAN.finditer(text):
        digits = [_ROMAN_VALUES[c] for c in match.group()]
        total = sum(-d if n + 1 < len(digits) and d < digits[n + 1] else d for n, d in enumerate(digits))
        found.add(str(total))
    return frozenset(found)
