"""Our own review sheet (XLSX, sheet "side by side") and TSV, read back after a person corrected them.

Both name their columns in the first row: ``source`` and ``target`` hold the texts, whatever has been moved between rows.
"""

from __future__ import annotations

import csv
import zipfile
from typing import TYPE_CHECKING, Any, Final

from align.errors import DAMAGED, UnreadableError, UnsupportedError
from align.extract.bitext.units import Unit, base_language
from align.extract.limits import exceeded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from align.extract.limits import Limits

__all__ = ["has_our_columns", "parse"]

_NEEDED: Final = frozenset({"source", "target", "kind"})
_PIECE: Final = 1 << 20
_MOST_PIECES: Final = 64
_MARKS: Final = ("=", "+", "-", "@")


def has_our_columns(file: Path, kind: str) -> bool:
    """Whether the file begins as our exports do; looks at its first bytes or its sheets' first rows only."""
    try:
        if kind == "tsv":
            with file.open(encoding="utf-8-sig", errors="replace") as stream:
                return set(stream.readline(10_000).rstrip("\r\n").split("\t")) >= _NEEDED
        with zipfile.ZipFile(file) as package:
            parts = [
                n for n in package.namelist() if n.startswith("xl/worksheets/sheet") or n == "xl/sharedStrings.xml"
            ]
            return any(_has(package, part, b">source_place<", b">target_place<") for part in parts)
    except (OSError, zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return False


def _has(package: zipfile.ZipFile, part: str, *words: bytes) -> bool:
    """Whether a part of a package holds the words; read in pieces, and not for ever."""
    left = set(words)
    before = b""
    with package.open(part) as stream:
        for _ in range(_MOST_PIECES if part.endswith("Strings.xml") else 1):  # a sheet's first row comes first
            piece = stream.read(_PIECE)
            if not piece or not left:
                break
            left = {word for word in left if word not in before + piece}
            before = piece[-64:]
    return not left


def parse(file: Path, kind: str, *, name: str, limits: Limits) -> tuple[tuple[str, str], list[Unit]]:
    """Languages ("" where the file does not say) and units."""
    rows = _tsv(file, name, limits) if kind == "tsv" else _xlsx(file, name, limits)
    columns: dict[str, int] = {}
    languages = "source", "target"
    units: list[Unit] = []
    for row in rows:
        if not columns:
            columns = {value: index for index, value in enumerate(row) if value}
            if not set(columns) >= _NEEDED:
                raise UnsupportedError("the first row does not name the columns source, target and kind", path=name)
            continue
        values = {key: row[index].strip() if index < len(row) else "" for key, index in columns.items()}
        if values.get("source_language") and values.get("target_language"):
            languages = base_language(values["source_language"]), base_language(values["target_language"])
        units.append(_unit(values, languages))
    return languages, [u for u in units if u.texts]


def _unit(values: dict[str, str], languages: tuple[str, str]) -> Unit:
    texts = tuple(
        (language, " ".join(values[side].replace("\t", " ").splitlines()))
        for language, side in zip(languages, ("source", "target"), strict=True)
        if values[side]
    )
    return Unit(texts, values["kind"], group=values.get("pair", ""))


def _tsv(file: Path, name: str, limits: Limits) -> Iterator[list[str]]:
    if file.stat().st_size > limits.text_bytes:
        raise exceeded("text_bytes", limits.text_bytes, path=name)
    text = file.read_bytes().decode("utf-8-sig", "replace")
    for row in csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        # the apostrophe before "=" and its like was ours, for spreadsheets
        yield [cell[1:] if cell[:1] == "'" and cell[1:2] in _MARKS else cell for cell in row]


def _xlsx(file: Path, name: str, limits: Limits) -> Iterator[list[str]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except Exception as error:
        raise UnreadableError(f"the workbook is damaged ({error})", path=name, hint=DAMAGED) from error
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        first = _strings(next(rows, ()))
        if set(first) >= _NEEDED:
            codes = _sheet_languages(book)
            yield [*first, "source_language", "target_language"]
            next(rows, None)  # the names people see
            cells = 0
            for row in rows:
                cells += len(row)
                if cells > limits.sheet_cells:
                    raise exceeded("sheet_cells", limits.sheet_cells, path=name)
                if any(value is not None for value in row):
                    yield [*_strings(row), *[""] * (len(first) - len(row)), *codes]
            return
    raise UnsupportedError("no sheet of the workbook names the columns source, target and kind", path=name)


def _sheet_languages(book: Any) -> tuple[str, str]:
    """The codes our sheets keep in the workbook's keywords ("fi sv")."""
    codes = str(book.properties.keywords or "").split()
    return (codes[0], codes[1]) if len(codes) == 2 else ("", "")


def _strings(row: Iterable[object]) -> list[str]:
    return ["" if value is None else str(value) for value in row]
