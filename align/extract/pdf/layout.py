"""Words anywhere on a page → regions in reading order: running lines, columns, tables without rules.

A gutter is an upright strip that stays blank over several rows with text on both sides. What it parts is told by what stands
there: short markers are a list, short or bold labels a key–value table, rows that break together a table, the rest columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from align.extract.pdf.aligned import part_aligned
from align.extract.pdf.apart import flows_of
from align.extract.pdf.grids import chunks_of, grids
from align.extract.pdf.leaders import spread_tables
from align.extract.pdf.lines import Line, lines_of
from align.extract.pdf.pitches import MARGIN
from align.extract.pdf.regions import Gutter, Region, columns_of, is_columns, read_run, table_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Word

__all__ = ["Gutter", "Region", "gutters_of", "regions_of"]


_LEVEL_ENDS: Final = 3
_SHARE: Final = 0.2
"""Lines, and share of all lines, that end at one place where text is justified."""


@dataclass(slots=True)
class _Run:
    """Rows ``first`` to ``last`` with the gutters that part them."""

    first: int
    last: int
    score: int
    gutters: list[float]


def regions_of(words: Sequence[Word], known: Sequence[Gutter] = ()) -> list[Region]:
    """The words of one page (without ruled tables and running heads) as regions in reading order.

    ``known`` are the gutters of the document's columns: two lines side by side at one of them are columns too, where
    elsewhere they would be too few to tell.
    """
    rows = lines_of(words)
    out: list[Region] = []
    margin = _margin(rows)
    at = 0
    for spread in spread_tables(rows):
        _between_spreads(out, rows[at : spread.first], known, margin)
        out.append(Region("table", rows=spread.rows))
        at = spread.last + 1
    _between_spreads(out, rows[at:], known, margin)
    _merge_flows(out)
    _set_rights(out)
    return out


def _margin(rows: Sequence[Line]) -> float:
    """Where the lines of justified text end: several lines end there, to the point; 0 where none do."""
    ends = sorted(row.x1 for row in rows)
    best = max(ends, key=lambda x: bisect_right(ends, x + MARGIN) - bisect_left(ends, x - MARGIN), default=0.0)
    level = bisect_right(ends, best + MARGIN) - bisect_left(ends, best - MARGIN)
    return best if level >= max(_LEVEL_ENDS, _SHARE * len(ends)) else 0.0


def _between_spreads(out: list[Region], rows: Sequence[Line], known: Sequence[Gutter], margin: float) -> None:
    """Rows without spread lists: tables by their columns, and what stands between those."""
    chunks = [chunks_of(row) for row in rows]
    part_aligned(rows, chunks)
    at = 0
    for grid in grids(rows, chunks):
        table = _grid_region(rows[grid.first : grid.last + 1], grid.gutters)
        if table is not None:
            _stretch(out, rows[at : grid.first], chunks[at : grid.first], known, margin)
            out.append(table)
            at = grid.last + 1
    _stretch(out, rows[at:], chunks[at:], known, margin)


def _grid_region(rows: Sequence[Line], gutters: Sequence[float]) -> Region | None:
    """A table of three columns and more; None when they are columns of running text."""
    columns = columns_of(rows, gutters)
    if len(columns) < 3 or is_columns(columns):
        return None
    return Region("table", rows=table_rows(rows, columns))


def _stretch(
    out: list[Region],
    rows: Sequence[Line],
    chunks: Sequence[Sequence[tuple[float, float]]],
    known: Sequence[Gutter],
    margin: float,
) -> None:
    """Rows between tables: running lines, columns, and pairs of labels and values."""
    at = 0
    for run in _runs(rows, chunks, known):
        _flow(out, rows[at : run.first], margin)
        for part in _between_headings(rows[run.first : run.last + 1], run.gutters[0]):
            out.extend(
                (read_run(part, run.gutters, known) if len(part) > 1 or known else None) or flows_of(part, margin)
            )
        at = run.last + 1
    _flow(out, rows[at:], margin)


def gutters_of(regions: Sequence[Region]) -> list[Gutter]:
    """The gutters between the columns that were found on a page."""
    out: list[Gutter] = []
    for one, two in pairwise(regions):
        if "other" in (one.panel, two.panel):
            continue
        if one.is_column and two.is_column and len(one.lines) >= 4 and len(two.lines) >= 4:
            left, right = max(line.x1 for line in one.lines), min(line.x0 for line in two.lines)
            if left < right:
                out.append(Gutter(left, right, is_sure=not (one.panel or two.panel)))
    return out


def _between_headings(rows: Sequence[Line], x: float) -> list[list[Line]]:
    """Cut a run at headings over the full width: columns end above them and begin anew below."""
    cuts: list[int] = []
    for at in range(1, len(rows) - 1):
        row, above, below = rows[at], rows[at - 1], rows[at + 1]
        if row.x1 > x or not _is_headline(row, rows):
            continue
        right = [line for line in rows if line.x1 > x]
        beside = [line for line in right if line.bottom > above.bottom + 1 and line.top < below.top - 1]
        if not beside and any(line.base < row.base for line in right) and any(line.base > row.base for line in right):
            cuts.append(at)
    parts: list[list[Line]] = []
    start = 0
    for cut in cuts:
        parts += [list(rows[start:cut]), [rows[cut]]]
        start = cut + 1
    return [part for part in [*parts, list(rows[start:])] if part]


def _is_headline(row: Line, rows: Sequence[Line]) -> bool:
    usual = Counter((line.size, line.bold) for line in rows).most_common(1)[0][0]
    return row.size > usual[0] + 0.5 or (row.bold and not usual[1])


def _flow(out: list[Region], rows: Sequence[Line], margin: float) -> None:
    out.extend(flows_of(rows, margin))


def _merge_flows(regions: list[Region]) -> None:
    """Flows that only a rejected gutter had parted are one again."""
    at = 0
    while at + 1 < len(regions):
        one, two = regions[at], regions[at + 1]
        if one.kind == two.kind == "flow" and not any(r.is_column or r.is_apart for r in (one, two)):
            one.lines.extend(two.lines)
            del regions[at + 1]
        else:
            at += 1


def _set_rights(regions: Sequence[Region]) -> None:
    full = max(
        (line.x1 for r in regions if r.kind == "flow" and not (r.is_column or r.is_apart) for line in r.lines),
        default=0.0,
    )
    for region in regions:
        if region.kind != "flow":
            continue
        if not region.right:
            region.right = max(line.x1 for line in region.lines) if region.is_column else full


# --- gutters -----------------------------------------------------------------------------------------------------------


def _runs(rows: Sequence[Line], chunks: Sequence[Sequence[tuple[float, float]]], known: Sequence[Gutter]) -> list[_Run]:
    starts = Counter(round(x0) for row in chunks for x0, _ in row)
    found: list[_Run] = []
    for x in sorted(starts):
        is_known = any(abs(x - gutter.right) < 3 for gutter in known)
        if starts[x] + starts[x - 1] + starts[x + 1] < 2 and not is_known:
            continue
        found.extend(_runs_at(x - 2.0, rows, chunks, 1 if is_known else 2))
    found.sort(key=lambda run: (-run.score, run.first))
    taken: list[_Run] = []
    for run in found:
        same = next((t for t in taken if t.first <= run.last and run.first <= t.last), None)
        if same is None:
            taken.append(run)
        elif (
            _overlap(same, run)
            and all(abs(run.gutters[0] - g) > 12 for g in same.gutters)
            and _parts(run.gutters[0], same, chunks)
        ):
            same.gutters = sorted([*same.gutters, run.gutters[0]])
    return sorted(taken, key=lambda run: run.first)


def _overlap(one: _Run, other: _Run) -> bool:
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    return shared >= 0.7 * (one.last - one.first + 1)


def _parts(x: float, run: _Run, chunks: Sequence[Sequence[tuple[float, float]]]) -> bool:
    """Whether nothing of the run's rows crosses ``x``."""
    return not any(x0 < x < x1 for row in chunks[run.first : run.last + 1] for x0, x1 in row)


def _runs_at(
    x: float, rows: Sequence[Line], chunks: Sequence[Sequence[tuple[float, float]]], needed: int
) -> list[_Run]:
    """Maximal runs of rows that ``x`` does not cut, with text on both sides of it."""
    out: list[_Run] = []
    first = 0
    for at in range(len(rows) + 1):
        crossed = at == len(rows) or any(x0 < x - 0.5 and x1 > x for x0, x1 in chunks[at])
        far = not crossed and at > first and rows[at].base - rows[at - 1].base > 9 * max(rows[at].size, 8)
        if crossed or far:
            if at - first >= needed:
                run = _trim(x, first, at - 1, rows, chunks, needed)
                if run is not None:
                    out.append(run)
            first = at if far else at + 1
    return out


def _trim(
    x: float, first: int, last: int, rows: Sequence[Line], chunks: Sequence[Sequence[tuple[float, float]]], needed: int
) -> _Run | None:
    """Cut one-sided rows off the ends, unless they go on in the pitch and style of their column."""
    sides = [(any(x0 < x for x0, _ in chunks[i]), any(x0 >= x for x0, _ in chunks[i])) for i in range(first, last + 1)]
    both = [i + first for i, (left, right) in enumerate(sides) if _both(i, sides, rows, first)]
    if len(both) < needed:
        return None
    start, end = both[0], both[-1]
    pitch = median([b.base - a.base for a, b in pairwise(rows[start : end + 1])]) if end > start else 0.0
    while end < last and _continues(rows[end], rows[end + 1], pitch) and sides[end + 1 - first] != (True, True):
        end += 1
    while (
        start > first and _continues(rows[start - 1], rows[start], pitch) and sides[start - 1 - first] != (True, True)
    ):
        start -= 1
    return _Run(start, end, len(both), [x])


def _both(at: int, sides: Sequence[tuple[bool, bool]], rows: Sequence[Line], first: int) -> bool:
    """Whether a row has text on both sides, or stands beside text of a neighbouring row on the other side."""
    left, right = sides[at]
    if left and right:
        return True
    row = rows[first + at]
    for other in (at - 1, at + 1):
        if 0 <= other < len(sides) and sides[other] != (left, right) and sides[other] in ((True, False), (False, True)):
            near = rows[first + other]
            if min(row.bottom, near.bottom) - max(row.top, near.top) > 0.4 * min(row.size, near.size):
                return True
    return False


def _continues(above: Line, below: Line, pitch: float) -> bool:
    return (
        below.base - above.base < 1.3 * max(pitch, below.size)
        and abs(above.size - below.size) < 0.6
        and (above.bold == below.bold or _is_wrapped(above, below))
    )


def _is_wrapped(above: Line, below: Line) -> bool:
    """Whether a row goes on with the label of the row above, whose value is set in other weight."""
    return below.text[:1].islower() and above.words[0].bold == below.bold and abs(above.x0 - below.x0) < 2
