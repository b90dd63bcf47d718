"""GitHub's workflow commands: annotations on the files of a pull request.

GitHub shows ten of each kind a step and drops the rest without a word, so the worst ten come first as annotations and the
others follow as plain lines of the log; the job summary (:mod:`align.report.summary`) has them all.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from align.report.levels import LEVELS
from align.report.locate import Locator, anchor
from align.report.plain import excerpt, findings_shown, relative, side_name, summary_line, visible, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Finding, Report
    from align.report import RenderOptions

__all__ = ["render"]

_MOST: Final = 10


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """Annotations, worst first; then plain lines for what GitHub would drop."""
    return "".join(f"{line}\n" for line in _lines(reports, options)).encode("utf-8", "replace")


def _lines(reports: Sequence[Report], options: RenderOptions) -> Iterator[str]:
    locator = Locator(options)
    used: Counter[str] = Counter()
    for report in reports:
        for problem in report.problems:
            hint = f" ({problem.hint})" if problem.hint else ""
            path = relative(problem.path, options.base)
            told = visible(f"{problem.message}{hint}")
            used["error"] += 1
            if used["error"] <= _MOST:
                yield f"::error file={_property(path)},title={_property(f'{report.name} ({problem.code})')}::{_data(told)}"
            else:
                yield _logged(f"{report.name}: problem {problem.code}: {path}: {told}")
    for path, said in options.also_failing:
        used["error"] += 1
        yield f"::error file={_property(relative(path, options.base))},title=rinnan (baseline)::{_data(said)}"
    found = [(r, f) for r in reports for f in findings_shown(r, options)]
    # a finding that fails is never behind one that does not
    found.sort(key=lambda item: (not options.gate.fails(item[1]), -item[1].severity.rank, -item[1].confidence))
    rest = []
    for report, finding in found:
        kind = LEVELS[finding.severity].github
        used[kind] += 1
        if used[kind] <= _MOST:
            yield _annotation(kind, report, finding, locator)
        else:
            rest.append(f"{report.name}: {finding.severity} {finding.rule}: {finding.message}")
    if rest:
        yield f"{len(rest)} more, which GitHub does not show as annotations:"
        yield from map(_logged, rest)
    yield from map(_logged, options.notes)
    yield _logged(summary_line(reports, options))


def _annotation(kind: str, report: Report, finding: Finding, locator: Locator) -> str:
    side, passage = anchor(finding)
    region = locator.region(report, side, passage)
    spot = where(passage, with_line=not region.is_exact)
    told = [f"{spot}: {finding.message}" if spot else finding.message]
    for name, words in (("source", finding.source), ("target", finding.target)):
        if words is not None:
            told.append(f"{side_name(report, name)}: {excerpt(words)}")
    if finding.advice:
        told.append(finding.advice)
    place = f"file={_property(region.file)},line={region.line},endLine={region.end_line}"
    if region.line == region.end_line and region.is_exact:
        place += f",col={region.column},endColumn={region.end_column}"
    title = _property(f"{report.name} ({finding.rule})")
    message = _data("\n".join(told))
    return f"::{kind} {place},title={title}::{message}"


def _data(text: str) -> str:
    lines = (visible(line) for line in text.split("\n"))
    return "\n".join(lines).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text.replace("\n", " ")).replace(":", "%3A").replace(",", "%2C")


def _logged(text: str) -> str:
    # a document must not speak to the runner: "::" begins a command wherever the line starts with it
    return re.sub(":(?=:)", ": ", visible(text))
