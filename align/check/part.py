"""Some units of a document that stand one behind another, and what can be told of them cheaply.

Most rules have nothing to say of most units. What shows that is told of many units at once here, so that a rule is asked only of those
in which it may find something (``Rule.among``). A sign may let a unit through for nothing, never the reverse.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from align.check.rule import SIDES
from align.facts import fold
from align.languages.sieve import sieve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.check.context import Context
    from align.languages.sieve import Sieved
    from align.model import Bead

__all__ = ["Part", "parts"]

_UNITS: Final = 400
"""Units that every rule looks at before the next: what they ask of one text is then asked while it is remembered."""


def parts(context: Context) -> Iterator[Part]:
    """All units of a document, part by part."""
    for start in range(0, len(context.units), _UNITS):
        yield Part(context.units[start : start + _UNITS], context)


class Part:
    """Some units, with their texts."""

    def __init__(self, units: tuple[Bead, ...], context: Context) -> None:
        self.units = units
        self._context = context

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The text of each unit's source and target."""
        text = self._context.text
        return tuple([(text(unit, "source"), text(unit, "target")) for unit in self.units])

    @cached_property
    def folded(self) -> tuple[tuple[str, str], ...]:
        """The same with plain blanks, hyphens and dashes, as facts are read from them."""
        return tuple([(fold(source), fold(target)) for source, target in self.texts])

    def __iter__(self) -> Iterator[tuple[Bead, str, str]]:
        """Each unit with its texts."""
        return ((unit, *texts) for unit, texts in zip(self.units, self.texts, strict=True))

    def that_may(
        self, table_of: Callable[[str], tuple[tuple[Any, ...], ...]], *, folded: bool = False
    ) -> Iterable[Bead]:
        """The units of which a text may match one of the patterns of its language.

        Args:
            table_of: a table whose lines end in a pattern, by language; it is one that lives as long as the process.
            folded: the patterns are tried on texts with plain blanks, hyphens and dashes.
        """
        here, there = (table_of(self._context.language(side)) for side in SIDES)
        sieved = self._sieved_folded if folded else self._sieved
        return [unit for unit, source, target in sieved if source.among(here) or target.among(there)]

    @cached_property
    def _sieved(self) -> tuple[tuple[Bead, Sieved, Sieved], ...]:
        return self._each(self.texts)

    @cached_property
    def _sieved_folded(self) -> tuple[tuple[Bead, Sieved, Sieved], ...]:
        return self._each(self.folded)

    def _each(self, texts: tuple[tuple[str, str], ...]) -> tuple[tuple[Bead, Sieved, Sieved], ...]:
        return tuple([(u, sieve(a), sieve(b)) for u, (a, b) in zip(self.units, texts, strict=True)])

    def of(self, known: frozenset[int]) -> Iterable[Bead]:
        """The units with one of these identities."""
        return [unit for unit in self.units if id(unit) in known] if known else ()

    def with_facts(self, *kinds: str) -> Iterable[Bead]:
        """The units in which a fact of one of these kinds is read on either side."""
        return self.of(self._context.with_facts(kinds))

    def with_qualifiers(self, *prefixes: str) -> Iterable[Bead]:
        """The units in which a fact has a qualifier that begins so, on either side."""
        return self.of(self._context.with_qualifiers(prefixes))
