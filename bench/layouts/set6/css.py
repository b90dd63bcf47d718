"""The sixth unseen set: pages set with CSS, printed by WeasyPrint and Chromium, each with tags and without."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.layouts import css
from bench.layouts.css import BASE, Look, letterhead, markup, set_run
from bench.layouts.pieces import Gold, beside, letter, runs, split_box, without_notes
from bench.layouts.set6.css_looks import LOOKS
from bench.layouts.set6.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

_NAMES = ("TOWN", "AGENCY", "SERVICES", "POST", "DESK", "GUIDE", "BOARD", "SCHOOL", "HEALTH", "WATER", "FEES", "STATS")
_KEEP = (
    "h1, h2, h3, thead, .caption { break-after: avoid } .caption { break-before: avoid } tr, li { break-inside: avoid }"
)


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages by every printer that is installed."""
    return css.documents(folder, LOOKS, _page, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = script(look.script, language)
    gold = beside(pieces if look.notes else without_notes(pieces))
    loose = [piece.text for piece in letter(gold)[0]]
    if look.name == "report-side-panel":  # its items stand without marks
        loose += [piece.text for piece in gold if piece.role == "box" and piece.kind == "item"]
    if look.box == "beside":
        gold = tuple(replace(piece, role="aside") if piece.role == "box" else piece for piece in gold)
    return Gold(gold, tuple(word(name, language) for name in look.drop), loose=tuple(loose))


def _page(look: Look, language: str) -> str:
    style = look.css
    for name in sorted(_NAMES, key=len, reverse=True):
        style = style.replace(f"${name}", word(name.lower(), language))
    head, rest = letter(script(look.script, language))
    body = _cards(rest, look) if look.name == "qa-cards" else _with_box(rest, look)
    body = body.replace("<p class='caption'>", "<div class='picture'></div><p class='caption'>", "picture" in look.css)
    title = html.escape(rest[0].text)
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{title}</title>"
        f"<style>{BASE}{_KEEP}{style}</style></head><body>{letterhead(head)}<main>{body}</main></body></html>"
    )


def _with_box(pieces: Sequence[Piece], look: Look) -> str:
    """The box after the text before it; floated, or in a column of its own, where the style says so."""
    text, box = split_box(pieces)
    if not box:
        return markup(pieces, look)
    panel = f"<aside class='box'>{markup(box, look)}</aside>"
    if look.name == "report-side-panel":
        first = next(i for i, piece in enumerate(text) if piece.kind == "heading")
        return f"{markup(text[:first], look)}<div class='text'>{markup(text[first:], look)}</div>{panel}"
    at = next(i for i, piece in enumerate(text) if piece.kind == "heading") if look.box else pieces.index(box[0])
    return f"{markup(text[:at], look)}{panel}{markup(text[at:], look)}"


def _cards(pieces: Sequence[Piece], look: Look) -> str:
    """A card for each question, two beside each other."""
    out, in_cards = "", False
    for run in runs(pieces):
        is_group = run[0].kind == "title" or (run[0].kind == "heading" and run[0].level == 1)
        if is_group:
            out += "</div></div>" * in_cards
            in_cards = False
        elif run[0].kind == "heading":
            out += ("</div>" if in_cards else "<div class='cards'>") + "<div class='card'>"
            in_cards = True
        out += set_run(run, look)
    return out + "</div></div>" * in_cards
