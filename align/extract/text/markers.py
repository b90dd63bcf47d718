"""Markers that stand apart from what they mark in plain text: pdftotext takes the wide gap after them for one between columns."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.lists import BULLETS, follows, is_first

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.extract.text.lines import Line

__all__ = ["with_markers"]

_BARE: Final = re.compile(r"\(?(?:\d{1,2}|[a-zåäö]|[ivx]{2,4})\)|[a-zåäö]\.")
"""A marker that stands alone in its line: its item is the next one."""
_NUMBER: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}\.?")
_MARKER: Final = re.compile(rf"[{re.escape(BULLETS)}–-]|\(?(?:\d{{1,2}}|[a-zåäö]|[ivx]{{1,4}})[.)]")
_GLUED: Final = re.compile(r"(\d{1,2}[.)])(?=[^\W\d_]{2})")
_PAUSE: Final = re.compile(r"[.;,:]$|;\s\w{2,5}$")
"""An item ends so, the last but one with a conjunction after its semicolon."""
_ROOM: Final = 0.92
"""Share of the widest line that a line may fill, the next word with it, and still have been ended on purpose."""
_MOST_LINES: Final = 60
"""Lines that the items of one list may run to."""
_TITLE: Final = 120
"""Characters of the longest line that a number in a row of numbers may name."""


def with_markers(lines: Sequence[Line]) -> list[Line]:
    """The lines with every bullet, number and letter that stood alone before the line it belongs to.

    Rows of them are met ("2.2.", "2.2.1." and then both titles), and single ones. Section numbers that stand alone stay lines of
    their own: their title is the next line as it is.
    """
    _part_glued(lines)
    out = _listed(_rows_of(list(lines), lambda text: text in BULLETS, is_closed=True))
    return _single(_rows_of(out, lambda text: _NUMBER.fullmatch(text) is not None, is_closed=False))


def _rows_of(lines: list[Line], is_marker: Callable[[str], bool], *, is_closed: bool) -> list[Line]:
    """Markers in a row, and as many lines after them, each before its own.

    ``is_closed``: a gap must part these lines from the text below; else they must look like titles, and a gap part them from the
    markers.
    """
    out = list(lines)
    index = 0
    while index < len(out):
        count = 0
        while (
            index + count < len(out)
            and is_marker(out[index + count].text)
            and (not count or out[index + count].gap < 2)
        ):
            count += 1
        items = out[index + count : index + 2 * count]
        after = out[index + 2 * count : index + 2 * count + 1]
        is_whole = len(items) == count and all(item.gap == 0 for item in items[1:])
        if (
            count > 1
            and is_whole
            and (all(a.gap > 0 for a in after) if is_closed else _are_titles(out[index : index + count], items))
        ):
            for bullet, item in zip(out[index : index + count], items, strict=True):
                item.text, item.gap, item.is_page_start = f"{bullet.text} {item.text}", bullet.gap, bullet.is_page_start
            del out[index : index + count]
        index += max(count, 1)
    return out


def _part_glued(lines: Sequence[Line]) -> None:
    """Put the blank after numbers of a list that were saved without ("1.Avaa", "2.Sulje"), where they count up from one."""
    found = [(line, match) for line in lines if (match := _GLUED.match(line.text)) is not None]
    run: list[tuple[Line, str]] = []
    for line, match in [*found, (None, None)]:
        counts_on = match is not None and run and follows(run[-1][1], match[1])
        if not counts_on:
            if len(run) > 1:
                for held, label in run:
                    held.text = f"{label} {held.text[len(label) :]}"
            run = []
        if line is not None and match is not None and (counts_on or is_first(match[1])):
            run.append((line, match[1]))


def _listed(lines: list[Line]) -> list[Line]:
    """Markers of a list in a row ("a)", "b)", "c)"), then its items: each marker before the first line of its own."""
    out = list(lines)
    index = 0
    while index < len(out):
        count = 1
        while index + count < len(out) and _counts_on(out[index + count - 1].text, out[index + count]):
            count += 1
        if count > 1:
            starts = _item_starts(out, index + count)
            if len(starts) == count and is_first(out[index].text):
                for marker, start in zip(out[index : index + count], starts, strict=True):
                    item = out[start]
                    item.text, item.gap, item.is_page_start = (
                        f"{marker.text} {item.text}",
                        marker.gap,
                        marker.is_page_start,
                    )
                del out[index : index + count]
        index += count
    return out


def _counts_on(before: str, line: Line) -> bool:
    """Whether a line holds nothing but the marker after the one before, or the same bullet again."""
    is_next = follows(before, line.text) or (before == line.text and before in BULLETS)
    return line.gap < 2 and is_next and _MARKER.fullmatch(before) is not None


def _item_starts(lines: Sequence[Line], first: int) -> list[int]:
    """The lines from ``first`` to the next gap with which items begin: the one above is closed, or leaves room."""
    end = first + 1
    while end < len(lines) and end - first < _MOST_LINES and lines[end].gap == 0:
        end += 1
    held = lines[first:end]
    if not held or any(_MARKER.fullmatch(line.text) for line in held):
        return []
    width = max(len(line.text) for line in held)
    starts = [first]
    for at, (before, line) in enumerate(pairwise(held), first + 1):
        has_room = len(before.text) + 1 + len(line.first_word) <= _ROOM * width
        if _PAUSE.search(before.text) or has_room or (line.text[0].isupper() and not before.is_lower):
            starts.append(at)
    return starts


def _are_titles(numbers: Sequence[Line], items: Sequence[Line]) -> bool:
    """Whether lines can be the titles that numbers in a row count: each is the next of the one before, or the first below it."""
    paths = [number.text.rstrip(".").split(".") for number in numbers]
    counts_on = all(
        two == [*one, "1"]
        or (len(two) <= len(one) and two[:-1] == one[: len(two) - 1] and int(two[-1]) == int(one[len(two) - 1]) + 1)
        for one, two in pairwise(paths)
    )
    named = all(item.text[0].isupper() and item.text[-1] not in ".,;:" and len(item.text) <= _TITLE for item in items)
    return counts_on and named and items[0].gap > 0 and all(number.gap == 0 for number in numbers[1:])


def _single(lines: Sequence[Line]) -> list[Line]:
    """A marker that stands alone ("c)", a bullet), as pdftotext parts it from its item, goes before the next line."""
    out: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if waiting is not None and line.gap <= 1 and not line.is_page_start and not _is_bare(line.text):
            waiting.text = f"{waiting.text} {line.text}"
            waiting = None
            continue
        out.append(line)
        waiting = line if _is_bare(line.text) else None
    return out


def _is_bare(text: str) -> bool:
    return text in BULLETS or _BARE.fullmatch(text) is not None
