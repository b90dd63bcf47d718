"""What the commands about terms print: data, tables, places."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

import click

from align.cli.terminal import put

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Place

__all__ = ["FORMAT", "place_of", "places_of", "put_json", "put_table"]

FORMAT: Final = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "tsv", "json"]),
    default="text",
    show_default=True,
    help="For people, as a table, or as data.",
)
_MOST_PLACES: Final = 8
"""Places of one rendering that are told one by one."""


def put_json(found: Iterable[Any]) -> None:
    """Data classes or mappings as a JSON list."""
    rows = [item if isinstance(item, dict) else asdict(item) for item in found]
    put(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def put_table(header: str, rows: Iterable[Sequence[object]]) -> None:
    """Rows parted by tabs; what would break a row is made visible."""
    from align.report.plain import visible

    put("\t".join(header.split()) + "\n")
    for row in rows:
        put("\t".join(visible("" if cell is None else str(cell)).replace("\t", " ") for cell in row) + "\n")


def place_of(place: Place | None) -> str:
    """File, page and line of a place."""
    if place is None:
        return ""
    parts = [f"page {place.page}" if place.page else "", f"line {place.line}" if place.line else ""]
    return ", ".join([place.file, *filter(None, parts)])


def places_of(places: Sequence[Place]) -> str:
    """Several places, each file named once: "a.pdf pages 3, 5 (2); b.docx lines 7, 9"."""
    by_file: dict[str, dict[tuple[str, int], int]] = {}
    for place in places[:_MOST_PLACES]:
        key = ("page", place.page) if place.page else ("line", place.line or 0)
        counts = by_file.setdefault(place.file, {})
        counts[key] = counts.get(key, 0) + 1
    told = []
    for file, counts in by_file.items():
        units = {
            unit: [
                f"{number} ({n})" if n > 1 else str(number) for (u, number), n in counts.items() if u == unit and number
            ]
            for unit in dict.fromkeys(unit for unit, _ in counts)
        }
        where = ", ".join(f"{unit}{'s' if len(at) > 1 else ''} {', '.join(at)}" for unit, at in units.items() if at)
        told.append(f"{file} {where}".rstrip())
    more = len(places) - _MOST_PLACES
    return "; ".join(told) + (f" and {more} more" if more > 0 else "")
