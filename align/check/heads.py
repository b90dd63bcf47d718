"""Numbers in the cells of tables, read under the heads of their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.facts import Scale, scale_of, under
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.check.units import Joined
    from align.model import Block, Fact, Segment

__all__ = ["Scales", "cells_apart", "headed", "scales_of", "tables_of"]

_LONGEST_CAPTION: Final = 200
"""Characters; a longer paragraph before a table is no caption."""

Scales = tuple[Scale | None, ...]
"""The scale of each column of a row, None where its head names none."""


def tables_of(blocks: Sequence[Block]) -> tuple[tuple[int, ...], ...]:
    """The tables of a document: runs of rows without anything between, as the places of their rows."""
    tables: list[list[int]] = []
    last = -2
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.ROW:
            if place != last + 1 or (block.is_header and not blocks[last].is_header):
                tables.append([])
            tables[-1].append(place)
            last = place
    return tuple(tuple(table) for table in tables)


def scales_of(blocks: Sequence[Block], language: str) -> Mapping[int, Scales]:
    """Rows whose numbers a head, label or caption scales: the scales of their columns, by the row's place.

    A caption that scales its table stands among them without columns.
    """
    found: dict[int, Scales] = {}
    for table in tables_of(blocks):
        before = blocks[table[0] - 1] if table[0] else None
        caption = (
            scale_of(before.text, language)
            if before and before.kind is not BlockKind.ROW and len(before.text) <= _LONGEST_CAPTION
            else None
        )
        if caption:
            found[table[0] - 1] = ()
        heads: dict[int, Scale] = {}
        for place in table:
            row = blocks[place]
            if row.is_header:
                heads.update(
                    (column, scale)
                    for column, cell in enumerate(row.cells)
                    if (scale := scale_of(cell, language)) is not None
                )
                continue
            label = scale_of(row.cells[0], language) if len(row.cells) > 1 else None
            scales = tuple(heads.get(c) or (c and label) or caption or None for c in range(len(row.cells)))
            if any(scales):
                found[place] = scales
    return found


def headed(
    facts: tuple[Fact, ...], joined: Joined, blocks: Sequence[Block], scales: Mapping[int, Scales], language: str
) -> tuple[Fact, ...]:
    """Facts of a unit as its table means them: cells under their heads, the scale in a head itself no amount."""
    if not any(s.block in scales or blocks[s.block].is_header for s in joined.segments):
        return facts
    read: list[Fact] = []
    for fact in facts:
        place = joined.locate(fact.start)
        if place is None:
            read.append(fact)
        elif not _is_scale(fact, *place, blocks[place[0].block], language):
            scale = _scale(place[0], blocks[place[0].block], scales)
            read.append(under(fact, scale) if scale else fact)
    return tuple(read)


_APART: Final = "\x1f"


def cells_apart(joined: Joined, blocks: Sequence[Block]) -> str:
    """The text of a unit with a mark between the cells of a row, same length: "250" and "300" beside it are no 250 300.

    The mark is ASCII's unit separator, which regular expressions take for white space and readers for no blank: it ends a word and an
    address, and no number goes on over it.
    """
    text = joined.text
    for (before, start), segment in zip(
        zip(joined.segments, joined.starts, strict=True), joined.segments[1:], strict=False
    ):
        end = start + len(before.text)
        if before.block == segment.block and blocks[segment.block].kind is BlockKind.ROW and text[end] == " ":
            text = f"{text[:end]}{_APART}{text[end + 1 :]}"
    return text


def _scale(segment: Segment, row: Block, scales: Mapping[int, Scales]) -> Scale | None:
    of_row = scales.get(segment.block, ())
    column = row.text.count("\t", 0, segment.start)
    return of_row[column] if column < len(of_row) else None


def _is_scale(fact: Fact, segment: Segment, offset: int, row: Block, language: str) -> bool:
    """Whether an amount is the words of a head ("1 000 euroa"), which state no sum."""
    if fact.kind != "amount" or not (row.is_header or "\t" not in row.text[: segment.start]):
        return False
    scale = scale_of(segment.text, language)
    return scale is not None and scale.start <= offset < scale.end
