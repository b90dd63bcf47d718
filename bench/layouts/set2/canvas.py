"""The second unseen half: PDFs drawn by ReportLab and by fpdf2, which write no tags."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import leave_out
from bench.layouts.set2.pieces import LANGUAGES, Made, content, groups, script, soft_hyphens, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.extraction_content import Item

_FONTS: Final = Path("/usr/share/fonts/truetype/liberation")
_WIDTH: Final = 595.0
_HEIGHT: Final = 842.0


def documents(folder: Path) -> Iterator[Made]:
    """Every layout in both languages, if the library and a font with our letters are here."""
    if not (_FONTS / "LiberationSans-Regular.ttf").is_file():
        leave_out("a font with our letters", [*REPORTLAB, *FPDF])
        return
    for maker, layouts in (("reportlab", REPORTLAB), ("fpdf2", FPDF)):
        if find_spec({"fpdf2": "fpdf"}.get(maker, maker)) is None:
            leave_out(maker, layouts)
            continue
        for layout, (name, drawn, drop) in layouts.items():
            for language in LANGUAGES:
                items = script(name, language)
                target = folder / f"{layout}-{language}-{maker}.pdf"
                if not target.is_file():
                    drawn(items, language, target)
                gold = content(items, language, notes=False)
                yield Made(f"pdf {maker}", layout, target, gold, tuple(word(n, language) for n in drop))


class Pen:
    """A ReportLab canvas with a cursor, words set line by line."""

    def __init__(self, target: Path) -> None:
        """Open a page of A4."""
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        for face in ("Regular", "Bold", "Italic"):
            pdfmetrics.registerFont(TTFont(f"Sans-{face}", str(_FONTS / f"LiberationSans-{face}.ttf")))
        self.canvas: Any = Canvas(str(target), pagesize=(_WIDTH, _HEIGHT))
        self.width_of: Callable[[str, str, float], float] = pdfmetrics.stringWidth
        self.y = 60.0
        self.at_turn: Callable[[], None] = lambda: None

    def line(self, x: float, y: float, text: str, size: float = 10.5, face: str = "Regular") -> None:
        """One line, its baseline y points from the top."""
        self.canvas.setFont(f"Sans-{face}", size)
        self.canvas.drawString(x, _HEIGHT - y, text)

    def lines(self, text: str, width: float, size: float = 10.5, face: str = "Regular") -> list[str]:
        """The text broken to a width; a soft hyphen may end a line."""
        out, line = [], ""
        for token in text.split(" "):
            tried = f"{line} {token}".strip()
            if self._wide(tried, size, face) <= width:
                line = tried
                continue
            head, tail = self._split(line, token, width, size, face)
            out.append(f"{line} {head}".strip().replace("\u00ad", ""))
            line = tail
        return [*out, line.replace("\u00ad", "")]

    def _wide(self, text: str, size: float, face: str) -> float:
        return self.width_of(text.replace("\u00ad", ""), f"Sans-{face}", size)

    def _split(self, line: str, token: str, width: float, size: float, face: str) -> tuple[str, str]:
        parts = token.split("\u00ad")
        for count in range(len(parts) - 1, 0, -1):
            head = "".join(parts[:count]) + "-"
            if self._wide(f"{line} {head}".strip(), size, face) <= width:
                return head, "\u00ad".join(parts[count:])
        return "", token

    def block(
        self, x: float, text: str, width: float, size: float = 10.5, face: str = "Regular", after: float = 6
    ) -> None:
        """A paragraph at the cursor, over the page end if need be."""
        for line in self.lines(text, width, size, face):
            if self.y > _HEIGHT - 70:
                self.turn()
            self.line(x, self.y, line, size, face)
            self.y += size * 1.3
        self.y += after

    def turn(self) -> None:
        """Go to a new page or column."""
        self.canvas.showPage()
        self.y = 70.0
        self.at_turn()


def _flow(pen: Pen, items: Sequence[Item], x: float, width: float, *, hyphens: bool = False) -> None:
    """Headings, paragraphs, items and key–value rows down the page."""
    for item in items:
        text = soft_hyphens(item.text) if hyphens else item.text
        if item.kind == "title":
            pen.block(x, item.text, width, 16, "Bold", 12)
        elif item.kind == "heading":
            pen.y += 6
            pen.block(x, f"{item.label} {item.text}".strip(), width, 12 if item.level == 1 else 11, "Bold", 3)
        elif item.kind == "item":
            pen.line(x + 4, pen.y, item.label)
            pen.block(x + 22, text, width - 22, after=2)
        elif item.kind == "row" and item.is_key_value:
            pen.line(x, pen.y, item.cells[0], 10, "Bold")
            pen.block(x + 130, item.cells[1], width - 130, 10, after=3)
        elif item.kind == "paragraph":
            pen.block(x, text, width)


def _letterhead(items: Sequence[Item], language: str, target: Path) -> None:
    pen = Pen(target)
    pages = [1]

    def head() -> None:
        pen.line(340, 40, f"{pages[0]} (1)", 9)
        pen.line(60, 815, word("address", language), 7.5)
        pages[0] += 1

    pen.at_turn = head
    head()
    pen.line(60, 40, items[0].text, 11, "Bold")
    pen.line(60, 54, items[1].text, 9)
    for number, item in enumerate(items[2:5]):
        pen.line(340, 60 + 14 * number, item.text, 10, "Bold" if not number else "Regular")
    pen.line(60, 130, items[5].text)
    pen.y = 165.0
    for item in items[6:]:
        # the standard layout: headings at the margin, text indented beneath
        is_head = item.kind in {"title", "heading"}
        _flow(pen, [item], 60 if is_head else 125, 460 if is_head else 400)
    pen.canvas.save()


def _leaflet(items: Sequence[Item], _: str, target: Path) -> None:
    pen = Pen(target)
    pen.block(50, items[0].text, 500, 20, "Bold", 14)
    top, column = pen.y, [0]
    for group in groups(items[1:]):
        if pen.y > 420 and not column[0] and group[0].kind == "heading":
            column[0], pen.y = 1, top
        _flow(pen, group, 50 + 255 * column[0], 235, hyphens=True)
    pen.canvas.save()


def _edge(items: Sequence[Item], language: str, target: Path) -> None:
    """The name of the series up the edge, the draft's mark across, the running head changing by chapter."""
    pen = Pen(target)
    chapter = [""]

    def head() -> None:
        pen.line(70, 40, chapter[0], 8.5, "Italic")
        canvas = pen.canvas
        canvas.saveState()
        canvas.setFont("Sans-Bold", 84)
        canvas.setFillGray(0.88)
        canvas.translate(160, 250)
        canvas.rotate(50)
        canvas.drawString(0, 0, word("draft", language))
        canvas.restoreState()
        canvas.saveState()
        canvas.translate(28, 180)
        canvas.rotate(90)
        canvas.setFont("Sans-Regular", 7)
        canvas.drawString(0, 0, word("edge", language))
        canvas.restoreState()
        pen.line(300, 815, str(canvas.getPageNumber()), 9)

    pen.at_turn = head
    pen.y = 70.0
    head()
    for item in items:
        if item.kind == "heading" and item.level == 1:
            chapter[0] = f"{item.label} {item.text}"
            pen.turn()
        _flow(pen, [item], 70, 460)
    pen.canvas.save()


def _annex(items: Sequence[Item], _: str, target: Path) -> None:
    """Portrait, then a landscape annex whose table runs over pages with its head repeated."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer

    Pen(target)  # registers the fonts
    plain = ParagraphStyle("plain", fontName="Sans-Regular", fontSize=10, leading=13)
    bold = ParagraphStyle("bold", parent=plain, fontName="Sans-Bold", fontSize=16, leading=20, spaceAfter=10)
    rows = [i for i in items if i.kind == "row"]
    style = [("FONT", (0, 0), (-1, -1), "Sans-Regular", 9), ("FONT", (0, 0), (-1, 0), "Sans-Bold", 9)]
    rules = [("LINEBELOW", (0, 0), (-1, -1), 0.4, "#999999"), ("ALIGN", (1, 1), (4, -1), "RIGHT")]
    table = LongTable(
        [list(i.cells) for i in rows], colWidths=[130, 80, 80, 80, 80, 170], repeatRows=1, style=style + rules
    )
    others = [i for i in items if i.kind != "row"]
    story = [Paragraph(others[0].text, bold), Paragraph(others[1].text, plain), Spacer(1, 10), table, Spacer(1, 10)]
    SimpleDocTemplate(str(target), pagesize=landscape(A4)).build([*story, Paragraph(others[2].text, plain)])


REPORTLAB: Final = {
    "letterhead-indented": ("LETTER", _letterhead, ("address",)),
    "leaflet-two-columns": ("BROCHURE", _leaflet, ()),
    "edge-and-watermark": ("STATUTE", _edge, ("edge", "draft")),
    "landscape-ruled-below": ("TABLE", _annex, ()),
}


def _sheet(*, sideways: bool = False) -> Any:
    import fpdf

    sheet = fpdf.FPDF(orientation="landscape" if sideways else "portrait")
    for style, face in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
        sheet.add_font("Sans", style, str(_FONTS / f"LiberationSans-{face}.ttf"))
    sheet.set_auto_page_break(auto=True, margin=20)
    sheet.set_margins(22, 20, 20)
    return sheet


def _said(sheet: Any, text: str, size: float, style: str = "", after: float = 2) -> None:
    sheet.set_font("Sans", style, size)
    sheet.multi_cell(0, size * 0.47, text, new_x="LMARGIN", new_y="NEXT", align="L")
    sheet.ln(after)


def _form(items: Sequence[Item], _: str, target: Path) -> None:
    """A form as printed with its answers: label and answer in bordered cells, the label shaded."""
    sheet = _sheet()
    sheet.add_page()
    for group in groups(items):
        if group[0].kind == "row":
            sheet.set_font("Sans", "", 9.5)
            widths = (1, 2) if group[0].is_key_value else (2, 1, 1)
            with sheet.table(col_widths=widths, first_row_as_headings=group[0].is_header, text_align="LEFT") as table:
                for item in group:
                    table.row(item.cells)
            sheet.ln(3)
        else:
            _fpdf_one(sheet, group)
    sheet.output(str(target))


def _fpdf_one(sheet: Any, group: Sequence[Item]) -> None:
    for item in group:
        if item.kind == "title":
            _said(sheet, item.text, 17, "B", 4)
        elif item.kind == "heading":
            _said(sheet, f"{item.label} {item.text}".strip(), 12 - item.level, "B", 1)
        elif item.kind == "item":
            sheet.set_left_margin(22 + 7 * item.level)
            _said(sheet, f"{item.label} {item.text}", 10, after=0.5)
            sheet.set_left_margin(22)
            sheet.set_x(22)
        else:
            _said(sheet, item.text, 10)


def _guide(items: Sequence[Item], _: str, target: Path) -> None:
    sheet = _sheet()
    sheet.add_page()
    for group in groups(items):
        _fpdf_one(sheet, group)
    sheet.output(str(target))


def _towns(items: Sequence[Item], _: str, target: Path) -> None:
    sheet = _sheet(sideways=True)
    sheet.add_page()
    for group in groups(items):
        if group[0].kind == "row":
            sheet.set_font("Sans", "", 9)
            align = ("LEFT", "RIGHT", "RIGHT", "RIGHT", "RIGHT", "LEFT")
            with sheet.table(
                borders_layout="HORIZONTAL_LINES", text_align=align, col_widths=(3, 1, 1, 1, 1, 3)
            ) as table:
                for item in group:
                    table.row(item.cells)
            sheet.ln(4)
        else:
            _fpdf_one(sheet, group)
    sheet.output(str(target))


FPDF: Final = {
    "form-filled": ("FORM", _form, ()),
    "guide-typed-bullets": ("GUIDE", _guide, ()),
    "table-horizontal-lines": ("TABLE", _towns, ()),
}
