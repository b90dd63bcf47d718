"""Pairing of small documents whose right answer is plain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from align.errors import ConfigError
from align.model import BeadKind, Concept, Glossary, SegmentKind, Term
from align.pair import PairOptions, pair_documents

from .made import PAIRS, document, indices

ALIGNED, MISSING, ADDED, MOVED = BeadKind.ALIGNED, BeadKind.MISSING, BeadKind.ADDED, BeadKind.MOVED


def paired(source, target, **options):
    first, first_segments = source if isinstance(source, tuple) else document(source)
    second, second_segments = target if isinstance(target, tuple) else document(target, "target", "sv")
    return pair_documents(first, second, first_segments, second_segments, options=PairOptions(**options))


def sides():
    return [a for a, _ in PAIRS], [b for _, b in PAIRS]


def test_translations_are_paired_in_order():
    source, target = sides()
    alignment = paired(source, target)
    assert indices(alignment) == [((i,), (i,), ALIGNED) for i in range(len(PAIRS))]
    assert alignment.tier == "vectors+lexicon+anchors+length"
    assert alignment.reliability > 0.8
    assert all(bead.confidence > 0.8 for bead in alignment.beads)


def test_a_language_pair_without_table_falls_back():
    source, target = sides()
    alignment = pair_documents(
        *[document(source, language="fi")[0], document(target, "target", "da")[0]],
        document(source, language="fi")[1],
        document(target, "target", "da")[1],
    )
    assert alignment.tier == "lexicon+anchors+length"
    assert len(alignment.beads) >= len(PAIRS) - 2


@pytest.mark.parametrize("gone", [1, 5, 8, 11])
def test_a_missing_sentence_is_missing(gone):
    source, target = sides()
    alignment = paired(source, target[:gone] + target[gone + 1 :])
    assert [b for b in indices(alignment) if b[2] is not ALIGNED] == [((gone,), (), MISSING)]


def test_an_added_passage_is_added_where_it_stands():
    source, target = sides()
    alignment = paired(source[:3] + source[6:], target)
    assert [b for b in indices(alignment) if b[2] is ADDED] == [((), (i,), ADDED) for i in (3, 4, 5)]
    assert indices(alignment)[3:6] == [((), (i,), ADDED) for i in (3, 4, 5)]


def test_two_sentences_in_one():
    source, target = sides()
    target[3:5] = [f"{target[3]} {target[4]}"]
    alignment = paired(source, target)
    assert ((3, 4), (3,), ALIGNED) in indices(alignment)


def test_a_moved_section_is_moved_not_missing():
    source, target = sides()
    alignment = paired(source, target[:2] + target[6:] + target[2:6])
    kinds = {bead[2] for bead in indices(alignment)}
    assert kinds == {ALIGNED, MOVED}
    assert all(len(b[0]) == len(b[1]) == 1 for b in indices(alignment))
    assert all(
        source[s[0]] == PAIRS[s[0]][0] and (target[:2] + target[6:] + target[2:6])[t[0]] == PAIRS[s[0]][1]
        for s, t, _ in indices(alignment)
    )


def test_a_list_sorted_by_each_language_is_reordered():
    names = [
        ("Ahvenanmaan käräjäoikeus", "Ålands tingsrätt"),
        ("Helsingin käräjäoikeus", "Helsingfors tingsrätt"),
        ("Itä-Uudenmaan käräjäoikeus", "Östra Nylands tingsrätt"),
        ("Kymenlaakson käräjäoikeus", "Kymmenedalens tingsrätt"),
        ("Lapin käräjäoikeus", "Lapplands tingsrätt"),
        ("Oulun käräjäoikeus", "Uleåborgs tingsrätt"),
        ("Pohjanmaan käräjäoikeus", "Österbottens tingsrätt"),
        ("Varsinais-Suomen käräjäoikeus", "Egentliga Finlands tingsrätt"),
    ]
    left, right = sides()
    swedish = sorted(b for _, b in names)
    source = left[:4] + [a for a, _ in names] + left[4:]
    target = right[:4] + swedish + right[4:]
    kinds = [SegmentKind.SENTENCE] * 4 + [SegmentKind.ITEM] * len(names) + [SegmentKind.SENTENCE] * (len(left) - 4)
    alignment = paired(document(source, kinds=kinds), document(target, "target", "sv", kinds))
    assert not [b for b in indices(alignment) if b[2] in (MISSING, ADDED)]
    listed = [bead for bead in alignment.beads if bead.source[0].text in dict(names)]
    assert sum(bead.reordered for bead in listed) >= 6
    assert sum(dict(names)[b.source[0].text] == b.target[0].text for b in listed if len(b.source) == 1) >= 5


def test_a_list_in_another_order_is_paired_by_what_it_says():
    names = [
        ("Ahvenanmaan maakunnan hallitus", "Ålands landskapsregering"),
        ("Lupa- ja valvontavirasto", "Tillstånds- och tillsynsverket"),
        ("hyvinvointialueet ja Helsingin kaupunki", "välfärdsområdena och Helsingfors stad"),
        ("Suomen Kuntaliitto", "Finlands Kommunförbund"),
        ("Terveyden ja hyvinvoinnin laitos", "Institutet för hälsa och välfärd"),
    ]
    left, right = sides()
    swedish = [names[i][1] for i in (3, 4, 1, 0, 2)]
    source, target = left[:4] + [a for a, _ in names] + left[4:], right[:4] + swedish + right[4:]
    kinds = [SegmentKind.SENTENCE] * 4 + [SegmentKind.ITEM] * len(names) + [SegmentKind.SENTENCE] * (len(left) - 4)
    alignment = paired(document(source, kinds=kinds), document(target, "target", "sv", kinds))
    listed = {
        b.source[0].text: b.target[0].text
        for b in alignment.beads
        if b.source and b.source[0].text in dict(names) and b.target
    }
    assert listed == dict(names)


def test_debris_of_extraction_is_not_missing():
    source, target = sides()
    cut = source[5]
    source[5:6] = [cut[:40].rstrip(), cut[40:].lstrip()]
    target[5] = PAIRS[5][1]
    alignment = paired(source, target)
    assert ((5, 6), (5,), ALIGNED) in indices(alignment)


def test_a_page_number_inside_a_passage_does_not_cut_it():
    source, target = sides()
    source[5:6] = [
        "Hakemukseen liitetään selvitys siitä, milloin hakija on saanut päätöksen tiedoksi ja kuka sen on antanut, taikka",
        "2 (12)",
        "tiedoksiantoa koskeva saantitodistus",
    ]
    swedish = (
        "Till ansökan fogas en redogörelse för när den sökande har fått del av beslutet och vem som har lämnat det eller ett "
        "mottagningsbevis över delgivningen"
    )
    target[5:6] = [swedish, "2 (12)"]
    alignment = paired(source, target)
    assert [b for b in indices(alignment) if 5 <= b[0][0] <= 7] == [((5, 7), (5,), ALIGNED), ((6,), (6,), ALIGNED)]


def test_a_value_that_repeats_stays_in_its_row():
    """Two rows of a price list are gone in one version; equal prices of other rows are no reason to call them moved."""
    items = ["Tuloste", "Ote rekisteristä", "Todistus", "Karttaote", "Luettelo", "Haku"]
    swedish = ["Utskrift", "Utdrag ur registret", "Intyg", "Kartutdrag", "Förteckning", "Sökning"]
    prices = ["18 €", "14 €", "18 €", "5,10 €", "14 €", "5,10 €"]
    kinds = [SegmentKind.LABEL, SegmentKind.CELL] * 6
    source = [text for row in zip(items, prices, strict=True) for text in row]
    target = [text for row in zip(swedish, prices, strict=True) for text in row]
    alignment = paired(
        document(source, kinds=kinds), document(target[:4] + target[6:8] + target[10:], "target", "sv", kinds[:8])
    )
    assert [b[0] for b in indices(alignment) if b[2] is MISSING] == [(4,), (5,), (8,), (9,)]
    assert not any(bead.reordered for bead in alignment.beads)


def test_rows_pair_with_rows_and_labels_with_labels():
    rows = [
        ("Hakuaika", "Ansökningstid"),
        ("1.1.–31.3.2024", "1.1–31.3.2024"),
        ("Yhteyshenkilö", "Kontaktperson"),
        ("Maija Virtanen", "Maija Virtanen"),
        ("Toteutusaika", "Genomförandeperiod"),
        ("2021–2027", "2021–2027"),
    ]
    kinds = [SegmentKind.LABEL, SegmentKind.CELL] * 3
    alignment = paired(
        document([a for a, _ in rows], kinds=kinds), document([b for _, b in rows], "target", "sv", kinds)
    )
    assert indices(alignment) == [((i,), (i,), ALIGNED) for i in range(6)]


def test_a_passage_in_a_third_language_is_foreign():
    source, target = sides()
    english = "Promotion of equality and non-discrimination"
    first, segments = document([english, *source])
    segments = (replace(segments[0], language="en"), *segments[1:])
    second, others = document(target, "target", "sv")
    alignment = pair_documents(first, second, segments, others)
    assert alignment.beads[0].kind is BeadKind.FOREIGN


def test_a_glossary_joins_the_lexicon():
    source, target = ["Kohtaanto-ongelma paheni."], ["Matchningsproblemet förvärrades."]
    terms = (Term("kohtaanto-ongelma", "fi"), Term("matchningsproblem", "sv"))
    alignment = paired(source, target, glossaries=(Glossary("own", (Concept("1", terms),)),))
    assert indices(alignment) == [((0,), (0,), ALIGNED)]


@pytest.mark.parametrize(("source", "target"), [([], []), (["Yksi."], []), ([], ["En."])])
def test_empty_sides(source, target):
    alignment = paired(source, target)
    assert len(alignment.beads) == len(source) + len(target)


def test_a_missing_clause_is_quoted():
    source, target = sides()
    source[2] = (
        "Avustusta voidaan myöntää kunnille ja järjestöille, jos hanke edistää sukupuolten tasa-arvoa "
        "ja sillä on valtakunnallista merkitystä."
    )
    gaps = [gap for bead in paired(source, target).beads for gap in bead.clauses if gap.probability > 0.5]
    assert [(gap.side, gap.segment) for gap in gaps] == [("source", "s2")]
    assert "tasa-arvoa" in source[2][gaps[0].start : gaps[0].end]


def test_sections_are_judged_one_by_one():
    source, target = sides()
    first = document(source, sections=[0] * 6 + [1] * 6)
    second = document(
        [*target[:6], *["Helt annan text som handlar om fiske och båtar."] * 6],
        "target",
        "sv",
        sections=[0] * 6 + [1] * 6,
    )
    alignment = paired(first, second)
    by_section = {s.source_section: s.reliability for s in alignment.sections}
    assert by_section[0] > 0.8
    assert by_section[0] > by_section[1]


def test_a_table_that_is_none_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="no usable pairing table"):
        paired(*sides(), table=tmp_path)


def test_documents_that_have_nothing_in_common_are_unreliable():
    other = [
        "Kissa istuu katolla ja katselee lintuja.",
        "Sataa lunta, ja tiet ovat liukkaita.",
        "Keitto kiehuu hellalla.",
        "Lapset leikkivät pihalla iltaan asti.",
        "Vanha laiva lähti satamasta aamuyöllä.",
        "Orkesteri soitti kaksi kappaletta.",
    ]
    alignment = paired(other, [b for _, b in PAIRS])
    assert alignment.reliability < 0.35


def test_numbers_of_headings_hold_permuted_sections_apart():
    titles = [("Tausta", "Bakgrund"), ("Tavoitteet", "Mål"), ("Seuranta", "Uppföljning")]
    source, target, kinds = [], [], []
    labels = {}
    for number, (title, rows) in enumerate(zip(titles, (PAIRS[1:5], PAIRS[5:8], PAIRS[8:12]), strict=True)):
        labels[len(source)] = f"{number + 1})"
        source += [title[0], *(a for a, _ in rows)]
        target.append([(title[1], number + 1), *((b, 0) for _, b in rows)])
        kinds += [SegmentKind.HEADING, *[SegmentKind.SENTENCE] * len(rows)]
    order = [target[0], target[2], target[1]]
    flat = [entry for part in order for entry in part]
    second = document(
        [text for text, _ in flat],
        "target",
        "sv",
        [SegmentKind.HEADING if number else SegmentKind.SENTENCE for _, number in flat],
        {index: f"{number})" for index, (_, number) in enumerate(flat) if number},
    )
    alignment = paired(document(source, kinds=kinds, labels=labels), second)
    right = dict([(a, b) for a, b in PAIRS] + titles)
    assert all(
        len(b.source) == len(b.target) == 1 and right[b.source[0].text] == b.target[0].text for b in alignment.beads
    )
    assert {bead.kind for bead in alignment.beads} == {ALIGNED, MOVED}


def test_the_threads_of_the_matrix_library_are_given_back():
    from align.pair import blas

    switch = blas._switch()
    if switch is None:
        pytest.skip("numpy brings no OpenBLAS here")
    before = switch[0]()
    with blas.single_thread():
        assert switch[0]() == 1
    assert switch[0]() == before
