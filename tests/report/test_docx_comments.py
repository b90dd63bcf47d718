"""The Word document with comments: on the right words, in the reader's language, and whole for LibreOffice."""

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

from align.errors import ReportError
from align.report import RenderOptions, render


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
