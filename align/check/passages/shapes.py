"""Numbers of headings, list items and notes that differ between paired passages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import is_comparable
from align.check.rule import Example, Rule
from align.model import BeadKind, BlockKind, Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "NumberingDiffers"]

_NUMBERED: Final = frozenset({BlockKind.HEADING, BlockKind.ITEM})
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)*(?: ?[a-z](?![a-z]))?|[a-zåäö](?=[).]|$)", re.IGNORECASE)


@dataclass(frozen=True)
class NumberingDiffers(Rule):
    """A heading or list item has another number in the other version.

    *3.2 Kustannukset* faces *3.3 Kostnader*; item *c)* faces *d)*. References to the passage then lead to another one. Where a whole item
    or section is missing, that is reported instead, and of headings or items that are all off by the same step only the first is named.
    """

    id = "numbering-differs"
    category = Category.STRUCTURE
    mqm = Mqm.LAYOUT
    severity = Severity.MINOR
    passes = (
        Example(
            "# 1 Haku\n\nHae toukokuussa 2026.\n\n# 2 Päätös\n\nPäätös annetaan kesällä.",
            "# 1 Ansökan\n\nSök i maj 2026.\n\n# 2 Beslut\n\nBeslutet ges på sommaren.",
        ),
        Example("- Hakemus\n- Liitteet", "1. Ansökan\n2. Bilagor", "one version has no numbers"),
    )
    fails = (
        Example(
            "# 1 Haku\n\nHae toukokuussa 2026.\n\n# 2 Päätös\n\nPäätös annetaan kesällä 2026.",
            "# 1 Ansökan\n\nSök i maj 2026.\n\n# 3 Beslut\n\nBeslutet ges sommaren 2026.",
            "section 2 became 3",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """Compare the numbers of paired headings and items in reading order."""
        before: tuple[str, str] | None = None
        is_explained = False
        seen: set[int] = set()
        for bead in context.units:
            if bead.kind in {BeadKind.MISSING, BeadKind.ADDED}:
                is_explained = is_explained or _has_number(bead, context)
            if not is_comparable(bead) or bead.reordered or bead.kind is BeadKind.MOVED:
                continue
            numbers = _number(bead, context, "source"), _number(bead, context, "target")
            if not all(numbers) or bead.source[0].block in seen:
                continue
            seen.add(bead.source[0].block)
            if numbers[0] == numbers[1]:
                before, is_explained = None, False
            elif not is_explained and (before is None or not _continues(before, numbers)):
                yield self._report(bead, context, numbers)
            before = numbers if numbers[0] != numbers[1] else None

    def _report(self, bead: Bead, context: Context, numbers: tuple[str, str]) -> Finding:
        return self.finding(
            context,
            bead,
            self.says(
                "message", here=context.version("source"), a=numbers[0], there=context.version("target"), b=numbers[1]
            ),
            confidence=0.7,
            subject=" ".join(numbers),
            source_value=numbers[0],
            target_value=numbers[1],
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


def _number(bead: Bead, context: Context, side: Side) -> str:
    """The number a bead's first passage carries as a heading or item, "" for none or a bullet."""
    first = bead.side(side)[0]
    block = context.block(first, side)
    if block.kind not in _NUMBERED or first.start > 0 or len({s.block for s in bead.side(side)}) > 1:
        return ""
    found = _NUMBER.search(block.label)
    return re.sub(r"\s", "", found.group()).casefold() if found else ""


def _has_number(bead: Bead, context: Context) -> bool:
    return any(bool(_number(bead, context, side)) for side in ("source", "target") if bead.side(side))


def _continues(before: tuple[str, str], numbers: tuple[str, str]) -> bool:
    """Whether both sides count on from a pair that differed already, or number its subsections."""
    return all(
        _next(a, b) or b.startswith(f"{a}.") or a.startswith(b[:1]) for a, b in zip(before, numbers, strict=True)
    )


def _next(a: str, b: str) -> bool:
    first, second = a.rpartition("."), b.rpartition(".")
    if first[2].isdigit() and second[2].isdigit():
        return int(second[2]) > int(first[2]) or first[0] != second[0]
    return len(a) == len(b) == 1 and b > a


RULES = (NumberingDiffers,)
