"""The third unseen half: Markdown of four habits, typed plain text of five, and text saved from our PDFs by three programs."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import BREAK, LANGUAGES, Made, runs, split_box, without_notes
from bench.layouts.plain import markdown, saved, typed_item, typed_rows
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
            target.write_text(markdown(pieces, habit, language), encoding="utf-8")
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
    yield from saved(
        folder,
        "bench.layouts.set3",
        lambda made: made.layout in _SAVED and "tagged" not in made.format and "chromium" not in made.format,
        ("column", "panels"),
    )


def _boxed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    rest, box = split_box(pieces)
    return (*rest[:1], *box, *rest[1:])


def _typed(pieces: Sequence[Piece], habit: str) -> str:
    width = {"wrapped": 66, "underlined": 72, "indented": 70, "capitals": 60}.get(habit, 0)
    out = []
    for run in runs(pieces):
        one = run[0]
        text = f"{one.label} {one.text}".strip()
        if one.kind == "item":
            out.append("\n".join(typed_item(p, width) for p in run))
        elif one.kind == "row":
            out.append(typed_rows(run, habit))
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


def _indented(pieces: Sequence[Piece], width: int) -> str:
    out = []
    for piece in pieces:
        text = f"{piece.label} {piece.text}".strip()
        if piece.kind in {"title", "heading"}:
            out.append(("\n" if out else "") + text.center(width).rstrip() + "\n")
        elif piece.kind == "item":
            out.append(typed_item(piece, width))
        else:
            out.append(textwrap.fill(text, width, initial_indent="   "))
    return "\n".join(out) + "\n"
