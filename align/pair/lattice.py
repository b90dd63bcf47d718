"""The cells of a band, end to end in one row, and the scores of all beads that end in them.

Cell (i, j): i source and j target segments are behind us. What a bead joins is a rectangle of the two sides' segments, so
its similarity is a sum of single products over the rectangle: the products are made once, near the band, and every bead
size adds up its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.parameters import TYPES, WIDEST
from align.pair.words import Longs, spread

if TYPE_CHECKING:
    from align.pair.score import Scorer
    from align.pair.shape import Floats
    from align.pair.sides import Channel

__all__ = ["IMPOSSIBLE", "Band", "Cells", "bead_scores", "full_band"]

IMPOSSIBLE: Final = -1e9
MOST_CELLS: Final = 200_000
"""Cells scored together: bounds the memory of the features."""
BLOCK: Final = 32
"""Source segments multiplied together with the target segments that their rows of the band reach."""
HALO: Final = WIDEST - 1
"""Segments before a cell that a bead may reach back to."""


@dataclass(frozen=True, slots=True)
class Band:
    """The lattice points a search may visit: columns ``low[i]`` to ``high[i]``, inclusive, of row i. Both ascend."""

    low: Longs
    high: Longs

    def cells(self) -> int:
        """How many lattice points it holds."""
        return int((self.high - self.low + 1).sum())


def full_band(rows: int, columns: int) -> Band:
    """Every lattice point: the exact search."""
    return Band(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns, np.int64))


class Cells:
    """Places of a band's cells in one row. A closed cell stands before and after every row of the lattice."""

    __slots__ = ("back", "band", "count", "first", "last", "origin")

    def __init__(self, band: Band) -> None:
        self.band = band
        widths = band.high - band.low + 1
        ends = np.cumsum(widths + 2)
        self.count = int(ends[-1])
        self.first: Longs = ends - widths - 1
        """Place of the first open cell of every row."""
        self.last: Longs = ends - 2
        """Place of the last one."""
        self.origin: Longs = self.first - band.low
        """Cell (i, j) is at ``origin[i] + j``."""
        before = np.arange(len(widths))
        steps = [(1, 0), *TYPES]
        self.back: Longs = np.stack([self.origin[np.maximum(0, before - a)] - b - self.origin for a, b in steps])
        """How far from a cell of each row the cell lies that a step comes from, by step: an unmatched source segment, then
        ``TYPES``."""

    def rows(self, start: int, stop: int) -> tuple[Longs, Longs, Longs]:
        """Places, rows and columns of the open cells of some rows."""
        sizes = (self.last - self.first + 1)[start:stop]
        places = spread(self.first[start:stop], sizes)
        rows = np.repeat(np.arange(start, stop), sizes)
        return places, rows, places - self.origin[rows]


def bead_scores(scorer: Scorer, cells: Cells) -> Floats:
    """Scores of every step into every cell; −10⁹ where the step would come from outside the band.

    The first row is for an unmatched source segment (0: its price is the search's affair), the others are for ``TYPES``.
    """
    low, high = cells.band.low, cells.band.high
    scores = np.full((1 + len(TYPES), cells.count), IMPOSSIBLE, np.float32)
    start, count = 1, len(low)
    sums = [
        (_Sums(c.source, mean_there), _Sums(c.target, mean_here))
        for c, (mean_here, mean_there) in zip(scorer.channels, scorer.means, strict=True)
    ]
    filled = len(scorer.source) > 0 and len(scorer.target) > 0
    reached = np.cumsum(high - low + 1)
    while start < count:
        stop = max(start + 1, int(np.searchsorted(reached, reached[start - 1] + MOST_CELLS, "right")))
        places, rows, columns = cells.rows(start, stop)
        grids = (
            [_gathered(_Products(c, cells.band, start, stop), rows, columns) for c in scorer.channels] if filled else []
        )
        for kind, (a, b) in enumerate([(1, 0), *TYPES]):
            before = np.maximum(0, rows - a)
            comes = (rows >= a) & (columns - b >= low[before]) & (columns - b <= high[before])
            if kind == 0:
                scores[0, places[comes]] = 0.0
            elif grids:
                cosines = [
                    grid[a, b] / (left.norms[a][rows - 1] * right.norms[b][columns - 1])
                    - left.background[a][rows - 1]
                    - right.background[b][columns - 1]
                    for grid, (left, right) in zip(grids, sums, strict=True)
                ]
                found = scorer.weighed((a, b), scorer.features_of((a, b), rows - 1, columns - 1, cosines))
                scores[kind, places] = np.where(comes, found, np.float32(IMPOSSIBLE))
        start = stop
    return scores


class _Sums:
    """Lengths of the sums of neighbouring rows of a side, by size, and half of their mean cosine to the other side."""

    __slots__ = ("background", "norms")

    def __init__(self, matrix: Floats, mean: Floats) -> None:
        count = len(matrix)
        own = np.zeros((WIDEST, count), np.float32)  # products of a row with the rows before it
        for start in range(0, count, BLOCK):
            stop, first = min(count, start + BLOCK), max(0, start - HALO)
            block = matrix[start:stop] @ matrix[first:stop].T
            for back in range(min(WIDEST, stop)):
                rows = np.arange(max(start, back), stop)
                own[back, rows] = block[rows - start, rows - back - first]
        toward = matrix @ mean
        self.norms: dict[int, Floats] = {}
        self.background: dict[int, Floats] = {}
        square, along = np.zeros(count, np.float32), np.zeros(count, np.float32)
        for size in range(1, WIDEST + 1):
            # the sum of one more row at the front: its square, and twice its products with the rows after it
            back = size - 1
            square[back:] += own[0, : count - back] if count > back else 0
            along[back:] += toward[: count - back] if count > back else 0
            for apart in range(1, size):
                place = np.arange(back, count)
                square[back:] += 2 * own[apart, place - back + apart]
            self.norms[size] = np.sqrt(np.maximum(square, 0.0)) + np.float32(1e-6)
            self.background[size] = np.float32(0.5) * along / self.norms[size]


class _Products:
    """Single products of the segments of both sides near some rows of a band, end to end."""

    __slots__ = ("flat", "left", "origin", "start")

    def __init__(self, channel: Channel, band: Band, start: int, stop: int) -> None:
        source, target = channel.source, channel.target
        self.start = max(1, start - HALO)
        rows = np.arange(self.start, stop)
        first = np.maximum(1, band.low[rows] - HALO)
        last = np.maximum(first - 1, band.high[np.minimum(stop - 1, rows + HALO)])
        sizes = last - first + 1
        ends = np.cumsum(sizes)
        self.origin = ends - sizes - first
        self.flat = np.empty(int(ends[-1]), np.float32)
        for top in range(0, len(rows), BLOCK):
            bottom = min(len(rows), top + BLOCK)
            left, right = int(first[top]), int(last[bottom - 1])
            block = source[rows[top] - 1 : rows[bottom - 1]] @ target[left - 1 : right].T
            for row in range(top, bottom):
                place = self.origin[row]
                self.flat[place + first[row] : place + last[row] + 1] = block[
                    row - top, first[row] - left : last[row] - left + 1
                ]


def _gathered(products: _Products, rows: Longs, columns: Longs) -> dict[tuple[int, int], Floats]:
    """Sums of the products over the rectangle of every bead, by size; meaningless where the rectangle leaves the lattice."""
    wide: dict[int, Floats] = {1: products.flat}
    for size in range(2, WIDEST + 1):
        wide[size] = wide[size - 1].copy()
        wide[size][size - 1 :] += products.flat[: 1 - size]
    result: dict[tuple[int, int], Floats] = {}
    for breadth in range(1, WIDEST + 1):
        total: Floats | None = None
        for height in range(1, WIDEST + 1):
            if height > 1 and not any(b == breadth and a >= height for a, b in TYPES):
                break
            above = np.maximum(products.start, rows - height + 1) - products.start
            part = wide[breadth].take(products.origin[above] + columns, mode="clip")
            total = part if total is None else total + part
            if (height, breadth) in TYPES:
                result[height, breadth] = total
    return result
