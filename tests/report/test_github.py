"""What GitHub reads: workflow commands and the job summary."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from align.gate import Gate
from align.model import Severity
from align.report import RenderOptions, render

COMMAND = re.compile(r"^::(error|warning|notice) ((?:[A-Za-z]+=[^,:]*,?)+)::(.*)$")


def lines(*reports, **options):
    return render("github", reports, RenderOptions(**options)).decode().splitlines()


def parsed(line):
    """A command as the runner reads it."""
    match = COMMAND.match(line)
    assert match, line
    properties = dict(part.split("=", 1) for part in match[2].split(","))
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        properties = {k: v.replace(code, character) for k, v in properties.items()}
    message = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return match[1], properties, message


def test_findings_become_annotations(sample):
    commands = [parsed(line) for line in lines(sample) if line.startswith("::")]
    kind, properties, message = next(c for c in commands if "amount-mismatch" in c[1]["title"])
    assert kind == "error"
    assert properties["file"] == "anvisning.sv.docx"
    assert (properties["line"], properties["endLine"]) == ("1", "1")
    assert properties["title"] == "ohje (amount-mismatch)"
    assert message.startswith("page 1, section 1")
    assert "FI: Avustuksen määrä on «15 000 euroa»." in message.splitlines()


def test_missing_passage_points_at_the_side_that_has_it(sample):
    commands = [parsed(line) for line in lines(sample) if "passage-missing" in line]
    assert commands[0][1]["file"] == "ohje.fi.docx"


def test_problem_is_an_error(sample):
    kind, properties, message = parsed(lines(sample)[0])
    assert (kind, properties["file"]) == ("error", "liite.pdf")
    assert "run text recognition" in message


def test_ten_of_each_kind_worst_first_and_the_rest_in_the_log(sample):
    finding = sample.findings[0]
    milder = [replace(finding, severity=Severity.MAJOR, message=f"major {i}") for i in range(14)]
    many = replace(sample, problems=(), findings=(*milder, replace(finding, message="the worst")))
    out = lines(many)
    commands = [parsed(line) for line in out if line.startswith("::")]
    assert len(commands) == 10
    assert "the worst" in commands[0][2]
    assert "5 more, which GitHub does not show as annotations:" in out
    assert sum("major amount-mismatch" in line for line in out) == 5


@pytest.mark.parametrize("evil", ["::error::x", "a\n::set-output name=x::y", "100 %, 50 %: osuus", "\r\n::debug::"])
def test_document_cannot_speak_to_the_runner(sample, evil):
    finding = sample.findings[0]
    quote = replace(finding.target, text=evil, quote=None, start=None, end=None)
    many = tuple(replace(finding, message=evil, target=quote, advice=evil) for _ in range(12))
    for line in lines(replace(sample, name=evil, findings=many)):
        if line.startswith("::"):
            parsed(line)
        else:
            assert "::" not in line


def test_lines_of_text_documents_are_the_real_ones(sample, tmp_path):
    file = tmp_path / "anvisning.sv.md"
    file.write_text("# Rubrik\n\ntext\n\nUnderstödets **belopp** är\n1 500 euro.\n", "utf-8")
    report = replace(sample, target_path=str(file), problems=())
    command = next(parsed(line) for line in lines(report, base=str(tmp_path)) if "amount-mismatch" in line)
    assert command[1]["file"] == "anvisning.sv.md"
    assert (command[1]["line"], command[1]["col"], command[1]["endColumn"]) == ("6", "1", "11")
    assert "line" not in command[2].splitlines()[0]  # a line of the text view would be another


def test_text_view_gives_lines_to_a_binary(sample, tmp_path):
    view = tmp_path / "anvisning.sv.docx.txt"
    view.write_text("Ansökan om understöd\nUnderstödets belopp är 1 500 euro.\n", "utf-8")
    out = lines(sample, text_views={"anvisning.sv.docx": str(view)}, base=str(tmp_path))
    command = next(parsed(line) for line in out if "amount-mismatch" in line)
    assert (command[1]["file"], command[1]["line"], command[1]["col"]) == ("anvisning.sv.docx.txt", "2", "24")


def summary(*reports, **options):
    return render("github-summary", reports, RenderOptions(**options)).decode()


def test_summary_has_every_finding_shown(sample):
    out = summary(sample)
    assert "❌" in out
    assert "| **critical** | amount-mismatch |" in out
    assert "**not checked** liite.pdf" in out


def test_summary_of_a_clean_run(sample):
    assert summary(replace(sample, findings=(), problems=())).startswith("## ✅ rinnan: 1 pair compared")
    assert "✅" in summary(replace(sample, problems=()), gate=Gate(fail_on=None))


def test_summary_is_cut_before_the_limit(sample):
    long = replace(sample, findings=sample.findings * 4000)
    data = render("github-summary", [long], RenderOptions())
    assert len(data) < 1024 * 1024
    assert b"The rest is left out" in data


def test_summary_takes_words_as_words(sample):
    evil = replace(sample.findings[0], message="<img src=x onerror=y> | @octocat [x](http://y)")
    out = summary(replace(sample, findings=(evil,)))
    assert "<img" not in out
    assert "@octocat" not in out
    assert not re.search(r"(?<!\\)\]\(http", out)
