"""What the scorer needs of one side: rows of its channels, and lengths, edges and numbers of groups of neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from align.pair.parameters import WIDEST
from align.pair.shape import FIRST_HARD_KIND, Floats, Ints, Shape

__all__ = ["Channel", "Side", "summed", "unit"]


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of comparing texts: a row per segment, additive, compared by cosine."""

    name: str
    source: Floats
    target: Floats


def summed(matrix: Floats, size: int, first: int, last: int) -> Floats:
    """Sums of ``size`` rows that end at rows ``first`` to ``last`` (exclusive); rows before the start count as nothing."""
    total = matrix[first:last].copy()
    for back in range(1, size):
        skip = max(0, back - first)
        if skip < last - first:
            total[skip:] += matrix[first + skip - back : last - back]
    return total


def unit(matrix: Floats) -> Floats:
    """Rows divided by their length."""
    norms = np.sqrt(np.einsum("ij,ij->i", matrix, matrix))
    result: Floats = matrix / (norms[:, None] + 1e-6)
    return result


class Side:
    """What the scorer needs of one side, by group size, made once; an entry is a group that ends at that segment."""

    __slots__ = ("crossed", "hard", "lengths", "logs", "number", "shape", "starts")

    def __init__(self, shape: Shape, widest: int = WIDEST) -> None:
        self.shape = shape
        count = len(shape)
        self.lengths: dict[int, Floats] = {}
        self.logs: dict[int, Floats] = {}
        """ln(length + 3)."""
        self.crossed: dict[int, Floats] = {}
        self.hard: dict[int, Floats] = {}
        self.starts: dict[int, Floats] = {}
        self.number: dict[int, Ints] = {}
        block_edge = shape.starts.astype(np.float32)
        coarse = np.maximum(shape.kind, FIRST_HARD_KIND - 1)
        kind_edge = np.zeros(count, np.float32)
        kind_edge[1:] = (coarse[1:] != coarse[:-1]) | ((coarse[1:] >= FIRST_HARD_KIND) & shape.starts[1:])
        for size in range(1, widest + 1):
            self.lengths[size] = summed(shape.lengths[:, None], size, 0, count)[:, 0]
            self.logs[size] = np.log(self.lengths[size] + np.float32(3.0))
            self.crossed[size] = summed(block_edge[:, None], size - 1, 0, count)[:, 0] if size > 1 else 0 * block_edge
            self.hard[size] = summed(kind_edge[:, None], size - 1, 0, count)[:, 0] if size > 1 else 0 * kind_edge
            self.starts[size] = np.concatenate([np.ones(min(size - 1, count), np.float32), block_edge])[:count]
            self.number[size] = np.concatenate([np.zeros(min(size - 1, count), np.int32), shape.number])[:count]
