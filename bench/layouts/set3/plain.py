"""The third unseen half: Markdown of four habits, typed plain text of five, and text saved from our PDFs by three programs."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES, Made, runs, split_box, without_notes
from bench.layouts.set3.pieces import script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_MARKDOWN: Final = {
    "md-front-matter-project": ("PROJECT", "front"),
    "md-admonition-call": ("CALL", "admonition"),
    "md-pandoc-ordinance": ("ORDINANCE", "pandoc"),
    "md-html-annual": ("ANNUAL", "html"),
}
_TYPED: Final = {
    "typed-release-wrapped": ("PRESS", "wrapped"),
    "typed-memo-underlined": ("MEMO", "underlined"),
    "typed-notice-long-lines": ("NOTICE", "long"),
    "typed-ordinance-indented": ("ORDINANCE", "indented"),
    "typed-faq-capitals": ("FAQ", "capitals"),
    "typed-call-tabs": ("CALL", "long"),
}
_SAVED: Final = {
    "contract-outline", "privacy-shaded-labels", "annual-notes-numbered", "decision-boxed", "article-notes", "two-columns",
    "notice-letterhead", "memo-small-margin", "call-fact-box-below", "ordinance-footnotes-justified", "contract-hanging-sections",
    "prices-rules-between-rows", "leaflet-six-panels", "decision-justified", "faq-style-names", "agenda-times-left",
}  # fmt: skip


def documents(folder: Path) -> Iterator[Made]:
    """Every text in both languages; those from PDFs by the programs that are installed."""
    for language in LANGUAGES:
        for layout, (name, habit) in _MARKDOWN.items():
            pieces = _boxed(script(name, language))
            target = folder / f"{layout}-{language}.md"
            target.write_text(_markdown(pieces, habit, language), encoding="utf-8")
            yield Made("markdown", layout, target, pieces if habit == "pandoc" else without_notes(pieces), language)
        for layout, (name, habit) in _TYPED.items():
            pieces = without_notes(_boxed(script(name, language)))
            target = folder / f"{layout}-{language}.txt"
            target.write_text(_typed(pieces, habit), encoding="utf-8", newline="\r\n" if habit == "long" else "\n")
            gold = tuple(
                replace(p, text=p.text.upper()) if habit == "capitals" and p.kind == "heading" and p.level == 1 else p
                for p in pieces
            )
            yield Made("text typed", layout, target, gold, language)
    yield from _saved(folder)


def _boxed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    rest, box = split_box(pieces)
    return (*rest[:1], *box, *rest[1:])


def _saved(folder: Path) -> Iterator[Made]:
    """Text as pdftotext saves it (both ways) and as a browser's viewer copies it (pdfium), from PDFs of five makers."""
    from bench.layouts.set3.canvas import documents as drawn
    from bench.layouts.set3.css import documents as printed
    from bench.layouts.set3.latex import documents as set_
    from bench.layouts.set3.office import documents as office
    from bench.layouts.set3.typst import documents as typst

    for maker in (printed, drawn, set_, typst, office):
        for made in maker(folder):
            if (
                made.path.suffix != ".pdf"
                or made.layout not in _SAVED
                or "tagged" in made.format
                or "chromium" in made.format
            ):
                continue
            sides = "column" in made.layout or "panels" in made.layout
            for mode in ("", "-layout", "pdfium"):
                if mode == "-layout" and sides:  # columns side by side are no text in one order
                    continue
                target = made.path.with_name(f"{made.path.stem}-{made.format[4:6]}{mode}.txt")
                if _save(made.path, target, mode):
                    yield replace(
                        made, format=f"text {'pdftotext ' + mode if mode != 'pdfium' else mode}".strip(), path=target
                    )
                else:
                    leave_out(mode if mode == "pdfium" else "pdftotext", [f"{made.layout} (as text)"])


def _save(source: Path, target: Path, mode: str) -> bool:
    if mode == "pdfium":
        if find_spec("pypdfium2") is None:
            return False
        import pypdfium2

        with pypdfium2.PdfDocument(source) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        target.write_text("\r\n".join(pages), encoding="utf-8", newline="")
        return True
    if shutil.which("pdftotext") is None:
        return False
    subprocess.run(["pdftotext", *([mode] if mode else []), str(source), str(target)], check=True, timeout=60)
    return True


def _markdown(pieces: Sequence[Piece], habit: str, language: str) -> str:
    out, notes = [], []
    if habit == "front":
        out.append(f"---\ntitle: x\nlang: {language}\ntags: [a, b]\n---")
    for run in runs(pieces):
        one = run[0]
        text = f"{one.label} {one.text}".strip()
        if one.kind == "row":
            block = _rows(run, habit)
            out.append(f":::info\n\n{block}\n\n:::" if one.role == "box" and habit == "admonition" else block)
        elif one.kind == "item":
            out.append("\n".join(_item(p, run[0].label) for p in run))
        elif one.kind in {"title", "heading"}:
            closing = f" {{#s{len(out)}}}" if habit == "pandoc" else ""
            out.append(f"{'#' * (one.level + 1)} {text}{closing}")
        elif one.role == "aside":
            out.append(f"> {one.text}")
        elif one.kind == "caption":
            out.append(
                f"<figure>\n<img src='k.png' alt=''>\n<figcaption>{one.text}</figcaption>\n</figure>"
                if habit == "html"
                else f"*{one.text}*"
            )
        else:
            if one.note and habit == "pandoc":
                notes.append(one.note)
                text += f"[^n{len(notes)}]"
            out.append(text.replace(BREAK, "  \n" if habit == "front" else "\\\n"))
    out += [f"[^n{n}]: {note}" for n, note in enumerate(notes, 1)]
    return "\n\n".join(out) + "\n"


def _item(piece: Piece, first: str) -> str:
    indent = "   " * (piece.level - 1)
    if piece.label == "•":
        return f"{indent}* {piece.text}"
    return f"{indent}{piece.label} {piece.text}" if first == "1." else f"{indent}- {piece.label} {piece.text}"


def _rows(run: Sequence[Piece], habit: str) -> str:
    if habit == "html":
        cells = "".join(
            "<tr>"
            + "".join(f"<t{'h' if p.is_header else 'd'}>{c}</t{'h' if p.is_header else 'd'}>" for c in p.cells)
            + "</tr>\n"
            for p in run
        )
        return f"<table>\n{cells}</table>"
    lines = ["| " + " | ".join(p.cells) + " |" for p in run]
    rule = "|" + ":--|" * len(run[0].cells)
    if not run[0].is_header:
        lines.insert(0, "|" + "   |" * len(run[0].cells))
    return "\n".join([lines[0], rule, *lines[1:]])


def _typed(pieces: Sequence[Piece], habit: str) -> str:
    width = {"wrapped": 66, "underlined": 72, "indented": 70, "capitals": 60}.get(habit, 0)
    out = []
    for run in runs(pieces):
        one = run[0]
        text = f"{one.label} {one.text}".strip()
        if one.kind == "item":
            out.append("\n".join(_typed_item(p, width) for p in run))
        elif one.kind == "row":
            out.append(_typed_rows(run, habit))
        elif one.kind in {"title", "heading"}:
            out.append(_typed_heading(one, text, habit))
        else:
            lines = text.split(BREAK)
            out.append("\n".join(textwrap.fill(line, width) if width else line for line in lines))
    if (
        habit == "indented"
    ):  # paragraphs start with an indent and have no line between; headings are set off and centred
        return _indented(pieces, width)
    return "\n\n".join(out) + "\n"


def _typed_heading(piece: Piece, text: str, habit: str) -> str:
    if habit == "underlined":
        return f"{text}\n{('=' if piece.kind == 'title' else '-') * len(text)}"
    if habit == "capitals" and piece.kind == "heading" and piece.level == 1:
        return f"\n{text.upper()}"
    return textwrap.fill(text, 66) if habit == "wrapped" else text


def _typed_item(piece: Piece, width: int) -> str:
    mark = "-" if piece.label == "•" else piece.label
    indent = "    " * (piece.level - 1)
    whole = f"{indent}{mark} {piece.text}"
    return textwrap.fill(whole, width, subsequent_indent=indent + " " * (len(mark) + 1)) if width else whole


def _typed_rows(run: Sequence[Piece], habit: str) -> str:
    if run[0].is_key_value:
        wide = max(len(p.cells[0]) for p in run) + 2
        if habit == "long":
            return "\n".join(f"{p.cells[0]}:\t{p.cells[1]}" for p in run)
        return "\n".join(
            textwrap.fill(f"{p.cells[0] + ':':{wide}}{p.cells[1]}", 72, subsequent_indent=" " * wide) for p in run
        )
    wides = [max(len(p.cells[i]) for p in run) + 3 for i in range(len(run[0].cells))]
    return "\n".join("".join(f"{c:{w}}" for c, w in zip(p.cells, wides, strict=True)).rstrip() for p in run)


def _indented(pieces: Sequence[Piece], width: int) -> str:
    out = []
    for piece in pieces:
        text = f"{piece.label} {piece.text}".strip()
        if piece.kind in {"title", "heading"}:
            out.append(("\n" if out else "") + text.center(width).rstrip() + "\n")
        elif piece.kind == "item":
            out.append(_typed_item(piece, width))
        else:
            out.append(textwrap.fill(text, width, initial_indent="   "))
    return "\n".join(out) + "\n"
