"""The third unseen half: PDFs laid out by ReportLab's frames and tables, which write no tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts import canvas as drawn
from bench.layouts.canvas import Look, framed, page_of, said, set_run
from bench.layouts.pieces import Gold, runs, without_notes
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece


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


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, if the library and the fonts are here."""
    return drawn.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(without_notes(script(look.script, language)), drop)


def _write(look: Look, language: str, target: Path) -> None:
    pieces, page = without_notes(script(look.script, language)), page_of(look)

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont(look.face, 8)
        if look.head:
            canvas.drawString(look.margin, page[1] - look.margin * 0.55, word(look.head, language))
        if look.foot == "page":
            canvas.drawRightString(page[0] - look.margin, look.margin * 0.5, str(document.page))
        elif look.foot:
            canvas.drawCentredString(page[0] / 2, look.margin * 0.5, word(look.foot, language))

    document, wide = framed(look, target, edges, gap=18)
    flow = [*_letterhead(look, pieces[:4], wide)] if look.letter else []
    for run in runs(pieces[4 * look.letter :]):
        flow += set_run(look, run, wide)
    document.build(flow)


def _letterhead(look: Look, pieces: Sequence[Piece], wide: float) -> list[Any]:
    """The sender at the left, the kind of letter, its date and its number at the right."""
    from reportlab.platypus import Spacer, Table

    left = said(look, pieces[0].text)
    right = [said(look, piece.text, spaceAfter=1) for piece in pieces[1:]]
    table = Table([[left, right]], colWidths=[wide * 0.62, wide * 0.38])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    return [table, Spacer(1, 40)]
