"""Word documents → ``Document``, read from the XML parts.

The text is what a reader sees with all changes accepted: automatic numbers as labels, notes after the paragraph that
refers to them, text boxes after their anchor, headers and footers apart as furniture. A DOCX has no pages, so places
have none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import NoTextError, UnreadableError
from align.extract.characters import tidy, tidy_lines
from align.extract.docx.blocks import (
    TRANSPARENT,
    bold_headings,
    cell_line,
    children_of,
    is_drop_cap,
    is_layout,
    number_of,
    rows_of,
    spoken,
    tabbed_rows,
)
from align.extract.docx.inline import Inline, InlineReader
from align.extract.docx.names import MC, W, is_on, value
from align.extract.docx.styles import Label, Numbering, Style, Styles
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.package import Package
from align.extract.structure import build
from align.extract.tables import Cell, table_blocks
from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["read_docx"]

_HEADING_LENGTH: Final = 500


def read_docx(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """A Word document (.docx, .docm, .dotx), Transitional or Strict.

    Raises:
        UnreadableError: no Word document, damaged, or with a document type declaration.
        NoTextError: it holds no text.
        LimitError: larger or deeper than the limits allow.
    """
    with Package(path, limits=limits) as package:
        reader = _Reader(package, limits)
        blocks = reader.read()
        title, metadata = package.core_properties()
    if not any(b.kind is not BlockKind.FURNITURE for b in blocks):
        raise NoTextError("the document holds no text", path=str(path), hint="a scanned page in Word has only pictures")
    return build(str(path), "docx", blocks, title=title, metadata=metadata, warnings=reader.warnings(), limits=limits)


class _Reader:
    def __init__(self, package: Package, limits: Limits) -> None:
        self.package = package
        self.limits = limits
        main = next((t for kind, t, out in package.relations("").values() if kind == "officeDocument" and not out), "")
        self.main = main or "word/document.xml"
        self.root = package.xml(self.main)
        if self.root is None or self.root.find(f"{W}body") is None:
            raise UnreadableError("the package holds no Word document", path=package.path)
        self.relations = package.relations(self.main)
        self.numbering = Numbering(self._part("numbering"))
        self.styles = Styles(self._part("styles"), self.numbering)
        self.inline = InlineReader(self.styles, self.relations)
        self.notes = {kind: self._notes(kind) for kind in ("footnote", "endnote")}
        self.note_count = {"footnote": 0, "endnote": 0}
        self.blocks: list[Block] = []
        self.bold: dict[int, Block] = {}
        """Blocks that are bold from end to end, by identity; kept here, so that no id comes twice."""
        self.tabbed: dict[int, tuple[str, ...]] = {}
        """What tabs part in blocks, by identity."""
        self.carried: Inline | None = None
        self.has_chunks = False

    def _part(self, kind: str) -> Any:
        target = next((t for k, t, out in self.relations.values() if k == kind and not out), "")
        return self.package.xml(target) if target else None

    def _notes(self, kind: str) -> dict[str, Any]:
        root = self._part(f"{kind}s")
        notes = root.findall(f"{W}{kind}") if root is not None else []
        return {note.get(f"{W}id") or "": note for note in notes if note.get(f"{W}type") in {None, "normal"}}

    def read(self) -> list[Block]:
        self._flow(self.root.find(f"{W}body"))
        self._end_carried()
        blocks = bold_headings(tabbed_rows(self.blocks, self.tabbed), self.bold)
        return blocks + self._furniture()

    def warnings(self) -> list[str]:
        """What was decided for the user."""
        out = []
        if self.inline.insertions or self.inline.deletions:
            out.append(
                f"tracked changes were taken as accepted ({self.inline.insertions} insertions,"
                f" {self.inline.deletions} deletions)"
            )
        if self.inline.comments:
            out.append(f"{self.inline.comments} comments were not read")
        if self.has_chunks:
            out.append("parts inserted from other files (altChunk) were not read")
        return out

    # blocks

    def _flow(self, element: Any) -> None:
        """The block content of a body, a cell, a box or a note."""
        for child in element:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child)
            elif tag == f"{W}tbl":
                self._end_carried()
                self._table(child)
            elif tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self._controlled(child, content)
            elif tag in TRANSPARENT:
                self._flow(child)
            elif tag == f"{MC}AlternateContent":
                chosen = child.find(f"{MC}Choice")
                chosen = chosen if chosen is not None else child.find(f"{MC}Fallback")
                if chosen is not None:
                    self._flow(chosen)
            elif tag == f"{W}altChunk":
                self.has_chunks = True

    def _controlled(self, control: Any, content: Any) -> None:
        gallery = control.find(f"{W}sdtPr//{W}docPartGallery")
        start = len(self.blocks)
        self._flow(content)
        if gallery is not None and gallery.get(f"{W}val") == "Table of Contents":
            self.blocks[start:] = [replace(b, kind=BlockKind.TOC, level=0) for b in self.blocks[start:]]

    def _paragraph(self, paragraph: Any) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.paragraph(value(properties, "pStyle"))
        mark = properties.find(f"{W}rPr") if properties is not None else None
        inline = self.carried or Inline()
        self.carried = None
        self.inline.read(paragraph, inline, is_bold=style.is_bold, is_hidden=style.is_hidden)
        is_deleted = mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)
        if is_deleted or is_drop_cap(properties):
            self.carried = inline  # a deleted paragraph mark, a large initial: the next paragraph goes on here
            self.inline.deletions += is_deleted
            return
        self._emit(inline, properties, style)

    def _end_carried(self) -> None:
        if self.carried is not None:
            inline, self.carried = self.carried, None
            self._emit(inline, None, self.styles.paragraph(None))

    def _emit(self, inline: Inline, properties: Any, style: Style) -> None:
        text = tidy_lines(inline.text)
        if text:
            number = number_of(properties, style)
            label = self.numbering.next_label(*number) if number is not None else None
            depth = number[1] + 1 if number is not None and label is not None else 0
            block = self._block(text, inline, properties, style, label, depth)
            self.blocks.append(block)
            if inline.is_bold:
                self.bold[id(block)] = block
            if "\t" in inline.text.strip():
                self.tabbed[id(block)] = tuple(tidy(part) for part in re.split(r"\t+", inline.text.strip()))
        for box in inline.boxes:
            self._box(box)
        for kind, note in inline.notes:
            self._note(kind, note)

    def _box(self, content: Any) -> None:
        fields, self.inline.fields = self.inline.fields, []
        self._flow(content)
        self._end_carried()
        self.inline.fields = fields

    def _block(
        self, text: str, inline: Inline, properties: Any, style: Style, label: Label | None, depth: int
    ) -> Block:
        level = style.level
        own = value(properties, "outlineLvl")
        if own is not None and own.isdigit():
            level = int(own) + 1 if int(own) < 9 else None
        links = tuple(inline.links)
        common: dict[str, Any] = {"links": links, "source": "docx", "language": spoken(inline, self.styles, properties)}
        if style.is_toc or inline.has_toc:
            return Block(BlockKind.TOC, tidy(text), **common)
        if style.is_title and len(text) <= _HEADING_LENGTH:
            return Block(BlockKind.TITLE, tidy(text), **common)
        if level is not None and len(text) <= _HEADING_LENGTH:
            heading_label = label.text if label is not None and not label.is_bullet else ""
            return Block(BlockKind.HEADING, tidy(text), level=level, label=heading_label, **common)
        if style.is_caption:
            return Block(BlockKind.CAPTION, f"{label.text} {text}" if label is not None else text, **common)
        if label is not None:
            return Block(BlockKind.ITEM, text, level=depth, label=label.text, **common)
        return Block(BlockKind.PARAGRAPH, text, **common)

    def _note(self, kind: str, name: str) -> None:
        note = self.notes[kind].get(name)
        if note is None:
            return
        self.note_count[kind] += 1
        inner = self._apart(note)
        text = "\n".join(block.text for block in inner if block.text)
        if text:
            label = str(self.note_count[kind])
            links = tuple(link for block in inner for link in block.links)
            self.blocks.append(Block(BlockKind.NOTE, text, label=label, links=links, source="docx"))

    def _apart(self, element: Any) -> list[Block]:
        """The blocks of an element, kept out of the main flow."""
        blocks, self.blocks = self.blocks, []
        carried, self.carried = self.carried, None
        fields, self.inline.fields = self.inline.fields, []
        self._flow(element)
        self._end_carried()
        inner, self.blocks = self.blocks, blocks
        self.carried, self.inline.fields = carried, fields
        return inner

    # tables

    def _table(self, table: Any) -> None:
        rows: list[tuple[list[Cell], list[list[Block]], bool]] = []
        for row in rows_of(table):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                self.inline.deletions += 1
                continue
            if properties is not None and is_on(properties, "hidden"):
                continue
            cells, contents = self._cells(row)
            rows.append((cells, contents, bool(is_on(properties, "tblHeader"))))
        if is_layout(rows):
            for _, contents, _ in rows:
                for content in contents:
                    self.blocks += content
            return
        marked = [[replace(c, is_header=True) for c in cells] if header else cells for cells, _, header in rows]
        self._emit_rows(marked, [contents for _, contents, _ in rows])

    def _emit_rows(self, rows: Sequence[list[Cell]], contents: Sequence[list[list[Block]]]) -> None:
        made = iter(table_blocks(rows, source="docx"))
        for row, inner in zip(rows, contents, strict=True):
            if any(cell.text.strip() for cell in row):
                self.blocks.append(next(made))
            # tables and notes inside a cell follow its row
            self.blocks += [b for content in inner for b in content if b.kind in {BlockKind.ROW, BlockKind.NOTE}]

    def _cells(self, row: Any) -> tuple[list[Cell], list[list[Block]]]:
        cells: list[Cell] = []
        contents: list[list[Block]] = []
        for cell in children_of(row, f"{W}tc"):
            if len(cells) >= self.limits.table_columns:
                raise exceeded("table_columns", self.limits.table_columns, path=self.package.path)
            properties = cell.find(f"{W}tcPr")
            merged = properties.find(f"{W}vMerge") if properties is not None else None
            if merged is not None and merged.get(f"{W}val") != "restart":
                cells.append(Cell(""))
                contents.append([])
                continue
            inner = self._apart(cell)
            own = [b for b in inner if b.kind not in {BlockKind.ROW, BlockKind.NOTE}]
            text = "\n".join(cell_line(block) for block in own)
            is_bold = bool(own) and all(id(block) in self.bold for block in own)
            cells.append(Cell(text, is_bold=is_bold, links=tuple(link for b in own for link in b.links)))
            contents.append(inner)
        return cells, contents

    def _furniture(self) -> list[Block]:
        seen: set[str] = set()
        out: list[Block] = []
        for kind, target, outside in self.relations.values():
            if kind not in {"header", "footer"} or outside:
                continue
            root = self.package.xml(target)
            if root is None:
                continue
            self.inline.relations = self.package.relations(target)
            for block in self._apart(root):
                text = block.text.replace("\t", " ")
                if text and text not in seen:
                    seen.add(text)
                    out.append(Block(BlockKind.FURNITURE, text, links=block.links, source="docx", notes=(kind,)))
        return out
