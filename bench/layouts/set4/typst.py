"""The fourth unseen half: documents set with Typst, its PDFs tagged and not."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts import typst
from bench.layouts.pieces import Gold, beside, letter, runs, split_box, without_notes
from bench.layouts.set4.pieces import script, word
from bench.layouts.typst import Look, said, set_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

_COUNT: Final = 'context counter(page).display("1 (1)", both: true)'
LOOKS: Final = (
    Look(
        "grant-side-grid",
        "GRANT",
        f"#set page(margin: (left: 20mm, right: 18mm, top: 30mm, bottom: 25mm), header: align(right, text(size: 9pt, {_COUNT})))\n"
        '#set text(font: "Liberation Sans", size: 10.5pt)\n#set par(justify: false)',
        rows="stroke: none",
    ),
    Look(
        "tender-head-of-three",
        "TENDER",
        f'#set page(margin: (x: 22mm, top: 34mm, bottom: 24mm), header: grid(columns: (1fr, 1fr, 1fr), text(weight: "bold", "LOGO"), align(center, "BUDGET"), align(right, {_COUNT})),'
        ' footer: text(size: 7pt)[STREET, POST #h(1fr) PHONE #h(1fr) MAIL])\n#set text(font: "DejaVu Sans", size: 10pt)',
        drop=("logo", "street", "phone"),
    ),
    Look(
        "howto-outline",
        "HOWTO",
        '#set page(margin: (x: 26mm, y: 28mm), numbering: "1")\n#set text(size: 11pt)\n#show heading.where(level: 1): set block(above: 1.6em, below: 0.8em)',
        notes=True,
        rows="stroke: (y: 0.4pt)",
    ),
    Look(
        "actions-no-rules",
        "ACTIONS",
        '#set page(margin: (x: 28mm, y: 25mm), footer: align(right, context counter(page).display()))\n#set text(font: "Liberation Serif", size: 11pt)',
        rows="stroke: none",
    ),
    Look(
        "rules-two-columns",
        "RULES",
        '#set page(margin: 20mm, columns: 2, header: align(center, emph("LAW")), numbering: "1")\n#set text(font: "Liberation Serif", size: 10pt)\n#show heading: set align(center)',
        drop=("law",),
    ),
    Look(
        "facts-strip",
        "FACTS",
        '#set page(width: 120mm, height: 260mm, margin: 10mm, fill: rgb("#f2f7f0"))\n#set text(font: "DejaVu Sans", size: 12pt)\n#set par(justify: false)',
    ),
    Look(
        "council-numbered",
        "COUNCIL",
        "#set page(margin: (x: 25mm, top: 32mm, bottom: 22mm), header: [LOGO #h(1fr) BOARD #h(1fr) MINUTES #h(1fr) #context counter(page).display()])\n"
        '#set text(font: "Liberation Serif", size: 11.5pt)\n#set par(justify: false)\n#show heading: set text(size: 12pt)',
        drop=("minutes",),
    ),
)
_NAMES: Final = ("LOGO", "BUDGET", "STREET", "POST", "PHONE", "MAIL", "LAW", "BOARD", "MINUTES")


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, tagged and not."""
    return typst.documents(folder, LOOKS, _source, _gold)


def _pieces(look: Look, language: str) -> tuple[Piece, ...]:
    pieces = script(look.script, language)
    return pieces if look.notes else without_notes(pieces)


def _gold(look: Look, language: str) -> Gold:
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(beside(_pieces(look, language)), drop, (word("contents", language),))


def _source(look: Look, language: str) -> str:
    head = look.head
    for name in _NAMES:
        head = head.replace(
            name, word(name.lower(), language).replace("@", "\\@") if name == "MAIL" else word(name.lower(), language)
        )
    top, rest = letter(_pieces(look, language))
    text, box = split_box(rest)
    if look.name == "grant-side-grid":
        body = _sided(top, text, look)
    elif look.name == "facts-strip":
        body = _cards(text, look)
    elif look.name == "howto-outline":
        shown = "\n\n".join(set_run(run, look) for run in runs(text[2:]))
        first = "\n\n".join(set_run(run, look) for run in runs(text[:2]))
        body = f"{first}\n#outline(title: [{word('contents', language)}], depth: 2)\n#pagebreak()\n{shown}"
    else:
        body = "\n\n".join(set_run(run, look) for run in runs([*text, *box]))
    return (
        f'#set document(title: "{said(rest[0].text)}")\n#set text(lang: "{language}", hyphenate: true)\n'
        f"#set par(justify: true, spacing: 1em)\n{head}\n{body}\n"
    )


def _sided(top: Sequence[Piece], text: Sequence[Piece], look: Look) -> str:
    """The letterhead as a grid; then each heading at the left of its text."""
    cells = [f"[{said(piece.text)}]" for piece in top]
    out = f"#grid(columns: (1fr, 45mm, 30mm), row-gutter: 4pt, {cells[0]}, strong{cells[1]}, [], [], {cells[2]}, {cells[3]})\n#v(8mm)\n"
    out += "\n\n".join(said(piece.text) for piece in top[4:]) + "\n#v(8mm)\n"
    at = next(i for i, piece in enumerate(text) if piece.kind == "heading")
    out += "\n\n".join(set_run(run, look) for run in runs(text[:at]))
    parts: list[list[Piece]] = []
    for piece in text[at:]:
        if piece.kind == "heading":
            parts.append([])
        parts[-1].append(piece)
    for heading, *others in parts:
        body = "\n\n".join(set_run(run, look) for run in runs(others))
        side = f"#heading(level: 1)[#text(size: 10.5pt)[{said(heading.text)}]]"
        out += f"\n#grid(columns: (38mm, 1fr), column-gutter: 5mm, [{side}], [{body}])\n"
    return out


def _cards(text: Sequence[Piece], look: Look) -> str:
    """Three figures in boxes below each other, large above small."""
    out = ""
    for run in runs(text):
        parts = run[0].text.split(" // ")
        if run[0].kind == "paragraph" and len(parts) == 2 and len(parts[0]) < 6:
            out += f'#block(fill: white, inset: 6pt, width: 100%)[#text(size: 30pt, weight: "bold")[{said(parts[0])}] \\\n{said(parts[1])}]\n\n'
        else:
            out += set_run(run, look) + "\n\n"
    return out
