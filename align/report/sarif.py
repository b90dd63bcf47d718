"""SARIF 2.1.0 for code scanning, as GitHub takes it: both sides, rules with their manual, stable fingerprints.

Binary documents have no lines; see :mod:`align.report.locate`. Results are sorted and cut at what GitHub accepts, and the
cut is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from align.model import Acceptance
from align.report.indented import dumps
from align.report.levels import LEVELS
from align.report.locate import Locator, Region, anchor
from align.report.plain import side_name, visible, where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Finding, Passage, Report, RuleInfo
    from align.report import RenderOptions

__all__ = ["render"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST_RESULTS: Final = 25_000
"""GitHub refuses a file with more."""
_LONGEST: Final = 1024
"""GitHub's limit for rule descriptions, in characters."""


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """One run over all pairs; known findings are in it as suppressed results."""
    rules = {rule.id: rule for report in reports for rule in report.rules}
    for report in reports:  # a rule that spoke is described even where its report does not list it
        for finding in (*report.findings, *report.known):
            rules.setdefault(finding.rule, None)  # type: ignore[arg-type]
    index = {name: number for number, name in enumerate(rules)}
    locator = Locator(options)
    found = [(r, f, known) for r in reports for known, fs in ((False, r.findings), (True, r.known)) for f in fs]
    ranked = sorted(found, key=lambda item: (item[2], -item[1].severity.rank, -item[1].confidence))
    results = [_result(r, f, index[f.rule], locator, is_known=known) for r, f, known in ranked[:_MOST_RESULTS]]
    version = next((r.signature.version for r in reports), "0")
    run = {
        "tool": {
            "driver": {
                "name": "rinnan",
                "semanticVersion": version,
                "rules": [_rule(name, rule) for name, rule in rules.items()],
            }
        },
        "automationDetails": {"id": "rinnan/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(reports, len(found), locator)],
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (dumps(log) + "\n").encode("utf-8", "replace")


def _rule(name: str, rule: RuleInfo | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name, "shortDescription": {"text": name}}
    level = LEVELS[rule.severity]
    authority = f"\n\nAuthority: {rule.authority}" if rule.authority else ""
    explanation = f"{rule.summary}\n\n{rule.explanation}".strip() + authority
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": rule.summary[:_LONGEST]},
        "fullDescription": {"text": explanation[:_LONGEST]},
        "help": {"text": explanation, "markdown": explanation},
        "defaultConfiguration": {"level": level.sarif},
        "properties": {
            "tags": ["translation", str(rule.category), str(rule.mqm)],
            "problem.severity": level.sarif_problem,
        },
    }


def _result(report: Report, finding: Finding, index: int, locator: Locator, *, is_known: bool) -> dict[str, Any]:
    side, passage = anchor(finding)
    other = "source" if side == "target" else "target"
    beside = finding.source if other == "source" else finding.target
    region = locator.region(report, side, passage)
    spot = where(passage, with_line=not region.is_exact)
    name = side_name(report, other)
    words = [f"{spot}: {visible(finding.message)}" if spot else visible(finding.message)]
    if beside is not None:
        words.append(f"[{name}](1): {visible(beside.text)}")
    if finding.advice:
        words.append(visible(finding.advice))
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity].sarif,
        "message": {"text": "\n".join(words)},
        "locations": [_location(region, passage)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "rinnan/v1": finding.fingerprint,
        },
        "properties": {
            "pair": report.name,
            "category": finding.category,
            "severity": finding.severity,
            "confidence": finding.confidence,
            "origin": finding.origin,
            "sourceValue": finding.source_value,
            "targetValue": finding.target_value,
        },
    }
    if beside is not None:
        related = _location(locator.region(report, other, beside), beside)
        result["relatedLocations"] = [{"id": 1, "message": {"text": visible(beside.text)}, **related}]
    if is_known:
        result["suppressions"] = [_suppression(finding)]
    return result


def _suppression(finding: Finding) -> dict[str, Any]:
    """What the entry of the baseline, or the comment in the document, says: why, who, until when."""
    accepted = finding.accepted or Acceptance("baseline")
    is_comment = accepted.kind == "comment"
    told: dict[str, Any] = {
        "kind": "inSource" if is_comment else "external",
        "status": "accepted",
        "justification": visible(accepted.reason) or ("comment in the document" if is_comment else "known finding"),
    }
    more = {"by": accepted.by, "until": accepted.until}
    if properties := {key: visible(value) for key, value in more.items() if value}:
        told["properties"] = properties
    return told


def _location(region: Region, passage: Passage | None) -> dict[str, Any]:
    place: dict[str, Any] = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    if passage is not None and region.is_exact:
        place["snippet"] = {"text": visible(passage.quote or passage.text)}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(region.file), "region": place},
    }
    if logical := _logical(passage):
        location["logicalLocations"] = logical
    return location


def _artifact(path: str) -> dict[str, Any]:
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _logical(passage: Passage | None) -> list[dict[str, str]]:
    if passage is None:
        return []
    told = (("page", passage.page), ("section", passage.section), ("paragraph", passage.block))
    return [{"kind": kind, "name": f"{kind} {visible(str(value))}"} for kind, value in told if value is not None]


def _invocation(reports: Sequence[Report], count: int, locator: Locator) -> dict[str, Any]:
    notes: list[dict[str, Any]] = []
    for report in reports:
        for problem in report.problems:
            hint = f" ({problem.hint})" if problem.hint else ""
            uri = _artifact(locator.region(report, "source", None).file)
            if problem.path == report.target_path:
                uri = _artifact(locator.region(report, "target", None).file)
            notes.append(
                {
                    "level": "error",
                    "descriptor": {"id": problem.code},
                    "message": {"text": visible(f"{problem.path}: {problem.message}{hint}")},
                    "locations": [{"physicalLocation": {"artifactLocation": uri}}],
                }
            )
    if count > _MOST_RESULTS:
        text = f"{count} results, of which the {_MOST_RESULTS} most important are here"
        notes.append({"level": "warning", "descriptor": {"id": "cut"}, "message": {"text": text}})
    clean = not any(report.problems for report in reports)
    return {"executionSuccessful": clean, "toolExecutionNotifications": notes}
