"""For the tests of readers: a PDF read as it was put together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from align.extract.limits import Limits
from align.extract.pdf.reader import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from pdf_builder import Pdf


@pytest.fixture
def read_pages(tmp_path):
    def _read(pdf, **limits):
        path = tmp_path / "document.pdf"
        path.write_bytes(pdf.bytes() if isinstance(pdf, Pdf) else pdf)
        return read_pdf(path, limits=Limits(**limits), language="fi")

    return _read
