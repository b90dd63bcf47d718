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

    from align.pair.shape import Floats
    from align.pair.tables import Table

__all__ = ["FEATURES", "Gap", "Words", "clause_features", "clauses_of", "gap_between"]

FEATURES: Final = (
    "bias", "longer", "longer_squared", "gain", "bare", "bare_share", "side_bare", "other_bare", "share", "cosine", "long",
)
"""What the logistic model sees of a direction's most suspicious clause."""

SMALLEST: Final = 0.08
LARGEST: Final = 0.7
"""Shares of a side's characters that a clause may have."""
LEAST_LONGER: Final = 0.3
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
            [min(len(word), 8) / 8 for word in counts], np.float32)

    def of(self, text: str) -> tuple[list[tuple[int, int]], Floats, Floats]:
        """Spans, unit vectors and weights of a text's words."""
        matches = list(_WORD.finditer(text))
        rows = [self._index[match[0].lower()] for match in matches]
        return [match.span() for match in matches], self._vectors[rows], self._rarity[rows]


def clauses_of(texts: Sequence[str]) -> list[tuple[int, int, int]]:
    """Candidates of a side: (segment, start, end) of each clause, of neighbours joined, and of whole segments."""
    found = []
    for index, text in enumerate(texts):
        edges = [0, *(match.end() for match in _CUT.finditer(text)), len(text)]
        for first in range(len(edges) - 1):
            for last in range(first + 1, min(first + 3, len(edges))):
                if len(texts) > 1 or (first, last) != (0, len(edges) - 1):
                    found.append((index, edges[first], edges[last]))
    return found


def clause_features(
    side: Sequence[str], other: Sequence[str], words: Words, *, log_ratio: float,
) -> tuple[Floats, tuple[int, int, int]] | None:
    """Features of the most suspicious clause of ``side``, and where it is; None when there is nothing to suspect.

    Args:
        side: texts of the segments that may say more.
        other: texts of those that may say less.
        words: vectors of both documents' words.
        log_ratio: expected ln(length of other / length of side).
    """
    own, rest = sum(map(len, side)), sum(map(len, other))
    longer = (np.log((own + 3) / (rest + 3)) + log_ratio) / np.sqrt(SPREAD**2 + 1.2 / (min(own, rest) + 3))
    if longer < LEAST_LONGER or own < 25:
        return None
    spans, vectors, weights, owner = [], [], [], []
    for index, text in enumerate(side):
        places, rows, rarity = words.of(text)
        spans += places
        owner += [index] * len(places)
        vectors.append(rows)
        weights.append(rarity)
    counterpart = [words.of(text) for text in other]
    left, right = np.concatenate(vectors), np.concatenate([rows for _, rows, _ in counterpart])
    weight, weight_other = np.concatenate(weights), np.concatenate([rarity for _, _, rarity in counterpart])
    if len(left) < 3 or not len(right):
        return None
    likeness = left @ right.T
    bare, bare_other = _bareness(likeness.max(axis=1)), _bareness(likeness.max(axis=0))
    total, total_other = (left * weight[:, None]).sum(axis=0), (right * weight_other[:, None]).sum(axis=0)
    norm_other = float(np.linalg.norm(total_other)) + 1e-6
    cosine = float(total @ total_other) / (float(np.linalg.norm(total)) * norm_other + 1e-6)
    starts = np.array([span[0] for span in spans])
    owners = np.array(owner)
    best: tuple[float, Floats, tuple[int, int, int]] | None = None
    for segment, start, end in clauses_of(side):
        share = (end - start) / own
        if not SMALLEST <= share <= LARGEST:
            continue
        inside = (owners == segment) & (starts >= start) & (starts < end)
        mass = float(weight[inside].sum())
        if not mass:
            continue
        without = total - (left[inside] * weight[inside, None]).sum(axis=0)
        gain = float(without @ total_other) / (float(np.linalg.norm(without)) * norm_other + 1e-6) - cosine
        open_share = float((bare * weight)[inside].sum())
        shift = abs(float(np.log1p(-share)) + longer * SPREAD)
        suspicion = 4 * gain + open_share / mass - shift
        if best is None or suspicion > best[0]:
            row = np.array([
                1.0, longer, longer * longer / 4, 10 * gain, open_share / mass, open_share / float(weight.sum() + 1e-6),
                float((bare * weight).sum() / (weight.sum() + 1e-6)),
                float((bare_other * weight_other).sum() / (weight_other.sum() + 1e-6)), shift, cosine,
                np.log(own / 80),
            ], np.float32)
            best = (suspicion, row, (segment, start, end))
    return (best[1], best[2]) if best else None


def gap_between(
    side: Sequence[str], other: Sequence[str], words: Words, coefficients: Sequence[float], *, log_ratio: float,
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
