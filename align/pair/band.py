"""Where to search: sure 1:1 pairs, the heaviest increasing chain of them, and the rectangles in between.

The band never follows the document's diagonal, which a long insertion or a summary leaves at once; only a large
rectangle without any sure pair falls back on its own diagonal.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from align.pair.lattice import Band
from align.pair.sides import unit

if TYPE_CHECKING:
    from align.pair.score import Scorer
    from align.pair.shape import Floats

__all__ = ["Anchors", "band_around", "chain_of", "find_anchors"]

BLOCK: Final = 256
"""Source segments compared with the whole target at a time."""
SURE: Final = 2.0
"""Log-odds a 1:1 pair needs to be an anchor."""
AHEAD: Final = 1.0
"""How far it must be ahead of its best rival on either side."""
PAD: Final = 7
"""Cells around an anchor: one more than the widest bead."""
LARGEST: Final = 400
"""Side of the largest unanchored rectangle that is searched whole."""

LONG: Final = 4_000_000
"""Pairs of segments beyond which narrower rows are multiplied."""
FOLDED: Final = 128

Offsets = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Anchors:
    """Pairs of segments that choose each other, in source order."""

    source: Offsets
    target: Offsets
    logit: Floats

    def __len__(self) -> int:
        return len(self.source)

    def take(self, chosen: npt.NDArray[np.bool_] | Offsets) -> Anchors:
        """Some of them."""
        return Anchors(self.source[chosen], self.target[chosen], self.logit[chosen])


def find_anchors(scorer: Scorer) -> Anchors:
    """Mutual best 1:1 pairs above ``SURE`` and ahead of their rivals, by products of blocks of rows."""
    left, right = _singles(scorer)
    rows, columns = len(left), len(right)
    none = np.zeros(0, np.int64)
    if not rows or not columns:
        return Anchors(none, none, np.zeros(0, np.float32))
    best, choice, rival = np.empty(rows, np.float32), np.empty(rows, np.int64), np.empty(rows, np.float32)
    column_rival = np.full(columns, -np.inf, np.float32)
    for start in range(0, rows, BLOCK):
        stop = min(rows, start + BLOCK)
        logits = left[start:stop] @ right.T
        index = np.arange(stop - start)
        chosen = logits.argmax(axis=1)
        best[start:stop], choice[start:stop] = logits[index, chosen], chosen
        logits[index, chosen] = -np.inf
        rival[start:stop] = logits.max(axis=1)
        np.maximum(column_rival, logits.max(axis=0), out=column_rival)
    # a column's rivals are what no row liked best, and the other rows that like it best
    order = np.lexsort((-best, choice))
    is_first = np.ones(rows, np.bool_)
    is_first[1:] = choice[order[1:]] != choice[order[:-1]]
    second = np.flatnonzero(~is_first & np.roll(is_first, 1))
    np.maximum.at(column_rival, choice[order[second]], best[order[second]])
    sure = np.zeros(rows, np.bool_)
    sure[order[is_first]] = True
    sure &= (best > SURE) & (best - rival > AHEAD) & (best - column_rival[choice] > AHEAD)
    return Anchors(np.flatnonzero(sure), choice[sure], best[sure])


def _singles(scorer: Scorer) -> tuple[Floats, Floats]:
    """Rows of both sides whose products are the log-odds of 1:1 pairs by the channels alone."""
    lefts, rights = [], []
    row = np.full(len(scorer.source), scorer.weights.biases[0], np.float32)
    column = np.zeros(len(scorer.target), np.float32)
    for weight, channel, (source_mean, target_mean) in zip(
        scorer.weights.features,
        scorer.channels,
        scorer.means,
        strict=False,
    ):
        left, right = unit(channel.source), unit(channel.target)
        row -= np.float32(0.5 * weight) * (left @ target_mean)
        column -= np.float32(0.5 * weight) * (right @ source_mean)
        if len(left) * len(right) > LONG and channel.source.shape[1] > FOLDED:
            left, right = unit(_folded(left)), unit(_folded(right))
        root = np.float32(np.sqrt(max(weight, 0.0)))
        lefts.append(left * root)
        rights.append(right * root)
    ones = np.ones_like(row)[:, None], np.ones_like(column)[:, None]
    return np.hstack([*lefts, row[:, None], ones[0]]), np.hstack([*rights, ones[1], column[:, None]])


def _folded(matrix: Floats) -> Floats:
    """Hashed columns hashed once more into ``FOLDED``: cosines stay nearly the same."""
    whole = matrix.shape[1] // FOLDED * FOLDED
    result: Floats = matrix[:, :whole].reshape(len(matrix), -1, FOLDED).sum(axis=1)
    return result


def chain_of(anchors: Anchors) -> Anchors:
    """The heaviest chain that increases on both sides (Fenwick tree over the columns), without lone outliers."""
    count = len(anchors)
    if not count:
        return anchors
    columns = np.unique(anchors.target)
    position = np.searchsorted(columns, anchors.target)
    tree: list[tuple[float, int]] = [(-1.0, -1)] * (len(columns) + 1)
    before = [-1] * count
    weight = [0.0] * count
    for index in range(count):
        place, top = int(position[index]), (0.0, -1)
        while place > 0:
            if tree[place][0] > top[0]:
                top = tree[place]
            place -= place & -place
        weight[index], before[index] = top[0] + float(anchors.logit[index]), top[1]
        place = int(position[index]) + 1
        while place <= len(columns):
            if tree[place][0] < weight[index]:
                tree[place] = (weight[index], index)
            place += place & -place
    index = max(range(count), key=weight.__getitem__)
    kept = []
    while index >= 0:
        kept.append(index)
        index = before[index]
    chain = anchors.take(np.array(kept[::-1], np.int64))
    return chain.take(_supported(chain))


def _supported(chain: Anchors) -> npt.NDArray[np.bool_]:
    """Which anchors have a neighbour within a dozen segments on nearly the same diagonal."""
    kept = np.zeros(len(chain), np.bool_)
    slope = chain.target - chain.source
    for step in range(1, 5):
        if step >= len(chain):
            break
        near = (np.abs(chain.source[step:] - chain.source[:-step]) <= 12) & (np.abs(slope[step:] - slope[:-step]) <= 6)
        kept[step:] |= near
        kept[:-step] |= near
    return kept


def band_around(rows: int, columns: int, chain: Anchors, *, pad: int = PAD, largest: int = LARGEST) -> Band:
    """The lattice points between the anchors, with ``pad`` around."""
    low = np.full(rows + 1, columns, np.int64)
    high = np.zeros(rows + 1, np.int64)
    points = [(0, 0), *zip((chain.source + 1).tolist(), (chain.target + 1).tolist(), strict=True), (rows, columns)]
    for (i0, j0), (i1, j1) in pairwise(points):
        first, last = max(0, i0 - pad), min(rows, i1 + pad)
        height, width = i1 - i0, j1 - j0
        if height * width <= largest * largest:
            low[first : last + 1] = np.minimum(low[first : last + 1], max(0, j0 - pad))
            high[first : last + 1] = np.maximum(high[first : last + 1], min(columns, j1 + pad))
            continue
        along = np.arange(first, last + 1)
        centre = j0 + (along - i0) * width / max(1, height)
        reach = largest + width // max(1, height)
        low[first : last + 1] = np.minimum(low[first : last + 1], np.clip(centre - reach, 0, columns).astype(np.int64))
        high[first : last + 1] = np.maximum(
            high[first : last + 1], np.clip(centre + reach, 0, columns).astype(np.int64)
        )
    low[0] = 0
    high[rows] = columns
    low = np.minimum.accumulate(low[::-1])[::-1]
    high = np.maximum.accumulate(high)
    return Band(low, high)
