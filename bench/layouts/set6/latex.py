"""The sixth unseen set: documents set with the classes of LaTeX and KOMA-Script (pdflatex), where it is installed."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts.latex import FANCY, Look, printed, said, set_run
from bench.layouts.pieces import BREAK, Made, beside, letter, runs
from bench.layouts.set6.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

LOOKS: Final = (
    Look(
        "report-article",
        "REPORT",
        head="\\usepackage[margin=28mm]{geometry}\\usepackage{booktabs}"
        + FANCY
        + "\\fancyhead[C]{\\small SCHOOL}\\fancyfoot[C]{\\thepage}",
        drop=("school",),
    ),
    Look(
        "rules-scrartcl",
        "RULES",
        kind="\\documentclass[11pt,a4paper,parskip=half]{scrartcl}",
        head="\\usepackage{scrlayer-scrpage}\\clearpairofpagestyles\\ohead{HARBOUR}\\cfoot{\\pagemark}\\pagestyle{scrheadings}",
        drop=("harbour",),
    ),
    Look(
        "circular-article",
        "CIRCULAR",
        head="\\usepackage[margin=27mm]{geometry}\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{5pt}" + FANCY + "\\renewcommand{\\headrulewidth}{0pt}\\fancyfoot[L]{\\footnotesize POST}\\fancyfoot[R]{\\footnotesize\\thepage}",
        notes=True,
        drop=("post",),
    ),
    Look(
        "guide-scrartcl",
        "GUIDE",
        kind="\\documentclass[11pt,a4paper]{scrartcl}",
        head="\\usepackage{booktabs}\\pagestyle{plain}",
        notes=True,
    ),
    Look(
        "leaflet-multicols",
        "LEAFLET",
        kind="\\documentclass[10pt,a4paper,landscape]{article}",
        head="\\usepackage[margin=14mm]{geometry}\\usepackage{multicol}\\setlength{\\columnsep}{11mm}\\pagestyle{empty}\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{3pt}",
    ),
    Look(
        "report-margin-notes",
        "REPORT",
        head="\\usepackage[left=62mm,right=22mm,top=25mm,bottom=25mm,marginparwidth=38mm,marginparsep=6mm]{geometry}\\usepackage{booktabs}\\reversemarginpar\\pagestyle{plain}",
    ),
    Look(
        "press-a5-latex",
        "PRESS",
        kind="\\documentclass[11pt,a5paper]{article}",
        head="\\usepackage[margin=17mm]{geometry}\\usepackage{booktabs}\\pagestyle{plain}",
    ),
    Look(
        "minutes-scrartcl",
        "MINUTES",
        kind="\\documentclass[11pt,a5paper,parskip=half]{scrartcl}",
        head="\\usepackage[margin=16mm,includefoot]{geometry}\\usepackage{booktabs}\\usepackage{scrlayer-scrpage}\\clearpairofpagestyles\\ofoot{\\pagemark}\\ifoot{BOARD}\\pagestyle{scrheadings}",
        drop=("board",),
    ),
)  # fmt: skip
_NAMES: Final = ("BOARD", "SCHOOL", "HARBOUR", "POST")


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages."""
    for look, language, pieces, target in printed(folder, LOOKS, script, _source):
        drop = tuple(word(name, language) for name in look.drop)
        loose = tuple(piece.text for piece in letter(pieces)[0])
        yield Made("pdf latex", look.name, target, beside(pieces), language, drop, loose=loose)


def _source(look: Look, pieces: Sequence[Piece], language: str) -> str:
    name = {"fi": "finnish", "sv": "swedish"}[language]
    head = look.head
    for key in _NAMES:
        head = head.replace(key, said(word(key.lower(), language)))
    return (
        f"{look.kind}\n\\usepackage[T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}\\usepackage{{lmodern}}\\usepackage{{textcomp}}\\usepackage{{array}}\n"
        f"\\usepackage[{name}]{{babel}}\\DeclareUnicodeCharacter{{2212}}{{\\ensuremath{{-}}}}\n"
        f'\\shorthandoff{{"}}{head}\n\\begin{{document}}\n{_body(look, pieces)}\n\\end{{document}}\n'
    ).replace("·", "\\textperiodcentered{}")


def _body(look: Look, pieces: Sequence[Piece]) -> str:
    top, rest = letter(pieces)
    out = [_set(run, look) for run in runs(rest)]
    if "multicols" in look.name:
        return "\n\n".join([out[0], "\\begin{multicols}{3}\\raggedright", *out[1:], "\\end{multicols}"])
    return "\n\n".join([*_sender(top), *out])


def _sender(top: Sequence[Piece]) -> list[str]:
    """The sender at the left, the kind of letter, its date and number at the right; below them the receiver."""
    if not top:
        return []
    first, *others = (said(piece.text).replace(BREAK, "\\\\ ") for piece in top)
    right = "\\\\ ".join(others[:3])
    return [
        f"\\begin{{minipage}}[t]{{0.58\\linewidth}}\\textbf{{{first}}}\\end{{minipage}}\\hfill\\begin{{minipage}}[t]{{0.36\\linewidth}}\\raggedright {right}\\end{{minipage}}\\par\\vspace{{10mm}}",
        f"{others[3]}\\par\\vspace{{8mm}}",
    ]


def _set(run: Sequence[Piece], look: Look) -> str:
    """A guide counts its sections itself; tables have rules above, below and under the head; margin notes stand in the margin."""
    one = run[0]
    if one.kind == "heading" and look.name == "guide-scrartcl":
        return f"\\{'section' if one.level == 1 else 'subsection'}{{{said(one.text)}}}"
    if one.kind == "title" and look.name != "guide-scrartcl":
        return f"{{\\LARGE\\bfseries\\raggedright {said(one.text)}\\par}}\\vspace{{4mm}}"
    if one.role == "aside" and "margin" in look.name:
        return f"\\marginpar{{\\raggedright\\itshape {said(one.text)}}}"
    if one.kind == "row" and one.is_header and "booktabs" in look.head:
        kinds = "l" + ("r" if look.script == "REPORT" else "l") * (len(one.cells) - 1)
        head, *rows = [" & ".join(map(said, piece.cells)) + " \\\\" for piece in run]
        whole = "\n".join(rows)
        return f"\\begin{{center}}\\begin{{tabular}}{{{kinds}}}\\toprule {head} \\midrule\n{whole}\n\\bottomrule\\end{{tabular}}\\end{{center}}"
    if one.kind == "row":
        return set_run(run, look).replace("\\hline ", "")
    return set_run(run, look)
