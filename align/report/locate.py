"""File, line and column of a passage, for tools that think in lines.

A PDF or a DOCX has no lines. Where a text view of it is committed (``rinnan text --plain``), lines are that view's; where the
document is text itself, the passage is looked up in it; else it is line 1, and the true place stands in the message.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from align.report.plain import relative

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model import Finding, Passage, Report
    from align.report import RenderOptions

__all__ = ["Locator", "Region", "anchor"]

_TEXT: Final = frozenset({".md", ".markdown", ".txt", ".html", ".htm", ".xhtml"})
_LARGEST: Final = 20_000_000


class Region(NamedTuple):
    """Where a tool that knows lines should point; lines and columns from 1, the end column exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    is_exact: bool
    """False for line 1 of a document without lines."""


def anchor(finding: Finding) -> tuple[str, Passage | None]:
    """The side a tool with one location should show: the target's, else the source's."""
    return ("target", finding.target) if finding.target is not None else ("source", finding.source)


_RUN: Final = re.compile(r"[^\W_]+")
"""Letters and digits: what ``str.isalnum`` is true of."""
_END: Final = re.compile("\n")


class _Lines:
    """Letters and digits of a text file with the way back to lines and columns; marks and white space are passed over."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in _END.finditer(text))]
        runs = [match.span() for match in _RUN.finditer(text)]
        self.letters = "".join([text[start:end] for start, end in runs])
        self._runs = [start for start, _ in runs]
        """Where each run of letters begins in the text."""
        self._firsts = [0, *accumulate(end - start for start, end in runs)]
        """The number of the first letter of each."""

    def place(self, index: int) -> tuple[int, int]:
        """Line and column of a letter."""
        run = bisect_right(self._firsts, index) - 1
        offset = self._runs[run] + index - self._firsts[run]
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def find(self, passage: Passage) -> tuple[int, int] | None:
        """First and last letter of the flagged words, or of the passage."""
        quote, whole = _letters(passage.quote or ""), _letters(passage.text)
        start = self.letters.find(whole) if whole else -1
        if start >= 0 and quote:
            before = len(_letters(passage.text[: passage.start or 0]))
            return start + before, start + before + len(quote) - 1
        if start >= 0:
            return start, start + len(whole) - 1
        for part in (quote, whole[:60], whole[:25]):
            if len(part) >= 5 and (at := self.letters.find(part)) >= 0:
                return at, at + len(part) - 1
        return None


def _letters(text: str) -> str:
    return "".join(_RUN.findall(text))


@dataclass(frozen=True, slots=True)
class Locator:
    """Finds regions; reads each file once."""

    options: RenderOptions
    _files: dict[str, _Lines | None] = field(default_factory=dict)

    def region(self, report: Report, side: str, passage: Passage | None) -> Region:
        """The region of a passage, or the head of its document."""
        path = report.source_path if side == "source" else report.target_path
        views: Mapping[str, str] = self.options.text_views
        file = views.get(path, path)
        shown = relative(file, self.options.base)
        lines = self._lines(file) if passage is not None and Path(file).suffix.lower() in _TEXT else None
        found = lines.find(passage) if lines and passage else None
        if lines is None or found is None:
            is_view = path in views and passage is not None and passage.line is not None
            line = passage.line if is_view and passage and passage.line else 1
            return Region(shown, line, 1, line, 2, is_exact=bool(is_view))
        first, last = lines.place(found[0]), lines.place(found[1])
        return Region(shown, first[0], first[1], last[0], last[1] + 1, is_exact=True)

    def _lines(self, file: str) -> _Lines | None:
        if file not in self._files:
            try:
                path = Path(file)
                small = path.stat().st_size <= _LARGEST
                self._files[file] = _Lines(path.read_text("utf-8-sig", "replace")) if small else None
            except OSError:
                self._files[file] = None
        return self._files[file]
