"""Markers that stand apart from what they mark in plain text: pdftotext takes the wide gap after them for one between columns."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.lists import BULLETS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.extract.text.lines import Line

__all__ = ["with_markers"]

_BARE: Final = re.compile(r"\(?(?:\d{1,2}|[a-zåäö]|[ivx]{2,4})\)|[a-zåäö]\.")
"""A marker that stands alone in its line: its item is the next one."""
_NUMBER: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}\.?")
_TITLE: Final = 120
"""Characters of the longest line that a number in a row of numbers may name."""


def with_markers(lines: Sequence[Line]) -> list[Line]:
    """The lines with every bullet, number and letter that stood alone before the line it belongs to.

    Rows of them are met ("2.2.", "2.2.1." and then both titles), and single ones. Section numbers that stand alone stay lines of
    their own: their title is the next line as it is.
    """
    out = _rows_of(list(lines), lambda text: text in BULLETS, is_closed=True)
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
