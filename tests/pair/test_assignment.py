"""The assignment without order is the best there is."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from align.pair.assignment import best_assignment


@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 10_000))
def test_no_other_assignment_gains_more(rows: int, columns: int, seed: int) -> None:
    gains = np.random.RandomState(seed).randn(rows, columns).astype(np.float32)
    pairs = best_assignment(gains)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    upright = gains if rows <= columns else gains.T
    best = max(
        sum(max(0.0, float(upright[i, j])) for i, j in enumerate(order))
        for order in itertools.permutations(range(upright.shape[1]), upright.shape[0])
    )
    assert abs(sum(float(gains[i, j]) for i, j in pairs) - best) < 1e-4


def test_what_gains_nothing_stays_alone() -> None:
    assert best_assignment(np.array([[-1.0, -2.0], [-3.0, 2.0]], np.float32)) == [(1, 1)]
    assert best_assignment(np.zeros((0, 3), np.float32)) == []
