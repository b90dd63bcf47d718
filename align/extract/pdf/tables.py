"""Tables with rules: PDFium's lines, pdfplumber's grid finder, and a filter against frames that only look like tables."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from align.extract.pdf.bands import banded_tables
from align.extract.pdf.framed import framed_tables
from align.extract.pdf.page import Edge
from align.extract.pdf.to_fill import are_to_fill
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Page, Word

__all__ = ["Ruled", "ruled_tables"]

_SNAP: Final = 3.0
"""Points by which rules may miss each other."""
_CELL_AT_LEAST: Final = 8.0
"""Points by which rules stick out beyond the last crossing one where there is a cell without an outer side."""
_SHORTEST: Final = 5.0
"""Shorter strokes are parts of drawings."""
_FEWEST_PIECES: Final = 6
_FEWEST_HEIGHTS: Final = 3
"""Rules one below the other whose pieces meet at one place."""
_SLIM: Final = 20.0
"""Points: narrower cells without a word are the blank between two frames."""
_MOST_CROSSINGS: Final = 250_000
"""Horizontal times vertical rules beyond which no grid is looked for: the search is quadratic."""


_Cell = tuple[float, float, float, float]
"""Left, upper, right and lower edge."""


@dataclass(slots=True)
class Ruled:
    """A ruled table: its outline and, row by row, the words of its cells. A merged cell stands once."""

    box: Box
    rows: list[list[list[Word]]]
    columns: int
    has_room: bool = False
    """Whether its cells have room below what is printed at their tops: to be filled in."""


def ruled_tables(page: Page) -> list[Ruled]:
    """The ruled tables of a page, from top to bottom."""
    grids = _grids(page)
    bands = banded_tables(page, [table.box for table in grids])
    framed = framed_tables(page, [*(table.box for table in grids), *(box for box, _ in bands)])
    found = [*grids, *(Ruled(box, rows, max(map(len, rows))) for box, rows in (*bands, *framed))]
    return sorted(_apart(found), key=lambda table: table.box.top)


def _apart(tables: Sequence[Ruled]) -> list[Ruled]:
    """The tables, each word in one of them alone: where they overlap, in the one found first."""
    taken: set[int] = set()
    out: list[Ruled] = []
    for table in tables:
        table.rows = [[[w for w in cell if id(w) not in taken] for cell in row] for row in table.rows]
        own = {id(w) for row in table.rows for cell in row for w in cell}
        taken |= own
        if own:
            out.append(table)
    return out


def _grids(page: Page) -> list[Ruled]:
    """The tables whose cells are drawn."""
    edges = [e for e in page.edges if max(e.x1 - e.x0, e.bottom - e.top) >= _SHORTEST and _is_on(e, page)]
    open_sides = _between_cells(edges)
    edges += open_sides
    across = sum(e.is_horizontal for e in edges)
    if across < 2 or len(edges) - across < 1 or across * (len(edges) - across) > _MOST_CROSSINGS:
        return []
    from pdfplumber import table as grid

    rules = grid.merge_edges(
        [_rule(e) for e in edges],
        snap_x_tolerance=_SNAP,
        snap_y_tolerance=_SNAP,
        join_x_tolerance=_SNAP,
        join_y_tolerance=_SNAP,
    )
    rules = [*rules, *_missing_sides(rules)]
    crossings = grid.edges_to_intersections(rules, x_tolerance=_SNAP, y_tolerance=_SNAP)
    if not 4 <= len(crossings) <= 20_000:
        return []
    found = [_fill(cells, page) for cells in grid.cells_to_tables(grid.intersections_to_cells(crossings))]
    for table in found if open_sides else ():
        if table is not None:
            sides = sorted(
                {e.x0 for e in open_sides if table.box.top - 3 <= e.top and e.bottom <= table.box.bottom + 3}
            )
            _add_head(table, sides, page)
    return [table for table in found if table is not None]


def _between_cells(edges: Sequence[Edge]) -> list[Edge]:
    """The sides of cells that are not drawn, where the horizontal rules are drawn cell by cell.

    Then the pieces of every rule meet at the same places, one below the other, and no upright rule stands there.
    """
    flat = [e for e in edges if e.is_horizontal]
    if len(flat) < _FEWEST_PIECES or len(flat) < len(edges):
        return []
    heights: dict[int, list[Edge]] = {}
    for edge in sorted(flat, key=lambda e: e.top):
        heights.setdefault(round(edge.top), []).append(edge)
    tables: list[tuple[tuple[int, ...], list[int]]] = []
    for top, rule in heights.items():
        marks = _marks(rule)
        if tables and len(marks) > 3 and _level_marks(tables[-1][0], marks):
            tables[-1][1].append(top)
        else:
            tables.append((marks, [top]))
    return [
        Edge(x, tops[0], x, tops[-1])
        for marks, tops in tables
        if len(tops) >= _FEWEST_HEIGHTS and len(marks) > 3
        for x in marks
    ]


def _marks(rule: Sequence[Edge]) -> tuple[int, ...]:
    """Where the pieces of one rule begin and end when each begins where another ends; nothing when they do not meet."""
    pieces = sorted({(round(e.x0), round(e.x1)): e for e in rule}.values(), key=lambda e: e.x0)
    if any(abs(a.x1 - b.x0) > 1 for a, b in pairwise(pieces)):
        return ()
    return (*(round(piece.x0) for piece in pieces), round(pieces[-1].x1))


def _level_marks(one: Sequence[int], other: Sequence[int]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= 1 for a, b in zip(one, other, strict=True))


def _add_head(table: Ruled, sides: Sequence[float], page: Page) -> None:
    """Put the words right above the uppermost rule first, where they stand in several columns: the head has no rule over it."""
    left, right, top = table.box.x0, table.box.x1, table.box.top
    over = [
        w
        for w in page.words
        if left - 1 <= w.x0 and w.x1 <= right + 1 and top - 2.2 * w.size < w.top and w.bottom < top + 2
    ]
    if not over or max(w.base for w in over) - min(w.base for w in over) > 3 or any(w.running for w in over):
        return
    if any(w.x0 + 1 < side < w.x1 - 1 for w in over for side in sides):
        return
    cells = [[w for w in over if a <= (w.x0 + w.x1) / 2 < b] for a, b in pairwise(sides)]
    if sum(map(bool, cells)) >= max(3, len(cells) - 1):
        table.rows.insert(0, cells)
        table.box = table.box._replace(top=min(w.top for w in over))


def _missing_sides(rules: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sides that a table leaves open: where its rules end in line beyond the last rule that crosses them."""
    out: list[dict[str, Any]] = []
    for flat, upright in _crossing_groups(rules):
        if len(flat) < 2 or len(upright) < 1 or len(flat) + len(upright) < 4:
            continue
        left, right = min(r["x0"] for r in upright), max(r["x1"] for r in upright)
        top, bottom = min(r["top"] for r in flat), max(r["bottom"] for r in flat)
        beyond = [
            (_level([r["x0"] for r in flat], left, -1), True),
            (_level([r["x1"] for r in flat], right, 1), True),
            (_level([r["top"] for r in upright], top, -1), False),
            (_level([r["bottom"] for r in upright], bottom, 1), False),
        ]
        ends = [at for at, is_x in beyond if is_x and at is not None]
        x0, x1 = min([left, *ends]), max([right, *ends])
        ends = [at for at, is_x in beyond if not is_x and at is not None]
        y0, y1 = min([top, *ends]), max([bottom, *ends])
        if any(at is not None for at, _ in beyond):
            out += [_rule(Edge(at, y0, at, y1), is_flat=False) for at in (x0, x1)]
            out += [_rule(Edge(x0, at, x1, at), is_flat=True) for at in (y0, y1)]
    return out


def _crossing_groups(rules: Sequence[dict[str, Any]]) -> list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """Horizontal and vertical rules that cross each other, directly or through others."""
    flat = [r for r in rules if r["orientation"] == "h"]
    upright = [r for r in rules if r["orientation"] == "v"]
    group = list(range(len(flat) + len(upright)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for i, h in enumerate(flat):
        for j, v in enumerate(upright, len(flat)):
            over = h["x0"] - _SNAP <= v["x0"] <= h["x1"] + _SNAP and v["top"] - _SNAP <= h["top"] <= v["bottom"] + _SNAP
            if over:
                group[root(i)] = root(j)
    out: dict[int, tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {}
    for at, rule in enumerate([*flat, *upright]):
        sides = out.setdefault(root(at), ([], []))
        sides[at >= len(flat)].append(rule)
    return list(out.values())


def _level(ends: Sequence[float], last: float, sign: int) -> float | None:
    """Where most of the rules end together beyond the last one that crosses them; None where they do not."""
    best = max(ends, key=lambda end: sum(abs(end - other) < _SNAP for other in ends))
    level = sum(abs(best - other) < _SNAP for other in ends)
    is_beyond = sign * (best - last) > _CELL_AT_LEAST
    return best if is_beyond and level >= max(1, 0.6 * len(ends)) else None


def _is_on(edge: Edge, page: Page) -> bool:
    return -5 <= edge.x0 <= page.width + 5 and -5 <= edge.top <= page.height + 5 and edge.x1 <= page.width + 5


def _rule(edge: Edge, *, is_flat: bool | None = None) -> dict[str, Any]:
    flat = edge.is_horizontal if is_flat is None else is_flat
    middle_x, middle_y = (edge.x0 + edge.x1) / 2, (edge.top + edge.bottom) / 2
    x0, x1 = (edge.x0, edge.x1) if flat else (middle_x, middle_x)
    top, bottom = (middle_y, middle_y) if flat else (edge.top, edge.bottom)
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "h" if flat else "v", "object_type": "line",
    }  # fmt: skip


def _fill(cells: Sequence[_Cell], page: Page) -> Ruled | None:
    """The words of a grid's cells; None when it is a frame or a drawing."""
    x0, top = min(c[0] for c in cells), min(c[1] for c in cells)
    x1, bottom = max(c[2] for c in cells), max(c[3] for c in cells)
    area = page.width * page.height
    # cells lower than a line of small print are the two sides of a thick rule
    cells = [c for c in cells if c[3] - c[1] > 6 and c[2] - c[0] > 6]
    if len(cells) < 2 or max((c[2] - c[0]) * (c[3] - c[1]) for c in cells) > 0.6 * area:
        return None
    if (x1 - x0) * (bottom - top) > 0.9 * area:
        return None
    inside = [w for w in page.words if x0 - 1 <= (w.x0 + w.x1) / 2 <= x1 + 1 and top - 1 <= _middle(w) <= bottom + 1]
    tops = sorted({round(c[1]) for c in cells})
    held = _shared_out(inside, cells)
    rows: list[list[list[Word]]] = []
    sides = max((sorted({c[0] for c in cells if round(c[1]) == at} | {x1}) for at in tops), key=len)
    for row_top in tops:
        row = sorted((c for c in cells if round(c[1]) == row_top), key=lambda c: c[0])
        rows.append(_cut_at(held[row[0]], sides) if len(row) == 1 else [held[c] for c in row])
    rows = [row for row in rows if any(row)]
    slim = {c[0] for c in cells if c[2] - c[0] < _SLIM and not held[c]}
    columns = max((len(row) for row in rows), default=0) - len(slim)
    filled = sum(bool(cell) for row in rows for cell in row)
    if columns < 2 or filled < 2 or (len(rows) == 1 and columns > 2):
        return None  # one row of several cells is the shading of every other row: its table has no rules
    return Ruled(Box(x0, top, x1, bottom), rows, columns, has_room=are_to_fill(held, rows, page))


def _cut_at(words: list[Word], sides: Sequence[float]) -> list[list[Word]]:
    """A row drawn as one cell, cut where other rows have theirs, when its words keep clear of all those sides.

    So do the rows between shaded ones; a row of one heading stands in the first column alone.
    """
    cells = [[w for w in words if a <= (w.x0 + w.x1) / 2 < b] for a, b in pairwise(sides)]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or not cells[0] or any(w.x0 < side - 1 and side + 1 < w.x1 for w in words for side in sides):
        return [words]
    blanks = [min(w.x0 for w in b) - max(w.x1 for w in a) for a, b in pairwise(filled)]
    return cells if min(blanks) > 0.5 * words[0].size else [words]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _shared_out(words: Sequence[Word], cells: Sequence[_Cell]) -> dict[_Cell, list[Word]]:
    """The words of each cell; where boxes overlap, a word is in the smallest that holds it, and in no other."""
    by_size = sorted(cells, key=lambda c: (c[2] - c[0]) * (c[3] - c[1]))
    out: dict[_Cell, list[Word]] = {cell: [] for cell in cells}
    for word in words:
        if (cell := next((c for c in by_size if _holds(c, word)), None)) is not None:
            out[cell].append(word)
    return out


def _holds(cell: _Cell, word: Word) -> bool:
    return cell[0] <= (word.x0 + word.x1) / 2 < cell[2] and cell[1] <= _middle(word) < cell[3]
