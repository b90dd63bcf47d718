"""Running text in Markdown: its words, links and boldness, and where a line end means one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from align.extract.characters import tidy_lines
from align.extract.lists import split_marker

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["inline_of", "parser", "render_inline"]

SOFT: Final = "\x1f"
"""Stands for a line end that means nothing, until it is known to mean nothing."""
NESTING: Final = 40
HREF: Final = re.compile(r"""<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
BOLD: Final = re.compile(r"<(/?)(?:b|strong)\b[^>]*>", re.IGNORECASE)
BREAK: Final = re.compile(r"<br\b[^>]*>", re.IGNORECASE)


@dataclass(slots=True)
class Inline:
    """Running text of one block."""

    text: str = ""
    links: list[str] = field(default_factory=list)
    is_bold: bool = False


@lru_cache(maxsize=1)
def parser() -> Any:
    """The grammar, with tables and strikethrough."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table").enable("strikethrough")


def inline_of(text: str) -> Inline:
    """The running text of a piece of Markdown."""
    tokens = parser().parseInline(text)
    return render_inline(tokens[0]) if tokens else Inline()


def render_inline(token: Token) -> Inline:
    """Text, links and boldness of an inline token. Hard breaks stay as newlines."""
    parts: list[str] = []
    links: list[str] = []
    depth = letters = bold_letters = 0
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
            count = len(child.content.strip())
            letters += count
            bold_letters += count if depth > 0 else 0
        elif child.type == "softbreak":
            parts.append(SOFT)
        elif child.type == "hardbreak":
            parts.append("\n")
        elif child.type == "image":
            parts.append(child.content)
        elif child.type == "link_open":
            links.append(str(child.attrGet("href") or ""))
        elif child.type in {"strong_open", "strong_close"}:
            depth += child.nesting
        elif child.type == "html_inline":
            if BREAK.match(child.content):
                parts.append("\n")
            elif found := BOLD.match(child.content):
                depth += -1 if found[1] else 1
            elif found := HREF.match(child.content):
                links.append(found[1])
    return Inline(typed_lines("".join(parts)), [link for link in links if link], 0 < letters == bold_letters)


def typed_lines(text: str) -> str:
    """Lines end where the author's do only when they begin with typed markers: "a) …", "b) …"."""
    lines = text.split(SOFT)
    marked = sum(split_marker(line.strip()) is not None for line in lines)
    if marked < 2:
        return tidy_lines(" ".join(lines))
    out = lines[0]
    for line in lines[1:]:
        out += ("\n\n" if split_marker(line.strip()) else " ") + line
    return "\n\n".join(tidy_lines(part) for part in out.split("\n\n"))
