"""The fifth unseen half: pages set with CSS, printed by WeasyPrint and Chromium, each with tags and without."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bench.layouts import css
from bench.layouts.css import BASE, Look, letterhead, markup, set_run
from bench.layouts.pieces import Gold, beside, letter, runs, without_notes
from bench.layouts.set5.css_looks import LOOKS
from bench.layouts.set5.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

_IN_STYLES = (
    "COMPANY",
    "DECISION",
    "PERMITS",
    "MINISTRY",
    "FUND",
    "SCHOOL",
    "MUSEUM",
    "WATER",
    "FORM",
    "BOARD",
    "BUREAU",
    "CONTENTS",
)
_KEPT = "h1, h2, h3, thead { break-after: avoid } tr, li { break-inside: avoid }"
_PICTURE = "<div class='picture'></div>"


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages by every printer that is installed."""
    return css.documents(folder, LOOKS, _page, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = script(look.script, language)
    gold = beside(pieces if look.notes else without_notes(pieces))
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(gold, drop, (word("contents", language), *(word(name, language) for name in look.fixed)))


def _page(look: Look, language: str) -> str:
    pieces, style = script(look.script, language), look.css
    for name in sorted(_IN_STYLES, key=len, reverse=True):
        style = style.replace(f"${name}", word(name.lower(), language))
    head, rest = letter(pieces)
    before = "".join(f"<div class='{name}'>{html.escape(word(name, language))}</div>" for name in look.fixed)
    body = _cards(rest, look) if look.name == "steps-cards" else markup(rest, look)
    body = body.replace("<p class='caption'>", f"{_PICTURE}<p class='caption'>")
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{look.name}-{language}</title>"
        f"<style>{BASE}{_KEPT}{style}</style></head><body>{before}{letterhead(head)}<main>{body}</main></body></html>"
    )


def _cards(pieces: Sequence[Piece], look: Look) -> str:
    """Each step of the instructions on a card: its picture, the line below the picture, the step above it."""
    out, is_open = "", False
    for run in runs(pieces):
        is_step = run[0].kind == "item" and run[0].label != "•"
        is_card = is_step or run[0].kind == "caption"
        if is_card and not is_open:
            out += "<div class='cards'>"
        elif is_open and not is_card:
            out += "</div></div>"
        if is_step:
            out += "</div>" * is_open + "<div class='card'>"
        is_open = is_card
        out += set_run(run, look)
    return out
