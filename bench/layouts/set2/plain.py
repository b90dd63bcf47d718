"""The second unseen half: Markdown of three habits, typed plain text, and plain text that pdftotext took from our PDFs."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.makers import leave_out
from bench.layouts.set2.pieces import LANGUAGES, Made, content, groups, script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.extraction_content import Item

_HABITS: Final = {
    "md-gfm-report": ("REPORT", "gfm"),
    "md-gfm-service": ("SERVICE", "gfm"),
    "md-wrapped-guide": ("GUIDE", "wrapped"),
    "md-wrapped-statute": ("STATUTE", "wrapped"),
    "md-bold-minutes": ("MINUTES", "bold"),
}
_TYPED: Final = {
    "typed-letter": ("LETTER", "cp1252"),
    "typed-statute": ("STATUTE", "utf-8-sig"),
    "typed-guide": ("GUIDE", "utf-16"),
}


def documents(folder: Path) -> Iterator[Made]:
    """Every text in both languages; those from PDFs where pdftotext is on the path."""
    for language in LANGUAGES:
        for layout, (name, habit) in _HABITS.items():
            items = script(name, language)
            target = folder / f"{layout}-{language}.md"
            target.write_text(_markdown(items, habit), encoding="utf-8")
            bullets = {"gfm": "-", "wrapped": "*", "bold": "+"}[habit]
            yield Made("markdown", layout, target, content(items, language, bullets=(bullets,), notes=habit == "gfm"))
        for layout, (name, encoding) in _TYPED.items():
            items = script(name, language)
            target = folder / f"{layout}-{language}.txt"
            target.write_bytes(_typed(items).encode(encoding))
            yield Made("text typed", layout, target, content(items, language, bullets=("-",), notes=False))
    yield from _from_pdf(folder)


def _from_pdf(folder: Path) -> Iterator[Made]:
    """The text pdftotext takes from the PDFs that read in one order: running heads, page breaks and hyphens included."""
    from bench.layouts.set2.canvas import documents as drawn
    from bench.layouts.set2.css import documents as printed

    if shutil.which("pdftotext") is None:
        leave_out("pdftotext", ["text saved from PDFs"])
        return
    wanted = {
        "board-minutes",
        "brochure-three-columns",
        "report-chapter-heads",
        "guide-nested-box",
        "edge-and-watermark",
        "leaflet-two-columns",
    }
    for made in (*printed(folder), *drawn(folder)):
        if made.layout not in wanted or made.format.startswith("pdf chromium"):
            continue
        for mode in ("", "-layout"):
            if mode and "columns" in made.layout:  # columns side by side are no text in one order
                continue
            target = made.path.with_name(f"{made.path.stem}{mode}.txt")
            options = [mode] if mode else []
            subprocess.run(["pdftotext", *options, str(made.path), str(target)], check=True, timeout=60)
            yield replace(made, format=f"text pdftotext {mode}".strip(), path=target)


def _markdown(items: Sequence[Item], habit: str) -> str:
    out, notes = [], []
    for group in groups(items):
        one = group[0]
        if one.kind == "item":
            out.append("\n".join(_item(i, habit) for i in group))
        elif one.kind == "row":
            out.append(_rows(group))
        else:
            text = f"{one.label} {one.text}".strip()
            if one.note and habit == "gfm":
                notes.append(f"[^{len(notes) + 1}]: {one.note}")
                text += f"[^{len(notes)}]"
            out.append(_head(one, text, habit) if one.kind in {"title", "heading"} else _paragraph(one, text, habit))
    return "\n\n".join([*out, *notes]) + "\n"


def _head(item: Item, text: str, habit: str) -> str:
    if habit == "bold" and item.kind == "heading":
        return f"**{text}**"
    if habit == "wrapped" and item.level < 2:
        return f"{text}\n{'=' * len(text) if item.kind == 'title' else '-' * len(text)}"
    return f"{'#' * (item.level + 1)} {text}"


def _paragraph(item: Item, text: str, habit: str) -> str:
    if item.kind == "caption":
        return f"![](kuva.png)\n\n*{text}*" if text.startswith(("Kuva", "Figur")) else f"*{text}*"
    return textwrap.fill(text, 68) if habit == "wrapped" else text


def _item(item: Item, habit: str) -> str:
    if item.label != "•":
        return f"{item.label} {item.text}"
    mark = {"gfm": "-", "wrapped": "*", "bold": "+"}[habit]
    indent = (4 if habit == "wrapped" else 2) * (item.level - 1)
    wrapped = textwrap.wrap(item.text, 60) if habit == "wrapped" else [item.text]
    return " " * indent + f"{mark} " + f"\n{' ' * (indent + 2)}".join(wrapped)


def _rows(group: Sequence[Item]) -> str:
    width = len(group[0].cells)
    lines = [f"| {' | '.join(i.cells)} |" for i in group]
    rule = "|" + "---|" * width
    head = [lines[0], rule] if group[0].is_header else ["|" + "  |" * width, rule]
    return "\n".join(head + (lines[1:] if group[0].is_header else lines))


def _typed(items: Sequence[Item]) -> str:
    """As an official types it: 72 columns, an empty line between blocks, headings in capitals or numbered, lists with a hyphen."""
    out = []
    for group in groups(items):
        if group[0].kind == "item":
            out.append("\n".join(_typed_item(i) for i in group))
        elif group[0].kind == "title":
            out.append(f"{group[0].text}\n{'=' * len(group[0].text)}")
        elif group[0].kind == "heading":
            out.append(f"{group[0].label} {group[0].text}".strip())
        else:
            out.append(textwrap.fill(group[0].text, 72))
    return "\r\n\r\n".join(part.replace("\n", "\r\n") for part in out) + "\r\n"


def _typed_item(item: Item) -> str:
    mark = "-" if item.label == "•" else item.label
    indent = "  " * (item.level - 1)
    return textwrap.fill(
        f"{mark} {item.text}", 72, initial_indent=indent, subsequent_indent=indent + " " * (len(mark) + 1)
    )
