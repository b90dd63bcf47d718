"""The side-by-side view: beads as rows, rows in sections, sections in tables short enough to stay fluid."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.model import BeadKind, Block, BlockKind, SegmentKind, Side
from align.report.passages import SIDES, clean, pieces, place_findings, walk_sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.model import Alignment, Bead, Finding, Segment
    from align.report.messages import Words
    from align.report.passages import Piece, Placed

__all__ = ["CellView", "Note", "RowView", "SectionView", "SegmentView", "view_sections"]

_ROWS_A_TABLE: Final = 100
"""content-visibility works on whole tables only, so no table may grow long."""

_HEADINGS: Final = frozenset({SegmentKind.HEADING, SegmentKind.TITLE})
_Blocks = dict[Side, tuple[Block, ...]]

_DOUBTFUL: Final = 0.5
_HARD_TO_READ: Final = 0.6


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A segment with its flagged words."""

    pieces: tuple[Piece, ...]
    kind: str
    language: str
    """Set where it is not the document's."""
    glue: str
    """What stands between it and the next one."""


@dataclass(frozen=True, slots=True)
class CellView:
    """One side of a row."""

    segments: tuple[SegmentView, ...]
    page: int | None
    empty: str
    """What an empty cell says."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a row that is not a finding, perhaps with a row to go to."""

    text: str
    row: int | None = None


@dataclass(slots=True)
class RowView:
    """A bead, or the cells of one row of a table."""

    number: int
    kind: str
    source: CellView
    target: CellView
    findings: tuple[int, ...]
    notes: list[Note]
    is_near: bool = False
    """Beside a row with findings."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the source side with its counterpart's heading."""

    number: str
    source_heading: str
    target_heading: str
    tables: tuple[tuple[RowView, ...], ...]
    findings: int


def view_sections(
    alignment: Alignment, findings: Sequence[Finding], words: Words
) -> tuple[tuple[SectionView, ...], Placed]:
    """The document side by side, and where each finding stands in it."""
    placed = place_findings(alignment, findings)
    blocks: _Blocks = {"source": alignment.source.blocks(), "target": alignment.target.blocks()}
    groups = tuple(_rows_of(alignment, blocks))
    row_of = {bead: number for number, group in enumerate(groups, start=1) for bead in group}
    rows = [_row(alignment, blocks, number, group, placed, words) for number, group in enumerate(groups, start=1)]
    _link_moved(alignment, row_of, rows, words)
    for before, after in pairwise(rows):
        before.is_near = before.is_near or bool(after.findings)
        after.is_near = after.is_near or bool(before.findings)
    return tuple(_sections(alignment, groups, rows)), placed


def _rows_of(alignment: Alignment, blocks: _Blocks) -> Iterator[tuple[int, ...]]:
    """Indexes of beads: one a row, but the cells of one table row together."""
    group: list[int] = []
    last: frozenset[tuple[Side, int]] = frozenset()
    for index, bead in enumerate(alignment.beads):
        here = _table_rows(bead, blocks)
        if group and not here & last:
            yield tuple(group)
            group, last = [], frozenset()
        group.append(index)
        last |= here
    if group:
        yield tuple(group)


def _table_rows(bead: Bead, blocks: _Blocks) -> frozenset[tuple[Side, int]]:
    return frozenset(
        (side, segment.block)
        for side in SIDES
        for segment in bead.side(side)
        if segment.block < len(blocks[side]) and blocks[side][segment.block].kind is BlockKind.ROW
    )


def _row(
    alignment: Alignment, blocks: _Blocks, number: int, group: tuple[int, ...], placed: Placed, words: Words
) -> RowView:
    beads = [alignment.beads[index] for index in group]
    sides = {side: sorted((s for b in beads for s in b.side(side)), key=lambda s: (s.block, s.start)) for side in SIDES}
    kinds = {b.kind for b in beads}
    kind = BeadKind.ALIGNED if sides["source"] and sides["target"] and len(beads) > 1 else beads[0].kind
    foreign = kinds == {BeadKind.FOREIGN}
    return RowView(
        number=number,
        kind=kind.value,
        source=_cell(
            alignment, "source", sides["source"], placed, words, foreign=foreign, lacks=BeadKind.ADDED in kinds
        ),
        target=_cell(
            alignment, "target", sides["target"], placed, words, foreign=foreign, lacks=BeadKind.MISSING in kinds
        ),
        findings=tuple(sorted(n for index in group for n in placed.at.get(index, ()))),
        notes=list(_notes(beads, blocks, words)),
    )


def _notes(beads: Sequence[Bead], blocks: _Blocks, words: Words) -> Iterator[Note]:
    if any(b.source and b.target and b.confidence < _DOUBTFUL for b in beads):
        yield Note(words("side.doubtful"))
    if any(b.reordered for b in beads):
        yield Note(words("side.reordered"))
    read = [(blocks[side], s.block) for side in SIDES for b in beads for s in b.side(side)]
    if any(own[block].confidence < _HARD_TO_READ for own, block in read if block < len(own)):
        yield Note(words("side.weak_reading"))


def _cell(
    alignment: Alignment,
    side: Side,
    segments: Sequence[Segment],
    placed: Placed,
    words: Words,
    *,
    foreign: bool,
    lacks: bool,
) -> CellView:
    document = alignment.source if side == "source" else alignment.target
    views = []
    for index, segment in enumerate(segments):
        glue = ""
        if index + 1 < len(segments):
            glue = ": " if segment.kind is SegmentKind.LABEL and not segment.text.endswith(":") else " "
        language = segment.language if segment.language and segment.language != document.language else ""
        cut = pieces(clean(segment.text), placed.marks.get(segment.id, ()))
        views.append(SegmentView(cut, segment.kind.value, language, glue))
    empty = ""
    if foreign and not segments:
        empty = words("side.foreign")
    elif lacks and segments and all(s.kind is SegmentKind.LABEL for s in segments):
        empty = words("side.missing_cell")
    elif lacks and not segments:
        empty = words("side.missing", version=words.version_name(document.language))
    return CellView(tuple(views), segments[0].place.page if segments else None, empty)


def _link_moved(alignment: Alignment, row_of: Mapping[int, int], rows: Sequence[RowView], words: Words) -> None:
    """A moved passage names the row it follows on the target side, and that row names it."""
    order = {s.id: index for index, s in enumerate(alignment.target_segments)}
    bead_of = {s.id: index for index, bead in enumerate(alignment.beads) for s in bead.target}
    version = words.version_name(alignment.target.language)
    for index, bead in enumerate(alignment.beads):
        if bead.kind is not BeadKind.MOVED or not bead.target:
            continue
        here = rows[row_of[index] - 1]
        position = min(order[s.id] for s in bead.target)
        if position and _moves_along(alignment, index, bead_of[alignment.target_segments[position - 1].id]):
            continue
        if position == 0:
            here.notes.append(Note(words("side.moved_start", version=version)))
            continue
        before = row_of[bead_of[alignment.target_segments[position - 1].id]]
        if before != here.number:
            here.notes.append(Note(words("side.moved_note", version=version), before))
            rows[before - 1].notes.append(Note(words("side.moved_back", version=version), here.number))


def _moves_along(alignment: Alignment, index: int, before: int) -> bool:
    """Whether a moved bead follows the same moved bead on both sides: the first one tells where the run went."""
    return before == index - 1 and alignment.beads[before].kind is BeadKind.MOVED


def _sections(
    alignment: Alignment, groups: Sequence[tuple[int, ...]], rows: Sequence[RowView]
) -> Iterator[SectionView]:
    """Rows by section of the source side; what is only in the target stays where it stands."""
    current: int | None = None
    held: list[RowView] = []
    beads: list[Bead] = []
    for group, row in zip(groups, rows, strict=True):
        here = [alignment.beads[index] for index in group]
        section = next((s.section for b in here for s in b.source), None)
        if section is not None and section != current:
            if held:
                yield _section(alignment, current, _partner(beads), held)
            held, beads, current = [], [], section
        held.append(row)
        beads += here
    if held:
        yield _section(alignment, current, _partner(beads), held)


def _partner(beads: Sequence[Bead]) -> int | None:
    """The target section whose heading is paired with this one's; without a heading, that of the first paired passage."""
    for bead in beads:
        if bead.source and bead.source[0].kind in _HEADINGS:
            return bead.target[0].section if bead.target else None
    both = (b.target[0].section for b in beads if b.source and b.target and b.kind is not BeadKind.MOVED)
    return next(both, next((b.target[0].section for b in beads if b.target), None))


def _section(alignment: Alignment, source: int | None, target: int | None, rows: list[RowView]) -> SectionView:
    headings = []
    number = ""
    for document, index in ((alignment.source, source), (alignment.target, target)):
        sections = walk_sections(document)
        section = sections[index] if index is not None and index < len(sections) else None
        headings.append(clean(section.heading.text) if section and section.heading else "")
        number = number or (section.number if section else "")
    tables = tuple(tuple(rows[i : i + _ROWS_A_TABLE]) for i in range(0, len(rows), _ROWS_A_TABLE))
    return SectionView(clean(number), headings[0], headings[1], tables, sum(len(r.findings) for r in rows))
