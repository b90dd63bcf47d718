"""How sure a bead is, from all that speaks for it: a logistic regression over its posterior and its evidence.

The posterior of the search compares a bead with what else the path could have done. Where nothing better was there, two passages
that have nothing in common get a high posterior, so likeness, length and the neighbours count as well. Two models share the
evidence: whether a bead is right, and whether its two sides are strangers to each other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.parameters import SHORT
from align.pair.score import LIKE, SPREAD, TYPICAL
from align.pair.weights import calibrated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.links import Link
    from align.pair.parameters import Weights
    from align.pair.score import Scorer
    from align.pair.search import Path
    from align.pair.shape import Floats

__all__ = ["EVIDENCE", "confidences", "evidence", "logistic", "unmatched"]

EVIDENCE: Final = (
    "one",
    "posterior",
    "margin",
    "unlike",
    "unlike_long",
    "long",
    "length_off",
    "grouped",
    "beside_free",
    "between_free",
    "free_share",
    "moved",
    "moved_margin",
    "moved_long",
    "moved_supported",
    "reordered",
)
"""The evidence for a two-sided bead, in the order of the coefficients."""

HIGHEST: Final = 7.0
"""Log-odds of a posterior beyond which more says nothing."""
WIDEST_MARGIN: Final = 16.0
FARTHEST: Final = 3.0
"""Standard deviations of length counted at most."""


def evidence(links: Sequence[Link], scorer: Scorer) -> Floats:
    """One row per link, in their order; the rows of one-sided links are zero.

    Args:
        links: all links of the two documents.
        scorer: that they were scored with.
    """
    rows = np.zeros((len(links), len(EVIDENCE)), np.float32)
    free = (
        {i for link in links if not link.target for i in link.source},
        {j for link in links if not link.source for j in link.target},
    )
    moved = Counter(
        corner
        for link in links
        if link.moved
        for corner in ((link.source[0], link.target[0]), (link.source[-1] + 1, link.target[-1] + 1))
    )
    nulls = [null.tolist() for null in scorer.nulls()]
    lengths = scorer.source.lengths.tolist(), scorer.target.lengths.tolist()
    share = max(len(free[0]) / max(1, len(lengths[0])), len(free[1]) / max(1, len(lengths[1])))
    for place, link in enumerate(links):
        if link.is_full:
            rows[place] = _row(link, free, moved, nulls, lengths, scorer.log_ratio, share)
    rows[:, 3] = _unlike(links, scorer)
    rows[:, 4] = rows[:, 3] * rows[:, 5]
    return rows


def _row(
    link: Link,
    free: tuple[set[int], set[int]],
    moved: Counter[tuple[int, int]],
    nulls: list[list[float]],
    lengths: tuple[list[float], list[float]],
    log_ratio: float,
    share: float,
) -> tuple[float, ...]:
    sure = min(max(link.posterior, 1e-4), 1 - 1e-4)
    price = sum(nulls[0][i] for i in link.source) + sum(nulls[1][j] for j in link.target)
    margin = min(WIDEST_MARGIN, max(-WIDEST_MARGIN, link.score - price)) / 4
    first, second = sum(lengths[0][i] for i in link.source), sum(lengths[1][j] for j in link.target)
    shorter = max(3.0, min(first, second))
    long = float(np.log(shorter / TYPICAL))
    off = abs(float(np.log((second + 3) / (first + 3))) - log_ratio) / float(np.sqrt(SPREAD**2 + 1.2 / (shorter + 3)))
    beside = [
        side[0] - 1 in others or side[-1] + 1 in others
        for side, others in zip((link.source, link.target), free, strict=True)
    ]
    corners = (link.source[0], link.target[0]), (link.source[-1] + 1, link.target[-1] + 1)
    supported = link.moved and any(moved[corner] > 1 for corner in corners)
    return (
        1.0,
        min(HIGHEST, float(np.log(sure / (1 - sure)))),
        margin,
        0.0,
        0.0,
        long,
        min(FARTHEST, off),
        float(len(link.source) + len(link.target) > 2),
        float(any(beside)),
        float(all(beside)),
        share,
        float(link.moved),
        margin if link.moved else 0.0,
        long if link.moved else 0.0,
        float(supported),
        float(link.reordered),
    )


def _unlike(links: Sequence[Link], scorer: Scorer) -> Floats:
    """How far the mean cosine of every two-sided link stays under ``LIKE``, as the score's own feature."""
    result = np.zeros(len(links), np.float32)
    full = [place for place, link in enumerate(links) if link.is_full]
    if not full or not scorer.channels:
        return result
    total = np.zeros(len(full), np.float32)
    for channel, (source_mean, target_mean) in zip(scorer.channels, scorer.means, strict=True):
        left = _sums(channel.source, [links[place].source for place in full])
        right = _sums(channel.target, [links[place].target for place in full])
        cosine = np.einsum("ij,ij->i", left, right)
        cosine -= 0.5 * (left @ target_mean) + 0.5 * (right @ source_mean)
        total += cosine
    result[full] = np.maximum(LIKE - total / len(scorer.channels), 0.0)
    return result


def _sums(matrix: Floats, groups: list[tuple[int, ...]]) -> Floats:
    """Unit sums of groups of rows."""
    flat = np.array([index for group in groups for index in group], np.int64)
    sizes = np.array([len(group) for group in groups], np.int64)
    summed = np.add.reduceat(matrix[flat], np.cumsum(sizes) - sizes, axis=0)
    norms = np.sqrt(np.einsum("ij,ij->i", summed, summed))
    result: Floats = summed / (norms[:, None] + np.float32(1e-6))
    return result


def logistic(rows: Floats, coefficients: Sequence[float]) -> Floats:
    """The probability of every row."""
    result: Floats = (1 / (1 + np.exp(-(rows @ np.array(coefficients, np.float32))))).astype(np.float32)
    return result


def confidences(links: Sequence[Link], scorer: Scorer) -> list[float]:
    """The calibrated confidence of every link: that exactly these belong together, or that a segment stands alone."""
    weights = scorer.weights
    chances = [link.posterior for link in links]
    if weights.right:
        known = logistic(evidence(links, scorer), weights.right).tolist()
        chances = [new if link.is_full else old for link, old, new in zip(links, chances, known, strict=True)]
    result = []
    for link, chance in zip(links, chances, strict=True):
        knots = weights.null_map
        if link.is_full:
            shorter = min(
                scorer.source.lengths[list(link.source)].sum(), scorer.target.lengths[list(link.target)].sum()
            )
            knots = (weights.short_map or weights.bead_map) if shorter < SHORT else weights.bead_map
        result.append(calibrated(chance, knots))
    return result


def unmatched(
    links: Sequence[Link], sure: Sequence[float], path: Path, weights: Weights
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The probability of every segment of either side to have no counterpart, after all repairs.

    Args:
        links: all links.
        sure: their confidences.
        path: of the search, whose posteriors hold for what no repair has touched.
        weights: with the calibration of those posteriors.
    """
    sides = [
        [calibrated(chance, weights.null_map) for chance in side.tolist()]
        for side in (path.source_null, path.target_null)
    ]
    for link, confidence in zip(links, sure, strict=True):
        for side, places in zip(sides, (link.source, link.target), strict=True):
            for place in places:
                if not link.is_full:
                    side[place] = confidence
                elif link.moved or link.reordered:
                    side[place] = 1.0 - confidence
    return tuple(sides[0]), tuple(sides[1])
