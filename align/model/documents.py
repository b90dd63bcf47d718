"""What a file says: a document, its sections and blocks, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "BlockKind", "Box", "Document", "Place", "Section"]


class Box(NamedTuple):
    """A rectangle on a page in points, from the top left corner of the visible page."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds something."""

    file: str
    """The path as the user gave it."""
    page: int | None = None
    """Page or slide, from 1; None where the format has none (a DOCX has no pages)."""
    box: Box | None = None
    """The rectangle on that page, when the format has one."""
    section: str | None = None
    """Number path of the section ("3", "3.1", "5 §"), else its heading; None before the first heading."""
    block: int | None = None
    """Index of the block in the document, from 0."""
    line: int | None = None
    """Line in the text view (``rinnan text``): one block a line, from 1."""


class BlockKind(StrEnum):
    """What a block is in the document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """A list item; its marker ("•", "a)") is in ``label``."""
    ROW = "row"
    """A table row; see ``Block.cells``. Two cells with a label first make a key–value row."""
    NOTE = "note"
    """A footnote or endnote; its mark is in ``label``."""
    CAPTION = "caption"
    TOC = "toc"
    """A line of a table of contents: kept for the reader, left out of the pairing."""
    FURNITURE = "furniture"
    """Running heads and feet, page numbers, navigation: kept for the reader, left out of the pairing."""


@dataclass(frozen=True, slots=True)
class Block:
    """One unbroken piece of text: a paragraph, a heading, a list item, a table row."""

    kind: BlockKind
    text: str
    """The text, white space folded, line-end hyphens resolved. A forced line break or a second paragraph in a cell stays as
    one newline. A row's text is its cells joined by one tab, so offsets into it lead to a cell."""
    level: int = 0
    """Depth of a heading (1 is highest) or of a list item (1 is outermost); 0 where it means nothing."""
    label: str = ""
    """Number of a heading ("1)", "2.3", "5 §") or marker of an item or note; never part of ``text``."""
    cells: tuple[str, ...] = ()
    """A row's cells, empty ones included. For other kinds empty."""
    is_key_value: bool = False
    """A row whose first cell is the label of the second."""
    is_header: bool = False
    """A row that names the columns of its table."""
    places: tuple[Place, ...] = ()
    """Where it stands; several when it runs over columns or pages."""
    language: str | None = None
    """Language code when it differs from the document's."""
    links: tuple[str, ...] = ()
    """Targets of the hyperlinks in the block (URLs, ``mailto:`` addresses), in order."""
    source: str = ""
    """How it was read: "tag", "geometry", "docx", "html", "markdown", "text", "ocr" …"""
    confidence: float = 1.0
    """How sure the reader is of text and kind, 0–1; below 1 after OCR or doubtful repair."""
    notes: tuple[str, ...] = ()
    """What the reader decided or doubts ("hyphen kept: tasa-arvo", "row label incomplete")."""

    @property
    def place(self) -> Place:
        """The first place, where a reader starts."""
        return self.places[0] if self.places else Place("")


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered or titled part. The root sections of a document include one without heading when text comes first."""

    number: str = ""
    """The number as a bare path: "3", "3.1", "5 §"; "" when it has none."""
    heading: Block | None = None
    level: int = 0
    blocks: tuple[Block, ...] = ()
    """The blocks before the first child section, without the heading."""
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Block]:
        """The heading, the blocks and all blocks of child sections, in reading order."""
        if self.heading is not None:
            yield self.heading
        yield from self.blocks
        for child in self.sections:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says, in reading order."""

    path: str
    format: str
    """"markdown", "text", "html", "docx", "pdf", "pptx", "odt", "xlsx"."""
    language: str
    """ISO 639-1 code of the main language; "" when it could not be told."""
    title: str = ""
    sections: tuple[Section, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    """Sorted key–value pairs: author, date, pages, tagged, reader …"""
    warnings: tuple[str, ...] = ()
    """What the reader could not do or decided for the user, in one sentence each."""
    unread_pages: tuple[int, ...] = ()
    """Pages that hold something but no text we could read (scans): they are never clean."""

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order. ``Place.block`` of a block is its index here."""
        return tuple(block for section in self.sections for block in section.walk())
