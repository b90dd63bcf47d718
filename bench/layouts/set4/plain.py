"""The fourth unseen half: Markdown, typed plain text, and text saved from our PDFs by three programs."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import BREAK, LANGUAGES, Made, letter, letter_lines, runs, without_letter, without_notes
from bench.layouts.plain import markdown, marked_item, saved, typed_item, typed_rows
from bench.layouts.set4.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_WIDTH: Final = 74
_MARKDOWN: Final = {"md-howto-notes": "HOWTO", "md-tender": "TENDER", "md-bold-labels": "ACTIONS"}
_TYPED: Final = {
    "typed-letter": "ROUND",
    "typed-tender-wrapped": "TENDER",
    "typed-tabs-council": "COUNCIL",
    "typed-long-lines": "HOWTO",
}
_SAVED: Final = {
    "grant-side-headings", "tender-logo-header", "council-rule-sections", "howto-contents", "actions-ruled-tables", "budget-head-repeated",
    "tender-head-of-three", "howto-report", "round-drawn-head", "council-lines", "word-grant-template", "word-tender-contents",
    "bulletin-two-columns", "rules-two-columns", "form-ruled-boxes", "slides-notes",
}  # fmt: skip


def documents(folder: Path) -> Iterator[Made]:
    """Every text in both languages; those from PDFs by the programs that are installed."""
    for language in LANGUAGES:
        for layout, name in _MARKDOWN.items():
            pieces = script(name, language)
            target = folder / f"{layout}-{language}.md"
            text = _bold(pieces) if layout == "md-bold-labels" else markdown(pieces, "pandoc", language)
            target.write_text(text, encoding="utf-8")
            yield Made("markdown", layout, target, pieces, language)
        for layout, name in _TYPED.items():
            pieces = without_notes(script(name, language))
            target = folder / f"{layout}-{language}.txt"
            target.write_text(_typed(pieces, layout), encoding="utf-8", newline="\r\n" if "long" in layout else "\n")
            yield Made("text typed", layout, target, without_letter(pieces), language, (), letter_lines(pieces))
    yield from _saved(folder)


def _bold(pieces: Sequence[Piece]) -> str:
    """Labels in bold before what they say, a line each; the last table as a table."""
    out = []
    for run in runs(pieces):
        if run[0].kind == "row" and run[0].is_key_value:
            out.append("  \n".join(f"**{p.cells[0]}:** {p.cells[1]}" for p in run))
        else:
            out.append(markdown(run, "pandoc", "").strip())
    return "\n\n".join(out) + "\n"


def _typed(pieces: Sequence[Piece], layout: str) -> str:
    width = 0 if "long" in layout else _WIDTH
    head, rest = letter(pieces)
    out = []
    if head:  # as a typist sets it: sender and kind, then date and number, on stops
        first, kind, date, number, *others = (piece.text for piece in head)
        out.append(f"{first:<44}{kind}\n{'':<44}{date}   {number}")
        out += ["\n".join(other.split(BREAK)) for other in others]
    for run in runs(rest):
        one = run[0]
        text = f"{one.label} {one.text}".strip()
        if one.kind == "item":
            out.append("\n".join(f"{marked_item(p, '1.')}" if "long" in layout else typed_item(p, width) for p in run))
        elif one.kind == "row":
            out.append(typed_rows(run, "long") if "tabs" in layout and one.is_key_value else _rows(run, layout))
        elif one.kind == "title":
            out.append(f"{text}\n{'=' * len(text)}" if "wrapped" in layout else text)
        else:
            out.append("\n".join(textwrap.fill(line, width) if width else line for line in text.split(BREAK)))
    return "\n\n".join(out) + "\n"


def _rows(run: Sequence[Piece], layout: str) -> str:
    if "tabs" in layout or "long" in layout:
        return "\n".join("\t".join(piece.cells).rstrip() for piece in run)
    return typed_rows(run, "")


def _saved(folder: Path) -> Iterator[Made]:
    for made in saved(folder, "bench.layouts.set4", _is_taken, ("columns",)):
        neutral = (*made.neutral, *letter_lines(made.pieces), word("contents", made.language))
        yield replace(made, pieces=without_letter(made.pieces), neutral=neutral)


def _is_taken(made: Made) -> bool:
    """One printing of each: the bulletin's columns by Chromium, the others not."""
    by = "weasyprint" if "bulletin" in made.layout else "chromium"
    return made.layout in _SAVED and "tagged" not in made.format and by not in made.format
