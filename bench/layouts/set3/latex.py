"""The third unseen half: documents set with LaTeX (pdflatex), hyphenated by its patterns, where it is installed."""

# ruff: noqa: E501 - markup are easier to read unwrapped

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts.latex import FANCY, Look, printed, said, set_run
from bench.layouts.pieces import Made, runs
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece


LOOKS: Final = (
    Look(
        "article-notes",
        "ANNUAL",
        head=FANCY + "\\fancyhead[L]{\\small AGENCY}\\fancyhead[R]{\\small\\thepage}",
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


def _source(look: Look, pieces: Sequence[Piece], language: str) -> str:
    name = {"fi": "finnish", "sv": "swedish"}[language]
    head = look.head.replace("AGENCY", word("agency", language))
    body = _slides(pieces) if "beamer" in look.kind else "\n\n".join(set_run(run, look) for run in runs(pieces))
    return (
        f"{look.kind}\n\\usepackage[T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}\\usepackage{{lmodern}}\\usepackage{{textcomp}}\n"
        f"\\usepackage[{name}]{{babel}}\\DeclareUnicodeCharacter{{2212}}{{\\ensuremath{{-}}}}\\DeclareUnicodeCharacter{{20AC}}{{\\texteuro}}\n"
        f'\\shorthandoff{{"}}{head}\n\\begin{{document}}\n{body}\n\\end{{document}}\n'
    )


def _slides(pieces: Sequence[Piece]) -> str:
    """A frame for each heading; the deck's title on every foot, as the theme has it."""
    out = f"\\title{{{said(pieces[0].text)}}}\\author{{}}\\date{{}}\n\\begin{{frame}}\\centering{{\\Large {said(pieces[0].text)}\\par}}\n{said(pieces[1].text)}"
    look = LOOKS[-1]
    for run in runs(pieces[2:]):
        if run[0].kind == "heading":
            out += f"\\end{{frame}}\n\\begin{{frame}}{{{said(run[0].text)}}}\n"
        else:
            out += set_run(run, look) + "\n\n"
    return out + "\\end{frame}"
