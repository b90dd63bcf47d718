"""Passages left in another language than their document's: found once, asked by several rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.model import SIDES, BeadKind, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Segment, Side

__all__ = ["find_untranslated", "foreign_segments", "words_in"]


_SAME: Final = 90.0
"""rapidfuzz ratio from which two passages are one text in one language, extraction noise aside."""
_SHORTEST: Final = 3


def words_in(text: str) -> int:
    """How many words of letters a text has."""
    return sum(any(ch.isalpha() for ch in word) for word in text.split())


def _same_text(text: str, others: tuple[str, ...]) -> bool:
    from rapidfuzz import fuzz, process

    return bool(others) and process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=_SAME) is not None


def foreign_segments(bead: Bead, context: Context, side: Side) -> tuple[Segment, ...]:
    """The segments of one side of a bead in another language than its document's, very short ones aside."""
    own = context.language(side)
    return tuple(s for s in bead.side(side) if s.language != own and words_in(s.text) >= _SHORTEST)


def find_untranslated(context: Context) -> Iterator[tuple[Bead, Bead | None]]:
    """Units with text left in another language, and the one-sided unit on the other side that has the same text, if any.

    A passage in the other version's language is expected where the document carries its own rendering beside it (titles given in
    both languages): then the other version has the same text in its own language and it is matched with this side's rendering. It
    is left over where the same words stand unmatched on the other side.
    """
    for side, other in zip(SIDES, reversed(SIDES), strict=True):
        if {segment.language for segment in context.segments(side)} <= {context.language(side)}:
            continue
        loose = {
            context.text(unit, other): unit
            for unit in context.units
            if unit.side(other) and not unit.side(side) and unit.kind is not BeadKind.FOREIGN
        }
        matched = tuple(
            s.text
            for unit in context.units
            if unit.side(side) and unit.side(other)
            for s in unit.side(other)
            if s.language == context.language(other)
        )
        third = tuple(
            s.text
            for s in context.segments(other)
            if s.language not in {context.language(side), context.language(other)}
        )
        for unit in context.units:
            foreign = foreign_segments(unit, context, side)
            if not foreign:
                continue
            text = context.text(unit, side)
            if _carried_by_both(foreign, third):
                continue
            twin = _twin(text, loose)
            if twin is not None:
                yield unit, twin
            elif unit.side(other) and unit.kind is BeadKind.ALIGNED:
                if not _own_words_beside(unit, context, side):
                    yield unit, None
            elif (
                not unit.side(other)
                and foreign[0].language == context.language(other)
                and not _same_text(text, matched)
            ):
                yield unit, None


def _carried_by_both(foreign: tuple[Segment, ...], third: tuple[str, ...]) -> bool:
    return all(_same_text(s.text, third) for s in foreign)


def _twin(text: str, loose: dict[str, Bead]) -> Bead | None:
    from rapidfuzz import fuzz, process

    hit = process.extractOne(text, list(loose), scorer=fuzz.ratio, score_cutoff=_SAME) if loose else None
    return loose[hit[0]] if hit else None


def _own_words_beside(unit: Bead, context: Context, side: Side) -> bool:
    # a bead that also holds text in the document's own language gives a translation beside the original (bilingual titles)
    own = [s for s in unit.side(side) if s.language == context.language(side) and s.kind is not SegmentKind.LABEL]
    return sum(words_in(s.text) for s in own) >= _SHORTEST
