"""Numbers, levels, titles and places: what every format shares."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.errors import LimitError
from align.extract.limits import Limits
from align.extract.numbering import read_label, split_number
from align.extract.structure import build
from align.model import Block, BlockKind, Document


def heading(text: str, level: int = 0, label: str = "") -> Block:
    return Block(BlockKind.HEADING, text, level=level, label=label)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def made(*blocks: Block) -> Document:
    return build("d", "text", blocks)


def outline(document: Document) -> list[tuple[str, int, str]]:
    return [(s.number, s.level, s.heading.text) for s in walk(document) if s.heading is not None]


def walk(document: Document):
    stack = list(reversed(document.sections))
    while stack:
        section = stack.pop()
        yield section
        stack.extend(reversed(section.sections))


@pytest.mark.parametrize(
    ("text", "label", "path", "rest"),
    [
        ("1) Yhteys strategioihin", "1)", "1", "Yhteys strategioihin"),
        ("1. Johdanto", "1.", "1", "Johdanto"),
        ("2.3 Rahoitus", "2.3", "2.3", "Rahoitus"),
        ("2.3. Finansiering", "2.3.", "2.3", "Finansiering"),
        ("7 Strategia", "7", "7", "Strategia"),
        ("5 §", "5 §", "5 §", ""),
        ("5 a § Soveltamisala", "5 a §", "5 a §", "Soveltamisala"),
        ("5a § Soveltamisala", "5a §", "5 a §", "Soveltamisala"),
        ("§ 5 Tillämpning", "§ 5", "5 §", "Tillämpning"),
        ("3 luku", "3 luku", "3", ""),
        ("3 kap. Särskilda bestämmelser", "3 kap.", "3", "Särskilda bestämmelser"),
        ("3 a luku Erinäiset säännökset", "3 a luku", "3 a", "Erinäiset säännökset"),
        ("II OSA Yleistä", "II OSA", "II", "Yleistä"),
        ("AVD. II Allmänt", "AVD. II", "II", "Allmänt"),
        ("Kapitel 4: Övrigt", "Kapitel 4:", "4", "Övrigt"),
        ("IV. Liitteet", "IV.", "IV", "Liitteet"),
        ("a) Hakija", "a)", "a", "Hakija"),
        ("B. Budget", "B.", "B", "Budget"),
    ],
)
def test_numbers_before_headings(text, label, path, rest):
    number, found = split_number(text)
    assert number is not None
    assert (number.label, number.path, found) == (label, path, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Johdanto", "15 milj. euroa", "2024 toimintakertomus", "7 vuotta sitten", "P. 0295 025 139", "1.8.2020 alkaen",
        "3 luvun säännökset", "Ihminen", "I enlighet med beslutet", "01.02 Varat", "600 M MSL",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number(text):
    assert split_number(text) == (None, text)


def test_labels_alone():
    assert read_label("5 §").path == "5 §"
    assert read_label("•") is None


def test_chapters_and_sections_nest_in_both_languages():
    finnish = made(
        heading("1 luku", 1), heading("Yleistä", 3), heading("1 §", 2), heading("Tarkoitus", 3), paragraph("x")
    )
    swedish = made(heading("1 kap.", 1), heading("Allmänt", 3), heading("1 §", 2), heading("Syfte", 3), paragraph("x"))
    assert outline(finnish) == [("1", 1, "Yleistä"), ("1 §", 2, "Tarkoitus")]
    assert [(n, level) for n, level, _ in outline(finnish)] == [(n, level) for n, level, _ in outline(swedish)]


def test_equal_numbers_get_one_level_whatever_the_markup_says():
    document = made(*(heading(f"{n}) Kohta", level) for n, level in ((1, 3), (2, 2), (3, 2), (4, 0), (5, 0))))
    assert [level for _, level, _ in outline(document)] == [1] * 5
    assert document.warnings


def test_deeper_numbers_lie_deeper_even_when_tagged_higher():
    # as in the Government Programme: chapter H1, "6.1" H2, and what lies below again H1
    document = made(heading("6 Luku", 1), heading("6.1 Osa", 2), heading("6.1.1 Kohta", 1), heading("7 Luku", 1))
    assert [(n, level) for n, level, _ in outline(document)] == [("6", 1), ("6.1", 2), ("6.1.1", 3), ("7", 1)]


def test_levels_have_no_gaps():
    assert [level for _, level, _ in outline(made(heading("A-osa", 2), heading("B-osa", 4), heading("C-osa", 2)))] == [
        1,
        2,
        1,
    ]


def test_the_highest_first_heading_is_the_title():
    document = made(heading("Ohje", 1), paragraph("x"), heading("Tausta", 2), heading("Loppu", 2))
    assert document.title == "Ohje"
    assert [level for _, level, _ in outline(document)] == [1, 1]
    assert document.sections[0].heading is None
    assert [b.kind for b in document.sections[0].blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH]


def test_a_numbered_first_heading_is_no_title():
    assert made(heading("1 Tausta", 1), heading("1.1 Laki", 2)).title == ""


def test_section_numbers_that_repeat_are_told_apart_by_their_chapter():
    document = made(
        heading("1 luku"), heading("1 §"), paragraph("a"), heading("2 luku"), heading("1 §"), paragraph("b")
    )
    assert [b.place.section for b in document.blocks() if b.kind is BlockKind.PARAGRAPH] == ["1:1 §", "2:1 §"]


def test_letters_hang_on_their_parent():
    document = made(heading("2 Hakija", 1), heading("a) Yhdistys", 2), heading("b) Säätiö", 2))
    assert [n for n, _, _ in outline(document)] == ["2", "2.a", "2.b"]


def test_numbers_that_start_again_under_unnumbered_headings_lie_below_them():
    document = made(
        heading("JULKISET TEHTÄVÄT"),
        heading("1. Tutkinto"),
        heading("2. Koe"),
        heading("MUUT TEHTÄVÄT"),
        heading("1. Neuvonta"),
    )
    assert [level for _, level, _ in outline(document)] == [1, 2, 2, 1, 2]


def test_text_before_the_first_heading_has_a_section_without_heading():
    document = made(paragraph("alku"), heading("Otsikko", 1), paragraph("loppu"))
    assert [s.heading is None for s in document.sections] == [True, False]
    assert document.title == ""


def test_unnumbered_sections_are_named_by_their_heading():
    document = made(heading("Yhteystiedot", 1), paragraph("x"), heading("Muuta", 1))
    assert document.blocks()[1].place.section == "Yhteystiedot"


def test_too_many_blocks():
    with pytest.raises(LimitError, match="raise blocks under"):
        build("d", "text", [paragraph("x")] * 3, limits=Limits(blocks=2))


BLOCKS = st.one_of(
    st.builds(
        heading,
        st.sampled_from(["Otsikko", "1 Luku", "1.1 Osa", "2) Kohta", "5 §", "3 luku", "a) Alakohta", "IV. Osa", "1."]),
        st.integers(0, 6),
    ),
    st.builds(paragraph, st.sampled_from(["Leipää.", "1) kohta", "• luettelo", "2. toinen", "– viiva", "12"])),
    st.builds(Block, st.just(BlockKind.ITEM), st.just("kohta"), label=st.sampled_from(["•", "a)", "1.", "–"])),
    st.builds(Block, st.just(BlockKind.TITLE), st.just("Nimi")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, max_size=30))
def test_every_block_stays_in_order_and_knows_its_place(blocks):
    document = build("polku", "text", blocks)
    found = document.blocks()
    assert [b.place.block for b in found] == list(range(len(found)))
    assert [b.place.line for b in found] == list(range(1, len(found) + 1))
    assert all(b.place.file == "polku" for b in found)
    given_text = "".join(b.label + b.text for b in blocks).replace(" ", "")
    assert "".join(b.label + b.text for b in found).replace(" ", "") == given_text


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, max_size=30))
def test_levels_are_dense_and_children_deeper(blocks):
    document = build("", "text", blocks)
    levels = {s.level for s in walk(document) if s.heading is not None}
    assert levels == set(range(1, len(levels) + 1))
    for section in walk(document):
        assert all(child.level > section.level for child in section.sections)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS.filter(lambda b: b.kind is not BlockKind.HEADING or b.level > 0), max_size=20))
def test_reading_again_changes_nothing(blocks):
    # a heading without level gets one at the first reading, which may make another the title at the second
    once = build("", "text", blocks)
    again = build("", "text", once.blocks())
    assert [(b.kind, b.label, b.text, b.level) for b in again.blocks()] == [
        (b.kind, b.label, b.text, b.level) for b in once.blocks()
    ]


def test_a_longer_number_lies_deeper_even_where_it_comes_first_and_its_style_is_higher():
    document = made(
        heading("1.3 Vero", 3), paragraph("a"), heading("2 Talous", 4), paragraph("b"), heading("2.1 Tulot", 3)
    )
    levels = {number: level for number, level, _ in outline(document)}
    assert levels["2"] < levels["2.1"] == levels["1.3"]


def test_shapes_that_open_each_other_in_turn_have_levels():
    document = made(
        heading("1.1 Alku"), heading("5 § Soveltamisala"), heading("2 Loppu"), heading("6 §"), heading("2.1 Viimeinen")
    )
    levels = {number: level for number, level, _ in outline(document)}
    assert levels["2"] < levels["2.1"]
