"""Tables are paired by rows: what one version lacks shifts nothing."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from align.model import BeadKind, Block, BlockKind, Document, Section
from align.pair import pair_documents
from align.segment import segment_document

from .made import PAIRS

HEAD = ("Tehtävä", "Nimi", "Puhelin", "Palkkio"), ("Uppgift", "Namn", "Telefon", "Arvode")
STAFF = (
    (("Rehtori", "Aino Salmi", "0295 111 001", "120 euroa"), ("Rektor", "Aino Salmi", "0295 111 001", "120 euro")),
    (("Kuraattori", "Bo Holm", "0295 111 002", "95 euroa"), ("Kurator", "Bo Holm", "0295 111 002", "95 euro")),
    (
        ("Terveydenhoitaja", "Kaisa Rinne", "0295 111 003", "80 euroa"),
        ("Hälsovårdare", "Kaisa Rinne", "0295 111 003", "80 euro"),
    ),
    (("Kirjastonhoitaja", "Siv Ström", "0295 111 004", "60 euroa"), ("Bibliotekarie", "Siv Ström", "0295 111 004", "60 euro")),
    (("Talonmies", "Eero Aalto", "0295 111 005", "45 euroa"), ("Gårdskarl", "Eero Aalto", "0295 111 005", "45 euro")),
    (("Psykologi", "Rolf Enlund", "0295 111 006", "150 euroa"), ("Psykolog", "Rolf Enlund", "0295 111 006", "150 euro")),
    (("Ruokapalvelu", "Oili Lahti", "0295 111 007", "70 euroa"), ("Måltidsservice", "Oili Lahti", "0295 111 007", "70 euro")),
)  # fmt: skip
"""Rows of our own making that translate each other."""


def row(*cells, header=False, labels=False):
    return Block(BlockKind.ROW, "\t".join(cells), cells=tuple(cells), is_header=header, is_key_value=labels)


def paragraph(text):
    return Block(BlockKind.PARAGRAPH, text)


def paired(first, second):
    """The pairs of cells as (row words, column) of either side, and the cells that stand alone, of two tables between paragraphs."""
    sides = []
    for side, language, rows in (("source", "fi", first), ("target", "sv", second)):
        number = ("source", "target").index(side)
        around = [paragraph(pair[number]) for pair in PAIRS[1:6]]
        blocks = (*around[:3], *rows, *around[3:])
        document = Document(side, "text", language, sections=(Section(blocks=blocks),))
        sides.append((document, segment_document(document, side)))
    alignment = pair_documents(sides[0][0], sides[1][0], sides[0][1], sides[1][1])
    blocks = sides[0][0].blocks(), sides[1][0].blocks()
    met, alone = [], []
    for bead in alignment.beads:
        cells = [
            [(blocks[n][s.block].cells[0], blocks[n][s.block].text.count("\t", 0, s.start)) for s in side]
            for n, side in enumerate((bead.source, bead.target))
            if all(blocks[n][s.block].kind is BlockKind.ROW for s in side)
        ]
        if len(cells) != 2 or not (cells[0] or cells[1]):
            continue
        if bead.kind in (BeadKind.MISSING, BeadKind.ADDED):
            alone += cells[0] + cells[1]
        else:
            met.append((cells[0], cells[1]))
    return met, alone


def names(rows=STAFF):
    return {fi[0]: sv[0] for fi, sv in rows} | {HEAD[0][0]: HEAD[1][0]}


def is_true(met):
    return all(len(a) == len(b) == 1 and names()[a[0][0]] == b[0][0] and a[0][1] == b[0][1] for a, b in met)


def version(number, rows, *, without=(), emptied=(), changed=(), order=None, columns=(0, 1, 2, 3)):
    """One version of the table: rows left out, cells emptied or changed, in an order, with some columns."""
    result = [row(*(HEAD[number][c] for c in columns), header=True)]
    for place in order or range(len(rows)):
        if place in without:
            continue
        cells = list(rows[place][number])
        for c in range(1, 4):
            if (place, c) in emptied:
                cells[c] = ""
            elif (place, c) in changed:
                cells[c] = cells[c].replace("1", "7").replace("e", "o")
        result.append(row(*(cells[c] for c in columns)))
    return result


def test_an_empty_value_shifts_nothing() -> None:
    met, alone = paired(version(0, STAFF), version(1, STAFF, emptied={(2, 2), (3, 1)}))
    assert is_true(met)
    assert sorted(alone) == [("Kirjastonhoitaja", 1), ("Terveydenhoitaja", 2)]


def test_a_label_without_its_value_keeps_its_row() -> None:
    fi = [row("Vastuutaho", "Rannikon kunta", labels=True), row("Yhteyshenkilö", "Helena Backlund, 06 555 0140", labels=True),
          row("Neuvoja", "Rolf Enlund, 06 555 0177", labels=True)]  # fmt: skip
    sv = [row("Ansvarig part", "Kustens kommun", labels=True), row("Kontaktperson", "", labels=True),
          row("Rådgivare", "Rolf Enlund, 06 555 0177", labels=True)]  # fmt: skip
    met, alone = paired(fi, sv)
    assert alone == [("Yhteyshenkilö", 1)]
    assert ([("Yhteyshenkilö", 0)], [("Kontaktperson", 0)]) in met
    assert ([("Neuvoja", 1)], [("Rådgivare", 1)]) in met


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 6),
    st.sets(st.integers(0, 6), max_size=2),
    st.sets(st.tuples(st.integers(0, 6), st.integers(1, 3)), max_size=5),
)
@example(0, {5}, {(5, 2), (6, 1)})
@example(3, {2, 4}, set())
def test_lost_rows_and_empty_cells_leave_the_others_in_their_rows(shift, lost, emptied) -> None:
    rows = STAFF[shift:] + STAFF[:shift]
    first, second = version(0, rows), version(1, rows, without=lost, emptied=emptied)
    met, alone = paired(first, second)
    assert is_true(met)
    gone = {(rows[n][0][0], c) for n in range(7) for c in range(4) if n in lost or (n, c) in emptied}
    assert set(alone) == gone


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(7)), st.sets(st.tuples(st.integers(0, 6), st.integers(1, 3)), max_size=3))
@example([1, 0, 2, 3, 4, 5, 6], set())
@example([6, 5, 4, 3, 2, 1, 0], {(3, 2)})
def test_rows_in_another_order_are_paired_by_what_they_say(order, changed) -> None:
    met, alone = paired(version(0, STAFF), version(1, STAFF, order=order, changed=changed))
    assert is_true(met)
    assert not alone
    assert len(met) == 4 * 8


@settings(max_examples=12, deadline=None)
@given(st.sampled_from([(0, 1, 2), (0, 1, 3), (0, 2, 3)]), st.booleans())
@example((0, 2, 3), True)
def test_a_column_in_one_version_only_stands_alone(columns, is_source) -> None:
    sides = [version(0, STAFF), version(1, STAFF)]
    sides[0 if is_source else 1] = version(0 if is_source else 1, STAFF, columns=columns)
    met, alone = paired(*sides)
    (left_out,) = {0, 1, 2, 3} - set(columns)
    full = 1 if is_source else 0
    assert {(name, c) for name, c in alone} == {(r.cells[0], left_out) for r in sides[full]}
    assert len(met) == 3 * 8
    assert all(names()[a[0][0]] == b[0][0] for a, b in met)


def test_a_head_repeated_after_a_page_break_is_no_loss() -> None:
    sv = version(1, STAFF)
    broken = [*sv[:4], Block(BlockKind.FURNITURE, "3 (7)"), sv[0], *sv[4:]]
    met, _ = paired(version(0, STAFF), broken)
    assert is_true(met)
    assert len(met) == 4 * 8


def test_a_row_that_goes_on_after_the_page_is_one_row() -> None:
    texts = (
        ("Avustus", "Avustusta voidaan myöntää kunnille ja järjestöille vuoden loppuun asti."),
        ("Valvonta", "Ministeriö valvoo avustuksen käyttöä."),
    )
    fi = [row("Aihe", "Sisältö", header=True), *(row(*cells) for cells in texts)]
    sv = [
        row("Ämne", "Innehåll", header=True),
        row("Understöd", "Understöd kan beviljas kommuner"),
        Block(BlockKind.FURNITURE, "2"),
        row("Ämne", "Innehåll", header=True),
        row("", "och organisationer till utgången av året."),
        row("Tillsyn", "Ministeriet övervakar användningen av understödet."),
    ]
    met, _ = paired(fi, sv)
    assert ([("Avustus", 1)], [("Understöd", 1), ("", 1)]) in met
    assert ([("Valvonta", 1)], [("Tillsyn", 1)]) in met


def test_label_rows_and_paragraphs_with_labels_are_paired_row_by_row() -> None:
    fi = [row("Käyntiosoite", "Rantakatu 6, Kaskinen", labels=True), row("Puhelin", "0295 331 000", labels=True),
          row("Sähköposti", "kirjaamo@rannikko.example", labels=True), row("Aukioloaika", "arkisin klo 9–15", labels=True)]  # fmt: skip
    sv = [paragraph("Besöksadress: Strandgatan 6, Kaskö"), paragraph("Telefon: 0295 331 000"),
          paragraph("E-post: kirjaamo@rannikko.example"), paragraph("Öppettider: vardagar kl. 9–15")]  # fmt: skip
    sides = []
    for side, language, rows in (("source", "fi", fi), ("target", "sv", sv)):
        around = [paragraph(pair[("source", "target").index(side)]) for pair in PAIRS[1:6]]
        document = Document(side, "text", language, sections=(Section(blocks=(*around[:3], *rows, *around[3:])),))
        sides.append((document, segment_document(document, side)))
    alignment = pair_documents(sides[0][0], sides[1][0], sides[0][1], sides[1][1])
    beads = [([s.text for s in b.source], [t.text for t in b.target]) for b in alignment.beads]
    for block, text in zip(fi, sv, strict=True):
        assert (list(block.cells), [text.text]) in beads


def test_a_long_table_is_paired_like_a_short_one() -> None:
    count = 260
    fi = [row(f"Kohde {n}", f"{n * 7} euroa", f"hanke {n}") for n in range(count)]
    sv = [row(f"Objekt {n}", f"{n * 7} euro" if n != 100 else "", f"projekt {n}") for n in range(count) if n != 150]
    met, alone = paired(fi, sv)
    assert {("Kohde 100", 1), ("Kohde 150", 0), ("Kohde 150", 1), ("Kohde 150", 2)} == set(alone)
    assert all(a[0][0].split()[1] == b[0][0].split()[1] and a[0][1] == b[0][1] for a, b in met)


def test_a_label_stays_with_its_value_where_the_other_version_has_a_paragraph() -> None:
    fi = [row("Käyntiosoite", "Rantakatu 6, Kaskinen", labels=True), row("Postiosoite", "PL 6, 64260 Kaskinen", labels=True),
          row("Vaihde", "0295 331 000", labels=True), row("Faksi", "0295 331 035", labels=True),
          row("Sähköposti", "kirjaamo@rannikko.example", labels=True)]  # fmt: skip
    sv = [paragraph("Besöksadress Strandgatan 6, Kaskö"), row("Postadress", "PB 6, 64260 Kaskö", labels=True),
          row("Växel", "0295 331 000", labels=True),
          paragraph("Fax 0295 331 035 E-post kirjaamo@rannikko.example")]  # fmt: skip
    _, alone = paired(fi, sv)
    assert alone == []
