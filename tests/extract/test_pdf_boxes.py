"""Pictures of what was read, and scans through OCR where it is installed."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from align.errors import UnreadableError, UnsupportedError
from align.extract import ocr
from align.extract.boxes import draw_page, draw_strip, pages_with_boxes
from align.extract.pdf import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, assemble, paragraph, stream, text

LINES = ["Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja", "vie sen valtuuston hyväksyttäväksi."]


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "document.pdf"
    path.write_bytes(Pdf([paragraph(60, 700, LINES), text(60, 700, "Toinen sivu.")]).bytes())
    return read_pdf(path, language="fi")


def picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_boxes_are_drawn_around_the_words(document):
    assert pages_with_boxes(document) == (1, 2)
    image = picture(draw_page(document, 1, scale=1.0))
    assert image.size == (595, 842)
    box = document.blocks()[0].place.box
    assert image.getpixel((round(box.x0) - 2, round((box.top + box.bottom) / 2))) != (255, 255, 255), "the frame"
    assert image.getpixel((round(box.x0), round(box.bottom) + 30)) == (255, 255, 255), "blank below"


def test_a_strip_shows_the_place_over_the_full_width(document):
    place = document.blocks()[0].place
    image = picture(draw_strip(document.path, place, scale=1.0, margin=10))
    assert image.width == 595
    assert image.height == pytest.approx(place.box.bottom - place.box.top + 24, abs=4)


def test_what_cannot_be_drawn_is_said(document, tmp_path):
    with pytest.raises(UnreadableError, match="no page 9"):
        draw_page(document, 9)
    with pytest.raises(UnsupportedError):
        draw_page(replace(document, format="docx"), 1)
    with pytest.raises(UnsupportedError):
        draw_strip(document.path, replace(document.blocks()[0].place, box=None))
    with pytest.raises(UnreadableError):
        draw_page(replace(document, path=str(tmp_path / "gone.pdf")), 1)


def test_a_huge_scale_is_held_back(document):
    assert max(picture(draw_page(document, 1, scale=100)).size) <= 4_001


def test_without_ocr_the_hint_says_what_to_install(document, monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda name: None)
    with pytest.raises(UnsupportedError, match="install"):
        ocr.read_scan(Path(document.path))


def test_the_right_language_is_asked_for():
    assert ocr.engine_languages("fi") == ("fin",)
    assert ocr.engine_languages("") == ("fin", "swe")


@pytest.mark.slow
@pytest.mark.skipif(not ocr.engine(), reason="neither ocrmypdf nor tesseract is on the PATH")
def test_a_scan_is_read_by_ocr(document, tmp_path):
    import pypdfium2

    source = pypdfium2.PdfDocument(document.path)
    page = source[0].render(scale=150 / 72).to_pil().convert("L")
    source.close()
    image = stream(page.tobytes(), b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % page.size, compress=True)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(assemble([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        stream(b"q 595 0 0 842 0 0 cm /I Do Q"), image,
    ]))
    try:
        read = ocr.read_scan(scan, language="fi")
    except UnreadableError as error:
        pytest.skip(f"the engine has no Finnish data: {error}")
    assert read.path == str(scan)
    assert "suunnitelman" in " ".join(b.text for b in read.blocks())
    assert all(b.source == "ocr" and b.confidence < 1 for b in read.blocks())
    assert all(p.file == str(scan) for b in read.blocks() for p in b.places)
    assert "OCR" in read.warnings[0]
