"""How long the target is for its source: a robust estimate that a summary on one side does not disturb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from align.pair.band import Anchors
    from align.pair.shape import Shape

__all__ = ["log_ratio"]

PRIOR_WEIGHT: Final = 12.0
"""Pairs that the prior (equal length: measured means −.07 … +.05) counts for."""


def log_ratio(chain: Anchors, source: Shape, target: Shape) -> float:
    """ln(target / source length): the median over sure 1:1 pairs of some length, drawn towards 0 where they are few."""
    if not len(chain):
        return 0.0
    first, second = source.lengths[chain.source], target.lengths[chain.target]
    long = np.minimum(first, second) >= 20
    if not long.any():
        return 0.0
    median = float(np.median(np.log(second[long] / first[long])))
    count = int(long.sum())
    return float(np.clip(median, -0.4, 0.4)) * count / (count + PRIOR_WEIGHT)
