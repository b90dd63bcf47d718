"""Columns of text, found before tables and lists are looked for."""

from __future__ import annotations

import sys
from pathlib import Path

from align.extract.pdf.reader import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, text

LEFT = [
    "Kunta laatii hankkeen suunnitelman alueen", "toimijoiden kanssa ja vie sen valtuuston", "hyväksyttäväksi ennen kuin työ aloitetaan",
    "rannalla. Suunnitelmassa kerrotaan, miten", "vedenlaatua seurataan ja kuka siitä vastaa", "hankkeen päätyttyä tulevina vuosina.",
    "Avustusta haetaan sähköisellä lomakkeella,", "johon liitetään tilinpäätös kahdelta vuodelta.",
]  # fmt: skip
RIGHT = [
    "Hakemukset käsitellään saapumisjärjestyksessä", "ja päätökset lähetetään hakijoille kirjeitse.", "Päätöksestä voi vaatia oikaisua kuukauden",
    "kuluessa sen tiedoksisaannista. Vaatimus", "osoitetaan viranomaiselle, joka on tehnyt", "päätöksen, ja siihen liitetään asiakirjat.",
    "Lisätietoja antaa kunnan kirjaamo, joka on", "avoinna arkisin aamusta iltapäivään asti.",
]  # fmt: skip


def column(x, top, lines):
    return b"\n".join(text(x, top - 14 * i, line) for i, line in enumerate(lines))


def texts(tmp_path, *pages):
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf(list(pages)).bytes())
    return [b.text for b in read_pdf(path, language="fi").blocks()]


def test_a_table_inside_a_column_stays_in_it(tmp_path):
    rows = [("2026", "120", "45"), ("2027", "130", "50"), ("2028", "140", "55")]
    table = b"\n".join(
        text(310 + 70 * c, 560 - 14 * r, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)
    )
    page = column(50, 700, LEFT + LEFT) + b"\n" + column(310, 700, RIGHT) + b"\n" + table
    assert texts(tmp_path, page) == [
        " ".join(LEFT + LEFT), " ".join(RIGHT), *("\t".join(row) for row in rows),
    ]  # fmt: skip


def test_columns_end_at_a_heading_across_them_and_begin_anew(tmp_path):
    page = column(50, 700, LEFT) + b"\n" + column(310, 700, RIGHT)
    page += (
        b"\n"
        + text(50, 560, "Seuranta", size=16, bold=True)
        + b"\n"
        + column(50, 530, RIGHT)
        + b"\n"
        + column(310, 530, LEFT)
    )
    read = texts(tmp_path, page)
    assert " ".join(read) == " ".join([*LEFT, *RIGHT, "Seuranta", *RIGHT, *LEFT])
    assert "Seuranta" in read


def test_a_table_without_rules_is_not_taken_for_columns(tmp_path):
    labels = ["Hankkeen nimi", "Toteutusaika", "Rahoitus", "Hakija", "Yhteyshenkilö", "Asiasanat", "Kesto"]
    page = column(50, 700, labels) + b"\n" + column(310, 700, RIGHT[:7])
    read = texts(tmp_path, page)
    assert read[0] == f"{labels[0]}\t{RIGHT[0]}"
    assert len(read) == 7


def test_three_columns_are_read_one_after_the_other(tmp_path):
    page = b"\n".join(
        column(x, 700 - shift, lines)
        for x, shift, lines in ((40, 0, SHORT[:8]), (220, 4, SHORT[8:16]), (400, 7, SHORT[16:24]))
    )
    assert " ".join(texts(tmp_path, page)) == " ".join(SHORT)


def test_a_heading_over_both_columns_is_known_where_the_left_one_is_shorter(tmp_path):
    page = column(50, 700, LEFT[:6]) + b"\n" + column(310, 700, RIGHT)
    page += (
        b"\n" + text(50, 560, "Seuranta", bold=True) + b"\n" + column(50, 530, RIGHT) + b"\n" + column(310, 530, LEFT)
    )
    assert " ".join(texts(tmp_path, page)) == " ".join([*LEFT[:6], *RIGHT, "Seuranta", *RIGHT, *LEFT])


SHORT = [
    "Kunta laatii suunnitelman alueen", "toimijoiden kanssa ja vie sen", "valtuuston hyväksyttäväksi ennen", "kuin työ aloitetaan rannalla ja",
    "kerrotaan, miten vedenlaatua", "seurataan ja kuka siitä vastaa", "hankkeen päätyttyä tulevina", "vuosina koko alueella, kun taas",
    "hakemukset käsitellään niiden", "saapumisjärjestyksessä ja kaikki", "päätökset lähetetään hakijoille", "kirjeitse kuukauden kuluessa sen",
    "tiedoksisaannista, ja vaatimus", "osoitetaan sille viranomaiselle,", "joka on tehnyt päätöksen ja joka", "liittää siihen kaikki asiakirjat",
    "sekä lähettää ne edelleen kunnan", "kirjaamoon, joka on avoinna aina", "arkisin aamusta iltapäivään asti", "ja antaa tarvittaessa lisää aikaa",
    "hakijalle, joka sitä itse pyytää", "ja perustelee pyyntönsä lyhyesti", "ennen määräajan päättymistä, jos", "syy on hyväksyttävä ja todettu.",
]  # fmt: skip


def test_a_ruled_table_without_outer_sides_has_all_its_columns(tmp_path):
    rows = [("Satama", "Paikkoja", "Korjaus"), ("Rantala", "84", "145"), ("Salmela", "46", "62"), ("Lahti", "31", "28")]
    cells = b"\n".join(
        text(60 + 150 * c, 684 - 20 * r, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)
    )
    across = b"".join(b"50 %d m 500 %d l S\n" % (y, y) for y in (700, 680, 660, 640, 620))
    upright = b"".join(b"%d 620 m %d 700 l S\n" % (x, x) for x in (200, 350))
    assert texts(tmp_path, across + upright + cells) == ["\t".join(row) for row in rows]
