"""From a monotone path to the beads that are reported."""

from __future__ import annotations

from dataclasses import dataclass

from align.pair.engine import Paired

__all__ = ["Link", "repaired"]


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


def repaired(paired: Paired, source_texts: tuple[str, ...], target_texts: tuple[str, ...]) -> tuple[Link, ...]:
    """The links of a path after fragments, moved passages and reordered lists are recognised."""
    return links_of(paired)


def links_of(paired: Paired) -> tuple[Link, ...]:
    """The links of the monotone path; a one-sided one carries the posterior of its segment to stand alone."""
    path = paired.path
    links = []
    for step in path.steps:
        source, target = tuple(range(step.i0, step.i1)), tuple(range(step.j0, step.j1))
        posterior = step.posterior
        if not target:
            posterior = float(path.source_null[step.i0])
        elif not source:
            posterior = float(path.target_null[step.j0])
        links.append(Link(source, target, step.score, posterior))
    return tuple(links)
