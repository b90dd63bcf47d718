"""What the sets share of documents set with Typst, the PDFs tagged and not."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from bench.layouts.makers import leave_out
from bench.layouts.pieces import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Gold, Made, Piece


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


def documents(
    folder: Path, looks: Sequence[Look], source_of: Callable[[Look, str], str], gold_of: Callable[[Look, str], Gold]
) -> Iterator[Made]:
    """Every look in both languages, tagged and not."""
    if find_spec("typst") is None:
        leave_out("typst", [look.name for look in looks])
        return
    import typst

    compiler: Any = typst
    for look in looks:
        for language in LANGUAGES:
            gold = gold_of(look, language)
            source = folder / f"{look.name}-{language}.typ"
            for tagged in (True, False):
                target = folder / f"{look.name}-{language}-{'tagged' if tagged else 'plain'}.pdf"
                if not target.is_file():
                    source.write_text(source_of(look, language), encoding="utf-8")
                    options = {"pdf_standards": ["ua-1"]} if tagged else {"pdf_tags": False}
                    try:
                        data = compiler.compile(str(source), **options)
                    except TypeError:  # an older typst, which writes tags always
                        data = compiler.compile(str(source))
                    target.write_bytes(data)
                    source.unlink()
                yield gold.made(f"pdf typst{' tagged' * tagged}", look.name, target, language)


def said(text: str) -> str:
    """Escaped, with forced breaks."""
    return "".join(f"\\{c}" if c in "\\*_`#$<>@[]~=-+/'\"." else c for c in text).replace(r" \/\/ ", " \\\n")


def set_run(run: Sequence[Piece], look: Look) -> str:
    """A block, a list or a table."""
    one = run[0]
    if one.kind == "row":
        return _table(run, look)
    if one.kind == "item":
        return _list(run)
    text = said(one.text) + (f"#footnote[{said(one.note)}]" if one.note and look.notes else "")
    if one.kind == "title":
        return f"#title[{text}]"
    if one.kind == "heading":
        label = f"{said(one.label)}#h(3mm)" if one.label else ""
        if look.name.startswith("contract-hanging"):
            label = f"#box(width: 35mm)[{said(one.label)}]"
        return f"#heading(level: {one.level})[{label}{text}]"
    if one.kind == "caption":
        return f"#text(size: 0.85em)[{text}]"
    if one.role == "aside":
        return f'#quote(block: true)[#text(style: "italic")[{text}]]'
    return text


def _list(run: Sequence[Piece]) -> str:
    if run[0].label == "•":
        return "\n".join(f"{'  ' * (p.level - 1)}- {said(p.text)}" for p in run)
    rows = "".join(
        f"#pad(left: {(p.level - 1) * 7}mm, grid(columns: (7mm, 1fr), [{said(p.label)}], [{said(p.text)}]))\n"
        for p in run
    )
    if any(p.level > 1 for p in run):
        return rows
    start = run[0].label
    pattern = {"1": "1", "a": "a"}.get(start[0], "1") + start[-1]
    return f'#set enum(numbering: "{pattern}")\n' + "\n".join(f"+ {said(p.text)}" for p in run)


def _table(run: Sequence[Piece], look: Look) -> str:
    if look.rows == "leaders":
        lines = []
        for piece in run:
            name, *prices = (said(c) for c in piece.cells)
            dots = "#box(width: 1fr, repeat[.])"
            lines.append(f"{name} {'#h(1fr)' if piece.is_header else dots} {' #h(4mm) '.join(prices)}")
        return "#block[" + " \\\n".join(lines) + "]"
    width = len(run[0].cells)
    options = (
        look.rows if "columns" in look.rows and width == 2 else f"columns: {width}, " + look.rows.split(", columns")[0]
    )
    cells = []
    for piece in run:
        line = ", ".join(f"[{said(c)}]" for c in piece.cells)
        cells.append(f"table.header({line})" if piece.is_header else line)
    if look.spans and not any(run[0].cells[1:]):
        cells[:2] = [f"table.header(table.cell(colspan: {width})[*{said(run[0].cells[0])}*], {cells[1][13:]}"]
    return f"#table({options}, inset: 4pt, align: left, {', '.join(cells)})"
