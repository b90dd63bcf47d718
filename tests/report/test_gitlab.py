"""GitLab Code Quality."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from align.model import Severity
from align.report import RenderOptions, render


def entries(*reports, **options):
    data = render("gitlab", reports, RenderOptions(**options))
    assert not data.startswith(b"\xef\xbb\xbf")
    return json.loads(data)


def test_entry_has_what_gitlab_asks_for(sample):
    for entry in entries(sample):
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["lines"]["begin"] >= 1
        assert not entry["location"]["path"].startswith(("./", "/"))


def test_rule_stands_in_the_description(sample):
    entry = next(e for e in entries(sample) if e["check_name"] == "amount-mismatch")
    assert entry["description"].startswith("amount-mismatch: FI says 15 000 euroa")
    assert entry["severity"] == "critical"


def test_fingerprints_are_unique_over_pairs_and_stable(sample):
    both = entries(sample, replace(sample, name="other"))
    prints = [e["fingerprint"] for e in both]
    assert len(prints) == len(set(prints))
    assert both == entries(sample, replace(sample, name="other"))


def test_what_could_not_be_checked_blocks(sample):
    entry = next(e for e in entries(sample) if e["severity"] == "blocker")
    assert entry["location"]["path"] == "liite.pdf"


@pytest.mark.parametrize(
    ("severity", "told"), [("critical", "critical"), ("major", "major"), ("minor", "minor"), ("neutral", "info")]
)
def test_severities(sample, severity, told):
    one = replace(sample, problems=(), findings=(replace(sample.findings[0], severity=Severity(severity)),))
    assert [e["severity"] for e in entries(one, show=Severity.NEUTRAL)] == [told]


def test_clean_is_an_empty_list(sample):
    assert entries(replace(sample, findings=(), problems=())) == []
