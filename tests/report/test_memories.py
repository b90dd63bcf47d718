"""TMX and XLIFF for translation tools: what is in them, that programs read them, and that every table of pairs comes back."""

from __future__ import annotations

from dataclasses import replace

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from align.errors import ReportError
from align.extract.bitext import reader as bitext
from align.extract.bitext.reader import is_bitext, read_bitext
from align.model import BeadKind
from align.report import RenderOptions, render
from align.report.passages import joined

XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """Reading back without a child process a file; tests/extract/test_bitext.py starts real ones."""
    monkeypatch.setattr(bitext, "run_limited", lambda function, *args, limits, path: function(*args))


LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def beads_of(alignment, kinds=BeadKind):
    return [(b.kind, joined(b.source), joined(b.target)) for b in alignment.beads if b.kind in set(kinds)]


# --- TMX --------------------------------------------------------------------------------------------------------------


def tmx(report, **options):
    return etree.fromstring(render("tmx", [report], RenderOptions(**options)))


def test_a_memory_holds_what_may_be_reused(sample):
    root = tmx(sample)
    assert root.get("version") == "1.4"
    header = root.find("header")
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert required <= set(header.attrib)
    assert header.get("srclang") == "fi"
    for unit in root.iter("tu"):
        assert [v.get(LANG) for v in unit.iter("tuv")] == ["fi", "sv"]
        tags = [child.tag for child in unit]
        assert tags == sorted(tags, key=lambda tag: tag == "tuv"), "properties stand before variants (DTD)"
    told = {v.find("seg").text for v in root.iter("tuv")}
    assert "Selvitys annetaan <b>ministeriölle</b> & liitteet mukaan." in told
    assert "Päätöksestä voi valittaa hallinto-oikeuteen." not in told, "one side is no memory"
    assert "Lisätietoja antaa ylitarkastaja." not in told, "a doubtful pair is none either"


def test_a_unit_tells_its_place_confidence_and_findings(sample):
    unit = next(u for u in tmx(sample).iter("tu") if "15 000" in (u.findtext("tuv/seg") or ""))
    props = {(p.get("type"), p.text) for p in unit.iter("prop")}
    assert {("x-rinnan-confidence", "0.970"), ("x-rinnan-page", "1"), ("x-rinnan-finding", "amount-mismatch")} <= props


def test_a_memory_without_alignment_is_refused(sample):
    with pytest.raises(ReportError, match="at least one pair"):
        render("tmx", [replace(sample, alignment=None)], RenderOptions())


def test_translate_toolkit_reads_the_memory(sample, tmp_path):
    storage = pytest.importorskip(
        "translate.storage.tmx", reason="translate-toolkit (GPL, an oracle only) is not installed"
    )
    path = tmp_path / "memory.tmx"
    path.write_bytes(render("tmx", [sample], RenderOptions()))
    units = storage.tmxfile.parsefile(str(path)).units
    assert ("Avustuksen määrä on 15 000 euroa.", "Understödets belopp är 1 500 euro.") in {
        (u.source, u.target) for u in units
    }


# --- XLIFF ------------------------------------------------------------------------------------------------------------


def xliff(report):
    return etree.fromstring(render("xliff", [report], RenderOptions()))


def test_xliff_has_the_structure_of_the_standard(sample):
    root = xliff(sample)
    assert root.tag == f"{XLIFF}xliff"
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "fi", "sv")
    for unit in root.iter(f"{XLIFF}unit"):
        assert [child.tag.removeprefix(XLIFF) for child in unit] == ["notes", "segment"]
        ids = [e.get("id") for e in unit.iter() if e.tag not in {f"{XLIFF}unit", f"{XLIFF}note"} and e.get("id")]
        assert len(ids) == len(set(ids)), "ids are unique inside a unit"
        segment = unit.find(f"{XLIFF}segment")
        assert segment[0].tag == f"{XLIFF}source"
        assert segment.get("state") in {"initial", "translated"}
    names = [u.get("id") for u in root.iter(f"{XLIFF}unit")]
    assert len(names) == len(set(names)) == len(sample.alignment.beads)


def test_issues_stand_on_the_flagged_words(sample):
    marks = {
        (m.text, m.get(f"{ITS}locQualityIssueType"), m.get(f"{ITS}locQualityIssueSeverity"))
        for m in xliff(sample).iter(f"{XLIFF}mrk")
    }
    assert ("15 000 euroa", "numbers", "100") in marks
    assert ("belopp", "terminology", "25") in marks
    assert ("Päätöksestä voi valittaa hallinto-oikeuteen.", "omission", "60") in marks, (
        "a missing passage is marked whole"
    )


def test_overlapping_issues_are_annotated_once_each_and_lose_no_text(builder):
    b = builder()
    b.section("Otsikko", "Rubrik")
    b.pair("Avustus 15 milj. euroa vuonna 2026.", "Understöd 15 mn euro 2025.")
    b.find("amount-mismatch", "15 milj. euroa", "15 mn", "one")
    b.find("term-wrong", "euroa vuonna", "mn euro", "two")
    b.find("date-format", "euroa", "15 mn euro 2025", "three")
    root = xliff(b.report())
    source, target = list(root.iter(f"{XLIFF}source"))[1], list(root.iter(f"{XLIFF}target"))[1]
    for element, said in ((source, "Avustus 15 milj. euroa vuonna 2026."), (target, "Understöd 15 mn euro 2025.")):
        assert "".join(element.itertext()) == said
        starts = {e.get("id") for e in element.iter(f"{XLIFF}sm")}
        assert len(starts) == 3
        assert starts == {e.get("startRef") for e in element.iter(f"{XLIFF}em")}


def test_xliff_refuses_two_pairs_of_languages(sample, builder):
    other = builder(languages=("fi", "en"))
    other.section("Otsikko", "Heading")
    with pytest.raises(ReportError, match="one pair of languages"):
        render("xliff", [sample, other.report()], RenderOptions())


def test_translate_toolkit_reads_the_xliff(sample, tmp_path):
    storage = pytest.importorskip(
        "translate.storage.xliff2", reason="translate-toolkit (GPL, an oracle only) is not installed"
    )
    path = tmp_path / "pair.xlf"
    path.write_bytes(render("xliff", [sample], RenderOptions()))
    units = storage.Xliff2File.parsefile(str(path)).units
    assert any(str(u.source) == "Käyttö" and str(u.target) == "Användning" for u in units)


def test_xliff_is_valid_by_the_official_schema(sample, official):
    official("informativeCopiesOf3rdPartySchemas/w3c/xml.xsd")  # imported by the other
    schema = etree.XMLSchema(etree.parse(str(official("xliff-core-2.0.xsd"))))
    schema.assertValid(xliff(sample))


def test_tmx_is_valid_by_the_official_dtd(sample, official):
    dtd = etree.DTD(str(official("tmx14.dtd")))
    for full in (False, True):
        assert dtd.validate(tmx(sample, full=full)), dtd.error_log.filter_from_errors()


# --- there and back ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["tmx", "xliff", "xlsx", "tsv"])
def test_an_alignment_comes_back_as_it_was(sample, tmp_path, suffix):
    path = tmp_path / f"pair.{suffix}"
    path.write_bytes(render(suffix, [sample], RenderOptions(full=True, language="sv")))
    assert is_bitext(path)
    back = read_bitext(path)
    assert (back.source.language, back.target.language) == ("fi", "sv")
    kinds = [(s, t) for _, s, t in beads_of(sample.alignment)]
    assert [(s, t) for _, s, t in beads_of(back)] == kinds
    if suffix != "xliff":  # has no word for moved and foreign
        assert beads_of(back) == beads_of(sample.alignment)
    ids = [s.id for b in back.beads for s in (*b.source, *b.target)]
    assert sorted(ids) == sorted(s.id for s in (*back.source_segments, *back.target_segments))
    blocks = back.source.blocks()
    assert all(blocks[s.block].text[s.start : s.end] == s.text for s in back.source_segments)


def test_places_come_back_with_a_memory(sample, tmp_path):
    path = tmp_path / "pair.tmx"
    path.write_bytes(render("tmx", [sample], RenderOptions(full=True)))
    back = read_bitext(path)
    assert [(s.place.page, s.place.section) for s in back.source_segments] == [
        (s.place.page, s.place.section) for s in sample.alignment.source_segments
    ]
    assert len(back.source.sections) == 2


def test_a_correction_in_the_sheet_changes_the_alignment(sample, tmp_path):
    path = tmp_path / "pair.xlsx"
    path.write_bytes(render("xlsx", [sample], RenderOptions(language="fi")))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[1]
    for row in sheet.iter_rows(min_row=3):
        if row[6].value and "hallinto-oikeuteen" in str(row[6].value):
            row[7].value = "Beslutet får överklagas hos förvaltningsdomstolen."
    book.save(path)
    beads = beads_of(read_bitext(path))
    assert (
        BeadKind.ALIGNED,
        "Päätöksestä voi valittaa hallinto-oikeuteen.",
        "Beslutet får överklagas hos förvaltningsdomstolen.",
    ) in beads


TEXT = (
    st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=60)
    .map(lambda t: " ".join(t.split()))
    .filter(bool)
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_any_text_survives_tmx_and_xliff(pairs, builder):
    from align.extract.bitext.xml import parse_tmx, parse_xliff
    from align.extract.limits import DEFAULT_LIMITS
    from align.report.passages import xml_clean

    b = builder()
    for source, target in pairs:
        b.pair(source, target)
    expected = [(xml_clean(s), xml_clean(t)) for s, t in pairs]
    for name, parse in (("tmx", parse_tmx), ("xliff", parse_xliff)):
        data = render(name, [b.report()], RenderOptions(full=True))

        class Memory:
            name = "memory"

            @staticmethod
            def read_bytes(data=data):
                return data

        _, units = parse(Memory, name="memory", limits=DEFAULT_LIMITS)
        assert [tuple(text for _, text in u.texts) for u in units] == [
            tuple(filter(None, p)) for p in expected if any(p)
        ]
