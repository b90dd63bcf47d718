"""What limits or scopes a fact: bounds, approximation, parties, VAT, period, deadline.

Every qualifier is language-neutral ("bound:at-most", "party:state", "vat:excluded", "per:year"), its words are in the tables
``facts_qualifiers``. Who pays an amount is read in ``payers``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives, lexicon
from align.facts.payers import labelled_payers, payers
from align.facts.units import unit_of
from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from align.facts.scan import Scan
    from align.model import Fact

__all__ = ["label_of", "qualify", "says", "states", "take_taxes"]

_FLAGS: Final = re.IGNORECASE
_QUANTITIES: Final = frozenset({"amount", "number", "percent"})
_TIMED: Final = frozenset({"date", "date-range", "month", "time"})
_QUALIFIED: Final = _QUANTITIES | _TIMED
"""Kinds that may have qualifiers of those that are looked for here."""
_LABEL_END: Final = re.compile(r"[:=]\s*(?:\S+\s+){0,3}$")
_REACH: Final = 60
_CLAUSE: Final = 200
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_MEASURE: Final = r"(?: ?/ ?(?:m²|m2|m³|hlö|pers\.?|kpl|st\.?)(?!\w))?"
"""What else a price is counted by: "12 €/m²/kk"."""
_FILLER: Final = r"(?:[ (]+[^\W\d]+){0,2}[ (]*"


@dataclass(frozen=True, slots=True)
class _Patterns:
    before: tuple[tuple[str, re.Pattern[str], Shape], ...]
    """Each with its words alone: a stretch of a text holds none of them where the text does not."""
    after: tuple[tuple[str, re.Pattern[str], Shape], ...]
    near: tuple[tuple[str, re.Pattern[str]], ...]
    said: Mapping[str, re.Pattern[str]]
    deadline_before: re.Pattern[str]
    deadline_after: re.Pattern[str]
    act_before: re.Pattern[str]
    act_after: re.Pattern[str]
    during: frozenset[str]
    of_year: re.Pattern[str]
    """What behind a number makes it a year of something: "2016 års nivå", "3300 f.Kr."."""


def _families(language: str, name: str, shape: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    families = table(language, "facts_qualifiers").get(name, {})
    return tuple((family, compiled(shape.format(alternatives(words)), _FLAGS)) for family, words in families.items())


def _shaped(language: str, name: str, shape: str) -> tuple[tuple[str, re.Pattern[str], Shape], ...]:
    words = table(language, "facts_qualifiers").get(name, {})
    return tuple(
        (family, pattern, Shape(alternatives(words[family]), _FLAGS))
        for family, pattern in _families(language, name, shape)
    )


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    dates = words.part("dates")
    before = alternatives(dates.get("deadline_before") or ["(?!)"])
    after = alternatives(dates.get("deadline_after") or ["(?!)"])
    return _Patterns(
        before=_shaped(language, "before", r"(?<!\w){}" + _FILLER.replace("{", "{{").replace("}", "}}") + "$"),
        after=_shaped(language, "after", _MEASURE + r"[ )]*{}(?!\w)"),
        near=_families(language, "near", r"(?<!\w){}"),
        said=dict(_families(language, "said", r"(?<!\w){}(?!\w)")),
        deadline_before=compiled(rf"(?<!\w){before}(?: [^\W\d]+)? $", _FLAGS),
        deadline_after=compiled(rf" {after}(?!\w)", _FLAGS),
        act_before=compiled(rf"{words.pattern('dates', 'act_before')} (?:den )?$", _FLAGS),
        act_after=compiled(rf" {words.pattern('dates', 'act_after')}", _FLAGS),
        during=frozenset(table(language, "facts_qualifiers").get("during", ())),
        of_year=compiled(f" ?(?:{table(language, 'facts_qualifiers').get('of_year', '(?!)')})", _FLAGS),
    )


def take_taxes(scan: Scan) -> None:
    """Hide "alv 0 %" from the readers of percentages: it qualifies an amount and is none itself."""
    for family, pattern in scan.among(_patterns(scan.language).near):
        if family.startswith("vat:"):
            for match in pattern.finditer(scan.text):
                scan.take(match.start(), match.end())


def says(text: str, language: str, family: str) -> int:
    """How often a passage says something of this family in any words: a qualifier phrased another way is not missing."""
    pattern = _patterns(language).said.get(family)
    return len(pattern.findall(text)) if pattern else 0


def states(text: str, language: str, family: str) -> int:
    """How often a passage has the plain words of this family, those that stand before a value."""
    words = table(language, "facts_qualifiers").get("before", {}).get(family)
    return len(re.findall(rf"(?<!\w){alternatives(words)}(?!\w)", text, _FLAGS)) if words else 0


def label_of(text: str, fact: Fact) -> str:
    """The label an amount stands under: what is before the colon that precedes it, "" when there is none."""
    before = text[max(0, fact.start - _CLAUSE) : fact.start]
    ending = _LABEL_END.search(before)
    if ending is None:
        return ""
    return re.split(r"(?<=[.!?;])\s", before[: ending.start()])[-1]


def qualify(scan: Scan) -> None:
    """Give each fact its qualifiers, once all are read."""
    if not scan.facts:
        return
    patterns = _patterns(scan.language)
    likely = scan.among(patterns.before), scan.among(patterns.after)
    ends = sorted(fact.end for fact in scan.facts)
    sums = sorted((fact.start, fact.end) for fact in scan.facts if fact.kind in {"amount", "percent"})
    last_deadline = -len(scan.text) - 9
    asked = _QUALIFIED if any(likely) else _QUALIFIED - {"number"}
    for index, fact in sorted(enumerate(scan.facts), key=lambda item: item[1].start):
        if fact.kind not in asked:
            continue
        found: set[str] = set(fact.qualifiers)
        place = bisect_right(ends, fact.start)
        floor = ends[place - 1] if place else 0
        before, after = scan.text[max(floor, fact.start - _REACH) : fact.start], scan.text[fact.end : fact.end + _REACH]
        if fact.kind in _QUANTITIES:
            during = _during(fact, after, patterns)
            found.update([name for name, pattern, _ in likely[0] if name not in during and pattern.search(before)])
            found.update([name for name, pattern, _ in likely[1] if pattern.match(after)])
        if fact.kind == "amount":
            found.update(_scope(scan, fact, patterns, sums))
        if fact.kind == "percent" and (label := label_of(scan.text, fact)):
            found.update(labelled_payers(scan.language, label))
        if fact.kind in _TIMED:
            is_due = patterns.deadline_before.search(before) or patterns.deadline_after.match(after)
            if is_due or (fact.kind == "time" and 0 <= fact.start - last_deadline <= 4):
                found.add("deadline")
                last_deadline = fact.end
            elif fact.kind == "date" and (patterns.act_before.search(before) or patterns.act_after.match(after)):
                found.add("of-act")
        if found != set(fact.qualifiers):
            scan.facts[index] = replace(fact, qualifiers=tuple(sorted(found)))


def _during(fact: Fact, after: str, patterns: _Patterns) -> frozenset[str]:
    """Families whose words only tell when, before a year: *under 2022*, *under 3300 f.Kr.*, *runt 2016 års nivå*."""
    if fact.kind != "number" or unit_of(fact):
        return frozenset()
    named = patterns.of_year.match(after)
    if named and fact.surface.isdigit():
        return patterns.during | {"approx"} if named.group().endswith("s") else patterns.during
    return patterns.during if _YEAR.fullmatch(fact.surface) else frozenset()


def _scope(scan: Scan, fact: Fact, patterns: _Patterns, sums: list[tuple[int, int]]) -> Iterator[str]:
    around = scan.text[max(0, fact.start - _REACH) : fact.end + _REACH]
    yield from (name for name, pattern in patterns.near if pattern.search(around))
    place = bisect_right(sums, (fact.start, fact.end))
    room = (sums[place - 2][1] if place > 1 else 0, sums[place][0] if place < len(sums) else len(scan.text))
    yield from payers(scan, fact, label_of(scan.text, fact), room)
