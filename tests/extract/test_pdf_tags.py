"""PDF → blocks by the tags of the file, and where these are not believed."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import LONG, SECOND, Pdf, assemble, body_page, shown, stream, text


def tagged(*marked: tuple, **entries) -> Pdf:
    """One page whose lines are (x, y, text, style) with mcids in order."""
    content = b"\n".join(text(x, y, words, mcid=i, **style) for i, (x, y, words, style) in enumerate(marked))
    return Pdf([content], **entries)


def test_tags_say_what_belongs_together(read_pages):
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG, *SECOND])]
    pdf = tagged((60, 760, "Hakeminen", {"size": 18}), *lines)
    pdf.tree = [("Document", [("H1", [(1, 0)]), ("P", [(1, 1), (1, 2), (1, 3)]), ("P", [(1, 4), (1, 5)])])]
    document = read_pages(pdf)
    assert [b.text for b in document.blocks()] == ["Hakeminen", " ".join(LONG), " ".join(SECOND)]
    assert dict(document.metadata)["tagged"] == "yes"
    assert all(b.source == "tag" for b in document.blocks())


def test_a_tagged_paragraph_runs_over_pages_and_a_list_keeps_its_labels(read_pages):
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
    assert shown(read_pages(pdf)) == [
        ("paragraph", "", "Hakemus on toimitettava ennen kuin työ aloitetaan."),
        ("item", "–", "kartta alueesta"),
    ]


def test_tagged_rows_and_layout_tables(read_pages):
    pdf = tagged(
        (60, 700, "Rahoitus", {}), (200, 700, "250 000 euroa", {}), (60, 660, "Koko sivun teksti on tässä solussa.", {})
    )
    pdf.tree = [("Table", [("TR", [("TH", [(1, 0)]), ("TD", [(1, 1)])]), ("TR", [("TD", [(1, 2)]), ("TD", [])])])]
    assert shown(read_pages(pdf)) == [
        ("row", "", "Rahoitus\t250 000 euroa"),
        ("paragraph", "", "Koko sivun teksti on tässä solussa."),
    ]


def test_order_is_mended_where_tags_contradict_pages(read_pages):
    one = text(60, 700, "Ensimmäisen sivun alku.", mcid=0) + text(60, 600, "Ensimmäisen sivun loppu.", mcid=1)
    two = text(60, 700, "Toisen sivun alku.", mcid=0)
    pdf = Pdf([one, two], tree=[("Document", [("P", [(1, 0)]), ("P", [(2, 0)]), ("P", [(1, 1)])])])
    assert [b.text for b in read_pages(pdf).blocks()] == [
        "Ensimmäisen sivun alku.",
        "Ensimmäisen sivun loppu.",
        "Toisen sivun alku.",
    ]


def test_text_outside_the_tags_is_not_lost(read_pages):
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG * 3, *SECOND * 3])]
    pdf = tagged(*lines)
    pdf.pages[0] += b"\n" + text(60, 450, "Unohdettu rivi.")
    pdf.tree = [("Document", [("P", [(1, i) for i in range(len(lines))])])]
    document = read_pages(pdf)
    stray = document.blocks()[-1]
    assert stray.text == "Unohdettu rivi."
    assert "outside the tags" in stray.notes


def test_a_stray_word_completes_its_line(read_pages):
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG * 3, *SECOND * 3])]
    pdf = tagged(*lines, (60, 450, "Lisätietoja on osoitteessa ", {}))
    pdf.pages[0] += b"\n" + text(192, 450, "www.vesitalkoot.example.")
    pdf.tree = [("Document", [("P", [(1, i) for i in range(len(lines))]), ("P", [(1, len(lines))])])]
    assert read_pages(pdf).blocks()[-1].text == "Lisätietoja on osoitteessa www.vesitalkoot.example."


def test_a_heading_tagged_line_by_line_is_one(read_pages):
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
    heads = [b.text for b in read_pages(pdf).blocks() if b.kind in {"heading", "title"}]
    assert heads == ["Yleisohje avustusten hakemisesta ja käytön valvonnasta", "Hakijat"]


def test_a_bold_number_tagged_as_a_list_item_is_a_heading_when_it_stands_alone(read_pages):
    bold = {"bold": True}
    lines = [(60, 680, "1.", bold), (80, 680, "Yleistä", bold)]
    lines += [(60, 650 - 14 * i, line, {}) for i, line in enumerate([*LONG, *SECOND])]
    pdf = tagged(
        *lines, (60, 500, "1.", bold), (80, 500, "hakemus", bold), (60, 480, "2.", bold), (80, 480, "liitteet", bold)
    )
    item = [("LI", [("Lbl", [(1, 7)]), ("LBody", [(1, 8)])]), ("LI", [("Lbl", [(1, 9)]), ("LBody", [(1, 10)])])]
    first = ("L", [("LI", [("Lbl", [(1, 0)]), ("LBody", [(1, 1)])])])
    pdf.tree = [("Document", [first, *(("P", [(1, i)]) for i in range(2, 7)), ("L", item)])]
    kinds = [(b.kind.value, b.label, b.text) for b in read_pages(pdf).blocks() if b.kind != "paragraph"]
    assert kinds == [("heading", "1.", "Yleistä"), ("item", "1.", "hakemus"), ("item", "2.", "liitteet")]


def test_labels_and_values_tagged_as_one_paragraph_are_rows(read_pages):
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
    assert shown(read_pages(pdf))[:3] == [("row", "", f"{a}\t{b}") for a, b in pairs]


def test_lines_that_the_author_ended_stay_apart_in_a_tagged_paragraph(read_pages):
    address = ["Kirjaamo", "PL 380", "00531 Helsinki"]
    lines = [(60, 700 - 14 * i, line, {}) for i, line in enumerate([*LONG, *SECOND, *address])]
    body = len(LONG) + len(SECOND)
    pdf = tagged(*lines)
    whole = [("P", [(1, i) for i in range(len(LONG))]), ("P", [(1, i) for i in range(len(LONG), body)])]
    pdf.tree = [("Document", [*whole, ("P", [(1, body + i) for i in range(3)])])]
    assert [b.text for b in read_pages(pdf).blocks()] == [" ".join(LONG), " ".join(SECOND), "\n".join(address)]


def test_tags_that_reach_too_little_are_not_trusted(read_pages):
    pdf = Pdf([text(60, 760, "Otsikko", mcid=0) + b"\n" + body_page()], tree=[("Document", [("H1", [(1, 0)])])])
    document = read_pages(pdf)
    assert dict(document.metadata)["tagged"] == "no"
    assert any("not to be trusted" in w for w in document.warnings)
    assert " ".join(LONG) in [b.text for b in document.blocks()]


def test_role_map_loops_and_shared_elements_end(read_pages):
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
    assert [b.text for b in read_pages(assemble(objects)).blocks()] == ["Teksti on tässä."]


def test_a_label_whose_value_is_not_printed_is_a_row_between_rows(read_pages):
    rows = [("Projektledare", "Anna Ek"), ("Rådgivare", "Bo Sten"), ("Laboratorium", ""), ("Kontakt", "Eva Dahl")]
    marked, kids, number = [], [], 0
    for at, cells in enumerate(rows):
        held = []
        for x, words in zip((60, 260), cells, strict=True):
            if words:
                marked.append((x, 700 - 20 * at, words, {}))
                held.append(("TD", [(1, number)]))
                number += 1
        kids.append(("TR", held))
    pdf = tagged(*marked)
    pdf.tree = [("Document", [("Table", kids)])]
    assert [block.text for block in read_pages(pdf).blocks()] == [
        "Projektledare\tAnna Ek", "Rådgivare\tBo Sten", "Laboratorium\t", "Kontakt\tEva Dahl",
    ]  # fmt: skip
