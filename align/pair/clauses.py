"""Missing clauses: words of one side of a sure bead that the other side does not seem to say.

For each direction a logistic model judges the most suspicious clause of the longer side: how much longer the side is than
its counterpart, how much better the sides fit without the clause, and how far the clause's words find a counterpart at all.
The coefficients are learnt from clauses deleted on purpose (``training/clauses.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.score import SPREAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.shape import Floats, Ints
    from align.pair.tables import Table

__all__ = ["FEATURES", "Gap", "Words", "clause_features", "gap_between"]

FEATURES: Final = (
    "bias",
    "longer",
    "longer_squared",
    "gain",
    "bare",
    "bare_share",
    "side_bare",
    "other_bare",
    "shift",
    "cosine",
    "long",
    "is_clause",
)
"""What the logistic model sees of a direction's most suspicious clause."""

SMALLEST: Final = 0.08
LARGEST: Final = 0.7
"""Shares of a side's characters that a clause may have."""
LEAST_LONGER: Final = 0.5
"""Standard deviations a side must be longer than expected before it is looked at."""

_CUT = re.compile(r"(?<=[,;:–—)])\s+|\s+(?=[–—(])")
_WORD = re.compile(r"\w[\w\-’']*")


@dataclass(frozen=True, slots=True)
class Gap:
    """A clause of one side that may be missing on the other."""

    segment: int
    """Which of the side's segments."""
    start: int
    end: int
    probability: float


class Words:
    """Unit vectors and rarity of the words of both documents, made once."""

    __slots__ = ("_index", "_rarity", "_vectors")

    def __init__(self, texts: Sequence[str], table: Table) -> None:
        counts: dict[str, int] = {}
        for text in texts:
            for word in set(_WORD.findall(text.lower())):
                counts[word] = counts.get(word, 0) + 1
        self._index = {word: number for number, word in enumerate(counts)}
        vectors = table.pool(tuple(counts))
        self._vectors: Floats = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
        seen = np.array(list(counts.values()), np.float32)
        self._rarity: Floats = np.log1p(len(texts) / np.maximum(seen, 1)) * np.array(
            [min(len(word), 8) / 8 for word in counts], np.float32
        )

    def of(self, text: str) -> tuple[list[tuple[int, int]], Floats, Floats]:
        """Spans, unit vectors and weights of a text's words."""
        matches = list(_WORD.finditer(text))
        rows = [self._index[match[0].lower()] for match in matches]
        return [match.span() for match in matches], self._vectors[rows], self._rarity[rows]


def candidates(texts: Sequence[str], spans: Sequence[tuple[int, int]], owner: Ints, surplus: float) -> Ints:
    """Stretches of words that may be missing, as (first word, last word exclusive, is a clause).

    Clauses by punctuation, neighbouring clauses, whole segments, and windows of about the surplus length from every word.
    """
    found: list[tuple[int, int, int]] = []
    sizes = np.array([end - start + 1 for start, end in spans])
    reach = np.concatenate([[0], np.cumsum(sizes)])
    for index, text in enumerate(texts):
        words = np.flatnonzero(owner == index)
        if not len(words):
            continue
        starts = np.array([spans[int(word)][0] for word in words])
        edges = [0, *(match.end() for match in _CUT.finditer(text)), len(text) + 1]
        cuts = words[0] + np.searchsorted(starts, edges)
        for first in range(len(cuts) - 1):
            found += [(int(cuts[first]), int(cuts[last]), 1) for last in range(first + 1, min(first + 3, len(cuts)))]
        for scale in (0.8, 1.15):
            ends = np.searchsorted(reach, reach[words] + surplus * scale)
            found += [
                (int(word), int(end), 0) for word, end in zip(words, ends, strict=True) if word < end <= words[-1] + 1
            ]
    return np.array(found, np.int32).reshape(-1, 3)


def clause_features(
    side: Sequence[str],
    other: Sequence[str],
    words: Words,
    *,
    log_ratio: float,
) -> tuple[Floats, tuple[int, int, int]] | None:
    """Features of the most suspicious stretch of ``side``, and where it is; None when there is nothing to suspect.

    Args:
        side: texts of the segments that may say more.
        other: texts of those that may say less.
        words: vectors of both documents' words.
        log_ratio: expected ln(length of other / length of side).
    """
    own, rest = sum(map(len, side)), sum(map(len, other))
    excess = float(np.log((own + 3) / (rest + 3))) + log_ratio
    longer = excess / float(np.sqrt(SPREAD**2 + 1.2 / (min(own, rest) + 3)))
    if longer < LEAST_LONGER or own < 25:
        return None
    spans, left, weight, owner = _joined(side, words)
    _, right, weight_other, _ = _joined(other, words)
    if len(left) < 3 or not len(right):
        return None
    likeness = left @ right.T
    bare, bare_other = _bareness(likeness.max(axis=1)), _bareness(likeness.max(axis=0))
    weighted = left * weight[:, None]
    total, total_other = weighted.sum(axis=0), (right * weight_other[:, None]).sum(axis=0)
    found = candidates(side, spans, owner, own * (1 - float(np.exp(-excess))))
    sizes = np.concatenate([[0], np.cumsum([end - start + 1 for start, end in spans])])
    share = (sizes[found[:, 1]] - sizes[found[:, 0]]) / max(1, sizes[-1])
    found, share = (array[(share >= SMALLEST) & (share <= LARGEST)] for array in (found, share))
    if not len(found):
        return None
    first, last = found[:, 0], found[:, 1]
    mass = np.concatenate([[0.0], np.cumsum(weight)])
    bared = np.concatenate([[0.0], np.cumsum(weight * bare)])
    vectors = np.concatenate([np.zeros((1, left.shape[1]), np.float32), np.cumsum(weighted, axis=0)])
    inside = mass[last] - mass[first] + 1e-6
    open_mass = bared[last] - bared[first]
    without = total - (vectors[last] - vectors[first])
    norm_other = float(np.linalg.norm(total_other)) + 1e-6
    cosine = float(total @ total_other) / ((float(np.linalg.norm(total)) + 1e-6) * norm_other)
    gain = without @ total_other / ((np.linalg.norm(without, axis=1) + 1e-6) * norm_other) - cosine
    shift = np.abs(np.log1p(-share) + excess)
    best = int(np.argmax(4 * gain + open_mass / inside - shift + 0.15 * found[:, 2]))
    row = np.array(
        [
            1.0,
            longer,
            longer * longer / 4,
            10 * gain[best],
            open_mass[best] / inside[best],
            open_mass[best] / (mass[-1] + 1e-6),
            bared[-1] / (mass[-1] + 1e-6),
            float((bare_other * weight_other).sum() / (weight_other.sum() + 1e-6)),
            shift[best],
            cosine,
            np.log(own / 80),
            float(found[best, 2]),
        ],
        np.float32,
    )
    start, end = int(first[best]), int(last[best]) - 1
    return row, (int(owner[start]), spans[start][0], spans[end][1])


def _joined(
    texts: Sequence[str],
    words: Words,
) -> tuple[list[tuple[int, int]], Floats, Floats, Ints]:
    """Spans, vectors, weights and owning segment of all words of a side."""
    parts = [words.of(text) for text in texts]
    spans = [span for places, _, _ in parts for span in places]
    owner = np.repeat(np.arange(len(texts), dtype=np.int32), [len(places) for places, _, _ in parts])
    return spans, np.concatenate([rows for _, rows, _ in parts]), np.concatenate([mass for _, _, mass in parts]), owner


def gap_between(
    side: Sequence[str],
    other: Sequence[str],
    words: Words,
    coefficients: Sequence[float],
    *,
    log_ratio: float,
) -> Gap | None:
    """The most suspicious clause of a side with its probability to be missing, None where nothing is suspicious."""
    found = clause_features(side, other, words, log_ratio=log_ratio)
    if found is None or len(coefficients) != len(FEATURES):
        return None
    row, (segment, start, end) = found
    logit = float(np.dot(row, np.array(coefficients, np.float32)))
    return Gap(segment, start, end, 1 / (1 + float(np.exp(-np.clip(logit, -30, 30)))))


def _bareness(likeness: Floats) -> Floats:
    """0 for a word with a clear counterpart, 1 for one without."""
    result: Floats = np.clip((0.75 - likeness) / 0.5, 0.0, 1.0).astype(np.float32)
    return result
