"""Comments in a document that accept a finding where it stands.

In Markdown and HTML a comment before a block takes findings of the rules it names off that block::

    <!-- rinnan: ignore amount-differs, number-differs – the ministry pays in kronor here -->

Never without a rule's name (after ruff's ``noqa``), never without a reason, never silently: what is ignored is counted and listed with
the known findings, and a comment that ignores nothing, or is not understood, is a finding itself (``ignore-comment``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from align.languages.sayings import say, saying
from align.model import Acceptance, Category, Finding, Mqm, Origin, Passage, RuleInfo, Said, Sayings, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from align.model import Alignment, Block, Document, Report, Side

__all__ = ["IGNORE_COMMENT", "Ignore", "comments", "with_ignores"]

IGNORE_COMMENT = RuleInfo(
    id="ignore-comment",
    mqm=Mqm.MARKUP,
    category=Category.FORMAT,
    severity=Severity.MAJOR,
    summary="A comment that should ignore findings is not understood, or ignores none.",
    explanation=(
        "In Markdown and HTML documents ``<!-- rinnan: ignore RULE – reason -->`` before a block accepts the findings of that rule "
        "there; several rules are parted by commas. A comment without a reason, or with a rule that does not exist, ignores nothing "
        "and is reported here, so that nobody believes in it. One that has nothing left to ignore is reported as minor: remove it.\n\n"
        "``ignore-comments = false`` in the configuration switches all such comments off."
    ),
)
"""The rule about these comments; like missing-version it is judged outside the rules about passages."""

_COMMENT: Final = re.compile(r"<!--\s*rinnan\s*:(.*?)-->", re.DOTALL | re.IGNORECASE)
_FORM: Final = re.compile(
    r"ignore\s+(?P<rules>[a-z][a-z0-9-]*(?:\s*,\s*[a-z][a-z0-9-]*)*)\s*(?:(?:–|—|--|:)\s*(?P<reason>\S.*))?", re.DOTALL
)
_FORMATS: Final = {"markdown": "markdown", "html": "html"}
_AHEAD: Final = 20_000
"""Characters after a comment in which its block begins."""
_MOST: Final = 1_000
"""Comments looked at in one document."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment of a document."""

    text: str
    """What it says, white space folded."""
    rules: tuple[str, ...]
    """Rules it names; none when it is not understood."""
    reason: str
    block: int | None
    """Index of the block it stands before, None when no block follows."""


def comments(document: Document) -> tuple[Ignore, ...]:
    """The comments of a document, in order; none for formats that have no comments."""
    form = _FORMATS.get(document.format)
    if form is None:
        return ()
    text = _source(Path(document.path))
    if text is None:
        return ()
    blocks = document.blocks()
    found: list[Ignore] = []
    for match in list(_COMMENT.finditer(text))[:_MOST]:
        block = _block_at(text, match.span(), form, blocks)
        said = " ".join(match[1].split())
        told = _FORM.fullmatch(said)
        names = tuple(name.strip() for name in told["rules"].split(",")) if told else ()
        found.append(Ignore(said, names, (told["reason"] or "").strip() if told else "", block))
    return tuple(found)


def _source(path: Path) -> str | None:
    from align.extract.plain import decode

    try:
        data = path.read_bytes()
    except OSError:  # a document that did not come from a file
        return None
    return decode(data, path=str(path))[0] if b"rinnan" in data.lower() else None


def _block_at(text: str, comment: tuple[int, int], form: str, blocks: tuple[Block, ...]) -> int | None:
    """The block that follows a comment: what stands after it, read alone, begins with the same words."""
    start, end = comment
    words = next((block.text for block in _read(text[end : end + _AHEAD], form) if block.text.strip()), "")
    places = [n for n, block in enumerate(blocks) if words and block.text == words]
    if len(places) < 2:
        return places[0] if places else None
    before = sum(block.text == words for block in _read(text[:start], form))
    return places[min(before, len(places) - 1)]


def _read(text: str, form: str) -> tuple[Block, ...]:
    from align.errors import RinnanError
    from align.extract import extract_text

    try:
        return extract_text(text, format=form).blocks()
    except RinnanError:
        return ()


def with_ignores(report: Report, *, severities: Mapping[str, Severity] = MappingProxyType({})) -> Report:
    """The report with ignored findings among the known ones, and a finding for each comment that does not do what it should.

    ``severities`` are those of rules to which the configuration gives another.
    """
    from align.check.settle import settle

    alignment = report.alignment
    if alignment is None:
        return report
    rules = _rule_names()
    kept = list(report.findings)
    known: list[Finding] = []
    about: list[Finding] = []
    ran = {info.id for info in report.rules}
    sides: tuple[tuple[Side, Document], ...] = (("source", alignment.source), ("target", alignment.target))
    for side, document in sides:
        for ignore in comments(document):
            wrong = _wrong(ignore, rules)
            covered = (
                [] if wrong else [f for f in kept if f.rule in ignore.rules and _stands_in(f, ignore, side, alignment)]
            )
            for finding in covered:
                kept.remove(finding)
                known.append(replace(finding, accepted=Acceptance("comment", ignore.reason)))
            if wrong:
                about.append(_about(ignore, wrong, side, document, severities.get(IGNORE_COMMENT.id, Severity.MAJOR)))
            elif not covered and ran & set(ignore.rules):  # a rule that did not run had nothing to say
                unused = Said("ignore-comment.unused")
                about.append(_about(ignore, unused, side, document, severities.get(IGNORE_COMMENT.id, Severity.MINOR)))
    if not known and not about:
        return report
    infos = (*report.rules, IGNORE_COMMENT) if about else report.rules
    return replace(report, findings=settle((*kept, *about)), known=(*report.known, *known), rules=infos)


@cache
def _rule_names() -> frozenset[str]:
    from align.check import all_rules

    return frozenset(rule.id for rule in all_rules())


def _wrong(ignore: Ignore, rules: Collection[str]) -> Said | None:
    """What is wrong with a comment, None when nothing is."""
    from align.checked import nearest

    if not ignore.rules:
        return Said("ignore-comment.not-understood")
    for name in ignore.rules:
        if name not in rules:
            near = nearest(name, rules)
            return saying(f"ignore-comment.no-rule{'-near' * bool(near)}", name=name, near=near)
    if not ignore.reason:
        return Said("ignore-comment.no-reason")
    return None if ignore.block is not None else Said("ignore-comment.no-text")


def _stands_in(finding: Finding, ignore: Ignore, side: Side, alignment: Alignment) -> bool:
    passage = finding.source if side == "source" else finding.target
    segments = alignment.source_segments if side == "source" else alignment.target_segments
    own = {s.id for s in segments if s.block == ignore.block}
    return passage is not None and not own.isdisjoint(passage.segments)


def _about(ignore: Ignore, what: Said, side: Side, document: Document, severity: Severity) -> Finding:
    from align.check.prints import fingerprint

    blocks: Iterator[Block] = iter(
        document.blocks()[ignore.block : ignore.block + 1] if ignore.block is not None else ()
    )
    block = next(blocks, None)
    place = block.place if block else None
    passage = Passage(
        text=block.text if block else "",
        page=place.page if place else None,
        section=place.section if place else None,
        block=ignore.block,
        line=place.line if place else None,
        language=document.language,
    )
    message = saying("ignore-comment.message", text=ignore.text, file=document.path, what=what)
    advice = Said("ignore-comment.advice")
    return Finding(
        rule=IGNORE_COMMENT.id,
        category=IGNORE_COMMENT.category,
        severity=severity,
        confidence=1.0,
        message=say(message, "en"),
        source=passage if side == "source" else None,
        target=passage if side == "target" else None,
        advice=say(advice, "en"),
        said=Sayings(message, advice=advice),
        origin=Origin.DOCUMENT,
        subject=ignore.text,
        fingerprint=fingerprint(IGNORE_COMMENT.id, ignore.text, side, passage.text),
    )
