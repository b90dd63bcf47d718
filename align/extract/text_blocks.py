"""Printed lines → blocks of a plain text.

A line goes on with the block above it when its sentence does, or when its first word would not have fitted there any more.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from align.extract.characters import tidy
from align.extract.hyphens import Join, Joined, Vocabulary, join_lines
from align.extract.lists import marker_class, split_bullet, split_marker
from align.extract.numbering import Number, split_number
from align.extract.tables import row_block
from align.extract.text_forms import Row, find_form
from align.model import Block, BlockKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.text_lines import Layout, Line

__all__ = ["BlockReader"]

_TOC: Final = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$")
_TOC_TAIL: Final = 60
"""Characters at the end of a line that can show a leader and a page number."""
_CHUNK: Final = 300
"""Lines joined at a time: joining looks back over all text so far."""
_CONTACT: Final = re.compile(r"\S+@\S+|\S+\(at\)\S+|(?:https?://|www\.)\S+|(?:[^\W\d]{1,6}[.:]? ?)?\+?\d[\d ()-]{5,}")
_DATE_END: Final = re.compile(r"\d{4}$|\d\.$")
_TITLE_LENGTH: Final = 500
"""Characters of the longest title: amending acts name every act they amend."""
_HEADING_LENGTH: Final = 160
_NUMBERED_LENGTH: Final = 320
"""Characters of the longest numbered heading: three printed lines."""


@dataclass(slots=True)
class _Open:
    """A block as its lines come in."""

    kind: BlockKind
    lines: list[Line]
    label: str = ""
    level: int = 0
    number: Number | None = None
    parts: list[list[Line]] = field(default_factory=list)
    """Lines of further paragraphs of the same block."""
    widest: int = 0
    """Length of the longest line."""
    length: int = 0
    """Length of all lines, a blank after each."""

    def __post_init__(self) -> None:
        for line in self.lines:
            self._measure(line)

    def add(self, line: Line) -> None:
        """Take up one more line."""
        self.lines.append(line)
        self._measure(line)

    def _measure(self, line: Line) -> None:
        self.widest = max(self.widest, len(line.text))
        self.length += len(line.text) + 1

    @property
    def last(self) -> Line:
        return (self.parts[-1] if self.parts else self.lines)[-1]


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
        self.open: list[_Open] = []

    def blocks(self) -> list[Block]:
        """The blocks in reading order; the rows of a header table among them."""
        first, rows, end = find_form(self.lines, self.layout, language=self.language)
        if not rows:
            return self._run(self.lines)
        return [*self._run(self.lines[:first]), *map(self._row, rows), *self._run(self.lines[end:])]

    def _run(self, lines: Sequence[Line]) -> list[Block]:
        self.open = []
        for index, line in enumerate(lines):
            self._take(line, index)
        if self.layout.is_slides:
            _split_repeated_titles(self.open)
        _rejoin_lead_ins(self.open, self.layout)
        _settle_numbers(self.open)
        self._find_headings(self.open)
        return [self._close(block) for block in self.open]

    def _take(self, line: Line, index: int) -> None:
        current = self.open[-1] if self.open else None
        if _TOC.search(line.text[-_TOC_TAIL:]):
            self.open.append(_Open(BlockKind.TOC, [line]))
        elif (bullet := split_bullet(line.text)) is not None and not self._is_dash_inside(bullet[0], current, line):
            self._start(BlockKind.ITEM, replace(line, text=bullet[1]), label=bullet[0])
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
        self.open.append(_Open(kind, [line], label, level))

    def _is_dash_inside(self, bullet: str, current: _Open | None, line: Line) -> bool:
        """A dash at a line start inside a sentence is a dash."""
        if bullet not in "-–—" or current is None or not self.layout.is_wrapped:
            return False
        goes_on = not current.last.ends_sentence and line.gap < self.layout.paragraph_gap and line.indent == 0
        return goes_on and not self._room(current, line) and current.label != bullet

    def _may_start_number(self, current: _Open, line: Line) -> bool:
        """Whether a number at the start of this line can be a label at all: not in the middle of a sentence."""
        if not self.layout.is_wrapped or line.gap >= self.layout.paragraph_gap or line.is_page_start:
            return True
        return current.last.ends_sentence or current.kind is BlockKind.HEADING or self._room(current, line)

    def _start_numbered(self, line: Line) -> bool:
        number, rest = split_number(line.text)
        if number is None or (rest and _is_date_like(line.text)):
            return False
        marker = split_marker(line.text)
        if marker is not None and (marker[1][:1].islower() or number.shape.startswith("letter")):
            self._start(BlockKind.ITEM, replace(line, text=marker[1]), label=marker[0])
            return True
        if rest[:1].islower() or (rest and number.shape == "section" and not _is_title(rest)):
            return False
        self._start(BlockKind.HEADING, replace(line, text=rest), label=number.label)
        self.open[-1].number = number
        return True

    def _goes_on(self, current: _Open, line: Line, index: int) -> bool:
        if current.kind is BlockKind.TOC or not self.layout.is_wrapped:
            return False
        if self.layout.is_slides and line.is_page_start:
            return False
        if current.kind is BlockKind.HEADING and not current.lines[0].text:
            return False  # a bare number: its title is a line of its own
        if line.gap >= self.layout.paragraph_gap or (line.is_page_start and current.kind is BlockKind.HEADING):
            return self._goes_on_over_gap(current, current.last, line)
        return current.last.text.endswith(",") or self._goes_on_below(current, line, index)

    def _goes_on_below(self, current: _Open, line: Line, index: int) -> bool:
        """Whether a line right below goes on with the block."""
        before = current.last
        room = self._room(current, line)
        if current.kind is BlockKind.HEADING and line.is_lower and 2 * len(before.text) < len(line.text) and room:
            return False  # a short title before a long line: the title is over
        if current.kind is BlockKind.HEADING and not line.is_lower:
            return not room and not before.ends_sentence and current.length < _NUMBERED_LENGTH
        if _CONTACT.fullmatch(line.text) and (room or len(before.text) < 0.6 * self.layout.width):
            return False
        if line.is_lower or not room:
            return True
        is_short = len(before.text) < 0.6 * self._width_near(index)
        return not before.ends_sentence and not is_short

    def _goes_on_over_gap(self, current: _Open, before: Line, line: Line) -> bool:
        """A page end, or the blank a viewer puts between two lines, in the middle of a sentence."""
        if before.ends_sentence or line.gap > self.layout.paragraph_gap + 1:
            return False
        if line.is_lower:
            return current.kind is not BlockKind.HEADING or self.layout.is_slides
        return current.kind is BlockKind.ITEM and not self._room(current, line)

    def _room(self, current: _Open, line: Line) -> bool:
        """Whether the next word would still have fitted on the line before."""
        width = max(self._width_of(current), min(self.layout.width, len(line.text)))
        return len(current.last.text) + 1 + len(line.first_word) <= width - 2

    def _width_of(self, current: _Open) -> int:
        if current.kind is BlockKind.ITEM or self.layout.is_slides:
            # lists and slides are set narrower than the page
            return current.widest if len(current.lines) > 1 else self._list_width()
        return self.layout.width

    def _list_width(self) -> int:
        return max((block.widest for block in self.open[-6:]), default=self.layout.width)

    def _width_near(self, index: int) -> int:
        near = self.lines[max(0, index - 8) : index + 8]
        return min(self.layout.width, max((len(line.text) for line in near), default=self.layout.width))

    def _find_headings(self, blocks: list[_Open]) -> None:
        for index, block in enumerate(blocks):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            before = blocks[index - 1] if index else None
            if block.kind is not BlockKind.PARAGRAPH or len(block.lines) > 3:
                continue
            if before is not None and before.number is not None and not before.lines[0].text:
                # what leads into a list is no title
                if _is_section_title(_flat(block)) and (after is None or after.kind is not BlockKind.ITEM):
                    block.kind = BlockKind.HEADING
            elif index == 0 and after is not None and self._is_document_title(block, blocks[1:6]):
                block.kind = BlockKind.HEADING if self.layout.is_slides else BlockKind.TITLE
                block.level = int(self.layout.is_slides)
            elif after is not None and self._is_plain_heading(block, before, after):
                block.kind = BlockKind.HEADING
                block.level = 2 if self.layout.is_slides else 0

    def _is_document_title(self, block: _Open, following: Sequence[_Open]) -> bool:
        """A line at the top that can be a name, set apart by a gap or by the running text that soon follows."""
        text = _flat(block)
        if not _is_title(text, _TITLE_LENGTH) or _CONTACT.search(text) or following[0].kind is BlockKind.TOC:
            return False
        if following[0].lines[0].gap > 0 or following[0].kind is not BlockKind.PARAGRAPH:
            return True
        return any(
            b.kind is BlockKind.HEADING or (b.last.ends_sentence and b.length > 1.2 * len(text)) for b in following
        )

    def _is_plain_heading(self, block: _Open, before: _Open | None, after: _Open) -> bool:
        text = _flat(block)
        if (
            len(block.lines) > 1
            or not _is_title(text, _HEADING_LENGTH)
            or _DATE_END.search(text)
            or _CONTACT.search(text)
        ):
            return False
        gap = self.layout.paragraph_gap
        alone = (before is None or block.lines[0].gap >= gap) and after.lines[0].gap >= gap
        if after.kind is BlockKind.ITEM:
            return (alone or block.lines[0].gap >= gap or self.layout.is_slides) and len(text.split()) <= 4
        if not alone:
            return False
        return len(text.split()) <= 14 and (not self.layout.is_wrapped or len(text) < 0.75 * self.layout.width)

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

    def _close(self, block: _Open) -> Block:
        joined = [self._join(line.text for line in part) for part in (block.lines, *block.parts)]
        pages = tuple(dict.fromkeys(line.page for part in (block.lines, *block.parts) for line in part))
        text = "\n".join(tidy(part.text) for part in joined if part.text)
        return Block(
            block.kind, text, level=block.level, label=block.label, source="text",
            places=tuple(Place(self.path, page=page) for page in pages),
            notes=tuple(note for part in joined for note in part.notes),
        )  # fmt: skip


def _flat(block: _Open) -> str:
    return " ".join(line.text for line in block.lines)


def _is_title(text: str, length: int = _HEADING_LENGTH) -> bool:
    """Whether a line can name something: short, begins with a capital, no end of a sentence."""
    letter = re.search(r"\w", text)
    if letter is None or len(text) > length or text[-1] in ".,;:-":
        return False
    return not letter.group().islower()


def _is_section_title(text: str) -> bool:
    """The line after a bare section number; a few old acts close it with a full stop."""
    return _is_title(text, 2 * _HEADING_LENGTH) or (len(text.split()) <= 3 and _is_title(text.removesuffix(".")))


def _is_date_like(text: str) -> bool:
    return bool(re.match(r"\d{1,2}\.(?:\d{1,2}\.?)?\s?(?:\d{4}|[a-zåäö]{3,}kuuta)\b", text))


def _settle_numbers(blocks: list[_Open]) -> None:
    """Numbered lines that are no headings become paragraphs again, for the list rules to judge.

    They are none when they follow each other without text between, when they are long, and when most of their shape end
    like sentences: a heading with a full stop is the exception in its document.
    """
    numbered = [b for b in blocks if b.kind is BlockKind.HEADING and b.number is not None and b.lines[0].text]
    shapes = Counter(_shape(b) for b in numbered)
    closed = Counter(_shape(b) for b in numbered if b.last.text[-1] in ".;," or ". " in _flat(b))
    listed = {id(b) for i, b in enumerate(blocks) if b in numbered and _is_in_list(blocks, i)}
    for block in numbered:
        assert block.number is not None
        if block.number.shape in {"section", "chapter", "part"}:
            continue
        shape = _shape(block)
        if id(block) in listed or block.length > _NUMBERED_LENGTH or closed[shape] > 0.5 * shapes[shape]:
            block.kind = BlockKind.PARAGRAPH
            block.lines[0] = replace(block.lines[0], text=f"{block.label} {block.lines[0].text}")
            block.label = ""
            block.number = None


def _shape(block: _Open) -> tuple[str, int]:
    return (block.number.shape, block.number.depth) if block.number is not None else ("", 0)


def _is_in_list(blocks: Sequence[_Open], index: int) -> bool:
    block = blocks[index]
    for other in (blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)):
        if other.number is not None and other.kind is BlockKind.HEADING and _shape(other) == _shape(block):
            return True
        if other.kind is BlockKind.ITEM and marker_class(other.label) == marker_class(block.label):
            return True
    return False


def _split_repeated_titles(blocks: list[_Open]) -> None:
    """A slide title with more lines than the same title on another slide: the rest is a subtitle."""
    titles = Counter(_flat(b) for b in blocks if b.kind is BlockKind.HEADING)
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.kind is not BlockKind.HEADING:
            continue
        for cut in range(len(block.lines) - 1, 0, -1):
            head = " ".join(line.text for line in block.lines[:cut])
            if titles[head]:
                blocks[index + 1 : index + 1] = [_Open(BlockKind.HEADING, block.lines[cut:], level=2)]
                block.lines = block.lines[:cut]
                break


def _rejoin_lead_ins(blocks: list[_Open], layout: Layout) -> None:
    """An item that is only a short line among long ones is the lead-in of the paragraph after it."""
    for index in range(len(blocks) - 1, 0, -1):
        item, after = blocks[index - 1], blocks[index]
        if (
            item.kind is not BlockKind.ITEM
            or after.kind is not BlockKind.PARAGRAPH
            or len(item.lines) > 1
            or item.parts
        ):
            continue
        siblings = [
            b for b in blocks[max(0, index - 8) : index - 1] if b.kind is BlockKind.ITEM and b.label == item.label
        ]
        long_siblings = sum(len(b.lines) >= 3 for b in siblings)
        is_lead_in = not item.last.ends_sentence and after.lines[0].gap < layout.paragraph_gap
        if is_lead_in and len(siblings) >= 2 and long_siblings > 0.6 * len(siblings):
            item.parts = [after.lines, *after.parts]
            del blocks[index]
