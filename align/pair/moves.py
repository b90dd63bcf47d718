"""Moved passages: unmatched runs of one side that fit an unmatched run of the other.

A monotone search must call a moved passage missing in one place and added in the other. Each pair of unmatched runs that
holds a likely 1:1 pair is aligned again by the same dynamic program, on its own small lattice; a permuted section is the
same thing on a larger scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.lattice import full_band
from align.pair.links import Link, runs
from align.pair.rowscores import likeness
from align.pair.search import search
from align.pair.taken import with_taken

if TYPE_CHECKING:
    from align.pair.score import Scorer
    from align.pair.shape import Floats

__all__ = ["with_moves"]

LIKELY: Final = 1.0
"""Log-odds, with half of what the neighbours on the diagonal add, that makes two runs worth aligning."""
ALONE: Final = 4.5
"""Log-odds that a moved bead without moved neighbour needs: a lone resemblance is often chance."""
SUPPORTED: Final = 0.5
"""What it needs beside another moved bead of the same run."""
SHORTEST: Final = 15
"""Characters of a lone moved segment; shorter ones ("Yes", "12") match anywhere."""
REACH: Final = 150
"""Segments on either side of a likely pair that are aligned with it; longer moved passages are found piece by piece."""
TRIES: Final = 40
"""Likely pairs that are looked at before the search for moves gives up."""
CELL: Final = 4.0
"""Log-odds, by its words alone, that the name of a row needs: the other version's table lacks the row, and names are short."""
ROUNDS: Final = 4
"""What a moved passage takes from other beads leaves their other sides unmatched, which may have moved as well."""
LARGEST: Final = 4_000_000
"""Cells of the table of unmatched source × unmatched target segments beyond which moves are not looked for."""


def with_moves(links: list[Link], scorer: Scorer) -> list[Link]:
    """The links, with moved passages joined: the unmoved ones in path order, then the moved ones."""
    cells = (
        {i for link in links if link.in_row for i in link.source},
        {j for link in links if link.in_row for j in link.target},
    )
    kept, moved = links, list[Link]()
    tried: set[tuple[int, int, int, int]] = set()
    for _ in range(ROUNDS):
        found = _of_rows(_moves(kept, scorer, tried), scorer, cells)
        gone = {i for link in found for i in link.source}, {j for link in found for j in link.target}
        kept = [link for link in kept if link.is_full or not (gone[0] & set(link.source) or gone[1] & set(link.target))]
        before = len(moved) + len(found)
        kept, moved = with_taken(kept, moved + found, scorer)
        if len(moved) == before:
            break
    return kept + moved


def _of_rows(found: list[Link], scorer: Scorer, cells: tuple[set[int], set[int]]) -> list[Link]:
    """The moved beads; those of cells only where the names of their rows have moved too."""
    shapes = scorer.source, scorer.target

    def rows(link: Link) -> tuple[int, int]:
        return int(shapes[0].block[link.source[0]]), int(shapes[1].block[link.target[0]])

    mine = [link for link in found if not (cells[0].isdisjoint(link.source) and cells[1].isdisjoint(link.target))]
    named = {
        rows(link)
        for link in mine
        if shapes[0].starts[link.source[0]]
        and shapes[1].starts[link.target[0]]
        and float(likeness(scorer, [link.source], [link.target])[0, 0]) >= CELL
    }
    return [link for link in found if link not in mine or rows(link) in named]


def _moves(links: list[Link], scorer: Scorer, tried: set[tuple[int, int, int, int]]) -> list[Link]:
    """The moved beads among what is unmatched."""
    free_source = sorted(i for link in links if not link.target for i in link.source)
    free_target = sorted(j for link in links if not link.source for j in link.target)
    moved: list[Link] = []
    while free_source and free_target and len(free_source) * len(free_target) <= LARGEST:
        found = _best_move(free_source, free_target, scorer, tried)
        if not found:
            break
        moved += found
        taken = {i for link in found for i in link.source}, {j for link in found for j in link.target}
        free_source = [i for i in free_source if i not in taken[0]]
        free_target = [j for j in free_target if j not in taken[1]]
    return moved


def _best_move(
    free_source: list[int], free_target: list[int], scorer: Scorer, tried: set[tuple[int, int, int, int]]
) -> list[Link]:
    """The moved beads of the best fitting pair of runs, empty when none fits; ``tried`` are the stretches in which nothing was found."""
    singles = scorer.part(free_source, free_target).scores((1, 1), 0, len(free_source), 0, len(free_target))
    supported = singles + _neighbours(singles, free_source, free_target)
    source_runs, target_runs = runs(free_source), runs(free_target)
    source_run = {i: run for run in source_runs for i in run}
    target_run = {j: run for run in target_runs for j in run}
    tries = 0
    for place in np.argsort(-supported, axis=None, kind="stable")[: 4 * (len(free_source) + len(free_target))]:
        row, column = divmod(int(place), len(free_target))
        if supported[row, column] < LIKELY:
            return []
        first = _around(source_run[free_source[row]], free_source[row])
        second = _around(target_run[free_target[column]], free_target[column])
        key = first[0], first[-1], second[0], second[-1]
        if key in tried:
            continue
        if tries == TRIES:
            return []
        tries += 1
        found = _aligned(first, second, scorer)
        if found:
            return found
        tried.add(key)
    return []


def _around(run: list[int], index: int) -> list[int]:
    """The part of a run within reach of one of its segments."""
    place = index - run[0]
    return run[max(0, place - REACH) : place + REACH + 1]


def _neighbours(singles: Floats, rows: list[int], columns: list[int]) -> Floats:
    """Half of the positive log-odds of the diagonal neighbours, where these are free too."""
    bonus = np.zeros_like(singles)
    row_next = np.flatnonzero(np.diff(rows) == 1)
    column_next = np.flatnonzero(np.diff(columns) == 1)
    if len(row_next) and len(column_next):
        half = 0.5 * np.maximum(singles, 0.0)
        bonus[np.ix_(row_next, column_next)] += half[np.ix_(row_next + 1, column_next + 1)]
        bonus[np.ix_(row_next + 1, column_next + 1)] += half[np.ix_(row_next, column_next)]
    return bonus


def _aligned(rows: list[int], columns: list[int], scorer: Scorer) -> list[Link]:
    """Two runs aligned on their own lattice; only beads that stand on their own or support each other."""
    path = search(scorer.part(rows, columns), full_band(len(rows), len(columns)))
    found = [
        Link(tuple(rows[step.i0 : step.i1]), tuple(columns[step.j0 : step.j1]), step.score, step.posterior, moved=True)
        for step in path.steps
        if step.i1 > step.i0 and step.j1 > step.j0 and step.score > SUPPORTED
    ]
    lengths = scorer.source.lengths, scorer.target.lengths
    return [
        link
        for place, link in enumerate(found)
        if _has_neighbour(found, place)
        or (link.score > ALONE and min(lengths[0][link.source[0]], lengths[1][link.target[0]]) >= SHORTEST)
    ]


def _has_neighbour(found: list[Link], place: int) -> bool:
    """Whether the bead before or after is moved along, at most one segment apart."""
    link = found[place]
    for other in found[max(0, place - 1) : place] + found[place + 1 : place + 2]:
        first, second = sorted((link, other), key=lambda one: one.source[0])
        apart = max(second.source[0] - first.source[-1], second.target[0] - first.target[-1])
        if apart <= 2 and max(link.score, other.score) > LIKELY:
            return True
    return False
