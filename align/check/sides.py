"""One side of a comparison: its facts that have not found their equal yet, and the text they stand in."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from align.check.agreement import atoms
from align.facts import clash, marker_end, same_zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Fact

__all__ = ["COMPARED", "OneSide", "equals"]

COMPARED: Final = (
    "amount", "percent", "date", "date-range", "year-range", "month", "time", "law-reference", "phone", "email", "url", "code",
    "person", "address", "fraction", "unit", "number",
)  # fmt: skip
"""Kinds whose values are compared, the most specific first; "unit": the same number with another unit."""


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
