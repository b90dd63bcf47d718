"""The second unseen half: pages of municipal content systems, an old page of layout tables, Word's HTML, a newsletter by mail."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bench.layouts.set2.pieces import LANGUAGES, Made, boxes, content, groups, script, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.extraction_content import Item

_e = html.escape


def documents(folder: Path) -> Iterator[Made]:
    """Every page in both languages."""
    for layout, (name, page, encoding) in PAGES.items():
        for language in LANGUAGES:
            items = script(name, language)
            if name == "NEWSLETTER":
                items = [item for part in boxes(name, language) for item in part]
            target = folder / f"{layout}-{language}.html"
            target.write_bytes(page(items, language).encode(encoding, "xmlcharrefreplace"))
            bullets = ("·", "o", "§") if layout == "word-filtered" else ("•",)
            gold = content(items, language, bullets=bullets, notes=layout == "report-endnotes")
            yield Made("html", layout, target, gold, _furniture(language, page), (word("contents", language),))


def _furniture(language: str, page: Callable[..., str]) -> tuple[str, ...]:
    if page in {_word_filtered, _statute, _mail}:
        return ()
    names = ("skip", "cookies", "accept", "share", "updated", "related", "feedback", "address")
    return (*(word(n, language) for n in names), *word("menu", language).split("|"))


def _links(text: str, shape: str = "<li><a href='/x'>{}</a></li>") -> str:
    return "".join(shape.format(_e(part)) for part in text.split("|"))


def _blocks(items: Sequence[Item], *, first: int = 1, rows: str = "dl", number: bool = True) -> str:
    """Plain markup; headings from h<first + level>; key–value rows as a definition list or a table."""
    out = []
    for group in groups(items):
        one = group[0]
        if one.kind == "item":
            out.append(_list(group))
        elif one.kind == "row" and one.is_key_value and rows == "dl":
            out.append("<dl>" + "".join(f"<dt>{_e(i.cells[0])}</dt><dd>{_e(i.cells[1])}</dd>" for i in group) + "</dl>")
        elif one.kind == "row":
            out.append(_table(group))
        elif one.kind in {"title", "heading"}:
            tag = f"h{first + one.level}"
            label = f"{_e(one.label)} " if number and one.label else ""
            out.append(f"<{tag}>{label}{_e(one.text)}</{tag}>")
        else:
            out.append(f"<p>{_e(one.text)}</p>")
    return "\n".join(out)


def _list(group: Sequence[Item]) -> str:
    if group[0].label != "•":
        kind = {"a)": " type='a'"}.get(group[0].label, "")
        return f"<ol{kind}>" + "".join(f"<li>{_e(i.text)}</li>" for i in group) + "</ol>"
    out, depth = "", 0
    for item in group:
        out += "<ul>" * max(item.level - depth, 0) + "</li></ul>" * max(depth - item.level, 0)
        out += ("</li>" if item.level <= depth else "") + f"<li>{_e(item.text)}"
        depth = item.level
    return out + "</li></ul>" * depth


def _table(group: Sequence[Item]) -> str:
    out = "<table class='table'>"
    for item in group:
        side = "th scope='row'" if item.is_key_value else "td"
        tag = "th scope='col'" if item.is_header else "td"
        first = f"<{tag if item.is_header else side}>{_e(item.cells[0])}</{(tag if item.is_header else side)[:2]}>"
        rest = "".join(f"<{tag}>{_e(c)}</{tag[:2]}>" for c in item.cells[1:])
        out += f"<tr>{first}{rest}</tr>"
    return out + "</table>"


def _head(language: str, title: str, extra: str = "") -> str:
    return f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{_e(title)} | {word('org', language)}</title>{extra}</head>"


def _questions(items: Sequence[Item]) -> tuple[list[Item], list[tuple[Item, list[Item]]], list[Item]]:
    """What stands before the questions, each question with its answer, what stands after."""
    at = [n for n, i in enumerate(items) if i.kind == "heading" and i.level == 2]
    end = next(n for n in range(at[-1] + 1, len(items)) if items[n].kind == "heading")
    cuts = [*at, end]
    return (
        list(items[: at[0]]),
        [(items[a], list(items[a + 1 : b])) for a, b in pairwise(cuts)],
        list(items[end:]),
    )


def _drupal(items: Sequence[Item], language: str) -> str:
    before, questions, after = _questions(items)
    title = before[0].text
    asked = "".join(
        f"<div class='paragraph paragraph--type--accordion-item'><details class='accordion'><summary><h3>{_e(q.text)}</h3></summary>"
        f"<div class='accordion__content'>{_blocks(a)}</div></details></div>"
        for q, a in questions
    )
    return f"""{_head(language, title)}<body class="path-node page-node-type-service"><a href="#main-content" class="visually-hidden
focusable skip-link">{word("skip", language)}</a><div class="dialog-off-canvas-main-canvas"><header role="banner" class="header">
<nav role="navigation" aria-labelledby="block-main-menu" id="block-main"><ul class="menu">{_links(word("menu", language))}</ul></nav></header>
<div class="region region-breadcrumb"><nav class="breadcrumb"><ol>{_links(word("crumbs", language))}</ol></nav></div>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div data-drupal-messages-fallback class="hidden"></div>
<article role="article" class="node node--type-service node--view-mode-full"><h1 class="page-title"><span class="field field--name-title">{_e(title)}</span></h1>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{_blocks(before[1:])}</div>
<div class="field field--name-field-paragraphs field__items">{asked}</div><div class="field field--name-field-contact">{_blocks(after)}</div>
<div class="node__meta">{word("updated", language)} 4.5.2026</div></div></article>
<div class="block block-addtoany"><span class="label">{word("share", language)}</span><ul class="social-share"><li><a href="#">X</a></li></ul></div></div>
<aside class="layout-sidebar-second" role="complementary"><h2>{word("related", language)}</h2><ul>{_links(word("crumbs", language))}</ul></aside></main>
<footer role="contentinfo"><p>{word("address", language)}</p></footer></div>
<div id="sliding-popup" class="eu-cookie-compliance-banner" role="alertdialog"><p>{word("cookies", language)}</p><button>{word("accept", language)}</button></div></body></html>"""


def _liferay(items: Sequence[Item], language: str) -> str:
    body = _blocks(items[1:], rows="table")
    return f"""{_head(language, items[0].text)}<body class="controls-visible yui3-skin-sam site public-page"><div class="d-flex flex-column" id="wrapper">
<div class="sr-only"><a href="#a">{word("skip", language)}</a></div><div class="header-wrapper"><div id="navigation" class="sort-pages navbar"><ul class="nav">
{_links(word("menu", language))}</ul></div></div><div id="content"><div class="columns-2" id="main-content" role="presentation"><div class="portlet-layout row">
<div class="col-md-3 portlet-column" id="column-1"><div class="portlet-boundary portlet-navigation"><ul class="level-1">{_links(word("crumbs", language))}</ul></div></div>
<div class="col-md-9 portlet-column" id="column-2"><div class="portlet-boundary portlet-static portlet-journal-content"><section class="portlet"><div class="portlet-content">
<div class="journal-content-article" data-analytics-asset-type="web-content"><h1>{_e(items[0].text)}</h1>{body}</div></div></section></div>
<div class="portlet-boundary portlet-ratings"><p>{word("feedback", language)}</p><button>+</button></div></div></div></div></div>
<div id="footer" class="footer-wrapper"><p>{word("address", language)}</p></div><div class="cookie-consent modal"><div class="modal-body">{word("cookies", language)}</div>
<button class="btn">{word("accept", language)}</button></div></div></body></html>"""


def _wordpress(items: Sequence[Item], language: str) -> str:
    """Panels closed by an attribute until a button opens them: their text is the page's all the same."""
    before, questions, after = _questions(items)
    asked = "".join(
        f"<div class='wp-block-toggle'><h3 class='wp-block-toggle__head'><button aria-expanded='false' aria-controls='p{n}'>{_e(q.text)}"
        f"</button></h3><div class='wp-block-toggle__panel' id='p{n}' hidden>{_blocks(a)}</div></div>"
        for n, (q, a) in enumerate(questions)
    )
    lead = f"<p class='has-large-font-size lead'>{_e(before[1].text)}</p>"
    return f"""{_head(language, before[0].text, '<style>.lead{font-size:1.2em}</style><script>var x="<p>no</p>";</script>')}<body class="page-template">
<a class="skip-link screen-reader-text" href="#primary">{word("skip", language)}</a><header id="masthead" class="site-header"><nav class="main-navigation"><ul>
{_links(word("menu", language))}</ul></nav></header><div id="primary" class="content-area"><main id="main" class="site-main"><article class="post-12 page hentry">
<header class="entry-header"><h1 class="entry-title">{_e(before[0].text)}</h1></header><div class="entry-content">{lead}{_blocks(before[2:])}{asked}{_blocks(after, rows="table")}
</div><footer class="entry-footer"><span class="posted-on">{word("updated", language)} <time>4.5.2026</time></span></footer></article></main></div>
<aside id="secondary" class="widget-area"><h2>{word("related", language)}</h2></aside><footer id="colophon" class="site-footer"><p>{word("address", language)}</p></footer>
<div id="CybotCookiebotDialog" role="dialog"><p>{word("cookies", language)}</p><a href="#">{word("accept", language)}</a></div>
<div class="share-buttons">{word("share", language)}</div><div class="feedback-form"><form><label>{word("feedback", language)}<input></label></form></div></body></html>"""


def _layout_tables(items: Sequence[Item], language: str) -> str:
    """A page of the century's turn: everything in tables, line breaks for paragraphs, bold for headings."""
    out = ""
    for group in groups(items[1:]):
        one = group[0]
        if one.kind == "item":
            out += _list(group)
        elif one.kind == "heading":
            out += f'<font face="Arial" size="3"><b>{_e(one.text)}</b></font><br><br>\n'
        else:
            out += f'<font face="Arial" size="2">{_e(one.text)}</font><br><br>\n'
    menu = _links(word("menu", language), "<a href='x.htm'><font size=2>{}</font></a><br>")
    return f"""<html lang="{language}"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>{_e(items[0].text)}</title></head>
<body bgcolor="#ffffff"><table width="760" border="0" cellpadding="0"><tr><td colspan="2"><img src="logo.gif" alt=""></td></tr><tr>
<td width="160" valign="top" bgcolor="#ccddee">{menu}</td><td valign="top"><h1><font color="navy">{_e(items[0].text)}</font></h1>{out}</td></tr>
<tr><td colspan="2" align="center"><hr><font size="1">{_e(word("address", language))}</font></td></tr></table></body></html>"""


def _terms(items: Sequence[Item], language: str) -> str:
    rows = [i for i in items if i.kind == "row"]
    groups_ = "".join(
        f"<div class='term'><dt><dfn>{_e(i.cells[0])}</dfn></dt><dd>{_e(i.cells[1])}</dd></div>" for i in rows
    )
    rest = items[2 + len(rows) :]
    return f"""{_head(language, items[0].text)}<body><nav aria-label="x"><ul>{_links(word("menu", language))}</ul></nav><main><h1>{_e(items[0].text)}</h1>
<p class="ingress">{_e(items[1].text)}</p><dl class="glossary">{groups_}</dl>{_blocks(rest)}</main><footer>{word("address", language)}</footer></body></html>"""


def _endnotes(items: Sequence[Item], language: str) -> str:
    notes: list[str] = []
    made = []
    for item in items:
        text = item.text
        if item.note:
            notes.append(item.note)
            text += f"\0{len(notes)}\0"
        made.append(replace(item, text=text, note=""))
    body = _blocks([i for i in made[1:] if i.kind != "caption"])
    for item in made:
        if item.kind == "caption":
            body = _captioned(body, item, made)
    body = re.sub("\0(\\d+)\0", r"<sup id='r\1'><a href='#f\1'>\1</a></sup>", body)
    foot = "".join(
        f"<li id='f{n}'>{_e(note)} <a href='#r{n}' aria-label='x'>↩</a></li>" for n, note in enumerate(notes, 1)
    )
    toc = "".join(f"<li><a href='#x'>{_e(f'{i.label} {i.text}')}</a></li>" for i in items if i.kind == "heading")
    return f"""{_head(language, items[0].text)}<body><header><ul class="menu">{_links(word("menu", language))}</ul></header><main><h1>{_e(items[0].text)}</h1>
<nav class="toc"><h2>{word("contents", language)}</h2><ol>{toc}</ol></nav>{body}<section class="footnotes" role="doc-endnotes"><hr><ol>{foot}</ol></section></main></body></html>"""


def _captioned(body: str, item: Item, made: Sequence[Item]) -> str:
    """A picture's caption after the block before it; a table's inside the table."""
    at = made.index(item)
    if made[at + 1].kind == "row":
        return body.replace("<table class='table'>", f"<table class='table'><caption>{_e(item.text)}</caption>", 1)
    mark = f"<p>{_e(made[at - 1].text)}</p>"
    figure = f"<figure><img src='x.jpg' alt='x'><figcaption>{_e(item.text)}</figcaption></figure>"
    return body.replace(mark, mark + figure, 1)


def _word_filtered(items: Sequence[Item], language: str) -> str:
    out = []
    glyphs = ("·", "o", "§")
    fonts = ("Symbol", "Courier New", "Wingdings")
    for item in items:
        text = f'<span style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif">{_e(item.text)}</span>'
        if item.kind == "title":
            out.append(f"<p class=MsoTitle>{text}</p>")
        elif item.kind == "heading":
            out.append(f"<h{item.level + 1}>{text}</h{item.level + 1}>")
        elif item.kind == "item":
            glyph = glyphs[item.level - 1] if item.label == "•" else item.label
            font = fonts[item.level - 1] if item.label == "•" else "Calibri"
            pad = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
            out.append(
                f"<p class=MsoListParagraph style='margin-left:{36 * item.level}pt;text-indent:-18.0pt'><span style='font-family:{font}'>"
                f"{glyph}{pad}</span>{text}</p>"
            )
        else:
            out.append(f"<p class=MsoNormal>{text}</p>")
    return f"<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'><meta name=Generator content='Microsoft Word 15 (filtered)'><style>p.MsoNormal{{margin:0}}</style></head><body lang={language.upper()} style='word-wrap:break-word'><div class=WordSection1>{''.join(out)}</div></body></html>"


def _statute(items: Sequence[Item], language: str) -> str:
    """Number and name of a section as two elements, as a statute book's site has them."""
    out = []
    for item in items[1:]:
        if item.kind == "heading" and item.level == 1:
            out.append(
                f"<h2 class='chapter'><span class='num'>{_e(item.label)}</span> <span class='heading'>{_e(item.text)}</span></h2>"
            )
        elif item.kind == "heading":
            out.append(
                f"<h3 class='section-num'>{_e(item.label)}</h3><p class='section-heading'><b>{_e(item.text)}</b></p>"
            )
        elif item.kind == "item":
            out.append(f"<p class='item'>{_e(item.label)} {_e(item.text)}</p>")
        else:
            out.append(f"<p class='subsection'>{_e(item.text)}</p>")
    return f"{_head(language, items[0].text)}<body><main><div class='act'><h1>{_e(items[0].text)}</h1>{''.join(out)}</div></main></body></html>"


def _mail(items: Sequence[Item], language: str) -> str:
    rows = []
    for item in items:
        size = {"title": 26, "heading": 18}.get(item.kind, 14)
        tag = {"title": "h1", "heading": "h2"}.get(item.kind, "p")
        rows.append(
            f"<tr><td style='padding:0 20px'><{tag} style='font-size:{size}px;margin:0'>{_e(item.text)}</{tag}></td></tr>"
        )
    inner = f"<table role='presentation' width='600' align='center'>{''.join(rows)}</table>"
    return f"{_head(language, items[0].text)}<body><table role='presentation' width='100%'><tr><td>{inner}</td></tr></table></body></html>"


PAGES: Final[dict[str, tuple[str, Callable[..., str], str]]] = {
    "drupal-service": ("SERVICE", _drupal, "utf-8"),
    "liferay-form": ("FORM", _liferay, "utf-8"),
    "wordpress-closed-panels": ("SERVICE", _wordpress, "utf-8"),
    "layout-tables": ("BROCHURE", _layout_tables, "cp1252"),
    "definition-list": ("TERMS", _terms, "utf-8"),
    "report-endnotes": ("REPORT", _endnotes, "utf-8"),
    "word-filtered": ("GUIDE", _word_filtered, "cp1252"),
    "statute-parts": ("STATUTE", _statute, "utf-8"),
    "newsletter-mail": ("NEWSLETTER", _mail, "utf-8"),
}
