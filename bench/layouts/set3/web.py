"""The third unseen half: pages as the content systems of towns, agencies, registers of decisions and news services emit them."""

# ruff: noqa: E501 - markup are easier to read unwrapped

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import LANGUAGES, Made, runs, split_box, without_notes
from bench.layouts.set3.pieces import script, word
from bench.layouts.set3.web_parts import links, whole
from bench.layouts.web import furniture, markup, t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_FURNITURE: Final = (
    "menu",
    "crumbs",
    "cookie",
    "ok",
    "updated",
    "share",
    "foot",
    "skip",
    "print",
    "related",
    "search",
    "unsubscribe",
    "town",
)


def documents(folder: Path) -> Iterator[Made]:
    """Every page in both languages."""
    for layout, (name, page, kept) in _PAGES.items():
        for language in LANGUAGES:
            pieces = script(name, language)
            rest, box = split_box(pieces)
            pieces = (*rest[:1], *box, *rest[1:])
            if "notes" not in layout:
                pieces = without_notes(pieces)
            text = page(pieces, language)
            target = folder / f"{layout}-{language}.html"
            target.write_text(text, encoding="utf-8")
            gold = tuple(kept(pieces)) if kept else pieces
            drop = furniture(_FURNITURE, word, language, text, gold)
            yield Made("html", layout, target, gold, language, drop)


def _episerver(pieces: Sequence[Piece], language: str) -> str:
    """A call for applications with its fact box inside the article, related links and share buttons after it."""
    body = markup(pieces[1:])
    return whole(
        language,
        pieces[0].text,
        f"""<a class="skiplink" href="#main">{word("skip", language)}</a><header class="site-header"><div class="logo">{word("town", language)}</div>
<nav class="mega-menu"><ul>{links("menu", language)}</ul></nav><form role="search"><input placeholder="{word("search", language)}"></form></header>
<div class="container"><nav aria-label="breadcrumb"><ol class="breadcrumbs">{links("crumbs", language)}</ol></nav><div class="row"><div id="main" class="col-8" role="main">
<h1>{t(pieces[0].text)}</h1><div class="xhtmlstring">{body}</div><p class="last-modified">{word("updated", language)}</p>
<div class="tools"><button onclick="print()">{word("print", language)}</button><a class="share" href="#">{word("share", language)}</a></div></div>
<div class="col-4 sidebar"><nav class="left-nav"><ul>{links("related", language)}</ul></nav></div></div></div><footer><p>{word("foot", language)}</p></footer>
<div class="cookie-bar" role="region" aria-label="cookies"><p>{word("cookie", language)}</p><button>{word("ok", language)}</button></div>""",
    )


def _register(pieces: Sequence[Piece], language: str) -> str:
    """An extract of minutes as a case register publishes it: headings are bold paragraphs, empty paragraphs for space, no main element."""
    out = [f'<p class="Otsikko" style="font-size:14pt"><b>{t(pieces[0].text)}</b></p>']
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "heading":
            out.append(f'<p class="MsoNormal"><b>{t((one.label + " " + one.text).strip())}</b></p><p>&nbsp;</p>')
        elif one.kind == "item":
            out += [
                f'<p style="margin-left:36pt;text-indent:-18pt">{p.label}&nbsp;&nbsp;&nbsp;{t(p.text)}</p>' for p in run
            ]
        else:
            out.append(f'<p class="MsoBodyText">{t(one.text)}</p><p>&nbsp;</p>')
    return whole(
        language,
        "RYLTK",
        f"""<table width="100%" class="toolbar"><tr><td><a href="a.htm">&lt;&lt;</a></td><td>{links("menu", language, '<a href="x">{}</a> | ')}</td></tr></table>
<div class="Section1">{"".join(out)}</div><hr><table class="bottom"><tr><td>{word("town", language)}</td><td><a href="#">{word("print", language)}</a></td></tr></table>""",
    )


def _sharepoint(pieces: Sequence[Piece], language: str) -> str:
    """Headings and lists said by roles only; the notice itself is a table of two columns."""
    rows = "".join(
        f"<tr><td><p><strong>{t(p.cells[0])}</strong></p></td><td><p>{t(p.cells[1])}</p></td></tr>" for p in pieces[2:]
    )
    return whole(
        language,
        pieces[0].text,
        f"""<div id="spPageChrome"><div role="navigation" aria-label="x"><div role="list">{links("menu", language, '<div role="listitem"><a href="#">{}</a></div>')}</div></div>
<div role="main" class="CanvasComponent"><div class="pageTitle"><div role="heading" aria-level="1">{t(pieces[0].text)}</div></div><div class="CanvasZone"><div class="cke_editable rteEmphasis">
<p>{t(pieces[1].text)}</p><div class="canvasRteResponsiveTable"><table><tbody>{rows}</tbody></table></div></div></div></div>
<div role="contentinfo">{word("foot", language)}</div></div>""",
    )


def _faq(pieces: Sequence[Piece], language: str) -> str:
    """Questions in schema.org markup, the question a heading inside a button, the answer in a closed panel."""
    body, answer = "", ""
    for run in runs(pieces[2:]):
        if run[0].kind == "heading":
            body += f"{answer and f'<div itemprop=acceptedAnswer itemscope class=panel style=display:none><div itemprop=text>{answer}</div></div></div>'}"
            answer = ""
            if run[0].level == 1:
                body += f"<h2>{t(run[0].text)}</h2>"
            else:
                body += f'<div itemscope itemprop="mainEntity"><h3 itemprop="name"><button type="button" class="accordion" aria-expanded="false">{t(run[0].text)}<svg><title>+</title></svg></button></h3>'
        else:
            answer += markup(run)
    body += f"<div itemprop=acceptedAnswer itemscope class=panel style=display:none><div itemprop=text>{answer}</div></div></div>"
    return whole(
        language,
        pieces[0].text,
        f"""<header><nav><ul>{links("menu", language)}</ul></nav></header><main><div itemscope itemtype="https://schema.org/FAQPage">
<h1>{t(pieces[0].text)}</h1><p class="preamble">{t(pieces[1].text)}</p>{body}</div></main><footer><p>{word("foot", language)}</p></footer>""",
        '<script type="application/ld+json">{"@type":"FAQPage"}</script>',
    )


def _elementor(pieces: Sequence[Piece], language: str) -> str:
    """A project's page of nested div elements, its facts a list of icon boxes, everything a widget."""
    out = ""
    for run in runs(pieces[1:]):
        if run[0].is_key_value:
            inner = (
                "<table><tbody>"
                + "".join(f"<tr><td>{t(p.cells[0])}</td><td>{t(p.cells[1])}</td></tr>" for p in run)
                + "</tbody></table>"
            )
        elif run[0].kind == "caption":
            inner = f'<figure class="wp-caption"><img src="k.jpg" alt=""><figcaption class="widget-image-caption">{t(run[0].text)}</figcaption></figure>'
        else:
            inner = markup(run).replace("<h2>", '<h2 class="elementor-heading-title elementor-size-default">')
        out += f'<div class="elementor-element elementor-widget"><div class="elementor-widget-container">{inner}</div></div>\n'
    return whole(
        language,
        pieces[0].text,
        f"""<div data-elementor-type="header"><div class="elementor-nav-menu"><ul>{links("menu", language)}</ul></div></div><div data-elementor-type="wp-page" class="elementor">
<div class="elementor-section"><h1 class="elementor-heading-title">{t(pieces[0].text)}</h1></div><div class="e-con-inner">{out}</div></div>
<div data-elementor-type="footer" class="elementor-location-footer"><p>{word("foot", language)}</p></div>
<div class="cmplz-cookiebanner"><div class="cmplz-body">{word("cookie", language)}</div><button class="cmplz-btn">{word("ok", language)}</button></div>""",
    )


def _press(pieces: Sequence[Piece], language: str) -> str:
    """A news service's release: the head above the title, the contacts in an address, boilerplate about sharing after it."""
    return whole(
        language,
        pieces[1].text,
        f"""<div id="__next"><div class="sc-1"><nav>{links("menu", language, '<a href="/">{}</a>')}</nav></div><main class="sc-2"><article><div class="sc-3"><p>{t(pieces[0].text)}</p>
<h1 class="sc-4">{t(pieces[1].text)}</h1></div><div class="sc-5">{markup(pieces[2:])}</div><div class="share" aria-label="{word("share", language)}"><button>{word("share", language)}</button></div></article>
<aside><h2>{word("related", language)}</h2><ul>{links("crumbs", language)}</ul></aside></main><footer>{word("foot", language)} <a href="#">{word("unsubscribe", language)}</a></footer></div>""",
    )


def _drupal_notes(pieces: Sequence[Piece], language: str) -> str:
    """A regulation with notes linked both ways at the end, sections as anchors with their number in a span."""
    out, notes = "", []
    for run in runs(pieces[1:]):
        one = run[0]
        text = markup(run)
        if one.kind == "heading":
            level = one.level + 1
            text = f'<h{level} id="p{len(out)}"><span class="nr">{t(one.label)}</span> {t(one.text)}</h{level}>'
        if one.note:
            notes.append(one.note)
            n = len(notes)
            text = text.replace("</p>", f'<sup id="r{n}"><a href="#f{n}" class="footnote-ref">{n}</a></sup></p>')
        out += text
    foot = "".join(
        f'<li id="f{n}">{t(note)} <a href="#r{n}" class="footnote-backref">↩</a></li>'
        for n, note in enumerate(notes, 1)
    )
    return whole(
        language,
        pieces[0].text,
        f"""<header><nav><ul>{links("menu", language)}</ul></nav></header><main><article class="node"><h1>{t(pieces[0].text)}</h1>{out}
<ol class="footnotes">{foot}</ol></article></main><footer><p>{word("foot", language)}</p></footer>""",
    )


def _spans(pieces: Sequence[Piece], language: str) -> str:
    """A price list as one table, the name of each part a cell over the whole width, the text between as rows of their own."""
    rows = ""
    for piece in pieces[2:]:
        if piece.kind == "row":
            tag = "th" if piece.is_header else "td"
            rows += "<tr>" + "".join(f"<{tag}>{t(c)}</{tag}>" for c in piece.cells) + "</tr>"
        else:
            rows += f'<tr class="group"><td colspan="4">{t(piece.text)}</td></tr>'
    return whole(
        language,
        pieces[0].text,
        f"""<header><ul class="nav">{links("menu", language)}</ul></header><main><h1>{t(pieces[0].text)}</h1><p>{t(pieces[1].text)}</p>
<div class="table-responsive"><table>{rows}</table></div></main><footer>{word("foot", language)}</footer>""",
    )


def _as_rows(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for at, piece in enumerate(pieces):
        yield (
            piece
            if at < 2 or piece.kind == "row"
            else replace(piece, kind="row", text="", cells=(piece.text,), level=0)
        )


def _plain_article(pieces: Sequence[Piece], language: str) -> str:
    """A review with figures, quotes and a caption above its table, inside a page without landmarks."""
    return whole(
        language,
        pieces[0].text,
        f"""<div class="topbar"><ul class="menu">{links("menu", language)}</ul></div><div class="wrap"><div class="content">{markup(pieces)}</div>
<div class="sidebar"><h3>{word("related", language)}</h3><ul>{links("crumbs", language)}</ul></div></div><div class="footer">{word("foot", language)}</div>""",
    )


_PAGES: Final[
    dict[str, tuple[str, Callable[[Sequence[Piece], str], str], Callable[[Sequence[Piece]], Iterator[Piece]] | None]]
] = {
    "web-episerver-call": ("CALL", _episerver, None),
    "web-register-extract": ("DECISION", _register, None),
    "web-roles-privacy": ("PRIVACY", _sharepoint, None),
    "web-schema-faq": ("FAQ", _faq, None),
    "web-widgets-project": ("PROJECT", _elementor, None),
    "web-press-release": ("PRESS", _press, None),
    "web-notes-ordinance": ("ORDINANCE", _drupal_notes, None),
    "web-one-table-prices": ("PRICES", _spans, _as_rows),
    "web-no-landmarks-annual": ("ANNUAL", _plain_article, None),
    "web-timetable": ("TIMETABLE", _episerver, None),
}
