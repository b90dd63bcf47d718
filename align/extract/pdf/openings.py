"""Whether a line opens an item of a list or a note: by its marker, and by what was counted before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.extract.pdf.parts import Draft, is_bullet, split_label
from align.model import BlockKind

if TYPE_CHECKING:
    from align.extract.pdf.lines import Line

__all__ = ["is_next_letter", "is_next_note", "opens_item", "starts_item"]

_PAUSE: Final = re.compile(r"[.!?:;,…][\"”’»)\]]*$")
_NOTE_NUMBER: Final = re.compile(r"(\d{1,3})\s?[^\W\d]")
_GLUED_NUMBER: Final = re.compile(r"(\d{1,3})(?:\)|\.(?=[A-ZÅÄÖ][a-zåäö]))")
_LETTERED: Final = re.compile(r"([a-zåäö])\.\s+\S")


def starts_item(line: Line) -> bool:
    """Whether a line begins with the marker of a list item."""
    if is_bullet(line.text) or _GLUED_NUMBER.match(line.text):
        return True
    label = split_label(line.text)
    return label is not None and not line.bold and label[0].count(".") <= 1


def opens_item(draft: Draft, above: Line, line: Line, *, meant: bool) -> bool:
    """Whether a line begins with the marker of a list item, and not by chance with a number in the text."""
    is_item, pauses = draft.kind is BlockKind.ITEM, _PAUSE.search(above.text) is not None
    label = split_label(line.text)
    if label is not None and (pauses or ((meant or (is_item and not draft.bold)) and _may_follow(draft, label[0]))):
        return True
    return is_item and pauses and counts_on(draft, line)


def _may_follow(draft: Draft, label: str) -> bool:
    """Whether a marker can open an item where the line above makes no pause: no number does that counts from nothing.

    "kello | 12. Ohjelmassa" is a sentence's end; a list begins at one, or goes on from the number before.
    """
    number = re.fullmatch(r"\(?(\d{1,3})[.)]", label)
    if number is None or int(number[1]) <= 1:
        return True
    before = split_label(draft.lines[0].text)
    old = re.fullmatch(r"\(?(\d{1,3})[.)]", before[0]) if before is not None else None
    return old is not None and int(number[1]) == int(old[1]) + 1


def is_next_letter(draft: Draft, above: Line, line: Line) -> bool:
    """Whether a line opens the next lettered item ("b. …"); "t. ex." and initials do not count on from anything."""
    new = _LETTERED.match(line.text)
    if new is None:
        return False
    old = _LETTERED.match(draft.lines[0].text)
    if old is not None and ord(new[1]) == ord(old[1]) + 1 and abs(line.x0 - draft.lines[0].x0) < 1.5:
        return True
    if not _PAUSE.search(above.text):
        return False
    if old is not None:
        return ord(new[1]) == ord(old[1]) + 1
    return new[1] == "a" or line.x0 < draft.lines[0].x0 - 4


def is_next_note(draft: Draft, line: Line) -> bool:
    """Whether a line begins the next footnote: a raised number, or the number after the one the block begins with."""
    if line.words[0].sup and line.words[0].text.isdigit():
        return True
    old, new = _NOTE_NUMBER.match(draft.lines[0].text), _NOTE_NUMBER.match(line.text)
    return old is not None and new is not None and int(new.group(1)) == int(old.group(1)) + 1


def counts_on(draft: Draft, line: Line) -> bool:
    """Whether a line opens with the next number of the item's kind ("3)" glued to its word)."""
    old, new = _GLUED_NUMBER.match(draft.lines[0].text), _GLUED_NUMBER.match(line.text)
    return old is not None and new is not None and int(new.group(1)) == int(old.group(1)) + 1
