"""XLSX and TSV: sheets to tick off and tables of pairs, and that no text of a document becomes a formula."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from align.report import RenderOptions, render


def book_of(reports, **options):
    return openpyxl.load_workbook(io.BytesIO(render("xlsx", reports, RenderOptions(**options))), rich_text=True)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_review_sheet_lists_findings_with_room_for_decisions(sample, language):
    book = book_of([sample], language=language)
    findings = book.worksheets[0]
    assert findings.max_row == 1 + len(sample.findings)
    header = [cell.value for cell in findings[1]]
    assert {"fi": "Ratkaisu", "sv": "Beslut", "en": "Decision"}[language] in header
    [rule] = findings.data_validations.dataValidation
    assert rule.formula1.count(",") == 2
    assert next(iter(rule.sqref.ranges)).bounds == (13, 2, 13, 5)


def test_flagged_words_are_bold(sample):
    from openpyxl.cell.rich_text import CellRichText, TextBlock

    row = next(r for r in book_of([sample]).worksheets[0].iter_rows(min_row=2) if r[4].value == "Amount")
    assert isinstance(row[6].value, CellRichText)
    assert [part.text for part in row[6].value if isinstance(part, TextBlock)] == ["15 000 euroa"]
    assert str(row[6].value) == "Avustuksen määrä on 15 000 euroa."


FORMULAS = ("=1+1", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "\t=1", "\r=1")


@pytest.mark.parametrize("formula", FORMULAS)
def test_nothing_becomes_a_formula(builder, formula):
    b = builder(names=(formula, formula))
    b.section(formula.strip() + " otsikko", formula.strip() + " rubrik", formula)
    b.pair(formula.strip(), formula.strip())
    b.find(
        "amount-mismatch",
        formula.strip(),
        formula.strip(),
        formula,
        source_value=formula,
        target_value=formula,
        advice=formula,
    )
    report = replace(b.report(), name=formula)
    data = render("xlsx", [report], RenderOptions(title=formula))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/"):
                assert not re.search(rb"<f[ >]", package.read(name)), name
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_what_xml_cannot_hold_does_not_stop_an_export(builder):
    b = builder()
    b.section("Otsikko\x00\x0b\x1f", "Rubrik\ud800\ufffe")
    b.pair("Pitkä " * 9000, "Lång " * 9000)
    b.find("amount-mismatch", "", "", "viesti\x07")
    for name in ("tmx", "xliff", "xlsx", "tsv", "html"):
        assert render(name, [b.report()], RenderOptions())


# --- TSV --------------------------------------------------------------------------------------------------------------


def test_tsv_has_a_line_a_bead_and_no_formula(sample, builder):
    lines = render("tsv", [sample], RenderOptions()).decode().split("\n")
    assert len(lines) == 2 + len(sample.alignment.beads)
    assert len({line.count("\t") for line in lines if line}) == 1
    b = builder()
    b.section("=1+1", "@x")
    b.pair("- kohta", "– punkt")
    row = render("tsv", [b.report()], RenderOptions()).decode().split("\n")[1].split("\t")
    assert row[10:12] == ["'=1+1", "'@x"]


def test_rows_of_the_sheet_are_high_enough_and_names_of_rules_stay_off_paper(sample):
    book = openpyxl.load_workbook(io.BytesIO(render("xlsx", [sample], RenderOptions(language="sv"))))
    sheet = book.worksheets[0]
    assert sheet.print_area.endswith(f"$N${sheet.max_row}")
    longest = max(range(2, sheet.max_row + 1), key=lambda n: len(str(sheet.cell(n, 6).value)))
    assert sheet.row_dimensions[longest].height >= 30
    assert all(sheet.row_dimensions[n].height <= 409 for n in range(2, sheet.max_row + 1))
