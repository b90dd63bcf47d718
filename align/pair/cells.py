"""The beads of rows that belong together: each cell with the one in its column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.pair.grids import joined_rows
from align.pair.lattice import full_band
from align.pair.links import Link
from align.pair.parameters import TYPES
from align.pair.rowscores import bead_likeness, likeness
from align.pair.search import search

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.pair.grids import Row
    from align.pair.rowpairs import RowPair
    from align.pair.rowscores import Columns
    from align.pair.score import Scorer

__all__ = ["cell_links"]

ELSEWHERE: Final = 2.0
"""Log-odds from which two cells that nothing answers in their columns are paired with each other."""
FILLED: Final = 0.98
"""Probability at most that a cell lacks a counterpart for which the other version's row has an empty one."""

Pair = "tuple[tuple[Row, ...], tuple[Row, ...], RowPair]"
Cells = tuple[tuple[int, ...], tuple[int, ...], float, bool]
"""Segments of a cell of either side, one of them perhaps empty; how sure; whether the rows cross others."""


def cell_links(
    pairs: Sequence[tuple[tuple[Row, ...], tuple[Row, ...], RowPair]],
    columns: Columns,
    mine: Iterable[Link],
    scorer: Scorer,
) -> list[Link]:
    """The links of pairs of rows.

    Args:
        pairs: rows of either side, two of a side where a row goes on after a page, and how sure their pair is.
        columns: which columns answer each other.
        mine: the links that the search made of these tables; those within a pair of cells are kept.
        scorer: of both documents.
    """
    cells = [cell for first, second, pair in pairs for cell in _cells(_one(first), _one(second), pair, columns, scorer)]
    known = {(link.source, link.target): link for link in mine}
    by_segment = {i: link for link in known.values() for i in link.source}
    single = [(a[0], b[0]) for a, b, _, _ in cells if len(a) == len(b) == 1 and (a, b) not in known]
    scores = (
        dict(
            zip(
                single,
                bead_likeness(scorer, *zip(*(((i,), (j,)) for i, j in single), strict=True))[0].tolist(),
                strict=True,
            )
        )
        if single
        else {}
    )
    nulls = scorer.nulls()
    result: list[Link] = []
    for first, second, sure, crosses in cells:
        if not first or not second:
            result += [Link((i,), (), float(nulls[0][i]), sure, in_row=True) for i in first]
            result += [Link((), (j,), float(nulls[1][j]), sure, in_row=True) for j in second]
            continue
        kept = _kept(first, second, by_segment)
        if kept:
            result += [
                replace(
                    link,
                    posterior=max(link.posterior, sure) if link.is_full else link.posterior,
                    in_row=True,
                    reordered=crosses,
                )
                for link in kept
            ]
        elif len(first) == len(second) == 1:
            result.append(Link(first, second, scores[first[0], second[0]], sure, reordered=crosses, in_row=True))
        else:
            result += _searched(first, second, sure, crosses, scorer)
    return result


def _one(rows: tuple[Row, ...]) -> Row | None:
    return None if not rows else rows[0] if len(rows) == 1 else joined_rows(rows[0], rows[1])


def _cells(first: Row | None, second: Row | None, pair: RowPair, columns: Columns, scorer: Scorer) -> list[Cells]:
    """The cells of a pair of rows."""
    if first is None or second is None:
        lone = (first or second).cells  # type: ignore[union-attr]
        return [(cell, (), pair.sure, False) if first else ((), cell, pair.sure, False) for cell in lone if cell]
    if len(first.cells) != len(second.cells) and 1 in (len(first.cells), len(second.cells)):
        return [(first.segments, second.segments, pair.sure, pair.crosses)]
    result: list[Cells] = []
    left, right = dict(enumerate(first.cells)), dict(enumerate(second.cells))
    for column, other in _shared(first, second, columns):
        if left.get(column) and right.get(other):
            result.append((left.pop(column), right.pop(other), pair.sure, pair.crosses))
    rest = [n for n, cell in left.items() if cell], [n for n, cell in right.items() if cell]
    if all(rest):
        found = likeness(scorer, [left[n] for n in rest[0]], [right[n] for n in rest[1]])
        need = ELSEWHERE if result else 0.0
        while found.size and found.max() >= need:
            a, b = divmod(int(found.argmax()), found.shape[1])
            result.append((left.pop(rest[0][a]), right.pop(rest[1][b]), pair.sure, pair.crosses))
            found[a, :] = found[:, b] = -1e9
    sure = min(pair.sure, FILLED)
    result += [(cell, (), sure, False) for cell in left.values() if cell]
    result += [((), cell, sure, False) for cell in right.values() if cell]
    return result


def _shared(first: Row, second: Row, columns: Columns) -> Columns:
    """The columns that answer each other in two rows: all of them where the rows have as many, else those of their tables."""
    if len(first.cells) == len(second.cells):
        return tuple((column, column) for column in range(len(first.cells)))
    is_regular = columns and len(first.cells) > columns[-1][0] and len(second.cells) > columns[-1][1]
    return columns if is_regular else ()


def _kept(first: tuple[int, ...], second: tuple[int, ...], by_segment: dict[int, Link]) -> list[Link]:
    """The links of the search that pair exactly these segments; none where it paired one of them with another cell."""
    found = list({id(by_segment[i]): by_segment[i] for i in first}.values())
    whole = {i for link in found for i in link.source}, {j for link in found for j in link.target}
    return found if whole == (set(first), set(second)) else []


def _searched(
    first: tuple[int, ...], second: tuple[int, ...], sure: float, crosses: bool, scorer: Scorer
) -> list[Link]:
    """The beads of two cells of several sentences."""
    if (len(first), len(second)) in TYPES and 1 in (len(first), len(second)):
        return [Link(first, second, scorer.bead(first, second), sure, reordered=crosses, in_row=True)]
    path = search(scorer.part(first, second), full_band(len(first), len(second)))
    return [
        Link(
            tuple(first[step.i0 : step.i1]),
            tuple(second[step.j0 : step.j1]),
            step.score,
            min(sure, step.posterior),
            reordered=crosses and step.i1 > step.i0 and step.j1 > step.j0,
            in_row=True,
        )
        for step in path.steps
    ]
