"""Unseen layouts as web pages, in the habits of several generators; Chromium prints some of them."""

# ruff: noqa: E501 - HTML and CSS are easier to read unwrapped

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from bench.layouts.set1.pieces import Piece, groups
from bench.layouts.set1.web_saved import docs_html, word_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_RULES: Final = {
    "leaflet": "@page{size:A5;margin:12mm} body{font:9pt/1.35 'Liberation Serif';margin:0} main{columns:2;column-gap:7mm;text-align:justify}"
    " h1{column-span:all;font:bold 20pt 'Liberation Sans';color:#135;margin:0 0 6mm} h2{font:bold 11pt 'Liberation Sans';color:#fff;background:#135;padding:1mm 2mm;break-after:avoid}"
    " .quote{font:italic 12pt/1.3 'Liberation Serif';border-top:1pt solid #135;border-bottom:1pt solid #135;padding:2mm 0;margin:3mm 0;text-align:left}"
    " .box{background:#e8eef5;padding:2mm;break-inside:avoid;text-align:left} .box p{margin:0} .box h3{margin:0;font-size:9pt} table{width:100%;border-collapse:collapse;text-align:left}"
    " th,td{border-bottom:.5pt solid #999;padding:1mm} caption{text-align:left;font-style:italic}",
    "report": "@page{size:A4;margin:22mm 20mm} body{font:10.5pt/1.5 'DejaVu Sans';color:#222} h1{font-size:26pt;line-height:1.15;margin:30mm 0 20mm} h2{font-size:17pt;margin-top:12mm;border-bottom:2pt solid #00744b}"
    " h3{font-size:12.5pt;font-weight:normal;font-variant:small-caps;letter-spacing:.05em} table{border-collapse:collapse;width:100%;margin:4mm 0 8mm} thead th{background:#00744b;color:#fff}"
    " td,th{padding:2mm 3mm;text-align:right} td:first-child,th:first-child{text-align:left} tr:nth-child(even) td{background:#eef} caption{text-align:left;font-size:9pt;font-weight:bold}"
    " sup a{color:#00744b;text-decoration:none} .notes{border-top:.5pt solid;font-size:8.5pt;margin-top:10mm} .notes p{margin:1mm 0}",
    "call": "@page{size:A4;margin:18mm 25mm} body{font:11pt/1.4 'Liberation Sans'} h1{font-size:22pt} h2{background:#f2f2f2;border-left:6pt solid #c60;padding:2mm 4mm;font-size:13pt}"
    " dl{display:grid;grid-template-columns:45mm 1fr;gap:1.5mm 5mm} dt{font-weight:bold} dd{margin:0} table{border-collapse:collapse} td,th{border:.5pt solid #555;padding:1.5mm 3mm;text-align:left}"
    " .notes{font-size:8.5pt;border-top:.5pt solid #000;margin-top:8mm}",
    "faq": "@page{size:A4;margin:20mm} body{font:11pt/1.5 'Liberation Sans';max-width:165mm} h1{font-size:19pt} .aside{float:right;width:52mm;border:1pt solid #888;padding:3mm;margin:0 0 4mm 6mm} .aside p{margin:0}"
    " .pull{font-size:14pt;color:#808;text-align:center;margin:6mm 12mm} table td,table th{padding:1mm 4mm 1mm 0;text-align:left} nav,.cookie,.share,footer{display:none}",
}


def _list(group: list[Piece], *, typed: bool = False) -> str:
    """A list with nested ones inside."""
    out: list[str] = []
    open_tags: list[str] = []
    for piece in group:
        item = piece.item
        while len(open_tags) > item.level:
            out.append(f"</li></{open_tags.pop()}>")
        if len(open_tags) == item.level:
            out.append("</li>")
        else:
            letter = item.label[0]
            tag = "ul" if letter == "•" else "ol"
            kind = ' type="a"' if letter.isalpha() else ""
            out.append(f"<{tag}{kind}>")
            open_tags.append(tag)
        out.append(f"<li>{'<p>' if typed else ''}{escape(item.text)}{'</p>' if typed else ''}")
    return "".join(out) + "".join(f"</li></{tag}>" for tag in reversed(open_tags))


def _table(group: list[Piece], caption: str = "") -> str:
    head = "".join(f'<th scope="col">{escape(c)}</th>' for c in group[0].item.cells) if group[0].item.is_header else ""
    rows = [p for p in group if not p.item.is_header]
    body = "".join(
        "<tr>"
        + "".join(
            f'<th scope="row">{escape(c)}</th>' if i == 0 and p.item.is_key_value else f"<td>{escape(c)}</td>"
            for i, c in enumerate(p.item.cells)
        )
        + "</tr>"
        for p in rows
    )
    top = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{top}{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


class _Page:
    """Semantic HTML, with the names a style sheet of ``_RULES`` knows."""

    def __init__(self, found: list[Piece], style: str) -> None:
        self.found, self.style, self.notes = found, style, list[str]()

    def body(self) -> str:
        out, caption = [], ""
        for group in groups(self.found):
            first = group[0]
            if first.role == "C":
                caption = first.item.text
                continue
            if first.item.kind == "row":
                out.append(self.rows(group, caption))
                caption = ""
            elif first.item.kind == "item":
                out.append(_list(group))
            elif first.role.startswith("B"):
                out.append(self.box(group))
            else:
                out.append(self.text(first))
        return "\n".join(out) + self.ends()

    def rows(self, group: list[Piece], caption: str) -> str:
        if self.style == "call" and group[0].item.is_key_value:
            return (
                "<dl>"
                + "".join(f"<dt>{escape(p.item.cells[0])}</dt><dd>{escape(p.item.cells[1])}</dd>" for p in group)
                + "</dl>"
            )
        return _table(group, caption)

    def box(self, group: list[Piece]) -> str:
        inner = "".join(
            f"<h3>{escape(p.item.text)}</h3>" if p.role == "B!" else f"<p>{escape(p.item.text)}</p>" for p in group
        )
        return f'<div class="box">{inner}</div>'

    def text(self, piece: Piece) -> str:
        item = piece.item
        if item.kind == "title":
            return f"<h1>{escape(item.text)}</h1>"
        if item.kind == "heading":
            label = f"{item.label} " if item.label else ""
            return f"<h{item.level + 1}>{label}{escape(item.text)}</h{item.level + 1}>"
        if piece.role == "Q":
            return f'<blockquote class="quote">{escape(item.text)}</blockquote>'
        mark = ""
        if item.note:
            self.notes.append(item.note)
            n = len(self.notes)
            mark = f'<sup id="ref{n}"><a href="#note{n}">{n}</a></sup>'
        return f"<p>{escape(item.text)}{mark}</p>"

    def ends(self) -> str:
        if not self.notes:
            return ""
        inner = "".join(
            f'<p id="note{n}"><a href="#ref{n}">{n}</a> {escape(t)}</p>' for n, t in enumerate(self.notes, 1)
        )
        return f'\n<section class="notes" role="doc-endnotes">{inner}</section>'


def semantic(found: list[Piece], language: str, style: str, running: str) -> str:
    """A page as a good web publication of a ministry is built."""
    title = next(p.item.text for p in found if p.item.kind == "title")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{escape(title)} – {escape(running)}</title>'
        f"<style>{_RULES[style]}</style></head>\n<body>\n<main>\n{_Page(found, style).body()}\n</main>\n</body>\n</html>\n"
    )


class _Faq(_Page):
    """A content system's page: every question a bold paragraph, no heading but the first."""

    def text(self, piece: Piece) -> str:
        if piece.item.kind == "heading":
            return f"<p><strong>{escape(piece.item.text)}</strong></p>"
        if piece.role == "Q":
            return f'<div class="pull"><p>{escape(piece.item.text)}</p></div>'
        return super().text(piece)

    def box(self, group: list[Piece]) -> str:
        inner = "".join(
            f"<p>{'<b>' if p.role == 'B!' else ''}{escape(p.item.text)}{'</b>' if p.role == 'B!' else ''}</p>"
            for p in group
        )
        return f'<div class="aside">{inner}</div>'


def soup(found: list[Piece], language: str, running: str) -> str:
    """A page of a content management system: navigation, cookie banner, share buttons, nested divs."""
    menu = "".join(
        f'<li class="menu__item"><a href="/{n}">{name}</a></li>'
        for n, name in enumerate(("Etusivu", "Palvelut", "Asiointi", "Yhteys"))
    )
    return (
        f'<!doctype html><html lang="{language}" class="no-js"><head><meta charset="UTF-8"><title>{escape(running)}</title><style>{_RULES["faq"]}</style>'
        "<script>window.dataLayer=[]</script></head><body>"
        '<div class="cookie cookie-consent" role="dialog"><p>Käytämme evästeitä – Vi använder kakor</p><button>OK</button></div>'
        f'<nav class="menu" aria-label="Main"><ul>{menu}</ul></nav>'
        '<div id="page"><div class="region region-content"><div class="layout__row"><div class="block block-system">'
        f'<div class="node node--type-page"><div class="field field--name-body"><div class="text-long">{_Faq(found, "faq").body()}</div></div></div></div></div></div></div>'
        '<div class="share"><a href="#">Facebook</a> <a href="#">X</a></div>'
        f"<footer><p>{escape(running)}</p><p>© 2026</p></footer></body></html>"
    )


def write(page: str, path: Path, encoding: str = "utf-8") -> None:
    """Write a page; what its code page has not, as a character reference (as Word does)."""
    path.write_bytes(page.encode(encoding, "xmlcharrefreplace"))


HABITS: Final[dict[str, tuple[str, Callable[[list[Piece], str, str], str], str]]] = {
    "word-html": ("decision", word_html, "cp1252"),
    "word-html-call": ("call", word_html, "cp1252"),
    "docs-html": ("call", docs_html, "utf-8"),
    "docs-html-long": ("programme", docs_html, "utf-8"),
}
"""Name → genre, writer and encoding of pages that are only read as HTML."""
PRINTED: Final = {"leaflet": "guide", "report": "programme", "call": "call", "faq": "guide"}
"""Style sheet → genre of pages that Chromium prints too."""
