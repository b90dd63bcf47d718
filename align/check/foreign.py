"""Passages left in another language than their document's: found once, asked by several rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.languages.detect import detect
from align.model import SIDES, BeadKind, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.check.context import Context
    from align.model import Bead, Segment, Side

__all__ = ["RUNNING", "find_untranslated", "foreign_segments", "language_left_in", "words_in"]


_SAME: Final = 90.0
"""rapidfuzz ratio from which two passages are one text in one language, extraction noise aside."""
_SHORTEST: Final = 3
RUNNING: Final = frozenset({SegmentKind.SENTENCE, SegmentKind.ITEM, SegmentKind.NOTE})
"""Kinds of segments that hold sentences."""
_HEADINGS: Final = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})
_LOOKED_UP: Final = 0.6
"""How sure the language of a heading is that is told by dictionaries alone."""
_LONGER: Final = re.compile(r"[^\W\d_]{4,}")
_FEW: Final = 60
"""Letters up to which a passage is looked up word by word."""


def words_in(text: str) -> int:
    """How many words of letters a text has."""
    return sum(any(ch.isalpha() for ch in word) for word in text.split())


def _common_words_of(text: str, languages: Sequence[str]) -> str:
    """The one language whose dictionary explains every longer word of a text, "" where there is none or another explains one too.

    Names are in no language; without dictionaries the answer is always "".
    """
    from align.glossary.words import base_forms

    words = [word for word in _LONGER.findall(text) if not word.isupper()] if len(text) <= _FEW else []
    explained = [language for language in languages if words and all(map(base_forms(language).is_common, words))]
    if len(explained) != 1:
        return ""
    others = [base_forms(language) for language in languages if language != explained[0]]
    return "" if any(other.is_explained(word) for other in others for word in words) else explained[0]


def language_left_in(segment: Segment, context: Context, clearly: float) -> tuple[str, float]:
    """The language of a short passage that reads the same in both versions, and how sure that is; "" where it may be of either.

    Letters alone do not tell *Liitteet*; of a heading in words that the dictionary of one language has and the other's has not, and
    which the documents do not use as a name, the dictionary does.
    """
    language, certainty = detect(segment.text)
    if certainty >= clearly:
        return language, certainty
    if segment.kind not in _HEADINGS:
        return "", 0.0
    pair = (context.language("source"), context.language("target"))
    found = _common_words_of(segment.text, pair)
    return ("", 0.0) if not found or _is_named(segment.text, context) else (found, _LOOKED_UP)


def _is_named(text: str, context: Context) -> bool:
    """Whether a sentence has a word of a short text with a capital in its midst, as names are written."""
    words = "|".join(word for word in _LONGER.findall(text) if word[0].isupper())
    if not words:
        return False
    inside = re.compile(rf"[a-zåäö,] (?:{words})(?!\w)")
    return any(
        inside.search(segment.text) for side in SIDES for segment in context.segments(side) if segment.kind in RUNNING
    )


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
