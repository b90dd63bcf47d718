"""The third unseen half: slides by python-pptx, ODT, and the PDFs LibreOffice makes of all office files, tagged and not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import printed_by_office
from bench.layouts.office import add_foot, add_line, add_table
from bench.layouts.pieces import LANGUAGES, Made, parts, runs
from bench.layouts.set3.odt import documents as opendocument
from bench.layouts.set3.pieces import script, word
from bench.layouts.set3.word import documents as written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_SLIDES: Final = {"slides-template": "DECK", "slides-two-contents": "FAQ", "slides-text-boxes": "PROJECT"}


def documents(folder: Path) -> Iterator[Made]:
    """ODT and slides, then what LibreOffice prints of them and of the DOCX."""
    made = [*opendocument(folder), *_slides(folder)]
    yield from made
    # LibreOffice begins the sections of a statute anew in each chapter, whatever the list says
    sources = [one for one in (*made, *written(folder)) if one.layout != "ordinance-auto"]
    yield from printed_by_office(folder, sources)


def _slides(folder: Path) -> Iterator[Made]:
    """A deck on its template, one of two contents beside each other, one of loose text boxes; all with a foot on every slide."""
    for layout, name in _SLIDES.items():
        for language in LANGUAGES:
            pieces = tuple(_shown(script(name, language), layout))
            target = folder / f"{layout}-{language}.pptx"
            if not target.is_file():
                _deck(pieces, layout, language).save(str(target))
            yield Made("pptx", layout, target, pieces, language, (word("agency", language),))


def _shown(pieces: Sequence[Piece], layout: str) -> Iterator[Piece]:
    """On the slides of two contents the questions are lines in the body, not titles; key–value rows are a table."""
    for piece in pieces:
        is_line = "two-contents" in layout and piece.kind == "heading" and piece.level > 1
        yield replace(piece, kind="paragraph", level=0) if is_line else piece


def _deck(pieces: Sequence[Piece], layout: str, language: str) -> Any:
    import pptx

    deck: Any = pptx.Presentation()
    at = next(i for i, p in enumerate(pieces) if p.kind == "heading")
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = pieces[0].text
    frame = slide.placeholders[1].text_frame
    rows = [p for p in pieces[1:at] if p.kind == "row"]
    for piece in pieces[1:at]:
        if piece.kind != "row":
            add_line(frame, piece)
    if rows:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        add_table(slide, rows, 3.0)
    for part in parts(pieces[at:]):
        _slide(deck, part, layout)
    for number, each in enumerate(deck.slides, 1):
        add_foot(each, f"{word('agency', language)}  {number}")
    return deck


def _slide(deck: Any, part: Sequence[Piece], layout: str) -> None:
    from pptx.util import Cm

    kind = {"slides-template": 1, "slides-two-contents": 3, "slides-text-boxes": 5}[layout]
    slide = deck.slides.add_slide(deck.slide_layouts[kind if part[1].kind != "row" else 5])
    slide.shapes.title.text = part[0].text
    if layout == "slides-text-boxes":
        top = 4.5
        for run in runs(part[1:]):
            frame = slide.shapes.add_textbox(Cm(2), Cm(top), Cm(21), Cm(2)).text_frame
            frame.word_wrap = True
            for piece in run:
                add_line(frame, piece)
            top += 1.6 + 1.4 * len(run)
        return
    middle = next((i for i, p in enumerate(part) if i > len(part) / 2 and p.kind == "paragraph"), len(part))
    for run in runs(part[1:]):
        if run[0].kind == "row":
            add_table(slide, run, 5.0)
            continue
        for piece in run:
            second = layout == "slides-two-contents" and part.index(piece) >= middle
            add_line(
                slide.placeholders[2 if second else 1].text_frame, piece, 14 if layout == "slides-two-contents" else 0
            )
