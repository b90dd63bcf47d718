"""The manuals of the rules in Finnish and Swedish: complete, of today, and shown in English when they are not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from align.languages import table
from align.languages.manuals import digest, manual
from align.selection import rule_infos

INFOS = {info.id: info for info in rule_infos()}


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("name", INFOS)
def test_each_rule_has_a_manual_of_today(name: str, language: str) -> None:
    told = manual(INFOS[name], language)
    assert told.language == language, (
        f"look at the {language} manual of {name}, then: python docs/manuals.py --renew {name}"
    )
    assert told.summary.endswith(".")
    assert bool(told.explanation) == bool(INFOS[name].explanation)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_manual_is_of_a_rule_that_is_gone(language: str) -> None:
    assert set(table(language, "manuals")) == set(INFOS)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("name", INFOS)
def test_code_and_emphasis_are_paired_and_names_of_rules_exist(name: str, language: str) -> None:
    text = manual(INFOS[name], language).explanation
    assert text.count("``") % 2 == 0
    assert re.sub(r"``.+?``", "", text).count("*") % 2 == 0
    for other in re.findall(r"\b(?:missing|added|term|word)-[a-z-]+", text):
        assert other in INFOS, other


def test_an_outdated_manual_is_told_in_english() -> None:
    info = INFOS["amount-differs"]
    changed = replace(info, explanation=info.explanation + " Now it does something else.")
    assert manual(changed, "fi").language == "en"
    assert manual(changed, "fi").explanation == changed.explanation
    assert manual(info, "en").summary == info.summary


def test_line_ends_do_not_make_a_manual_outdated() -> None:
    assert digest("A b.", "C\nd e.") == digest("A b.", "C d\ne.")
    assert digest("A b.", "C d.") != digest("A b.", "C e.")
