"""What the finder looks for and what it has found, and how longer finds mask shorter ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.model import HitKind, TermHit, TermStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from align.model import Concept, Term

__all__ = ["Candidate", "Entry", "candidate", "masked", "suits"]

LEAST: Final = 0.6
"""Hits less sure are not given."""
_RANK: Final = {TermStatus.PREFERRED: 0, TermStatus.ADMITTED: 1, TermStatus.DEPRECATED: 2, TermStatus.FORBIDDEN: 3}


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as the finder looks for it."""

    concept: Concept
    term: Term
    words: tuple[str, ...]
    """In lower case; a phrase has several."""
    capitals: tuple[bool, ...]
    """Which words are names, written with a capital."""
    excluded: frozenset[str]
    sure: float = 1.0
    """Less than 1 for an extra form."""
    is_verbal: bool = False
    """Whether the first word of a phrase is a verb: then its parts may stand apart, and in the other order."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A hit with the stretches of text it takes up (a suspended term leaves out what stands between)."""

    hit: TermHit
    cover: tuple[tuple[int, int], ...]

    @property
    def length(self) -> int:
        """Characters taken up."""
        return sum(end - start for start, end in self.cover)


def suits(entry: Entry, number: int, surface: str) -> bool:
    """A name is written with a capital; other words may be."""
    return not entry.capitals[number] or surface[:1].isupper()


def candidate(entry: Entry, kind: HitKind, cover: tuple[tuple[int, int], ...], sure: float) -> Candidate:
    """A find of an entry that takes up some stretches of text."""
    hit = TermHit(entry.concept, entry.term, min(s for s, _ in cover), max(e for _, e in cover), kind, round(sure, 3))
    return Candidate(hit, cover)


def masked(candidates: Iterable[Candidate]) -> tuple[tuple[TermHit, ...], tuple[TermHit, ...]]:
    """The longest candidates, one hit a concept and place; and those whose text a longer one takes up."""
    kept: list[Candidate] = []
    inner: list[Candidate] = []
    seen: set[tuple[int, str, str, tuple[tuple[int, int], ...]]] = set()
    order: Callable[[Candidate], tuple[object, ...]] = lambda c: (  # noqa: E731 - a key of five parts
        -c.length,
        c.hit.start,
        _RANK[c.hit.term.status],
        -c.hit.confidence,
        c.hit.kind,
    )
    for candidate in sorted((c for c in candidates if c.hit.confidence >= LEAST), key=order):
        key = (id(candidate.hit.concept), candidate.hit.concept.id, candidate.hit.term.text, candidate.cover)
        same = (id(candidate.hit.concept), candidate.hit.concept.id, "", candidate.cover)
        if key in seen or same in seen:
            continue
        seen.update((key, same))
        is_part = any(_within(candidate.cover, other.cover) for other in kept if other.length > candidate.length)
        (inner if is_part else kept).append(candidate)
    return _in_order(kept), _in_order(inner)


def _in_order(candidates: Iterable[Candidate]) -> tuple[TermHit, ...]:
    return tuple(sorted((c.hit for c in candidates), key=lambda hit: (hit.start, hit.end, hit.concept.id)))


def _within(inner: tuple[tuple[int, int], ...], outer: tuple[tuple[int, int], ...]) -> bool:
    return all(any(start >= first and end <= last for first, last in outer) for start, end in inner)
