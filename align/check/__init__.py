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
    "completeness",
    "clauses",
    "shapes",
    "tables",
    "language",
    "placeholders",
    "amounts",
    "dates",
    "references",
    "contacts",
    "links",
    "numbers",
    "names",
    "abbreviations",
    "persons",
    "payers",
    "bounds",
    "scope",
    "enumerations",
    "modality",
    "forms",
    "slips",
    "terminology",
    "drift",
    "spelling",
    "across",
    "setdrift",
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
    from align.check.rule import Rule
    from align.check.settle import settle

    found: list[Finding] = []
    for rule in rules:
        if type(rule).check is not Rule.check:  # many rules look at the whole alignment only
            for bead in context.units:
                found += rule.check(bead, context)
        found += rule.check_alignment(context)
    return settle(found)
