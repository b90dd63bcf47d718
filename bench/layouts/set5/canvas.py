"""The fifth unseen half: PDFs laid out by ReportLab's platypus, without tags: prices, an agenda, instructions, a leaflet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts import canvas as drawn
from bench.layouts.canvas import Look, framed, page_of, set_run
from bench.layouts.pieces import Gold, runs, without_notes
from bench.layouts.set5.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.layouts.pieces import Made


LOOKS: Final = (
    Look("prices-without-rules", "WATER", size=9.5, grid="none", margin=58, foot="page"),
    Look("agenda-platypus", "ENCLOSED", size=10.5, grid="lines", margin=64, head="board", foot="page", drop=("board",),
         heights=(1.5, 1.15)),
    Look("steps-platypus", "STEPS", size=11, margin=60, foot="page", heights=(1.8, 1.3)),
    Look("exhibit-panels", "EXHIBIT", face="Serif", size=10.5, columns=3, sideways=True, grid="none", margin=32,
         heights=(2.4, 1.35)),
)  # fmt: skip
_GAP: Final = 30


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, if the library and the fonts are here."""
    return drawn.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(without_notes(script(look.script, language)), drop)


def _write(look: Look, language: str, target: Path) -> None:
    from reportlab.platypus import FrameBreak, KeepTogether

    pieces, page = without_notes(script(look.script, language)), page_of(look)
    edges = _marked(look, language, page)
    document, wide = framed(look, target, edges, gap=_GAP * (look.columns > 1), title=look.name)
    flow: list[Any] = []
    seen = 0
    for run in runs(pieces):
        seen += run[0].kind == "heading"
        if look.columns > 1 and run[0].kind == "heading" and seen in _NEW_PANEL:
            flow.append(FrameBreak())
        block = set_run(look, run, wide)
        flow += [KeepTogether([_picture(wide), *block])] if run[0].kind == "caption" else block
    document.build(flow)


_NEW_PANEL: Final = (2, 5)
"""The headings of the leaflet that begin a panel."""


def _marked(look: Look, language: str, page: tuple[float, float]) -> Any:
    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont(look.face, 8)
        if look.head:
            canvas.drawString(look.margin, page[1] - look.margin * 0.6, word(look.head, language))
        if look.foot:
            canvas.drawRightString(page[0] - look.margin, look.margin * 0.5, str(document.page))

    return edges


def _picture(wide: float) -> Any:
    """A drawing without words."""
    from reportlab.graphics.shapes import Circle, Drawing, Rect
    from reportlab.lib import colors

    drawing = Drawing(wide, 92)
    drawing.add(Rect(0, 4, 170, 84, fillColor=colors.whitesmoke, strokeColor=colors.grey))
    drawing.add(Circle(85, 46, 26, fillColor=colors.white, strokeColor=colors.grey))
    return drawing
