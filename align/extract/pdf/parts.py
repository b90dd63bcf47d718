"""Drafts of blocks, mutable and gone when reading ends, and the markers that list items begin with."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from align.languages import LANGUAGES, strings

if TYPE_CHECKING:
    from align.extract.pdf.lines import Line
    from align.extract.pdf.page import Word
    from align.model import BlockKind

__all__ = ["Draft", "is_bullet", "is_term", "print_words", "split_label"]

_BULLETS: Final = "•·▪●○◦‣∙\u2219\u25aa■□►▶➢➤✓✔❖◆◇\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_DASHES: Final = "-–—−*"
_TERM: Final = re.compile(r".*[^\W\d_]{4}.*[^\W\d_]:?|[^\W\d_]{4,}:?", re.DOTALL)
_BULLET: Final = re.compile(
    rf"(?P<label>[{_BULLETS}])\s*(?P<rest>\S.*)$|(?P<dash>[{re.escape(_DASHES)}])\s+(?P<tail>\S.*)$", re.DOTALL
)
_MARKER: Final = re.compile(
    r"(?P<label>\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zåäö]|[ivx]{1,5})\)|\d{1,3}(?:\.\d{1,3})*\.)"
    r"(?:\s+|(?<=\d\))(?=[^\W\d_])|(?<=\d\.)(?=[A-ZÅÄÖ][a-zåäö]))(?P<rest>\S.*)$",
    re.DOTALL,
)


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    label: str = ""
    cells: list[list[list[Line]]] = field(default_factory=list)
    """Of a row: cells of paragraphs of lines."""
    is_header: bool = False
    is_key_value: bool = False
    source: Literal["tag", "geometry", "ocr"] = "geometry"
    notes: list[str] = field(default_factory=list)
    left: float = 0.0
    """Left edge of the column it stands in; 0 when unknown."""
    right: float = 0.0
    """Right edge of the column it stands in; 0 when unknown."""
    justified: bool = False
    """Set to both margins: a line that ends before the right one ends its paragraph."""
    column: int = 0
    """Number of the column or region on its page: a change of it allows a join."""
    table: int = -1
    """Number of the table a row belongs to."""
    strip: str = ""
    """Text that a reader took off the front as ``label`` while it still stands in ``lines``."""
    tag: str = ""
    """Standard structure type it was tagged with."""
    language: str | None = None
    """The language it was tagged with."""
    words: list[Word] = field(default_factory=list)
    """Those of a tagged line that may be a row of labels and values, until that is settled."""

    @property
    def all_lines(self) -> list[Line]:
        """The lines of a row's cells, or its own."""
        if self.cells:
            return [line for cell in self.cells for paragraph in cell for line in paragraph]
        return self.lines

    @property
    def text(self) -> str:
        """Its lines with blanks between: for rules that look at the beginning or the end."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """Type size of most of its characters."""
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        return max(sizes, key=lambda s: (sizes[s], s)) if sizes else 0.0

    @property
    def bold(self) -> bool:
        """Whether all lines are bold."""
        return bool(self.lines) and all(line.bold for line in self.lines)

    @property
    def page(self) -> int:
        """The page it begins on, 0 when it has no lines."""
        lines = self.all_lines
        return lines[0].page if lines else 0


@cache
def print_words(key: str) -> frozenset[str]:
    """The words of all languages under a key of ``print.toml`` ("contents", "caption")."""
    return frozenset(word for code in LANGUAGES for word in strings(code, "print", key))


def is_bullet(text: str) -> bool:
    """Whether a text starts with a bullet or a list dash."""
    return _BULLET.match(text) is not None


def split_label(text: str) -> tuple[str, str] | None:
    """The marker of a list item ("•", "–", "a)", "1.") and the text after it; None when it has none."""
    found = _BULLET.match(text)
    if found:
        return (found["label"] or found["dash"], found["rest"] or found["tail"])
    found = _MARKER.match(text)
    return (found["label"], found["rest"]) if found else None


def is_term(label: str) -> bool:
    """Whether what stands where a list has its markers is a word to be explained, not a marker."""
    return _TERM.fullmatch(label.strip()) is not None and re.fullmatch(r"[ivxlcdm]+:?", label.strip()) is None
