"""The fifth unseen half: ODT as LibreOffice writes it, slides, and the PDFs LibreOffice makes of all office files, tagged and not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import printed_by_office
from bench.layouts.odt import write
from bench.layouts.office import add_foot, add_line, add_table
from bench.layouts.pieces import LANGUAGES, Made, parts, runs, without_notes
from bench.layouts.set5.pieces import script, without_head, word
from bench.layouts.set5.word import documents as written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_TEXTS: Final = {
    "odt-job": ("JOB", ("bureau",)),
    "odt-help": ("HELP", ()),
    "odt-criteria-notes": ("CRITERIA", ("fund",)),
    "odt-exhibit-frames": ("EXHIBIT", ("museum",)),
}
_SLIDES: Final = {"slides-criteria": "CRITERIA", "slides-exhibit-two-contents": "EXHIBIT"}
_FEET: Final = {"slides-criteria": "deck", "slides-exhibit-two-contents": "museum"}


def documents(folder: Path) -> Iterator[Made]:
    """ODT and slides, then what LibreOffice prints of them and of the DOCX."""
    made = [*_texts(folder), *_slides(folder)]
    yield from made
    yield from printed_by_office(folder, [*made, *written(folder)])


def _texts(folder: Path) -> Iterator[Made]:
    for layout, (name, heads) in _TEXTS.items():
        for language in LANGUAGES:
            pieces = script(name, language)
            pieces = without_head(pieces if "notes" in layout else without_notes(pieces))
            words = tuple(word(head, language) for head in heads)
            target = folder / f"{layout}-{language}.odt"
            if not target.is_file():
                write(target, layout, pieces, words, language)
            yield Made("odt", layout, target, pieces, language, words)


def _slides(folder: Path) -> Iterator[Made]:
    """A deck with a slide for each heading, its foot on each; and one of two contents beside each other."""
    for layout, name in _SLIDES.items():
        for language in LANGUAGES:
            pieces = without_notes(script(name, language))
            target = folder / f"{layout}-{language}.pptx"
            if not target.is_file():
                _deck(pieces, layout, language).save(str(target))
            yield Made("pptx", layout, target, pieces, language, (word(_FEET[layout], language),))


def _deck(pieces: Sequence[Piece], layout: str, language: str) -> Any:
    import pptx

    deck: Any = pptx.Presentation()
    at = next(i for i, piece in enumerate(pieces) if piece.kind == "heading")
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = pieces[0].text
    for piece in pieces[1:at]:
        add_line(first.placeholders[1].text_frame, piece)
    for part in parts(pieces[at:]):
        (_pair if "two-contents" in layout else _one)(deck, part)
    for number, slide in enumerate(deck.slides, 1):
        add_foot(slide, f"{word(_FEET[layout], language)}  {number}")
        for shape in list(slide.placeholders):
            if not shape.text_frame.text:
                shape._element.getparent().remove(shape._element)  # noqa: SLF001 - python-pptx has no way to remove one
    return deck


def _one(deck: Any, part: Sequence[Piece]) -> None:
    """A heading and its text in one body; a table below the text."""
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = f"{part[0].label} {part[0].text}".strip()
    frame, after = slide.placeholders[1].text_frame, [piece for piece in part if piece.kind == "row"]
    at = next((i for i, piece in enumerate(part) if piece.kind == "row"), len(part))
    for piece in part[1:at]:
        _said(frame, piece, 20)
    if after:
        add_table(slide, after, 4.0)
        below = _box(slide, 12.6)
        for piece in part[at + len(after) :]:
            add_line(below, piece, 18)


def _pair(deck: Any, part: Sequence[Piece]) -> None:
    """The first half of the text at the left, the second at the right."""
    slide = deck.slides.add_slide(deck.slide_layouts[3])
    slide.shapes.title.text = part[0].text
    rows = [piece for piece in part if piece.kind == "row"]
    text = [piece for piece in part[1:] if piece.kind != "row"]
    if rows:
        add_table(slide, rows, 5.0)
        below = _box(slide, 12.0)
        for piece in text:
            add_line(below, piece, 18)
        return
    parts = list(runs(text))
    middle = (len(parts) + 1) // 2
    for side, half in ((1, parts[:middle]), (2, parts[middle:])):
        for run in half:
            for piece in run:
                _said(slide.placeholders[side].text_frame, piece, 18)


def _said(frame: Any, piece: Piece, size: int) -> None:
    """A line of a body: letters for an item that has one; what is no item is not set in from the left."""
    add_line(frame, piece, size)
    marks = frame.paragraphs[-1]._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx has no way to set an indent
    if piece.label.endswith(")"):
        marks[-1].set("type", "alphaLcParenR")
    if piece.kind != "item":
        marks.set("marL", "0")
        marks.set("indent", "0")


def _box(slide: Any, top: float) -> Any:
    from pptx.util import Cm

    frame = slide.shapes.add_textbox(Cm(2), Cm(top), Cm(21), Cm(3)).text_frame
    frame.word_wrap = True
    return frame
