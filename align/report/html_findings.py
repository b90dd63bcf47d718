"""What the page says about findings: headlines, places and confidence in words, and the verdict they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model import Severity
from align.ranking import CATEGORIES, group_of
from align.report import told
from align.report.passages import SIDES, clean
from align.report.plain import is_doubtful
from align.report.values import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Finding, Passage, Report, RuleInfo, Side
    from align.report import RenderOptions
    from align.report.messages import Words

__all__ = [
    "Count",
    "FindingView",
    "SideView",
    "Verdict",
    "counts",
    "place_text",
    "verdict",
    "view_finding",
]

_LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side says, for a finding."""

    language: str
    name: str
    quote: str
    """The flagged words, "" when none are."""
    value: str
    place: str
    is_there: bool

    @property
    def says(self) -> bool:
        """Whether there is more to say than the marked words and the empty cell beside the finding show."""
        return bool(self.value) and self.value != self.quote


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its words chosen."""

    number: int
    anchor: str
    finding: Finding
    headline: str
    headline_language: str
    kind: str
    group: str
    severity: str
    confidence: str
    percent: int
    sides: tuple[SideView, ...]
    place: str
    excerpt: str
    """The beginning of the only passage there is, "" where words are flagged or both sides are there."""
    excerpt_language: str
    title: str
    """What the rule notices."""
    is_general: bool
    """The headline is made of what the rule notices, for want of a sentence of its own in the page's language."""
    reason: str
    reason_language: str
    advice: str
    advice_language: str
    authority: str
    authority_language: str
    origin: str
    rule: RuleInfo | None
    known: bool = False
    is_doubtful: bool = False
    """Too unsure to be shown before somebody asks for it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "can this be published?"."""

    level: str
    """"blocked", "unknown", "minor" or "clean"; the page shows words and a sign, never colour alone."""
    answer: str
    lead: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of one kind."""

    category: str
    kind: str
    group: str
    by_severity: tuple[int, int, int, int]
    """Critical, major, minor, neutral."""
    total: int


def verdict(report: Report, words: Words, options: RenderOptions) -> Verdict:
    """The answer, fail-closed: what could not be checked outranks a good result."""
    serious = sum(options.gate.fails(f) for f in report.findings)
    unread = unchecked(report)
    if serious:
        key = "verdict.both_lead" if unread else "verdict.blocked_lead"
        return Verdict("blocked", words("verdict.blocked"), words(key, findings=words.count("findings", serious)))
    if unread:
        return Verdict("unknown", words("verdict.unknown"), words(_unknown_lead(report)))
    sure = sum(not is_doubtful(f, options) for f in report.findings)
    if sure:
        return Verdict(
            "minor", words("verdict.minor"), words("verdict.minor_lead", findings=words.count("findings", sure))
        )
    if report.findings:
        found = words.count("findings", len(report.findings))
        return Verdict("clean", words("verdict.clean"), words("verdict.doubtful_lead", findings=found))
    return Verdict("clean", words("verdict.clean"), words("verdict.clean_lead"))


def _unknown_lead(report: Report) -> str:
    if report.alignment is None:
        return "verdict.none_lead"
    are_strangers = any(p.said.message and p.said.message.key == "problem.too-little-shared" for p in report.problems)
    return "verdict.strangers_lead" if are_strangers else "verdict.unknown_lead"


def unchecked(report: Report) -> bool:
    """Whether something could not be checked: a problem, a page without text, no alignment."""
    pair = report.alignment
    return bool(report.problems) or pair is None or bool(pair.source.unread_pages or pair.target.unread_pages)


def counts(findings: Sequence[Finding], words: Words) -> tuple[Count, ...]:
    """The kinds that occur, in the order of their groups."""
    found: list[Count] = []
    for category in sorted({f.category for f in findings}, key=CATEGORIES.index):
        of_kind = [f for f in findings if f.category is category]
        critical, major, minor, neutral = (sum(f.severity is s for f in of_kind) for s in reversed(Severity))
        split = (critical, major, minor, neutral)
        found.append(Count(category.value, words(f"category.{category}"), group_of(category), split, len(of_kind)))
    return tuple(found)


def view_finding(
    report: Report, number: int, finding: Finding, words: Words, prefix: str, options: RenderOptions, *, known: bool
) -> FindingView:
    """One finding in the words of the page's language."""
    headline = _headline(report, finding, words)
    why, advice = told.reason(finding, words.language), told.advice(finding, words.language)
    authority = told.authority(finding.authority, words.language)
    if advice.language != words.language or not advice.text:
        general = words.get(f"advice.{finding.category}")
        advice = told.Told(general, words.language) if general else advice
    rule = next((r for r in report.rules if r.id == finding.rule), None)
    alone = None if finding.source and finding.target else finding.source or finding.target
    return FindingView(
        number=number,
        anchor=f"{prefix}{'k' if known else 'f'}{number}",
        finding=finding,
        headline=clean(headline.text),
        headline_language=headline.language,
        kind=words(f"category.{finding.category}"),
        group=group_of(finding.category),
        severity=words(f"severity.{finding.severity}"),
        confidence=words.confidence(finding.confidence),
        percent=round(100 * finding.confidence),
        sides=tuple(_side(report, finding, side, words) for side in SIDES),
        place=_places(report, finding, words),
        title=words.get(f"rule.{finding.rule}") or "",
        is_general=not _has_own(finding, words),
        excerpt=_excerpt(alone, headline.text),
        excerpt_language=alone.language if alone else "",
        reason=clean(why.text),
        reason_language=why.language,
        advice=clean(advice.text),
        advice_language=advice.language,
        authority=clean(authority.text),
        authority_language=authority.language,
        origin=words(f"origin.{finding.origin}"),
        rule=rule,
        known=known,
        is_doubtful=not known and is_doubtful(finding, options),
    )


def place_text(passage: Passage, words: Words) -> str:
    """Page and numbered section of a passage, else its heading; "" when it has none (the row of the page serves then)."""
    parts = []
    if passage.page is not None:
        parts.append(words("side.page", page=passage.page))
    section = passage.section or ""
    if section and (not parts or _is_number(section)):
        parts.append(_section_text(section, words))
    return ", ".join(parts)


def _is_number(section: str) -> bool:
    return section[:1].isdigit() and len(section) <= 12


def _section_text(section: str, words: Words) -> str:
    if _is_number(section) and "§" not in section:
        return words("side.section", section=section)
    return clean(section if _is_number(section) else f"”{_short(section, 50)}”")


def _places(report: Report, finding: Finding, words: Words) -> str:
    found = []
    for side, code in zip(SIDES, report.languages, strict=True):
        passage = _passage(finding, side)
        text = place_text(passage, words) if passage else ""
        if text:
            found.append((code.upper() or side, text))
    if len(found) == 2 and found[0][1] == found[1][1]:
        return found[0][1]
    return " · ".join(f"{code} {text}" for code, text in found)


def _passage(finding: Finding, side: Side) -> Passage | None:
    return finding.source if side == "source" else finding.target


def _side(report: Report, finding: Finding, side: Side, words: Words) -> SideView:
    passage = _passage(finding, side)
    value = finding.source_value if side == "source" else finding.target_value
    code = report.languages[0 if side == "source" else 1]
    return SideView(
        language=(passage.language if passage else "") or code,
        name=words.language_name(code),
        quote=clean(_short(passage.quote or "", 400)) if passage else "",
        value=clean(readable(value, words, finding.category)),
        place=place_text(passage, words) if passage else "",
        is_there=passage is not None,
    )


def _headline(report: Report, finding: Finding, words: Words) -> told.Told:
    """The rule's own sentence where it is in the page's language; else what it notices, with the words it flags."""
    if _has_own(finding, words):
        return told.message(finding, words.language)
    return told.Told(_general(report, finding, words), words.language)


def _excerpt(alone: Passage | None, headline: str) -> str:
    # a headline that names the section begins with the same words
    if alone is None or alone.quote or alone.text[:12] in headline:
        return ""
    return clean(_short(alone.text, _LONGEST_QUOTE))


def _has_own(finding: Finding, words: Words) -> bool:
    own = told.message(finding, words.language)
    return bool(own.text) and own.language == words.language


def _general(report: Report, finding: Finding, words: Words) -> str:
    kind = words.get(f"rule.{finding.rule}") or words(f"category.{finding.category}")
    source, target = (_said(finding, side) for side in SIDES)
    codes = report.languages
    if finding.category in {"omission", "addition"} and (finding.source is None) != (finding.target is None):
        lacking = codes[1] if finding.target is None else codes[0]
        return words("headline.omission", version=words.version_name(lacking))
    if finding.category == "moved":
        return words("headline.moved")
    if source and target:
        names = words.language_name(codes[0]), words.language_name(codes[1])
        return words(
            "headline.both", kind=kind, source=source, target=target, source_language=names[0], target_language=names[1]
        )
    if source or target:
        version = words.version_name(codes[0] if source else codes[1])
        return words("headline.one", kind=kind, quote=source or target, version=version)
    return words("headline.plain", kind=kind)


def _said(finding: Finding, side: Side) -> str:
    passage = _passage(finding, side)
    value = finding.source_value if side == "source" else finding.target_value
    return _short((passage.quote if passage and passage.quote else value) or "", _LONGEST_QUOTE)


def _short(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
