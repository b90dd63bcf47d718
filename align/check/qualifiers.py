"""What limits a value, as it is read and as it is called: the same number may mean another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.check.claims import comparison, is_comparable
from align.languages.sayings import saying

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Fact, Said

__all__ = ["family_of", "named", "value_pairs"]


def named(qualifiers: frozenset[str]) -> tuple[Said, ...]:
    """Qualifiers as sayings that name them."""
    return tuple(saying("qualifier." + q.replace(":", "-")) for q in sorted(qualifiers))


def value_pairs(bead: Bead, context: Context) -> Iterator[tuple[Fact, Fact]]:
    """Facts of the two sides that agree as values."""
    if not is_comparable(bead):
        return
    for match in comparison(bead, context).matches:
        if len(match.source) == len(match.target) == 1:
            yield match.source[0], match.target[0]


def family_of(fact: Fact, prefixes: tuple[str, ...]) -> frozenset[str]:
    """The qualifiers of a fact that begin with one of these."""
    return frozenset(q for q in fact.qualifiers if q.startswith(prefixes))
