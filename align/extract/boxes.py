"""Pictures of what was read: the pages of a PDF with every block framed, numbered and named."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align.errors import UnreadableError, UnsupportedError
from align.extract.view import kind_name
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Block, Box, Document

__all__ = ["Frame", "draw_page", "frames_on", "pages_with_boxes"]

Frame = tuple[str, str, tuple[float, float, float, float]]
"""Kind, label and rectangle (points from the top left) of one block on one page."""

_LONGEST: Final = 4_000
"""Pixels of the longer side of a picture, at most."""
_COLOURS: Final = {
    BlockKind.TITLE: (142, 36, 120),
    BlockKind.HEADING: (176, 42, 48),
    BlockKind.PARAGRAPH: (32, 94, 166),
    BlockKind.ITEM: (20, 122, 92),
    BlockKind.ROW: (168, 98, 12),
    BlockKind.NOTE: (92, 80, 170),
    BlockKind.CAPTION: (92, 80, 170),
    BlockKind.TOC: (120, 120, 120),
    BlockKind.FURNITURE: (150, 150, 150),
}
_LETTER: Final = 8.0
"""Points: size of the labels."""


def pages_with_boxes(document: Document) -> tuple[int, ...]:
    """The pages of a document that hold blocks with a place on them."""
    return tuple(
        sorted({p.page for b in document.blocks() for p in b.places if p.page is not None and p.box is not None})
    )


def frames_on(document: Document, page: int) -> tuple[Frame, ...]:
    """What :func:`draw_page` draws on a page. The label is the line in ``rinnan text`` and the kind there: "12 heading2"."""
    return tuple(
        (block.kind.value, _label(block, index), (box.x0, box.top, box.x1, box.bottom))
        for index, block in enumerate(document.blocks())
        for box in _boxes(block, page)
    )


def _label(block: Block, index: int) -> str:
    return f"{index + 1} {kind_name(block)}"


def _boxes(block: Block, page: int) -> list[Box]:
    return [place.box for place in block.places if place.page == page and place.box is not None]


def draw_page(path: str, kind: str, page: int, frames: Sequence[Frame], scale: float = 1.5) -> bytes:
    """One page of a file as PNG with the frames on it, coloured by kind, each with its label at its upper left corner.

    ``kind`` is the document's format, ``scale`` pixels a point. Only plain values go in and out, so that it can run in a process
    of its own (:func:`align.extract.child.run_limited`): drawing, too, is PDFium on an untrusted file.

    Raises:
        UnsupportedError: the document is no PDF.
        UnreadableError: the file or the page is not there any more.
    """
    image, factor = _rendered(path, kind, page, scale)
    from PIL import ImageDraw, ImageFont

    pen = ImageDraw.Draw(image, "RGBA")
    font = ImageFont.load_default(size=_LETTER * factor)
    for name, _, box in frames:
        red, green, blue = _COLOURS[BlockKind(name)]
        pen.rectangle(_pixels(box, factor), outline=(red, green, blue, 255), fill=(red, green, blue, 24), width=2)
    for name, label, box in frames:  # last, so that no frame crosses a label
        _write(pen, font, label, _pixels(box, factor), _COLOURS[BlockKind(name)], image.width)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _write(
    pen: Any, font: Any, label: str, frame: tuple[float, float, float, float], colour: tuple[int, int, int], width: int
) -> None:
    """The label before its frame where the margin has room, else above it."""
    _, _, right, bottom = pen.textbbox((0, 0), label, font=font)
    before = frame[0] - right - 4
    x, y = (before, frame[1]) if before >= 2 else (min(frame[0], width - right - 4), max(0.0, frame[1] - bottom - 4))
    pen.rectangle((x - 1, y, x + right + 1, y + bottom + 1), fill=(255, 255, 255, 215))
    pen.text((x, y), label, fill=(*colour, 255), font=font)


def _rendered(path: str, kind: str, page: int, scale: float) -> tuple[Any, float]:
    """The page as an RGB image, and how many pixels a point came to."""
    if kind != "pdf":
        raise UnsupportedError(
            f"is {kind}, which has no pages to draw on", path=path, hint="boxes can be drawn for PDF only"
        )
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(Path(path))
    except (pypdfium2.PdfiumError, OSError) as error:
        raise UnreadableError(f"cannot be opened to draw it: {error}", path=path) from error
    try:
        if not 1 <= page <= len(document):
            raise UnreadableError(f"has no page {page}", path=path, hint=f"its pages are 1–{len(document)}")
        handle = document[page - 1]
        width, height = handle.get_size()
        factor = min(scale, _LONGEST / max(width, height, 1.0))
        image = handle.render(scale=factor).to_pil().convert("RGB")
        handle.close()
    finally:
        document.close()
    return image, factor


def _pixels(box: tuple[float, float, float, float], factor: float) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = box
    return x0 * factor - 2, top * factor - 2, x1 * factor + 2, bottom * factor + 2
