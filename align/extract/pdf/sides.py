"""One side of a blank strip: its rows, and the blocks they make."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.parts import is_bullet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.lines import Line

__all__ = ["LEVEL", "Block", "Piece", "Side", "pieces_of", "runs_on", "side_of"]

LEVEL: Final = 0.15
"""Type sizes by which baselines of one row differ, at most."""
_SPACE: Final = 1.25
"""Distance of two rows between which something ends, in the usual distance of the side."""
_GOING: Final = 2
_PROSE: Final = 0.4
"""Rows, and share of them, in which sentences go on where a side is running text."""
_FULL: Final = 0.5
"""Share of the width a row takes at least that was ended for want of room."""
_SMALL: Final = 0.2
_SHORT: Final = 20
"""Share of rows that begin small, at most, where every row begins anew; or all do, and are as short on average."""
_WIDEST: Final = 1.7
"""Distance of the lines of one block in type sizes, at most."""
_PRINT: Final = 0.6
"""Points by which print of another size differs."""
_ROOM: Final = 1.5
"""Blank and some more room behind a word, in type sizes."""
_STOP: Final = re.compile(r"[.!?:;…][\"”’»)\]]*$")


class Piece(NamedTuple):
    """What stands between two wide blanks of a row."""

    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool
    text: str

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.top + self.bottom) / 2


class Block(NamedTuple):
    """Rows of a side between two spaces: a heading, a paragraph, an item, a cell."""

    rows: tuple[Piece, ...]
    is_heading: bool

    @property
    def base(self) -> float:
        """Baseline of its first row."""
        return self.rows[0].base

    @property
    def last(self) -> float:
        """Baseline of its last row."""
        return self.rows[-1].base

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.rows[0].top + self.rows[-1].bottom) / 2


class Side(NamedTuple):
    """One side of a strip."""

    rows: tuple[Piece, ...]
    """From top to bottom; what stands on one baseline is one row."""
    blocks: tuple[Block, ...]
    size: float

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0].top

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.rows[-1].bottom

    @property
    def is_prose(self) -> bool:
        """Whether sentences run over its rows."""
        width = max(row.x1 for row in self.rows) - min(row.x0 for row in self.rows)
        going = sum(_wraps(a, b) and a.x1 - a.x0 > _FULL * width for a, b in pairwise(self.rows))
        return not self.is_list and going >= _GOING and going >= _PROSE * (len(self.rows) - 1)

    @property
    def is_list(self) -> bool:
        """Whether its rows begin anew, nearly all of them."""
        return _is_list(self.rows)


def pieces_of(rows: Sequence[Line]) -> list[Piece]:
    """The pieces of all rows."""
    out: list[Piece] = []
    for row in rows:
        for x0, x1 in chunks_of(row):
            words = [w for w in row.words if x0 <= w.x0 and w.x1 <= x1 + 0.01]
            if not words:
                continue
            first = max(words, key=lambda w: len(w.text))
            bold = all(w.bold for w in words)
            top, bottom = min(w.top for w in words), max(w.bottom for w in words)
            text = " ".join(w.text for w in words)
            out.append(Piece(x0, x1, top, bottom, first.base, round(first.size, 1), bold, text))
    return out


def side_of(pieces: Sequence[Piece]) -> Side:
    """The rows and blocks of what stands on one side, given from top to bottom."""
    rows: list[Piece] = []
    for piece in pieces:
        if rows and abs(rows[-1].base - piece.base) < LEVEL * piece.size:
            one = rows[-1]
            rows[-1] = one._replace(
                x0=min(one.x0, piece.x0), x1=max(one.x1, piece.x1), top=min(one.top, piece.top),
                bottom=max(one.bottom, piece.bottom), bold=one.bold and piece.bold, text=f"{one.text} {piece.text}",
            )  # fmt: skip
        else:
            rows.append(piece)
    usual = (
        Counter(_print(row) for row in rows for _ in range(len(row.text))).most_common(1)[0][0]
        if rows
        else (0.0, False)
    )
    return Side(tuple(rows), tuple(_blocks(rows, usual)), usual[0])


def _print(row: Piece) -> tuple[float, bool]:
    return row.size, row.bold


def _blocks(rows: Sequence[Piece], usual: tuple[float, bool]) -> list[Block]:
    distances = sorted(b.base - a.base for a, b in pairwise(rows) if _print(a) == _print(b))
    pitch = min(max(distances[len(distances) // 4] if distances else 0.0, usual[0]), _WIDEST * usual[0])
    right = max((row.x1 for row in rows), default=0.0)
    is_list = _is_list(rows)
    out: list[list[Piece]] = []
    for row in rows:
        above = out[-1][-1] if out else None
        if above is not None and not _begins(above, row, pitch, right, is_list=is_list):
            out[-1].append(row)
        else:
            out.append([row])
    return [Block(tuple(own), _is_heading(own[0], usual)) for own in out]


def _begins(above: Piece, row: Piece, pitch: float, right: float, *, is_list: bool) -> bool:
    return (
        (is_list and not _wraps(above, row))
        or _had_room(above, row, right)
        or row.base - above.base > _SPACE * pitch
        or abs(row.size - above.size) > _PRINT
        or row.bold != above.bold
        or is_bullet(row.text)
    )


def _had_room(above: Piece, row: Piece, right: float) -> bool:
    """Whether the first word of a row would have found room at the end of the row above: then the break was meant."""
    word = (row.x1 - row.x0) * len(row.text.split()[0]) / len(row.text)
    return above.x1 + word + _ROOM * row.size < right


def _is_list(rows: Sequence[Piece]) -> bool:
    small = sum(row.text[:1].islower() for row in rows)
    return small <= _SMALL * len(rows) or (
        small >= (1 - _SMALL) * len(rows) and mean(len(row.text) for row in rows) < _SHORT
    )


def _wraps(above: Piece, row: Piece) -> bool:
    """Whether a row begins in the middle of a sentence, or of a word."""
    return row.text[:1].islower() and not _STOP.search(above.text)


def _is_heading(row: Piece, usual: tuple[float, bool]) -> bool:
    """Whether a row is set larger or bolder than most of its side."""
    return row.size > usual[0] + _PRINT or (row.bold and not usual[1] and row.size > usual[0] - _PRINT)


def runs_on(above: Piece, row: Piece) -> bool:
    """Whether a sentence goes on from one row to the next."""
    if row.text[:1].islower():
        return True
    return not _STOP.search(above.text) and above.text[-1:].islower() and above.x1 >= row.x1
