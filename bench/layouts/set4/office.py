"""The fourth unseen half: ODT, slides with notes and shapes, and the PDFs LibreOffice makes of all office files, tagged and not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts.makers import printed_by_office
from bench.layouts.odt import write
from bench.layouts.office import add_line, add_table
from bench.layouts.pieces import BREAK, LANGUAGES, Made, parts, runs, without_notes
from bench.layouts.set4.pieces import script, word
from bench.layouts.set4.word import documents as written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_TEXTS: Final = {
    "odt-rules-columns": ("RULES", "law"),
    "odt-round-plain": ("ROUND", "office"),
    "odt-howto-notes": ("HOWTO", "logo"),
}


def documents(folder: Path) -> Iterator[Made]:
    """ODT and slides, then what LibreOffice prints of them and of the DOCX."""
    made = [*_texts(folder), *_slides(folder)]
    yield from made
    yield from printed_by_office(folder, [*made, *written(folder)])


def _texts(folder: Path) -> Iterator[Made]:
    for layout, (name, head) in _TEXTS.items():
        for language in LANGUAGES:
            pieces = script(name, language)
            pieces = pieces if "notes" in layout else without_notes(pieces)
            words = (word(head, language),)
            target = folder / f"{layout}-{language}.odt"
            if not target.is_file():
                write(target, layout, pieces, words, language)
            yield Made("odt", layout, target, pieces, language, words)


def _slides(folder: Path) -> Iterator[Made]:
    """A deck with speaker's notes, its lists in text boxes under a title, its foot on each slide; and one slide of cards."""
    for layout, name in (("slides-notes", "HANDOUT"), ("slides-cards", "FACTS")):
        for language in LANGUAGES:
            pieces = script(name, language)
            target = folder / f"{layout}-{language}.pptx"
            if not target.is_file():
                (_deck if name == "HANDOUT" else _cards)(pieces, language).save(str(target))
            said = word("notes", language)
            yield Made("pptx", layout, target, pieces, language, (word("deck", language),), (said,))


def _deck(pieces: Sequence[Piece], language: str) -> Any:
    import pptx
    from pptx.util import Cm

    deck: Any = pptx.Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text, first.placeholders[1].text = pieces[0].text, pieces[1].text
    for part in parts(pieces[2:]):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = part[0].text
        top = 4.6
        for run in runs(part[1:]):
            if run[0].kind == "row":
                add_table(slide, run, top)
            else:
                frame = slide.shapes.add_textbox(Cm(2.2), Cm(top), Cm(20.5), Cm(1.3 * len(run))).text_frame
                frame.word_wrap = True
                for piece in run:
                    add_line(frame, piece, 18)
            top += 1.5 + 1.3 * len(run)
        slide.notes_slide.notes_text_frame.text = word("notes", language)
        add_foot(slide, word("deck", language))
    return deck


def _cards(pieces: Sequence[Piece], language: str) -> Any:
    """Three figures on rounded boxes beside each other, then the text on a slide each."""
    import pptx
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Cm, Pt

    deck: Any = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = pieces[0].text
    slide.shapes.add_textbox(Cm(2.2), Cm(4.2), Cm(20), Cm(1)).text_frame.text = pieces[1].text
    for at, piece in enumerate(pieces[2:5]):
        frame = slide.shapes.add_shape(
            MSO_SHAPE.ROUNDED_RECTANGLE, Cm(1.8 + 7.4 * at), Cm(7), Cm(6.8), Cm(5)
        ).text_frame
        large, small = piece.text.split(BREAK)
        frame.text = large
        frame.paragraphs[0].runs[0].font.size = Pt(40)
        frame.add_paragraph().text = small
    for part in parts(pieces[5:]):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = part[0].text
        for piece in part[1:]:
            add_line(slide.placeholders[1].text_frame, piece)
    for slide in deck.slides:
        add_foot(slide, word("deck", language))
    return deck


def add_foot(slide: Any, text: str) -> None:
    from pptx.util import Cm, Pt

    box = slide.shapes.add_textbox(Cm(8), Cm(17.9), Cm(9), Cm(0.8))
    box.text_frame.text = text
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
