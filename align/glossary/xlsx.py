"""XLSX term lists: the same columns as CSV, with what people do in Excel around them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import GlossaryError
from align.glossary.columns import read_header
from align.glossary.table import parse_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.glossary.rows import Cells
    from align.model import Glossary

__all__ = ["parse_xlsx"]

_ROWS: Final = 200_000
_UNPACKED: Final = 500_000_000
_HEADER_WITHIN: Final = 30


def parse_xlsx(data: bytes, *, name: str, path: str, digest: str, places: dict[str, str] | None = None) -> Glossary:
    """A glossary from an XLSX file: all sheets whose first rows name a language; ``places`` is given where each concept stands.

    Terms in one cell may be parted by ``|``, ``;`` or line breaks. A formula's stored value is read; merged cells
    below the header are a problem, named by
    their address, since nobody can say which row they belong to.

    Raises:
        GlossaryError: not an XLSX file, too large unpacked, or no sheet with a header that names a language.
    """
    import openpyxl

    _check_archive(data, path)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # a damaged workbook raises whatever its parts raise
        raise GlossaryError(
            f"no readable XLSX file: {error}",
            path=path,
            hint="open and save it in a spreadsheet program, or export it as CSV",
        ) from error
    known: dict[str, str] = {} if places is None else places
    several = len(book.worksheets) > 1
    found = [
        made
        for sheet in book.worksheets
        if (made := _parsed(sheet, known, name=name, path=path, digest=digest, is_named=several)) is not None
    ]
    if not found:
        raise GlossaryError(
            "no sheet has a header row that names a language",
            path=path,
            hint="name the columns fi, sv, note …: see docs/glossary-format.md",
        )
    return replace(
        found[0],
        concepts=tuple(concept for one in found for concept in one.concepts),
        problems=tuple(dict.fromkeys(problem for one in found for problem in one.problems)),
    )


def _parsed(
    sheet: Any, places: dict[str, str], *, name: str, path: str, digest: str, is_named: bool
) -> Glossary | None:
    """The terms of one sheet, None when no row names a language. Of several sheets each row is named with its sheet's."""
    where = f"sheet {sheet.title}, " if is_named else ""
    rows = [(f"{where}{row}", cells) for row, cells in _rows(sheet)]
    header = next((n for n, (_, cells) in enumerate(rows[:_HEADER_WITHIN]) if read_header(cells) is not None), None)
    if header is None:
        return None
    problems = [
        f"{where}cell {area.coord}: merged cells; only the first row was read"
        for area in sheet.merged_cells.ranges
        if area.max_row > header + 1 and area.min_row > header + 1
    ]
    return parse_rows(
        rows,
        name=name,
        path=path,
        digest=digest,
        problems=problems,
        metadata=_metadata(rows[:header]),
        separators="|;\n",
        places=places,
    )


def _check_archive(data: bytes, path: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise GlossaryError("no XLSX file", path=path, hint="an old .xls must be saved as .xlsx first") from error
    if size > _UNPACKED:
        raise GlossaryError(f"more than {_UNPACKED // 1_000_000} MB unpacked", path=path, hint="export the list as CSV")


def _rows(sheet: Any) -> Iterator[tuple[str, Cells]]:
    for number, row in enumerate(sheet.iter_rows(values_only=True, max_row=min(sheet.max_row or 1, _ROWS)), start=1):
        cells = tuple("" if value is None else str(value).strip() for value in row)
        if any(cells):
            yield f"row {number}", cells


def _metadata(rows: list[tuple[str, Cells]]) -> dict[str, str]:
    """``# key: value`` rows above the header, as our own export writes them."""
    found: dict[str, str] = {}
    for _, cells in rows:
        key, colon, value = cells[0].lstrip("# ").partition(":")
        if colon and cells[0].startswith("#"):
            found[key.strip().casefold()] = value.strip()
    return found
