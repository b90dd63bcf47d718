"""What the parsers of bilingual files hand to :mod:`align.extract.bitext.reader`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model import Place

__all__ = ["Unit", "base_language"]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a parser finds: the texts of one unit by language, and what is known about them."""

    texts: tuple[tuple[str, str], ...]
    """Language code and text, in file order; a side without text is left out."""
    kind: str = ""
    """Bead kind if the file says one."""
    segment: str = ""
    """Segment kind ("heading") if the file says one."""
    places: tuple[tuple[str, Place], ...] = ()
    """Language code and place, where the file keeps one."""
    group: str = ""
    """What file or pair inside the file it belongs to; a change begins a section."""


def base_language(code: str) -> str:
    """The language of a code with region: "fi" for "fi-FI" and "FI_fi"."""
    return code.replace("_", "-").split("-", 1)[0].lower()
