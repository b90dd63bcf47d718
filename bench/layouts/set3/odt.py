"""The third unseen half: OpenDocument texts with outline headings, spanned cells, frames for pull quotes, soft page breaks and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts.odt import above, write
from bench.layouts.pieces import LANGUAGES, Made, split_box, without_notes
from bench.layouts.set3.pieces import script, word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


LOOKS: Final = {
    "odt-ordinance-notes": ("ORDINANCE", ("law",)),
    "odt-annual-frames": ("ANNUAL", ("agency",)),
    "odt-prices-spans": ("PRICES", ()),
    "odt-decision-plain": ("DECISION", ("head",)),
    "odt-call-lists": ("CALL", ()),
}


def documents(folder: Path) -> Iterator[Made]:
    """Every layout in both languages."""
    for layout, (name, drop) in LOOKS.items():
        for language in LANGUAGES:
            pieces = script(name, language)
            rest, box = split_box(pieces)
            pieces = (*rest[:1], *box, *rest[1:])
            if "notes" not in layout:
                pieces = without_notes(pieces)
            words = tuple(word(n, language) for n in drop)
            target = folder / f"{layout}-{language}.odt"
            if not target.is_file():
                write(target, layout, pieces, words, language)
            if "spans" in layout:
                pieces = tuple(above(pieces))
            yield Made("odt", layout, target, pieces, language, words)
