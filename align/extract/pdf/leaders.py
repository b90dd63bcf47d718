"""Price lists and the like: rows whose values follow dots, or a blank filled to the margin, and stand in no straight columns."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Word

__all__ = ["Spread", "is_leader", "spread_tables"]

_DOTS: Final = re.compile(r"[._…·]+")
_FEWEST_DOTS: Final = 4
_BLANK: Final = 0.8
"""Blank between two values, in type sizes."""
_FAR: Final = 4.0
"""Blank between a name and its only value where no dots lead there, in type sizes."""
_ROWS: Final = 2
"""Rows below each other that show such a list; three where nothing but blanks parts them."""
_MARGIN: Final = 2.0
"""Points by which rows may miss the margins they are spread to."""
_PAGE: Final = re.compile(r"(?:\w{1,5}\.?\s)?(?:\d{1,4}|[ivxl]{1,6})", re.IGNORECASE)


class Spread(NamedTuple):
    """Rows ``first`` to ``last`` of a page and the cells of each."""

    first: int
    last: int
    rows: list[list[list[Line]]]


def spread_tables(rows: Sequence[Line]) -> list[Spread]:
    """The lists of names and values among the rows of a page; tables of contents, whose dots lead to page numbers, are none."""
    cells = [_led(row) for row in rows]
    out: list[Spread] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and cells[end] and (end == at or _is_below(rows[end - 1], rows[end])):
            end += 1
        if end - at >= _ROWS and not all(len(own) == 2 and _PAGE.fullmatch(own[1].text) for own in cells[at:end]):
            first = at - 1 if at and _is_head(rows[at - 1], rows[at], cells[at:end]) else at
            head = [_pieces(rows[first].words, _BLANK)] if first < at else []
            out.append(Spread(first, end - 1, [[[cell] for cell in own] for own in (*head, *cells[at:end])]))
        elif end == at and (spread := _to_margins(at, rows)) is not None:
            out.append(spread)
            end = spread.last + 1
        at = max(end, at + 1)
    return out


def is_leader(text: str) -> bool:
    """Whether a text is nothing but the dots (or the rule) between a name and its value."""
    dots = text.replace(" ", "")
    return len(dots) >= _FEWEST_DOTS and _DOTS.fullmatch(dots) is not None


def _led(row: Line) -> list[Line]:
    """The name and the values of a row with dots between them; empty for any other row."""
    dots = [at for at, word in enumerate(row.words) if _DOTS.fullmatch(word.text)]
    if not dots or dots[-1] - dots[0] != len(dots) - 1 or dots[0] == 0 or dots[-1] == len(row.words) - 1:
        return []
    if sum(len(row.words[at].text) for at in dots) < _FEWEST_DOTS:
        return []
    return [Line(row.words[: dots[0]]), *_pieces(row.words[dots[-1] + 1 :], _BLANK)]


def _pieces(words: Sequence[Word], blank: float) -> list[Line]:
    """Words between wide blanks, as lines."""
    out: list[list[Word]] = []
    for word in words:
        if out and word.x0 - out[-1][-1].x1 < blank * word.size:
            out[-1].append(word)
        else:
            out.append([word])
    return [Line(piece) for piece in out]


def _is_head(row: Line, first: Line, cells: Sequence[Sequence[Line]]) -> bool:
    """Whether the row right above names the columns: as many pieces as most rows have."""
    counts = [len(own) for own in cells]
    usual = max(set(counts), key=counts.count)
    return usual > 2 and _is_below(row, first) and len(_pieces(row.words, _BLANK)) == usual


def _is_below(above: Line, row: Line) -> bool:
    return 0 < row.base - above.base < 2.2 * row.size


def _to_margins(first: int, rows: Sequence[Line]) -> Spread | None:
    """Rows of as many pieces each, spread from margin to margin: the blanks were filled, not the columns set."""
    counts = [len(chunks_of(rows[first]))]
    last = first
    while last + 1 < len(rows) and _is_below(rows[last], rows[last + 1]):
        count = len(chunks_of(rows[last + 1]))
        level = abs(rows[last + 1].x0 - rows[first].x0) < _MARGIN and abs(rows[last + 1].x1 - rows[first].x1) < _MARGIN
        if count != counts[0] or not level:
            break
        last += 1
    if counts[0] < 2 or last - first < _ROWS:
        return None
    cells = [_pieces(row.words, 1.0) for row in rows[first : last + 1]]
    if any(len(own) != counts[0] for own in cells) or _is_straight(cells) or not _is_filled(cells):
        return None
    return Spread(first, last, [[[cell] for cell in own] for own in cells])


def _is_straight(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether the inner pieces stand below each other: then they are columns, which others look for."""
    inner = range(1, len(cells[0]))
    return all(
        min(
            max(getattr(own[at], edge) for own in cells) - min(getattr(own[at], edge) for own in cells)
            for edge in ("x0", "x1")
        )
        < 3 * _MARGIN
        for at in inner
    )


def _is_filled(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether in each row the blank after the name is the widest by far, and no other could have been opened by justifying."""
    for own in cells:
        blanks = [b.x0 - a.x1 for a, b in pairwise(own)]
        if blanks[0] < _FAR * own[0].size or any(blank > 0.8 * blanks[0] for blank in blanks[1:]):
            return False
    return True
