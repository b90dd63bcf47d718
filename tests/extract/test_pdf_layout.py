"""PDF → blocks by what the page shows: coordinates, paragraphs, columns, tables, lists."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from align.model import BlockKind

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import LONG, SECOND, Pdf, body_page, paragraph, shown, text

# --- coordinates -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "x0", "base"),
    [
        (b"/MediaBox[0 0 595 842]", 65, 842 - 760),
        (b"/MediaBox[0 0 595 842]/CropBox[50 60 545 792]", 15, 792 - 760),
        (b"/MediaBox[20 30 615 872]", 45, 872 - 760),
    ],
)
def test_boxes_are_in_the_frame_of_the_visible_page(read_pages, entries, x0, base):
    document = read_pages(Pdf([text(65, 760, "Otsikko")], page_entries=entries))
    (block,) = document.blocks()
    box = block.place.box
    assert box.x0 == pytest.approx(x0, abs=1.5)
    assert box.top < base < box.bottom
    assert base - box.top < 13


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(read_pages, turn):
    # the same line, written so that it stands upright at (65, 82) of the page as shown
    width, height = (842, 595) if turn in (90, 270) else (595, 842)
    matrix, at = {
        90: (b"0 1 -1 0", (82, 65)),
        180: (b"-1 0 0 -1", (595 - 65, 82)),
        270: (b"0 -1 1 0", (595 - 82, 842 - 65)),
    }[turn]
    content = b"BT /F1 11 Tf %s %d %d Tm (Otsikko sivulla) Tj ET" % (matrix, *at)
    document = read_pages(Pdf([content], page_entries=b"/MediaBox[0 0 595 842]/Rotate %d" % turn))
    (block,) = document.blocks()
    assert block.text == "Otsikko sivulla"
    box = block.place.box
    assert box.x0 == pytest.approx(65, abs=2)
    assert box.top < 82 < box.bottom
    assert box.x1 < width
    assert box.bottom < height


def test_type_size_may_stand_in_the_matrix(read_pages):
    big = b"BT /F1 1 Tf 20 0 0 20 60 760 Tm (Iso otsikko) Tj ET"
    document = read_pages(Pdf([big + b"\n" + body_page()]))
    assert shown(document)[0] == ("title", "", "Iso otsikko")


# --- layout ------------------------------------------------------------------------------------------------------------


def test_paragraphs_and_line_end_hyphens(read_pages):
    lines = [
        "Hankkeessa noudatetaan tasa-",
        "arvolakia ja EU-",
        "rahoituksen ehtoja, joista on sovittu erikseen kunnan kanssa.",
    ]
    document = read_pages(Pdf([paragraph(60, 700, lines) + b"\n" + paragraph(60, 640, SECOND)]))
    first = document.blocks()[0]
    assert (
        first.text
        == "Hankkeessa noudatetaan tasa-arvolakia ja EU-rahoituksen ehtoja, joista on sovittu erikseen kunnan kanssa."
    )
    assert "hyphen kept: tasa-arvolakia" in " ".join(first.notes)
    assert len(document.blocks()) == 2


def test_a_paragraph_goes_on_over_the_page(read_pages):
    first = (
        text(60, 800, "Kunnan vesiohjelma")
        + b"\n"
        + body_page(
            paragraph(
                60, 110, ["Hakemus on toimitettava kuntaan viimeistään kuukautta ennen kuin työ", "aloitetaan, ja"]
            )
        )
    )
    second = text(60, 800, "Kunnan vesiohjelma") + b"\n" + paragraph(60, 700, ["siihen on liitettävä kartta alueesta."])
    document = read_pages(Pdf([first, second]))
    texts = [b.text for b in document.blocks()]
    assert (
        "Hakemus on toimitettava kuntaan viimeistään kuukautta ennen kuin työ aloitetaan, ja siihen on liitettävä kartta alueesta."
        in texts
    )
    joined = next(b for b in document.blocks() if b.text.startswith("Hakemus"))
    assert [p.page for p in joined.places] == [1, 2]


def test_running_heads_and_page_numbers_are_furniture(read_pages):
    pages = [
        text(60, 810, "Kunnan vesiohjelma 2026") + b"\n" + body_page() + b"\n" + text(290, 30, str(n))
        for n in (1, 2, 3)
    ]
    document = read_pages(Pdf(pages))
    furniture = [b.text for b in document.blocks() if b.kind is BlockKind.FURNITURE]
    assert sorted(furniture) == ["1", "Kunnan vesiohjelma 2026"]
    assert all("vesiohjelma" not in b.text for b in document.blocks() if b.kind is not BlockKind.FURNITURE)


def test_a_section_number_at_the_head_of_pages_is_no_furniture(read_pages):
    pages = [text(60, 790, f"{n} §", bold=True) + b"\n" + body_page() for n in (4, 9, 11)]
    document = read_pages(Pdf(pages))
    assert [b.label for b in document.blocks() if b.kind is BlockKind.HEADING] == ["4 §", "9 §", "11 §"]


def test_two_columns_are_read_one_after_the_other(read_pages):
    left = [f"Vasemman palstan rivi numero {n} jatkuu" for n in "abcdefgh"]
    right = [f"oikean palstan rivi numero {n} jatkuu" for n in "abcdefgh"]
    content = paragraph(50, 700, left) + b"\n" + paragraph(320, 700, right)
    text_ = " ".join(b.text for b in read_pages(Pdf([content])).blocks())
    assert text_.index("rivi numero h jatkuu") < text_.index("oikean")


def test_a_header_table_without_rules(read_pages):
    rows = [
        ("Hankkeen nimi", "Puhtaat rannat"),
        ("Toteutusaika", "1.1.2026–31.12.2027"),
        ("Hakija", "Kylän vesiosuuskunta"),
        ("Rahoitus", "250 000 euroa"),
    ]
    content = b"\n".join(
        text(60, 740 - 20 * i, a, bold=True) + b"\n" + text(220, 740 - 20 * i, b) for i, (a, b) in enumerate(rows)
    )
    document = read_pages(Pdf([content + b"\n" + paragraph(60, 600, LONG)]))
    found = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [b.cells for b in found] == rows
    assert all(b.is_key_value for b in found)


def test_a_ruled_table(read_pages):
    rules = (
        b"\n".join(b"60 %d m 360 %d l S" % (y, y) for y in (700, 680, 660))
        + b"\n"
        + b"\n".join(b"%d 660 m %d 700 l S" % (x, x) for x in (60, 160, 260, 360))
    )
    cells = [["Kohde", "Ala", "Hinta"], ["Lampi", "4 ha", "12 000"]]
    content = b"\n".join(
        text(65 + 100 * c, 686 - 20 * r, cell, bold=r == 0) for r, row in enumerate(cells) for c, cell in enumerate(row)
    )
    document = read_pages(Pdf([rules + b"\n" + content + b"\n" + paragraph(60, 600, LONG)]))
    rows = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [b.cells for b in rows] == [tuple(row) for row in cells]
    assert rows[0].is_header


def test_lists_headings_and_footnotes(read_pages):
    content = b"\n".join(
        (
            text(60, 760, "1 Hakeminen", size=16, bold=True),
            paragraph(60, 730, LONG),
            text(60, 670, "a) hakijan nimi,"),
            text(60, 652, "b) hankkeen kesto."),
            text(60, 620, "Rahasta päättää valtuusto."),
            text(196, 624, "1", size=6),
            text(60, 90, "1", size=6),
            text(64, 86, "Ks. kunnan hallintosääntö.", size=8),
        )
    )
    document = read_pages(Pdf([content]))
    kinds = shown(document)
    assert ("heading", "1", "Hakeminen") in kinds or ("title", "1", "Hakeminen") in kinds
    assert ("item", "a)", "hakijan nimi,") in kinds
    assert ("item", "b)", "hankkeen kesto.") in kinds
    assert ("paragraph", "", "Rahasta päättää valtuusto.") in kinds
    assert ("note", "1", "Ks. kunnan hallintosääntö.") in kinds


def test_a_table_of_contents_is_set_apart(read_pages):
    entries = [("1 Hakeminen", 2), ("2 Maksaminen", 4), ("2.1 Ennakko", 5)]
    toc = (
        text(60, 760, "Sisällys", size=14, bold=True)
        + b"\n"
        + b"\n".join(text(60, 730 - 16 * i, f"{name} {'.' * 60} {page}") for i, (name, page) in enumerate(entries))
    )
    document = read_pages(Pdf([toc, text(60, 760, "1 Hakeminen") + b"\n" + body_page()]))
    assert [b.text for b in document.blocks() if b.kind is BlockKind.TOC] == [
        "Sisällys",
        *(f"{name} {page}" for name, page in entries),
    ]
    heading = next(b for b in document.blocks() if b.text == "Hakeminen")
    assert heading.kind in (BlockKind.HEADING, BlockKind.TITLE), "its line in the contents says so"


def test_a_numbered_line_in_plain_type_is_a_heading_below_its_chapter(read_pages):
    content = b"\n".join(
        (
            text(60, 780, "2 Rahoitus", size=16),
            text(60, 745, "2.1 Aikataulu"),
            paragraph(60, 720, LONG),
            text(60, 660, "2.2 Maksaminen"),
            paragraph(60, 635, SECOND),
            text(60, 590, "3.1 kappaletta jaettiin"),
            paragraph(60, 565, SECOND),
        )
    )
    headings = [(b.label, b.text, b.level) for b in read_pages(Pdf([content])).blocks() if b.kind is BlockKind.HEADING]
    assert headings == [("2", "Rahoitus", 1), ("2.1", "Aikataulu", 2), ("2.2", "Maksaminen", 2)]
