"""Words of a PDF page → lines: what stands on one baseline, superscripts with the line they belong to."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from align.extract.pdf.page import Word

__all__ = ["Line", "around", "is_reference", "lines_of"]

_SMALL: Final = 0.86
"""Size of a superscript relative to the text beside it, at most (browsers set it in 0.83)."""
_REFERENCE: Final = re.compile(r"\d{1,3}|\*{1,3}|[†‡]")


_MEASURES: Final = ("base", "bottom", "opening_width", "right", "size", "top", "x0", "x1")
_NO_WORDS: Final[list[Word]] = []


class Line:
    """Words on one baseline, from left to right."""

    __slots__ = (
        "_pieces", "base", "bold", "bottom", "count", "italic", "opening", "opening_width", "opens_raised", "page", "right",
        "running", "size", "text", "top", "words", "x0", "x1",
    )  # fmt: skip

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
        first = self.words[0]
        self.opening, self.opening_width, self.opens_raised = first.text, first.x1 - first.x0, first.sup
        """The first word (once the words are gone, only when it is raised), its width in points, and whether it is raised."""
        self.count = len(self.words)
        self.running = all(w.running for w in self.words)
        """Whether all its words belong to a running head or foot."""
        self._pieces: tuple[tuple[str, str], ...] = ()
        self.text = self.render(())

    def release(self, numbers: dict[float, float]) -> None:
        """Let the words go: of a line in a draft only its text and its edges are asked for.

        ``numbers`` holds the measures of all lines, in hundredths of a point: lines stand at the same places of many pages.
        """
        if any(w.sup for w in self.words):
            self._pieces = self.pieces()
        if not self.opens_raised:
            self.opening = ""
        for name in _MEASURES:
            rounded = round(getattr(self, name), 2)
            setattr(self, name, numbers.setdefault(rounded, rounded))
        self.words = _NO_WORDS

    def pieces(self) -> tuple[tuple[str, str], ...]:
        """The text in pieces, each with the number it is when it is raised."""
        if self.words and _letter_spaced(self.words) is None:
            return tuple(_pieces(self.words))
        return self._pieces or (("", self.text),)

    def append(self, other: Line) -> None:
        """Take in a line that stands beside this one on the same baseline; its words are still there."""
        is_behind = other.x0 >= self.x1 - 1
        one, two = (self, other) if is_behind else (other, self)
        blank = " " if two.x0 - one.x1 > 0.04 * self.size else ""
        first, *rest = two.pieces()
        self._pieces = (*one.pieces(), (first[0], blank + first[1]), *rest)
        self.text = f"{one.text}{blank}{two.text}"
        self.opening, self.opening_width, self.opens_raised = one.opening, one.opening_width, one.opens_raised
        self.count += other.count
        self.x0, self.x1 = min(self.x0, other.x0), max(self.x1, other.x1)
        self.top, self.bottom = min(self.top, other.top), max(self.bottom, other.bottom)

    def render(self, references: Collection[str]) -> str:
        """The text without the superscripts that are in ``references``."""
        if not self.words:
            return self._without(references)
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

    def _without(self, references: Collection[str]) -> str:
        """The same once the words are gone."""
        if not any(raised in references for raised, _ in self._pieces):
            return self.text
        return "".join("" if raised in references else text for raised, text in self._pieces).lstrip()

    def references(self) -> list[str]:
        """What may be references of notes."""
        if not self.words:
            return [raised for raised, _ in self._pieces if raised]
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


def _pieces(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """The words of a line as text with the blank before it, each with its number if it is raised and else with nothing."""
    before: Word | None = None
    for word in words:
        blank = "" if before is None or _touch(before, word) else " "
        yield word.text if word.sup else "", blank + word.text
        before = word


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
    usual = Counter(round(2 * w.size) / 2 for w in ordered).most_common(1)[0][0]
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
