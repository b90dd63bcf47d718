"""Ranges of numbers in words: "neljästä kuuteen kuukautta", "två till tre veckor", "mellan 5 och 10 barn".

They are numbers with two ends as "4–6 kuukautta" is. A change ("nousi neljästä kuuteen", "från fyra till sex") is none: its two ends
stay numbers of their own. A Finnish range keeps what it counts in another case than its end.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon, words_of
from align.facts.numbers import joined
from align.facts.quantities import patterns_of
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.lexicon import Lexicon
    from align.facts.scan import Scan

__all__ = ["read_word_ranges"]

_FLAGS: Final = re.IGNORECASE
_NEXT: Final = 10
"""The highest number that stands beside the one before it for about so many: "kaksi kolme"."""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = lexicon(language)
    section = words.part("numbers")
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    ending = words.pattern("numbers", "colon_ending")
    value = rf"(?:\d{{1,6}}(?![\d.,/:])|{numeral}(?!\w))"
    first, last = rf"(?<![\w.,/:–-])(?P<first>{value})", rf"(?P<last>{value})"
    # what is money or per cent has readers of its own
    percents = "|".join(words.pattern("numbers", key) for key in ("percent_point", "per_mille", "percent"))
    money = alternatives([*(str(p) for p in words.part("currency").values() if isinstance(p, str)), "€"])
    magnitude = alternatives([*(str(pattern) for _, pattern in section.get("magnitudes", ())), "(?!)"])
    other = rf"(?! ?(?:{percents}|(?:{money}|{magnitude})(?!\w)))"
    joins = [(str(a), str(b)) for a, b in words.part("dates").get("range_words", [])]
    shapes = []
    if "range_case" in section:
        begins, ends, not_before = section["range_case"]
        forms = {*words.units, *words.times}
        low, high = (words_of({form for form in forms if re.search(f"{case}$", form)}) for case in (begins, ends))
        shapes.append(
            rf"(?<![\w.,/:–-])(?P<first>(?:{low})+) (?P<last>(?:{high})+)(?!\w){other}(?= \w)(?! {not_before})"
        )
    if "range_word" in section:
        shapes.append(rf"(?<!{section['not_range_before']} ){first} {section['range_word']} {last}{other}(?= [^\W\d])")
    if "scale" in section:  # "on a scale of 1 to 5"
        scale = str(section["scale"]).replace("F", first).replace("L", last.replace("[\\d.,/:]", "\\d"))
        shapes.append(rf"(?<!\w){scale}(?!\w|[.,]\d)")
    if section.get("side_by_side"):
        shapes.append(rf"(?<![\w.,/:–-])(?P<first>{numeral}) (?P<last>{numeral})(?!\w){other}(?= [^\W\d])(?P<beside>)")
    for opener, middle in joins:
        if middle in words.table.get("conjunctions", ()):
            shapes.append(rf"(?<!\w){opener} {first} {middle} {last}{other}")
        elif not middle:
            shapes.append(rf"{first}(?:{ending})? {words.conjunction} {last}(?:{ending})?{other}(?: \w+)? {opener}")
    return tuple(compiled(shape, _FLAGS) for shape in shapes)


def read_word_ranges(scan: Scan) -> None:
    """Two numbers that words make one range, the lower first."""
    words = lexicon(scan.language)
    for pattern in _patterns(scan.language):
        for match in scan.free(pattern):
            ends = [_value(match[name], scan) for name in ("first", "last")]
            if ends[0] is None or ends[1] is None or ends[0] >= ends[1]:
                continue
            if "beside" in pattern.groupindex and not _are_beside(match, ends[0], ends[1], words):
                continue
            is_word = any(words.numeral.fullmatch(match[name]) for name in ("first", "last"))
            start, end = match.start("first"), match.end("last")
            scan.add("number", joined((ends[0], ends[1])), start, end, qualifiers=("word",) if is_word else ())


def _are_beside(match: re.Match[str], low: Decimal, high: Decimal, words: Lexicon) -> bool:
    """Whether two numbers follow each other and count one thing: not "yhdeksän kymmenestä", "en två dagars kurs"."""
    is_part = re.search(str(words.part("numbers").get("part_case", "(?!)")), match["last"], _FLAGS)
    is_next = high - low == 1 and high <= _NEXT
    return (
        is_next
        and match["first"].casefold() not in words.ambiguous
        and (not is_part or match["first"][-2:] == match["last"][-2:])
    )


def _value(text: str, scan: Scan) -> Decimal | None:
    if text[0].isdigit():
        # a year is no end of a range of things: "mellan 1990 och 2010"
        return Decimal(text) if not patterns_of(scan.language).year.fullmatch(text) else None
    return lexicon(scan.language).word_value(text)
