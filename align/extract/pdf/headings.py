"""Which drafts are headings, and at which level, however they were read."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.lists import marker_class
from align.extract.numbering import read_label, split_number
from align.extract.pdf.contents import LEADER
from align.languages import LANGUAGES, strings
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.parts import Draft

__all__ = ["mark_headings", "settle_heading_levels"]

_STOP: Final = re.compile(r"[.!?:;…,][\"”’»)]*$")
_LONGEST_HEADING: Final = 300
"""Characters."""
_NEXT_LINE: Final = 1.6
"""Distance of two lines of one title, in type sizes, at most."""
_LONGEST_CAPITALS: Final = 20
"""Words of a numbered heading in capitals, at most."""
_SENTENCE: Final = 5
"""Words from which a text that ends with a full stop is a sentence."""


def mark_headings(drafts: Sequence[Draft], body: float) -> list[Draft]:
    """Paragraphs and items that are headings become such, and a heading over several lines one.

    ``body`` is the type size of the text, in points.
    """
    listed = {_fold(LEADER.sub(" ", d.text)) for d in drafts if d.kind is BlockKind.TOC}
    listed = {re.sub(r"\s*\d{1,4}$", "", text) for text in listed} - {""}
    has_tagged = sum(d.kind is BlockKind.HEADING for d in drafts)
    running = [d for d in drafts if d.kind not in {BlockKind.FURNITURE, BlockKind.TOC, BlockKind.NOTE}]
    bold_share = sum(d.bold for d in running) / max(len(running), 1)
    for index, draft in enumerate(running):
        if draft.kind is BlockKind.HEADING and draft.source == "tag" and len(draft.text) > 2 * _LONGEST_HEADING:
            draft.kind = BlockKind.PARAGRAPH
        if draft.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not draft.lines:
            continue
        before = running[index - 1] if index else None
        after = running[index + 1] if index + 1 < len(running) else None
        is_listed = draft.kind is BlockKind.ITEM and (_is_next_item(before, draft) or _is_next_item(draft, after))
        if _is_heading(draft, after, body, listed, tagged=has_tagged > 0, bold_share=bold_share, is_listed=is_listed):
            draft.kind = BlockKind.HEADING
            if draft.strip or not any(c.isalnum() for c in draft.label):
                draft.label = draft.strip = ""  # the number is part of the lines
            draft.level = 0
    _numbered_headings(running)
    _titles_of_numbers(running)
    return _whole_headings(drafts)


def _is_next_item(one: Draft | None, two: Draft | None) -> bool:
    """Whether two items are neighbours in a list."""
    if one is None or two is None or one.kind is not BlockKind.ITEM or two.kind is not BlockKind.ITEM:
        return False
    return marker_class(_marker(one)) == marker_class(_marker(two))


def _marker(draft: Draft) -> str:
    number, _ = split_number(draft.text)
    return draft.label or (number.label if number is not None else "")


def _whole_headings(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the lines of one heading that were tagged or set as several: what goes on in mid-phrase, in the same print."""
    out: list[Draft] = []
    for draft in drafts:
        before = out[-1] if out else None
        if before is not None and _goes_on(before, draft):
            before.lines.extend(draft.lines)
            before.notes.extend(draft.notes)
        else:
            out.append(draft)
    return out


def _goes_on(before: Draft, draft: Draft) -> bool:
    heads = {BlockKind.HEADING, BlockKind.TITLE}
    if before.kind not in heads or draft.kind not in heads or draft.label or before.page != draft.page:
        return False
    last, first = before.lines[-1], draft.lines[0]
    same = abs(last.size - first.size) <= 0.6 and last.bold == first.bold and before.level == draft.level
    if not same or not 0 < first.base - last.base < 2.2 * first.size or _STOP.search(last.text):
        return False
    if draft.text[:1].islower() or last.text.split()[-1].casefold() in _conjunctions():
        return True
    # a title in capitals, set on several lines of the same print
    in_capitals = last.text.isupper() and first.text.isupper() and split_number(draft.text)[0] is None
    return in_capitals and len(last.text) > 3 and first.base - last.base < _NEXT_LINE * first.size


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset(word for code in LANGUAGES for word in strings(code, "hyphens", "conjunctions"))


def _numbered_headings(drafts: Sequence[Draft]) -> None:
    """A line like "2.1 Aikataulu" in plain type is a heading when chapter 2 is one: short, a capital first, no stop."""
    chapter = ""
    for draft, after in pairwise(drafts):
        number, rest = split_number(draft.text)
        if number is None or number.shape != "decimal":
            continue
        if draft.kind is BlockKind.HEADING and number.depth == 1:
            chapter = number.path
        elif (
            draft.kind is BlockKind.PARAGRAPH
            and number.depth > 1
            and number.path.split(".")[0] == chapter
            and len(draft.lines) <= 2
            and 1 < len(rest) < 100
            and rest[0].isupper()
            and not _STOP.search(rest)
            and after.kind is not BlockKind.TOC
        ):
            draft.kind, draft.level = BlockKind.HEADING, 0


def _is_heading(
    draft: Draft,
    after: Draft | None,
    body: float,
    listed: set[str],
    *,
    tagged: bool,
    bold_share: float,
    is_listed: bool,
) -> bool:
    text = draft.text
    if len(text) > _LONGEST_HEADING or len(draft.lines) > 5 or len(text) < 2 or not any(c.isalnum() for c in text):
        return False
    number, rest = split_number(text)
    if number is None and draft.label:
        number, rest = read_label(draft.label), text
    if number is not None and not rest and number.shape in {"section", "chapter", "part"}:
        return True
    if (len(text) > 3 and _fold(text) in listed) or _is_in_capitals(draft, after):
        return True
    if number is not None and _is_named_section(draft, after, number.shape, rest):
        return True
    is_typed_item = draft.kind is BlockKind.ITEM and (number is None or (draft.source == "tag" and is_listed))
    if draft.size < 0.95 * body or is_typed_item:
        return False
    stops = _STOP.search(text) is not None
    is_sentence = re.search(r"[.…][\"”’»)]*$", text) is not None and len(text.split()) >= _SENTENCE
    if draft.size > body + 0.8:
        # a sentence set large is a pull quote
        return not (stops and len(text) > 120) and (number is not None or not is_sentence)
    is_question = text.endswith("?") and len(draft.lines) <= 2  # pages of questions and answers
    if not draft.bold or (stops and not is_question) or bold_share > 0.5 or after is None:
        return False
    return number is not None or (len(text) < 160 and text[:1] not in "(-–" and not _inside_tags(draft, tagged=tagged))


def _is_in_capitals(draft: Draft, after: Draft | None) -> bool:
    """A short line in capitals over text that is not."""
    words = draft.text.split()
    if (
        draft.source == "tag"
        or draft.kind is not BlockKind.PARAGRAPH
        or not words
        or len(words) > _LONGEST_CAPITALS // 2
    ):
        return False
    if after is None or after.kind is BlockKind.FURNITURE or after.page != draft.page or after.text.isupper():
        return False
    if ": " in draft.text:
        return False  # a label with its value ("BIC: …")
    letters = sum(c.isalpha() for c in draft.text)
    return draft.text.isupper() and letters > 3 and letters > 0.6 * len(draft.text) and not _STOP.search(draft.text)


def _is_named_section(draft: Draft, after: Draft | None, shape: str, rest: str) -> bool:
    """A section's number and name alone on a line that is set off: in italics, in the middle, in another size, in capitals."""
    if shape in {"section", "chapter"} and rest.isupper() and len(rest.split()) <= _LONGEST_CAPITALS:
        return True  # "43 § KIRJASTON AUKIOLOAJAT": minutes set the names of matters in capitals
    if shape not in {"section", "chapter", "part"} or not rest or len(draft.lines) > 2 or len(rest) > 120:
        return False
    if _STOP.search(rest) or not rest[0].isupper() or after is None or not after.lines:
        return False
    first, below = draft.lines[0], after.lines[0]
    is_centred = first.x0 > draft.left + 2 * first.size and abs((first.x0 + first.x1) - (draft.left + draft.right)) < 40
    return is_centred or first.italic != below.italic or first.bold != below.bold or abs(first.size - below.size) > 0.6


def _inside_tags(draft: Draft, *, tagged: bool) -> bool:
    """A file that tags its headings is believed about bold paragraphs, not about bold lines that stand alone."""
    return tagged and draft.source == "tag" and len(draft.lines) > 2


def _titles_of_numbers(drafts: Sequence[Draft]) -> None:
    """The short line after a number alone ("5 §") is its title."""
    for draft, after in pairwise(drafts):
        if draft.kind is not BlockKind.HEADING or after.kind is not BlockKind.PARAGRAPH:
            continue
        number, rest = split_number(draft.text)
        if number is None or rest or number.shape not in {"section", "chapter", "part"}:
            continue
        stops = re.search(r"[.:;,]$", after.text.strip()) is not None and not after.bold
        short = len(after.lines) <= 3 and len(after.text) < 160 and not stops
        if short and after.page == draft.page and (after.text[:1].isupper() or after.text[:1].isdigit()):
            after.kind = BlockKind.HEADING
            after.level = 0


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def settle_heading_levels(drafts: Sequence[Draft]) -> None:
    """Levels by type size and weight; the tags' own where they agree with the sizes."""
    headings = [d for d in drafts if d.kind is BlockKind.HEADING]
    if headings and all(d.level for d in headings) and _agree(headings):
        return
    styles = sorted({_style(d) for d in headings}, reverse=True)
    rank = {style: place for place, style in enumerate(styles, 1)}
    for draft in headings:
        draft.level = rank[_style(draft)]


def _style(draft: Draft) -> tuple[float, bool]:
    return round(draft.size * 2) / 2, draft.bold


def _agree(headings: Sequence[Draft]) -> bool:
    """Whether no heading of a lower level is set larger than one of a higher level."""
    smallest: dict[int, float] = {}
    largest: dict[int, float] = {}
    for draft in headings:
        smallest[draft.level] = min(smallest.get(draft.level, 1e9), draft.size)
        largest[draft.level] = max(largest.get(draft.level, 0.0), draft.size)
    levels = sorted(smallest)
    return all(largest[below] <= smallest[above] + 0.6 for above, below in pairwise(levels))
