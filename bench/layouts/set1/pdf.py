"""Unseen layouts written by PDF libraries from PyPI, and pages printed by Chromium: LibreOffice is not the world."""

# ruff: noqa: E501

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.set1.pieces import Piece, groups

if TYPE_CHECKING:
    from pathlib import Path

_FONTS: Final = "/usr/share/fonts/truetype/liberation"
HAS_REPORTLAB: Final = importlib.util.find_spec("reportlab") is not None
HAS_FPDF: Final = importlib.util.find_spec("fpdf") is not None
HAS_CHROMIUM: Final = shutil.which("chromium") is not None


def chromium(page: Path, out: Path, *, tagged: bool) -> None:
    """Print a page of HTML."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                   "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}", "--no-pdf-header-footer",
                   "--export-tagged-pdf" if tagged else "--disable-pdf-tagging", f"--print-to-pdf={out}", page.resolve().as_uri()]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)


class Brochure:
    """ReportLab: two frames a page, a coloured band over the top, boxes and quotes in the flow."""

    def __init__(self, found: list[Piece], language: str, running: str, *, columns: int = 2) -> None:
        self.found, self.language, self.running, self.columns = found, language, running, columns

    def save(self, path: Path) -> None:
        """Write the file."""
        from reportlab.lib.pagesizes import A4
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

        for name, file in (
            ("Body", "LiberationSans-Regular"),
            ("Bold", "LiberationSans-Bold"),
            ("Slant", "LiberationSans-Italic"),
        ):
            pdfmetrics.registerFont(TTFont(name, f"{_FONTS}/{file}.ttf"))
        width, height = A4
        inner = (width - 80 - 20 * (self.columns - 1)) / self.columns
        frames = [Frame(40 + i * (inner + 20), 50, inner, height - 130, id=f"f{i}") for i in range(self.columns)]
        document = BaseDocTemplate(str(path), pagesize=A4, title=self.running, lang=self.language)
        document.addPageTemplates(PageTemplate("all", frames, onPage=self.furniture))
        document.build(self.flow())

    def furniture(self, canvas: Any, document: Any) -> None:
        """Band, running head and page number of a page."""
        canvas.saveState()
        canvas.setFillColorRGB(0.1, 0.35, 0.45)
        canvas.rect(0, 800, 600, 42, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.setFont("Bold", 11)
        canvas.drawString(40, 815, self.running)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Body", 8)
        canvas.drawCentredString(297, 25, f"– {document.page} –")
        canvas.restoreState()

    def styles(self) -> dict[str, Any]:
        """The looks by role."""
        from reportlab.lib.colors import HexColor, white
        from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
        from reportlab.lib.styles import ParagraphStyle as Style

        body = Style("body", fontName="Body", fontSize=9.5, leading=12.5, spaceAfter=6, alignment=TA_JUSTIFY)
        return {
            "P": body,
            "S": Style("s", body, spaceAfter=0),
            "T": Style("t", body, fontName="Bold", fontSize=19, leading=22, spaceAfter=14, alignment=0),
            "1": Style(
                "h1",
                body,
                fontName="Bold",
                fontSize=11.5,
                leading=14,
                spaceBefore=8,
                textColor=white,
                backColor=HexColor("#1a5a73"),
                borderPadding=(2, 3, 3, 3),
                alignment=0,
                keepWithNext=1,
            ),
            "2": Style(
                "h2", body, fontName="Bold", fontSize=10, spaceBefore=4, spaceAfter=3, alignment=0, keepWithNext=1
            ),
            "Q": Style(
                "q",
                body,
                fontName="Slant",
                fontSize=13,
                leading=17,
                alignment=TA_CENTER,
                spaceBefore=10,
                spaceAfter=12,
                textColor=HexColor("#1a5a73"),
            ),
            "C": Style("c", body, fontName="Slant", fontSize=8.5, alignment=0, keepWithNext=1),
            "B": Style("b", body, spaceAfter=0, alignment=0),
            "N": Style("n", body, fontSize=7.5, leading=9.5, spaceAfter=2),
        }

    def flow(self) -> list[Any]:
        """The blocks as flowables."""
        from xml.sax.saxutils import escape

        from reportlab.lib.colors import HexColor, grey
        from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

        looks, out, notes = self.styles(), [], []
        for group in groups(self.found):
            first = group[0]
            if first.item.kind == "row":
                cells = [[Paragraph(escape(c), looks["B"]) for c in p.item.cells] for p in group]
                grid = [("GRID", (0, 0), (-1, -1), 0.4, grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
                if first.item.is_header:
                    grid.append(("BACKGROUND", (0, 0), (-1, 0), HexColor("#dde8ee")))
                widths = ["40%", *[f"{60 / (len(cells[0]) - 1)}%"] * (len(cells[0]) - 1)] if len(cells[0]) > 1 else None
                out += [
                    Table(cells, colWidths=widths, style=grid, repeatRows=1 if first.item.is_header else 0),
                    Spacer(1, 8),
                ]
            elif first.item.kind == "item":
                for p in group:
                    indent = 14 * p.item.level
                    style = looks["P"].clone("li", leftIndent=indent, bulletIndent=indent - 12, spaceAfter=3)
                    out.append(Paragraph(escape(p.item.text), style, bulletText=p.item.label))
            elif first.role.startswith("B"):
                lines = [
                    Paragraph(f"<b>{escape(p.item.text)}</b>" if p.role == "B!" else escape(p.item.text), looks["B"])
                    for p in group
                ]
                out += [
                    KeepTogether(
                        [
                            Table(
                                [[lines]],
                                style=[
                                    ("BACKGROUND", (0, 0), (-1, -1), HexColor("#f3ead3")),
                                    ("BOX", (0, 0), (-1, -1), 0.5, grey),
                                ],
                            )
                        ]
                    ),
                    Spacer(1, 8),
                ]
            else:
                text = escape(f"{first.item.label} {first.item.text}".strip())
                if first.item.note:
                    notes.append(first.item.note)
                    text += f"<super>{len(notes)}</super>"
                out.append(Paragraph(text, looks[first.role if first.role in looks else "P"]))
        if notes:
            out.append(Spacer(1, 10))
        out += [Paragraph(f"<super>{n}</super> {escape(t)}", looks["N"]) for n, t in enumerate(notes, 1)]
        return out


class Notice:
    """fpdf2: cell by cell, as programs for records and invoices print."""

    def __init__(self, found: list[Piece], language: str, running: str) -> None:
        self.found, self.language, self.running = found, language, running

    def save(self, path: Path) -> None:
        """Write the file."""
        from fpdf import FPDF

        running = self.running

        class Page(FPDF):
            def header(self) -> None:
                self.set_font("Body", size=9)
                self.cell(0, 5, running, align="L")
                self.cell(0, 5, f"{self.page_no()} ({{nb}})", align="R", new_x="LMARGIN", new_y="NEXT")
                self.ln(8)

        pdf: Any = Page(format="A4")
        pdf.add_font("Body", fname=f"{_FONTS}/LiberationSerif-Regular.ttf")
        pdf.add_font("Body", "B", fname=f"{_FONTS}/LiberationSerif-Bold.ttf")
        pdf.set_margins(25, 15, 20)
        pdf.set_auto_page_break(auto=True, margin=22)
        pdf.add_page()
        for group in groups(self.found):
            self.part(pdf, group)
        pdf.output(str(path))

    def part(self, pdf: Any, group: list[Piece]) -> None:
        """One group of blocks at the cursor."""
        for piece in group:
            item = piece.item
            if item.is_key_value:
                top = pdf.get_y()
                pdf.set_font("Body", "B", 11)
                pdf.multi_cell(45, 5.5, item.cells[0], align="L", new_x="RIGHT", new_y="TOP")
                pdf.set_font("Body", "", 11)
                pdf.set_xy(72, top)
                pdf.multi_cell(0, 5.5, item.cells[1], align="L", new_x="LMARGIN", new_y="NEXT")
                pdf.ln(1.5)
            elif item.kind == "row":
                pdf.set_font("Body", "B" if item.is_header else "", 11)
                for cell in item.cells:
                    pdf.cell(165 / len(item.cells), 7, cell, border=1)
                pdf.ln(7)
            elif item.kind == "item":
                pdf.set_font("Body", "", 11)
                pdf.set_x(25 + 6 * item.level)
                pdf.cell(6, 5.5, "-" if item.label == "•" else item.label)
                pdf.multi_cell(0, 5.5, item.text, align="L", new_x="LMARGIN", new_y="NEXT")
            else:
                bold = item.kind in {"title", "heading"} or piece.role == "B!"
                pdf.set_font("Body", "B" if bold else "", 15 if item.kind == "title" else 11)
                gap = 0 if piece.role in {"S", "B"} else 3
                if bold:
                    pdf.ln(2)
                pdf.multi_cell(
                    0,
                    7 if item.kind == "title" else 5.5,
                    f"{item.label} {item.text}".strip(),
                    align="L" if bold else "J",
                    new_x="LMARGIN",
                    new_y="NEXT",
                )
                pdf.ln(gap)
        if group[0].item.kind in {"row", "item"}:
            pdf.ln(3)
