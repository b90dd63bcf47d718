"""A rule finds nothing in the units that it leaves out by their signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.check import all_rules
from align.check.context import Context
from align.check.part import Part, parts
from align.check.rule import Rule
from align.glossary import bundled, bundled_names
from align.pipeline import CompareOptions, align_documents, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.model import Alignment

RULES = [rule for rule in all_rules() if rule.check is not Rule.check]


def _examples() -> Iterator[tuple[str, str]]:
    for rule in all_rules():
        for example in (*rule.passes, *rule.fails):
            if (example.source_language, example.target_language) == ("fi", "sv"):
                yield example.source, example.target


def _aligned(folder: Path, texts: tuple[str, str]) -> Alignment:
    paths = folder / "a.fi.md", folder / "a.sv.md"
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    source, target = (read(path, language=code) for path, code in zip(paths, ("fi", "sv"), strict=True))
    return align_documents(source, target, options=CompareOptions())


@pytest.fixture(scope="module")
def contexts(tmp_path_factory: pytest.TempPathFactory) -> list[Context]:
    """All examples of all rules one behind another, each version in the order of the other; and the same with sides exchanged."""
    folder = tmp_path_factory.mktemp("among")
    glossaries = tuple(bundled(name) for name in bundled_names())
    plain = [pair for pair in _examples() if not pair[0].startswith(("#", "|"))]
    texts = ("\n\n".join(one for one, _ in plain), "\n\n".join(other for _, other in plain))
    return [Context(_aligned(folder, both), glossaries=glossaries) for both in (texts, (texts[0], texts[0]))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_units_left_out_hold_nothing(rule: type[Rule], contexts: list[Context]) -> None:
    made = rule()
    for context in contexts:
        for part in parts(context):
            looked_at = {id(unit) for unit in made.among(part, context)}
            for unit in part.units:
                if id(unit) not in looked_at:
                    assert not list(made.check(unit, context)), context.text(unit, "source")


def test_most_rules_are_asked_of_few_units(contexts: list[Context]) -> None:
    context = contexts[0]
    part = Part(context.units, context)
    asked = [len(list(rule().among(part, context))) for rule in RULES]
    assert sum(asked) < 0.35 * len(RULES) * len(context.units)
    assert any(0 < count < len(context.units) for count in asked)
