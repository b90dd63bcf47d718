"""Every noun of rinnan. Frozen, slotted, made of tuples; nothing here imports anything else of ours.

The stages hand these to each other::

    path ─extract→ Document ─segment→ Segments ─pair→ Alignment ─check→ Findings ─→ Report ─render→ bytes

Offsets are in characters (Python string indices), ends exclusive; pages and lines count from 1; boxes are points from the
top left corner of the visible page (crop box after rotation).
"""

from __future__ import annotations

from align.model.alignment import (
    SIDES,
    Alignment,
    Bead,
    BeadKind,
    ClauseGap,
    SectionReliability,
    Segment,
    SegmentKind,
    Side,
    other_side,
)
from align.model.documents import Block, BlockKind, Box, Document, Place, Section
from align.model.findings import (
    Acceptance,
    Category,
    Finding,
    Mqm,
    Origin,
    Passage,
    RuleInfo,
    Said,
    Sayings,
    Severity,
    Slot,
)
from align.model.reports import Problem, Relation, Report, Signature, Statistics
from align.model.terms import Concept, Fact, Glossary, HitKind, Term, TermHit, TermStatus

__all__ = [
    "SIDES",
    "Acceptance",
    "Alignment",
    "Bead",
    "BeadKind",
    "Block",
    "BlockKind",
    "Box",
    "Category",
    "ClauseGap",
    "Concept",
    "Document",
    "Fact",
    "Finding",
    "Glossary",
    "HitKind",
    "Mqm",
    "Origin",
    "Passage",
    "Place",
    "Problem",
    "Relation",
    "Report",
    "RuleInfo",
    "Said",
    "Sayings",
    "Section",
    "SectionReliability",
    "Segment",
    "SegmentKind",
    "Severity",
    "Side",
    "Signature",
    "Slot",
    "Statistics",
    "Term",
    "TermHit",
    "TermStatus",
    "other_side",
]
