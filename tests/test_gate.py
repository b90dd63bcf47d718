"""Severity × confidence, budgets, and problems that outrank both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.gate import Gate
from align.model import Category, Finding, Problem, Report, Severity


def finding(severity="major", confidence=0.9, rule="amount-differs"):
    return Finding(rule, Category.AMOUNT, Severity(severity), confidence, "m", None, None)


def report(*findings, problems=()):
    return Report("p", "a", "b", findings=findings, problems=problems)


@pytest.mark.parametrize(
    ("severity", "confidence", "fails"),
    [
        ("critical", 0.4, True),
        ("critical", 0.39, False),
        ("major", 0.5, True),
        ("major", 0.49, False),
        ("minor", 1.0, False),
        ("neutral", 1.0, False),
    ],
)
def test_default_gate_looks_at_both(severity, confidence, fails):
    assert Gate().fails(finding(severity, confidence)) is fails


def test_never_fails_nothing_but_problems_stay():
    gate = Gate(fail_on=None)
    assert gate.judge([report(finding("critical"))]).is_clean
    assert not gate.judge([report(problems=(Problem("a", "unreadable", "m"),))]).is_clean


def test_budget_lets_through_up_to_its_number_and_then_none():
    gate = Gate(budgets=(("amount-differs", 2),))
    two = [report(finding()), report(finding())]
    assert gate.judge(two).failing == 0
    assert gate.judge(two).tolerated == 2
    three = [*two, report(finding())]
    assert gate.judge(three).failing == 3
    assert gate.judge(three).over_budget == (("amount-differs", 2, 3),)


def test_budget_of_one_rule_is_not_anothers():
    gate = Gate(budgets=(("amount-differs", 5),))
    assert gate.judge([report(finding(), finding(rule="date-differs"))]).failing == 1


@given(st.sampled_from(Severity), st.floats(0, 1), st.sampled_from(Severity))
def test_a_stricter_gate_never_lets_more_through(severity, confidence, fail_on):
    one = finding(severity, confidence)
    if Gate(fail_on=fail_on).fails(one):
        for milder in list(Severity)[: fail_on.rank]:
            assert Gate(fail_on=milder).fails(one)
