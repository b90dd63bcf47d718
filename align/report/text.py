"""Findings for the terminal: one line that ``grep`` can find, then both passages and what to do."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from align.model import Severity
from align.report import told
from align.report.messages import words
from align.report.plain import excerpt, findings_shown, relative, side_name, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Finding, Report
    from align.report import RenderOptions

__all__ = ["render"]

_COLORS: Final = {Severity.CRITICAL: "1;31", Severity.MAJOR: "31", Severity.MINOR: "33", Severity.NEUTRAL: "36"}
_INDENT: Final = 4


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The findings of all pairs, in the order of the reports, as UTF-8 text."""
    lines: list[str] = []
    for report in reports:
        lines += _report(report, options)
    lines += [visible(note) for note in options.notes]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _report(report: Report, options: RenderOptions) -> Iterator[str]:
    for finding in findings_shown(report, options):
        yield from _finding(report, finding, options)
        yield ""
    if options.known:
        for finding in report.known:
            yield from _finding(report, finding, options, status="known ")
            yield ""
    if options.problems:
        for problem in report.problems:
            path = visible(relative(problem.path, options.base))
            then, what = told.hint(problem, options.language).text, told.problem(problem, options.language).text
            hint = f" ({visible(then)})" if then else ""
            yield f"{visible(report.name)}: problem {problem.code}: {path}: {visible(what)}{hint}"


def _finding(report: Report, finding: Finding, options: RenderOptions, status: str = "") -> Iterator[str]:
    place = where(finding.target or finding.source)
    severity = _paint(f"{finding.severity}", _COLORS[finding.severity], options)
    rule = _paint(finding.rule, "1", options)
    sure = "" if finding.confidence >= 0.995 else f" [{finding.confidence:.0%} sure]"
    message = visible(told.message(finding, options.language).text)
    spot = f"{visible(report.name)}: {place}: " if place else f"{visible(report.name)}: "
    yield f"{spot}{status}{severity} {rule}: {message}{sure}"
    marks = ("\x1b[1;4m", "\x1b[22;24m") if options.color else ("«", "»")
    for side, passage in (("source", finding.source), ("target", finding.target)):
        name = side_name(report, side)
        if passage is None:
            yield from _wrapped(name, "–", options)
            continue
        spot = where(passage)
        yield from _wrapped(name, excerpt(passage, marks=marks) + (f"  ({spot})" if spot else ""), options)
    if finding.accepted:
        yield from _wrapped("=", visible(str(told.accepted(finding.accepted, words(options.language)))), options)
    elif finding.advice:
        yield from _wrapped("→", visible(told.advice(finding, options.language).text), options)


def _wrapped(label: str, text: str, options: RenderOptions) -> Iterator[str]:
    head = f"{' ' * _INDENT}{label}  "
    # colour codes take no columns, so that wrapping a little late is the only effect they have
    yield from textwrap.wrap(
        text,
        width=max(40, options.width),
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [head.rstrip()]


def _paint(text: str, code: str, options: RenderOptions) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if options.color else text
