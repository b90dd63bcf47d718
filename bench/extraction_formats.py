"""The generated documents as HTML, Markdown and slides, written without a library of ours."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from bench.extraction_content import Content, Item


def _groups(items: tuple[Item, ...]) -> list[list[Item]]:
    """Rows of one table and items of one list together, all else alone."""
    out: list[list[Item]] = []
    for item in items:
        together = (
            out and item.kind in {"row", "item"} and out[-1][0].kind == item.kind and out[-1][0].table == item.table
        )
        if together:
            out[-1].append(item)
        else:
            out.append([item])
    return out


def write_html(truth: Content, path: Path) -> Content:
    """A page with navigation, a cookie banner and a foot around the text."""
    body = []
    for group in _groups(truth.items):
        first = group[0]
        if first.kind == "row":
            rows = []
            for row in group:
                tags = (
                    ["th"] * len(row.cells)
                    if row.is_header
                    else (["th", "td"] if row.is_key_value else ["td"] * len(row.cells))
                )
                rows.append(
                    "<tr>" + "".join(f"<{t}>{escape(c)}</{t}>" for t, c in zip(tags, row.cells, strict=True)) + "</tr>"
                )
            body.append("<table>" + "".join(rows) + "</table>")
        elif first.kind == "item":
            tag = "ol" if first.label.endswith(")") else "ul"
            inner = "".join(f"<li>{escape(i.text)}</li>" for i in group) if tag == "ul" else ""
            body.append(
                f"<ul>{inner}</ul>" if tag == "ul" else "".join(f"<p>{i.label} {escape(i.text)}</p>" for i in group)
            )
        elif first.kind == "heading":
            body.append(f"<h{first.level + 1}>{first.label} {escape(first.text)}</h{first.level + 1}>")
        else:
            tag = {"title": "h1", "caption": "figcaption"}.get(first.kind, "p")
            body.append(f"<{tag}>{escape(first.text)}</{tag}>")
    title = escape(truth.items[0].text)
    page = (
        f'<!DOCTYPE html><html lang="{truth.language}"><head><meta charset="utf-8"><title>{title}</title><style>p{{}}</style></head><body>'
        '<div class="cookie-banner"><p>Cookies</p></div><nav><ul><li><a href="/">Start</a></li><li><a href="/x">Next</a></li></ul></nav>'
        f"<main>{''.join(body)}</main><footer><p>{escape(truth.running_head)}</p></footer><script>var a = 1;</script></body></html>"
    )
    path.write_text(page, "utf-8")
    return truth


def write_markdown(truth: Content, path: Path) -> Content:
    """Markdown with hashes, pipes and bullets."""
    out = []
    for group in _groups(truth.items):
        first = group[0]
        if first.kind == "row":
            head = "| " + " | ".join(first.cells) + " |\n" + "|" + " --- |" * len(first.cells)
            rows = "\n".join("| " + " | ".join(row.cells) + " |" for row in group[1:])
            out.append(f"{head}\n{rows}")
        elif first.kind == "item":
            mark = {"1)": "1)"}.get(first.label, "-")
            out.append("\n".join(f"{item.label if mark == '1)' else '-'} {item.text}" for item in group))
        elif first.kind in {"title", "heading"}:
            label = f"{first.label} " if first.label else ""
            out.append(f"{'#' * (first.level + 1)} {label}{first.text}")
        else:
            out.append(first.text)
    path.write_text("\n\n".join(out) + "\n", "utf-8")
    # a Markdown table has no labels, only a header row; bullets and captions have no form of their own
    items = []
    for group in _groups(truth.items):
        for index, item in enumerate(group):
            if item.kind == "row" and item.is_key_value:
                item = replace(item, is_header=index == 0)  # noqa: PLW2901
            if item.kind == "item" and not item.label.endswith(")"):
                item = replace(item, label="")  # noqa: PLW2901
            items.append(item)
    return replace(truth, items=tuple(items))


def write_pptx(truth: Content, path: Path) -> Content:
    """One slide a heading, with its paragraphs as bullets, and tables as tables."""
    from pptx import Presentation
    from pptx.util import Pt

    deck = Presentation()
    kept: list[Item] = []
    slide = None
    for group in _groups(truth.items):
        first = group[0]
        if first.kind in {"title", "heading"} or slide is None:
            slide = deck.slides.add_slide(deck.slide_layouts[5])
            slide.shapes.title.text = f"{first.label} {first.text}".strip()
            kept.append(first)
            bottom = 130
            continue
        if first.kind == "row":
            table = slide.shapes.add_table(
                len(group), len(first.cells), Pt(40), Pt(bottom), Pt(600), Pt(20 * len(group))
            ).table
            for r, row in enumerate(group):
                for c, cell in enumerate(row.cells):
                    table.cell(r, c).text = cell
            bottom += 24 * len(group)
        else:
            frame = slide.shapes.add_textbox(Pt(40), Pt(bottom), Pt(600), Pt(30)).text_frame
            for index, item in enumerate(group):
                paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
                paragraph.text = f"{item.label} {item.text}".strip()
            bottom += 30 * len(group)
        kept.extend(group)
    deck.save(path)
    return replace(truth, items=tuple(kept))
