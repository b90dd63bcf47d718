"""What drafts are, however they were read: contents, captions, notes, list items, headings, key–value rows."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from align.extract.pdf.contents import mark_contents
from align.extract.pdf.fields import fields_of
from align.extract.pdf.headings import mark_headings, settle_heading_levels
from align.extract.pdf.parts import Draft, print_words, split_label
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.extract.pdf.lines import Line

__all__ = ["settle"]


def settle(drafts: list[Draft], heights: Mapping[int, float]) -> list[Draft]:
    """All passes, in the order they need each other. ``heights`` are those of the pages, in points."""
    body = _body_size(drafts)
    drafts = fields_of(mark_contents(drafts), body)
    _captions(drafts)
    _notes(drafts, heights, body)
    drafts = _once(drafts)
    _items(drafts)
    drafts = mark_headings(drafts, body)
    settle_heading_levels(drafts)
    _key_values(drafts)
    return drafts


def _body_size(drafts: Sequence[Draft]) -> float:
    """The type size most text is set in."""
    sizes: Counter[float] = Counter()
    for draft in drafts:
        if draft.kind is not BlockKind.FURNITURE:
            for line in draft.all_lines:
                sizes[line.size] += len(line.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else 10.0


# --- repeated header rows -----------------------------------------------------------------------------------------------


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Without the header rows that a table repeats on its next page."""
    out: list[Draft] = []
    head: Draft | None = None
    for draft in drafts:
        if draft.kind is not BlockKind.ROW:
            if draft.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM}:
                head = None
            out.append(draft)
            continue
        if head is None:
            head = draft
        elif draft.page > head.page and _cells(draft) == _cells(head):
            head.notes.append(f"repeated on page {draft.page}")
            continue
        out.append(draft)
    return out


def _cells(draft: Draft) -> list[str]:
    return [" ".join(line.text for paragraph in cell for line in paragraph) for cell in draft.cells]


# --- captions and notes ------------------------------------------------------------------------------------------------


def _captions(drafts: Sequence[Draft]) -> None:
    pattern = re.compile(
        rf"(?:{'|'.join(sorted(map(re.escape, print_words('caption'))))})\s+\d{{1,3}}[.:]?\s+\S", re.IGNORECASE
    )
    for draft in drafts:
        if (
            draft.kind is BlockKind.PARAGRAPH
            and len(draft.text) < 300
            and draft.text[:1].isupper()
            and pattern.match(draft.text)
        ):
            draft.kind = BlockKind.CAPTION
    for draft, after in pairwise(drafts):
        # a line in italics right above a table names it
        names = draft.kind is BlockKind.PARAGRAPH and after.kind is BlockKind.ROW and 0 < len(draft.lines) <= 2
        if names and all(line.italic for line in draft.lines) and not draft.text.endswith((".", ":", ";")):
            draft.kind = BlockKind.CAPTION


def _notes(drafts: Sequence[Draft], heights: Mapping[int, float], body: float) -> None:
    """Footnotes: small type low on the page, with the number first."""
    references = {
        ref for d in drafts for at, line in enumerate(d.all_lines) for ref in _references(line, first=at == 0)
    }
    at_foot = _numbered_at_foot(drafts)
    for draft in drafts:
        if draft.kind is BlockKind.NOTE or id(draft) in at_foot:
            draft.kind = BlockKind.NOTE
            _take_note_label(draft)
            continue
        if draft.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not draft.lines:
            continue
        first = draft.lines[0]
        raised = first.opens_raised and first.count > 1
        if raised and first.opening in references:
            draft.kind = BlockKind.NOTE  # wherever the notes stand: what refers to it says what it is
            _take_note_label(draft)
            continue
        small = draft.size <= 0.92 * body
        number = re.match(r"(\d{1,3})\s?\S", first.text)
        if small and number is not None and number[1] in references:
            draft.kind = BlockKind.NOTE
            _take_note_label(draft)
            continue
        if (small or raised) and first.top > 0.45 * heights.get(first.page, 1.0) and number is not None:
            if draft.kind is BlockKind.ITEM and not small:
                continue
            draft.kind = BlockKind.NOTE
            _take_note_label(draft)


def _numbered_at_foot(drafts: Sequence[Draft]) -> set[int]:
    """``id`` of the paragraphs that end a page and begin with numbers raised in its text: notes as large as the text."""
    raised: dict[int, set[str]] = {}
    for draft in drafts:
        for at, line in enumerate(draft.all_lines):
            raised.setdefault(line.page, set()).update(_references(line, first=at == 0))
    out: set[int] = set()
    is_text_below: set[int] = set()
    for draft in reversed(drafts):
        if draft.kind is BlockKind.FURNITURE or not draft.all_lines:
            continue
        number = re.match(r"(\d{1,3})(?:\s+\S|[^\W\d_])", draft.text)
        last = draft.all_lines[-1].page
        is_note = (
            draft.kind is BlockKind.PARAGRAPH
            and number is not None
            and number[1] in raised.get(draft.page, ())
            and draft.page == last
            and not draft.bold
            and draft.text.rstrip().endswith((".", "!", "?"))
        )
        if is_note and draft.page not in is_text_below:
            out.add(id(draft))
        else:
            is_text_below.update((draft.page, last))
    return out


def _references(line: Line, *, first: bool) -> list[str]:
    """The raised numbers inside a line; one that opens a block is the number of a note."""
    found = line.references()
    return [text.strip("()") for text in found[int(first and line.opens_raised) :]]


def _take_note_label(draft: Draft) -> None:
    if draft.label or not draft.lines:
        return
    first = draft.lines[0]
    found = re.match(r"(\d{1,3}|\*{1,3}|[†‡])\)?(?=[\s\D])", draft.text + " ")
    if first.opens_raised:
        draft.label = draft.strip = first.opening
    elif found:
        draft.label, draft.strip = found.group(1), found.group(0)


# --- list items --------------------------------------------------------------------------------------------------------


def _items(drafts: Sequence[Draft]) -> None:
    """Typed markers become labels; levels of geometry's items come from their indents."""
    for draft in drafts:
        if draft.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or draft.label or not draft.lines:
            continue
        found = split_label(draft.text)
        if found is None or (draft.bold and draft.text[:1].isdigit()):
            continue
        label = found[0]
        if draft.kind is BlockKind.PARAGRAPH and label[:1].isdigit() and label.count(".") > 1:
            continue  # "2.1." opens a numbered paragraph or a heading
        draft.kind = BlockKind.ITEM
        draft.label = draft.strip = label
    _item_levels(drafts)


def _item_levels(drafts: Sequence[Draft]) -> None:
    """Indents of a list, from its first item on: deeper is further right."""
    stack: list[float] = []
    page = 0
    for draft in drafts:
        if draft.kind is not BlockKind.ITEM:
            if draft.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ROW}:
                stack = []
            continue
        x = draft.lines[0].x0
        if page != draft.page:
            page = draft.page
        while stack and x < stack[-1] - 4:
            stack.pop()
        if not stack or x > stack[-1] + 4:
            stack.append(x)
        draft.level = len(stack)


# --- key–value rows ----------------------------------------------------------------------------------------------------


def _key_values(drafts: Sequence[Draft]) -> None:
    """Two columns with short labels first make key–value rows, unless the table has a header row."""
    tables: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind is BlockKind.ROW:
            tables.setdefault(draft.table, []).append(draft)
    for rows in tables.values():
        if any(len(row.cells) != 2 for row in rows) or any(row.is_header for row in rows):
            continue
        labels = [" ".join(line.text for paragraph in row.cells[0] for line in paragraph) for row in rows]
        short = [
            label for label in labels if 0 < len(label) <= 80 and not re.search(r"[.;]$", label) and not label.isdigit()
        ]
        if len(short) >= 0.7 * len(labels):
            for row in rows:
                row.is_key_value = True
