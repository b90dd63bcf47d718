"""Typographic conventions that the words alone do not show: numbered lines, forms, grids of tagged PDFs, tables, raised figures."""

from __future__ import annotations

import sys
import tracemalloc
from pathlib import Path

import pytest

from align.extract.hyphens import join_lines
from align.extract.pdf.parts import is_term
from align.extract.pdf.reader import read_pdf
from align.extract.pdf.store import Spool
from align.extract.vocabulary import Vocabulary

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, text

DRAFT = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen", "toimijoiden kanssa ja vie sen valtuuston hyväksyttäväksi.",
    "Suunnitelmassa kerrotaan, miten veden laatua seurataan", "ja kuka siitä vastaa hankkeen päätyttyä.",
    "Avustusta haetaan sähköisellä lomakkeella, johon", "liitetään tilinpäätös kahdelta vuodelta.",
    "Päätös annetaan tiedoksi kirjeellä.",
]  # fmt: skip


def read(tmp_path, *pages, **entries):
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf(list(pages), **entries).bytes())
    return list(read_pdf(path, language="fi").blocks())


def joined(*parts):
    return b"\n".join(parts)


@pytest.mark.parametrize("step", [1, 2])
def test_numbers_of_lines_are_no_text(tmp_path, step):
    lines = DRAFT * 2
    page = joined(
        *(text(90, 700 - 15 * i, line) for i, line in enumerate(lines)),
        *(text(60, 700 - 15 * i, str(i + 1)) for i in range(len(lines)) if (i + 1) % step == 0),
    )
    assert not any(c.isdigit() for block in read(tmp_path, page) if block.kind != "furniture" for c in block.text)


def test_a_table_that_counts_its_rows_keeps_its_numbers(tmp_path):
    towns = ["Ahola", "Harjula", "Itäranta", "Jokela", "Kuusela", "Lehtola"]
    page = joined(
        *(text(60, 700 - 15 * i, str(i + 1)) for i in range(6)),
        *(text(120, 700 - 15 * i, town) for i, town in enumerate(towns)),
        *(text(300, 700 - 15 * i, str(410 + 7 * i)) for i in range(6)),
    )
    said = "\t".join(block.text for block in read(tmp_path, page))
    assert "1\tAhola\t410" in said
    assert "6\tLehtola\t445" in said


FORM = [("Yhdistyksen nimi", "Ahvensaaren kyläyhdistys"), ("Puhelin", "040 555 0142"), ("Aloituspäivä", "1.9.2026")]


def form(**marks):
    lines = []
    for i, (label, answer) in enumerate(FORM):
        lines += [text(60, 700 - 34 * i, label, size=7, **marks), text(60, 687 - 34 * i, answer, **marks)]
    return joined(*lines, *(text(60, 560 - 14 * i, line) for i, line in enumerate(DRAFT)))


def test_labels_in_small_print_above_answers_are_rows(tmp_path):
    rows = [block for block in read(tmp_path, form()) if block.kind == "row"]
    assert [row.cells for row in rows] == FORM
    assert all(row.is_key_value for row in rows)


def test_small_print_above_paragraphs_is_not_a_form(tmp_path):
    parts = []
    for i in range(3):
        parts.append(text(60, 700 - 80 * i, "Uutinen aiheesta", size=7))
        parts += [text(60, 687 - 80 * i - 14 * k, line) for k, line in enumerate(DRAFT[:4])]
    assert not any(block.kind == "row" for block in read(tmp_path, joined(*parts)))


def test_blocks_without_meaning_side_by_side_are_items_and_rows(tmp_path):
    shown = [("a)", "ensimmäinen kohta"), ("b)", "toinen kohta"), ("Aika", "maanantai"), ("Paikka", "kaupungintalo")]
    parts, tree = [], []
    for i, (left, right) in enumerate(shown):
        x = 60 if i < 2 else 80
        parts += [text(x, 700 - 16 * i, left, mcid=2 * i), text(160, 700 - 16 * i, right, mcid=2 * i + 1)]
        tree += [("Div", [(0, 2 * i)]), ("Div", [(0, 2 * i + 1)])]
    blocks = read(tmp_path, joined(*parts), tree=[("Document", tree)])
    assert [(b.kind, b.label, b.text) for b in blocks] == [
        ("item", "a)", "ensimmäinen kohta"), ("item", "b)", "toinen kohta"),
        ("row", "", "Aika\tmaanantai"), ("row", "", "Paikka\tkaupungintalo"),
    ]  # fmt: skip


def test_a_term_tagged_as_a_label_stays_in_the_text(tmp_path):
    page = joined(text(60, 700, "Pääoma", bold=True, mcid=0), text(120, 700, "velan määrä ilman korkoa.", mcid=1))
    tree = [("Document", [("L", [("LI", [("Lbl", [(0, 0)]), ("LBody", [(0, 1)])])])])]
    (block,) = read(tmp_path, page, tree=tree)
    assert (block.kind, block.text) == ("paragraph", "Pääoma velan määrä ilman korkoa.")


@pytest.mark.parametrize(("label", "expected"), [("Pääoma", True), ("Oma takaus:", True), ("viii.", False), ("12)", False), ("•", False), ("Liite 1", False)])  # fmt: skip
def test_what_a_label_is(label, expected):
    assert is_term(label) is expected


def test_empty_cells_that_were_not_tagged_are_put_back(tmp_path):
    rows = [
        ["Ahola", "345", "uusi alue"],
        ["Harjula", "", "koulu suljettu"],
        ["Jokela", "412", ""],
        ["Lehtola", "99", "avattu"],
    ]
    parts, table, number = [], [], 0
    for i, row in enumerate(rows):
        cells = []
        for x, cell in zip((60, 200, 300), row, strict=True):
            if cell:
                parts.append(text(x, 700 - 16 * i, cell, mcid=number))
                cells.append(("TD", [("P", [(0, number)])]))
                number += 1
        table.append(("TR", cells))
    blocks = read(tmp_path, joined(*parts), tree=[("Document", [("Table", table)])])
    assert [list(block.cells) for block in blocks] == rows


def test_a_long_cell_close_to_its_neighbour_does_not_close_the_column(tmp_path):
    rows = [("Ahola", "345", "12"), ("Harjula", "354", "14"), ("Kallioniemen kylä", "269", "9"), ("Jokela", "288", "7")]
    page = joined(
        *(
            text(x, 700 - 16 * i, cell)
            for i, row in enumerate(rows)
            for x, cell in zip((60, 152, 260), row, strict=True)
        )
    )
    assert [block.cells for block in read(tmp_path, page)] == rows


def test_rules_drawn_cell_by_cell_part_the_columns(tmp_path):
    rows = [("Ahola", "1 345", "uusi alue"), ("Harjula", "2 354", "koulu"), ("Jokela", "1 288", "tori")]
    rules = [
        b"%d %d m %d %d l S" % (a, y, b, y)
        for y in (714, 694, 674, 654)
        for a, b in ((58, 150), (150, 196), (196, 300))
    ]
    page = joined(
        *rules,
        *(
            text(x, 700 - 20 * i, cell)
            for i, row in enumerate(rows)
            for x, cell in zip((60, 166, 198), row, strict=True)
        ),
    )
    assert [block.cells for block in read(tmp_path, page)] == rows


def address(*lines, whole="", habit=True):
    vocabulary = Vocabulary((), habit=habit)
    vocabulary.feed(f"katso myös {whole} sivulta")
    return join_lines(lines, language="fi", vocabulary=vocabulary)


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("www.energiatodistusrekisteri.fi", "www.energiatodistusrekisteri.fi"),
        ("https://energi-atodistusrekisteri.fi/haku", "www.energi-atodistusrekisteri.fi"),
    ],
)
def test_a_hyphen_in_an_address_is_what_the_document_writes_elsewhere(whole, expected):
    found = address("osoitteessa www.energi-", "atodistusrekisteri.fi", whole=whole)
    assert found.text == f"osoitteessa {expected}"
    assert not any(join.is_doubtful for join in found.joins)


def test_a_hyphen_in_an_address_without_evidence_is_doubtful_where_words_are_parted():
    (join,) = address("osoitteessa www.energi-", "atodistusrekisteri.fi").joins
    assert join.is_doubtful
    (join,) = address("osoitteessa www.energi-", "atodistusrekisteri.fi", habit=False).joins
    assert not join.is_doubtful


def test_no_name_of_the_net_ends_with_a_hyphen():
    assert address("osoitteessa www.oph-", ".fi/haku").text == "osoitteessa www.oph.fi/haku"


def test_one_parted_word_shows_that_words_are_parted():
    vocabulary = Vocabulary()
    for _ in range(30):
        vocabulary.feed("rivi jossa on aivan tavallisia sanoja peräkkäin")
    assert join_lines(["mädät-", "tämällä"], language="fi", vocabulary=vocabulary).text == "mädät-tämällä"
    vocabulary.feed("lietettä voidaan käsitellä kompostoimalla tai mädät-")
    vocabulary.feed("tämällä tai kalkitsemalla se hyvin huolellisesti")
    assert join_lines(["mädät-", "tämällä"], language="fi", vocabulary=vocabulary).text == "mädättämällä"


def test_a_spool_gives_back_what_it_took():
    spool = Spool()
    items = [{"page": n, "text": "x" * 50_000} for n in range(60)]
    for item in items:
        spool.append(item)
    assert list(spool) == items
    assert spool[7] == items[7]


def test_pages_are_not_held(tmp_path, monkeypatch):
    monkeypatch.setattr("align.extract.pdf.store._IN_MEMORY", 0)
    page = joined(*(text(60, 760 - 14 * i, line) for i, line in enumerate(DRAFT * 7)))
    sizes = {}
    for count in (4, 24):
        path = tmp_path / f"{count}.pdf"
        path.write_bytes(Pdf([page] * count).bytes())
        read_pdf(path, language="fi")
        tracemalloc.start()
        document = read_pdf(path, language="fi")
        held, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        sizes[count] = peak - held
        assert document.blocks
    assert (sizes[24] - sizes[4]) / 20 < 60_000, "the words of such a page take about 150 kB"
