"""The fifth unseen half: documents set with Typst as its templates set them, the PDFs tagged and not."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts import typst
from bench.layouts.pieces import Gold, runs, without_notes
from bench.layouts.set5.pieces import script, word
from bench.layouts.typst import Look, said, set_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look(
        "memo-numbered",
        "MEMORANDUM",
        '#set page(margin: 2.5cm, header: text(size: 9pt)[MINISTRY #h(1fr) #context counter(page).display()])\n#set text(size: 11pt)\n#set heading(numbering: "1.1")\n#set par(justify: true)',
        notes=True,
        drop=("ministry",),
    ),
    Look(
        "annex-sections",
        "ANNEX",
        '#set page(margin: (x: 28mm, y: 26mm), footer: align(center, text(size: 8pt)[UNION #h(4mm) #context counter(page).display()]))\n#set text(font: "Liberation Serif", size: 11pt)\n#set par(justify: false)',
        drop=("union",),
    ),
    Look(
        "water-light-rules",
        "WATER",
        '#set page(margin: 24mm, numbering: "1/1")\n#set text(font: "Liberation Sans", size: 10.5pt)\n#set par(justify: false)\n#show heading: set text(fill: rgb("#0a5a8a"))\n#set table(fill: (_, y) => if y == 0 { rgb("#e3eef5") })',
        rows="stroke: (x: none, y: 0.4pt + gray)",
    ),
    Look(
        "job-sidebar",
        "JOB",
        '#set page(margin: 0pt)\n#set text(font: "DejaVu Sans", size: 9.5pt)\n#set par(justify: false)',
        rows="stroke: none",
    ),
)
_NAMES: Final = ("MINISTRY", "UNION")


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, tagged and not."""
    return typst.documents(folder, LOOKS, _source, _gold)


def _pieces(look: Look, language: str) -> tuple[Piece, ...]:
    pieces = script(look.script, language)
    return pieces if look.notes else without_notes(pieces)


def _gold(look: Look, language: str) -> Gold:
    pieces = _pieces(look, language)
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(_facts_last(pieces) if look.name == "job-sidebar" else pieces, drop)


def _source(look: Look, language: str) -> str:
    pieces, head = _pieces(look, language), look.head
    for name in _NAMES:
        head = head.replace(name, said(word(name.lower(), language)))
    whole = "\n\n".join(_set(run, look) for run in runs(pieces))
    body = _sidebar(pieces, look) if look.name == "job-sidebar" else whole
    title = said(next(piece.text for piece in pieces if piece.kind == "title"))
    return f'#set document(title: [{title}])\n#set text(lang: "{language}")\n{head}\n{body}\n'


def _set(run: Sequence[Piece], look: Look) -> str:
    """Headings are numbered by Typst where the look says so."""
    one = run[0]
    if one.kind == "heading" and "heading(numbering" in look.head:
        return f"{'=' * one.level} {said(one.text)}"
    return set_run(run, look)


def _facts_last(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The key facts stand in a panel at the right of the text, below it in the order of reading."""
    facts = [piece for piece in pieces if piece.kind == "row"]
    return (*(piece for piece in pieces if piece.kind != "row"), *facts)


def _sidebar(pieces: Sequence[Piece], look: Look) -> str:
    """The text at the left, the facts one below the other on a tinted panel at the right, to the edges of the page."""
    text = "\n\n".join(_set(run, look) for run in runs([piece for piece in pieces if piece.kind != "row"]))
    facts = "\n\n".join(
        f"#block[#strong[{said(piece.cells[0])}] \\\n{said(piece.cells[1])}]" for piece in pieces if piece.kind == "row"
    )
    return (
        f"#grid(columns: (1fr, 62mm), block(inset: (x: 14mm, y: 18mm))[{text}], "
        f'block(fill: rgb("#dfe8e4"), inset: (x: 7mm, y: 20mm), height: 297mm, width: 100%)[{facts}])'
    )
