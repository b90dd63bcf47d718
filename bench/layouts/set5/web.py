"""The fifth unseen half: pages as services, towns, museums and newsletters emit them today.

A list of letters shows a point after them here; a button to apply or to buy inside the text may be read or set aside.
"""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import LANGUAGES, Made, parts, runs, without_notes
from bench.layouts.set5.pieces import script, without_head, word
from bench.layouts.web import furniture, markup, t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_FURNITURE: Final = ("menu", "crumbs", "cookie", "ok", "copyright", "share", "browse", "leave", "feedback")


def documents(folder: Path) -> Iterator[Made]:
    """Every page in both languages."""
    for layout, (name, page) in _PAGES.items():
        for language in LANGUAGES:
            pieces = without_head(without_notes(script(name, language)))
            text = page(pieces, language)
            target = folder / f"{layout}-{language}.html"
            target.write_text(text, encoding="utf-8")
            drop = furniture(_FURNITURE, word, language, text, pieces)
            gold = tuple(replace(piece, label=piece.label.replace(")", ".")) for piece in pieces)
            neutral = (word("apply", language), word("buy", language))
            yield Made(
                "html", layout, target, gold if layout != "web-permit-register" else pieces, language, drop, neutral
            )


def _links(name: str, language: str, shape: str = '<li><a href="/x">{}</a></li>') -> str:
    return "".join(shape.format(escape(part)) for part in word(name, language).split("|"))


def _whole(language: str, title: str, body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)} – {word('bureau', language)}</title>{head}</head>\n<body>{body}</body></html>"
    )


def _frame(language: str, pieces: Sequence[Piece], body: str) -> str:
    """The page of a service: banner, crumbs, one main element, feedback, footer."""
    return _whole(
        language,
        pieces[0].text,
        f"""<div class="cookie-consent" role="alertdialog" aria-modal="true"><p>{word("cookie", language)}</p><button>{word("ok", language)}</button></div>
<header class="banner"><nav aria-label="menu"><ul>{_links("menu", language)}</ul></nav></header><nav class="breadcrumb" aria-label="crumbs"><ol>{_links("crumbs", language)}</ol></nav>
<main id="content"><h1>{t(pieces[0].text)}</h1>{body}</main>
<section class="page-feedback"><h2>{word("feedback", language)}</h2><button>{word("share", language)}</button></section><footer><p>{word("copyright", language)}</p></footer>""",
    )


def _job(pieces: Sequence[Piece], language: str) -> str:
    """An advert of a recruitment service: the facts in a list of descriptions, a button to apply above and below."""
    button = f'<a class="btn btn-primary" role="button" href="#">{word("apply", language)}</a>'
    return _frame(language, pieces, f'{button}<article class="job-ad">{markup(pieces[1:])}</article>{button}')


def _help(pieces: Sequence[Piece], language: str) -> str:
    """Questions as details elements of a design system, closed; groups under headings."""
    out, is_open = "", False
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "heading":
            out += "</div></details>" * is_open
            is_open = one.level > 1
            out += (
                f'<details class="ds-expander"><summary><h3>{t(one.text)}</h3></summary><div class="ds-expander__content">'
                if is_open
                else f"<h2>{t(one.text)}</h2>"
            )
        else:
            out += markup(run)
    return _frame(language, pieces, out + "</div></details>" * is_open)


def _water(pieces: Sequence[Piece], language: str) -> str:
    """Prices in tables with scopes in a wrapper that scrolls."""
    out = ""
    for run in runs(pieces[1:]):
        if run[0].kind == "row":
            head = "".join(f'<th scope="col">{t(cell)}</th>' for cell in run[0].cells)
            rows = "".join(
                f'<tr><th scope="row">{t(piece.cells[0])}</th>{"".join(f"<td>{t(cell)}</td>" for cell in piece.cells[1:])}</tr>'
                for piece in run[1:]
            )
            out += f'<div class="table-scroll" tabindex="0"><table class="ds-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        else:
            out += markup(run)
    return _frame(language, pieces, out)


def _route(pieces: Sequence[Piece], language: str) -> str:
    """A timetable of a transport authority: days as sections, tables with their head in the first row of the body."""
    return _frame(
        language, pieces, "".join(f'<div class="block block--text">{markup(run)}</div>' for run in runs(pieces[1:]))
    )


def _mail(pieces: Sequence[Piece], language: str) -> str:
    """A newsletter as it is sent: tables in tables, styles on every element, headings that are bold cells."""
    rows = ""
    for run in runs(pieces):
        one = run[0]
        if one.kind in {"title", "heading"}:
            tag = "h1" if one.kind == "title" else "h2"
            inner = f'<{tag} style="margin:0;font-size:{26 if tag == "h1" else 20}px">{t(one.text)}</{tag}>'
        elif one.kind == "row":
            lines = "".join(
                f"<tr>{''.join(f'<td valign=top style=padding:4px>{t(cell)}</td>' for cell in piece.cells)}</tr>"
                for piece in run
            )
            inner = f'<table border="0" cellpadding="0" cellspacing="0" width="100%">{lines}</table>'
        else:
            inner = markup(run)
        rows += f'<tr><td style="padding:12px 24px;font-family:Arial">{inner}</td></tr>\n'
    return _whole(
        language,
        pieces[0].text,
        f"""<table role="presentation" width="100%" bgcolor="#f2f2f2"><tr><td align="center"><table role="presentation" width="600" bgcolor="#ffffff">
<tr><td align="right" style="font-size:11px"><a href="#">{word("browse", language)}</a></td></tr>{rows}
<tr><td align="center" style="font-size:11px">{word("copyright", language)} <a href="#">{word("leave", language)}</a></td></tr></table></td></tr></table>""",
    )


def _permit(pieces: Sequence[Piece], language: str) -> str:
    """A decision in an authority's register: facts as pairs of spans, numbered conditions as paragraphs, anchors for headings."""
    out = ""
    for number, run in enumerate(runs(pieces[1:])):
        one = run[0]
        if one.kind == "row" and one.is_key_value:
            out += (
                '<div class="metadata">'
                + "".join(
                    f'<div class="row"><span class="key">{t(piece.cells[0])}</span><span class="value">{t(piece.cells[1])}</span></div>'
                    for piece in run
                )
                + "</div>"
            )
        elif one.kind == "heading":
            out += f'<a name="k{number}"></a><h{one.level + 1}><span class="nr">{one.label}</span> {t(one.text)}</h{one.level + 1}>'
        elif one.kind == "item":
            out += "".join(
                f'<p class="condition"><span class="nr">{piece.label}</span> {t(piece.text)}</p>' for piece in run
            )
        else:
            out += markup(run)
    return _frame(language, pieces, f'<div class="decision">{out}</div>')


def _builder(pieces: Sequence[Piece], language: str) -> str:
    """A museum's page of a site builder: everything in rows, columns and cards; the quote in a slider; buttons between."""
    out = ""
    for part in parts(pieces[1:]):
        inner = "".join(
            f'<div class="slider"><div class="slide"><blockquote>{t(run[0].text)}</blockquote></div></div>'
            if run[0].role == "aside"
            else markup(run)
            for run in runs(part)
        )
        out += f'<div class="vc_row"><div class="vc_column-inner"><div class="wpb_wrapper">{inner}</div></div></div>'
    return _whole(
        language,
        pieces[0].text,
        f"""<div id="masthead"><div class="menu-main"><ul>{_links("menu", language)}</ul></div><a class="cta" href="#">{word("buy", language)}</a></div>
<div class="site-content"><div class="hero"><h1 class="entry-title">{t(pieces[0].text)}</h1></div>{out}<a class="button" href="#">{word("buy", language)}</a></div>
<div id="colophon">{word("copyright", language)}</div><div class="cookie-notice-container"><span>{word("cookie", language)}</span><a>{word("ok", language)}</a></div>""",
    )


_PAGES: Final[dict[str, tuple[str, Callable[[Sequence[Piece], str], str]]]] = {
    "web-job-advert": ("JOB", _job),
    "web-help-expanders": ("HELP", _help),
    "web-water-prices": ("WATER", _water),
    "web-route": ("ROUTE", _route),
    "web-weekly-mail": ("WEEKLY", _mail),
    "web-permit-register": ("PERMIT", _permit),
    "web-exhibit-builder": ("EXHIBIT", _builder),
}
