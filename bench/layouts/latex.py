"""What the sets share of documents set with LaTeX (pdflatex), hyphenated by its patterns, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES, without_notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.layouts.pieces import Piece

FANCY: Final = "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}"


@dataclass(frozen=True, slots=True)
class Look:
    """One layout."""

    name: str
    script: str
    kind: str = "\\documentclass[11pt,a4paper]{article}"
    head: str = ""
    notes: bool = False
    rules: bool = True
    drop: tuple[str, ...] = ()


def printed(
    folder: Path,
    looks: Sequence[Look],
    script_of: Callable[[str, str], Sequence[Piece]],
    source_of: Callable[[Look, Sequence[Piece], str], str],
) -> Iterator[tuple[Look, str, Sequence[Piece], Path]]:
    """Each look in both languages, with its pieces and the PDF made of them; what is there is not made again.

    Args:
        folder: where the PDFs go.
        looks: what to make.
        script_of: the pieces of a script in a language.
        source_of: the LaTeX of a look, its pieces and language.
    """
    if shutil.which("pdflatex") is None:
        leave_out("pdflatex", [look.name for look in looks])
        return
    for look in looks:
        for language in LANGUAGES:
            pieces = script_of(look.script, language)
            pieces = pieces if look.notes else without_notes(pieces)
            target = folder / f"{look.name}-{language}-l.pdf"
            if not target.is_file():
                _write(source_of(look, pieces, language), target)
            if target.is_file():
                yield look, language, pieces, target
            else:
                leave_out("a package of LaTeX", [look.name])


def _write(source: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x.tex").write_text(source, encoding="utf-8")
        for _ in range(2):
            command = ["pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "x.tex"]
            subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=120)
        if (Path(folder) / "x.pdf").is_file():
            shutil.copy(Path(folder) / "x.pdf", target)


def said(text: str) -> str:
    """Escaped, with forced breaks."""
    out = "".join({"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "§": r"\S{}"}.get(c, c) for c in text)
    return out.replace(BREAK, r" \\ ")


def set_run(run: Sequence[Piece], look: Look) -> str:
    """A block, a list or a table."""
    one = run[0]
    text = said(one.text) + (f"\\footnote{{{said(one.note)}}}" if one.note else "")
    if one.kind == "title":
        return f"\\begin{{center}}\\LARGE {text}\\end{{center}}"
    if one.kind == "heading":
        command = "section" if one.level == 1 else "subsection"
        label = f"{said(one.label)}\\quad " if one.label else ""
        return f"\\{command}*{{{label}{text}}}"
    if one.kind == "item":
        return _list(run)
    if one.kind == "row":
        rule = "\\hline " if look.rules else ""
        width = "|".join("p{0.26\\linewidth}" if i == 0 or len(one.cells) == 2 else "r" for i in range(len(one.cells)))
        if len(one.cells) == 2:
            width = "p{0.3\\linewidth}p{0.6\\linewidth}"
        rows = "".join(f"{' & '.join(map(said, p.cells))} \\\\ {rule}" for p in run)
        return f"\\par\\noindent\\begin{{tabular}}{{{width.replace('|', '')}}}{rule}{rows}\\end{{tabular}}\\par"
    if one.kind == "caption":
        return f"{{\\small\\itshape {text}\\par}}"
    if one.role == "aside":
        return f"\\begin{{quote}}\\itshape {text}\\end{{quote}}"
    return text


def _list(run: Sequence[Piece]) -> str:
    out, depth = "", 0
    for piece in run:
        while depth < piece.level:
            out += "\\begin{itemize}"
            depth += 1
        while depth > piece.level:
            out += "\\end{itemize}"
            depth -= 1
        mark = "" if piece.label == "•" else f"[{said(piece.label)}]"
        out += f"\\item{mark} {said(piece.text)}\n"
    return out + "\\end{itemize}" * depth
