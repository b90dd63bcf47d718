"""The fifth unseen half: documents set with the classes of LaTeX and KOMA-Script (pdflatex), where it is installed."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.latex import FANCY, Look, printed, said, set_run
from bench.layouts.pieces import BREAK, Made, beside, letter, runs
from bench.layouts.set5.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_MARGIN: Final = "\\usepackage[margin=26mm]{geometry}"
LOOKS: Final = (
    Look("criteria-article", "CRITERIA", head=_MARGIN + "\\usepackage{booktabs}\\pagestyle{plain}", notes=True),
    Look(
        "permit-scrartcl",
        "PERMIT",
        kind="\\documentclass[11pt,a4paper,parskip=half]{scrartcl}",
        head="\\usepackage{booktabs}\\usepackage{scrlayer-scrpage}\\clearpairofpagestyles\\ihead{DECISION}\\ohead{\\pagemark}\\pagestyle{scrheadings}",
        drop=("decision",),
    ),
    Look(
        "reply-scrlttr2",
        "REPLY",
        kind="\\documentclass[11pt,a4paper,parskip=half,fromalign=left,fromrule=afteraddress,foldmarks=false,backaddress=false]{scrlttr2}",
    ),
    Look(
        "yearly-two-columns",
        "YEARLY",
        kind="\\documentclass[10pt,a4paper,twocolumn]{scrartcl}",
        head="\\usepackage{booktabs}"
        + FANCY
        + "\\renewcommand{\\headrulewidth}{0pt}\\fancyfoot[C]{\\small COMPANY \\quad\\thepage}",
        drop=("company",),
    ),
)


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages."""
    for look, language, pieces, target in printed(folder, LOOKS, script, _source):
        drop = tuple(word(name, language) for name in look.drop)
        gold = beside(pieces)
        if (
            "scrlttr2" in look.kind
        ):  # the sender and its address are one block of lines, the kind of letter a large heading
            lines = (gold[0].text, *(word(name, language) for name in ("street", "exchange")))
            sender, kind = replace(gold[0], text=BREAK.join(lines)), replace(gold[1], kind="heading", level=1)
            gold = (sender, kind, *gold[2:])
        yield Made("pdf latex", look.name, target, gold, language, drop)


def _source(look: Look, pieces: Sequence[Piece], language: str) -> str:
    name = {"fi": "finnish", "sv": "swedish"}[language]
    head = look.head
    for key in ("DECISION", "COMPANY"):
        head = head.replace(key, said(word(key.lower(), language)))
    return (
        f"{look.kind}\n\\usepackage[T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}\\usepackage{{lmodern}}\\usepackage{{textcomp}}\\usepackage{{array}}\n"
        f"\\usepackage[{name}]{{babel}}\\DeclareUnicodeCharacter{{00B3}}{{\\textsuperscript{{3}}}}\n"
        f'\\shorthandoff{{"}}{head}\n\\begin{{document}}\n{_body(look, pieces, language)}\n\\end{{document}}\n'
    )


def _body(look: Look, pieces: Sequence[Piece], language: str) -> str:
    top, rest = letter(pieces)
    if "scrlttr2" in look.kind:
        return _koma(top, rest, language)
    out = []
    if top:
        right = "\\\\ ".join(said(piece.text) for piece in top[1:4])
        out.append(
            f"\\noindent\\begin{{minipage}}[t]{{0.55\\linewidth}}\\textbf{{{said(top[0].text)}}}\\end{{minipage}}\\hfill"
            f"\\begin{{minipage}}[t]{{0.4\\linewidth}}\\raggedright {right}\\end{{minipage}}\\par\\vspace{{12mm}}"
        )
        out += [f"\\noindent {said(piece.text)}\\par\\vspace{{8mm}}" for piece in top[4:]]
    return "\n\n".join([*out, *(_piece(run, look) for run in runs(rest))])


def _piece(run: Sequence[Piece], look: Look) -> str:
    """As the classes have it: numbered sections count themselves, tables have rules above, below and under the head."""
    one = run[0]
    if one.kind == "heading":
        command = "section" if one.level == 1 else "subsection"
        return f"\\{command}{'' if one.label else '*'}{{{said(one.text)}}}"
    if one.kind == "title" and look.name == "permit-scrartcl":
        return f"{{\\usekomafont{{disposition}}\\Large {said(one.text)}\\par}}"
    if one.kind == "row" and run[0].is_header:
        return _ruled(run)
    if one.kind == "row":
        return set_run(run, look).replace("\\hline ", "")
    return set_run(run, look)


def _ruled(run: Sequence[Piece]) -> str:
    many = len(run[0].cells)
    words = sum(len(piece.cells[-1]) for piece in run) / len(run)
    if many == 3 and words > 12:
        kinds = ">{\\raggedright}p{0.2\\linewidth}>{\\raggedright}p{0.38\\linewidth}>{\\raggedright\\arraybackslash}p{0.28\\linewidth}"
    else:
        kinds = "l" + "r" * (many - 1)
    size = "footnotesize" if many > 3 else "small"
    kinds = f"@{{}}{kinds}@{{}}"
    head, *rows = [" & ".join(map(said, piece.cells)) + " \\\\" for piece in run]
    whole = (
        f"\\begin{{tabular}}{{{kinds}}}\\toprule {head} \\midrule\n" + "\n".join(rows) + "\\bottomrule\\end{tabular}"
    )
    return f"\\begin{{center}}\\{size} {whole}\\end{{center}}"


def _koma(top: Sequence[Piece], rest: Sequence[Piece], language: str) -> str:
    """A letter of KOMA-Script: sender and receiver in their fields, date and number in the line of references."""
    sender, kind, date, number, to = (said(piece.text) for piece in top)
    title, opening, *others = rest
    body = "\n\n".join(set_run(run, LOOKS[2]) for run in runs(others[:-2]))
    closing, signed = (said(piece.text) for piece in others[-2:])
    street, exchange = (said(word(name, language)) for name in ("street", "exchange"))
    return (
        f"\\setkomavar{{fromname}}{{{sender}}}\\setkomavar{{fromaddress}}{{{street}\\\\ {exchange}}}\\setkomavar{{date}}{{{date}}}\\setkomavar{{place}}{{}}\n"
        f"\\setkomavar{{title}}{{{kind}}}\\setkomavar{{myref}}{{{number}}}\\setkomavar{{subject}}{{{said(title.text)}}}\\setkomavar{{signature}}{{{signed}}}\\setkomavar*{{date}}{{}}\\setkomavar*{{myref}}{{}}\n"
        f"\\renewcommand{{\\raggedsignature}}{{\\raggedright}}\n\\begin{{letter}}{{{to}}}\n\\opening{{{said(opening.text)}}}\n{body}\n\\closing{{{closing}}}\n\\end{{letter}}"
    ).replace(BREAK, "\\\\ ")
