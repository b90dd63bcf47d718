"""The fourth unseen half: pages set with CSS, printed by WeasyPrint and Chromium, each with tags and without."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bench.layouts import css
from bench.layouts.css import BASE, Look, letterhead, markup
from bench.layouts.pieces import Gold, beside, letter, split_box, without_notes
from bench.layouts.set4.css_looks import LOOKS
from bench.layouts.set4.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

_IN_STYLES = (
    "LOGO",
    "OFFICE",
    "STREET",
    "POST",
    "PHONE",
    "MAIL",
    "MINUTES",
    "BOARD",
    "SIGNED",
    "FORM",
    "PAPER",
    "BUDGET",
    "LAW",
)
_LETTER = 4
"""Lines of a letterhead before the receiver."""


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages by every printer that is installed."""
    return css.documents(folder, LOOKS, _page, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = script(look.script, language)
    gold = beside(pieces if look.notes else without_notes(pieces))
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(gold, drop, (word("contents", language), word("office", language)))


def _page(look: Look, language: str) -> str:
    pieces, style = script(look.script, language), look.css
    for name in sorted(_IN_STYLES, key=len, reverse=True):
        style = style.replace(f"${name}", word(name.lower(), language))
    head, rest = letter(pieces)
    body = letterhead(head) + _body(rest, look)
    if look.name == "howto-contents":
        body = _with_contents(rest, look, language)
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{html.escape(rest[0].text)}</title>"
        f"<style>{BASE}{style}</style></head><body>{body}</body></html>"
    )


def _body(pieces: Sequence[Piece], look: Look) -> str:
    out, box = "", split_box(pieces)[1]
    if not box:
        return f"<main>{markup(pieces, look)}</main>"
    at = pieces.index(box[0])
    out = markup(pieces[:at], look) + f"<aside class='box'>{markup(box, look)}</aside>"
    return f"<main>{out}{markup(pieces[at + len(box) :], look)}</main>"


def _with_contents(pieces: Sequence[Piece], look: Look, language: str) -> str:
    """A cover, the contents with dots to the pages of the headings, the text."""
    headings = [piece for piece in pieces if piece.kind == "heading"]
    lines = "".join(
        f"<p style='margin-left:{(h.level - 1) * 7}mm'><a href='#h{n}'>{html.escape(f'{h.label} {h.text}'.strip())}</a></p>"
        for n, h in enumerate(headings)
    )
    body = markup(pieces[2:], look)
    for number, heading in enumerate(headings):
        tag = f"<h{heading.level + 1}>"
        parts = body.split(tag + f"<span class='label'>{heading.label}</span>", 1)
        body = f"<h{heading.level + 1} id='h{number}'><span class='label'>{heading.label}</span>".join(parts)
    cover = f"<div class='cover'>{markup(pieces[:2], look)}</div>"
    contents = f"<div class='contents'><p><b>{word('contents', language)}</b></p>{lines}</div>"
    return f"{cover}{contents}<main>{body}</main>"
