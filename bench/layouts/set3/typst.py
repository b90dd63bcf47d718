"""The third unseen half: documents set with Typst, its PDFs tagged and not."""

# ruff: noqa: E501 - markup are easier to read unwrapped

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bench.layouts import typst
from bench.layouts.pieces import Gold, runs, split_box, without_notes
from bench.layouts.set3.pieces import script, word
from bench.layouts.typst import Look, set_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece


LOOKS: Final = (
    Look(
        "contract-hanging-sections",
        "CONTRACT",
        '#set page(margin: (left: 25mm, right: 22mm, y: 28mm), header: align(right, context counter(page).display("1 (1)", both: true)))\n'
        '#set text(font: "Liberation Sans", size: 11pt)\n#show par: it => pad(left: 35mm, it)\n'
        "#show heading: it => block(above: 1.6em, below: 0.9em, text(size: 11pt, it.body))",
    ),
    Look(
        "contract-two-columns-small",
        "CONTRACT",
        '#set page(paper: "a5", flipped: true, columns: 2, margin: 12mm, numbering: "1")\n#set text(size: 7.5pt)\n#show heading: it => smallcaps(it)',
    ),
    Look(
        "description-three-rules",
        "DESCRIPTION",
        '#set page(paper: "a4", margin: 30mm)\n#set text(font: "DejaVu Sans", size: 8.5pt)\n#show heading: set text(size: 8.5pt)',
        rows="stroke: (y: 0.4pt)",
    ),
    Look(
        "annual-notes-numbered",
        "ANNUAL",
        '#set page(margin: (x: 35mm, y: 30mm), footer: context align(center)[– #counter(page).display() –], header: text(size: 8pt, "AGENCY"))\n'
        '#set par(first-line-indent: 1.2em, spacing: 0.65em)\n#show heading.where(level: 1): set text(size: 16pt, weight: "regular")',
        notes=True,
        rows="stroke: none",
        drop=("agency",),
    ),
    Look(
        "memo-ruled-left",
        "MEMO",
        '#set page(margin: 25mm, background: place(left + top, dx: 12mm, rect(width: 2mm, height: 100%, fill: navy)), footer: [#text(size: 8pt, "TOWN") '
        '#h(1fr) #context counter(page).display()])\n#set text(font: "Liberation Serif", size: 12pt)\n#set par(justify: false)',
        drop=("town",),
    ),
    Look(
        "agenda-times-left",
        "AGENDA",
        '#set page(margin: 22mm)\n#set text(font: "DejaVu Sans", size: 10pt)\n#show heading.where(level: 1): it => block(fill: luma(230), inset: 5pt, width: 100%, it)',
        rows="stroke: none, columns: (18mm, 1fr)",
    ),
    Look(
        "prices-dotted-leaders",
        "PRICES",
        "#set page(margin: (x: 45mm, y: 25mm))\n#set text(size: 11pt)\n#show heading.where(level: 1): set align(center)",
        rows="leaders",
    ),
    Look(
        "prices-spanning-heads",
        "PRICES",
        '#set page(flipped: true, margin: 20mm)\n#set text(font: "Liberation Sans", size: 10pt)',
        spans=True,
    ),
    Look(
        "call-numbered-deep",
        "CALL",
        '#set page(margin: 27mm, header: align(center, text(size: 7pt, "AGENCY")))\n#set text(size: 10.5pt)',
        drop=("agency",),
    ),
    Look(
        "ordinance-line-of-law",
        "ORDINANCE",
        '#set page(paper: "a5", margin: 16mm, header: align(right, emph("LAW")), numbering: "1")\n#set text(size: 8.5pt)\n#set par(first-line-indent: 1em, spacing: 0.6em)'
        '\n#show heading: set align(center)\n#show heading.where(level: 2): set text(style: "italic", weight: "regular")',
        notes=True,
        drop=("law",),
    ),
    Look(
        "poster-narrow-strip",
        "POSTER",
        '#set page(width: 105mm, height: 297mm, margin: 9mm, fill: rgb("#fff4da"))\n#set text(font: "DejaVu Sans", size: 13pt)\n#set align(center)',
        rows="stroke: none",
    ),
)


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, tagged and not."""
    return typst.documents(folder, LOOKS, _source, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = _pieces(look, language)
    pieces = pieces if look.notes else without_notes(pieces)
    if look.rows == "leaders":
        pieces = tuple(replace(piece, is_header=False) for piece in pieces)
    return Gold(tuple(pieces), tuple(word(name, language) for name in look.drop))


def _pieces(look: Look, language: str) -> tuple[Piece, ...]:
    pieces = script(look.script, language)
    return _spanned(pieces) if look.spans else pieces


def _spanned(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The heading above a table as the first row of it, over the whole width."""
    out = list(pieces)
    for at, (one, two) in enumerate(pairwise(pieces)):
        if one.kind == "heading" and two.kind == "row":
            out[at] = replace(two, cells=(one.text, *("" for _ in two.cells[1:])))
    return tuple(out)


def _source(look: Look, language: str) -> str:
    head = look.head
    for name in ("AGENCY", "TOWN", "LAW"):
        head = head.replace(name, word(name.lower(), language))
    rest, box = split_box(_pieces(look, language))
    pieces = [*rest[:1], *box, *rest[1:]]
    body = "\n\n".join(set_run(run, look) for run in runs(pieces))
    return f'#set document(title: "{look.name}")\n#set text(lang: "{language}", hyphenate: true)\n#set par(justify: true, spacing: 1em)\n{head}\n{body}\n'
