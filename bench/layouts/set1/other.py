"""Unseen layouts as slides and as Markdown of different habits."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bench.layouts.set1.pieces import Piece, groups

if TYPE_CHECKING:
    from pathlib import Path


def slides(found: list[Piece], language: str, running: str, path: Path) -> list[Piece]:
    """A deck with the layouts of its template: title slide, title and content, two contents, title only with a table."""
    from pptx import Presentation

    deck: Any = Presentation()
    chapters: list[list[list[Piece]]] = []
    for group in groups(found):
        if group[0].role in {"T", "1", "2"} or not chapters:
            chapters.append([group])
        else:
            chapters[-1].append(group)
    kept: list[Piece] = []
    for number, chapter in enumerate(chapters, 1):
        _slide(deck, chapter, number, running)
        for group in chapter:
            for piece in group:
                item = piece.item
                is_plain = item.kind == "caption" or piece.role == "B!"  # nothing on a slide tells them from text
                kind = "paragraph" if is_plain else item.kind
                kept.append(
                    Piece(piece.role, replace(item, kind=kind, level=1 if kind == "heading" else item.level, note=""))
                )
    deck.core_properties.language = language
    deck.save(str(path))
    return kept


def _slide(deck: Any, chapter: list[list[Piece]], number: int, running: str) -> None:
    from pptx.util import Pt

    head, *rest = chapter
    item = head[0].item
    has_table = any(g[0].item.kind == "row" for g in rest)
    texts = [g for g in rest if g[0].item.kind != "row"]
    is_split = not has_table and len(texts) == 2 and texts[1][0].item.kind == "paragraph"
    layout = 0 if item.kind == "title" and not rest else 5 if has_table else 3 if is_split else 1
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    slide.shapes.title.text = f"{item.label} {item.text}".strip()
    slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(26)
    if layout == 5:
        top = 125
        for group in rest:
            top += _shape(slide, group, top)
    elif layout == 3:
        for index, group in enumerate(texts):
            _fill(slide.placeholders[index + 1].text_frame, [group])
    elif layout == 1:
        _fill(slide.placeholders[1].text_frame, texts)
    box = slide.shapes.add_textbox(Pt(650), Pt(505), Pt(60), Pt(20)).text_frame
    box.text = str(number)
    foot = slide.shapes.add_textbox(Pt(40), Pt(505), Pt(400), Pt(20)).text_frame
    foot.text = running
    for frame in (box, foot):
        frame.paragraphs[0].runs[0].font.size = Pt(9)


def _fill(frame: Any, parts: list[list[Piece]]) -> None:
    from pptx.util import Pt

    first = True
    for group in parts:
        for piece in group:
            paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
            first = False
            item = piece.item
            text = f"{item.label} {item.text}" if item.kind == "item" and item.label != "•" else item.text
            paragraph.text = text
            paragraph.runs[0].font.size = Pt(12)
            paragraph.level = max(item.level - 1, 0) if item.kind == "item" else 0
            if item.kind != "item" or item.label != "•":
                properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
                properties.set("marL", "0")
                properties.set("indent", "0")
                properties.append(
                    properties.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}buNone")
                )


def _shape(slide: Any, group: list[Piece], top: int) -> int:
    from pptx.util import Pt

    if group[0].item.kind == "row":
        count = len(group[0].item.cells)
        table = slide.shapes.add_table(len(group), count, Pt(40), Pt(top), Pt(640), Pt(20 * len(group))).table
        for r, piece in enumerate(group):
            for c, cell in enumerate(piece.item.cells):
                table.cell(r, c).text = cell
                for run in table.cell(r, c).text_frame.paragraphs[0].runs:
                    run.font.size = Pt(11)
        return 26 * len(group) + 10
    frame = slide.shapes.add_textbox(Pt(40), Pt(top), Pt(640), Pt(30)).text_frame
    frame.word_wrap = True
    _fill(frame, [group])
    return 18 * sum(1 + len(p.item.text) // 100 for p in group) + 12


def wrapped_markdown(found: list[Piece], path: Path) -> list[Piece]:
    """Typed by hand: underlined headings, lines of 72 characters, starred lists, footnotes in brackets."""
    out, kept, notes = [], [], []
    for group in groups(found):
        first = group[0].item
        if first.kind == "row":
            head = f"| {' | '.join(first.cells)} |\n|{'|'.join(':---' for _ in first.cells)}|"
            out.append("\n".join([head, *(f"| {' | '.join(p.item.cells)} |" for p in group[1:])]))
            kept += [replace(p, item=replace(p.item, is_header=i == 0)) for i, p in enumerate(group)]
            continue
        for piece in group:
            item = piece.item
            text = f"{item.label} {item.text}".strip() if item.kind in {"title", "heading"} else item.text
            if item.note:
                notes.append(item.note)
                text += f"[^{len(notes)}]"
            if item.kind == "heading":
                text = re.sub(r"^(\d+)\. ", r"\1\\. ", text)  # else it is a list
            if item.kind in {"title", "heading"} and item.level < 2:
                out.append(f"{text}\n{('=' if item.kind == 'title' else '-') * min(len(text), 60)}")
            elif item.kind == "heading":
                out.append(f"### {text} ###")
            elif item.kind == "item":
                lead = "  " * (item.level - 1) + ("* " if item.label == "•" else f"{item.label} ")
                out.append(
                    textwrap.fill(
                        text,
                        72,
                        initial_indent=lead,
                        subsequent_indent=" " * len(lead),
                        break_long_words=False,
                        break_on_hyphens=False,
                    )
                )
            else:
                out.append(textwrap.fill(text, 72, break_long_words=False, break_on_hyphens=False))
            kept.append(replace(piece, item=replace(item, label="" if item.label == "•" else item.label)))
    body = "\n\n".join(out) + "\n\n" + "\n".join(f"[^{n}]: {t}" for n, t in enumerate(notes, 1)) + "\n"
    path.write_text(body, "utf-8")
    return kept


def pasted_markdown(found: list[Piece], path: Path) -> list[Piece]:
    """Converted from Word by a program: headings only bold, escaped marks, key–value rows as HTML, CRLF."""
    out, kept = [], []
    for group in groups(found):
        first = group[0].item
        if first.kind == "row":
            rows = "\n".join("<tr>" + "".join(f"<td>{c}</td>" for c in p.item.cells) + "</tr>" for p in group)
            out.append(f"<table>\n{rows}\n</table>")
            kept += group
            continue
        for piece in group:
            item = piece.item
            if item.kind == "title":
                out.append(f"# {item.text}")
            elif item.kind == "heading":
                out.append(f"**{item.label.replace('.', chr(92) + '.')} {item.text}**".replace("** ", "**"))
            elif item.kind == "item":
                mark = "-  " if item.label == "•" else f"{item.label} "
                out.append(f"{'    ' * (item.level - 1)}{mark} {item.text}")
            else:
                out.append(item.text)
            kind = "paragraph" if item.kind == "caption" else item.kind
            kept.append(
                replace(piece, item=replace(item, kind=kind, note="", label="" if item.label == "•" else item.label))
            )
    path.write_bytes("\r\n\r\n".join(out).encode("utf-8-sig"))
    return kept
