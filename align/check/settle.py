"""One cause, one finding; and the order in which people read them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.check.prints import fingerprint
from align.model import Category
from align.ranking import rank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model import Finding, Passage

__all__ = ["settle"]

_WHOLE: Final = frozenset({Category.UNTRANSLATED})
"""A passage left in the other language explains every other difference in it."""
_SAID_ONCE: Final = frozenset({Category.OMISSION, Category.ADDITION, Category.DIVERGENCE})
"""What says which words stand in one version alone: a term among them needs no finding of its own."""
_UNFILLED: Final = frozenset({Category.PLACEHOLDER, Category.OMISSION})
_ABSENT: Final = frozenset(
    {
        Category.EMAIL, Category.PHONE, Category.NAME, Category.NUMBER, Category.DATE, Category.URL, Category.AMOUNT, Category.PERCENT,
        Category.ACRONYM, Category.TERMINOLOGY, Category.LAW_REFERENCE,
    }
)  # fmt: skip
"""What one side of a row lacks when its value was never filled in."""
_EXPLAINED: Final = {
    Category.NUMBER: frozenset(
        {
            Category.AMOUNT,
            Category.PERCENT,
            Category.DATE,
            Category.LAW_REFERENCE,
            Category.PHONE,
            Category.URL,
            Category.EMAIL,
            Category.DIVERGENCE,
            Category.OMISSION,
            Category.ADDITION,
            Category.PLACEHOLDER,
        }
    ),
    Category.TERMINOLOGY: frozenset({Category.SPELLING}),
    Category.FORMAT: frozenset(
        {Category.URL, Category.EMAIL, Category.PHONE, Category.AMOUNT, Category.DATE, Category.EXTRACTION}
    ),
    Category.EXTRACTION: frozenset({Category.URL, Category.EMAIL}),
    Category.ACRONYM: frozenset({Category.PLACEHOLDER}),
}
"""Which more specific kinds make a finding of a kind superfluous when both flag the same words."""


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without those another one explains, equal fingerprints told apart, most important first.

    A finding is explained when a more specific one flags the same words of the same passage, or when the whole passage was left
    untranslated.
    """
    kept = _unexplained(list(findings))
    kept.sort(key=_order)
    return tuple(_numbered(kept))


def _order(finding: Finding) -> tuple[object, ...]:
    passage = finding.source or finding.target
    place = (passage.block or 0, passage.start or 0) if passage else (0, 0)
    side = 0 if finding.source else 1
    return (*rank(finding), side, *place, finding.rule)


def _unexplained(findings: list[Finding]) -> list[Finding]:
    by_segment: dict[str, list[Finding]] = {}
    for finding in findings:
        for segment in _segments(finding):
            by_segment.setdefault(segment, []).append(finding)
    return [f for f in findings if not any(_explains(o, f) for o in _beside(f, by_segment))]


def _segments(finding: Finding) -> frozenset[str]:
    return frozenset(s for p in (finding.source, finding.target) if p for s in p.segments)


def _beside(finding: Finding, by_segment: dict[str, list[Finding]]) -> Iterable[Finding]:
    seen: dict[int, Finding] = {}
    for segment in _segments(finding):
        for other in by_segment[segment]:
            if other is not finding:
                seen[id(other)] = other
    return seen.values()


def _explains(cause: Finding, finding: Finding) -> bool:
    if cause.category in _UNFILLED and finding.category not in _UNFILLED and _fills(cause, finding):
        return True
    if cause.category in _WHOLE and finding.category not in _WHOLE | {Category.PLACEHOLDER, Category.EMAIL}:
        return True
    if cause.category is finding.category and cause.rule != finding.rule:
        return _overlaps(cause, finding) and _outranks(cause, finding)
    if finding.rule == "term-not-used" and cause.category in _SAID_ONCE:
        return cause.confidence >= finding.confidence and _covers(cause, finding)
    return cause.category in _EXPLAINED.get(finding.category, frozenset()) and _overlaps(cause, finding)


def _covers(cause: Finding, finding: Finding) -> bool:
    """Whether the words a finding misses in the other version stand within those a surer one says stand there alone."""
    for mine, theirs in ((cause.source, finding.source), (cause.target, finding.target)):
        if theirs is not None and theirs.quote and mine is not None and mine.segments == theirs.segments:
            spans = mine.start, mine.end, theirs.start, theirs.end
            if all(at is not None for at in spans) and mine.start <= theirs.start and theirs.end <= mine.end:  # type: ignore[operator]
                return True
    return False


def _fills(cause: Finding, finding: Finding) -> bool:
    # "FI has the address x, SV has not" in a row whose Swedish value is a placeholder or empty
    if finding.category not in _ABSENT or (cause.category is Category.OMISSION and cause.subject != "empty-value"):
        return False
    for mine, theirs, other in (
        (cause.source, finding.source, finding.target),
        (cause.target, finding.target, finding.source),
    ):
        unfilled = mine is not None and (mine.quote is not None) is (cause.category is Category.PLACEHOLDER)
        same = mine is not None and theirs is not None and set(mine.segments) & set(theirs.segments)
        if unfilled and same and theirs is not None and theirs.quote is None and other is not None and other.quote:
            return True
    return False


def _outranks(cause: Finding, finding: Finding) -> bool:
    first = (cause.severity.rank, cause.confidence, cause.rule)
    return first > (finding.severity.rank, finding.confidence, finding.rule)


def _overlaps(a: Finding, b: Finding) -> bool:
    return _touches(a.source, b.source) or _touches(a.target, b.target)


def _touches(a: Passage | None, b: Passage | None) -> bool:
    if a is None or b is None or not set(a.segments) & set(b.segments):
        return False
    if a.start is None or b.start is None or a.end is None or b.end is None or a.segments != b.segments:
        return a.quote is not None and b.quote is not None and (a.quote in b.quote or b.quote in a.quote)
    return a.start < b.end and b.start < a.end


def _numbered(findings: list[Finding]) -> Iterable[Finding]:
    # two findings alike in everything but position are two things to look at, and a baseline must hold both
    counts: dict[str, int] = {}
    for finding in findings:
        count = counts.get(finding.fingerprint, 0)
        counts[finding.fingerprint] = count + 1
        yield finding if not count else replace(finding, fingerprint=fingerprint(finding.fingerprint, str(count)))
