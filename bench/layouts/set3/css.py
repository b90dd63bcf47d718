"""The third unseen half: pages set with CSS, printed by WeasyPrint and Chromium, each with tags and without."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.layouts import css
from bench.layouts.css import BASE, Look, markup
from bench.layouts.pieces import Gold, split_box, without_notes
from bench.layouts.set3.css_looks import LOOKS
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.layouts.pieces import Made


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages by every printer that is installed."""
    return css.documents(folder, LOOKS, _page, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = script(look.script, language)
    gold = pieces if look.notes else without_notes(pieces)
    if look.box == "last":
        gold = (*split_box(gold)[0], *split_box(gold)[1])
    if look.box == "beside":
        gold = tuple(replace(piece, role="aside") if piece.role == "box" else piece for piece in gold)
    return Gold(gold, tuple(word(name, language) for name in look.drop))


def _page(look: Look, language: str) -> str:
    pieces, style = script(look.script, language), look.css
    for name in ("AGENCY", "TOWN", "PAGE", "DRAFT", "HEAD", "SERIES", "FOOT", "LAW"):
        style = style.replace(f"${name}", word(name.lower(), language))
    rest, box = split_box(pieces)
    boxed = f"<aside class='box'>{markup(box, look)}</aside>" if box else ""
    if look.box == "last":
        body = markup(rest, look) + boxed
    elif boxed:
        body = markup(rest[:1], look) + boxed + markup(rest[1:], look)
    else:
        body = markup(pieces, look)
    before = "".join(f"<div class='{name}'>{html.escape(word(name, language))}</div>" for name in look.fixed)
    name = f"{look.name}-{language}"
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{name}</title><style>{BASE}{style}</style>"
        f"</head><body>{before}<main>{body}</main></body></html>"
    )
