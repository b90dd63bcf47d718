"""One file → ``Document`` with its language; pages that are pictures by OCR, where asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from align.extract.limits import Limits
    from align.model import Document

__all__ = ["read", "with_language"]


def read(path: str | Path, *, language: str | None = None, limits: Limits | None = None, ocr: bool = False) -> Document:
    """Read one file and tell its language; with ``ocr`` pages that are pictures too.

    Raises:
        InputError: the file cannot be read as a document.
    """
    from align.extract import extract
    from align.scans import extract_with_ocr

    if ocr:
        return with_language(extract_with_ocr(path, language=language, limits=limits), language)
    document = extract(path, language=language, limits=limits) if limits else extract(path, language=language)
    return with_language(document, language)


def with_language(document: Document, language: str | None = None) -> Document:
    """The document with its main language set, by the text where ``language`` is None."""
    from align.languages.detect import document_language

    if language:
        return replace(document, language=language)
    if document.language:
        return document
    found, _share = document_language(block.text for block in document.blocks())
    return replace(document, language=found)
