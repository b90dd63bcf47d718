"""Where a passage stands on the page of a PDF: a strip of the page with the passage boxed, as a small JPEG.

A damaged PDF can crash or stall the C library that draws it, so drawing happens in a child process with a time limit
(``python -m align.report.strips``); a picture that fails is left out, never an error.
"""

from __future__ import annotations

import base64
import contextlib
import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from align.model import Box

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Picture", "draw_strips"]

_MARGIN: Final = 36.0
"""Points of page around the passage."""
_SCALE: Final = 1.8
"""Pixels a point: sharp on screens of twice the usual density, and in print."""
_NARROWEST: Final = 420.0
"""Points of page a strip shows at least, so that a short passage is not blown up."""
_TALLEST: Final = 260.0
"""Points of page a strip shows at most."""
_BYTES_EACH: Final = 90_000
_BYTES_ALL: Final = 6_000_000
_SECONDS: Final = 60
_MEMORY: Final = 2 * 1024**3
_QUALITIES: Final = (72, 50, 30)


@dataclass(frozen=True, slots=True)
class Picture:
    """A strip of a page."""

    data: bytes
    width: int
    height: int

    @property
    def uri(self) -> str:
        """The picture as an address that fetches nothing."""
        return "data:image/jpeg;base64," + base64.b64encode(self.data).decode("ascii")


def draw_strips(path: Path, places: Sequence[tuple[int, Box]]) -> Mapping[tuple[int, Box], Picture]:
    """Strips for places (page from 1, box in points from the top left) of one PDF; those that fail are left out."""
    if path.suffix.lower() != ".pdf" or not places or not path.is_file():
        return {}
    order = {"path": str(path), "places": [[page, *box] for page, box in dict.fromkeys(places)]}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", __name__],
            input=json.dumps(order).encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
        answers: list[list[Any]] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return {}
    return {
        (page, Box(*box)): Picture(base64.b64decode(data), width, height) for page, box, data, width, height in answers
    }


def _work(order: dict[str, Any]) -> list[list[Any]]:
    """In the child: draw every place that can be drawn."""
    import pypdfium2

    found: list[list[Any]] = []
    size = 0
    with pypdfium2.PdfDocument(order["path"]) as document:
        for number, *box in order["places"]:
            if size > _BYTES_ALL or not 1 <= number <= len(document):
                continue
            picture = _strip(document[number - 1], Box(*box))
            if picture is not None:
                size += len(picture.data)
                found.append(
                    [number, box, base64.b64encode(picture.data).decode("ascii"), picture.width, picture.height]
                )
    return found


def _strip(page: Any, box: Box) -> Picture | None:
    from PIL import ImageDraw

    width, height = page.get_size()
    top = max(0.0, box.top - _MARGIN)
    bottom = min(height, box.bottom + _MARGIN, top + _TALLEST)
    if bottom <= top or width <= 0 or width * (bottom - top) > 4_000_000:
        return None
    left, right = _sides(box, width)
    image = page.render(scale=_SCALE, crop=(left, height - bottom, width - right, top)).to_pil().convert("RGB")
    edges = (box.x0 - left - 3, box.top - top - 2, box.x1 - left + 3, min(box.bottom - top + 2, bottom - top))
    frame = [_SCALE * v for v in edges]
    ImageDraw.Draw(image).rectangle(frame, outline=(156, 31, 26), width=2)
    return _jpeg(image)


def _sides(box: Box, width: float) -> tuple[float, float]:
    """Left and right edge of the strip: the passage with some margin, at least the narrowest, inside the page."""
    wanted = min(width, max(_NARROWEST, box.x1 - box.x0 + _MARGIN))
    left = min(max(0.0, (box.x0 + box.x1 - wanted) / 2), width - wanted)
    return left, left + wanted


def _jpeg(image: Any) -> Picture | None:
    from io import BytesIO

    for quality in _QUALITIES:
        stream = BytesIO()
        image.save(stream, "JPEG", quality=quality, optimize=True)
        if stream.tell() <= _BYTES_EACH:
            return Picture(stream.getvalue(), image.width, image.height)
    return None


def _limit_memory() -> None:
    """A page may ask for any amount of memory; where the system can refuse it, it does."""
    try:
        import resource
    except ImportError:  # Windows: the time limit and the size of the strip have to do
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.write(json.dumps(_work(json.load(sys.stdin))))
