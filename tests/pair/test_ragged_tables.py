"""Tables of any shape: every segment in one bead, exchanging the versions mirrors the result, and no row is torn apart."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from align.model import Block, BlockKind, Document, Section
from align.pair import pair_documents
from align.segment import segment_document

WORDS = (
    "Rehtori", "Rektor", "Kuraattori", "Kurator", "12", "1 200 euroa", "1 200 euro", "0295 111 001", "Aino Salmi", "–", "x", "Kunta maksaa.",
    "Kommunen betalar.", "Avustusta voidaan myöntää. Päätös annetaan.", "Understöd kan beviljas. Beslutet ges.", "",
)  # fmt: skip
CELLS = st.sampled_from(WORDS)
ROWS = st.tuples(
    st.lists(CELLS, min_size=1, max_size=4), st.sampled_from(["row", "row", "row", "head", "label", "text", "page"])
)
SIDES = st.lists(ROWS, max_size=9)


def document(rows, side, language):
    blocks = []
    for cells, kind in rows:
        if kind == "text":
            blocks.append(Block(BlockKind.PARAGRAPH, " ".join(filter(None, cells)) or "Rivi"))
        elif kind == "page":
            blocks.append(Block(BlockKind.FURNITURE, "3 (7)"))
        else:
            is_label = kind == "label" and len(cells) == 2
            blocks.append(
                Block(
                    BlockKind.ROW,
                    "\t".join(cells),
                    cells=tuple(cells),
                    is_header=kind == "head",
                    is_key_value=is_label,
                )
            )
    made = Document(side, "text", language, sections=(Section(blocks=tuple(blocks)),))
    return made, segment_document(made, side)


def beads(first, second):
    one, other = document(first, "source", "fi"), document(second, "target", "sv")
    alignment = pair_documents(one[0], other[0], one[1], other[1])
    assert sorted(s.id for b in alignment.beads for s in b.source) == sorted(s.id for s in one[1])
    assert sorted(t.id for b in alignment.beads for t in b.target) == sorted(t.id for t in other[1])
    return alignment


@settings(max_examples=30, deadline=None)
@given(SIDES, SIDES)
@example([(["Rehtori", "12"], "row")], [])
@example([(["Rehtori", "12"], "row"), (["", "Kunta maksaa."], "row")], [(["Rektor", "12 Kommunen betalar."], "row")])
@example([(["Rehtori", "12"], "label")] * 3, [(["Rektor 12"], "text")] * 3)
@example([(["12", "12"], "row")] * 4, [(["12", "12", "12"], "row")] * 4)
@example([(["", ""], "row"), (["Rehtori"], "head")], [(["Rektor"], "head"), (["x", "–"], "row")])
def test_every_segment_is_in_one_bead_and_the_sides_are_alike(first, second) -> None:
    here = beads(first, second)
    one, other = document(second, "source", "sv"), document(first, "target", "fi")
    back = pair_documents(one[0], other[0], one[1], other[1])
    forth = {(tuple(s.id[1:] for s in b.source), tuple(t.id[1:] for t in b.target)) for b in here.beads}
    assert {(tuple(t.id[1:] for t in b.target), tuple(s.id[1:] for s in b.source)) for b in back.beads} == forth


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=2, max_size=8), st.sets(st.integers(0, 7), max_size=3)
)
@example([["Rehtori", "12", "x"], ["Kuraattori", "1 200 euroa", ""], ["12", "", "–"]], {1})
def test_a_bead_of_two_tables_holds_cells_of_one_row(rows, lost) -> None:
    first = [(cells, "row") for cells in rows]
    second = [(cells, "row") for n, cells in enumerate(rows) if n not in lost]
    alignment = beads(first, second)
    if not alignment.target_segments:
        return
    for bead in alignment.beads:
        for side in (bead.source, bead.target):
            blocks = sorted({segment.block for segment in side})
            # two rows only where the second goes on: its first cell is empty, or the versions have unequal rows
            assert len(blocks) <= 1 or (len(blocks) == 2 and blocks[1] == blocks[0] + 1)
