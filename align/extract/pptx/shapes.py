"""The shapes of a slide in reading order, groups opened, and the text inside diagrams and charts.

Shapes inside a group have the group's own coordinates (ECMA-376 part 1, 20.1.7.5: ``chOff``, ``chExt``); they are brought to
those of the slide, so that what stands in a group is read where it is seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from align.extract.package import parse_xml
from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.extract.limits import Limits

__all__ = ["Placed", "area", "chart_texts", "diagram_texts", "in_rows", "is_picture", "placed_shapes"]

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DGM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_REL: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_EMU: Final = 12_700
"""English metric units in a point."""
_ROW: Final = 18.0
"""Points: shapes whose tops differ less stand in one row."""
_GROUP_DEPTH: Final = 20


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape that is no group, and where it stands on the slide; None when the file does not say."""

    shape: Any
    box: Box | None

    @property
    def order(self) -> tuple[float, float]:
        """Top and left edge."""
        return (self.box.top, self.box.x0) if self.box is not None else (0.0, 0.0)


_Frame = tuple[float, float, float, float]
"""A group's coordinates → the slide's: x × a + b, y × c + d."""
_SLIDE: Final[_Frame] = (1.0, 0.0, 1.0, 0.0)


def placed_shapes(shapes: Any) -> list[Placed]:
    """The shapes of a slide from top to bottom, those in groups among them, hidden ones left out."""
    return sorted(_leaves(shapes, _SLIDE, 0), key=lambda placed: placed.order)


def in_rows(shapes: Sequence[Placed]) -> list[Placed]:
    """Shapes side by side from left to right, rows from the top."""
    rows: list[list[Placed]] = []
    for placed in shapes:
        if rows and placed.order[0] - rows[-1][0].order[0] < _ROW:
            rows[-1].append(placed)
        else:
            rows.append([placed])
    return [placed for row in rows for placed in sorted(row, key=lambda p: p.order[1])]


def _leaves(shapes: Any, frame: _Frame, depth: int) -> Iterator[Placed]:
    for shape in shapes:
        if _is_hidden(shape):
            continue
        if getattr(shape, "shapes", None) is not None and depth < _GROUP_DEPTH:
            yield from _leaves(shape.shapes, _through(shape, frame), depth + 1)
        else:
            yield Placed(shape, _box(shape, frame))


def _is_hidden(shape: Any) -> bool:
    for holder in shape._element:  # noqa: SLF001 - python-pptx has no name for it
        for entry in holder.iterchildren(f"{_P}cNvPr"):
            return entry.get("hidden") in {"1", "true"}
    return False


def _through(group: Any, outer: _Frame) -> _Frame:
    placing = group._element.find(f"{_P}grpSpPr/{_A}xfrm")  # noqa: SLF001 - python-pptx does not give the child frame
    if placing is None:
        return outer
    off, child_off = _pair(placing, "off", "x", "y"), _pair(placing, "chOff", "x", "y")
    ext, child_ext = _pair(placing, "ext", "cx", "cy"), _pair(placing, "chExt", "cx", "cy")
    if off is None or ext is None or child_off is None or child_ext is None or not all(child_ext):
        return outer
    across, down = ext[0] / child_ext[0], ext[1] / child_ext[1]
    a, b, c, d = outer
    return a * across, a * (off[0] - child_off[0] * across) + b, c * down, c * (off[1] - child_off[1] * down) + d


def _pair(placing: Any, name: str, across: str, down: str) -> tuple[float, float] | None:
    entry = placing.find(f"{_A}{name}")
    try:
        return float(entry.get(across)), float(entry.get(down))
    except (AttributeError, TypeError, ValueError):
        return None


def _box(shape: Any, frame: _Frame) -> Box | None:
    if shape.left is None or shape.top is None:
        return None
    a, b, c, d = frame
    x0, top = a * shape.left + b, c * shape.top + d
    x1, bottom = x0 + a * (shape.width or 0), top + c * (shape.height or 0)
    return Box(*(round(value / _EMU, 1) for value in (x0, top, x1, bottom)))


def is_picture(shape: Any) -> bool:
    """Whether a shape shows an image: a picture, an object drawn by another program, a shape filled with one."""
    element = shape._element  # noqa: SLF001 - python-pptx names pictures but not fills and objects
    return any(str(e.tag).endswith("}blip") for e in element.iter()) or str(element.tag).endswith(
        ("}pic", "}contentPart")
    )


def area(box: Box | None) -> float:
    """Square points; 0 for what has no box."""
    return max(box.x1 - box.x0, 0.0) * max(box.bottom - box.top, 0.0) if box is not None else 0.0


def diagram_texts(shape: Any, *, path: str, limits: Limits) -> list[tuple[int, str]]:
    """The texts of a diagram (SmartArt) in its own order, each with its depth from 1; empty for other shapes."""
    ids = next(shape._element.iter(f"{_DGM}relIds"), None)  # noqa: SLF001 - python-pptx knows no diagrams
    if ids is None:
        return []
    try:
        data = shape.part.related_part(ids.get(f"{_REL}dm")).blob
    except KeyError:
        return []
    root = parse_xml(data, path=path, name="diagram data", limits=limits)
    points = {point.get("modelId"): point for point in root.iter(f"{_DGM}pt")}
    below: dict[str, list[tuple[int, str]]] = {}
    for link in root.iter(f"{_DGM}cxn"):
        if link.get("type", "parOf") == "parOf":
            order = link.get("srcOrd", "0")
            below.setdefault(link.get("srcId"), []).append((int(order) if order.isdigit() else 0, link.get("destId")))
    out: list[tuple[int, str]] = []
    seen: set[str] = set()
    stack = [(0, name) for name, point in points.items() if point.get("type") == "doc"]
    while stack:
        depth, name = stack.pop()
        if name in seen or name not in points or depth > _GROUP_DEPTH:
            continue
        seen.add(name)
        text = _drawn_text(points[name].find(f"{_DGM}t"))
        if depth and text:
            out.append((depth, text))
        stack += [(depth + 1, child) for _, child in sorted(below.get(name, ()), reverse=True)]
    return out


def _drawn_text(holder: Any) -> str:
    if holder is None:
        return ""
    paragraphs = ("".join(t.text or "" for t in p.iter(f"{_A}t")) for p in holder.iter(f"{_A}p"))
    return "\n".join(text for text in paragraphs if text.strip())


def chart_texts(shape: Any) -> tuple[str, list[str], list[str]]:
    """A chart's title, the names of its series and those of its categories: the words of it; its numbers stay a picture."""
    chart = shape.chart
    title = chart.chart_title.text_frame.text if chart.has_title and chart.chart_title.has_text_frame else ""
    plots = list(chart.plots)
    series = [str(s.name) for plot in plots for s in plot.series if s.name]
    categories = [str(label) for plot in plots[:1] for label in plot.categories]
    return title, series, [label for label in categories if any(c.isalpha() for c in label)]
