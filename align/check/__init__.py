"""``Alignment`` → findings: one file a rule family, one line each in the table of rules."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.check.context import Context
    from align.check.rule import Rule
    from align.model import Finding

__all__ = ["FAMILIES", "all_rules", "check", "rule_named"]

FAMILIES: Final = (
    "passages.completeness",
    "meaning.clauses",
    "passages.shapes",
    "passages.tables",
    "passages.language",
    "passages.placeholders",
    "values.amounts",
    "values.dates",
    "values.references",
    "values.acts",
    "values.contacts",
    "values.links",
    "values.numbers",
    "values.names",
    "passages.abbreviations",
    "values.persons",
    "values.payers",
    "meaning.bounds",
    "meaning.scope",
    "meaning.modifiers",
    "meaning.opposites",
    "meaning.enumerations",
    "meaning.modality",
    "values.forms",
    "passages.slips",
    "terms.terminology",
    "terms.misspelt",
    "terms.drift",
    "terms.spelling",
    "values.across",
    "terms.setdrift",
)
"""The files of this folder that hold rules; each names its own in ``RULES``. A new family is a new file and a line here."""


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule there is, in the order of the manual."""
    rules: list[type[Rule]] = []
    for family in FAMILIES:
        rules += import_module(f"{__name__}.{family}").RULES
    return tuple(rules)


def rule_named(name: str) -> type[Rule] | None:
    """The rule with this id, None when there is none."""
    return next((rule for rule in all_rules() if rule.id == name), None)


def check(context: Context, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """What the rules find, one finding a cause, most important first."""
    from align.check.part import parts
    from align.check.rule import Rule
    from align.check.settle import settle

    found: list[tuple[Rule, list[Finding]]] = [(rule, []) for rule in rules]
    if not found:  # as where a report is written of findings that were kept: no pattern is looked for
        return ()
    by_bead = [(rule, told) for rule, told in found if type(rule).check is not Rule.check]
    _expect(context, [rule for rule, _ in by_bead])
    for part in parts(context):
        for rule, told in by_bead:
            for bead in rule.among(part, context):
                told.extend(rule.check(bead, context))
    for rule, told in found:
        told.extend(rule.check_alignment(context))
    return settle(finding for _rule, told in found for finding in told)


def _expect(context: Context, rules: Iterable[Rule]) -> None:
    """Make known all patterns that the rules and the readers of facts will look for, so that texts are sieved for them once."""
    from align.check.rule import SIDES
    from align.facts import expect_readers, read_facts
    from align.languages.sieve import expect, learn

    languages = {context.language(side) for side in SIDES}
    for language in languages:
        expect_readers(language)
        for rule in rules:
            expect(rule.signs(language))
    learn()
    for language in languages:
        read_facts("0", language)  # a figure has every reader look, also for what it does not begin with
    learn()
