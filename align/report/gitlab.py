"""GitLab Code Quality: a JSON array, one object a finding. What could not be checked is a blocker.

GitLab does not show ``check_name``, so the rule stands in the description as well, and it drops entries of equal
fingerprints, so the pair is part of them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from align.report.indented import dumps
from align.report.levels import LEVELS
from align.report.locate import Locator, anchor
from align.report.plain import findings_shown, relative, visible, where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Finding, Problem, Report
    from align.report import RenderOptions

__all__ = ["render"]


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The array, without byte order mark."""
    locator = Locator(options)
    entries = [_problem(r, p, options) for r in reports for p in r.problems]
    entries += [_baseline(path, said, options) for path, said in options.also_failing]
    entries += [_entry(r, f, locator) for r in reports for f in findings_shown(r, options)]
    return (dumps(entries) + "\n").encode("utf-8", "replace")


def _entry(report: Report, finding: Finding, locator: Locator) -> dict[str, Any]:
    side, passage = anchor(finding)
    region = locator.region(report, side, passage)
    spot = where(passage, with_line=not region.is_exact)
    return {
        "description": visible(f"{finding.rule}: {finding.message}" + (f" ({spot})" if spot else "")),
        "check_name": finding.rule,
        "fingerprint": _digest(report.name, finding.fingerprint),
        "severity": LEVELS[finding.severity].gitlab,
        "location": {"path": region.file, "lines": {"begin": region.line, "end": region.end_line}},
    }


def _problem(report: Report, problem: Problem, options: RenderOptions) -> dict[str, Any]:
    hint = f" ({problem.hint})" if problem.hint else ""
    return {
        "description": visible(f"not checked: {problem.message}{hint}"),
        "check_name": problem.code,
        "fingerprint": _digest(report.name, problem.path, problem.code, problem.message),
        "severity": "blocker",
        "location": {"path": relative(problem.path, options.base), "lines": {"begin": 1}},
    }


def _baseline(path: str, said: str, options: RenderOptions) -> dict[str, Any]:
    return {
        "description": visible(f"baseline: {said}"),
        "check_name": "baseline",
        "fingerprint": _digest("baseline", said),
        "severity": "major",
        "location": {"path": relative(path, options.base), "lines": {"begin": 1}},
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
