"""Presentations → ``Document``: a section a slide, its title first, then the shapes in rows from the top.

Bullets come from the paragraph, else the layout, else the master (ECMA-376 part 1, 21.1.2); slide numbers, dates and
footers are furniture; notes are furniture too, since they are not shown; hidden slides are left out, and said.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import DAMAGED, NoTextError, UnreadableError
from align.extract.characters import tidy, tidy_lines
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.lists import BULLET
from align.extract.package import Package
from align.extract.pptx.paragraphs import BODIES, bullet, declared_language
from align.extract.pptx.shapes import Placed, area, chart_texts, diagram_texts, in_rows, is_picture, placed_shapes
from align.extract.structure import build
from align.extract.tables import Cell, forced_header_blocks, row_block, table_blocks
from align.model import Block, BlockKind, Document, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_pptx"]

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU: Final = 12_700
"""English metric units in a point."""
_FURNITURE: Final = frozenset({"DATE", "FOOTER", "SLIDE_NUMBER", "HEADER"})
_TITLES: Final = frozenset({"TITLE", "CENTER_TITLE", "VERTICAL_TITLE"})
_PAGE_NUMBER: Final = re.compile(r"\d{1,3}(?:\s?/\s?\d{1,3})?")
_EDGE: Final = 0.18
"""Share of the slide's height, at its head and foot, where running lines stand."""
_REPEATS: Final = 3
_PICTURE: Final = 0.3
"""Share of a slide's area from which pictures on a slide without text may be its text."""
_TITLE_LENGTH: Final = 120
"""Characters of the longest title of a slide that has no place for one."""


def read_pptx(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """A presentation (.pptx, .ppsx).

    Raises:
        UnreadableError: damaged.
        NoTextError: no slide has text.
        LimitError: more slides than ``limits.pages``.
    """
    with Package(path, limits=limits) as package:
        title, metadata = package.core_properties()
        for name in package.names():  # every part within its limits and without entities before the library sees it
            if name.endswith((".xml", ".rels")):
                package.xml(name)
    deck = _open(path)
    with _told(path):
        slides = list(deck.slides)
    if len(slides) > limits.pages:
        raise exceeded("pages", limits.pages, path=str(path), found=len(slides), what="slides")
    reader = _Reader(str(path), float(deck.slide_height or 0) / _EMU, float(deck.slide_width or 0) / _EMU, limits)
    for number, slide in enumerate(slides, 1):
        if slide._element.get("show") == "0":  # noqa: SLF001 - python-pptx has no name for it
            reader.warnings.append(f"the hidden slide {number} was not read")
            continue
        with _told(path):
            reader.slide(slide, number)
    if not any(b.kind is not BlockKind.FURNITURE for b in reader.blocks):
        raise NoTextError("no slide has text", path=str(path), hint="pictures of text cannot be compared")
    reader.set_repeated_apart()
    metadata.append(("pages", str(len(slides))))
    return build(
        str(path), "pptx", reader.blocks, title=title, metadata=metadata, warnings=reader.warnings,
        unread_pages=reader.unread, find_title=False, limits=limits,
    )  # fmt: skip


def _open(path: Path) -> Any:
    import pptx

    with _told(path):
        return pptx.Presentation(str(path))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what the library stumbles over as what it is: a part that is not there, a value that is none."""
    from pptx.exc import PythonPptxError

    try:
        yield
    except (PythonPptxError, LookupError, ValueError, AttributeError, TypeError, ArithmeticError) as error:
        raise UnreadableError(f"the presentation is damaged ({error})", path=str(path), hint=DAMAGED) from error


@dataclass(slots=True)
class _Reader:
    path: str
    height: float
    """Of a slide, in points."""
    width: float
    limits: Limits
    blocks: list[Block] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    """Slides that show something and hold no text."""

    def slide(self, slide: Any, number: int) -> None:
        """The blocks of one slide."""
        shapes = placed_shapes(slide.shapes)
        titles = [p for p in shapes if _role(p.shape) in _TITLES and _text(p.shape)] or self._title_of(shapes)
        if titles:
            heading = tidy(" ".join(_text(p.shape) for p in titles).replace("\x0b", " "))
            language = declared_language([q for p in titles for q in p.shape.text_frame.paragraphs])
            self._add(BlockKind.HEADING, heading, self._place(titles[0], number), level=1, language=language)
        before = len(self.blocks)
        for placed in in_rows([p for p in shapes if p not in titles]):
            self._shape(placed, slide, number)
        if not titles and all(block.kind is BlockKind.FURNITURE for block in self.blocks[before:]):
            self._remark_pictures(shapes, number)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
                self._add(
                    BlockKind.FURNITURE, tidy_lines(paragraph.text), Place(self.path, page=number), note="speaker note"
                )

    def _remark_pictures(self, shapes: list[Placed], number: int) -> None:
        """Say of a slide without text that it shows a picture; what a small one shows (a logo) is no text."""
        shown = sum(area(placed.box) for placed in shapes if is_picture(placed.shape))
        if shown > _PICTURE * self.height * self.width:
            self.unread.append(number)
            self.warnings.append(f"slide {number} shows something but holds no text: it is a picture")

    def set_repeated_apart(self) -> None:
        """What says the same at the same place of most slides, at their head or foot, is furniture though no placeholder."""
        edge = _EDGE * self.height
        places: dict[tuple[str, int, int], list[int]] = {}
        for index, block in enumerate(self.blocks):
            box = block.place.box
            if (
                block.kind is BlockKind.PARAGRAPH
                and box is not None
                and (box.bottom < edge or box.top > self.height - edge)
            ):
                text = re.sub(r"\d+", "#", block.text)
                places.setdefault((text, round(box.x0 / 4), round(box.top / 4)), []).append(index)
        slides = len({block.place.page for block in self.blocks})
        for found in places.values():
            if len(found) >= max(_REPEATS, 0.5 * slides):
                for index in found:
                    self.blocks[index] = replace(self.blocks[index], kind=BlockKind.FURNITURE)

    def _title_of(self, shapes: list[Placed]) -> list[Placed]:
        """What names a slide without a title: one short line at its head, above everything else, in the largest type."""
        texts = [
            p
            for p in shapes
            if _text(p.shape).strip() and _role(p.shape) not in _FURNITURE and not self._is_page_number(p)
        ]
        if len(texts) < 2 or not self.height:
            return []
        first, text = texts[0], _text(texts[0].shape).strip()
        alone = first.box is not None and all(p.order[0] >= first.box.bottom - 2 for p in texts[1:])
        if (
            not alone
            or first.order[0] > 0.25 * self.height
            or "\n" in text
            or len(text) > _TITLE_LENGTH
            or text[-1] in ".,;:"
        ):
            return []
        sizes = [_largest_type(p.shape) for p in texts]
        return [first] if sizes[0] and sizes[0] > max(sizes[1:]) else []

    def _shape(self, placed: Placed, slide: Any, number: int) -> None:
        shape, place = placed.shape, self._place(placed, number)
        role = _role(shape)
        if role in _FURNITURE or self._is_page_number(placed):
            self._add(BlockKind.FURNITURE, tidy_lines(_text(shape)), place)
        elif getattr(shape, "has_table", False):
            self.blocks += _table(shape.table, place)
        elif getattr(shape, "has_chart", False):
            self._chart(shape, place)
        elif getattr(shape, "has_text_frame", False):
            self._frame(shape, slide, place, role)
        else:
            for depth, text in diagram_texts(shape, path=self.path, limits=self.limits):
                self._add(BlockKind.ITEM, tidy_lines(text), place, level=depth, label=BULLET)

    def _chart(self, shape: Any, place: Place) -> None:
        try:
            title, series, categories = chart_texts(shape)
        except (AttributeError, KeyError, ValueError, IndexError, TypeError):
            self.warnings.append(f"the chart on slide {place.page} could not be read")
            return
        self._add(BlockKind.CAPTION, tidy(title), place)
        for names in (series, categories):
            if names:
                self.blocks.append(replace(row_block(names, source="pptx"), places=(place,)))

    def _frame(self, shape: Any, slide: Any, place: Place, role: str) -> None:
        counters: dict[int, int] = {}
        for paragraph in shape.text_frame.paragraphs:
            text = tidy_lines(paragraph.text.replace("\x0b", "\n"))
            if not text:
                continue
            links = tuple(r.hyperlink.address for r in paragraph.runs if r.hyperlink.address)
            label = bullet(paragraph, shape, slide, role in BODIES, counters)
            language = declared_language([paragraph])
            if label:
                level = paragraph.level + 1
                self._add(BlockKind.ITEM, text, place, level=level, label=label, links=links, language=language)
            else:
                self._add(BlockKind.PARAGRAPH, text, place, links=links, language=language)

    def _is_page_number(self, placed: Placed) -> bool:
        low = placed.box is not None and self.height > 0 and placed.box.top > 0.85 * self.height
        return low and bool(_PAGE_NUMBER.fullmatch(_text(placed.shape).strip()))

    def _place(self, placed: Placed, number: int) -> Place:
        return Place(self.path, page=number, box=placed.box)

    def _add(
        self, kind: BlockKind, text: str, place: Place, *, level: int = 0, label: str = "",
        links: tuple[str, ...] = (), note: str = "", language: str | None = None,
    ) -> None:  # fmt: skip
        if text:
            notes = (note,) if note else ()
            block = Block(
                kind,
                text,
                level=level,
                label=label,
                places=(place,),
                links=links,
                source="pptx",
                notes=notes,
                language=language,
            )
            self.blocks.append(block)


def _table(table: Any, place: Place) -> list[Block]:
    rows = [[Cell(cell.text) for cell in row.cells if not cell.is_spanned] for row in table.rows]
    make = forced_header_blocks if table.first_row else table_blocks
    return make(rows, source="pptx", place=place)


def _largest_type(shape: Any) -> float:
    """The largest type size a shape sets itself, in points; 0 when it inherits its size."""
    sizes = [int(e.get("sz")) / 100 for e in shape._element.iter(f"{_A}rPr") if (e.get("sz") or "").isdigit()]  # noqa: SLF001
    return max(sizes, default=0.0)


def _role(shape: Any) -> str:
    return (
        shape.placeholder_format.type.name if shape.is_placeholder and shape.placeholder_format.type is not None else ""
    )


def _text(shape: Any) -> str:
    return str(shape.text_frame.text) if getattr(shape, "has_text_frame", False) else ""
