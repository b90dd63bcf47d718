"""Static bilingual vectors on numpy: a pair must find itself in its batch (softmax over 20 × cosine, Adam)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.pair.shape import Floats, Ints

__all__ = ["learn_vectors", "retrieval"]

DIMENSIONS: Final = 128
BATCH: Final = 512
SCALE: Final = np.float32(20.0)
RATE: Final = 0.006
DECAY: Final = (0.9, 0.999)
"""Adam's moment decays (Kingma and Ba 2015)."""


def learn_vectors(
    sources: Sequence[Ints],
    targets: Sequence[Ints],
    shown: Ints,
    *,
    pieces: int,
    passes: int,
    seed: int,
) -> Floats:
    """Pieces × dimensions, float32.

    Args:
        sources: piece indices of every source text.
        targets: of every target text.
        shown: which pairs to learn from.
        pieces: size of the vocabulary.
        passes: how often every pair is shown.
        seed: of the random numbers.
    """
    generator = np.random.default_rng(seed)
    table = generator.normal(0, DIMENSIONS**-0.5, (pieces, DIMENSIONS)).astype(np.float32)
    moments = np.zeros_like(table), np.zeros_like(table)
    batches = max(1, len(shown) // BATCH)
    lengths = np.array([len(source) for source in sources])
    step, steps = 0, passes * batches
    for _ in range(passes):
        order = generator.permutation(shown)
        order = order[np.argsort(lengths[order] // 4, kind="stable")]
        parts = np.array_split(order, batches)
        for number in generator.permutation(batches):
            batch = parts[int(number)]
            if len(batch) < 2:
                continue
            step += 1
            rate = RATE * max(0.03, 1 - step / steps)
            gradient = _gradient(table, [sources[i] for i in batch], [targets[i] for i in batch])
            _adam(table, gradient, moments, rate, step)
    return table


def retrieval(table: Floats, sources: Sequence[Ints], targets: Sequence[Ints]) -> float:
    """Share of the sources whose own target is the nearest of all."""
    if not sources:
        return 0.0
    nearest = (_pooled(table, sources)[0] @ _pooled(table, targets)[0].T).argmax(axis=1)
    return float((nearest == np.arange(len(sources))).mean())


def _pooled(table: Floats, texts: Sequence[Ints]) -> tuple[Floats, Floats]:
    """Unit sums of the texts' rows, and the lengths of the sums."""
    starts = np.concatenate([[0], np.cumsum([len(text) for text in texts])[:-1]])
    sums = np.add.reduceat(table[np.concatenate(texts)], starts, axis=0)
    norms = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
    return sums / norms, norms


def _gradient(table: Floats, sources: Sequence[Ints], targets: Sequence[Ints]) -> Floats:
    """Gradient of the two-way softmax loss by the table."""
    (left, left_norm), (right, right_norm) = _pooled(table, sources), _pooled(table, targets)
    scores: Floats = (SCALE * left @ right.T).astype(np.float32)
    count = len(sources)
    onward = _softmax(scores) + _softmax(scores.T).T
    onward[np.arange(count), np.arange(count)] -= 2
    onward *= SCALE / (2 * count)
    gradient = np.zeros_like(table)
    for unit, norm, slope, texts in (
        (left, left_norm, onward @ right, sources),
        (right, right_norm, onward.T @ left, targets),
    ):
        inner = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / norm
        owner = np.repeat(np.arange(count), [len(text) for text in texts])
        flat = np.concatenate(texts)
        order = np.argsort(flat, kind="stable")
        rows, starts = np.unique(flat[order], return_index=True)
        gradient[rows] += np.add.reduceat(inner[owner[order]], starts, axis=0)
    return gradient


def _softmax(scores: Floats) -> Floats:
    exponent = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: Floats = exponent / exponent.sum(axis=1, keepdims=True)
    return result


def _adam(table: Floats, gradient: Floats, moments: tuple[Floats, Floats], rate: float, step: int) -> None:
    """One step, in place."""
    mean, square = moments
    mean *= np.float32(DECAY[0])
    mean += np.float32(1 - DECAY[0]) * gradient
    square *= np.float32(DECAY[1])
    square += np.float32(1 - DECAY[1]) * gradient * gradient
    bias = rate * np.sqrt(1 - DECAY[1] ** step) / (1 - DECAY[0] ** step)
    table -= np.float32(bias) * mean / (np.sqrt(square) + np.float32(1e-8))
