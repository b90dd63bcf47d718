"""The fourth unseen half: PDFs laid out by ReportLab, which writes no tags: letters with a drawn head, sheets, a folded bulletin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts import canvas as drawn
from bench.layouts.canvas import Look, framed, page_of, said, set_run
from bench.layouts.pieces import Gold, beside, letter, runs, split_box, without_notes
from bench.layouts.set4.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look("round-drawn-head", "ROUND", size=10.5, margin=62, foot="phone", letter=True, drop=("phone",), heights=(1.15, 1.0)),
    Look("budget-bands", "BUDGET", size=13, grid="bands", margin=50, head="budget", foot="page", drop=("budget",)),
    Look("bulletin-frames", "BULLETIN", face="Serif", size=10, columns=3, sideways=True, margin=34, justify=True,
         head="paper", heights=(1.9, 1.3), drop=("paper",)),
    Look("council-lines", "COUNCIL", face="Serif", size=10.5, grid="lines", margin=70, head="minutes", foot="page",
         drop=("minutes",), heights=(1.4, 1.1)),
    Look("tender-plain-columns", "TENDER", size=9, grid="none", margin=54, head="logo", foot="page", drop=("logo",)),
    Look("form-grid", "FORM4", face="Serif", size=9.5, margin=48, foot="form", drop=("form",), heights=(1.5, 1.1)),
)  # fmt: skip
_LETTER: Final = 4
_STEP: Final = 14


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, if the library and the fonts are here."""
    return drawn.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    drop = tuple(word(name, language) for name in look.drop)
    return Gold(beside(without_notes(script(look.script, language))), drop)


def _write(look: Look, language: str, target: Path) -> None:
    top, rest = letter(without_notes(script(look.script, language)))
    page = page_of(look)

    def edges(canvas: Any, document: Any) -> None:
        _edges(canvas, document.page, look, language, page)
        if top and document.page == 1:
            _head(canvas, top, page, look)

    document, wide = framed(look, target, edges, gap=16, head=70 if top else 0)
    flow: list[Any] = [said(look, piece.text, spaceAfter=30) for piece in top[_LETTER:]]
    for run in runs(rest):
        flow += _boxed(look, run, wide) if run[0].role == "box" else set_run(look, run, wide)
    document.build(flow)


def _boxed(look: Look, run: Sequence[Piece], wide: float) -> list[Any]:
    """A part of the box, on its colour."""
    from reportlab.lib import colors
    from reportlab.platypus import Table

    inside = set_run(look, split_box(run)[1], wide - 14)
    table = Table([[inside]], colWidths=[wide])
    table.setStyle([("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#f3ead0"))])
    return [table]


def _edges(canvas: Any, number: int, look: Look, language: str, page: tuple[float, float]) -> None:
    canvas.setFont(look.face, 8)
    above, below = page[1] - look.margin * 0.6, look.margin * 0.5
    if look.head:
        canvas.drawString(look.margin, above, word(look.head, language))
    if look.foot == "page":
        canvas.drawRightString(page[0] - look.margin, above, f"{number}")
    elif look.foot:
        canvas.drawString(look.margin, below, word(look.foot, language))
    if look.letter:
        canvas.drawString(look.margin + 150, below, f"{word('street', language)}, {word('post', language)}")
        canvas.drawRightString(page[0] - look.margin, below, word("mail", language))


def _head(canvas: Any, top: Sequence[Piece], page: tuple[float, float], look: Look) -> None:
    """Sender at the left, the kind of letter in the middle with its date below, the number at the right of the date."""
    high = page[1] - look.margin
    canvas.setFont(look.face, 10)
    canvas.drawString(look.margin, high, top[0].text)
    canvas.drawString(page[0] * 0.52, high - _STEP, top[2].text)
    canvas.drawString(page[0] * 0.74, high - _STEP, top[3].text)
    canvas.setFont(f"{look.face}-Bold", 10)
    canvas.drawString(page[0] * 0.52, high, top[1].text)
