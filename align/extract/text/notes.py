"""Footnotes in plain text that was saved from pages: told by the number that stands glued to a word above them.

A line at the foot of a page that begins with a number is a note only when the text of that page refers to the same number
("… 2027–2032.1", "vuosikertomus2"): the note then leaves the running text, and the reference leaves the word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Line

__all__ = ["Note", "take_notes"]

_START: Final = re.compile(r"(\d{1,3})(?:[.)]?\s+(?=[\"”(]?[^\W\d_])|(?=[A-ZÅÄÖÉ]))")
_FOOT: Final = 0.4
"""Share of a page's lines, at its foot, among which its notes begin."""
_LONGEST: Final = 16
"""Lines that the notes of a page may run to."""
_ONE_PAGE: Final = 80
"""Lines up to which a text without page ends may be one page."""


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: its number and its lines."""

    label: str
    lines: tuple[Line, ...]


def take_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """The lines without footnotes and references to them, and the notes in order.

    They are looked for at the foot of each page that form feeds part, or of a text as short as one page.
    """
    if any(line.page is None for line in lines) and len(lines) > _ONE_PAGE:
        return list(lines), []
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page or 1].append(line)
    out: list[Line] = []
    notes: list[Note] = []
    for held in pages.values():
        body, found = _of_page(held, int(notes[-1].label) + 1 if notes else 1)
        out += body
        notes += found
    return out, notes


def _of_page(held: Sequence[Line], expected: int) -> tuple[list[Line], list[Note]]:
    """The lines of a page without its notes, and these; the first is the next of the document, or number one again."""
    for first in range(max(1, int((1 - _FOOT) * len(held)), len(held) - _LONGEST), len(held)):
        start = _START.match(held[first].text)
        if start is None or int(start[1]) not in {1, expected}:
            continue
        if held[first].gap < 1 and not held[first - 1].ends_sentence:
            continue
        body, foot = list(held[:first]), held[first:]
        notes = _counted(foot, int(start[1]))
        where = [_reference(body, note.label) for note in notes]
        if notes and all(place is not None for place in where):
            for place, note in zip(where, notes, strict=True):
                if place is not None:
                    _drop(body, place, note.label)
                note.lines[0].text = _START.sub("", note.lines[0].text, count=1)
            return [line for line in body if line.text], notes
    return list(held), []


def _counted(foot: Sequence[Line], number: int) -> list[Note]:
    """The notes that begin at the first line and count up."""
    starts: list[int] = []
    for index, line in enumerate(foot):
        start = _START.match(line.text)
        if start is not None and int(start[1]) == number + len(starts):
            starts.append(index)
    out = []
    for begin, end in zip(starts, [*starts[1:], len(foot)], strict=True):
        start = _START.match(foot[begin].text)
        assert start is not None
        out.append(Note(start[1], tuple(foot[begin:end])))
    return out


def _reference(body: Sequence[Line], label: str) -> tuple[Line, int] | None:
    """The line that refers to a note and where in it; a line of nothing but the number is a reference, too."""
    # after a stop it must not be a part of a number: a year may end a sentence, "1.2" is a heading's number
    glued = re.compile(
        rf"(?:(?<=[^\W\d_])|(?<=[^\W\d_)”\"»%][.,;:!?])|(?<=[)”\"»])|(?<=\d{{4}}[.,])){label}(?=\s|[.,;:)]?$)"
    )
    for line in body:
        if line.text == label:
            return line, 0
        if found := glued.search(line.text):
            return line, found.start()
    return None


def _drop(body: Sequence[Line], place: tuple[Line, int], label: str) -> None:
    line, at = place
    if not at:  # the text below goes on where the number stood
        after = next((b for a, b in pairwise(body) if a is line), None)
        if after is not None:
            after.gap = max(after.gap, line.gap)
    line.text = (line.text[:at] + line.text[at + len(label) :]).strip()
