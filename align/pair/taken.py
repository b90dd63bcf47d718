"""What a moved passage lost to its old neighbours: a segment beside it that the path gave to somebody else.

A monotone path pairs the first or last sentence of a moved passage with whatever stands beside the gap. Once the rest of the passage
is known to have moved, that sentence is looked for at the end of the run: it is taken from its bead where it fits there better.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.links import Link

if TYPE_CHECKING:
    from align.pair.score import Scorer

__all__ = ["with_taken"]

GAIN: Final = 1.0
"""Log-odds that the exchange must win."""
LEAST: Final = 1.0
"""Log-odds that the pair at the end of the moved run needs of its own."""


def with_taken(links: list[Link], moved: list[Link], scorer: Scorer) -> tuple[list[Link], list[Link]]:
    """The links and the moved ones, the ends of the moved runs lengthened by what other beads hold of them.

    Args:
        links: those that did not move, in path order.
        moved: those that did.
        scorer: of beads.
    """
    owners: tuple[dict[int, Link], dict[int, Link]] = ({}, {})
    for link in (*links, *moved):
        _own(link, owners)
    order = {id(link): (place, 0) for place, link in enumerate(links)}
    waiting = list(moved)
    found = list(moved)
    while waiting:
        end = waiting.pop()
        for i, j in ((end.source[0] - 1, end.target[0] - 1), (end.source[-1] + 1, end.target[-1] + 1)):
            first, second = owners[0].get(i), owners[1].get(j)
            if first is None or second is None or first is second or not (first.is_full or second.is_full):
                continue
            holders = (first, second)
            if any(holder.moved or holder.reordered or holder.in_row for holder in holders):
                continue
            pair = _exchanged(i, j, holders, scorer)
            if pair is None:
                continue
            new, rests = pair
            for holder, rest in zip(holders, rests, strict=True):
                place = order.pop(id(holder))[0]
                order.update({id(link): (place, n) for n, link in enumerate(rest)})
                for link in rest:
                    _own(link, owners)
            _own(new, owners)
            found.append(new)
            waiting.append(new)
    everything = {id(link): link for side in owners for link in side.values()}
    return [everything[key] for key in sorted(order, key=order.__getitem__)], found


def _own(link: Link, owners: tuple[dict[int, Link], dict[int, Link]]) -> None:
    owners[0].update(dict.fromkeys(link.source, link))
    owners[1].update(dict.fromkeys(link.target, link))


def _exchanged(
    i: int, j: int, holders: tuple[Link, Link], scorer: Scorer
) -> tuple[Link, tuple[list[Link], list[Link]]] | None:
    """The moved pair and what is left of the beads that held its sides; None when it is not better."""
    score = scorer.bead((i,), (j,))
    if score < LEAST:
        return None
    rests = _without(holders[0], i, 0, scorer), _without(holders[1], j, 1, scorer)
    if rests[0] is None or rests[1] is None:
        return None
    after = score + sum(link.score for rest in rests if rest for link in rest)
    gain = after - holders[0].score - holders[1].score
    if gain < GAIN:
        return None
    sure = float(1 / (1 + np.exp(-gain)))
    changed = (
        [
            replace(link, posterior=min(link.posterior, sure)) if link.is_full else replace(link, posterior=sure)
            for link in rest
        ]
        for rest in (rests[0], rests[1])
    )
    return Link((i,), (j,), score, sure, moved=True), (next(changed), next(changed))


def _without(link: Link, index: int, side: int, scorer: Scorer) -> list[Link] | None:
    """What is left of a link without one of its segments; None when it would be cut in two."""
    sides = [link.source, link.target]
    if index not in (sides[side][0], sides[side][-1]):
        return None
    sides[side] = tuple(n for n in sides[side] if n != index)
    if not any(sides):
        return []
    if all(sides):
        return [replace(link, source=sides[0], target=sides[1], score=scorer.bead(sides[0], sides[1]))]
    nulls = scorer.nulls()
    alone = [Link((i,), (), float(nulls[0][i]), link.posterior) for i in sides[0]]
    return alone + [Link((), (j,), float(nulls[1][j]), link.posterior) for j in sides[1]]
