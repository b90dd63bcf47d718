"""Tables paired as tables: first their rows, then the cells of each pair of rows, column by column.

The search knows the cells of a table as a sequence. Where one version lacks a row or has not filled in a value, the cells around it
shift, and are joined with those of the next row. Here the tables that the search brought together are paired again by rows; no bead
then crosses the edge of a row, unless a row goes on after a page break.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.pair.cells import cell_links
from align.pair.regions import with_regions
from align.pair.rowpairs import RowPair, paired_rows
from align.pair.rowscores import bead_likeness, columns_of
from align.pair.tablepairs import tables_met
from align.pair.torn import free_rows, torn, torn_cells, with_whole_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.grids import Grid, Row
    from align.pair.links import Link
    from align.pair.score import Scorer
    from align.pair.tablepairs import Tables

__all__ = ["with_rows"]

NAMED: Final = 2.0
"""Log-odds of the first cells from which rows that the search paired cell by cell, in order, are left so."""
LARGEST: Final = 40_000
"""Pairs of rows beyond which only the rows between those that the search paired well are paired again."""
MOST: Final = 250_000
"""Pairs of rows in one stretch beyond which the rows stay as the search paired them."""
REPEATED: Final = 0.1
"""Probability to lack something, of a head that is repeated after a page break in one version only."""


def with_rows(links: list[Link], scorer: Scorer, grids: tuple[Sequence[Grid], Sequence[Grid]]) -> list[Link]:
    """The links in path order, those of tables paired row by row.

    Args:
        links: of the search, fragments joined.
        scorer: of both documents.
        grids: the tables of both sides.
    """
    tables, grids = grids, with_regions(links, scorer, grids)
    if not all(grids):
        return with_whole_rows(links, scorer, tables)
    met = tables_met(links, grids)
    owners = (
        {index: number for number, tables in enumerate(met) for row in tables.source for index in row.segments},
        {index: number for number, tables in enumerate(met) for row in tables.target for index in row.segments},
    )
    links = torn_cells(links, scorer, owners)
    touching: dict[int, list[Link]] = {}
    for link in links:
        for number in {owners[0].get(i) for i in link.source} | {owners[1].get(j) for j in link.target}:
            if number is not None:
                touching.setdefault(number, []).append(link)
    found = [one for number, own in sorted(touching.items()) if (one := _freed(own, scorer, met[number])) is not None]
    gone = {id(link) for one in found for link in one.old}
    new = [link for one, well in zip(found, _well(found, scorer), strict=True) for link in _repaired(one, well, scorer)]
    return with_whole_rows(_placed([link for link in links if id(link) not in gone], new), scorer, tables)


@dataclass(frozen=True, slots=True)
class _Freed:
    """The rows of two tables that may be paired again."""

    sides: tuple[list[Row], list[Row]]
    old: list[Link]
    """The links of the search that touch them."""
    parts: list[Link]
    """The same, cut where they join cells with rows that are bound elsewhere."""
    mine: list[Link]
    """Those of the parts that are of these rows alone."""
    is_loose: bool


def _freed(own: Sequence[Link], scorer: Scorer, tables: Tables) -> _Freed | None:
    """What may be paired again of two tables; None where something outside holds every row of one."""
    sides = free_rows(own, tables)
    if not all(sides):
        return None
    cells = {i for row in sides[0] for i in row.segments}, {j for row in sides[1] for j in row.segments}
    old = [link for link in own if cells[0].intersection(link.source) or cells[1].intersection(link.target)]
    parts = [part for link in old for part in torn(link, cells, scorer)]
    mine = [link for link in parts if cells[0].issuperset(link.source) and cells[1].issuperset(link.target)]
    return _Freed(sides, old, parts, mine, tables.is_loose)


def _repaired(freed: _Freed, well: list[tuple[int, int]], scorer: Scorer) -> list[Link]:
    """The links that come instead of the old ones."""
    new: list[Link] = []
    for first, second in _stretches(freed.sides, well):
        new += _paired(first, second, freed.mine, scorer)
    if freed.is_loose and _likeness(new, scorer) < _likeness(freed.mine, scorer):
        return freed.old
    met = {i for link in new for i in link.source}, {j for link in new for j in link.target}
    rest = [
        replace(link, in_row=True)
        for link in freed.parts
        if met[0].isdisjoint(link.source) and met[1].isdisjoint(link.target)
    ]
    return rest + new


def _likeness(links: Sequence[Link], scorer: Scorer) -> float:
    """How much the words of all two-sided links speak for them."""
    full = [link for link in links if link.is_full]
    if not full:
        return 0.0
    return float(bead_likeness(scorer, [link.source for link in full], [link.target for link in full])[1].sum())


def _stretches(sides: tuple[list[Row], list[Row]], well: list[tuple[int, int]]) -> list[tuple[list[Row], list[Row]]]:
    """The rows to be paired again.

    None where the search paired all of them in order, cell by cell; of very long tables those between rows that it paired so.
    """
    if len(well) == len(sides[0]) == len(sides[1]):
        return []
    if len(sides[0]) * len(sides[1]) <= LARGEST:
        return [sides]
    found: list[tuple[list[Row], list[Row]]] = []
    ends = [(-1, -1), *well, (len(sides[0]), len(sides[1]))]
    for before, after in pairwise(ends):
        stretch = sides[0][before[0] + 1 : after[0]], sides[1][before[1] + 1 : after[1]]
        if any(stretch) and len(stretch[0]) * len(stretch[1]) <= MOST:
            found.append(stretch)
    return found


def _well(found: Sequence[_Freed], scorer: Scorer) -> list[list[tuple[int, int]]]:
    """The rows of each pair of tables, ascending on both sides, that the search paired with each other cell by cell.

    Their first cells must be alike too: the search pairs whatever follows whatever.
    """
    whole = [_whole_rows(freed) for freed in found]
    first = [one.sides[0][n].cells[0] for one, pairs in zip(found, whole, strict=True) for n, _ in pairs]
    second = [one.sides[1][m].cells[0] for one, pairs in zip(found, whole, strict=True) for _, m in pairs]
    words = iter(bead_likeness(scorer, first, second)[1].tolist() if first else ())
    result: list[list[tuple[int, int]]] = []
    for pairs in whole:
        well: list[tuple[int, int]] = []
        for pair, worth in zip(pairs, words, strict=False):  # the words of the tables after it stay in the iterator
            if worth >= NAMED and (not well or pair[1] > well[-1][1]):
                well.append(pair)
        result.append(well)
    return result


def _whole_rows(freed: _Freed) -> list[tuple[int, int]]:
    """The rows whose cells the search paired with those of one row, each in its column."""
    sides = freed.sides
    place = [{i: n for n, row in enumerate(side) for i in row.segments} for side in sides]
    column = [{i: c for row in side for c, cell in enumerate(row.cells) for i in cell} for side in sides]
    partner: dict[int, set[int | None]] = {}
    reverse: dict[int, set[int | None]] = {}
    bad: set[int] = set()
    for link in freed.mine:
        rows = {place[0][i] for i in link.source}, {place[1][j] for j in link.target}
        for n in rows[0]:
            partner.setdefault(n, set()).update(rows[1] or {None})
        for n in rows[1]:
            reverse.setdefault(n, set()).update(rows[0] or {None})
        if {column[0][i] for i in link.source} != {column[1][j] for j in link.target}:
            bad |= rows[0]
    pairs = [(n, next(iter(others))) for n, others in sorted(partner.items()) if len(others) == 1 and n not in bad]
    return [
        (n, m)
        for n, m in pairs
        if m is not None and reverse.get(m) == {n} and sides[0][n].cells[0] and sides[1][m].cells[0]
    ]


def _paired(first: list[Row], second: list[Row], mine: Sequence[Link], scorer: Scorer) -> list[Link]:
    """The links of some rows of both tables."""
    source, target = ([row for row in rows if not row.is_repeat] for rows in (first, second))
    columns = columns_of(scorer, source, target) if source and target else ()
    found = paired_rows(scorer, source, target, columns) if source and target else _rows_alone(source, target)
    pairs = [(tuple(source[n] for n in pair.source), tuple(target[n] for n in pair.target), pair) for pair in found]
    heads = [[(row,) for row in rows if row.is_repeat] for rows in (first, second)]
    common = min(map(len, heads))
    pairs += [(a, b, RowPair((0,), (0,), 0.9)) for a, b in zip(*heads, strict=False)]
    pairs += [(row, (), RowPair((0,), (), REPEATED)) for row in heads[0][common:]]
    pairs += [((), row, RowPair((), (0,), REPEATED)) for row in heads[1][common:]]
    return cell_links(pairs, columns, mine, scorer)


def _rows_alone(first: list[Row], second: list[Row]) -> list[RowPair]:
    """Rows that nothing is left to answer."""
    return [RowPair((n,), (), 0.95) for n in range(len(first))] + [RowPair((), (n,), 0.95) for n in range(len(second))]


def _placed(rest: list[Link], new: list[Link]) -> list[Link]:
    """Links in path order: by their source; what the target alone has after what stands before it there."""
    if not new:
        return rest
    after: dict[int, int] = {}
    for link in (*rest, *new):
        if link.is_full and not link.reordered:
            after.update((j, link.source[-1]) for j in link.target)

    reached, last = list[int](), -1
    for j in range(max((j for link in (*rest, *new) for j in link.target), default=-1) + 1):
        last = max(last, after.get(j, -1))
        reached.append(last)

    def key(link: Link) -> tuple[int, int, int]:
        return (link.source[0], 0, 0) if link.source else (reached[link.target[0]], 1, link.target[0])

    return sorted((*rest, *new), key=key)
