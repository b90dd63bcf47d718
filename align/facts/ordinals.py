"""Ordinals of several parts, in words: *kahdennestakymmenennestäviidennestä*, *sadas*, "hundratjugofemte", "one hundred and fifth".

Those to the thirty-first are listed in the tables ``facts`` with what else they mean; the longer ones are put together. In Finnish
every part is an ordinal in its case (VISK § 771, 787), in Swedish and English the last one alone. They are numbers with the qualifiers
"ordinal" and "word".
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon, normal, words_of
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.lexicon import Lexicon
    from align.facts.scan import Scan

__all__ = ["read_long_ordinals"]

_FLAGS: Final = re.IGNORECASE
_NEVER: Final = compiled("(?!)")


@cache
def _inflected(language: str) -> tuple[re.Pattern[str], Lexicon] | None:
    """A word of ordinal parts, and the lexicon that values it; None where only the last part is one."""
    words = lexicon(language)
    parts = words.part("numerals").get("ordinal_parts", {})
    if "endings" not in parts:
        return None

    def forms(key: str) -> dict[str, int]:
        stems = parts.get(key, {})
        return {stem + ending: int(value) for (value, stem), ending in product(stems.items(), parts["endings"])}

    units = {form: Decimal(value) for form, value in forms("units").items()}
    units |= {form: Decimal(value) for value, listed in parts.get("first", {}).items() for form in listed}
    times = forms("times")
    teens = frozenset(parts.get("teen", ()))
    every = f"(?:{words_of({*units, *times, *teens})})"
    known = replace(words, units=units, times=times, scales=times, teens=teens, piece=compiled(every, _FLAGS))
    ends = f"(?:{words_of({*units, *times, *teens} - {form for form in units if form not in forms('units')})})"
    first = f"(?:{words_of({*forms('units'), *times})})"
    return compiled(rf"(?<![\w-]){first}(?:{every})*{ends}?(?![\w-])", _FLAGS), known


@cache
def _ended(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """A cardinal number with an ordinal at its end, and the values of the ends."""
    words = lexicon(language)
    last = {
        form: int(value)
        for value, forms in words.part("numerals").get("ordinal_parts", {}).get("last", {}).items()
        for form in forms
    }
    if not last:
        return _NEVER, last
    numeral = words.numeral.pattern.removeprefix(r"(?<![\w-])").removesuffix(r"(?![\w])")
    joiner = f"(?:{words.part('numerals').get('joiner', '')})?"
    ends = words_of(last)
    return compiled(
        rf"(?<![\w-])(?:(?P<alone>{ends})|(?P<before>{numeral}){joiner}(?P<last>{ends}))(?![\w-])", _FLAGS
    ), last


def _sum(before: Decimal, last: int) -> Decimal | None:
    """The value of a cardinal with an ordinal behind, None where they are not one number."""
    if last >= 100:
        return before * last if 0 < before < last else None
    step = 10 if last < 10 else 100
    return before + last if before and before % step == 0 else None


def read_long_ordinals(scan: Scan) -> None:
    """Ordinals that no table lists one by one."""
    listed = {Decimal(value) for value in lexicon(scan.language).part("numerals").get("ordinals", {})}
    inflected = _inflected(scan.language)
    for match in scan.free(inflected[0]) if inflected else ():
        value = inflected[1].word_value(match.group()) if inflected else None
        if value is not None and value >= 3 and value not in listed:
            scan.add("number", normal(value), *match.span(), qualifiers=("ordinal", "word"))
    pattern, last = _ended(scan.language)
    for match in scan.free(pattern):
        end = last[(match["alone"] or match["last"]).casefold()]
        before = lexicon(scan.language).word_value(match["before"]) if match["before"] else None
        value = Decimal(end) if match["alone"] else _sum(before or Decimal(0), end)
        if value is not None and value >= 3 and value not in listed:
            scan.add("number", normal(value), *match.span(), qualifiers=("ordinal", "word"))
