"""Two values of a table's row that changed places: "47 | 29 | 16" against "47 | 16 | 29"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.check.claims import is_comparable
from align.check.rule import SIDES
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Fact, Side

__all__ = ["Swap", "swapped_cells"]

_VALUES: Final = frozenset({"number", "amount", "percent", "date", "date-range", "time", "fraction"})
_LEAST_ORDERED: Final = 2
"""Rows in order that each row out of order must have beside it: where columns changed places, all rows do."""

Swap = tuple["Fact", "Fact"]
"""The two values of one side that stand in each other's place on the other, in the order of the text."""


def swapped_cells(context: Context) -> Iterator[tuple[Bead, Swap, Swap]]:
    """Rows of paired tables in which exactly two values changed places, while the other rows keep their order."""
    out: list[tuple[Bead, Swap, Swap]] = []
    in_order = 0
    for bead in context.units:
        values = [_values(bead, side, context) for side in SIDES] if is_comparable(bead) else [[], []]
        first, second = ([(fact.kind, fact.value) for fact in facts] for facts in values)
        if len(first) < 2 or sorted(first) != sorted(second):
            continue
        places = [n for n, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
        in_order += not places
        if len(places) == 2:
            swaps = [(facts[places[0]], facts[places[1]]) for facts in values]
            out.append((bead, swaps[0], swaps[1]))
    if in_order >= _LEAST_ORDERED * len(out):
        yield from out


def _values(bead: Bead, side: Side, context: Context) -> list[Fact]:
    """The values of a row of a table, cell by cell; nothing for what is no row or has several values in a cell."""
    segments = bead.side(side)
    if len(segments) < 2 or any(context.block(s, side).kind is not BlockKind.ROW for s in segments):
        return []
    joined = context.joined(bead, side)
    facts = [fact for fact in context.facts(bead, side) if fact.kind in _VALUES]
    cells = [located[0].id for fact in facts if (located := joined.locate(fact.start)) is not None]
    return facts if len(set(cells)) == len(facts) else []
