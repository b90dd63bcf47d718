"""Weak pairs between a gap and an insertion.

Where one version lost a passage and the other gained one at the same spot, the search pairs a sentence of the one with a sentence of
the other, because two omissions cost more than one poor match. Standing between unmatched segments of both sides, such a pair has
nothing but its place in its favour: below a log-odds that real translations seldom go under, it is taken apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from align.pair.links import Link

__all__ = ["without_doubtful"]

DOUBTFUL: Final = 2.0
"""Log-odds of saying the same below which a pair beside unmatched segments of both sides is taken apart."""


def without_doubtful(links: list[Link]) -> list[Link]:
    """The links in path order, weak pairs that stand between a gap and an insertion taken apart."""
    free_source = {i for link in links if not link.target for i in link.source}
    free_target = {j for link in links if not link.source for j in link.target}
    result: list[Link] = []
    for link in links:
        if (
            link.is_full
            and link.score < DOUBTFUL
            and _beside(link.source, free_source)
            and _beside(link.target, free_target)
        ):
            # how sure it is that they stand alone: what the pair lacks in likeness
            alone = min(0.9, max(0.5, 1.0 - 0.25 * max(0.0, link.score)))
            result += [
                replace(link, target=(), posterior=alone, score=-link.score),
                replace(link, source=(), posterior=alone, score=-link.score),
            ]
            free_source |= set(link.source)
            free_target |= set(link.target)
        else:
            result.append(link)
    return result


def _beside(places: tuple[int, ...], free: set[int]) -> bool:
    return places[0] - 1 in free or places[-1] + 1 in free
