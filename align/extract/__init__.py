"""File → ``Document``: what a file says, in reading order, with places.

:func:`extract` reads a file, :func:`extract_text` a string. One reader a format, one line in ``READERS``.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align.errors import UnsupportedError
from align.extract.limits import DEFAULT_LIMITS, Limits
from align.extract.sniff import check_file, sniff

if TYPE_CHECKING:
    from align.model import Document

__all__ = ["READERS", "Limits", "extract", "extract_text"]

READERS: Final = {
    "text": ("align.extract.text.reader", "read_text_file", 128 * 1024),
    "markdown": ("align.extract.markdown.reader", "read_markdown_file", 64 * 1024),
    "html": ("align.extract.html.reader", "read_html_file", 0),
    "docx": ("align.extract.docx.reader", "read_docx", 0),
    "pptx": ("align.extract.pptx.reader", "read_pptx", 0),
    "odt": ("align.extract.odt.reader", "read_odt", 0),
    "xlsx": ("align.extract.xlsx.reader", "read_xlsx", 0),
    "pdf": ("align.extract.pdf.reader", "read_pdf", 0),
}
"""Format → module, function ``(path, *, limits) -> Document``, and the size in bytes from which it runs in a child
process."""

_IN_MEMORY: Final = {
    "text": ("align.extract.text.reader", "read_text"),
    "markdown": ("align.extract.markdown.reader", "read_markdown"),
    "html": ("align.extract.html.reader", "read_html"),
}


def extract(path: str | Path, *, language: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """What a file says.

    The format is told by the contents; the suffix breaks ties between plain text, Markdown and HTML. ``language`` is
    the ISO 639-1 code of the document when the caller knows it; otherwise it is detected.

    Raises:
        UnreadableError: missing, a folder, empty, damaged, or it broke its reader.
        EncryptedError: behind a password.
        UnsupportedError: no format of ours, or another one than its name says.
        NoTextError: it opens but holds no text.
        LimitError: larger, deeper or slower than ``limits`` allow; the message names the limit.
    """
    name = str(path)
    file = Path(path)
    size = check_file(file, name=name, limits=limits)
    module, function, child_from = READERS[sniff(file, name=name, limits=limits)]
    if size >= child_from:
        from align.extract.child import run_limited

        document: Document = run_limited(_read, module, function, file, language, limits, limits=limits, path=name)
    else:
        document = _read(module, function, file, language, limits)
    return _finish(document, language)


def extract_text(text: str, *, format: str = "text", path: str = "", language: str | None = None) -> Document:  # noqa: A002
    """What a string says, read as ``format`` ("text", "markdown", "html"): for tests and for the examples of rules.

    Raises:
        UnsupportedError: a format that is not text.
    """
    if format not in _IN_MEMORY:
        hint = f"use {', '.join(_IN_MEMORY)}"
        raise UnsupportedError(f"{format!r} cannot be read from a string", path=path, hint=hint)
    module, function = _IN_MEMORY[format]
    reader: Any = getattr(import_module(module), function)
    return _finish(reader(text, path=path, language=language), language)


def _read(module: str, function: str, path: Path, language: str | None, limits: Limits) -> Document:
    # the language helps with hyphens at line ends; a reader that has no use for it does not ask
    reader: Any = getattr(import_module(module), function)
    if "language" in reader.__kwdefaults__:
        return reader(path, language=language, limits=limits)  # type: ignore[no-any-return]
    return reader(path, limits=limits)  # type: ignore[no-any-return]


def _finish(document: Document, language: str | None) -> Document:
    return replace(document, language=language) if language else document
