"""Who pays an amount: EU, state, municipality, other public, private, own share … as qualifiers "party:eu", "party:state".

Three places name payers, the surest first: a bracket beside the amount or in its label ("Rahoitus (EU+valtio): 15 milj. €"), the
label itself ("Valtion osuus: 3 milj. €"), and a phrase of the same clause that says who finances ("EU:n ja valtion rahoitus on 15
milj. €", "15 mn euro finansieras av staten"). The last is marked "party-phrase": that the other version leaves it out says nothing,
that it names others does. The names are in the tables ``facts_qualifiers``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["labelled_payers", "payers"]

_FLAGS: Final = re.IGNORECASE
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]{1,160})[)\]]")
_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class _Patterns:
    parties: tuple[tuple[str, re.Pattern[str]], ...]
    finances: re.Pattern[str]
    """Words that say that a party of the clause pays."""
    ends: re.Pattern[str]
    """Where a clause ends: a full stop, a bracket, a comma before a word that begins a clause."""


@cache
def _patterns(language: str) -> _Patterns:
    data = table(language, "facts_qualifiers")
    return _Patterns(
        parties=tuple(
            (name, compiled(rf"(?<![\w-]){alternatives(words)}", _FLAGS))
            for name, words in data.get("party", {}).items()
        ),
        ends=compiled(rf"[.;:!?](?=\s|$)|,(?= {lexicon(language).clause}(?!\w))|[()\[\]]| – ", _FLAGS),
        finances=compiled(rf"(?<!\w){alternatives([*data.get('finances', ()), '(?!)'])}", _FLAGS),
    )


def payers(scan: Scan, fact: Fact, label: str, room: tuple[int, int]) -> set[str]:
    """The parties that pay an amount.

    ``label`` is the label it stands under, "" for none; ``room`` lies between the amounts before and after it.
    """
    patterns = _patterns(scan.language)
    before = label or scan.text[max(0, fact.start - _REACH) : fact.start]
    brackets = [m[1] for m in _BRACKET.finditer(before) if label or m.end() >= len(before) - 1]
    behind = _BRACKET.match(scan.text[fact.end :].lstrip())
    if behind:
        brackets.append(behind[1])
    for bracket in reversed(brackets):
        found = _named(bracket, patterns)
        if found:
            return found
    return (_named(label, patterns) if label else set()) or _in_clause(scan, fact, room, patterns)


def labelled_payers(language: str, label: str) -> set[str]:
    """The parties in a bracket of a label ("Rahoitus (EU+valtio)"), as of a share that is told in per cent."""
    patterns = _patterns(language)
    return set().union(*(_named(match[1], patterns) for match in _BRACKET.finditer(label)))


def _in_clause(scan: Scan, fact: Fact, room: tuple[int, int], patterns: _Patterns) -> set[str]:
    """Parties of the clause around an amount, where it says that they finance it."""
    start, end = max(room[0], fact.start - _REACH), min(room[1], fact.end + _REACH)
    before, after = scan.text[start : fact.start], scan.text[fact.end : end]
    left = list(patterns.ends.finditer(before))
    right = patterns.ends.search(after)
    for text in (before[left[-1].end() if left else 0 :], after[: right.start() if right else None]):
        if patterns.finances.search(text):
            found = _named(text, patterns)
            if found:
                return {*found, "party-phrase"}
    return set()


def _named(text: str, patterns: _Patterns) -> set[str]:
    """Parties a text names; the longest name wins, so that "muu julkinen" is not "julkinen" as well."""
    hits = sorted(
        (m.start(), -len(m.group()), m.end(), name)
        for name, pattern in patterns.parties
        for m in pattern.finditer(text)
    )
    found: set[str] = set()
    position = 0
    for start, _, end, name in hits:
        if start >= position:
            found.add(name)
            position = end
    return found
