"""The columns of a page, found before anything else on it: an upright blank strip with running text on both sides.

What crosses the strip (a title, a wide table, a figure) ends the band of columns above it; below it they begin anew. Inside a
column everything is read as on a narrow page of its own: tables, lists, headings.
"""

from __future__ import annotations

import itertools
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.headlines import headlines, last_headlines
from align.extract.pdf.lines import Line, lines_of
from align.extract.pdf.panels import panels_among
from align.extract.pdf.regions import in_step
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Page, Word
    from align.extract.pdf.panels import Panels
    from align.extract.pdf.regions import Gutter

__all__ = ["Area", "areas_of", "obstacles_on"]

_NARROWEST: Final = 7.0
"""Points: the blank between two columns."""
_LINES: Final = 6
"""Lines on each side from which columns show by themselves; at a gutter the document is known to have, ``_KNOWN_LINES``."""
_KNOWN_LINES: Final = 2
_MANY_LINES: Final = 12
"""Lines of a column beside which a few are what was left over for the next one, when nothing on the page crosses the strip."""
_LEFT_OVER: Final = 4
_HEIGHT: Final = 40.0
"""Points that so many lines take at least, in small print; lower gaps are not looked into."""
_KNOWN_HEIGHT: Final = 12.0
_TEXT: Final = 0.5
"""Share of a column's letters that stand in lines of running text."""
_FULL: Final = 0.6
"""Share of its column that a line of running text fills."""
_NEARLY: Final = 0.6
"""Share of the most lines from which a band of columns further left is taken first."""
_LEVEL: Final = 0.5
"""Share of the lower of two tables that stands beside the other."""
_SAME_STRIP: Final = 20.0
"""Points within which two strips are one: columns of text are asked before panels."""
_DEPTH: Final = 6
"""How often areas are cut again."""
_PADDING: Final = 7.0
"""Points between a row of a table and its rule, at most."""
_CELL: Final = 30
"""Characters of a table's first row on one side of the strip, at most: longer lines are text."""
_RULE: Final = 40.0
"""Points: shorter rules underline words."""


class Area(NamedTuple):
    """A part of a page that is read on its own."""

    words: list[Word]
    is_column: bool
    panel: str = ""
    """"text" or "other": what a panel holds that stands beside something it has nothing to do with. Empty in ordinary columns."""


class _Band(NamedTuple):
    """Where the columns of a page begin and end, and the strip between them."""

    top: float
    bottom: float
    strip: float
    lines: int


def areas_of(
    words: Sequence[Word],
    obstacles: Sequence[Box],
    known: Sequence[Gutter] = (),
    *,
    in_column: bool = False,
    depth: int = 0,
    tables: Sequence[Box] = (),
    boxes: Sequence[Box] = (),
    columns: Sequence[Gutter] = (),
    panel: str = "",
) -> list[Area]:
    """The words of a page as areas in reading order; one when there are no columns.

    ``obstacles`` are tables and rules: what lies across the strip ends the columns. ``known`` are gutters found on other
    pages of the document. ``tables`` that stand side by side are columns with what stands over them. ``boxes`` are the filled and
    drawn rectangles of the page.
    """
    is_deep = depth >= _DEPTH or len(words) <= 4
    rows = [] if is_deep else lines_of(words)
    best = None if is_deep else _best(words, rows, obstacles, known)
    panels = None if is_deep else panels_among(rows, obstacles, boxes)
    found = ""
    if panels is not None and _is_own(panels, best, columns or known):
        best, found = _Band(*panels[:4]), "text" if panels.is_text else "other"
    beside = _over_tables(tables, words)
    if beside is not None and (best is None or best.bottom < beside.top or best.top > beside.bottom):
        best = beside
    if best is None:
        return [Area(list(words), in_column, panel)] if words else []
    # at a strip that is proved, shorter bands are columns too
    bands = (
        [best]
        if best is beside
        else sorted({best, *_bands_at(best.strip, words, obstacles, is_known=True)}, key=lambda band: band.top)
    )
    cut = partial(areas_of, obstacles=obstacles, depth=depth + 1, boxes=boxes, columns=columns or known)
    out: list[Area] = []
    rest = sorted(words, key=lambda word: word.top)
    for band in bands:
        above = [w for w in rest if _middle(w) < band.top]
        inside = [w for w in rest if band.top <= _middle(w) <= band.bottom]
        rest = [w for w in rest if _middle(w) > band.bottom]
        left = [w for w in inside if w.x1 <= band.strip]
        right = [w for w in inside if w.x1 > band.strip]
        left, later = last_headlines(left, right, rest)
        rest = [*later, *rest]
        for part, is_side in ((above, False), (left, True), (right, True)):
            out += cut(part, in_column=in_column or is_side, panel=(found if is_side else "") or panel)
    return out + cut(rest, in_column=in_column, panel=panel)


def _is_own(panels: Panels, best: _Band | None, known: Sequence[Gutter]) -> bool:
    """Whether panels are no columns of text: at a strip that parts such columns, those are asked first."""
    if any(gutter.left - _SAME_STRIP < panels.strip < gutter.right + _SAME_STRIP for gutter in known if gutter.is_sure):
        return False
    return best is None or (panels.lines > best.lines and abs(panels.strip - best.strip) > _SAME_STRIP)


def _over_tables(tables: Sequence[Box], words: Sequence[Word]) -> _Band | None:
    """The band of the first two tables that stand side by side, with the lines over them that name each."""
    for left, right in ((a, b) for a in tables for b in tables if a.x1 + _NARROWEST < b.x0):
        shared = min(left.bottom, right.bottom) - max(left.top, right.top)
        if shared < _LEVEL * min(left.bottom - left.top, right.bottom - right.top):
            continue
        strip = (left.x1 + right.x0) / 2
        top, bottom = min(left.top, right.top), max(left.bottom, right.bottom)
        for line in reversed(lines_of(w for w in words if w.bottom <= top + 1)):
            is_parted = not any(w.x0 < strip < w.x1 for w in line.words) and any(
                a.x1 < strip < b.x0 and b.x0 - a.x1 > 2 * line.size for a, b in itertools.pairwise(line.words)
            )
            if top - line.bottom > 2 * line.size or not is_parted:
                break
            top = line.top
        return _Band(top - 0.1, bottom + 0.1, strip, 0)
    return None


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def obstacles_on(page: Page, tables: Sequence[Box]) -> list[Box]:
    """What may lie across columns: ruled tables and long horizontal rules."""
    rules = [Box(e.x0, e.top, e.x1, e.bottom) for e in page.edges if e.is_horizontal and e.x1 - e.x0 > _RULE]
    return [*tables, *rules]


def _best(
    words: Sequence[Word], rows: Sequence[Line], obstacles: Sequence[Box], known: Sequence[Gutter]
) -> _Band | None:
    """The band of columns with the most lines, or nearly as many further left."""
    starts: Counter[int] = Counter()
    for row in rows:
        for index, (x0, _) in enumerate(chunks_of(row)):
            starts[round(x0)] += 2 if index else 1
    left_edge = min(word.x0 for word in words)
    found: list[_Band] = []
    for x in sorted(starts):
        is_known = any(abs(x - gutter.right) < 3 for gutter in known)
        is_best = starts[x] >= starts[x - 1] and starts[x] > starts[x + 1]  # one question for each edge
        if x < left_edge + 60 or not is_best or (not is_known and starts[x - 1] + starts[x] + starts[x + 1] < _LINES):
            continue
        found += _bands_at(x - 1.5, words, obstacles, is_known=is_known)
    most = max((band.lines for band in found), default=0)
    # of several strips the leftmost first: then one column stands left of it, and the others are parted when they are cut again
    return min((band for band in found if band.lines >= _NEARLY * most), key=lambda band: band.strip, default=None)


def _bands_at(x: float, words: Sequence[Word], obstacles: Sequence[Box], *, is_known: bool) -> list[_Band]:
    """The bands between what crosses a strip that ends at ``x``."""
    low = x - _NARROWEST
    crossing = [(w.top, w.bottom) for w in words if w.x0 < x and w.x1 > low]
    across = [box for box in obstacles if box.x0 < low and box.x1 > x]
    crossing += [(_row_above(box.top, x, words), box.bottom) for box in across]
    for top, bottom in _between(crossing):
        left, right = _sides(words, top, bottom, low, x)
        crossing += headlines(lines_of(left), lines_of(right))
    out: list[_Band] = []
    for top, bottom in _between(crossing):
        if bottom > top + (_KNOWN_HEIGHT if is_known else _HEIGHT):
            left, right = _sides(words, top, bottom, low, x)
            band = _band(top, bottom, x, lines_of(left), lines_of(right), is_known=is_known)
            if band is not None:
                out.append(band)
    return out


def _between(crossing: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The heights at which nothing crosses."""
    out: list[tuple[float, float]] = []
    top = -1e9
    for start, end in [*sorted(crossing), (1e9, 1e9)]:
        if start > top:
            out.append((top, start))
        top = max(top, end)
    return out


def _sides(words: Sequence[Word], top: float, bottom: float, low: float, x: float) -> tuple[list[Word], list[Word]]:
    """The words between two heights, left and right of a strip."""
    inside = [w for w in words if top <= _middle(w) <= bottom]
    return [w for w in inside if w.x1 <= low], [w for w in inside if w.x0 >= x]


def _row_above(top: float, x: float, words: Sequence[Word]) -> float:
    """The upper edge of a table's first row when its cells stand right above the first rule, on both sides of ``x``."""
    near = [
        w for w in words if top - _PADDING - 1.5 * w.size < w.top and w.bottom < top + 1 and top - w.bottom < _PADDING
    ]
    sides = [[w for w in near if w.x1 <= x], [w for w in near if w.x0 >= x]]
    short = all(0 < sum(len(w.text) + 1 for w in side) <= _CELL for side in sides)
    return min(w.top for w in near) if short else top


def _band(
    top: float, bottom: float, x: float, left: Sequence[Line], right: Sequence[Line], *, is_known: bool
) -> _Band | None:
    needed = _KNOWN_LINES if is_known else _LINES
    is_whole = top < 0 and bottom > 1e8 and max(len(left), len(right)) >= _MANY_LINES
    if min(len(left), len(right)) < (min(needed, _LEFT_OVER) if is_whole else needed):
        return None
    shared = min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top)
    if shared < 0.3 * min(left[-1].bottom - left[0].top, right[-1].bottom - right[0].top):
        return None
    if not (_is_text(left) and _is_text(right)) or (not is_known and in_step(left, right)):
        return None
    return _Band(top, bottom, x, len(left) + len(right))


def _is_text(lines: Sequence[Line]) -> bool:
    """Whether a side holds running text, in one column or in several beside each other."""
    pieces = [
        [Line([w for w in line.words if x0 <= w.x0 and w.x1 <= x1]) for x0, x1 in chunks_of(line)] for line in lines
    ]
    inner = [piece for own in pieces for piece in own[1:]]
    begins, ends = (Counter(round(x / 3) for x in xs) for xs in ([p.x0 for p in inner], [p.x1 for p in inner]))
    level = sum(begins[round(p.x0 / 3)] > 2 or ends[round(p.x1 / 3)] > 2 for p in inner)
    if len(inner) < 3 or level < 0.6 * len(inner):
        return _fills(lines)  # the wide blanks of justified lines stand anywhere
    return _fills([piece for own in pieces for piece in own])


def _fills(lines: Sequence[Line]) -> bool:
    """Whether most letters stand in lines of several words that fill their column."""
    width = max(line.x1 - line.x0 for line in lines)
    letters = sum(len(line.text) for line in lines)
    text = sum(len(line.text) for line in lines if len(line.words) >= 3 and line.x1 - line.x0 >= _FULL * width)
    return width > 60 and text >= _TEXT * letters
