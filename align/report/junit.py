"""JUnit XML: one suite a pair, one case a rule, so that a clean run shows how much was looked at.

A case fails when a finding of its rule is at or above the gate; milder findings are its output. What could not be checked is
an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from align.report.plain import excerpt, side_name, visible, where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Finding, Report
    from align.report import RenderOptions

__all__ = ["render"]


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The document, UTF-8 with declaration."""
    root = ET.Element("testsuites", name="rinnan")
    for report in reports:
        root.append(_suite(report, options))
    if options.also_failing:
        root.append(_baseline(options))
    for key in ("tests", "failures", "errors"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode("utf-8") + b"\n"


def _baseline(options: RenderOptions) -> ET.Element:
    count = str(len(options.also_failing))
    suite = ET.Element("testsuite", name="baseline", time="0", tests=count, failures=count, errors="0")
    for path, said in options.also_failing:
        case = ET.SubElement(suite, "testcase", classname="baseline", name=visible(path), time="0")
        ET.SubElement(case, "failure", message=visible(said), type="major").text = visible(said)
    return suite


def _suite(report: Report, options: RenderOptions) -> ET.Element:
    by_rule: dict[str, list[Finding]] = {rule.id: [] for rule in report.rules}
    for finding in report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    name = visible(report.name)
    seconds = f"{report.statistics.seconds:.3f}"
    suite = ET.Element("testsuite", name=name, time=seconds)
    failures = 0
    for rule, findings in by_rule.items():
        case = ET.SubElement(suite, "testcase", classname=name, name=rule, time="0")
        failing = [f for f in findings if options.gate.fails(f)]
        milder = [f for f in findings if not options.gate.fails(f)]
        if failing:
            failures += 1
            first = visible(failing[0].message)
            more = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
            failure = ET.SubElement(case, "failure", message=f"{first}{more}", type=failing[0].severity)
            failure.text = "\n".join(_told(report, f) for f in failing)
        if milder:
            ET.SubElement(case, "system-out").text = "\n".join(_told(report, f) for f in milder)
    for problem in report.problems:
        case = ET.SubElement(suite, "testcase", classname=name, name=f"readable: {visible(problem.path)}", time="0")
        error = ET.SubElement(case, "error", message=visible(problem.message), type=problem.code)
        error.text = visible(problem.hint)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    suite.set("errors", str(len(report.problems)))
    return suite


def _told(report: Report, finding: Finding) -> str:
    lines = [f"{finding.severity} {finding.rule} ({finding.confidence:.2f}): {visible(finding.message)}"]
    for side, passage in (("source", finding.source), ("target", finding.target)):
        if passage is not None:
            spot = f" ({place})" if (place := where(passage)) else ""
            lines.append(f"  {side_name(report, side)}: {excerpt(passage)}{spot}")
    if finding.advice:
        lines.append(f"  -> {visible(finding.advice)}")
    return "\n".join(lines)
