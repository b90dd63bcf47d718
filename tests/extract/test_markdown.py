"""Markdown, with what people do around its grammar."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.errors import NoTextError
from align.extract import extract_text
from align.model import BlockKind, Document


def read(text: str) -> Document:
    return extract_text(text, format="markdown")


def shape(document: Document) -> list[tuple[str, int, str, str]]:
    return [(b.kind.value, b.level, b.label, b.text) for b in document.blocks()]


def test_tab_lines_are_a_table_of_labels_and_values():
    document = read(
        "<b>Teema</b>\t<b>Työllisyys</b>  Sysselsättning  Employment\n"
        '<b>Vastuuhenkilö</b>\tAino Aalto, <a href="mailto:aino@x.fi">aino@x.fi</a>\n'
        "<b>Yhteyshenkilö</b>\t\n<b>Toteutusaika</b>\t2021-2027\n\n## 1) Tausta\n\nLeipää.\n"
    )
    rows = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [r.cells for r in rows] == [
        ("Teema", "Työllisyys\nSysselsättning\nEmployment"), ("Vastuuhenkilö", "Aino Aalto, aino@x.fi"),
        ("Yhteyshenkilö", ""), ("Toteutusaika", "2021-2027"),
    ]  # fmt: skip
    assert all(r.is_key_value and r.text == "\t".join(r.cells) for r in rows)
    assert rows[1].links == ("mailto:aino@x.fi",)


@pytest.mark.parametrize("text", ["```\na\tb\nc\td\n```\n", "- a\tb\n- c\td\n", "1.\tkohta\n2.\ttoinen\n"])
def test_tabs_in_code_and_lists_are_no_table(text):
    assert not [b for b in read(text).blocks() if b.kind is BlockKind.ROW]


def test_mixed_heading_markup_with_equal_numbers_is_one_level():
    document = read("### 1) Eka\n\nx\n\n## 2) Toka\n\nx\n\n## 3) Kolmas\n\nx\n\n**4) Neljäs**\n\nx\n")
    assert [(s.number, s.level, s.heading.text) for s in document.sections] == [
        ("1", 1, "Eka"), ("2", 1, "Toka"), ("3", 1, "Kolmas"), ("4", 1, "Neljäs"),
    ]  # fmt: skip


def test_bold_paragraphs_are_headings_and_bold_lead_ins_are_not():
    document = read("# Ohje\n\n**Hakeminen**\n\n**Hakija** liittää liitteet.\n\n<b>Päätös</b>\n\nAnnetaan tiedoksi.\n")
    assert shape(document) == [
        ("title", 0, "", "Ohje"), ("heading", 1, "", "Hakeminen"), ("paragraph", 0, "", "Hakija liittää liitteet."),
        ("heading", 1, "", "Päätös"), ("paragraph", 0, "", "Annetaan tiedoksi."),
    ]  # fmt: skip


def test_nested_lists_and_paragraphs_in_items():
    document = read("1. eka\n   - sisempi\n     - sisin\n2. toka\n\n   jatkoa\n\n- **Alku**  \nloppu\n")
    assert shape(document) == [
        ("item", 1, "1.", "eka"), ("item", 2, "•", "sisempi"), ("item", 3, "•", "sisin"), ("item", 1, "2.", "toka\njatkoa"),
        ("item", 1, "•", "Alku\nloppu"),
    ]  # fmt: skip


def test_ordered_lists_keep_their_start_and_closing_sign():
    assert [b.label for b in read("3) kolme\n4) neljä\n").blocks()] == ["3)", "4)"]


def test_typed_markers_on_soft_lines_are_items():
    document = read("Raportoidaan:\n\na) määrä\nb) kesto, joka\njatkuu\nc) arvio\n")
    assert shape(document)[1:] == [
        ("item", 1, "a)", "määrä"),
        ("item", 1, "b)", "kesto, joka jatkuu"),
        ("item", 1, "c)", "arvio"),
    ]


def test_tables_links_breaks_and_inline_html():
    document = read(
        "| Vuosi | Summa |\n| --- | --- |\n| 2024 | 15 |\n\nKatso [ohje](https://x.fi/a) ja <https://x.fi/b>.\n\n"
        "eka  \ntoka<br>kolmas\nsama &amp; H<sub>2</sub>O\n"
    )
    blocks = document.blocks()
    assert [(b.cells, b.is_header, b.is_key_value) for b in blocks[:2]] == [
        (("Vuosi", "Summa"), True, False), (("2024", "15"), False, False),
    ]  # fmt: skip
    assert (blocks[2].text, blocks[2].links) == ("Katso ohje ja https://x.fi/b.", ("https://x.fi/a", "https://x.fi/b"))
    assert blocks[3].text == "eka\ntoka\nkolmas sama & H2O"


def test_html_blocks_are_read_as_html():
    document = read(
        "Alku.\n\n<table><tr><th>Aika</th><td>2024</td></tr></table>\n\n<script>ei</script>\n\n<p>Loppu.</p>\n"
    )
    assert [b.text for b in document.blocks()] == ["Alku.", "Aika\t2024", "Loppu."]


def test_front_matter_is_metadata():
    document = read('---\ntitle: "Ohje"\ndate: 2024-05-01\nx: y\n---\nLeipää.\n')
    assert (document.title, document.metadata) == ("Ohje", (("date", "2024-05-01"), ("title", "Ohje")))
    assert [b.text for b in document.blocks()] == ["Leipää."]


def test_code_and_comments():
    document = read("<!-- piilossa -->\n\n~~~\nkoodi  rivi\n~~~\n")
    assert [b.text for b in document.blocks()] == ["koodi rivi"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab *_#->`|\n\t[]()<>\\!&;12.)"), max_size=200))
def test_no_markdown_breaks_the_reader(text):
    try:
        document = read(text)
    except NoTextError:
        return
    assert all("\t" not in b.text or b.kind is BlockKind.ROW for b in document.blocks())
    assert all(
        b.text == b.text.strip(" ") and "\x1f" not in b.text for b in document.blocks() if b.kind is not BlockKind.ROW
    )


@pytest.mark.parametrize("mark", ["{#scope}", "{.unnumbered}", "{#s1 .wide lang=fi}", "{-}", "{: #anchor}"])
def test_anchors_after_headings_are_markup(mark):
    assert shape(read(f"## Soveltamisala {mark}\n\nLaki koskee avustuksia.\n"))[0][3] == "Soveltamisala"


def test_braces_in_a_heading_that_are_words_stay():
    assert shape(read("## Joukko {a, b}\n\nTeksti.\n"))[0][3] == "Joukko {a, b}"


def test_the_fences_of_boxes_are_markup_and_what_they_hold_is_read():
    document = read(
        ":::info\n\nHakuaika päättyy joulukuussa.\n\n:::\n\n:::warning Huomaa\nTuki on kertaluonteinen.\n:::\n"
    )
    assert [b.text for b in document.blocks()] == [
        "Hakuaika päättyy joulukuussa.",
        "Huomaa",
        "Tuki on kertaluonteinen.",
    ]
