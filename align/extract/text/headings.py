"""Which blocks of a plain text are its title and headings, and which numbered lines are none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.lists import follows, marker_class
from align.extract.text.open import HEADING_LENGTH, NUMBERED_LENGTH, OpenBlock, flat, is_contact, is_title
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Layout

__all__ = [
    "find_headings",
    "give_numbers_to_contents",
    "rejoin_lead_ins",
    "settle_numbers",
    "split_repeated_titles",
    "undo_quotations",
]

_DATE_END: Final = re.compile(r"\d{4}$|\d\.$")
_DATED: Final = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{4}$")
_DASHES: Final = frozenset("–—")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_TITLE_LENGTH: Final = 500
"""Characters of the longest title: amending acts name every act they amend."""
_HEADING_WORDS: Final = 14
_ROW_OF_HEADINGS: Final = 3
_PATTERN: Final = 2
"""Headings that make a habit."""
_CLOSE_WORDS: Final = 9
"""Words of the longest heading without a number and without a gap below it."""


def find_headings(blocks: list[OpenBlock], layout: Layout, *, is_top: bool = True, is_over_table: bool = False) -> None:
    """Name the blocks that are headings, and the title if they begin at the top of the document.

    ``is_over_table`` says that rows of a table or a form follow the last block.
    """
    plain: list[int] = []
    is_dense = layout.is_wrapped and not any(line.gap for block in blocks[1:] for line in block.lines)
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        before = blocks[index - 1] if index else None
        if block.kind is not BlockKind.PARAGRAPH or len(block.lines) > 3:
            continue
        if before is not None and before.number is not None and not before.lines[0].text:
            # what leads into a list is no title
            if _is_section_title(flat(block)) and (after is None or after.kind is not BlockKind.ITEM):
                block.kind = BlockKind.HEADING
        elif after is None:
            if is_over_table and len(block.lines) == 1 and _names_table(block, layout):
                block.kind = BlockKind.TITLE if is_top and not index else BlockKind.HEADING
        elif (
            is_top
            and index == int(bool(index) and _DATED.search(flat(blocks[0])) is not None)
            and _is_document_title(block, blocks[index + 1 : index + 6])
        ):
            block.kind = BlockKind.HEADING if layout.is_slides else BlockKind.TITLE
            block.level = int(layout.is_slides)
        elif _is_plain_heading(block, before, after, layout, is_dense=is_dense):
            block.kind = BlockKind.HEADING
            block.level = 2 if layout.is_slides else 0
            plain.append(index)
    if not layout.is_slides:
        _drop_rows_of_headings(blocks, plain)
        _add_like(blocks, layout)


def _add_like(blocks: Sequence[OpenBlock], layout: Layout) -> None:
    """Where headings stand below a gap and close to their text, so does one above a line that does not run on: an address, a list."""
    gap = layout.paragraph_gap
    pairs = list(pairwise(blocks))
    close = [a for a, b in pairs if a.lines[0].gap >= gap > b.lines[0].gap and len(a.lines) == 1]
    known = sum(a.kind is BlockKind.HEADING and a.number is None for a in close)
    others = [a for a in close if a.kind is BlockKind.PARAGRAPH and a.last.ends_sentence]
    if not layout.is_wrapped or known < _PATTERN or len(others) > known:
        return
    held = {id(a) for a in close}
    for before, (block, after) in zip([None, *blocks], pairs, strict=False):
        is_like = id(block) in held and block.kind is BlockKind.PARAGRAPH and after.kind is BlockKind.PARAGRAPH
        is_alone = (
            before is None
            or before.kind is not BlockKind.PARAGRAPH
            or before.last.ends_sentence
            or len(before.lines) > 1
        )
        if is_like and is_alone and _names_table(block, layout) and 2 * block.length < 3 * after.length:
            block.kind = BlockKind.HEADING


def _drop_rows_of_headings(blocks: Sequence[OpenBlock], plain: Sequence[int]) -> None:
    """Short lines one after the other name nothing: they are the cells of a table, an address, signatures.

    Only the last of them may be a heading, when running text follows.
    """
    run: list[int] = []
    for index in [*plain, -1]:
        if run and index != run[-1] + 1:
            over = blocks[run[-1] + 1] if run[-1] + 1 < len(blocks) else None
            names = over is not None and (over.kind is not BlockKind.PARAGRAPH or _runs_on(over, flat(blocks[run[-1]])))
            if len(run) >= _ROW_OF_HEADINGS:
                for lost in run[: -1 if names else None]:
                    blocks[lost].kind = BlockKind.PARAGRAPH
            run = []
        run.append(index)


def _names_table(block: OpenBlock, layout: Layout) -> bool:
    text = flat(block)
    is_short = len(text.split()) <= _CLOSE_WORDS and (not layout.is_wrapped or len(text) < 0.75 * layout.width)
    return is_short and is_title(text) and not is_contact(text)


def _is_document_title(block: OpenBlock, following: Sequence[OpenBlock]) -> bool:
    """A line at the top that can be a name, set apart by a gap or by the running text that soon follows."""
    text = flat(block)
    if not is_title(text, _TITLE_LENGTH) or is_contact(text) or following[0].kind is BlockKind.TOC:
        return False
    if _DATED.search(text) and is_title(flat(following[0])):
        return False  # "TIEDOTE 27.11.2026": its title is below
    if following[0].lines[0].gap > 0 or following[0].kind is not BlockKind.PARAGRAPH:
        return True
    return any(
        b.kind in {BlockKind.HEADING, BlockKind.TOC} or (b.last.ends_sentence and b.length > 1.2 * len(text))
        for b in following
    )


def _is_plain_heading(
    block: OpenBlock, before: OpenBlock | None, after: OpenBlock, layout: Layout, *, is_dense: bool = False
) -> bool:
    text = flat(block)
    if len(block.lines) > 1 or not is_title(text, HEADING_LENGTH) or _DATE_END.search(text) or is_contact(text):
        return False
    if not _LETTERS.search(after.lines[0].text) and after.kind is BlockKind.PARAGRAPH:
        return False  # a number: it is a cell's
    gap = layout.paragraph_gap
    is_new = before is None or block.lines[0].gap >= gap
    if is_dense and before is not None:  # viewers that keep no blank lines: the sentence above it is over
        is_new = before.last.ends_sentence or before.kind in {BlockKind.TITLE, BlockKind.HEADING}
    words = len(text.split())
    if after.kind is BlockKind.ITEM:
        return (is_new or layout.is_slides) and words <= 4
    is_short = words <= _HEADING_WORDS and (not layout.is_wrapped or len(text) < 0.75 * layout.width)
    if after.lines[0].gap >= gap:
        return is_new and is_short
    # set close to its text, as most text taken from a PDF has it: running text must follow, no address
    return is_new and is_short and layout.is_wrapped and words <= _CLOSE_WORDS and _runs_on(after, text)


def _runs_on(block: OpenBlock, above: str) -> bool:
    is_text = block.kind is BlockKind.PARAGRAPH and (block.last.ends_sentence or len(block.lines) > 1)
    return is_text and block.length > 1.5 * len(above) and not is_contact(block.lines[0].text)


def _is_section_title(text: str) -> bool:
    """The line after a bare section number; a few old acts close it with a full stop."""
    return is_title(text, 2 * HEADING_LENGTH) or (len(text.split()) <= 3 and is_title(text.removesuffix(".")))


def settle_numbers(blocks: list[OpenBlock]) -> None:
    """Numbered lines that are no headings become paragraphs again, for the list rules to judge.

    They are none when they follow each other without text between, when they are long, and when most of their shape end
    like sentences: a heading with a full stop is the exception in its document.
    """
    numbered = [b for b in blocks if b.kind is BlockKind.HEADING and b.number is not None and b.lines[0].text]
    shapes = Counter(_shape(b) for b in numbered)
    closed = Counter(_shape(b) for b in numbered if b.last.text[-1] in ".;," or ". " in flat(b))
    listed = {id(b) for i, b in enumerate(blocks) if b in numbered and _is_in_list(blocks, i)}
    _add_after_sublists(blocks, listed)
    for block in numbered:
        assert block.number is not None
        if block.number.shape in {"section", "chapter", "part"}:
            continue
        shape = _shape(block)
        if id(block) in listed or block.length > NUMBERED_LENGTH or closed[shape] > 0.5 * shapes[shape]:
            block.kind = BlockKind.PARAGRAPH
            block.lines[0] = replace(block.lines[0], text=f"{block.label} {block.lines[0].text}")
            block.label = ""
            block.number = None


def _add_after_sublists(blocks: Sequence[OpenBlock], listed: set[int]) -> None:
    """An item that counts on after the items of a list inside its list ("2)", "a)", "b)", "3)") is one as well."""
    before: OpenBlock | None = None
    for block in blocks:
        if block.number is not None and block.kind is BlockKind.HEADING and block.lines[0].text:
            if before is not None and id(before) in listed and follows(before.label, block.label):
                listed.add(id(block))
            before = block
        elif block.kind is not BlockKind.ITEM:
            before = None


def undo_quotations(blocks: Sequence[OpenBlock]) -> None:
    """A dash that opens a paragraph of its own is no bullet: so Finnish and Swedish print what people say."""
    for index, block in enumerate(blocks):
        near = [blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)]
        is_alone = not any(other.kind is BlockKind.ITEM for other in near)
        if block.kind is BlockKind.ITEM and block.label in _DASHES and is_alone and block.last.ends_sentence:
            block.kind = BlockKind.PARAGRAPH
            block.lines[0] = replace(block.lines[0], text=f"{block.label} {block.lines[0].text}")
            block.label = ""


def give_numbers_to_contents(blocks: list[OpenBlock]) -> None:
    """Bare numbers before the lines of a table of contents, as pdftotext parts them, are these lines' own."""
    for index in range(len(blocks) - 2, -1, -1):
        block, after = blocks[index], blocks[index + 1]
        if after.kind is not BlockKind.TOC or block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
            continue
        if flat(block) and after.lines[0].is_lower and not block.last.ends_sentence:  # an entry of two lines
            first = replace(block.lines[0], text=f"{block.label} {block.lines[0].text}".strip())
            blocks[index : index + 2] = [OpenBlock(BlockKind.TOC, [first, *block.lines[1:], *after.lines])]
            continue
        if block.kind is not BlockKind.HEADING or block.number is None or flat(block):
            continue
        if after.number is None and not after.label and not after.lines[0].text[:1].isdigit():
            after.number = block.number
            after.lines[0] = replace(after.lines[0], text=f"{block.label} {after.lines[0].text}")
            del blocks[index]
        else:  # the numbers of several lines in a row
            block.kind = BlockKind.TOC
            block.lines = [replace(block.lines[0], text=block.label)]
            block.label = ""


def _shape(block: OpenBlock) -> tuple[str, int]:
    return (block.number.shape, block.number.depth) if block.number is not None else ("", 0)


def _is_beside(one: OpenBlock, two: OpenBlock) -> bool:
    """Whether two numbers are of one shape and not one below the other: "1. …" after "5 …" begins a list of its own."""
    if one.number is None or two.number is None or _shape(one) != _shape(two):
        return False
    last = [number.path.rpartition(".")[2] for number in (one.number, two.number)]
    return "1" not in last or not all(part.isdecimal() for part in last) or abs(int(last[0]) - int(last[1])) <= 1


def _is_in_list(blocks: Sequence[OpenBlock], index: int) -> bool:
    block = blocks[index]
    for other in (blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)):
        if other.number is not None and other.kind is BlockKind.HEADING and _is_beside(other, block):
            return True
        if other.kind is BlockKind.ITEM and marker_class(other.label) == marker_class(block.label):
            return True
    return False


def split_repeated_titles(blocks: list[OpenBlock]) -> None:
    """A slide title with more lines than the same title on another slide: the rest is a subtitle."""
    titles = Counter(flat(b) for b in blocks if b.kind is BlockKind.HEADING)
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.kind is not BlockKind.HEADING:
            continue
        for cut in range(len(block.lines) - 1, 0, -1):
            head = " ".join(line.text for line in block.lines[:cut])
            if titles[head]:
                blocks[index + 1 : index + 1] = [OpenBlock(BlockKind.HEADING, block.lines[cut:], level=2)]
                block.lines = block.lines[:cut]
                break


def rejoin_lead_ins(blocks: list[OpenBlock], layout: Layout) -> None:
    """An item that is only a short line among long ones is the lead-in of the paragraph after it."""
    for index in range(len(blocks) - 1, 0, -1):
        item, after = blocks[index - 1], blocks[index]
        if (
            item.kind is not BlockKind.ITEM
            or after.kind is not BlockKind.PARAGRAPH
            or len(item.lines) > 1
            or item.parts
        ):
            continue
        siblings = [
            b for b in blocks[max(0, index - 8) : index - 1] if b.kind is BlockKind.ITEM and b.label == item.label
        ]
        long_siblings = sum(len(b.lines) >= 3 for b in siblings)
        is_lead_in = not item.last.ends_sentence and after.lines[0].gap < layout.paragraph_gap
        if is_lead_in and len(siblings) >= 2 and long_siblings > 0.6 * len(siblings):
            item.parts = [after.lines, *after.parts]
            del blocks[index]
