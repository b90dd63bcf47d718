"""The command line: exit codes by table, streams, formats, the whole way of a fresh project."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest

from align import __version__
from align.cli import rinnan
from align.cli.exits import ExitCode, run
from align.cli.options import FORMATS, PROFILES, RELATIONS, SEVERITIES
from align.errors import RinnanError

ROOT = Path(__file__).parents[1]


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


# --- exit codes --------------------------------------------------------------------------------------------------------


def test_clean_is_0(call):
    code, out, err = call("check", "a.fi.md", "a.sv.md")
    assert (code, out) == (ExitCode.CLEAN, "")
    assert "1 pair compared; 0 findings; nothing at or above the gate (major)" in err


def test_findings_are_1(call, here):
    edit(here / "a.sv.md", "500", "400")
    code, out, err = call("check", "a.fi.md", "a.sv.md")
    assert code == ExitCode.FINDINGS
    assert "critical amount-differs: FI says 500 euroa, SV says 400 euro." in out
    assert "1 at or above the gate (major)" in err


def test_never_is_0_with_findings_and_2_with_problems(call, here):
    edit(here / "a.sv.md", "500", "400")
    assert call("check", "a.fi.md", "a.sv.md", "--fail-on", "never")[0] == 0
    assert call("check", "a.fi.md", "absent.md", "--fail-on", "never")[0] == 2


UNREADABLE = {
    "absent.md": None,
    "empty.md": b"",
    "blank.md": b" \n\n\t\n",
    "zeros.md": b"\x00" * 400,
    "empty.pdf": b"",
    "words.pdf": b"just words, no PDF",
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<<",
    "noise.docx": bytes(range(256)) * 8,
    "zip.docx": b"PK\x05\x06" + bytes(18),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_is_2_with_one_line_and_no_traceback(call, here, name):
    if UNREADABLE[name] is not None:
        (here / name).write_bytes(UNREADABLE[name])
    code, out, err = call("check", "a.fi.md", name)
    assert code == ExitCode.UNCHECKED
    assert out == ""
    told = [line for line in err.splitlines() if line.startswith("error:")]
    assert len(told) == 1, err
    assert name in told[0]
    assert "Traceback" not in err
    assert "bug" not in err


def test_folder_is_2(call):
    code, _out, err = call("check", ".", "a.sv.md")
    assert code == 2
    assert "error: .: this is a folder" in err


def test_problems_outrank_findings_and_the_rest_is_still_checked(call, here):
    edit(here / "a.sv.md", "500", "400")
    (here / "b.fi.md").write_bytes(b"")
    shutil.copy(here / "a.sv.md", here / "b.sv.md")
    (here / "rinnan.toml").write_text('[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
    code, out, err = call("check")
    assert code == 2
    assert "amount-differs" in out
    assert "b.fi.md" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], "Did you mean 'check'?"),
        (["check", "a.fi.md"], "give both versions"),
        (["check"], "rinnan init"),
        (["check", "a.fi.md", "a.sv.md", "--fail-on", "mayor"], "mayor"),
        (["check", "a.fi.md", "a.sv.md", "--format", "sarff"], "did you mean 'sarif'?"),
        (["check", "a.fi.md", "a.sv.md", "--output", "x"], "expected FORMAT=FILE"),
        (["check", "a.fi.md", "a.sv.md", "--output", "sarif="], "the file is missing"),
        (["check", "a.fi.md", "a.sv.md", "--rule", "amont-differs"], "did you mean 'amount-differs'?"),
        (["check", "a.fi.md", "a.sv.md", "--config", "absent.toml"], "absent.toml"),
        (["check", "a.fi.md", "a.sv.md", "--glossary", "absent.csv"], "absent.csv"),
        (["check", "a.fi.md", "a.sv.md", "--baseline", "absent.json"], "absent.json"),
        (["rules", "amont-differs"], "did you mean 'amount-differs'?"),
        (["text", "absent.md"], "absent.md"),
        (["explain", "a.fi.md"], "give a pair"),
        (["baseline", "prune", "a.fi.md", "a.sv.md", "--baseline", "absent.json"], "absent.json"),
        (["init", "absent"], "no such folder"),
        (["learn", "absent.tmx", "-o", "t"], "absent.tmx"),
        (["demo", "--corpora", "."], "no document sets here"),
    ],
)
def test_what_is_not_understood_is_2_with_a_way_out(call, arguments, told):
    code, _out, err = call(*arguments)
    assert code == ExitCode.UNCHECKED
    assert told in err
    assert "Traceback" not in err


def failing(error):
    @click.command()
    def command():
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (RinnanError("what is wrong", path="a.md", hint="what to do"), 2, "error: a.md: what is wrong (what to do)"),
        (click.UsageError("wrong"), 2, "Error: wrong"),
        (click.ClickException("wrong"), 2, "Error: wrong"),
        (click.FileError("x", "wrong"), 2, "wrong"),
        (click.Abort(), 130, "interrupted"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.exceptions.Exit(0), 0, ""),
        (ValueError("odd"), 2, f"this is a bug in rinnan {__version__}: ValueError: odd"),
        (ZeroDivisionError(), 2, "this is a bug"),
        (RecursionError("deep"), 2, "this is a bug"),
        (MemoryError(), 2, "this is a bug"),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "odd"), 2, "this is a bug"),
        (OSError(errno.EPIPE, "Broken pipe"), 2, ""),
        (OSError(errno.ENOSPC, "No space left on device"), 2, "No space left"),
        (SystemExit(1), 2, ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else None,
)
def test_table_of_exit_codes(capfd, error, code, told):
    assert run(failing(error), []) == code
    assert told in capfd.readouterr().err


def test_a_bug_shows_its_place_when_asked(capfd, monkeypatch):
    monkeypatch.setenv("RINNAN_DEBUG", "1")
    run(failing(ValueError("odd")), [])
    assert "Traceback" in capfd.readouterr().err


def test_a_bug_in_a_pair_is_2_and_says_so(call, monkeypatch):
    def broken(*_args, **_more):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("align.runner.compare_for_set", broken)
    code, _out, err = call("check", "a.fi.md", "a.sv.md")
    assert code == 2
    assert "this is a bug in rinnan" in err


def real(*arguments, cwd, **more):
    """The command as a process of its own."""
    more.setdefault("stdout", subprocess.PIPE)
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | more.pop("env", {})
    return subprocess.run(
        [sys.executable, "-m", "align", *arguments],
        cwd=cwd,
        stderr=subprocess.PIPE,
        env=environment,
        timeout=120,
        check=False,
        **more,
    )


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_closed_pipe_keeps_the_verdict(here):
    edit(here / "a.sv.md", "500", "400")
    reader, writer = os.pipe()
    os.close(reader)
    done = real("check", "a.fi.md", "a.sv.md", cwd=here, stdout=writer)
    os.close(writer)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_disk_is_2(here):
    edit(here / "a.sv.md", "500", "400")
    with Path("/dev/full").open("wb") as full:
        done = real("check", "a.fi.md", "a.sv.md", cwd=here, stdout=full)
    assert done.returncode == 2
    assert b"the results cannot be written: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_report_that_cannot_be_written_is_2_and_the_others_are(call, here):
    (here / "file").write_text("")
    code, _out, err = call("check", "a.fi.md", "a.sv.md", "-o", "sarif=file/x.sarif", "-o", "json=x.json")
    assert code == 2
    assert "cannot write the sarif report" in err
    assert (here / "x.json").exists()


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


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ended_from_outside_is_130(here, number):
    reader, writer = os.pipe()  # a document that never comes: the command waits for it
    told, tell = os.pipe()  # … and says when it does
    waits = f"lambda *a, **k: (os.write({tell}, b'x'), os.read({reader}, 1))"
    heeds = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell may start jobs deaf to it
    )
    script = (
        f"{heeds}; import os; from align.cli import main; import align.pipeline; align.pipeline.read = {waits}; main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, "text", "a.fi.md"], cwd=here, stderr=subprocess.PIPE, pass_fds=[reader, tell],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
    )  # fmt: skip
    assert os.read(told, 1) == b"x"
    process.send_signal(number)
    _out, err = process.communicate(timeout=30)
    for end in (reader, writer, told, tell):
        os.close(end)
    assert process.returncode == 130, err
    assert err.strip() == "interrupted"
