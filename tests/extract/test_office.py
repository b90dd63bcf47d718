"""Presentations, workbooks and OpenDocument texts."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from align.errors import LimitError, NoTextError, UnreadableError
from align.extract import extract
from align.extract.limits import Limits
from align.extract.odt.reader import read_odt
from align.extract.pptx.reader import read_pptx
from align.extract.xlsx.reader import read_xlsx
from align.model import BlockKind, Document

if TYPE_CHECKING:
    from pathlib import Path


def shape(document: Document) -> list[tuple[str, int, str, str]]:
    return [(b.kind.value, b.level, b.label, b.text) for b in document.blocks()]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    import pptx
    from pptx.util import Pt

    made = pptx.Presentation()
    first = made.slides.add_slide(made.slide_layouts[1])
    first.shapes.title.text = "Tavoitteet"
    frame = first.placeholders[1].text_frame
    frame.text = "lisätä osaamista"
    inner = frame.add_paragraph()
    inner.text, inner.level = "myös verkossa", 1
    group = first.shapes.add_group_shape()
    for left, words in ((400, "oikea"), (100, "vasen")):
        box = group.shapes.add_textbox(Pt(left), Pt(460), Pt(80), Pt(20))
        box.text_frame.text = words
    number = first.shapes.add_textbox(Pt(600), Pt(510), Pt(40), Pt(20))
    number.text_frame.text = "1"
    first.notes_slide.notes_text_frame.text = "Puhujan muistiinpano"
    second = made.slides.add_slide(made.slide_layouts[5])
    second.shapes.title.text = "Rahoitus"
    table = second.shapes.add_table(2, 2, Pt(50), Pt(150), Pt(300), Pt(60)).table
    for row, cells in enumerate((("Vuosi", "Summa"), ("2024", "15"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    hidden = made.slides.add_slide(made.slide_layouts[5])
    hidden.shapes.title.text = "Piilossa"
    hidden._element.set("show", "0")
    made.save(str(tmp_path / "d.pptx"))
    return tmp_path / "d.pptx"


def test_slides(deck):
    document = extract(deck, language="fi")
    assert shape(document) == [
        ("heading", 1, "", "Tavoitteet"), ("item", 1, "•", "lisätä osaamista"), ("item", 2, "•", "myös verkossa"),
        ("paragraph", 0, "", "vasen"), ("paragraph", 0, "", "oikea"), ("furniture", 0, "", "1"),
        ("furniture", 0, "", "Puhujan muistiinpano"), ("heading", 1, "", "Rahoitus"),
        ("row", 0, "", "Vuosi\tSumma"), ("row", 0, "", "2024\t15"),
    ]  # fmt: skip
    assert [b.place.page for b in document.blocks()] == [1] * 7 + [2] * 3
    assert document.blocks()[0].place.box is not None
    assert document.blocks()[-2].is_header
    assert any("hidden slide 3" in warning for warning in document.warnings)


def test_too_many_slides(deck):
    with pytest.raises(LimitError, match="raise pages under"):
        read_pptx(deck, limits=Limits(pages=1))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    import datetime as dt

    import openpyxl
    from openpyxl.styles import Font

    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "Rahoitus"
    sheet["A1"] = "Avustukset vuonna 2024"
    sheet["A1"].font = Font(bold=True)
    for row, cells in enumerate(
        (
            ("Hanke", "Alkaa", "Osuus", "Euroa"),
            ("Apu", dt.date(2024, 5, 1), 0.25, 15000.0),
            ("Tuki", dt.date(2024, 6, 1), 0.5, 2.5),
        ),
        3,
    ):
        for column, value in enumerate(cells, 1):
            sheet.cell(row, column, value)
            sheet.cell(row, column).font = Font(bold=row == 3)
        if row > 3:
            sheet.cell(row, 3).number_format = "0 %"
    sheet["A9"] = "Luvut ovat ennakkotietoja."
    sheet["A10"] = "piilossa"
    sheet.row_dimensions[10].hidden = True
    made.create_sheet("Salainen").sheet_state = "hidden"
    made["Salainen"]["A1"] = "ei näy"
    made.save(tmp_path / "b.xlsx")
    return tmp_path / "b.xlsx"


def test_sheets_are_sections_and_rows_are_rows(book):
    document = extract(book, language="fi")
    assert shape(document) == [
        ("heading", 1, "", "Rahoitus"), ("heading", 2, "", "Avustukset vuonna 2024"),
        ("row", 0, "", "Hanke\tAlkaa\tOsuus\tEuroa"), ("row", 0, "", "Apu\t2024-05-01\t25 %\t15000"),
        ("row", 0, "", "Tuki\t2024-06-01\t50 %\t2.5"), ("paragraph", 0, "", "Luvut ovat ennakkotietoja."),
    ]  # fmt: skip
    assert document.blocks()[2].is_header
    assert any("Salainen" in warning for warning in document.warnings)


def test_an_empty_workbook(tmp_path):
    import openpyxl

    openpyxl.Workbook().save(tmp_path / "e.xlsx")
    with pytest.raises(NoTextError):
        read_xlsx(tmp_path / "e.xlsx", limits=Limits())


def test_too_many_cells(book):
    with pytest.raises(LimitError, match="sheet-cells"):
        read_xlsx(book, limits=Limits(sheet_cells=5))


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODT_HEAD = (
    f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" xmlns:table="{ODF}table:1.0" '
    f'xmlns:style="{ODF}style:1.0" xmlns:draw="{ODF}drawing:1.0" xmlns:fo="{ODF}xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink">'
)
ODT_STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>'
    "</office:automatic-styles>"
)
ODT_BODY = (
    '<text:tracked-changes><text:p>poistettu</text:p></text:tracked-changes><text:p text:style-name="P1">Ohje</text:p>'
    "<text:table-of-content><text:index-body><text:p>Tausta 1</text:p></text:index-body></text:table-of-content>"
    '<text:h text:outline-level="1">1. Tausta</text:h>'
    '<text:p>Eka<text:s text:c="3"/>sana<text:line-break/>rivi <text:span text:style-name="H">piilo</text:span>'
    '<text:a xlink:href="https://x.fi/">linkki</text:a><text:note text:note-class="footnote"><text:note-citation>1'
    "</text:note-citation><text:note-body><text:p>Viite.</text:p></text:note-body></text:note>.</text:p>"
    '<text:list text:style-name="L"><text:list-item><text:p>yksi</text:p><text:p>jatkuu</text:p><text:list><text:list-item>'
    "<text:p>sisempi</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>kaksi</text:p>"
    "</text:list-item></text:list>"
    '<table:table><table:table-row><table:table-cell><text:p text:style-name="B">Aika</text:p></table:table-cell>'
    "<table:table-cell><text:p>1.1.</text:p><text:p>2.1.</text:p></table:table-cell></table:table-row></table:table>"
    '<text:p text:style-name="B">Yhteystiedot</text:p><text:p><draw:frame><draw:text-box><text:p>laatikko</text:p>'
    "</draw:text-box></draw:frame></text:p>"
)


def odt(path: Path, body: str = ODT_BODY) -> Path:
    content = (
        f"{ODT_HEAD}{ODT_STYLES}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return path


def test_opendocument_text(tmp_path):
    document = extract(odt(tmp_path / "o.odt"), language="fi")
    assert shape(document) == [
        ("title", 0, "", "Ohje"), ("toc", 0, "", "Tausta 1"), ("heading", 1, "1.", "Tausta"),
        ("paragraph", 0, "", "Eka sana\nrivi linkki."), ("note", 0, "1", "Viite."), ("item", 1, "a)", "yksi\njatkuu"),
        ("item", 2, "-", "sisempi"), ("item", 1, "b)", "kaksi"), ("row", 0, "", "Aika\t1.1.\n2.1."),
        ("heading", 2, "", "Yhteystiedot"), ("paragraph", 0, "", "laatikko"),
    ]  # fmt: skip
    assert document.blocks()[3].links == ("https://x.fi/",)
    assert document.blocks()[8].is_key_value


def test_empty_and_broken_opendocument(tmp_path):
    with pytest.raises(NoTextError):
        read_odt(odt(tmp_path / "e.odt", "<text:p/>"), limits=Limits())
    with pytest.raises(UnreadableError):
        read_odt(odt(tmp_path / "b.odt", "<text:p>"), limits=Limits())


def test_the_same_text_from_markdown_docx_odt_and_html(tmp_path):
    """One source of truth, four formats, one reading."""
    import docx

    made = docx.Document()
    made.add_heading("Ohje", 0)
    made.add_heading("1 Tausta", 1)
    made.add_paragraph("Leipää tässä.")
    made.add_paragraph("yksi", style="List Bullet")
    made.save(str(tmp_path / "a.docx"))
    (tmp_path / "a.md").write_text("# Ohje\n\n## 1 Tausta\n\nLeipää tässä.\n\n- yksi\n", "utf-8")
    (tmp_path / "a.html").write_text(
        "<html><h1>Ohje</h1><h2>1 Tausta</h2><p>Leipää tässä.</p><ul><li>yksi</li></ul></html>", "utf-8"
    )
    body = (
        '<text:p text:style-name="P1">Ohje</text:p><text:h text:outline-level="1">1 Tausta</text:h><text:p>Leipää tässä.</text:p>'
        "<text:list><text:list-item><text:p>yksi</text:p></text:list-item></text:list>"
    )
    odt(tmp_path / "a.odt", body)
    (tmp_path / "a.txt").write_text("Ohje\n\n1 Tausta\n\nLeipää tässä.\n\n• yksi\n", "utf-8")
    shapes = [
        shape(extract(tmp_path / f"a.{suffix}", language="fi")) for suffix in ("md", "docx", "html", "odt", "txt")
    ]
    assert shapes == [shapes[0]] * 5
    assert [b[0] for b in shapes[0]] == ["title", "heading", "paragraph", "item"]


def test_furniture_is_never_the_only_text(tmp_path):
    import pptx

    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[6])
    slide.notes_slide.notes_text_frame.text = "vain muistiinpano"
    made.save(str(tmp_path / "n.pptx"))
    with pytest.raises(NoTextError):
        read_pptx(tmp_path / "n.pptx", limits=Limits())
    assert BlockKind.FURNITURE == "furniture"
