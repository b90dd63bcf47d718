"""Numbers and percentages: digits, magnitudes, signs and number words to one value. Money is read in ``money``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from align.facts.days import is_referred_to
from align.facts.lexicon import Lexicon, alternatives, lexicon, normal
from align.facts.quantities import Patterns, patterns_of
from align.facts.scan import fold
from align.facts.units import unit_follows
from align.languages.sieve import finditer, search

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = [
    "decimal",
    "joined",
    "loose_numbers",
    "magnitude_of",
    "marker_end",
    "opposite",
    "read_numbers",
    "read_percents",
    "says_minus",
    "sign_before",
    "take_marker",
    "values_of",
]

_FLAGS: Final = re.IGNORECASE
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_DOTTED: Final = re.compile(r"(?<![\w.,/])\d+(?:\.\d+){2,}(?![\w/])")
_AFTER_WORD: Final = re.compile(r"(?:[^\W\d],? |\()$")
_LETTERS: Final = {"m": Decimal(1_000_000), "t": Decimal(1_000), "k": Decimal(1_000)}
_SECTION: Final = re.compile(r"\s*\d{1,2}(?:(?:\.\d{1,2})+\.? (?=[A-ZÅÄÖ])|(?:\.\d{1,2}){2,}\.? (?=[^\W\d]{2}))")
_MARKER: Final = re.compile(r"\s*\(?(?:\d{1,3}|[a-z])[).](?=\s|$)", _FLAGS)
_TIGHT: Final = re.compile(r"\s*(?:\d{1,3}\)|\d{1,2}(?:\.\d{1,2})+\.|\d{1,3}\.(?=[A-ZÅÄÖ][a-zåäö]))(?=[^\W\d]{2})")
"""A marker without its blank: "4)tulliterminaalin", "3.2.3.Sukuelimiä"."""
_LABEL: Final = re.compile(r"(?:^|(?<=[\s;,:]))\d{1,2}\)(?=[\s,.;]|$)")
"""The label of a member within a text, or a mark of a note."""
_CROSSED: Final = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?:x\d+(?:[.,]\d+)?){1,2}(?![\w])")
_PIECE: Final = re.compile(r"\d+(?:[.,]\d+)?")
_WITHIN: Final = re.compile(r"[^\W\d_A-ZÅÄÖ],? $")
"""What stands before a word within a sentence."""
_DOTS: Final = re.compile(r" ?\. ?\. ?\. ?")
_CLOSES: Final = re.compile(r"[.,;)](?!\d)|$")
_DECIMAL: Final = re.compile(r"[.,]\d{1,2}$")
_MAY_MARK: Final = re.compile(r"\s*(?:[(\d]|[a-z][).])", _FLAGS)
"""How each of these begins."""
_GLUED: Final = re.compile(r"(?<=[^\W\d_])\d+(?:\.\d+)*(?!\w)")
"""A number written together with a name: "WCAG2.1"."""
_PRICED: Final = re.compile(r"(?:[€$£]|(?<!\w)(?:EUR|SEK|USD|GBP)) ?$")
"""A currency before a number, which is then no percentage: "up to EUR 30,000 and 34 per cent"."""
_POINTED: Final = re.compile(r"(?<![\w.,/])\d{1,3}\.\d{3}(?![\w/]|[.,]\d)")
_ROMAN: Final = re.compile(r"(?<!\w)(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?!\w)")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}


def decimal(text: str, point: str = ",") -> Decimal:
    """The value of digits as written: blanks group, and so does a point before three digits where a comma is the decimal sign."""
    bare = text.replace(" ", "")
    if bare.endswith("½"):
        return Decimal(bare.removesuffix("½") or 0) + Decimal("0.5")
    is_decimal = point == "." and bare.count(".") == 1 and "," not in bare
    if _GROUPED.fullmatch(bare) and not is_decimal:
        bare = bare.replace(".", "")
    return Decimal(bare.replace(",", "."))


def _single(text: str, words: Lexicon) -> Decimal | None:
    return decimal(text, words.pattern("numbers", "decimal")) if text[0].isnumeric() else words.word_value(text)


def values_of(text: str, words: Lexicon) -> tuple[Decimal, ...] | None:
    """One value, or the two ends of a range."""
    if text.isdecimal():  # most numbers
        return (Decimal(text),)
    worded = None if any(char.isdigit() for char in text) else words.word_value(text)
    if worded is not None:
        return (worded,)  # "twenty-five" has a hyphen and is no range
    text = _DOTS.sub("…", text)
    if not re.search("[–…-]", text):
        whole = _single(text, words)
        return None if whole is None else (whole,)
    first, last = re.split(r" ?[–…-] ?", text, maxsplit=1)
    sign = -1 if last.startswith(("–", "-")) else 1
    ends = [_single(first.strip(" ."), words), _single(last.strip(" .+–-"), words)]
    if ends[0] is None or ends[1] is None:
        return None
    return ends[0], sign * ends[1]


def sign_before(scan: Scan, start: int, values: tuple[Decimal, ...]) -> tuple[int, tuple[Decimal, ...]]:
    """Where a number with the sign before it begins, and its values with that sign.

    A dash that opens a text is a bullet, and only "−" is a minus there; a plus is taken into the words and changes nothing. A hyphen
    is typed for a minus, but behind a figure ("9 -12") for a dash.
    """
    sign = scan.text[start - 1 : start] if start else ""
    stands_alone = start == 1 or scan.text[start - 2 : start - 1] in {" ", "("}
    if sign not in {"+", "–", "-"} or not stands_alone or not scan.is_free(start - 1, start):
        return start, values
    if sign == "+":
        return start - 1, values
    if start == 1 and scan.raw[0] != "\u2212":
        return start, values
    if sign == "-" and not _AFTER_WORD.search(scan.text, 0, start - 1):
        return start, values
    return start - 1, (-values[0], *values[1:])


def magnitude_of(text: str | None, patterns: Patterns) -> Decimal:
    """What the word or letter of a magnitude multiplies by; 1 for none."""
    if not text:
        return Decimal(1)
    bare = text.strip()
    named = next((value for pattern, value in patterns.magnitudes if pattern.fullmatch(bare)), None)
    return named if named is not None else _LETTERS.get(bare.casefold(), Decimal(1))


def joined(values: tuple[Decimal, ...]) -> str:
    """A value as facts state it: one number, or the ends of a range with a slash."""
    return "/".join(normal(value) for value in values)


def read_percents(scan: Scan) -> None:
    """Percentages, percentage points ("5 pp") and per mille ("5 ‰")."""
    words = lexicon(scan.language)
    patterns = patterns_of(scan.language)
    for match in scan.free(patterns.percent):
        unit = match["unit"].strip(" -")
        values = values_of(match["number"], words)
        if not unit or values is None:
            continue
        kind = " pp" if patterns.point.fullmatch(unit) else " ‰" if patterns.mille.fullmatch(unit) else ""
        start, values = sign_before(scan, match.start(), values)
        scan.add("percent", joined(values) + kind, start, match.end())
        _share(scan, patterns.percent_shared, patterns, kind, start)
    for match in scan.free(patterns.percent_before):
        if match["far"] and not (_CLOSES.match(scan.text, match.end()) and _DECIMAL.search(match["number"])):
            continue  # words between: "tilläggsprocenten efter inkomstgränsen 39,0"
        scan.add("percent", normal(decimal(match["number"])), match.start("number"), match.end())


def _share(scan: Scan, shape: re.Pattern[str], patterns: Patterns, kind: str, end: int) -> None:
    """Read the number before a percentage that shares its sign; a year before it does not."""
    match = shape.search(scan.text, max(0, end - 30), end)
    if (
        match is None
        or _PRICED.search(scan.text, 0, match.start("number"))
        or not scan.is_free(match.start(), match.end("number"))
        or patterns.year.fullmatch(match["number"])
    ):
        return
    scan.add("percent", normal(decimal(match["number"])) + kind, match.start("number"), match.end("number"))
    for further in (patterns.percent_shared, patterns.percent_listed):
        _share(scan, further, patterns, kind, match.start("number"))


def opposite(value: str) -> str:
    """The value with the other sign: "EUR -5" for "EUR 5"; a range changes both ends."""
    head, blank, tail = value.removesuffix(" pp").removesuffix(" ‰").rpartition(" ")
    unit = value[len(head + blank + tail) :]
    ends = (end[1:] if end.startswith("-") else f"-{end}" for end in tail.split("/"))
    return f"{head}{blank}{'/'.join(ends)}{unit}"


def says_minus(text: str, language: str) -> bool:
    """Whether a text speaks of a minus, a loss, a fall or frost in words, or has a dash that may be a minus."""
    words = lexicon(language).part("numbers").get("minus_words", ())
    return (
        bool(words)
        and re.search(rf"(?<!\w){alternatives(words)}(?!\w)|– ?\d|(?<= )- \d", fold(text), _FLAGS) is not None
    )


def marker_end(text: str) -> int:
    """Where the number of a list item or section that begins a text ends ("1)", "2.", "1.2. Jos"); 0 when it has none."""
    if not _MAY_MARK.match(text):
        return 0
    marker = _MARKER.match(text) or _SECTION.match(text) or _TIGHT.match(text)
    return marker.end() if marker else 0


def take_marker(scan: Scan) -> None:
    """Hide the number of a list item or section that begins the text, and those of a list within it: "1) kartta, 2) kuvat"."""
    scan.take(0, marker_end(scan.text))
    opened = 0
    for match in scan.matches(_LABEL):
        # "(kuva 2)" has its bracket
        balance = scan.text.count("(", 0, match.start()) - scan.text.count(")", 0, match.start()) + opened
        if balance <= 0:
            opened += 1
            if scan.is_free(match.start(), match.end()):
                scan.take(match.start(), match.end())


def read_numbers(scan: Scan) -> None:
    """What no other reader took: digits with their magnitude, ranges, and number words (qualifier "word")."""
    words = lexicon(scan.language)
    patterns = patterns_of(scan.language)
    for match in scan.free(_DOTTED):
        scan.add("number", match.group(), match.start(), match.end())
    for match in scan.free(_CROSSED):  # "4x25"
        for part in _PIECE.finditer(scan.text, match.start(), match.end()):
            size = decimal(part.group(), words.pattern("numbers", "decimal"))
            scan.add("number", normal(size), part.start(), part.end())
    for match in scan.free(patterns.worded):
        value = words.word_value(match["century"] or match["round"])
        if value is not None:
            kinds = ("century", "word") if match["century"] else ("word",)
            scan.add("number", normal(value), match.start(), match.end(), qualifiers=kinds)
    for match in scan.free(_POINTED):
        if is_referred_to(scan.text, match.start(), scan.language):  # "huone 2.118" is no two thousand
            scan.add("number", match.group(), match.start(), match.end())
    for match in scan.free(patterns.quantity):
        text = match["number"]
        values = values_of(text, words)
        is_article = text.casefold() in words.ambiguous and not match["magnitude"]
        if values is None or (is_article and not unit_follows(scan.text, match.end(), scan.language)):
            continue
        factor = magnitude_of(match["magnitude"], patterns)
        is_word = not text.isdecimal() and not any(c.isdigit() for c in text)
        start = match.start()
        if is_word and _is_name(scan, start, match.end("number")):
            continue
        # a hyphen before a bare number is seldom a minus
        if scan.text[start - 1 : start] != "-" or patterns.signed.match(scan.text, match.end()):
            start, values = sign_before(scan, start, values)
        scan.add(
            "number",
            joined(tuple(v * factor for v in values)),
            start,
            match.end(),
            qualifiers=("word",) if is_word else ("century",) if patterns.century.match(scan.text, match.end()) else (),
        )
    for match in scan.free(patterns.plain):
        digits = re.sub(r":\w+$", "", match.group())
        scan.add("number", normal(decimal(digits)), match.start(), match.end())


def _is_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a number word is written as a name within a sentence: "tavlan som Sexton målat"."""
    word = scan.raw[start:end]
    return word[:1].isupper() and word[1:].islower() and _WITHIN.search(scan.raw, 0, start) is not None


def loose_numbers(text: str, language: str) -> frozenset[str]:
    """Numbers a text may mean without stating them: ordinals, parts of compounds ("treårig"), roman numerals.

    They never make a finding; they explain a number on the other side.
    """
    words = lexicon(language)
    found = {value for pattern, value in words.loose if search(pattern, text)}
    for match in finditer(words.prefix, text):
        value = words.word_value(match.group())
        if value is not None:
            found.add(normal(value))
    found.update(match.group() for match in finditer(_GLUED, text))
    for match in finditer(_ROMAN, text):
        digits = [_ROMAN_VALUES[c] for c in match.group()]
        total = sum(-d if n + 1 < len(digits) and d < digits[n + 1] else d for n, d in enumerate(digits))
        found.add(str(total))
    return frozenset(found)
