"""What the sets share of slides by python-pptx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bench.layouts.pieces import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.layouts.pieces import Piece


def add_line(frame: Any, piece: Piece, size: int = 0) -> None:
    from lxml import etree
    from pptx.util import Pt

    line = frame.paragraphs[0] if not frame.text else frame.add_paragraph()
    for at, text in enumerate(piece.text.split(BREAK)):
        if at:
            line.add_line_break()
        run = line.add_run()
        run.text = text
        if size:
            run.font.size = Pt(size)
    line.level = max(piece.level - 1, 0)
    marks = line._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx has no way to set a bullet
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    if piece.kind != "item":
        etree.SubElement(marks, f"{{{space}}}buNone")
    elif piece.label == "•":
        etree.SubElement(marks, f"{{{space}}}buChar").set("char", "•")
    else:
        etree.SubElement(marks, f"{{{space}}}buAutoNum").set("type", "arabicPeriod")


def add_table(slide: Any, rows: Sequence[Piece], top: float) -> None:
    from pptx.util import Cm, Pt

    shape = slide.shapes.add_table(len(rows), len(rows[0].cells), Cm(2), Cm(top), Cm(21), Cm(1.2 * len(rows)))
    for at, piece in enumerate(rows):
        for column, text in enumerate(piece.cells):
            shape.table.cell(at, column).text = text
            shape.table.cell(at, column).text_frame.paragraphs[0].runs[0].font.size = Pt(14)


def add_foot(slide: Any, text: str) -> None:
    from pptx.util import Cm, Pt

    box = slide.shapes.add_textbox(Cm(1), Cm(18), Cm(12), Cm(0.8))
    box.text_frame.text = text
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(9)
