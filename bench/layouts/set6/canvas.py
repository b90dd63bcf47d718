"""The sixth unseen set: PDFs laid out by ReportLab's platypus, without tags: minutes, prices, a release, a decision, a leaflet, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts import canvas as drawn
from bench.layouts.canvas import Look, framed, page_of, said, set_run
from bench.layouts.pieces import Gold, beside, letter, runs, without_notes
from bench.layouts.set6.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look("minutes-reportlab", "MINUTES", face="Serif", size=10, grid="lines", margin=66, head="board", foot="page",
         drop=("board",), heights=(1.5, 1.15)),
    Look("fees-reportlab", "FEES", size=10, margin=58, head="fees", foot="page", drop=("fees",), heights=(1.8, 1.3)),
    Look("press-reportlab", "PRESS", size=10.5, grid="none", margin=72, head="agency", drop=("agency",),
         heights=(1.9, 1.25)),
    Look("verdict-reportlab", "VERDICT", size=10.5, grid="none", margin=64, foot="services", letter=True,
         drop=("services",), heights=(1.25, 1.05)),
    Look("leaflet-panels", "LEAFLET", size=15, columns=3, sideways=True, margin=30, foot="health", drop=("health",),
         heights=(1.9, 1.15)),
    Look("qa-wide-gutter", "QA", face="Serif", size=9.5, columns=2, margin=46, head="water", drop=("water",),
         heights=(2, 1.4)),
)  # fmt: skip
_GUTTERS: Final = {"leaflet-panels": 24, "qa-wide-gutter": 62}


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, if the library and the fonts are here."""
    return drawn.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    drop = tuple(word(name, language) for name in look.drop)
    pieces = beside(without_notes(script(look.script, language)))
    return Gold(pieces, drop, loose=tuple(piece.text for piece in letter(pieces)[0]))


def _write(look: Look, language: str, target: Path) -> None:
    from reportlab.platypus import CondPageBreak, KeepTogether

    head, rest = letter(without_notes(script(look.script, language)))
    page = page_of(look)

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont(look.face, 8)
        if look.head:
            canvas.drawString(look.margin, page[1] - look.margin * 0.55, word(look.head, language))
        if look.foot == "page":
            canvas.drawCentredString(page[0] / 2, look.margin * 0.45, f"– {document.page} –")
        elif look.foot:
            canvas.drawString(look.margin, look.margin * 0.45, word(look.foot, language))

    document, wide = framed(look, target, edges, gap=_GUTTERS.get(look.name, 0), title=rest[0].text)
    flow: list[Any] = _sender(look, head, wide) if head else []
    for run in runs(rest):
        block = set_run(look, run, wide)
        if run[0].kind == "heading":
            flow.append(CondPageBreak(70))
        flow += [KeepTogether(block)] if run[0].kind == "item" else block
    document.build(flow)


def _sender(look: Look, head: Sequence[Piece], wide: float) -> list[Any]:
    """Sender and receiver at the left, the kind of document, its date and number at the right, in a table without rules."""
    from reportlab.platypus import Spacer, Table

    first, kind, date, number, to = head
    right = [said(look, kind.text, fontName=f"{look.face}-Bold", spaceAfter=1)]
    right += [said(look, piece.text, spaceAfter=1) for piece in (date, number)]
    table = Table([[said(look, first.text), right]], colWidths=[wide * 0.6, wide * 0.4])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    return [table, Spacer(1, 26), said(look, to.text), Spacer(1, 18)]
