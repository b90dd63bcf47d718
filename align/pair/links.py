"""Beads by index, between the search and the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from align.pair.search import Path

__all__ = ["Link", "absorbed", "links_of", "runs"]


@dataclass(frozen=True, slots=True)
class Link:
    """A bead by segment indices."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    """Log-odds of the bead (of leaving the segment alone, for a one-sided one)."""
    posterior: float
    moved: bool = False
    reordered: bool = False
    in_row: bool = False
    """Of tables that were paired by their rows: later steps leave it as it is."""

    @property
    def is_full(self) -> bool:
        """Whether both sides are there."""
        return bool(self.source) and bool(self.target)


def links_of(path: Path) -> list[Link]:
    """The links of the monotone path; a one-sided one carries the posterior of its segment to stand alone."""
    links = []
    for step in path.steps:
        source, target = tuple(range(step.i0, step.i1)), tuple(range(step.j0, step.j1))
        posterior = step.posterior
        if not target:
            posterior = float(path.source_null[step.i0])
        elif not source:
            posterior = float(path.target_null[step.j0])
        links.append(Link(source, target, step.score, posterior))
    return links


def absorbed(
    links: list[Link], offsets: tuple[int, ...], join: Callable[[list[Link], int, int], Link | None]
) -> list[Link]:
    """The links, with one-sided ones taken into a link near them.

    Args:
        links: in path order.
        offsets: where the near ones stand, in the order in which they are tried.
        join: of the links, the place of a one-sided one and that of a near one: what they make together, or None.
    """
    result = list(links)
    place = 0
    while place < len(result):
        if not result[place].is_full:
            for other in (place + offset for offset in offsets):
                joined = join(result, place, other) if 0 <= other < len(result) else None
                if joined is not None:
                    result[other] = joined
                    del result[place]
                    place = min(place, other)
                    break
        place += 1
    return result


def runs(indices: Iterable[int]) -> list[list[int]]:
    """Sorted indices as runs of neighbours."""
    result: list[list[int]] = []
    for index in sorted(indices):
        if result and result[-1][-1] == index - 1:
            result[-1].append(index)
        else:
            result.append([index])
    return result
