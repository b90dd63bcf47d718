"""Pages → drafts of blocks: by the structure tree where it can be trusted, else by what the layout shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from align.errors import InputError
from align.extract.pdf_lines import Line, lines_of
from align.extract.pdf_page import Page, Word
from align.extract.pdf_parts import Draft
from align.extract.pdf_store import Pages, Spool
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from align.extract.limits import Limits
    from align.extract.pdf_columns import Area
    from align.extract.pdf_layout import Gutter, Region
    from align.extract.pdf_tables import Ruled

__all__ = ["Reading", "read_drafts"]


@dataclass(slots=True)
class Reading:
    """What is known while one file is read."""

    path: Path
    limits: Limits
    pages: Pages = field(default_factory=Pages)
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    scanned: set[int] = field(default_factory=set)
    damaged: int = 0
    """Pages that PDFium could not load."""
    mended: bool = False
    """The file had to be repaired before it could be opened."""


def read_drafts(reading: Reading, *, tagged: bool) -> tuple[list[Draft], str]:
    """The drafts of a document in reading order, settled and joined, and "tags" or "geometry"."""
    from align.extract.pdf_furniture import furniture_words, running_drafts
    from align.extract.pdf_join import rejoin
    from align.extract.pdf_margins import line_numbers
    from align.extract.pdf_passes import settle

    reading.pages.mark_running(furniture_words(reading.pages))
    reading.pages.mark_running(line_numbers(reading.pages))
    drafts = _from_tags(reading) if tagged else None
    source = "tags"
    if drafts is None:
        drafts, source = _from_geometry(reading.pages), "geometry"
    drafts = settle(drafts, reading.pages.heights)
    drafts = rejoin(drafts)
    return _with_furniture(drafts, running_drafts(reading.pages)), source


def _from_tags(reading: Reading) -> list[Draft] | None:
    """Drafts by the structure tree; None, with a warning, when it is missing or not to be trusted."""
    from align.extract.pdf_coverage import coverage
    from align.extract.pdf_tags import tag_drafts
    from align.extract.pdf_tree import read_tree

    try:
        tree = read_tree(reading.path, limits=reading.limits)
    except (InputError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything on damaged files; geometry reads on
        reading.warnings.append(f"the tags could not be read ({type(error).__name__}); the layout was read instead")
        return None
    if tree is None:
        return None
    if tree.pages != len(reading.pages):
        reading.warnings.append(
            f"two readers count different pages ({len(reading.pages)} and {tree.pages}): the file may be damaged"
        )
    found = coverage(tree, reading.pages)
    if not found.is_good:
        reading.warnings.append(f"the tags are not to be trusted ({found.reason}); the layout was read instead")
        return None
    drafts, rest = tag_drafts(tree, reading.pages, found.letters, _set_as_table)
    drafts = [draft for draft in drafts if not all(line.running for line in draft.all_lines)]
    return _with_rest(drafts, rest, reading)


def _set_as_table(draft: Draft, number: int) -> list[Draft]:
    """A tagged paragraph that is set as labels with values (browsers tag a ``dl`` so) as the rows that a reader sees."""
    from align.extract.pdf_grids import chunks_of
    from align.extract.pdf_layout import regions_of

    lines = draft.lines
    if draft.kind is not BlockKind.PARAGRAPH or len(lines) < 2 or len({line.page for line in lines}) > 1:
        return [draft]
    pairs = [chunks for line in lines if len(chunks := chunks_of(line)) == 2]
    if len(pairs) < 2 or 2 * len(pairs) < len(lines) or max(c[1][0] for c in pairs) - min(c[1][0] for c in pairs) > 3:
        return [draft]
    regions = regions_of([word for line in lines for word in line.words])
    if [region.kind for region in regions] != ["table"]:
        return [draft]
    cells = [[[own] if own else [] for own in row] for row in regions[0].rows]
    return [Draft(BlockKind.ROW, cells=row, source="tag", table=-2 - number, language=draft.language) for row in cells]


def _with_rest(drafts: list[Draft], rest: Sequence[Word], reading: Reading) -> list[Draft]:
    """Visible text that the tags leave out, put where it stands on its page: into its line, else as a block of its own."""
    if not rest:
        return drafts
    pages: dict[int, list[Word]] = {}
    for word in _seated(drafts, rest):
        pages.setdefault(word.page, []).append(word)
    for number, words in sorted(pages.items()):
        extra = Page(number, reading.pages.widths[number], reading.pages.heights[number], words=words)
        for draft in _from_geometry([extra]):
            draft.notes.append("outside the tags")
            drafts.insert(_place_for(draft, drafts), draft)
    return drafts


def _seated(drafts: Sequence[Draft], rest: Sequence[Word]) -> list[Word]:
    """Put stray words into the lines they complete (a link that was never tagged); what is left over stands alone."""
    lines: dict[int, list[Line]] = {}
    for draft in drafts:
        for line in draft.all_lines:
            lines.setdefault(line.page, []).append(line)
    left: list[Word] = []
    for run in _lines_of_pages(rest):
        for line in lines.get(run.page, ()):
            level = abs(line.base - run.base) < 0.3 * line.size and abs(line.size - run.size) < 0.15 * line.size
            if (
                level
                and max(run.x0 - line.x1, line.x0 - run.x1) < line.size
                and (run.x0 >= line.x1 - 1 or run.x1 <= line.x0 + 1)
            ):
                line.append(run)
                break
        else:
            left.extend(run.words)
    return left


def _lines_of_pages(words: Sequence[Word]) -> Iterator[Line]:
    """The lines that words of several pages make."""
    pages: dict[int, list[Word]] = {}
    for word in words:
        pages.setdefault(word.page, []).append(word)
    for own in pages.values():
        yield from lines_of(own)


def _place_for(draft: Draft, drafts: Sequence[Draft]) -> int:
    """Where in the tags' order a stray block belongs: after the last block above it on its page."""
    page, top = draft.page, draft.all_lines[0].top
    place = 0
    for index, other in enumerate(drafts):
        lines = other.all_lines
        if lines and (lines[0].page < page or (lines[0].page == page and lines[0].top <= top)):
            place = index + 1
    return place


def _from_geometry(pages: Iterable[Page]) -> list[Draft]:
    """Drafts by the layout. The pages are gone over twice, and a third time where the first shows columns of text."""
    from align.extract.pdf_layout import Region, gutters_of

    known: list[Gutter] = []
    layout = _Layout()
    for page in pages:
        parts = _parts(page, ())
        known.extend(gutters_of([part for part in parts if isinstance(part, Region)]))
        layout.learn(parts)
    if known:
        layout = _Layout()
        for page in pages:
            layout.learn(_parts(page, known))
    return layout.drafts()


class _Layout:
    """The parts of all pages, packed, and what they say together of how the document is set."""

    def __init__(self) -> None:
        from align.extract.pdf_pitches import Pitches

        self.parts = Spool()
        self.pitches = Pitches()
        self.reach: dict[int, float] = {}
        """Where columns end that begin at an edge: a short band does not show where its lines could end, others do."""

    def learn(self, parts: list[Region | Ruled]) -> None:
        """Take in the parts of the next page."""
        from align.extract.pdf_layout import Region

        for part in parts:
            if isinstance(part, Region):
                self.pitches.learn(part.lines)
                if part.is_column and part.lines:
                    edge = _edge(part)
                    self.reach[edge] = max(self.reach.get(edge, 0.0), part.right)
        self.parts.append(parts)

    def drafts(self) -> list[Draft]:
        """The drafts of all pages, their lines without words."""
        from align.extract.pdf_layout import Region

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


def _parts(page: Page, known: Sequence[Gutter]) -> list[Region | Ruled]:
    """The ruled tables of a page and the regions between them, in reading order, column by column."""
    from align.extract.pdf_columns import areas_of, obstacles_on
    from align.extract.pdf_tables import ruled_tables

    words = [w for w in page.words if not w.running]
    tables = ruled_tables(page)
    areas = areas_of(words, obstacles_on(page, [table.box for table in tables]), known)
    held = [_tables_in(area, tables) for area in areas]
    out: list[Region | Ruled] = []
    for area, own in zip(areas, held, strict=True):
        out.extend(_area_parts(area, own, known))
    kept = {id(table) for own in held for table in own}
    return [*out, *(table for table in tables if id(table) not in kept)]


def _tables_in(area: Area, tables: Sequence[Ruled]) -> list[Ruled]:
    """The ruled tables whose words stand in an area."""
    words = {id(w) for w in area.words}
    return [table for table in tables if any(id(w) in words for row in table.rows for cell in row for w in cell)]


def _area_parts(area: Area, tables: Sequence[Ruled], known: Sequence[Gutter]) -> list[Region | Ruled]:
    from align.extract.pdf_layout import Region, regions_of

    out: list[Region | Ruled] = []
    inside = {id(w) for table in tables for row in table.rows for cell in row for w in cell}
    words = [w for w in area.words if id(w) not in inside]
    known = () if area.is_column else known
    for table in tables:
        above = [w for w in words if (w.top + w.bottom) / 2 < table.box.bottom]
        words = [w for w in words if (w.top + w.bottom) / 2 >= table.box.bottom]
        out.extend(regions_of(above, known))
        out.append(table)
    out.extend(regions_of(words, known))
    for part in out:
        if area.is_column and isinstance(part, Region):
            part.is_column = True
    return out


def _region_drafts(region: Any, pitches: Any, number: int) -> Iterator[Draft]:
    from align.extract.pdf_paragraphs import paragraphs

    if region.kind == "flow":
        yield from paragraphs(region.lines, pitches, right=region.right, column=number)
        return
    for row in region.rows:
        yield Draft(BlockKind.ROW, cells=[_cell(lines, pitches) for lines in row], table=number)


def _table_drafts(table: Any, pitches: Any, number: int) -> Iterator[Draft]:
    from align.extract.pdf_fields import are_fields, split_field
    from align.extract.pdf_paragraphs import paragraphs

    rows = [[lines_of(cell) for cell in row] for row in table.rows]
    boxes = [cell for row in rows for cell in row if cell]
    if are_fields(boxes):
        for box in boxes:
            label, answer = split_field(box)
            yield Draft(BlockKind.ROW, cells=[[label], [answer] if answer else []], table=number)
        return
    pairs = sum(len(row) == 2 and all(row) for row in rows)
    has_pairs = pairs >= 2 and 2 * pairs > len(rows)
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
    from align.extract.pdf_paragraphs import paragraphs

    return [draft.lines for draft in paragraphs(lines, pitches)]


def _with_furniture(drafts: list[Draft], running: Sequence[Draft]) -> list[Draft]:
    """Running heads and feet before the first block of the page they first stand on."""
    for furniture in running:
        place = next((i for i, d in enumerate(drafts) if d.page >= furniture.page), len(drafts))
        drafts.insert(place, furniture)
    return drafts
