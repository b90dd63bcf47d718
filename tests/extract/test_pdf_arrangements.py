"""How short texts are arranged on a page: legends, programmes, letterheads, running lines of one page, heads of tables."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from align.extract.pdf.aligned import are_times
from align.extract.pdf.reader import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, text

BODY = [
    "Kaupunki on päättänyt käynnistää kaavan muutoksen korttelissa,", "joka sijaitsee aseman ja torin välissä. Muutoksen tavoitteena",
    "on tutkia, miten vanha tavara-asema voidaan ottaa käyttöön", "asumisessa ja palveluissa.",
]  # fmt: skip


def read(tmp_path, *parts, **entries):
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf([b"\n".join(parts)], **entries).bytes())
    return [(str(block.kind), block.text) for block in read_pdf(path, language="fi").blocks()]


def body(y, size=11):
    return [text(60, y - 14 * i, line, size=size) for i, line in enumerate(BODY)]


def pairs(y, step, left, right, rows):
    return [
        part for i, (a, b) in enumerate(rows) for part in (text(left, y - step * i, a), text(right, y - step * i, b))
    ]


def test_codes_are_rows_with_what_they_mean(tmp_path):
    rows = [
        ("AP", "Pientalojen alue."),
        ("VL", "Lähivirkistysalue."),
        ("s-1", "Suojeltu rakennus."),
        ("pv", "Pohjavettä."),
    ]
    found = read(tmp_path, *body(780), *pairs(680, 30, 70, 110, rows))
    assert [said for kind, said in found if kind == "row"] == ["\t".join(row) for row in rows]


@pytest.mark.parametrize("marks", ["abc", ("i", "ii", "iii"), ("1", "2", "3")])
def test_what_counts_is_no_code(tmp_path, marks):
    rows = [(mark, f"kohta, joka on luettelossa {mark}") for mark in marks]
    found = read(tmp_path, *body(780), *pairs(680, 30, 70, 110, rows))
    assert not [said for kind, said in found if kind == "row"]


def test_times_of_a_programme_are_rows(tmp_path):
    rows = [
        ("9.00", "Kahvi ja ilmoittautuminen"),
        ("9.30", "Avaus"),
        ("10.15", "Ensimmäinen puhe"),
        ("11.00", "Lounas"),
    ]
    found = read(tmp_path, *body(780), *pairs(680, 16, 60, 90, rows))
    assert [said for kind, said in found if kind == "row"] == ["\t".join(row) for row in rows]


def test_numbers_of_sections_are_no_times():
    assert are_times(["9.00", "9.30–10", "klo 10.15"]) is False
    assert are_times(["9.00", "9.30–9.45", "klo 10.15"])
    assert not are_times(["1.10", "1.11", "1.12"])
    assert not are_times(["10.00", "9.00", "11.00"])


def test_a_letterhead_is_read_half_by_half(tmp_path):
    rows = [("Harjulan kaupunki", "KUULUTUS"), ("Kaupunkiympäristö", "16.10.2026")]
    found = read(tmp_path, *pairs(780, 15, 60, 350, rows), text(350, 750, "HAR/905/10.02/2026"), *body(700))
    assert not [said for kind, said in found if kind == "row"]
    assert [said for _, said in found if "KUULUTUS" in said or "2026" in said] == [
        "KUULUTUS",
        "16.10.2026",
        "HAR/905/10.02/2026",
    ]


def test_labels_with_values_at_the_head_stay_rows(tmp_path):
    rows = [("Hakija", "Ahvensaaren kyläyhdistys"), ("Saapunut", "16.10.2026"), ("Diaarinumero", "HAR/905/2026")]
    found = read(tmp_path, *pairs(780, 15, 60, 350, rows), *body(700))
    assert [said for kind, said in found if kind == "row"] == ["\t".join(row) for row in rows]


def test_small_print_off_the_text_of_one_page_is_furniture(tmp_path):
    found = read(
        tmp_path, text(60, 810, "Harjulan kaupunki", size=8), *body(740), text(60, 30, "Vaihde 0295 555 000", size=8)
    )
    assert {said for kind, said in found if kind == "furniture"} == {"Harjulan kaupunki", "Vaihde 0295 555 000"}


def test_print_as_large_as_the_text_and_sentences_are_no_furniture(tmp_path):
    found = read(tmp_path, text(60, 810, "Harjulan kaupunki"), *body(740), text(60, 30, "Vain tämä sitoo.", size=8))
    assert not [said for kind, said in found if kind == "furniture"]


def test_a_running_line_with_the_page_number_is_furniture_on_one_page(tmp_path):
    found = read(tmp_path, text(60, 790, "Pöytäkirjanote"), text(300, 790, "1"), *body(770))
    assert ("furniture", "Pöytäkirjanote 1") in found


def test_a_table_takes_its_columns_from_the_row_that_shows_them(tmp_path):
    places = (60, 128, 200, 280)
    rows = [
        ("Alue", "Vuosi 2024", "Vuosi 2025", "Muutos"), ("Itämetsä", "184 300", "201 750", "+9,5 %"),
        ("Saaripolkuja", "66 120", "64 900", "-1,8 %"), ("Suo", "41 005", "52 480", "+28,0 %"),
    ]  # fmt: skip
    table = [text(x, 650 - 18 * i, cell) for i, row in enumerate(rows) for x, cell in zip(places, row, strict=True)]
    wide = [
        text(60 + 70 * i, 550, word) for i, word in enumerate(["lause", "joka", "on", "levitetty", "koko", "sivun"])
    ]
    found = read(tmp_path, *body(780), *table, *wide)
    assert [said for kind, said in found if kind == "row"] == ["\t".join(row) for row in rows]


def test_a_small_space_parts_paragraphs_after_a_full_stop(tmp_path):
    lines = [
        "Ensimmäinen kappale päättyy riville, joka on täynnä tekstiä.",
        "Toinen kappale alkaa uudelta riviltä ja jatkuu sen jälkeen",
    ]
    first = [text(60, 700 - 12 * i, line) for i, line in enumerate(BODY[:3])]
    found = read(
        tmp_path, *first, text(60, 664, lines[0]), text(60, 649, lines[1]), text(60, 637, "vielä toisella rivillä.")
    )
    assert sum(said.startswith("Toinen kappale") for _, said in found) == 1


def test_an_item_ends_where_text_begins_left_of_it_after_a_space(tmp_path):
    items = [
        part
        for i in range(3)
        for part in (text(60, 700 - 14 * i, "•"), text(75, 700 - 14 * i, f"esine numero {i} mukaan"))
    ]
    found = read(tmp_path, *body(780), *items, text(60, 654, "Järjestäjänä on kylän toimikunta yhdessä seuran kanssa."))
    assert found[-1] == ("paragraph", "Järjestäjänä on kylän toimikunta yhdessä seuran kanssa.")


def test_terms_tagged_as_items_beside_what_they_mean_are_rows(tmp_path):
    rows = [("AP", "Pientalojen alue."), ("VL", "Lähivirkistysalue."), ("pv", "Pohjavesialue.")]
    parts = [text(60, 780, BODY[0], mcid=0)]
    items = []
    for i, row in enumerate(rows):
        for x, cell in zip((70, 110), row, strict=True):
            items.append(("LI", [("LBody", [(1, len(parts))])]))
            parts.append(text(x, 740 - 20 * i, cell, mcid=len(parts)))
    found = read(tmp_path, *parts, tree=[("Document", [("P", [(1, 0)]), ("L", items)])])
    assert [said for kind, said in found if kind == "row"] == ["\t".join(row) for row in rows]


def test_marks_left_untagged_find_their_items(tmp_path):
    parts, items = [text(60, 780, BODY[0], mcid=0)], []
    for i, mark in enumerate(("a)", "b)", "c)")):
        items.append(("LI", [("LBody", [(1, i + 1)])]))
        parts.append(text(86, 740 - 20 * i, f"kohta, jota luettelo tarkoittaa {i}", mcid=i + 1))
        parts.append(text(60, 740 - 20 * i, mark))
    found = read(tmp_path, *parts, tree=[("Document", [("P", [(1, 0)]), ("L", items)])])
    assert [said for kind, said in found if kind == "item"] == [
        f"kohta, jota luettelo tarkoittaa {i}" for i in range(3)
    ]
    assert not [said for _, said in found if len(said) < 4]


def test_two_lines_far_apart_are_two_paragraphs(tmp_path):
    found = read(
        tmp_path, text(60, 760, "Otsikko", size=16), text(60, 730, BODY[0], size=9), text(60, 710, BODY[1], size=9)
    )
    assert [said for kind, said in found if kind == "paragraph"] == BODY[:2]


@pytest.mark.parametrize("label", ["Jaettava summa", "Summa"])
def test_the_longest_label_is_parted_from_its_value(tmp_path, label):
    rows = [
        ("Hakuaika", "2.11.2026 alkaen"), (label, "1 400 000 euroa"), ("Kenelle", "Yhdistyksille"),
        ("Diaari", "HAR/905/2026"), ("Tuki", "arkisin klo 9"),
    ]  # fmt: skip
    found = read(tmp_path, *body(780), *pairs(680, 16, 60, 148, rows))
    assert [said for kind, said in found if kind == "row"] == ["\t".join(row) for row in rows]
