"""What the sets share of Markdown, typed plain text, and text saved from our PDFs by three programs."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece


def saved(
    folder: Path, package: str, takes: Callable[[Made], bool], beside: Sequence[str] = ("column",)
) -> Iterator[Made]:
    """Text as pdftotext saves it (both ways) and as a browser's viewer copies it (pdfium), from PDFs of five makers.

    Args:
        folder: where the PDFs are, and where the text goes.
        package: the set whose PDFs they are.
        takes: which of them.
        beside: layouts with this in their name have columns side by side, which are no text in one order with -layout.
    """
    for maker in ("css", "canvas", "latex", "typst", "office"):
        for made in import_module(f"{package}.{maker}").documents(folder):
            if made.path.suffix != ".pdf" or not takes(made):
                continue
            for mode in ("", "-layout", "pdfium"):
                if mode == "-layout" and any(word in made.layout for word in beside):
                    continue
                target = made.path.with_name(f"{made.path.stem}-{made.format[4:6]}{mode}.txt")
                if save(made.path, target, mode):
                    name = f"text {'pdftotext ' + mode if mode != 'pdfium' else mode}".strip()
                    yield replace(made, format=name, path=target)
                else:
                    leave_out(mode if mode == "pdfium" else "pdftotext", [f"{made.layout} (as text)"])


def save(source: Path, target: Path, mode: str) -> bool:
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


def markdown(pieces: Sequence[Piece], habit: str, language: str) -> str:
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
            out.append("\n".join(marked_item(p, run[0].label) for p in run))
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


def marked_item(piece: Piece, first: str) -> str:
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


def typed_item(piece: Piece, width: int) -> str:
    mark = "-" if piece.label == "•" else piece.label
    indent = "    " * (piece.level - 1)
    whole = f"{indent}{mark} {piece.text}"
    return textwrap.fill(whole, width, subsequent_indent=indent + " " * (len(mark) + 1)) if width else whole


def typed_rows(run: Sequence[Piece], habit: str) -> str:
    if run[0].is_key_value:
        wide = max(len(p.cells[0]) for p in run) + 2
        if habit == "long":
            return "\n".join(f"{p.cells[0]}:\t{p.cells[1]}" for p in run)
        return "\n".join(
            textwrap.fill(f"{p.cells[0] + ':':{wide}}{p.cells[1]}", 72, subsequent_indent=" " * wide) for p in run
        )
    wides = [max(len(p.cells[i]) for p in run) + 3 for i in range(len(run[0].cells))]
    return "\n".join("".join(f"{c:{w}}" for c, w in zip(p.cells, wides, strict=True)).rstrip() for p in run)
