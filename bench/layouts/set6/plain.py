"""The sixth unseen set: Markdown, typed plain text, and text saved from our PDFs by three programs."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import BREAK, LANGUAGES, Made, letter_lines, runs, without_letter, without_notes
from bench.layouts.plain import markdown, saved, typed_item, typed_rows
from bench.layouts.set6.pieces import script, without_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_MARKDOWN: Final = {
    "md-guide": ("GUIDE", "pandoc"),
    "md-fees": ("FEES", "front"),
    "md-html-stats": ("STATS", "html"),
    "md-setext-qa": ("QA", "setext"),
}
_TYPED: Final = {
    "typed-press": ("PRESS", 72),
    "typed-circular": ("CIRCULAR", 0),
    "typed-timetable-columns": ("TIMETABLE", 68),
    "typed-rules-hanging": ("RULES", 64),
}
_SAVED: Final = {
    "press-release-sans", "verdict-letterhead", "fees-ruled", "stats-bands", "leaflet-two-columns", "qa-one-column",
    "rules-typst", "guide-typst-notes", "minutes-reportlab", "fees-reportlab", "report-article", "rules-scrartcl",
    "word-verdict", "word-minutes", "slides-training", "slides-questions", "leaflet-panels", "qa-wide-gutter",
}  # fmt: skip
"""Printed by one program each, untagged; of columns side by side only in the order of their text."""


def documents(folder: Path) -> Iterator[Made]:
    """Every text in both languages; those from PDFs by the programs that are installed."""
    for language in LANGUAGES:
        for layout, (name, habit) in _MARKDOWN.items():
            pieces = script(name, language)
            pieces = pieces if habit == "pandoc" else without_notes(pieces)
            target = folder / f"{layout}-{language}.md"
            text = _setext(pieces) if habit == "setext" else markdown(pieces, habit, language)
            target.write_text(text, encoding="utf-8")
            yield Made("markdown", layout, target, pieces, language)
        for layout, (name, width) in _TYPED.items():
            pieces = without_head(without_notes(script(name, language)))
            target = folder / f"{layout}-{language}.txt"
            target.write_text(_typed(pieces, width), encoding="utf-8", newline="\n" if width else "\r\n")
            yield Made("text typed", layout, target, pieces, language)
    for made in saved(folder, "bench.layouts.set6", _is_taken, ("columns", "panels", "gutter")):
        neutral = (*made.neutral, *letter_lines(made.pieces))
        yield replace(made, pieces=without_letter(made.pieces), neutral=neutral)


def _is_taken(made: Made) -> bool:
    return made.layout in _SAVED and "tagged" not in made.format and "chromium" not in made.format


def _setext(pieces: Sequence[Piece]) -> str:
    """Headings underlined, those of the lowest level with signs on both sides; bullets that are plus signs."""
    out = []
    for run in runs(pieces):
        one = run[0]
        text = f"{one.label} {one.text}".strip()
        if one.kind == "item":
            out.append("\n".join(f"{'    ' * (piece.level - 1)}+ {piece.text}" for piece in run))
        elif one.kind == "title" or one.level == 1:
            out.append(f"{text}\n{('=' if one.kind == 'title' else '-') * len(text)}")
        else:
            out.append(f"### {text} ###" if one.kind == "heading" else text)
    return "\n\n".join(out) + "\n"


def _typed(pieces: Sequence[Piece], width: int) -> str:
    """As one types in an editor or a mail: a blank line between blocks, long lines wrapped or left."""
    out = []
    for run in runs(pieces):
        one = run[0]
        text = f"{one.label} {one.text}".strip().replace(BREAK, "\n")
        if one.kind == "item":
            out.append("\n".join(typed_item(piece, width) for piece in run))
        elif one.kind == "row":
            out.append(typed_rows(run, "" if width else "long"))
        else:
            out.append(textwrap.fill(text, width) if width and one.kind == "paragraph" else text)
    return "\n\n".join(out) + "\n"
