"""Scores of an alignment against gold: strict and lax as Vecalign's scorer, omissions, moves, calibration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Bead = tuple[tuple[int, ...], tuple[int, ...]]


def single_nulls(beads: Iterable[Bead]) -> set[Bead]:
    """Beads with every unmatched segment on its own."""
    result: set[Bead] = set()
    for source, target in beads:
        if source and target:
            result.add((source, target))
        result.update(((i,), ()) for i in source if not target)
        result.update(((), (j,)) for j in target if not source)
    return result


def f1(precision: float, recall: float) -> float:
    """Harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass
class Tally:
    """Counts over documents; the measures are ratios of sums."""

    found: int = 0
    right: int = 0
    gold: int = 0
    gold_right: int = 0
    lax_right: int = 0
    lax_gold: int = 0
    null_right: int = 0
    null_found: int = 0
    null_gold: int = 0
    moved_gold: int = 0
    moved_hit: int = 0
    moved_found: int = 0
    moved_right: int = 0
    segments: int = 0
    seconds: float = 0.0
    ranked: list[tuple[float, bool]] = field(default_factory=list)
    """Probability of each segment to be unmatched, and whether it is."""
    confident: list[tuple[float, bool]] = field(default_factory=list)
    """Confidence of each two-sided bead, and whether it is right."""

    def add(self, gold: Iterable[Bead], found: Iterable[Bead]) -> None:
        """Count one document (moved gold beads among the gold)."""
        want, have = single_nulls(gold), single_nulls(found)
        want_full, have_full = {b for b in want if b[0] and b[1]}, {b for b in have if b[0] and b[1]}
        self.found += len(have)
        self.right += len(want & have)
        self.gold += len(want_full)
        self.gold_right += len(want_full & have_full)
        want_links, have_links = _links(want_full), _links(have_full)
        self.lax_right += sum(bead in want or bool(_links({bead}) & want_links) for bead in have)
        self.lax_gold += sum(bool(_links({bead}) & have_links) for bead in want_full)
        self.null_right += len((want - want_full) & (have - have_full))
        self.null_found += len(have - have_full)
        self.null_gold += len(want - want_full)

    @property
    def strict(self) -> float:
        """F1 of exact beads: precision over all, recall over two-sided ones."""
        return f1(self.right / max(1, self.found), self.gold_right / max(1, self.gold))

    @property
    def lax(self) -> float:
        """The same where sharing a link counts."""
        return f1(self.lax_right / max(1, self.found), self.lax_gold / max(1, self.gold))

    @property
    def omission(self) -> float:
        """F1 of unmatched segments."""
        return f1(self.null_right / max(1, self.null_found), self.null_right / max(1, self.null_gold))

    @property
    def omission_precision_recall(self) -> tuple[float, float]:
        """Precision and recall of unmatched segments."""
        return self.null_right / max(1, self.null_found), self.null_right / max(1, self.null_gold)

    @property
    def false_flags(self) -> float:
        """Segments wrongly called unmatched, per 1,000."""
        return 1000 * (self.null_found - self.null_right) / max(1, self.segments)


def _links(beads: Iterable[Bead]) -> set[tuple[int, int]]:
    return {(i, j) for source, target in beads for i in source for j in target}


def average_precision(ranked: Sequence[tuple[float, bool]]) -> float:
    """Area under precision over recall of a ranking."""
    total = sum(positive for _, positive in ranked)
    hits, area = 0, 0.0
    for place, (_, positive) in enumerate(sorted(ranked, key=lambda pair: -pair[0]), 1):
        if positive:
            hits += 1
            area += hits / place
    return area / total if total else float("nan")


def calibration_error(confident: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error over equal-width bins."""
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for probability, right in confident:
        groups[min(bins - 1, int(probability * bins))].append((probability, right))
    error = sum(abs(sum(p for p, _ in group) - sum(right for _, right in group)) for group in groups if group)
    return error / max(1, len(confident))
