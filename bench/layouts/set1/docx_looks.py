"""How the Word files of the first unseen set are laid out."""

# ruff: noqa: E501 - a look reads best on its own lines

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bench.layouts.set1.pieces import COVER, Piece


@dataclass(frozen=True, slots=True)
class Look:
    """How a Word document is set. Lengths in points."""

    name: str
    genre: str
    styles: bool = False
    """Real heading styles; else typed bold paragraphs."""
    font: str = "Liberation Sans"
    size: float = 11
    head_size: tuple[float, float] = (14, 12)
    title_size: float = 18
    bold: bool = True
    small_caps: bool = False
    bar: str = ""
    """Fill colour behind headings of the first level."""
    margin: tuple[float, float] = (70, 70)
    """Left and right."""
    body_indent: float = 0
    after: float = 8
    justify: bool = False
    hyphenate: bool = False
    columns: int = 1
    auto_lists: bool = False
    table: str = "Table Grid"
    wide_tables: bool = False
    """Tables of several columns stand on landscape pages."""
    cover: bool = False
    chapter_heads: bool = False
    page_number: str = "plain"
    """"plain", "of" (2 (5)) or "words" (Sivu 2/5)."""
    spacing: float = 1.15


LOOKS: Final = (
    Look("decision-letter", "decision", font="Liberation Serif", size=12, head_size=(12, 12), title_size=13, body_indent=65, page_number="of"),
    Look("programme-report", "programme", styles=True, head_size=(20, 14), title_size=30, cover=True, chapter_heads=True, page_number="of",
         font="DejaVu Sans", size=10, margin=(90, 72), auto_lists=True),
    Look("programme-columns", "programme", font="Liberation Serif", size=9, head_size=(11, 9), title_size=17, columns=2, justify=True, hyphenate=True,
         after=3, spacing=1.0, margin=(50, 50), table="Light Shading"),
    Look("minutes-plain", "minutes", size=10.5, head_size=(10.5, 10.5), title_size=14, small_caps=True, table="", margin=(57, 42), page_number="words",
         after=6, font="Liberation Sans Narrow"),
    Look("form-grid", "form", size=9.5, head_size=(11, 10), title_size=16, margin=(43, 43), after=5, spacing=1.0),
    Look("annex-landscape", "programme", styles=True, font="Liberation Serif", size=11, head_size=(15, 12), bold=False, title_size=20, wide_tables=True,
         justify=True, hyphenate=True, page_number="words", spacing=1.4),
    Look("call-bars", "call", styles=True, bar="1F4E79", head_size=(13, 12), title_size=22, auto_lists=True, table="Light Grid Accent 1", after=7),
    Look("guide-box", "guide", font="DejaVu Serif", size=10, head_size=(13, 11), title_size=24, bold=False, margin=(62, 130), spacing=1.3),
)  # fmt: skip


def covered(found: list[Piece], look: Look, language: str) -> list[Piece]:
    """The pieces with the lines of a cover page, where the look has one."""
    if not look.cover:
        return found
    from bench.extraction_content import Item

    first, second, third = (Piece("S", Item("paragraph", line)) for line in COVER[language])
    return [first, found[0], second, third, *found[1:]]
