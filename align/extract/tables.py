"""Grids of cells → row blocks: which rows are headers, and which tables are labels with values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.extract.characters import tidy_lines
from align.languages import LANGUAGES, strings
from align.model import Block, BlockKind, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Cell", "forced_header_blocks", "has_label_word", "is_label", "row_block", "table_blocks"]

_LABEL_LENGTH: Final = 110
"""Characters a label may have: form labels run to a line and a half."""
_PLURAL: Final = re.compile(r"[(/]-?[a-zåäö]{1,3}\)?$")
"""The plural that forms leave open: "yhteyshenkilö(t)", "kontaktperson/er"."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table as a reader found it."""

    text: str
    """Paragraphs parted by newlines."""
    is_header: bool = False
    is_bold: bool = False
    links: tuple[str, ...] = ()
    place: Place | None = None


def table_blocks(rows: Sequence[Sequence[Cell]], *, source: str, place: Place | None = None) -> list[Block]:
    """One ``ROW`` block a row that holds anything, with headers and key–value rows told apart."""
    filled = [row for row in rows if any(cell.text.strip() for cell in row)]
    headers = _header_rows(filled)
    pairs = _is_key_value(filled[headers:]) and (headers == 0 or all(c.is_header for c in filled[0][:1]))
    blocks = []
    for index, row in enumerate(filled):
        is_header = index < headers
        block = row_block([cell.text for cell in row], source=source, is_header=is_header)
        label_first = pairs and not is_header and len(row) > 1 and bool(row[0].text.strip())
        places = tuple(dict.fromkeys(c.place for c in row if c.place is not None)) or ((place,) if place else ())
        links = tuple(link for cell in row for link in cell.links)
        blocks.append(replace(block, is_key_value=label_first, places=places, links=links))
    return blocks


def forced_header_blocks(rows: Sequence[Sequence[Cell]], *, source: str, place: Place | None = None) -> list[Block]:
    """The same for formats that mark the first row of every table (Markdown must, PowerPoint does unasked).

    The mark is believed unless the table is plainly one of labels with values, the first row being the first of them.
    """
    plain = table_blocks([[replace(cell, is_header=False) for cell in row] for row in rows], source=source, place=place)
    pairs = [block for block in plain if block.is_key_value]
    known = sum(has_label_word(block.cells[0]) for block in pairs)
    if pairs and len(pairs) == len(plain) and known >= 0.6 * len(pairs) and not has_label_word(pairs[0].cells[1]):
        return plain
    marked = [[replace(cell, is_header=index == 0) for cell in row] for index, row in enumerate(rows)]
    return table_blocks(marked, source=source, place=place)


def row_block(cells: Sequence[str], *, source: str, is_header: bool = False, is_key_value: bool = False) -> Block:
    """A ``ROW`` block from cell texts."""
    tidied = tuple(tidy_lines(cell.replace("\t", " ")) for cell in cells)
    text = "\t".join(tidied)
    return Block(BlockKind.ROW, text, cells=tidied, is_header=is_header, is_key_value=is_key_value, source=source)


def _header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows at the top name the columns."""
    count = 0
    for row in rows[:3]:
        named = [cell for cell in row if cell.text.strip()]
        if len(row) > 1 and len(named) > 1 and all(cell.is_header for cell in named):
            count += 1
        else:
            break
    if count or len(rows) < 3 or len(rows[0]) < 2:
        return count if count < len(rows) else 0
    first = [cell for cell in rows[0] if cell.text.strip()]
    below = [cell for row in rows[1:] for cell in row if cell.text.strip()]
    only_first_bold = all(c.is_bold for c in first) and sum(c.is_bold for c in below) < 0.2 * len(below)
    return 1 if len(first) > 1 and only_first_bold else 0


def _is_key_value(rows: Sequence[Sequence[Cell]]) -> bool:
    """Two columns, the first of which names the second."""
    if not rows or max(len(row) for row in rows) != 2:
        return False
    labels = [row[0] for row in rows if len(row) == 2 and row[0].text.strip()]
    if not labels or len(labels) < 0.6 * len(rows):
        return False
    if not all(is_label(cell.text) for cell in labels):
        return False
    marked = sum(cell.is_bold or cell.is_header for cell in labels)
    values_marked = sum(row[1].is_bold for row in rows if len(row) == 2 and row[1].text.strip())
    if marked >= 0.6 * len(labels) and values_marked <= 0.5 * len(rows):
        return True
    known = sum(has_label_word(cell.text) or cell.text.rstrip().endswith(":") for cell in labels)
    distinct = len({cell.text.strip().casefold() for cell in labels}) == len(labels)
    return known >= max(1, 0.3 * len(labels)) and distinct


def is_label(text: str) -> bool:
    """Whether a cell can name another: short, no sentence, no bare number."""
    text = text.strip()
    if not text or len(text) > _LABEL_LENGTH or not re.search(r"[^\W\d_]{2}", text):
        return False
    return not re.search(r"[.!?;]$", text) or len(text.split()) <= 3


@lru_cache
def _heads(language: str) -> frozenset[str]:
    codes = (language,) if language in LANGUAGES else LANGUAGES
    return frozenset(word.casefold() for code in codes for word in strings(code, "labels", "row_labels"))


def has_label_word(text: str, *, language: str = "") -> bool:
    """Whether a word that forms use for labels (``labels.toml``) is in the text: whole, plural, or in a compound.

    Words in parentheses do not count. Without a language, the words of all are known.
    """
    return any(_is_head(word, language) for word in re.findall(r"[^\s/,;:]+", re.sub(r"\s\([^)]*\)?", "", text)))


@lru_cache(maxsize=4096)
def _is_head(word: str, language: str) -> bool:
    bare = _PLURAL.sub("", word.casefold()).strip("().,:")
    heads = _heads(language)
    if bare in heads:
        return True
    return any((len(head) >= 4 and bare.endswith(head)) or (len(head) >= 6 and bare.startswith(head)) for head in heads)
