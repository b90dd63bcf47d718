"""The sixth unseen set: documents set with Typst, the PDFs tagged and not."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts import typst
from bench.layouts.pieces import Gold, runs, without_notes
from bench.layouts.set6.pieces import script, word
from bench.layouts.typst import Look, said, set_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look(
        "rules-typst",
        "RULES",
        '#set page(margin: (x: 30mm, y: 27mm), header: align(right, text(size: 8pt)[HARBOUR]), numbering: "1")\n#set text(font: "Liberation Serif", size: 11pt)\n#show heading.where(level: 1): set text(size: 13pt)\n#show heading.where(level: 2): set text(size: 11pt)',
        drop=("harbour",),
    ),
    Look(
        "guide-typst-notes",
        "GUIDE",
        '#set page(margin: 26mm, footer: [#text(size: 8pt)[GUIDE] #h(1fr) #context counter(page).display()])\n#set text(font: "Liberation Sans", size: 10.5pt)\n#set heading(numbering: "1.1")\n#set par(justify: false)',
        notes=True,
        rows="stroke: (x, y) => if y == 0 { (bottom: 0.8pt) } else { (bottom: 0.3pt + gray) }",
        drop=("guide",),
    ),
    Look(
        "form-typst",
        "FORM",
        '#set page(margin: (x: 20mm, y: 18mm), header: [#text(size: 8pt)[TOWN] #h(1fr) #text(size: 8pt)[FORM]])\n#set text(font: "Liberation Sans", size: 10pt)\n#set par(justify: false)',
        rows="stroke: 0.5pt, columns: (52mm, 1fr)",
        drop=("town", "form"),
    ),
    Look(
        "programme-typst",
        "PROGRAMME",
        '#set page(margin: (x: 28mm, y: 24mm), footer: align(center, text(size: 8pt)[NETWORK]))\n#set text(font: "DejaVu Sans", size: 9.5pt)\n#set par(justify: false)\n#show heading: set text(fill: rgb("#5b3a8c"))',
        rows="stroke: (x: none, y: 0.4pt + gray)",
        drop=("network",),
    ),
    Look(
        "stats-landscape",
        "STATS",
        '#set page(flipped: true, margin: (x: 30mm, y: 20mm), header: align(right, text(size: 8pt)[STATS]))\n#set text(font: "Liberation Sans", size: 10.5pt)\n#set par(justify: false)',
        rows="wide",
        drop=("stats",),
    ),
    Look(
        "timetable-side-by-side",
        "TIMETABLE",
        '#set page(margin: 16mm, footer: text(size: 8pt)[FERRY])\n#set text(font: "Liberation Sans", size: 10pt)\n#set par(justify: false)\n#show heading: set text(fill: rgb("#0d3b66"))',
        rows="stroke: (x: none, y: 0.4pt + gray)",
        drop=("ferry",),
    ),
    Look(
        "press-a5-typst",
        "PRESS",
        '#set page(paper: "a5", margin: (x: 16mm, y: 18mm), header: text(size: 8pt)[AGENCY], numbering: "1")\n#set text(font: "Liberation Serif", size: 11pt, hyphenate: true)\n#set par(justify: true)',
        rows="stroke: none",
        drop=("agency",),
    ),
    Look(
        "minutes-a5-typst",
        "MINUTES",
        '#set page(paper: "a5", margin: (x: 15mm, y: 17mm), header: [#text(size: 8pt)[BOARD] #h(1fr) #context counter(page).display("1/1", both: true)])\n#set text(font: "Liberation Sans", size: 10.5pt, hyphenate: true)\n#set par(justify: false)\n#show heading: set text(size: 11pt)',
        rows="stroke: (x: none, y: 0.4pt)",
        drop=("board",),
    ),
)
_NAMES: Final = ("AGENCY", "BOARD", "HARBOUR", "GUIDE", "TOWN", "FORM", "NETWORK", "STATS", "FERRY")


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, tagged and not."""
    return typst.documents(folder, LOOKS, _source, _gold)


def _pieces(look: Look, language: str) -> tuple[Piece, ...]:
    pieces = script(look.script, language)
    return pieces if look.notes else without_notes(pieces)


def _gold(look: Look, language: str) -> Gold:
    return Gold(_pieces(look, language), tuple(word(name, language) for name in look.drop))


def _source(look: Look, language: str) -> str:
    pieces, head = _pieces(look, language), look.head
    for name in _NAMES:
        head = head.replace(f"[{name}]", f"[{said(word(name.lower(), language))}]")
    body = _sides(pieces, look) if look.name == "timetable-side-by-side" else _body(pieces, look)
    title = said(next(piece.text for piece in pieces if piece.kind == "title"))
    return f'#set document(title: [{title}])\n#set text(lang: "{language}")\n{head}\n{body}\n'


def _body(pieces: Sequence[Piece], look: Look) -> str:
    return "\n\n".join(_set(run, look) for run in runs(pieces))


def _set(run: Sequence[Piece], look: Look) -> str:
    """Headings are numbered by Typst where the look says so; wide tables have their columns far apart and no rules."""
    one = run[0]
    if one.kind == "heading" and "heading(numbering" in look.head:
        return f"{'=' * one.level} {said(one.text)}"
    if one.kind == "row" and look.rows == "wide":
        many = len(one.cells)
        lines = [", ".join(f"[{said(cell)}]" for cell in piece.cells) for piece in run]
        lines[0] = f"table.header({lines[0]})"
        columns = ", ".join(["60mm", *["1fr"] * (many - 1)])
        return f"#table(columns: ({columns}), stroke: none, inset: (x: 2pt, y: 4pt), align: (x, _) => if x == 0 {{ left }} else {{ right }}, {', '.join(lines)})"
    return set_run(run, look)


def _sides(pieces: Sequence[Piece], look: Look) -> str:
    """The tables of the two kinds of days beside each other, the rest over the whole width."""
    starts = [at for at, piece in enumerate(pieces) if piece.kind == "heading"]
    first, second, third = starts[:3]
    left, right = (_body(part, look) for part in (pieces[first:second], pieces[second:third]))
    both = f"#grid(columns: (1fr, 1fr), column-gutter: 14mm, [{left}], [{right}])"
    return "\n\n".join([_body(pieces[:first], look), both, _body(pieces[third:], look)])
