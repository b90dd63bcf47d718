"""Plain text → ``Document``, hard-wrapped and double-spaced text saved from a PDF included.

Line lengths and gaps say how the text was set (:mod:`align.extract.text.lines`); then lines are put together to
blocks: a line goes on when its sentence does, or when the next word would not have fitted on it any more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.errors import NoTextError
from align.extract.characters import tidy
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.plain import decode, read_bytes
from align.extract.structure import build
from align.extract.text.blocks import BlockReader
from align.extract.text.furniture import take_furniture
from align.extract.text.lines import Line, layout_of, read_lines
from align.extract.text.notes import take_notes
from align.model import Block, BlockKind, Document, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["read_text", "read_text_file"]

_SAMPLE: Final = 4000


def read_text_file(path: Path, *, language: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """A text file; the encoding is UTF-8, UTF-16 with a byte order mark, or Windows-1252.

    Raises:
        LimitError: the file or one of its lines is longer than the limits allow.
        NoTextError: nothing but white space.
    """
    text, warnings = decode(read_bytes(path, limits=limits), path=str(path))
    document = read_text(text, path=str(path), language=language, limits=limits)
    return replace(document, warnings=(*warnings, *document.warnings))


def read_text(text: str, *, path: str = "", language: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """A plain text; see :func:`read_text_file`."""
    lines, furniture = take_furniture(read_lines(text.removeprefix("\ufeff")))
    lines, notes = take_notes(lines)
    if not lines:
        raise NoTextError("the file holds no text", path=path)
    longest = max(len(line.text) for line in lines)
    if longest > limits.line_characters:
        raise exceeded("line_characters", limits.line_characters, path=path, found=longest, what="characters in a line")
    layout = layout_of(lines)
    reader = BlockReader(lines, layout, language or _language(lines), path)
    warnings = ["lines were joined to paragraphs: the text has hard line ends"] if layout.is_wrapped else []
    blocks = reader.blocks()
    blocks += [reader.note(note.label, note.lines) for note in notes]
    blocks += [
        Block(BlockKind.FURNITURE, tidy(line.text), places=(Place(path, page=line.page),), source="text")
        for line in furniture
        if re.search(r"\w", line.text)
    ]
    return build(path, "text", blocks, language=language or "", warnings=warnings, limits=limits)


def _language(lines: Sequence[Line]) -> str:
    """The language, where something hangs on it: hyphens at line ends."""
    if not any(line.text.endswith(("-", "\u00ad")) for line in lines):
        return ""
    from align.languages.detect import detect

    sample = " ".join(line.text for line in lines[len(lines) // 4 :])[:_SAMPLE]
    return detect(sample)[0]
