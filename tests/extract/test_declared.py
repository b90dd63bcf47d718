"""Languages that files declare for their passages."""

from __future__ import annotations

import zipfile

import pytest

from align.extract import extract, extract_text
from align.extract.declared import language_code, main_declared, trusted_languages
from align.model import Block, BlockKind

FINNISH = "Hakemus on toimitettava kuntaan ennen kuin työ rannalla aloitetaan keväällä."
SWEDISH = "Ansökan ska lämnas till kommunen innan arbetet på stranden inleds på våren."


def paragraph(text, language=None):
    return Block(BlockKind.PARAGRAPH, text, language=language)


def test_short_passages_are_believed_where_the_long_ones_bear_the_file_out():
    blocks = [paragraph(FINNISH), paragraph(SWEDISH, "sv"), paragraph("Shoreline Watch", "en"), paragraph("Vesi", "fi")]
    assert [b.language for b in trusted_languages(blocks, "fi")] == [None, "sv", "en", None]


def test_a_file_whose_long_passages_are_declared_wrongly_is_not_believed():
    blocks = [paragraph(FINNISH, "en"), paragraph(FINNISH, "en"), paragraph("Vesi", "sv")]
    assert [b.language for b in trusted_languages(blocks, "fi")] == [None, None, None]


def test_a_declaration_does_not_outweigh_the_text():
    long = [paragraph(SWEDISH, "sv")] * 12
    assert [b.language for b in trusted_languages([*long, paragraph(FINNISH, "sv")], "fi")][-1] is None


@pytest.mark.parametrize(
    ("value", "code"),
    [("sv-FI", "sv"), ("fi", "fi"), ("FI_fi", "fi"), ("x-none", None), ("", None), (None, None), ("zxx", None)],
)
def test_language_tags(value, code):
    assert language_code(value) == code


def test_nearly_all_letters_decide():
    assert main_declared({"sv": 95, None: 5}) == "sv"
    assert main_declared({"sv": 60, "fi": 40}) is None
    assert main_declared({}) is None


def test_html_keeps_the_language_of_a_name():
    page = f"<html lang='fi'><body><main><p>{FINNISH}</p><p lang='sv'>{SWEDISH}</p><p lang='en'>Shoreline Watch</p></main></body></html>"
    assert [b.language for b in extract_text(page, format="html").blocks()] == [None, "sv", "en"]


def test_word_runs_and_styles_declare_languages(tmp_path):
    docx = pytest.importorskip("docx")
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    def declare(run, code):
        entry = OxmlElement("w:lang")
        entry.set(qn("w:val"), code)
        run._r.get_or_add_rPr().append(entry)

    made = docx.Document()
    for text, code in ((FINNISH, "fi-FI"), (SWEDISH, "sv-FI"), ("Shoreline Watch", "en-GB")):
        declare(made.add_paragraph().add_run(text), code)
    mixed = made.add_paragraph()
    declare(mixed.add_run("Shoreline Watch"), "en-GB")
    declare(mixed.add_run(" on hankkeen nimi"), "fi-FI")
    made.save(tmp_path / "d.docx")
    assert [b.language for b in extract(tmp_path / "d.docx", language="fi").blocks()] == [None, "sv", "en", None]
    with zipfile.ZipFile(tmp_path / "d.docx") as package:
        assert b"w:lang" in package.read("word/styles.xml"), "the template declares a language of its own"
