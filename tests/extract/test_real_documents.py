"""The real documents beside the checkout: what a careful reader sees in them must come out."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from align.extract import extract
from align.model import BlockKind, Document

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "documents").is_dir(), reason="the real documents are not beside the checkout"),
]


def read(name: str, language: str) -> Document:
    return extract(SHARED / "documents" / name, language=language)


def rows(document: Document) -> dict[str, str]:
    return {b.cells[0]: b.cells[1] for b in document.blocks() if b.is_key_value}


@pytest.fixture(scope="module")
def finnish() -> Document:
    return read("theme.fi.md", "fi")


@pytest.fixture(scope="module")
def swedish() -> Document:
    return read("theme.sv.txt", "sv")


def test_the_theme_has_the_same_shape_in_both_languages(finnish, swedish):
    assert [s.number for s in finnish.sections] == [s.number for s in swedish.sections] == ["", *"12345678"]
    assert {s.level for s in finnish.sections[1:]} == {s.level for s in swedish.sections[1:]} == {1}
    kinds = [[b.kind for b in d.blocks() if b.kind is not BlockKind.FURNITURE] for d in (finnish, swedish)]
    assert kinds[0] == kinds[1]


def test_the_finnish_header_rows(finnish):
    found = rows(finnish)
    assert len(found) == 6
    assert found["Toteutusaika"] == "2021-2027"
    assert found["Rahoituskehysarvio (EU+valtio)"] == "15 milj. €"
    assert found["Koordinaatiohankkeen yhteyshenkilö(t)"].startswith("[Nimi")
    assert found["Valtakunnallinen teema"].count("\n") == 2


def test_the_swedish_header_rows(swedish):
    found = rows(swedish)
    labels = list(found)
    assert len(labels) == 6
    assert labels[0].endswith("tema")
    assert found[labels[0]].split("\n")[1].startswith("Promotion of equality")
    assert found["Kontaktperson(er) för det förmedlande organet"] == ""
    assert found["person(er) för samordningsprojektet"] == "[Namn, E-post, Telefonnummer]"
    people = found["Ansvarig(a) vid ministeriet/ministerierna"].split("\n")
    assert people[0].startswith("Social- och")
    assert sum("@" in line for line in people) == 2
    assert found["Genomförandeperiod"] == "2021-2027"
    funding = (
        "Uppskattad finansieringsram, offentlig finansiering (EU+staten+kommunen och annan offentlig finansiering)"
    )
    assert found[funding] == "15M €"


def test_the_address_keeps_the_authors_defect_and_loses_the_layouts(swedish):
    text = next(b.text for b in swedish.blocks() if "https://" in b.text)
    assert "https://eur-lex.europa.eu/" in text
    assert "uri=CE- LEX%3A" in text


def test_items_are_whole_and_the_last_keeps_its_two_paragraphs(finnish, swedish):
    for document in (finnish, swedish):
        items = [b for b in document.blocks() if b.kind is BlockKind.ITEM]
        assert len(items) == 5
        assert ["\n" in b.text for b in items] == [False] * 4 + [True]
        assert all(b.text.endswith(".") for b in items)


def test_the_web_pages():
    finnish, swedish = read("web.fi.txt", "fi"), read("web.sv.txt", "sv")
    assert finnish.title.startswith("Yhdenvertaisuuden")
    assert swedish.title.startswith("Främjande")
    contacts = next(s for s in finnish.sections if s.heading is not None)
    assert len(contacts.blocks) == 13  # three people, line by line
    assert not any("\n" in b.text for b in contacts.blocks)


def test_the_slides():
    document = read("slides.fi.txt", "fi")
    titles = [s.heading.text for s in document.sections if s.heading is not None]
    assert len(titles) == 14
    assert titles.count("Turvaverkkoja nuorten tulevaisuuteen") == 2
    assert sum(b.kind is BlockKind.ITEM and b.level == 2 for b in document.blocks()) == 8


def shape(document: Document) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.label, b.text) for b in document.blocks() if b.kind is not BlockKind.FURNITURE]


@pytest.mark.slow
def test_one_statute_in_three_formats():
    """Agreement of blocks over a sample; the whole set is measured in bench/."""
    folders = sorted((SHARED / "data" / "documents" / "finlex_iso").glob("*"))[::12]
    same = total = 0
    for base in (folder / language for folder in folders for language in ("fi", "sv")):
        plain = shape(extract(base.with_suffix(".txt"), language=base.name))
        for other in (base.with_suffix(".html"), base.with_suffix(".docx")):
            if other.exists():
                found = shape(extract(other, language=base.name))
                blocks = difflib.SequenceMatcher(None, plain, found, autojunk=False).get_matching_blocks()
                same += 2 * sum(block.size for block in blocks)
                total += len(plain) + len(found)
    assert total > 500
    assert same >= 0.98 * total


def test_pairs_of_real_files_have_like_shapes():
    folder = SHARED / "data" / "documents"
    for name in (
        "helsinki/palvelukartta_info",
        "riista/jsp_decision-appeal",
        "riista/annual_report_docx",
        "helsinki/mail_draft-notice",
    ):
        files = sorted((folder / name).glob("fi.*"))
        assert files
        finnish = extract(files[0], language="fi")
        swedish = extract(files[0].with_name(f"sv{files[0].suffix}"), language="sv")
        a, b = ([x.kind.value for x in d.blocks()] for d in (finnish, swedish))
        assert difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() > 0.95
