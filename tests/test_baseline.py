"""Known findings: subtracted, written, pruned; fingerprints that survive re-layout and re-numbering."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.baseline import Baseline, Entry, excerpt_of, load, save
from align.check.prints import fingerprint
from align.errors import BaselineError
from align.files import write_safely
from align.model import Acceptance, Category, Finding, Passage, Problem, Report, Severity

TODAY = date(2026, 11, 22)
CORPORA = Path(__file__).parents[1] / "corpora"


def finding(text="Tukea on 15 euroa.", rule="amount-differs", **more):
    return Finding(
        rule,
        Category.AMOUNT,
        Severity.MAJOR,
        0.9,
        "m",
        Passage(text),
        Passage("sv"),
        fingerprint=fingerprint(rule, "", text, "sv"),
        **more,
    )


def report(*findings, name="p", problems=()):
    return Report(name, "a", "b", findings=findings, problems=problems)


def written(*reports, **entry):
    return Baseline().added(reports, entry=Entry("", "", **entry))


@given(
    st.lists(st.text(min_size=1, max_size=12), unique_by=lambda t: fingerprint("r", "", t), max_size=6),
    st.text(max_size=5),
)
def test_subtracting_a_baseline_from_its_own_findings_leaves_nothing(texts, name):
    one = report(*map(finding, texts), name=name)
    done = written(one).subtract([one], today=TODAY)
    assert done.reports[0].findings == ()
    assert tuple(replace(f, accepted=None) for f in done.reports[0].known) == one.findings
    assert all(f.accepted == Acceptance("baseline") for f in done.reports[0].known)
    assert done.dead == done.expired == ()


def test_only_the_pairs_own_entries_count():
    done = written(report(finding(), name="q")).subtract([report(finding())], today=TODAY)
    assert len(done.reports[0].findings) == 1


def test_dead_entries_are_told_but_not_where_a_pair_could_not_be_checked():
    baseline = written(report(finding("old")), report(finding("other"), name="gone"))
    assert [pair for pair, _entry in baseline.subtract([report()], today=TODAY).dead] == ["p", "gone"]
    unread = report(problems=(Problem("a", "unreadable", "m"),))
    assert [pair for pair, _entry in baseline.subtract([unread], today=TODAY).dead] == ["gone"]


def test_entry_counts_until_its_day_and_not_after():
    until = written(report(finding()), until="2026-11-22")
    assert until.subtract([report(finding())], today=TODAY).reports[0].findings == ()
    late = until.subtract([report(finding())], today=date(2026, 11, 23))
    assert len(late.reports[0].findings) == 1
    assert [entry.until for _pair, entry in late.expired] == ["2026-11-22"]
    assert late.dead == ()


def test_file_is_sorted_one_entry_a_line_and_the_same_every_time(tmp_path):
    path = tmp_path / "b.json"
    baseline = written(report(finding("ö"), finding("a")), report(finding(), name="ä"), reason="tiedossa", by="AN")
    save(path, baseline)
    first = path.read_bytes()
    assert load(path) == baseline
    save(path, load(path))
    assert path.read_bytes() == first
    lines = [line for line in first.decode().splitlines() if "fingerprint" in line]
    assert len(lines) == 3
    assert json.loads(first)["pairs"]["p"][0]["reason"] == "tiedossa"
    save(path, Baseline())
    assert load(path) == Baseline()


@given(
    st.dictionaries(
        st.text(max_size=6), st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), max_size=3), max_size=3
    )
)
def test_any_baseline_survives_a_round_trip(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("b") / "b.json"
    reports = [report(*(finding(t, rule=r) for r, t in items), name=pair) for pair, items in data.items()]
    baseline = written(*reports)
    save(path, baseline)
    assert load(path) == baseline


def test_old_entries_keep_their_words_when_new_ones_come():
    old = written(report(finding("a")), reason="why")
    rest = old.subtract([report(finding("a"), finding("b"))], today=TODAY).reports
    new = old.added(rest, entry=Entry("", "", reason="now"))
    assert sorted(e.reason for _pair, entries in new.pairs for e in entries) == ["now", "why"]


def test_prune_removes_the_dead_only():
    baseline = written(report(finding("a"), finding("b")))
    left = baseline.without(baseline.subtract([report(finding("b"))], today=TODAY).dead)
    assert [e.excerpt for e in dict(left.pairs)["p"]] == ["sv"]
    assert len(left) == 1


def test_excerpts_can_be_left_out():
    assert [
        e.excerpt
        for _p, es in Baseline().added([report(finding())], entry=Entry("", ""), excerpts=False).pairs
        for e in es
    ] == [""]
    long = finding()
    assert len(excerpt_of(replace(long, target=Passage("x " * 200)))) <= 80


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("<<<<<<< HEAD\n{}", "not JSON"),
        ("[]", 'expected an object with "version" and "pairs"'),
        ('{"version": 2, "pairs": {}}', "baseline version 2, expected 1"),
        ('{"version": 1, "pairs": {"p": {}}}', "expected a list of entries"),
        ('{"version": 1, "pairs": {"p": [{"rule": "x"}]}}', "needs fingerprint and rule"),
        ('{"version": 1, "pairs": {"p": [{"rule": "x", "fingerprint": "y", "reson": "z"}]}}', "is not a field"),
        ('{"version": 1, "pairs": {"p": [{"rule": "x", "fingerprint": "y", "until": "soon"}]}}', "until is not a date"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_bad_files(tmp_path, text, told):
    path = tmp_path / "b.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BaselineError) as caught:
        load(path)
    assert told in caught.value.message


def test_writing_is_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "b.json"
    path.write_bytes(b"old")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_safely(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["b.json"]


def test_writing_keeps_the_rights_of_the_file(tmp_path):
    path = tmp_path / "b.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_safely(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.read_bytes() == b"new"
