"""Bytes of text files → characters."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from align.errors import UnsupportedError
from align.extract.encodings import guess, meant
from align.extract.limits import Limits, exceeded

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["decode", "read_bytes"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bytes(path: Path, *, limits: Limits) -> bytes:
    """The whole file.

    Raises:
        LimitError: larger than ``limits.text_bytes``.
    """
    size = path.stat().st_size
    if size > limits.text_bytes:
        raise exceeded("text_bytes", limits.text_bytes, path=str(path), found=size, what="bytes")
    return path.read_bytes()


def decode(data: bytes, *, declared: str = "", path: str = "") -> tuple[str, tuple[str, ...]]:
    """Text and warnings: byte order mark, then the declared encoding, then UTF-8, then the table its letters speak for.

    "iso-8859-1" means Windows-1252, as in the WHATWG encoding standard; see :mod:`align.extract.encodings`.

    Raises:
        UnsupportedError: the bytes are no text, or no table makes sense of them.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data.decode(name, "replace")
            return text, (_BROKEN,) if "\ufffd" in text else ()
    for name in dict.fromkeys((_alias(declared), "utf-8")):
        if not name:
            continue
        try:
            text = data.decode(name)
            return (said, (_TWICE,)) if (said := meant(text)) else (text, ())
        except (UnicodeDecodeError, LookupError):
            continue
    if b"\x00" in data:
        raise UnsupportedError("this is binary data, not text", path=path)
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace"), (_BROKEN,)
    found = guess(data)
    if not found.table:
        raise UnsupportedError("the encoding of the text cannot be told", path=path, hint="save it as UTF-8")
    how = "it was read as" if found.table == "Windows-1252" else "by its letters it was read as"
    return found.text, (f"the text is not UTF-8; {how} {found.table}",)


_TWICE: Final = "the text had been encoded twice; it was read as it was meant"
_BROKEN: Final = "some characters are damaged and could not be decoded"


def _alias(name: str) -> str:
    folded = name.strip().lower().replace("_", "-")
    if folded in {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "us-ascii", "ascii"}:
        return "cp1252" if folded[0] in "il" else "utf-8"
    return folded


def _mostly_utf8(data: bytes) -> bool:
    """A few broken bytes in a UTF-8 file do not make it Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(1 for c in text if ord(c) > 127 and c != "\ufffd")
    return good > 4 * broken
