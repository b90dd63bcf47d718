"""The blocks of the unseen documents, with the role each has on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bench.extraction_content import Content, Item
from bench.layouts.set1.texts import RUNNING, TEXTS

COVER: Final = {
    "fi": ("Palvelujen kehittämisosasto", "Julkaisuja 2026:4", "Helsinki 2026"),
    "sv": ("Avdelningen för serviceutveckling", "Publikationer 2026:4", "Helsingfors 2026"),
}
"""Lines of a cover page around the title."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block and its role: the first letters of its line."""

    role: str
    item: Item


def pieces(genre: str, language: str) -> list[Piece]:
    """The blocks of one document."""
    out: list[Piece] = []
    table, before = 0, ""
    for line in TEXTS[genre][language].strip().splitlines():
        role, *fields = line.split("|")
        family = role.strip("!") if role[0] in "KMR" else ""
        is_new_grid = family == "R" and (role == "R!" or before != "R")
        is_new_form = family in {"K", "M"} and before not in {"K", "M"}
        table += is_new_grid or is_new_form
        before = family
        if role == "^":
            out[-1] = Piece(out[-1].role, replace(out[-1].item, note=fields[0]))
        else:
            out.append(Piece(role, _item(role, fields, table)))
    return out


def _item(role: str, fields: list[str], table: int) -> Item:  # noqa: PLR0911 - one return a kind
    if role == "T":
        return Item("title", fields[0])
    if role in {"1", "2"}:
        return Item("heading", fields[1], int(role), fields[0])
    if role in {"-", "--"}:
        return Item("item", fields[0], len(role), "•")
    if role in {"a", "aa"}:
        return Item("item", fields[1], len(role), fields[0])
    if role == "K":
        return Item("row", cells=tuple(fields), is_key_value=True, table=table)
    if role == "M":
        return Item("row", cells=tuple(fields), table=table)
    if role in {"R", "R!"}:
        return Item("row", cells=tuple(fields), is_header=role == "R!", table=table)
    if role == "C":
        return Item("caption", fields[0])
    if role == "B!":
        return Item("heading", fields[0], 2)
    return Item("paragraph", fields[0])


def truth(found: list[Piece], genre: str, language: str) -> Content:
    """What a right reading of these blocks gives."""
    return Content(language, tuple(p.item for p in found), RUNNING[genre][language])


def groups(found: list[Piece]) -> list[list[Piece]]:
    """Rows of one table, items of one list and lines of one box together, all else alone."""
    out: list[list[Piece]] = []
    for piece in found:
        if out and _family(piece) and _family(piece) == _family(out[-1][-1]):
            out[-1].append(piece)
        else:
            out.append([piece])
    return out


def _family(piece: Piece) -> str:
    if piece.item.kind == "row":
        return f"table{piece.item.table}"
    if piece.item.kind == "item":
        return "list"
    return "box" if piece.role.startswith("B") else ""
