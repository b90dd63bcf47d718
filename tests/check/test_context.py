"""What rules see: rows as units, texts with the way back to segments."""

from __future__ import annotations

from align.check.context import Context
from align.check.units import join, row_units
from align.model import (
    Alignment,
    Bead,
    BeadKind,
    Block,
    BlockKind,
    Concept,
    Document,
    Glossary,
    Place,
    Section,
    Segment,
    SegmentKind,
    Term,
)


def row(label: str, value: str) -> Block:
    return Block(BlockKind.ROW, f"{label}\t{value}", cells=(label, value), is_key_value=True)


def document(name: str, language: str, *blocks: Block) -> Document:
    return Document(name, "markdown", language, sections=(Section(blocks=blocks),))


def segment(identity: str, block: int, start: int, text: str, kind: SegmentKind) -> Segment:
    return Segment(identity, text, kind, block, start, start + len(text), "fi", place=Place("a", block=block))


def alignment() -> Alignment:
    label_s = segment("s0", 0, 0, "Aika", SegmentKind.LABEL)
    value_s = segment("s1", 0, 5, "2021–2027", SegmentKind.CELL)
    label_t = segment("t0", 0, 0, "Tid", SegmentKind.LABEL)
    other = segment("s2", 1, 0, "Lopuksi.", SegmentKind.SENTENCE)
    beads = (
        Bead((label_s,), (label_t,), 0.9),
        Bead((value_s,), (), 0.8, BeadKind.MISSING),
        Bead((other,), (), 0.95, BeadKind.MISSING),
    )
    return Alignment(
        document("a.md", "fi", row("Aika", "2021–2027"), Block(BlockKind.PARAGRAPH, "Lopuksi.")),
        document("b.md", "sv", row("Tid", "")),
        (label_s, value_s, other), (label_t,), beads, "test",
    )  # fmt: skip


def test_cells_of_paired_rows_come_together() -> None:
    context = Context(alignment())
    first, second = context.units
    assert [s.id for s in first.source] == ["s0", "s1"]
    assert [t.id for t in first.target] == ["t0"]
    assert first.kind is BeadKind.ALIGNED
    assert second.kind is BeadKind.MISSING


def test_every_segment_stands_in_one_unit() -> None:
    made = alignment()
    units = row_units(made, {"source": made.source.blocks(), "target": made.target.blocks()})
    assert sorted(s.id for u in units for s in u.source) == ["s0", "s1", "s2"]
    assert sorted(t.id for u in units for t in u.target) == ["t0"]


def test_units_without_rows_are_the_beads() -> None:
    made = alignment()
    plain = {
        side: (Block(BlockKind.PARAGRAPH, "Aika"), Block(BlockKind.PARAGRAPH, "Lopuksi."))
        for side in ("source", "target")
    }
    assert row_units(made, plain) == made.beads


def test_units_with_terms_are_those_in_which_one_stands() -> None:
    glossary = Glossary(
        "list", (Concept("end", (Term("alku", "fi"), Term("början", "sv"))), Concept("time", (Term("tid", "sv"),)))
    )
    context = Context(alignment(), glossaries=(glossary,))
    assert context.with_hits == tuple(
        u for u in context.units if context.hits(u, "source") or context.hits(u, "target")
    )
    assert [context.text(unit, "target") for unit in context.with_hits] == ["Tid"]


def test_joined_text_leads_back() -> None:
    joined = join(alignment().source_segments[:2])
    assert joined.text == "Aika: 2021–2027"
    located = joined.locate(joined.text.index("2027"))
    assert located is not None
    assert located[0].id == "s1"
    assert located[1] == 5
    assert joined.locate(4) is None


def test_passage_quotes_and_places() -> None:
    context = Context(alignment())
    passage = context.passage(context.units[0], "source", (6, 15))
    assert passage is not None
    assert passage.quote == "2021–2027"
    assert passage.text[passage.start : passage.end] == passage.quote
    assert context.passage(context.units[1], "target") is None


def test_names_are_language_codes_unless_equal() -> None:
    context = Context(alignment())
    assert (context.name("source"), context.name("target")) == ("FI", "SV")
