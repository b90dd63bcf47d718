"""Odd places and names: leading dashes, blanks, umlauts, loops of links, folders nobody may write, a disk that is full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATTERN = '[[pairs]]\npattern = "{name}.{lang}.md"\n'
NOWHERE = Path("/proc/self")
"""A folder that not even root may write into."""
needs_proc = pytest.mark.skipif(not NOWHERE.is_dir(), reason="needs /proc")


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def moved(here, name):
    for code in ("fi", "sv"):
        told = here / name.format(code)
        told.parent.mkdir(parents=True, exist_ok=True)
        (here / f"a.{code}.md").rename(told)


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("-o.{}.md", "-o"),
        ("hakuohje 2026 (uusi).{}.md", "hakuohje 2026 (uusi)"),
        ("pöytäkirja – 100% årsmöte.{}.md", "pöytäkirja – 100% årsmöte"),
        ("a=b;c,d'e$(x).{}.md", "a=b;c,d'e$(x)"),
        ("[draft].{}.md", "[draft]"),
    ],
)
def test_names_are_names(call, here, name, pair):
    edit(here / "a.sv.md", "500", "400")
    moved(here, name)
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    code, out, err = call("check", "--output", "sarif=r.sarif", "--output", "html=r.html", "--format", "text,github")
    assert code == 1, err
    assert out.startswith(f"{pair}: “Belopp”")
    assert len(json.loads((here / "r.sarif").read_bytes())["runs"][0]["results"]) == 1
    assert call("check", "--pair", pair)[0] == 1
    assert call("check", "--", name.format("fi"), name.format("sv"))[0] == 1
    assert call("baseline", "write")[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_loops_of_links_end(call, here):
    (here / "sub").mkdir()
    (here / "sub" / "loop").symlink_to(here)
    (here / "round.fi.md").symlink_to(here / "round.fi.md")
    (here / "round.sv.md").write_text("Understöd\n", "utf-8")
    (here / "rinnan.toml").write_text(PATTERN.replace("{name}", "**/{name}"), "utf-8")
    code, out, err = call("check")
    assert code == 2
    assert "round.fi.md" in err + out
    assert "bug" not in err
    assert call("check", "--pair", "a")[0] == 0
    assert call("init", "--print")[0] == 0


@pytest.mark.slow
def test_a_start_in_a_tree_of_10_000_files(call, here):
    for folder in range(100):
        (here / f"d{folder}").mkdir()
        for number in range(100):
            (here / f"d{folder}" / f"n{number}.txt").touch()
    code, out, err = call("init", "--print")
    assert code == 0
    assert 'pattern = "{name}.{lang}.md"' in out
    assert "stopped looking" not in err


def test_a_start_that_stops_looking_says_so(call, here, monkeypatch):
    monkeypatch.setattr("align.starter._MOST", 1)
    code, _out, err = call("init")
    assert code == 0
    assert "looked at the first 1 files only; start in a folder nearer to the documents" in err


@needs_proc
def test_where_nobody_may_write(call, here, monkeypatch):
    edit(here / "a.sv.md", "500", "400")
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    monkeypatch.setattr("align.cache.default_folder", lambda: NOWHERE / "rinnan")
    code, out, err = call("check")
    assert (code, "amount-differs" in out, "error" in err) == (1, True, False)
    for arguments, told in (
        (("check", "-o", f"json={NOWHERE}/r.json"), "cannot write the json report: "),
        (("report", "a.fi.md", "a.sv.md", "-o", f"{NOWHERE}/r.html"), "cannot write the html report: "),
        (("baseline", "write", "--baseline", f"{NOWHERE}/b.json"), "cannot write the baseline: "),
        (("init", NOWHERE), "cannot be written: "),
    ):
        code, _out, err = call(*arguments)
        assert code == 2, arguments
        assert told in err, arguments
        assert "bug" not in err, arguments


SMALL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))  # as a disk with room for 2,000 bytes
from align.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX limits")
def test_a_disk_that_fills_up_leaves_the_old_files(here):
    edit(here / "a.sv.md", "500", "400")
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    old = {"r.html": b"old page", "rinnan-baseline.json": b'{"version": 1, "pairs": {}}' + b" " * 3000}
    for name, content in old.items():
        (here / name).write_bytes(content)

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-c", SMALL, *arguments], cwd=here, capture_output=True, text=True, timeout=300, check=False,
            # Python itself would leave halves of compiled modules on such a disk (importlib writes them without looking how much was taken)
            env=os.environ | {"PYTHONPATH": str(ROOT), "RINNAN_CACHE": str(here / "cache"), "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip

    done = run("check", "-o", "html=r.html", "-o", "junit=r.xml")
    assert done.returncode == 2
    assert "cannot write the html report: " in done.stderr
    assert "amount-differs" in done.stdout
    edit(here / "a.sv.md", "400", "4" * 40)  # an entry that does not fit
    (here / "a.fi.md").write_text((here / "a.fi.md").read_text("utf-8") + "\n\n".join(f"Summa on {n} euroa." for n in range(700, 730)), "utf-8")  # fmt: skip
    (here / "a.sv.md").write_text((here / "a.sv.md").read_text("utf-8") + "\n\n".join(f"Summan är {n} euro." for n in range(730, 760)), "utf-8")  # fmt: skip
    done = run("baseline", "write")
    assert done.returncode == 2, done.stderr
    assert "cannot write the baseline: " in done.stderr
    for name, content in old.items():
        assert (here / name).read_bytes() == content
    assert not [p for p in here.rglob("*") if p.is_file() and p.name.startswith(".") and p.name != ".gitignore"]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_decisions_saved_on_windows(call, here, ends):
    edit(here / "a.sv.md", "500", "400")
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    assert call("baseline", "write", "--reason", "sovittu")[0] == 0
    text = (here / "rinnan-baseline.json").read_text("utf-8")
    (here / "rinnan-baseline.json").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", ends).encode())
    assert call("check")[0] == 0
    (here / "rinnan-baseline.json").rename(here / "page.json")
    assert call("baseline", "add", "page.json")[0] == 0
    assert call("check")[0] == 0
    assert b"\r" not in (here / "rinnan-baseline.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("not JSON", "the baseline is not JSON"),
        (
            '{"version": 7, "pairs": {}}',
            "baseline version 7, expected 1 (write it anew with this version, or install the one",
        ),
        ("<<<<<<< HEAD\n{}\n=======\n", "after a merge, look for conflict marks"),
        ("\ud800", "the baseline is not JSON"),
    ],
)
def test_a_baseline_that_is_none_stops_the_run(call, here, content, told):
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    (here / "rinnan-baseline.json").write_bytes(content.encode("utf-8", "surrogatepass"))
    before = (here / "rinnan-baseline.json").read_bytes()
    for command in (("check",), ("baseline", "write"), ("baseline", "prune")):
        code, _out, err = call(*command)
        assert code == 2, command
        assert told in err
    assert (here / "rinnan-baseline.json").read_bytes() == before
