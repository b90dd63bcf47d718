"""The fifth unseen half: Markdown, typed plain text, and text saved from our PDFs by three programs."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import BREAK, LANGUAGES, Made, letter, letter_lines, runs, without_letter, without_notes
from bench.layouts.plain import markdown, saved, typed_item, typed_rows
from bench.layouts.set5.pieces import script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_MARKDOWN: Final = {"md-help": "HELP", "md-annex": "ANNEX", "md-memo-notes": "MEMORANDUM"}
_TYPED: Final = {
    "typed-reply-mail": ("REPLY", 72),
    "typed-agenda-wrapped": ("ENCLOSED", 76),
    "typed-weekly-long-lines": ("WEEKLY", 0),
    "typed-route-columns": ("ROUTE", 70),
}
_SAVED: Final = {
    "annual-plain", "permit-letterhead", "careplan-ruled", "water-table", "job-key-facts", "agenda-board",
    "criteria-report", "memo-numbered", "annex-sections", "criteria-article", "permit-scrartcl", "prices-without-rules",
    "steps-platypus", "word-memo-default", "odt-help", "yearly-two-columns", "slides-criteria",
}  # fmt: skip
"""Printed by one program each, untagged; of columns side by side only in the order of their text."""


def documents(folder: Path) -> Iterator[Made]:
    """Every text in both languages; those from PDFs by the programs that are installed."""
    for language in LANGUAGES:
        for layout, name in _MARKDOWN.items():
            pieces = script(name, language)
            target = folder / f"{layout}-{language}.md"
            target.write_text(markdown(pieces, "pandoc", language), encoding="utf-8")
            yield Made("markdown", layout, target, pieces, language)
        for layout, (name, width) in _TYPED.items():
            pieces = without_notes(script(name, language))
            target = folder / f"{layout}-{language}.txt"
            target.write_text(_typed(pieces, width), encoding="utf-8", newline="\n" if width else "\r\n")
            yield Made("text typed", layout, target, without_letter(pieces), language, (), letter_lines(pieces))
    yield from _saved(folder)


def _typed(pieces: Sequence[Piece], width: int) -> str:
    """As one types in an editor or a mail: a blank line between blocks, long lines wrapped or left."""
    head, rest = letter(pieces)
    out = []
    if head:
        first, kind, date, number, *others = (piece.text for piece in head)
        out.append(f"{first:<44}{kind}\n{date:<44}{number}")
        out += [other.replace(BREAK, "\n") for other in others]
    for run in runs(rest):
        one = run[0]
        text = f"{one.label} {one.text}".strip()
        if one.kind == "item":
            out.append("\n".join(typed_item(piece, width) for piece in run))
        elif one.kind == "row":
            out.append(typed_rows(run, "" if width else "long"))
        else:
            out.append(textwrap.fill(text, width) if width and one.kind == "paragraph" else text)
    return "\n\n".join(out) + "\n"


def _saved(folder: Path) -> Iterator[Made]:
    for made in saved(folder, "bench.layouts.set5", _is_taken, ("columns",)):
        neutral = (*made.neutral, *letter_lines(made.pieces))
        yield replace(made, pieces=without_letter(made.pieces), neutral=neutral)


def _is_taken(made: Made) -> bool:
    """Printed by one program each, untagged."""
    return made.layout in _SAVED and "tagged" not in made.format and "chromium" not in made.format
