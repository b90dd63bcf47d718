"""Tables whose rows are parted by horizontal rules alone: what stands between two rules is a row, whatever its lines' heights."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import lines_of
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from align.extract.pdf.lines import Line
    from align.extract.pdf.page import Edge, Page, Word

__all__ = ["banded_tables", "columns_between", "ladders", "parted_at"]

_RULES: Final = 4
"""Rules of one length below each other that show rows."""
_LEVEL: Final = 2.0
"""Points by which the ends of the rules may differ."""
_BLANK: Final = 3.0
"""Points between two columns, at least: in all rows nothing crosses there."""
_WIDER: Final = 0.35
"""The same in type sizes: words stand closer."""
_TALLEST: Final = 0.25
"""Share of the page's height that a row takes, at most."""
_FILLED: Final = 0.6
"""Share of the rows that have something in every column."""

Cells = list[list["Word"]]


def banded_tables(page: Page, taken: Sequence[Box]) -> list[tuple[Box, list[Cells]]]:
    """The outline and the rows of cells of each such table on a page, from top to bottom; ``taken`` are tables known already."""
    out: list[tuple[Box, list[Cells]]] = []
    for x0, x1, tops in ladders(page.edges, page.height, _RULES):
        box = Box(x0, tops[0], x1, tops[-1])
        if any(box.top < b.bottom and b.top < box.bottom and box.x0 < b.x1 and b.x0 < box.x1 for b in taken):
            continue
        words = [w for w in page.words if not w.running and x0 - _LEVEL <= (w.x0 + w.x1) / 2 <= x1 + _LEVEL]
        for own in _parted(words, tops):
            if found := _rows(words, own):
                inside = [w for row in found for cell in row for w in cell]
                top, bottom = min(w.top for w in inside), max(w.bottom for w in inside)
                top = max((rule for rule in own if rule <= top + _LEVEL), default=top)
                bottom = min((rule for rule in own if rule >= bottom - _LEVEL), default=bottom)
                out.append((Box(x0, top, x1, bottom), found))
    return sorted(out, key=lambda found: found[0].top)


def ladders(edges: Iterable[Edge], height: float, fewest: int) -> list[tuple[float, float, list[float]]]:
    """Left end, right end and heights of ``fewest`` rules or more of one length below each other; one may be drawn in pieces."""
    flat = sorted((e for e in edges if e.is_horizontal and e.x1 - e.x0 > _LEVEL), key=lambda e: (round(e.top), e.x0))
    rules: list[tuple[float, float, float]] = []
    for edge in flat:
        if rules and abs(rules[-1][2] - edge.top) < 1 and edge.x0 <= rules[-1][1] + 1:
            rules[-1] = (rules[-1][0], max(rules[-1][1], edge.x1), rules[-1][2])
        else:
            rules.append((edge.x0, edge.x1, edge.top))
    ladders: list[tuple[float, float, list[float]]] = []
    for x0, x1, top in sorted(rules, key=lambda rule: rule[2]):
        same = next((own for own in reversed(ladders) if abs(own[0] - x0) < _LEVEL and abs(own[1] - x1) < _LEVEL), None)
        if same is not None and top - same[2][-1] < _TALLEST * height:
            if top - same[2][-1] > _LEVEL:
                same[2].append(top)
        else:
            ladders.append((x0, x1, [top]))
    return [own for own in ladders if len(own[2]) >= fewest]


def _without_headings(rows: list[Cells]) -> list[Cells]:
    """The rows without those at the ends that hold one cell in another print: headings over a rule, or under one."""
    whole = [row for row in rows if all(row)]
    usual = {(round(row[0][0].size), row[0][0].bold) for row in whole}
    first, last = 0, len(rows)
    while first < last and _is_alone(rows[first], usual):
        first += 1
    while first < last and _is_alone(rows[last - 1], usual):
        last -= 1
    return rows[first:last]


def _is_alone(row: Cells, usual: Collection[tuple[int, bool]]) -> bool:
    own = [cell for cell in row if cell]
    return len(own) == 1 and (round(own[0][0].size), own[0][0].bold) not in usual


def _parted(words: Sequence[Word], tops: Sequence[float]) -> list[list[float]]:
    """The rules in groups: between two tables something stands that is no row."""
    out = [[tops[0]]]
    for a, b in pairwise(tops):
        if _is_one_print(lines_of(w for w in words if a < (w.top + w.bottom) / 2 < b)):
            out[-1].append(b)
        else:
            out.append([b])
    return [own for own in out if len(own) >= _RULES]


def _is_one_print(lines: Sequence[Line]) -> bool:
    """Whether the lines that stand below each other are set alike and close: those of a row are."""
    for above, below in ((a, b) for i, a in enumerate(lines) for b in lines[i + 1 :]):
        if above.x0 < below.x1 and below.x0 < above.x1 and abs(above.size - below.size) > 0.6:
            return False
    return all(b.base - a.base < 1.8 * max(a.size, b.size) for a, b in pairwise(lines))


def _rows(words: Sequence[Word], tops: Sequence[float]) -> list[Cells]:
    """The rows between the rules and those at the open ends; nothing when the rules part no rows of columns."""
    bands = [[w for w in words if a < (w.top + w.bottom) / 2 < b] for a, b in pairwise(tops)]
    if sum(map(bool, bands)) < _RULES - 1:
        return []
    cuts = columns_between([w for band in bands for w in band])
    own = [parted_at(band, cuts) for band in bands if band]
    # a blank that the words of a few long cells leave by chance is none between columns
    cuts = [cut for at, cut in enumerate(cuts, 1) if 2 * sum(bool(row[at]) for row in own) >= len(own)]
    if not cuts:
        return []
    ends = [_above(words, tops[0]), _below(words, tops[-1], cuts)]
    if any(len(chunks_of(line)) > 1 and not _is_row(near, cuts) for near in ends for line in lines_of(near)[-1:]):
        return []  # a row of the table that stands otherwise: its columns are not what they seem
    head, foot = (near if _is_row(near, cuts) else [] for near in ends)
    bands = [band for band in (head, *bands, foot) if band]
    rows = _without_headings([parted_at(band, cuts) for band in bands])
    filled = sum(all(row) for row in rows)
    if filled < _FILLED * len(rows) or any(_are_several(row) for row in rows):
        return []
    return rows


def columns_between(words: Sequence[Word]) -> list[float]:
    """Where nothing crosses in any row and what follows begins or ends at one place."""
    out: list[float] = []
    reach = -1e9
    for word in sorted(words, key=lambda w: w.x0):
        if reach > -1e9 and word.x0 - reach >= max(_BLANK, _WIDER * word.size):
            out.append((reach + word.x0) / 2)
        reach = max(reach, word.x1)
    kept: list[float] = []
    for cut in out:
        begins = [line.x0 for line in lines_of(w for w in words if w.x0 > cut)]
        first = min(begins)
        if sum(x - first < _LEVEL for x in begins) >= _FILLED * len(begins) or _ends_level(words, cut, out):
            kept.append(cut)
    return kept


def _ends_level(words: Sequence[Word], cut: float, cuts: Sequence[float]) -> bool:
    """Whether the column after a cut is set to its right edge."""
    end = min((other for other in cuts if other > cut), default=1e9)
    ends = [line.x1 for line in lines_of(w for w in words if cut < w.x0 < end)]
    return sum(max(ends) - x < _LEVEL for x in ends) >= _FILLED * len(ends)


def parted_at(band: Sequence[Word], cuts: Sequence[float]) -> Cells:
    """The words of each column, the columns parted at some places."""
    bounds = [-1e9, *cuts, 1e9]
    return [[w for w in band if a < (w.x0 + w.x1) / 2 < b] for a, b in pairwise(bounds)]


def _are_several(row: Cells) -> bool:
    """Whether a band holds several rows: as many lines in all its columns, each beginning anew, at the same heights."""
    columns: list[list[Line]] = [lines_of(cell) for cell in row if cell]
    counts = {len(column) for column in columns}
    if len(columns) < 2 or counts == {1} or len(counts) > 1:
        return False
    level = all(abs(a.base - b.base) < 0.4 * a.size for a, b in zip(columns[0], columns[1], strict=True))
    return level and not any(line.text[:1].islower() for line in columns[0][1:])


def _above(words: Sequence[Word], top: float) -> list[Word]:
    """The line right above the first rule: it may name the columns."""
    return [w for w in words if top - 3 * w.size < w.top and w.bottom < top + _LEVEL]


def _below(words: Sequence[Word], bottom: float, cuts: Sequence[float]) -> list[Word]:
    """The lines right below the last rule: they may be a last row, which has no rule below."""
    lines = [line for line in lines_of(words) if line.base > bottom]
    reach = bottom
    near: list[Word] = []
    for line in lines:
        limit = 2.6 if reach == bottom else 1.6
        if line.base - reach > limit * line.size or any(w.x0 < cut < w.x1 for w in line.words for cut in cuts):
            break
        near.extend(line.words)
        reach = line.base
    return near


def _is_row(near: Sequence[Word], cuts: Sequence[float]) -> bool:
    return bool(near) and all(parted_at(near, cuts)) and not any(w.x0 < cut < w.x1 for w in near for cut in cuts)
