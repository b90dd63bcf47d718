"""The report as data, field for field: ``docs/report.schema.json`` is its promise.

``version`` goes up when a field changes its meaning or goes; new fields may come at any time.
"""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any, Final

from align.languages.sayings import said_data
from align.model import SIDES, Statistics
from align.report.indented import dumps
from align.report.plain import relative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Alignment, Bead, Document, Finding, Passage, Problem, Report, RuleInfo, Sayings, Side
    from align.report import RenderOptions

__all__ = ["VERSION", "render", "report_data"]

VERSION: Final = 1


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """All reports of a run as one JSON object, UTF-8, keys in a fixed order."""
    return (dumps(report_data(reports, options)) + "\n").encode("utf-8", "replace")


def report_data(reports: Sequence[Report], options: RenderOptions) -> dict[str, Any]:
    """The same as plain dicts and lists."""
    verdict = options.gate.judge(reports)
    rules: dict[str, RuleInfo] = {rule.id: rule for report in reports for rule in report.rules}
    return {
        "version": VERSION,
        "tool": {"name": "rinnan", "version": next((r.signature.version for r in reports), "")},
        "created": options.created or None,
        "gate": {
            "fail_on": options.gate.fail_on or "never",
            "confidence": {str(severity): least for severity, least in options.gate.confidence},
            "failing": verdict.failing,
            "tolerated": verdict.tolerated,
            "problems": verdict.problems,
            "over_budget": [{"rule": r, "budget": b, "findings": n} for r, b, n in verdict.over_budget],
            "also_failing": [
                {"path": relative(path, options.base), "message": said} for path, said in options.also_failing
            ],
            "is_clean": verdict.is_clean and not options.also_failing,
        },
        "alignments": [_pair(report, options) for report in reports],
        "findings": [_finding(r, f, options) for r in reports for f in r.findings],
        "known": [_finding(r, f, options) for r in reports for f in r.known],
        "problems": [_problem(r, p, options) for r in reports for p in r.problems],
        "rules": [asdict(rules[name]) for name in sorted(rules)],
        "statistics": _totals(reports),
        "notes": list(options.notes),
    }


def _pair(report: Report, options: RenderOptions) -> dict[str, Any]:
    alignment = report.alignment
    data: dict[str, Any] = {
        "pair": report.name,
        "relation": report.relation,
        "source": _document(alignment.source if alignment else None, report, "source", options),
        "target": _document(alignment.target if alignment else None, report, "target", options),
        "tier": alignment.tier if alignment else None,
        "reliability": round(alignment.reliability, 4) if alignment else None,
        "sections": [asdict(section) for section in alignment.sections] if alignment else [],
        "statistics": asdict(report.statistics),
        "signature": {**asdict(report.signature), "text": str(report.signature)},
    }
    if options.beads and alignment:
        data["beads"] = [_bead(bead) for bead in alignment.beads]
        data["segments"] = _segments(alignment)
    return data


def _totals(reports: Sequence[Report]) -> dict[str, Any]:
    told = [asdict(report.statistics) for report in reports]
    return {"pairs": len(told), **{field.name: sum(t[field.name] for t in told) for field in fields(Statistics)}}


def _document(document: Document | None, report: Report, side: Side, options: RenderOptions) -> dict[str, Any]:
    index = SIDES.index(side)
    return {
        "path": relative((report.source_path, report.target_path)[index], options.base),
        "format": document.format if document else None,
        "language": document.language if document else report.languages[index] or None,
        "title": document.title if document else None,
        "metadata": dict(document.metadata) if document else {},
        "warnings": list(document.warnings) if document else [],
        "unread_pages": list(document.unread_pages) if document else [],
    }


def _bead(bead: Bead) -> dict[str, Any]:
    return {
        "source": [segment.id for segment in bead.source],
        "target": [segment.id for segment in bead.target],
        "kind": bead.kind,
        "confidence": round(bead.confidence, 4),
        "similarity": round(bead.similarity, 4),
        "reordered": bead.reordered,
        "clauses": [asdict(clause) for clause in bead.clauses],
    }


def _segments(alignment: Alignment) -> list[dict[str, Any]]:
    return [
        {
            "id": s.id,
            "text": s.text,
            "kind": s.kind,
            "language": s.language,
            "page": s.place.page,
            "section": s.place.section,
            "block": s.block,
            "line": s.place.line,
            "start": s.start,
            "end": s.end,
        }
        for s in (*alignment.source_segments, *alignment.target_segments)
    ]


def _finding(report: Report, finding: Finding, options: RenderOptions) -> dict[str, Any]:
    return {
        "pair": report.name,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "source": _passage(finding.source),
        "target": _passage(finding.target),
        "source_value": finding.source_value,
        "target_value": finding.target_value,
        "reason": finding.reason,
        "advice": finding.advice,
        "authority": finding.authority,
        "origin": finding.origin,
        "subject": finding.subject,
        "fingerprint": finding.fingerprint,
        "keys": list(finding.keys),
        "fails": options.gate.fails(finding),
        "said": _sayings(finding.said),
        "accepted": asdict(finding.accepted) if finding.accepted else None,
    }


def _sayings(said: Sayings) -> dict[str, Any]:
    return {"message": said_data(said.message), "reason": said_data(said.reason), "advice": said_data(said.advice)}


def _passage(passage: Passage | None) -> dict[str, Any] | None:
    if passage is None:
        return None
    return {
        "text": passage.text,
        "quote": passage.quote,
        "page": passage.page,
        "section": passage.section,
        "block": passage.block,
        "start": passage.start,
        "end": passage.end,
        "line": passage.line,
        "box": list(passage.box) if passage.box else None,
        "language": passage.language,
        "segments": list(passage.segments),
    }


def _problem(report: Report, problem: Problem, options: RenderOptions) -> dict[str, Any]:
    return {
        "pair": report.name,
        "path": relative(problem.path, options.base),
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "pages": list(problem.pages),
        "said": _sayings(problem.said),
    }
