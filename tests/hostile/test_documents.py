"""Hostile and broken files of every format but PDF: each ends in a document or in a named error, within its limits."""

from __future__ import annotations

import zipfile

import pytest

from align.errors import InputError, LimitError, UnreadableError
from align.extract import extract_text
from align.extract.limits import Limits
from align.model import Document

from .damaged import PLAIN_BODY, W, docx_parts, ends_well, package

LAUGHS = (
    "<!DOCTYPE l [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)) + "]>"
)


@pytest.mark.parametrize(
    "head",
    [
        LAUGHS,
        f"<!DOCTYPE q [<!ENTITY b '{'b' * 50_000}'>]>",
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/evil.dtd">',
        '<!doctype x [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    ],
    ids=["laughs", "quadratic", "xxe", "dtd", "parameter"],
)
@pytest.mark.parametrize("kind", ["docx", "odt", "fodt", "xlsx", "pptx"])
def test_document_types_are_refused(tmp_path, kind, head):
    entity = "&a9;" if "a9" in head else "&e;" if "ENTITY e" in head else ""
    if kind == "docx":
        path = package(tmp_path / "x.docx", docx_parts(f"<w:p><w:r><w:t>{entity}</w:t></w:r></w:p>", head))
    elif kind in {"odt", "fodt"}:
        content = (
            f'<?xml version="1.0"?>{head}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            f'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>{entity}x</text:p>'
            "</office:text></office:body></office:document>"
        )
        path = tmp_path / f"x.{kind}"
        if kind == "odt":
            package(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
        else:
            path.write_text(content)
    else:
        part = "xl/workbook.xml" if kind == "xlsx" else "ppt/presentation.xml"
        path = package(tmp_path / f"x.{kind}", {part: f'<?xml version="1.0"?>{head}<x>{entity}</x>'})
    outcome = ends_well(path)
    assert isinstance(outcome, InputError)
    assert "root:" not in str(outcome)


def test_utf16_does_not_hide_a_document_type(tmp_path):
    xml = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e "x">]><w:document xmlns:w="{W}"/>'
    outcome = ends_well(package(tmp_path / "x.docx", {**docx_parts(), "word/document.xml": xml.encode("utf-16")}))
    assert isinstance(outcome, UnreadableError)


def test_bombs_are_refused_before_they_unfold(tmp_path):
    body = "<w:p><w:r><w:t>" + " " * 4_000_000 + "</w:t></w:r></w:p>"
    one = package(tmp_path / "one.docx", docx_parts(body))
    assert "zip-part-bytes" in str(ends_well(one, limits=Limits(zip_part_bytes=3_000_000)))
    assert "zip-ratio" in str(ends_well(one, limits=Limits(zip_ratio_from=3_000_000)))
    many = {**docx_parts(), **{f"word/media/{i}.bin": bytes(300_000) for i in range(20)}}
    assert "zip-bytes" in str(ends_well(package(tmp_path / "many.docx", many), limits=Limits(zip_bytes=5_000_000)))
    entries = {**docx_parts(), **{f"word/{i}.xml": "<a/>" for i in range(6000)}}
    assert isinstance(ends_well(package(tmp_path / "entries.docx", entries)), LimitError)


def test_sizes_that_lie_are_counted(tmp_path):
    """The header says a kilobyte, the part unfolds to more: the reader counts, or the package is damaged."""
    path = package(tmp_path / "lie.docx", docx_parts("<w:p><w:r><w:t>" + "x" * 3_000_000 + "</w:t></w:r></w:p>"))
    data = bytearray(path.read_bytes())
    real = zipfile.ZipFile(path).getinfo("word/document.xml").file_size
    for at in range(len(data) - 4):
        if int.from_bytes(data[at : at + 4], "little") == real:
            data[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    outcome = ends_well(path, limits=Limits(zip_part_bytes=1_000_000))
    assert isinstance(outcome, InputError)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("deep.html", "<div>" * 100_000 + "x" + "</div>" * 100_000),
        ("attributes.html", "<p " + " ".join(f"a{i}=1" for i in range(300_000)) + ">x</p>"),
        ("spans.html", "<table><tr>" + "<td colspan=1000>x</td>" * 30_000 + "</tr></table>"),
        ("unclosed.html", "<p>" + "<b><i>" * 50_000 + "teksti"),
        ("tables.html", "<table><tr><td>" * 3_000 + "teksti"),
        ("comment.html", "<html><body><p>x</p><!--" + "-" * 2_000_000),
        ("quotes.md", ">" * 20_000 + " teksti"),
        ("lists.md", "".join(" " * i + "- a\n" for i in range(400))),
        ("brackets.md", "[" * 100_000 + "x"),
        ("stars.md", "*a **b " * 60_000),
        ("columns.md", "|".join("a" * 20_000) + "\n" + "|".join("-" * 20_000) + "\n" + "|".join("b" * 20_000)),
        ("ticks.md", " ".join("`" * i for i in range(1, 1500))),
        ("tabs.md", ("a\tb" * 2_000 + "\n") * 50),
        ("line.md", "a " * 5_000_000),
        ("links.md", "[a](" * 50_000),
        ("line.txt", "a" * 3_000_000),
        ("numbers.txt", "1.1.1.1.1.1.1.1.1.1.1.1 " * 100_000),
        ("short.txt", "a\n" * 100_000),
        ("dots.txt", ". " * 500_000),
        ("spaces.txt", " " * 5_000_000 + "x"),
        ("hyphens.txt", "sana-\n" * 50_000),
        ("address.txt", "https://a.fi/" + "x/\n" * 8_000),
        ("brackets.txt", "Aika (\n" * 4_000),
        ("feeds.txt", "\f" * 100_000 + "x"),
    ],
)  # fmt: skip
def test_texts_that_stop_other_parsers(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    outcome = ends_well(path)
    if isinstance(outcome, Document):
        assert any(block.text for block in outcome.blocks())


def test_deep_word_nesting(tmp_path):
    depth = 400
    tables = "<w:tbl><w:tr><w:tc>" * depth + PLAIN_BODY + "</w:tc></w:tr></w:tbl>" * depth
    assert isinstance(ends_well(package(tmp_path / "deep.docx", docx_parts(tables))), InputError)
    controls = "<w:sdt><w:sdtContent>" * 80 + PLAIN_BODY + "</w:sdtContent></w:sdt>" * 80
    outcome = ends_well(package(tmp_path / "controls.docx", docx_parts(controls)))
    assert isinstance(outcome, Document)
    assert outcome.blocks()[0].text == "teksti"


def test_loops_in_styles_and_numbers(tmp_path):
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999999"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%9%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{office}/styles" Target="styles.xml"/>'
        f'<Relationship Id="b" Type="{office}/numbering" Target="../../word/numbering.xml"/></Relationships>'
    )
    paragraph = (
        '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>teksti</w:t></w:r></w:p>"
    )
    parts = {
        **docx_parts(paragraph), "word/styles.xml": styles, "word/numbering.xml": numbering,
        "word/_rels/document.xml.rels": relations,
    }  # fmt: skip
    outcome = ends_well(package(tmp_path / "loop.docx", parts))
    assert isinstance(outcome, Document)


def test_a_workbook_with_one_cell_far_away(tmp_path):
    import openpyxl

    made = openpyxl.Workbook()
    made.active["XFD1048576"] = "kaukana"
    made.active["A1"] = "lähellä"
    made.save(tmp_path / "far.xlsx")
    outcome = ends_well(tmp_path / "far.xlsx")
    assert isinstance(outcome, Document)
    assert [b.text for b in outcome.blocks()][-2:] == ["lähellä", "kaukana"]


def test_no_reader_looks_outside(tmp_path, monkeypatch):
    """A page that names other files gets none of them."""
    secret = tmp_path / "salaisuus.txt"
    secret.write_text("salaisuus")
    text = f'<p>x</p><iframe src="{secret.as_uri()}"></iframe><object data="{secret.as_uri()}"></object>'
    assert "salaisuus" not in "".join(b.text for b in extract_text(text, format="html").blocks())
