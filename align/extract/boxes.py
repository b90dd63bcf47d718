"""Pictures of what was read: every block drawn on its page, or the strip of a page a finding stands on."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align.errors import UnreadableError, UnsupportedError
from align.model import BlockKind

if TYPE_CHECKING:
    from align.model import Box, Document, Place

__all__ = ["draw_page", "draw_strip", "pages_with_boxes"]

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
_MARK: Final = (214, 158, 0)


def pages_with_boxes(document: Document) -> tuple[int, ...]:
    """The pages of a document that hold blocks with a place on them."""
    return tuple(sorted({p.page for b in document.blocks() for p in b.places if p.page is not None and p.box is not None}))


def draw_page(document: Document, page: int, *, scale: float = 1.5) -> bytes:
    """One page as PNG with every block framed, numbered and coloured by kind.

    The number is the block's index, as in ``rinnan text``. ``scale`` is pixels a point.

    Raises:
        UnsupportedError: the document is no PDF.
        UnreadableError: the file or the page is not there any more.
    """
    image, factor = _rendered(document.path, document.format, page, scale)
    from PIL import ImageDraw

    pen = ImageDraw.Draw(image, "RGBA")
    for index, block in enumerate(document.blocks()):
        for place in block.places:
            if place.page == page and place.box is not None:
                red, green, blue = _COLOURS[block.kind]
                frame = _pixels(place.box, factor)
                pen.rectangle(frame, outline=(red, green, blue, 255), fill=(red, green, blue, 24), width=2)
                pen.text((max(0, frame[0] - 22), frame[1]), str(index), fill=(red, green, blue, 255))
    return _png(image)


def draw_strip(path: str | Path, place: Place, *, scale: float = 2.0, margin: float = 18.0) -> bytes:
    """The strip of a page around a place as PNG, over the full width, with the place marked.

    ``margin`` is the height above and below in points.

    Raises:
        UnsupportedError: the place has no page or box.
        UnreadableError: the file or the page is not there any more.
    """
    if place.page is None or place.box is None:
        raise UnsupportedError("has no boxes to draw", path=str(path), hint="only PDF blocks have a place on a page")
    image, factor = _rendered(str(path), "pdf", place.page, scale)
    from PIL import ImageDraw

    frame = _pixels(place.box, factor)
    ImageDraw.Draw(image, "RGBA").rectangle(frame, outline=(*_MARK, 255), fill=(*_MARK, 40), width=2)
    top, bottom = max(0.0, frame[1] - margin * factor), min(float(image.height), frame[3] + margin * factor)
    return _png(image.crop((0, round(top), image.width, max(round(bottom), round(top) + 1))))


def _rendered(path: str, kind: str, page: int, scale: float) -> tuple[Any, float]:
    """The page as an RGB image, and how many pixels a point came to."""
    if kind != "pdf":
        raise UnsupportedError(f"is {kind}, which has no pages to draw on", path=path, hint="boxes can be drawn for PDF only")
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(Path(path))
    except (pypdfium2.PdfiumError, OSError) as error:
        raise UnreadableError(f"cannot be opened to draw it: {error}", path=path) from error
    try:
        if not 1 <= page <= len(document):
            raise UnreadableError(f"has no page {page}", path=path, hint="the file has changed since it was read")
        handle = document[page - 1]
        width, height = handle.get_size()
        factor = min(scale, _LONGEST / max(width, height, 1.0))
        image = handle.render(scale=factor).to_pil().convert("RGB")
        handle.close()
    finally:
        document.close()
    return image, factor


def _pixels(box: Box, factor: float) -> tuple[float, float, float, float]:
    return box.x0 * factor - 2, box.top * factor - 2, box.x1 * factor + 2, box.bottom * factor + 2


def _png(image: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
