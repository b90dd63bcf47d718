"""The fourth unseen half: pages of towns and agencies: a form, a guide with its own contents, a bulletin of blocks, a portal, an old register."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import LANGUAGES, Made, runs, without_notes
from bench.layouts.set3.web_parts import links as older_links
from bench.layouts.set4.pieces import script, word
from bench.layouts.web import furniture, markup, t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_FURNITURE: Final = ("menu", "crumbs", "cookie", "ok", "login", "copyright", "share", "here", "send")


def documents(folder: Path) -> Iterator[Made]:
    """Every page in both languages."""
    for layout, (name, page) in _PAGES.items():
        for language in LANGUAGES:
            pieces = script(name, language)
            pieces = pieces if "notes" in layout else without_notes(pieces)
            text = page(pieces, language)
            target = folder / f"{layout}-{language}.html"
            target.write_text(text, encoding="utf-8")
            drop = furniture(_FURNITURE, word, language, text, pieces)
            yield Made("html", layout, target, pieces, language, drop)


def _links(name: str, language: str, shape: str = '<li><a href="/p">{}</a></li>') -> str:
    return "".join(shape.format(escape(part)) for part in word(name, language).split("|"))


def _whole(language: str, title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)} – {word("logo", language)}</title>'
        f"</head>\n<body>{body}</body></html>"
    )


def _guide(pieces: Sequence[Piece], language: str) -> str:
    """A guide with a list of its sections at the top and notes with links both ways at the foot of the article."""
    out, notes = "", []
    for number, run in enumerate(runs(pieces[1:])):
        one = run[0]
        text = markup(run)
        if one.kind == "heading":
            text = text.replace(">", f' id="s{number}">', 1)
        if run[-1].note:
            notes.append(run[-1].note)
            mark = (
                f'<sup><a id="r{len(notes)}" href="#n{len(notes)}" aria-describedby="footnotes">{len(notes)}</a></sup>'
            )
            at = text.rfind("</li>") if one.kind == "item" else text.rfind("</p>")
            text = text[:at] + mark + text[at:]
        out += text + "\n"
    here = "".join(
        f'<li><a href="#s{n}">{t(f"{p.label} {p.text}")}</a></li>'
        for n, p in enumerate(pieces)
        if p.kind == "heading" and p.level == 1
    )
    foot = "".join(
        f'<li id="n{n}">{t(note)} <a href="#r{n}" aria-label="back">↩</a></li>' for n, note in enumerate(notes, 1)
    )
    return _whole(
        language,
        pieces[0].text,
        f"""<a href="#c" class="visually-hidden-focusable">{word("menu", language).split("|")[0]}</a><header><div class="brand">{word("login", language)}</div><nav><ul>{_links("menu", language)}</ul></nav></header>
<main id="c"><nav aria-label="breadcrumb"><ol>{_links("crumbs", language)}</ol></nav><h1>{t(pieces[0].text)}</h1>
<nav class="toc" aria-labelledby="x"><h2 id="x">{word("here", language)}</h2><ul>{here}</ul></nav>{out}<section class="footnotes" role="doc-endnotes"><ol>{foot}</ol></section>
<div class="share-buttons"><span>{word("share", language)}</span><a href="#">Facebook</a> <a href="#">X</a></div></main><footer><p>{word("copyright", language)}</p></footer>""",
    )


def _form(pieces: Sequence[Piece], language: str) -> str:
    """A form of fieldsets, labels and fields to fill in."""
    out, is_open, number = "", False, 0
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "heading":
            out += "</fieldset>" * is_open + f"<fieldset><legend>{t((one.label + ' ' + one.text).strip())}</legend>"
            is_open = True
        elif one.kind == "row":
            for piece in run:
                number += 1
                field = f'<input id="f{number}" type="text">'
                if piece.cells[1]:
                    choices = piece.cells[1].split("☐ ")[1:]
                    field = " ".join(
                        f'<label class="choice"><input type="checkbox"> {t(c.strip())}</label>' for c in choices
                    )
                out += f'<div class="form-group"><label for="f{number}">{t(piece.cells[0])}</label>{field}</div>'
        else:
            out += markup(run)
    return _whole(
        language,
        pieces[0].text,
        f"""<header><p class="logo">{word("login", language)}</p><nav><ul>{_links("menu", language)}</ul></nav></header><main><h1>{t(pieces[0].text)}</h1><form action="/x">{out}</fieldset>
<button type="submit">{word("send", language)}</button></form></main><footer>{word("copyright", language)}</footer>""",
    )


def _blocks(pieces: Sequence[Piece], language: str) -> str:
    """A bulletin of a content system's blocks: columns, figures, quotes, a coloured group with a table."""
    out = ""
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "caption":
            out += f'<figure class="wp-block-image"><img src="s.jpg" alt=""/><figcaption class="wp-element-caption">{t(one.text)}</figcaption></figure>'
        elif one.role == "aside":
            out += f'<figure class="wp-block-pullquote"><blockquote><p>{t(one.text)}</p></blockquote></figure>'
        elif one.kind == "row":
            rows = "".join(f"<tr><td>{t(p.cells[0])}</td><td>{t(p.cells[1])}</td></tr>" for p in run)
            out += f'<figure class="wp-block-table"><table><tbody>{rows}</tbody></table></figure>'
        elif one.kind == "heading":
            out += f'<h2 class="wp-block-heading">{t(one.text)}</h2>'
        else:
            out += markup(run)
    return _whole(
        language,
        pieces[0].text,
        f"""<div class="wp-site-blocks"><header class="wp-block-template-part"><nav class="wp-block-navigation"><ul>{_links("menu", language)}</ul></nav></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">{t(pieces[0].text)}</h1><div class="entry-content wp-block-post-content"><div class="wp-block-columns"><div class="wp-block-column">{out}</div></div></div></main>
<footer class="wp-block-template-part"><p>{word("copyright", language)}</p></footer></div><div id="cookie-notice" role="dialog"><span>{word("cookie", language)}</span><a href="#">{word("ok", language)}</a></div>""",
    )


def _portal(pieces: Sequence[Piece], language: str) -> str:
    """A procurement portal: everything a div, facts as pairs of divs, sections that open, no main element."""
    out = ""
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "row" and one.is_key_value:
            out += "".join(
                f'<div class="notice-row"><div class="notice-label">{t(p.cells[0])}</div><div class="notice-value">{t(p.cells[1])}</div></div>'
                for p in run
            )
        elif one.kind == "heading":
            out += f'<div class="section-title" role="heading" aria-level="{one.level + 1}">{t(f"{one.label} {one.text}".strip())}</div>'
        elif one.kind == "paragraph":
            out += f'<div class="text-block"><span>{t(one.text)}</span></div>'
        else:
            out += markup(run)
    return _whole(
        language,
        pieces[0].text,
        f"""<div id="root"><div class="topbar"><div class="links">{_links("menu", language, '<a href="#">{}</a>')}</div><button>{word("login", language)}</button></div>
<div class="layout"><div class="notice"><div class="notice-title" role="heading" aria-level="1">{t(pieces[0].text)}</div>{out}</div></div><div class="bottom">{word("copyright", language)}</div></div>""",
    )


def _budget(pieces: Sequence[Piece], language: str) -> str:
    """A table with a head, a body and a foot, sums in bold, names as row heads."""
    rows = [piece for piece in pieces if piece.kind == "row"]
    lines = []
    for piece in rows[1:]:
        first, *others = piece.cells
        lines.append(f'<tr><th scope="row">{t(first)}</th>{"".join(f"<td class=num>{t(c)}</td>" for c in others)}</tr>')
    head = "".join(f'<th scope="col">{t(c)}</th>' for c in rows[0].cells)
    after = markup(pieces[2 + len(rows) :])
    return _whole(
        language,
        pieces[0].text,
        f"""<header><nav>{older_links("menu", language, "<a href=#>{}</a>")}</nav></header><main><article><h1>{t(pieces[0].text)}</h1><p>{t(pieces[1].text)}</p>
<div class="table-wrapper" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{"".join(lines[:-1])}</tbody><tfoot>{lines[-1]}</tfoot></table></div>{after}</article></main>
<footer>{word("copyright", language)}</footer>""",
    )


def _register(pieces: Sequence[Piece], language: str) -> str:
    """A case register of the old kind: tables for layout, breaks for paragraphs, bold for headings, font elements."""
    out = ""
    for run in runs(pieces[1:]):
        one = run[0]
        if one.kind == "row":
            rows = "".join(
                "<tr>" + "".join(f'<td valign="top"><font size="2">{t(c)}&nbsp;</font></td>' for c in p.cells) + "</tr>"
                for p in run
            )
            out += f'<table border="0" cellpadding="2">{rows}</table><br>'
        elif one.kind == "heading":
            out += f'<br><b><font size="3">{t(one.label)}&nbsp;&nbsp;{t(one.text)}</font></b><br><br>'
        elif one.kind == "item" and one.label == "•":
            out += "<ul>" + "".join(f"<li><font size=2>{t(p.text)}</font>" for p in run) + "</ul>"
        elif one.kind == "item":
            out += "".join(f'<font size="2">{p.label}&nbsp;&nbsp;{t(p.text)}</font><br>' for p in run) + "<br>"
        else:
            out += f'<font size="2">{t(one.text)}</font><br><br>'
    return _whole(
        language,
        "dynasty",
        f"""<table width="100%" border="0"><tr><td colspan="2" bgcolor="#003366">{_links("menu", language, '<a href="x.htm"><font color="white">{}</font></a> ')}</td></tr>
<tr><td width="160" valign="top">{_links("crumbs", language, '<a href="y.htm">{}</a><br>')}</td><td valign="top"><b><font size="4">{t(pieces[0].text)}</font></b><br><br>{out}</td></tr>
<tr><td colspan="2"><hr><font size="1">{word("copyright", language)}</font></td></tr></table>""",
    )


_PAGES: Final[dict[str, tuple[str, Callable[[Sequence[Piece], str], str]]]] = {
    "web-guide-notes": ("HOWTO", _guide),
    "web-form": ("FORM4", _form),
    "web-bulletin-blocks": ("BULLETIN", _blocks),
    "web-portal-tender": ("TENDER", _portal),
    "web-budget-table": ("BUDGET", _budget),
    "web-old-register": ("COUNCIL", _register),
}
