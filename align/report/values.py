"""Normalised values as people write them: "EUR 15000000 party:eu" is "15 000 000 EUR (EU-rahoitus)", "2027-12-31" is "31.12.2027".

The normalised forms are those of ``Fact.value``; what is in no known form stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.languages.sayings import phrase
from align.model import Said

if TYPE_CHECKING:
    from align.report.messages import Words

__all__ = ["readable"]

_QUALIFIER: Final = re.compile(r"(?:party|vat|bound|per|scope):[a-z-]+|approx|including|excepting")
_MONEY: Final = re.compile(r"([A-Z]{3}) (-?\d+(?:\.\d+)?)")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_POINTS: Final = re.compile(r"(-?\d+(?:\.\d+)?) pp")
_DAY: Final = r"(?:(\d{4})|-)-(\d\d)(?:-(\d\d))?"
_DATES: Final = re.compile(rf"{_DAY}(?:/{_DAY})?")
_TIME: Final = re.compile(r"(\d\d?):(\d\d)")
_LEVEL: Final = re.compile(r"(act|part|chapter|section|subsection|item|subitem|article|annex|code|record) (\S.*)")


def readable(value: str, words: Words, kind: str = "") -> str:
    """A value of a finding for readers of the report's language; ``kind`` is the finding's category."""
    if kind == "percent" and _NUMBER.fullmatch(value):
        return f"{_number(value, words)}\u00a0%"
    parts = value.split(" ")
    count = next((n for n, part in enumerate(reversed(parts)) if not _QUALIFIER.fullmatch(part)), len(parts))
    head, tail = " ".join(parts[: len(parts) - count]), parts[len(parts) - count :]
    said = ", ".join(_qualifier(part, words) for part in tail)
    told = _told(head, words) if head else ""
    return f"{told} ({said})" if told and said else told or said


def _told(value: str, words: Words) -> str:
    if found := _MONEY.fullmatch(value):
        return f"{_number(found[2], words)} {found[1]}"
    if _NUMBER.fullmatch(value):
        return _number(value, words)
    if found := _POINTS.fullmatch(value):
        return words("value.points", n=_number(found[1], words))
    if found := _LEVEL.fullmatch(value):
        return words(f"value.{found[1]}", n=found[2].replace("-", "–") if found[1] != "code" else found[2])
    if words.language != "en":
        if found := _DATES.fullmatch(value):
            year, month, day = found.groups()[:3]
            first = _day(year, month, day)
            return f"{first}–{_day(*found.groups()[3:])}" if found[5] else first
        if found := _TIME.fullmatch(value):
            return f"{found[1]}.{found[2]}"
    return value.replace(" | ", ", ").replace("/*/", "/…/")


def _number(text: str, words: Words) -> str:
    whole, _, rest = text.partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}".replace(",", "\u00a0")
    return whole + ("." if words.language == "en" else ",") * bool(rest) + rest


def _day(year: str | None, month: str | None, day: str | None) -> str:
    if not day:
        return f"{int(month or 0)}/{year}"
    return f"{int(day)}.{int(month or 0)}.{year or ''}"


def _qualifier(part: str, words: Words) -> str:
    try:
        return phrase(Said(f"qualifier.{part.replace(':', '-')}"), words.language)
    except KeyError:
        return part
