"""Parts of a year: quarters and halves, as ranges of months; weekdays counted in a month.

"vuoden 2025 toinen neljännes", "andra kvartalet 2025", "Q2/2025" are ``2025-04/2025-06``, the value that "huhti–kesäkuu 2025" has;
without a year ``--04/--06`` with the qualifier "word", because the other version may say it less exactly. "kuukauden ensimmäinen
perjantai", "den sista fredagen" are codes, ``weekday first 5`` and ``weekday last 5``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_counted_weekdays", "read_periods"]

_FLAGS: Final = re.IGNORECASE
_YEAR: Final = r"(?:19|20)\d\d"
_SIGN: Final = re.compile(rf"(?<![\w/])(?P<part>[QH])(?P<number>[1-4])(?:[ /]{{1,2}}(?P<after>{_YEAR}))?(?![\w/])")
"""As tables write it: "Q1/2025", "H2 2024"."""


@cache
def _patterns(language: str) -> tuple[tuple[int, int, re.Pattern[str]], ...]:
    """Months of the part, its number (0: any of a list of words), its pattern."""
    data = table(language, "facts_times").get("periods", {})
    if not data:
        return ()
    year = rf"(?:{lexicon(language).pattern('dates', 'year_word')} )?"
    before, after = rf"(?:(?<!\w){year}(?P<before>{_YEAR})(?:,|:)? )?", rf"(?: {year}(?P<after>{_YEAR})(?!\d))?"
    found: list[tuple[int, int, re.Pattern[str]]] = []
    for months, key in ((3, "quarter"), (6, "half")):
        for number, words in enumerate(data["numbers"][: 12 // months], 1):
            shape = rf"{before}(?<![\w.])(?:{words}) (?:{data[key]})(?!\w){after}"
            found.append((months, number, compiled(shape, _FLAGS)))
            if data.get("number_after"):
                found.append(
                    (months, number, compiled(rf"{before}(?<!\w)(?:{data[key]}) {number}(?!\w){after}", _FLAGS))
                )
    for number, key in ((1, "first_half"), (2, "second_half")):
        if key in data:
            found.append((6, number, compiled(rf"{before}(?<!\w)(?:{data[key]})(?!\w){after}", _FLAGS)))
    return tuple(found)


@cache
def _others(language: str) -> re.Pattern[str]:
    return compiled(
        rf"(?<!\w)(?:{table(language, 'facts_times').get('periods', {}).get('other_quarter', '(?!)')})(?!\w)", _FLAGS
    )


def read_periods(scan: Scan) -> None:
    """Quarters and halves of a year; a half that no year stands beside may be one of anything else, and is left."""
    for match in scan.free(_SIGN):
        if match["after"]:
            _add(scan, match, 3 if match["part"] == "Q" else 6, int(match["number"]))
    for months, number, pattern in scan.among(_patterns(scan.language)):
        for match in scan.free(pattern):
            if months == 3 or match["before"] or match["after"]:
                _add(scan, match, months, number)
    for match in scan.free(_others(scan.language)):
        scan.take(match.start(), match.end())


@cache
def _counted(
    language: str,
) -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...], tuple[re.Pattern[str], ...]]:
    """A weekday with the word that counts it in its month; the words by name; the weekdays from Monday."""
    data = table(language, "facts_times").get("counted_weekdays", {})
    days = [str(day) for day in lexicon(language).table.get("weekdays", ())]
    words = {str(name): str(pattern) for name, pattern in data.get("which", {}).items()}
    which, day = (f"(?:{'|'.join(patterns) or '(?!)'})" for patterns in (words.values(), days))
    shape = str(data.get("shape", "(?!)")).format(which=which, day=day)
    return (
        compiled(rf"(?<![\w-])(?:{shape})(?!\w)", _FLAGS),
        tuple((name, compiled(rf"(?<!\w)(?:{pattern})(?!\w)", _FLAGS)) for name, pattern in words.items()),
        tuple(compiled(rf"(?<!\w)(?:{pattern})$", _FLAGS) for pattern in days),
    )


def read_counted_weekdays(scan: Scan) -> None:
    """The first, second … last of a weekday in its month."""
    pattern, words, days = _counted(scan.language)
    for match in scan.free(pattern):
        which = next(name for name, word in words if word.search(match.group()))
        day = next(number for number, name in enumerate(days, 1) if name.search(match.group()))
        scan.add("code", f"weekday {which} {day}", match.start(), match.end(), confidence=0.6)


def _add(scan: Scan, match: re.Match[str], months: int, number: int) -> None:
    year = match.groupdict().get("before") or match["after"]
    if number * months > 12:
        return
    head = f"{year}-" if year else "--"
    first, last = (number - 1) * months + 1, number * months
    scan.add(
        "date-range",
        f"{head}{first:02d}/{head}{last:02d}",
        match.start(),
        match.end(),
        qualifiers=() if year else ("word",),
        confidence=1.0 if year else 0.6,
    )
