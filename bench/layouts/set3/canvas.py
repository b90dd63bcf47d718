"""The third unseen half: PDFs laid out by ReportLab's frames and tables, which write no tags."""

from __future__ import annotations

import html
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.pieces import BREAK, LANGUAGES, Made, runs, without_notes
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.layouts.pieces import Piece

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


LOOKS: Final = (
    Look("legend-swatches", "LEGEND", size=9, swatches=True, margin=40, heights=(1.6, 1.2)),
    Look("leaflet-six-panels", "FAQ", size=14, columns=3, sideways=True, margin=30, head="town", drop=("town",)),
    Look("annual-bands", "ANNUAL", face="Serif", size=11, justify=True, grid="bands", head="agency", foot="page", margin=90,
         drop=("agency",)),
    Look("notice-letterhead", "NOTICE", size=11, letter=True, margin=70, foot="foot", drop=("foot",), heights=(1.2, 1.0)),
    Look("timetable-lines", "TIMETABLE", size=12, grid="lines", margin=60, heights=(1.8, 1.3)),
    Look("privacy-plain-columns", "PRIVACY", face="Serif", size=9, grid="none", head="town", foot="page", drop=("town",)),
    Look("memo-small-margin", "MEMO", size=8.5, grid="lines", margin=35, heights=(1.5, 1.0)),
    Look("decision-justified", "DECISION", face="Serif", size=10, justify=True, margin=100, head="head", foot="page",
         drop=("head",), heights=(1.3, 1.05)),
)  # fmt: skip


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


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, if the library and the fonts are here."""
    for look in drawable(LOOKS):
        for language in LANGUAGES:
            pieces = without_notes(script(look.script, language))
            target = folder / f"{look.name}-{language}-r.pdf"
            if not target.is_file():
                _write(look, pieces, language, target)
            yield Made(
                "pdf reportlab", look.name, target, pieces, language, tuple(word(n, language) for n in look.drop)
            )


def _write(look: Look, pieces: Sequence[Piece], language: str, target: Path) -> None:
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    page = landscape(A4) if look.sideways else A4
    inside, gap = page[0] - 2 * look.margin, 18
    wide = (inside - gap * (look.columns - 1)) / look.columns
    frames = [
        Frame(look.margin + i * (wide + gap), look.margin, wide, page[1] - 2 * look.margin, 0, 0, 0, 0)
        for i in range(look.columns)
    ]

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont(look.face, 8)
        if look.head:
            canvas.drawString(look.margin, page[1] - look.margin * 0.55, word(look.head, language))
        if look.foot == "page":
            canvas.drawRightString(page[0] - look.margin, look.margin * 0.5, str(document.page))
        elif look.foot:
            canvas.drawCentredString(page[0] / 2, look.margin * 0.5, word(look.foot, language))

    document: Any = BaseDocTemplate(str(target), pagesize=page)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    flow = [*_letterhead(look, pieces[:4], wide)] if look.letter else []
    for run in runs(pieces[4 * look.letter :]):
        flow += _run(look, run, wide)
    document.build(flow)


def _style(look: Look, **more: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    size = more.pop("fontSize", look.size)
    base = {"fontName": look.face, "fontSize": size, "leading": size * 1.3, "spaceAfter": look.size * 0.6}
    return ParagraphStyle("x", **{**base, **more})


def _said(look: Look, text: str, **more: Any) -> Any:
    from reportlab.platypus import Paragraph

    bullet = more.pop("bulletText", None)
    return Paragraph(html.escape(text).replace(BREAK, "<br/>"), _style(look, **more), bulletText=bullet)


def _letterhead(look: Look, pieces: Sequence[Piece], wide: float) -> list[Any]:
    """The sender at the left, the kind of letter, its date and its number at the right."""
    from reportlab.platypus import Spacer, Table

    left = _said(look, pieces[0].text)
    right = [_said(look, piece.text, spaceAfter=1) for piece in pieces[1:]]
    table = Table([[left, right]], colWidths=[wide * 0.62, wide * 0.38])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    return [table, Spacer(1, 40)]


def _run(look: Look, run: Sequence[Piece], wide: float) -> list[Any]:
    one = run[0]
    if one.kind == "row":
        return _table(look, run, wide)
    if one.kind == "item":
        return [
            _said(
                look, p.text, leftIndent=16 * p.level, bulletIndent=16 * p.level - 14, bulletText=p.label, spaceAfter=2
            )
            for p in run
        ]
    bold = f"{look.face}-Bold"
    if one.kind == "title":
        return [_said(look, one.text, fontName=bold, fontSize=look.size * look.heights[0])]
    if one.kind == "heading":
        size = look.size * (look.heights[1] if one.level == 1 else (look.heights[1] + 1) / 2)
        text = f"{one.label} {one.text}".strip()
        return [_said(look, text, fontName=bold, fontSize=size, spaceBefore=look.size, keepWithNext=1)]
    if one.kind == "caption":
        return [_said(look, one.text, fontSize=look.size * 0.85)]
    if one.role == "aside":
        return [_said(look, one.text, fontSize=look.size * 1.3, alignment=1, spaceBefore=8, spaceAfter=12)]
    return [_said(look, one.text, alignment=4 * look.justify)]


def _table(look: Look, run: Sequence[Piece], wide: float) -> list[Any]:
    from reportlab.lib import colors
    from reportlab.platypus import Spacer, Table

    many = len(run[0].cells)
    first = wide * (0.12 if look.swatches else 0.34)
    cells = [
        [_said(look, c, fontName=f"{look.face}{'-Bold' * p.is_header}", spaceAfter=0) for c in p.cells] for p in run
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
