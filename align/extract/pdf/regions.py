"""What stands on the two sides of a gutter: columns of text, labels with values, or nothing that belongs together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from align.extract.pdf.aligned import are_dates, are_times, is_marker
from align.extract.pdf.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Word

__all__ = ["Gutter", "Region", "columns_of", "in_step", "is_columns", "read_run", "table_rows"]

_CODE: Final = 5
"""Characters of a sign that is explained beside it, at most."""
_OTHER_PRINT: Final = 0.6
_OWN_ROWS: Final = 3
_LETTERHEAD: Final = 160.0
"""Points from the upper edge of the first page within which a letterhead begins."""
_STOP: Final = re.compile(r"[.!?:;…][\"”’»)]*$")


@dataclass(slots=True)
class Region:
    """A piece of a page that is read on its own."""

    kind: Literal["flow", "table"]
    lines: list[Line] = field(default_factory=list)
    """Of a flow, from top to bottom."""
    rows: list[list[list[Line]]] = field(default_factory=list)
    """Of a table: rows of cells of lines."""
    is_key_value: bool = False
    is_column: bool = False
    """One of several columns of running text."""
    panel: str = ""
    """"text" or "other" in a panel; only what parts panels of text parts columns elsewhere."""
    is_apart: bool = False
    """One of several pieces side by side."""
    is_heading: bool = False
    """A heading in the margin."""
    right: float = 0.0
    """Where its lines could end at most."""

    @property
    def top(self) -> float:
        """Its upper edge."""
        lines = self.lines or [line for row in self.rows for cell in row for line in cell]
        return min((line.top for line in lines), default=0.0)


class Gutter(NamedTuple):
    """The blank between two columns of text."""

    left: float
    """Where the longest line of the left column ends."""
    right: float
    """Where the right column begins."""
    is_sure: bool = True  # it parts columns that showed by themselves, not panels


def read_run(rows: Sequence[Line], gutters: Sequence[float], known: Sequence[Gutter]) -> list[Region] | None:
    """A table or columns; None when the gutter means nothing."""
    columns = columns_of(rows, gutters)
    if len(columns) < 2:
        return None
    first, *rest = columns
    texts = [line.text for line in first]
    signs = _are_codes(first) or are_times(texts) or are_dates(texts)
    if sum(is_marker(text) for text in texts) >= 0.7 * len(first) and not signs:
        return None  # markers of a list
    if letterhead := _letterhead(columns):
        return letterhead
    both = sum(any(abs(line.base - other.base) < 0.4 * line.size for other in rest[0]) for line in first)
    if any(_is_known(columns, gutter) for gutter in known) or is_columns(columns):
        return [Region("flow", column, is_column=True) for column in columns if column]
    is_kv = len(columns) == 2
    aligned = max((_aligned(column) for column in rest), default=0.0)
    if both < 3 and not (both >= 2 and aligned > 0.9 and _labels(first)):
        return None
    if (
        (both < 5 and not signs and not _stands_off(rows, columns) and not _begins_level(columns))
        or aligned < 0.6
        or both < 0.5 * min(len(first), len(rest[0]))
    ):
        return None
    start, end = _table_ends(rows, columns[1])
    core = rows[start : end + 1]
    table = table_rows(core, columns_of(core, gutters))
    if len(table) < 2:
        return None
    out = [Region("table", rows=table, is_key_value=is_kv)]
    if start:
        out.insert(0, Region("flow", list(rows[:start])))
    if end + 1 < len(rows):
        out.append(Region("flow", list(rows[end + 1 :])))
    return out


def _letterhead(columns: Sequence[Sequence[Line]]) -> list[Region]:
    """The two halves of a letterhead: the sender left; the kind of document in capitals, date and record number right.

    That is how official documents begin (SFS 2487, asiakirjan asettelu); a table of labels and values has no line in
    capitals over its values.
    """
    if len(columns) != 2 or columns[0][0].page != 1 or columns[1][0].top > _LETTERHEAD:
        return []
    left, right = columns
    kind = right[0].text
    is_kind = kind.isalpha() and kind.isupper() and len(kind) >= 5
    if not is_kind or max(len(left), len(right)) > 6 or left[0].text.isupper() or any(":" in x.text for x in left):
        return []
    if max(line.x0 for line in right) - min(line.x0 for line in right) > 2:
        return []
    return [Region("flow", list(left), is_column=True), *(Region("flow", [line], is_column=True) for line in right)]


def _are_codes(lines: Sequence[Line]) -> bool:
    """Whether short marks are signs that are explained beside them (the legend of a plan: "AP", "VL", "s-1"; "P", "T", "*").

    A list counts (a, b, c; i, ii, iii) or repeats its mark, and often closes it with a full stop or a bracket.
    """
    marks = [line.text for line in lines]
    letters = [mark for mark in marks if mark[0].isalpha()]
    if max(map(len, marks), default=0) > _CODE or len(set(marks)) < len(marks):
        return False
    if len(marks) < 3 or len(letters) < 2 or any(mark[-1] in ".):" for mark in marks):
        return False
    if any(mark.strip("§ ").isdigit() for mark in marks):
        return False
    counted = sum(ord(b[-1]) - ord(a[-1]) == 1 and a[:-1] == b[:-1] for a, b in pairwise(marks))
    is_roman = all(not set(mark.casefold()) - set("ivx") for mark in letters)
    return not is_roman and counted < 0.5 * (len(marks) - 1)


def _table_ends(rows: Sequence[Line], values: Sequence[Line]) -> tuple[int, int]:
    """The first and the last row of a table: those with values, and labels that run on below the last one."""
    beside = [i for i, row in enumerate(rows) if any(abs(row.base - value.base) < 0.4 * row.size for value in values)]
    start, end = beside[0], beside[-1]
    while end + 1 < len(rows) and rows[end + 1].text[:1].islower():
        end += 1
    return start, end


def _is_known(columns: Sequence[Sequence[Line]], gutter: Gutter) -> bool:
    """Whether two columns lie at a gutter that parts columns of text elsewhere in the document."""
    if len(columns) != 2:
        return False
    left, right = max(line.x1 for line in columns[0]), min(line.x0 for line in columns[1])
    return (
        left <= gutter.left + 3 and abs(right - gutter.right) < 3 and mean(len(line.words) for line in columns[0]) > 2
    )


def columns_of(rows: Sequence[Line], gutters: Sequence[float]) -> list[list[Line]]:
    """The lines of the rows, cut at the gutters, column by column."""
    bounds = [*gutters, 1e9]
    columns: list[list[Line]] = [[] for _ in bounds]
    for row in rows:
        parts: dict[int, list[Word]] = {}
        for word in row.words:
            middle = (word.x0 + word.x1) / 2
            parts.setdefault(next(i for i, bound in enumerate(bounds) if middle < bound), []).append(word)
        for index, part in parts.items():
            columns[index].append(Line(part))
    return [column for column in columns if column]


def is_columns(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether columns hold running text: lines that fill their width and go on in the next line."""
    fills: list[float] = []
    for column in columns[:2]:
        if len(column) < 4:
            return False
        width = max(line.x1 for line in column) - min(line.x0 for line in column)
        fills.append(mean((line.x1 - line.x0) / max(width, 1.0) for line in column))
        words = mean(len(line.words) for line in column)
        if words < 2.2:
            return False
    left = columns[0]
    if len(columns) == 2 and in_step(*columns):
        return False
    if sum(line.bold for line in left) > 0.6 * len(left):
        return False
    running = [_runs_on(a, b) for column in columns for a, b in pairwise(column)]
    share = sum(running) / max(len(running), 1)
    return min(fills) >= 0.5 and (share > 0.4 or (mean(fills) > 0.75 and share > 0.2))


def in_step(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the paragraphs of both sides begin at the same heights: then they are the cells of a table without rules."""
    # the side with less text has spaces between most of its lines: the other one shows how far apart lines are
    distances = [sorted(b.base - a.base for a, b in pairwise(side)) for side in (left, right)]
    usual = min((own[len(own) // 4] for own in distances if own), default=1e9)
    starts = [_starts(side, usual) for side in (left, right)]
    if min(map(len, starts)) < 3:
        return False
    fewer, more = sorted(starts, key=len)
    level = sum(any(abs(a - b) < 2.0 for b in more) for a in fewer)
    return level >= 0.8 * len(more)


def _starts(lines: Sequence[Line], usual: float) -> list[float]:
    """Baselines of the lines that follow a gap, and of the first one."""
    return [lines[0].base, *(b.base for a, b in pairwise(lines) if b.base - a.base > 1.25 * usual)]


def _runs_on(above: Line, below: Line) -> bool:
    """Whether a sentence goes on from one line to the next."""
    if below.text[:1].islower():
        return True
    return above.text[-1:].islower() and len(above.words) > 3


def _stands_off(rows: Sequence[Line], columns: Sequence[Sequence[Line]]) -> bool:
    """Whether a few rows are a table: the blank is wide and the second column has a straight edge, unlike in justified text."""
    starts = [line.x0 for line in columns[1]]
    ends = [line.x1 for line in columns[1]]
    size = rows[0].size
    blank = min(min(starts) - line.x1 for line in columns[0])
    straight = max(starts) - min(starts) < 1.5 or max(ends) - min(ends) < 1.5
    return straight and blank > 1.5 * size


def _begins_level(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether the second column begins at one place after blanks of different widths, in three rows and more."""
    beside = [(one, two) for one in columns[0] for two in columns[1] if abs(one.base - two.base) < 0.4 * one.size]
    blanks = [two.x0 - one.x1 for one, two in beside]
    starts = [two.x0 for _, two in beside]
    if len(beside) < 3 or max(starts) - min(starts) > 1.5:
        return False
    return max(blanks) - min(blanks) > 0.3 * columns[0][0].size


def _labels(lines: Sequence[Line]) -> bool:
    return all(len(line.text) < 60 and not line.text.endswith(".") for line in lines)


def _aligned(column: Sequence[Line]) -> float:
    """Share of the lines that begin (or end) at the commonest place."""
    begins = Counter(round(line.x0 / 3) for line in column)
    ends = Counter(round(line.x1 / 3) for line in column)

    def share(counts: Counter[int]) -> float:
        best = counts.most_common(1)[0][0]
        return (counts[best] + max(counts[best - 1], counts[best + 1])) / len(column)

    return max(share(begins), share(ends))


def table_rows(rows: Sequence[Line], columns: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    """Group the lines of the columns into table rows; two tables below each other in different print are grouped by themselves."""
    cuts = [at for at in range(1, len(rows)) if abs(rows[at].size - rows[at - 1].size) > _OTHER_PRINT]
    if len(cuts) == 1 and min(cut := cuts[0], len(rows) - cut) >= _OWN_ROWS:
        edge = rows[cut].base - 0.3 * rows[cut].size
        above = [[line for line in column if line.base < edge] for column in columns]
        below = [[line for line in column if line.base >= edge] for column in columns]
        if all(above) and all(below):
            return [*_grouped(rows[:cut], above), *_grouped(rows[cut:], below)]
    return _grouped(rows, columns)


def _grouped(rows: Sequence[Line], columns: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    distances = [b.base - a.base for a, b in pairwise(rows)]
    usable = [d for d in distances if d > 0.6 * rows[0].size]
    pitch = min(usable, default=0.0)
    starts = [rows[0].base]
    starts += [below.base for below, d in zip(rows[1:], distances, strict=True) if d > 1.25 * pitch]
    if len(starts) == 1 or pitch > 1.9 * rows[0].size:
        # no gaps tell the rows apart (or every line has one): each label with a value beside it begins a row
        others = [line for column in columns[1:] for line in column]
        coded = _are_codes(columns[0]) or all(line.text[:1].islower() for line in columns[0])
        starts = [
            line.base
            for line in columns[0]
            if (coded or not line.text[:1].islower()) and any(abs(line.base - o.base) < 0.4 * line.size for o in others)
        ] or starts
    table: list[list[list[Line]]] = []
    bounds = [*starts[1:], 1e9]
    low = -1e9
    for high in bounds:
        cells = [[line for line in column if low <= line.base < high - 0.3 * line.size] for column in columns]
        low = high - 0.3 * rows[0].size
        filled = sum(bool(cell) for cell in cells)
        if not filled:
            continue
        if filled == 1 and table and not cells[0]:
            # more of the value above
            for old, new in zip(table[-1], cells, strict=True):
                old.extend(new)
            continue
        table.append(cells)
    return table
