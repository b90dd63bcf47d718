"""Is the file whole? PDFium reads what it can of a damaged PDF and leaves out the rest without a word.

The file's bytes are gone through once: every page, its content, its fonts and their tables of characters must be there,
and what is compressed must unpack and end where it says. Nothing is said of files that lean on a reader's good will in other ways (a
cross-reference table that must be built anew, bytes before the head): their text is all there.
"""

from __future__ import annotations

import logging
import mmap
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.extract.pdf.drafts import Reading

__all__ = ["damaged_pages", "damages", "note_damage"]

_OBJECT: Final = re.compile(rb"(?<![\d.])(\d{1,8})\s+\d{1,5}\s+obj\b")
_TEXTUAL: Final = re.compile(
    rb"/(?:Contents|ToUnicode|FontFile[23]?)\s*(?:(\d{1,8})\s+\d{1,5}\s+R|\[([\d\sR]{1,20000})\])"
)
_NEEDED: Final = re.compile(
    rb"/(?:Contents|ToUnicode|FontFile[23]?|DescendantFonts|Kids)\s*(?:(\d{1,8})\s+\d{1,5}\s+R|\[([\d\sR]{1,400000})\])"
)
_FONTS: Final = re.compile(rb"/Font\s*<<([^<>]{1,20000})>>")
_REFERENCE: Final = re.compile(rb"(\d{1,8})\s+\d{1,5}\s+R\b")
_STREAM: Final = re.compile(rb"\bstream\r?\n")
_LENGTH: Final = re.compile(rb"/Length\s+(\d{1,10})(\s+\d{1,5}\s+R\b)?")
_SLACK: Final = 64
"""Bytes after the declared end within which "endstream" may stand; writers pad, and count line ends in their own ways."""
_DICTIONARY: Final = 4096
"""Bytes after "obj" within which the stream of a content or character table begins."""
_BUDGET: Final = 256 << 20
"""Unpacked bytes looked at in one file; what is beyond is taken on trust (the reader has limits of its own)."""
_PIECE: Final = 1 << 18


@dataclass(slots=True)
class _File:
    data: Any
    places: dict[int, int] = field(default_factory=dict)
    """Object number → where its last version begins."""
    inside: set[int] = field(default_factory=set)
    """Numbers of the objects packed in object streams."""
    texts: list[bytes] = field(default_factory=list)
    """What those streams hold."""
    broken: set[int] = field(default_factory=set)
    left: int = _BUDGET


def damages(path: Path) -> frozenset[int]:
    """Numbers of the objects that hold text, or lead to it, and are missing or broken; empty for a whole file."""
    if path.stat().st_size == 0:
        return frozenset()
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        file = _File(data)
        for found in _OBJECT.finditer(data):
            file.places[int(found[1])] = found.end()
        if data.find(b"/Encrypt") < 0:
            _unpack_objects(file)
            for number in _named(_TEXTUAL, file):
                if number in file.places and not _is_sound(file, number):
                    file.broken.add(number)
        elif data.find(b"/ObjStm") >= 0:
            return frozenset()  # what they hold can only be seen with the key
        present = (file.places.keys() | file.inside) - _astray(file)
        needed = set(_named(_NEEDED, file)) | set(_named(_FONTS, file))
        return frozenset(file.broken | (needed - present))


def damaged_pages(path: Path, objects: frozenset[int]) -> tuple[int, ...]:
    """The pages that use any of these objects, from 1; empty when that cannot be told."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    out = []
    try:
        with path.open("rb") as stream:
            for number, page in enumerate(PDFPage.create_pages(PDFDocument(PDFParser(stream))), 1):
                if objects & set(_used(page)):
                    out.append(number)
    except Exception:  # noqa: BLE001 - pdfminer raises anything on a damaged file
        return ()
    return tuple(out)


def _used(page: Any) -> Iterator[int]:
    from pdfminer.pdftypes import PDFObjRef, resolve1

    contents = page.attrs.get("Contents")
    for entry in [contents, *(_list(resolve1(contents)))]:
        if isinstance(entry, PDFObjRef):
            yield entry.objid
    fonts = resolve1((resolve1(page.resources) or {}).get("Font"))
    for font in fonts.values() if isinstance(fonts, dict) else ():
        if isinstance(font, PDFObjRef):
            yield font.objid
        inner = resolve1(font)
        for key in ("ToUnicode", "DescendantFonts"):
            entry = inner.get(key) if isinstance(inner, dict) else None
            if isinstance(entry, PDFObjRef):
                yield entry.objid


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _named(pattern: re.Pattern[bytes], file: _File) -> Iterator[int]:
    """Numbers of the objects the dictionaries name under the pattern's keys."""
    for text in (file.data, *file.texts):
        for found in pattern.finditer(text):
            if found.re.groups > 1 and found[1]:
                yield int(found[1])
            else:
                yield from (int(number) for number in _REFERENCE.findall(found[found.re.groups]))


def _unpack_objects(file: _File) -> None:
    for at in list(_positions(file.data, b"/ObjStm")):
        begin = _STREAM.search(file.data, at, at + _DICTIONARY)
        if not begin:
            continue
        whole, text = _inflate(file, begin.end(), keep=True)
        head = text[: text.find(b"<<")] if b"<<" in text else text
        numbers = head.split()
        file.inside.update(int(n) for n in numbers[::2] if n.isdigit() and len(n) < 9)
        file.texts.append(text)
        if not whole:
            file.broken.add(_number_before(file, at))


def _positions(data: Any, word: bytes) -> Iterator[int]:
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + 1)


def _number_before(file: _File, at: int) -> int:
    """The object a position is inside of."""
    return max(((place, number) for number, place in file.places.items() if place <= at), default=(0, 0))[1]


def _is_sound(file: _File, number: int) -> bool:
    """Whether the stream of an object unpacks, and ends where it says; what is not a stream is sound."""
    start = file.places[number]
    begin = _STREAM.search(file.data, start, start + _DICTIONARY)
    if not begin or b"endobj" in file.data[start : begin.start()]:
        return True
    head = bytes(file.data[start : begin.start()])
    if b"FlateDecode" not in head and b"/Fl" not in head:
        return b"/Filter" in head or file.data.find(b"endstream", begin.end()) >= 0
    if re.search(rb"A(?:SCII)?85|LZW|RunLength|ASCIIHex|/DecodeParms", head):
        return True  # rare, and not ours to unpack
    if not _inflate(file, begin.end(), keep=False)[0]:
        return False
    # two streams changed places: each unpacks, and neither ends where its object says
    length = _length(file, head)
    return length < 0 or b"endstream" in file.data[begin.end() + length : begin.end() + length + _SLACK]


def _length(file: _File, head: bytes) -> int:
    """The /Length of a stream, -1 when it cannot be told."""
    found = _LENGTH.search(head)
    if not found:
        return -1
    if not found[2]:
        return int(found[1])
    place = file.places.get(int(found[1]))
    value = re.match(rb"\s*(\d{1,10})\s", file.data[place : place + 24]) if place is not None else None
    return int(value[1]) if value else -1


def _astray(file: _File) -> set[int]:
    """Objects that the cross-reference table seeks where they are not, when the rest of it holds.

    Where most of the table is wrong readers build it anew, and find everything; an update or a compressed table is not looked at.
    """
    at = file.data.rfind(b"startxref")
    found = re.match(rb"startxref\s+(\d{1,12})", file.data[at : at + 40]) if at >= 0 else None
    shift = max(file.data.find(b"%PDF-", 0, 2048), 0)
    start = int(found[1]) + shift if found else -1
    if start < 0 or file.data[start : start + 4] != b"xref" or file.data.find(b"startxref") != at:
        return set()
    wrong: set[int] = set()
    right = number = 0
    for line in file.data[start + 4 : file.data.find(b"trailer", start)].splitlines():
        words = line.split()
        if len(words) == 2 and all(map(bytes.isdigit, words)):
            number = int(words[0])
        elif len(words) == 3 and words[0].isdigit():
            place = int(words[0]) + shift
            head = _OBJECT.match(file.data, place + _blanks(file.data, place)) if words[2] == b"n" else None
            if head and int(head[1]) == number:
                right += 1
            elif words[2] == b"n":
                wrong.add(number)
            number += 1
    return wrong if right > len(wrong) else set()


def _blanks(data: Any, place: int) -> int:
    piece = bytes(data[place : place + 16])
    return len(piece) - len(piece.lstrip())


def _inflate(file: _File, at: int, *, keep: bool) -> tuple[bool, bytes]:
    """Whether the data at a place unpacks to its end, and (the beginning of) what it holds."""
    unpacker = zlib.decompressobj()
    pieces: list[bytes] = []
    size = len(file.data)
    try:
        while not unpacker.eof and at < size and file.left > 0:
            piece = unpacker.decompress(unpacker.unconsumed_tail or file.data[at : at + _PIECE], _PIECE * 4)
            if not unpacker.unconsumed_tail:
                at += _PIECE
            file.left -= len(piece)
            if keep or not pieces:
                pieces.append(piece)
    except zlib.error:
        return False, b"".join(pieces)
    return unpacker.eof or file.left <= 0, b"".join(pieces)


def note_damage(reading: Reading) -> dict[str, str]:
    """Look for damage, put its pages among the unread and say so; what the document's metadata should hold of it.

    ``damaged-pages`` are the numbers of the pages whose text is missing in part, blanks between; all pages where it cannot be
    told which, for then none can be trusted.
    """
    objects = damages(reading.path)
    if not objects and not reading.mended:
        return {}
    # pages of a repaired file may be gone altogether: then no page number says anything
    known = () if reading.mended else damaged_pages(reading.path, objects)
    pages = known or tuple(range(1, len(reading.pages) + 1))
    reading.unread[:] = sorted({*reading.unread, *pages})
    where = f"page{'s' * (len(known) > 1)} {', '.join(map(str, known))}" if known else "the file"
    reading.warnings.append(f"{where} {'are' if len(known) > 1 else 'is'} damaged: part of the text may be missing")
    return {"damaged-pages": " ".join(map(str, pages))}
