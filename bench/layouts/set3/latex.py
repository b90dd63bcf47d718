"""The third unseen half: documents set with LaTeX (pdflatex), hyphenated by its patterns, where it is installed."""

# ruff: noqa: E501 - markup are easier to read unwrapped

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES, Made, runs, without_notes
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.layouts.pieces import Piece


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


_FANCY: Final = "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhf{}"
LOOKS: Final = (
    Look(
        "article-notes",
        "ANNUAL",
        head=_FANCY + "\\fancyhead[L]{\\small AGENCY}\\fancyhead[R]{\\small\\thepage}",
        notes=True,
        drop=("agency",),
    ),
    Look("two-columns", "ORDINANCE", kind="\\documentclass[10pt,a4paper,twocolumn]{article}", notes=True),
    Look(
        "narrow-book",
        "CONTRACT",
        kind="\\documentclass[10pt,a5paper]{article}",
        head="\\usepackage[margin=14mm,bottom=20mm]{geometry}",
    ),
    Look("line-numbers", "DECISION", head="\\usepackage{lineno}\\AtBeginDocument{\\linenumbers}\\pagestyle{empty}"),
    Look("multicols", "CALL", head="\\usepackage[margin=20mm]{geometry}\\pagestyle{plain}\\twocolumn"),
    Look(
        "beamer",
        "DECK",
        kind="\\documentclass[10pt]{beamer}\\usetheme{Madrid}\\setbeamertemplate{navigation symbols}{}",
    ),
)


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages."""
    for look, language, pieces, target in printed(folder, LOOKS, script, _source):
        yield Made("pdf latex", look.name, target, pieces, language, tuple(word(n, language) for n in look.drop))


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


def _source(look: Look, pieces: Sequence[Piece], language: str) -> str:
    name = {"fi": "finnish", "sv": "swedish"}[language]
    head = look.head.replace("AGENCY", word("agency", language))
    body = _slides(pieces) if "beamer" in look.kind else "\n\n".join(_run(run, look) for run in runs(pieces))
    return (
        f"{look.kind}\n\\usepackage[T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}\\usepackage{{lmodern}}\\usepackage{{textcomp}}\n"
        f"\\usepackage[{name}]{{babel}}\\DeclareUnicodeCharacter{{2212}}{{\\ensuremath{{-}}}}\\DeclareUnicodeCharacter{{20AC}}{{\\texteuro}}\n"
        f'\\shorthandoff{{"}}{head}\n\\begin{{document}}\n{body}\n\\end{{document}}\n'
    )


def _text(text: str) -> str:
    out = "".join({"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "§": r"\S{}"}.get(c, c) for c in text)
    return out.replace(BREAK, r" \\ ")


def _run(run: Sequence[Piece], look: Look) -> str:
    one = run[0]
    text = _text(one.text) + (f"\\footnote{{{_text(one.note)}}}" if one.note else "")
    if one.kind == "title":
        return f"\\begin{{center}}\\LARGE {text}\\end{{center}}"
    if one.kind == "heading":
        command = "section" if one.level == 1 else "subsection"
        label = f"{_text(one.label)}\\quad " if one.label else ""
        return f"\\{command}*{{{label}{text}}}"
    if one.kind == "item":
        return _list(run)
    if one.kind == "row":
        rule = "\\hline " if look.rules else ""
        width = "|".join("p{0.26\\linewidth}" if i == 0 or len(one.cells) == 2 else "r" for i in range(len(one.cells)))
        if len(one.cells) == 2:
            width = "p{0.3\\linewidth}p{0.6\\linewidth}"
        rows = "".join(f"{' & '.join(map(_text, p.cells))} \\\\ {rule}" for p in run)
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
        mark = "" if piece.label == "•" else f"[{_text(piece.label)}]"
        out += f"\\item{mark} {_text(piece.text)}\n"
    return out + "\\end{itemize}" * depth


def _slides(pieces: Sequence[Piece]) -> str:
    """A frame for each heading; the deck's title on every foot, as the theme has it."""
    out = f"\\title{{{_text(pieces[0].text)}}}\\author{{}}\\date{{}}\n\\begin{{frame}}\\centering{{\\Large {_text(pieces[0].text)}\\par}}\n{_text(pieces[1].text)}"
    look = LOOKS[-1]
    for run in runs(pieces[2:]):
        if run[0].kind == "heading":
            out += f"\\end{{frame}}\n\\begin{{frame}}{{{_text(run[0].text)}}}\n"
        else:
            out += _run(run, look) + "\n\n"
    return out + "\\end{frame}"
