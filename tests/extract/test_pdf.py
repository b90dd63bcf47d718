"""PDF → blocks: coordinates, tags, layout, and the problems that must be named."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

from align.errors import EncryptedError, LimitError, NoTextError, UnreadableError
from align.extract.limits import Limits
from align.extract.pdf.reader import read_pdf
from align.model import BlockKind

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, assemble, paragraph, stream, text

LONG = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja",
    "vie sen valtuuston hyväksyttäväksi ennen seuraavan toimintavuoden alkua,",
    "jos rahoitus on silloin varmistunut.",
]
SECOND = [
    "Avustusta haetaan sähköisellä lomakkeella, johon liitetään tilinpäätös ja",
    "selvitys kahdelta edelliseltä vuodelta sekä hakijan säännöt.",
]


@pytest.fixture
def read(tmp_path):
    def _read(pdf, **limits):
        path = tmp_path / "document.pdf"
        path.write_bytes(pdf.bytes() if isinstance(pdf, Pdf) else pdf)
        return read_pdf(path, limits=Limits(**limits), language="fi")

    return _read


def shown(document):
    return [(str(b.kind), b.label, b.text) for b in document.blocks()]


def body_page(*more: bytes) -> bytes:
    return b"\n".join((paragraph(60, 700, LONG), paragraph(60, 640, SECOND), *more))


# --- coordinates -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "x0", "base"),
    [
        (b"/MediaBox[0 0 595 842]", 65, 842 - 760),
        (b"/MediaBox[0 0 595 842]/CropBox[50 60 545 792]", 15, 792 - 760),
        (b"/MediaBox[20 30 615 872]", 45, 872 - 760),
    ],
)
def test_boxes_are_in_the_frame_of_the_visible_page(read, entries, x0, base):
    document = read(Pdf([text(65, 760, "Otsikko")], page_entries=entries))
    (block,) = document.blocks()
    box = block.place.box
    assert box.x0 == pytest.approx(x0, abs=1.5)
    assert box.top < base < box.bottom
    assert base - box.top < 13


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(read, turn):
    # the same line, written so that it stands upright at (65, 82) of the page as shown
    width, height = (842, 595) if turn in (90, 270) else (595, 842)
    matrix, at = {
        90: (b"0 1 -1 0", (82, 65)),
        180: (b"-1 0 0 -1", (595 - 65, 82)),
        270: (b"0 -1 1 0", (595 - 82, 842 - 65)),
    }[turn]
    content = b"BT /F1 11 Tf %s %d %d Tm (Otsikko sivulla) Tj ET" % (matrix, *at)
    document = read(Pdf([content], page_entries=b"/MediaBox[0 0 595 842]/Rotate %d" % turn))
    (block,) = document.blocks()
    assert block.text == "Otsikko sivulla"
    box = block.place.box
    assert box.x0 == pytest.approx(65, abs=2)
    assert box.top < 82 < box.bottom
    assert box.x1 < width
    assert box.bottom < height


def test_type_size_may_stand_in_the_matrix(read):
    big = b"BT /F1 1 Tf 20 0 0 20 60 760 Tm (Iso otsikko) Tj ET"
    document = read(Pdf([big + b"\n" + body_page()]))
    assert shown(document)[0] == ("title", "", "Iso otsikko")


# --- layout ------------------------------------------------------------------------------------------------------------


def test_paragraphs_and_line_end_hyphens(read):
    lines = [
        "Hankkeessa noudatetaan tasa-",
        "arvolakia ja EU-",
        "rahoituksen ehtoja, joista on sovittu erikseen kunnan kanssa.",
    ]
    document = read(Pdf([paragraph(60, 700, lines) + b"\n" + paragraph(60, 640, SECOND)]))
    first = document.blocks()[0]
    assert (
        first.text
        == "Hankkeessa noudatetaan tasa-arvolakia ja EU-rahoituksen ehtoja, joista on sovittu erikseen kunnan kanssa."
    )
    assert "hyphen kept: tasa-arvolakia" in " ".join(first.notes)
    assert len(document.blocks()) == 2


def test_a_paragraph_goes_on_over_the_page(read):
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
    document = read(Pdf([first, second]))
    texts = [b.text for b in document.blocks()]
    assert (
        "Hakemus on toimitettava kuntaan viimeistään kuukautta ennen kuin työ aloitetaan, ja siihen on liitettävä kartta alueesta."
        in texts
    )
    joined = next(b for b in document.blocks() if b.text.startswith("Hakemus"))
    assert [p.page for p in joined.places] == [1, 2]


def test_running_heads_and_page_numbers_are_furniture(read):
    pages = [
        text(60, 810, "Kunnan vesiohjelma 2026") + b"\n" + body_page() + b"\n" + text(290, 30, str(n))
        for n in (1, 2, 3)
    ]
    document = read(Pdf(pages))
    furniture = [b.text for b in document.blocks() if b.kind is BlockKind.FURNITURE]
    assert sorted(furniture) == ["1", "Kunnan vesiohjelma 2026"]
    assert all("vesiohjelma" not in b.text for b in document.blocks() if b.kind is not BlockKind.FURNITURE)


def test_a_section_number_at_the_head_of_pages_is_no_furniture(read):
    pages = [text(60, 790, f"{n} §", bold=True) + b"\n" + body_page() for n in (4, 9, 11)]
    document = read(Pdf(pages))
    assert [b.label for b in document.blocks() if b.kind is BlockKind.HEADING] == ["4 §", "9 §", "11 §"]


def test_two_columns_are_read_one_after_the_other(read):
    left = [f"Vasemman palstan rivi numero {n} jatkuu" for n in "abcdefgh"]
    right = [f"oikean palstan rivi numero {n} jatkuu" for n in "abcdefgh"]
    content = paragraph(50, 700, left) + b"\n" + paragraph(320, 700, right)
    text_ = " ".join(b.text for b in read(Pdf([content])).blocks())
    assert text_.index("rivi numero h jatkuu") < text_.index("oikean")


def test_a_header_table_without_rules(read):
    rows = [
        ("Hankkeen nimi", "Puhtaat rannat"),
        ("Toteutusaika", "1.1.2026–31.12.2027"),
        ("Hakija", "Kylän vesiosuuskunta"),
        ("Rahoitus", "250 000 euroa"),
    ]
    content = b"\n".join(
        text(60, 740 - 20 * i, a, bold=True) + b"\n" + text(220, 740 - 20 * i, b) for i, (a, b) in enumerate(rows)
    )
    document = read(Pdf([content + b"\n" + paragraph(60, 600, LONG)]))
    found = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [b.cells for b in found] == rows
    assert all(b.is_key_value for b in found)


def test_a_ruled_table(read):
    rules = (
        b"\n".join(b"60 %d m 360 %d l S" % (y, y) for y in (700, 680, 660))
        + b"\n"
        + b"\n".join(b"%d 660 m %d 700 l S" % (x, x) for x in (60, 160, 260, 360))
    )
    cells = [["Kohde", "Ala", "Hinta"], ["Lampi", "4 ha", "12 000"]]
    content = b"\n".join(
        text(65 + 100 * c, 686 - 20 * r, cell, bold=r == 0) for r, row in enumerate(cells) for c, cell in enumerate(row)
    )
    document = read(Pdf([rules + b"\n" + content + b"\n" + paragraph(60, 600, LONG)]))
    rows = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [b.cells for b in rows] == [tuple(row) for row in cells]
    assert rows[0].is_header


def test_lists_headings_and_footnotes(read):
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
    document = read(Pdf([content]))
    kinds = shown(document)
    assert ("heading", "1", "Hakeminen") in kinds or ("title", "1", "Hakeminen") in kinds
    assert ("item", "a)", "hakijan nimi,") in kinds
    assert ("item", "b)", "hankkeen kesto.") in kinds
    assert ("paragraph", "", "Rahasta päättää valtuusto.") in kinds
    assert ("note", "1", "Ks. kunnan hallintosääntö.") in kinds


def test_a_table_of_contents_is_set_apart(read):
    entries = [("1 Hakeminen", 2), ("2 Maksaminen", 4), ("2.1 Ennakko", 5)]
    toc = (
        text(60, 760, "Sisällys", size=14, bold=True)
        + b"\n"
        + b"\n".join(text(60, 730 - 16 * i, f"{name} {'.' * 60} {page}") for i, (name, page) in enumerate(entries))
    )
    document = read(Pdf([toc, text(60, 760, "1 Hakeminen") + b"\n" + body_page()]))
    assert [b.text for b in document.blocks() if b.kind is BlockKind.TOC] == [
        "Sisällys",
        *(f"{name} {page}" for name, page in entries),
    ]
    heading = next(b for b in document.blocks() if b.text == "Hakeminen")
    assert heading.kind in (BlockKind.HEADING, BlockKind.TITLE), "its line in the contents says so"


def test_a_numbered_line_in_plain_type_is_a_heading_below_its_chapter(read):
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
    headings = [(b.label, b.text, b.level) for b in read(Pdf([content])).blocks() if b.kind is BlockKind.HEADING]
    assert headings == [("2", "Rahoitus", 1), ("2.1", "Aikataulu", 2), ("2.2", "Maksaminen", 2)]


# --- tags --------------------------------------------------------------------------------------------------------------


def tagged(*marked: tuple, **entries) -> Pdf:
    """One page whose lines are (x, y, text, style) with mcids in order."""
    content = b"\n".join(text(x, y, words, mcid=i, **style) for i, (x, y, words, style) in enumerate(marked))
    return Pdf([content], **entries)


def test_tags_say_what_belongs_together(read):
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG, *SECOND])]
    pdf = tagged((60, 760, "Hakeminen", {"size": 18}), *lines)
    pdf.tree = [("Document", [("H1", [(1, 0)]), ("P", [(1, 1), (1, 2), (1, 3)]), ("P", [(1, 4), (1, 5)])])]
    document = read(pdf)
    assert [b.text for b in document.blocks()] == ["Hakeminen", " ".join(LONG), " ".join(SECOND)]
    assert dict(document.metadata)["tagged"] == "yes"
    assert all(b.source == "tag" for b in document.blocks())


def test_a_tagged_paragraph_runs_over_pages_and_a_list_keeps_its_labels(read):
    one = text(60, 700, "Hakemus on toimitettava ennen kuin", mcid=0)
    two = (
        text(60, 700, "työ aloitetaan.", mcid=0)
        + text(60, 660, "–", mcid=1, tag="Lbl")
        + text(80, 660, "kartta alueesta", mcid=2)
    )
    pdf = Pdf(
        [one, two],
        tree=[("Document", [("P", [(1, 0), (2, 0)]), ("L", [("LI", [("Lbl", [(2, 1)]), ("LBody", [(2, 2)])])])])],
    )
    assert shown(read(pdf)) == [
        ("paragraph", "", "Hakemus on toimitettava ennen kuin työ aloitetaan."),
        ("item", "–", "kartta alueesta"),
    ]


def test_tagged_rows_and_layout_tables(read):
    pdf = tagged(
        (60, 700, "Rahoitus", {}), (200, 700, "250 000 euroa", {}), (60, 660, "Koko sivun teksti on tässä solussa.", {})
    )
    pdf.tree = [("Table", [("TR", [("TH", [(1, 0)]), ("TD", [(1, 1)])]), ("TR", [("TD", [(1, 2)]), ("TD", [])])])]
    assert shown(read(pdf)) == [
        ("row", "", "Rahoitus\t250 000 euroa"),
        ("paragraph", "", "Koko sivun teksti on tässä solussa."),
    ]


def test_order_is_mended_where_tags_contradict_pages(read):
    one = text(60, 700, "Ensimmäisen sivun alku.", mcid=0) + text(60, 600, "Ensimmäisen sivun loppu.", mcid=1)
    two = text(60, 700, "Toisen sivun alku.", mcid=0)
    pdf = Pdf([one, two], tree=[("Document", [("P", [(1, 0)]), ("P", [(2, 0)]), ("P", [(1, 1)])])])
    assert [b.text for b in read(pdf).blocks()] == [
        "Ensimmäisen sivun alku.",
        "Ensimmäisen sivun loppu.",
        "Toisen sivun alku.",
    ]


def test_text_outside_the_tags_is_not_lost(read):
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG * 3, *SECOND * 3])]
    pdf = tagged(*lines)
    pdf.pages[0] += b"\n" + text(60, 450, "Unohdettu rivi.")
    pdf.tree = [("Document", [("P", [(1, i) for i in range(len(lines))])])]
    document = read(pdf)
    stray = document.blocks()[-1]
    assert stray.text == "Unohdettu rivi."
    assert "outside the tags" in stray.notes


def test_a_stray_word_completes_its_line(read):
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG * 3, *SECOND * 3])]
    pdf = tagged(*lines, (60, 450, "Lisätietoja on osoitteessa ", {}))
    pdf.pages[0] += b"\n" + text(192, 450, "www.vesitalkoot.example.")
    pdf.tree = [("Document", [("P", [(1, i) for i in range(len(lines))]), ("P", [(1, len(lines))])])]
    assert read(pdf).blocks()[-1].text == "Lisätietoja on osoitteessa www.vesitalkoot.example."


def test_a_heading_tagged_line_by_line_is_one(read):
    big = {"size": 18, "bold": True}
    lines = [(60, 600 - 14 * i, line, {}) for i, line in enumerate(LONG)]
    pdf = tagged(
        (60, 700, "Yleisohje avustusten hakemisesta ja", big),
        (60, 678, "käytön valvonnasta", big),
        (60, 650, "Hakijat", big),
        *lines,
    )
    pdf.tree = [
        (
            "Document",
            [("H1", [(1, 0)]), ("H1", [(1, 1)]), ("H1", [(1, 2)]), ("P", [(1, 3 + i) for i in range(len(lines))])],
        )
    ]
    heads = [b.text for b in read(pdf).blocks() if b.kind in {"heading", "title"}]
    assert heads == ["Yleisohje avustusten hakemisesta ja käytön valvonnasta", "Hakijat"]


def test_a_bold_number_tagged_as_a_list_item_is_a_heading_when_it_stands_alone(read):
    bold = {"bold": True}
    lines = [(60, 680, "1.", bold), (80, 680, "Yleistä", bold)]
    lines += [(60, 650 - 14 * i, line, {}) for i, line in enumerate([*LONG, *SECOND])]
    pdf = tagged(
        *lines, (60, 500, "1.", bold), (80, 500, "hakemus", bold), (60, 480, "2.", bold), (80, 480, "liitteet", bold)
    )
    item = [("LI", [("Lbl", [(1, 7)]), ("LBody", [(1, 8)])]), ("LI", [("Lbl", [(1, 9)]), ("LBody", [(1, 10)])])]
    first = ("L", [("LI", [("Lbl", [(1, 0)]), ("LBody", [(1, 1)])])])
    pdf.tree = [("Document", [first, *(("P", [(1, i)]) for i in range(2, 7)), ("L", item)])]
    kinds = [(b.kind.value, b.label, b.text) for b in read(pdf).blocks() if b.kind != "paragraph"]
    assert kinds == [("heading", "1.", "Yleistä"), ("item", "1.", "hakemus"), ("item", "2.", "liitteet")]


def test_labels_and_values_tagged_as_one_paragraph_are_rows(read):
    pairs = [
        ("Haku alkaa", "12.1.2026"),
        ("Haku päättyy", "13.3.2026 klo 16.15"),
        ("Lisätietoja", "kirjaamo@kunta.example"),
    ]
    marked = [
        cell for i, (a, b) in enumerate(pairs) for cell in ((60, 700 - 16 * i, a, {}), (220, 700 - 16 * i, b, {}))
    ]
    body = [(60, 600 - 14 * i, line, {}) for i, line in enumerate(LONG)]
    pdf = tagged(*marked, *body)
    pdf.tree = [("Document", [("P", [(1, i) for i in range(6)]), ("P", [(1, 6 + i) for i in range(len(body))])])]
    assert shown(read(pdf))[:3] == [("row", "", f"{a}\t{b}") for a, b in pairs]


def test_lines_that_the_author_ended_stay_apart_in_a_tagged_paragraph(read):
    address = ["Kirjaamo", "PL 380", "00531 Helsinki"]
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG, *SECOND, *address])]
    body = len(LONG) + len(SECOND)
    pdf = tagged(*lines)
    whole = [("P", [(1, i) for i in range(len(LONG))]), ("P", [(1, i) for i in range(len(LONG), body)])]
    pdf.tree = [("Document", [*whole, ("P", [(1, body + i) for i in range(3)])])]
    assert [b.text for b in read(pdf).blocks()] == [" ".join(LONG), " ".join(SECOND), "\n".join(address)]


def test_tags_that_reach_too_little_are_not_trusted(read):
    pdf = Pdf([text(60, 760, "Otsikko", mcid=0) + b"\n" + body_page()], tree=[("Document", [("H1", [(1, 0)])])])
    document = read(pdf)
    assert dict(document.metadata)["tagged"] == "no"
    assert any("not to be trusted" in w for w in document.warnings)
    assert " ".join(LONG) in [b.text for b in document.blocks()]


def test_role_map_loops_and_shared_elements_end(read):
    content = text(60, 700, "Teksti on tässä.", mcid=0)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        stream(content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/StructTreeRoot/K[7 0 R 7 0 R]/RoleMap<</Eka/Toka/Toka/Eka>>>>",
        b"<</Type/StructElem/S/Eka/P 6 0 R/Pg 3 0 R/K[0 7 0 R 8 0 R]>>",
        b"<</Type/StructElem/S/P/P 7 0 R/K[7 0 R]>>",
    ]
    assert [b.text for b in read(assemble(objects)).blocks()] == ["Teksti on tässä."]


# --- problems that must be named ---------------------------------------------------------------------------------------


def picture(*, with_text: bool = False) -> bytes:
    """A page that a picture covers."""
    image = stream(
        b"\x80" * 64, b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
    hidden = b" BT 3 Tr /F1 11 Tf 60 700 Td (Skannatun sivun teksti) Tj ET" if with_text else b""
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>/Font<</F1 6 0 R>>>>>>",
            stream(b"q 595 0 0 842 0 0 cm /I Do Q" + hidden),
            image,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]
    )


def test_a_scan_has_no_text(read):
    with pytest.raises(NoTextError, match="OCR"):
        read(picture())


def test_a_scan_with_a_text_layer_says_so(read):
    document = read(picture(with_text=True))
    (block,) = document.blocks()
    assert block.text == "Skannatun sivun teksti"
    assert block.source == "ocr"
    assert block.confidence < 1
    assert any("scan" in w for w in document.warnings)


def test_encrypted(read):
    locked = Pdf([text(60, 700, "Salaista")])
    locked.extra = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -44>>/ID[<00><00>]" % (b"ab" * 32, b"cd" * 32)
    with pytest.raises(EncryptedError, match="password"):
        read(locked)


def test_no_pages(read):
    empty = assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])
    with pytest.raises(UnreadableError):
        read(empty)


def test_not_a_pdf(read):
    with pytest.raises(UnreadableError):
        read(b"<html><body>Not found</body></html>")


def test_a_broken_cross_reference_table_is_rebuilt(read):
    whole = Pdf([body_page()]).bytes()
    start = whole.rindex(b"xref\n0")
    document = read(whole[:start] + b"xref\n0 1\nrubbish\n" + whole[whole.rindex(b"trailer") :])
    assert " ".join(LONG) in [b.text for b in document.blocks()]


def test_invisible_white_and_off_page_text_is_left_out_and_said(read):
    content = body_page(
        b"BT 3 Tr /F1 11 Tf 60 300 Td (piilossa) Tj 0 Tr ET",
        b"q 1 1 1 rg BT /F1 11 Tf 60 280 Td (valkoinen) Tj ET Q",
        b"BT /F1 11 Tf 60 -200 Td (ulkona) Tj ET",
        b"q 0 0 0.4 rg 55 195 100 20 re f 1 1 1 rg BT /F1 11 Tf 60 200 Td (tummalla) Tj ET Q",
    )
    document = read(Pdf([content]))
    words = " ".join(b.text for b in document.blocks())
    assert "tummalla" in words, "white on a dark ground is read"
    assert not any(hidden in words for hidden in ("piilossa", "valkoinen", "ulkona"))
    assert any("invisible" in w for w in document.warnings)
    assert any("nobody can see" in w for w in document.warnings)


def test_limits_are_named(read):
    with pytest.raises(LimitError, match="pages") as error:
        read(Pdf([text(60, 700, "a")] * 4), pages=3)
    assert "raise pages under [limits]" in str(error.value)
    with pytest.raises(LimitError, match="characters on page 1"):
        read(Pdf([body_page()]), page_characters=50)


def test_too_many_paths_cost_the_tables_not_the_text(read):
    strokes = b"\n".join(b"%d 100 m %d 400 l S" % (n, n) for n in range(30))
    document = read(Pdf([body_page(strokes)]), page_paths=20)
    assert " ".join(LONG) in [b.text for b in document.blocks()]
    assert any("page_paths" in w for w in document.warnings)


def test_pages_of_no_size(read):
    with pytest.raises(LimitError, match="page-side-max"):
        read(Pdf([text(60, 700, "a")], page_entries=b"/MediaBox[0 0 20000 20000]"))


def test_the_document_survives_pickling(read):
    document = read(Pdf([body_page()]))
    assert pickle.loads(pickle.dumps(document)) == document


def test_importing_the_reader_is_cheap():
    import subprocess

    code = "import sys, align.extract.pdf.reader; print(sorted(m for m in sys.modules if m.split('.')[0] in {'pypdfium2', 'pdfplumber', 'pdfminer', 'PIL'}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.strip() == "[]"
