"""Presentations: the language of runs, and slides that are pictures."""

from __future__ import annotations

import io

import pytest

from align.errors import NoTextError
from align.extract import extract
from align.languages.recognise import recognised
from align.model import BlockKind

pptx = pytest.importorskip("pptx")
Image = pytest.importorskip("PIL.Image")
from pptx.util import Inches  # noqa: E402

FINNISH = "Kaupunginhallitus päätti hyväksyä satamien korjaussuunnitelman ja myöntää siihen määrärahan."
SWEDISH = "Stadsstyrelsen beslutade godkänna reparationsplanen för hamnarna och bevilja ett anslag för den."


def picture():
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "navy").save(out, "PNG")
    out.seek(0)
    return out


def deck(tmp_path, *slides):
    """Each slide a list of (text, language) lines, or the width of a picture in inches."""
    made = pptx.Presentation()
    for lines in slides:
        if isinstance(lines, (int, float)):
            made.slides.add_slide(made.slide_layouts[6]).shapes.add_picture(picture(), 0, 0, Inches(lines))
            continue
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = lines[0][0]
        frame = slide.placeholders[1].text_frame
        for text, language in lines[1:]:
            run = frame.add_paragraph().add_run()
            run.text = text
            if language:
                run._r.get_or_add_rPr().set("lang", language)
    made.save(tmp_path / "d.pptx")
    return tmp_path / "d.pptx"


def test_a_line_in_another_language_keeps_the_language_its_run_declares(tmp_path):
    lines = [("Satamat", ""), *[(FINNISH, "fi-FI")] * 4, (SWEDISH, "sv-FI"), ("Bilaga", "sv-FI")]
    document = extract(deck(tmp_path, lines))
    assert [b.language for b in document.blocks()][1:] == [None] * 4 + ["sv", "sv"]


def test_slides_stamped_with_the_language_of_the_keyboard_are_not_believed(tmp_path):
    document = extract(deck(tmp_path, [("Satamat", ""), *[(FINNISH, "sv-FI")] * 5]))
    assert {b.language for b in document.blocks()} == {None}


def test_a_slide_that_is_a_picture_is_named_and_counted_as_unread(tmp_path):
    document = extract(deck(tmp_path, [("Satamat", ""), (FINNISH, "")], 9, [("Lopuksi", ""), (FINNISH, "")]))
    assert document.unread_pages == (2,)
    (warning,) = document.warnings
    assert warning == "slide 2 shows something but holds no text: it is a picture"
    said = recognised(warning)
    assert said is not None
    assert said.key == "errors.remark.slide-picture"


def test_a_logo_on_an_empty_slide_is_no_text(tmp_path):
    document = extract(deck(tmp_path, [("Satamat", ""), (FINNISH, "")], 1.5))
    assert document.unread_pages == ()
    assert document.warnings == ()


def test_a_picture_beside_text_is_no_gap(tmp_path):
    path = deck(tmp_path, [("Satamat", ""), (FINNISH, "")])
    made = pptx.Presentation(str(path))
    made.slides[0].shapes.add_picture(picture(), 0, 0, Inches(9))
    made.save(path)
    document = extract(path)
    assert document.unread_pages == ()
    assert BlockKind.HEADING in {b.kind for b in document.blocks()}


def test_a_deck_of_pictures_is_a_problem_with_its_cause(tmp_path):
    with pytest.raises(NoTextError) as problem:
        extract(deck(tmp_path, 9, 9))
    assert problem.value.hint == "pictures of text cannot be compared"
