"""One side of a comparison: its facts that have not found their equal yet, and the text they stand in."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from align.check.agreement import atoms
from align.facts import clash, marker_end, opposite, same_zone, says_minus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Fact

__all__ = ["COMPARED", "OneSide", "are_signed", "equals"]

COMPARED: Final = (
    "amount", "percent", "date", "date-range", "year-range", "month", "time", "law-reference", "phone", "email", "url", "code",
    "person", "address", "fraction", "unit", "number",
)  # fmt: skip
"""Kinds whose values are compared, the most specific first; "unit": the same number with another unit."""

_SIGNED: Final = frozenset({"amount", "number", "percent"})


def equals(a: Fact, b: Fact) -> bool:
    """The same kind and value, and not two units: 30 days are not 30 months."""
    return a.kind == b.kind and a.value == b.value and not clash(a, b) and _is_one_zone(a, b)


def _is_one_zone(a: Fact, b: Fact) -> bool:
    """Whether two facts are no times of two zones: *klo 12 Suomen aikaa* is not *kl. 12 svensk tid*."""
    return a.kind != "time" or b.kind != "time" or same_zone(a, b)


class OneSide:
    """One side's facts that have not found their equal yet."""

    def __init__(self, facts: Sequence[Fact], text: str, language: str) -> None:
        self.facts = tuple(f for f in facts if f.kind in COMPARED)
        self.left = list(self.facts)
        self.text = text
        self.language = language

    def remove(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            self.left.remove(fact)

    def says(self, fact: Fact) -> bool:
        """Whether this side has a fact of that kind and value, with no other unit."""
        return any(equals(fact, f) for f in self.facts)

    def stray(self) -> Counter[str]:
        """Numbers of this side that no matched fact accounts for."""
        marker = marker_end(self.text)
        open_text = list(" " * marker + self.text[marker:])
        for fact in self.facts:
            open_text[fact.start : fact.end] = " " * (fact.end - fact.start)
        found = Counter(n.lstrip("0") or "0" for n in re.findall(r"\d+", "".join(open_text)))
        for fact in self.left:
            found.update(atoms(fact))
        return found


def are_signed(a: Fact, b: Fact, s: OneSide, t: OneSide) -> bool:
    """One side has a minus, the other says in words that the value is a loss, a fall or frost, or that it is less."""
    if a.kind != b.kind or a.kind not in _SIGNED or opposite(a.value) != b.value:
        return False
    plus, side = (b, t) if "-" in a.value else (a, s)
    return not plus.surface.startswith("+") and says_minus(side.text, side.language)
