"""The ITS attributes of our XLIFF, checked against the rules of the ITS module of XLIFF 2.1.

The core schema leaves attributes of other namespaces unread, and the module's own schema was found in no package registry, so its rules
are put down here as far as they concern what we write: XLIFF 2.1 (OASIS 2018), 5.9 "ITS Module", data category Localization
Quality Issue, and ITS 2.0 (W3C 2013), 8.17 and appendix C.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from align.model import Category
from align.report import RenderOptions, render

if TYPE_CHECKING:
    from collections.abc import Iterator

XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"
TYPES = {
    "terminology",
    "mistranslation",
    "omission",
    "untranslated",
    "addition",
    "duplication",
    "inconsistency",
    "grammar",
    "legal",
    "register",
    "locale-specific-content",
    "locale-violation",
    "style",
    "characters",
    "misspelling",
    "typographical",
    "formatting",
    "inconsistent-entities",
    "numbers",
    "markup",
    "pattern-problem",
    "whitespace",
    "internationalization",
    "length",
    "non-conformance",
    "uncategorized",
    "other",
}
"""ITS 2.0, appendix C."""
ISSUE = {f"locQualityIssue{name}" for name in ("Type", "Comment", "Severity", "ProfileRef", "Enabled")}


def faults(root: Any) -> Iterator[str]:
    """What breaks a rule of the module."""
    if root.get(f"{ITS}version") != "2.0":
        yield "its:version of the root is not 2.0"
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.startswith(ITS):
            yield f"{element.tag}: the module's elements are not ours"
        told = {name.removeprefix(ITS): value for name, value in element.attrib.items() if name.startswith(ITS)}
        if element is root:
            told.pop("version", None)
        if told:
            yield from issue_faults(element, told)


def issue_faults(element: Any, told: dict[str, str]) -> Iterator[str]:
    if element.tag not in {f"{XLIFF}mrk", f"{XLIFF}sm"}:
        yield f"{element.tag}: an issue stands on an annotation"
    yield from (f"{name}: no attribute of an issue" for name in told.keys() - ISSUE - {"locQualityIssuesRef"})
    if not told.keys() & {"locQualityIssueType", "locQualityIssueComment", "locQualityIssuesRef"}:
        yield "neither type nor comment"
    if "locQualityIssuesRef" in told and told.keys() & ISSUE:
        yield "in line and stand-off at once"
    if element.get("type") not in {None, "its:generic"}:
        yield "the annotation has another type than its:generic"
    if told.get("locQualityIssueType", "other") not in TYPES:
        yield f"no type of issue: {told['locQualityIssueType']}"
    if told.get("locQualityIssueEnabled", "yes") not in {"yes", "no"}:
        yield "enabled is yes or no"
    if not is_score(told.get("locQualityIssueSeverity", "0")):
        yield f"no severity: {told['locQualityIssueSeverity']}"


def is_score(text: str) -> bool:
    """An xs:decimal of 0 to 100; it has no exponent."""
    try:
        return bool(re.fullmatch(r"[+-]?[\d.]+", text)) and 0 <= Decimal(text) <= 100
    except InvalidOperation:
        return False


@pytest.fixture
def root(sample):
    return etree.fromstring(render("xliff", [sample], RenderOptions()))


def test_our_issues_keep_the_rules_of_the_module(root):
    assert root.xpath("//@its:locQualityIssueType", namespaces={"its": ITS[1:-1]}), "the sample has issues"
    assert not list(faults(root))


def test_a_start_marker_has_one_end_and_ids_are_unique_in_their_unit(root):
    for unit in root.iter(f"{XLIFF}unit"):
        marks = list(unit.iter(f"{XLIFF}mrk", f"{XLIFF}sm"))
        ids = [e.get("id") for e in marks]
        assert len(ids) == len(set(ids))
        ends = [e.get("startRef") for e in unit.iter(f"{XLIFF}em")]
        assert sorted(ends) == sorted(e.get("id") for e in marks if e.tag == f"{XLIFF}sm")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("locQualityIssueType", "numbrs"),
        ("locQualityIssueSeverity", "101"),
        ("locQualityIssueSeverity", "1e1"),
        ("locQualityIssueEnabled", "true"),
        ("locQualityIssuesRef", "#its=lqi1"),
        ("locQualityIssueNote", "x"),
    ],
)
def test_the_rules_can_be_broken(root, name, value):
    mark = next(root.iter(f"{XLIFF}mrk", f"{XLIFF}sm"))
    mark.set(f"{ITS}{name}", value)
    assert list(faults(root))


def test_another_type_of_annotation_and_another_place_break_them(root):
    next(root.iter(f"{XLIFF}mrk", f"{XLIFF}sm")).set("type", "comment")
    next(root.iter(f"{XLIFF}unit")).set(f"{ITS}locQualityIssueType", "other")
    assert len(list(faults(root))) == 2


def test_every_category_has_an_issue_type_of_its():
    from align.report.xliff import _ISSUE

    assert set(_ISSUE) == set(Category)
    assert set(_ISSUE.values()) <= TYPES
