"""OCR with the engine of the machine, on pictures of our own corpus; skipped where tesseract or its languages are absent."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from align.errors import LimitError, UnreadableError
from align.extract import extract, ocr
from align.scans import extract_with_ocr

CORPUS = Path(__file__).resolve().parents[2] / "corpora" / "notice-clean"


def languages() -> set[str]:
    if not shutil.which("tesseract"):
        return set()
    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return set(told.stdout.split())


needs_tesseract = pytest.mark.skipif(
    not languages() >= {"fin", "swe"}, reason="tesseract with fin and swe is not installed"
)


def pictured(source: Path, path: Path, pages: set[int]) -> Path:
    """The PDF with some of its pages (from 1) turned into pictures."""
    import pypdfium2

    with pypdfium2.PdfDocument(source) as whole, pypdfium2.PdfDocument.new() as made:
        for index in range(len(whole)):
            if index + 1 not in pages:
                made.import_pages(whole, [index])
                continue
            shown = path.with_suffix(f".{index}.pdf")
            whole[index].render(scale=200 / 72).to_pil().convert("L").save(shown, resolution=200)
            with pypdfium2.PdfDocument(shown) as one:
                made.import_pages(one)
        made.save(path)
    return path


@pytest.mark.slow
@needs_tesseract
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_scanned_page_among_others(tmp_path, language):
    source = CORPUS / f"notice.{language}.pdf"
    whole = extract(source, language=language)
    path = pictured(source, tmp_path / "scan.pdf", {1})
    bare = None
    try:
        bare = extract(path, language=language)
    except Exception as error:  # noqa: BLE001 - a document of one page has nothing left
        assert type(error).__name__ == "NoTextError"  # noqa: PT017
    assert bare is None or bare.unread_pages == (1,)
    read = extract_with_ocr(path, language=language)
    assert read.unread_pages == ()
    assert f"tesseract, {'fin' if language == 'fi' else 'swe'}" in read.warnings[0]
    wanted = Counter(" ".join(b.text for b in whole.blocks()).split())
    found = Counter(" ".join(b.text for b in read.blocks()).split())
    assert (wanted & found).total() > 0.9 * wanted.total()
    from_ocr = [b for b in read.blocks() if b.source == "ocr"]
    assert from_ocr
    assert all(0.5 < b.confidence < 1 and b.place.page == 1 and b.place.box for b in from_ocr)
    assert all(b.place.file == str(path) for b in read.blocks())
    assert len({b.confidence for b in from_ocr}) > 1, "measured, not one figure for all"


@needs_tesseract
def test_every_step_runs_in_a_process_of_its_own(tmp_path, monkeypatch):
    steps = []

    def one_step(function, *args, limits, path):
        steps.append((function.__name__, path))
        if function.__name__ == "_recognise":
            raise LimitError("took more than 60 s to read", path=path)
        return (0,)

    monkeypatch.setattr(ocr, "run_limited", one_step)
    with pytest.raises(LimitError):
        ocr.read_scan(tmp_path / "scan.pdf", language="fi")
    assert [name for name, _ in steps] == ["_bare_pages", "_recognise"]
    assert {path for _, path in steps} == {str(tmp_path / "scan.pdf")}


@needs_tesseract
def test_a_file_that_cannot_be_opened_is_named(tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing\n%%EOF\n")
    with pytest.raises(UnreadableError, match=r"bad\.pdf"):
        ocr.read_scan(tmp_path / "bad.pdf")


def test_words_and_doubts_come_from_the_engines_table(tmp_path):
    from align.model import Block, BlockKind, Box, Place

    table = tmp_path / "1.tsv"
    table.write_text(
        "0.24\n"
        "5\t1\t1\t1\t1\t1\t100\t100\t50\t20\t96.5\tHakemus\n"
        "5\t1\t1\t1\t1\t2\t200\t100\t50\t20\t31\tjätetaan\n"
        '5\t1\t1\t1\t1\t3\t900\t2000\t50\t20\t90\t"muualla\n',
        "utf-8",
    )
    words = {1: ocr._words(table)}
    block = Block(
        BlockKind.PARAGRAPH,
        "Hakemus jätetaan",
        places=(Place("copy.pdf", 1, Box(20, 20, 80, 32)),),
        source="ocr",
        confidence=0.8,
    )
    judged = ocr._judged(block, "own.pdf", words)
    assert judged.confidence == 0.64
    assert judged.notes == ("OCR doubts: jätetaan",)
    assert judged.place.file == "own.pdf"
    typed = ocr._judged(replace(block, source="geometry", confidence=1.0), "own.pdf", words)
    assert typed.confidence == 1.0
