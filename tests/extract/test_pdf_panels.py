"""Panels, cards and lists side by side: each is read for itself; labels beside their values are rows all the same."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from align.extract.pdf.reader import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, text

HOURS = [("Maanantai", "9–16"), ("Tiistai", "9–18"), ("Keskiviikko", "suljettu")]
FEES = [("Aikuiset", "12 euroa"), ("Lapset", "maksutta"), ("Opiskelijat", "8 euroa")]


def blocks(tmp_path, *parts):
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf([b"\n".join(parts)]).bytes())
    return read_pdf(path, language="fi").blocks()


def shown(tmp_path, *parts):
    return [(str(b.kind), b.text) for b in blocks(tmp_path, *parts)]


def lines(x, top, *said, pitch=14.0):
    return b"\n".join(text(x, top - pitch * i, line) for i, line in enumerate(said))


def pairs(x, top, rows, *, wide=90, pitch=16.0, lower=0.0):
    return b"\n".join(
        text(x, top - pitch * i, a) + b"\n" + text(x + wide, top - pitch * i - lower, b)
        for i, (a, b) in enumerate(rows)
    )


def test_panels_of_different_things_are_read_one_after_the_other(tmp_path):
    left = text(50, 700, "Aukioloajat", size=13, bold=True) + b"\n" + pairs(50, 682, HOURS)
    left += (
        b"\n"
        + text(50, 618, "Kahvila", size=13, bold=True)
        + b"\n"
        + lines(50, 602, "Kahvila palvelee samoina", "aikoina kuin museo.")
    )
    right = text(340, 700, "Näyttely", size=13, bold=True)
    right += b"\n" + lines(
        340, 684, "Saaristomeren pohjassa lepää", "satoja aluksia, joista neljän", "lasti tunnetaan."
    )
    right += b"\n" + text(340, 632, "Pääsymaksut", size=13, bold=True) + b"\n" + pairs(340, 613, FEES)
    assert shown(tmp_path, left, right) == [
        ("heading", "Aukioloajat"), *(("row", f"{a}\t{b}") for a, b in HOURS),
        ("heading", "Kahvila"), ("paragraph", "Kahvila palvelee samoina aikoina kuin museo."),
        ("heading", "Näyttely"), ("paragraph", "Saaristomeren pohjassa lepää satoja aluksia, joista neljän lasti tunnetaan."),
        ("heading", "Pääsymaksut"), *(("row", f"{a}\t{b}") for a, b in FEES),
    ]  # fmt: skip


@pytest.mark.parametrize("lower", [0.0, 2.0])
@pytest.mark.parametrize("pitch", [14.0, 24.0])
def test_labels_far_from_their_values_are_rows(tmp_path, pitch, lower):
    rows = [*HOURS, *FEES, ("Puhelin", "029 555 1200")]
    head = text(50, 700, "Tiedot", size=14, bold=True)
    read = shown(tmp_path, head, pairs(50, 670, rows, wide=220, pitch=pitch, lower=lower))
    assert read[1:] == [("row", f"{a}\t{b}") for a, b in rows]


def test_rows_above_panels_at_the_same_strip_stay_rows(tmp_path):
    rows = [*HOURS, ("Torstai", "9–18")]
    left = text(50, 590, "Kirjasto", size=13, bold=True)
    left += b"\n" + lines(
        50, 574, "Aineistoa lainataan kortilla,", "jonka saa maksutta mistä", "tahansa toimipisteestä."
    )
    right = text(330, 590, "Uimahalli", size=13, bold=True)
    right += b"\n" + lines(
        330, 569, "Allas on huollossa kesän ajan,", "ja sauna lämmitetään vain", "perjantaisin.", pitch=16
    )
    read = shown(tmp_path, pairs(50, 700, rows, wide=280, pitch=22), left, right)
    assert read == [
        *(("row", f"{a}\t{b}") for a, b in rows),
        ("heading", "Kirjasto"), ("paragraph", "Aineistoa lainataan kortilla, jonka saa maksutta mistä tahansa toimipisteestä."),
        ("heading", "Uimahalli"), ("paragraph", "Allas on huollossa kesän ajan, ja sauna lämmitetään vain perjantaisin."),
    ]  # fmt: skip


def test_lists_side_by_side_are_two_lists(tmp_path):
    one, two = ["Hakemus verkossa", "Liitteet mukaan"], ["Päätös kirjeitse", "Maksu erissä"]
    left = lines(60, 700, *(f"• {item}" for item in one))
    right = lines(320, 700, *(f"• {item}" for item in two))
    assert [b.text for b in blocks(tmp_path, left, right)] == [*one, *two]


def test_cards_of_different_heights_are_read_one_by_one(tmp_path):
    said = [
        ("Hae ajoissa", ["Haku päättyy perjantaina", "kello neljä."]),
        ("Liitä selvitys", ["Tilinpäätös ja talousarvio", "liitetään hakemukseen, ja", "ne toimitetaan verkossa."]),
        ("Odota päätöstä", ["Päätös tulee kirjeitse."]),
    ]
    parts = []
    for at, (name, own) in enumerate(said):
        x, height = 50 + 170 * at, 40 + 14 * len(own)
        parts.append(b"%d %d 155 %d re S" % (x - 5, 715 - height, height))
        parts.append(text(x, 698, name, bold=True) + b"\n" + lines(x, 682, *own))
    assert [b.text for b in blocks(tmp_path, *parts)] == [t for name, own in said for t in (name, " ".join(own))]


def test_large_numbers_beside_steps_are_their_marks(tmp_path):
    steps = ["Lataa lomake palvelusta.", "Täytä kaikki kentät.", "Lähetä lomake kirjaamoon."]
    page = b"\n".join(
        text(50, 690 - 40 * i, str(i + 1), size=22, bold=True) + b"\n" + text(90, 694 - 40 * i, step)
        for i, step in enumerate(steps)
    )
    read = blocks(tmp_path, text(50, 740, "Ohje", size=18, bold=True), page)[1:]
    assert [(str(b.kind), b.label.strip("."), b.text) for b in read] == [
        ("item", str(i), step) for i, step in enumerate(steps, 1)
    ]


def test_large_years_over_text_are_no_steps(tmp_path):
    page = text(50, 690, "1", size=22, bold=True) + b"\n" + text(50, 600, "7", size=22, bold=True)
    read = blocks(tmp_path, page, text(90, 694, "Ensimmäinen rivi tekstiä."), text(90, 604, "Toinen rivi tekstiä."))
    assert "item" not in {str(b.kind) for b in read}


def test_no_heading_is_without_words(tmp_path):
    page = (
        text(50, 700, "11", size=26, bold=True)
        + b"\n"
        + text(50, 640, "Vastauksia saatiin koko maasta ja ne on luettu.")
    )
    assert all(b.text for b in blocks(tmp_path, page))
