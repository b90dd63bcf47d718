"""The text inside a paragraph of an OpenDocument text: runs, links, notes, frames, comments."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from align.extract.odt.styles import DRAW, HREF, OFFICE, TEXT, count

if TYPE_CHECKING:
    from align.extract.odt.styles import Styles

__all__ = ["Inline", "read_inline"]

_UNREAD: Final = frozenset(
    {f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}hidden-text", f"{TEXT}ruby-text", f"{DRAW}a"}
)
_BLANKS: Final = 100
"""Most blanks one element may stand for."""


@dataclass(slots=True)
class Inline:
    """What a paragraph holds."""

    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    comments: int = 0
    letters: int = 0
    bold: int = 0
    languages: Counter[str | None] = field(default_factory=Counter)
    """How many letters are declared to be in each language; None where only the document says."""

    def add(self, text: str | None, is_bold: bool, language: str | None) -> None:
        """Take up text; runs of white space are one blank (ODF 1.3 part 3, 6.1.2)."""
        if text:
            self.parts.append(" ".join(text.replace("\n", " ").replace("\t", " ").split(" ")))
            letters = len(text.strip())
            self.letters += letters
            self.bold += letters if is_bold else 0
            self.languages[language] += letters


def read_inline(element: Any, into: Inline, styles: Styles, is_bold: bool, language: str | None) -> None:
    """Read a paragraph, or a run in one, with the weight and the language it stands in."""
    into.add(element.text, is_bold, language)
    for child in element:
        tag = child.tag
        if tag == f"{TEXT}s":
            into.add(" " * min(count(child.get(f"{TEXT}c")), _BLANKS), is_bold, language)
        elif tag == f"{TEXT}tab":
            into.add(" ", is_bold, language)
        elif tag == f"{TEXT}line-break":
            into.parts.append("\n")
        elif tag == f"{TEXT}note":
            into.notes.append(child)
        elif tag in {f"{DRAW}frame", f"{DRAW}g", f"{DRAW}custom-shape"}:
            into.boxes.append(child)
        elif tag == f"{TEXT}span":
            style = child.get(f"{TEXT}style-name") or ""
            if not styles.is_hidden(style):
                read_inline(child, into, styles, is_bold or styles.is_bold(style), styles.language(style) or language)
        elif tag == f"{OFFICE}annotation":
            into.comments += 1
        elif tag == f"{DRAW}a":
            into.boxes.append(child)
        elif tag not in _UNREAD:
            if tag == f"{TEXT}a" and (target := child.get(HREF)) and not target.startswith("#"):
                into.links.append(target)
            read_inline(child, into, styles, is_bold, language)
        into.add(child.tail, is_bold, language)
