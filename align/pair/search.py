"""The best monotone chain of beads, and how sure it is: a banded dynamic program, a row at a time.

Lattice point (i, j): i source and j target segments are behind us. A row is one numpy vector; runs of unmatched target
segments within a row are a prefix maximum (or prefix log-sum) after the running null price is taken off. The same loop,
once with maxima and twice with log-sums, gives the best path and the exact posterior of everything on it
(semi-Markov forward–backward). Work is proportional to the cells of the band.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from align.pair.score import TYPES, Scorer

if TYPE_CHECKING:
    from align.pair.shape import Floats

__all__ = ["Band", "Path", "Step", "full_band", "search"]

IMPOSSIBLE: Final = -1e9
SHIFT: Final = 0.8
"""What leaving a segment gains over the likelihood's price: a swallowed omission costs a reader more than a false flag."""
USUAL_SHARE: Final = 0.05
"""Share of unmatched segments in the documents that the weights were learnt on."""
FAITH: Final = 5.0
"""Segments' worth of faith in the usual share."""
USUAL_TYPES: Final = 6
"""Bead sizes, the smallest first, that the first search considers."""
FLOOR: Final = 0.01
ADAPTATION: Final = 0.6
"""How far the price follows the documents: 1 would be a full step of expectation maximisation."""
BLOCK: Final = 48
"""Source rows scored together: one product of matrices per bead size."""

Doubles = npt.NDArray[np.float64]
Offsets = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Band:
    """The lattice points a search may visit: columns ``low[i]`` to ``high[i]``, inclusive, of row i."""

    low: Offsets
    high: Offsets

    def cells(self) -> int:
        """How many lattice points it holds."""
        return int((self.high - self.low + 1).sum())


@dataclass(frozen=True, slots=True)
class Step:
    """One bead of a path: source segments ``i0``–``i1`` with target segments ``j0``–``j1``, ends exclusive."""

    i0: int
    i1: int
    j0: int
    j1: int
    score: float
    posterior: float


@dataclass(frozen=True, slots=True)
class Path:
    """The best chain of beads with the posteriors of unmatched segments."""

    steps: tuple[Step, ...]
    source_null: Doubles
    """Probability that each source segment has no counterpart."""
    target_null: Doubles


def full_band(rows: int, columns: int) -> Band:
    """Every lattice point: the exact search."""
    return Band(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns, np.int64))


class _Scores:
    """Scores of all beads inside the band, made in blocks of rows and kept for the three passes."""

    __slots__ = ("_block", "_columns", "_scores")

    def __init__(self, scorer: Scorer, band: Band) -> None:
        rows = len(scorer.source)
        self._block = np.zeros(rows, np.int64)
        self._columns: list[tuple[int, int, int]] = []
        self._scores: list[list[Floats]] = []
        start = 0
        while start < rows:
            stop = min(rows, start + BLOCK)
            width = band.high[start + 1] - band.low[start + 1] + 1
            while stop - start > 8 and band.high[stop] - band.low[start + 1] > 2 * width + 64:
                stop = start + (stop - start) // 2
            first, last = max(0, int(band.low[start + 1]) - 1), int(band.high[stop])
            self._block[start:stop] = len(self._columns)
            self._columns.append((start, first, last))
            self._scores.append([scorer.scores(size, start, stop, first, last) for size in TYPES])
            start = stop

    def row(self, kind: int, row: int, first: int, last: int) -> Floats:
        """Scores of beads of a size that end at a source row and at target rows ``first``–``last`` (exclusive)."""
        block = self._block[row]
        start, left, _ = self._columns[block]
        scores: Floats = self._scores[block][kind][row - start, first - left : last - left]
        return scores


def search(scorer: Scorer, band: Band, *, adapt: bool = False) -> Path:
    """The best path inside the band, with posteriors that are exact for the band.

    Args:
        scorer: of the beads.
        band: where to search.
        adapt: search once more with the price of an unmatched segment fitted to the documents: where the first path
            leaves much of a side unmatched (a summary, a chapter left out), leaving a segment is cheap, where almost
            nothing is unmatched it is dear.
    """
    source_null, target_null = (null.astype(np.float64) for null in scorer.nulls())
    scores = _Scores(scorer, band)
    if adapt:
        first, second = _unmatched(band, scores, source_null, target_null)
        source_null += price_shift(first, len(source_null))
        target_null += price_shift(second, len(target_null))
    return _pass(band, scores, source_null, target_null)


def price_shift(unmatched: int, segments: int) -> float:
    """What the null score of a side gains, in log-odds, when so many of its segments are unmatched at the usual price."""
    share = (unmatched + FAITH * USUAL_SHARE) / (segments + FAITH)
    return SHIFT + float(np.clip(ADAPTATION * np.log((share + FLOOR) / (USUAL_SHARE + FLOOR)), -1.0, 2.5))


def _unmatched(band: Band, scores: _Scores, source_null: Doubles, target_null: Doubles) -> tuple[int, int]:
    """Unmatched segments of either side on the best path."""
    back = _viterbi(band, scores, source_null, np.concatenate([[0.0], np.cumsum(target_null)]), kinds=USUAL_TYPES)
    i, j = len(source_null), len(target_null)
    found = [0, 0]
    while i or j:
        kind = int(back[i][j - int(band.low[i])]) if i else -1
        a, b = (0, 1) if kind == -1 else (1, 0) if kind == -2 else TYPES[kind]
        found[0] += b == 0
        found[1] += a == 0
        i, j = i - a, j - b
    return found[0], found[1]


def _pass(band: Band, scores: _Scores, source_null: Doubles, target_null: Doubles) -> Path:
    """Best path and posteriors at given null scores."""
    rows, columns = len(source_null), len(target_null)
    running = np.concatenate([[0.0], np.cumsum(target_null)])
    back = _viterbi(band, scores, source_null, running)
    forward = _forward(band, scores, source_null, running)
    backward = _backward(band, scores, source_null, running)
    total = forward[rows][columns - int(band.low[rows])]
    steps = []
    i, j = rows, columns
    while i or j:
        kind = int(back[i][j - int(band.low[i])]) if i else -1
        a, b = (0, 1) if kind == -1 else (1, 0) if kind == -2 else TYPES[kind]
        gain = target_null[j - 1] if kind == -1 else source_null[i - 1] if kind == -2 else float(
            scores.row(kind, i - 1, j - 1, j)[0])
        before = forward[i - a][j - b - int(band.low[i - a])]
        after = backward[i][j - int(band.low[i])]
        steps.append(Step(i - a, i, j - b, j, float(gain), float(np.exp(min(0.0, before + gain + after - total)))))
        i, j = i - a, j - b
    source_free, target_free = _null_posteriors(band, forward, backward, source_null, target_null, total)
    return Path(tuple(reversed(steps)), source_free, target_free)


def _viterbi(
    band: Band, scores: _Scores, source_null: Doubles, running: Doubles, *, kinds: int = len(TYPES),
) -> list[npt.NDArray[np.int8]]:
    """Back pointers of the best path: a bead size, −1 for an unmatched target segment, −2 for a source one."""
    low, high = band.low, band.high
    best: list[Doubles] = [running[low[0] : high[0] + 1].copy()]
    back: list[npt.NDArray[np.int8]] = [np.full(len(best[0]), -1, np.int8)]
    for i in range(1, len(low)):
        left, right = int(low[i]), int(high[i])
        row = np.full(right - left + 1, IMPOSSIBLE)
        choice = np.full(right - left + 1, -2, np.int8)
        above, first, last = best[i - 1], max(left, int(low[i - 1])), min(right, int(high[i - 1]))
        if last >= first:
            row[first - left : last - left + 1] = (
                above[first - int(low[i - 1]) : last - int(low[i - 1]) + 1] + source_null[i - 1]
            )
        for kind, (a, b) in enumerate(TYPES[:kinds]):
            if a > i:
                continue
            base = int(low[i - a])
            first, last = max(left, base + b), min(right, int(high[i - a]) + b)
            if last < first:
                continue
            reached = best[i - a][first - b - base : last - b - base + 1] + scores.row(kind, i - 1, first - 1, last)
            part = row[first - left : last - left + 1]
            better = reached > part
            np.copyto(part, reached, where=better)
            np.copyto(choice[first - left : last - left + 1], kind, where=better)
        level = row - running[left : right + 1]
        peak = np.maximum.accumulate(level)
        choice[peak > level + 1e-9] = -1
        best.append(peak + running[left : right + 1])
        back.append(choice)
    return back


def _forward(band: Band, scores: _Scores, source_null: Doubles, running: Doubles) -> list[Doubles]:
    low, high = band.low, band.high
    rows: list[Doubles] = [running[low[0] : high[0] + 1].copy()]
    for i in range(1, len(low)):
        left, right = int(low[i]), int(high[i])
        row = np.full(right - left + 1, IMPOSSIBLE)
        first, last = max(left, int(low[i - 1])), min(right, int(high[i - 1]))
        if last >= first:
            row[first - left : last - left + 1] = (
                rows[i - 1][first - int(low[i - 1]) : last - int(low[i - 1]) + 1] + source_null[i - 1]
            )
        for kind, (a, b) in enumerate(TYPES):
            if a > i:
                continue
            base = int(low[i - a])
            first, last = max(left, base + b), min(right, int(high[i - a]) + b)
            if last < first:
                continue
            reached = rows[i - a][first - b - base : last - b - base + 1] + scores.row(kind, i - 1, first - 1, last)
            part = row[first - left : last - left + 1]
            np.logaddexp(part, reached, out=part)
        drift = running[left : right + 1]
        rows.append(np.logaddexp.accumulate(row - drift) + drift)
    return rows


def _backward(band: Band, scores: _Scores, source_null: Doubles, running: Doubles) -> list[Doubles]:
    low, high = band.low, band.high
    count = len(low) - 1
    rows: list[Doubles] = [np.zeros(0)] * (count + 1)
    rows[count] = running[-1] - running[low[count] : high[count] + 1]
    for i in range(count - 1, -1, -1):
        left, right = int(low[i]), int(high[i])
        row = np.full(right - left + 1, IMPOSSIBLE)
        base = int(low[i + 1])
        first, last = max(left, base), min(right, int(high[i + 1]))
        if last >= first:
            row[first - left : last - left + 1] = rows[i + 1][first - base : last - base + 1] + source_null[i]
        for kind, (a, b) in enumerate(TYPES):
            if i + a > count:
                continue
            base = int(low[i + a])
            first, last = max(left, base - b), min(right, int(high[i + a]) - b)
            if last < first:
                continue
            reached = rows[i + a][first + b - base : last + b - base + 1] + scores.row(
                kind, i + a - 1, first + b - 1, last + b)
            part = row[first - left : last - left + 1]
            np.logaddexp(part, reached, out=part)
        drift = running[left : right + 1]
        rows[i] = np.logaddexp.accumulate((row + drift)[::-1])[::-1] - drift
    return rows


def _null_posteriors(
    band: Band, forward: list[Doubles], backward: list[Doubles], source_null: Doubles, target_null: Doubles, total: float,
) -> tuple[Doubles, Doubles]:
    """Probability of each segment to stand alone: the mass of all its null edges."""
    rows, columns = len(source_null), len(target_null)
    source = np.zeros(rows)
    target = np.zeros(columns)
    for i in range(rows + 1):
        left, right = int(band.low[i]), int(band.high[i])
        if right > left:
            edges = forward[i][:-1] + target_null[left:right] + backward[i][1:] - total
            target[left:right] += np.exp(np.minimum(edges, 0.0))
        if i < rows:
            below = int(band.low[i + 1])
            first, last = max(left, below), min(right, int(band.high[i + 1]))
            if last >= first:
                edges = (forward[i][first - left : last - left + 1] + source_null[i]
                         + backward[i + 1][first - below : last - below + 1] - total)
                source[i] = np.exp(np.minimum(edges, 0.0)).sum()
    return np.minimum(source, 1.0), np.minimum(target, 1.0)
