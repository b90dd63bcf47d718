"""Lists as they come and go: TBX within the structure of the standard, workbooks of several sheets, Turtle as rdflib reads it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from align.glossary import bundled, bundled_names, parse
from align.glossary.convert import convert
from align.glossary.load import places_of
from align.glossary.validate import validate
from align.model import Concept, Glossary, Term, TermStatus
from tests.glossary.test_convert import glossaries

SCHEMA = Path(__file__).with_name("tbx_basic.rng")


@pytest.mark.parametrize("name", bundled_names())
def test_what_we_write_as_tbx_fits_the_standard(name):
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    document = etree.fromstring(convert(bundled(name), "tbx"))
    assert schema.validate(document), schema.error_log.filter_from_errors()


@pytest.mark.parametrize("identifier", ["609/1986", "1", "two words", "ä ö", "a.b-c", "http://www.yso.fi/onto/koko/p1"])
def test_any_id_becomes_an_xml_id_and_comes_back(identifier):
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    glossary = Glossary("x", (Concept(identifier, (Term("laki", "fi"), Term("lag", "sv", TermStatus.PREFERRED))),))
    data = convert(glossary, "tbx")
    assert schema.validate(etree.fromstring(data)), schema.error_log.filter_from_errors()
    assert parse(data, name="x", suffix=".tbx").concepts == glossary.concepts


def test_skos_is_what_rdflib_understands():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=convert(bundled("equality-inclusion"), "skos"), format="xml")
    label = rdflib.URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    found = {(str(o), o.language) for o in graph.objects(None, label)}
    assert {("syrjäytyminen", "fi"), ("likabehandling", "sv")} <= found
    turtle = graph.serialize(format="turtle").encode()
    assert {c.id for c in parse(turtle, name="x", suffix=".ttl").concepts} == {
        c.id for c in parse(convert(bundled("equality-inclusion"), "skos"), name="x", suffix=".rdf").concepts
    }


@settings(max_examples=25, deadline=None)
@given(glossaries())
def test_any_list_is_skos_that_rdflib_reads_alike(glossary):
    """Concepts with their preferred and admitted labels, one preferred label a language, and back through Turtle."""
    rdflib = pytest.importorskip("rdflib")
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    graph = rdflib.Graph().parse(data=convert(glossary, "skos"), format="xml")
    assert len(set(graph.subjects(rdflib.RDF.type, skos.Concept))) == len(glossary.concepts)
    said = {
        kind: sorted((str(label), label.language) for label in graph.objects(None, skos[kind]))
        for kind in ("prefLabel", "altLabel")
    }
    accepted = {TermStatus.PREFERRED, TermStatus.ADMITTED}
    wanted = sorted((t.text, t.language) for c in glossary.concepts for t in c.terms if t.status in accepted)
    assert sorted(said["prefLabel"] + said["altLabel"]) == wanted
    for concept in set(graph.subjects(rdflib.RDF.type, skos.Concept)):
        languages = [label.language for label in graph.objects(concept, skos.prefLabel)]
        assert len(languages) == len(set(languages))  # SKOS S14
    turtle = parse(graph.serialize(format="turtle").encode(), name="x", suffix=".ttl")
    assert sorted((t.text, t.language) for c in turtle.concepts for t in c.terms if t.status in accepted) == wanted


def workbook(*sheets: tuple[str, list[list[str]]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_all_sheets_of_a_workbook_are_read():
    data = workbook(
        ("Ohje", [["Näin luet listaa"]]),
        ("Oikeus", [["id", "fi", "sv"], ["a", "laki", "lag"]]),
        ("Sote", [["Termit 2026"], ["id", "suomi", "ruotsi"], ["a", "hoito", "vård"], ["b", "tuki", "stöd"]]),
    )
    glossary = parse(data, name="x", suffix=".xlsx")
    assert [t.text for c in glossary.concepts for t in c.terms] == ["laki", "lag", "hoito", "vård", "tuki", "stöd"]
    assert [c.id for c in glossary.concepts] == ["a", "a-2", "b"]
    assert glossary.problems == ("sheet Sote, row 3: the id “a” stands twice",)


def test_validation_names_the_line(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "# name: mine\nid;fi;sv;sv-deprecated\na;syrjäytyminen;utslagning;\nb;syrjäytyminen;utslagning;\n"
        "c;huono-osaisuus;syrjäytyminen;\nd;palvelu;tjänst;\n",
        "utf-8",
    )
    from align.glossary import load

    glossary = load(path)
    assert places_of(glossary) == {"a": "line 3", "b": "line 4", "c": "line 5", "d": "line 6"}
    said = validate(glossary)
    for fault in (
        "line 4, concept b: the same preferred terms as concept a",
        "line 5, concept c: “syrjäytyminen” is listed as sv and looks like fi",
        "line 6, concept d: “palvelu” is an everyday word",
    ):
        assert any(one.startswith(fault) for one in said), (fault, said)
    assert not any(one.startswith("line 3") for one in said)


def test_our_own_lists_hold_no_word_of_the_wrong_language():
    assert [
        problem
        for name in bundled_names()
        for problem in validate(bundled(name))
        if "looks like" in problem and "plural" not in problem and "de minimis" not in problem
    ] == []
