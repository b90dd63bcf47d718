"""Where words stand, named for a reader: "“utslagning” (p. 4, section 2)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.languages.sayings import saying

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.check.context import Context
    from align.check.rule import Span
    from align.model import Bead, Said, Side

__all__ = ["MOST_PLACES", "places_named"]

MOST_PLACES: Final = 4
"""Places of one word that a reason names."""


def places_named(context: Context, side: Side, places: Iterable[tuple[Bead, Span]]) -> tuple[Said, ...]:
    """Each word of one side as written, with its page and section, or its line where it has neither; no place twice."""
    found: dict[Said, None] = {}
    for bead, (start, end) in places:
        place = bead.side(side)[0].place
        where = (
            *((saying("term-drift.page", page=str(place.page)),) if place.page else ()),
            *((saying("term-drift.section", section=place.section),) if place.section else ()),
        )
        if not where and place.line:
            where = (saying("term-drift.line", line=str(place.line)),)
        word = context.text(bead, side)[start:end]
        found[saying("term-drift.at", word=word, where=where) if where else saying("term-drift.word", word=word)] = None
    return tuple(found)
