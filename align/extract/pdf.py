"""PDF → ``Document``: tags where they are good, geometry where not, and a named problem for what cannot be read.

``pdf_glyphs`` reads characters and lines, ``pdf_tree`` the structure tree; ``pdf_tags`` or ``pdf_layout``,
``pdf_tables`` and ``pdf_paragraphs`` make drafts of blocks; ``pdf_passes`` says what they are, ``pdf_join`` mends page
ends, ``pdf_finish`` writes the text; ``structure`` makes sections of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from align.errors import EncryptedError, InputError, LimitError, NoTextError, UnreadableError
from align.extract.child import allow_pages
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.pdf_parts import Draft, Page, Word, lines_of
from align.model import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.extract.pdf_layout import Gutter, Region
    from align.extract.pdf_tables import Ruled

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
    reading = _Reading(path, limits)
    with _opened(reading) as document:
        _read_pages(document, reading)
        metadata = _metadata(document)
        tagged = _seems_tagged(document)
    if not any(page.words for page in reading.pages):
        if reading.damaged:
            raise UnreadableError(
                f"{reading.damaged} of its {len(reading.pages)} pages are damaged, and the others hold no text",
                path=str(path), hint="ask for the file again, or save it anew",
            )  # fmt: skip
        raise NoTextError(
            f"none of its {len(reading.pages)} pages holds text that can be read",
            path=str(path),
            hint="a scan needs OCR first: read it with --ocr, or ask for the original",
        )
    drafts, source = _drafts(reading, tagged=tagged)
    return _document(reading, drafts, source, metadata, language)


@dataclass(slots=True)
class _Reading:
    """What is known while one file is read."""

    path: Path
    limits: Limits
    pages: list[Page] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    scanned: set[int] = field(default_factory=set)
    damaged: int = 0
    """Pages that PDFium could not load."""


# --- opening -----------------------------------------------------------------------------------------------------------


class _opened:  # noqa: N801 - reads as a verb at its only use
    """The file as a ``pypdfium2.PdfDocument``; mended by pikepdf where that is installed and needed."""

    def __init__(self, reading: _Reading) -> None:
        self.reading = reading
        self.document: Any = None

    def __enter__(self) -> Any:
        self.document = _open(self.reading)
        return self.document

    def __exit__(self, *_: object) -> None:
        self.document.close()


def _open(reading: _Reading) -> Any:
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
            raise EncryptedError("needs a password", path=str(path), hint="save a copy without password protection") from error
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


def _mended(reading: _Reading, cause: Exception) -> Any:
    """The document after pikepdf has rewritten it."""
    import io

    import pypdfium2

    damaged = UnreadableError(
        f"has no pages that can be read ({cause})", path=str(reading.path), hint="the file is damaged; ask for it again, or save it anew"
    )
    try:
        import pikepdf  # type: ignore[import-not-found]
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
    return document


# --- pages -------------------------------------------------------------------------------------------------------------


def _read_pages(document: Any, reading: _Reading) -> None:
    for index in range(len(document)):
        page = _read_page(document, index, reading)
        reading.pages.append(page)
        _judge(page, reading)


def _read_page(document: Any, index: int, reading: _Reading) -> Page:
    import pypdfium2

    from align.extract.pdf_glyphs import frame_of, read_page

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
            raise exceeded("page_side_max", limits.page_side_max, path=str(reading.path), found=longest, what=f"points on page {number}")
        if min(frame.width, frame.height) < limits.page_side_min:
            reading.unread.append(number)
            reading.warnings.append(f"page {number} has no area and could not be read")
            return Page(number, frame.width, frame.height)
        page = read_page(handle, number, limits=limits)
    finally:
        handle.close()
    if page.characters > limits.page_characters:
        raise exceeded(
            "page_characters", limits.page_characters, path=str(reading.path), found=page.characters, what=f"characters on page {number}"
        )
    if page.paths > limits.page_paths:
        reading.warnings.append(
            f"page {number} has more than {limits.page_paths} drawn lines: its text was read, ruled tables were not looked for"
            " (limit page_paths)"
        )
    return page


def _judge(page: Page, reading: _Reading) -> None:
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
        reading.warnings.append(f"page {number} has {page.unseen} characters nobody can see (white, or outside the page), which were left out")
    if page.turned > 20 and page.turned > 0.05 * max(page.characters, 1):
        reading.warnings.append(f"page {number} has {page.turned} characters written at an angle, which were left out")
    if page.garbled > _GARBLED * max(page.characters, 1):
        page.words = []
        reading.unread.append(number)
        reading.warnings.append(f"page {number} cannot be read: its fonts do not say which characters they show")
    elif page.garbled:
        reading.warnings.append(f"page {number} has {page.garbled} characters whose meaning its fonts do not give (shown as \ufffd)")
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


# --- drafts ------------------------------------------------------------------------------------------------------------


def _drafts(reading: _Reading, *, tagged: bool) -> tuple[list[Draft], str]:
    from align.extract.pdf_furniture import furniture_words, running_drafts
    from align.extract.pdf_join import rejoin
    from align.extract.pdf_passes import settle

    running = furniture_words(reading.pages)
    drafts = _from_tags(reading, running) if tagged else None
    source = "tags"
    if drafts is None:
        drafts, source = _from_geometry(reading.pages, running), "geometry"
    drafts = settle(drafts, reading.pages)
    drafts = rejoin(drafts)
    return _with_furniture(drafts, running_drafts(reading.pages, running)), source


def _from_tags(reading: _Reading, running: set[int]) -> list[Draft] | None:
    """Drafts by the structure tree; None, with a warning, when it is missing or not to be trusted."""
    from align.extract.pdf_tags import coverage, tag_drafts
    from align.extract.pdf_tree import read_tree

    try:
        tree = read_tree(reading.path, limits=reading.limits)
    except LimitError:
        raise
    except (InputError, MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything on damaged files; geometry reads on
        reading.warnings.append(f"the tags could not be read ({type(error).__name__}); the layout was read instead")
        return None
    if tree is None:
        return None
    if tree.pages != len(reading.pages):
        reading.warnings.append(f"two readers count different pages ({len(reading.pages)} and {tree.pages}): the file may be damaged")
    found = coverage(tree, reading.pages)
    if not found.is_good:
        reading.warnings.append(f"the tags are not to be trusted ({found.reason}); the layout was read instead")
        return None
    drafts, rest = tag_drafts(tree, reading.pages)
    drafts = [d for d in drafts if not all(id(w) in running for line in d.all_lines for w in line.words)]
    return _with_rest(drafts, [w for w in rest if id(w) not in running], reading)


def _with_rest(drafts: list[Draft], rest: Sequence[Word], reading: _Reading) -> list[Draft]:
    """Visible text that the tags leave out, put where it stands on its page."""
    if not rest:
        return drafts
    pages: dict[int, list[Word]] = {}
    for word in rest:
        pages.setdefault(word.page, []).append(word)
    for number, words in sorted(pages.items()):
        page = reading.pages[number - 1]
        extra = Page(number, page.width, page.height, words=words)
        for draft in _from_geometry([extra], set()):
            draft.notes.append("outside the tags")
            drafts.insert(_place_for(draft, drafts), draft)
    return drafts


def _place_for(draft: Draft, drafts: Sequence[Draft]) -> int:
    """Where in the tags' order a stray block belongs: after the last block above it on its page."""
    page, top = draft.page, draft.all_lines[0].top
    place = 0
    for index, other in enumerate(drafts):
        lines = other.all_lines
        if lines and (lines[0].page < page or (lines[0].page == page and lines[0].top <= top)):
            place = index + 1
    return place


def _from_geometry(pages: Sequence[Page], running: set[int]) -> list[Draft]:
    from align.extract.pdf_layout import Region, gutters_of
    from align.extract.pdf_paragraphs import Pitches

    known: list[Gutter] = []
    parts = [_parts(page, running, ()) for page in pages]
    for page_parts in parts:
        known.extend(gutters_of([part for part in page_parts if isinstance(part, Region)]))
    if known:
        parts = [_parts(page, running, known) for page in pages]
    flat = [part for page_parts in parts for part in page_parts]
    pitches = Pitches([part.lines for part in flat if isinstance(part, Region)])
    out: list[Draft] = []
    for number, part in enumerate(flat):
        if isinstance(part, Region):
            out.extend(_region_drafts(part, pitches, number))
        else:
            out.extend(_table_drafts(part, pitches, number))
    return out


def _parts(page: Page, running: set[int], known: Sequence[Gutter]) -> list[Region | Ruled]:
    """The ruled tables of a page and the regions between them, in reading order."""
    from align.extract.pdf_layout import regions_of
    from align.extract.pdf_tables import ruled_tables

    out: list[Region | Ruled] = []
    words = [w for w in page.words if id(w) not in running]
    tables = ruled_tables(page)
    inside = {id(w) for table in tables for row in table.rows for cell in row for w in cell}
    words = [w for w in words if id(w) not in inside]
    for table in tables:
        above = [w for w in words if (w.top + w.bottom) / 2 < table.box.bottom]
        words = [w for w in words if (w.top + w.bottom) / 2 >= table.box.bottom]
        out.extend(regions_of(above, known))
        out.append(table)
    return [*out, *regions_of(words, known)]


def _region_drafts(region: Any, pitches: Any, number: int) -> Iterator[Draft]:
    from align.extract.pdf_paragraphs import paragraphs

    if region.kind == "flow":
        yield from paragraphs(region.lines, pitches, right=region.right, column=number)
        return
    for row in region.rows:
        yield Draft(BlockKind.ROW, cells=[_cell(lines, pitches) for lines in row], table=number)


def _table_drafts(table: Any, pitches: Any, number: int) -> Iterator[Draft]:
    from align.extract.pdf_paragraphs import paragraphs

    rows = [[lines_of(cell) for cell in row] for row in table.rows]
    for index, row in enumerate(rows):
        if sum(bool(cell) for cell in row) == 1 and len(row) <= 2:
            # one filled cell is layout, not a row
            for cell in row:
                yield from paragraphs(cell, pitches, column=number)
            continue
        draft = Draft(BlockKind.ROW, cells=[_cell(lines, pitches) for lines in row], table=number)
        below = rows[index + 1] if index + 1 < len(rows) else []
        draft.is_header = index == 0 and table.columns > 2 and _is_bold(row) and not _is_bold(below)
        if draft.all_lines:
            yield draft


def _is_bold(row: Sequence[Sequence[Any]]) -> bool:
    lines = [line for cell in row for line in cell]
    return bool(lines) and all(line.bold for line in lines)


def _cell(lines: Sequence[Any], pitches: Any) -> list[list[Any]]:
    from align.extract.pdf_paragraphs import paragraphs

    return [draft.lines for draft in paragraphs(lines, pitches)]


def _with_furniture(drafts: list[Draft], running: Sequence[Draft]) -> list[Draft]:
    """Running heads and feet before the first block of the page they first stand on."""
    for furniture in running:
        place = next((i for i, d in enumerate(drafts) if d.page >= furniture.page), len(drafts))
        drafts.insert(place, furniture)
    return drafts


# --- the document ------------------------------------------------------------------------------------------------------


def _document(reading: _Reading, drafts: Sequence[Draft], source: str, metadata: dict[str, str], language: str | None) -> Document:
    from align.extract.pdf_finish import finish
    from align.extract.structure import build

    code = language or _language_of(drafts)
    links = {page.number: page.links for page in reading.pages}
    blocks = finish(drafts, str(reading.path), language=code, links=links, scanned=reading.scanned)
    title = metadata.pop("title", "")
    metadata.update(pages=str(len(reading.pages)), tagged="yes" if source == "tags" else "no", reader=f"pdf by {source}")
    return build(
        str(reading.path),
        "pdf",
        blocks,
        language=code,
        title="" if title.casefold().endswith((".doc", ".docx", ".odt", ".indd")) or title.startswith("Microsoft") else title,
        metadata=metadata.items(),
        warnings=reading.warnings,
        unread_pages=reading.unread,
        limits=reading.limits,
    )


def _language_of(drafts: Sequence[Draft]) -> str:
    from align.languages.detect import document_language

    texts = [d.text for d in drafts if d.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} and len(d.text) > 40]
    return document_language(texts[:: max(1, len(texts) // 40)] or [d.text for d in drafts[:40]])[0]
