"""ZIP packages of XML parts (DOCX, PPTX, ODT, XLSX), opened with every number in their headers distrusted."""

from __future__ import annotations

import posixpath
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final, Self

from align.errors import DAMAGED, UnreadableError
from align.extract.limits import Limits, exceeded

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Package", "parse_xml"]

_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/presentationml/main",
        b"http://schemas.openxmlformats.org/presentationml/2006/main",
    ),
)
"""ISO 29500 Strict names → Transitional names, so that the readers know one set."""
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK: Final = 1 << 20
_ROOTS: Final = {
    "officeDocument": frozenset({"document", "presentation", "workbook"}),
    "slide": frozenset({"sld"}),
    "notesSlide": frozenset({"notes"}),
    "worksheet": frozenset({"worksheet"}),
    "sharedStrings": frozenset({"sst"}),
    "footnotes": frozenset({"footnotes"}),
    "endnotes": frozenset({"endnotes"}),
    "header": frozenset({"hdr"}),
    "footer": frozenset({"ftr"}),
}
"""Kind of relationship → root element of the part it leads to, for the parts that hold text."""
_ROOT: Final = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z]\w*)[\s/>]")
_RELATIONS: Final = re.compile(r"(?:(.*)/)?_rels/([^/]*)\.rels", re.IGNORECASE)


def parse_xml(data: bytes, *, path: str, name: str, limits: Limits) -> Any:
    """The root element of an XML part: no document type, no entities, no network, limits on size and depth.

    Raises:
        UnreadableError: not well-formed, or with a document type (which no Office format has, and every entity attack).
        LimitError: more elements or deeper nesting than allowed.
    """
    from lxml import etree

    if _DOCTYPE.search(data[: 1 << 16]) or _wide_doctype(data):
        raise UnreadableError(
            f"the part {name} declares a document type, which Office files never do", path=path,
            hint="the file may be an attack; save it anew from the program it came from",
        )  # fmt: skip
    if data.count(b"<") > 2 * limits.xml_nodes:
        raise exceeded("xml_nodes", limits.xml_nodes, path=path, found=data.count(b"<") // 2, what="XML elements")
    for strict, usual in _STRICT:
        if strict in data:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise exceeded("xml_depth", limits.xml_depth, path=path, what="levels of nested elements") from error
        raise UnreadableError(f"the part {name} is damaged ({error})", path=path) from error
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise UnreadableError(f"the part {name} declares a document type", path=path)
    return root


def _wide_doctype(data: bytes) -> bool:
    """The same in UTF-16, where each letter has a zero beside it."""
    if data[:2] not in {b"\xff\xfe", b"\xfe\xff"} and b"\x00" not in data[:4]:
        return False
    return bool(_DOCTYPE.search(data[: 1 << 17].replace(b"\x00", b"")))


class Package:
    """An open package; use it as a context manager."""

    def __init__(self, path: Path, *, limits: Limits) -> None:
        self.path = str(path)
        self.limits = limits
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError(f"the package is damaged ({error})", path=self.path, hint=DAMAGED) from error
        self._names = self._check()
        self._complete()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def _check(self) -> dict[str, str]:
        entries = self._zip.infolist()
        limits = self.limits
        if len(entries) > limits.zip_entries:
            raise exceeded("zip_entries", limits.zip_entries, path=self.path, found=len(entries), what="packed files")
        total = 0
        for entry in entries:
            total += entry.file_size
            if entry.file_size > limits.zip_part_bytes and entry.filename.endswith((".xml", ".rels")):
                raise exceeded(
                    "zip_part_bytes", limits.zip_part_bytes, path=self.path, found=entry.file_size, what="bytes"
                )
            ratio = entry.file_size / max(entry.compress_size, 1)
            if entry.file_size > limits.zip_ratio_from and ratio > limits.zip_ratio:
                raise exceeded("zip_ratio", limits.zip_ratio, path=self.path, found=ratio, what="times its packed size")
        if total > limits.zip_bytes:
            raise exceeded("zip_bytes", limits.zip_bytes, path=self.path, found=total, what="bytes unpacked")
        # names are matched without case, as the packaging convention has it (ECMA-376 part 2, 6.3.4)
        return {entry.filename.replace("\\", "/").lstrip("/").lower(): entry.filename for entry in entries}

    def _complete(self) -> None:
        """Refuse a package without a part of text that it names: the libraries leave such parts out without a word."""
        for name in self._names:
            if not (found := _RELATIONS.fullmatch(name)):
                continue
            for kind, target, outside in self.relations(posixpath.join(found[1] or "", found[2])).values():
                if outside or kind not in _ROOTS:
                    continue
                root = self._root(target)
                if root not in _ROOTS[kind]:
                    what = "is not there" if root is None else "holds something else"
                    raise UnreadableError(
                        f"the package is damaged: the part {target}, which it names, {what}",
                        path=self.path,
                        hint="ask for the file again, or save it anew",
                    )

    def _root(self, name: str) -> str | None:
        """The local name of a part's root element, "" when it has none, None when there is no such part."""
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        try:
            with self._zip.open(stored) as stream:
                head = stream.read(4096)
        except Exception as error:
            raise UnreadableError(f"the part {name} is damaged ({error})", path=self.path, hint=DAMAGED) from error
        if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            head = head.decode("utf-16", "ignore").encode()
        first = _ROOT.search(head)
        return first[1].decode() if first else ""

    def names(self) -> list[str]:
        """Part names as stored."""
        return list(self._names.values())

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None when there is none.

        Raises:
            UnreadableError: damaged or encrypted.
            LimitError: it unpacks to more than its header or the limits say.
        """
        stored = self._names.get(name.replace("\\", "/").lstrip("/").lower())
        if stored is None:
            return None
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(stored) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self._read += len(piece)
                    self._count(size)
                    pieces.append(piece)
        except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
            raise UnreadableError(f"the part {name} is damaged ({error})", path=self.path, hint=DAMAGED) from error
        except Exception as error:
            if type(error).__module__ in {"zlib", "lzma", "_lzma", "bz2", "_bz2"}:
                raise UnreadableError(f"the part {name} is damaged ({error})", path=self.path, hint=DAMAGED) from error
            raise
        return b"".join(pieces)

    def _count(self, size: int) -> None:
        limits = self.limits
        if size > limits.zip_part_bytes:
            raise exceeded("zip_part_bytes", limits.zip_part_bytes, path=self.path, found=size, what="bytes")
        if self._read > limits.zip_bytes:
            raise exceeded("zip_bytes", limits.zip_bytes, path=self.path, found=self._read, what="bytes unpacked")

    def xml(self, name: str) -> Any:
        """The root element of a part, None when there is none; see :func:`parse_xml`."""
        data = self.part(name)
        return None if data is None else parse_xml(data, path=self.path, name=name, limits=self.limits)

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Relationships of a part ("" for the package): id → (kind, target, whether outside the package)."""
        folder, base = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for entry in root if root is not None else ():
            kind = entry.get("Type", "").rsplit("/", 1)[-1]
            target = entry.get("Target", "")
            outside = entry.get("TargetMode") == "External"
            if not outside:
                joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(joined)
            found[entry.get("Id", "")] = (kind, target, outside)
        return found

    def core_properties(self) -> tuple[str, list[tuple[str, str]]]:
        """Title and metadata (author, date) of an Office package."""
        kinds = {kind: target for kind, target, outside in self.relations("").values() if not outside}
        name = kinds.get("core-properties", "docProps/core.xml")
        root = self.xml(name)
        title, metadata = "", []
        for element in root if root is not None else ():
            tag = str(element.tag).rsplit("}", 1)[-1]
            text = (element.text or "").strip()
            if not text:
                continue
            if tag == "title":
                title = text
            elif tag in {"creator", "modified", "language", "subject"}:
                metadata.append(({"creator": "author", "modified": "date"}.get(tag, tag), text))
        return title, metadata
