"""Codes that are more than codes: a weekday of the month is a date, a postcode or a post box part of an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from align.check.claims import Claim

__all__ = ["PLACES", "WEEKDAYS", "are_named", "same_code"]

PLACES: Final = frozenset({"postcode", "po-box"})
"""Codes of an address."""
WEEKDAYS: Final = frozenset({"weekday"})
"""Codes of a day counted in its month (*kuukauden ensimmäinen perjantai*)."""


def are_named(claim: Claim, names: frozenset[str]) -> bool:
    """Whether a claim is about codes, and one of them is of these names."""
    facts = (claim.difference.source, claim.difference.target)
    return any(fact.kind == "code" and fact.value.partition(" ")[0] in names for fact in facts if fact)


def same_code(claim: Claim) -> float:
    """Confidence that two codes differ, 0.9 where both are codes of one name; else one side may be read differently."""
    source, target = claim.difference.source, claim.difference.target
    if not (source and target):
        return 0.35
    is_one = source.kind == target.kind and source.value.split()[0] == target.value.split()[0]
    return 0.9 if is_one else 0.2
