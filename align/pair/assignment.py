"""The best one-to-one assignment of two lists without regard to order (Kuhn 1955, by shortest augmenting paths)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from align.pair.shape import Floats

__all__ = ["best_assignment"]


def best_assignment(gains: Floats) -> list[tuple[int, int]]:
    """Pairs of a row and a column, each at most once, whose gains add up to the most; pairs that gain nothing are left out.

    Args:
        gains: rows × columns: what pairing the two wins over leaving both alone.
    """
    if gains.shape[0] > gains.shape[1]:
        return sorted((i, j) for j, i in best_assignment(gains.T))
    rows, columns = gains.shape
    if not rows:
        return []
    # to leave a row alone costs nothing: one idle column for each
    costs = np.zeros((rows, columns + rows))
    costs[:, :columns] = -np.maximum(gains, 0.0)
    width = columns + rows
    row_price, column_price = np.zeros(rows + 1), np.zeros(width + 1)
    owner = np.zeros(width + 1, np.int64)  # row of each column, from 1; 0 for a free one
    came = np.zeros(width + 1, np.int64)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        slack, done = np.full(width + 1, np.inf), np.zeros(width + 1, np.bool_)
        while True:
            done[column] = True
            reduced = costs[owner[column] - 1] - row_price[owner[column]] - column_price[1:]
            closer = ~done[1:] & (reduced < slack[1:])
            slack[1:][closer] = reduced[closer]
            came[1:][closer] = column
            step_to = int(np.argmin(np.where(done, np.inf, slack)))
            step = slack[step_to]
            row_price[owner[done]] += step
            column_price[done] -= step
            slack[~done] -= step
            column = step_to
            if not owner[column]:
                break
        while column:
            owner[column] = owner[came[column]]
            column = int(came[column])
    pairs = [(int(owner[column]) - 1, column - 1) for column in range(1, columns + 1) if owner[column]]
    return sorted((i, j) for i, j in pairs if gains[i, j] > 0)
