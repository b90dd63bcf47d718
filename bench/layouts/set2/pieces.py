"""The second unseen half: from marked texts to gold blocks, and what a maker hands over.

A line of a text is a block. ``!`` title, ``# label | text`` heading (as many signs as levels), ``-`` bullet (as many as levels),
``* label | text`` labelled item, ``= label | value`` key–value row, ``|!`` header row and ``|`` row, ``^`` footnote of the block
before, ``~`` caption, ``[`` starts a box and ``]`` ends them, ``@table`` sixty seeded rows; everything else is a paragraph.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from bench.extraction_content import Content, Item
from bench.layouts.set2.words import TOWNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LANGUAGES: Final = ("fi", "sv")
SEED: Final = 20261122
ROWS: Final = 60
_PARTS: Final = ("", " II", " III", " IV")


@dataclass(frozen=True, slots=True)
class Made:
    """One file, the blocks it holds, and what must not be read as text."""

    format: str
    """A row of the report: "pdf weasyprint", "docx word" …"""
    layout: str
    path: Path
    content: Content
    drop: tuple[str, ...] = ()
    """Furniture: running heads, page numbers with words, menus, watermarks, line numbers."""
    neutral: tuple[str, ...] = ()
    """Texts that may be read or set aside, as the heading of a table of contents."""


def _texts(language: str) -> Any:
    return import_module(f"bench.layouts.set2.{language}")


def script(name: str, language: str) -> list[Item]:
    """The blocks of a text ("MINUTES", "REPORT" …)."""
    return list(_parse(getattr(_texts(language), name).strip().split("\n"), language))


def word(name: str, language: str) -> str:
    """A running head, a menu, a button."""
    return WORDS[language][name]


def _parse(lines: Sequence[str], language: str) -> Iterator[Item]:
    held: Item | None = None
    table = 0
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark == "^" and held is not None:
            held = replace(held, note=rest)
            continue
        if held is not None:
            yield held
            held = None
        if mark == "@table":
            yield from (replace(r, table=table) for r in town_rows(language))
        elif mark in "[]":
            continue
        else:
            item = _item(mark, rest, line)
            table += item.is_header or (item.is_key_value and not table)
            held = replace(item, table=table) if item.kind == "row" else item
    if held is not None:
        yield held


def _item(mark: str, rest: str, line: str) -> Item:
    if mark == "!":
        return Item("title", rest)
    if mark.strip("#") == "" and mark:
        label, _, text = (part.strip() for part in rest.partition("|"))
        return Item("heading", text, level=len(mark), label=label)
    if mark.strip("-") == "" and mark:
        return Item("item", rest, level=len(mark), label="•")
    if mark == "*":
        label, _, text = (part.strip() for part in rest.partition("|"))
        return Item("item", text, level=1, label=label)
    if mark == "=":
        return Item("row", cells=_cells(rest), is_key_value=True)
    if mark in {"|", "|!"}:
        return Item("row", cells=_cells(rest), is_header=mark == "|!")
    if mark == "~":
        return Item("caption", rest)
    return Item("paragraph", line)


def _cells(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


def town_rows(language: str, count: int = ROWS) -> list[Item]:
    """Rows of a long table of villages, the same figures in both languages."""
    texts, towns, drawn = _texts(language), TOWNS[language], random.Random(SEED)
    out = []
    for number in range(count):
        town = towns[number % len(towns)] + _PARTS[number // len(towns)]
        first = drawn.randint(90, 2400)
        years = [f"{first + drawn.randint(-40, 40) * step:,}".replace(",", " ") for step in range(4)]
        out.append(Item("row", cells=(town, *years, drawn.choice(texts.REMARKS))))
    return out


def boxes(name: str, language: str) -> list[list[Item]]:
    """A text with boxes: the running text first, then each box."""
    parts: list[list[str]] = [[]]
    where = 0
    for line in getattr(_texts(language), name).strip().split("\n"):
        if line == "[":
            parts.append([])
            where = len(parts) - 1
        elif line == "]":
            where = 0
        else:
            parts[where].append(line)
    return [list(_parse(part, language)) for part in parts]


def content(items: Sequence[Item], language: str, *, bullets: Sequence[str] = ("•",), notes: bool = True) -> Content:
    """The gold as it stands in a file: with the bullets of its look, with or without footnotes."""
    out = []
    for item in items:
        here = item if notes else replace(item, note="")
        if item.kind == "item" and item.label == "•":
            here = replace(here, label=bullets[min(item.level, len(bullets)) - 1])
        out.append(here)
    return Content(language, tuple(out), "")


def groups(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Neighbours that belong together: the items of a list, the rows of a table; others alone."""
    out: list[Item] = []
    for item in items:
        is_near = bool(out) and item.kind == out[-1].kind and item.kind in {"item", "row"}
        if is_near and item.kind == "row":
            is_near = item.is_key_value == out[-1].is_key_value and not item.is_header
        if is_near and item.kind == "item":
            is_near = (item.label == "•") == (out[-1].label == "•")
        if out and not is_near:
            yield out
            out = []
        out.append(item)
    if out:
        yield out


_VOWELS: Final = "aeiouyåäöéAEIOUYÅÄÖ"


def soft_hyphens(text: str) -> str:
    """Soft hyphens before each consonant and vowel inside longer words: enough for narrow columns in both languages."""
    out = []
    for token in text.split(" "):
        is_plain = token.strip(".,;:()").isalpha() and len(token) > 6
        out.append(_softened(token) if is_plain else token)
    return " ".join(out)


def _softened(token: str) -> str:
    made = token[:2]
    for at in range(2, len(token)):
        before, here, after = token[at - 1], token[at], token[at + 1 : at + 2]
        if at < len(token) - 2 and here.isalpha() and here not in _VOWELS and after in _VOWELS:  # noqa: SIM102
            if before in _VOWELS or made[-2] in _VOWELS:
                made += "\u00ad"
        made += here
    return made
