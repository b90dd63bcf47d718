"""Pairs whose sides have nothing to do with each other.

Where one version lost a passage and the other gained one at the same spot, the search pairs a sentence of the one with a sentence of
the other, because two omissions cost more than one poor match. Standing between unmatched segments of both sides, such a pair has
nothing but its place in its favour: where a learnt model of the evidence (``certainty.py``) finds strangers, it is taken apart. Pairs
elsewhere are left alone: in a register that the vectors do not know, free translations look like strangers too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.pair.certainty import EVIDENCE, evidence, logistic
from align.pair.links import Link

if TYPE_CHECKING:
    from align.pair.score import Scorer

__all__ = ["without_strangers"]

STRANGERS: Final = 0.2
"""Probability from which a pair is taken apart: below one half, as a swallowed omission costs a reader more than two passages shown
that say the same after all."""
ALONE: Final = 0.5
"""Probability to stand alone of what was taken apart, at least."""
ROUNDS: Final = 2
"""A pair taken apart leaves gaps beside its neighbours, which are then looked at again."""


def without_strangers(links: list[Link], scorer: Scorer) -> list[Link]:
    """The links in path order, pairs of strangers taken apart."""
    coefficients = scorer.weights.strangers
    for _ in range(ROUNDS if coefficients else 0):
        rows = evidence(links, scorer)
        between = rows[:, EVIDENCE.index("between_free")] > 0
        chances = logistic(rows, coefficients)
        apart = (between & (chances >= STRANGERS)).tolist()
        result: list[Link] = []
        for link, chance, is_apart in zip(links, chances.tolist(), apart, strict=True):
            if link.is_full and not (link.reordered or link.in_row) and is_apart:
                alone = max(ALONE, chance)
                result += [Link((i,), (), -link.score, alone) for i in link.source]
                result += [Link((), (j,), -link.score, alone) for j in link.target]
            else:
                result.append(link)
        if len(result) == len(links):
            break
        links = result
    return links
