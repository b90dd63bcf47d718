"""Markers of list items: the bullets and numbers people type, and how deep each lies."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "BULLET",
    "BULLETS",
    "DASHES",
    "alphabetic",
    "follows",
    "is_first",
    "marker_class",
    "roman",
    "split_bullet",
    "split_marker",
    "typed_items",
    "typed_lines",
]

BULLET: Final = "•"
"""How a bullet of any shape is labelled when the format has no character for it."""

BULLETS: Final = "•·▪▫●○◦‣⁃∙■□◆◇►▶➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf02d"
"""Characters that are bullets wherever they stand first; the last ones are Symbol and Wingdings in private use."""

DASHES: Final = ("-", "–", "—", "−", "*")
"""Characters that are bullets only with a blank after them."""
_FEWEST: Final = 2
"""Fewest items of a list whose lines only breaks part."""
_SENTENCE: Final = 40
"""Characters from which a lone paragraph behind a dash is what somebody says."""
_BULLET: Final = re.compile(rf"([{re.escape(BULLETS)}{re.escape(''.join(DASHES))}]|o(?=\t))[ \t]+(?=\S)")
_GLUED: Final = re.compile(rf"([{re.escape(BULLETS)}])(?=\S)")
_NUMBERED: Final = re.compile(r"(\(?(?:\d{1,3}(?: ?[a-zåäö])? ?|[a-zåäö]{1,2}|[ivx]{2,5})\))\s+(?=\S)")
_DOTTED: Final = re.compile(r"((?:\d{1,3}|[a-zåäö])\.)\s+(?=\S)")


def split_bullet(text: str) -> tuple[str, str] | None:
    """Bullet and rest of a text that starts with one; None otherwise. A dash counts only with a blank after it."""
    found = _BULLET.match(text) or _GLUED.match(text)
    return (found[1], text[found.end() :].strip()) if found else None


def split_marker(text: str) -> tuple[str, str] | None:
    """The same for bullets and for numbers that close with a parenthesis: "1)", "a)", "(ii)"."""
    bullet = split_bullet(text)
    if bullet is not None:
        return bullet
    found = _NUMBERED.match(text)
    return (found[1].replace(" )", ")"), text[found.end() :].strip()) if found else None


def marker_class(label: str) -> str:
    """Markers of one class lie at one level: the bullet itself, or the kind of number with its closing sign."""
    body = label.strip("().")
    closing = "".join(c for c in label if c in "().")
    if body[:1].isdigit():
        return f"1{closing}"
    if body.isalpha() and label not in BULLETS:
        return f"{'i' if len(body) > 1 else 'a'}{closing}"
    return label


def follows(before: str, label: str) -> bool:
    """Whether one numbered marker is the next after another: "b)" after "a)", "iii)" after "ii)", "10)" after "9)"."""
    one, two = before.strip("()."), label.strip("().")
    if before.replace(one, "") != label.replace(two, ""):
        return False
    if one.isdecimal() and two.isdecimal():
        return int(two) == int(one) + 1
    is_next_letter = len(one) == len(two) == 1 and ord(two) == ord(one) + 1
    return is_next_letter or (one in _ROMANS and two in _ROMANS and _ROMANS.index(two) == _ROMANS.index(one) + 1)


def is_first(label: str) -> bool:
    """Whether a list can begin with a marker: "1)", "a)", "i)"."""
    return label.strip("().") in {"1", "a", "i"}


def typed_items(blocks: Iterable[Block]) -> list[Block]:
    """Paragraphs that begin with a typed marker become items; items without a level get one by their markers.

    A number with a full stop ("2. ") makes an item only in a row of at least two that count up: alone it is as likely
    an ordinal or a date.
    """
    out = list(blocks)
    dotted = _counted_runs(out)
    open_markers: list[str] = []
    for index, block in enumerate(out):
        if block.kind is BlockKind.ITEM:
            if block.label in BULLETS and (typed := _NUMBERED.match(block.text)):
                # a number typed into an item with a bullet: the number says which item it is
                out[index] = replace(block, label=typed[1].replace(" )", ")"), text=block.text[typed.end() :].strip())
            if not block.level:
                out[index] = replace(out[index], level=_level(open_markers, marker_class(out[index].label)))
            continue
        if block.kind is BlockKind.PARAGRAPH:
            found = split_marker(block.text) if not _is_quotation(out, index) else None
            if found is None and index in dotted and (dot := _DOTTED.match(block.text)):
                found = dot[1], block.text[dot.end() :].strip()
            if found is not None and found[1]:
                level = _level(open_markers, marker_class(found[0]))
                out[index] = replace(block, kind=BlockKind.ITEM, label=found[0], text=found[1], level=level)
                continue
        if block.kind not in {BlockKind.FURNITURE, BlockKind.NOTE}:
            open_markers = []
    return out


def typed_lines(text: str) -> list[str]:
    """The lines of a paragraph whose line breaks part the items of a typed list, its lead-in first; nothing for any other."""
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if _marker_of(line)), len(lines))
    marks = [_marker_of(line) for line in lines[start:]]
    counts_on = all(follows(one, two) or (one == two and one in (*BULLETS, *DASHES)) for one, two in pairwise(marks))
    if len(marks) < _FEWEST or start > 1 or not all(marks) or not counts_on:
        return []
    return lines


def _marker_of(line: str) -> str:
    found = split_marker(line)
    dotted = _DOTTED.match(line)
    return found[0] if found is not None else dotted[1] if dotted is not None else ""


def _is_quotation(blocks: Sequence[Block], index: int) -> bool:
    """Whether a dash opens what somebody says: a paragraph of its own that is a sentence, no other dash beside it."""
    text = blocks[index].text
    if text[:1] not in {"–", "—"} or text[-1:] not in {".", "!", "?"} or len(text) < _SENTENCE:
        return False
    near = [blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)]
    return not any(block.kind is BlockKind.ITEM or block.text[:1] == text[:1] for block in near)


def _level(open_markers: list[str], kind: str) -> int:
    if kind in open_markers:
        del open_markers[open_markers.index(kind) + 1 :]
    else:
        open_markers.append(kind)
    return len(open_markers)


def _counted_runs(blocks: Sequence[Block]) -> set[int]:
    found: set[int] = set()
    previous: tuple[int, int] | None = None
    for index, block in enumerate(blocks):
        dot = _DOTTED.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if dot is None:
            if block.kind in {BlockKind.HEADING, BlockKind.TITLE, BlockKind.ROW}:
                previous = None
            continue
        body = dot[1][:-1]
        value = int(body) if body.isdigit() else ord(body)
        if previous is not None and value == previous[1] + 1:
            found |= {previous[0], index}
        previous = (index, value)
    return found


def alphabetic(number: int) -> str:
    """1 → a, 26 → z, 27 → aa (Word and HTML repeat the letter: aa, bb)."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else "0"


def roman(number: int) -> str:
    """1 → i, 4 → iv; numbers outside 1–3999 stay digits."""
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for value, sign in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        out += sign * (number // value)
        number %= value
    return out


_ROMANS: Final = tuple(roman(number) for number in range(1, 31))
