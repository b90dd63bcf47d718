"""What holds figures or words for numbers and states none: names of diseases and substances, round-the-clock, idioms.

"COVID-19", "CO2", "24/7", the slot "{0}" are written so in every language; *sataa* (it rains), *B12-vitamiini*, *tredje part*, "third
country" are in the tables ``facts`` under ``numerals.no_number``. Their characters are taken, so that no reader sees a number in them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["take_idioms"]

_NAMES: Final = re.compile(
    r"(?<![\w-])(?:(?i:covid-?19|sars-cov-2|omega-?[369])(?!\d)|H\dN\d{1,2}(?!\w)|24/7(?![\w/])|4H(?!\w)"
    r"|(?:CO2?|CH4|N2O|NO2|SO2|H2O|O[23])(?:e|ekv\.?)?(?!\w)|PM(?:10|2[.,]5)(?!\w))"
    r"|\{\d{1,2}\}|</?\d{1,2}>"
)
"""Diseases, gases and particles, round the clock, the youth organisation 4H, slots of templates ("{0}")."""


@cache
def _worded(language: str) -> re.Pattern[str]:
    forms = lexicon(language).part("numerals").get("no_number", ())
    return compiled(rf"(?<![\w-])(?:{alternatives([*map(str, forms), '(?!)'])})(?!\w)", re.IGNORECASE)


def take_idioms(scan: Scan) -> None:
    """Hide them from the readers that follow."""
    for pattern in (_NAMES, _worded(scan.language)):
        for match in scan.free(pattern):
            scan.take(match.start(), match.end())
