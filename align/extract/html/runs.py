"""Inline text of a web page as it is gathered, and the buttons that are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from align.extract.characters import tidy, tidy_lines
from align.extract.html.elements import HEADING

__all__ = ["Run", "one_line", "opens_panel"]


@dataclass(slots=True)
class Run:
    """Inline text as it is gathered."""

    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0

    def add(self, text: str, is_bold: bool) -> None:
        """Add text as the source has it."""
        # a line end in the source is a blank; only <br> breaks a line
        self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", text))
        count = len(text.strip())
        self.letters += count
        self.bold += count if is_bold else 0

    @property
    def text(self) -> str:
        """The tidy text."""
        return tidy_lines("".join(self.parts))

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return 0 < self.letters == self.bold


def opens_panel(button: Any) -> bool:
    """Whether a button is the heading of a part that it opens."""
    return HEADING.fullmatch(button.getparent().tag) is not None if button.getparent() is not None else False


def one_line(run: Run) -> Run:
    """The same without line breaks."""
    return replace(run, parts=[tidy("".join(run.parts))])
