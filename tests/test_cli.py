"""The command line: streams, formats, what each command shows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest

from align.cli import rinnan
from align.cli.options import FORMATS, PROFILES, RELATIONS, SEVERITIES

ROOT = Path(__file__).parents[1]


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


# --- streams and formats -----------------------------------------------------------------------------------------------


def test_words_of_the_options_are_those_of_the_code():
    import align.config
    import align.model
    import align.report

    assert tuple(s.value for s in align.model.Severity) == SEVERITIES
    assert tuple(r.value for r in align.model.Relation) == RELATIONS
    assert tuple(align.config.PROFILES) == PROFILES
    assert tuple(align.report.FORMATS) == FORMATS


def test_help_of_every_command(call):
    def walk(command, names):
        yield names
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                yield from walk(inner, (*names, name))

    for names in walk(rinnan, ()):
        code, out, _err = call(*names, "--help")
        assert code == 0
        assert out.startswith("Usage: rinnan")
        assert "\\b" not in out
        assert "\b" not in out


def test_help_and_version_load_nothing_heavy():
    heavy = (
        "spacy",
        "numpy",
        "lxml",
        "pdfplumber",
        "pypdfium2",
        "docx",
        "pptx",
        "openpyxl",
        "jinja2",
        "simplemma",
        "rapidfuzz",
        "py3langid",
    )
    for option in ("--help", "--version"):
        script = f"import sys\nfrom align.cli import main\ntry:\n    main([{option!r}])\nexcept SystemExit:\n    pass\nprint([m for m in {heavy!r} if m in sys.modules])"
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
        )
        assert done.stdout.splitlines()[-1] == "[]"


def test_results_on_stdout_all_else_on_stderr(call, here):
    edit(here / "a.sv.md", "500", "400")
    _code, out, err = call("check", "a.fi.md", "a.sv.md", "--format", "json")
    json.loads(out)
    assert "compared" in err
    _code, out, err = call("check", "a.fi.md", "a.sv.md", "--quiet")
    assert out
    assert err == ""


def test_several_outputs_at_once(call, here):
    edit(here / "a.sv.md", "500", "400")
    code, out, _err = call(
        "check", "a.fi.md", "a.sv.md", "-f", "none", "-o", "sarif=o/r.sarif", "-o", "r.json", "-o", "junit=j.xml", "-o", "gitlab=g.json", "-o", "page.html"
    )  # fmt: skip
    assert (code, out) == (1, "")
    assert json.loads((here / "o/r.sarif").read_bytes())["runs"][0]["results"][0]["ruleId"] == "amount-differs"
    assert json.loads((here / "r.json").read_bytes())["findings"]
    assert ET.parse(here / "j.xml").getroot().get("failures") == "1"
    assert json.loads((here / "g.json").read_bytes())[0]["severity"] == "critical"
    assert b"<!doctype html>" in (here / "page.html").read_bytes()[:200].lower()


def test_auto_is_github_on_github_with_a_job_summary(call, here, monkeypatch):
    edit(here / "a.sv.md", "500", "400")
    assert "::error" not in call("check", "a.fi.md", "a.sv.md", "-f", "auto")[1]
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    _code, out, _err = call("check", "a.fi.md", "a.sv.md", "-f", "auto")
    assert out.startswith("::error file=a.sv.md,line=7,endLine=7,")
    assert "amount-differs" in (here / "summary.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("environment", "arguments", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": ""}, [], False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color"], True),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
    ],
)
def test_colour(call, here, monkeypatch, environment, arguments, coloured):
    edit(here / "a.sv.md", "500", "400")
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    out = call(*arguments, "check", "a.fi.md", "a.sv.md")[1]
    assert ("\x1b[" in out) is coloured
    assert "critical" in out


def test_shown_and_failing_are_two_questions(call, here):
    edit(here / "a.sv.md", "500", "400")
    out = call("check", "a.fi.md", "a.sv.md", "--show", "critical", "--fail-on", "minor")[1]
    assert "amount-differs" in out
    assert call("check", "a.fi.md", "a.sv.md", "--profile", "translator")[0] == 0


def test_only_some_rules(call, here):
    edit(here / "a.sv.md", "500", "400")
    assert call("check", "a.fi.md", "a.sv.md", "--rule", "date-differs")[0] == 0
    told = json.loads(call("check", "a.fi.md", "a.sv.md", "--rule", "amount-differs", "-f", "json")[1])
    assert [rule["id"] for rule in told["rules"]] == ["amount-differs"]


def test_sides_may_be_exchanged(call, here):
    edit(here / "a.sv.md", "500", "400")
    code, out, _err = call("check", "a.sv.md", "a.fi.md")
    assert code == 1
    assert "SV says 400 euro, FI says 500 euroa" in out


# --- other commands ----------------------------------------------------------------------------------------------------


def test_report_page_does_not_fail(call, here):
    edit(here / "a.sv.md", "500", "400")
    code, out, _err = call("report", "a.fi.md", "a.sv.md", "-o", "page.html", "--lang", "fi")
    assert (code, out) == (0, "")
    assert 'lang="fi"' in (here / "page.html").read_text("utf-8")
    assert call("report", "a.fi.md", "absent.md", "-o", "page.html")[0] == 2


@pytest.mark.parametrize("suffix", ["tmx", "xlsx", "tsv", "json", "xlf"])
def test_alignment_alone(call, here, suffix):
    code, _out, _err = call("align", "a.fi.md", "a.sv.md", "-o", f"memory.{suffix}")
    assert code == 0
    data = (here / f"memory.{suffix}").read_bytes()
    if suffix != "xlsx":
        assert "kirjaamoon" in data.decode()
        assert "registratorskontor" in data.decode()
    if suffix == "json":
        told = json.loads(data)
        assert told["findings"] == []
        assert told["alignments"][0]["beads"]


def test_alignment_on_stdout_is_tsv(call):
    _code, out, _err = call("align", "a.fi.md", "a.sv.md")
    assert any("kirjaamoon" in line and "registratorskontor" in line for line in out.splitlines())


def test_text_is_one_block_a_line_the_line_findings_name(call, here):
    edit(here / "a.sv.md", "500", "400")
    _code, plain, _err = call("text", "a.sv.md", "--plain")
    _code, out, _err = call("check", "a.fi.md", "a.sv.md")
    line = int(out.split("line ")[1].split(":")[0])
    assert "400 euro" in plain.splitlines()[line - 1]
    _code, placed, _err = call("text", "a.sv.md", "--places")
    assert len(placed.splitlines()) == len(plain.splitlines())
    assert "heading" in placed


def test_explain_says_why_and_why_not(call, here):
    edit(here / "a.sv.md", "500", "400")
    _code, out, _err = call("explain", "a.fi.md", "a.sv.md", "500 euroa")
    assert "fact  amount EUR 500" in out
    assert "critical amount-differs" in out
    assert ", fails)" in out
    _code, out, _err = call("explain", "a.fi.md", "a.sv.md", "kirjaamoon")
    assert "said nothing" in out
    _code, out, _err = call("explain", "a.fi.md", "a.sv.md", "no such words")
    assert "Nothing is at" in out


def test_rules_manual(call):
    assert "amount-differs" in call("rules")[1]
    assert "# amount-differs" in call("rules", "amount-differs")[1]
    assert "missing-version" in call("rules", "missing-version")[1]
    assert "Versionerna anger olika belopp." in call("rules", "amount-differs", "--lang", "sv")[1]
    assert "Versioissa on eri rahamäärät." in call("rules", "--lang", "fi")[1]


def test_doctor(call):
    code, out, _err = call("doctor")
    assert code == 0
    assert "numpy" in out
    (line,) = [line for line in out.splitlines() if line.split()[1] == "embeddings"]
    assert "rinnan.toml" in line or "rinnan[embeddings]" in line


@pytest.mark.slow
def test_demo(call, here):
    code, out, _err = call("demo", "--corpora", ROOT / "corpora", "--out", "out")
    assert code == 0
    assert "notice-clean" in out
    assert "moved-paragraph" not in out, "what stands elsewhere is found, though no finding in the list"
    assert (here / "out" / "index.html").exists()
    for name in ("theme-rural-mobility", "call-for-applications", "notice-clean"):
        assert (here / "out" / f"{name}.html").exists()
