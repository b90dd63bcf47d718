"""Rules about sets: what is noted of each pair reaches the rule whole, in order, and its findings the right report."""

from __future__ import annotations

import pickle
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from align.check import all_rules
from align.check.rule import SIDES, Rule
from align.check.sets import Mention, SetRecord, SetRule, check_set
from align.config import load_config
from align.extract import extract_text
from align.glossary import load
from align.model import Category, Mqm, Severity
from align.pipeline import CompareOptions, _compare_documents
from align.plan import plan
from align.release import run_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.check.context import Context
    from align.check.sets import SetExample
    from align.model import Finding


@dataclass(frozen=True)
class Counters(SetRule):
    """The counter of the registry has one room number in all documents."""

    id = "test-counter"
    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.MINOR

    def record(self, context: Context) -> Iterator[Mention]:
        for bead in context.units:
            for side in SIDES:
                match = re.search(r"\d{3}", context.text(bead, side))
                if match:
                    span = {side: match.span()}
                    yield self.mention(context, bead, topic=f"{side} room", value=match[0], side=side, **span)

    def check_set(self, records: Sequence[SetRecord]) -> Iterator[tuple[SetRecord, Finding]]:
        first: dict[str, tuple[SetRecord, Mention]] = {}
        for record in records:
            for mention in record.mentions:
                other, before = first.setdefault(mention.topic, (record, mention))
                if before.value != mention.value:
                    said = f"{record.path(mention.side)} has {mention.shown}, {other.path(mention.side)} has {before.shown}."
                    yield record, self.set_finding(mention, said, subject=f"{before.value} {mention.value}")


FI = "# Ohje\n\nKirjaamo on huoneessa {n}.\n\nKäyntiaika on arkisin.\n"
SV = "# Anvisning\n\nRegistratorskontoret finns i rum {n}.\n\nDet är öppet på vardagar.\n"


def files(folder: Path, numbers: dict[str, str]) -> None:
    for name, number in numbers.items():
        (folder / f"{name}.fi.md").write_text(FI.format(n=number), "utf-8")
        (folder / f"{name}.sv.md").write_text(SV.format(n=number), "utf-8")


def checked(folder: Path, sets: str, **more) -> dict[str, list[str]]:
    path = folder / "rinnan.toml"
    path.write_text(f'[[pairs]]\npattern = "{{name}}.{{lang}}.md"\n{sets}', "utf-8")
    config = load_config(path)
    reports = run_plan(plan(config), config, rules=(Counters(),), jobs=1, **more)
    return {report.name: sorted(finding.message for finding in report.findings) for report in reports}


def test_what_documents_of_a_set_say_against_each_other_stands_with_the_pair(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files(tmp_path, {"a": "101", "b": "101", "c": "102", "d": "103"})
    told = checked(tmp_path, '[[sets]]\nname = "spring"\npairs = ["a", "b", "c"]\n')
    assert told["a"] == told["b"] == told["d"] == []
    assert told["c"] == ["c.fi.md has 102, a.fi.md has 101.", "c.sv.md has 102, a.sv.md has 101."]


def test_a_pair_in_two_sets_says_it_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files(tmp_path, {"a": "101", "b": "102"})
    both = '[[sets]]\nname = "one"\npairs = ["*"]\n[[sets]]\nname = "two"\npairs = ["a", "b"]\n'
    assert len(checked(tmp_path, both)["b"]) == 2


def test_without_a_set_nothing_is_noted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files(tmp_path, {"a": "101", "b": "102"})
    monkeypatch.setattr(Counters, "record", lambda *_: pytest.fail("asked"))
    assert checked(tmp_path, "") == {"a": [], "b": []}
    assert checked(tmp_path, '[[sets]]\nname = "one"\npairs = ["a"]\n') == {"a": [], "b": []}  # nobody to differ from


def test_a_pair_that_cannot_be_read_leaves_the_rest_of_its_set(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files(tmp_path, {"a": "101", "b": "101", "c": "102"})
    (tmp_path / "b.sv.md").write_bytes(b"")
    assert len(checked(tmp_path, '[[sets]]\nname = "all"\npairs = ["*"]\n')["c"]) == 2


def test_severity_of_the_configuration_holds(tmp_path, monkeypatch):
    from align import release

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(release, "severities", lambda _config: (("test-counter", Severity.CRITICAL),))
    files(tmp_path, {"a": "101", "b": "102"})
    path = tmp_path / "rinnan.toml"
    path.write_text('[[pairs]]\npattern = "{name}.{lang}.md"\n[[sets]]\nname = "all"\npairs = ["*"]\n', "utf-8")
    config = load_config(path)
    reports = run_plan(plan(config), config, rules=(Counters(),), jobs=1)
    assert {f.severity for r in reports for f in r.findings} == {Severity.CRITICAL}


def records(count: int) -> list[SetRecord]:
    mentions = [
        Mention("test-counter", "fi room", str(100 + n), "source", str(100 + n), None, None, 1.0) for n in range(count)
    ]
    return [SetRecord(f"p{n}", (f"p{n}.fi", f"p{n}.sv"), ("fi", "sv"), (m,)) for n, m in enumerate(mentions)]


def test_the_order_in_which_pairs_are_done_changes_nothing():
    ordered = records(5)
    assert check_set(ordered, (Counters(),)) == check_set(ordered[::-1], (Counters(),))


def test_records_travel_between_processes():
    [record] = records(1)
    assert pickle.loads(pickle.dumps(record)) == record


def test_a_rule_sees_its_own_notes_only():
    other = replace(records(1)[0], mentions=(replace(records(1)[0].mentions[0], rule="another", value="999"),))
    assert check_set([records(1)[0], replace(other, name="q")], (Counters(),)) == {}


EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in all_rules()
    if issubclass(rule, SetRule)
    for number, example in enumerate(rule.set_examples)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_of_a_set_rule(rule: type[Rule], example: SetExample, tmp_path: Path) -> None:
    made = []
    for number, pair in enumerate(example.pairs):
        glossaries = ()
        if pair.glossary:
            (tmp_path / "terms.csv").write_text(pair.glossary, encoding="utf-8")
            glossaries = (load(tmp_path / "terms.csv"),)
        options = CompareOptions(
            rules=(rule(),), glossaries=glossaries, document_date=pair.document_date, record=True, name=f"p{number}"
        )
        documents = (
            extract_text(text, format="markdown", path=f"{number}.{side}.md", language=language)
            for text, side, language in (
                (pair.source, "source", pair.source_language),
                (pair.target, "target", pair.target_language),
            )
        )
        made.append(_compare_documents(*documents, options, None).record)
    found = check_set([record for record in made if record is not None], (rule(),))
    assert bool(found) is example.speaks, found
    for findings in found.values():
        for finding in findings:
            assert finding.rule == rule.id
            for passage in (finding.source, finding.target):
                if passage is not None and passage.quote is not None:
                    assert passage.text[passage.start : passage.end] == passage.quote


@pytest.mark.parametrize("rule", [r for r in all_rules() if issubclass(r, SetRule)], ids=lambda rule: rule.id)
def test_set_rule_shows_both_sides(rule: type[SetRule]) -> None:
    assert {example.speaks for example in rule.set_examples} == {True, False}
