"""Every rule carries its own examples; each is a test here and an example in the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.check import all_rules
from align.extract import extract_text
from align.languages import LANGUAGES
from align.languages.sayings import say
from align.model import Category, Mqm, Severity
from align.pipeline import CompareOptions, compare_documents

if TYPE_CHECKING:
    from pathlib import Path

    from align.check.rule import Example, Rule
    from align.model import Finding

RULES = all_rules()
EXAMPLES = [
    pytest.param(rule, example, speaks, id=f"{rule.id}-{'fails' if speaks else 'passes'}-{number}")
    for rule in RULES
    for speaks, examples in ((False, rule.passes), (True, rule.fails))
    for number, example in enumerate(examples)
]


def findings(rule: type[Rule], example: Example, folder: Path) -> tuple[Finding, ...]:
    glossaries = ()
    if example.glossary:
        from align.glossary import load

        path = folder / "terms.csv"
        path.write_text(example.glossary, encoding="utf-8")
        glossaries = (load(path),)
    source = extract_text(example.source, format="markdown", path="source.md", language=example.source_language)
    target = extract_text(example.target, format="markdown", path="target.md", language=example.target_language)
    options = CompareOptions(rules=(rule(),), glossaries=glossaries, document_date=example.document_date)
    return compare_documents(source, target, options=options).findings


@pytest.mark.parametrize(("rule", "example", "speaks"), EXAMPLES)
def test_example(rule: type[Rule], example: Example, speaks: bool, tmp_path: Path) -> None:
    found = findings(rule, example, tmp_path)
    assert bool(found) is speaks, [f.message for f in found]
    for finding in found:
        assert finding.rule == rule.id
        assert finding.fingerprint
        for passage in (finding.source, finding.target):
            if passage is not None and passage.quote is not None:
                assert passage.text[passage.start : passage.end] == passage.quote
        assert_said(finding)


def assert_said(finding: Finding) -> None:
    """All that is said can be said in every language; the English is what JSON, SARIF and the baseline hold."""
    for said, english in (
        (finding.said.message, finding.message),
        (finding.said.reason, finding.reason),
        (finding.said.advice, finding.advice),
    ):
        assert said is not None or not english, f"only in English: {english}"
        if said is not None:
            assert say(said, "en") == english
            assert len({say(said, language) for language in LANGUAGES}) == len(LANGUAGES), f"{said.key}: not translated"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_documented(rule: type[Rule]) -> None:
    info = rule.info()
    assert info.summary.endswith(".")
    assert len(info.explanation) > 80, "say what it looks for, why it hurts, when to ignore it"
    assert isinstance(info.mqm, Mqm)
    assert isinstance(info.category, Category)
    assert isinstance(info.severity, Severity)
    assert rule.passes, "an example on which it stays silent"
    assert rule.id == rule.id.lower().replace("_", "-")


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
