"""The best monotone chain of beads, and how sure it is: a banded dynamic program, a row at a time.

A row of the lattice is one numpy vector, and so are the places that all its steps come from; runs of unmatched target
segments within a row are a prefix maximum (or prefix log-sum) after the running null price is taken off. One loop with
maxima gives the best path, one forwards and one backwards with log-sums the exact posterior of everything on it
(semi-Markov forward–backward). Work is proportional to the cells of the band.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from align.pair.lattice import IMPOSSIBLE, Band, Cells, bead_scores
from align.pair.parameters import TYPES

if TYPE_CHECKING:
    from align.pair.score import Scorer
    from align.pair.shape import Floats

__all__ = ["Path", "Step", "search"]

SHIFT: Final = 0.8
"""What leaving a segment gains, for the choice of the path, over the likelihood's price: a swallowed omission costs a reader
more than a false flag."""
USUAL_SHARE: Final = 0.05
"""Share of unmatched segments in the documents that the weights were learnt on."""
FAITH: Final = 5.0
"""Segments' worth of faith in the usual share."""
USUAL_STEPS: Final = 7
"""Steps that the first search considers: an unmatched segment and the six smallest bead sizes."""
FLOOR: Final = 0.01
ADAPTATION: Final = 0.6
"""How far the price follows the documents: 1 would be a full step of expectation maximisation."""
STEPS: Final = ((1, 0), *TYPES)
"""Source and target segments that a step joins; one of an unmatched target segment stays in its row."""
ALONG: Final = len(STEPS)
"""The step of an unmatched target segment."""

Doubles = npt.NDArray[np.float64]


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
    program = _Program(band, scorer)
    program.price(source_null, target_null)
    if not adapt:
        return program.path(program.best(len(STEPS)))
    steps = program.best(USUAL_STEPS)
    source_null += price_shift(sum(kind == 0 for kind, _, _ in steps), len(source_null))
    target_null += price_shift(sum(kind == ALONG for kind, _, _ in steps), len(target_null))
    program.price(source_null + SHIFT, target_null + SHIFT)
    best = program.best(len(STEPS))
    program.price(source_null, target_null)  # what is likely does not depend on what a reader would rather see
    return program.path(best)


def price_shift(unmatched: int, segments: int) -> float:
    """What the null score of a side gains, in log-odds, when so many of its segments are unmatched at the usual price."""
    share = (unmatched + FAITH * USUAL_SHARE) / (segments + FAITH)
    return float(np.clip(ADAPTATION * np.log((share + FLOOR) / (USUAL_SHARE + FLOOR)), -1.0, 2.5))


class _Program:
    """The dynamic program on the cells of one band."""

    __slots__ = ("band", "cells", "running", "scores", "source_null", "target_null")

    def __init__(self, band: Band, scorer: Scorer) -> None:
        self.band, self.cells = band, Cells(band)
        self.scores: Floats = bead_scores(scorer, self.cells)
        self.source_null = self.target_null = self.running = np.zeros(0)

    def price(self, source_null: Doubles, target_null: Doubles) -> None:
        """Set what leaving each segment scores."""
        self.source_null, self.target_null = source_null, target_null
        self.running = np.concatenate([[0.0], np.cumsum(target_null)])
        places, rows, _ = self.cells.rows(1, len(self.band.low))
        free = self.scores[0]
        free[places] = np.where(free[places] > IMPOSSIBLE / 2, source_null[rows - 1], IMPOSSIBLE)

    def best(self, kinds: int) -> list[tuple[int, int, int]]:
        """The best path by steps of the first ``kinds`` sizes: step, and source and target segments before its end."""
        cells, running = self.cells, self.running
        values = np.full(cells.count, IMPOSSIBLE)
        low, high = self.band.low.tolist(), self.band.high.tolist()
        firsts, lasts = cells.first.tolist(), cells.last.tolist()
        back, scores = cells.back[:kinds], self.scores[:kinds]
        values[firsts[0] : lasts[0] + 1] = running[low[0] : high[0] + 1]
        places = np.arange(cells.count)
        for i in range(1, len(low)):
            first, end = firsts[i], lasts[i] + 1
            reached = values.take(back[:, i : i + 1] + places[first:end], mode="clip")
            reached += scores[:, first:end]
            drift = running[low[i] : high[i] + 1]
            values[first:end] = np.maximum.accumulate(reached.max(axis=0) - drift) + drift
        return self._traced(values, kinds)

    def _traced(self, values: Doubles, kinds: int) -> list[tuple[int, int, int]]:
        """The path to the last cell."""
        origin, back, scores = self.cells.origin.tolist(), self.cells.back[:kinds], self.scores[:kinds]
        i, j = len(self.source_null), len(self.target_null)
        found = []
        while i or j:
            kind = ALONG
            if i:
                place = origin[i] + j
                reached = values.take(back[:, i] + place, mode="clip") + scores[:, place]
                top = int(reached.argmax())
                if values[place] <= reached[top] + 1e-9:
                    kind = top
            found.append((kind, i, j))
            a, b = (0, 1) if kind == ALONG else STEPS[kind]
            i, j = i - a, j - b
        return found[::-1]

    def path(self, steps: list[tuple[int, int, int]]) -> Path:
        """A path with its posteriors."""
        cells = self.cells
        forward, backward = self._forward(), self._backward()
        total = forward[cells.last[-1]]
        kinds, i, j = (
            (np.array(column, np.int64) for column in zip(*steps, strict=True))
            if steps
            else (np.zeros(0, np.int64),) * 3
        )
        along = kinds == ALONG
        sizes = np.array([*STEPS, (0, 1)], np.int64)[kinds]
        ends = cells.origin[i] + j
        starts = cells.origin[i - sizes[:, 0]] + j - sizes[:, 1]
        gain = np.where(along, 0.0, self.scores[np.where(along, 0, kinds), ends])
        gain[along] = self.target_null[j[along] - 1]
        posterior = np.exp(np.minimum(0.0, forward[starts] + gain + backward[ends] - total))
        source_free, target_free = self._free(forward, backward, float(total))
        return Path(
            tuple(
                Step(end_i - a, end_i, end_j - b, end_j, score, sure)
                for end_i, end_j, (a, b), score, sure in zip(
                    i.tolist(), j.tolist(), sizes.tolist(), gain.tolist(), posterior.tolist(), strict=True
                )
            ),
            source_free,
            target_free,
        )

    def _forward(self) -> Doubles:
        """Log of the mass of all paths to every cell."""
        cells, running, scores = self.cells, self.running, self.scores
        values = np.full(cells.count, IMPOSSIBLE)
        low, high = self.band.low.tolist(), self.band.high.tolist()
        firsts, lasts = cells.first.tolist(), cells.last.tolist()
        values[firsts[0] : lasts[0] + 1] = running[low[0] : high[0] + 1]
        places = np.arange(cells.count)
        for i in range(1, len(low)):
            first, end = firsts[i], lasts[i] + 1
            reached = values.take(cells.back[:, i : i + 1] + places[first:end], mode="clip")
            reached += scores[:, first:end]
            drift = running[low[i] : high[i] + 1]
            values[first:end] = np.logaddexp.accumulate(_log_sum(reached) - drift) + drift
        return values

    def _backward(self) -> Doubles:
        """Log of the mass of all paths from every cell to the end."""
        cells, running = self.cells, self.running
        count = len(self.band.low) - 1
        values = np.full(cells.count, IMPOSSIBLE)
        low, high = self.band.low.tolist(), self.band.high.tolist()
        firsts, lasts = cells.first.tolist(), cells.last.tolist()
        values[firsts[-1] : lasts[-1] + 1] = running[-1] - running[low[-1] : high[-1] + 1]
        rows = np.arange(count + 1)
        after = [np.minimum(count, rows + a) for a, _ in STEPS]
        onward = np.stack([cells.origin[later] + b - cells.origin for later, (_, b) in zip(after, STEPS, strict=True)])
        # beyond the open cells of a row lies a closed one; past the last row every step ends in the very first
        closed = [np.where(rows + a > count, 0, 1) for a, _ in STEPS]
        left = np.stack([(cells.first[later] - 1) * is_open for later, is_open in zip(after, closed, strict=True)])
        right = np.stack([(cells.last[later] + 1) * is_open for later, is_open in zip(after, closed, strict=True)])
        flat, offset = self.scores.ravel(), np.arange(len(STEPS))[:, None] * cells.count
        places = np.arange(cells.count)
        for i in range(count - 1, -1, -1):
            first, end = firsts[i], lasts[i] + 1
            there = onward[:, i : i + 1] + places[first:end]
            np.maximum(there, left[:, i : i + 1], out=there)
            np.minimum(there, right[:, i : i + 1], out=there)
            reached = values.take(there)
            there += offset
            reached += flat.take(there)
            drift = running[low[i] : high[i] + 1]
            values[first:end] = np.logaddexp.accumulate((_log_sum(reached) + drift)[::-1])[::-1] - drift
        return values

    def _free(self, forward: Doubles, backward: Doubles, total: float) -> tuple[Doubles, Doubles]:
        """Probability of each segment to stand alone: the mass of all its null steps."""
        cells = self.cells
        places, rows, columns = cells.rows(0, len(self.band.low))
        behind = places - 1  # in a row's first cell this is the closed one: no mass
        mass = (
            forward[behind] + self.target_null[np.maximum(0, columns - 1)] + backward[places] - total
            if len(self.target_null)
            else np.full(len(places), IMPOSSIBLE)
        )
        target = np.bincount(np.maximum(0, columns - 1), np.exp(np.minimum(mass, 0.0)), len(self.target_null))
        below = rows > 0
        places, rows = places[below], rows[below]
        mass = forward[places + cells.back[0, rows]] + self.scores[0, places] + backward[places] - total
        source = np.bincount(rows - 1, np.exp(np.minimum(mass, 0.0)), len(self.source_null))
        return np.minimum(source, 1.0), np.minimum(target[: len(self.target_null)], 1.0)


def _log_sum(values: Doubles) -> Doubles:
    """Log of the sum of exponentials down the columns; overwrites ``values``."""
    peak: Doubles = values.max(axis=0)
    values -= peak
    np.exp(values, out=values)
    result: Doubles = np.log(values.sum(axis=0))
    result += peak
    return result
