"""Pictures of what was read, and scans through OCR where it is installed."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from PIL import Image

from align.cli import documents as commands
from align.errors import UnreadableError, UnsupportedError
from align.extract import ocr
from align.extract.boxes import draw_page, frames_on, pages_with_boxes
from align.extract.pdf.reader import read_pdf
from align.extract.view import view_lines

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf, assemble, paragraph, stream, text

LINES = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja",
    "vie sen valtuuston hyväksyttäväksi.",
]


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "document.pdf"
    path.write_bytes(Pdf([paragraph(60, 700, LINES), text(60, 700, "Toinen sivu.")]).bytes())
    return read_pdf(path, language="fi")


def picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def draw(document, page=1, **more):
    return draw_page(document.path, document.format, page, frames_on(document, page), **more)


def test_boxes_are_drawn_around_the_words(document):
    assert pages_with_boxes(document) == (1, 2)
    image = picture(draw(document, scale=1.0))
    assert image.size == (595, 842)
    box = document.blocks()[0].place.box
    assert image.getpixel((round(box.x0) - 2, round((box.top + box.bottom) / 2))) != (255, 255, 255), "the frame"
    assert image.getpixel((round(box.x0), round(box.bottom) + 30)) == (255, 255, 255), "blank below"
    label = image.crop((0, round(box.top) - 4, round(box.x0) - 4, round(box.bottom) + 4))
    assert label.getextrema() != ((255, 255), (255, 255), (255, 255)), "the label in the margin"


def test_a_frame_is_labelled_with_the_line_of_the_text_view(document):
    [frame] = frames_on(document, 2)
    last = list(view_lines(document))[-1]
    line, kind = frame[1].split()
    assert last.split()[0] == line
    assert f" {kind} " in last
    assert frames_on(document, 9) == ()


def test_what_cannot_be_drawn_is_said(document, tmp_path):
    with pytest.raises(UnreadableError, match="no page 9"):
        draw(document, 9)
    with pytest.raises(UnsupportedError):
        draw(replace(document, format="docx"))
    with pytest.raises(UnreadableError):
        draw(replace(document, path=str(tmp_path / "gone.pdf")))


def test_a_huge_scale_is_held_back(document):
    assert max(picture(draw(document, scale=100)).size) <= 4_001


def test_the_command_draws_the_pages_asked_for(document, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(
        commands.text, [document.path, "--boxes", "--pages", "2-", "--folder", "out"], standalone_mode=False
    )
    assert run.exception is None
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["page-002.png"]
    assert (tmp_path / "out" / "page-002.png").read_bytes().startswith(b"\x89PNG")
    assert "Toinen sivu." in run.stdout
    assert "page-002.png" in run.stderr
    CliRunner().invoke(commands.text, ["document.pdf", "--boxes"], standalone_mode=False)
    assert sorted(p.name for p in (tmp_path / "document-boxes").iterdir()) == ["page-001.png", "page-002.png"]


@pytest.mark.parametrize(
    ("chosen", "pages"),
    [("1", (1,)), ("2,1", (2, 1)), ("1-2,2", (1, 2)), ("-", None), ("3", None), ("2-1", None), ("0", None)],
)
def test_pages_are_a_list_of_numbers_and_ranges(document, chosen, pages):
    if pages is None:
        with pytest.raises(click.BadParameter):
            commands.drawn_pages(document, chosen)
    else:
        assert commands.drawn_pages(document, chosen) == pages


def test_a_format_without_pages_says_why_it_is_not_drawn(tmp_path):
    note = tmp_path / "note.md"
    note.write_text("# Otsikko\n\nTeksti.\n", "utf-8")
    run = CliRunner().invoke(commands.text, [str(note), "--boxes"], standalone_mode=False)
    assert isinstance(run.exception, UnsupportedError)
    assert "only the pages of a PDF can be drawn" in str(run.exception)
    run = CliRunner().invoke(commands.text, [str(note), "--pages", "1"], standalone_mode=False)
    assert isinstance(run.exception, click.UsageError)


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
    image = stream(
        page.tobytes(),
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % page.size,
        compress=True,
    )
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(
        assemble(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
                stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
                image,
            ]
        )
    )
    try:
        read = ocr.read_scan(scan, language="fi")
    except UnreadableError as error:
        pytest.skip(f"the engine has no Finnish data: {error}")
    assert read.path == str(scan)
    assert "suunnitelman" in " ".join(b.text for b in read.blocks())
    assert all(b.source == "ocr" and b.confidence < 1 for b in read.blocks())
    assert all(p.file == str(scan) for b in read.blocks() for p in b.places)
    assert "OCR" in read.warnings[0]
