"""Headings in the margin: what stands left of the edge the document's text begins at, beside the text it names.

Offices set decisions and letters so (SFS 2487): the text begins at one edge of the page, headings at another further left, on the
line of the text's beginning. A table of labels and values looks alike on one line; its labels have one value each, while headings
have paragraphs, lists and tables below one another.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.aligned import is_marker
from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import Line, lines_of
from align.extract.pdf.parts import is_bullet, split_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.pdf.page import Page, Word
    from align.extract.pdf.tables import Ruled

__all__ = ["Margin", "Slab", "margin_of", "slabs_of"]

_WORDS: Final = 3
_WIDTH: Final = 0.3
"""Words, and share of the page's width, of a line of running text, at least."""
_SHARE: Final = 0.6
"""Share of the text's letters that stands at the text's edge or right of it."""
_INDENT: Final = 40.0
"""Points between the edge of the headings and that of the text, at least."""
_LEVEL: Final = 3.0
_HANG: Final = 30.0
"""Points right of the edge where text may begin: items of lists, tables."""
_FEWEST: Final = 3
_SEVERAL: Final = 0.3
"""Share of the headings that have more than one block beside and below them."""
_LONGEST: Final = 80
"""Characters of a heading in the margin."""
_NOTES: Final = 0.25
"""Letters in the margin as a share of those of the text, at most: more are a column of their own."""


class Margin(NamedTuple):
    """Where headings in the margin begin, and where the text begins."""

    left: float
    edge: float


class Slab(NamedTuple):
    """What is read together: a heading in the margin (or none) and the words of the page from there on to the next."""

    heading: list[Line]
    words: list[Word]


@dataclass(slots=True)
class _Piece:
    """What stands in the margin, and the rows beside and below it up to the next."""

    lines: list[Line]
    rows: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def margin_of(pages: Iterable[Page]) -> Margin | None:
    """The margin in which a document has its headings; None when it has none."""
    letters: Counter[int] = Counter()
    sides: Counter[tuple[int, int]] = Counter()
    kept: list[tuple[list[Line], float]] = []
    for page in pages:
        rows = lines_of(w for w in page.words if not w.running)
        found = False
        for row in rows:
            own = chunks_of(row)
            for x0, x1 in own:
                words = [w for w in row.words if x0 <= w.x0 and w.x1 <= x1]
                if len(words) >= _WORDS and x1 - x0 > _WIDTH * page.width:
                    letters[round(x0)] += sum(len(w.text) for w in words)
            if len(own) > 1 and own[1][0] - own[0][0] > _INDENT:
                sides[round(own[0][0]), round(own[1][0])] += 1
                found = True
        if found:
            kept.append((rows, page.width))
    if not letters or not sides:
        return None
    edge = float(max(letters, key=lambda x: letters[x - 1] + letters[x] + letters[x + 1]))
    if sum(n for x, n in letters.items() if x >= edge - _LEVEL) < _SHARE * letters.total():
        return None
    lefts: Counter[int] = Counter()
    for (left, right), n in sides.items():
        if left < edge - _INDENT and edge - _LEVEL <= right <= edge + _HANG:
            lefts[left] += n
    if not lefts:
        return None
    margin = Margin(float(max(lefts, key=lambda x: lefts[x - 1] + lefts[x] + lefts[x + 1])), edge)
    pieces = [piece for rows, _ in kept for piece in _pieces(rows, margin)]
    return margin if _are_headings(pieces) else None


def _are_headings(pieces: Sequence[_Piece]) -> bool:
    """Whether what stands in the margin names what stands beside it, and is no first column of a table."""
    named = [piece for piece in pieces if piece.rows]
    if len(named) < _FEWEST or sum(is_marker(piece.text) or piece.text[:1].isdigit() for piece in named) > 0.3 * len(
        named
    ):
        return False
    beside = sum(len(row.text) for piece in named for row in piece.rows)
    if sum(len(piece.text) for piece in named) > _NOTES * beside:
        return False
    several = sum(_blocks(piece.rows) > 1 for piece in named)
    return several >= max(2, _SEVERAL * len(named))


def _blocks(rows: Sequence[Line]) -> int:
    """How many blocks rows are, at least: spaces between lines, items and rows of several columns tell."""
    distances = [b.base - a.base for a, b in pairwise(rows)]
    usual = min((d for d in distances if d > 0.9 * rows[0].size), default=0.0)
    blocks = 1
    for distance, row in zip(distances, rows[1:], strict=True):
        blocks += distance > 1.2 * usual or is_bullet(row.text) or split_label(row.text) is not None
    return blocks


def _pieces(rows: Sequence[Line], margin: Margin) -> list[_Piece]:
    """What stands in the margin of a page, from top to bottom, each with the rows of text it names."""
    out: list[_Piece] = []
    is_open = False
    for row in rows:
        own = chunks_of(row)
        in_margin = [c for c in own if abs(c[0] - margin.left) < _LEVEL and c[1] < margin.edge - _LEVEL][:1]
        others = [c for c in own if c not in in_margin]
        if any(x0 < margin.edge - _LEVEL for x0, _ in others):
            is_open = False  # what lies across, or between, is neither
            continue
        text = _between(row, margin.edge - _LEVEL, 1e9)
        if in_margin:
            words = _between(row, margin.left - _LEVEL, in_margin[0][1])
            line = Line(words)
            last = out[-1].lines[-1] if out and is_open else None
            if last is not None and _goes_on(last, line, text):
                out[-1].lines.append(line)
            else:
                out.append(_Piece([line]))
                is_open = True
        if text and out and is_open:
            out[-1].rows.append(Line(text))
    return [piece for piece in out if _stands_beside(piece, margin)]


def _goes_on(above: Line, line: Line, text: Sequence[Word]) -> bool:
    """Whether a line right below another in the margin is more of the same heading; beside text a capital begins a new one."""
    if line.base - above.base > 1.7 * line.size or abs(above.size - line.size) > 0.6 or above.bold != line.bold:
        return False
    return not text or above.text.endswith(("-", "\u00ad")) or not line.text[:1].isupper()


def _stands_beside(piece: _Piece, margin: Margin) -> bool:
    """Whether text stands on the line of a heading's beginning, or right below it."""
    if not piece.rows or len(piece.text) > _LONGEST or piece.rows[0].x0 > margin.edge + _HANG:
        return False
    return -0.7 * piece.lines[0].size < piece.rows[0].base - piece.lines[0].base < 0.9 * piece.lines[0].size


def _between(row: Line, x0: float, x1: float) -> list[Word]:
    return [w for w in row.words if x0 <= w.x0 and w.x1 <= x1 + 0.5]


def slabs_of(words: Sequence[Word], margin: Margin | None, tables: Sequence[Ruled]) -> list[Slab]:
    """The words of a page cut where headings stand in the margin; one slab when none does. Ruled tables stay whole."""
    if margin is None or not words:
        return [Slab([], list(words))]
    tops = {id(w): table.box.top for table in tables for row in table.rows for cell in row for w in cell}
    rows = lines_of(w for w in words if id(w) not in tops)
    pieces = _pieces(rows, margin)
    if words[0].page == 1:
        pieces = _without_fields(pieces)
    taken = {id(word) for piece in pieces for line in piece.lines for word in line.words}
    heights = tops | {id(word): row.base for row in rows for word in row.words}
    cuts = [piece.rows[0].base - 0.3 * piece.rows[0].size for piece in pieces]
    out: list[Slab] = []
    headings: list[list[Line]] = [[], *(piece.lines for piece in pieces)]
    for heading, (top, bottom) in zip(headings, pairwise([-1e9, *cuts, 1e9]), strict=True):
        out.append(Slab(heading, [w for w in words if id(w) not in taken and top <= heights[id(w)] < bottom]))
    return [slab for slab in out if slab.heading or slab.words]


def _without_fields(pieces: list[_Piece]) -> list[_Piece]:
    """Without the labels a document opens with, each with one short value: they are rows ("Asia", "Viite")."""
    count = 0
    while count < len(pieces) and len(pieces[count].rows) <= 2 and _blocks(pieces[count].rows) == 1:
        count += 1
    return pieces[count:] if count > 1 else pieces
