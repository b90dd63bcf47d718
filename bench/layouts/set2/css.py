"""The second unseen half: pages set with CSS, printed by WeasyPrint (untagged) and by Chromium (tagged and not)."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.set2.css_looks import LOOKS, Look
from bench.layouts.set2.pieces import LANGUAGES, Made, boxes, content, groups, script, soft_hyphens, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.extraction_content import Item

BULLETS: Final = ("•", "–", "▪")
_BASE: Final = """
body { font: 10.5pt/1.35 'Liberation Serif'; margin: 0 } h1 { font: bold 18pt 'Liberation Sans'; margin: 0 0 10pt }
h2 { font: bold 13pt 'Liberation Sans'; margin: 12pt 0 4pt } h3 { font: bold 11pt 'Liberation Sans'; margin: 9pt 0 3pt }
p { margin: 0 0 6pt } ul, ol { margin: 0 0 6pt; padding-left: 18pt } li { margin: 0 0 2pt }
ul { list-style-type: '•  ' } ul ul { list-style-type: '–  ' } ul ul ul { list-style-type: '▪  ' }
ol { list-style: none; padding-left: 22pt } ol li::before { content: attr(data-label); display: inline-block; width: 18pt;
margin-left: -18pt } table { border-collapse: collapse; margin: 4pt 0 8pt } th { text-align: left }
table.grid td, table.grid th { border: .6pt solid #555; padding: 2pt 5pt } table.pairs td { padding: 1pt 10pt 1pt 0;
vertical-align: top } .label { display: inline-block; min-width: 34pt; margin-right: 5pt } .caption { font-style: italic; font-size: 9pt }
figure { margin: 4pt 0 } .picture { background: #9bb; height: 90pt; width: 200pt }
"""


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages by every maker that is installed."""
    for look in LOOKS:
        for language in LANGUAGES:
            items = script(look.script, language)
            if look.shape == "boxes":
                items = [item for part in boxes(look.script, language) for item in part]
            shown = _capitals(items) if look.capitals else items
            page = _page(look, items, language)
            drop = tuple(word(name, language) for name in look.drop)
            if look.name == "long-table":
                drop = tuple(f"{word('page', language)} {number}/" for number in (1, 2, 3))
            neutral = (word("contents", language),)
            for maker, name in (("w", "weasyprint"), ("t", "chromium tagged"), ("u", "chromium")):
                target = folder / f"{look.name}-{language}-{maker}.pdf"
                if maker not in look.makers:
                    continue
                if not _print(page, target, maker):
                    leave_out(name, [look.name])
                else:
                    gold = content(shown, language, bullets=BULLETS, notes=look.notes)
                    yield Made(f"pdf {name}", look.name, target, gold, drop, neutral)


def _capitals(items: Sequence[Item]) -> list[Item]:
    return [replace(i, text=i.text.upper(), label=i.label.upper()) if i.kind == "heading" else i for i in items]


def _page(look: Look, items: Sequence[Item], language: str) -> str:
    css = look.css.replace("HEAD", word("minutes", language)).replace("PAGE", word("page", language))
    if look.name == "spaced-capitals":
        items = _capitals(items)
    if look.shape == "boxes":
        main, *asides = (markup(part, look) for part in boxes(look.script, language))
        title, _, rest = main.partition("</h1>")
        sides = "".join(f"<div class='box'>{aside}</div>" for aside in asides)
        body = f"{title}</h1><div class='page'><div>{rest}</div><div>{sides}</div></div>"
    else:
        body = markup(items, look)
    if look.shape == "report":
        body = _with_contents(body, items, language)
    if look.name == "draft-watermark":
        mark, edge = word("draft", language), word("edge", language)
        body = f"<div class='mark'>{mark}</div><div class='edge'>{edge}</div>{body}"
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>x</title><style>{_BASE}{css}</style></head>"
        f"<body><main>{body}</main></body></html>"
    )


def _with_contents(body: str, items: Sequence[Item], language: str) -> str:
    lines = [
        f"<p><a href='#h{at}'>{html.escape(f'{i.label} {i.text}')}</a></p>"
        for at, i in enumerate(items)
        if i.kind == "heading"
    ]
    title, _, rest = body.partition("</h1>")
    toc = f"<div class='toc'><p><b>{word('contents', language)}</b></p>{''.join(lines)}</div>"
    for at, item in enumerate(items):
        if item.kind == "heading":
            head = f"<span class='label'>{html.escape(item.label)}</span>{html.escape(item.text)}"
            rest = rest.replace(f">{head}<", f" id='h{at}'>{head}<", 1)
    return f"{title}</h1>{toc}{rest}"


def markup(items: Sequence[Item], look: Look) -> str:
    """The blocks as HTML."""
    out = []
    for group in groups(items):
        first = group[0]
        if first.kind == "row" and first.is_key_value:
            out.append(_pairs(group, look))
        elif first.kind == "row":
            out.append(_grid(group, first.is_header))
        elif first.kind == "item":
            out.append(_list(group, look))
        else:
            out.append(_one(first, look))
    return "".join(out)


def _words(text: str, look: Look) -> str:
    return html.escape(soft_hyphens(text) if look.hyphens else text)


def _one(item: Item, look: Look) -> str:
    text = _words(item.text, look)
    if item.note:
        text += f"<span class='note'>{html.escape(item.note)}</span>" if look.notes else ""
    if item.kind == "title":
        return f"<h1>{text}</h1>"
    if item.kind == "heading":
        label = f"<span class='label'>{html.escape(item.label)}</span>" if item.label else ""
        return f"<h{item.level + 1}>{label}{text}</h{item.level + 1}>"
    if item.kind == "caption":
        picture = "<div class='picture'></div>" if item.text.startswith(("Kuva", "Figur")) else ""
        return f"{picture}<p class='caption'>{text}</p>"
    return f"<p>{text}</p>"


def _list(group: Sequence[Item], look: Look) -> str:
    if group[0].label != "•":
        items = (f"<li data-label='{i.label}'>{_words(i.text, look)}</li>" for i in group)
        return f"<ol>{''.join(items)}</ol>"
    out, depth = "", 0
    for item in group:
        out += "<ul>" * max(item.level - depth, 0) + "</li></ul>" * max(depth - item.level, 0)
        out += ("</li>" if item.level <= depth else "") + f"<li>{_words(item.text, look)}"
        depth = item.level
    return out + "</li></ul>" * depth


def _pairs(group: Sequence[Item], look: Look) -> str:
    cells = [tuple(html.escape(c) for c in i.cells) for i in group]
    if look.shape == "form":
        return "".join(f"<div class='cell'><b>{a}</b><span>{b}</span></div>" for a, b in cells)
    if look.shape == "terms":
        return "<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in cells) + "</dl>"
    return "<table class='pairs'>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in cells) + "</table>"


def _grid(group: Sequence[Item], has_header: bool) -> str:
    out = "<table class='grid'>"
    for number, item in enumerate(group):
        mark = "th" if has_header and not number else "td"
        row = "".join(f"<{mark}>{html.escape(c)}</{mark}>" for c in item.cells)
        out += f"<thead><tr>{row}</tr></thead>" if mark == "th" else f"<tr>{row}</tr>"
    return out + "</table>"


def _print(page: str, target: Path, maker: str) -> bool:
    """Whether the maker is here; writes the file, unless it was kept from a run before."""
    if target.is_file():
        return True
    if maker == "w":
        if find_spec("weasyprint") is None:
            return False
        import weasyprint

        printer: Any = weasyprint.HTML(string=page)
        printer.write_pdf(str(target))
        return True
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        return False
    source = target.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    quiet = (
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-pdf-header-footer",
    )
    with tempfile.TemporaryDirectory() as profile:
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", *quiet, f"--user-data-dir={profile}"]
        command += [] if maker == "t" else ["--disable-pdf-tagging"]
        subprocess.run(
            [*command, f"--print-to-pdf={target}", str(source)], check=True, capture_output=True, timeout=120
        )
    source.unlink()
    return target.is_file()
