"""Exit codes by table, each line of it: clean, findings, unchecked, a bug, a closed pipe, a full disk, Ctrl-C."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from align import __version__
from align.cli.exits import ExitCode, run
from align.errors import RinnanError

ROOT = Path(__file__).parents[1]


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


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
