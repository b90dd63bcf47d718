"""A baseline outlives another format, a page more in front and other section numbers; one edited number does not go unseen."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from align.baseline import Baseline, Entry, Subtraction
from align.gate import Gate
from align.pipeline import CompareOptions, compare
from align.release import load_glossaries

from .relaid import converted, docx_again, markdown_again, one_number_edited

if TYPE_CHECKING:
    from align.model import Report

CORPORA = Path(__file__).parents[2] / "corpora"
DAY = date(2026, 11, 22)


def report_of(files: list[Path]) -> Report:
    options = CompareOptions(glossaries=load_glossaries(("builtin:*",)), name="call")
    report = compare(*map(str, files), options=options)
    assert not report.problems
    return report


def originals(form: str) -> list[Path]:
    return [CORPORA / "call-for-applications" / f"call.{code}.{form}" for code in ("fi", "sv")]


@pytest.fixture(scope="module")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> Baseline:
    """Written on the Markdown files of the call, sections numbered from 1; two dozen planted errors."""
    folder = tmp_path_factory.mktemp("first")
    first = report_of([markdown_again(path, folder, first=1) for path in originals("md")])
    made = Baseline().added([first], entry=Entry("", "", reason="known"))
    assert len(made) == len(first.findings) > 15
    return made


def held(baseline: Baseline, files: list[Path]) -> Subtraction:
    return baseline.subtract([report_of(files)], today=DAY)


def assert_all_known(done: Subtraction) -> None:
    assert [entry for _pair, entry in done.dead] == []
    assert [f.message for f in done.reports[0].findings if Gate().fails(f)] == []
    assert {f.accepted.reason for f in done.reports[0].known if f.accepted} == {"known"}


def test_a_page_in_front_and_other_numbers_in_markdown(baseline: Baseline, tmp_path: Path) -> None:
    assert_all_known(held(baseline, [markdown_again(p, tmp_path, front=True, first=2) for p in originals("md")]))


@pytest.mark.slow
@pytest.mark.office
@pytest.mark.parametrize("form", ["docx", "odt", "pdf", "html"])
def test_another_format_with_a_page_in_front_and_other_numbers(baseline: Baseline, tmp_path: Path, form: str) -> None:
    files = [docx_again(path, tmp_path, front=True, first=2) for path in originals("docx")]
    if form != "docx":
        if shutil.which("soffice") is None:
            pytest.skip("needs soffice")
        files = converted(files, form, tmp_path / form)
    assert_all_known(held(baseline, files))


def test_one_edited_number_is_new_in_another_layout_too(baseline: Baseline, tmp_path: Path) -> None:
    (tmp_path / "edited").mkdir()
    fi, sv = (markdown_again(p, tmp_path, front=True, first=2) for p in originals("md"))
    done = held(baseline, [fi, one_number_edited(sv, tmp_path / "edited")])
    failing = [f for f in done.reports[0].findings if Gate().fails(f)]
    assert len(failing) == 1
    assert failing[0].target is not None
    assert "77" in (failing[0].target.quote or "")
    assert not done.dead
