"""The printed lines of a plain text and what their lengths and gaps say about how it was set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.characters import printable
from align.extract.lists import split_bullet, split_marker
from align.extract.numbering import split_number
from align.extract.text.markers import with_markers

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Layout", "Line", "layout_of", "read_lines"]

_LEADER: Final = re.compile(r"(?:\.\s?){6,}")
_LINE_HYPHEN: Final = re.compile(r"(?<=\w)[\ufffe\x02](?=\w)")
"""What viewers that rest on PDFium copy for a hyphen and the line end after it."""
_NARROW: Final = 40
"""Characters in a line below which lists and verse look like running text."""
_BROKEN_LINES: Final = 3
_NARROWEST: Final = 28
"""Characters in a line of the narrowest column."""
_MOST_MERGED: Final = 8
"""Printed lines that one line may hold where each of them ended in a hyphen."""
_FULL: Final = 1.08
"""Widths of the longest single line: letters are not equally wide."""
_MERGED: Final = 1.25
"""From how many widths on a line holds more than one printed line."""
_ENDS: Final = re.compile(r"[.!?:;…][\"”’»)\]]*$")


@dataclass(slots=True)
class Line:
    """One line with something on it."""

    text: str
    """Without blanks at the ends; inner runs of blanks as they were."""
    indent: int
    gap: int
    """Blank lines before it."""
    page: int | None
    is_page_start: bool = False

    @property
    def first_word(self) -> str:
        """The first token."""
        return self.text.split(None, 1)[0]

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a sentence end or a colon."""
        return bool(_ENDS.search(self.text))

    @property
    def is_lower(self) -> bool:
        """Whether it goes on with a small letter, behind quotes and brackets."""
        letter = re.search(r"\w", self.text)
        return letter is not None and letter.group().islower() and letter.start() <= 2


@dataclass(frozen=True, slots=True)
class Layout:
    """How the text is set."""

    width: int
    """Length of a full line (90th percentile)."""
    is_wrapped: bool
    """Whether lines end where the page did, not where paragraphs do."""
    is_double: bool
    """Whether every line is followed by an empty one."""
    is_slides: bool
    """Whether pages are slides: most begin with a short title and hold bullets."""
    is_merged: bool = False
    """Whether lines may hold several printed ones: pdftotext puts a word that was hyphenated, and what follows it, on one line."""

    def last_length(self, line: Line) -> int:
        """The length of the last printed line in a line."""
        length = len(line.text)
        while self.is_merged and length > _FULL * self.width:
            length -= self.width
        return length

    @property
    def paragraph_gap(self) -> int:
        """Blank lines that part paragraphs."""
        return 2 if self.is_double else 1


def read_lines(text: str) -> list[Line]:
    """The lines of a text with their gaps; form feeds count pages."""
    text = _LINE_HYPHEN.sub("-\n", text)
    lines: list[Line] = []
    has_pages = "\f" in text.strip("\f")
    page = 1
    gap = 0
    new_page = True
    for raw in re.split(r"\n", printable(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")):
        feeds = raw.count("\f")
        if feeds:
            page += feeds
            new_page = True
        stripped = raw.replace("\f", "").expandtabs(1) if "\t" not in raw else raw.replace("\f", "")
        body = stripped.strip()
        if not body:
            gap += 1
            continue
        indent = len(stripped) - len(stripped.lstrip(" \t\u00a0"))
        lines.append(Line(body, indent, gap, page if has_pages else None, new_page and has_pages))
        gap = 0
        new_page = False
    lines = with_markers(lines)
    _mark_page_starts(lines, has_pages=has_pages)
    return lines


def _mark_page_starts(lines: list[Line], *, has_pages: bool) -> None:
    """Text saved from a PDF viewer keeps one stray blank before the first line of each page."""
    if has_pages or len(lines) < 10:
        return
    stray = [line for line in lines[1:] if line.indent == 1]
    flush = sum(line.indent == 0 for line in lines)
    if stray and flush > 0.85 * len(lines) and len(stray) < 0.12 * len(lines):
        for line in stray:
            line.is_page_start = True
        lines[0].is_page_start = True


def layout_of(lines: Sequence[Line]) -> Layout:
    """Measure a text; lines of a table of contents are as long as their dots."""
    lines = [line for line in lines if not _LEADER.search(line.text)] or lines
    lengths = sorted(len(line.text) for line in lines)
    if not lengths:
        return Layout(0, is_wrapped=False, is_double=False, is_slides=False)
    if merged := _merged_length(lines):
        return Layout(merged, is_wrapped=True, is_double=False, is_slides=False, is_merged=True)
    width = max(_full_length(lengths), _broken_length(lines))
    broken = _broken_sentences(lines)
    full = sum(length > 0.8 * width for length in lengths)
    over = sum(length > 1.4 * width for length in lengths)
    is_printed = _broken_length(lines) > 0
    if over > max(1, 0.02 * len(lengths)) or lengths[-1] > 3 * width:
        # a printed line has one width; only an address may stick out
        full, broken, is_printed = 0, 0.0, False
    often = (full > 0.3 * len(lengths) or broken > 0.25) and broken > 0.1
    is_wrapped = len(lines) > 2 and width < 130 and (often or is_printed or _is_saved(lines, width))
    # where sentences go on over a line end, the gap there is the gap of the setting
    gaps = [line.gap for before, line in pairwise(lines) if line.is_lower and not before.ends_sentence]
    is_double = is_wrapped and sum(gap == 1 for gap in gaps) > 0.7 * len(gaps)
    return Layout(width, is_wrapped=is_wrapped, is_double=is_double, is_slides=_is_slides(lines))


def _is_saved(lines: Sequence[Line], width: int) -> bool:
    """Whether a text with page ends breaks a full line in mid-sentence: what was saved from pages has their line ends everywhere."""
    return (
        any(line.page is not None for line in lines)
        and not _is_slides(lines)
        and any(
            below.gap == 0
            and below.is_lower
            and not above.ends_sentence
            and 0.8 * width < len(above.text) <= 1.4 * width
            for above, below in pairwise(lines)
        )
    )


def _full_length(lengths: Sequence[int]) -> int:
    """The length of a full line: the 90th percentile of those that are not short (titles, list items, ends of paragraphs)."""
    if len(lengths) <= 5:
        return lengths[-1]
    middle = lengths[int(0.9 * len(lengths)) - 1]
    long = [length for length in lengths if length > 0.6 * middle]
    return long[int(0.9 * len(long)) - 1] if len(long) > 5 else middle


def _broken_sentences(lines: Sequence[Line]) -> float:
    """Share of line ends in the middle of a sentence: the next line goes on with a small letter."""
    pairs = list(pairwise(lines))
    if not pairs:
        return 0.0
    return sum(b.is_lower and not a.ends_sentence and not split_bullet(b.text) for a, b in pairs) / len(pairs)


def _broken_length(lines: Sequence[Line]) -> int:
    """The length of the lines that end inside their sentence, where there are some and they agree; else 0.

    A text of few paragraphs and many short lines (lists, headings, tables) shows its width in these alone.
    """
    lengths = sorted(
        len(a.text)
        for a, b in pairwise(lines)
        if b.gap == 0 and b.is_lower and not a.ends_sentence and not split_bullet(b.text)
    )
    if len(lengths) < _BROKEN_LINES:
        return 0
    length = lengths[int(0.9 * len(lengths)) - 1]
    agree = sum(other > 0.8 * length for other in lengths)
    return length if length > _NARROW and agree > 0.6 * len(lengths) else 0


def _merged_length(lines: Sequence[Line]) -> int:
    """The printed length in a text some of whose lines hold two or three printed ones; else 0.

    Most of the lines that end inside their sentence agree, and the others are about a multiple as long.
    """
    lengths = sorted(
        len(a.text)
        for a, b in pairwise(lines)
        if b.gap == 0 and b.is_lower and not a.ends_sentence and split_marker(b.text) is None
    )
    if len(lengths) < _BROKEN_LINES:
        return 0
    short = lengths[: max(_BROKEN_LINES, len(lengths) // 2)]
    near = [length for length in lengths if length < _MERGED * short[len(short) // 2]]
    length = near[-1]
    agree = sum(other > 0.8 * length for other in near)
    over = sum(len(line.text) > _MERGED * length for line in lines)
    if length < _NARROWEST or agree < _BROKEN_LINES or agree < 0.7 * len(near):
        return 0
    return length if over >= _BROKEN_LINES and max(len(line.text) for line in lines) < _MOST_MERGED * length else 0


def _is_slides(lines: Sequence[Line]) -> bool:
    starts = [line for line in lines if line.is_page_start]
    if len(starts) < 3:
        return False
    titled = sum(not s.is_lower and split_number(s.text)[0] is None and not split_bullet(s.text) for s in starts)
    bullets = sum(split_bullet(line.text) is not None for line in lines)
    return titled > 0.8 * len(starts) and bullets >= len(starts) and len(lines) < 30 * len(starts)
