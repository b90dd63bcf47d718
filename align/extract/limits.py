"""How much a document may ask of us before reading stops with a named error.

Documents are untrusted input. Every reader takes a ``Limits``; an error that comes from one names it, so that a person
who knows the file is honest can raise exactly that one (``[limits]`` in rinnan.toml).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from align.errors import LimitError

__all__ = ["DEFAULT_LIMITS", "Limits", "exceeded"]

_MB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """All limits of reading. Sizes in bytes, times in seconds, page measures in points."""

    file_bytes: int = 100 * _MB
    """Size of any input file."""
    text_bytes: int = 20 * _MB
    """Size of a plain text or Markdown file, which is read in this process."""
    html_bytes: int = 20 * _MB
    """Size of an HTML file."""
    html_depth: int = 256
    """Nesting of elements in HTML; deeper trees are what hostile generators write."""
    html_nodes: int = 400_000
    """Elements and attributes in one HTML file."""
    line_characters: int = 1_000_000
    """Length of one line of plain text or Markdown."""
    zip_entries: int = 5_000
    """Files inside a DOCX, PPTX, ODT or XLSX package."""
    zip_bytes: int = 200 * _MB
    """Sum of the unpacked sizes inside a package, counted while unpacking: headers lie."""
    zip_part_bytes: int = 100 * _MB
    """Unpacked size of one XML part."""
    zip_ratio: float = 200.0
    """Unpacked to packed size of one part, tested above ``zip_ratio_from``."""
    zip_ratio_from: int = 10 * _MB
    """Unpacked size from which the ratio is tested: small parts of white space compress well and harm nobody."""
    xml_nodes: int = 4_000_000
    """Elements in one XML part."""
    xml_depth: int = 256
    """Nesting of elements in one XML part."""
    table_columns: int = 2_000
    """Columns of one table, spans included."""
    sheet_cells: int = 1_000_000
    """Filled cells of one workbook."""
    pages: int = 2_000
    """Pages of a PDF, slides of a presentation."""
    page_characters: int = 100_000
    """Characters on one PDF page."""
    page_paths: int = 5_000
    """Lines and rectangles on one PDF page; beyond, the text is read and ruled tables are not looked for."""
    page_side_min: float = 3.0
    """Smallest side of a PDF page."""
    page_side_max: float = 14_400.0
    """Largest side of a PDF page (the format's own limit, ISO 32000-1 annex C)."""
    structure_nodes: int = 400_000
    """Elements in the structure tree of a tagged PDF."""
    structure_depth: int = 200
    """Nesting of that tree."""
    blocks: int = 400_000
    """Blocks one document may come to."""
    memory_bytes: int = 1536 * _MB
    """Address space of the reading process (where the platform can limit it)."""
    cpu_seconds: float = 10.0
    """Processor time of the reading process, before pages are counted."""
    cpu_seconds_per_page: float = 0.5
    """Processor time allowed in addition for each page."""
    cpu_seconds_max: float = 300.0
    """Processor time whatever the number of pages."""
    wall_factor: float = 6.0
    """Elapsed time allowed, as a multiple of the processor time: a busy machine is no reason to refuse a file."""

    def cpu_for(self, pages: int = 0) -> float:
        """Processor time for a document of so many pages, in seconds."""
        return min(self.cpu_seconds_max, self.cpu_seconds + self.cpu_seconds_per_page * pages)

    def __post_init__(self) -> None:
        for entry in fields(self):
            if not getattr(self, entry.name) > 0:
                raise ValueError(f"limit {entry.name} must be positive")


DEFAULT_LIMITS: Final = Limits()


def exceeded(name: str, allowed: float, *, path: str, found: float | None = None, what: str = "") -> LimitError:
    """The error for the limit ``name``; ``what`` says what was counted ("pages"), ``found`` how many there were."""
    counted = what or name.replace("_", " ")
    has = f"has {found:,.0f} {counted}" if found is not None else f"has too many {counted}"
    return LimitError(
        f"{has}, more than the limit of {allowed:,.0f}",
        path=path,
        hint=f"raise {name.replace('_', '-')} under [limits] in rinnan.toml if you trust the file",
    )
