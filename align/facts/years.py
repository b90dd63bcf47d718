"""Ranges of years and of months by number: "2021–2027", "2020-23", "lukuvuosi 2025/26", "1–9/2025".

Values: ``2021/2027``; months as ``dates`` writes them, ``2025-01/2025-09``. A short end is completed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_numbered_months", "read_years"]

_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_YEARS: Final = re.compile(rf"(?<![\d.,/:-])({_YEAR}) ?[–-] ?({_YEAR}|\d\d)(?![\d/:%-]|[.,]\d| ?§)")
_NEXT: Final = re.compile(rf"(?<![\w.,/:–-])({_YEAR})/(\d\d|{_YEAR})(?![\w/:%–-]|[.,]\d)")
"""A year and the one after it: a school year, a season."""
_MONTHS: Final = re.compile(r"(?<![\w.,/:–-])(0?[1-9]|1[0-2]) ?– ?(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/–-]|[.,]\d)")
_NUMBERED: Final = re.compile(r"(?:\w*[a-zåäö][A-ZÅÄÖ]\w*|[Nn](?:r|ro|umero\w*|ummer|:o|o\.))\.? ?$")
"""What makes them numbers of a series: "FördrS 2–3/2001", "nr 2–3/2001"."""


def read_numbered_months(scan: Scan) -> None:
    """Months of a year by their numbers, as interim reports write them."""
    for match in scan.free(_MONTHS):
        first, last, year = int(match[1]), int(match[2]), match[3]
        if first < last and not _NUMBERED.search(scan.text, 0, match.start()):
            scan.add("date-range", f"{year}-{first:02d}/{year}-{last:02d}", match.start(), match.end())


@cache
def _worded(language: str) -> re.Pattern[str]:
    """From one year to another: "vuodesta 2023 vuoteen 2025"."""
    shape = lexicon(language).pattern("dates", "years_to").replace("Y", rf"({_YEAR})")
    return compiled(rf"(?<!\w)(?:{shape})(?!\w|[.,]\d)", re.IGNORECASE)


def read_years(scan: Scan) -> None:
    """Year ranges; with a slash only a year and the next."""
    for pattern in (_YEARS, _NEXT, _worded(scan.language)):
        for match in scan.free(pattern):
            first, last = match[1], match[2]
            last = first[: 4 - len(last)] + last
            if int(last) > int(first) and (pattern is not _NEXT or int(last) == int(first) + 1):
                scan.add("year-range", f"{first}/{last}", match.start(), match.end())
