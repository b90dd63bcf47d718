"""Who bears a cost, where no amount stands beside: *tilaaja hankkii suolan omalla kustannuksellaan*, "staden svarar för kostnaderna".

A sentence that speaks of a cost in the words of the tables ``facts_bearers`` has the party as its subject, in front of the words or
behind them, or in the genitive ("på kommunens bekostnad"). Parties are called alike in every language: "client", "supplier",
"municipality"; a city is a municipality, as translations change between the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives
from align.facts.scan import fold
from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Bearer", "bearers", "cost_words"]

_FLAGS: Final = re.IGNORECASE
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s|\n")
_JOINT: Final = re.compile(r",? (?:ja|sekä|tai|och|samt|eller) ")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A party that a text says bears a cost, and where it is named."""

    party: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    costs: re.Pattern[str]
    of: re.Pattern[str]
    must: re.Pattern[str]
    behind: re.Pattern[str]
    subjects: tuple[tuple[str, re.Pattern[str]], ...]
    genitives: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _patterns(language: str) -> _Patterns:
    data = table(language, "facts_bearers")

    def listed(key: str) -> re.Pattern[str]:
        return compiled(rf"(?<![\w-]){alternatives([*data.get(key, ()), '(?!)'])}(?!\w)", _FLAGS)

    def parties(key: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        named = data.get(key, {}).items()
        return tuple((name, compiled(rf"(?<![\w-])(?:{forms})(?![\w-])", _FLAGS)) for name, forms in named)

    return _Patterns(
        costs=listed("costs"),
        of=listed("of"),
        must=listed("must"),
        behind=compiled(rf"(?<!\w){data.get('behind', '(?!)')} (?:(?:den|det|de) )?(?:\w+ )?$", _FLAGS),
        subjects=parties("subjects"),
        genitives=parties("genitives"),
    )


@cache
def cost_words(language: str) -> tuple[tuple[re.Pattern[str]], ...]:
    """The words of costs, as a table of what a text must have to name a bearer."""
    patterns = _patterns(language)
    return (patterns.costs,), (patterns.of,), (patterns.must,)


def bearers(text: str, language: str) -> tuple[Bearer, ...]:
    """The parties that a text says bear a cost, in its order; none of a sentence that names two together."""
    folded = fold(text)
    patterns = _patterns(language)
    if not any(pattern.search(folded) for (pattern,) in cost_words(language)):
        return ()
    found: dict[int, Bearer] = {}
    start = 0
    for end in [*(match.start() for match in _SENTENCE.finditer(folded)), len(folded)]:
        for bearer in _of_sentence(folded, start, end, patterns):
            found.setdefault(bearer.start, bearer)
        start = end
    return tuple(found[at] for at in sorted(found))


def _of_sentence(text: str, start: int, end: int, patterns: _Patterns) -> Iterator[Bearer]:
    subjects = [
        b for b in _named(text, start, end, patterns.subjects) if not patterns.behind.search(text[start : b.start])
    ]
    genitives = list(_named(text, start, end, patterns.genitives))
    for match in finditer(patterns.costs, text[start:end]):
        bearer = _nearest(text, subjects, start + match.start(), start + match.end())
        if bearer is not None:
            yield bearer
    for pattern in (patterns.of, patterns.must):
        for match in finditer(pattern, text[start:end]):
            yield from (b for b in genitives if b.end == start + match.start() - 1)


def _named(text: str, start: int, end: int, table_of: tuple[tuple[str, re.Pattern[str]], ...]) -> Iterator[Bearer]:
    for name, pattern in table_of:
        for match in finditer(pattern, text[start:end]):
            yield Bearer(name, start + match.start(), start + match.end())


def _nearest(text: str, subjects: list[Bearer], start: int, end: int) -> Bearer | None:
    """The subject of words of cost: the nearest before them, else the first behind; None where it is joined with another."""
    before = sorted((b for b in subjects if b.end <= start), key=lambda b: b.start)
    inside = sorted((b for b in subjects if start <= b.start and b.end <= end), key=lambda b: b.start)
    behind = sorted((b for b in subjects if b.start >= end), key=lambda b: b.start)
    chosen = (inside or before[-1:] or behind[:1])[:1]
    if not chosen:
        return None
    one = chosen[0]
    others = (other for other in subjects if other is not one)
    is_joined = any(_JOINT.fullmatch(text[min(one.end, other.end) : max(one.start, other.start)]) for other in others)
    return None if is_joined else one
