"""Printed lines → blocks of a plain text.

A line goes on with the block above it when its sentence does, or when its first word would not have fitted there any more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.extract.characters import tidy
from align.extract.hyphens import Join, Joined, join_lines
from align.extract.lists import follows, is_first, split_bullet, split_marker
from align.extract.numbering import split_number
from align.extract.tables import row_block
from align.extract.text.forms import Row, find_form
from align.extract.text.grids import find_grids, grid_blocks
from align.extract.text.headings import (
    find_headings,
    give_numbers_to_contents,
    rejoin_lead_ins,
    settle_numbers,
    split_repeated_titles,
    undo_quotations,
)
from align.extract.text.open import NUMBERED_LENGTH, OpenBlock, ends_in_contact, is_contact, is_labelled, is_title
from align.extract.text.tables import find_tables
from align.extract.vocabulary import Vocabulary
from align.model import Block, BlockKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.text.lines import Layout, Line

__all__ = ["BlockReader"]

_TOC: Final = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$")
_TOC_TAIL: Final = 60
"""Characters at the end of a line that can show a leader and a page number."""
_COUNTED: Final = re.compile(r"(\d{1,2})\.\s+(?=[a-zåäö])")
_COUNTED_APART: Final = 12
"""Lines that an item may run to before the next."""
_AMPLE: Final = 0.82
"""Share of the width that a line may fill, its next word with it, and still have been ended on purpose."""
_LONG_TABLE: Final = 5
"""Rows of a table of several columns that is no form."""
_LIST_DEEP: Final = 12
"""Blocks above among which the item before may stand."""
_CHUNK: Final = 300
"""Lines joined at a time: joining looks back over all text so far."""


class BlockReader:
    """Puts lines together to blocks."""

    def __init__(self, lines: Sequence[Line], layout: Layout, language: str, path: str) -> None:
        self.lines = lines
        self.layout = layout
        self.language = language
        self.path = path
        self.vocabulary = Vocabulary()
        for line in lines:
            self.vocabulary.feed(line.text)
        self.open: list[OpenBlock] = []
        self.counted = _counted(lines)

    def blocks(self) -> list[Block]:
        """The blocks in reading order; the rows of a header table among them."""
        grids = (grid.first for grid in find_grids(self.lines) if len(grid.rows) >= _LONG_TABLE)
        first, rows, end = find_form(self.lines[: min(grids, default=None)], self.layout, language=self.language)
        if not rows:
            return self._with_grids(self.lines)
        return [
            *self._run(self.lines[:first], is_over_table=True),
            *map(self._row, rows),
            *self._with_grids(self.lines[end:], is_top=not first),
        ]

    def _with_grids(self, lines: Sequence[Line], *, is_top: bool = True) -> list[Block]:
        """Running text, and the tables in it."""
        out: list[Block] = []
        done = 0
        for grid in find_tables(lines):
            out += self._run(lines[done : grid.first], is_top=is_top and not done, is_over_table=True)
            out += grid_blocks(grid, path=self.path, page=lines[grid.first].page)
            done = grid.end
        return [*out, *self._run(lines[done:], is_top=is_top and not done)]

    def note(self, label: str, lines: Sequence[Line]) -> Block:
        """A footnote."""
        joined = self._join([line.text for line in lines])
        places = tuple(Place(self.path, page=page) for page in dict.fromkeys(line.page for line in lines))
        return Block(BlockKind.NOTE, tidy(joined.text), label=label, source="text", places=places, notes=joined.notes)

    def _run(self, lines: Sequence[Line], *, is_top: bool = True, is_over_table: bool = False) -> list[Block]:
        self.open = []
        for index, line in enumerate(lines):
            self._take(line, index)
        if self.layout.is_slides:
            split_repeated_titles(self.open)
        give_numbers_to_contents(self.open)
        rejoin_lead_ins(self.open, self.layout)
        settle_numbers(self.open)
        undo_quotations(self.open)
        find_headings(self.open, self.layout, is_top=is_top, is_over_table=is_over_table)
        return [self._close(block) for block in self.open]

    def _take(self, line: Line, index: int) -> None:
        current = self.open[-1] if self.open else None
        if _TOC.search(line.text[-_TOC_TAIL:]):
            self.open.append(OpenBlock(BlockKind.TOC, [line]))
        elif (bullet := split_bullet(line.text)) is not None and not self._is_dash_inside(bullet[0], current, line):
            self._start(BlockKind.ITEM, replace(line, text=bullet[1]), label=bullet[0])
        elif self._counts_on(line) and (marker := split_marker(line.text)) is not None:
            self._start(BlockKind.ITEM, replace(line, text=marker[1]), label=marker[0])
        elif line.text in self.counted and (current is None or self._may_start_number(current, line)):
            self._start(BlockKind.PARAGRAPH, line)
        elif current is not None and not self._may_start_number(current, line) and self._goes_on(current, line, index):
            current.add(line)
        elif self._start_numbered(line):
            pass
        elif current is not None and self._goes_on(current, line, index):
            current.add(line)
        elif self.layout.is_slides and line.is_page_start:
            self._start(BlockKind.HEADING, line, level=1)
        else:
            self._start(BlockKind.PARAGRAPH, line)

    def _start(self, kind: BlockKind, line: Line, *, label: str = "", level: int = 0) -> None:
        self.open.append(OpenBlock(kind, [line], label, level))

    def _is_dash_inside(self, bullet: str, current: OpenBlock | None, line: Line) -> bool:
        """A dash at a line start inside a sentence is a dash."""
        if bullet not in "-–—" or current is None or not self.layout.is_wrapped:
            return False
        goes_on = not current.last.ends_sentence and line.gap < self.layout.paragraph_gap and line.indent == 0
        return goes_on and not self._room(current, line) and current.label != bullet

    def _may_start_number(self, current: OpenBlock, line: Line) -> bool:
        """Whether a number at the start of this line can be a label at all: not in the middle of a sentence."""
        if not self.layout.is_wrapped or line.gap >= self.layout.paragraph_gap or line.is_page_start:
            return True
        return current.last.ends_sentence or current.kind is BlockKind.HEADING or self._room(current, line)

    def _counts_on(self, line: Line) -> bool:
        """Whether a marker with a bracket is the next of the list that is open, or the first of one inside it."""
        marker = split_marker(line.text)
        if marker is None or split_bullet(line.text) is not None:
            return False
        labels = [block.label for block in self.open[-_LIST_DEEP:] if block.kind is BlockKind.ITEM]
        return any(follows(label, marker[0]) for label in labels) or (bool(labels) and is_first(marker[0]))

    def _start_numbered(self, line: Line) -> bool:
        number, rest = split_number(line.text)
        if number is None or (rest and _is_date_like(line.text)):
            return False
        marker = split_marker(line.text)
        if marker is not None and (marker[1][:1].islower() or number.shape.startswith("letter")):
            self._start(BlockKind.ITEM, replace(line, text=marker[1]), label=marker[0])
            return True
        if rest[:1].islower() or (rest and number.shape == "section" and not is_title(rest)):
            return False
        self._start(BlockKind.HEADING, replace(line, text=rest), label=number.label)
        self.open[-1].number = number
        return True

    def _goes_on(self, current: OpenBlock, line: Line, index: int) -> bool:
        if current.kind is BlockKind.TOC:
            return False
        if not self.layout.is_wrapped:
            return self._goes_on_in_slide(current, line)
        if self.layout.is_slides and line.is_page_start:
            return False
        if current.kind is BlockKind.HEADING and not current.lines[0].text:
            return False  # a bare number: its title is a line of its own
        if line.gap >= self.layout.paragraph_gap or (line.is_page_start and current.kind is BlockKind.HEADING):
            return self._goes_on_over_gap(current, current.last, line)
        return current.last.text.endswith(",") or self._goes_on_below(current, line, index)

    def _goes_on_in_slide(self, current: OpenBlock, line: Line) -> bool:
        """On slides, most of whose lines are short, a line goes on with one that a comma or the middle of a sentence ends."""
        if not self.layout.is_slides or line.gap or line.is_page_start or current.kind is BlockKind.HEADING:
            return False
        is_long = 2 * len(current.last.text) > self.layout.width
        return current.last.text.endswith(",") or (line.is_lower and is_long and not current.last.ends_sentence)

    def _goes_on_below(self, current: OpenBlock, line: Line, index: int) -> bool:
        """Whether a line right below goes on with the block."""
        before = current.last
        room = self._room(current, line)
        if current.kind is BlockKind.HEADING and line.is_lower and 2 * len(before.text) < len(line.text) and room:
            return False  # a short title before a long line: the title is over
        if current.kind is BlockKind.HEADING and not line.is_lower:
            return not room and not before.ends_sentence and current.length < NUMBERED_LENGTH
        if line.text[0].isupper() and (ends_in_contact(before.text) or is_labelled(before.text, line.text)):
            return False
        if is_contact(line.text, whole=True) and (room or len(before.text) < 0.6 * self.layout.width):
            return False
        if line.is_lower or not room:
            return True
        if current.kind is BlockKind.PARAGRAPH and line.text[0].isupper() and self._has_ample_room(current, line):
            return False
        is_short = len(before.text) < 0.6 * self._width_near(index)
        return not before.ends_sentence and not is_short

    def _goes_on_over_gap(self, current: OpenBlock, before: Line, line: Line) -> bool:
        """A page end, or the blank a viewer puts between two lines, in the middle of a sentence."""
        if before.ends_sentence or line.gap > self.layout.paragraph_gap + 1:
            return False
        if line.is_lower:
            return current.kind is not BlockKind.HEADING or self.layout.is_slides
        # a blank line ends an item of a text that has them between its blocks
        return (
            current.kind is BlockKind.ITEM
            and not self._room(current, line)
            and (self.layout.is_slides or line.is_page_start or len(current.lines) > 1)
        )

    def _room(self, current: OpenBlock, line: Line) -> bool:
        """Whether the next word would still have fitted on the line before."""
        width = max(self._width_of(current), min(self.layout.width, self.layout.last_length(line)))
        return self.layout.last_length(current.last) + 1 + len(line.first_word) <= width - 2

    def _has_ample_room(self, current: OpenBlock, line: Line) -> bool:
        """Whether the next word would have fitted however wide its letters are: the line was ended on purpose."""
        return self.layout.last_length(current.last) + 1 + len(line.first_word) <= _AMPLE * self._width_of(current)

    def _width_of(self, current: OpenBlock) -> int:
        if current.kind is BlockKind.ITEM or self.layout.is_slides:
            # lists and slides are set narrower than the page
            return current.widest if len(current.lines) > 1 else self._list_width()
        return self.layout.width

    def _list_width(self) -> int:
        near = [block for block in self.open[-6:] if self.layout.is_slides or len(block.lines) > 1]
        return max((block.widest for block in near), default=self.layout.width)

    def _width_near(self, index: int) -> int:
        near = self.lines[max(0, index - 8) : index + 8]
        return min(self.layout.width, max((len(line.text) for line in near), default=self.layout.width))

    def _row(self, row: Row) -> Block:
        label = self._join(row.label)
        value = "\n".join(self._join([line.text for line in part]).text for part in row.value)
        block = row_block([label.text, value], source="text", is_key_value=True)
        notes = label.notes
        if label.text[:1].islower():
            notes = (*notes, "row label incomplete: it begins in the middle")
        page = row.value[0][0].page if row.value else None
        return replace(block, notes=notes, places=(Place(self.path, page=page),))

    def _join(self, lines: Iterable[str]) -> Joined:
        rest = list(lines)
        texts: list[str] = []
        joins: list[Join] = []
        carried = ""
        while rest:
            chunk, rest = rest[:_CHUNK], rest[_CHUNK:]
            joined = join_lines([carried, *chunk], language=self.language, vocabulary=self.vocabulary)
            joins += joined.joins
            cut = joined.text.rfind(" ") + 1 if rest else len(joined.text)
            texts.append(joined.text[:cut])
            carried = joined.text[cut:]
        return Joined("".join(texts), tuple(joins))

    def _close(self, block: OpenBlock) -> Block:
        joined = [self._join(line.text for line in part) for part in (block.lines, *block.parts)]
        pages = tuple(dict.fromkeys(line.page for part in (block.lines, *block.parts) for line in part))
        text = "\n".join(tidy(part.text) for part in joined if part.text)
        return Block(
            block.kind, text, level=block.level, label=block.label, source="text",
            places=tuple(Place(self.path, page=page) for page in pages),
            notes=tuple(note for part in joined for note in part.notes),
        )  # fmt: skip


def _is_date_like(text: str) -> bool:
    return bool(re.match(r"\d{1,2}\.(?:\d{1,2}\.?)?\s?(?:\d{4}|[a-zåäö]{3,}kuuta)\b", text))


def _counted(lines: Sequence[Line]) -> frozenset[str]:
    """Lines "1. …", "2. …" that count up and go on in small letters: items of a list, whatever stands between them."""
    found: set[str] = set()
    before: tuple[int, str, int] | None = None
    for index, line in enumerate(lines):
        number = _COUNTED.match(line.text)
        if number is None:
            continue
        value = int(number[1])
        if before is not None and value == before[0] + 1 and index - before[2] <= _COUNTED_APART:
            found |= {before[1], line.text}
        before = (value, line.text, index)
    return frozenset(found)
