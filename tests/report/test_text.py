"""Findings on the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.gate import Gate
from align.model import Passage, Severity
from align.report import RenderOptions, render
from align.report.plain import excerpt, one_line, relative, visible, where


def text(report, **options):
    return render("text", [report], RenderOptions(**options)).decode()


def test_finding_shows_place_rule_both_passages_and_advice(sample):
    out = text(sample)
    first = next(line for line in out.splitlines() if "amount-mismatch" in line)
    assert first.startswith("ohje: page 1, section 1, ")
    assert "critical amount-mismatch: FI says 15 000 euroa, SV says 1 500 euro [93% sure]" in first
    assert "FI  Avustuksen määrä on «15 000 euroa»." in out
    assert "SV  Understödets belopp är «1 500 euro»." in out
    assert "→  Check the decision." in out


def test_missing_side_is_a_dash(sample):
    lines = text(sample).splitlines()
    at = next(i for i, line in enumerate(lines) if "passage-missing" in line)
    assert lines[at + 1].strip().startswith("FI  Päätöksestä voi valittaa")
    assert lines[at + 2].strip() == "SV  –"


def test_what_is_shown_is_not_what_fails(sample):
    assert "date-format" not in text(sample)
    assert "date-format" in text(sample, show=Severity.NEUTRAL)
    assert "date-format" in text(sample, gate=Gate(fail_on=Severity.NEUTRAL))  # what fails is never hidden
    sure = text(sample, show_confidence=0.99, gate=Gate(fail_on=None))
    assert "amount-mismatch" not in sure


def test_problems_stand_in_files_and_are_left_to_stderr_on_a_terminal(sample):
    assert "ohje: problem no-text: liite.pdf: no text could be read on page 3 (run text recognition)" in text(sample)
    assert "liite.pdf" not in text(sample, problems=False)


def test_known_findings_only_when_asked(sample):
    known = replace(sample, findings=(), known=sample.findings)
    assert "amount-mismatch" not in text(known)
    assert "known critical amount-mismatch" in text(known, known=True)


def test_colour_marks_without_changing_words(sample):
    import re

    coloured = text(sample, color=True)
    plain = text(sample)
    assert "\x1b[1;31mcritical" in coloured
    assert "critical" in plain
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m|[«»\s]", "", coloured) == re.sub(r"[«»\s]", "", plain)


def test_document_cannot_steer_the_terminal(sample):
    finding = sample.findings[0]
    evil = replace(finding.target, text="a\x1b[2J\u202eb", quote=None, start=None, end=None)
    out = text(replace(sample, findings=(replace(finding, target=evil, message="m\x07\r\nx"),)))
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "a␛[2J<U+202E>b" in out


@given(st.text(max_size=60))
def test_visible_is_one_printable_line(words):
    shown = visible(words)
    assert all(c.isprintable() for c in shown)
    if words.isprintable():
        assert shown == words


@given(st.text(max_size=60))
def test_one_line_keeps_every_column(words):
    line = one_line(words)
    assert len(line) == len(words)
    assert line.isprintable() or not line


# the marks of an excerpt, and the soft hyphen that is not shown, are no words
@given(st.text(st.characters(exclude_characters="«»…\u00ad"), min_size=1, max_size=2000), st.data())
def test_excerpt_holds_the_flagged_words(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, min(len(words), start + 60)))
    shown = excerpt(Passage(words, words[start:end], start, end))
    assert f"«{visible(words[start:end])}»" in shown
    assert len(words) > 400 or shown.replace("«", "").replace("»", "").strip("…")


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        (Passage("x", page=4, section="3.1", line=27), "page 4, section 3.1, line 27"),
        (Passage("x", section="Hakeminen", block=3), "“Hakeminen”, paragraph 4"),
        (Passage("x"), ""),
        (None, ""),
    ],
)
def test_where(passage, told):
    assert where(passage) == told


def test_relative_paths(tmp_path):
    assert relative(str(tmp_path / "a" / "b.md"), str(tmp_path)) == "a/b.md"
    assert relative("/elsewhere/b.md", str(tmp_path)) == "/elsewhere/b.md"
    assert relative("b.md", "") == "b.md"
