"""What of a page's words a reader sees: nothing white on white, nothing twice, and the bullets that are drawn."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from align.extract.lists import BULLET
from align.extract.pdf.page import Word

if TYPE_CHECKING:
    from align.extract.pdf.page import Page
    from align.model import Box

__all__ = ["drop_pale", "settle_words", "write_bullets"]

_BULLET_REACH: Final = 30.0
"""Points between a bullet and its line, at most."""
_BULLET_SIZE: Final = 0.8
"""Height of a drawn bullet, in sizes of its text, at most."""


def settle_words(out: Page) -> None:
    """Drop what nobody sees and what is drawn twice (poor man's bold); compose letters and accents."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Word] = []
    for word in out.words:
        if not word.text:
            continue
        if word.x1 < -1 or word.x0 > out.width + 1 or word.bottom < -1 or word.top > out.height + 1:
            out.unseen += len(word.text)
            continue
        key = (word.text, round(word.x0 / 1.5), round(word.base / 1.5))
        if key in seen:
            continue
        seen.add(key)
        if not word.text.isascii():
            word.text = unicodedata.normalize("NFC", word.text)
        kept.append(word)
    out.words = kept


def drop_pale(out: Page) -> None:
    """White letters on nothing are not there for a reader."""
    kept = []
    for word in out.words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        if word.pale and not any(b.x0 <= x <= b.x1 and b.top <= y <= b.bottom for b in out.grounds):
            out.unseen += len(word.text)
        else:
            kept.append(word)
    out.words = kept


def _is_within(dot: Box, ground: Box) -> bool:
    return ground.x0 <= dot.x0 and dot.x1 <= ground.x1 and ground.top <= dot.top and dot.bottom <= ground.bottom


def write_bullets(out: Page) -> None:
    """Bullets that are drawn, not written (browsers do so), become words before the line they stand at.

    In tagged content the tags say what is a list; a drawing there has no mark of its own.
    """
    faint = [dot for dot in out.faint if any(_is_within(dot, ground) for ground in out.grounds)]
    for dot in [*out.dots, *faint]:
        middle = (dot.top + dot.bottom) / 2
        beside = [
            w
            for w in out.words
            if w.top < middle < w.bottom and w.x1 > dot.x0 - _BULLET_REACH and w.x0 < dot.x1 + _BULLET_REACH
        ]
        if not beside or any(w.x0 < dot.x1 for w in beside):
            continue  # in the middle of a line, or at nothing
        first = min(beside, key=lambda w: w.x0)
        if first.mcid >= 0 or dot.bottom - dot.top > _BULLET_SIZE * first.size:
            continue
        bullet = Word(BULLET, out.number, dot.x0, first.top, dot.x1, first.bottom, first.base)
        bullet.size = first.size
        out.words.append(bullet)
