"""The JSON report keeps its promise (docs/report.schema.json)."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import jsonschema
import pytest

from align.gate import Gate
from align.model import Category, Finding, Origin, Passage, Relation, Report, Severity
from align.report import RenderOptions, render

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))


def data(*reports, **options):
    return json.loads(render("json", reports, RenderOptions(**options)))


@pytest.fixture(scope="module")
def validator():
    kind = jsonschema.validators.validator_for(SCHEMA)
    kind.check_schema(SCHEMA)
    return kind(SCHEMA)


def test_report_is_valid(sample, validator):
    validator.validate(data(sample, beads=True))
    validator.validate(data(sample, replace(sample, name="b", alignment=None, findings=(), known=sample.findings)))
    validator.validate(data())


def test_schema_refuses_what_it_should(sample, validator):
    good = data(sample)
    for spoil in (
        lambda d: d["findings"][0].update(severity="error"),
        lambda d: d["findings"][0].update(confidence=1.5),
        lambda d: d["findings"][0].pop("fingerprint"),
        lambda d: d["findings"][0]["source"].pop("quote"),
        lambda d: d.update(version=2),
    ):
        bad = json.loads(json.dumps(good))
        spoil(bad)
        assert not validator.is_valid(bad)


def test_schema_knows_every_word_of_the_model():
    defs = SCHEMA["$defs"]
    assert set(defs["category"]["enum"]) == set(Category)
    assert set(defs["severity"]["enum"]) == set(Severity)
    assert set(defs["finding"]["properties"]["origin"]["enum"]) == set(Origin)
    assert set(defs["alignment"]["properties"]["relation"]["enum"]) == set(Relation)
    assert {f.name for f in fields(Finding)} <= set(defs["finding"]["properties"])
    assert {f.name for f in fields(Passage)} == set(defs["passage"]["properties"])


def test_finding_field_for_field(sample):
    finding = data(sample)["findings"][0]
    assert finding["pair"] == "ohje"
    assert (finding["rule"], finding["category"], finding["severity"]) == ("amount-mismatch", "amount", "critical")
    assert finding["source"]["quote"] == "15 000 euroa"
    assert finding["source"]["text"][finding["source"]["start"] : finding["source"]["end"]] == "15 000 euroa"
    assert finding["target_value"] == "EUR 1500"
    assert finding["fails"] is True


def test_side_without_passage_is_null(sample):
    missing = next(f for f in data(sample)["findings"] if f["rule"] == "passage-missing")
    assert missing["target"] is None
    assert missing["source"]["quote"] is None


def test_everything_is_written_whatever_is_shown(sample):
    told = data(sample, show=Severity.CRITICAL, show_confidence=1.0)
    assert len(told["findings"]) == len(sample.findings)


def test_gate_and_problems(sample):
    told = data(sample, gate=Gate(budgets=(("passage-missing", 1),)))
    assert told["gate"] == {
        "fail_on": "major",
        "confidence": {"neutral": 0.7, "minor": 0.7, "major": 0.5, "critical": 0.4},
        "failing": 1,
        "tolerated": 1,
        "problems": 1,
        "over_budget": [],
        "also_failing": [],
        "is_clean": False,
    }
    assert told["problems"][0]["path"] == "liite.pdf"


def test_beads_only_when_asked(sample):
    assert "beads" not in data(sample)["alignments"][0]
    alignment = data(sample, beads=True)["alignments"][0]
    told = [name for bead in alignment["beads"] for side in ("source", "target") for name in bead[side]]
    assert sorted(told) == sorted(s["id"] for s in alignment["segments"])


def test_same_reports_same_bytes(sample):
    assert render("json", [sample], RenderOptions()) == render("json", [sample], RenderOptions())


def test_odd_characters_survive(sample):
    odd = replace(sample.findings[0], message="a\ud800\x00\u202e")
    assert json.loads(render("json", [replace(sample, findings=(odd,))], RenderOptions()))["findings"][0]["message"]


def test_report_without_alignment_is_told(validator):
    told = data(Report("a", "a.fi.md", "a.sv.md"))
    validator.validate(told)
    assert told["alignments"][0]["tier"] is None
    assert told["statistics"]["pairs"] == 1
