"""SARIF 2.1.0: the standard's words and nothing else, and what GitHub asks for.

``STANDARD`` is our own writing of those parts of the standard (OASIS SARIF 2.1.0, chapter 3) that we use: their property names, and
nothing beside them. With ``RINNAN_SARIF_SCHEMA`` naming a copy of the official schema, the output is validated against that too.
"""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

import align.report.sarif
from align.model import Acceptance, Severity
from align.report import RenderOptions, render

TEXT = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {"text": {"type": "string"}, "markdown": {"type": "string"}},
}
BAG = {"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True, "items": {"type": "string"}}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
POSITIVE = {"type": "integer", "minimum": 1}


def record(required, **properties):
    return {"type": "object", "required": required, "additionalProperties": False, "properties": properties}


def listing(item):
    return {"type": "array", "items": item}


REGION = record(
    ["startLine"],
    startLine=POSITIVE,
    startColumn=POSITIVE,
    endLine=POSITIVE,
    endColumn=POSITIVE,
    snippet=record(["text"], text={"type": "string"}),
)
ARTIFACT = record(
    ["uri"], uri={"type": "string", "pattern": r"^[A-Za-z0-9%._~!$&'()*+,;=:@/-]+$"}, uriBaseId={"type": "string"}
)
PHYSICAL = record(["artifactLocation"], artifactLocation=ARTIFACT, region=REGION)
LOGICAL = record([], name={"type": "string"}, kind={"type": "string"})
LOCATION = record(
    ["physicalLocation"],
    id={"type": "integer", "minimum": -1},
    physicalLocation=PHYSICAL,
    logicalLocations=listing(LOGICAL),
    message=TEXT,
)
DESCRIPTOR = record(
    ["id"], id={"type": "string"}, name={"type": "string"}, shortDescription=TEXT, fullDescription=TEXT, help=TEXT, helpUri={"type": "string"},
    defaultConfiguration=record([], level=LEVEL), properties=BAG,
)  # fmt: skip
RESULT = record(
    ["message"], ruleId={"type": "string"}, ruleIndex={"type": "integer", "minimum": -1}, level=LEVEL, message=TEXT, locations=listing(LOCATION),
    relatedLocations=listing(LOCATION), partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}}, properties=BAG,
    suppressions=listing(
        record(
            ["kind"], kind={"enum": ["inSource", "external"]}, justification={"type": "string"},
            status={"enum": ["accepted", "underReview", "rejected"]}, properties=BAG,
        )
    ),
)  # fmt: skip
NOTIFICATION = record(
    ["message"], level=LEVEL, descriptor=record([], id={"type": "string"}), message=TEXT, locations=listing(LOCATION)
)
STANDARD = record(
    ["version", "runs"],
    **{
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": listing(
            record(
                ["tool"],
                tool=record(
                    ["driver"],
                    driver=record(
                        ["name"],
                        name={"type": "string"},
                        semanticVersion={"type": "string"},
                        informationUri={"type": "string"},
                        rules=listing(DESCRIPTOR),
                    ),
                ),
                automationDetails=record([], id={"type": "string"}),
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                invocations=listing(
                    record(
                        ["executionSuccessful"],
                        executionSuccessful={"type": "boolean"},
                        toolExecutionNotifications=listing(NOTIFICATION),
                    )
                ),
                results=listing(RESULT),
            )
        ),
    },
)


def log(*reports, **options):
    told = json.loads(render("sarif", reports, RenderOptions(**options)))
    jsonschema.validate(told, STANDARD)
    return told


def run(*reports, **options):
    return log(*reports, **options)["runs"][0]


def test_official_schema(sample, official):
    schema = json.loads(official("sarif-2.1.0.json").read_text("utf-8-sig"))
    jsonschema.validate(log(sample, replace(sample, name="b", known=sample.findings, findings=())), schema)


def test_both_sides_are_given(sample):
    result = run(sample)["results"][0]
    assert result["ruleId"] == "amount-mismatch"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "anvisning.sv.docx"
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "ohje.fi.docx"
    assert result["message"]["text"].startswith("page 1, section 1")
    assert "[FI](1): Avustuksen määrä" in result["message"]["text"]
    names = [place["name"] for place in result["locations"][0]["logicalLocations"]]
    assert names == ["page 1", "section 1", "paragraph 3"]


def test_every_location_has_the_region_github_asks_for(sample):
    for result in run(sample)["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(region)


def test_rules_are_described(sample):
    told = run(sample)
    rules = told["tool"]["driver"]["rules"]
    for result in told["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert rule["help"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert "security-severity" not in rule["properties"]
        assert len(rule["properties"]["tags"]) <= 10


def test_fingerprints_do_not_depend_on_the_place(sample):
    finding = sample.findings[0]
    moved = replace(finding, target=replace(finding.target, page=9, block=80, line=77))
    prints = [run(replace(sample, findings=(f,)))["results"][0]["partialFingerprints"] for f in (finding, moved)]
    assert prints[0] == prints[1]
    assert prints[0]["primaryLocationLineHash"]


def test_known_findings_are_suppressed_results(sample):
    results = run(replace(sample, findings=(), known=sample.findings))["results"]
    assert len(results) == len(sample.findings)
    assert all(result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "known finding"}] for result in results)  # fmt: skip


def test_a_suppression_says_why_who_and_until_when(sample):
    first, second = sample.findings[:2]
    entry = Acceptance("baseline", "agreed with\x1b the ministry", "AN", "2027-01-31")
    comment = Acceptance("comment", "paid in kronor")
    known = (replace(first, accepted=entry), replace(second, accepted=comment))
    told = {r["ruleId"]: r["suppressions"] for r in run(replace(sample, findings=(), known=known))["results"]}
    assert told[first.rule] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "agreed with␛ the ministry",
            "properties": {"by": "AN", "until": "2027-01-31"},
        }
    ]
    assert told[second.rule] == [{"kind": "inSource", "status": "accepted", "justification": "paid in kronor"}]


def test_problem_is_a_notification_and_the_run_not_successful(sample):
    invocation = run(sample)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "liite.pdf" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert run(replace(sample, problems=()))["invocations"][0]["executionSuccessful"] is True


def test_too_many_results_are_cut_by_importance_and_the_cut_is_told(sample, monkeypatch):
    assert align.report.sarif._MOST_RESULTS == 25_000  # GitHub's limit
    monkeypatch.setattr(align.report.sarif, "_MOST_RESULTS", 50)
    mild = replace(sample.findings[0], severity=Severity.MINOR)
    many = replace(sample, problems=(), findings=(*[mild] * 60, sample.findings[0]))
    told = run(many)
    assert len(told["results"]) == 50
    assert told["results"][0]["level"] == "error"
    assert "61 results" in told["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_paths_are_relative_uris(sample, tmp_path):
    report = replace(sample, target_path=str(tmp_path / "ohje käsky 1.docx"))
    artifact = run(report, base=str(tmp_path))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "ohje%20k%C3%A4sky%201.docx"


@pytest.mark.parametrize(
    ("severity", "level"), [("critical", "error"), ("major", "error"), ("minor", "warning"), ("neutral", "note")]
)
def test_levels(sample, severity, level):
    one = replace(sample, findings=(replace(sample.findings[0], severity=Severity(severity)),))
    assert [r["level"] for r in run(one)["results"]] == [level]


def test_no_reports_is_still_a_log():
    assert run()["results"] == []
