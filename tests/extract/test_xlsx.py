"""Workbooks with formulas: what a program has calculated is read, what nobody has calculated is named."""

from __future__ import annotations

import re
import zipfile

import openpyxl
import pytest

from align.errors import LimitError, NoTextError
from align.extract import extract
from align.extract.limits import Limits
from align.extract.xlsx.reader import read_xlsx
from align.languages.recognise import recognised

ROWS = [("Kohde", "Summa", "Osuus"), ("Palkat", 100, "=B2/B4"), ("Vuokrat", 50, "=B3/B4"), ("Yhteensä", "=B2+B3", 1)]


@pytest.fixture
def book(tmp_path):
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "Budjetti"
    for row in ROWS:
        sheet.append(row)
    made.save(tmp_path / "b.xlsx")
    return tmp_path / "b.xlsx"


def _with_values(path, values):
    """The same workbook as a spreadsheet program leaves it: results beside the formulas."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    for cell, (kind, value) in values.items():
        sheet = re.sub(
            rf'<c r="{cell}"><f>(.*?)</f><v ?/?>(?:</v>)?</c>', rf'<c r="{cell}"{kind}><f>\1</f>{value}</c>', sheet
        )
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)


def test_formulas_nobody_calculated_are_named_and_keep_their_column(book):
    document = extract(book)
    assert [b.cells for b in document.blocks()[1:]] == [
        ("Kohde", "Summa", "Osuus"), ("Palkat", "100", ""), ("Vuokrat", "50", ""), ("Yhteensä", "", "1"),
    ]  # fmt: skip
    (warning,) = document.warnings
    assert "3 formulas" in warning
    assert "(B4, C2, C3)" in warning
    assert recognised(warning) is not None  # and so it is told in the reader's language


def test_stored_results_are_read_without_a_remark(book):
    _with_values(book, {"C2": ("", "<v>0.6</v>"), "C3": ("", "<v>0.3</v>"), "B4": ("", "<v>150</v>")})
    document = extract(book)
    assert document.warnings == ()
    assert document.blocks()[4].cells == ("Yhteensä", "150", "1")


def test_a_calculated_empty_text_is_no_gap(book):
    _with_values(book, {"C2": (' t="str"', "<v></v>"), "C3": (' t="str"', "<v/>"), "B4": ("", "")})
    (warning,) = extract(book).warnings
    assert "1 formulas" in warning
    assert "(B4)" in warning


def test_only_formulas_is_a_problem_with_its_cause(tmp_path):
    made = openpyxl.Workbook()
    made.active.append(["=1+1", "=A1"])
    made.save(tmp_path / "f.xlsx")
    with pytest.raises(NoTextError, match="only formulas") as problem:
        extract(tmp_path / "f.xlsx")
    assert "save it" in problem.value.hint


def test_a_hidden_sheet_s_formulas_are_no_concern(tmp_path):
    made = openpyxl.Workbook()
    made.active.append(["Kohde", "Summa"])
    hidden = made.create_sheet("Laskenta")
    hidden.append(["=1+1"])
    hidden.sheet_state = "hidden"
    made.save(tmp_path / "h.xlsx")
    assert extract(tmp_path / "h.xlsx").warnings == ("the hidden sheet 'Laskenta' was not read",)


def test_parts_are_counted_once_against_the_limit(book):
    with zipfile.ZipFile(book) as package:
        size = sum(entry.file_size for entry in package.infolist())
    assert read_xlsx(book, limits=Limits(zip_bytes=2 * size)).blocks()
    with pytest.raises(LimitError, match="bytes"):
        read_xlsx(book, limits=Limits(zip_bytes=size // 2))
