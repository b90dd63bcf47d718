"""Codes and identifiers that are the same in every language: programme codes, record and business numbers, accounts, postcodes.

Values begin with what they are: ``priority-axis 5`` (*TL5*, *prioritering 5*), ``specific-objective 4.h``, ``record VN/123/2024``,
``business-id 1234567-8``, ``iban FI21…``, ``po-box 33``, ``postcode 00023``, ``code ROMPO2``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_codes", "read_papers"]

_FLAGS: Final = re.IGNORECASE
_RECORD: Final = re.compile(
    r"(?<![\w/])(?:[A-ZÄÖ]{2,8}/\d+(?:/[\d.]+)*/(?:19|20)\d\d(?:-[A-ZÄÖ]+-\d+)?|\d+/[\d.]{2,12}/(?:19|20)\d\d)(?![\w/])"
)
_BUSINESS: Final = re.compile(r"(?<![\d-])\d{7}-\d(?![\d-])")
_IBAN: Final = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?\d{4}){3,7}(?: ?\d{1,3})?(?!\w)")
_POSTCODE: Final = re.compile(r"(?<![\d ] )(?<![\d.,/§-])\d{5}(?= [A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{2})")
_TOKEN: Final = re.compile(r"(?<![\w/-])[A-ZÅÄÖ]{2,}[A-Za-zåäö]*-?\d{1,6}(?![\w/]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    codes: tuple[tuple[str, re.Pattern[str]], ...]
    papers: tuple[tuple[str, re.Pattern[str]], ...]
    session: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    codes, papers = words.part("codes"), words.part("papers")
    shapes = {
        "priority-axis": r"(\d{1,2}(?:\.[a-z])?)",
        "specific-objective": r"(\d{1,2}(?:\.\d{1,2})*\.? ?[a-z]?)",
        "po-box": r" (\d{1,5})",
    }
    session = str(papers.get("session", "(?!)"))
    always = {"bill", "reply", "government-report", "committee-report", "committee-statement", "treaty", "statute-book"}
    return _Patterns(
        codes=tuple(
            (name, re.compile(rf"(?<!\w){codes[name]}{shape}(?!\w)")) for name, shape in shapes.items() if name in codes
        ),
        papers=tuple(
            (
                name,
                re.compile(
                    rf"(?<!\w)(?:{code}) (\d{{1,4}}/\d{{4}})(?: {session}(?!\w)){'?' if name in always else ''}"
                ),
            )
            for name, code in papers.items()
            if name != "session"
        ),
        session=re.compile(rf"(?<![\w./])(\d{{1,4}}/\d{{4}}) {session}(?!\w)"),
    )


def read_papers(scan: Scan) -> None:
    """Parliamentary papers: bills, replies, reports, committee papers; treaties and statute books by number."""
    patterns = _patterns(scan.language)
    for name, pattern in patterns.papers:
        for match in scan.free(pattern):
            scan.add("law-reference", f"paper {name} {match[1]}", match.start(), match.end())
    for match in scan.free(patterns.session):
        scan.add("law-reference", f"paper any {match[1]}", match.start(), match.end())


def read_codes(scan: Scan) -> None:
    """Everything with a code of its own; digits in it are no numbers."""
    for pattern, name in ((_IBAN, "iban"), (_RECORD, "record"), (_BUSINESS, "business-id")):
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match.group().replace(' ', '')}", match.start(), match.end())
    for name, pattern in _patterns(scan.language).codes:
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match[1].rstrip('.').replace(' ', '')}", match.start(), match.end())
    for match in scan.free(_POSTCODE):
        scan.add("code", f"postcode {match.group()}", match.start(), match.end())
    for match in scan.free(_TOKEN):
        scan.add("code", f"code {match.group()}", match.start(), match.end())
