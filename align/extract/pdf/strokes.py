"""What a PDF page holds beside its text: ruled lines, filled shapes, images, hyperlinks (PDFium's C API)."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Final

from align.extract.pdf.page import Edge, Link
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.extract.limits import Limits
    from align.extract.pdf.page import Frame, Page

__all__ = ["is_white", "read_links", "read_objects"]

_PATH, _IMAGE, _FORM = 2, 3, 5
_MAX_FORM_DEPTH: Final = 4
_DOT: Final = (1.5, 20.0)
"""Points: the smallest and the largest side of a drawn bullet."""
_MOST_DOTS: Final = 1_000
"""On one page; more are the dots of a map or a chart."""
_THIN: Final = 2.5
"""Points up to which a filled rectangle is a ruled line."""


def read_objects(raw: Any, frame: Frame, out: Page, limits: Limits) -> None:
    """The paths and images of a page, those inside forms too, into ``out``."""
    import pypdfium2.raw as pdfium

    area = max(frame.width * frame.height, 1.0)
    bounds = [ctypes.c_float() for _ in range(4)]
    refs = [ctypes.byref(b) for b in bounds]
    for handle, kind, outer in _objects(raw, limits):
        out.objects += 1
        if kind == _IMAGE:
            if pdfium.FPDFPageObj_GetBounds(handle, *refs):
                x0, top, x1, bottom = frame.box(*_through(outer, *(b.value for b in bounds)))
                inside = max(0.0, min(x1, frame.width) - max(x0, 0.0)) * max(
                    0.0, min(bottom, frame.height) - max(top, 0.0)
                )
                out.grounds.append(Box(x0, top, x1, bottom))
                out.image_area = min(1.0, out.image_area + inside / area)
        elif kind == _PATH:
            out.paths += 1
            if out.paths <= limits.page_paths:
                _read_path(handle, frame, out, outer)
    if out.paths > limits.page_paths:
        out.edges.clear()


_Matrix = tuple[float, float, float, float, float, float]
_UNIT: Final[_Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _objects(raw: Any, limits: Limits) -> Iterator[tuple[Any, int, _Matrix]]:
    """The page's paths and images, those inside forms too, with the matrix of the form."""
    import pypdfium2.raw as pdfium

    budget = 20 * limits.page_paths
    stack: list[tuple[Any, bool, _Matrix, int]] = [(raw, False, _UNIT, 0)]
    matrix = pdfium.FS_MATRIX()
    while stack:
        holder, is_form, outer, depth = stack.pop()
        count = pdfium.FPDFFormObj_CountObjects(holder) if is_form else pdfium.FPDFPage_CountObjects(holder)
        for index in range(max(0, count)):
            budget -= 1
            if budget < 0:
                return
            handle = (
                pdfium.FPDFFormObj_GetObject(holder, index) if is_form else pdfium.FPDFPage_GetObject(holder, index)
            )
            kind = pdfium.FPDFPageObj_GetType(handle)
            if kind in (_PATH, _IMAGE):
                yield handle, kind, outer
            elif kind == _FORM and depth < _MAX_FORM_DEPTH:
                inner = _UNIT
                if pdfium.FPDFPageObj_GetMatrix(handle, ctypes.byref(matrix)):
                    inner = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
                stack.append((handle, True, _times(inner, outer), depth + 1))


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _through(m: _Matrix, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    if m == _UNIT:
        return x0, y0, x1, y1
    corners = [(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x in (x0, x1) for y in (y0, y1)]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _read_path(handle: Any, frame: Frame, out: Page, outer: _Matrix) -> None:
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(handle, ctypes.byref(fill), ctypes.byref(stroke)):
        return
    if not fill.value and not stroke.value:
        return
    is_faint = not stroke.value and is_white(handle)
    _note_dot(handle, frame, out.faint if is_faint else out.dots, outer)
    if is_faint:
        return
    points = _points(handle)
    if not 2 <= len(points) <= 400:
        return
    matrix = pdfium.FS_MATRIX()
    own = _UNIT
    if pdfium.FPDFPageObj_GetMatrix(handle, ctypes.byref(matrix)):
        own = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    m = _times(own, outer)
    placed = [frame.point(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x, y, _ in points]
    if fill.value and not is_white(handle):
        xs, ys = [p[0] for p in placed], [p[1] for p in placed]
        out.grounds.append(Box(min(xs), min(ys), max(xs), max(ys)))
    if not stroke.value:
        xs, ys = [p[0] for p in placed], [p[1] for p in placed]
        x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
        if min(x1 - x0, bottom - top) <= _THIN:
            middle_x, middle_y = (x0 + x1) / 2, (top + bottom) / 2
            if x1 - x0 >= bottom - top:
                out.edges.append(Edge(x0, middle_y, x1, middle_y))
            else:
                out.edges.append(Edge(middle_x, top, middle_x, bottom))
            return
    for (ax, ay), (bx, by), (_, _, is_move) in zip(placed, placed[1:], points[1:], strict=False):
        if not is_move and (abs(ax - bx) < 0.7 or abs(ay - by) < 0.7):
            out.edges.append(Edge(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))


def _note_dot(handle: Any, frame: Frame, dots: list[Box], outer: _Matrix) -> None:
    """Keep a small shape, filled or a ring, that is about as high as wide."""
    import pypdfium2.raw as pdfium

    bounds = [ctypes.c_float() for _ in range(4)]
    if len(dots) >= _MOST_DOTS or not pdfium.FPDFPageObj_GetBounds(handle, *(ctypes.byref(b) for b in bounds)):
        return
    box = Box(*frame.box(*_through(outer, *(b.value for b in bounds))))
    width, height = box.x1 - box.x0, box.bottom - box.top
    if (
        _DOT[0] <= min(width, height)
        and max(width, height) <= _DOT[1]
        and max(width, height) < 1.5 * min(width, height)
    ):
        dots.append(box)


def _points(handle: Any) -> list[tuple[float, float, bool]]:
    """Corner points of a path; True where the pen is lifted. Closing lines are added. Empty when it has curves."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    out: list[tuple[float, float, bool]] = []
    start: tuple[float, float] | None = None
    for index in range(min(max(0, pdfium.FPDFPath_CountSegments(handle)), 400)):
        segment = pdfium.FPDFPath_GetPathSegment(handle, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO or not pdfium.FPDFPathSegment_GetPoint(
            segment, ctypes.byref(x), ctypes.byref(y)
        ):
            return []
        is_move = kind == pdfium.FPDF_SEGMENT_MOVETO
        if is_move:
            start = (x.value, y.value)
        out.append((x.value, y.value, is_move))
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            out.append((*start, False))
    return out


def is_white(handle: Any) -> bool:
    """Whether a page object is filled with white, or not at all."""
    import pypdfium2.raw as pdfium

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(handle, *(ctypes.byref(c) for c in (red, green, blue, alpha))):
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) > 250


# --- links -------------------------------------------------------------------------------------------------------------


def read_links(raw: Any, frame: Frame, out: Page, document: Any) -> None:
    """The hyperlinks of a page into ``out``."""
    import pypdfium2.raw as pdfium

    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    for _ in range(2_000):
        if not pdfium.FPDFLink_Enumerate(raw, ctypes.byref(position), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            continue
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < length <= 4096:
            continue
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
        target = buffer.value.decode("utf-8", "replace")
        out.links.append(Link(Box(*frame.box(rect.left, rect.bottom, rect.right, rect.top)), target))
