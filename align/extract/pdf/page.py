"""A PDF page as its file describes it: words, ruled lines, links, and the frame all coordinates are in.

The frame is the visible page (crop box within media box, after rotation): points, from the top left corner.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from align.model import Box

__all__ = ["Edge", "Frame", "Link", "Page", "Word", "frame_of"]


class Frame(NamedTuple):
    """How a page's own coordinates become those of the visible page."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int
    """Quarter turns clockwise, 0–3."""

    @property
    def width(self) -> float:
        """Width of the visible page."""
        return self.top - self.bottom if self.rotation % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height of the visible page."""
        return self.right - self.left if self.rotation % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point, from the page's own space."""
        if self.rotation == 0:
            return x - self.left, self.top - y
        if self.rotation == 1:
            return y - self.bottom, x - self.left
        if self.rotation == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A rectangle as (x0, top, x1, bottom)."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def frame_of(page: Any) -> Frame:
    """The frame of a ``pypdfium2.PdfPage``."""
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(rect)):
        width, height = page.get_size()
        return Frame(0.0, 0.0, width, height, 0)
    return Frame(rect.left, rect.bottom, rect.right, rect.top, pdfium.FPDFPage_GetRotation(page.raw) % 4)


class Word:
    """A run of characters of one style, without blanks. Box in points from the top left of the visible page."""

    __slots__ = (
        "artifact", "base", "bold", "bottom", "glued", "hidden", "italic", "mcid", "page", "pale", "running", "size",
        "spaced", "sup", "text", "top", "x0", "x1",
    )  # fmt: skip

    def __init__(self, text: str, page: int, x0: float, top: float, x1: float, bottom: float, base: float) -> None:
        self.text = text
        self.page = page
        self.x0 = x0
        self.top = top
        self.x1 = x1
        self.bottom = bottom
        self.base = base
        """y of the baseline."""
        self.size = 0.0
        self.bold = False
        self.italic = False
        self.mcid = -1
        """Marked-content id, -1 outside tagged content."""
        self.artifact = False
        """The file marks it as no part of the content (running heads, page numbers)."""
        self.glued = False
        """The file has no blank between the word before and this one."""
        self.hidden = False
        """Drawn invisibly (render mode 3), as the text layer of a scan is."""
        self.pale = False
        """Filled with white: unseen unless something dark lies behind."""
        self.sup = False
        """A superscript that may be the reference of a note."""
        self.spaced = False
        """A single letter behind which the file has a blank, not only room."""
        self.running = False
        """Part of a running head or foot."""

    def __repr__(self) -> str:
        return f"Word({self.text!r}, p{self.page}, {self.x0:.0f},{self.top:.0f}, {self.size})"


@dataclass(slots=True)
class Edge:
    """A ruled line or the side of a rectangle, horizontal or vertical."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(slots=True)
class Link:
    """A hyperlink's rectangle and target."""

    box: Box
    target: str


@dataclass(slots=True)
class Page:
    """One page as its file describes it."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    """Images and filled shapes that are not white: what white letters can be seen on."""
    dots: list[Box] = field(default_factory=list)
    """Small shapes about as high as wide: bullets that a program drew instead of writing them."""
    faint: list[Box] = field(default_factory=list)
    """The same in white: seen only over something dark."""
    image_area: float = 0.0
    """Share of the page that images cover, 0–1."""
    objects: int = 0
    paths: int = 0
    garbled: int = 0
    """Characters without a known meaning."""
    characters: int = 0
    turned: int = 0
    """Characters written at an angle: watermarks, margins."""
    unseen: int = 0
    """Characters nobody can see: outside the page, or invisible over no image."""
