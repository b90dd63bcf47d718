"""Tables of contents that somebody typed, or that lost their field: a heading that says so, then lines that end in page numbers."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from align.languages import LANGUAGES, strings
from align.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["typed_contents"]

_ENTRY: Final = re.compile(r".*\S(?:\s*(?:\.\s?){3,}\s*|\s*…+\s*|\s+)(?P<page>\d{1,4}|[ivxl]{1,6})")
_ENTRIES: Final = 3
"""Fewer lines with numbers at their ends prove nothing."""
_LONGEST: Final = 250
"""Characters of an entry."""
_JUMP: Final = 100
"""Pages of the longest chapter."""
_LINES: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.TOC})


@cache
def _names() -> frozenset[str]:
    return frozenset(word for code in LANGUAGES for word in strings(code, "print", "contents"))


def typed_contents(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with every table of contents marked as such, its heading too: it says nothing that the headings do not."""
    out = list(blocks)
    at = 0
    while at < len(out):
        if out[at].kind in _LINES and out[at].text.strip(" .:").casefold() in _names():
            end = _end(out, at + 1)
            if end - at > _ENTRIES or (end > at + 1 and any(b.kind is BlockKind.TOC for b in out[at + 1 : end])):
                out[at:end] = [_entry(b) for b in out[at:end]]
                at = end
        at += 1
    return out


def _entry(block: Block) -> Block:
    if block.kind in {BlockKind.TOC, BlockKind.FURNITURE}:
        return block
    text = f"{block.label} {block.text}".strip()
    return replace(block, kind=BlockKind.TOC, text=re.sub(r"\s*(?:\.\s?){3,}\s*|\s+", " ", text), level=0, label="")


def _end(blocks: Sequence[Block], start: int) -> int:
    """Index after the last entry of the contents that begin at ``start``; page numbers only count up."""
    last = 0
    end = start
    for at in range(start, len(blocks)):
        block = blocks[at]
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is BlockKind.TOC:
            end = at + 1
            continue
        found = _ENTRY.fullmatch(block.text) if block.kind in _LINES and len(block.text) <= _LONGEST else None
        if found is None:
            break
        page = int(found["page"]) if found["page"].isdigit() else last
        if page < last or (last and page > last + _JUMP):
            break
        last, end = page, at + 1
    return end
