"""Where findings belong in an alignment: which bead, which segment, which characters. Shared by the renderers for people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.model import SIDES, Alignment, Finding, Passage, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.model import Document, Section

__all__ = [
    "SIDES",
    "Mark",
    "Piece",
    "Placed",
    "clean",
    "in_document_order",
    "joined",
    "marks_of",
    "pieces",
    "place_findings",
    "walk_sections",
    "xml_clean",
]


_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text without the characters that HTML and XML forbid: controls, lone surrogates, non-characters."""
    return _CONTROLS.sub("\ufffd", text)


def xml_clean(text: str) -> str:
    """The same without a trace: for files that other programs read back."""
    return _CONTROLS.sub("", text)


@dataclass(frozen=True, slots=True)
class Mark:
    """Flagged characters of one segment."""

    segment: str
    start: int
    end: int
    number: int
    """Number of the finding in the report, from 1."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same findings; none for plain text."""

    text: str
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    """Findings whose flagged words end with this piece."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The findings of an alignment, each with the bead it is shown at."""

    at: Mapping[int, tuple[int, ...]]
    """Index of a bead → numbers of the findings shown there."""
    whole: tuple[int, ...]
    """Numbers of findings that concern no single bead."""
    marks: Mapping[str, tuple[Mark, ...]]
    """Segment id → its marks, by where they begin."""


def walk_sections(document: Document) -> tuple[Section, ...]:
    """The sections depth first: ``Segment.section`` is an index here."""

    def walk(sections: Iterable[Section]) -> Iterator[Section]:
        for section in sections:
            yield section
            yield from walk(section.sections)

    return tuple(walk(document.sections))


def joined(segments: Sequence[Segment]) -> str:
    """The text of some segments: a label is followed by a colon, the rest by a blank (as the rules see it)."""
    parts: list[str] = []
    for index, segment in enumerate(segments):
        if index:
            label = segments[index - 1].kind is SegmentKind.LABEL and not parts[-1].endswith(":")
            parts.append(": " if label else " ")
        parts.append(segment.text)
    return "".join(parts)


def marks_of(passage: Passage | None, number: int, segments: Mapping[str, Segment]) -> tuple[Mark, ...]:
    """The flagged characters of a passage, segment by segment; empty when no words are flagged."""
    if passage is None or passage.start is None or passage.end is None:
        return ()
    found: list[Mark] = []
    position = 0
    for name in passage.segments:
        segment = segments.get(name)
        if segment is None:
            continue
        base = passage.text.find(segment.text, position)
        if base < 0:
            continue
        position = base + len(segment.text)
        start, end = max(passage.start, base), min(passage.end, position)
        if start < end:
            found.append(Mark(name, start - base, end - base, number))
    return tuple(found)


def place_findings(alignment: Alignment, findings: Sequence[Finding]) -> Placed:
    """Each finding at the first bead that holds one of its segments; numbers count from 1 in the order given."""
    segments = {s.id: s for s in (*alignment.source_segments, *alignment.target_segments)}
    bead_of: dict[str, int] = {}
    for index, bead in enumerate(alignment.beads):
        for segment in (*bead.source, *bead.target):
            bead_of.setdefault(segment.id, index)
    at: dict[int, list[int]] = {}
    whole: list[int] = []
    marks: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, start=1):
        names = [name for passage in (finding.source, finding.target) if passage for name in passage.segments]
        beads = _flagged_first(finding, number, segments, bead_of) or [
            bead_of[name] for name in names if name in bead_of
        ]
        if beads:
            at.setdefault(min(beads), []).append(number)
        else:
            whole.append(number)
        for passage in (finding.source, finding.target):
            for mark in marks_of(passage, number, segments):
                marks.setdefault(mark.segment, []).append(mark)
    ordered = {name: tuple(sorted(ms, key=lambda m: (m.start, m.end, m.number))) for name, ms in marks.items()}
    return Placed({index: tuple(numbers) for index, numbers in at.items()}, tuple(whole), ordered)


def _flagged_first(
    finding: Finding, number: int, segments: Mapping[str, Segment], bead_of: Mapping[str, int]
) -> list[int]:
    """The beads of the flagged words: in a row of a table they are nearer to the matter than the row's label."""
    marks = [m for passage in (finding.source, finding.target) for m in marks_of(passage, number, segments)]
    return [bead_of[m.segment] for m in marks if m.segment in bead_of]


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """A text cut where marks begin and end, so that overlapping ones nest without crossing."""
    cuts = sorted({0, len(text), *(min(m.start, len(text)) for m in marks), *(min(m.end, len(text)) for m in marks)})
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        over = tuple(m for m in marks if m.start <= start and m.end >= end)
        found.append(
            Piece(
                text[start:end],
                tuple(m.number for m in over),
                tuple(m.number for m in over if m.end == end or end == len(text)),
            )
        )
    return tuple(found)


def in_document_order(alignment: Alignment | None, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings as a reader meets them: about the whole document first, then bead by bead; numbers follow this order."""
    if alignment is None:
        return tuple(findings)
    placed = place_findings(alignment, findings)
    order = {number: index for index, numbers in placed.at.items() for number in numbers}

    def key(item: tuple[int, Finding]) -> tuple[int, int, int]:
        number, finding = item
        starts = [p.start for p in (finding.source, finding.target) if p and p.start is not None]
        return order.get(number, -1), min(starts, default=-1), number

    return tuple(finding for _, finding in sorted(enumerate(findings, start=1), key=key))
