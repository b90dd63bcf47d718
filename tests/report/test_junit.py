"""JUnit XML."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from align.gate import Gate
from align.model import Severity
from align.report import RenderOptions, render


def tree(*reports, **options):
    return ET.fromstring(render("junit", reports, RenderOptions(**options)))


def test_one_suite_a_pair_one_case_a_rule(sample):
    root = tree(sample, replace(sample, name="b", problems=()))
    assert [suite.get("name") for suite in root] == ["ohje", "b"]
    names = [case.get("name") for case in root[1]]
    assert names == ["amount-mismatch", "passage-missing", "term-wrong", "date-format"]


def test_official_schema(sample, official):
    schema = etree.XMLSchema(etree.parse(str(official("junit-10.xsd"))))
    for reports in ([sample], [sample, replace(sample, name="b", problems=(), findings=())]):
        schema.assertValid(etree.fromstring(render("junit", reports, RenderOptions())))


def test_counts_add_up(sample):
    root = tree(sample)
    suite = root[0]
    assert suite.get("tests") == str(len(suite.findall("testcase")))
    assert suite.get("failures") == str(len(suite.findall("testcase/failure"))) == "2"
    assert suite.get("errors") == str(len(suite.findall("testcase/error"))) == "1"
    assert root.get("failures") == "2"


def test_milder_findings_pass_with_output(sample):
    case = tree(sample)[0].find("testcase[@name='term-wrong']")
    assert case.find("failure") is None
    assert "term-wrong" in case.findtext("system-out")


def test_gate_decides_what_fails(sample):
    strict = tree(sample, gate=Gate(fail_on=Severity.MINOR))
    assert strict[0].get("failures") == "3"
    assert tree(sample, gate=Gate(fail_on=None))[0].get("failures") == "0"


def test_clean_run_shows_how_much_was_looked_at(sample):
    root = tree(replace(sample, findings=(), problems=()))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "0", "0")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_any_text_gives_xml(sample, words):
    odd = replace(sample.findings[0], message=words, advice=words)
    tree(replace(sample, name=words, findings=(odd,)))
