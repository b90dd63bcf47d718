"""Words that several formats share: places, excerpts, paths, and text from documents made safe to print."""

from __future__ import annotations

import os
import unicodedata
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Finding, Passage, Report, Severity
    from align.report import RenderOptions

__all__ = [
    "excerpt",
    "findings_shown",
    "is_doubtful",
    "one_line",
    "relative",
    "side_name",
    "summary_line",
    "visible",
    "where",
]


def visible(text: str) -> str:
    """One line without control characters: a document must not steer a terminal or hide the order of its letters.

    Escape and other control characters (Unicode Cc) become their control pictures, bidirectional and invisible format
    characters (Cf) their code point; soft hyphens go; line breaks, tabs and blanks of every width become blanks.
    """
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "\n\r\t\v\f\u2028\u2029":
        return " "
    if character == "\u00ad":
        return ""
    kind = unicodedata.category(character)
    if kind == "Zs":
        return " "
    if kind == "Cc":
        return chr(0x2400 + ord(character)) if ord(character) < 0x20 else "\u2421"
    if kind in {"Cf", "Cs", "Co", "Cn"}:
        return f"<U+{ord(character):04X}>"
    return character


def one_line(text: str) -> str:
    """The text on one line with every character in its place: what cannot be printed becomes a blank or a replacement."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def where(passage: Passage | None, *, with_line: bool = True) -> str:
    """Page, section and line of a passage, as far as its format has them: "page 4, section 3.1, line 27".

    The line is that of ``rinnan text``; without it where a tool shows the line of the file itself.
    """
    if passage is None:
        return ""
    parts = []
    if passage.page is not None:
        parts.append(f"page {passage.page}")
    if passage.section:
        section = visible(passage.section)
        short = section if len(section) <= 40 else f"{section[:39].rstrip()}…"
        parts.append(f"section {short}" if section[:1].isdigit() else f"“{short}”")
    if not with_line:
        return ", ".join(parts)
    if passage.line is not None:
        parts.append(f"line {passage.line}")
    elif passage.block is not None:
        parts.append(f"paragraph {passage.block + 1}")
    return ", ".join(parts)


def side_name(report: Report, side: str) -> str:
    """How reports call a side: its language in capitals, else "source" or "target" (unknown, or both the same)."""
    source, target = report.languages
    language = source if side == "source" else target
    return language.upper() if language and source != target else side


def excerpt(passage: Passage, width: int = 220, marks: tuple[str, str] = ("«", "»")) -> str:
    """The passage with its flagged words between marks, cut around them to about ``width`` characters."""
    text = passage.text
    start, end = passage.start, passage.end
    if start is None or end is None or not 0 <= start < end <= len(text):
        cut = visible(text)
        return cut if len(cut) <= width else f"{cut[: width - 1].rstrip()}…"
    room = max(40, width - (end - start)) // 2
    first = 0 if start <= room else _word_start(text, start - room)
    last = len(text) if len(text) - end <= room else _word_end(text, end + room)
    quote = visible(text[start:end])
    if len(quote) > width:
        quote = f"{quote[: width * 2 // 3]} … {quote[-(width // 4) :]}"
    before = ("…" if first else "") + visible(text[first:start])
    after = visible(text[end:last]) + ("…" if last < len(text) else "")
    return f"{before}{marks[0]}{quote}{marks[1]}{after}"


def _word_start(text: str, index: int) -> int:
    blank = text.find(" ", index, index + 25)
    return blank + 1 if blank >= 0 else index


def _word_end(text: str, index: int) -> int:
    blank = text.rfind(" ", max(0, index - 25), index)
    return blank if blank >= 0 else index


def relative(path: str, base: str) -> str:
    """A path as other tools want it: relative to ``base`` where it lies below, with forward slashes."""
    if not base:
        return PurePath(path).as_posix()
    try:
        inside = os.path.relpath(path, base)
    except ValueError:  # another drive on Windows
        return PurePath(path).as_posix()
    return PurePath(path if inside.startswith("..") else inside).as_posix()


def is_doubtful(finding: Finding, options: RenderOptions) -> bool:
    """Too unsure to be laid before a reader who did not ask for it; never one that fails."""
    return finding.confidence < options.show_confidence and not options.gate.fails(finding)


def findings_shown(report: Report, options: RenderOptions) -> Iterator[Finding]:
    """The findings that formats for reading on the spot list; whatever fails is never hidden."""
    for finding in report.findings:
        is_loud = finding.severity.rank >= options.show.rank and not is_doubtful(finding, options)
        if is_loud or options.gate.fails(finding):
            yield finding


def summary_line(reports: Sequence[Report], options: RenderOptions) -> str:
    """The run in one sentence: pairs, findings by severity, what is hidden and what was not checked; the run's notes tell of known ones."""
    findings = [f for r in reports for f in r.findings]
    shown = sum(1 for r in reports for _ in findings_shown(r, options))
    counts: dict[Severity, int] = {}
    for finding in findings:
        counts[finding.severity] = counts.get(finding.severity, 0) + 1
    told = ", ".join(f"{counts[s]} {s}" for s in sorted(counts, key=lambda s: -s.rank))
    alone = sum(1 for r in reports if r.alignment is None and not r.problems)
    parts = [
        f"{_many(len(reports) - alone, 'pair')} compared",
        *([f"{_many(alone, 'document')} without both versions"] if alone else []),
        f"{_many(len(findings), 'finding')}" + (f" ({told})" if told else ""),
    ]
    if hidden := len(findings) - shown:
        parts.append(f"{hidden} of them below what is shown")
    if problems := sum(len(r.problems) for r in reports):
        parts.append(f"{_many(problems, 'problem')}")
    return "; ".join(parts)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}".replace(",", " ")
