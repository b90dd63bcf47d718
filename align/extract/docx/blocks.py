"""Parts of Word documents that more than one rule looks at: rows, cells, layout tables, bold paragraphs for headings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from align.extract.characters import tidy
from align.extract.declared import main_declared
from align.extract.docx.names import W, value
from align.extract.lists import split_marker
from align.extract.numbering import split_number
from align.extract.tables import is_label, row_block
from align.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.extract.docx.inline import Inline
    from align.extract.docx.styles import Style, Styles
    from align.extract.tables import Cell

__all__ = [
    "TRANSPARENT",
    "bold_headings",
    "cell_line",
    "children_of",
    "is_drop_cap",
    "is_layout",
    "number_of",
    "rows_of",
    "spoken",
    "tabbed_rows",
]

_BOLD_HEADING_LENGTH: Final = 300
_TABBED: Final = 3
"""Fewest lines of a table that was typed with tabs."""
_TABBED_LABEL: Final = 60
"""Characters of its longest label."""
TRANSPARENT: Final = frozenset(f"{W}{name}" for name in ("customXml", "ins", "moveTo", "smartTag"))
"""Elements around others that a reader does not see."""


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table."""
    yield from children_of(table, f"{W}tr")


def children_of(element: Any, tag: str) -> Iterator[Any]:
    """Children of a kind, content controls and changes around them looked through."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from children_of(content, tag)
        elif child.tag in TRANSPARENT:
            yield from children_of(child, tag)


def cell_line(block: Block) -> str:
    """What a block says as a line of a cell."""
    # a number is part of what the cell says, a bullet is not
    shows = block.label and any(c.isalnum() for c in block.label)
    return f"{block.label} {block.text}" if shows else block.text


def bold_headings(blocks: Sequence[Block], bold: Mapping[int, Block]) -> list[Block]:
    """Paragraphs that are bold from end to end are headings where the author used no styles for them."""
    candidates = [b for b in blocks if id(b) in bold and b.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}]
    text_blocks = sum(b.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} for b in blocks)
    if not candidates or len(candidates) > 0.5 * text_blocks:
        return list(blocks)
    out: list[Block] = []
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if id(block) in bold and _is_bold_heading(block, after, bold):
            block = replace(block, kind=BlockKind.HEADING, text=tidy(block.text), level=0)  # noqa: PLW2901
        out.append(block)
    return out


def _is_bold_heading(block: Block, after: Block | None, bold: Mapping[int, Block]) -> bool:
    if block.kind is BlockKind.ITEM and not any(c.isalnum() for c in block.label):
        return False
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or len(block.text) > _BOLD_HEADING_LENGTH:
        return False
    numbered = bool(block.label) or split_number(block.text)[0] is not None
    if numbered:
        return True
    if re.search(r"[.,:;]$", block.text) or "\n" in block.text or after is None:
        return False
    # a run of bold lines is emphasis, not a run of headings
    return not (after.kind is BlockKind.PARAGRAPH and id(after) in bold and len(after.text) > 100)


def is_layout(rows: Sequence[tuple[list[Cell], list[list[Block]], bool]]) -> bool:
    """One column is a frame around text; headings inside cells mean that the table only places things."""
    if not rows:
        return True
    if max(len(cells) for cells, _, _ in rows) == 1:
        return True
    contents = [content for _, cells, _ in rows for content in cells if content]
    headings = sum(any(b.kind in {BlockKind.HEADING, BlockKind.TITLE} for b in content) for content in contents)
    long = sum(len(content) > 6 for content in contents)
    return headings > 0 and (headings + long) > 0.3 * len(contents) and len(rows) <= 4


def is_drop_cap(properties: Any) -> bool:
    """Whether a paragraph is the large initial of the next (ECMA-376 part 1, 17.3.1.11)."""
    frame = properties.find(f"{W}framePr") if properties is not None else None
    return frame is not None and frame.get(f"{W}dropCap") in {"drop", "margin"}


def number_of(properties: Any, style: Style) -> tuple[str, int] | None:
    """The list a paragraph is numbered by, and its level from 0: its own, else its style's; None where it is switched off."""
    own = properties.find(f"{W}numPr") if properties is not None else None
    number, level = value(own, "numId"), value(own, "ilvl")
    if number == "0":
        return None
    inherited = style.number
    if number is None:
        if inherited is None:
            return None
        return inherited[0], int(level) if level and level.isdigit() else inherited[1]
    return number, int(level) if level and level.isdigit() else 0


def tabbed_rows(blocks: Sequence[Block], tabbed: Mapping[int, tuple[str, ...]]) -> list[Block]:
    """Lines of two parts with a tab between, three or more in a row, are a table that was typed; bare numbers are a contents' pages."""
    out = list(blocks)
    first = 0
    for end in range(len(out) + 1):
        if end < len(out) and _is_tabbed(out[end], tabbed.get(id(blocks[end]), ())):
            continue
        if end - first >= _TABBED and not all(tabbed[id(b)][1].isdigit() for b in blocks[first:end]):
            pairs = [tabbed[id(block)] for block in blocks[first:end]]
            is_key_value = all(is_label(pair[0]) for pair in pairs)
            for at, pair in enumerate(pairs, first):
                row = row_block(list(pair), source="docx", is_key_value=is_key_value)
                out[at] = replace(row, links=out[at].links, language=out[at].language)
        first = end + 1
    return out


def _is_tabbed(block: Block, parts: Sequence[str]) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or len(parts) != 2 or not all(parts) or "\n" in block.text:
        return False
    label = parts[0]
    is_marker = not re.search(r"[^\W_]{2}", label) or split_marker(f"{label} x") is not None or label[-1] in ".;,"
    return len(label) <= _TABBED_LABEL and not is_marker


def spoken(inline: Inline, styles: Styles, properties: Any) -> str | None:
    """The language of most letters of a paragraph, by its runs and else by its style."""
    letters = Counter(inline.languages)
    if letters[None]:
        letters[styles.language(value(properties, "pStyle"))] += letters.pop(None)
    return main_declared(letters)
