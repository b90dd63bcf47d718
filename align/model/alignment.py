"""How the passages of two documents correspond: segments, beads, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

from align.model.documents import Document, Place  # asked for by align/codec.py at run time

__all__ = [
    "SIDES",
    "Alignment",
    "Bead",
    "BeadKind",
    "ClauseGap",
    "SectionReliability",
    "Segment",
    "SegmentKind",
    "Side",
    "other_side",
]


Side = Literal["source", "target"]
"""Which version of the document; a slot, not a direction: either may be the original."""

SIDES: Final[tuple[Side, Side]] = ("source", "target")
"""Both, in the order of everything that comes in pairs."""


def other_side(side: Side) -> Side:
    """The version that is held against this one."""
    return "target" if side == "source" else "source"


class SegmentKind(StrEnum):
    """What a segment is a piece of."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    """A sentence of a paragraph."""
    ITEM = "item"
    """A sentence of a list item."""
    LABEL = "label"
    """The first cell of a key–value row."""
    CELL = "cell"
    NOTE = "note"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit that is paired: a sentence, a heading, a cell."""

    id: str
    """"s0", "s1" … on the source side, "t0" … on the target side."""
    text: str
    """Never empty, no newline or tab; equals ``block.text[start:end]``."""
    kind: SegmentKind
    block: int
    """Index of its block in ``Document.blocks()``."""
    start: int
    end: int
    """Where it stands in the text of its block."""
    language: str
    """The document's language, or another one when the passage is in another."""
    section: int = 0
    """Index of its section when the document's sections are walked depth first."""
    place: Place = field(default_factory=lambda: Place(""))


class BeadKind(StrEnum):
    """How the sides of a bead relate."""

    ALIGNED = "aligned"
    MISSING = "missing"
    """Source segments without counterpart in the target."""
    ADDED = "added"
    """Target segments without counterpart in the source."""
    MOVED = "moved"
    """Both sides are there, out of order."""
    FOREIGN = "foreign"
    """One-sided, in another language than its document's (a title in all languages): not expected to have a counterpart."""


@dataclass(frozen=True, slots=True)
class ClauseGap:
    """Words of one side of a bead that seem to have no counterpart on the other."""

    side: Side
    """The side that *has* the words."""
    segment: str
    """Id of the segment they stand in."""
    start: int
    end: int
    """Where they stand in that segment's text."""
    probability: float
    """Calibrated probability that a clause is missing on the other side."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments that translate each other (Brown et al. 1991; the aligners' word for 1:1, 1:2, 2:1, 1:0 …)."""

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    confidence: float
    """Calibrated posterior probability that exactly these belong together (or that a one-sided bead has no counterpart)."""
    kind: BeadKind = BeadKind.ALIGNED
    similarity: float = 0.0
    """Log-odds that the two sides say the same; below 0 an aligned bead is doubtful."""
    clauses: tuple[ClauseGap, ...] = ()
    reordered: bool = False
    """Part of a list that each language sorts in its own order."""

    def side(self, side: Side) -> tuple[Segment, ...]:
        """The segments of one side."""
        return self.source if side == "source" else self.target


@dataclass(frozen=True, slots=True)
class SectionReliability:
    """How far the alignment of one section can be trusted."""

    source_section: int | None
    """Index of the section (depth first) on the source side, None when it has no counterpart."""
    target_section: int | None
    reliability: float
    """0–1; findings on passages are withheld below the limit, and one finding says so."""
    beads: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two documents and how their passages correspond."""

    source: Document
    target: Document
    source_segments: tuple[Segment, ...]
    target_segments: tuple[Segment, ...]
    beads: tuple[Bead, ...]
    """Every segment of both sides in exactly one bead, in source order, added ones where they stand in the target."""
    tier: str
    """Which channels ran: "vectors+lexicon+anchors+length", "self-lexicon+anchors+length" …"""
    sections: tuple[SectionReliability, ...] = ()
    reliability: float = 1.0
    """Over the whole document."""
