"""``Document`` → segments: blocks cut into sentences, each leading back to its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.languages.detect import passage_language
from align.model import BlockKind, Segment, SegmentKind
from align.segment.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model import Block, Document, Side

__all__ = ["segment_document", "sentence_spans"]

_KINDS: Final = {
    BlockKind.TITLE: SegmentKind.TITLE,
    BlockKind.HEADING: SegmentKind.HEADING,
    BlockKind.PARAGRAPH: SegmentKind.SENTENCE,
    BlockKind.ITEM: SegmentKind.ITEM,
    BlockKind.NOTE: SegmentKind.NOTE,
    BlockKind.CAPTION: SegmentKind.CAPTION,
}
_WHOLE: Final = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.LABEL})
_PREFIX: Final[dict[Side, str]] = {"source": "s", "target": "t"}


def segment_document(document: Document, side: Side) -> tuple[Segment, ...]:
    """The segments of a document in reading order.

    Headings, titles and row labels stay whole; paragraphs, items, notes and cells are cut at sentence ends and forced line breaks.
    Running heads, page numbers and tables of contents give no segments, empty cells neither. A segment is in its document's
    language unless the passage is clearly in another.
    """
    found: list[Segment] = []
    sections = _section_indices(document)
    for index, block in enumerate(document.blocks()):
        if block.kind in {BlockKind.TOC, BlockKind.FURNITURE}:
            continue
        for kind, start, end in _pieces(block, document.language):
            text = block.text[start:end]
            language = block.language or passage_language(text, document.language)
            found.append(
                Segment(
                    id=f"{_PREFIX[side]}{len(found)}",
                    text=text,
                    kind=kind,
                    block=index,
                    start=start,
                    end=end,
                    language=language,
                    section=sections[index],
                    place=replace(block.place, block=index),
                )
            )
    return tuple(found)


def _section_indices(document: Document) -> list[int]:
    indices: list[int] = []
    counter = 0
    stack = list(reversed(document.sections))
    while stack:
        section = stack.pop()
        indices += [counter] * (len(section.blocks) + (section.heading is not None))
        counter += 1
        stack.extend(reversed(section.sections))
    return indices


def _pieces(block: Block, language: str) -> Iterator[tuple[SegmentKind, int, int]]:
    if block.kind is BlockKind.ROW:
        yield from _row_pieces(block, language)
        return
    kind = _KINDS.get(block.kind, SegmentKind.SENTENCE)
    yield from _cut(block.text, 0, len(block.text), kind, block.language or language)


def _row_pieces(block: Block, language: str) -> Iterator[tuple[SegmentKind, int, int]]:
    position = 0
    for number, cell in enumerate(block.cells):
        is_label = block.is_header or (block.is_key_value and number == 0)
        kind = SegmentKind.LABEL if is_label else SegmentKind.CELL
        yield from _cut(block.text, position, position + len(cell), kind, block.language or language)
        position += len(cell) + 1


def _cut(text: str, start: int, end: int, kind: SegmentKind, language: str) -> Iterator[tuple[SegmentKind, int, int]]:
    # a forced break ends a piece even in a heading or label
    for line in re.finditer(r"[^\n]+", text[start:end]):
        offset = start + line.start()
        if kind in _WHOLE:
            yield from _trimmed(text, offset, offset + len(line.group()), kind)
            continue
        for left, right in sentence_spans(line.group(), language):
            yield kind, offset + left, offset + right


def _trimmed(text: str, start: int, end: int, kind: SegmentKind) -> Iterator[tuple[SegmentKind, int, int]]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        yield kind, start + left, start + right
