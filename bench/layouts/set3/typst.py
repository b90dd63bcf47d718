"""The third unseen half: documents set with Typst, its PDFs tagged and not."""

# ruff: noqa: E501 - markup are easier to read unwrapped

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import LANGUAGES, Made, runs, split_box, without_notes
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece


@dataclass(frozen=True, slots=True)
class Look:
    """One layout."""

    name: str
    script: str
    head: str
    rows: str = "stroke: 0.5pt"
    """How tables are ruled; "leaders" for dots between a name and its price; "tabs" for two columns without a table."""
    notes: bool = False
    drop: tuple[str, ...] = ()
    spans: bool = False
    """With a row over the whole width above each table, that says what it is about."""
    clauses: bool = False
    """Paragraphs numbered by their section: 2.1, 2.2 …"""


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
    if find_spec("typst") is None:
        leave_out("typst", [look.name for look in LOOKS])
        return
    import typst

    compiler: Any = typst
    for look in LOOKS:
        for language in LANGUAGES:
            pieces = script(look.script, language)
            pieces = _spanned(pieces) if look.spans else pieces
            gold = _gold(look, pieces if look.notes else without_notes(pieces))
            source = folder / f"{look.name}-{language}.typ"
            for tagged in (True, False):
                target = folder / f"{look.name}-{language}-{'tagged' if tagged else 'plain'}.pdf"
                if not target.is_file():
                    source.write_text(_source(look, pieces, language), encoding="utf-8")
                    options = {"pdf_standards": ["ua-1"]} if tagged else {"pdf_tags": False}
                    try:
                        data = compiler.compile(str(source), **options)
                    except TypeError:  # an older typst, which writes tags always
                        data = compiler.compile(str(source))
                    target.write_bytes(data)
                    source.unlink()
                drop = tuple(word(name, language) for name in look.drop)
                yield Made(f"pdf typst{' tagged' * tagged}", look.name, target, tuple(gold), language, drop)


def _gold(look: Look, pieces: Sequence[Piece]) -> list[Piece]:
    if look.rows != "leaders":
        return list(pieces)
    return [replace(p, is_header=False) for p in pieces]


def _spanned(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The heading above a table as the first row of it, over the whole width."""
    out = list(pieces)
    for at, (one, two) in enumerate(pairwise(pieces)):
        if one.kind == "heading" and two.kind == "row":
            out[at] = replace(two, cells=(one.text, *("" for _ in two.cells[1:])))
    return tuple(out)


def _source(look: Look, pieces: Sequence[Piece], language: str) -> str:
    head = look.head
    for name in ("AGENCY", "TOWN", "LAW"):
        head = head.replace(name, word(name.lower(), language))
    rest, box = split_box(pieces)
    pieces = [*rest[:1], *box, *rest[1:]]
    body = "\n\n".join(_run(run, look) for run in runs(pieces))
    return f'#set document(title: "{look.name}")\n#set text(lang: "{language}", hyphenate: true)\n#set par(justify: true, spacing: 1em)\n{head}\n{body}\n'


def _text(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\*_`#$<>@[]~=-+/'\"." else c for c in text).replace(r" \/\/ ", " \\\n")


def _run(run: Sequence[Piece], look: Look) -> str:
    one = run[0]
    if one.kind == "row":
        return _table(run, look)
    if one.kind == "item":
        return _list(run)
    text = _text(one.text) + (f"#footnote[{_text(one.note)}]" if one.note and look.notes else "")
    if one.kind == "title":
        return f"#title[{text}]"
    if one.kind == "heading":
        label = f"{_text(one.label)}#h(3mm)" if one.label else ""
        if look.name.startswith("contract-hanging"):
            label = f"#box(width: 35mm)[{_text(one.label)}]"
        return f"#heading(level: {one.level})[{label}{text}]"
    if one.kind == "caption":
        return f"#text(size: 0.85em)[{text}]"
    if one.role == "aside":
        return f'#quote(block: true)[#text(style: "italic")[{text}]]'
    return text


def _list(run: Sequence[Piece]) -> str:
    if run[0].label == "•":
        return "\n".join(f"{'  ' * (p.level - 1)}- {_text(p.text)}" for p in run)
    rows = "".join(
        f"#pad(left: {(p.level - 1) * 7}mm, grid(columns: (7mm, 1fr), [{_text(p.label)}], [{_text(p.text)}]))\n"
        for p in run
    )
    if any(p.level > 1 for p in run):
        return rows
    start = run[0].label
    pattern = {"1": "1", "a": "a"}.get(start[0], "1") + start[-1]
    return f'#set enum(numbering: "{pattern}")\n' + "\n".join(f"+ {_text(p.text)}" for p in run)


def _table(run: Sequence[Piece], look: Look) -> str:
    if look.rows == "leaders":
        lines = []
        for piece in run:
            name, *prices = (_text(c) for c in piece.cells)
            dots = "#box(width: 1fr, repeat[.])"
            lines.append(f"{name} {'#h(1fr)' if piece.is_header else dots} {' #h(4mm) '.join(prices)}")
        return "#block[" + " \\\n".join(lines) + "]"
    width = len(run[0].cells)
    options = (
        look.rows if "columns" in look.rows and width == 2 else f"columns: {width}, " + look.rows.split(", columns")[0]
    )
    cells = []
    for piece in run:
        line = ", ".join(f"[{_text(c)}]" for c in piece.cells)
        cells.append(f"table.header({line})" if piece.is_header else line)
    if look.spans and not any(run[0].cells[1:]):
        cells[:2] = [f"table.header(table.cell(colspan: {width})[*{_text(run[0].cells[0])}*], {cells[1][13:]}"]
    return f"#table({options}, inset: 4pt, align: left, {', '.join(cells)})"
