"""Segments lead back to their blocks."""

from __future__ import annotations

import pytest

from align.model import Block, BlockKind, Document, Section, SegmentKind
from align.segment import segment_document


def document(*blocks: Block, language: str = "fi") -> Document:
    return Document("a.md", "markdown", language, sections=(Section(blocks=blocks),))


def test_a_row_gives_label_and_cells() -> None:
    row = Block(
        BlockKind.ROW,
        "Aika\t2021–2027\nMyöhemmin sovittava",
        cells=("Aika", "2021–2027\nMyöhemmin sovittava"),
        is_key_value=True,
    )
    segments = segment_document(document(row), "source")
    assert [(s.kind, s.text) for s in segments] == [
        (SegmentKind.LABEL, "Aika"), (SegmentKind.CELL, "2021–2027"), (SegmentKind.CELL, "Myöhemmin sovittava"),
    ]  # fmt: skip


def test_an_empty_cell_gives_no_segment() -> None:
    row = Block(BlockKind.ROW, "Aika\t", cells=("Aika", ""), is_key_value=True)
    assert [s.text for s in segment_document(document(row), "source")] == ["Aika"]


def test_furniture_and_contents_are_left_out() -> None:
    blocks = (
        Block(BlockKind.FURNITURE, "Sivu 1"),
        Block(BlockKind.TOC, "1 Johdanto … 2"),
        Block(BlockKind.PARAGRAPH, "Teksti on tässä."),
    )
    assert [s.text for s in segment_document(document(*blocks), "source")] == ["Teksti on tässä."]


def test_a_heading_stays_whole() -> None:
    heading = Block(BlockKind.HEADING, "Tavoitteet. Mitä tehdään? Milloin?", level=1)
    assert len(segment_document(document(heading), "target")) == 1


@pytest.mark.parametrize("side", ["source", "target"])
def test_offsets_and_ids(side: str) -> None:
    text = "Ensimmäinen virke on tässä. Toinen virke on tuossa.\nKolmas on omalla rivillään."
    segments = segment_document(document(Block(BlockKind.PARAGRAPH, text)), side)  # type: ignore[arg-type]
    assert [text[s.start : s.end] for s in segments] == [s.text for s in segments]
    assert [s.id for s in segments] == [f"{side[0]}{i}" for i in range(3)]


def test_sections_are_numbered_depth_first() -> None:
    inner = Section(heading=Block(BlockKind.HEADING, "Ala", level=2), blocks=(Block(BlockKind.PARAGRAPH, "Kaksi."),))
    outer = Section(
        heading=Block(BlockKind.HEADING, "Ylä", level=1),
        blocks=(Block(BlockKind.PARAGRAPH, "Yksi."),),
        sections=(inner,),
    )
    last = Section(heading=Block(BlockKind.HEADING, "Loppu", level=1), blocks=(Block(BlockKind.PARAGRAPH, "Kolme."),))
    segments = segment_document(Document("a", "text", "fi", sections=(outer, last)), "source")
    assert [(s.text, s.section) for s in segments] == [
        ("Ylä", 0),
        ("Yksi.", 0),
        ("Ala", 1),
        ("Kaksi.", 1),
        ("Loppu", 2),
        ("Kolme.", 2),
    ]


def test_a_foreign_passage_is_marked() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "Hanke parantaa liikkumista saaristossa ja maaseudulla."),
        Block(BlockKind.PARAGRAPH, "The project improves mobility in the archipelago and in the countryside."),
    )
    assert [s.language for s in segment_document(document(*blocks), "source")] == ["fi", "en"]
