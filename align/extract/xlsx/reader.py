"""Workbooks → ``Document``: a section a sheet, a row block a row.

Stored values are read, not formulas, and shown as the cell's format shows the common cases: dates as ISO dates, whole
numbers without a decimal part, per cents as per cents. A formula that no spreadsheet program has calculated yet has no
stored value (libraries write such files): its cell cannot be read, and that is said for each sheet and each row.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import DAMAGED, NoTextError, UnreadableError
from align.extract.characters import tidy_lines
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.package import Package
from align.extract.structure import build
from align.extract.tables import Cell, table_blocks
from align.extract.xlsx.formulas import sheet_parts, uncalculated
from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence
    from pathlib import Path

__all__ = ["read_xlsx"]

_LONG: Final = 120
"""Characters from which a lone cell is a paragraph of text rather than a heading in a form."""
_NAMED: Final = 3
"""Cells named in the remark on formulas without a value."""
_CALCULATE: Final = "open the workbook in a spreadsheet program and save it"


def read_xlsx(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """An Excel workbook (.xlsx, .xlsm). Hidden sheets, rows and columns are left out, and said.

    Raises:
        UnreadableError: damaged.
        NoTextError: no filled cell, or only formulas without a stored value.
        LimitError: more cells than ``limits.sheet_cells``.
    """
    with Package(path, limits=limits) as package:
        title, metadata = package.core_properties()
        open_cells: dict[str, frozenset[str]] = {}
        for name in package.names():  # every part within its limits and without entities before the library sees it
            if name.endswith((".xml", ".rels")):
                open_cells[name.replace("\\", "/").lstrip("/").lower()] = uncalculated(package.xml(name))
        parts = sheet_parts(package)
    blocks: list[Block] = []
    remarks: list[str] = []
    for sheet in _sheets(path):
        if sheet.sheet_state != "visible":
            remarks.append(f"the hidden sheet {sheet.title!r} was not read")
            continue
        missing = open_cells.get(parts.get(sheet.title, "").lower(), frozenset())
        rows = list(_rows(sheet, missing, str(path), limits))
        if missing:
            remarks.append(_not_calculated(sheet.title, missing))
        if rows:
            blocks.append(Block(BlockKind.HEADING, tidy_lines(sheet.title), level=1, source="xlsx"))
            blocks += _sheet_blocks(rows)
    if not blocks:
        if any(open_cells.values()):
            raise NoTextError("the workbook has only formulas, and no stored values", path=str(path), hint=_CALCULATE)
        raise NoTextError("the workbook has no filled cell", path=str(path))
    return build(
        str(path), "xlsx", blocks, title=title, metadata=metadata, warnings=remarks, find_title=False, limits=limits
    )


def _sheets(path: Path) -> list[Any]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():  # of names and validations it drops, which hold no text
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path, data_only=True, keep_links=False, rich_text=False)
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        LookupError,
        ArithmeticError,
        SyntaxError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
    ) as error:
        raise UnreadableError(f"the workbook is damaged ({error})", path=str(path), hint=DAMAGED) from error
    return list(book.worksheets)


def _not_calculated(sheet: str, cells: Collection[str]) -> str:
    named = ", ".join(sorted(cells, key=lambda c: (len(c), c))[:_NAMED]) + (" …" if len(cells) > _NAMED else "")
    return f"the sheet {sheet!r} has {len(cells)} formulas without a stored value ({named}), which were not read: {_CALCULATE}"


def _rows(sheet: Any, missing: Container[str], path: str, limits: Limits) -> Iterator[list[Cell]]:
    """The filled cells of each row; one that is not calculated stays as an empty cell, so that columns keep their place."""
    hidden = {name for name, column in sheet.column_dimensions.items() if column.hidden}
    if len(sheet._cells) > limits.sheet_cells:  # noqa: SLF001 - the filled cells; max_row × max_column can be billions
        raise exceeded("sheet_cells", limits.sheet_cells, path=path, found=len(sheet._cells))  # noqa: SLF001
    by_row: dict[int, list[Any]] = {}
    for (row, _column), cell in sorted(sheet._cells.items()):  # noqa: SLF001
        if (cell.value is not None or cell.coordinate in missing) and cell.column_letter not in hidden:
            by_row.setdefault(row, []).append(cell)
    for row, cells in by_row.items():
        if sheet.row_dimensions[row].hidden:
            continue
        made = [(_cell(cell), cell.coordinate in missing) for cell in cells]
        if any(cell.text for cell, _ in made):
            yield [cell for cell, is_open in made if cell.text or is_open]


def _cell(cell: Any) -> Cell:
    link = cell.hyperlink.target if cell.hyperlink is not None and cell.hyperlink.target else ""
    return Cell(
        "" if cell.value is None else tidy_lines(_shown(cell.value, cell.number_format or "")),
        is_bold=bool(cell.font is not None and cell.font.b),
        links=(link,) if link else (),
    )


def _shown(value: object, number_format: str) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float):
        if "%" in number_format:
            return f"{value * 100:.6g} %"
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    if isinstance(value, int) and "%" in number_format:
        return f"{value * 100} %"
    return str(value)


def _sheet_blocks(rows: Sequence[list[Cell]]) -> list[Block]:
    """Rows of several cells are rows; a lone cell is a heading or a paragraph."""
    out: list[Block] = []
    run: list[list[Cell]] = []

    def flush() -> None:
        out.extend(table_blocks(run, source="xlsx"))
        run.clear()

    for row in rows:
        if len(row) > 1:
            run.append(row)
            continue
        flush()
        cell = row[0]
        is_heading = cell.is_bold and len(cell.text) < _LONG and not re.search(r"[.:;]$", cell.text)
        kind = BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
        out.append(replace(Block(kind, cell.text, source="xlsx", links=cell.links), level=2 if is_heading else 0))
    flush()
    return out
