"""There and back: what CSV, XLSX and TBX hold is what was written; SKOS holds what SKOS can."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.errors import GlossaryError
from align.glossary import parse
from align.glossary.convert import convert
from align.glossary.rows import is_literal
from align.model import Concept, Glossary, Term, TermStatus

SUFFIX = {"csv": ".csv", "xlsx": ".xlsx", "tbx": ".tbx", "skos": ".rdf"}
WORDS = (
    st.text(alphabet=string.ascii_letters + "åäö -;'\"&<", min_size=1, max_size=18)
    .map(lambda t: " ".join(t.split()))
    .filter(lambda t: t and not t.startswith(("#", "=", "-", "'", '"')) and any(c.isalpha() for c in t))
)


@st.composite
def glossaries(draw):
    concepts = []
    for number in range(draw(st.integers(1, 4))):
        terms = []
        for language in ("fi", "sv"):
            texts = draw(st.lists(WORDS, min_size=1, max_size=4, unique=True))
            statuses = [TermStatus.PREFERRED, *(draw(st.sampled_from(list(TermStatus))) for _ in texts[1:])]
            order = sorted(zip(texts, statuses, strict=True), key=lambda pair: list(TermStatus).index(pair[1]))
            terms += [Term(text, language, status, is_literal=is_literal(text)) for text, status in order]
        concepts.append(
            Concept(
                f"c{number}",
                tuple(terms),
                domain=draw(st.sampled_from(["", "law"])),
                note=draw(WORDS | st.just("")),
                source=draw(WORDS | st.just("")),
                contexts=("laki",) if draw(st.booleans()) else (),
                valid_from=draw(st.sampled_from(["", "2020-01-01"])),
            )
        )
    return Glossary("list", tuple(concepts), licence="CC0-1.0")


@settings(max_examples=25, deadline=None)
@given(glossaries())
@pytest.mark.parametrize("to", ["csv", "tbx"])
def test_there_and_back(to, glossary):
    back = parse(convert(glossary, to), name="x", suffix=SUFFIX[to])
    # a semicolon parts columns, never terms; a bar parts terms, and none is generated
    assert back.concepts == glossary.concepts
    assert (back.name, back.licence) == ("list", "CC0-1.0")


@settings(max_examples=8, deadline=None)
@given(glossaries())
def test_there_and_back_by_spreadsheet(glossary):
    # in spreadsheets people part terms by semicolons, so those are read as such
    texts = [t.text for c in glossary.concepts for t in c.terms] + [c.note + c.source for c in glossary.concepts]
    if any(";" in text for text in texts):
        return
    assert parse(convert(glossary, "xlsx"), name="x", suffix=".xlsx").concepts == glossary.concepts


def test_forms_and_confusables_survive():
    text = "id;fi;fi-forms;fi-excluded;sv;sv-deprecated;sv-forbidden;sv-confused;replaced-by\na;jalkautuva;jalkautuen;jalka;uppsökande;x;y;förankrande;b\nb;b-sana;;;b-ord;;;;\n"
    glossary = parse(text.encode(), name="list", suffix=".csv")
    for to in ("csv", "xlsx", "tbx"):
        assert parse(convert(glossary, to), name="list", suffix=SUFFIX[to]).concepts == glossary.concepts, to


def test_skos_keeps_labels_and_drops_what_it_cannot_say():
    glossary = parse(
        "id;fi;fi-admitted;sv;sv-forbidden;note;source\na;palvelu;palvelus;tjänst;service;n;s\n".encode(),
        name="list",
        suffix=".csv",
    )
    back = parse(convert(glossary, "skos"), name="x", suffix=".rdf").concepts[0]
    assert [(t.text, t.status.value) for t in back.terms] == [
        ("palvelu", "preferred"),
        ("palvelus", "admitted"),
        ("tjänst", "preferred"),
    ]
    assert (back.note, back.source) == ("n", "s")


def test_cells_are_never_formulas():
    import io

    import openpyxl

    glossary = Glossary("x", (Concept("a", (Term("=1+1", "fi"), Term("@x", "sv"))),))
    sheet = openpyxl.load_workbook(io.BytesIO(convert(glossary, "xlsx"))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_an_unknown_format():
    with pytest.raises(GlossaryError, match="csv, skos, tbx, xlsx"):
        convert(Glossary("x", ()), "sdltb")


TBX2 = """<?xml version='1.0'?><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>IATE export</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="IATE-1"><descripGrp><descrip type="subjectField">social policy</descrip></descripGrp>
<langSet xml:lang="fi"><tig><term>syrjäytyminen</term><termNote type="termType">fullForm</termNote></tig></langSet>
<langSet xml:lang="sv"><ntig><termGrp><term>utslagning</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>utstötning</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>
<termEntry id="IATE-2"/></body></text></martif>"""
TBX3_DCT = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" style="dct" type="TBX-Min" xml:lang="en"><text><body>
<conceptEntry id="c1"><min:subjectField>law</min:subjectField><langSec xml:lang="fi-FI"><termSec><term>laki</term></termSec></langSec>
<langSec xml:lang="sv"><termSec><term>lag</term><min:administrativeStatus>admitted</min:administrativeStatus></termSec>
<termSec><term>stadga</term><min:administrativeStatus>notRecommended</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>"""


def test_tbx_version_2_as_iate_exports_it():
    glossary = parse(TBX2.encode(), name="x", suffix=".tbx")
    (concept,) = glossary.concepts
    assert (concept.id, concept.domain, glossary.source) == ("IATE-1", "social policy", "IATE export")
    assert [(t.language, t.text, t.status.value) for t in concept.terms] == [
        ("fi", "syrjäytyminen", "preferred"),
        ("sv", "utslagning", "preferred"),
        ("sv", "utstötning", "deprecated"),
    ]
    assert glossary.problems == ("1 entries without a term were left out",)


def test_tbx_version_3_in_the_other_style():
    (concept,) = parse(TBX3_DCT.encode(), name="x", suffix=".xml").concepts
    assert [(t.language, t.text, t.status.value) for t in concept.terms] == [
        ("fi", "laki", "preferred"),
        ("sv", "lag", "admitted"),
        ("sv", "stadga", "deprecated"),
    ]
    assert concept.domain == "law"


SKOS_XML = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://www.yso.fi/onto/koko/p30906"><skos:prefLabel xml:lang="fi">kirjastot</skos:prefLabel>
<skos:prefLabel xml:lang="sv">bibliotek</skos:prefLabel><skos:altLabel xml:lang="fi">kirjastolaitos</skos:altLabel><skos:hiddenLabel xml:lang="fi">kirjasot</skos:hiddenLabel></skos:Concept>
<skos:Concept rdf:about="http://www.yso.fi/onto/koko/p1"><skos:prefLabel xml:lang="fi">yksin</skos:prefLabel></skos:Concept></rdf:RDF>"""
SKOS_TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://www.yso.fi/onto/koko/p30906> a skos:Concept ; skos:prefLabel "kirjastot"@fi , "bibliotek"@sv ; skos:altLabel "kirjastolaitos"@fi ; skos:hiddenLabel "kirjasot"@fi .
<http://www.yso.fi/onto/koko/p1> skos:prefLabel "yksin"@fi ."""


@pytest.mark.parametrize(("data", "suffix"), [(SKOS_XML, ".rdf"), (SKOS_TURTLE, ".ttl")])
def test_skos_as_finto_serves_it(data, suffix):
    if suffix == ".ttl":
        pytest.importorskip("rdflib")
    glossary = parse(data.encode(), name="koko", suffix=suffix)
    (concept,) = glossary.concepts
    assert concept.id == "p30906"
    assert {(t.language, t.text, t.status.value, t.forms) for t in concept.terms} == {
        ("fi", "kirjastot", "preferred", ("kirjasot",)),
        ("sv", "bibliotek", "preferred", ()),
        ("fi", "kirjastolaitos", "admitted", ()),
    }
    assert glossary.problems == ("1 concepts with labels in one language only were left out",)


def test_plural_labels_find_the_singular():
    from align.glossary import TermFinder

    finder = TermFinder([parse(SKOS_XML.encode(), name="koko", suffix=".rdf")], "fi")
    assert [h.term.text for h in finder.find("Kirjaston kirjastot ja kirjasto")] == ["kirjastot"] * 3


def test_tmx_gives_candidates():
    tmx = """<tmx version="1.4"><header/><body>
    <tu><tuv xml:lang="fi-FI"><seg>Hakemus</seg></tuv><tuv xml:lang="sv-FI"><seg>Ansökan</seg></tuv></tu>
    <tu><tuv xml:lang="fi"><seg>Hakemus</seg></tuv><tuv xml:lang="sv"><seg>Ansökan</seg></tuv></tu>
    <tu><tuv xml:lang="fi"><seg>Tämä on kokonainen lause.</seg></tuv><tuv xml:lang="sv"><seg>Detta är en hel mening.</seg></tuv></tu></body></tmx>"""
    glossary = parse(tmx.encode(), name="memory", suffix=".tmx")
    (concept,) = glossary.concepts
    assert {(t.language, t.text, t.status.value) for t in concept.terms} == {
        ("fi", "Hakemus", "admitted"),
        ("sv", "Ansökan", "admitted"),
    }
    assert concept.note == "seen 2 times in the memory"
