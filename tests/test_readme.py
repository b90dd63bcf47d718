"""Every command and example of the README runs, and every link leads somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).resolve().parents[1]
THEME = ROOT / "corpora" / "theme-rural-mobility"
PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "glossaries/README.md", "corpora/README.md")


def fences(page: str, language: str) -> list[str]:
    """The fenced code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / page).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def commands() -> list[list[str]]:
    """The words of each command in the ``sh`` blocks of the README, in order."""
    lines = (line for block in fences("README.md", "sh") for line in block.splitlines())
    return [shlex.split(line, comments=True) for line in lines if line.strip()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the README assumes: a pair of documents (here short ones) and a glossary of one's own."""
    folder = tmp_path_factory.mktemp("readme")
    for language in ("fi", "sv"):
        text = (THEME / f"theme.{language}.md").read_text("utf-8")
        document = docx.Document()
        for line in text[text.index("## 4)") : text.index("## 5)")].splitlines():
            document.add_paragraph(line.strip("#*- "), style="Heading 1" if line.startswith("#") else None)
        document.save(str(folder / f"page.{language}.docx"))
    [table] = [block for block in fences("README.md", "text") if block.startswith("fi;sv")]
    (folder / "our-terms.csv").write_text(table, "utf-8")
    return folder


def test_every_command_of_the_readme_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from align.cli import rinnan
    from align.cli.exits import run

    monkeypatch.chdir(folder)
    seen = set()
    for words in commands():
        assert words[0] == "rinnan"
        code = run(rinnan, words[1:])
        output = capsys.readouterr()
        seen.add(words[1])
        finds = "check" in words[1:3]
        assert code in ({0, 1} if finds else {0}), (words, output.err)
        assert output.out or output.err, words
        for written in re.findall(r"\S+\.(?:html|xlsx|tmx|tbx|sarif|xml)\b", " ".join(words)):
            assert (folder / written.partition("=")[2] if "=" in written else folder / written).stat().st_size > 0
    assert {
        "check",
        "report",
        "align",
        "text",
        "explain",
        "rules",
        "config",
        "init",
        "baseline",
        "doctor",
        "terms",
    } <= seen


def test_the_readme_shows_a_finding_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from align.cli import rinnan
    from align.cli.exits import run

    for language in ("fi", "sv"):
        shutil.copy(THEME / f"theme.{language}.docx", tmp_path / f"page.{language}.docx")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")  # a test runner's terminal may be any
    assert run(rinnan, ["check", "page.fi.docx", "page.sv.docx", "--isolated"]) == 1
    output = capsys.readouterr().out
    [shown] = [block for block in fences("README.md", "text") if block.startswith("page: section")]
    for line in shown.splitlines():
        assert line in output


def test_the_readme_s_python_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    [program] = fences("README.md", "python")
    exec(compile(program, "README.md", "exec"), {})
    assert "amount-differs" in capsys.readouterr().out


def test_make_targets_named_in_the_prose_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    for page in PAGES:
        assert set(re.findall(r"`?make ([a-z]+)\b", "\n".join(fences(page, "console")))) <= targets, page


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_that_are_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (ROOT / page).parent.joinpath(target).exists(), target
