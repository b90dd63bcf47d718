"""What kind of file this is: decided by its bytes; a name that promises another kind is refused.

Plain text, Markdown and HTML cannot be told apart by bytes alone, so there the suffix counts; a suffix that the bytes
contradict is an error that says both.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Final

from align.errors import DAMAGED, EncryptedError, UnreadableError, UnsupportedError
from align.extract.limits import Limits, exceeded

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["SUFFIXES", "check_file", "sniff"]

SUFFIXES: Final = {
    ".pdf": "pdf",
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".dotm": "docx",
    ".pptx": "pptx", ".pptm": "pptx", ".ppsx": "pptx", ".potx": "pptx",
    ".xlsx": "xlsx", ".xlsm": "xlsx",
    ".odt": "odt", ".ott": "odt", ".fodt": "odt",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".txt": "text", ".text": "text",
}  # fmt: skip
"""File name endings and the format each promises."""

_NAMES: Final = {
    "pdf": "a PDF", "docx": "a Word document", "pptx": "a presentation", "xlsx": "a workbook",
    "odt": "an OpenDocument text", "html": "a web page", "markdown": "Markdown", "text": "plain text",
}  # fmt: skip
_TEXTS: Final = frozenset({"html", "markdown", "text"})
"""Formats that no bytes tell apart for certain."""
_OTHER_MAGIC: Final = (
    (b"{\\rtf", "RTF", "save it as .docx"),
    (b"\x89PNG", "a PNG picture", "give the document the picture comes from"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the document the picture comes from"),
    (b"GIF8", "a GIF picture", "give the document the picture comes from"),
    (b"II*\x00", "a TIFF picture", "give the document the picture comes from"),
    (b"MM\x00*", "a TIFF picture", "give the document the picture comes from"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"%!PS", "PostScript", "save it as PDF"),
    (b"\x7fELF", "a program", ""),
    (b"SQLite format 3", "a database", ""),
    (
        b"\x00\x05\x16\x07",
        "what a Mac keeps beside a file (its name begins with ._)",
        "give the file without ._ in its name",
    ),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FLAGS: Final = re.IGNORECASE | re.DOTALL
_MARKUP: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", flags=_FLAGS)
_MIME: Final = re.compile(rb"^(?:MIME-Version:|Content-Type:\s*multipart/)", flags=re.IGNORECASE | re.MULTILINE)
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD: Final = 4096


def check_file(path: Path, *, name: str, limits: Limits) -> int:
    """The size of a file that can be opened.

    Raises:
        UnreadableError: it is missing, no ordinary file, empty, or may not be read.
        LimitError: it is larger than ``limits.file_bytes``.
    """
    try:
        if not path.exists():
            raise UnreadableError("there is no such file", path=name, hint="check the path")
        if path.is_dir():
            raise UnreadableError("this is a folder", path=name, hint="name the file inside it")
        if not path.is_file():
            raise UnreadableError("this is no ordinary file", path=name)
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except PermissionError:
        raise UnreadableError("we may not read this file", path=name, hint="check its permissions") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be opened: {error}", path=name) from error
    if size == 0:
        raise UnreadableError("the file is empty", path=name, hint="ask for it again")
    if size > limits.file_bytes:
        raise exceeded("file_bytes", limits.file_bytes, path=name, found=size, what="bytes")
    return size


def sniff(path: Path, *, name: str, limits: Limits) -> str:
    """The format of a file: a key of the dispatch table.

    Raises:
        UnsupportedError: a format we do not read, binary data, or another format than the suffix says and we cannot
        go on. EncryptedError: an Office file behind a password.
        UnreadableError: a package that is damaged.
        LimitError: a package with more entries than allowed.
    """
    promised = SUFFIXES.get(path.suffix.lower(), "")
    found = _found(path, promised, name, limits)
    if promised and promised != found and not {promised, found} <= _TEXTS:
        # two names for one thing: which was meant, only the user knows
        raise UnsupportedError(
            f"the name says {_NAMES[promised]}, the contents are {_NAMES[found]}",
            path=name,
            hint=f"give the file its right ending ({_ending(found)}), or the document that was meant",
        )
    return found


def _ending(kind: str) -> str:
    return next(suffix for suffix, known in SUFFIXES.items() if known == kind)


def _found(path: Path, promised: str, name: str, limits: Limits) -> str:
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_OLE):
        raise _old_office(path, name)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(path, name, limits)
    for magic, what, hint in _OTHER_MAGIC:
        if head.startswith(magic):
            raise UnsupportedError(f"this is {what}, which we do not read", path=name, hint=hint)
    return _textual(head, promised, path, name)


def _textual(head: bytes, promised: str, path: Path, name: str) -> str:
    has_bom = head.startswith(_BOMS)
    if b"\x00" in head and not has_bom and _is_wide(head):
        raise UnsupportedError("this is UTF-16 text without the mark that says so", path=name, hint="save it as UTF-8")
    if _MIME.search(head[:1024]):
        raise UnsupportedError(
            "this is an e-mail or a web archive (.eml, .mht)",
            path=name,
            hint="save the page as .html, or the attachment itself",
        )
    if b"\x00" in head and not has_bom:
        raise UnsupportedError("this is binary data, not a document", path=name, hint=_known_hint(path))
    if _MARKUP.match(head.removeprefix(_BOMS[0])):
        return "html"
    if b"office:document" in head and b"opendocument" in head:
        return "odt"
    if promised in {"text", "markdown", "html"}:
        return promised
    if promised:
        raise UnsupportedError(
            f"the name says {_NAMES[promised]}, the contents do not", path=name, hint="the file is damaged or misnamed"
        )
    if path.suffix and not has_bom and not _looks_like_text(head):
        raise UnsupportedError(f"we do not read {path.suffix!r} files", path=name, hint=_known_hint(path))
    if head.lstrip()[:1] == b"<":
        raise UnsupportedError("this is markup of a kind we do not read", path=name, hint=_known_hint(path))
    return "text"


def _is_wide(head: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 of any language of the Latin alphabet."""
    even, odd = head[::2], head[1::2]
    few, many = sorted((even.count(0) / max(len(even), 1), odd.count(0) / max(len(odd), 1)))
    return few < 0.05 and many > 0.8


def _looks_like_text(head: bytes) -> bool:
    controls = sum(byte < 0x20 and byte not in b"\t\n\r\f" for byte in head)
    return controls == 0


def _known_hint(path: Path) -> str:
    return f"we read {', '.join(sorted(SUFFIXES))}" if path.suffix.lower() not in SUFFIXES else "the file is damaged"


def _old_office(path: Path, name: str) -> EncryptedError | UnsupportedError:
    # names in an OLE directory are UTF-16; a password-protected .docx is an OLE file with these two streams
    with path.open("rb") as stream:
        data = stream.read(2**20)
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        return EncryptedError("the file is protected by a password", path=name, hint="save a copy without the password")
    return UnsupportedError(
        "this is the old binary Office format (.doc, .xls, .ppt)", path=name, hint="save it as .docx, .xlsx or .pptx"
    )


def _package(path: Path, name: str, limits: Limits) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            if len(names) > limits.zip_entries:
                raise exceeded("zip_entries", limits.zip_entries, path=name, found=len(names), what="packed files")
            if "mimetype" in names and package.getinfo("mimetype").file_size < 200:
                kind = package.read("mimetype")
                if b"opendocument.text" in kind:
                    return "odt"
                raise UnsupportedError(
                    f"we do not read {kind.decode('ascii', 'replace')!r}", path=name, hint="save it as .odt or .docx"
                )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise UnreadableError(f"the package is damaged ({error})", path=name, hint=DAMAGED) from error
    for prefix, kind_name in (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx")):
        if any(entry.replace("\\", "/").lstrip("/").startswith(prefix) for entry in names):
            return kind_name
    if any(entry.startswith("Index/") and entry.endswith(".iwa") for entry in names):
        raise UnsupportedError(
            "this is a document of Apple's Pages, Numbers or Keynote",
            path=name,
            hint="export it as .docx, .xlsx or .pptx",
        )
    held = sorted(e for e in names if not e.startswith("__MACOSX/") and "." + e.rpartition(".")[2].lower() in SUFFIXES)
    what = f"this is a ZIP archive that holds {', '.join(held[:3])}{' …' if len(held) > 3 else ''}" if held else ""
    raise UnsupportedError(
        what or "this is a ZIP archive without a document we know", path=name, hint="unpack it first"
    )
