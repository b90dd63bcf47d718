"""The fourth unseen half: documents set with LaTeX (pdflatex), where it is installed."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts.latex import FANCY, Look, printed, said, set_run
from bench.layouts.pieces import Made, beside, letter, runs
from bench.layouts.set4.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

LOOKS: Final = (
    Look(
        "howto-report",
        "HOWTO",
        head=FANCY + "\\fancyhead[L]{\\small OFFICE}\\fancyfoot[C]{\\thepage}",
        notes=True,
        drop=("office",),
    ),
    Look(
        "budget-longtable",
        "BUDGET",
        head="\\usepackage{longtable}\\usepackage[margin=25mm]{geometry}\\renewcommand{\\arraystretch}{1.5}"
        + FANCY
        + "\\fancyhead[R]{\\small BUDGET \\quad \\thepage}",
        drop=("budget",),
    ),
    Look(
        "round-letter-minipage",
        "ROUND",
        head="\\usepackage[margin=25mm]{geometry}\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{6pt}\\pagestyle{empty}",
    ),
)


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages."""
    for look, language, pieces, target in printed(folder, LOOKS, script, _source):
        drop = tuple(word(n, language) for n in look.drop)
        neutral = (word("contents", language), {"fi": "Sisältö", "sv": "Innehåll"}[language])
        yield Made("pdf latex", look.name, target, beside(pieces), language, drop, neutral)


def _source(look: Look, pieces: Sequence[Piece], language: str) -> str:
    name = {"fi": "finnish", "sv": "swedish"}[language]
    head = look.head.replace("OFFICE", word("office", language)).replace("BUDGET", word("budget", language))
    return (
        f"{look.kind}\n\\usepackage[T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}\\usepackage{{lmodern}}\\usepackage{{textcomp}}\n"
        f"\\usepackage[{name}]{{babel}}\\DeclareUnicodeCharacter{{2212}}{{\\ensuremath{{-}}}}\n"
        f'\\shorthandoff{{"}}{head}\n\\begin{{document}}\n{_body(look, pieces)}\n\\end{{document}}\n'
    )


def _body(look: Look, pieces: Sequence[Piece]) -> str:
    top, rest = letter(pieces)
    if look.name == "budget-longtable":
        return "\n\n".join(_long(run) if run[0].kind == "row" else set_run(run, look) for run in runs(rest))
    if look.name == "howto-report":
        shown = [_listed(run, look) for run in runs(rest)]
        return "\n\n".join([*shown[:2], "\\tableofcontents\\newpage", *shown[2:]])
    left, right = said(top[0].text), "\\\\ ".join(said(piece.text) for piece in top[1:4])
    head = (
        f"\\begin{{minipage}}[t]{{0.6\\linewidth}}{left}\\end{{minipage}}\\hfill\\begin{{minipage}}[t]{{0.35\\linewidth}}\\raggedright {right}\\end{{minipage}}"
        f"\n\n\\vspace{{12mm}}\n{said(top[4].text)}\n\n\\vspace{{8mm}}\n\\textbf{{{said(rest[0].text)}}}\n\n"
    )
    return head + "\n\n".join(set_run(run, look).replace("\\section*{", "\\subsection*{") for run in runs(rest[1:]))


def _listed(run: Sequence[Piece], look: Look) -> str:
    """A heading with its line in the contents."""
    one = run[0]
    if one.kind != "heading":
        return set_run(run, look)
    kind = "section" if one.level == 1 else "subsection"
    return f"{set_run(run, look)}\\addcontentsline{{toc}}{{{kind}}}{{\\protect\\numberline{{{one.label}}}{said(one.text)}}}"


def _long(run: Sequence[Piece]) -> str:
    """A table over pages, its head on each of them."""
    head, *rows = [" & ".join(map(said, piece.cells)) + " \\\\" for piece in run]
    return (
        f"\\begin{{longtable}}{{lrrrr}}\\hline {head} \\hline\\endhead\n" + "\n".join(rows) + "\\hline\\end{longtable}"
    )
