"""What the page says about findings: headlines, places and confidence in words, and the verdict they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model import Category, Said, Severity
from align.ranking import CATEGORIES, group_of
from align.report import told
from align.report.passages import SIDES, clean
from align.report.places import both_places, passage_of, place_text, short
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
    accepted: told.Accepted | None = None
    """Why it is known and does not count."""
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
    alone = _spoken_of(finding)
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
        place=both_places(report, finding, words),
        title=words.get(f"rule.{finding.rule}") or "",
        is_general=not _has_own(finding, words),
        excerpt=_excerpt(alone, headline.text),
        excerpt_language=_language_of(finding, alone),
        reason=clean(why.text),
        reason_language=why.language,
        advice=clean(advice.text),
        advice_language=advice.language,
        authority=clean(authority.text),
        authority_language=authority.language,
        origin=words(f"origin.{finding.origin}"),
        rule=rule,
        known=known,
        accepted=told.accepted(finding.accepted, words) if finding.accepted else None,
        is_doubtful=not known and is_doubtful(finding, options),
    )


def _side(report: Report, finding: Finding, side: Side, words: Words) -> SideView:
    passage = passage_of(finding, side)
    value = finding.source_value if side == "source" else finding.target_value
    code = report.languages[0 if side == "source" else 1]
    return SideView(
        language=(passage.language if passage else "") or code,
        name=words.language_name(code),
        quote=clean(short(passage.quote or "", 400)) if passage else "",
        value=clean(readable(value, words, finding.category)),
        place=place_text(passage, words) if passage else "",
        is_there=passage is not None,
    )


def _headline(report: Report, finding: Finding, words: Words) -> told.Told:
    """The rule's own sentence where it is in the page's language; else what it notices, with the words it flags."""
    if _has_own(finding, words):
        return told.message(finding, words.language)
    return told.Told(_general(report, finding, words), words.language)


def _spoken_of(finding: Finding) -> Passage | None:
    """The only passage, or of two the one in the wrong language; None where both are meant."""
    pair = finding.source, finding.target
    if not all(pair):
        return pair[0] or pair[1]
    if finding.category is not Category.UNTRANSLATED or finding.said.message is None:
        return None
    here = dict(finding.said.message.slots).get("here")
    return next((p for p in pair if p and isinstance(here, Said) and here.key == f"side.{p.language}"), None)


def _language_of(finding: Finding, alone: Passage | None) -> str:
    """The language of the passage spoken of: the one it was left in, where the finding is that."""
    slots = dict(finding.said.message.slots) if finding.said.message else {}
    left_in = slots.get("language")
    if isinstance(left_in, Said) and left_in.key.startswith("language.") and not left_in.slots:
        return left_in.key.rpartition(".")[2]
    return alone.language if alone else ""


def _excerpt(alone: Passage | None, headline: str) -> str:
    # a headline that names the section begins with the same words
    text = (alone.quote or alone.text) if alone else ""
    if not text or text[:12] in headline:
        return ""
    return clean(short(text, _LONGEST_QUOTE))


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
    passage = passage_of(finding, side)
    value = finding.source_value if side == "source" else finding.target_value
    return short((passage.quote if passage and passage.quote else value) or "", _LONGEST_QUOTE)
