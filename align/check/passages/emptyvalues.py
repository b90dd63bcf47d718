"""Rows of tables that have a value in one version only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.rule import SIDES, Example, Rule
from align.model import BlockKind, Category, Mqm, Origin, SegmentKind, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.check.part import Part
    from align.check.rule import Span
    from align.model import Bead, Block, Finding, Said, Side

__all__ = ["EmptyValue"]


@dataclass(frozen=True)
class EmptyValue(Rule):
    """A row of a table has a value in one version and none in the other.

    Header tables of public documents carry what readers act on: contacts, periods, sums. A label without its value is content lost,
    although both versions have the row. Rows that are empty in both versions are left alone. In tables of several columns each cell
    is looked at under its head; a value that one version gives once for several rows, and a column that is empty throughout, are left
    alone as well.
    """

    id = "empty-value"
    category = Category.OMISSION
    mqm = Mqm.OMISSION
    severity = Severity.MAJOR
    ci = True
    passes = (
        Example(
            "Toteutusaika\t2021–2027\n\nYhteyshenkilö\tAino Salmi",
            "Genomförandetid\t2021–2027\n\nKontaktperson\tAino Salmi",
        ),
        Example(
            "| Aihe | Arvo |\n|---|---|\n| Vastuutaho |  |",
            "| Ämne | Värde |\n|---|---|\n| Ansvarig part |  |",
            "empty in both",
        ),
    )
    fails = (
        Example(
            "| Aihe | Arvo |\n|---|---|\n| Toteutusaika | 2021–2027 |\n| Yhteyshenkilö | Aino Salmi, puh. 0295 000 111 |",
            "| Ämne | Värde |\n|---|---|\n| Genomförandetid | 2021–2027 |\n| Kontaktperson |  |",
            "the Swedish row names nobody",
        ),
        Example(
            "| Tehtävä | Nimi | Puhelin |\n|---|---|---|\n| Rehtori | Aino Salmi | 0295 000 111 |\n| Kuraattori | Bo Holm | 0295 000 222 |",
            "| Uppgift | Namn | Telefon |\n|---|---|---|\n| Rektor | Aino Salmi | 0295 000 111 |\n| Kurator | Bo Holm |  |",
            "the Swedish row gives no telephone",
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those of rows in both versions."""
        rows = context.rows
        return (
            [
                unit
                for unit in part.units
                if unit.source
                and unit.target
                and all(any(s.block in rows[side] for s in unit.side(side)) for side in SIDES)
            ]
            if all(rows.values())
            else ()
        )

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        rows = {side: _rows(bead, context, side) for side in SIDES}
        if not rows["source"] or not rows["target"]:
            return
        if any(not context.blocks[side][row].is_key_value for side in rows for row in rows[side]):
            yield from self._cells(bead, rows, context)
            return
        empty = {side: not any(_has_value(context.blocks[side][row].cells) for row in rows[side]) for side in rows}
        if empty["source"] == empty["target"]:
            return
        bare: Side = "source" if empty["source"] else "target"
        full = other_side(bare)
        label = context.blocks[bare][rows[bare][0]].cells[0]
        said = self.says("message", label=label, here=context.version(full), there=context.version(bare))
        yield self._report(bead, context, bare, said, _value_span(bead, context, full))

    def _cells(self, bead: Bead, rows: dict[Side, list[int]], context: Context) -> Iterator[Finding]:
        """The cells of two rows of as many columns, where one version gives a value and the other does not."""
        if any(len(rows[side]) != 1 for side in SIDES):
            return
        places = {side: rows[side][0] for side in SIDES}
        blocks = {side: context.blocks[side][places[side]] for side in SIDES}
        if len({len(block.cells) for block in blocks.values()}) != 1 or any(
            block.is_header for block in blocks.values()
        ):
            return
        if not all(block.cells[0].strip() for block in blocks.values()):
            return
        for bare in SIDES:
            full = other_side(bare)
            for column, cell in enumerate(blocks[full].cells):
                span = _cell_span(bead, context, full, column)
                if span is None or blocks[bare].cells[column].strip() or not any(ch.isalnum() for ch in cell):
                    continue
                if _is_given_once(context.blocks[full], places[full], column) or not _is_used(
                    context.blocks[bare], places[bare], column
                ):
                    continue
                label, here, there = blocks[bare].cells[0], context.version(full), context.version(bare)
                head = _head(context.blocks[bare], places[bare], column) if len(blocks[bare].cells) > 2 else ""
                said = (
                    self.says("message-cell", label=label, head=head, here=here, there=there)
                    if head
                    else self.says("message", label=label, here=here, there=there)
                )
                yield self._report(bead, context, bare, said, span)

    def _report(self, bead: Bead, context: Context, bare: Side, said: Said, span: Span | None) -> Finding:
        full = other_side(bare)
        spans: dict[Side, Span | None] = {full: span, bare: None}
        return self.finding(
            context,
            bead,
            said,
            confidence=0.97,
            source=spans["source"],
            target=spans["target"],
            subject="empty-value",
            advice=self.says("advice", here=context.version(full), there=context.version(bare)),
            origin=Origin.TRANSLATION,
        )


def _rows(bead: Bead, context: Context, side: Side) -> list[int]:
    return sorted({s.block for s in bead.side(side) if context.blocks[side][s.block].kind is BlockKind.ROW})


def _has_value(cells: Sequence[str]) -> bool:
    return any(cell.strip() for cell in cells[1:])


def _value_span(bead: Bead, context: Context, side: Side) -> tuple[int, int] | None:
    joined = context.joined(bead, side)
    starts = [a for s, a in zip(joined.segments, joined.starts, strict=True) if s.kind is not SegmentKind.LABEL]
    return (min(starts), len(joined.text)) if starts else None


def _cell_span(bead: Bead, context: Context, side: Side, column: int) -> Span | None:
    """Where a cell stands in a unit's text; None when the cell is empty, or its text is answered in another cell."""
    joined = context.joined(bead, side)
    own = [
        (start, start + len(segment.text))
        for segment, start in zip(joined.segments, joined.starts, strict=True)
        if context.block(segment, side).text.count("\t", 0, segment.start) == column
        and segment.id in context.unanswered[side]
    ]
    return (own[0][0], own[-1][1]) if own else None


def _is_given_once(blocks: Sequence[Block], place: int, column: int) -> bool:
    """Whether the row above or below has the same value: the other version may give it once for both."""
    value = blocks[place].cells[column].strip()
    near = [blocks[n] for n in (place - 1, place + 1) if 0 <= n < len(blocks)]
    return any(len(block.cells) > column and block.cells[column].strip() == value for block in near)


def _is_used(blocks: Sequence[Block], place: int, column: int) -> bool:
    """Whether any row of the table has something in the column."""
    return any(len(blocks[n].cells) > column and blocks[n].cells[column].strip() for n in _table(blocks, place))


def _head(blocks: Sequence[Block], place: int, column: int) -> str:
    """The name of a column; "" when the table has none."""
    for n in reversed([n for n in _table(blocks, place) if n < place]):
        if blocks[n].is_header and len(blocks[n].cells) == len(blocks[place].cells):
            return blocks[n].cells[column].strip()
    return ""


def _table(blocks: Sequence[Block], place: int) -> range:
    """The rows around one."""
    first = last = place
    while first and blocks[first - 1].kind is BlockKind.ROW:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind is BlockKind.ROW:
        last += 1
    return range(first, last + 1)
