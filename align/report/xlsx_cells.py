"""Cells of the review sheet: text that is never a formula, flagged words in colour, rows high enough for what they hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from align.model import Severity
from align.report.passages import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Part", "choices", "finish", "header", "rich", "shade", "write"]

_LONGEST: Final = 32_000
"""Excel's cells end at 32,767 characters."""
_FILL: Final = {
    Severity.CRITICAL: "FBE3E0",
    Severity.MAJOR: "FCEAD2",
    Severity.MINOR: "E2EDF5",
    Severity.NEUTRAL: "EDEBE5",
}
_INK: Final = {
    Severity.CRITICAL: "9C1F1A",
    Severity.MAJOR: "8A4300",
    Severity.MINOR: "33566F",
    Severity.NEUTRAL: "586269",
}

_FONT: Final = "Calibri"
_LINE: Final = 15.0
"""Height of a line in points."""
_HIGHEST: Final = 400.0
"""Excel's rows end at 409 points."""

Part = tuple[str, Severity | None]
"""A stretch of text and the severity it is flagged with."""


def rich(cell: Any, parts: Sequence[Part]) -> None:
    """Text with flagged words in bold colour; rich text is never a formula."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles.colors import Color

    room = _LONGEST
    kept: list[Any] = []
    for text, severity in parts:
        cut = clean(text)[:room]
        room -= len(cut)
        if cut:
            font = InlineFont(rFont=_FONT, sz=11, b=True, color=Color(rgb="FF" + _INK[severity])) if severity else None
            kept.append(TextBlock(font, cut) if font else cut)
    if any(not isinstance(part, str) for part in kept):
        cell.value = CellRichText(*kept)
    else:
        write(cell, "".join(kept))
    _wrap(cell)


def write(cell: Any, value: object, *, bold: bool = False) -> None:
    """A value, top left; a text as a text whatever it begins with."""
    from openpyxl.styles import Font

    if isinstance(value, str):
        cell.value = clean(value)[:_LONGEST]
        cell.data_type = "s"  # openpyxl takes "=…" for a formula otherwise
    else:
        cell.value = value
    if bold:
        cell.font = Font(name=_FONT, size=11, bold=True)
    _wrap(cell)


def _wrap(cell: Any) -> None:
    cell.alignment = _wrapped()


@cache
def _wrapped() -> Any:
    from openpyxl.styles import Alignment

    return Alignment(wrap_text=True, vertical="top")


def shade(cell: Any, severity: Severity) -> None:
    """The colour of a severity behind a cell that names it."""
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", start_color=_FILL[severity])


def header(sheet: Any, row: int, names: Sequence[str], widths: Sequence[int]) -> None:
    """The row of column names; widths in characters."""
    from openpyxl.utils import get_column_letter

    for column, (name, width) in enumerate(zip(names, widths, strict=True), start=1):
        write(sheet.cell(row, column), name, bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width


def choices(sheet: Any, cells: str, words: Sequence[str]) -> None:
    """A list to choose from in some cells."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
    rule.add(cells)
    sheet.add_data_validation(rule)


def finish(sheet: Any, freeze: str, *, header_row: int = 1, printed: str = "") -> None:
    """Frozen panes, filters, heights of rows, and print on A4 landscape; ``printed`` is the last column that is printed."""
    sheet.freeze_panes = freeze
    _set_heights(sheet, header_row)
    if printed:
        sheet.print_area = f"A1:{printed}{sheet.max_row}"
    sheet.auto_filter.ref = f"A{header_row}:{sheet.cell(header_row, sheet.max_column).column_letter}{sheet.max_row}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = sheet.page_margins.top = sheet.page_margins.bottom = 0.4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header_row}:{header_row}"


def _set_heights(sheet: Any, header_row: int) -> None:
    """Some programs leave rows of wrapped text one line high; the estimate counts characters."""
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[header_row]]
    for number, row in enumerate(sheet.iter_rows(min_row=header_row + 1, values_only=True), start=header_row + 1):
        lines = max((_lines(str(value), width) for value, width in zip(row, widths, strict=False) if value), default=1)
        sheet.row_dimensions[number].height = min(_HIGHEST, _LINE * lines)


def _lines(text: str, width: float) -> int:
    # words break before the edge: a tenth of the width is lost to that
    return sum(max(1, -(-len(line) // max(1, int(0.9 * width)))) for line in text.split("\n"))
