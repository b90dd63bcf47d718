"""Markdown for GitHub's job summary: every finding, cut before the limit at which GitHub throws the whole away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.report.plain import excerpt, findings_shown, relative, side_name, summary_line, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Finding, Report
    from align.report import RenderOptions

__all__ = ["render"]

_LIMIT: Final = 1_000_000
"""Bytes; GitHub's limit is 1 MiB."""


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """A heading, the run in a sentence, then a table per pair, findings that fail first."""
    parts: list[bytes] = []
    size = 0
    for line in _lines(reports, options):
        data = f"{line}\n".encode("utf-8", "replace")
        size += len(data)
        if size > _LIMIT - 200:
            parts.append(b"\n*The rest is left out: the summary may hold 1 MiB. The report files have everything.*\n")
            break
        parts.append(data)
    return b"".join(parts)


def _lines(reports: Sequence[Report], options: RenderOptions) -> Iterator[str]:
    verdict = options.gate.judge(reports)
    mark = "✅" if verdict.is_clean and not options.also_failing else "❌"
    yield f"## {mark} rinnan: {_safe(summary_line(reports, options))}"
    yield ""
    for report in reports:
        for problem in report.problems:
            hint = f" ({problem.hint})" if problem.hint else ""
            path = relative(problem.path, options.base)
            yield f"* **not checked** {_safe(f'{path}: {problem.message}{hint}')}"
    for path, said in options.also_failing:
        yield f"* **fails** {_safe(f'{relative(path, options.base)}: {said}')}"
    for note in options.notes:
        yield f"* {_safe(note)}"
    yield ""
    for report in reports:
        found = sorted(findings_shown(report, options), key=lambda f: not options.gate.fails(f))
        if not found:
            continue
        first, second = side_name(report, "source"), side_name(report, "target")
        yield f"### {_safe(report.name)}"
        yield ""
        yield f"| severity | rule | what | {first} | {second} |"
        yield "| --- | --- | --- | --- | --- |"
        for finding in found:
            yield _row(finding, fails=options.gate.fails(finding))
        yield ""


def _row(finding: Finding, *, fails: bool) -> str:
    severity = f"**{finding.severity}**" if fails else str(finding.severity)
    cells = [severity, finding.rule, _safe(finding.message)]
    for passage in (finding.source, finding.target):
        spot = where(passage)
        told = "–" if passage is None else excerpt(passage, width=160) + (f" ({spot})" if spot else "")
        cells.append(_safe(told))
    return f"| {' | '.join(cells)} |"


def _safe(text: str) -> str:
    # words of a document are words: no markup, links, mentions or tags
    escaped = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = re.sub(r"([\\`*_{}\[\]|~#!])", r"\\\1", escaped)
    return re.sub(r"@(?=\w)", "@\u2060", escaped)
