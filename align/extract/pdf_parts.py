"""What a PDF page is made of while it is being read: words, lines, drafts of blocks. Mutable, and gone when reading ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from align.model import BlockKind, Box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

__all__ = ["Draft", "Edge", "Line", "Link", "Page", "Word", "around", "is_bullet", "is_reference", "lines_of", "split_label"]

_SMALL: Final = 0.82
"""Size of a superscript relative to the text beside it, at most."""
_REFERENCE: Final = re.compile(r"\d{1,3}|\*{1,3}|[†‡]")
_BULLETS: Final = "•·▪●○◦‣∙\u2219\u25aa■□►▶➢➤✓✔❖◆◇\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_DASHES: Final = "-–—−*"
_BULLET: Final = re.compile(
    rf"(?P<label>[{_BULLETS}])\s*(?P<rest>\S.*)$|(?P<dash>[{re.escape(_DASHES)}])\s+(?P<tail>\S.*)$", re.DOTALL
)
_MARKER: Final = re.compile(
    r"(?P<label>\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zåäö]|[ivx]{1,5})\)|\d{1,3}(?:\.\d{1,3})*\.)"
    r"(?:\s+|(?<=\d\))(?=[^\W\d_]))(?P<rest>\S.*)$",
    re.DOTALL,
)


class Word:
    """A run of characters of one style, without blanks. Box in points from the top left of the visible page."""

    __slots__ = (
        "artifact", "base", "bold", "bottom", "glued", "hidden", "italic", "mcid", "page", "pale", "size", "sup", "text",
        "top", "x0", "x1",
    )  # fmt: skip

    def __init__(self, text: str, page: int, x0: float, top: float, x1: float, bottom: float, base: float) -> None:
        self.text = text
        self.page = page
        self.x0 = x0
        self.top = top
        self.x1 = x1
        self.bottom = bottom
        self.base = base
        """y of the baseline."""
        self.size = 0.0
        self.bold = False
        self.italic = False
        self.mcid = -1
        """Marked-content id, -1 outside tagged content."""
        self.artifact = False
        """The file marks it as no part of the content (running heads, page numbers)."""
        self.glued = False
        """The file has no blank between the word before and this one."""
        self.hidden = False
        """Drawn invisibly (render mode 3), as the text layer of a scan is."""
        self.pale = False
        """Filled with white: unseen unless something dark lies behind."""
        self.sup = False
        """A superscript that may be the reference of a note."""

    def __repr__(self) -> str:
        return f"Word({self.text!r}, p{self.page}, {self.x0:.0f},{self.top:.0f}, {self.size})"


@dataclass(slots=True)
class Edge:
    """A ruled line or the side of a rectangle, horizontal or vertical."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(slots=True)
class Link:
    """A hyperlink's rectangle and target."""

    box: Box
    target: str


@dataclass(slots=True)
class Page:
    """One page as its file describes it."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    """Images and filled shapes that are not white: what white letters can be seen on."""
    image_area: float = 0.0
    """Share of the page that images cover, 0–1."""
    objects: int = 0
    paths: int = 0
    garbled: int = 0
    """Characters without a known meaning."""
    characters: int = 0
    turned: int = 0
    """Characters written at an angle: watermarks, margins."""
    unseen: int = 0
    """Characters nobody can see: outside the page, or invisible over no image."""


class Line:
    """Words on one baseline, from left to right."""

    __slots__ = ("base", "bold", "bottom", "italic", "page", "right", "size", "text", "top", "words", "x0", "x1")

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = list(words)
        self.page = self.words[0].page
        self.x0 = min(w.x0 for w in self.words)
        self.x1 = max(w.x1 for w in self.words)
        sizes: Counter[float] = Counter()
        bold = italic = total = 0
        for w in self.words:
            n = len(w.text)
            sizes[round(w.size, 1)] += n
            total += n
            bold += n * w.bold
            italic += n * w.italic
        self.size = max(sizes, key=lambda s: (sizes[s], s))
        main = [w for w in self.words if w.size >= _SMALL * self.size] or self.words
        self.top = min(w.top for w in main)
        self.bottom = max(w.bottom for w in main)
        self.base = sorted(w.base for w in main)[len(main) // 2]
        self.bold = bold >= 0.9 * total
        self.italic = italic >= 0.9 * total
        self.right = 0.0
        """Right edge of the column it stands in; 0 when unknown."""
        _mark_superscripts(self)
        self.text = self.render(())

    def render(self, references: Collection[str]) -> str:
        """The text without the superscripts that are in ``references``."""
        words = [w for w in self.words if not (w.sup and w.text in references)]
        spaced = _letter_spaced(words)
        if spaced is not None:
            return spaced
        out: list[str] = []
        before: Word | None = None
        for word in words:
            if before is not None and not _touch(before, word):
                out.append(" ")
            out.append(word.text)
            before = word
        return "".join(out)

    def references(self) -> list[str]:
        """What may be references of notes."""
        return [w.text for w in self.words if w.sup]

    @property
    def box(self) -> Box:
        """Rectangle on the page."""
        return Box(self.x0, self.top, self.x1, self.bottom)

    def __repr__(self) -> str:
        return f"Line(p{self.page}, {self.x0:.0f}-{self.x1:.0f}, {self.top:.0f}, {self.size}{'b' * self.bold}, {self.text[:70]!r})"


def _mark_superscripts(line: Line) -> None:
    for index, word in enumerate(line.words):
        raised = line.base - word.base > 0.12 * line.size
        if raised and word.size <= _SMALL * line.size and _REFERENCE.fullmatch(word.text.strip("()")):
            word.sup = len(line.words) > 1 and (index > 0 or len(line.words) > 1)


def _touch(before: Word, word: Word) -> bool:
    """Whether no blank belongs between two words that follow each other on a line."""
    gap = word.x0 - before.x1
    size = max(word.size, before.size, 1.0)
    if word.text == "-" and gap < 0.16 * size and before.text[-1:].isalpha():
        return True  # a hyphen that the program drew on its own at the line end
    if word.glued:
        return gap < 0.33 * size
    return gap < 0.04 * size and gap > -0.5 * size and word.sup


def _letter_spaced(words: Sequence[Word]) -> str | None:
    """The text of a line of spread letters ("K E S K U S"); None when it is an ordinary line."""
    if len(words) < 5 or sum(len(w.text) == 1 for w in words) < 0.8 * len(words):
        return None
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(words))
    usual = gaps[len(gaps) // 2]
    if usual <= 0.05 * words[0].size:
        return None
    out = words[0].text
    for a, b in pairwise(words):
        out += (" " if b.x0 - a.x1 > max(1.7 * usual, usual + 0.12 * b.size) else "") + b.text
    return out


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


def around(lines: Iterable[Line]) -> list[tuple[int, Box]]:
    """The rectangles of lines, one a page, in the order of first sight."""
    out: dict[int, Box] = {}
    for line in lines:
        old = out.get(line.page)
        box = line.box
        if old is not None:
            box = Box(min(old.x0, box.x0), min(old.top, box.top), max(old.x1, box.x1), max(old.bottom, box.bottom))
        out[line.page] = box
    return [(page, Box(*(round(v, 1) for v in box))) for page, box in out.items()]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words anywhere on a page → lines from top to bottom, superscripts with the line they stand in."""
    rows: list[list[Word]] = []
    bands: list[tuple[float, float]] = []  # baseline and size of each row
    small: list[Word] = []
    ordered = sorted(words, key=lambda w: (w.base, w.x0))
    if not ordered:
        return []
    usual = Counter(round(w.size) for w in ordered).most_common(1)[0][0]
    for word in ordered:
        if word.size < _SMALL * usual and _REFERENCE.fullmatch(word.text):
            small.append(word)
            continue
        for at in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            base, size = bands[at]
            if abs(word.base - base) < 0.35 * max(min(size, word.size), 1.0):
                rows[at].append(word)
                break
        else:
            rows.append([word])
            bands.append((word.base, word.size))
    for word in small:
        _seat(word, rows, bands)
    out = [Line(sorted(row, key=lambda w: w.x0)) for row in rows]
    out.sort(key=lambda line: (line.base, line.x0))
    return out


def _seat(word: Word, rows: list[list[Word]], bands: list[tuple[float, float]]) -> None:
    """Put a small number into the row it is a super- or subscript of, else into one of its own."""
    best, distance = -1, 1e9
    for at, (base, size) in enumerate(bands):
        if not (base - 0.95 * size <= word.base <= base + 0.45 * size):
            continue
        for other in rows[at]:
            gap = min(abs(word.x0 - other.x1), abs(other.x0 - word.x1))
            if gap < min(distance, 0.6 * max(size, 1.0)):
                best, distance = at, gap
    if best >= 0:
        rows[best].append(word)
        return
    for at, (base, size) in enumerate(bands):
        if abs(word.base - base) < 0.35 * max(min(size, word.size), 1.0):
            rows[at].append(word)
            return
    rows.append([word])
    bands.append((word.base, word.size))


def is_reference(text: str) -> bool:
    """Whether a small word may be the reference of a note ("3", "*")."""
    return _REFERENCE.fullmatch(text.strip("()")) is not None


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
