"""The README's way to a gate, followed to the letter in a fresh repository: red, accepted, green, one edited number, red."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpora" / "call-for-applications"


def section() -> str:
    """The part of the README about releases and CI."""
    text = (ROOT / "README.md").read_text("utf-8")
    return next(part for part in re.split(r"^## (?!#)", text, flags=re.MULTILINE) if part.startswith("A whole release"))


def commands() -> list[tuple[list[str], int | None]]:
    """The section's commands in order, each with the exit code that its comment promises."""
    found = []
    for block in re.findall(r"^```sh\n(.*?)^```$", section(), flags=re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            code = re.search(r"exit code (\d)", line)
            found.append((shlex.split(line, comments=True), int(code[1]) if code else None))
    return found


@pytest.fixture
def repository(tmp_path):
    """A Git repository with two documents, no configuration, and a way to run what the README says."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("needs git")
    for code in ("fi", "sv"):
        [file] = CORPUS.glob(f"*.{code}.md")
        shutil.copy(file, tmp_path / f"call.{code}.md")
    subprocess.run([git, "init", "--quiet", str(tmp_path)], check=True)
    environment = {k: v for k, v in os.environ.items() if k not in {"GITHUB_ACTIONS", "FORCE_COLOR"}}
    environment |= {"PYTHONPATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "NO_COLOR": "1"}

    def run(words):
        assert words[0] == "rinnan"
        return subprocess.run(
            [sys.executable, "-m", "align", *words[1:]],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return tmp_path, run


def live(folder):
    """Results of the SARIF file that no baseline accepts."""
    results = json.loads((folder / "rinnan.sarif").read_bytes())["runs"][0]["results"]
    return [result for result in results if not result.get("suppressions") and result["level"] == "error"]


@pytest.mark.slow
def test_from_two_documents_to_a_gate(repository):
    folder, run = repository
    told = commands()
    checks = [words for words, _code in told if words[1] == "check"]
    ci = next(words for words in checks if "github" in words)

    # as far as the first promise of green, in order
    green = next(n for n, (_words, code) in enumerate(told) if code == 0)
    for words, code in told[: green + 1]:
        done = run(words)
        assert done.returncode == (code or 0), (words, done.stdout[-800:], done.stderr[-800:])
        if words[1:] == ["check"] and code == 1:
            assert "critical amount-differs" in done.stdout
            red = run(ci)
            assert red.returncode == 1
            assert red.stdout.count("::error ") > 3
            assert "amount-differs" in (folder / "summary.md").read_text("utf-8")
            assert live(folder)
    assert "known findings not shown (rinnan-baseline.json)" in done.stderr
    assert " error" not in done.stdout
    assert run(ci).returncode == 0
    assert not live(folder)

    # one edited number, and only that
    document = folder / "call.sv.md"
    text = document.read_text("utf-8")
    old = re.search(r"\b(\d\d) procent|(\d\d) %", text)
    assert old, "the corpus states a percentage"
    edited = old[0].replace(old[1] or old[2], "13")
    document.write_text(text[: old.start()] + edited + text[old.end() :], "utf-8")
    again = run(["rinnan", "check"])
    assert again.returncode == 1
    failing = [line for line in again.stdout.splitlines() if re.match(r"call: .*(critical|major)", line)]
    assert len(failing) == 1, again.stdout
    assert "13" in failing[0]
    red = run(ci)
    assert red.returncode == 1
    assert red.stdout.count("::error ") == 1
    assert len(live(folder)) == 1

    # and the rest of the section runs
    for words, _code in told[green + 1 :]:
        done = run(words)
        assert done.returncode in ({0, 1} if words[1] == "check" else {0}), (words, done.stderr)
        for written in re.findall(r"=(\S+)", " ".join(words)):
            if "." in written:
                assert (folder / written).stat().st_size > 0


def in_format(folder, form):
    """The pair in another format, instead of Markdown; gives a way to edit a number of the Swedish version."""
    import docx

    for code in ("fi", "sv"):
        (folder / f"call.{code}.md").unlink()
        shutil.copy(CORPUS / f"call.{code}.docx", folder)

    def convert():
        office = shutil.which("soffice")
        if office is None:
            pytest.skip("needs soffice")
        for code in ("fi", "sv"):
            profile = f"-env:UserInstallation=file://{folder.parent / 'profile'}"
            told = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), f"call.{code}.docx"]
            subprocess.run(told, cwd=folder, check=True, capture_output=True, timeout=300)
        for code in ("fi", "sv"):
            (folder / f"call.{code}.docx").rename(folder.parent / f"call.{code}.docx")

    def edit(old, new):
        path = (folder.parent if form == "pdf" else folder) / "call.sv.docx"
        document = docx.Document(str(path))
        [run] = [r for p in document.paragraphs for r in p.runs if old in r.text]
        run.text = run.text.replace(old, new)
        document.save(str(path))
        if form == "pdf":
            for code in ("fi", "sv"):
                shutil.copy(folder.parent / f"call.{code}.docx", folder)
            convert()

    if form == "pdf":
        convert()
    return edit


@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", pytest.param("pdf", marks=pytest.mark.office)])
def test_the_same_way_with_binary_documents(repository, form):
    folder, run = repository
    edit = in_format(folder, form)
    by_name = {words[1] if words[1] != "baseline" else words[2]: words for words, _code in reversed(commands())}
    ci = next(words for words, _code in commands() if "github" in words)
    assert run(by_name["init"]).returncode == 0
    assert f'pattern = "{{name}}.{{lang}}.{form}"' in (folder / "rinnan.toml").read_text("utf-8")
    assert run(["rinnan", "check"]).returncode == 1
    assert run(by_name["write"]).returncode == 0
    assert run(["rinnan", "check"]).returncode == 0
    edit("15 procent", "16 procent")
    red = run(ci)
    assert red.returncode == 1
    [error] = [line for line in red.stdout.splitlines() if line.startswith("::error ")]
    assert error.startswith(f"::error file=call.sv.{form},line=1,endLine=1,title=call (percent-differs)::")
    [result] = live(folder)
    assert "16 procent" in result["message"]["text"]
    known = [
        r for r in json.loads((folder / "rinnan.sarif").read_bytes())["runs"][0]["results"] if r.get("suppressions")
    ]
    assert {(s["justification"], s["properties"]["by"]) for r in known for s in r["suppressions"]} == {("agreed with the ministry", "AN")}  # fmt: skip


def test_promises_are_there():
    codes = [code for words, code in commands() if words[1] == "check"]
    assert codes[:2] == [1, 0]
