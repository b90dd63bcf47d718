"""Lines near the head or the foot of a page, and which of them run in a document where nothing can repeat: on its only or first page."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.languages import LANGUAGES, strings

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Key", "Row", "at_the_edges", "is_page_number", "page_number", "sender_feet"]

Key = tuple[str, str, int]
"""A line with its digits masked, "head" or "foot", and its type size."""
_SMALL: Final = 0.85
"""Size of a running line on the only page, as a share of the text's, at most."""
_RUNNING: Final = 80
"""Characters of such a line, at most."""


@cache
def page_number() -> re.Pattern[str]:
    """What says nothing but a page number; ``n`` is the number, ``of`` the count of pages."""
    words = "|".join(re.escape(word) for code in LANGUAGES for word in strings(code, "print", "page"))
    return re.compile(
        rf"[-–—|\s]*(?:(?:{words})\s*)?(?P<n>\d{{1,4}}|[ivxl]{{1,6}})(?P<of>\s*(?:[(/|]|av|of)\s*\d{{1,4}}\s*\)?)?[-–—|\s]*",
        re.IGNORECASE,
    )


def is_page_number(text: str) -> bool:
    """Whether a line says nothing but a page number ("3", "3 (20)", "Sivu 3/20", "– 3 –")."""
    return page_number().fullmatch(text.strip()) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """A line near the head or the foot of a page: all that decides whether it runs over many pages."""

    page: int
    text: str
    key: Key
    base: float
    words: tuple[int, ...]
    """Places of its words among those of the page."""
    is_near: bool
    """In the narrow bands at the very edges."""
    is_apart: bool
    """Nothing stands close to it on the side of the text."""
    is_artifact: bool
    is_note: bool
    """In small print with a number first."""
    size: float
    """Of its type, as a share of the usual one on the page."""
    is_outside: bool = False
    """In print smaller than the text, nearer to the edge of a sheet than any text is set."""
    pieces: tuple[Row, ...] = ()
    """What stands between wide blanks."""


def at_the_edges(rows: Sequence[Row]) -> set[int]:
    """What runs in the head or the foot of a document of one page, where nothing can repeat.

    The uppermost or the lowest line: in small print off the text, or with the page's number at its end.
    """
    out: set[int] = set()
    for row, inner in ((rows[0], rows[1:2]), (rows[-1], rows[-2:-1])) if len(rows) > 1 else ():
        text = row.text.strip()
        is_plain = row.is_apart and len(text) <= _RUNNING and not text.endswith((".", ":", "!", "?"))
        is_small = row.size <= _SMALL and is_plain
        last = row.pieces[-1].text.strip() if len(row.pieces) == 2 else ""
        is_counted = last == str(row.page) and not any(line.pieces and len(line.pieces) > 1 for line in inner)
        if row.is_near and not row.is_note and (is_small or is_counted or (row.is_outside and is_plain)):
            out.add(id(row))
    return out


def sender_feet(rows: Sequence[Row]) -> set[int]:
    """The sender's addresses in small print at the foot of a page, set side by side: letters have them on their first page."""
    pages: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.key[1] == "foot":
            pages[row.page].append(row)
    out: set[int] = set()
    for own in pages.values():
        own.sort(key=lambda row: row.base)
        last = len(own)
        while last and is_page_number(own[last - 1].text):
            last -= 1
        first = last
        while first and _is_of_foot(own[first - 1]) and (first == last or _is_close(own[first - 1], own[first])):
            first -= 1
        block = own[first:last]
        if (
            block
            and (not first or not _is_close(own[first - 1], block[0]))
            and any(len(row.pieces) > 1 for row in block)
        ):
            out.update(map(id, block))
    return out


def _is_of_foot(row: Row) -> bool:
    return (
        row.is_near and not row.is_note and row.size <= _SMALL and not row.text.strip().endswith((".", ":", "!", "?"))
    )


def _is_close(above: Row, below: Row) -> bool:
    return below.base - above.base < 2.2 * below.key[2]
