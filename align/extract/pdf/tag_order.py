"""Drafts made from tags, set right by where they stand: their order, and where the lines of their columns could end."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.pdf.lines import Line
    from align.extract.pdf.parts import Draft

__all__ = ["in_order", "set_margins"]

_FLOWING: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_EDGE: Final = 12.0
"""Points by which lines of one column may begin apart."""
_MARGIN_LINES: Final = 4
"""Fewer lines do not show where a column ends."""


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Mend the order where the tags contradict the pages.

    Word puts all items of one list under one element, wherever they stand: page two's items come before the rest of page
    one. What stands on an earlier page, or straight above on the same page, is read first; columns keep the tags' order.
    """
    out: list[Draft] = []
    for draft in drafts:
        place = len(out)
        if draft.kind is not BlockKind.NOTE:
            for index in range(len(out) - 1, -1, -1):
                if out[index].kind is BlockKind.NOTE:
                    continue
                if not _stands_after(out[index], draft):
                    break
                place = index
        out.insert(place, draft)
    return out


def _stands_after(one: Draft, other: Draft) -> bool:
    """Whether ``one`` stands on a later page than ``other``, or below it in the same column."""
    first, start = one.all_lines[0], other.all_lines[0]
    if first.page != start.page:
        return first.page > start.page
    if first.top <= start.bottom - 2:
        return False
    left, right = _span(one, first.page), _span(other, first.page)
    overlap = min(left[1], right[1]) - max(left[0], right[0])
    return overlap > 0.5 * min(left[1] - left[0], right[1] - right[0])


def _span(draft: Draft, page: int) -> tuple[float, float]:
    """Left and right edge on a page, up to where the block goes on in another column."""
    lines: list[Line] = []
    for line in draft.all_lines:
        if line.page != page or (lines and not draft.cells and line.base < lines[-1].base - line.size):
            break
        lines.append(line)
    return min(line.x0 for line in lines), max(line.x1 for line in lines)


def set_margins(drafts: Iterable[Draft]) -> None:
    """Where the lines of each column could end: what the lines that begin at the same edge of a page reach."""
    reach: dict[tuple[int, int], list[float]] = defaultdict(list)
    running = [line for draft in drafts if draft.kind in _FLOWING for line in draft.lines]
    for line in running:
        reach[line.page, round(line.x0 / _EDGE)].append(line.x1)
    for line in running:
        page, edge = line.page, round(line.x0 / _EDGE)
        ends = [x for near in (edge - 1, edge, edge + 1) for x in reach.get((page, near), ())]
        line.right = max(ends) if len(ends) >= _MARGIN_LINES else 0.0
