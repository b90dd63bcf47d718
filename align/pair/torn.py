"""Links that join cells with what they have no part in, taken apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.pair.links import Link, absorbed
from align.pair.parameters import WIDEST
from align.pair.rowscores import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.pair.grids import Grid, Row
    from align.pair.score import Scorer
    from align.pair.shape import Floats
    from align.pair.tablepairs import Tables

__all__ = ["free_rows", "torn", "torn_cells", "with_whole_rows"]

NAMED: Final = 2.0
"""Log-odds, by their words alone, from which two cells of tables that do not answer each other stay together."""
LONGER: Final = 1.3
"""How many times longer than the paragraph the cells that belong to it may be together."""
LEFT: Final = 0.5
"""Probability to stand alone of what was joined with cells or passages that it has no part in."""


def torn_cells(links: Sequence[Link], scorer: Scorer, owners: tuple[dict[int, int], dict[int, int]]) -> list[Link]:
    """The links, no cell joined with a passage outside its table on the same side, nor with a cell of another table that is unlike it.

    Args:
        links: of the search.
        scorer: of both documents.
        owners: the number of the tables that each segment of either side belongs to.
    """
    result: list[Link] = []
    for link in links:
        groups: dict[int, tuple[list[int], list[int]]] = {}
        for side, indices in enumerate((link.source, link.target)):
            for index in indices:
                groups.setdefault(owners[side].get(index, -1), ([], []))[side].append(index)
        if not link.is_full or len(groups) == 1:
            result.append(link)
        elif len({owners[0].get(i, -1) for i in link.source}) == len({owners[1].get(j, -1) for j in link.target}) == 1:
            is_torn = -1 not in groups and float(likeness(scorer, [link.source], [link.target])[0, 0]) < NAMED
            result += _lone(link.source, link.target, 1 - link.posterior, scorer.nulls()) if is_torn else [link]
        else:
            result += _parted(link, groups.values(), scorer)
    return result


def _lone(source: Sequence[int], target: Sequence[int], sure: float, nulls: tuple[Floats, Floats]) -> list[Link]:
    return [Link((i,), (), float(nulls[0][i]), sure) for i in source] + [
        Link((), (j,), float(nulls[1][j]), sure) for j in target
    ]


def torn(link: Link, own: tuple[set[int], set[int]], scorer: Scorer) -> list[Link]:
    """A link, its cells apart from those of rows that something outside their table holds."""
    inside = [i for i in link.source if i in own[0]], [j for j in link.target if j in own[1]]
    count = sum(map(len, inside))
    if not count or count == len(link.source) + len(link.target):
        return [link]
    outside = [i for i in link.source if i not in own[0]], [j for j in link.target if j not in own[1]]
    return _parted(link, (inside, outside), scorer)


def _parted(link: Link, groups: Iterable[tuple[list[int], list[int]]], scorer: Scorer) -> list[Link]:
    """The parts of a link as links of their own; what only one side has stands alone."""
    result: list[Link] = []
    for first, second in groups:
        if first and second:
            result.append(replace(link, source=tuple(first), target=tuple(second), score=scorer.bead(first, second)))
        else:
            result += _lone(first, second, LEFT, scorer.nulls())
    return result


def free_rows(links: Sequence[Link], tables: Tables) -> tuple[list[Row], list[Row]]:
    """The rows of two tables that no bead joins with anything outside them."""
    inside = (
        {i for row in tables.source for i in row.segments},
        {j for row in tables.target for j in row.segments},
    )
    bound: tuple[set[int], set[int]] = (set(), set())
    for link in links:
        if link.is_full and not (inside[0].issuperset(link.source) and inside[1].issuperset(link.target)):
            bound[0].update(link.source)
            bound[1].update(link.target)
    return (
        [row for row in tables.source if not bound[0].intersection(row.segments)],
        [row for row in tables.target if not bound[1].intersection(row.segments)],
    )


def with_whole_rows(links: list[Link], scorer: Scorer, grids: tuple[Sequence[Grid], Sequence[Grid]]) -> list[Link]:
    """The links in path order; a cell left alone beside one that is paired with a paragraph belongs to it.

    "Telephone" and "0295 123" in two cells are "Telephone 0295 123" in the other version's paragraph: the number alone is alike enough.
    """
    row = tuple(
        {index: place for place, row in enumerate(row for grid in side for row in grid.rows) for index in row.segments}
        for side in grids
    )

    def joined(those: list[Link], place: int, other: int) -> Link | None:
        alone, near = those[place], those[other]
        side = 0 if alone.source else 1
        if not near.is_full or near.moved or near.reordered:
            return None
        mine, own, across = ((one.source, one.target)[n] for one, n in ((alone, side), (near, side), (near, 1 - side)))
        place_of = {row[side].get(index) for index in mine}
        if len(mine) != 1 or None in place_of or any(index in row[1 - side] for index in across):
            return None
        if not place_of & {row[side].get(index) for index in own} or max(len(own) + 1, len(across)) > WIDEST:
            return None
        sides = [near.source, near.target]
        sides[side] = tuple(sorted((*mine, *own)))
        lengths = (scorer.source, scorer.target)[side].lengths, (scorer.target, scorer.source)[side].lengths
        whole, paragraph = float(lengths[0][list(sides[side])].sum()), float(lengths[1][list(across)].sum())
        if whole > LONGER * paragraph + 3:
            return None
        return replace(near, source=sides[0], target=sides[1], score=scorer.bead(*sides))

    return absorbed(links, (1, -1), joined) if any(row) else links
