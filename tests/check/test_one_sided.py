"""What one version has alone, and what only seems so."""

from __future__ import annotations

from align.check.passages.completeness import AddedPassage, MissingPassage
from align.extract import extract_text
from align.pipeline import CompareOptions, compare_documents


def said(source: str, target: str) -> list[str]:
    first = extract_text(source, format="markdown", path="fi.md", language="fi")
    second = extract_text(target, format="markdown", path="sv.md", language="sv")
    report = compare_documents(first, second, options=CompareOptions(rules=(MissingPassage(), AddedPassage())))
    return [(finding.source or finding.target).text for finding in report.findings]


FI = "Avustus maksetaan yhdistyksen tilille kolmessa erässä.\n\n{}\n\nPäätös annetaan tiedoksi sähköisesti toukokuun loppuun mennessä."
SV = "Understödet betalas till föreningens konto i tre rater.\n\n{}\n\nBeslutet delges elektroniskt före utgången av maj."


def test_a_code_that_stands_in_another_line_is_not_missing() -> None:
    fi = FI.format("IBAN: FI21 1234 5600 0007 85\n\nBIC: NDEAFIHH\n\nMaksun saaja: Rannikon yhdistys")
    sv = SV.format("IBAN: FI21 1234 5600 0007 85 BIC: NDEAFIHH\n\nBetalningsmottagare: Rannikon yhdistys")
    assert not [text for text in said(fi, sv) if "BIC" in text]


def test_a_code_that_stands_nowhere_is_missing() -> None:
    fi = FI.format(
        "Maksun viite on RF18 5390 0754 7034, ja se on aina mainittava maksun yhteydessä.\n\nMaksun saaja: Rannikon yhdistys"
    )
    sv = SV.format("Betalningsmottagare: Rannikon yhdistys")
    assert [text for text in said(fi, sv) if "RF18" in text]


def test_one_of_two_equal_lines_may_be_missing() -> None:
    line = "Ks. www.rannikko.example/tuki"
    fi = FI.format(f"{line}\n\nHakija vastaa kustannuksista itse.\n\n{line}")
    sv = SV.format(f"{line}\n\nSökanden svarar själv för kostnaderna.")
    assert said(fi, sv) == [line]
