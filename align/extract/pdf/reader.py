"""PDF → ``Document``: tags where they are good, geometry where not, and a named problem for what cannot be read.

``pdf_glyphs`` reads characters and lines, ``pdf_tree`` the structure tree; ``pdf_tags`` or ``pdf_layout``,
``pdf_tables`` and ``pdf_paragraphs`` make drafts of blocks; ``pdf_passes`` says what they are, ``pdf_join`` mends page
ends, ``pdf_finish`` writes the text; ``structure`` makes sections of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from align.errors import DAMAGED, EncryptedError, NoTextError, UnreadableError
from align.extract.child import allow_pages
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.pdf.drafts import Reading, read_drafts
from align.extract.pdf.integrity import note_damage
from align.extract.pdf.page import Page
from align.model import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.extract.pdf.parts import Draft

__all__ = ["read_pdf"]

_GARBLED: Final = 0.3
"""Share of characters without meaning from which a page counts as not read."""
_METADATA: Final = (
    ("Title", "title"), ("Author", "author"), ("CreationDate", "created"), ("ModDate", "modified"), ("Producer", "producer"),
)  # fmt: skip


def read_pdf(path: Path, *, limits: Limits = DEFAULT_LIMITS, language: str | None = None) -> Document:
    """Read a PDF.

    Raises:
        EncryptedError: it needs a password.
        UnreadableError: no reader can open it, or it has no pages.
        NoTextError: none of its pages holds text.
        LimitError: more pages, characters or structure than the limits allow.
    """
    reading = Reading(path, limits)
    with _opened(reading) as document:
        _read_pages(document, reading)
        metadata = _metadata(document) | note_damage(reading)
        tagged = _seems_tagged(document)
    if not reading.pages.has_text:
        if reading.damaged:
            raise UnreadableError(
                f"{reading.damaged} of its {len(reading.pages)} pages are damaged, and the others hold no text",
                path=str(path), hint="ask for the file again, or save it anew",
            )  # fmt: skip
        raise NoTextError(
            f"none of its {len(reading.pages)} pages holds text that can be read",
            path=str(path),
            hint="a scan needs OCR (--ocr, with tesseract or ocrmypdf installed); or give the original file",
        )
    drafts, source = read_drafts(reading, tagged=tagged)
    return _document(reading, drafts, source, metadata, language)


# --- opening -----------------------------------------------------------------------------------------------------------


class _opened:  # noqa: N801 - reads as a verb at its only use
    """The file as a ``pypdfium2.PdfDocument``; mended by pikepdf where that is installed and needed."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.document: Any = None

    def __enter__(self) -> Any:
        self.document = _open(self.reading)
        return self.document

    def __exit__(self, *_: object) -> None:
        self.document.close()


def _open(reading: Reading) -> Any:
    import pypdfium2
    import pypdfium2.raw as pdfium

    path = reading.path
    size = path.stat().st_size if path.is_file() else 0
    if size > reading.limits.file_bytes:
        raise exceeded("file_bytes", reading.limits.file_bytes, path=str(path), found=size, what="bytes")
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        # PDFium's last error may be that of an earlier file: a file without an /Encrypt entry needs no password
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        if locked and b"/Encrypt" in path.read_bytes():
            raise EncryptedError(
                "needs a password", path=str(path), hint="save a copy without password protection"
            ) from error
        document = _mended(reading, error)
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {error.strerror or error}", path=str(path)) from error
    count = len(document)
    if count == 0:
        document.close()
        raise UnreadableError("has no pages", path=str(path), hint="the file is damaged; ask for it again")
    if count > reading.limits.pages:
        document.close()
        raise exceeded("pages", reading.limits.pages, path=str(path), found=count)
    allow_pages(count)
    return document


def _mended(reading: Reading, cause: Exception) -> Any:
    """The document after pikepdf has rewritten it."""
    import io
    from importlib import import_module

    import pypdfium2

    # PDFium finds nothing wrong with a well-made file of no pages, and still opens no document
    damaged = UnreadableError(
        f"has no pages that can be read ({cause})" if getattr(cause, "err_code", None) else "has no pages",
        path=str(reading.path),
        hint=DAMAGED,
    )
    try:
        pikepdf: Any = import_module("pikepdf")  # optional
    except ImportError:
        raise damaged from cause
    copy = io.BytesIO()
    try:
        with pikepdf.open(reading.path) as broken:
            broken.save(copy)
        document = pypdfium2.PdfDocument(copy.getvalue())
    except Exception as error:  # whatever the second reader stumbles over, the file is damaged
        raise damaged from error
    reading.warnings.append("the file is damaged; it was repaired before reading, so parts of it may be missing")
    reading.mended = True
    return document


# --- pages -------------------------------------------------------------------------------------------------------------


def _read_pages(document: Any, reading: Reading) -> None:
    for index in range(len(document)):
        page = _read_page(document, index, reading)
        _judge(page, reading)
        reading.pages.append(page)


def _read_page(document: Any, index: int, reading: Reading) -> Page:
    import pypdfium2

    from align.extract.pdf.glyphs import read_page
    from align.extract.pdf.page import frame_of

    number, limits = index + 1, reading.limits
    try:
        handle = document[index]
    except pypdfium2.PdfiumError:
        reading.damaged += 1
        reading.unread.append(number)
        reading.warnings.append(f"page {number} is damaged and could not be read")
        return Page(number, 0.0, 0.0)
    try:
        frame = frame_of(handle)
        longest = max(frame.width, frame.height)
        if longest > limits.page_side_max:
            raise exceeded(
                "page_side_max",
                limits.page_side_max,
                path=str(reading.path),
                found=longest,
                what=f"points on page {number}",
            )
        if min(frame.width, frame.height) < limits.page_side_min:
            reading.unread.append(number)
            reading.warnings.append(f"page {number} has no area and could not be read")
            return Page(number, frame.width, frame.height)
        page = read_page(handle, number, limits=limits)
    finally:
        handle.close()
    if page.characters > limits.page_characters:
        raise exceeded(
            "page_characters",
            limits.page_characters,
            path=str(reading.path),
            found=page.characters,
            what=f"characters on page {number}",
        )
    if page.paths > limits.page_paths:
        reading.warnings.append(
            f"page {number} has more than {limits.page_paths} drawn lines: its text was read, ruled tables were not looked for"
            " (limit page_paths)"
        )
    return page


def _judge(page: Page, reading: Reading) -> None:
    """What of a page is text for readers, and what to say about the rest."""
    number, total = page.number, sum(len(w.text) for w in page.words)
    hidden = sum(len(w.text) for w in page.words if w.hidden)
    if hidden and page.image_area > 0.5 and hidden > 0.8 * total:
        reading.scanned.add(number)
        reading.warnings.append(f"page {number} is a scan: its text comes from somebody's OCR")
    elif hidden:
        page.words = [w for w in page.words if not w.hidden]
        reading.warnings.append(f"page {number} has {hidden} invisible characters, which were left out")
    if page.unseen:
        reading.warnings.append(
            f"page {number} has {page.unseen} characters nobody can see (white, or outside the page), which were left out"
        )
    if page.turned > 20 and page.turned > 0.05 * max(page.characters, 1):
        reading.warnings.append(f"page {number} has {page.turned} characters written at an angle, which were left out")
    if page.garbled > _GARBLED * max(page.characters, 1):
        page.words = []
        reading.unread.append(number)
        reading.warnings.append(f"page {number} cannot be read: its fonts do not say which characters they show")
    elif page.garbled:
        reading.warnings.append(
            f"page {number} has {page.garbled} characters whose meaning its fonts do not give (shown as \ufffd)"
        )
    if not page.words and number not in reading.unread and (page.image_area >= 0.2 or page.paths >= 50):
        reading.unread.append(number)
        reading.warnings.append(f"page {number} shows something but holds no text: it is a picture or a scan")


def _seems_tagged(document: Any) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFCatalog_IsTagged(document.raw):
        return True
    import pypdfium2

    try:
        page = document[0]
    except pypdfium2.PdfiumError:
        return False
    try:
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        if not tree:
            return False
        found: bool = pdfium.FPDF_StructTree_CountChildren(tree) > 0
        pdfium.FPDF_StructTree_Close(tree)
        return found
    finally:
        page.close()


def _metadata(document: Any) -> dict[str, str]:
    out: dict[str, str] = {}
    for key, name in _METADATA:
        value = document.get_metadata_value(key)
        if value:
            out[name] = value
    return out


# --- the document ------------------------------------------------------------------------------------------------------


def _document(
    reading: Reading, drafts: list[Draft], source: str, metadata: dict[str, str], language: str | None
) -> Document:
    from align.extract.pdf.finish import finish
    from align.extract.structure import build

    code = language or _language_of(drafts)
    blocks = finish(drafts, str(reading.path), language=code, links=reading.pages.links, scanned=reading.scanned)
    title = metadata.pop("title", "")
    metadata.update(
        pages=str(len(reading.pages)), tagged="yes" if source == "tags" else "no", reader=f"pdf by {source}"
    )
    return build(
        str(reading.path),
        "pdf",
        blocks,
        language=code,
        title=""
        if title.casefold().endswith((".doc", ".docx", ".odt", ".indd")) or title.startswith("Microsoft")
        else title,
        metadata=metadata.items(),
        warnings=reading.warnings,
        unread_pages=reading.unread,
        limits=reading.limits,
    )


def _language_of(drafts: Sequence[Draft]) -> str:
    from align.languages.detect import document_language

    texts = [d.text for d in drafts if d.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} and len(d.text) > 40]
    return document_language(texts[:: max(1, len(texts) // 40)] or [d.text for d in drafts[:40]])[0]
