"""A small picture of an alignment: two bars from beginning to end, ribbons between them, and what stands alone."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.model import BeadKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Alignment, Bead, Segment
    from align.report.html_findings import FindingView
    from align.report.passages import Placed

__all__ = ["HEIGHT", "WIDTH", "Dot", "MapView", "Shape", "draw_map"]

WIDTH: Final = 1000
HEIGHT: Final = 92
_TOP, _BAR, _BOTTOM = 16, 12, 92 - 12
_SMALLEST = 2.0
"""The width under which a lone passage could not be seen."""
_BUCKET = 8
"""Findings nearer than this share a dot."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A polygon or a stretch of a bar."""

    kind: str
    points: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One or more findings at a place."""

    x: float
    severity: str
    count: int


@dataclass(frozen=True, slots=True)
class MapView:
    """The shapes of a map, in drawing order."""

    shapes: tuple[Shape, ...]
    dots: tuple[Dot, ...]
    bars: tuple[tuple[int, int], ...] = ((_TOP, _BAR), (_BOTTOM, _BAR))


def draw_map(
    alignment: Alignment, findings: Sequence[FindingView], placed: Placed, *, fewest: int = 40
) -> MapView | None:
    """The map of a document of at least ``fewest`` beads, None for shorter ones."""
    if len(alignment.beads) < fewest:
        return None
    scale_s, scale_t = _Scale(alignment.source_segments), _Scale(alignment.target_segments)
    shapes = [*_ribbons(alignment, scale_s, scale_t), *_lone(alignment, scale_s, scale_t)]
    return MapView(tuple(shapes), tuple(_dots(alignment, findings, placed, scale_s, scale_t)))


class _Scale:
    """Where segments lie on a bar, by their length in characters."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.order = {s.id: index for index, s in enumerate(segments)}
        total = sum(len(s.text) for s in segments) or 1
        self.starts = [0.0]
        for segment in segments:
            self.starts.append(self.starts[-1] + WIDTH * len(segment.text) / total)

    def span(self, segments: Sequence[Segment]) -> tuple[int, int]:
        """First and last index, the last exclusive."""
        indexes = [self.order[s.id] for s in segments]
        return min(indexes), max(indexes) + 1

    def x(self, index: int) -> float:
        return round(self.starts[index], 1)


def _ribbons(alignment: Alignment, scale_s: _Scale, scale_t: _Scale) -> Iterator[Shape]:
    """Runs of paired beads as one polygon each, moved ones each for itself."""
    run: tuple[int, int, int, int] | None = None
    for bead in alignment.beads:
        if not (bead.source and bead.target):
            continue
        span = (*scale_s.span(bead.source), *scale_t.span(bead.target))
        if bead.kind is BeadKind.MOVED:
            yield _ribbon("moved", span, scale_s, scale_t)
        elif run is not None and run[1] == span[0] and run[3] == span[2]:
            run = (run[0], span[1], run[2], span[3])
        else:
            if run is not None:
                yield _ribbon("paired", run, scale_s, scale_t)
            run = span
    if run is not None:
        yield _ribbon("paired", run, scale_s, scale_t)


def _ribbon(kind: str, span: tuple[int, int, int, int], scale_s: _Scale, scale_t: _Scale) -> Shape:
    top, bottom = _TOP + _BAR, _BOTTOM
    a, b, c, d = scale_s.x(span[0]), scale_s.x(span[1]), scale_t.x(span[2]), scale_t.x(span[3])
    return Shape(kind, f"{a},{top} {max(b, a + 1)},{top} {max(d, c + 1)},{bottom} {c},{bottom}")


def _lone(alignment: Alignment, scale_s: _Scale, scale_t: _Scale) -> Iterator[Shape]:
    for bead in alignment.beads:
        for segments, scale, top in ((bead.source, scale_s, _TOP), (bead.target, scale_t, _BOTTOM)):
            if segments and (not bead.source or not bead.target):
                first, last = scale.span(segments)
                a, b = scale.x(first), max(scale.x(last), scale.x(first) + _SMALLEST)
                kind = "foreign" if bead.kind is BeadKind.FOREIGN else "alone"
                yield Shape(kind, f"{a},{top} {b},{top} {b},{top + _BAR} {a},{top + _BAR}")


def _dots(
    alignment: Alignment, findings: Sequence[FindingView], placed: Placed, scale_s: _Scale, scale_t: _Scale
) -> Iterator[Dot]:
    buckets: dict[int, list[Severity]] = {}
    anchors = [_middle(bead, scale_s, scale_t) for bead in alignment.beads]
    for index, numbers in placed.at.items():
        bucket = bisect_left(range(0, WIDTH, _BUCKET), anchors[index])
        sure = [findings[n - 1].finding.severity for n in numbers if not findings[n - 1].is_doubtful]
        if sure:
            buckets.setdefault(bucket, []).extend(sure)
    for bucket in sorted(buckets):
        worst = max(buckets[bucket], key=lambda s: s.rank)
        yield Dot(min(bucket * _BUCKET, WIDTH - 4), worst.value, len(buckets[bucket]))


def _middle(bead: Bead, scale_s: _Scale, scale_t: _Scale) -> float:
    segments, scale = (bead.source, scale_s) if bead.source else (bead.target, scale_t)
    first, last = scale.span(segments)
    return (scale.x(first) + scale.x(last)) / 2
