"""Unseen layouts as web pages, in the habits of several generators; Chromium prints some of them."""

# ruff: noqa: E501 - HTML and CSS are easier to read unwrapped

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from bench.layouts.set1.pieces import Piece, groups

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


def word_html(found: list[Piece], language: str, running: str) -> str:
    """What Word saves as a filtered web page: MsoNormal, Symbol bullets, hard-wrapped source, footnotes at the end."""
    out, notes = [], []
    for group in groups(found):
        for piece in group if group[0].item.kind != "row" else []:
            item = piece.item
            if item.kind == "title":
                out.append(f"<p class=MsoTitle><span lang={language.upper()}>{escape(item.text)}</span></p>")
            elif item.kind == "heading":
                out.append(
                    f"<h{item.level}><span lang={language.upper()}>{escape(f'{item.label} {item.text}'.strip())}</span></h{item.level}>"
                )
            elif item.kind == "item":
                mark = "<span style='font-family:Symbol'>·</span>" if item.label == "•" else item.label
                name = "o" if item.label == "•" and item.level > 1 else mark
                blanks = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>"
                out.append(
                    f"<p class=MsoListParagraph style='margin-left:{36 * item.level}.0pt;text-indent:-18.0pt'>{name}{blanks}{escape(item.text)}</p>"
                )
            else:
                mark = ""
                if item.note:
                    notes.append(item.note)
                    n = len(notes)
                    mark = f'<a href="#_ftn{n}" name="_ftnref{n}" title=""><span class=MsoFootnoteReference><span style=\'font-size:11.0pt\'>[{n}]</span></span></a>'
                out.append(
                    f"<p class=MsoNormal><span lang={language.upper()} style='font-size:11.0pt'>{escape(item.text)}{mark}</span></p>"
                )
        if group[0].item.kind == "row":
            rows = "".join(
                " <tr>\n"
                + "".join(
                    f"  <td width=208 valign=top style='border:solid windowtext 1.0pt'>\n  <p class=MsoNormal>{'<b>' if i == 0 else ''}{escape(c)}{'</b>' if i == 0 else ''}</p>\n  </td>\n"
                    for i, c in enumerate(p.item.cells)
                )
                + " </tr>\n"
                for p in group
            )
            out.append(
                f"<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>\n{rows}</table>\n<p class=MsoNormal>&nbsp;</p>"
            )
    ends = "".join(
        f'<div id=ftn{n}><p class=MsoFootnoteText><a href="#_ftnref{n}" name="_ftn{n}" title=""><span class=MsoFootnoteReference>[{n}]</span></a> {escape(t)}</p></div>'
        for n, t in enumerate(notes, 1)
    )
    tail = f'<div><br clear=all><hr align=left size=1 width="33%">{ends}</div>' if notes else ""
    page = (
        '<html>\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=windows-1252">\n<meta name=Generator content="Microsoft Word 15 (filtered)">\n'
        f"<title>{escape(running)}</title>\n<style>\n<!--\n p.MsoNormal {{margin:0cm;font-size:11.0pt;}}\n-->\n</style>\n</head>\n<body lang={language.upper()} style='word-wrap:break-word'>\n<div class=WordSection1>\n"
        + "\n\n".join(out)
        + f"\n</div>\n{tail}\n</body>\n</html>\n"
    )
    return "\n".join(_wrap(line) for line in page.splitlines())


def _wrap(line: str, width: int = 76) -> str:
    """Break a source line at blanks, as Word does."""
    out, length = [], 0
    for word in line.split(" "):
        if length and length + len(word) > width:
            out.append("\n")
            length = 0
        elif out:
            out.append(" ")
        out.append(word)
        length += len(word) + 1
    return "".join(out)


def docs_html(found: list[Piece], language: str, running: str) -> str:
    """What Google Docs exports: class names of one letter, every list level a list of its own, notes at the end."""
    out, notes = [], []
    for group in groups(found):
        first = group[0]
        if first.item.kind == "row":
            rows = "".join(
                '<tr class="c9">'
                + "".join(
                    f'<td class="c4" colspan="1" rowspan="1"><p class="c0"><span class="c1">{escape(c)}</span></p></td>'
                    for c in p.item.cells
                )
                + "</tr>"
                for p in group
            )
            out.append(
                f'<a id="t.0"></a><table class="c12">{rows}</table><p class="c0 c3"><span class="c1"></span></p>'
            )
        elif first.item.kind == "item":
            level, part, last = 0, "", ""
            for piece in group:
                tag = "ul" if piece.item.label == "•" else "ol"
                if piece.item.level != level:
                    part += (
                        (f"</{last}>" if level else "")
                        + f'<{tag} class="c6 lst-kix_{len(out)}-{piece.item.level - 1}{" start" if piece.item.level > level else ""}">'
                    )
                level, last = piece.item.level, tag
                part += (
                    f'<li class="c0 c{7 + level} li-bullet-0"><span class="c1">{escape(piece.item.text)}</span></li>'
                )
            out.append(f"{part}</{last}>")
        else:
            out += [_docs_text(piece, notes) for piece in group]
    ends = "".join(
        f'<div><p class="c0"><a href="#ftnt_ref{n}" id="ftnt{n}">[{n}]</a><span class="c2">&nbsp;{escape(t)}</span></p></div>'
        for n, t in enumerate(notes, 1)
    )
    style = "ol.lst-kix_1-0{list-style-type:lower-latin}.c1{font-size:11pt}.c3{height:11pt}"
    return (
        f'<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">{style}</style></head>'
        f'<body class="c10 doc-content" lang="{language}"><div><p class="c0"><span class="c2">{escape(running)}</span></p></div>{"".join(out)}{"<hr class=c11>" if notes else ""}{ends}</body></html>'
    )


def _docs_text(piece: Piece, notes: list[str]) -> str:
    item = piece.item
    text = escape(item.text)
    if item.kind == "title":
        return f'<p class="c13 title" id="h.a1"><span class="c14">{text}</span></p>'
    if item.kind == "heading":
        return f'<h{item.level} class="c5" id="h.{len(text)}"><span class="c15">{item.label}{" " if item.label else ""}{text}</span></h{item.level}>'
    mark = ""
    if item.note:
        notes.append(item.note)
        mark = f'<sup><a href="#ftnt{len(notes)}" id="ftnt_ref{len(notes)}">[{len(notes)}]</a></sup>'
    half = text.find(" ", len(text) // 2)
    parts = (text[:half], text[half:]) if half > 0 else (text,)
    return '<p class="c0">' + "".join(f'<span class="c1">{part}</span>' for part in parts) + f"{mark}</p>"


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
