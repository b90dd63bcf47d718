"""What rules, boxes, dots, spaces and large letters say of a page, and that nothing on it is lost."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from align.extract.limits import DEFAULT_LIMITS
from align.extract.pdf import drafts as drafting
from align.extract.pdf.reader import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, text

BODY = [
    "Kaupunki on päättänyt käynnistää kaavan muutoksen korttelissa,", "joka sijaitsee aseman ja torin välissä. Muutoksen tavoitteena",
    "on tutkia, miten vanha tavara-asema voidaan ottaa käyttöön", "asumisessa ja palveluissa.",
]  # fmt: skip
LABELS = ["Julkaisija", "Tekijät", "Nimeke", "Kieli"]
VALUES = ["Alueellinen tutkimuslaitos", "Liisa Karpalo ja Tuomas Niva", "Talviteiden kunnossapito", "suomi"]


def document(tmp_path, *pages):
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf([b"\n".join(page) for page in pages]).bytes())
    return read_pdf(path, language="fi")


def read(tmp_path, *parts):
    return [(str(block.kind), block.text) for block in document(tmp_path, parts).blocks()]


def said(found, kind):
    return [words for own, words in found if own == kind]


def body(y, size=11, x=60):
    return [text(x, y - 14 * i, line, size=size) for i, line in enumerate(BODY)]


def rule(x0, x1, y):
    return b"%g %g m %g %g l S" % (x0, y, x1, y)


def box(x0, y0, x1, y1, fill=b"0.9 0.9 0.8"):
    return b"q %s rg %g %g %g %g re f Q" % (fill, x0, y0, x1 - x0, y1 - y0)


def led(y, name, *values):
    """A name, dots, and values that end at the right margin with a fixed blank between them."""
    ends = [500 - 60 * i for i in range(len(values))][::-1]
    parts = [text(end - 5.6 * len(value), y, value) for end, value in zip(ends, values, strict=True)]
    return [text(60, y, f"{name} {'.' * 60}"), *parts]


def test_values_behind_dots_are_rows(tmp_path):
    rows = [("Kertalippu", "7,50 e", "4,00 e"), ("Vuosikortti", "310,00 e", "160,00 e"), ("Sali", "18,00 e", "9,00 e")]
    found = read(tmp_path, *body(780), *(part for i, row in enumerate(rows) for part in led(680 - 16 * i, *row)))
    assert said(found, "row") == ["\t".join(row) for row in rows]


def test_page_numbers_behind_dots_are_contents(tmp_path):
    rows = [("Johdanto", "1"), ("Tavoitteet", "4"), ("Rahoitus", "9")]
    found = read(tmp_path, *body(780), *(part for i, row in enumerate(rows) for part in led(680 - 16 * i, *row)))
    assert not said(found, "row")
    assert len(said(found, "toc")) == 3


def test_paragraphs_that_begin_level_with_labels_are_rows(tmp_path):
    parts, y = [], 700
    for number, label in enumerate(
        ["Rekisterinpitäjä", "Yhteyshenkilö", "Tietojen lähteet", "Säilytysajat", "Valitus"], 1
    ):
        parts.append(text(60, y, f"{number}. {label}", size=9))
        for line in BODY[: 1 + number % 3]:
            parts.append(text(226, y, line, size=9))
            y -= 11.7
        y -= 6
    found = read(tmp_path, text(60, 760, "Seloste", size=16), *parts)
    assert [row.split("\t")[0] for row in said(found, "row")] == [
        "1. Rekisterinpitäjä", "2. Yhteyshenkilö", "3. Tietojen lähteet", "4. Säilytysajat", "5. Valitus",
    ]  # fmt: skip


def test_a_little_space_parts_paragraphs_of_one_line(tmp_path):
    lines = ["Torstai 11.3.2027 klo 9.30, Patotalo, Myllykuja 2", "Mukana voi olla myös etänä. Ilmoittaudu ajoissa."]
    found = read(tmp_path, text(60, 780, lines[0]), text(60, 762.4, lines[1]), *body(720))
    assert said(found, "paragraph")[:2] == lines


def test_rules_alone_part_rows_whose_labels_are_small(tmp_path):
    rows = [
        part
        for i, (label, value) in enumerate(zip(LABELS, VALUES, strict=True))
        for part in (rule(60, 500, 696 - 22 * i), text(60, 685 - 22 * i, label, size=7), text(170, 682 - 22 * i, value))
    ]
    found = read(tmp_path, *body(780), *rows)
    assert said(found, "row") == [f"{a}\t{b}" for a, b in zip(LABELS, VALUES, strict=True)]


def test_rules_under_paragraphs_make_no_rows(tmp_path):
    parts = [part for i in range(5) for part in (rule(60, 500, 772 - 90 * i), *body(755 - 90 * i))]
    assert not said(read(tmp_path, *parts), "row")


def test_a_box_beside_the_text_is_read_on_its_own(tmp_path):
    beside = [text(60, 780 - 14 * i, line[:44]) for i, line in enumerate(BODY * 2)]
    inside = [text(350, 770 - 18 * i, label) for i, label in enumerate(LABELS)]
    found = read(tmp_path, box(340, 700, 540, 790), *beside, *inside, text(60, 640, f"{BODY[0]} {BODY[1]}"))
    words = [words for _, words in found]
    assert [own for own in words if own in LABELS] == LABELS
    assert not [own for own in words if any(label in own and label != own for label in LABELS)]


def test_tables_side_by_side_follow_their_headings(tmp_path):
    def table(x, name):
        edges = [rule(x, x + 180, 700 - 20 * i) for i in range(4)]
        edges += [b"%g 700 m %g 640 l S" % (x + d, x + d) for d in (0, 60, 120, 180)]
        cells = [text(x + 5 + 60 * c, 686 - 20 * r, f"{name}{r}{c}") for r in range(3) for c in range(3)]
        return [text(x, 708, f"Suunta {name}", size=12, bold=True), *edges, *cells]

    found = read(tmp_path, *body(800), *table(60, "A"), *table(330, "B"))
    assert said(found, "heading") == ["Suunta A", "Suunta B"]
    order = [words for _, words in found if words.startswith(("Suunta", "A", "B"))]
    assert [own[:8] for own in order] == ["Suunta A", *(["A00\tA01\t", "A10\tA11\t", "A20\tA21\t"]),
                                          "Suunta B", *(["B00\tB01\t", "B10\tB11\t", "B20\tB21\t"])]  # fmt: skip


def test_an_initial_goes_back_to_its_word(tmp_path):
    found = read(
        tmp_path, text(60, 750, "V", size=42), text(92, 778, "uosi alkoi lumella ja päättyi lämpimään"),
        text(92, 764, "joulukuuhun. Siinä välissä oli väkeä,"), text(92, 750, "joka vaelsi reiteillä enemmän kuin koskaan"),
        text(60, 736, "ennen, ja samalla opimme paljon uutta."), *body(700),
    )  # fmt: skip
    assert said(found, "paragraph")[0].startswith("Vuosi alkoi lumella ja päättyi")


def test_notes_at_the_foot_whose_number_is_not_raised(tmp_path):
    found = read(
        tmp_path, *body(780), text(60, 700, "Lietettä ei saa levittää lumelle"), text(206, 704, "1", size=6),
        text(60, 80, "1Polttamisesta säädetään erikseen."),
    )  # fmt: skip
    assert said(found, "note") == ["Polttamisesta säädetään erikseen."]


def test_small_print_at_the_edge_of_an_only_sheet_is_furniture(tmp_path):
    found = read(tmp_path, text(60, 815, "Lammaskosken kaupunki", size=10), *body(760))
    assert said(found, "furniture") == ["Lammaskosken kaupunki"]


@pytest.mark.parametrize(("fill", "ground", "kind"), [(b"0", b"1", "item"), (b"1", b"0.1", "item"), (b"1", b"1", "")])
def test_drawn_bullets_of_large_print_count_where_they_are_seen(tmp_path, fill, ground, kind):
    lines = ["lämpimän vaatetuksen", "käteistä ostoksiin", "oman astian mukaan"]
    dots = [b"q %s g 60 %g 8 8 re f Q" % (fill, 706 - 40 * i) for i in range(3)]
    shown = [text(80, 702 - 40 * i, line, size=22) for i, line in enumerate(lines)]
    dark = ground == b"0.1"
    paint = b"%s g 0 0 595 842 re f" % ground if dark else b""
    found = read(tmp_path, paint, *dots, b"1 g" if dark else b"0 g", *shown)
    assert [words for own, words in found if own == "item"] == (lines if kind else [])


def test_a_heading_that_clears_both_columns_follows_them(tmp_path):
    left = [text(60, 780 - 12 * i, line[:48], size=9) for i, line in enumerate((BODY * 2)[:6])]
    right = [text(310, 780 - 12 * i, line[:48], size=9) for i, line in enumerate((BODY * 3)[:8])]
    last = [text(60, 640 - 12 * i, line[:48], size=9) for i, line in enumerate(BODY)]
    found = read(tmp_path, *left, *right, text(60, 660, "Raportointi", size=10, bold=True), *last)
    assert [words for _, words in found].index("Raportointi") == len(found) - 2


def test_what_fits_nowhere_is_put_back_and_said(tmp_path, monkeypatch):
    from align.extract.pdf import passes

    settle = passes.settle
    monkeypatch.setattr(
        passes, "settle", lambda found, heights: [d for d in settle(found, heights) if "tori" not in d.text]
    )
    found = document(tmp_path, [text(60, 780, "Otsikko", size=16), *body(740), text(60, 640, "Lopuksi sanottu.")])
    texts = [block.text for block in found.blocks()]
    assert texts == ["Otsikko", " ".join(BODY), "Lopuksi sanottu."]
    assert any("fitted nowhere" in warning for warning in found.warnings)
    assert any("doubtful" in note for block in found.blocks() for note in block.notes)


WORD = st.text("abdefghijklmoprstuvyäö", min_size=2, max_size=9)
PIECE = st.tuples(
    st.integers(20, 520), st.integers(20, 810), st.lists(WORD, min_size=1, max_size=8, unique=True), st.sampled_from([6, 9, 9, 11, 16]), st.booleans(),
)  # fmt: skip
SHAPE = st.tuples(st.integers(10, 400), st.integers(20, 700), st.integers(20, 190), st.integers(1, 120), st.booleans())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECE, min_size=1, max_size=25), st.lists(SHAPE, max_size=8))
@example(  # two boxes one over the other hold the same word
    [(20, 20, [word], 6, False) for word in ("aa", "ab", "ac")] + [(20, 44, ["ad"], 16, False)],
    [
        *((x, y, 20, 5, False) for x, y in ((14, 20), (10, 24), (10, 20), (10, 25))),
        (10, 24, 20, 30, True),
        (14, 32, 20, 73, True),
    ],
)
def test_every_letter_of_a_page_is_in_a_block_or_warned_of(tmp_path, pieces, shapes):
    parts = [
        box(x, y, x + width, y + height) if filled else rule(x, x + width, y) for x, y, width, height, filled in shapes
    ]
    parts.append(b"0 g")
    said: set[str] = set()  # a word that is printed twice may be a running line, which is told once
    for x, y, words, size, bold in pieces:
        if new := [word for word in words if word not in said]:
            parts.append(text(x, y, " ".join(new), size=size, bold=bold))
            said.update(new)
    path = tmp_path / "d.pdf"
    path.write_bytes(Pdf([b"\n".join(parts)]).bytes())
    reading = drafting.Reading(path, DEFAULT_LIMITS)
    from align.extract.pdf import reader

    with reader._opened(reading) as opened:
        reader._read_pages(opened, reading)
    shown = Counter(c for word in reading.pages.page(1).words for c in word.text if c.isalnum())
    found = read_pdf(path, language="fi")
    held = Counter(c for block in found.blocks() for c in block.text + block.label if c.isalnum())
    assert shown == held
