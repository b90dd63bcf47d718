"""Which rows of two tables belong together: in order where that explains them, else by what they say.

Rows may be missing or added, and one row may be two where a page ends. A table that each language sorts for itself crosses: where an
assignment without order explains the rows much better than the best chain does, it is taken instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.assignment import best_assignment
from align.pair.grids import joined_rows
from align.pair.rowscores import row_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.grids import Row
    from align.pair.rowscores import Columns
    from align.pair.score import Scorer
    from align.pair.shape import Floats

__all__ = ["RowPair", "paired_rows"]

COST: Final = 2.5
"""Log-odds that a pair of rows must have to be worth more than two lone rows."""
GAP: Final = 0.5
"""What it must have where both versions have as many rows between two pairs: rows that nothing else answers."""
CROSSING: Final = 2.5
"""What a pair that crosses others must have."""
IN_PLACE: Final = 1.0
"""What a pair gains for being the chain's."""
GAIN: Final = 3.0
"""Log-odds that the assignment without order must win over the chain, and ``PER_CROSSING`` more for each crossing."""
PER_CROSSING: Final = 0.5
FAIR: Final = 2.0
"""Log-odds that a rival counts less for having a counterpart of its own."""
JOIN: Final = 3.0
"""Log-odds that two rows with a first cell each must win by being one row of the other version: readers join rows where a page ends."""
GOES_ON: Final = 2.0
"""What they gain where the second has no first cell: half a cell is about as like its counterpart as the whole."""
LARGEST: Final = 250_000
"""Pairs of rows beyond which no order but the documents' is looked for."""
_NEVER: Final = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class RowPair:
    """Rows that belong together: places of rows of either side; one side empty for a lone row."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    sure: float
    """Probability that it is so."""
    crosses: bool = False


def paired_rows(scorer: Scorer, source: Sequence[Row], target: Sequence[Row], columns: Columns) -> list[RowPair]:
    """Every row of either side in exactly one pair, lone ones too.

    Args:
        scorer: of both documents.
        source: the rows of one table.
        target: those of the other.
        columns: which columns answer each other.
    """
    evidence = row_evidence(scorer, source, target, columns)
    found = _with_gaps(_chain(evidence, *_joints(scorer, source, target, columns)), evidence)
    crossing = _crossing(found, evidence)
    pairs = [
        RowPair(a, b, _sure(a, b, evidence), (a, b) not in set(found) and bool(crossing)) for a, b in crossing or found
    ]
    met = {n for pair in pairs for n in pair.source}, {n for pair in pairs for n in pair.target}
    free = [n for n in range(len(source)) if n not in met[0]], [n for n in range(len(target)) if n not in met[1]]
    pairs += [RowPair((n,), (), _alone(evidence[n, free[1]])) for n in free[0]]
    pairs += [RowPair((), (n,), _alone(evidence[free[0], n])) for n in free[1]]
    return pairs


Match = tuple[tuple[int, ...], tuple[int, ...]]


def _joints(scorer: Scorer, source: Sequence[Row], target: Sequence[Row], columns: Columns) -> tuple[Floats, Floats]:
    """The evidence for a row and the one before it together being one row of the other side, by the place of the second."""
    shape = (len(source), len(target))
    results = np.full(shape, _NEVER, np.float32), np.full(shape, _NEVER, np.float32)
    rests = _rests(source, len(target))
    if rests:
        both = [joined_rows(source[n - 1], source[n]) for n in rests]
        results[0][rests] = row_evidence(scorer, both, target, columns) - _price(source, rests)[:, None]
    rests = _rests(target, len(source))
    if rests:
        both = [joined_rows(target[n - 1], target[n]) for n in rests]
        results[1][:, rests] = row_evidence(scorer, source, both, columns) - _price(target, rests)[None, :]
    return results


def _rests(rows: Sequence[Row], others: int) -> list[int]:
    """The rows that may be the rest of the row before them: any where the other version has fewer rows."""
    return [n for n in range(1, len(rows)) if rows[n].goes_on or (len(rows) > others and not rows[n - 1].is_header)]


def _price(rows: Sequence[Row], rests: Sequence[int]) -> Floats:
    """What joining rows costs."""
    return np.array([-GOES_ON if rows[n].goes_on else JOIN for n in rests], np.float32)


def _chain(evidence: Floats, two_to_one: Floats, one_to_two: Floats) -> list[Match]:
    """The pairs of the best chain in order."""
    rows, columns = evidence.shape
    best = np.zeros((rows + 1, columns + 1), np.float32)
    steps = np.zeros(
        (rows + 1, columns + 1), np.int8
    )  # 0: a lone row; 1: a pair; 2: two rows with one; 3: one with two
    for i in range(1, rows + 1):
        here = best[i - 1].copy()
        step = np.zeros(columns + 1, np.int8)
        offers = [(1, best[i - 1, :-1] + evidence[i - 1] - COST)]
        if i > 1:
            offers.append((2, best[i - 2, :-1] + two_to_one[i - 1] - COST))
        joined = np.full(columns, _NEVER, np.float32)
        joined[1:] = best[i - 1, :-2] + one_to_two[i - 1, 1:] - COST
        offers.append((3, joined))
        for kind, offer in offers:
            better = offer > here[1:]
            here[1:][better] = offer[better]
            step[1:][better] = kind
        best[i] = np.maximum.accumulate(here)
        steps[i] = np.where(best[i] > here, 0, step)
    found, i, j = list[Match](), rows, columns
    while i and j:
        kind = int(steps[i, j])
        if kind == 0:
            i, j = (i, j - 1) if best[i, j] == best[i, j - 1] else (i - 1, j)
            continue
        a, b = {1: (1, 1), 2: (2, 1), 3: (1, 2)}[kind]
        found.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
        i, j = i - a, j - b
    return found[::-1]


def _with_gaps(chain: list[Match], evidence: Floats) -> list[Match]:
    """The chain, with rows paired in order where a gap has as many on either side and each pair is likely enough."""
    result: list[Match] = []
    ends: list[Match] = [((-1,), (-1,)), *chain, ((evidence.shape[0],), (evidence.shape[1],))]
    for before, after in pairwise(ends):
        first = range(before[0][-1] + 1, after[0][0])
        second = range(before[1][-1] + 1, after[1][0])
        if len(first) == len(second) and all(evidence[i, j] >= GAP for i, j in zip(first, second, strict=True)):
            result += [((i,), (j,)) for i, j in zip(first, second, strict=True)]
        result.append(after)
    return result[:-1]


def _crossing(chain: list[Match], evidence: Floats) -> list[Match] | None:
    """The pairs of the best assignment without order; None where the chain explains the rows as well."""
    if evidence.size > LARGEST or min(evidence.shape) < 2:
        return None
    joined = [match for match in chain if len(match[0]) + len(match[1]) > 2]
    gains = evidence - np.float32(CROSSING)
    own = [(a[0], b[0]) for a, b in chain if len(a) + len(b) == 2]
    for i, j in own:
        gains[i, j] = evidence[i, j] - COST + IN_PLACE
    for a, b in joined:
        gains[list(a)] = gains[:, list(b)] = _NEVER
    pairs = best_assignment(gains)
    crossings = sum(a[1] > b[1] for a, b in pairwise(pairs))
    if not crossings:
        return None
    after = sum(float(gains[i, j]) for i, j in pairs)
    if after - sum(float(gains[i, j]) for i, j in own) <= GAIN + PER_CROSSING * crossings:
        return None
    return sorted([((i,), (j,)) for i, j in pairs] + joined)


def _sure(source: tuple[int, ...], target: tuple[int, ...], evidence: Floats) -> float:
    """How sure a pair is, by how far it is ahead of what either row could be paired with."""
    if len(source) + len(target) > 2:
        return 0.8
    row, column = evidence[source[0]].copy(), evidence[:, target[0]].copy()
    own = float(row[target[0]])
    row[target[0]] = column[source[0]] = _NEVER
    rival = max(float(row.max(initial=_NEVER)), float(column.max(initial=_NEVER))) - FAIR
    return float(1 / (1 + np.exp(-(own + 1.0 - max(0.0, rival)))))


def _alone(rivals: Floats) -> float:
    """Probability of a row to have no counterpart, by the likeliest of the rows that are left over on the other side."""
    return max(0.5, float(1 / (1 + np.exp(float(rivals.max(initial=-3.0)) - COST))))
