"""Which tables of two documents answer each other, by the beads of the search."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.grids import Grid, Row
    from align.pair.links import Link

__all__ = ["Tables", "tables_met"]

LEAST_SHARE: Final = 0.25
"""Share of a table's cells that must be paired with cells of the other for the two to be one table."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables of both versions that answer each other; rows of tables that follow each other come together."""

    source: tuple[Row, ...]
    target: tuple[Row, ...]
    is_loose: bool
    """Whether one of them is made of paragraphs."""


def tables_met(links: Sequence[Link], grids: tuple[Sequence[Grid], Sequence[Grid]]) -> list[Tables]:
    """The tables that the search brought together: each with the one that it shares most beads with."""
    table = [
        {index: number for number, grid in enumerate(side) for row in grid.rows for index in row.segments}
        for side in grids
    ]
    votes: Counter[tuple[int, int]] = Counter()
    for link in links:
        for pair in {
            (table[0][i], table[1][j]) for i in link.source if i in table[0] for j in link.target if j in table[1]
        }:
            votes[pair] += 1
    sizes = [[sum(len(row.segments) for row in grid.rows) for grid in side] for side in grids]
    edges: set[tuple[int, int]] = set()
    for side in (0, 1):
        for number in range(len(grids[side])):
            own = [(count, pair) for pair, count in votes.items() if pair[side] == number]
            if own:
                count, pair = max(own, key=lambda one: (one[0], -one[1][1 - side]))
                if count >= LEAST_SHARE * min(sizes[0][pair[0]], sizes[1][pair[1]]):
                    edges.add(pair)
    return [
        Tables(
            tuple(row for n in sorted(group[0]) for row in grids[0][n].rows),
            tuple(row for n in sorted(group[1]) for row in grids[1][n].rows),
            any(grids[side][n].is_loose for side in (0, 1) for n in group[side]),
        )
        for group in _groups(edges)
    ]


def _groups(edges: set[tuple[int, int]]) -> list[tuple[set[int], set[int]]]:
    """The tables of both sides that hang together."""
    groups: list[tuple[set[int], set[int]]] = []
    for a, b in sorted(edges):
        met = [group for group in groups if a in group[0] or b in group[1]]
        whole = {a}.union(*(group[0] for group in met)), {b}.union(*(group[1] for group in met))
        groups = [group for group in groups if group not in met] + [whole]
    return groups
