"""What the sets share of pages set with CSS, printed by WeasyPrint and Chromium, each with tags and without."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Gold, Made, Piece

PRINTERS: Final = {
    "w": "weasyprint",
    "g": "weasyprint tagged",
    "u": "chromium",
    "t": "chromium tagged",
}


@dataclass(frozen=True, slots=True)
class Look:
    """One layout: its text, its style, who may print it."""

    name: str
    script: str
    css: str
    makers: str = "wgut"
    """w, g WeasyPrint without and with tags; u, t Chromium likewise."""
    notes: bool = False
    drop: tuple[str, ...] = ()
    box: str = ""
    """"last" where the box stands at the end of the flow, "beside" where it floats and its order is free."""
    pairs: str = "table"
    fixed: tuple[str, ...] = ()
    """Words that stand in the markup before the text: bands and marks."""
    browser: bool = False
    """With the date, title, address and page that a browser prints at the edges."""


BASE: Final = """
body { font: 10pt/1.4 'DejaVu Serif'; margin: 0 } p { margin: 0 0 7pt } h1 { font-size: 17pt; margin: 0 0 9pt; line-height: 1.2 }
h2 { font-size: 12.5pt; margin: 13pt 0 4pt } h3 { font-size: 10.5pt; margin: 9pt 0 3pt } .label { margin-right: 6pt }
ul, ol { margin: 0 0 7pt; padding-left: 20pt } ol { list-style: none } ol > li { position: relative }
ol > li::before { content: attr(data-label); position: absolute; left: -20pt } table { border-collapse: collapse; margin: 4pt 0 10pt }
th, td { text-align: left; vertical-align: top; padding: 2pt 8pt 2pt 0 } dl { margin: 0 } dd { margin: 0 } dl div { margin: 0 0 5pt }
.caption { font-size: 8.5pt; color: #444 }
"""
_LETTER: Final = 4
"""Lines of a letterhead before the receiver."""


def documents(
    folder: Path, looks: Sequence[Look], page_of: Callable[[Look, str], str], gold_of: Callable[[Look, str], Gold]
) -> Iterator[Made]:
    """Every look in both languages by every printer that is installed; a browser's own lines at the edges are furniture."""
    for look in looks:
        for language in LANGUAGES:
            page, gold = page_of(look, language), gold_of(look, language)
            if look.browser:
                gold = replace(gold, drop=(*gold.drop, "file:///", f"{look.name}-{language}"))
            for key, name in PRINTERS.items():
                target = folder / f"{look.name}-{language}-{key}.pdf"
                if key not in look.makers:
                    continue
                if print_page(page, target, key, browser=look.browser):
                    yield gold.made(f"pdf {name}", look.name, target, language)
                else:
                    leave_out(name, [look.name])


def print_page(page: str, target: Path, key: str, *, browser: bool) -> bool:
    """Whether the printer is here; a PDF that is there is not made again."""
    if target.is_file():
        return True
    if key in "wg":
        if find_spec("weasyprint") is None:
            return False
        import weasyprint

        printer: Any = weasyprint
        options = {"pdf_variant": "pdf/ua-1"} if key == "g" else {}
        printer.HTML(string=page).write_pdf(str(target), **options)
        return True
    if shutil.which("chromium") is None:
        return False
    source = target.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    with tempfile.TemporaryDirectory() as profile:
        switches = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
                    "--disable-component-update", f"--user-data-dir={profile}", f"--print-to-pdf={target}"]  # fmt: skip
        switches += [] if browser else ["--no-pdf-header-footer"]
        switches += ["--export-tagged-pdf"] if key == "t" else ["--disable-pdf-tagging"]
        subprocess.run(["chromium", *switches, f"file://{source}"], check=True, capture_output=True, timeout=120)
    source.unlink()
    return True


def markup(pieces: Sequence[Piece], look: Look) -> str:
    """The blocks as HTML, each part under a second-level heading in a section."""
    out, is_open = [], False
    for run in runs(pieces):
        if run[0].kind == "heading" and run[0].level == 1:
            out.append("</section>" * is_open + "<section>")
            is_open = True
        out.append(set_run(run, look))
    return "".join(out) + "</section>" * is_open


def set_run(run: Sequence[Piece], look: Look) -> str:
    """A block, a list or a table."""
    one = run[0]
    if one.kind == "item":
        return _list(run)
    if one.kind == "row" and one.is_key_value and look.pairs == "dl":
        return (
            "<dl>"
            + "".join(f"<div><dt>{said(p.cells[0])}</dt><dd>{said(p.cells[1])}</dd></div>" for p in run)
            + "</dl>"
        )
    if one.kind == "row":
        return _table(run)
    text = said(one.text)
    if one.note and look.notes:
        text += f"<span class='note'>{html.escape(one.note)}</span>"
    if one.label:
        text = f"<span class='label'>{html.escape(one.label)}</span> {text}"
    if one.kind in {"title", "heading"}:
        return f"<h{one.level + 1}>{text}</h{one.level + 1}>"
    if one.kind == "caption":
        return f"<p class='caption'>{text}</p>"
    return f"<p class='{one.role}'>{text}</p>" if one.role == "aside" else f"<p>{text}</p>"


def said(text: str) -> str:
    """Escaped, with forced breaks."""
    return html.escape(text).replace(BREAK, "<br>")


def _list(run: Sequence[Piece]) -> str:
    out, depth, kind = "", 0, "ul" if run[0].label == "•" else "ol"
    for piece in run:
        while depth < piece.level:
            out += f"<{kind}>"
            depth += 1
        while depth > piece.level:
            out += f"</{kind}>"
            depth -= 1
        mark = "" if piece.label == "•" else f" data-label='{html.escape(piece.label)}'"
        out += f"<li{mark}>{said(piece.text)}</li>"
    return out + f"</{kind}>" * depth


def _table(run: Sequence[Piece]) -> str:
    rows = []
    for piece in run:
        first = "th scope='row'" if piece.is_key_value else "td"
        cells = [f"<{first}>{said(piece.cells[0])}</{first[:2]}>", *(f"<td>{said(c)}</td>" for c in piece.cells[1:])]
        if piece.is_header:
            cells = [f"<th scope='col'>{said(c)}</th>" for c in piece.cells]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    if run[0].is_header:
        return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"
    return f"<table class='plain'>{''.join(rows)}</table>"


def letterhead(pieces: Sequence[Piece]) -> str:
    """The lines of a letterhead, and the receiver."""
    if not pieces:
        return ""
    lines = "".join(f"<p>{said(piece.text)}</p>" for piece in pieces[:_LETTER])
    return f"<div class='letter'>{lines}</div>" + "".join(f"<p class='to'>{said(p.text)}</p>" for p in pieces[_LETTER:])
