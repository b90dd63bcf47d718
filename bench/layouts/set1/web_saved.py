"""Unseen layouts as the web pages that Word and Google Docs save."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bench.layouts.set1.pieces import groups

if TYPE_CHECKING:
    from bench.layouts.set1.pieces import Piece


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
