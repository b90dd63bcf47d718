"""Formulas of a workbook that nobody has calculated: cells that show something and hold nothing to read.

A cell with a formula holds its last result in ``v`` (ECMA-376 part 1, 18.3.1.4 and 18.3.1.96). Libraries that write formulas
leave the result out until a spreadsheet program has opened the file; an empty result of type "str" is a calculated empty text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from align.extract.package import Package

__all__ = ["sheet_parts", "uncalculated"]

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def uncalculated(root: Any) -> frozenset[str]:
    """The cells ("C4") of a worksheet's XML whose formula has no stored result; none for any other part."""
    if root is None or root.tag != f"{_MAIN}worksheet":
        return frozenset()
    return frozenset(cell.get("r", "") for cell in root.iter(f"{_MAIN}c") if _is_open(cell))


def _is_open(cell: Any) -> bool:
    if cell.find(f"{_MAIN}f") is None or cell.find(f"{_MAIN}is") is not None:
        return False
    value = cell.find(f"{_MAIN}v")
    return value is None or (not value.text and cell.get("t") != "str")


def sheet_parts(package: Package) -> dict[str, str]:
    """The name of each sheet and the part of the package that holds it.

    Raises:
        UnreadableError: a part is damaged. LimitError: larger than the limits allow.
    """
    book = next((t for kind, t, away in package.relations("").values() if kind == "officeDocument" and not away), "")
    root = package.xml(book) if book else None
    if root is None:
        return {}
    targets = {name: target for name, (_, target, outside) in package.relations(book).items() if not outside}
    return {e.get("name", ""): targets.get(e.get(_ID, ""), "") for e in root.iter(f"{_MAIN}sheet")}
