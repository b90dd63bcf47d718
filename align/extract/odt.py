"""OpenDocument texts → ``Document`` (ODF 1.3, part 3), zipped or flat.

Changes are taken as accepted: deletions live in a place of their own, which is not read.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import NoTextError, UnreadableError
from align.extract.characters import tidy, tidy_lines
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.lists import BULLET, DASHES, alphabetic, roman
from align.extract.package import Package, parse_xml
from align.extract.structure import build
from align.extract.tables import Cell, table_blocks
from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["read_odt"]

_BASE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT: Final = f"{{{_BASE}text:1.0}}"
_TABLE: Final = f"{{{_BASE}table:1.0}}"
_OFFICE: Final = f"{{{_BASE}office:1.0}}"
_STYLE: Final = f"{{{_BASE}style:1.0}}"
_DRAW: Final = f"{{{_BASE}drawing:1.0}}"
_FO: Final = f"{{{_BASE}xsl-fo-compatible:1.0}}"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_META: Final = f"{{{_BASE}meta:1.0}}"
_REPEAT: Final = 1000
"""Most times a repeated row is worth writing out."""
_BOLD_WEIGHTS: Final = frozenset({"bold", "600", "700", "800", "900"})


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
    body = next((r.find(f"{_OFFICE}body/{_OFFICE}text") for r in roots if r is not None), None)
    if body is None:
        raise UnreadableError("this is no OpenDocument text", path=name)
    reader = _Reader([r for r in roots if r is not None], limits, name)
    reader.flow(body)
    if not reader.blocks:
        raise NoTextError("the document holds no text", path=name)
    title, metadata = _metadata(roots)
    return build(name, "odt", reader.blocks + reader.furniture(), title=title, metadata=metadata, limits=limits)


def _metadata(roots: Iterable[Any]) -> tuple[str, list[tuple[str, str]]]:
    title, found = "", []
    for root in roots:
        for element in (
            root.iter(f"{_DC}title", f"{_DC}creator", f"{_DC}date", f"{_META}initial-creator")
            if root is not None
            else ()
        ):
            text = (element.text or "").strip()
            if element.tag == f"{_DC}title":
                title = text
            elif text:
                found.append(
                    (
                        {"creator": "author", "initial-creator": "author"}.get(element.tag.rsplit("}", 1)[-1], "date"),
                        text,
                    )
                )
    return title, sorted(set(found))


@dataclass(slots=True)
class _Inline:
    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    letters: int = 0
    bold: int = 0

    def add(self, text: str | None, is_bold: bool) -> None:
        """Take up text; runs of white space are one blank (ODF 1.3 part 3, 6.1.2)."""
        if text:
            self.parts.append(" ".join(text.replace("\n", " ").replace("\t", " ").split(" ")))
            count = len(text.strip())
            self.letters += count
            self.bold += count if is_bold else 0


class _Reader:
    def __init__(self, roots: list[Any], limits: Limits, path: str) -> None:
        self.limits = limits
        self.path = path
        self.roots = roots
        self.blocks: list[Block] = []
        self.parents: dict[str, str] = {}
        self.bold: set[str] = set()
        self.hidden: set[str] = set()
        self.outline: dict[str, str] = {}
        self.lists: dict[str, dict[int, Any]] = {}
        self.counters: dict[str, dict[int, int]] = {}
        for root in roots:
            self._styles(root)

    def _styles(self, root: Any) -> None:
        for style in root.iter(f"{_STYLE}style"):
            name = style.get(f"{_STYLE}name") or ""
            self.parents[name] = style.get(f"{_STYLE}parent-style-name") or ""
            self.outline[name] = style.get(f"{_STYLE}default-outline-level") or ""
            properties = style.find(f"{_STYLE}text-properties")
            if properties is not None:
                if properties.get(f"{_FO}font-weight") in _BOLD_WEIGHTS:
                    self.bold.add(name)
                if properties.get(f"{_TEXT}display") == "none":
                    self.hidden.add(name)
        for style in [*root.iter(f"{_TEXT}list-style"), *root.iter(f"{_TEXT}outline-style")]:
            levels = {int(level.get(f"{_TEXT}level") or 1): level for level in style}
            self.lists[style.get(f"{_STYLE}name") or "Outline"] = levels

    def _has(self, names: set[str], style: str) -> bool:
        for _ in range(20):
            if style in names:
                return True
            style = self.parents.get(style, "")
        return False

    def _names(self, style: str) -> list[str]:
        """A style and those it is made from, as people know them."""
        names: list[str] = []
        while style and len(names) < 20:
            names.append(style.replace("_20_", " ").lower())
            style = self.parents.get(style, "")
        return names

    def flow(self, element: Any, lists: tuple[str, int] = ("", 0)) -> None:
        """Block content."""
        for child in element:
            tag = child.tag
            if tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                self._paragraph(child, lists)
                lists = (lists[0], -abs(lists[1]))  # only the first paragraph of an item carries its marker
            elif tag == f"{_TEXT}list":
                self._list(child, (lists[0], abs(lists[1])))
            elif tag == f"{_TABLE}table":
                self._table(child)
            elif tag in {f"{_TEXT}table-of-content", f"{_TEXT}alphabetical-index", f"{_TEXT}illustration-index"}:
                start = len(self.blocks)
                self.flow(child)
                self.blocks[start:] = [replace(b, kind=BlockKind.TOC, level=0) for b in self.blocks[start:]]
            elif tag in {f"{_TEXT}section", f"{_TEXT}index-body", f"{_TEXT}index-title", f"{_DRAW}text-box"}:
                if child.get(f"{_TEXT}display") != "none":
                    self.flow(child)
            elif tag in {f"{_DRAW}frame", f"{_DRAW}g"}:
                self.flow(child)

    def _list(self, element: Any, lists: tuple[str, int]) -> None:
        style = element.get(f"{_TEXT}style-name") or lists[0]
        level = lists[1] + 1
        if (
            level == 1
            and element.get(f"{_TEXT}continue-numbering") != "true"
            and not element.get(f"{_TEXT}continue-list")
        ):
            self.counters.pop(style, None)
        for item in element:
            if item.tag == f"{_TEXT}list-item":
                if start := item.get(f"{_TEXT}start-value"):
                    self.counters.setdefault(style, {})[level] = int(start) - 1 if start.isdigit() else 0
                self.flow(item, (style, level))
            elif item.tag == f"{_TEXT}list-header":
                self.flow(item)

    def _label(self, style: str, level: int) -> str:
        found = self.lists.get(style, {}).get(level)
        if found is None or found.tag.endswith(("-bullet", "-image")):
            sign = found.get(f"{_TEXT}bullet-char") if found is not None else None
            return sign if sign in DASHES else BULLET
        counters = self.counters.setdefault(style, {})
        counters[level] = counters.get(level, int(found.get(f"{_TEXT}start-value") or 1) - 1) + 1
        for deeper in [key for key in counters if key > level]:
            del counters[deeper]
        shown = int(found.get(f"{_TEXT}display-levels") or 1)
        numbers = []
        for inner in range(max(1, level - shown + 1), level + 1):
            definition = self.lists[style].get(inner)
            kind = definition.get(f"{_STYLE}num-format") or "" if definition is not None else "1"
            numbers.append(_formatted(counters.get(inner, 1), kind))
        number = ".".join(n for n in numbers if n)
        before, after = found.get(f"{_STYLE}num-prefix") or "", found.get(f"{_STYLE}num-suffix") or ""
        return f"{before}{number}{after}".strip() if number else ""

    def _paragraph(self, element: Any, lists: tuple[str, int]) -> None:
        style = element.get(f"{_TEXT}style-name") or ""
        inline = _Inline()
        self._inline(element, inline, self._has(self.bold, style))
        text = tidy_lines("".join(inline.parts))
        if text and not self._has(self.hidden, style):
            self._emit(element, style, inline, text, lists)
        for box in inline.boxes:
            self.flow(box)
        for note in inline.notes:
            self._note(note)

    def _emit(self, element: Any, style: str, inline: _Inline, text: str, lists: tuple[str, int]) -> None:
        links = tuple(inline.links)
        names = self._names(style)
        is_bold = 0 < inline.letters == inline.bold
        if "title" in names:
            self.blocks.append(Block(BlockKind.TITLE, tidy(text), links=links, source="odt"))
        elif element.tag == f"{_TEXT}h":
            level = int(element.get(f"{_TEXT}outline-level") or 1)
            label = self._label("Outline", level) if "Outline" in self.lists else ""
            label = label if label != BULLET else ""
            self.blocks.append(
                Block(BlockKind.HEADING, tidy(text), level=level, label=label, links=links, source="odt")
            )
        elif lists[1] > 0 and (label := self._label(*lists)):
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

    def _inline(self, element: Any, into: _Inline, is_bold: bool) -> None:
        into.add(element.text, is_bold)
        for child in element:
            tag = child.tag
            if tag == f"{_TEXT}s":
                into.add(" " * min(int(child.get(f"{_TEXT}c") or 1), 100), is_bold)
            elif tag == f"{_TEXT}tab":
                into.add(" ", is_bold)
            elif tag == f"{_TEXT}line-break":
                into.parts.append("\n")
            elif tag == f"{_TEXT}note":
                into.notes.append(child)
            elif tag in {f"{_DRAW}frame", f"{_DRAW}g", f"{_DRAW}custom-shape"}:
                into.boxes.append(child)
            elif tag == f"{_TEXT}span":
                style = child.get(f"{_TEXT}style-name") or ""
                if not self._has(self.hidden, style):
                    self._inline(child, into, is_bold or self._has(self.bold, style))
            elif tag not in {f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}hidden-text"}:
                if tag == f"{_TEXT}a" and (target := child.get(_HREF)) and not target.startswith("#"):
                    into.links.append(target)
                self._inline(child, into, is_bold)
            into.add(child.tail, is_bold)

    def _note(self, note: Any) -> None:
        body = note.find(f"{_TEXT}note-body")
        citation = note.find(f"{_TEXT}note-citation")
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
                if cell.tag != f"{_TABLE}table-cell":
                    continue
                inner = self._apart(cell)
                after += [b for b in inner if b.kind in {BlockKind.ROW, BlockKind.NOTE}]
                own = [b for b in inner if b.kind not in {BlockKind.ROW, BlockKind.NOTE}]
                text = "\n".join(b.text for b in own)
                is_bold = bool(own) and all(b.kind is BlockKind.HEADING for b in own)
                repeat = min(int(cell.get(f"{_TABLE}number-columns-repeated") or 1), _REPEAT)
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
            for element in root.iter(f"{_STYLE}header", f"{_STYLE}footer"):
                for block in self._apart(element):
                    if block.text not in {b.text for b in out}:
                        out.append(Block(BlockKind.FURNITURE, block.text, source="odt"))
        return out


def _rows(table: Any) -> Iterable[tuple[Any, bool]]:
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child, False
        elif child.tag == f"{_TABLE}table-header-rows":
            yield from ((row, True) for row in child if row.tag == f"{_TABLE}table-row")
        elif child.tag in {f"{_TABLE}table-rows", f"{_TABLE}table-row-group"}:
            yield from _rows(child)


def _formatted(number: int, kind: str) -> str:
    match kind:
        case "a":
            return alphabetic(number)
        case "A":
            return alphabetic(number).upper()
        case "i":
            return roman(number)
        case "I":
            return roman(number).upper()
        case "":
            return ""
        case _:
            return str(number)
