"""What we write as TBX against the rules of TBX-Basic, style DCA, as its owners publish them (ISO 30042:2019; TBX-Basic dialect 1.2, LTAC).

The structure is held by ``tbx_basic.rng`` (ours) and, where ``make schemas`` could fetch it, by the official RELAX NG schema; the
conditions between elements, which the dialect states in Schematron, are stated here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from align.glossary import bundled, bundled_names
from align.glossary.convert import convert
from align.model import Concept, Glossary, Term, TermStatus
from tests.glossary.test_convert import glossaries

OFFICIAL = Path(__file__).parents[1] / "report" / "schemas" / "tbx-basic-dca.rng"
OURS = Path(__file__).with_name("tbx_basic.rng")
SPACE = {"t": "urn:iso:std:iso:30042:ed-2"}
STATUSES = {"admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "preferredTerm-admn-sts"}
FORBIDDEN = {
    "a termNote outside a term section": "//t:termNote[not(parent::t:termSec or parent::t:termNoteGrp)]",
    "a data category without a name": "//t:*[@type = '']",
    "a subject field below the concept": "//t:descrip[@type='subjectField'][not(parent::t:conceptEntry)]",
    "a context above the term": "//t:descrip[@type='context'][not(parent::t:termSec or parent::t:descripGrp)]",
    "a definition of a term": "//t:descrip[@type='definition'][parent::t:termSec]",
    "an element of another name space": "//*[namespace-uri() != 'urn:iso:std:iso:30042:ed-2']",
    "another dialect or style": "/t:tbx[@type != 'TBX-Basic' or @style != 'dca']",
}
EVERYTHING = Glossary(
    "every status",
    (
        Concept(
            "609/1986",
            (
                Term("tasa-arvo", "fi", note="a & b < c"),
                Term("jämställdhet", "sv"),
                Term("jämlikhet", "sv", TermStatus.FORBIDDEN, is_confusable=True),
                Term("könsjämlikhet", "sv", TermStatus.DEPRECATED, forms=("x", "y"), excluded_forms=("z",)),
                Term("STM", "fi", TermStatus.ADMITTED, is_literal=True),
            ),
            domain="law",
            context="c",
            contexts=("sukupuoli",),
            note="n",
            source="s",
            valid_from="1987-01-01",
            valid_to="2000-01-01",
            replaced_by="next",
        ),
    ),
)


def written(glossary: Glossary) -> etree._Element:
    return etree.fromstring(convert(glossary, "tbx"))


def assert_stands(document: etree._Element) -> None:
    schema = etree.RelaxNG(etree.parse(str(OURS)))
    assert schema.validate(document), schema.error_log.filter_from_errors()
    for what, path in FORBIDDEN.items():
        assert not document.xpath(path, namespaces=SPACE), what
    said = document.xpath("//t:termNote[@type='administrativeStatus']/text()", namespaces=SPACE)
    assert set(said) <= STATUSES


@pytest.mark.parametrize("glossary", [EVERYTHING, *map(bundled, bundled_names())], ids=lambda g: g.name)
def test_lists_obey_the_dialect(glossary: Glossary) -> None:
    assert_stands(written(glossary))


@settings(max_examples=40)
@given(glossaries())
def test_any_list_obeys_the_dialect(glossary: Glossary) -> None:
    if glossary.concepts:
        assert_stands(written(glossary))


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_the_conditions_can_fail(what: str) -> None:
    """Each condition catches a document made to break it."""
    document = written(EVERYTHING)
    term = document.find(".//t:termSec", SPACE)
    concept = document.find(".//t:conceptEntry", SPACE)
    assert term is not None
    assert concept is not None
    space = f"{{{SPACE['t']}}}"
    if "termNote" in what:
        etree.SubElement(concept, f"{space}termNote", type="termType")
    elif "without a name" in what:
        etree.SubElement(concept, f"{space}admin", type="")
    elif "subject field" in what:
        etree.SubElement(term, f"{space}descrip", type="subjectField")
    elif "context" in what:
        etree.SubElement(concept, f"{space}descrip", type="context")
    elif "definition" in what:
        etree.SubElement(term, f"{space}descrip", type="definition")
    elif "name space" in what:
        etree.SubElement(term, "{urn:other}note")
    else:
        document.set("style", "dct")
    assert document.xpath(FORBIDDEN[what], namespaces=SPACE)


@pytest.mark.skipif(not OFFICIAL.is_file(), reason="the official schema of TBX-Basic is not here (make schemas)")
@pytest.mark.parametrize("glossary", [EVERYTHING, *map(bundled, bundled_names())], ids=lambda g: g.name)
def test_the_official_schema_accepts_what_we_write(glossary: Glossary) -> None:
    schema = etree.RelaxNG(etree.parse(str(OFFICIAL)))
    assert schema.validate(written(glossary)), schema.error_log.filter_from_errors()
