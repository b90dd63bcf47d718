"""What the sets share of PDFs laid out by ReportLab's frames and tables, which write no tags."""

from __future__ import annotations

import html
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.layouts.pieces import Gold, Made, Piece

_FONTS: Final = Path("/usr/share/fonts/truetype")
_FACES: Final = {
    "Sans": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    "Serif": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """One layout."""

    name: str
    script: str
    face: str = "Sans"
    size: float = 10
    columns: int = 1
    sideways: bool = False
    justify: bool = False
    grid: str = "grid"
    """"grid", "lines" between rows, "bands" of colour, "none"."""
    head: str = ""
    foot: str = ""
    margin: float = 56
    letter: bool = False
    swatches: bool = False
    """Labels of key–value rows stand on patches of colour, as in the legend of a map."""
    drop: tuple[str, ...] = ()
    heights: tuple[float, float] = (1.7, 1.25)
    """Sizes of the title and the headings, to the size of the text."""


def documents(
    folder: Path, looks: Sequence[Look], write: Callable[[Look, str, Path], None], gold_of: Callable[[Look, str], Gold]
) -> Iterator[Made]:
    """Every look in both languages, if the library and the fonts are here."""
    for look in drawable(looks):
        for language in LANGUAGES:
            target = folder / f"{look.name}-{language}-r.pdf"
            if not target.is_file():
                write(look, language, target)
            yield gold_of(look, language).made("pdf reportlab", look.name, target, language)


def drawable(looks: Sequence[Look]) -> Sequence[Look]:
    """The looks, with their fonts made known; none where the library or a font is not here."""
    if find_spec("reportlab") is None or not all(
        (_FONTS / path).is_file() for pair in _FACES.values() for path in pair
    ):
        leave_out("ReportLab or its fonts", [look.name for look in looks])
        return ()
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, pair in _FACES.items():
        for end, path in zip(("", "-Bold"), pair, strict=True):
            pdfmetrics.registerFont(TTFont(name + end, str(_FONTS / path)))
    return looks


def framed(look: Look, target: Path, edges: Any, *, gap: float, head: float = 0, **options: Any) -> tuple[Any, float]:
    """A document of columns, and how wide one is.

    Args:
        look: margins, columns, the way the page lies.
        target: the file.
        edges: draws what stands at the edges of a page.
        gap: between columns, in points.
        head: room kept free above the frames, in points.
        **options: of ReportLab's document.
    """
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    page = page_of(look)
    wide = (page[0] - 2 * look.margin - gap * (look.columns - 1)) / look.columns
    high = page[1] - 2 * look.margin - head
    frames = [Frame(look.margin + i * (wide + gap), look.margin, wide, high, 0, 0, 0, 0) for i in range(look.columns)]
    document: Any = BaseDocTemplate(str(target), pagesize=page, **options)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    return document, wide


def page_of(look: Look) -> tuple[float, float]:
    """Width and height in points."""
    from reportlab.lib.pagesizes import A4, landscape

    return landscape(A4) if look.sideways else A4


def _style(look: Look, **more: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    size = more.pop("fontSize", look.size)
    base = {"fontName": look.face, "fontSize": size, "leading": size * 1.3, "spaceAfter": look.size * 0.6}
    return ParagraphStyle("x", **{**base, **more})


def said(look: Look, text: str, **more: Any) -> Any:
    """A paragraph in the face and size of the look, or as ``more`` says."""
    from reportlab.platypus import Paragraph

    bullet = more.pop("bulletText", None)
    return Paragraph(html.escape(text).replace(BREAK, "<br/>"), _style(look, **more), bulletText=bullet)


def set_run(look: Look, run: Sequence[Piece], wide: float) -> list[Any]:
    """A block, a list or a table."""
    one = run[0]
    if one.kind == "row":
        return _table(look, run, wide)
    if one.kind == "item":
        return [
            said(
                look, p.text, leftIndent=16 * p.level, bulletIndent=16 * p.level - 14, bulletText=p.label, spaceAfter=2
            )
            for p in run
        ]
    bold = f"{look.face}-Bold"
    if one.kind == "title":
        return [said(look, one.text, fontName=bold, fontSize=look.size * look.heights[0])]
    if one.kind == "heading":
        size = look.size * (look.heights[1] if one.level == 1 else (look.heights[1] + 1) / 2)
        text = f"{one.label} {one.text}".strip()
        return [said(look, text, fontName=bold, fontSize=size, spaceBefore=look.size, keepWithNext=1)]
    if one.kind == "caption":
        return [said(look, one.text, fontSize=look.size * 0.85)]
    if one.role == "aside":
        return [said(look, one.text, fontSize=look.size * 1.3, alignment=1, spaceBefore=8, spaceAfter=12)]
    return [said(look, one.text, alignment=4 * look.justify)]


def _table(look: Look, run: Sequence[Piece], wide: float) -> list[Any]:
    from reportlab.lib import colors
    from reportlab.platypus import Spacer, Table

    many = len(run[0].cells)
    first = wide * (0.12 if look.swatches else 0.34)
    cells = [
        [said(look, c, fontName=f"{look.face}{'-Bold' * p.is_header}", spaceAfter=0) for c in p.cells] for p in run
    ]
    table = Table(
        cells, colWidths=[first, *[(wide - first) / (many - 1)] * (many - 1)], repeatRows=int(run[0].is_header)
    )
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if look.swatches:
        tints = [
            colors.lightyellow,
            colors.lightblue,
            colors.lightgreen,
            colors.lavender,
            colors.mistyrose,
            colors.honeydew,
        ]
        style += [("BACKGROUND", (0, i), (0, i), tints[i % 6]) for i in range(len(run))]
    elif look.grid == "grid":
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.grey))
    elif look.grid == "lines":
        style.append(("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.black))
    elif look.grid == "bands":
        style.append(("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.whitesmoke, colors.white]))
    table.setStyle(style)
    return [table, Spacer(1, look.size)]
