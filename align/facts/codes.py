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
_EU_CASE: Final = re.compile(r"(?<![\w/-])([CTF]-\d{1,4}/\d\d)(?![\w/])")
"""A case of the Court of Justice or the General Court: "C-311/18"."""
_EU_DOCUMENT: Final = re.compile(
    r"(?<!\w)(?:COM|KOM|SWD|SEC|SEK|JOIN) ?(?:\( ?)?((?:19|20)\d\d)(?: ?\))?[ /]{1,2}(\d{1,4})(?:/\d)?"
    r"(?: (?:final|lopullinen|slutlig))?(?!\w)"
)
"""A document of the Commission, whose letters differ by language: "COM(2020) 152 final", "KOM(2005) 108 lopullinen"."""
_BOOK: Final = re.compile(
    r"(?<!\w)(?:ISBN(?:-1[03])?:? ?(97[89](?:[ -]?\d){10}|(?:\d[ -]?){9}[\dX])|ISSN(?:-L)?:? ?(\d{4}-\d{3}[\dX]))(?!\w)"
)
_TOKEN: Final = re.compile(r"(?<![\w/-])[A-ZÅÄÖ]{2,}[A-Za-zåäö]*-?\d{1,6}(?![\w/]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    codes: tuple[tuple[str, re.Pattern[str]], ...]
    papers: tuple[tuple[str, re.Pattern[str]], ...]
    session: re.Pattern[str]
    cases: tuple[tuple[str, re.Pattern[str]], ...]
    journal: re.Pattern[str]


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
        cases=tuple(
            (court, re.compile(rf"(?<!\w){name}[: ]((?:19|20)\d\d)[:-](\d{{1,4}})(?!\w)"))
            for court, name in words.part("cases").items()
        ),
        journal=re.compile(
            rf"(?<!\w)(?:{words.pattern('journal', 'name')}),? "
            rf"({words.pattern('journal', 'series', '[LC]')}) (?:N:o |nr )?(\d{{1,4}})(?!\d)"
        ),
    )


def read_papers(scan: Scan) -> None:
    """Parliamentary papers: bills, replies, reports, committee papers; treaties and statute books by number."""
    patterns = _patterns(scan.language)
    for name, pattern in patterns.papers:
        for match in scan.free(pattern):
            scan.add("law-reference", f"paper {name} {match[1]}", match.start(), match.end())
    for match in scan.free(patterns.session):
        scan.add("law-reference", f"paper any {match[1]}", match.start(), match.end())
    for court, pattern in patterns.cases:
        for match in scan.free(pattern):
            scan.add("law-reference", f"case {court} {match[1]}:{match[2]}", match.start(), match.end())
    for match in scan.free(_EU_CASE):
        scan.add("law-reference", f"case {match[1].upper()}", match.start(), match.end())
    for match in scan.free(_EU_DOCUMENT):
        scan.add("law-reference", f"eu-document {match[1]}/{match[2]}", match.start(), match.end())
    for match in scan.free(patterns.journal):
        scan.add("law-reference", f"journal {match[1]} {match[2]}", match.start(), match.end())


def read_codes(scan: Scan) -> None:
    """Everything with a code of its own; digits in it are no numbers."""
    for pattern, name in ((_IBAN, "iban"), (_RECORD, "record"), (_BUSINESS, "business-id")):
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match.group().replace(' ', '')}", match.start(), match.end())
    for match in scan.free(_BOOK):
        name, number = ("isbn", match[1]) if match[1] else ("issn", match[2])
        scan.add("code", f"{name} {re.sub(r'[ -]', '', number)}", match.start(), match.end())
    for name, pattern in _patterns(scan.language).codes:
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match[1].rstrip('.').replace(' ', '')}", match.start(), match.end())
    for match in scan.free(_POSTCODE):
        scan.add("code", f"postcode {match.group()}", match.start(), match.end())
    for match in scan.free(_TOKEN):
        scan.add("code", f"code {match.group()}", match.start(), match.end())
