"""Scanned pages on the command line: a problem without OCR, read with it."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from align.errors import UnsupportedError
from align.extract import extract_text, ocr
from align.pipeline import compare_documents

sys.path.insert(0, str(Path(__file__).parent / "extract"))
from pdf_builder import Pdf, assemble, paragraph, stream

LINES = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja",
    "vie sen valtuuston hyväksyttäväksi.",
]


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    """A PDF of one page that is a picture of words."""
    import pypdfium2

    folder = tmp_path_factory.mktemp("scan")
    (folder / "words.pdf").write_bytes(Pdf([paragraph(60, 700, LINES)]).bytes())
    source = pypdfium2.PdfDocument(folder / "words.pdf")
    page = source[0].render(scale=150 / 72).to_pil().convert("L")
    source.close()
    kind = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % page.size
    path = folder / "scan.fi.pdf"
    path.write_bytes(
        assemble(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
                stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
                stream(page.tobytes(), kind, compress=True),
            ]
        )
    )
    return path


def has_finnish():
    if not ocr.engine() or not shutil.which("tesseract"):
        return False
    import subprocess

    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return {"fin", "swe"} <= set(told.stdout.split())


def test_a_scan_is_a_problem_with_a_hint_that_holds(call, errors, here, scan):
    shutil.copy(scan, here / "scan.fi.pdf")
    for command in (("check", "scan.fi.pdf", "a.sv.md"), ("text", "scan.fi.pdf")):
        code, out, err = call(*command)
        assert (code, out) == (2, "")
        [line] = errors(err)
        assert "--ocr" in line
        assert "rinnan[" not in line


def test_without_an_engine_ocr_says_what_to_install(call, errors, here, scan, monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda name: None)
    shutil.copy(scan, here / "scan.fi.pdf")
    code, out, err = call("check", "scan.fi.pdf", "a.sv.md", "--ocr")
    assert (code, out) == (2, "")
    [line] = errors(err)
    assert "none is installed" in line
    assert "tesseract" in line


@pytest.mark.skipif(not has_finnish(), reason="tesseract with Finnish and Swedish is not installed")
def test_ocr_reads_a_scan_for_text_check_and_report(call, errors, here, scan):
    shutil.copy(scan, here / "scan.fi.pdf")
    (here / "scan.sv.md").write_text(
        "Kommunen utarbetar projektplanen tillsammans med aktörerna i området och lägger fram den för fullmäktige.\n",
        "utf-8",
    )
    code, out, err = call("text", "scan.fi.pdf", "--ocr")
    assert code == 0, err
    assert "suunnitelman" in out
    assert "{confidence 0.9" in out
    assert "was read by OCR" in err
    code, _out, err = call("check", "scan.fi.pdf", "scan.sv.md", "--ocr")
    assert code == 0, err
    assert not errors(err)
    # what was read with OCR is not what is read without
    assert call("check", "scan.fi.pdf", "scan.sv.md")[0] == 2
    (here / "rinnan.toml").write_text('ocr = true\n[[pairs]]\nsource = "scan.fi.pdf"\ntarget = "scan.sv.md"\n', "utf-8")
    assert call("report", "-o", "page.html")[0] == 0
    assert "suunnitelman" in (here / "page.html").read_text("utf-8")
    assert call("check", "--no-ocr")[0] == 2
    assert any(line.startswith("ocr") and "yes" in line for line in call("config")[1].splitlines())


def test_pages_without_text_keep_the_rest_when_ocr_fails(here, monkeypatch):
    import align.extract
    import align.scans

    read = extract_text((here / "a.fi.md").read_text("utf-8"), format="markdown", path="a.fi.md")
    partly = replace(read, format="pdf", unread_pages=(2,))
    monkeypatch.setattr(align.scans, "extract", lambda *_a, **_k: partly)
    monkeypatch.setattr(ocr, "engine", lambda: "tesseract")

    def broken(*_arguments, **_options):
        raise UnsupportedError("tesseract failed", path="text-layer.pdf")

    monkeypatch.setattr(ocr, "read_scan", broken)
    document = align.scans.extract_with_ocr("a.fi.pdf")
    assert document.blocks() == read.blocks()
    assert document.unread_pages == (2,)
    assert document.warnings == ("OCR: tesseract failed",)
    report = compare_documents(
        partly, extract_text((here / "a.sv.md").read_text("utf-8"), format="markdown", path="a.sv.md", language="sv")
    )
    [problem] = [p for p in report.problems if p.code == "no-text"]
    assert "--ocr" in problem.hint
    assert problem.pages == (2,)
