"""The characters, ruled lines and links of a PDF page, from PDFium's C API.

PDFium gives every character's code, box, font and marked-content id six to eight times faster than pdfminer, and gets
nested marked content right. Its coordinates are those of the page's own space; everything here leaves in one frame: the
visible page (crop box within media box, after rotation), points, from the top left corner.
"""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from align.extract.pdf.initials import seat_initials
from align.extract.pdf.page import Page, Word, frame_of
from align.extract.pdf.seen import drop_pale, settle_words, write_bullets
from align.extract.pdf.steps import seat_steps
from align.extract.pdf.strokes import is_white, read_links, read_objects

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.extract.limits import Limits
    from align.extract.pdf.page import Frame

__all__ = ["read_page"]

_BLANKS: Final = frozenset((9, 32, 0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)))
_DROPPED: Final = frozenset((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_BREAKS: Final = frozenset((10, 13))
_LINE_HYPHENS: Final = frozenset((0x02, 0xFFFE))
"""What PDFium hands out for a hyphen at the end of a line."""
_BOLD: Final = re.compile(r"bold|black|heavy|semibd|demi(?!light)|[-,]b(?:d|ld)?\b|-?w[789]00", re.IGNORECASE)
_ITALIC: Final = re.compile(r"italic|oblique|[-,]it?\b", re.IGNORECASE)


_RAISED_FOOT: Final = 0.18
"""How far above the baseline a raised figure begins, and how high it is, in type sizes; figures of the text stand on the line."""
_RAISED_HEIGHT: Final = 0.56
_RAISED_SIZE: Final = 0.6
_RAISED_BY: Final = 0.33


class _Style(NamedTuple):
    size: float
    bold: bool
    italic: bool
    mcid: int
    hidden: bool
    artifact: bool
    pale: bool
    turned: bool


_NO_STYLE: Final = _Style(0.0, False, False, -1, False, False, False, False)


def read_page(page: Any, number: int, *, limits: Limits) -> Page:
    """Read the characters, ruled lines and links of one ``pypdfium2.PdfPage``.

    The text stops at ``limits.page_characters``; the caller sees it in ``Page.characters``.
    """
    frame = frame_of(page)
    out = Page(number, frame.width, frame.height)
    text = page.get_textpage()
    try:
        _read_words(text.raw, frame, out, limits)
    finally:
        text.close()
    read_objects(page.raw, frame, out, limits)
    drop_pale(out)
    seat_initials(out)
    seat_steps(out)
    write_bullets(out)
    read_links(page.raw, frame, out, _document_of(page))
    return out


def _document_of(page: Any) -> Any:
    return page.pdf.raw


# --- words -------------------------------------------------------------------------------------------------------------


def _read_words(raw: Any, frame: Frame, out: Page, limits: Limits) -> None:  # noqa: C901, PLR0912, PLR0915 - one loop, flat for speed
    import pypdfium2.raw as pdfium

    count = max(0, pdfium.FPDFText_CountChars(raw))
    out.characters = count
    rect = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    rect_at, x_at, y_at = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    code_of: Callable[..., int] = pdfium.FPDFText_GetUnicode
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    object_of, address_of = pdfium.FPDFText_GetTextObject, ctypes.addressof
    styles: dict[int, _Style] = {}
    upright = frame.rotation == 0
    left, top_edge = frame.left, frame.top
    word: Word | None = None
    style_before = _NO_STYLE
    letters: list[str] = []
    glued = is_raised = False
    words = out.words

    for index in range(min(count, limits.page_characters)):
        code = code_of(raw, index)
        if code in _BLANKS or code in _BREAKS:
            if word is not None:
                word.text = "".join(letters)
                if len(letters) == 1:
                    word.spaced = pdfium.FPDFText_IsGenerated(raw, index) != 1
                word = None
            glued = False
            continue
        if code in _DROPPED:
            continue
        handle = object_of(raw, index)
        key = address_of(handle.contents) if handle else 0
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(raw, index, handle, frame) if handle else _NO_STYLE
        if style.turned:
            out.turned += 1
            continue
        box_of(raw, index, rect_at)
        if upright:
            x0, top, x1, bottom = rect.left - left, top_edge - rect.top, rect.right - left, top_edge - rect.bottom
        else:
            x0, top, x1, bottom = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        letter = _letter(code)
        if letter is None:
            out.garbled += 1
            letter = "\ufffd"
        was_raised, is_raised = is_raised, False
        if word is not None and "0" <= letter <= "9" and upright and (was_raised or not letters[-1].isdigit()):
            is_raised = _is_raised(raw, index, style.size)
        if (
            word is not None
            and is_raised == was_raised
            and (style is style_before or _same(style, style_before))
            and -0.6 * word.size < x0 - word.x1 < 0.30 * word.size
            and abs(bottom - word.bottom) < 0.3 * word.size
        ):
            letters.append(letter)
            word.x1 = max(word.x1, x1)
            style_before = style
            continue
        if word is not None:
            word.text = "".join(letters)
        origin_of(raw, index, x_at, y_at)
        base = frame.point(x.value, y.value)[1]
        glued = glued and word is not None
        word = Word("", out.number, x0, top, x1, bottom, base)
        word.size, word.bold, word.italic, word.mcid, word.hidden, word.artifact, word.pale = style[:7]
        if not word.size:
            word.size = max(bottom - top, 1.0)
        word.glued = glued
        if is_raised:  # a small figure drawn by the font itself: as if it were set in small type
            word.size, word.base = _RAISED_SIZE * word.size, base - _RAISED_BY * word.size
        glued = True
        letters = [letter]
        style_before = style
        words.append(word)
    if word is not None:
        word.text = "".join(letters)
    settle_words(out)


def _is_raised(raw: Any, index: int, size: float) -> bool:
    """Whether a figure is a superscript by its glyph: fonts have small raised figures of their own."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    at = [ctypes.byref(value) for value in (left, right, bottom, top)]
    if not pdfium.FPDFText_GetCharBox(raw, index, *at):
        return False
    pdfium.FPDFText_GetCharOrigin(raw, index, ctypes.byref(x), ctypes.byref(y))
    return bottom.value - y.value > _RAISED_FOOT * size and 0 < top.value - bottom.value < _RAISED_HEIGHT * size


def _same(one: _Style, other: _Style) -> bool:
    return (
        one.mcid == other.mcid
        and one.bold == other.bold
        and abs(one.size - other.size) < 0.15
        and one.hidden == other.hidden
        and one.artifact == other.artifact
    )


def _letter(code: int) -> str | None:
    """The character of a code; None when the font does not say what it is."""
    if code in _LINE_HYPHENS:
        return "-"
    if code < 32 or 0x7F <= code < 0xA0 or code == 0xFFFD or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return None
    return chr(code)


def _style(raw: Any, index: int, handle: Any, frame: Frame) -> _Style:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    scale = 1.0
    if pdfium.FPDFPageObj_GetMatrix(handle, ctypes.byref(matrix)):
        # the font size may be 1 and the real size in the matrix (InDesign does so)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
    size = pdfium.FPDFText_GetFontSize(raw, index) * scale
    angle = pdfium.FPDFText_GetCharAngle(raw, index)
    turn = (angle + frame.rotation * 1.5707963) % 6.2831853 if angle >= 0 else 0.0
    turned = 0.12 < turn < 6.16
    name, weight, flags = _font(handle)
    mcid = pdfium.FPDFPageObj_GetMarkedContentID(handle)
    return _Style(
        round(size, 2),
        bool(_BOLD.search(name)) or weight >= 600 or bool(flags & 0x40000),
        bool(_ITALIC.search(name)) or bool(flags & 0x40),
        mcid,
        pdfium.FPDFTextObj_GetTextRenderMode(handle) == 3,
        mcid < 0 and _is_artifact(handle),
        is_white(handle),
        turned,
    )


def _is_artifact(handle: Any) -> bool:
    import pypdfium2.raw as pdfium

    buffer = (ctypes.c_ushort * 16)()
    length = ctypes.c_ulong()
    for index in range(min(max(0, pdfium.FPDFPageObj_CountMarks(handle)), 16)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if not pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), ctypes.byref(length)):
            continue
        if bytes(buffer)[: length.value].decode("utf-16-le", "replace").rstrip("\0") == "Artifact":
            return True
    return False


def _font(handle: Any) -> tuple[str, int, int]:
    import pypdfium2.raw as pdfium

    font = pdfium.FPDFTextObj_GetFont(handle)
    if not font:
        return "", 0, 0
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, min(length, 256)))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("latin-1", "replace")
    return name, pdfium.FPDFFont_GetWeight(font), pdfium.FPDFFont_GetFlags(font)
