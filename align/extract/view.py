"""The text view: what was read, one block a line, so that a person sees at once whether the reading is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["block_line", "kind_name", "view_lines"]

_BREAK: Final = " ⏎ "
_CELL: Final = " | "


def view_lines(document: Document) -> Iterator[str]:
    """The lines of the view. Line n (from 1) is block n − 1: it is what ``Place.line`` counts.

    Warnings and metadata are not among them; a caller prints them around the view.
    """
    for block in document.blocks():
        yield block_line(block)


def block_line(block: Block) -> str:
    """One block as one line: place, kind with level, label, text, and in braces what the reader decided or doubts."""
    place = block.place
    where = " ".join(
        part
        for part in (
            f"p.{'/'.join(_pages(block))}" if place.page is not None else "",
            f"[{place.section}]" if place.section else "",
        )
        if part
    )
    text = block.text.replace("\n", _BREAK).replace("\t", _CELL)
    label = f"{block.label} " if block.label else ""
    remarks = [*block.notes]
    if block.language:
        remarks.append(f"in {block.language}")
    if block.confidence < 1:
        remarks.append(f"confidence {block.confidence:.2f}")
    remark = f"  {{{'; '.join(remarks)}}}" if remarks else ""
    return f"{place.line or 0:>5} {where:<14} {kind_name(block):<10} {label}{text}{remark}"


def _pages(block: Block) -> list[str]:
    return [str(page) for page in dict.fromkeys(place.page for place in block.places) if page is not None]


def kind_name(block: Block) -> str:
    """What a block is, as the text view names it ("heading2", "item", "label-row")."""
    if block.kind is BlockKind.HEADING:
        return f"heading{block.level}"
    if block.kind is BlockKind.ITEM:
        return f"item{block.level}" if block.level > 1 else "item"
    if block.kind is BlockKind.ROW:
        return "label-row" if block.is_key_value else "header-row" if block.is_header else "row"
    return block.kind.value
