"""A damaged file that can still be read says that text is missing: the page by its number, or a refusal."""

from __future__ import annotations

import random
import re
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "extract"))
from pdf_builder import Pdf, text

from align.errors import InputError
from align.extract import _read, extract
from align.extract.limits import DEFAULT_LIMITS
from align.extract.package import Package
from align.extract.pdf.integrity import damages
from align.pipeline import document_problems

LINES = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen",
    "toimijoiden kanssa ja vie sen valtuustolle.",
    "Hakemus jätetään keväällä.",
]
CORPORA = Path(__file__).resolve().parents[2] / "corpora"


def pages_of(count: int) -> bytes:
    """A PDF of pages with text that compresses badly enough to be damaged in."""
    dice = random.Random(5)
    contents = []
    for number in range(1, count + 1):
        words = " ".join("".join(dice.choice("aeiouklmnprst") for _ in range(dice.randrange(3, 9))) for _ in range(60))
        contents.append(
            text(60, 700, f"Sivu {number}. {words[:80]}") + text(60, 680, words[80:160]) + text(60, 660, words[160:240])
        )
    return (
        Pdf(contents, compress=True).bytes()
        if "compress" in Pdf.__init__.__code__.co_varnames
        else compressed(Pdf(contents).bytes())
    )


def compressed(data: bytes) -> bytes:
    """The file with its streams deflated; readers build the cross-reference table anew."""

    def pack(found: re.Match[bytes]) -> bytes:
        packed = zlib.compress(found[2])
        return b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)

    return re.sub(rb"<<\s*/Length (\d+)\s*>>\s*stream\r?\n(.*?)\r?\nendstream", pack, data, flags=re.DOTALL)


def read(path: Path):
    return _read("align.extract.pdf.reader", "read_pdf", path, "fi", DEFAULT_LIMITS)


def streams(data: bytes) -> list[tuple[int, int]]:
    return [m.span(1) for m in re.finditer(rb"(?<!end)stream\n(.*?)\nendstream", data, re.DOTALL)]


def test_sound_files_are_called_sound(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pages_of(3))
    for path in (tmp_path / "a.pdf", *CORPORA.glob("*/*.pdf")):
        assert damages(path) == frozenset(), path


def test_a_broken_stream_names_its_page(tmp_path):
    data = bytearray(pages_of(3))
    start, end = streams(bytes(data))[1]
    for at in range(start + 20, end - 8, 7):
        data[at] ^= 0x55
    path = tmp_path / "a.pdf"
    path.write_bytes(bytes(data))
    document = read(path)
    assert document.unread_pages == (2,)
    assert dict(document.metadata)["damaged-pages"] == "2"
    assert any("page 2 is damaged" in warning for warning in document.warnings)
    [problem] = document_problems(document, tried_ocr=False)
    assert (problem.code, problem.pages) == ("unreadable", (2,))
    assert "OCR" not in problem.hint


def test_a_lost_stream_names_its_page(tmp_path):
    data = pages_of(3)
    objects = list(re.finditer(rb"(?<!\d)\d+ 0 obj\b.*?endobj\s", data, re.DOTALL))
    content = next(m for m in objects if b"stream" in m[0])
    path = tmp_path / "a.pdf"
    path.write_bytes(data[: content.start()] + data[content.end() :])
    document = read(path)
    assert 1 in document.unread_pages
    assert len(document.unread_pages) in {1, 3}, "the page, or all where it cannot be told"


def test_streams_that_changed_places_are_noticed(tmp_path):
    data = pages_of(2)
    one, two = streams(data)[:2]
    padded = (
        data[: one[0]]
        + data[two[0] : two[1]]
        + data[one[0] : one[1]] * 4
        + data[one[1] : two[0]]
        + b"x"
        + data[two[1] :]
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(padded)
    assert damages(path)


def test_a_file_behind_a_lock_is_not_called_damaged(tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    (tmp_path / "open.pdf").write_bytes(pages_of(2))
    with pikepdf.open(tmp_path / "open.pdf") as whole:
        whole.save(tmp_path / "owner.pdf", encryption=pikepdf.Encryption(owner="x", user=""))
        whole.save(tmp_path / "packed.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert damages(tmp_path / "owner.pdf") == frozenset()
    assert damages(tmp_path / "packed.pdf") == frozenset()
    assert len(read(tmp_path / "owner.pdf").blocks()) == len(read(tmp_path / "packed.pdf").blocks())


@pytest.mark.parametrize("damage", ["digits", "gone", "cut", "doubled"])
def test_a_broken_cross_reference_table_is_mended_or_named(tmp_path, damage):
    """With and without pikepdf: the text is all there, or the file says that it is damaged."""
    data = pages_of(3)
    at = data.rfind(b"xref\n0")
    broken = {
        "digits": data[:at] + re.sub(rb"\d{10}", b"0000000007", data[at:]),
        "gone": data[:at],
        "cut": data[: at + 60],
        "doubled": data + data[at:],
    }[damage]
    path = tmp_path / "a.pdf"
    path.write_bytes(broken)
    try:
        document = extract(path, language="fi")
    except InputError as error:
        assert error.message  # noqa: PT017
        return
    words = " ".join(b.text for b in document.blocks())
    assert all(f"Sivu {n}." in words for n in (1, 2, 3)) or document.unread_pages


def test_a_file_pdfium_cannot_open_is_repaired_and_says_so(tmp_path, monkeypatch):
    pytest.importorskip("pikepdf")
    import pypdfium2

    path = tmp_path / "a.pdf"
    path.write_bytes(pages_of(2))
    real = pypdfium2.PdfDocument
    calls = []

    def stubborn(source, *args, **kwargs):
        calls.append(source)
        if isinstance(source, Path):
            raise pypdfium2.PdfiumError("Failed to load document (PDFium: Data format error).", err_code=3)
        return real(source, *args, **kwargs)

    monkeypatch.setattr(pypdfium2, "PdfDocument", stubborn)
    document = read(path)
    assert len(calls) == 2
    assert any("repaired" in warning for warning in document.warnings)
    assert "Sivu 2." in " ".join(b.text for b in document.blocks())


# --- packages ----------------------------------------------------------------------------------------------------------


def office(folder: Path) -> dict[str, tuple[Path, str]]:
    """A whole file of each kind, and a part of text that it names."""
    import docx
    import openpyxl
    import pptx

    word = docx.Document()
    word.add_paragraph("Leipää.")
    word.sections[0].header.paragraphs[0].text = "Ylätunniste"
    word.save(str(folder / "a.docx"))
    book = openpyxl.Workbook()
    book.active.append(["Aika", "Paikka"])
    book.create_sheet("Toinen").append(["Hinta", "12 €"])
    book.save(folder / "a.xlsx")
    deck = pptx.Presentation()
    for name in ("Eka", "Toka"):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = name
    deck.save(str(folder / "a.pptx"))
    return {
        "docx": (folder / "a.docx", "word/header1.xml"),
        "xlsx": (folder / "a.xlsx", "xl/worksheets/sheet2.xml"),
        "pptx": (folder / "a.pptx", "ppt/slides/slide2.xml"),
    }


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx"])
@pytest.mark.parametrize("damage", ["dropped", "swapped", "doubled"])
def test_a_package_without_a_part_it_names_is_refused(tmp_path, kind, damage):
    whole, part = office(tmp_path)[kind]
    with Package(whole, limits=DEFAULT_LIMITS):
        pass
    path = tmp_path / f"b.{kind}"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w") as made:
        for name in source.namelist():
            if name != part:
                made.writestr(name, source.read(name))
            elif damage != "dropped":
                made.writestr(name, source.read(name) if damage == "doubled" else source.read("docProps/core.xml"))
        if damage == "doubled":
            with pytest.warns(UserWarning, match="Duplicate"):
                made.writestr(part, b"<x/>")
    with pytest.raises(InputError, match=re.escape(part)):
        extract(path)


# --- web pages ---------------------------------------------------------------------------------------------------------

PAGE = "<!DOCTYPE html><html lang='fi'><head><title>Ohje</title></head><body><main><h1>Ohje</h1><p>Hakemus jätetään.</p><p>Päätös annetaan.</p></main></body></html>"


@pytest.mark.parametrize(
    "cut", ["</p></main></body></html>", "</main></body></html>", "Päätös", "Päätös annetaan.</p></main></body></html>"]
)
def test_a_page_that_ends_in_the_middle_says_so(tmp_path, cut):
    path = tmp_path / "a.html"
    path.write_text(PAGE[: PAGE.index(cut)], "utf-8")
    document = extract(path, language="fi")
    assert any("ends in the middle" in warning for warning in document.warnings)
    [problem] = document_problems(document, tried_ocr=False)
    assert problem.code == "unreadable"


def test_zero_bytes_in_a_page_say_so(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.replace("Hakemus", "\0" * 40).encode() + b" " * 5000)
    try:
        document = extract(path)
    except InputError:
        return
    assert any("zero bytes" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    "whole",
    [
        PAGE,
        PAGE.replace("</body></html>", ""),
        "<!doctype html><title>x</title><h1>Ohje</h1><p>Yksi<p>Kaksi<ul><li>a<li>b</ul>",
        "<p>Pala",
    ],
)
def test_a_page_that_leaves_out_what_it_may_is_whole(tmp_path, whole):
    path = tmp_path / "a.html"
    path.write_text(whole, "utf-8")
    assert not document_problems(extract(path, language="fi"), tried_ocr=False)
