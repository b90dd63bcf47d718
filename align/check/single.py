"""A pair of passages as a context of its own: for ``explain`` on two sentences, for measurements, for tests of one rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.check.context import Context
from align.model import Alignment, Bead, Block, BlockKind, Document, Place, Section, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Glossary, Side

__all__ = ["pairs_context"]


def pairs_context(
    pairs: Sequence[tuple[str, str]],
    *,
    glossaries: Sequence[Glossary] = (),
    languages: tuple[str, str] = ("fi", "sv"),
    document_date: str = "",
) -> Context:
    """A context whose beads are the given pairs, one paragraph each; both sides of a pair must have text."""
    source, source_segments = _document([pair[0] for pair in pairs], "source", languages[0])
    target, target_segments = _document([pair[1] for pair in pairs], "target", languages[1])
    beads = tuple(
        Bead((s,), (t,), confidence=1.0, similarity=10.0) for s, t in zip(source_segments, target_segments, strict=True)
    )
    alignment = Alignment(source, target, source_segments, target_segments, beads, tier="given")
    return Context(alignment, glossaries=glossaries, document_date=document_date)


def _document(texts: Sequence[str], side: Side, language: str) -> tuple[Document, tuple[Segment, ...]]:
    places = [Place(side, block=number, line=number + 1) for number in range(len(texts))]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, places=(place,)) for text, place in zip(texts, places, strict=True))
    document = Document(path=side, format="text", language=language, sections=(Section(blocks=blocks),))
    segments = tuple(
        Segment(f"{side[0]}{number}", text, SegmentKind.SENTENCE, number, 0, len(text), language, place=place)
        for number, (text, place) in enumerate(zip(texts, places, strict=True))
    )
    return document, segments
