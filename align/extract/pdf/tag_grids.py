"""Tagged blocks that stand side by side: what programs without tags for grids print beside each other, and rows with empty cells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.pdf.parts import Draft, split_label
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.lines import Line

__all__ = ["fill_rows", "labels_alone", "shown_once", "side_by_side"]

_EDGE: Final = 3.0
"""Points by which the cells of a column may begin apart."""
_ROWS: Final = 2
"""Rows below each other that show a grid."""


def labels_alone(drafts: Sequence[Draft], table: int) -> None:
    """Make rows of labels that stand alone between rows of label and value: browsers tag no cell where nothing is printed.

    ``drafts`` are what came of a table of such rows. Lines as heavy as the labels that end before the values begin are one of them.
    """
    for before, draft, after in zip(drafts, drafts[1:], [*drafts[2:], None], strict=False):
        rows = [row for row in (before, after) if row is not None]
        if draft.kind is not BlockKind.PARAGRAPH or not draft.lines or not all(map(_is_pair, rows)):
            continue
        lines, label = draft.lines, before.cells[0][0][0]
        values = min(part.x0 for row in rows for part in row.cells[1][0]) if all(row.cells[1] for row in rows) else 0.0
        is_below = all(abs(line.x0 - label.x0) <= _EDGE and line.x1 < values for line in lines)
        if is_below and lines[0].bold == rows[-1].cells[0][0][0].bold:
            draft.kind, draft.table, draft.tag = BlockKind.ROW, table, "TR"
            draft.cells, draft.lines = [[lines], []], []


def _is_pair(draft: Draft) -> bool:
    """Whether a draft is a row of a label and a value, or of a label that stands alone."""
    return draft.kind is BlockKind.ROW and len(draft.cells) == 2 and bool(draft.cells[0])


def side_by_side(drafts: Sequence[Draft]) -> list[Draft]:
    """Blocks without a meaning of their own (``Div``) that stand on one line: a marker with its item, or the cells of a row.

    A ``Div`` says nothing but that its content is a block (ISO 32000-1, 14.8.4.2): what the blocks are to each other is told by
    where they stand.
    """
    groups: list[list[Draft]] = []
    for draft in drafts:
        if groups and _is_beside(groups[-1][-1], draft):
            groups[-1].append(draft)
        else:
            groups.append([draft])
    out: list[Draft] = []
    at, table = 0, -200_000
    while at < len(groups):
        end = at + 1
        while end < len(groups) and len(groups[at]) > 1 and _is_below(groups[end - 1], groups[end]):
            end += 1
        table -= 1
        for group in groups[at:end]:
            if len(group) == 2 and split_label(f"{group[0].text} x") == (group[0].text, "x"):
                group[1].kind, group[1].label = BlockKind.ITEM, group[0].text
                out.append(group[1])
            elif end - at >= _ROWS:
                cells = [[draft.lines] for draft in group]
                out.append(Draft(BlockKind.ROW, cells=cells, source="tag", tag="Div", table=table))
            else:
                out.extend(group)
        at = end
    return out


def _is_beside(one: Draft, other: Draft) -> bool:
    if not (_is_plain(one) and _is_plain(other) and one.tag == other.tag):
        return False
    left, right = one.lines[0], other.lines[0]
    level = left.page == right.page and abs(left.base - right.base) < 0.3 * max(left.size, 1.0)
    return level and right.x0 - max(line.x1 for line in one.lines) > 0.3 * left.size


def _is_plain(draft: Draft) -> bool:
    """A ``Div``, or an item without a mark: terms and what they mean may be tagged as items of one list."""
    is_item = draft.kind is BlockKind.ITEM and draft.tag == "LI" and not draft.label
    return bool(draft.lines) and (is_item or (draft.kind is BlockKind.PARAGRAPH and draft.tag == "Div"))


def _is_below(one: Sequence[Draft], other: Sequence[Draft]) -> bool:
    """Whether two groups are rows of one grid: as many cells, at the same edges."""
    if len(one) != len(other):
        return False
    return all(
        abs(a.lines[0].x0 - b.lines[0].x0) < _EDGE or abs(a.lines[0].x1 - b.lines[0].x1) < _EDGE
        for a, b in zip(one, other, strict=True)
    )


def fill_rows(rows: Sequence[Draft]) -> None:
    """Give the rows of a table that have fewer cells than most the empty ones that were not tagged (browsers leave them out).

    Which ones they are is told by where the others stand; a cell that reaches over two columns is left as it is.
    """
    counts = [len(row.cells) for row in rows]
    most = max(counts, key=lambda count: (counts.count(count), count), default=0)
    most = max((count for count in counts if 2 * counts.count(count) >= counts.count(most)), default=0)
    full = [row for row in rows if len(row.cells) == most and all(row.cells)]
    if len(full) < _ROWS or most < 3:
        return
    lines = [[line for row in full for part in row.cells[column] for line in part] for column in range(most)]
    begins, ends = [min(x.x0 for x in own) for own in lines], [max(x.x1 for x in own) for own in lines]
    if any(end >= begin for end, begin in zip(ends, begins[1:], strict=False)):
        return
    for row in rows:
        if 1 < len(row.cells) < most:
            places = [_place(cell, begins, ends) for cell in row.cells]
            if all(place >= 0 for place in places) and all(a < b for a, b in pairwise(places)):
                found = dict(zip(places, row.cells, strict=True))
                row.cells = [found.get(column, []) for column in range(most)]


def _place(cell: Sequence[Sequence[Line]], begins: Sequence[float], ends: Sequence[float]) -> int:
    """The one column a cell lies in; -1 when there is none, or more."""
    lines = [line for part in cell for line in part]
    if not lines:
        return -1
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    lefts, rights = [-1e9, *ends], [*begins[1:], 1e9]
    inside = [at for at, (low, high) in enumerate(zip(lefts, rights, strict=False)) if low < x0 and x1 < high]
    return inside[0] if len(inside) == 1 else -1


def shown_once(paragraphs: list[list[Line]]) -> list[list[Line]]:
    """Without the copies of a table's head that a program repeats on every page under one tag."""
    out: list[list[Line]] = []
    for lines in paragraphs:
        first = [line for line in lines if line.page == lines[0].page]
        text = " ".join(line.text for line in first)
        pages = {line.page for line in lines} - {lines[0].page}
        copies = all(" ".join(line.text for line in lines if line.page == page) == text for page in pages)
        out.append(first if pages and copies else lines)
    return out
