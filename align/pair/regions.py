"""Tables that are paragraphs in the other version: "Telephone: 0295 123" in one line, or a label and its value one below the other.

Each paragraph is then a row of one cell, and the rows of the table are paired with paragraphs as with rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.pair.grids import Grid, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.links import Link
    from align.pair.score import Scorer

__all__ = ["with_regions"]

LEAST: Final = 2
"""Rows of a table that must be paired with paragraphs, and ``SHARE`` of its rows."""
SHARE: Final = 0.4
WIDEST: Final = 2
"""Paragraphs of the region, by rows of the table, at most."""


def with_regions(
    links: Sequence[Link], scorer: Scorer, grids: tuple[Sequence[Grid], Sequence[Grid]]
) -> tuple[Sequence[Grid], Sequence[Grid]]:
    """The tables of both sides, with the paragraphs that answer a table as a table of one column.

    Args:
        links: of the search.
        scorer: of both documents.
        grids: the tables of both sides.
    """
    if not any(grids):
        return grids
    inside = tuple({index for grid in side for row in grid.rows for index in row.segments} for side in grids)
    partner: tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]] = ({}, {})
    for link in links:
        if link.is_full:
            partner[0].update(dict.fromkeys(link.source, link.target))
            partner[1].update(dict.fromkeys(link.target, link.source))
    found: list[list[Grid]] = [list(grids[0]), list(grids[1])]
    for side in (0, 1):
        for grid in grids[side]:
            region = _region(
                grid,
                partner[side],
                partner[1 - side],
                inside[1 - side],
                (scorer.source, scorer.target)[1 - side].block.tolist(),
            )
            if region is not None:
                found[1 - side].append(region)
    return found[0], found[1]


def _region(
    grid: Grid,
    partner: dict[int, tuple[int, ...]],
    back: dict[int, tuple[int, ...]],
    inside: set[int],
    blocks: list[int],
) -> Grid | None:
    """The paragraphs from the first to the last that a row of the table is paired with, and what stands alone beside them."""
    rows = [{j for i in row.segments for j in partner.get(i, ())} for row in grid.rows]
    loose = [others - inside for others in rows if others - inside]
    if len(loose) < max(LEAST, SHARE * len(rows)) or any(others & inside for others in rows):
        return None
    met = sorted(set().union(*loose))
    first, last = met[0], met[-1]
    if blocks[last] - blocks[first] >= WIDEST * len(rows) or any(j in inside for j in range(first, last + 1)):
        return None
    while first and blocks[first - 1] == blocks[first]:
        first -= 1
    while last + 1 < len(blocks) and (blocks[last + 1] == blocks[last] or _is_alone(last + 1, back, inside)):
        last += 1
    while first and _is_alone(first - 1, back, inside):
        first -= 1
    cells: dict[int, list[int]] = {}
    for j in range(first, last + 1):
        cells.setdefault(blocks[j], []).append(j)
    return Grid(tuple(Row((tuple(own),), ("",)) for own in cells.values()), is_loose=True)


def _is_alone(index: int, back: dict[int, tuple[int, ...]], inside: set[int]) -> bool:
    return index not in back and index not in inside
