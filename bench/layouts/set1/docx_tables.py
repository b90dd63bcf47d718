"""Word files of the first unseen set: tables, merged cells of forms, boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bench.layouts.set1.docx_page import Page

if TYPE_CHECKING:
    from bench.layouts.set1.pieces import Piece


class Tables(Page):
    """What stands in tables."""

    def table(self, group: list[Piece]) -> None:
        """Rows as a table, a form's as a grid, wide ones on a landscape page."""
        from docx.shared import Pt

        o = self.look
        if o.name == "form-grid":
            self.grid(group)
            return
        wide = o.wide_tables and not group[0].item.is_key_value
        if wide:
            self.turn(landscape=True)
        count = len(group[0].item.cells)
        made = self.doc.add_table(rows=0, cols=count)
        if o.table:
            made.style = o.table
        for piece in group:
            cells = made.add_row().cells
            for index, text in enumerate(piece.item.cells):
                run = cells[index].paragraphs[0].add_run(text)
                run.bold = True if piece.item.is_header or (piece.item.is_key_value and index == 0) else None
                run.font.size = Pt(o.size - 1.5) if o.columns > 1 else None
        if group[0].item.is_header:
            made.rows[0]._tr.get_or_add_trPr().append(self.element("tblHeader"))  # noqa: SLF001
        if group[0].item.is_key_value:
            self.widths(made, (130, 300))
        elif count > 1 and not wide:
            room = (595.3 - sum(o.margin) - 20 * (o.columns - 1)) / o.columns - 2
            self.widths(made, (room * 0.36, *[room * 0.64 / (count - 1)] * (count - 1)))
        if wide:
            self.turn(landscape=False)
        else:
            self.doc.add_paragraph()

    def widths(self, made: Any, points: tuple[float, ...]) -> None:
        """Every column as wide as given, in points."""
        from docx.shared import Pt

        made.autofit = False
        for column, width in zip(made.columns, points, strict=True):
            column.width = Pt(width)
        for row in made.rows:
            for cell, width in zip(row.cells, points, strict=True):
                cell.width = Pt(width)

    def grid(self, group: list[Piece]) -> None:
        """A form: six columns, every row merged to its own shape."""
        made = self.doc.add_table(rows=len(group), cols=6)
        made.style = "Table Grid"
        for row, piece in enumerate(group):
            cells, item = made.rows[row].cells, piece.item
            spans = {1: [(0, 5)], 2: [(0, 1), (2, 5)], 3: [(0, 1), (2, 3), (4, 5)]}[len(item.cells)]
            for (start, end), text in zip(spans, item.cells, strict=True):
                cell = cells[start].merge(cells[end])
                run = cell.paragraphs[0].add_run(text)
                run.bold = True if item.is_header or len(item.cells) == 1 else None
                if len(item.cells) == 1:
                    cell._tc.get_or_add_tcPr().append(self.element("shd", val="clear", color="auto", fill="D9E2F3"))  # noqa: SLF001
        self.doc.add_paragraph()

    def box(self, group: list[Piece]) -> None:
        """A shaded frame of one cell, floating at the right margin where the look leaves it room."""
        from docx.shared import Pt

        made = self.doc.add_table(rows=1, cols=1)
        made.style = "Table Grid"
        cell = made.rows[0].cells[0]
        cell._tc.get_or_add_tcPr().append(self.element("shd", val="clear", color="auto", fill="E2EFD9"))  # noqa: SLF001
        for index, piece in enumerate(group):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            run = paragraph.add_run(piece.item.text)
            run.bold = True if piece.role == "B!" else None
            paragraph.paragraph_format.space_after = Pt(0)
        self.doc.add_paragraph()
