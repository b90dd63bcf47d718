"""Blocks cut by a page or column end become one again: would the sentence, or the line, have gone on?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.extract.pdf.paragraphs import fits
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.parts import Draft

__all__ = ["rejoin"]

_STOP: Final = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_PASSED_OVER: Final = frozenset({BlockKind.NOTE, BlockKind.FURNITURE, BlockKind.CAPTION})
_REACH: Final = 12
"""How many notes and running heads may stand between the two halves."""


def rejoin(drafts: Sequence[Draft]) -> list[Draft]:
    """Join paragraphs, items and table rows over page and column ends."""
    out: list[Draft] = []
    indents = _indents(drafts)
    for draft in drafts:
        before = _before(out, draft)
        if out and _is_line_of(out[-1], draft):
            _append(out[-1], draft)
        elif before is not None and _goes_on(before, draft, indents=indents):
            _append(before, draft)
        else:
            out.append(draft)
    return out


def _is_line_of(before: Draft, draft: Draft) -> bool:
    """Whether the tags cut one paragraph into its lines: close below, in mid-sentence, from a full line."""
    if (
        before.source != "tag"
        or draft.kind is not BlockKind.PARAGRAPH
        or before.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}
    ):
        return False
    last, first = before.lines[-1], draft.lines[0]
    close = last.page == first.page and 0 < first.base - last.base < 1.75 * first.size
    if not close or abs(last.size - first.size) > 0.6 or last.bold != first.bold:
        return False
    full = last.x1 - last.x0 > 0.75 * max(line.x1 - line.x0 for line in (*before.lines, *draft.lines))
    return full and not _STOP.search(before.text.rstrip()) and draft.text[:1].islower()


def _indents(drafts: Sequence[Draft]) -> bool:
    """Whether the document marks a new paragraph by an indent."""
    long = [d for d in drafts if d.kind is BlockKind.PARAGRAPH and len(d.lines) > 2]
    return sum(_is_indented(d) for d in long) > 0.5 * len(long)


def _before(out: Sequence[Draft], draft: Draft) -> Draft | None:
    """The block that ``draft`` may go on, when a page or column ends between them."""
    joinable = draft.kind in {BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.NOTE} or (
        draft.kind is BlockKind.ITEM and not draft.label
    )
    if not joinable or not draft.all_lines:
        return None
    for candidate in list(reversed(out))[:_REACH]:
        if candidate.kind in _PASSED_OVER and draft.kind is not BlockKind.NOTE:
            continue
        if candidate.kind is BlockKind.FURNITURE:
            continue
        lines = candidate.all_lines
        if not lines:
            return None
        last, first = lines[-1], draft.all_lines[0]
        moved = first.page != last.page or first.top < last.top - 5
        return candidate if moved and 0 <= first.page - last.page <= 1 else None
    return None


def _goes_on(before: Draft, draft: Draft, *, indents: bool) -> bool:
    if draft.kind is BlockKind.ROW:
        return _row_goes_on(before, draft)
    if draft.kind is BlockKind.NOTE:
        return before.kind is BlockKind.NOTE and not draft.label and not _STOP.search(before.text)
    if before.kind is BlockKind.HEADING and before.source == draft.source == "geometry" and draft.text[:1].islower():
        # the beginning of a quotation in bold looks like a heading where the column ends
        return _same_print(before, draft) and not _STOP.search(before.text.rstrip()) and before.lines[0].bold
    if before.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not _same_print(before, draft):
        return False
    if draft.kind is BlockKind.ITEM and draft.source == "tag" and draft.tag == "LI" and not before.label:
        return False  # an item of its own, in a list whose marks were not tagged
    return _text_goes_on(before, draft, indents=indents)


def _same_print(before: Draft, draft: Draft) -> bool:
    return abs(before.size - draft.size) <= 0.6 and before.lines[-1].bold == draft.lines[0].bold


def _text_goes_on(before: Draft, draft: Draft, *, indents: bool) -> bool:
    """Whether the words, or the margin, say that a paragraph is not at its end.

    Tags say themselves where a paragraph ends; there only a sentence cut in the middle overrules them.
    """
    text, rest = before.text.rstrip(), draft.text.lstrip()
    stops = bool(_STOP.search(text))
    if not stops and (rest[:1].islower() or rest.startswith("§") or text.endswith((",", "-", "\u00ad", "–", "/"))):
        return True
    if before.source == "tag" or draft.source == "tag":
        return False  # the tags say that they are two
    if before.justified and before.right > 0 and len(before.lines) > 1:
        at_margin = before.right - before.lines[-1].x1 < 1.5
        return at_margin and not _is_indented(draft) and (rest[:1].isalnum() or rest[:1] in '("”»’')
    if _is_indented(draft) or (stops and (before.kind is BlockKind.ITEM or not indents)):
        # a stop at the end of a page ends the paragraph more often than a sentence ends there by chance
        return False
    full = before.right > 0 and not fits(before.lines[-1], draft.lines[0], before.right) and len(before.lines) > 1
    return full and (rest[:1].isalnum() or rest[:1] in '("”»’')


def _is_indented(draft: Draft) -> bool:
    edges = [line.x0 for line in draft.lines[1:]]
    left = min(edges) if edges else draft.left
    return left > 0 and draft.lines[0].x0 > left + 0.8 * draft.size


def _row_goes_on(before: Draft, draft: Draft) -> bool:
    """A row cut by the page end: the next page's first row has no label, or its cells begin in mid-sentence."""
    if before.kind is not BlockKind.ROW or len(before.cells) != len(draft.cells) or before.is_header or draft.is_header:
        return False
    if before.source == "tag":
        return False
    first = draft.cells[0]
    begins = [cell[0][0].text for cell in draft.cells if cell]
    if first and not begins[0][:1].islower():
        return False
    open_ends = [cell[-1][-1].text for cell in before.cells if cell]
    return not first or any(not _STOP.search(end) for end in open_ends)


def _append(before: Draft, draft: Draft) -> None:
    if before.kind is BlockKind.ROW:
        for old, new in zip(before.cells, draft.cells, strict=True):
            if old and new and not _STOP.search(old[-1][-1].text):
                old[-1].extend(new[0])
                old.extend(new[1:])
            else:
                old.extend(new)
        return
    before.lines.extend(draft.lines)
    if before.kind is BlockKind.HEADING:
        before.kind, before.level = draft.kind, draft.level
    before.right = draft.right or before.right
