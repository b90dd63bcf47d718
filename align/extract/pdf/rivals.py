"""Whether the two sides of a strip are rows of one table, or panels that have nothing to do with each other."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.pdf.aligned import is_marker
from align.extract.pdf.parts import is_bullet
from align.extract.pdf.sides import LEVEL, runs_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.sides import Block, Piece, Side

__all__ = ["are_independent", "are_lists", "level_runs", "next_row"]

_OFFSET: Final = 0.5
_OFTEN: Final = 3
"""Beginnings that lie lower by the same, and type sizes by which they do at most, where one column is set lower than the other."""
_ITEMS: Final = 2
_RUN: Final = 3
"""Rows of a table among panels, at least."""
_BY_CHANCE: Final = 0.25
"""What a row counts for that stands level with a beginning, but begins nothing itself after a space."""
_BESIDE: Final = 0.5
"""Share of the rows of the side with fewer that stand beside rows of the other, at least."""
_AGAINST: Final = 2.0
"""Beginnings without a counterpart that show two panels …"""
_MORE: Final = 1.25
"""… and how many times as many as those with one."""


def are_independent(left: Side, right: Side, *, is_boxed: bool) -> bool:
    """Whether two sides are panels, each to be read for itself, and not the columns of one table."""
    if sum(is_marker(row.text) for row in left.rows) >= 0.7 * len(left.rows):
        return False  # the marks of a list, the numbers of steps
    if not _stand_beside(left, right):
        return False
    if are_lists(left, right):
        return True
    if _are_level(left, right):
        return False
    against, for_rows = 0.0, 0.0
    offset = _offset(left.blocks, right.blocks, left.size)
    for one, other, shift in ((left, right, offset), (right, left, -offset)):
        for at, block in enumerate(one.blocks):
            if not other.top <= block.rows[0].middle <= other.bottom:
                continue
            match = _match(block, other, shift)
            if not match:
                against += 1.0 if _is_beside(block, other) else 0.5
                against += 0.5 * block.is_heading
            elif block.is_heading and any(b.is_heading and abs(b.base - block.base) < 1 for b in other.blocks):
                against += 0.5 * (at > 0)  # a table has heads at its top alone
            elif at > 1 or (at and not one.blocks[0].is_heading):
                for_rows += match  # panels begin at one height too
    if left.is_prose and right.is_prose and for_rows < 1:
        return True
    needed = _AGAINST - is_boxed
    return against >= needed and against > (_MORE - 0.5 * is_boxed) * for_rows


def next_row(left: Side, right: Side) -> float:
    """The height at which panels begin anew in a second row: headings of both sides level, and nothing across the blank above them.

    An infinite height when they stand in one row alone.
    """
    for block, other in ((a, b) for a in left.blocks[1:] for b in right.blocks[1:]):
        if block.is_heading and other.is_heading and abs(block.base - other.base) < LEVEL * block.rows[0].size:
            top = min(block.rows[0].top, other.rows[0].top)
            if not any(row.top < top - 1 < row.bottom - 1 for side in (left, right) for row in side.rows):
                return top
    return 1e9


def _stand_beside(left: Side, right: Side) -> bool:
    """Whether rows of both sides stand at one height, and the sides do not take turns as headings and indented text do."""
    fewer, more = sorted((left, right), key=lambda side: len(side.rows))
    inside = [row for row in fewer.rows if more.top <= row.middle <= more.bottom]
    beside = sum(_is_row_beside(row, more) for row in inside)
    return beside >= _BESIDE * len(inside) and beside > 1


def are_lists(left: Side, right: Side) -> bool:
    """Whether both sides have items of a list: in a table at most one does."""
    return all(sum(is_bullet(row.text) for row in side.rows) >= _ITEMS for side in (left, right))


def _are_level(left: Side, right: Side) -> bool:
    """Whether every row of the right side stands level with one of the left side that begins anew, and none is left over between."""
    offset = _offset(left.rows, right.rows, left.size)
    first, last = right.rows[0].base - offset, right.rows[-1].base - offset
    inside = [row for row in left.rows if first - row.size < row.base < last + row.size]
    if len(inside) != len(right.rows) or len(inside) < _RUN:
        return False
    if not left.is_list and any(row.text[:1].islower() for row in inside):
        return False
    return all(abs(a.base + offset - b.base) < LEVEL * a.size for a, b in zip(inside, right.rows, strict=True))


def level_runs(left: Side, right: Side) -> list[tuple[float, float]]:
    """The heights between which several blocks in turn have a counterpart that begins level on the other side: rows of a table."""
    offset = _offset(left.blocks, right.blocks, left.size)
    starts = sorted(
        [(b.base, True, b) for b in left.blocks] + [(b.base - offset, False, b) for b in right.blocks],
        key=lambda s: (s[0], not s[1]),
    )
    out: list[tuple[float, float]] = []
    run: list[Block] = []
    at = 0
    while at <= len(starts):
        pair = starts[at : at + 2]
        is_level = (
            len(pair) == 2
            and pair[0][1] is not pair[1][1]
            and abs(pair[1][0] - pair[0][0]) < LEVEL * pair[0][2].rows[0].size
            and not (pair[0][2].is_heading or pair[1][2].is_heading)
            and not any(is_bullet(block.rows[0].text) for _, is_left, block in pair if not is_left)
        )
        if is_level:
            run += [pair[0][2], pair[1][2]]
            at += 2
            continue
        if len(run) >= 2 * _RUN:
            out.append((min(b.rows[0].top for b in run), max(b.rows[-1].bottom for b in run)))
        run = []
        at += 1
    return out


def _offset(left: Sequence[Block | Piece], right: Sequence[Block | Piece], size: float) -> float:
    """By how much the right side lies lower than the left side, where most of it does by the same: padding does that."""
    found: Counter[float] = Counter()
    for one in left:
        for other in right:
            if abs(other.base - one.base) < _OFFSET * size:
                found[round(2 * (other.base - one.base)) / 2] += 1
    best = max(found, key=lambda at: (found[at], -abs(at)), default=0.0)
    return best if found[best] >= _OFTEN else 0.0


def _match(block: Block, other: Side, shift: float) -> float:
    """How surely a block has a counterpart on the other side, 0–1: one that begins, ends, or has its middle at the same height.

    A row in the middle of a block counts as well, unless a sentence goes on there: values may stand below each other without space.
    """
    slack = LEVEL * block.rows[0].size
    base = block.base + shift
    for own in other.blocks:
        if own.last < base - 2 * slack or own.base > block.last + 2 * slack:
            continue
        if abs(own.base - base) < slack:
            return 1.0
        if own.is_heading != block.is_heading:
            continue
        if abs(own.middle - block.middle) < slack or abs(own.last - block.last) < slack:
            return 1.0
        for above, row in pairwise(own.rows):
            if abs(row.base - base) < slack:
                return 0.0 if runs_on(above, row) else _BY_CHANCE
    return 0.0


def _is_beside(block: Block, other: Side) -> bool:
    """Whether anything of the other side stands at the height of a block's first row."""
    return _is_row_beside(block.rows[0], other)


def _is_row_beside(row: Piece, other: Side) -> bool:
    bases = [own.base for own in other.rows]
    at = bisect_left(bases, row.base - 0.8 * row.size)
    return at < len(bases) and bases[at] < row.base + 0.8 * row.size
