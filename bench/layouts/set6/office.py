"""The sixth unseen set: ODT, slides, and the PDFs LibreOffice makes of all office files, tagged and not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import printed_by_office
from bench.layouts.odt import write
from bench.layouts.office import add_foot, add_line, add_table
from bench.layouts.pieces import LANGUAGES, Made, parts, runs, without_notes
from bench.layouts.set6.pieces import script, without_head, word
from bench.layouts.set6.word import documents as written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_TEXTS: Final = {
    "odt-rules": ("RULES", "harbour"),
    "odt-programme": ("PROGRAMME", "network"),
    "odt-circular-notes": ("CIRCULAR", "post"),
    "odt-leaflet-frames": ("LEAFLET", "health"),
}
_SLIDES: Final = {
    "slides-training": ("DECK", "deck"),
    "slides-questions": ("QA", "water"),
    "slides-two-contents": ("LEAFLET", "health"),
    "slides-table-beside": ("TIMETABLE", "ferry"),
}
_TITLE_AND_BODY: Final = 1
_TWO_CONTENTS: Final = 3
_TITLE_ONLY: Final = 5


def documents(folder: Path) -> Iterator[Made]:
    """ODT and slides, then what LibreOffice prints of them and of the DOCX."""
    made = [*_texts(folder), *_slides(folder)]
    yield from made
    yield from printed_by_office(folder, [*made, *written(folder)])


def _texts(folder: Path) -> Iterator[Made]:
    for layout, (name, head) in _TEXTS.items():
        for language in LANGUAGES:
            pieces = script(name, language)
            pieces = without_head(pieces if "notes" in layout else without_notes(pieces))
            target = folder / f"{layout}-{language}.odt"
            if not target.is_file():
                write(target, layout, pieces, (word(head, language),), language)
            yield Made("odt", layout, target, pieces, language, (word(head, language),))


def _slides(folder: Path) -> Iterator[Made]:
    """Decks with a slide for each heading and a foot on each slide."""
    for layout, (name, foot) in _SLIDES.items():
        for language in LANGUAGES:
            pieces = without_notes(script(name, language))
            pieces = tuple(replace(p, level=1) if p.kind == "heading" else p for p in pieces)  # slides have no levels
            target = folder / f"{layout}-{language}.pptx"
            if not target.is_file():
                _deck(pieces, layout, word(foot, language)).save(str(target))
            yield Made("pptx", layout, target, pieces, language, (word(foot, language),))


def _deck(pieces: Sequence[Piece], layout: str, foot: str) -> Any:
    import pptx

    deck: Any = pptx.Presentation()
    at = next(i for i, piece in enumerate(pieces) if piece.kind == "heading")
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = pieces[0].text
    for piece in pieces[1:at]:
        _add(first.placeholders[1].text_frame, piece, 20)
    for part in parts(pieces[at:]):
        if len(part) == 1:  # the groups of the questions
            deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY]).shapes.title.text = part[0].text
            continue
        {"slides-two-contents": _two, "slides-table-beside": _beside}.get(layout, _one)(deck, part)
    for number, slide in enumerate(deck.slides, 1):
        add_foot(slide, f"{foot}  {number}")
        for shape in list(slide.placeholders):
            if not shape.text_frame.text:
                shape._element.getparent().remove(shape._element)  # noqa: SLF001 - python-pptx has no way to remove one
    return deck


def _add(frame: Any, piece: Piece, size: int) -> None:
    """A line of a body; what is no item is not set in from the left."""
    add_line(frame, piece, size)
    if piece.kind != "item":
        marks = frame.paragraphs[-1]._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx has no way to set an indent
        marks.set("marL", "0")
        marks.set("indent", "0")


def _one(deck: Any, part: Sequence[Piece]) -> None:
    """A heading and its text in one body; a table below the heading, its text below the table."""
    rows = [piece for piece in part if piece.kind == "row"]
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY if rows else _TITLE_AND_BODY])
    slide.shapes.title.text = part[0].text
    if rows:
        add_table(slide, rows, 4.6)
        frame = _box(slide, 2, 5.4 + 1.2 * len(rows), 21)
    else:
        frame = slide.placeholders[1].text_frame
    for piece in part[1:]:
        if piece.kind != "row":
            _add(frame, piece, 20)


def _two(deck: Any, part: Sequence[Piece]) -> None:
    """The first half of a heading's text at the left, the rest at the right; a short text in one body."""
    blocks = list(runs(part[1:]))
    if len(blocks) == 1:
        _one(deck, part)
        return
    slide = deck.slides.add_slide(deck.slide_layouts[_TWO_CONTENTS])
    slide.shapes.title.text = part[0].text
    middle = (len(blocks) + 1) // 2
    for side, half in ((1, blocks[:middle]), (2, blocks[middle:])):
        for piece in (piece for block in half for piece in block):
            _add(slide.placeholders[side].text_frame, piece, 18)


def _beside(deck: Any, part: Sequence[Piece]) -> None:
    """A table over the whole width, or the text in a box of its own that stands to the right of the middle."""
    rows = [piece for piece in part if piece.kind == "row"]
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    slide.shapes.title.text = part[0].text
    if rows:
        add_table(slide, rows, 4.4)
    text = [piece for piece in part[1:] if piece.kind != "row"]
    if text:
        frame = _box(slide, 10, 5.4 + 1.2 * len(rows) if rows else 6, 13)
        for piece in text:
            _add(frame, piece, 18)


def _box(slide: Any, left: float, top: float, wide: float) -> Any:
    from pptx.util import Cm

    frame = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(wide), Cm(3)).text_frame
    frame.word_wrap = True
    return frame
