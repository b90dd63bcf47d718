"""Term lists as people have them."""

from __future__ import annotations

import io

import pytest

from align.errors import GlossaryError
from align.glossary import bundled, bundled_names, load, parse
from align.model import TermStatus


def csv(text: str, encoding: str = "utf-8"):
    return parse(text.encode(encoding), name="list", suffix=".csv")


def test_our_own_form():
    glossary = csv(
        "# name: equality\n# source: Act 1325/2014\n# licence: CC0-1.0\n# date: 2026-11-22\n"
        "id;fi;fi-admitted;sv;sv-forbidden;sv-confused;context-words;valid-from;valid-to;replaced-by;source\n"
        "a;yhdenvertaisuus;tasavertaisuus|samanvertaisuus;likabehandling;likställning;jämställdhet;laki|lag;2015-01-01;;b;1325/2014\n"
    )
    assert (glossary.name, glossary.source, glossary.licence, glossary.date) == (
        "equality",
        "Act 1325/2014",
        "CC0-1.0",
        "2026-11-22",
    )
    (concept,) = glossary.concepts
    assert [t.text for t in concept.terms_in("fi", TermStatus.ADMITTED)] == ["tasavertaisuus", "samanvertaisuus"]
    assert [(t.text, t.is_confusable) for t in concept.terms_in("sv", TermStatus.FORBIDDEN)] == [
        ("likställning", False),
        ("jämställdhet", True),
    ]
    assert (concept.contexts, concept.valid_from, concept.replaced_by, concept.source) == (
        ("laki", "lag"),
        "2015-01-01",
        "b",
        "1325/2014",
    )
    assert glossary.problems == ()
    assert len(glossary.digest) == 64


@pytest.mark.parametrize("header", ["fi;sv", "suomi\truotsi", "Suomi,Ruotsi,Huom", "FI;SV;note", "finska;svenska"])
def test_headers_and_delimiters(header):
    delimiter = next(d for d in ";\t," if d in header)
    glossary = csv(f"{header}\n{delimiter.join(['palvelu', 'tjänst', 'x'][: header.count(delimiter) + 1])}\n")
    assert [t.text for t in glossary.concepts[0].terms] == ["palvelu", "tjänst"]


def test_byte_order_mark_and_cp1252():
    assert csv("\ufefffi;sv\nyö;natt\n").concepts[0].terms[0].text == "yö"
    old = csv("fi;sv\nyö;älg\n", "cp1252")
    assert old.concepts[0].terms[1].text == "älg"
    assert old.problems == ("read as cp1252: save it as UTF-8",)


def test_problems_name_line_or_id_once():
    glossary = csv("id;fi;sv;sv-deprecated;valid-from;colour\na;palvelu;tjänst;tjänst;soon;red\na;työ;arbete;;;\n")
    joined = "\n".join(glossary.problems)
    assert "columns not understood and left out: colour" in joined
    assert "“tjänst” is both preferred and deprecated" in joined
    assert "“soon” is not a date" in joined
    assert "line 3: the id “a” stands twice" in joined
    assert len(glossary.problems) == len(set(glossary.problems)) == 4


def test_extra_forms_belong_to_the_nearest_term():
    (concept,) = csv("fi;sv;sv-forms\nsyrjäytyminen;utslagning|marginalisering;marginaliserad|utslagna\n").concepts
    assert {t.text: t.forms for t in concept.terms_in("sv")} == {
        "utslagning": ("utslagna",),
        "marginalisering": ("marginaliserad",),
    }


@pytest.mark.parametrize(
    ("data", "suffix", "words"),
    [
        (b"a;b\n1;2\n", ".csv", "no header row"),
        (b'fi;sv\n"open;x\n' + b"x" * 1_100_000, ".csv", "line"),
        (b"not a zip", ".xlsx", "no XLSX file"),
        (b"<tbx><text>", ".tbx", "no well-formed XML"),
        (b"<html/>", ".tbx", "not <tbx>"),
        (b"<html/>", ".tmx", "not <tmx>"),
        (b"<html/>", ".rdf", "not <rdf:RDF>"),
        (b"", ".docx", "not read"),
        (b'<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx>&a;</tbx>', ".tbx", "entities"),
    ],
)
def test_what_cannot_be_read_says_why(data, suffix, words):
    with pytest.raises(GlossaryError, match=words):
        parse(data, name="x", suffix=suffix)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(GlossaryError, match="is not there"):
        load(tmp_path / "none.csv")


def test_xlsx_with_title_merged_cells_and_several_terms(tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Sanasto 2026"])
    sheet.append(["suomi", "ruotsi", "huomautus"])
    sheet.append(["palvelu; palvelus", "tjänst\nservice", "x"])
    sheet.append(["hanke", "projekt", ""])
    sheet.append(["ohjelma", "program", ""])
    sheet.merge_cells("C4:C5")
    out = io.BytesIO()
    book.save(out)
    (tmp_path / "list.xlsx").write_bytes(out.getvalue())
    glossary = load(tmp_path / "list.xlsx")
    assert [[t.text for t in c.terms] for c in glossary.concepts] == [
        ["palvelu", "palvelus", "tjänst", "service"],
        ["hanke", "projekt"],
        ["ohjelma", "program"],
    ]
    assert glossary.problems == ("cell C4:C5: merged cells; only the first row was read",)


def test_shipped_lists_are_found_and_clean():
    names = bundled_names()
    assert names
    for name in names:
        glossary = bundled(name)
        assert glossary.concepts
        assert glossary.source
        assert glossary.licence
        assert glossary.problems == (), name
    with pytest.raises(GlossaryError, match="no built-in term list"):
        bundled("no such list")
