"""What numbers, percentages and amounts look like in one language: the patterns that ``numbers`` and ``money`` read by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from align.facts.lexicon import NUMBER, alternatives, lexicon
from align.languages.lazily import compiled

__all__ = ["Patterns", "patterns_of"]

_FLAGS: Final = re.IGNORECASE
_NO_SLASH: Final = r"(?<![\d\s(]\d/)(?<!^\d/)"
"""Of two numbers with a slash the second is none of its own, unless both are prices: "25/15 €"."""
_START: Final = rf"(?<![\w.,]){_NO_SLASH}"
_GLUED_START: Final = r"(?:(?<![\w.,])|(?=\d)(?<=[^\W\d_]{4}))"
"""Where the digits of an amount may begin: also after a slash, and after a word whose blank was lost ("behandling2 500 euro")."""
_SIGN: Final = r"[Mtk](?= ?€| ?EUR(?!\w)| euro)"
"""Magnitudes of one letter, which only a currency behind them tells from other letters: "15M €", "250 t€"."""
_A_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What numbers look like in one language, alone and with a currency or percent sign."""

    quantity: re.Pattern[str]
    amount: re.Pattern[str]
    leading: re.Pattern[str]
    percent: re.Pattern[str]
    percent_before: re.Pattern[str]
    """A number after a word of per cent: "äänestysprosentti oli 54,6"."""
    percent_shared: re.Pattern[str]
    """Numbers that share the word of per cent with the next: "4 ja " 2 prosenttia, "från 25,5 till " 27 procent."""
    percent_listed: re.Pattern[str]
    """Further ones before: "10, " 25 ja 65 prosenttia."""
    plain: re.Pattern[str]
    magnitudes: tuple[tuple[re.Pattern[str], Decimal], ...]
    currencies: tuple[tuple[re.Pattern[str], str, Decimal], ...]
    point: re.Pattern[str]
    mille: re.Pattern[str]
    century: re.Pattern[str]
    worded: re.Pattern[str]
    """Centuries, decades and round numbers written together: "sjuttiotalet", "kuusikymmentäluku", "ett tjugotal"."""
    year: re.Pattern[str]
    signed: re.Pattern[str]
    """What follows a number that may have a minus: a degree, or the bracket it stands in."""


@cache
def patterns_of(language: str) -> Patterns:
    """The patterns of a language, compiled once."""
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
    span = rf"{_START}{value}(?:(?:\.(?=[–-]))? ?(?:[–-]|…|\. ?\. ?\.) ?[+–-]?{value}(?=\W|$))?"
    scaled = rf"(?P<number>{span})(?:{ending})?(?:(?P<magnitude> ?(?:(?:{magnitude})(?!\w)|{_SIGN})))?"
    adjective = words.pattern("numbers", "percent_adjective")
    up_to, of = words.pattern("numbers", "up_to"), words.pattern("numbers", "from_ending")
    # "%-yksikköä" before "%"
    percents = "(?:" + "|".join(words.pattern("numbers", k) for k in ("percent_point", "per_mille", "percent")) + ")"
    return Patterns(
        quantity=compiled(scaled, _FLAGS),
        amount=compiled(rf"{scaled.replace(_START, _GLUED_START, 1)}[ ]?(?P<currency>{money})(?!\w)", _FLAGS),
        leading=compiled(
            rf"(?<!\w)(?P<currency>€|\$|£|EUR|SEK|USD|GBP)(?P<gap> ?)(?P<sign>–)?(?P<number>{NUMBER}(?:[–-]{NUMBER})?)"
            rf"(?P<magnitude> ?(?:{magnitude}|[mk])(?!\w))?",
            _FLAGS,
        ),
        percent=compiled(
            rf"(?P<number>{span}|(?<!\w){numerals}(?={adjective or '(?!)'}))(?:{ending})?"
            rf"(?P<unit>[ -]?{percents}(?![^\W\d])|{adjective})(?:{ending})?",
            _FLAGS,
        ),
        percent_before=compiled(
            rf"(?<!\w)(?:{words.pattern('numbers', 'percent_before')})(?P<far>(?: [^\W\d]+){{0,3}}) (?P<number>{NUMBER})"
            rf"(?:{ending})?(?![\w/:]|[.,]\d)(?! ?(?:{percents}|[€–-]))",
            _FLAGS,
        ),
        percent_shared=compiled(
            rf"(?<!\w)(?P<number>{NUMBER})(?:{ending})?(?: (?:{words.conjunction}|{up_to}) |{of} )$",
            _FLAGS,
        ),
        percent_listed=compiled(rf"(?<![\w.,])(?P<number>{NUMBER}), $"),
        plain=compiled(rf"(?<!\w){_NO_SLASH}(?<!\d[.,]){NUMBER}(?:{ending})?", _FLAGS),
        magnitudes=tuple((compiled(pattern, _FLAGS), value) for value, pattern in magnitudes),
        currencies=tuple(
            (compiled(pattern, _FLAGS), code, scale)
            for table, scale in ((currency, Decimal(1)), (minor, Decimal("0.01")))
            for code, pattern in table.items()
        ),
        point=compiled(words.pattern("numbers", "percent_point"), _FLAGS),
        mille=compiled(words.pattern("numbers", "per_mille"), _FLAGS),
        century=compiled(words.pattern("numbers", "century"), _FLAGS),
        worded=compiled(
            rf"(?<![\w-])(?:(?P<century>{numerals})(?:{words.pattern('numbers', 'century_word')})"
            rf"|{words.pattern('numbers', 'round_number').replace('N', f'(?P<round>{numerals})')})(?!\w)",
            _FLAGS,
        ),
        year=_A_YEAR,
        signed=compiled(
            rf"(?:(?: (?:{words.pattern('numbers', 'up_to')}|{words.conjunction})|,) [–-]\d+(?:[.,]\d+)?)*"
            rf"(?:\)| ?°| (?:{words.pattern('numbers', 'degree')}))",
            _FLAGS,
        ),
    )
