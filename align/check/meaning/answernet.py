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

from align.check.meaning.answerlayers import along, over, positive, times, unit, weighed

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
    units = unit(rows)
    inner = positive(times(units, net[f"look_in_{side}"]))
    looked = times(units, net[f"look_{side}"]) + times(inner, net[f"look_out_{side}"])
    form, own, none = (times(units, net[f"{name}_{side}"]) for name in ("form", "own", "none"))
    return Spoken(rows, (rows * rows).sum(axis=1), units, unit(looked), form, own, none)


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
    known: npt.NDArray[np.bool_]
    """Which words are one name or number, or translations by the lists (B × N × M; ``counterparts.known_pairs``)."""


SEEN: Final = 6 + 2 + 2 + 1 + 1 + 2 + 7
"""Features of a word beside the hidden channels of the matrix, its flags, and the projection of its vector."""


def rated(net: Mapping[str, Any], pairs: Padded) -> tuple[Floats, Floats]:
    """Log-odds of being lost, of the words of both passages (B × N, B × M)."""
    import numpy as np

    units = [words.units[places] for words, places in zip(pairs.words, pairs.places, strict=True)]
    looks = [words.looks[places] for words, places in zip(pairs.words, pairs.places, strict=True)]
    both = pairs.masks[0][:, :, None] * pairs.masks[1][:, None, :]
    raw = units[0] @ units[1].transpose(0, 2, 1)
    cells = _cells(net, pairs, (np.clip(raw, 0.0, 1.0), looks[0] @ looks[1].transpose(0, 2, 1)), both)
    hidden = over(cells, net["over_first"], net["over_first_bias"], 1, both)
    hidden = over(hidden, net["over_second"], net["over_second_bias"], DILATION, both)
    logits = weighed(net["sharp"], cells) + weighed(net["deep"], hidden)
    grown = np.exp(np.minimum(logits, 40.0)) * both
    none = [
        pairs.words[s].none[pairs.places[s]] + pairs.flags[s] @ net["none_flags"] + net["none_bias"] for s in (0, 1)
    ]
    empty = [np.exp(np.minimum(n, 40.0)) for n in none]
    sums = grown.sum(axis=2), grown.sum(axis=1)
    alpha = grown / (sums[0] + empty[0])[:, :, None]
    beta = grown / (sums[1] + empty[1])[:, None, :]
    lost = empty[0] / (sums[0] + empty[0]), empty[1] / (sums[1] + empty[1])
    joined = np.maximum(cells[:, 0], KNOWN * pairs.evidence.max(axis=3)) * both
    result = []
    for way in (0, 1):
        turn = partial(_turned, way)
        held = _seen(
            way, pairs, units, turn(raw), turn(joined), turn(cells), turn(hidden), (turn(alpha), turn(beta))[:: 1 - 2 * way],
            (np.log(sums[way] + 1e-9) - none[way]) / 10, (lost[way], lost[1 - way]),
        )  # fmt: skip
        mask = pairs.masks[way][:, :, None]
        first = np.zeros((*held.shape[:2], net["first"].shape[1]), np.float32)
        first[:, 2:-2] = along(held, net["first"], net["first_bias"]) * mask
        result.append((along(first, net["second"], net["second_bias"]) @ net["last"] + net["last_bias"])[..., 0])
    return result[0], result[1]


def _cells(net: Mapping[str, Any], pairs: Padded, alike: tuple[Floats, Floats], both: Floats) -> Floats:
    """The matrix of words: B × channels × N × M."""
    import numpy as np

    forms = [
        np.tanh(pairs.flags[side] @ net["form_flags"] + pairs.words[side].forms[pairs.places[side]]) for side in (0, 1)
    ]
    places = [
        np.arange(mask.shape[1], dtype=np.float32) / count
        for mask, count in zip(pairs.masks, map(_counts, pairs.masks), strict=True)
    ]
    size = forms[0].shape[2] // HEADS
    cells = np.empty((len(both), CHANNELS, *both.shape[1:]), np.float32)
    cells[:, 0], cells[:, 1] = alike
    cells[:, 2:5] = pairs.evidence.transpose(0, 3, 1, 2)
    for head in range(HEADS):
        part = slice(head * size, (head + 1) * size)
        cells[:, 5 + head] = forms[0][..., part] @ forms[1][..., part].transpose(0, 2, 1)
    cells[:, -1] = np.abs(places[0][:, :, None] - places[1][:, None, :])
    cells *= both[:, None]
    return cells


def _counts(mask: Floats) -> Any:
    """How many words each passage has, one at least (B × 1)."""
    import numpy as np

    return np.maximum(mask.sum(axis=1, keepdims=True), 1.0)


def _turned(way: int, cells: Any) -> Any:
    """A matrix of words, its last two dimensions, as the passage of that side sees it."""
    return cells if way == 0 else cells.swapaxes(-1, -2)


def _seen(
    way: int, pairs: Padded, units: Sequence[Floats], raw: Floats, joined: Floats, cells: Floats, hidden: Floats,
    looks: tuple[Floats, Floats], odds: Floats, lost: tuple[Floats, Floats],
) -> Floats:  # fmt: skip
    """Features of the words of one passage (B × N × features), with two words of zeros before and behind them."""
    import numpy as np

    alpha, beta = looks
    masks = pairs.masks[way], pairs.masks[1 - way]
    counts = _counts(masks[0])[:, 0], _counts(masks[1])[:, 0]
    lengths = [np.sqrt(pairs.words[side].squares[pairs.places[side]]) for side in (way, 1 - way)]
    # products of the words of the other passage with each other, and of these words, at length one, with those
    products = (units[1 - way] @ units[1 - way].transpose(0, 2, 1)) * lengths[1][:, :, None] * lengths[1][:, None, :]
    towards = raw * lengths[1][:, None, :]
    best, free = joined.max(axis=2), (1 - joined.max(axis=1)) * masks[1]
    answer = np.sqrt(np.maximum(np.einsum("bnm,bnm->bn", alpha @ products, alpha), 0.0))
    likeness = np.einsum("bnm,bnm->bn", alpha, towards) * lengths[0] / (lengths[0] * answer + 1e-8)
    around = _around(alpha)
    weight = around.sum(axis=2) + 1e-3
    kept = np.einsum("bnm,bnm->bn", alpha, beta)
    nearest = positive(cells[:, :5].max(axis=3))
    columns = (
        best, *(nearest[:, k] for k in range(5)),
        odds, lost[0], kept, alpha.sum(axis=2) - kept, likeness, np.maximum(best, _widest(towards, products)),
        (around @ free[:, :, None])[..., 0] / weight, (around @ (lost[1] * masks[1])[:, :, None])[..., 0] / weight,
        *(mean[:, None] for mean in _means(way, best, free, lost, masks, counts)),
    )  # fmt: skip
    rest = np.einsum("bnm,bhnm->bnh", alpha, hidden), pairs.flags[way], pairs.words[way].own[pairs.places[way]]
    held = np.zeros((len(best), best.shape[1] + 4, len(columns) + sum(part.shape[2] for part in rest)), np.float32)
    inner = held[:, 2:-2]
    for number, column in enumerate(columns):
        inner[..., number] = column
    first = len(columns)
    for part in rest:
        inner[..., first : first + part.shape[2]] = part
        first += part.shape[2]
    inner *= masks[0][:, :, None]
    return held


def _means(
    way: int, best: Floats, free: Floats, lost: tuple[Floats, Floats], masks: tuple[Floats, Floats], counts: tuple[Any, Any]
) -> tuple[Any, ...]:  # fmt: skip
    """What is told of a passage as a whole (B each)."""
    import numpy as np

    return (
        (best * masks[0]).sum(axis=1) / counts[0], (lost[0] * masks[0]).sum(axis=1) / counts[0],
        free.sum(axis=1) / counts[1], (lost[1] * masks[1]).sum(axis=1) / counts[1],
        np.log(counts[0] / counts[1]), counts[0] / 40, np.full_like(counts[0], float(way)),
    )  # fmt: skip


def _widest(towards: Floats, products: Floats) -> Any:
    """The best likeness of each word to two to ``WINDOWS`` words of the other passage taken together (B × N).

    The product with a sum is the sum of the products; so is the squared length of a sum.
    """
    import numpy as np

    widest: Any = np.float32(0.0)
    dots, squares = towards, np.diagonal(products, axis1=1, axis2=2)
    single = squares
    for more in range(1, min(WINDOWS, towards.shape[2])):
        dots = dots[:, :, :-1] + towards[:, :, more:]
        crossed = sum(
            np.diagonal(products, apart, axis1=1, axis2=2)[:, more - apart : towards.shape[2] - apart]
            for apart in range(1, more + 1)
        )
        squares = squares[:, :-1] + single[:, more:] + 2 * crossed
        lengths = np.maximum(np.sqrt(np.maximum(squares, 0.0)), 1e-8)
        widest = np.maximum(widest, np.minimum(dots / lengths[:, None, :], 1.0).max(axis=2))
    return widest


def _around(alpha: Floats) -> Any:
    """Where the two words before and the two behind each word look."""
    import numpy as np

    near = np.zeros((alpha.shape[0], alpha.shape[1] + 4, alpha.shape[2]), np.float32)
    near[:, 2:-2] = alpha
    return near[:, :-4] + near[:, 1:-3] + near[:, 3:-1] + near[:, 4:]
