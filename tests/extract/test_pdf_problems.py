"""PDFs that cannot be read, or not whole: each says so by name."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

from align.errors import EncryptedError, LimitError, NoTextError, UnreadableError

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import LONG, Pdf, assemble, body_page, stream, text


def picture(*, with_text: bool = False) -> bytes:
    """A page that a picture covers."""
    image = stream(
        b"\x80" * 64, b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
    hidden = b" BT 3 Tr /F1 11 Tf 60 700 Td (Skannatun sivun teksti) Tj ET" if with_text else b""
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>/Font<</F1 6 0 R>>>>>>",
            stream(b"q 595 0 0 842 0 0 cm /I Do Q" + hidden),
            image,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]
    )


def test_a_scan_has_no_text(read_pages):
    with pytest.raises(NoTextError, match="OCR"):
        read_pages(picture())


def test_a_scan_with_a_text_layer_says_so(read_pages):
    document = read_pages(picture(with_text=True))
    (block,) = document.blocks()
    assert block.text == "Skannatun sivun teksti"
    assert block.source == "ocr"
    assert block.confidence < 1
    assert any("scan" in w for w in document.warnings)


def test_encrypted(read_pages):
    locked = Pdf([text(60, 700, "Salaista")])
    locked.extra = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -44>>/ID[<00><00>]" % (b"ab" * 32, b"cd" * 32)
    with pytest.raises(EncryptedError, match="password"):
        read_pages(locked)


def test_no_pages(read_pages):
    empty = assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])
    with pytest.raises(UnreadableError):
        read_pages(empty)


def test_not_a_pdf(read_pages):
    with pytest.raises(UnreadableError):
        read_pages(b"<html><body>Not found</body></html>")


def test_a_broken_cross_reference_table_is_rebuilt(read_pages):
    whole = Pdf([body_page()]).bytes()
    start = whole.rindex(b"xref\n0")
    document = read_pages(whole[:start] + b"xref\n0 1\nrubbish\n" + whole[whole.rindex(b"trailer") :])
    assert " ".join(LONG) in [b.text for b in document.blocks()]


def test_invisible_white_and_off_page_text_is_left_out_and_said(read_pages):
    content = body_page(
        b"BT 3 Tr /F1 11 Tf 60 300 Td (piilossa) Tj 0 Tr ET",
        b"q 1 1 1 rg BT /F1 11 Tf 60 280 Td (valkoinen) Tj ET Q",
        b"BT /F1 11 Tf 60 -200 Td (ulkona) Tj ET",
        b"q 0 0 0.4 rg 55 195 100 20 re f 1 1 1 rg BT /F1 11 Tf 60 200 Td (tummalla) Tj ET Q",
    )
    document = read_pages(Pdf([content]))
    words = " ".join(b.text for b in document.blocks())
    assert "tummalla" in words, "white on a dark ground is read"
    assert not any(hidden in words for hidden in ("piilossa", "valkoinen", "ulkona"))
    assert any("invisible" in w for w in document.warnings)
    assert any("nobody can see" in w for w in document.warnings)


def test_limits_are_named(read_pages):
    with pytest.raises(LimitError, match="pages") as error:
        read_pages(Pdf([text(60, 700, "a")] * 4), pages=3)
    assert "raise pages under [limits]" in str(error.value)
    with pytest.raises(LimitError, match="characters on page 1"):
        read_pages(Pdf([body_page()]), page_characters=50)


def test_too_many_paths_cost_the_tables_not_the_text(read_pages):
    strokes = b"\n".join(b"%d 100 m %d 400 l S" % (n, n) for n in range(30))
    document = read_pages(Pdf([body_page(strokes)]), page_paths=20)
    assert " ".join(LONG) in [b.text for b in document.blocks()]
    assert any("page_paths" in w for w in document.warnings)


def test_pages_of_no_size(read_pages):
    with pytest.raises(LimitError, match="page-side-max"):
        read_pages(Pdf([text(60, 700, "a")], page_entries=b"/MediaBox[0 0 20000 20000]"))


def test_the_document_survives_pickling(read_pages):
    document = read_pages(Pdf([body_page()]))
    assert pickle.loads(pickle.dumps(document)) == document


def test_importing_the_reader_is_cheap():
    import subprocess

    code = "import sys, align.extract.pdf.reader; print(sorted(m for m in sys.modules if m.split('.')[0] in {'pypdfium2', 'pdfplumber', 'pdfminer', 'PIL'}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.strip() == "[]"
