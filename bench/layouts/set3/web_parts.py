"""The third unseen half: the parts of pages that content systems share."""

from __future__ import annotations

from html import escape

from bench.layouts.set3.pieces import word


def links(name: str, language: str, shape: str = '<li><a href="/p">{}</a></li>') -> str:
    """A menu."""
    return "".join(shape.format(escape(part)) for part in word(name, language).split("|"))


def whole(language: str, title: str, body: str, head: str = "") -> str:
    """A whole page."""
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)} | {word("town", language)}</title>'
        f"{head}</head>\n<body>{body}</body></html>"
    )
