"""Files for translators: what is in them, that programs read them, and that they come back."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import docx
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


# --- XLSX -------------------------------------------------------------------------------------------------------------


def book_of(reports, **options):
    return openpyxl.load_workbook(io.BytesIO(render("xlsx", reports, RenderOptions(**options))), rich_text=True)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_review_sheet_lists_findings_with_room_for_decisions(sample, language):
    book = book_of([sample], language=language)
    findings = book.worksheets[0]
    assert findings.max_row == 1 + len(sample.findings)
    header = [cell.value for cell in findings[1]]
    assert {"fi": "Ratkaisu", "sv": "Beslut", "en": "Decision"}[language] in header
    [rule] = findings.data_validations.dataValidation
    assert rule.formula1.count(",") == 2
    assert next(iter(rule.sqref.ranges)).bounds == (13, 2, 13, 5)


def test_flagged_words_are_bold(sample):
    from openpyxl.cell.rich_text import CellRichText, TextBlock

    row = next(r for r in book_of([sample]).worksheets[0].iter_rows(min_row=2) if r[4].value == "Amount")
    assert isinstance(row[6].value, CellRichText)
    assert [part.text for part in row[6].value if isinstance(part, TextBlock)] == ["15 000 euroa"]
    assert str(row[6].value) == "Avustuksen määrä on 15 000 euroa."


FORMULAS = ("=1+1", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "\t=1", "\r=1")


@pytest.mark.parametrize("formula", FORMULAS)
def test_nothing_becomes_a_formula(builder, formula):
    b = builder(names=(formula, formula))
    b.section(formula.strip() + " otsikko", formula.strip() + " rubrik", formula)
    b.pair(formula.strip(), formula.strip())
    b.find(
        "amount-mismatch",
        formula.strip(),
        formula.strip(),
        formula,
        source_value=formula,
        target_value=formula,
        advice=formula,
    )
    report = replace(b.report(), name=formula)
    data = render("xlsx", [report], RenderOptions(title=formula))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/"):
                assert not re.search(rb"<f[ >]", package.read(name)), name
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_what_xml_cannot_hold_does_not_stop_an_export(builder):
    b = builder()
    b.section("Otsikko\x00\x0b\x1f", "Rubrik\ud800\ufffe")
    b.pair("Pitkä " * 9000, "Lång " * 9000)
    b.find("amount-mismatch", "", "", "viesti\x07")
    for name in ("tmx", "xliff", "xlsx", "tsv", "html"):
        assert render(name, [b.report()], RenderOptions())


# --- TSV --------------------------------------------------------------------------------------------------------------


def test_tsv_has_a_line_a_bead_and_no_formula(sample, builder):
    lines = render("tsv", [sample], RenderOptions()).decode().split("\n")
    assert len(lines) == 2 + len(sample.alignment.beads)
    assert len({line.count("\t") for line in lines if line}) == 1
    b = builder()
    b.section("=1+1", "@x")
    b.pair("- kohta", "– punkt")
    row = render("tsv", [b.report()], RenderOptions()).decode().split("\n")[1].split("\t")
    assert row[10:12] == ["'=1+1", "'@x"]


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


# --- DOCX -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def word_pair(builder, tmp_path):
    """A target DOCX as translators have it: words cut into runs, a link, a table, a heading."""
    target = tmp_path / "anvisning.docx"
    document = docx.Document()
    document.add_heading("Ansökan om understöd", 1)
    paragraph = document.add_paragraph("Understödets ")
    paragraph.add_run("belopp").bold = True
    paragraph.add_run(" är 1\u00a05")
    paragraph.add_run("00 euro.").italic = True
    paragraph.add_run(" Mer infor\u00admation ges av över\u00adinspektören.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Finansieringsram"
    table.cell(0, 1).text = "15 M€"
    document.add_paragraph("Slutet.")
    document.save(target)
    b = builder(names=(str(tmp_path / "ohje.fi.md"), str(target)), pages=False)
    b.section("Avustuksen hakeminen", "Ansökan om understöd")
    b.pair("Avustuksen määrä on 15 000 euroa.", "Understödets belopp är 1 500 euro.")
    b.find("amount-mismatch", "15 000 euroa", "1 500 euro", "FI says 15 000 euroa, SV says 1 500 euro")
    b.find("term-wrong", "määrä", "belopp", "the term list has storlek")
    b.pair("Lisätietoja antaa ylitarkastaja.", "Mer information ges av överinspektören.")
    b.pair("Puuttuva virke.", "")
    b.find("passage-missing", "", None, "The passage is missing in SV")
    b.pair("15 M€", "15 M€")
    b.find("date-format", "", "15 M€", "a format")
    b.pair("Ei löydy.", "Detta står inte i filen.")
    b.find("date-format", "", "inte", "cannot be found again")
    return b.report(), target


def comments_of(data):
    """Text of each comment and the words it stands on, in document order."""
    document = docx.Document(io.BytesIO(data))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    texts = {str(c.comment_id): c.text for c in document.comments}
    open_, words, order = {}, {}, []
    for element in document.element.body.iter():
        if element.tag == f"{w}commentRangeStart":
            open_[element.get(f"{w}id")] = True
            order.append(element.get(f"{w}id"))
        elif element.tag == f"{w}commentRangeEnd":
            open_.pop(element.get(f"{w}id"))
        elif element.tag == f"{w}t":
            for name in open_:
                words[name] = words.get(name, "") + element.text
    assert not open_
    return [(texts[name], words.get(name, "")) for name in order]


def test_comments_stand_on_the_words(word_pair):
    report, _ = word_pair
    data = render("docx", [report], RenderOptions(language="en"))
    comments = comments_of(data)
    by_rule = {re.search(r"\[([\w-]+) ", text)[1] + "|" + words: text for text, words in comments}
    assert "amount-mismatch|1\u00a0500 euro" in by_rule
    assert "term-wrong|belopp" in by_rule
    assert "date-format|15 M€" in by_rule
    missing = next(text for key, text in by_rule.items() if key.startswith("passage-missing"))
    assert "Finnish: ”Puuttuva virke.”" in missing
    assert any(key.startswith("passage-missing|Mer infor\u00admation") for key in by_rule), (
        "beside what stands before the gap"
    )
    assert len(comments) == len(report.findings), "what is not found again is not lost"


def test_comments_on_notes_stand_at_their_mark_and_those_in_content_controls_on_the_words(builder, tmp_path):
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    target = tmp_path / "not.sv.docx"
    document = docx.Document()
    paragraph = document.add_paragraph("Stödet betalas i efterskott.")
    paragraph._p.append(parse_xml(f'<w:r {w}><w:footnoteReference w:id="2"/></w:r>'))
    control = f"<w:sdt {w}><w:sdtContent><w:r><w:t>Beslutet fattas 1.6.2024.</w:t></w:r></w:sdtContent></w:sdt>"
    document.add_paragraph()._p.append(parse_xml(control))
    notes = f'<w:footnotes {w}><w:footnote w:id="2"><w:p><w:r><w:t>Se 5 § i lagen.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(target)
    b = builder(names=(str(tmp_path / "viite.fi.md"), str(target)), pages=False)
    b.pair("Tuki maksetaan jälkikäteen.", "Stödet betalas i efterskott.")
    b.pair("Ks. lain 6 §.", "Se 5 § i lagen.")
    b.find("term-wrong", "6 §", "5 §", "FI says 6 §, SV says 5 §")
    b.pair("Päätös tehdään 10.6.2024.", "Beslutet fattas 1.6.2024.")
    b.find("amount-mismatch", "10.6.2024", "1.6.2024", "FI says 10.6.2024, SV says 1.6.2024")
    data = render("docx", [b.report()], RenderOptions())
    on_note, on_control = comments_of(data)
    assert "FI says 6 §" in on_note[0]
    assert on_control[1] == "1.6.2024"
    body = docx.Document(io.BytesIO(data)).element.body
    inside = body.xpath("//w:commentRangeStart[1]/following-sibling::w:r[1]/w:footnoteReference")
    assert inside, "the comment encloses the mark of its note"


def test_the_text_of_the_document_is_untouched(word_pair):
    report, target = word_pair
    before, after = docx.Document(target), docx.Document(io.BytesIO(render("docx", [report], RenderOptions())))
    assert [p.text for p in before.paragraphs] == [p.text for p in after.paragraphs]
    assert [c.text for t in before.tables for r in t.rows for c in r.cells] == [
        c.text for t in after.tables for r in t.rows for c in r.cells
    ]
    bold = [(r.text, r.bold, r.italic) for r in after.paragraphs[1].runs]
    assert ("belopp", True, None) in bold
    assert "".join(text for text, _, italic in bold if italic) == "00 euro."


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_comments_speak_the_language_asked_for(word_pair, language):
    report, _ = word_pair
    comments = [text for text, _ in comments_of(render("docx", [report], RenderOptions(language=language)))]
    assert any({"fi": "Rahamäärä (kriittinen", "sv": "Belopp (kritisk"}[language] in text for text in comments)


def test_a_docx_of_something_else_is_refused(sample):
    with pytest.raises(ReportError, match="neither version is a DOCX"):
        render("docx", [replace(sample, source_path="a.pdf", target_path="b.pdf")], RenderOptions())
    with pytest.raises(ReportError, match="cannot be opened"):
        render("docx", [replace(sample, target_path="no-such.docx")], RenderOptions())
    with pytest.raises(ReportError, match="one pair"):
        render("docx", [sample, sample], RenderOptions())


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on the PATH")
def test_libreoffice_opens_the_files(word_pair, sample, tmp_path):
    report, _ = word_pair
    (tmp_path / "c.docx").write_bytes(render("docx", [report], RenderOptions()))
    (tmp_path / "s.xlsx").write_bytes(render("xlsx", [sample], RenderOptions()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    openpyxl.Workbook().save(tmp_path / "plain.xlsx")

    def convert(name, target):
        command = [OFFICE, profile, "--headless", "--convert-to", target, "--outdir", tmp_path, tmp_path / name]
        subprocess.run(command, check=True, capture_output=True, timeout=120)

    convert("c.docx", "odt")
    with zipfile.ZipFile(tmp_path / "c.odt") as package:
        assert package.read("content.xml").count(b"<office:annotation ") == len(report.findings)
    convert("plain.xlsx", "csv")
    if not (tmp_path / "plain.csv").exists():
        pytest.skip("LibreOffice Calc is not installed; the DOCX was opened")
    convert("s.xlsx", "csv")
    assert "15 000 euroa" in (tmp_path / "s.csv").read_text("utf-8", "replace")


def test_rows_of_the_sheet_are_high_enough_and_names_of_rules_stay_off_paper(sample):
    book = openpyxl.load_workbook(io.BytesIO(render("xlsx", [sample], RenderOptions(language="sv"))))
    sheet = book.worksheets[0]
    assert sheet.print_area.endswith(f"$N${sheet.max_row}")
    longest = max(range(2, sheet.max_row + 1), key=lambda n: len(str(sheet.cell(n, 6).value)))
    assert sheet.row_dimensions[longest].height >= 30
    assert all(sheet.row_dimensions[n].height <= 409 for n in range(2, sheet.max_row + 1))
