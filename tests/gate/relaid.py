"""The same documents laid out anew: in another format, with a page more in front, with their sections renumbered, with one number edited.

For tests and for bench/fingerprints.py.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FRONT = {
    "fi": ("Lukijalle", "Tämä sivu on lisätty jälkikäteen.", "Julkaisun kansilehti ja sisällys seuraavat myöhemmin."),
    "sv": (
        "Till läsaren",
        "Den här sidan har lagts till efteråt.",
        "Publikationens omslag och innehåll följer senare.",
    ),
}


def language_of(path: Path) -> str:
    """ "fi" of ``theme.fi.docx``."""
    return path.name.split(".")[-2]


def docx_again(path: Path, folder: Path, *, front: bool = False, first: int | None = None) -> Path:
    """A copy of a DOCX, with a page of its own in front, and its sections numbered from ``first`` on."""
    import docx

    document = docx.Document(str(path))
    if first is not None:
        headings = [p for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
        for number, heading in enumerate(headings, first):
            heading.runs[0].text = f"{number} {re.sub(r'^[0-9]+[.)]? ', '', heading.runs[0].text)}"
    if front:
        top = document.paragraphs[0]
        for number, text in enumerate(FRONT[language_of(path)]):
            added = top.insert_paragraph_before(text)
            if number == len(FRONT["fi"]) - 1:
                added.add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
    told = folder / path.name
    document.save(str(told))
    return told


def markdown_again(path: Path, folder: Path, *, front: bool = False, first: int | None = None) -> Path:
    """The same of a Markdown file."""
    lines = path.read_text("utf-8").splitlines()
    numbers = iter(range(first or 0, 1000))
    if first is not None:
        lines = [re.sub(r"^## (?:[0-9]+[.)]? )?", lambda _: f"## {next(numbers)} ", line) for line in lines]
    head = [line for text in FRONT[language_of(path)] for line in (text, "")] if front else []
    told = folder / path.name
    told.write_text("\n".join([*head, *lines, ""]), "utf-8")
    return told


def one_number_edited(path: Path, folder: Path) -> Path:
    """A copy of a Markdown file with one number of its running text changed: the last of two digits before a unit or noun."""
    text = path.read_text("utf-8")
    found = [m for m in re.finditer(r"(?<=[a-zåäö] )(\d\d)(?= [a-zåäö])", text) if m[1] != "77"][-1]
    told = folder / path.name
    told.write_text(text[: found.start()] + "77" + text[found.end() :], "utf-8")
    return told


def converted(paths: list[Path], form: str, folder: Path) -> list[Path]:
    """The same documents in another format, by LibreOffice."""
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [
        shutil.which("soffice") or "soffice",
        profile,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=900)
    return [folder / path.with_suffix(f".{form}").name for path in paths]
