"""Tables of web pages that only place things."""

from __future__ import annotations

from typing import Any, Final

__all__ = ["is_layout"]

_HELD: Final = 0.6
"""Share of a table's text in cells with headings of their own from which the table only places things."""


def is_layout(table: Any, rows: list[Any]) -> bool:
    """Whether a table only places things on the page."""
    if table.get("role") in {"presentation", "none"}:
        return True
    cells = [cell for row in rows for cell in row if cell.tag in {"td", "th"}]
    if not cells:
        return True
    if any(c.tag == "th" for c in cells):
        return False
    if max(sum(1 for c in row if c.tag == "td") for row in rows) == 1:
        return True
    texts = {cell: len("".join(cell.itertext()).strip()) for cell in cells}
    parted = [cell for cell in cells if any(True for _ in cell.iter("table", "h1", "h2", "h3", "h4"))]
    if sum(texts[cell] for cell in parted) > _HELD * max(sum(texts.values()), 1):
        return True  # one cell holds the page
    inner = sum(1 for cell in cells if any(True for _ in cell.iter("table", "h1", "h2", "h3", "h4", "ul", "ol")))
    paragraphs = sum(1 for cell in cells if sum(1 for _ in cell.iter("p")) > 2)
    return inner > 0.3 * len(cells) or paragraphs > 0.5 * len(cells)
