"""Scanned pages through somebody's OCR, where it is installed: an optional extra, and said in every block that comes from it.

ocrmypdf is used when it is there, else tesseract page by page. Either lays an invisible text under the picture of the page;
:func:`align.extract.pdf.reader.read_pdf` then reads it as it reads every scan with a text layer (``source="ocr"``). Drawing, recognising
and reading happen in child processes under the limits of every untrusted file, a page at a time. With tesseract a block's
confidence is the mean of its words' (else 0.8), and the words it doubts stand in the block's notes.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from align.errors import UnreadableError, UnsupportedError
from align.extract.child import run_limited
from align.extract.limits import DEFAULT_LIMITS, Limits
from align.extract.pdf.reader import read_pdf
from align.languages import LANGUAGES, strings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model import Block, Document, Section

__all__ = ["engine", "engine_languages", "read_scan", "with_text_layer"]

_DPI: Final = 300
"""Resolution of the pictures given to tesseract (measured: Finnish CER 0.29 % at 300, 1.4 % at 100)."""
_SECONDS_A_PAGE: Final = 60
_DOUBT: Final = 0.6
"""Confidence below which a word is named."""
_NAMED: Final = 5
"""Doubtful words named in a block's notes."""


class _Word(NamedTuple):
    """A word tesseract read: where on the page in points, and how sure it is (0–1)."""

    x: float
    y: float
    confidence: float
    text: str


def engine() -> str:
    """Name the recogniser on the PATH: ocrmypdf, tesseract, or an empty string when there is neither."""
    return next((name for name in ("ocrmypdf", "tesseract") if shutil.which(name)), "")


def engine_languages(language: str) -> tuple[str, ...]:
    """What the engines call a language. One right language reads better than several together; unknown means all of ours."""
    known = strings(language, "print", "ocr")
    return known or tuple(code for each in LANGUAGES[:2] for code in strings(each, "print", "ocr"))


def read_scan(path: Path, *, language: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a PDF whose pages are pictures: OCR first, then as any PDF.

    Raises:
        UnsupportedError: no OCR is installed.
        UnreadableError: OCR failed.
        InputError: whatever ``read_pdf`` raises on the result.
    """
    with tempfile.TemporaryDirectory(prefix="rinnan-ocr-") as folder:
        copy = with_text_layer(path, Path(folder), language=language, limits=limits)
        document: Document = run_limited(_read, copy, language, limits, limits=limits, path=str(path))
        words = {int(file.stem): _words(file) for file in Path(folder).glob("*.tsv")}
    note = f"text of scanned pages was read by OCR ({engine()}, {'+'.join(engine_languages(language))})"
    return replace(
        document,
        path=str(path),
        sections=tuple(_renamed(section, str(path), words) for section in document.sections),
        warnings=(note, *document.warnings),
    )


def with_text_layer(path: Path, folder: Path, *, language: str = "", limits: Limits = DEFAULT_LIMITS) -> Path:
    """A copy of the PDF in ``folder`` with text under the pages that had none.

    Raises:
        UnsupportedError: no OCR is installed.
        UnreadableError: the engine failed or took too long.
        LimitError: more pages than ``limits`` allow, or a page that needs more time or memory.
    """
    name = engine()
    if not name:
        hint = "install ocrmypdf, or tesseract with the language data"
        raise UnsupportedError("needs OCR, and none is installed", path=str(path), hint=hint)
    languages = "+".join(engine_languages(language))
    bare: tuple[int, ...] = run_limited(_bare_pages, path, limits.pages, limits=limits, path=str(path))
    out = folder / "text-layer.pdf"
    if name == "ocrmypdf":
        options = ("--skip-text", "--output-type", "pdf", "--quiet", "-l", languages)
        _run([name, *options, str(path), str(out)], path, len(bare))
        return out
    slow = replace(limits, cpu_seconds=float(_SECONDS_A_PAGE))
    for index in bare:
        run_limited(_recognise, path, index, folder, languages, limits=slow, path=str(path))
    run_limited(_assemble, path, folder, bare, out, limits=limits, path=str(path))
    return out


# --- in the child ------------------------------------------------------------------------------------------------------


def _read(copy: Path, language: str, limits: Limits) -> Document:
    return read_pdf(copy, limits=limits, language=language or None)


def _bare_pages(path: Path, most: int) -> tuple[int, ...]:
    """Indices of the pages without a character of text."""
    import pypdfium2

    bare = []
    with pypdfium2.PdfDocument(path) as source:
        for index in range(min(len(source), most)):
            try:
                page = source[index]
            except pypdfium2.PdfiumError:  # the reader names the damaged page
                continue
            text = page.get_textpage()
            if text.count_chars() == 0:
                bare.append(index)
            text.close()
            page.close()
    return tuple(bare)


def _recognise(path: Path, index: int, folder: Path, languages: str) -> None:
    """Draw a page and let tesseract write ``INDEX.pdf`` and ``NUMBER.tsv`` beside it; it inherits this process's limits."""
    import pypdfium2

    picture = folder / f"{index}.png"
    with pypdfium2.PdfDocument(path) as source:
        page = source[index]
        # a poster is drawn smaller: tesseract takes no picture above 32,767 pixels a side
        scale = min(_DPI / 72, 20_000 / max(page.get_width(), page.get_height(), 1))
        page.render(scale=scale).to_pil().convert("L").save(picture, dpi=(scale * 72, scale * 72))
        page.close()
    resolution = str(round(scale * 72))
    _run(
        ["tesseract", str(picture), str(folder / str(index)), "-l", languages, "--dpi", resolution, "pdf", "tsv"],
        path,
        1,
    )
    picture.unlink()
    found = folder / f"{index}.tsv"
    lines = found.read_text("utf-8", "replace").splitlines()
    found.unlink()
    kept = [f"{72 / float(resolution)}", *(line for line in lines if line.startswith("5\t"))]
    (folder / f"{index + 1}.tsv").write_text("\n".join(kept), "utf-8")


def _assemble(path: Path, folder: Path, bare: Sequence[int], out: Path) -> None:
    """The pages with text as they were, the others with the text found."""
    import pypdfium2

    layered = frozenset(bare)
    with pypdfium2.PdfDocument(path) as source, pypdfium2.PdfDocument.new() as target:
        for index in range(len(source)):
            if index not in layered:
                target.import_pages(source, [index])
                continue
            with pypdfium2.PdfDocument(folder / f"{index}.pdf") as layer:
                target.import_pages(layer)
        target.save(out)


def _run(command: Sequence[str], path: Path, pages: int) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with paths as arguments, no shell
            command, capture_output=True, check=False, timeout=_SECONDS_A_PAGE * max(1, pages), stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"{command[0]} took more than {error.timeout:.0f} seconds", path=str(path)) from error
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]
        raise UnreadableError(f"{command[0]} failed: {last}", path=str(path), hint="is the language data installed?")


# --- confidence --------------------------------------------------------------------------------------------------------


def _words(file: Path) -> tuple[_Word, ...]:
    """The words of a page from tesseract's table: level, page, block, par, line, word, left, top, width, height, conf, text."""
    first, *lines = file.read_text("utf-8").split("\n")
    scale = float(first)
    out = []
    for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) < 12 or not row[11].strip():
            continue
        left, top, width, height, confidence = map(float, row[6:11])
        out.append(
            _Word((left + width / 2) * scale, (top + height / 2) * scale, max(0.0, confidence / 100), row[11].strip())
        )
    return tuple(out)


def _renamed(section: Section, name: str, words: Mapping[int, Sequence[_Word]]) -> Section:
    return replace(
        section,
        heading=_judged(section.heading, name, words) if section.heading else None,
        blocks=tuple(_judged(block, name, words) for block in section.blocks),
        sections=tuple(_renamed(child, name, words) for child in section.sections),
    )


def _judged(block: Block, name: str, words: Mapping[int, Sequence[_Word]]) -> Block:
    """The block under the file's own name, with the confidence of the words in its boxes."""
    places = tuple(replace(place, file=name) for place in block.places)
    own = [
        word
        for place in block.places
        if place.box is not None
        for word in words.get(place.page or 0, ())
        if place.box.x0 - 1 <= word.x <= place.box.x1 + 1 and place.box.top - 1 <= word.y <= place.box.bottom + 1
    ]
    if not own or block.source != "ocr":
        return replace(block, places=places)
    doubted = [word.text for word in own if word.confidence < _DOUBT]
    note = (f"OCR doubts: {', '.join(doubted[:_NAMED])}{' …' if len(doubted) > _NAMED else ''}",) if doubted else ()
    mean = sum(word.confidence for word in own) / len(own)
    return replace(block, places=places, confidence=round(min(mean, 0.99), 2), notes=(*block.notes, *note))
