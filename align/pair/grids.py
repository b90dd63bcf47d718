"""Tables of a document as rows and cells: which segments stand in which cell.

A table goes on over running heads and page numbers. A row that repeats the names of the columns after a page break says nothing new and
is told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.model import BlockKind

if TYPE_CHECKING:
    from align.model import Block, Document, Segment

__all__ = ["Grid", "Row", "grids_of", "joined_rows"]

_BETWEEN: Final = frozenset({BlockKind.FURNITURE, BlockKind.TOC})
"""What may stand between two rows of one table."""
_FEWEST: Final = 2
"""Columns of a table: rows of one cell are a list."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[tuple[int, ...], ...]
    """The segments of each cell, empty for an empty one."""
    words: tuple[str, ...]
    """The text of each cell."""
    is_header: bool = False
    is_repeat: bool = False
    """It repeats the first row after a page break."""

    @property
    def segments(self) -> tuple[int, ...]:
        """All its segments, in reading order."""
        return tuple(index for cell in self.cells for index in cell)

    @property
    def goes_on(self) -> bool:
        """Whether it may be the rest of the row before it: its first cell is empty, another is not."""
        return not self.cells[0] and any(self.cells) and not self.is_header


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows one after another."""

    rows: tuple[Row, ...]
    is_loose: bool = False
    """Not a table in its document: paragraphs that answer one."""


def grids_of(document: Document, segments: tuple[Segment, ...]) -> tuple[Grid, ...]:
    """The tables of a document that have columns, in reading order."""
    own: dict[int, list[int]] = {}
    for index, segment in enumerate(segments):
        own.setdefault(segment.block, []).append(index)
    grids: list[Grid] = []
    rows: list[Row] = []
    for place, block in enumerate(document.blocks()):
        if block.kind is BlockKind.ROW:
            row = _row(block, own.get(place, []), segments)
            if rows and block.is_header and not rows[-1].is_header:
                if rows[0].words == row.words:
                    row = Row(row.cells, row.words, is_header=True, is_repeat=True)
                else:
                    _close(rows, grids)
            rows.append(row)
        elif block.kind not in _BETWEEN:
            _close(rows, grids)
    _close(rows, grids)
    return tuple(grids)


def _close(rows: list[Row], grids: list[Grid]) -> None:
    if any(sum(map(bool, row.cells)) >= _FEWEST for row in rows):
        grids.append(Grid(tuple(row for row in rows if any(row.cells))))
    rows.clear()


def _row(block: Block, own: list[int], segments: tuple[Segment, ...]) -> Row:
    words = block.cells or (block.text,)
    cells: list[list[int]] = [[] for _ in words]
    for index in own:
        cells[min(len(cells) - 1, block.text.count("\t", 0, segments[index].start))].append(index)
    return Row(tuple(map(tuple, cells)), tuple(word.strip() for word in words), is_header=block.is_header)


def joined_rows(first: Row, second: Row) -> Row:
    """Two rows as one, cell by cell."""
    width = max(len(first.cells), len(second.cells))
    cells = [
        (first.cells[c] if c < len(first.cells) else ()) + (second.cells[c] if c < len(second.cells) else ())
        for c in range(width)
    ]
    words = [
        " ".join(row.words[c] for row in (first, second) if c < len(row.words) and row.words[c]) for c in range(width)
    ]
    return Row(tuple(cells), tuple(words), is_header=first.is_header)
