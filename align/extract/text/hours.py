"""Programmes in plain text: lines that begin with the hour at which something happens, one after the other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.text.grids import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Line

__all__ = ["find_hours"]

_HOUR: Final = re.compile(
    r"(?P<when>(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?:\s?[–-]\s?(?:[01]?\d|2[0-4])[.:][0-5]\d)?)\s+(?=[^\W\d])"
)
_ROWS: Final = 3
_FEWEST_IN_ORDER: Final = 2


def find_hours(lines: Sequence[Line]) -> list[Grid]:
    """The programmes of a text: three hours or more that do not go back, what runs on below an hour with it.

    Numbers of sections ("2.10 …") are told by their order: they count up by one and begin anew with each chapter, while hours are
    two digits after the stop and stand further apart.
    """
    out: list[Grid] = []
    at = 0
    while at < len(lines):
        rows, end = _rows(lines, at)
        if len(rows) >= _ROWS and not _are_sections(rows):
            out.append(Grid(at, end, tuple(rows)))
        at = max(end, at + 1)
    return out


def _rows(lines: Sequence[Line], first: int) -> tuple[list[tuple[str, str]], int]:
    rows: list[tuple[str, str]] = []
    last = -1
    at = first
    while at < len(lines):
        line = lines[at]
        found = _HOUR.match(line.text)
        minutes = int(found["hour"]) * 60 + int(found["minute"]) if found else -1
        if found and minutes >= last and (line.gap <= 1 or not rows):
            rows.append((found["when"], line.text[found.end() :]))
            last = minutes
        elif rows and not found and line.gap == 0 and line.is_lower and not lines[at - 1].ends_sentence:
            when, what = rows[-1]
            rows[-1] = when, f"{what[:-1] if what.endswith('-') else what + ' '}{line.text}"
        else:
            break
        at += 1
    return rows, at


def _are_sections(rows: Sequence[tuple[str, str]]) -> bool:
    """Whether the numbers count up by one as those of sections do."""
    numbers = [tuple(int(part) for part in re.split(r"[.:]", when.split("–")[0].split("-")[0])) for when, _ in rows]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(numbers)]
    return sum(step == (0, 1) for step in steps) >= _FEWEST_IN_ORDER
