"""What limits or scopes a fact: bounds, approximation, parties, VAT, period, deadline."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon

if TYPE_CHECKING:
    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["qualify"]

_FLAGS: Final = re.IGNORECASE


@cache
def _act(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon(language)
    before = re.compile(rf"{words.pattern('dates', 'act_before')} (?:den )?$", _FLAGS)
    after = re.compile(rf" {words.pattern('dates', 'act_after')}", _FLAGS)
    return before, after


def _of_act(scan: Scan, fact: Fact) -> bool:
    before, after = _act(scan.language)
    return bool(before.search(scan.text[max(0, fact.start - 60) : fact.start]) or after.match(scan.text, fact.end))


def qualify(scan: Scan) -> None:
    """Give each fact its qualifiers, once all are read."""
    for index, fact in enumerate(scan.facts):
        found: set[str] = set(fact.qualifiers)
        if fact.kind == "date" and _of_act(scan, fact):
            found.add("of-act")
        if found != set(fact.qualifiers):
            scan.facts[index] = replace(fact, qualifiers=tuple(sorted(found)))
