"""What stands side by side without being columns of text: margins, letterheads, cards, boxes to fill in, rows shown by alignment."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from align.extract.pdf.aligned import are_dates
from align.extract.pdf.reader import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, text

LINES = [
    "Virasto myöntää hakijalle avustusta hakemuksessa esitettyyn tarkoitukseen", "ja edellyttää, että muutoksista ilmoitetaan sille",
    "viipymättä ja kirjallisesti.",
]  # fmt: skip


def read(tmp_path, *pages):
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf([b"\n".join(parts) for parts in pages]).bytes())
    return [(str(block.kind), block.text) for block in read_pdf(path, language="fi").blocks()]


def said(found, kind):
    return [words for own, words in found if own == kind]


def box(x, y, width, height, *, operator="S"):
    return f"{x} {y} {width} {height} re {operator}".encode()


def beside(y, name, paragraphs):
    """A name in the margin, and paragraphs beside and below it."""
    parts = [text(60, y, name)]
    for paragraph in paragraphs:
        parts += [text(190, y - 14 * i, line, size=10) for i, line in enumerate(paragraph)]
        y -= 14 * len(paragraph) + 8
    return parts


def test_headings_in_the_margin_stand_before_their_text(tmp_path):
    parts = []
    for at, name in enumerate(["Asia", "Selostus", "Perustelut", "Muutoksenhaku"]):
        parts += beside(760 - 130 * at, name, [LINES, LINES])
    found = read(tmp_path, parts)
    assert said(found, "heading") == ["Asia", "Selostus", "Perustelut", "Muutoksenhaku"]
    assert said(found, "paragraph") == [" ".join(LINES)] * 8
    assert [kind for kind, _ in found[:3]] == ["heading", "paragraph", "paragraph"]


def test_labels_with_one_value_each_are_rows_and_no_headings(tmp_path):
    parts = []
    for at, name in enumerate(["Kohde", "Tavoite", "Vastuu", "Aikataulu", "Kustannus"]):
        parts += beside(760 - 60 * at, name, [LINES])
    found = read(tmp_path, parts)
    assert said(found, "row") == [
        f"{name}\t{' '.join(LINES)}" for name in ("Kohde", "Tavoite", "Vastuu", "Aikataulu", "Kustannus")
    ]
    assert not said(found, "heading")


def test_rows_show_by_what_begins_at_one_place(tmp_path):
    rows = [("Haku", "1.10."), ("Päätös", "helmikuussa"), ("Avustuksen maksu", "kesäkuussa")]
    parts = [part for i, (a, b) in enumerate(rows) for part in (text(60, 700 - 16 * i, a), text(155, 700 - 16 * i, b))]
    assert said(read(tmp_path, parts), "row") == ["\t".join(row) for row in rows]


def framed(heights, lines):
    """Rules at some heights, and lines of pieces at 60, 160 and 330."""
    parts = [f"60 {y} m 480 {y} l S".encode() for y in heights]
    for y, *pieces in lines:
        parts += [text(x, y, piece, size=10) for x, piece in zip((60, 160, 330), pieces, strict=True) if piece]
    return parts


def test_rows_between_the_rules_of_a_frame_show_by_their_columns(tmp_path):
    lines = [
        (700, "Kohde", "Mitattava", "Tiheys"),
        (680, "Laskeutusallas", "Kiintoaine, öljyhiilivedyt ja", "Kaksi kertaa vuodessa"),
        (668, "", "nitraatti", ""),
        (656, "Kaivo, Mäntylä", "Pinnankorkeus", "Kerran vuodessa"),
        (644, "4:12", "", ""),
        (632, "Piha", "Melu", "Ensimmäisenä vuonna"),
    ]
    assert said(read(tmp_path, framed((714, 694, 626), lines)), "row") == [
        "Kohde\tMitattava\tTiheys",
        "Laskeutusallas\tKiintoaine, öljyhiilivedyt ja nitraatti\tKaksi kertaa vuodessa",
        "Kaivo, Mäntylä 4:12\tPinnankorkeus\tKerran vuodessa",
        "Piha\tMelu\tEnsimmäisenä vuonna",
    ]


def test_rows_that_stand_apart_keep_their_lines(tmp_path):
    lines = [
        (700, "Kohde", "Mitattava", "Tiheys"),
        (674, "Allas", "Kiintoaine sekä", "Kaksi kertaa"),
        (662, "", "Öljyhiilivedyt", "Vuodessa"),
        (642, "Kaivo", "Pinnankorkeus", "Kerran"),
        (622, "Piha", "Melu", "Harvoin"),
    ]
    assert said(read(tmp_path, framed((714, 690, 614), lines)), "row") == [
        "Kohde\tMitattava\tTiheys",
        "Allas\tKiintoaine sekä Öljyhiilivedyt\tKaksi kertaa Vuodessa",
        "Kaivo\tPinnankorkeus\tKerran",
        "Piha\tMelu\tHarvoin",
    ]


def test_words_below_each_other_by_chance_are_no_rows(tmp_path):
    found = read(tmp_path, [text(60, 700 - 14 * i, line) for i, line in enumerate(LINES)])
    assert found == [("paragraph", " ".join(LINES))]


@pytest.mark.parametrize(
    ("texts", "are"),
    [
        (["30.4.", "12.5.", "1.6."], True),
        (["1.1", "1.2", "1.3"], False),
        (["12.5.", "30.4.", "1.6."], False),
        (["1.1.", "2.1.", "31.13."], False),
    ],
)
def test_days_of_the_year_are_told_from_sections(texts, are):
    assert are_dates(texts) is are


def test_the_halves_of_a_letterhead_are_read_apart(tmp_path):
    head = [
        text(60, 780, "Esimerkkivirasto"), text(330, 780, "Lausuntopyyntö"), text(330, 764, "2.11.2026"), text(460, 764, "EV/808/2026"),
    ]  # fmt: skip
    found = read(tmp_path, [*head, *(text(60, 680 - 14 * i, line) for i, line in enumerate(LINES))])
    assert sorted(words for _, words in found[:-1]) == [
        "2.11.2026",
        "EV/808/2026",
        "Esimerkkivirasto",
        "Lausuntopyyntö",
    ]
    assert found[-1] == ("paragraph", " ".join(LINES))


def test_addresses_side_by_side_at_the_foot_run(tmp_path):
    foot = [
        text(x, 40, words, size=7)
        for x, words in ((60, "Esimerkkivirasto"), (260, "Katu 3, Helsinki"), (450, "puh. 0295 555 900"))
    ]
    first = [*(text(60, 700 - 14 * i, line) for i, line in enumerate(LINES)), *foot]
    found = read(tmp_path, first, [text(60, 700 - 14 * i, line) for i, line in enumerate(LINES)])
    assert said(found, "paragraph") == [" ".join(LINES)] * 2
    assert said(found, "furniture") == ["Esimerkkivirasto Katu 3, Helsinki puh. 0295 555 900"]


def test_cards_are_read_box_by_box(tmp_path):
    parts = [text(60, 780, "Palvelu lukuina vuonna 2025 koko hyvinvointialueella")]
    for x, lines in ((60, ("1 840", "asiakasta")), (220, ("86 %", "suosittelee")), (380, ("11", "päivää odotusta"))):
        parts += [box(x, 640, 140, 70), text(x + 30, 685, lines[0]), text(x + 12, 668, lines[1])]
    found = read(tmp_path, parts)
    assert [words for _, words in found[1:]] == ["1 840 asiakasta", "86 % suosittelee", "11 päivää odotusta"]


def test_empty_boxes_of_a_form_are_rows_by_their_labels(tmp_path):
    parts = [text(60, 780 - 14 * i, line) for i, line in enumerate(LINES)]
    for at, (one, two) in enumerate((("Sukunimi", "Etunimet"), ("Lähiosoite", "Postinumero"))):
        y = 660 - 40 * at
        parts += [
            box(60, y, 200, 40),
            box(260, y, 200, 40),
            text(64, y + 30, one, size=7),
            text(264, y + 30, two, size=7),
        ]
    found = read(tmp_path, parts)
    assert [row.strip() for row in said(found, "row")] == ["Sukunimi", "Etunimet", "Lähiosoite", "Postinumero"]


def test_rows_between_shaded_ones_have_the_same_columns(tmp_path):
    rows = [
        ("Esiopetus", "3 125", "3 000"),
        ("Lukio", "1 833", "1 997"),
        ("Kirjasto", "4 887", "4 935"),
        ("Siivous", "1 849", "1 867"),
    ]
    parts = []
    for at, row in enumerate(rows):
        y = 700 - 18 * at
        if at % 2 == 0:
            parts += [
                b".9 g",
                *(box(x, y - 5, width, 18, operator="f") for x, width in ((60, 150), (210, 80), (290, 80))),
                b"0 g",
            ]
        parts += [text(x, y, words) for x, words in zip((64, 214, 294), row, strict=True)]
    assert said(read(tmp_path, parts), "row") == ["\t".join(row) for row in rows]


def test_a_number_that_counts_from_nothing_opens_no_item(tmp_path):
    lines = ["Avajaisia vietetään lauantaina elokuun puolivälissä kello", "12. Ohjelmassa on puheita ja keittoa."]
    found = read(tmp_path, [text(60, 700 - 14 * i, line) for i, line in enumerate(lines)])
    assert found == [("paragraph", " ".join(lines))]


def test_contents_in_columns_are_contents(tmp_path):
    names = ["Kuka voi hakea", "Ennen hakemista", "Arviointi"]
    first = [
        part
        for i, name in enumerate(names)
        for part in (text(60, 700 - 18 * i, name), text(500, 700 - 18 * i, str(2 + i)))
    ]
    second = []
    for at, name in enumerate(names):
        second += [
            text(60, 760 - 120 * at, name, size=14),
            *(text(60, 735 - 120 * at - 14 * i, line) for i, line in enumerate(LINES)),
        ]
    found = read(tmp_path, first, second)
    assert said(found, "toc") == [f"{name} {2 + at}" for at, name in enumerate(names)]
    assert not said(found, "row")
