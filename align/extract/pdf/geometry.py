"""Pages → drafts of blocks by what the layout shows: regions, ruled tables, paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from align.extract.pdf.lines import lines_of
from align.extract.pdf.parts import Draft
from align.extract.pdf.store import Spool
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.extract.pdf.columns import Area
    from align.extract.pdf.layout import Gutter, Region
    from align.extract.pdf.lines import Line
    from align.extract.pdf.marginalia import Margin
    from align.extract.pdf.page import Page, Word
    from align.extract.pdf.tables import Ruled
    from align.model import Box

__all__ = ["geometry_drafts"]


def geometry_drafts(pages: Iterable[Page]) -> list[Draft]:
    """Drafts by the layout. The pages are gone over twice, and a third time where the first shows columns of text."""
    from align.extract.pdf.layout import Region, gutters_of
    from align.extract.pdf.marginalia import margin_of

    known: list[Gutter] = []
    layout = _Layout()
    margin = margin_of(pages)
    for page in pages:
        parts = _parts(page, (), margin)
        known.extend(gutters_of([part for part in parts if isinstance(part, Region)]))
        layout.learn(parts)
    if known:
        layout = _Layout()
        for page in pages:
            layout.learn(_parts(page, known, margin))
    return layout.drafts()


class _Layout:
    """The parts of all pages, packed, and what they say together of how the document is set."""

    def __init__(self) -> None:
        from align.extract.pdf.pitches import Pitches

        self.parts = Spool()
        self.pitches = Pitches()
        self.reach: dict[int, float] = {}
        """Where columns end that begin at an edge: a short band does not show where its lines could end, others do."""

    def learn(self, parts: list[Region | Ruled]) -> None:
        """Take in the parts of the next page."""
        from align.extract.pdf.layout import Region

        for part in parts:
            if isinstance(part, Region):
                self.pitches.learn(part.lines)
                for cell in (cell for row in part.rows for cell in row):
                    self.pitches.learn(cell)
                if part.is_column and part.lines:
                    edge = _edge(part)
                    self.reach[edge] = max(self.reach.get(edge, 0.0), part.right)
        self.parts.append(parts)

    def drafts(self) -> list[Draft]:
        """The drafts of all pages, their lines without words."""
        from align.extract.pdf.layout import Region

        out: list[Draft] = []
        numbers: dict[float, float] = {}
        for number, part in enumerate(part for parts in self.parts for part in parts):
            if not isinstance(part, Region):
                drafts = list(_table_drafts(part, self.pitches, number))
            else:
                if part.is_column and part.lines:
                    edge = _edge(part)
                    part.right = max(self.reach.get(near, 0.0) for near in (edge - 1, edge, edge + 1))
                drafts = list(_region_drafts(part, self.pitches, number))
            for line in (line for draft in drafts for line in draft.all_lines):
                line.release(numbers)
            out.extend(drafts)
        return out


def _edge(column: Region) -> int:
    return round(min(line.x0 for line in column.lines) / 4)


def _parts(page: Page, known: Sequence[Gutter], margin: Margin | None) -> list[Region | Ruled]:
    """The ruled tables of a page and the regions between them, in reading order, slab by slab and column by column."""
    from align.extract.pdf.layout import Region
    from align.extract.pdf.marginalia import slabs_of
    from align.extract.pdf.tables import ruled_tables

    tables = ruled_tables(page)
    words = [w for w in page.words if not w.running]
    out: list[Region | Ruled] = []
    for slab in slabs_of(words, margin, tables):
        if slab.heading:
            out.append(Region("flow", slab.heading, is_heading=True))
        out += _slab_parts(page, slab.words, tables, known)
    return out


def _slab_parts(page: Page, words: list[Word], tables: list[Ruled], known: Sequence[Gutter]) -> list[Region | Ruled]:
    """The same for the words of one slab."""
    from align.extract.pdf.columns import Area, areas_of, obstacles_on
    from align.extract.pdf.frames import frames_of, rectangles
    from align.extract.pdf.layout import Region

    boxes = [table.box for table in tables]
    areas = []
    frames = frames_of(page, words, boxes)
    drawn = sorted(rectangles(page))
    for frame in frames:
        inside = {id(w) for w in frame.words}
        rest = [w for w in words if id(w) not in inside]
        if frame.is_card:
            words, above = [w for w in rest if w.top >= frame.box.top], [w for w in rest if w.top < frame.box.top]
        else:
            words, above = _parted_above(frame.box.top, rest)
        areas += areas_of(above, obstacles_on(page, boxes), known, boxes=drawn)
        areas.append(Area(frame.words, is_column=True))
    areas += areas_of(words, obstacles_on(page, boxes), known, tables=boxes, boxes=drawn)
    inside = {id(w) for table in tables for row in table.rows for cell in row for w in cell}
    out: list[Region | Ruled] = []
    kept: set[int] = set()
    for area in areas:
        own = [table for table in _tables_in(area, tables) if id(table) not in kept]
        kept |= {id(table) for table in own}
        out.extend(_area_parts(area, own, [w for w in area.words if id(w) not in inside], known))
    for line in (line for part in out if isinstance(part, Region) for line in part.lines):
        line.right = min((f.box.x0 for f in frames if _is_beside(line, f.box)), default=0.0)
    return [*out, *(table for table in tables if id(table) not in kept)]


def _parted_above(top: float, words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words from a paragraph's beginning near a height on, and those above it."""
    lines = lines_of(words)
    at = next((i for i, line in enumerate(lines) if line.base > top), len(lines))
    while 0 < at < len(lines) and lines[at].base - lines[at - 1].base < 1.7 * lines[at].size:
        at -= 1
    own = {id(w) for line in lines[:at] for w in line.words}
    return [w for w in words if id(w) not in own], [w for w in words if id(w) in own]


def _is_beside(line: Line, box: Box) -> bool:
    """Whether a line ends where a box begins, at the box's height: it had no room beyond."""
    return box.top - line.size < line.base < box.bottom + line.size and line.x1 <= box.x0


def _tables_in(area: Area, tables: Sequence[Ruled]) -> list[Ruled]:
    """The ruled tables whose words stand in an area."""
    words = {id(w) for w in area.words}
    return [table for table in tables if any(id(w) in words for row in table.rows for cell in row for w in cell)]


def _area_parts(
    area: Area, tables: Sequence[Ruled], words: Sequence[Word], known: Sequence[Gutter]
) -> list[Region | Ruled]:
    """The parts of an area with its tables and its words outside every table."""
    from align.extract.pdf.layout import Region, regions_of

    out: list[Region | Ruled] = []
    known = () if area.is_column else known
    for table in tables:
        above = [w for w in words if (w.top + w.bottom) / 2 < table.box.bottom]
        words = [w for w in words if (w.top + w.bottom) / 2 >= table.box.bottom]
        out.extend(regions_of(above, known))
        out.append(table)
    out.extend(regions_of(words, known))
    for part in out:
        if area.is_column and isinstance(part, Region):
            part.is_column, part.panel = True, area.panel
    return out


def _region_drafts(region: Any, pitches: Any, number: int) -> Iterator[Draft]:
    from align.extract.pdf.paragraphs import paragraphs

    if region.is_heading:
        yield Draft(BlockKind.HEADING, region.lines, column=number)
        return
    if region.kind == "flow":
        yield from paragraphs(region.lines, pitches, right=region.right, column=number)
        return
    for row in region.rows:
        yield Draft(BlockKind.ROW, cells=[_cell(lines, pitches) for lines in row], table=number)


def _table_drafts(table: Any, pitches: Any, number: int) -> Iterator[Draft]:
    from align.extract.pdf.fields import are_fields, split_field
    from align.extract.pdf.paragraphs import paragraphs

    rows = [[lines_of(cell) for cell in row] for row in table.rows]
    boxes = [cell for row in rows for cell in row if cell]
    if table.has_room or are_fields(boxes):
        for box in boxes:
            label, answer = split_field(box)
            yield Draft(BlockKind.ROW, cells=[[label], [answer] if answer else []], table=number)
        return
    pairs = sum(len(row) == 2 and all(row) for row in rows)
    to_fill = sum(len(row) == 2 and bool(row[0]) and not row[1] for row in rows)
    has_pairs = to_fill > 1 or (pairs >= 2 and 2 * pairs > len(rows))
    for index, row in enumerate(rows):
        is_label_alone = has_pairs and len(row) == 2 and bool(row[0])  # a value left empty
        if sum(bool(cell) for cell in row) == 1 and len(row) <= 2 and not is_label_alone:
            # one filled cell is layout, not a row
            for cell in row:
                yield from paragraphs(cell, pitches, column=number)
            continue
        draft = Draft(BlockKind.ROW, cells=[_cell(lines, pitches) for lines in row], table=number)
        below = rows[index + 1] if index + 1 < len(rows) else []
        draft.is_header = index == 0 and table.columns > 2 and _is_bold(row) and not _is_bold(below)
        if draft.all_lines:
            yield draft


def _is_bold(row: Sequence[Sequence[Any]]) -> bool:
    lines = [line for cell in row for line in cell]
    return bool(lines) and all(line.bold for line in lines)


def _cell(lines: Sequence[Any], pitches: Any) -> list[list[Any]]:
    from align.extract.pdf.paragraphs import paragraphs

    return [draft.lines for draft in paragraphs(lines, pitches)]
