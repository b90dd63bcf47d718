"""The network of answers: for the words of pairs of passages, log-odds that the other passage does not answer them.

Every word of one passage is laid against every word of the other: likeness of the vectors as they are and through learnt projections,
evidence of the lists of equivalents, equal names, and how alike their places are (behind a comma, a figure, a conjunction …). Two
convolutions over this matrix of words see what stands around a cell: "A, B, C ja D" against "A, C och D" is a pattern of
commas and diagonals, whatever the words. What comes of it says where each word looks (attention both ways, with a place for "none"),
and two convolutions along the words join what was found with what stands beside.

Many pairs are rated at once, padded to the longest. The same network stands in ``training/answers.py`` for learning; the names of
its arrays are those of its modules.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Numbers = npt.NDArray[np.int64]

__all__ = [
    "CHANNELS",
    "DILATION",
    "EVIDENCE",
    "FLAGS",
    "HEADS",
    "KNOWN",
    "SEEN",
    "WINDOWS",
    "Padded",
    "Spoken",
    "rated",
    "spoken",
]

FLAGS: Final = (
    "after a comma", "before a comma", "in or by brackets", "suspended", "digits", "length", "content", "capital", "joins",
)  # fmt: skip
"""What is told of a word besides its meaning."""
EVIDENCE: Final = ("learnt", "named", "name")
"""What is told of two words: weights of the lists of equivalents, equal beginnings."""
HEADS: Final = 2
"""Likenesses of places."""
CHANNELS: Final = 2 + len(EVIDENCE) + HEADS + 1
"""Of the matrix of words: likeness, likeness through projections, evidence, likeness of places, distance of places."""
DILATION: Final = 2
"""Step of the second convolution over the matrix."""
WINDOWS: Final = 4
"""Words of the other passage that may answer one word together."""
KNOWN: Final = 0.9
"""Likeness of words whose evidence is full."""


_ONE_THREAD: Final = 250_000
"""Multiplications up to which OpenBLAS multiplies matrices on one thread (``SMP_THRESHOLD_MIN`` × ``GEMM_MULTITHREAD_THRESHOLD``)."""
_ONE_THREAD_OF_A_VECTOR: Final = 9_000
"""The same of a matrix by a vector."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the network makes of different words of one side, each by itself: W words. All of the first, which is none, is zero."""

    rows: Floats
    """Vectors (W × 128)."""
    squares: Floats
    """Their squared lengths (W)."""
    units: Floats
    """The same of length one."""
    looks: Floats
    """Projections by which words look for their like, of length one."""
    forms: Floats
    """Parts of what is compared of places (see ``HEADS``)."""
    own: Floats
    """Projections that are features of their own."""
    none: Floats
    """Log-odds of being answered by nothing at all, before anything else is known (W)."""


def spoken(net: Mapping[str, Any], side: int, rows: Floats) -> Spoken:
    """What the network makes of words with these vectors; the first is none."""
    units = _unit(rows)
    inner = _positive(_times(units, net[f"look_in_{side}"]))
    looked = _times(units, net[f"look_{side}"]) + _times(inner, net[f"look_out_{side}"])
    form, own, none = (_times(units, net[f"{name}_{side}"]) for name in ("form", "own", "none"))
    return Spoken(rows, (rows * rows).sum(axis=1), units, _unit(looked), form, own, none)


@dataclass(frozen=True, slots=True)
class Padded:
    """Pairs of passages side by side: B pairs, N and M words at most."""

    words: tuple[Spoken, Spoken]
    places: tuple[Numbers, Numbers]
    """Which word stands where (B × N), 0 where there is none."""
    masks: tuple[Floats, Floats]
    """1 where there is a word (B × N)."""
    flags: tuple[Floats, Floats]
    evidence: Floats
    """B × N × M × kinds."""


SEEN: Final = 6 + 2 + 2 + 1 + 1 + 2 + 7
"""Features of a word beside the hidden channels of the matrix, its flags, and the projection of its vector."""


def rated(net: Mapping[str, Any], pairs: Padded) -> tuple[Floats, Floats]:
    """Log-odds of being lost, of the words of both passages (B × N, B × M)."""
    import numpy as np

    units = [words.units[places] for words, places in zip(pairs.words, pairs.places, strict=True)]
    both = pairs.masks[0][:, :, None] * pairs.masks[1][:, None, :]
    plain = np.clip(units[0] @ units[1].transpose(0, 2, 1), 0.0, 1.0)
    looks = [words.looks[places] for words, places in zip(pairs.words, pairs.places, strict=True)]
    looked = looks[0] @ looks[1].transpose(0, 2, 1)
    forms = [
        np.tanh(_times(pairs.flags[side], net["form_flags"]) + pairs.words[side].forms[pairs.places[side]])
        for side in (0, 1)
    ]
    counts = [np.maximum(mask.sum(axis=1, keepdims=True), 1.0) for mask in pairs.masks]
    places = [
        np.arange(mask.shape[1], dtype=np.float32) / count for mask, count in zip(pairs.masks, counts, strict=True)
    ]
    apart = np.abs(places[0][:, :, None] - places[1][:, None, :])
    size = forms[0].shape[2] // HEADS
    cells = np.empty((*both.shape, CHANNELS), np.float32)
    cells[..., 0], cells[..., 1], cells[..., 2:5], cells[..., -1] = plain, looked, pairs.evidence, apart
    for head in range(HEADS):
        part = slice(head * size, (head + 1) * size)
        cells[..., 5 + head] = forms[0][..., part] @ forms[1][..., part].transpose(0, 2, 1)
    cells *= both[..., None]
    hidden = _positive(_over(cells, net["over_first"], net["over_first_bias"], 1)) * both[..., None]
    hidden = _positive(_over(hidden, net["over_second"], net["over_second_bias"], DILATION)) * both[..., None]
    logits = _times(cells, net["sharp"]) + _times(hidden, net["deep"])
    grown = np.exp(np.minimum(logits, 40.0)) * both
    none = [
        pairs.words[s].none[pairs.places[s]] + _times(pairs.flags[s], net["none_flags"]) + net["none_bias"]
        for s in (0, 1)
    ]
    empty = [np.exp(np.minimum(n, 40.0)) for n in none]
    sums = grown.sum(axis=2), grown.sum(axis=1)
    alpha = grown / (sums[0] + empty[0])[:, :, None]
    beta = grown / (sums[1] + empty[1])[:, None, :]
    lost = empty[0] / (sums[0] + empty[0]), empty[1] / (sums[1] + empty[1])
    joined = np.maximum(plain, KNOWN * pairs.evidence.max(axis=3)) * both
    result = []
    for way in (0, 1):
        turn = partial(_turned, way)
        seen = _seen(
            way, pairs, units, turn(joined), turn(cells), turn(hidden), (turn(alpha), turn(beta))[:: 1 - 2 * way],
            (np.log(sums[way] + 1e-9) - none[way]) / 10, (lost[way], lost[1 - way]), [c[:, 0] for c in counts],
        )  # fmt: skip
        mask = pairs.masks[way][:, :, None]
        along = _positive(_along(seen * mask, net["first"], net["first_bias"])) * mask
        along = _positive(_along(along, net["second"], net["second_bias"]))
        result.append((_times(along, net["last"]) + net["last_bias"])[..., 0])
    return result[0], result[1]


def _turned(way: int, cells: Any) -> Any:
    """A matrix of words as the passage of that side sees it."""
    return cells if way == 0 else cells.swapaxes(1, 2)


def _seen(
    way: int, pairs: Padded, units: Sequence[Floats], joined: Floats, cells: Floats, hidden: Floats,
    looks: tuple[Floats, Floats], odds: Floats, lost: tuple[Floats, Floats], counts: list[Floats],
) -> Floats:  # fmt: skip
    """Features of the words of one passage."""
    import numpy as np

    alpha, beta = looks
    own, other = (pairs.words[side].rows[pairs.places[side]] for side in (way, 1 - way))
    masks = pairs.masks[way], pairs.masks[1 - way]
    best, free = joined.max(axis=2), (1 - joined.max(axis=1)) * masks[1]
    answer = alpha @ other
    likeness = (own * answer).sum(axis=2) / (
        np.sqrt(pairs.words[way].squares[pairs.places[way]] * (answer * answer).sum(axis=2)) + 1e-8
    )
    wide, grown = best, other
    for more in range(1, min(WINDOWS, other.shape[1])):
        grown = grown[:, :-1] + other[:, more:]
        wide = np.maximum(wide, (units[way] @ _unit(grown).transpose(0, 2, 1)).max(axis=2))
    near = np.zeros((alpha.shape[0], alpha.shape[1] + 4, alpha.shape[2]), np.float32)
    near[:, 2:-2] = alpha
    around = near[:, :-4] + near[:, 1:-3] + near[:, 3:-1] + near[:, 4:]
    weight = around.sum(axis=2) + 1e-3
    kept = alpha * beta
    nearest = _positive(cells[..., :5].max(axis=2))
    means = (
        (best * masks[0]).sum(axis=1) / counts[way], (lost[0] * masks[0]).sum(axis=1) / counts[way],
        free.sum(axis=1) / counts[1 - way], (lost[1] * masks[1]).sum(axis=1) / counts[1 - way],
        np.log(counts[way] / counts[1 - way]), counts[way] / 40, np.full_like(counts[way], float(way)),
    )  # fmt: skip
    columns = (
        best, *(nearest[..., k] for k in range(5)),
        odds, lost[0], kept.sum(axis=2), (alpha - kept).sum(axis=2), likeness, wide,
        (around @ free[:, :, None])[..., 0] / weight, (around @ (lost[1] * masks[1])[:, :, None])[..., 0] / weight,
        *(np.broadcast_to(mean[:, None], best.shape) for mean in means),
    )  # fmt: skip
    through = (alpha[:, :, None, :] @ hidden)[:, :, 0, :]
    result: Floats = np.concatenate(
        [np.stack(columns, axis=2), through, pairs.flags[way], pairs.words[way].own[pairs.places[way]]], axis=2
    ).astype(np.float32)
    return result


def _times(cells: Floats, weight: Floats) -> Any:
    """``cells @ weight``, however many ways the cells are laid out, in blocks of rows.

    Each small matrix by itself would take far longer, and all as one would be given to threads, which wait for each other longer than
    they work.
    """
    import numpy as np

    flat = cells.reshape(-1, cells.shape[-1])
    size = max(1, (_ONE_THREAD if weight.ndim > 1 else _ONE_THREAD_OF_A_VECTOR) // weight.size)
    whole = len(flat) // size * size
    result = np.empty((len(flat), *weight.shape[1:]), np.float32)
    if whole:
        result[:whole] = (flat[:whole].reshape(-1, size, flat.shape[1]) @ weight).reshape(whole, *weight.shape[1:])
    if whole < len(flat):
        result[whole:] = flat[whole:] @ weight
    return result.reshape(*cells.shape[:-1], *weight.shape[1:])


def _positive(cells: Floats) -> Any:
    import numpy as np

    return np.maximum(cells, 0)


def _over(cells: Floats, weight: Floats, bias: Floats, step: int) -> Any:
    """A convolution of three by three cells, ``step`` apart (weight: nine times the channels read × channels made)."""
    import numpy as np

    size, rows, columns, channels = cells.shape
    held = np.zeros((size, rows + 2 * step, columns + 2 * step, channels), np.float32)
    held[:, step:-step, step:-step] = cells
    wide = np.concatenate(
        [held[:, i * step : i * step + rows, j * step : j * step + columns] for i in range(3) for j in range(3)], axis=3
    )
    return _times(wide, weight) + bias


def _along(words: Floats, weight: Floats, bias: Floats) -> Any:
    """A convolution of five words (weight: five times the channels read × channels made)."""
    import numpy as np

    size = words.shape[1]
    held = np.zeros((words.shape[0], size + 4, words.shape[2]), np.float32)
    held[:, 2:-2] = words
    return _times(np.concatenate([held[:, k : k + size] for k in range(5)], axis=2), weight) + bias


def _unit(rows: Any) -> Any:
    import numpy as np

    return rows / np.maximum(np.sqrt((rows * rows).sum(axis=-1, keepdims=True)), 1e-8)
