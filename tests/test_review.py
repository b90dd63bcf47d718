"""Decisions come back: the review sheet in every language, sorted and extended by hand, and the page's file."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from align.baseline import Baseline, Entry, load, save
from align.cli import main
from align.errors import BaselineError
from align.pipeline import compare
from align.report import RenderOptions, render
from align.review import read_decisions, take

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Report

FI = "# Haku\n\nAvustus on enintään 40 000 euroa.\n\nHakuaika päättyy 31.5.2024.\n\nOmavastuu on 20 prosenttia.\n"
SV = "# Ansökan\n\nUnderstödet är högst 400 000 euro.\n\nAnsökningstiden går ut 13.5.2024.\n\nSjälvrisken är 25 procent.\n"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("pair")
    (folder / "haku.fi.md").write_text(FI, encoding="utf-8")
    (folder / "haku.sv.md").write_text(SV, encoding="utf-8")
    found = compare(folder / "haku.fi.md", folder / "haku.sv.md")
    assert len(found.findings) >= 3
    return found


def sheet(report: Report, path: Path, language: str = "fi") -> Any:
    path.write_bytes(render("xlsx", [report], RenderOptions(language=language)))
    return openpyxl.load_workbook(path)


def column(page: Any, name: str) -> int:
    return next(cell.column for cell in page[1] if cell.value == name)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_sheet_comes_back_as_a_baseline(report: Report, tmp_path: Path, language: str) -> None:
    from align.report.messages import words

    ui = words(language)
    decision, reason, key = ui("sheet.decision"), ui("sheet.reason"), ui("sheet.fingerprint")
    path = tmp_path / "review.xlsx"
    book = sheet(report, path, language)
    page = book.worksheets[0]
    keys = [page.cell(row, column(page, key)).value.split()[0] for row in (2, 3, 4)]
    choices = [ui(f"tick.{name}") for name in ("accept", "fix", "intended")]
    for row, word in zip((2, 3, 4), choices, strict=True):
        page.cell(row, column(page, decision)).value = word.upper() if row == 2 else word
    page.cell(4, column(page, reason)).value = " Kunnassa sovittu "
    page.insert_cols(1)  # somebody's own column on the left
    page["A2"] = "katsottu"
    book.save(path)
    made, added, removed = take(Baseline(), read_decisions(path, by="Maija", until="2030-01-31"))
    assert (added, removed) == (2, 0)
    file = tmp_path / "baseline.json"
    save(file, made)
    entries = load(file).entries()[report.name]
    assert set(entries) == {keys[0], keys[2]}
    assert entries[keys[2]].reason == "Kunnassa sovittu"
    assert {f.fingerprint: " ".join(f.keys) for f in report.findings}.items() >= {
        k: e.keys for k, e in entries.items()
    }.items()
    assert {e.by for e in entries.values()} == {"Maija"}
    told = {f.fingerprint: f for f in report.findings}
    for key, entry in entries.items():
        passage = told[key].target or told[key].source
        assert passage is not None
        assert passage.text.startswith(entry.excerpt.removesuffix("…"))
    left = load(file).subtract([report], today=date(2029, 1, 1))
    assert {f.fingerprint for f in left.reports[0].known} == {keys[0], keys[2]}
    assert not left.dead


def test_to_fix_takes_an_entry_out_again(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "review.xlsx"
    book = sheet(report, path)
    page = book.worksheets[0]
    page.cell(2, column(page, "Ratkaisu")).value = "Korjataan"
    key = page.cell(2, column(page, "Tunniste")).value.split()[0]
    book.save(path)
    old = Baseline(((report.name, (Entry(key, "x"), Entry("feed", "y"))),))
    made, added, removed = take(old, read_decisions(path))
    assert (added, removed, len(made)) == (0, 1, 1)


@pytest.mark.parametrize(
    ("words", "reason", "match"),
    [
        ("Ehkä", "", "'Ehkä' is no decision"),
        ("Tarkoituksellinen", "", "needs a reason"),
        ("Accept?", "x", "no decision"),
    ],
)
def test_what_is_no_decision_is_refused_with_its_cell(
    report: Report, tmp_path: Path, words: str, reason: str, match: str
) -> None:
    path = tmp_path / "review.xlsx"
    book = sheet(report, path)
    page = book.worksheets[0]
    page.cell(3, column(page, "Ratkaisu")).value = words
    page.cell(3, column(page, "Perustelu")).value = reason
    book.save(path)
    with pytest.raises(BaselineError, match=f"Erot!M3: .*{match}"):
        read_decisions(path)


def test_other_workbooks_and_damaged_ones_are_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Ratkaisu"
    book.save(tmp_path / "other.xlsx")
    with pytest.raises(BaselineError, match="columns of a review sheet"):
        read_decisions(tmp_path / "other.xlsx")
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(BaselineError, match=r"cannot read|damaged"):
        read_decisions(tmp_path / "bad.xlsx")
    with pytest.raises(BaselineError):
        read_decisions(tmp_path / "none.xlsx")


def test_the_command_takes_sheets_and_the_pages_file(report: Report, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    book = sheet(report, tmp_path / "review.xlsx")
    page = book.worksheets[0]
    page.cell(2, column(page, "Ratkaisu")).value = "Saa jäädä"
    book.save(tmp_path / "review.xlsx")
    entry = {"fingerprint": "feed", "rule": "date-differs", "reason": "sovittu", "by": "Ville"}
    (tmp_path / "page.json").write_text(json.dumps({"version": 1, "pairs": {"muu": [entry]}}), encoding="utf-8")
    with pytest.raises(SystemExit) as done:
        main(["baseline", "add", "review.xlsx", "page.json", "--isolated", "--by", "Maija"])
    assert done.value.code == 0
    entries = load(tmp_path / "rinnan-baseline.json").entries()
    assert entries["muu"]["feed"].by == "Ville"
    assert [e.by for e in entries[report.name].values()] == ["Maija"]
    assert next(e.excerpt for e in entries[report.name].values()).startswith(("Understödet", "Ansökningstiden"))
