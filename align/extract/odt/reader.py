"""OpenDocument texts → ``Document`` (ODF 1.3, part 3), zipped or flat.

Changes are taken as accepted: deletions live in a place of their own, which is not read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import NoTextError, UnreadableError
from align.extract.characters import tidy, tidy_lines
from align.extract.declared import main_declared
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.lists import BULLET
from align.extract.odt.inline import Inline, read_inline
from align.extract.odt.styles import DC, DRAW, META, OFFICE, STYLE, TABLE, TEXT, Labels, Styles, count
from align.extract.package import Package, parse_xml
from align.extract.structure import build
from align.extract.tables import Cell, table_blocks
from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["read_odt"]

_PICTURES: Final = "pictures of text cannot be compared"
_REPEAT: Final = 1000
"""Most times a repeated cell is worth writing out."""
_DEEPEST: Final = 20
"""Levels of headings and lists."""


def read_odt(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """An OpenDocument text.

    Raises:
        UnreadableError: damaged, or no text document.
        NoTextError: it holds no text.
        LimitError: larger or deeper than the limits allow.
    """
    name = str(path)
    if path.read_bytes()[:2] == b"PK":
        with Package(path, limits=limits) as package:
            roots = [package.xml(part) for part in ("content.xml", "styles.xml", "meta.xml")]
    else:
        roots = [parse_xml(path.read_bytes(), path=name, name="document", limits=limits)]
    body = next((r.find(f"{OFFICE}body/{OFFICE}text") for r in roots if r is not None), None)
    if body is None:
        raise UnreadableError("this is no OpenDocument text", path=name)
    reader = _Reader([r for r in roots if r is not None], limits, name)
    reader.flow(body)
    if not reader.blocks:
        pictures = next(body.iter(f"{DRAW}image", f"{DRAW}object"), None) is not None
        raise NoTextError("the document holds no text", path=name, hint=_PICTURES if pictures else "")
    title, metadata = _metadata(roots)
    return build(
        name, "odt", reader.blocks + reader.furniture(), title=title, metadata=metadata,
        warnings=_remarks(body, reader.comments), limits=limits,
    )  # fmt: skip


def _remarks(body: Any, comments: int) -> list[str]:
    """What a reader should know: changes taken as accepted, comments left out."""
    out = []
    inserted, deleted = (sum(1 for _ in body.iter(f"{TEXT}{kind}")) for kind in ("insertion", "deletion"))
    if inserted or deleted:
        out.append(f"tracked changes were taken as accepted ({inserted} insertions, {deleted} deletions)")
    if comments:
        out.append(f"{comments} comments were not read")
    return out


def _metadata(roots: Iterable[Any]) -> tuple[str, list[tuple[str, str]]]:
    title, found = "", []
    for root in roots:
        for element in (
            root.iter(f"{DC}title", f"{DC}creator", f"{DC}date", f"{META}initial-creator") if root is not None else ()
        ):
            text = (element.text or "").strip()
            if element.tag == f"{DC}title":
                title = text
            elif text:
                found.append(
                    (
                        {"creator": "author", "initial-creator": "author"}.get(element.tag.rsplit("}", 1)[-1], "date"),
                        text,
                    )
                )
    return title, sorted(set(found))


class _Reader:
    def __init__(self, roots: list[Any], limits: Limits, path: str) -> None:
        self.limits = limits
        self.path = path
        self.roots = roots
        self.blocks: list[Block] = []
        self.styles = Styles()
        self.styles.read(roots)
        self.labels = Labels(self.styles.lists)
        self.comments = 0

    def flow(self, element: Any, lists: tuple[str, int] = ("", 0)) -> None:
        """Block content."""
        for child in element:
            tag = child.tag
            if tag in {f"{TEXT}p", f"{TEXT}h"}:
                self._paragraph(child, lists)
                lists = (lists[0], -abs(lists[1]))  # only the first paragraph of an item carries its marker
            elif tag == f"{TEXT}list":
                self._list(child, (lists[0], abs(lists[1])))
            elif tag == f"{TABLE}table":
                self._table(child)
            elif tag in {f"{TEXT}table-of-content", f"{TEXT}alphabetical-index", f"{TEXT}illustration-index"}:
                start = len(self.blocks)
                self.flow(child)
                self.blocks[start:] = [replace(b, kind=BlockKind.TOC, level=0) for b in self.blocks[start:]]
            elif tag in {f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}index-title", f"{DRAW}text-box"}:
                if child.get(f"{TEXT}display") != "none":
                    self.flow(child)
            elif tag in {f"{DRAW}frame", f"{DRAW}g", f"{DRAW}a", f"{DRAW}custom-shape"}:
                self.flow(child)

    def _list(self, element: Any, lists: tuple[str, int]) -> None:
        style = element.get(f"{TEXT}style-name") or lists[0]
        level = lists[1] + 1
        if (
            level == 1
            and element.get(f"{TEXT}continue-numbering") != "true"
            and not element.get(f"{TEXT}continue-list")
        ):
            self.labels.restart(style)
        for item in element:
            if item.tag == f"{TEXT}list-item":
                if start := item.get(f"{TEXT}start-value"):
                    self.labels.start_at(style, level, start)
                self.flow(item, (style, level))
            elif item.tag == f"{TEXT}list-header":
                self.flow(item)

    def _paragraph(self, element: Any, lists: tuple[str, int]) -> None:
        style = element.get(f"{TEXT}style-name") or ""
        inline = Inline()
        read_inline(element, inline, self.styles, self.styles.is_bold(style), self.styles.language(style))
        self.comments += inline.comments
        text = tidy_lines("".join(inline.parts))
        if text and not self.styles.is_hidden(style):
            before = len(self.blocks)
            self._emit(element, style, inline, text, lists)
            if len(self.blocks) > before and (language := self._language(inline)):
                self.blocks[-1] = replace(self.blocks[-1], language=language)
        for box in inline.boxes:
            self.flow(box)
        for note in inline.notes:
            self._note(note)

    def _emit(self, element: Any, style: str, inline: Inline, text: str, lists: tuple[str, int]) -> None:
        links = tuple(inline.links)
        names = self.styles.known_as(style)
        is_bold = 0 < inline.letters == inline.bold
        if "title" in names:
            self.blocks.append(Block(BlockKind.TITLE, tidy(text), links=links, source="odt"))
        elif element.tag == f"{TEXT}h":
            level = min(max(count(element.get(f"{TEXT}outline-level")), 1), _DEEPEST)
            label = self.labels.next("Outline", level) if "Outline" in self.styles.lists else ""
            label = label if label != BULLET else ""
            self.blocks.append(
                Block(BlockKind.HEADING, tidy(text), level=level, label=label, links=links, source="odt")
            )
        elif lists[1] > 0 and (label := self.labels.next(*lists)):
            self.blocks.append(Block(BlockKind.ITEM, text, level=lists[1], label=label, links=links, source="odt"))
        elif lists[1] < 0 and self.blocks and self.blocks[-1].kind is BlockKind.ITEM:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, text=f"{last.text}\n{text}", links=last.links + links)
        elif any(name.startswith(("caption", "illustration", "figure")) for name in names):
            self.blocks.append(Block(BlockKind.CAPTION, text, links=links, source="odt"))
        elif is_bold and len(text) < 200 and text[-1] not in ".,:;" and "\n" not in text:
            self.blocks.append(Block(BlockKind.HEADING, text, links=links, source="odt"))
        else:
            self.blocks.append(Block(BlockKind.PARAGRAPH, text, links=links, source="odt"))

    def _language(self, inline: Inline) -> str | None:
        """The language nearly all letters are declared to be in; what says nothing is in the document's."""
        letters = Counter(inline.languages)
        if None in letters:
            letters[self.styles.default_language] += letters.pop(None)
        return main_declared(letters)

    def _note(self, note: Any) -> None:
        body = note.find(f"{TEXT}note-body")
        citation = note.find(f"{TEXT}note-citation")
        if body is None:
            return
        inner = self._apart(body)
        text = "\n".join(b.text for b in inner)
        if text:
            label = (citation.text or "") if citation is not None else ""
            self.blocks.append(Block(BlockKind.NOTE, text, label=label, source="odt"))

    def _apart(self, element: Any) -> list[Block]:
        kept, self.blocks = self.blocks, []
        self.flow(element)
        inner, self.blocks = self.blocks, kept
        return inner

    def _table(self, table: Any) -> None:
        rows: list[list[Cell]] = []
        after: list[Block] = []
        for row, is_header in _rows(table):
            cells: list[Cell] = []
            for cell in row:
                if cell.tag != f"{TABLE}table-cell":
                    continue
                inner = self._apart(cell)
                after += [b for b in inner if b.kind in {BlockKind.ROW, BlockKind.NOTE}]
                own = [b for b in inner if b.kind not in {BlockKind.ROW, BlockKind.NOTE}]
                text = "\n".join(b.text for b in own)
                is_bold = bool(own) and all(b.kind is BlockKind.HEADING for b in own)
                repeat = min(count(cell.get(f"{TABLE}number-columns-repeated")), _REPEAT)
                links = tuple(link for b in own for link in b.links)
                cells += [Cell(text, is_header, is_bold, links)] * (repeat if text else 1)
            if len(cells) > self.limits.table_columns:
                raise exceeded("table_columns", self.limits.table_columns, path=self.path, found=len(cells))
            rows.append(cells)
        self.blocks += table_blocks(rows, source="odt")
        self.blocks += after

    def furniture(self) -> list[Block]:
        """Headers and footers of the page styles."""
        out: list[Block] = []
        for root in self.roots:
            for element in root.iter(f"{STYLE}header", f"{STYLE}footer"):
                for block in self._apart(element):
                    if block.text not in {b.text for b in out}:
                        out.append(Block(BlockKind.FURNITURE, block.text, source="odt"))
        return out


def _rows(table: Any) -> Iterable[tuple[Any, bool]]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child, False
        elif child.tag == f"{TABLE}table-header-rows":
            yield from ((row, True) for row in child if row.tag == f"{TABLE}table-row")
        elif child.tag in {f"{TABLE}table-rows", f"{TABLE}table-row-group"}:
            yield from _rows(child)
