"""The sixth unseen set: pages of a town, an agency, a portal of guides, a water company and a ferry line, and minutes of a register."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import LANGUAGES, Made, runs, without_notes
from bench.layouts.set6.pieces import script, without_head, word
from bench.layouts.web import furniture, markup, t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_FURNITURE: Final = ("menu", "crumbs", "cookie", "ok", "copyright", "share", "search", "order", "print", "top")


def documents(folder: Path) -> Iterator[Made]:
    """Every page in both languages; an ordered list shows its numbers with a full stop."""
    for layout, (name, page) in _PAGES.items():
        for language in LANGUAGES:
            pieces = without_head(without_notes(script(name, language)))
            text = page(pieces, language)
            target = folder / f"{layout}-{language}.html"
            target.write_text(text, encoding="utf-8")
            drop = furniture(_FURNITURE, word, language, text, pieces)
            gold = tuple(replace(piece, label=piece.label.replace(")", ".")) for piece in pieces)
            if layout == "web-press":
                gold = tuple(replace(piece, role="aside") if piece.role == "box" else piece for piece in gold)
            yield Made("html", layout, target, gold, language, drop)


def _links(name: str, language: str) -> str:
    return "".join(f'<li class="item"><a href="/s">{escape(part)}</a></li>' for part in word(name, language).split("|"))


def _page(language: str, pieces: Sequence[Piece], body: str, *, before: str = "", after: str = "") -> str:
    """Banner with search and menu, crumbs, the content, the footer with its links, the question about cookies last."""
    title = pieces[0].text
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)} - {word("town", language)}</title><style>.x{{color:#123}}</style></head>
<body class="page"><header id="top" class="site-header"><form role="search"><label>{word("search", language)}</label><input type="search"></form>
<nav class="main-nav"><ul>{_links("menu", language)}</ul></nav></header><nav class="breadcrumbs"><ul>{_links("crumbs", language)}</ul></nav>{before}
<main id="main" class="content"><h1 class="page-title">{t(title)}</h1>{body}</main>{after}
<footer class="site-footer"><p><a href="#top">{word("top", language)}</a></p><p>{word("copyright", language)}</p></footer>
<div id="cookie-banner" class="cookie-banner" role="dialog"><p>{word("cookie", language)}</p><button type="button">{word("ok", language)}</button></div></body></html>"""


def _press(pieces: Sequence[Piece], language: str) -> str:
    """A release of an agency: the lead in a paragraph of its own, the facts in a panel, buttons to share and to order below."""
    text = [piece for piece in pieces[2:] if piece.role != "box"]
    box = [piece for piece in pieces if piece.role == "box"]
    body = (
        f'<p class="lead">{t(pieces[1].text)}</p><div class="richtext">{markup(text, pairs="table")}</div><div class="fact-panel">{markup(box)}</div>'
        f'<div class="actions"><button>{word("share", language)}</button><button>{word("print", language)}</button></div>'
    )
    return _page(
        language, pieces, body, after=f'<aside class="subscribe"><a href="/o">{word("order", language)}</a></aside>'
    )


def _fees(pieces: Sequence[Piece], language: str) -> str:
    """A page of a town: sections with ids, tables with captions left out and heads in the first row, in a scrolling wrapper."""
    out = ""
    for run in runs(pieces[1:]):
        if run[0].kind == "row" and run[0].is_header:
            head = "".join(f'<th scope="col">{t(cell)}</th>' for cell in run[0].cells)
            rows = "".join(f"<tr>{''.join(f'<td>{t(cell)}</td>' for cell in piece.cells)}</tr>" for piece in run[1:])
            out += f'<div class="table-wrap"><table class="hds-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        else:
            out += markup(run, pairs="table")
    return _page(language, pieces, f'<div class="wysiwyg">{out}</div>')


def _guide(pieces: Sequence[Piece], language: str) -> str:
    """A guide with a list of its chapters at the side, each chapter a section."""
    links = "".join(
        f'<li><a href="#c{n}">{t(f"{piece.label} {piece.text}")}</a></li>'
        for n, piece in enumerate(p for p in pieces if p.kind == "heading" and p.level == 1)
    )
    side = f'<nav class="toc" aria-label="{word("contents", language)}"><ul>{links}</ul></nav>'
    out, is_open = "", False
    for run in runs(pieces[1:]):
        if run[0].kind == "heading" and run[0].level == 1:
            out += "</section>" * is_open + "<section>"
            is_open = True
        out += markup(run)
    return _page(language, pieces, out + "</section>" * is_open, before=side)


def _minutes(pieces: Sequence[Piece], language: str) -> str:
    """Minutes in a register: every matter an article with its number and heading in one element, letters as an ordered list."""
    out, is_open = "", False
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "heading":
            out += (
                "</article>" * is_open
                + f'<article class="agenda-item"><h2><span class="nr">{one.label}</span> <span class="subject">{t(one.text)}</span></h2>'
            )
            is_open = True
        else:
            out += markup(run)
    return _page(language, pieces, out + "</article>" * is_open)


def _questions(pieces: Sequence[Piece], language: str) -> str:
    """Questions as buttons that open a panel, in groups; panels are hidden until they are opened."""
    out, is_open, number = "", False, 0
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "heading":
            out += "</div></div>" * is_open
            is_open = one.level > 1
            number += 1
            out += (
                f'<div class="accordion-item"><h3 class="accordion-header"><button aria-expanded="false" aria-controls="a{number}">{t(one.text)}</button></h3><div id="a{number}" class="accordion-panel">'
                if is_open
                else f"<h2>{t(one.text)}</h2>"
            )
        else:
            out += markup(run)
    return _page(language, pieces, out + "</div></div>" * is_open)


def _timetable(pieces: Sequence[Piece], language: str) -> str:
    """A ferry line's page: the tables of the two kinds of days beside each other in a grid of divs, prices as a list of descriptions."""
    out, in_column = "", 0
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "heading":
            out += "</div>" * bool(in_column)
            in_column += 1
            out += (
                '<div class="grid">' if in_column == 1 else "</div>" if in_column == 3 else ""
            ) + '<div class="column">'
        out += markup(run)
    return _page(language, pieces, out + "</div>")


_PAGES: Final[dict[str, tuple[str, Callable[[Sequence[Piece], str], str]]]] = {
    "web-press": ("PRESS", _press),
    "web-fees": ("FEES", _fees),
    "web-guide-chapters": ("GUIDE", _guide),
    "web-minutes": ("MINUTES", _minutes),
    "web-questions": ("QA", _questions),
    "web-timetable-grid": ("TIMETABLE", _timetable),
}
