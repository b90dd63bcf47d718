"""The shape of tables: a column that one version has and the other has not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import is_comparable
from align.check.heads import tables_of
from align.check.rule import SIDES, Example, Rule
from align.model import BlockKind, Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Block, Finding, Side

__all__ = ["RULES", "TableColumnsDiffer"]

_ALIKE: Final = 0.8
"""Share of a table's rows that must have as many cells as its commonest row: below it, cells are merged or misread."""
_SURE: Final = frozenset({"markdown", "docx", "odt", "html", "tag", "pptx"})
"""Readers that take columns from the file; from the geometry of a page they are less sure."""


@dataclass(frozen=True)
class TableColumnsDiffer(Rule):
    """A table has another number of columns in the other version.

    A column of the Finnish table (a year, a price, an opening hour) is missing from the Swedish one, or the reverse. Looks only at tables
    whose rows are paired and whose rows have the same number of cells throughout, empty columns left out; a row that is missing is
    reported as a missing passage instead. One finding a table.
    """

    id = "table-columns-differ"
    category = Category.STRUCTURE
    mqm = Mqm.OMISSION
    severity = Severity.MAJOR
    since = "0.2"
    passes = (
        Example(
            "| Maksu | 2025 | 2026 |\n| --- | --- | --- |\n| Lapset | 5 € | 6 € |\n| Aikuiset | 10 € | 12 € |",
            "| Avgift | 2025 | 2026 |\n| --- | --- | --- |\n| Barn | 5 € | 6 € |\n| Vuxna | 10 € | 12 € |",
        ),
    )
    fails = (
        Example(
            "| Maksu | 2025 | 2026 |\n| --- | --- | --- |\n| Lapset | 5 € | 6 € |\n| Aikuiset | 10 € | 12 € |",
            "| Avgift | 2025 |\n| --- | --- |\n| Barn | 5 € |\n| Vuxna | 10 € |",
            "the prices of 2026 are missing",
        ),
    )
    least_rows: int = 2
    """Paired rows from which two tables are one (a number)."""

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """Compare the columns of each pair of tables."""
        pairs = _paired(context)
        for (source, target), beads in pairs.items():
            rivals = max(
                (len(b) for other, b in pairs.items() if other != (source, target) and {*other} & {source, target}),
                default=0,
            )
            if len(beads) < self.least_rows or len(beads) <= rivals:
                continue
            tables = [_rows(context, side, at) for side, at in zip(SIDES, (source, target), strict=True)]
            counts = [_columns(rows) for rows in tables]
            if all(counts) and counts[0] != counts[1]:
                yield self._report(beads[0], (counts[0], counts[1]), tables, context)

    def _report(self, bead: Bead, counts: tuple[int, int], tables: list[list[Block]], context: Context) -> Finding:
        return self.finding(
            context,
            bead,
            self.says(
                "message", here=context.version("source"), a=counts[0], there=context.version("target"), b=counts[1]
            ),
            confidence=0.85 if all(row.source in _SURE for rows in tables for row in rows) else 0.5,
            subject=f"{counts[0]} {counts[1]}",
            source_value=str(counts[0]),
            target_value=str(counts[1]),
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


def _paired(context: Context) -> dict[tuple[int, int], list[Bead]]:
    """Pairs of tables, each with the units that pair a row of both."""
    table_of = {
        side: {row: number for number, table in enumerate(tables_of(context.blocks[side])) for row in table}
        for side in SIDES
    }
    found: dict[tuple[int, int], list[Bead]] = {}
    for bead in context.units:
        if is_comparable(bead):
            places = [{table_of[side][s.block] for s in bead.side(side) if s.block in table_of[side]} for side in SIDES]
            if all(len(p) == 1 for p in places):
                found.setdefault((places[0].pop(), places[1].pop()), []).append(bead)
    return found


def _rows(context: Context, side: Side, number: int) -> list[Block]:
    blocks = context.blocks[side]
    return [blocks[row] for row in tables_of(blocks)[number] if blocks[row].kind is BlockKind.ROW]


def _columns(rows: list[Block]) -> int:
    """The columns of a table that hold anything; 0 when its rows are of several shapes."""
    ((width, times),) = Counter(len(row.cells) for row in rows).most_common(1)
    if times < _ALIKE * len(rows):
        return 0
    return sum(any(len(row.cells) > c and row.cells[c].strip() for row in rows) for c in range(width))


RULES = (TableColumnsDiffer,)
