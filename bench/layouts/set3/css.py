"""The third unseen half: pages set with CSS, printed by WeasyPrint and Chromium, each with tags and without."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES, Made, runs, split_box, without_notes
from bench.layouts.set3.css_looks import BASE, LOOKS, Look
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_PRINTERS: Final = {
    "w": "weasyprint",
    "g": "weasyprint tagged",
    "u": "chromium",
    "t": "chromium tagged",
}


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages by every printer that is installed."""
    for look in LOOKS:
        for language in LANGUAGES:
            pieces = script(look.script, language)
            gold = pieces if look.notes else without_notes(pieces)
            if look.box == "last":
                gold = (*split_box(gold)[0], *split_box(gold)[1])
            if look.box == "beside":
                gold = tuple(replace(piece, role="aside") if piece.role == "box" else piece for piece in gold)
            page = _page(look, pieces, language)
            drop = tuple(word(name, language) for name in look.drop)
            if look.browser:
                drop = (*drop, "file:///", f"{look.name}-{language}")
            for key, name in _PRINTERS.items():
                target = folder / f"{look.name}-{language}-{key}.pdf"
                if key not in look.makers:
                    continue
                if not _print(page, target, key, browser=look.browser):
                    leave_out(name, [look.name])
                else:
                    yield Made(f"pdf {name}", look.name, target, gold, language, drop)


def _print(page: str, target: Path, key: str, *, browser: bool) -> bool:
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


def _page(look: Look, pieces: Sequence[Piece], language: str) -> str:
    css = look.css
    for name in ("AGENCY", "TOWN", "PAGE", "DRAFT", "HEAD", "SERIES", "FOOT", "LAW"):
        css = css.replace(f"${name}", word(name.lower(), language))
    rest, box = split_box(pieces)
    boxed = f"<aside class='box'>{markup(box, look)}</aside>" if box else ""
    if look.box == "last":
        body = markup(rest, look) + boxed
    elif boxed:
        body = markup(rest[:1], look) + boxed + markup(rest[1:], look)
    else:
        body = markup(pieces, look)
    before = "".join(f"<div class='{name}'>{html.escape(word(name, language))}</div>" for name in look.fixed)
    name = f"{look.name}-{language}"
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{name}</title><style>{BASE}{css}</style>"
        f"</head><body>{before}<main>{body}</main></body></html>"
    )


def markup(pieces: Sequence[Piece], look: Look) -> str:
    """The blocks as HTML, each part under a second-level heading in a section."""
    out, is_open = [], False
    for run in runs(pieces):
        if run[0].kind == "heading" and run[0].level == 1:
            out.append("</section>" * is_open + "<section>")
            is_open = True
        out.append(_run(run, look))
    return "".join(out) + "</section>" * is_open


def _run(run: Sequence[Piece], look: Look) -> str:
    one = run[0]
    if one.kind == "item":
        return _list(run)
    if one.kind == "row" and one.is_key_value and look.pairs == "dl":
        return (
            "<dl>"
            + "".join(f"<div><dt>{_text(p.cells[0])}</dt><dd>{_text(p.cells[1])}</dd></div>" for p in run)
            + "</dl>"
        )
    if one.kind == "row":
        return _table(run)
    text = _text(one.text)
    if one.note and look.notes:
        text += f"<span class='note'>{html.escape(one.note)}</span>"
    if one.label:
        text = f"<span class='label'>{html.escape(one.label)}</span> {text}"
    if one.kind in {"title", "heading"}:
        return f"<h{one.level + 1}>{text}</h{one.level + 1}>"
    if one.kind == "caption":
        return f"<p class='caption'>{text}</p>"
    return f"<p class='{one.role}'>{text}</p>" if one.role == "aside" else f"<p>{text}</p>"


def _text(text: str) -> str:
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
        out += f"<li{mark}>{_text(piece.text)}</li>"
    return out + f"</{kind}>" * depth


def _table(run: Sequence[Piece]) -> str:
    rows = []
    for piece in run:
        first = "th scope='row'" if piece.is_key_value else "td"
        cells = [f"<{first}>{_text(piece.cells[0])}</{first[:2]}>", *(f"<td>{_text(c)}</td>" for c in piece.cells[1:])]
        if piece.is_header:
            cells = [f"<th scope='col'>{_text(c)}</th>" for c in piece.cells]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    if run[0].is_header:
        return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"
    return f"<table class='plain'>{''.join(rows)}</table>"
