"""Rows of header tables that have a value in one version only."""

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
    from align.model import Bead, Finding, Side

__all__ = ["EmptyValue"]


@dataclass(frozen=True)
class EmptyValue(Rule):
    """A row of a table has a value in one version and none in the other.

    Header tables of public documents carry what readers act on: contacts, periods, sums. A label without its value is content lost,
    although both versions have the row. Rows that are empty in both versions are left alone.
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
        empty = {side: not any(_has_value(context.blocks[side][row].cells) for row in rows[side]) for side in rows}
        if empty["source"] == empty["target"]:
            return
        bare: Side = "source" if empty["source"] else "target"
        full = other_side(bare)
        if any(not context.blocks[side][row].is_key_value for side in rows for row in rows[side]):
            return
        label = context.blocks[bare][rows[bare][0]].cells[0]
        spans: dict[Side, Span | None] = {full: _value_span(bead, context, full), bare: None}
        yield self.finding(
            context,
            bead,
            self.says("message", label=label, here=context.version(full), there=context.version(bare)),
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
