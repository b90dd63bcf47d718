"""Plain text: wrapped, double-spaced, slides, header tables, lists."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.errors import LimitError, NoTextError, UnsupportedError
from align.extract import extract_text
from align.extract.limits import Limits
from align.extract.text.reader import read_text, read_text_file
from align.model import BlockKind, Document

SENTENCES = (
    "Avustusta voi hakea rekisteröity yhdistys, jonka toiminta on ollut vakiintunutta vähintään kolme vuotta.",
    "Hakemukseen on liitettävä tilinpäätös ja toimintakertomus edelliseltä tilikaudelta.",
    "Päätös annetaan tiedoksi sähköisesti, ellei hakija ole pyytänyt muuta.",
    "Virasto voi periä avustuksen takaisin, jos sitä on käytetty muuhun kuin myönnettyyn tarkoitukseen.",
    "Lisätietoja antaa neuvonta arkisin kello yhdeksästä viiteentoista.",
)
PARAGRAPH = " ".join(SENTENCES)
OTHER = " ".join(reversed(SENTENCES))


def lines_of(text: str, width: int = 90) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, break_long_words=False)


def double_spaced(*paragraphs: str) -> str:
    return "\n\n \n\n".join("\n\n".join(lines_of(p).split("\n")) for p in paragraphs)


def shape(document: Document) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.label, b.text) for b in document.blocks()]


def test_wrapped_paragraphs_are_whole():
    document = extract_text(f"{lines_of(PARAGRAPH)}\n\n{lines_of(OTHER)}\n", language="fi")
    assert [b.text for b in document.blocks()] == [PARAGRAPH, OTHER]
    assert document.warnings


def test_double_spaced_paragraphs_and_headings():
    text = double_spaced("1) Tausta", PARAGRAPH, "2) Hakeminen ja päätös", OTHER)
    document = extract_text(text, language="fi")
    assert shape(document) == [
        ("heading", "1)", "Tausta"), ("paragraph", "", PARAGRAPH),
        ("heading", "2)", "Hakeminen ja päätös"), ("paragraph", "", OTHER),
    ]  # fmt: skip


def test_a_paragraph_per_line_is_not_joined():
    document = extract_text(f"{PARAGRAPH}\n{OTHER}\njatkuu pienellä\n")
    assert len(document.blocks()) == 3
    assert document.warnings == ()


def test_a_numbered_heading_over_three_lines_is_one():
    heading = (
        "4) Toiminnan konkreettinen sisältö ja mahdolliset alateemat; mitä toiminnalla tavoitellaan ja millaisia "
        "muutoksia nykytilanteeseen odotetaan; onko toimintaan aiemmin kohdennettu rahoitusta"
    )
    document = extract_text(
        "\n\n".join((lines_of("3) Kohderyhmä"), lines_of(PARAGRAPH), lines_of(heading), lines_of(OTHER)))
    )
    assert shape(document)[2] == ("heading", "4)", heading.removeprefix("4) "))


def test_page_break_inside_a_sentence():
    lines = lines_of(PARAGRAPH).split("\n")
    cut = next(i for i in range(1, len(lines)) if lines[i][0].islower())
    text = "\n".join(lines[:cut]) + "\n\f" + "\n".join(lines[cut:]) + "\n\n" + lines_of(OTHER)
    document = extract_text(text, language="fi")
    assert [b.text for b in document.blocks()] == [PARAGRAPH, OTHER]
    assert [p.page for p in document.blocks()[0].places] == [1, 2]


def test_hyphens_and_addresses_at_line_ends():
    text = (
        lines_of(PARAGRAPH, 60) + "\n\n"
        "Komissio sitoutuu varmistamaan tasa-arvon ja tukee perhe-\nja nuorisotyötä sekä naisten tasa-\n"
        "arvoa EU-\nrahoituksella. Katso https://eur-\nlex.europa.eu/legal-content/FI/TXT/?uri=CE- LEX%3A52020DC0152\n"
    )
    last = extract_text(text, language="fi").blocks()[-1].text
    assert "perhe- ja nuorisotyötä" in last
    assert "EU-rahoituksella" in last
    # the layout's line break goes, the blank that the author left in the address stays
    assert "https://eur-lex.europa.eu/legal-content/FI/TXT/?uri=CE- LEX%3A52020DC0152" in last


def test_page_numbers_and_running_heads_are_furniture():
    pages, bodies = [], []
    for number in range(1, 6):
        first, last = f"Ensiksi {SENTENCES[number - 1].lower()} {PARAGRAPH}", f"{OTHER} {SENTENCES[number - 1]}"
        bodies += [first, last]
        pages.append(f"Viraston ohje {number}/2024\n\n{lines_of(first)}\n\n{lines_of(last)}\n\n{number}\n")
    document = extract_text("\f".join(pages), language="fi")
    kinds = [b.kind for b in document.blocks()]
    assert kinds.count(BlockKind.FURNITURE) == 10
    assert [b.text for b in document.blocks() if b.kind is BlockKind.PARAGRAPH] == bodies


def test_lists_nest_by_their_markers():
    text = "Hakija voi olla:\n• yhdistys\n− rekisteröity\n− rekisteröimätön\n• säätiö\n1) kunta;\n2) kuntayhtymä.\n"
    document = extract_text(text)
    assert [(b.label, b.level, b.text) for b in document.blocks()[1:]] == [
        ("•", 1, "yhdistys"), ("−", 2, "rekisteröity"), ("−", 2, "rekisteröimätön"), ("•", 1, "säätiö"),
        ("1)", 2, "kunta;"), ("2)", 2, "kuntayhtymä."),
    ]  # fmt: skip


def test_wrapped_items_are_whole_and_a_dash_inside_a_sentence_is_no_bullet():
    item = "• " + PARAGRAPH
    text = f"{lines_of(OTHER)}\n\n{lines_of(item)}\n{lines_of('• ' + OTHER)}\n"
    document = extract_text(text, language="fi")
    assert shape(document) == [("paragraph", "", OTHER), ("item", "•", PARAGRAPH), ("item", "•", OTHER)]


def test_contact_lines_stay_apart():
    text = (
        f"{PARAGRAPH}\n\nYhteyshenkilöt\n\nAino Aalto\nerityisasiantuntija\nP. 0295 025 139\naino.aalto(at)virasto.fi\n"
    )
    document = extract_text(text)
    assert [b.text for b in document.blocks()][1:] == [
        "Yhteyshenkilöt", "Aino Aalto", "erityisasiantuntija", "P. 0295 025 139", "aino.aalto(at)virasto.fi",
    ]  # fmt: skip
    assert document.blocks()[1].kind is BlockKind.HEADING


def test_statute_lines():
    text = (
        "Laki avustuksista\nEduskunnan päätöksen mukaisesti säädetään:\n1 luku\nYleiset säännökset\n1 §\nSoveltamisala\n"
        f"{PARAGRAPH}\n2 §\n{OTHER}\n1) yhdistys;\n2) säätiö.\nTämä laki tulee voimaan 1 päivänä tammikuuta 2025.\n"
    )
    document = extract_text(text)
    assert document.title == "Laki avustuksista"
    assert [(b.label, b.text) for b in document.blocks() if b.kind is BlockKind.HEADING] == [
        ("1 luku", "Yleiset säännökset"), ("1 §", "Soveltamisala"), ("2 §", ""),
    ]  # fmt: skip
    assert [b.label for b in document.blocks() if b.kind is BlockKind.ITEM] == ["1)", "2)"]


FORMS = [
    (
        "fi",
        (
            "Valtakunnallinen teema\n\nNuorten työllisyys\n\nYhteyshenkilö(t)\n\n[Nimi, puh.nro]\n\nToteutusaika 2021-2027\n\n"
            "Arvioitu rahoituskehys, julkinen\nrahoitus (EU+valtio+kunnat ja muu\njulkinen rahoitus)\n\n15 milj. €\n\n"
        ),
        [
            ("Valtakunnallinen teema", "Nuorten työllisyys"),
            ("Yhteyshenkilö(t)", "[Nimi, puh.nro]"),
            ("Toteutusaika", "2021-2027"),
            ("Arvioitu rahoituskehys, julkinen rahoitus (EU+valtio+kunnat ja muu julkinen rahoitus)", "15 milj. €"),
        ],
    ),
    (
        "sv",
        (
            "Kontaktperson(er) för projektet\n\nAnsvarig vid ministeriet Finansministeriet\n\nAino Aalto,\n\naino@fm.example\n\n"
            "T. 0295 160 01\n\nGenomförandeperiod 2021-2027\n\nBudget 15 M€\n\n"
        ),
        [
            ("Kontaktperson(er) för projektet", ""),
            ("Ansvarig vid ministeriet", "Finansministeriet\nAino Aalto,\naino@fm.example\nT. 0295 160 01"),
            ("Genomförandeperiod", "2021-2027"),
            ("Budget", "15 M€"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "form", "rows"), FORMS, ids=["fi", "sv"])
def test_header_tables_without_ruling(language, form, rows):
    text = form + "1) Tausta ja tarve\n\n" + lines_of(PARAGRAPH) + "\n\n2) Tavoite\n\n" + lines_of(OTHER)
    document = extract_text(text, language=language)
    found = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [b.cells for b in found] == rows
    assert all(b.is_key_value for b in found)
    assert [s.number for s in document.sections] == ["", "1", "2"]


def test_a_label_that_lost_its_beginning_is_marked():
    text = (
        "Kontaktperson(er) för organet\n\n\n\nperson(er) för projektet [Namn, E-post]\n\nGenomförandeperiod 2021-2027\n\n"
        "Budget 15 M€\n\n1) Bakgrund\n\n" + lines_of(PARAGRAPH)
    )
    rows = [b for b in extract_text(text, language="sv").blocks() if b.kind is BlockKind.ROW]
    assert rows[1].cells == ("person(er) för projektet", "[Namn, E-post]")
    assert rows[1].notes


def test_running_text_with_label_words_is_no_form():
    document = extract_text(f"Hankkeen tavoite\n\n{PARAGRAPH}\n\nRahoitus\n\n{OTHER}\n")
    assert not [b for b in document.blocks() if b.kind is BlockKind.ROW]


def test_slides_have_a_section_each():
    titles = ("Avustusten haku", "Hakijan muistilista", "Päätökset ja maksatus", "Yhteystiedot")
    pages = [f"{title}\n• {SENTENCES[0]}\n• {SENTENCES[1]}\n• {SENTENCES[2]}\n" for title in titles]
    document = extract_text("\f".join(pages))
    assert [s.heading.text for s in document.sections] == [
        "Avustusten haku", "Hakijan muistilista", "Päätökset ja maksatus", "Yhteystiedot",
    ]  # fmt: skip
    assert [b.place.page for b in document.blocks() if b.kind is BlockKind.HEADING] == [1, 2, 3, 4]


def test_tables_of_contents_are_kept_apart():
    document = extract_text(f"Sisällys\n\n1 Tausta ........ 3\n2 Tavoite ....... 12\n\n{PARAGRAPH}\n")
    assert [b.kind.value for b in document.blocks()][-3:] == ["toc", "toc", "paragraph"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path, encoding):
    path = tmp_path / "t.txt"
    path.write_bytes("Åland – även ”här” på ön € 15.\n".encode(encoding))
    document = read_text_file(path, limits=Limits())
    assert document.blocks()[0].text == "Åland – även ”här” på ön € 15."
    assert bool(document.warnings) == (encoding == "cp1252")


def test_nothing_to_read():
    with pytest.raises(NoTextError):
        extract_text(" \n\f\n")
    with pytest.raises(UnsupportedError, match="docx"):
        extract_text("x", format="docx")
    with pytest.raises(LimitError, match="line-characters"):
        read_text("a" * 50, limits=Limits(line_characters=40))


WORDS = st.lists(st.sampled_from(PARAGRAPH.replace(".", "").lower().split()), min_size=25, max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=3, max_size=6), st.integers(55, 110), st.booleans())
def test_any_wrapping_gives_the_paragraphs_back(word_lists, width, double):
    paragraphs = [" ".join(words).capitalize() + "." for words in word_lists]
    if double:
        text = "\n\n\n".join("\n\n".join(textwrap.wrap(p, width)) for p in paragraphs)
    else:
        text = "\n\n".join(textwrap.fill(p, width) for p in paragraphs)
    document = extract_text(text, language="fi")
    assert [b.text for b in document.blocks()] == paragraphs


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_losing_letters(text):
    try:
        document = extract_text(text, language="fi")
    except NoTextError:
        assert not any(c.isalnum() for c in text)
        return
    letters = sum(c.isascii() and c.isalpha() for c in text)
    kept = sum(c.isascii() and c.isalpha() for b in document.blocks() for c in b.label + b.text)
    assert kept >= letters  # ligatures may add
