"""Reading with OCR: where a PDF, or some of its pages, are pictures and the user asked for them to be recognised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import InputError, NoTextError
from align.extract import extract
from align.extract.limits import DEFAULT_LIMITS
from align.extract.sniff import sniff
from align.languages.sayings import phrase
from align.model import Said

if TYPE_CHECKING:
    from align.extract.limits import Limits
    from align.model import Document

__all__ = ["extract_with_ocr", "hint", "hint_said"]


def hint(*, tried: bool) -> str:
    """What to do about a page without text on this machine; ``tried`` when OCR was asked for already."""
    return phrase(hint_said(tried=tried), "en")


def hint_said(*, tried: bool) -> Said:
    """The same for readers of other languages."""
    from align.extract.ocr import engine

    if not engine():
        return Said("problem.install-ocr")
    return Said("problem.ocr-found-none" if tried else "problem.try-ocr")


def extract_with_ocr(path: str | Path, *, language: str | None = None, limits: Limits | None = None) -> Document:
    """As :func:`align.extract.extract`; a PDF whose pages are pictures is recognised first.

    A PDF with text on some pages is never lost to OCR: where none is installed, or it fails, the document comes as it
    was read, with its unread pages and a warning.

    Raises:
        InputError: the file cannot be read, or holds no text and OCR is absent, fails or finds none.
    """
    from align.extract.ocr import engine

    limits = limits or DEFAULT_LIMITS
    try:
        document = extract(path, language=language, limits=limits)
    except NoTextError:
        if sniff(Path(path), name=str(path), limits=limits) != "pdf":
            raise
        return _recognised(path, language, limits)
    if document.format != "pdf" or not document.unread_pages or not engine():
        return document
    try:
        return _still_damaged(_recognised(path, language, limits), document)
    except InputError as error:
        return replace(document, warnings=(*document.warnings, f"OCR: {error.message}"))


def _still_damaged(recognised: Document, before: Document) -> Document:
    """The pages that are damaged stay unread: the copy with the text layer is whole and does not know."""
    damaged = dict(before.metadata).get("damaged-pages")
    if not damaged:
        return recognised
    pages = {*recognised.unread_pages, *map(int, damaged.split())}
    metadata = sorted({**dict(recognised.metadata), "damaged-pages": damaged}.items())
    told = tuple(w for w in before.warnings if "damaged" in w and w not in recognised.warnings)
    return replace(
        recognised, unread_pages=tuple(sorted(pages)), metadata=tuple(metadata), warnings=(*recognised.warnings, *told)
    )


def _recognised(path: str | Path, language: str | None, limits: Limits) -> Document:
    from align.extract.ocr import read_scan

    try:
        document = read_scan(Path(path), language=language or "", limits=limits)
    except InputError as error:  # it may name the copy with the text layer, which is gone
        then = hint(tried=True) if isinstance(error, NoTextError) else error.hint
        raise type(error)(error.message, path=str(path), hint=then) from error
    return replace(document, path=str(path), language=language or document.language)
