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
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_codes", "read_papers"]

_FLAGS: Final = re.IGNORECASE
_RECORD: Final = re.compile(
    r"(?<![\w/])(?:[A-ZÄÖ]{2,8}/\d+(?:/[\d.]+)*/(?:19|20)\d\d(?:-[A-ZÄÖ]+-\d+)?|\d+/[\d.]{2,12}/(?:19|20)\d\d)(?![\w/])"
)
_CITY_RECORD: Final = re.compile(
    r"(?<![\w/-])([A-ZÅÄÖ]{3,5} (?:19|20)\d\d-\d{4,6})(?: T(?: \d\d){1,3})?(?![\w-]|[.,]\d)"
)
"""A record of a city with the class of its matter: "HEL 2025-004512 T 02 08 00"."""
_YEARLY: Final = re.compile(r"(?<![\w./-])(?:19|20)\d\d-\d{5,6}(?![\w-]|[.,]\d)")
"""A number within a year, as notices of procurement have: "2026-045678"."""
_UNIT: Final = re.compile(
    r"(?<!\w)(?:[Rr][Nn]:?[oO]|[Rr][Nn]r)\.? ?(\d{1,3}:\d{1,4})(?:(?:, | ja | och )(\d{1,3}:\d{1,4}))?(?![\w:])"
)
"""Units of the register of real property: "RN:o 4:23"."""
_VAT: Final = re.compile(r"(?<!\w)(FI ?\d{8}|SE ?\d{12}|EE ?\d{9})(?!\w)")
_DOI: Final = re.compile(r"(?<![\w/.])(10\.\d{4,9}/[^\s\"<>]*[^\s\"<>.,;:)])")
_PARCEL: Final = re.compile(r"(?<![\w–-])(\d{3}-\d{5}-\d{2})(?![\w–-])")
"""A base parcel of farmland: municipality, parcel, check digits (Finnish Food Authority)."""
_PLAN: Final = re.compile(r"(?<![\w–-])(\d{2,3}-(?:19|20)\d\d-\d{1,5})(?![\w–-])")
"""A number within a year and a municipality or register: "091-2026-17"."""
_PERSON: Final = re.compile(r"(?<!\w)\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?!\w)")
"""A personal identity code of Finland (Digital and Population Data Services Agency): day, century, number, check sign."""
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
_ISBN: Final = re.compile(r"(?<!\w)ISBN(?:-1[03])?:? ?(97[89](?:[ -]?\d){10}|(?:\d[ -]?){9}[\dX])(?!\w)")
_ISSN: Final = re.compile(r"(?<!\w)ISSN(?:-L)?:? ?(\d{4}-\d{3}[\dX])(?!\w)")
_TOKEN: Final = re.compile(
    r"(?<![\w/-])(?:[A-ZÅÄÖ]{2,}[A-Za-zåäö]*-?\d{1,6}(?:-\d{1,6})*|\d{1,3}[A-ZÅÄÖ]{2,}\d{1,6}|\d{1,3}[A-ZÅÄÖ]{1,3}-\d{2,6}"
    r"|\d{1,3}[A-ZÅÄÖ](?! ?(?:€|EUR))|[A-ZÅÄÖ](?:\d{3,6}|\d{2})(?:-\d{1,6})*|[A-ZÅÄÖ]{1,4}-(?:19|20)\d\d-\d{1,6}"
    r"|[B-HJ-NP-Z]-\d{1,3})(?![\w/]|-\d|[.,]\d)"
)
"""Letters with figures: "ROMPO2", "JYTY-02-126-25", "05OPE010", the line "54B", the road "E18", the age limit "K-12"."""
_ROW: Final = re.compile(
    r"(?<![\w/-])([A-HK-Z])\d{1,2}(?:(?: ?– ?|, | (?:ja|och|and|tai|eller|or) )\1\d{1,2})+(?![\w/]|-\d|[.,]\d)"
)
"""Several of one letter: "A1–A4", "C1, C2 ja C3", which one of them alone, the size of a paper, is not."""
_OF_ROW: Final = re.compile(r"[A-HK-Z]\d{1,2}")
_GRADE: Final = re.compile(r"(?<![\w/-])[A-E][1-6](?![\w/]|-\d|[.,]\d)")
_SERIES: Final = re.compile(r"(?<![\w.,/:-])(?:19|20)\d\d:\d{1,3}(?![\w/:]|[.,]\d|-\d)")
"""A publication by its year and number: "2025:14"."""
_STANDARD: Final = re.compile(
    r"(?<![\w/-])((?:SFS|ISO|IEC|EN|CEN)(?:[-/ ](?:SFS|ISO|IEC|EN|TS|TR))*) (\d{3,6}(?:-\d{1,2})*)(?::\d{4})?(?![\w/])"
)
"""A standard: "ISO 27001", "SFS-EN ISO 9001"."""
_CPV: Final = re.compile(r"(?<![\d-])\d{8}-\d(?![\d-])")
"""A class of the Common Procurement Vocabulary (regulation (EC) No 213/2008): eight digits and a check digit."""
_NOTICE: Final = re.compile(r"(?<![\w/])(?:19|20)\d\d/S \d{1,3}-\d{5,8}(?![\d-])")
"""A notice in the supplement of the Official Journal: "2025/S 198-678123"."""
_PROPERTY: Final = re.compile(r"(?<![\w/–-])(\d{1,3})-(\d{1,3})-(\d{1,4})-(\d{1,4})(?![\w–-])")
"""A property in the Finnish cadastre: municipality, village or district, group or block, unit; leading zeros may be left out."""
_ADDRESSED: Final = re.compile(r"(?<!\d)0037\d{8,13}(?!\d)")
"""An address of electronic invoices (OVT): 0037, the business id, a suffix."""
_BIC: Final = re.compile(
    r"(?<!\w)(?:(?:BIC|SWIFT)[: ]{1,2}([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)|([A-Z]{4}FI[A-Z0-9]{2}(?:[A-Z0-9]{3})?))(?!\w)"
)
"""A bank by its code; without the word one of Finland (ISO 9362)."""
_ABROAD: Final = re.compile(r"(?<!\w)FI-(\d{5})(?= [A-ZÅÄÖ])")
"""A postcode as mail from abroad writes it."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    codes: tuple[tuple[str, re.Pattern[str]], ...]
    papers: tuple[tuple[str, re.Pattern[str]], ...]
    session: re.Pattern[str]
    lettered: re.Pattern[str]
    """A number with the letter of a class, ward or stair: "luokan 3 B", "avdelning 4 B"."""
    graded: re.Pattern[str]
    """A letter and a figure that a word calls a level or a class: "taso B2"; others of that shape then are too."""
    labelled: re.Pattern[str]
    """A number with a small letter that names a form, a table, a room: "lomake 3b"."""
    yearly: re.Pattern[str]
    """A number within a year that a word calls one: "päätösnumero 2026/145"."""
    numbered: re.Pattern[str]
    """A number with a hyphen that a word calls a number: "lasku nro 2025-00417"."""
    reference: re.Pattern[str]
    cases: tuple[tuple[str, re.Pattern[str]], ...]
    journal: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    codes, papers = words.part("codes"), words.part("papers")
    shapes = {
        "priority-axis": r"(\d{1,2}(?:\.[a-z])?)",
        "specific-objective": r"(\d{1,2}(?:\.\d{1,2})*\.? ?[a-z]?)",
        "po-box": r" (\d{1,5})(?! ?§)",  # "PL 6 §" is the constitution
    }
    session = str(papers.get("session", "(?!)"))
    always = {"bill", "reply", "government-report", "committee-report", "committee-statement", "treaty", "statute-book"}
    return _Patterns(
        codes=tuple(
            (name, compiled(rf"(?<!\w){codes[name]}{shape}(?!\w)")) for name, shape in shapes.items() if name in codes
        ),
        papers=tuple(
            (
                name,
                compiled(rf"(?<!\w)(?:{code}) (\d{{1,4}}/\d{{4}})(?: {session}(?!\w)){'?' if name in always else ''}"),
            )
            for name, code in papers.items()
            if name != "session"
        ),
        session=compiled(rf"(?<![\w./])(\d{{1,4}}/\d{{4}}) {session}(?!\w)"),
        lettered=compiled(rf"(?<!\w)(?i:{codes.get('lettered', '(?!)')}) (\d{{1,3}}) ([A-H])(?![\w:.-])"),
        graded=compiled(rf"(?<!\w)(?i:{codes.get('graded', '(?!)')}) [A-E][1-6](?!\w)"),
        labelled=compiled(rf"(?<!\w)(?i:{codes.get('labelled', '(?!)')}) (\d{{1,3}})([a-h])(?![\w:-]|\.\w)"),
        yearly=compiled(rf"(?<!\w)(?i:{codes.get('numbered', '(?!)')}):? ((?:19|20)\d\d/\d{{1,6}})(?![\w/-]|[.,]\d)"),
        numbered=compiled(
            rf"(?<!\w)(?:(?:{words.pattern('law', 'number_sign')})\.?:? (?=\d)|(?:{codes.get('numbered', '(?!)')}):? (?=[1-9]\d*-\d{{3}}))"
            r"(\d+(?:-\d+)+)(?![\w-]|[.,]\d)",
            _FLAGS,
        ),
        reference=compiled(
            rf"(?<!\w)(?:{codes.get('reference', '(?!)')})[.:]{{0,2}} ((?:RF ?)?\d[\d ]{{2,24}}\d)(?![\w-]|[.,]\d)"
        ),
        cases=tuple(
            (court, compiled(rf"(?<!\w){name}[: ]((?:19|20)\d\d)[:-](\d{{1,4}})(?!\w)"))
            for court, name in words.part("cases").items()
        ),
        journal=compiled(
            rf"(?<!\w)(?:{words.pattern('journal', 'name')}),? "
            rf"({words.pattern('journal', 'series', '[LC]')}) (?:N:o |nr )?(\d{{1,4}})(?!\d)"
        ),
    )


def read_papers(scan: Scan) -> None:
    """Parliamentary papers: bills, replies, reports, committee papers; treaties and statute books by number."""
    patterns = _patterns(scan.language)
    for name, pattern in scan.among(patterns.papers):
        for match in scan.free(pattern):
            scan.add("law-reference", f"paper {name} {match[1]}", match.start(), match.end())
    for match in scan.free(patterns.session):
        scan.add("law-reference", f"paper any {match[1]}", match.start(), match.end())
    for court, pattern in scan.among(patterns.cases):
        for match in scan.free(pattern):
            scan.add("law-reference", f"case {court} {match[1]}:{match[2]}", match.start(), match.end())
    for match in scan.free(_EU_CASE):
        scan.add("law-reference", f"case {match[1].upper()}", match.start(), match.end())
    for match in scan.free(_EU_DOCUMENT):
        scan.add("law-reference", f"eu-document {match[1]}/{match[2]}", match.start(), match.end())
    for match in scan.free(patterns.journal):
        scan.add("law-reference", f"journal {match[1]} {match[2]}", match.start(), match.end())


_WHOLE: Final = (
    ("iban", _IBAN),
    ("record", _RECORD),
    ("record", _CITY_RECORD),
    ("number", _YEARLY),
    ("vat", _VAT),
    ("doi", _DOI),
    ("person-id", _PERSON),
    ("business-id", _BUSINESS),
    ("isbn", _ISBN),
    ("issn", _ISSN),
    ("cpv", _CPV),
    ("record", _NOTICE),
    ("number", _PARCEL),
    ("number", _PLAN),
    ("number", _ADDRESSED),
    ("number", _SERIES),
)
"""Codes whose value is what is written, blanks (and the hyphens of books) left out."""


def read_codes(scan: Scan) -> None:
    """Everything with a code of its own; digits in it are no numbers."""
    patterns = _patterns(scan.language)
    for name, pattern in scan.among(_WHOLE):
        for match in scan.free(pattern):
            text = match[pattern.groups] if pattern.groups else match.group()
            is_book = name in {"isbn", "issn"}
            value = re.sub(r"[ -]", "", text) if is_book else text if "/S " in text else text.replace(" ", "")
            scan.add("code", f"{name} {value}", match.start(), match.end())
    for match in scan.free(_BIC):
        scan.add("code", f"bic {match[1] or match[2]}", match.start(), match.end())
    _read_places(scan)
    for name, pattern in (
        ("number", patterns.numbered),
        ("number", patterns.yearly),
        ("reference", patterns.reference),
    ):
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match[1].replace(' ', '')}", match.start(1), match.end())
    for match in scan.free(_STANDARD):
        scan.add("code", f"code {re.sub(r'[-/]', ' ', match[1])} {match[2]}", match.start(), match.end())
    for name, pattern in scan.among(patterns.codes):
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match[1].rstrip('.').replace(' ', '')}", match.start(), match.end())
    _read_lettered(scan, patterns)
    for name, pattern in (("postcode", _POSTCODE), ("code", _TOKEN)):
        for match in scan.free(pattern):
            scan.add("code", f"{name} {match.group()}", match.start(), match.end())


def _read_lettered(scan: Scan, patterns: _Patterns) -> None:
    """Numbers with a letter that names them: classes, forms, several of one letter."""
    for pattern in (patterns.lettered, patterns.labelled):
        for match in scan.free(pattern):
            scan.add("code", f"code {match[1]}{match[2]}", match.start(1), match.end())
    if scan.lets(patterns.graded) and patterns.graded.search(scan.text):
        for match in scan.free(_GRADE):
            scan.add("code", f"code {match.group()}", match.start(), match.end())
    for match in scan.free(_ROW):
        for one in _OF_ROW.finditer(scan.text, match.start(), match.end()):
            scan.add("code", f"code {one.group()}", one.start(), one.end())


def _read_places(scan: Scan) -> None:
    """Properties, units of the register of real property, postcodes from abroad."""
    for match in scan.free(_PROPERTY):
        scan.add("code", f"property {'-'.join(str(int(part)) for part in match.groups())}", match.start(), match.end())
    for match in scan.free(_UNIT):
        for group in (1, 2):
            if match[group]:
                scan.add("code", f"unit {match[group]}", match.start(group), match.end(group))
    for match in scan.free(_ABROAD):
        scan.add("code", f"postcode {match[1]}", match.start(), match.end())
