"""The flat sequence of blocks a reader found → the tree of sections, with numbers, levels, title and places.

Readers know what their format says (a style, a tag, a size); this module knows what documents are like: headings whose
numbers have the same shape lie at the same level whatever the markup says, a number alone ("5 §") takes the next
heading as its title, and the one heading above all others is the document's title.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from align.extract.characters import tidy
from align.extract.contents import typed_contents
from align.extract.declared import trusted_languages
from align.extract.heading_levels import settle_levels
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.lists import typed_items
from align.extract.numbering import Number, read_label, split_number
from align.languages import LANGUAGES, strings
from align.model import Block, BlockKind, Document, Place, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["build"]

_NAMED_SHAPES: Final = frozenset(("section", "chapter", "part"))
_CAPTION_LENGTH: Final = 250
_HEADING_NOTE_LEVELS: Final = "heading levels were repaired from the numbering"


def build(
    path: str,
    format_name: str,
    blocks: Iterable[Block],
    *,
    language: str = "",
    title: str = "",
    metadata: Iterable[tuple[str, str]] = (),
    warnings: Iterable[str] = (),
    unread_pages: Iterable[int] = (),
    find_title: bool = True,
    limits: Limits = DEFAULT_LIMITS,
) -> Document:
    """A ``Document`` from blocks in reading order.

    Headings may come with ``level`` 0 (unknown) and with their number in ``text`` or in ``label``. ``title`` is what
    the file's properties say and serves only when no block is the title. Places are completed (``block``, ``section``,
    ``line``); boxes and pages stay as the reader gave them; the languages that blocks declare stay where they are to be
    believed. ``find_title`` is for formats whose first heading names a part (a slide, a sheet) and never the whole.

    Raises:
        LimitError: more blocks than ``limits.blocks``.
    """
    kept = [block for block in blocks if block.text or block.label or any(block.cells)]
    kept = typed_items(typed_contents(trusted_languages(kept, language)))
    if len(kept) > limits.blocks:
        raise exceeded("blocks", limits.blocks, path=path, found=len(kept))
    numbers, kept = _read_numbers(_one_title(_captions(kept)))
    numbers, kept = _without_empty(*_join_bare_numbers(numbers, kept))
    kept, repaired = settle_levels(numbers, _find_title(numbers, kept) if find_title else kept)
    notes = list(warnings)
    if repaired:
        notes.append(_HEADING_NOTE_LEVELS)
    return Document(
        path=path,
        format=format_name,
        language=language,
        title=_title_text(kept) or tidy(title),
        sections=_tree(path, kept, numbers),
        metadata=tuple(sorted(metadata)),
        warnings=tuple(dict.fromkeys(notes)),
        unread_pages=tuple(sorted(set(unread_pages))),
    )


def _read_numbers(blocks: Sequence[Block]) -> tuple[list[Number | None], list[Block]]:
    """The number of every heading (None for other blocks), and the blocks with their numbers in ``label``."""
    numbers: list[Number | None] = []
    out: list[Block] = []
    for block in blocks:
        number: Number | None = None
        if block.kind is BlockKind.HEADING:
            if block.label:
                number = read_label(block.label)
            else:
                number, rest = split_number(block.text)
                if number is not None:
                    block = replace(block, text=rest, label=number.label)  # noqa: PLW2901 - the block goes on under its name
        numbers.append(number)
        out.append(block)
    return numbers, out


def _join_bare_numbers(
    numbers: Sequence[Number | None], blocks: Sequence[Block]
) -> tuple[list[Number | None], list[Block]]:
    """Make one heading of two lines of print: "5 §" and the unnumbered heading after it."""
    out_numbers: list[Number | None] = []
    out: list[Block] = []
    for number, block in zip(numbers, blocks, strict=True):
        before = out[-1] if out else None
        if (
            before is not None
            and block.kind is BlockKind.HEADING
            and number is None
            and out_numbers[-1] is not None
            and before.kind is BlockKind.HEADING
            and not before.text
        ):
            out[-1] = replace(
                block,
                label=before.label,
                level=before.level or block.level,
                places=before.places + block.places,
                notes=before.notes + block.notes,
            )
            continue
        out_numbers.append(number)
        out.append(block)
    return out_numbers, out


def _without_empty(
    numbers: Sequence[Number | None], blocks: Sequence[Block]
) -> tuple[list[Number | None], list[Block]]:
    """A heading that says nothing but a figure ("11" over what is counted) is text; "5 §" alone opens a section."""
    out_numbers: list[Number | None] = []
    out: list[Block] = []
    for number, block in zip(numbers, blocks, strict=True):
        is_named = number is not None and number.shape in _NAMED_SHAPES
        if block.kind is BlockKind.HEADING and not block.text and not is_named:
            number, block = None, replace(block, kind=BlockKind.PARAGRAPH, text=block.label, label="", level=0)  # noqa: PLW2901
        out_numbers.append(number)
        out.append(block)
    return out_numbers, out


@cache
def _caption_start() -> re.Pattern[str]:
    words = {word for code in LANGUAGES for word in strings(code, "labels", "captions")}
    return re.compile(rf"(?:{'|'.join(sorted(words))}) \d+(?:\.\d+)?[.:]? ", re.IGNORECASE)


def _captions(blocks: Sequence[Block]) -> list[Block]:
    """A short paragraph "Table 1. …" beside a table is its caption; so is a single sentence "Figure 2. …" anywhere."""
    out = list(blocks)
    for index, block in enumerate(blocks):
        # a caption in bold looks like a heading to readers that go by print
        may_be = block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.HEADING and not block.label)
        if not may_be or len(block.text) > _CAPTION_LENGTH:
            continue
        beside = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
        start = _caption_start().match(block.text)
        if start is None:
            continue
        # a picture's is beside none: its number closes with a stop, and it is one sentence
        is_closed = start[0].rstrip()[-1] in ".:" and not re.search(r"[.!?] ", block.text[start.end() :])
        if any(b.kind is BlockKind.ROW for b in beside) or is_closed:
            out[index] = replace(block, kind=BlockKind.CAPTION, level=0)
    return out


def _one_title(blocks: Sequence[Block]) -> list[Block]:
    """A title style again after text has begun marks a part of the document, not its name."""
    out: list[Block] = []
    has_title = has_text = False
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            if has_title and has_text:
                block = replace(block, kind=BlockKind.HEADING, level=1)  # noqa: PLW2901 - the block goes on under its name
            has_title = True
        has_text = has_text or (has_title and block.kind not in {BlockKind.TITLE, BlockKind.FURNITURE})
        out.append(block)
    return out


def _find_title(numbers: Sequence[Number | None], blocks: list[Block]) -> list[Block]:
    """The first heading becomes the title when it alone is highest, unnumbered, and little comes before it."""
    headings = [i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING]
    out = list(blocks)
    if not headings or any(b.kind is BlockKind.TITLE for b in blocks):
        return out
    first = headings[0]
    before = [b for b in out[:first] if b.kind is not BlockKind.FURNITURE]
    level = out[first].level
    others = [out[i] for i in headings[1:]]
    # alone at the very top it is the title, alone below something it is not
    highest = not before if not others else level > 0 and all(o.level == 0 or o.level > level for o in others)
    numbered_rest = level == 0 and bool(others) and all(numbers[i] is not None for i in headings[1:])
    if numbers[first] is None and len(before) <= 1 and (highest or numbered_rest):
        out[first] = replace(out[first], kind=BlockKind.TITLE, level=0)
    return out


@dataclass(slots=True)
class _Open:
    """A section that is still being filled."""

    number: str = ""
    heading: Block | None = None
    level: int = 0
    path: str | None = None
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def close(self) -> Section:
        return Section(self.number, self.heading, self.level, tuple(self.blocks), tuple(self.sections))


def _tree(path: str, blocks: Sequence[Block], numbers: Sequence[Number | None]) -> tuple[Section, ...]:
    repeated = {p for p, n in Counter(number.path for number in numbers if number is not None).items() if n > 1}
    roots: list[Section] = []
    stack: list[_Open] = []

    def close_to(level: int) -> None:
        while stack and (stack[-1].level >= level or stack[-1].heading is None):
            done = stack.pop().close()
            (stack[-1].sections if stack else roots).append(done)

    for index, (block, number) in enumerate(zip(blocks, numbers, strict=True)):
        if block.kind is BlockKind.HEADING:
            close_to(max(block.level, 1))
            parent = next((o.number for o in reversed(stack) if o.number), "")
            own = _section_number(number, parent, repeated)
            where = own or block.text
            stack.append(_Open(own, None, max(block.level, 1), where))
            stack[-1].heading = _placed(block, path, index, where)
        else:
            if not stack:
                stack.append(_Open())
            stack[-1].blocks.append(_placed(block, path, index, stack[-1].path))
    close_to(0)
    return tuple(roots)


def _section_number(number: Number | None, parent: str, repeated: set[str]) -> str:
    if number is None:
        return ""
    needs_parent = number.path in repeated or number.shape.startswith(("letter", "capital"))
    if not (parent and needs_parent) or number.depth > 1 or number.shape in {"chapter", "part"}:
        return number.path
    # Swedish statutes cite "3:5 §"; letters hang on their parent's number
    return f"{parent}:{number.path}" if number.shape == "section" else f"{parent}.{number.path}"


def _placed(block: Block, path: str, index: int, section: str | None) -> Block:
    places = block.places or (Place(path),)
    return replace(
        block,
        places=tuple(
            replace(place, file=place.file or path, section=section, block=index, line=index + 1) for place in places
        ),
    )


def _title_text(blocks: Sequence[Block]) -> str:
    return " ".join(tidy(b.text) for b in blocks if b.kind is BlockKind.TITLE)
