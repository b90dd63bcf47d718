"""Make the screenshots of the report page in this folder from our own corpora, in Chromium.

    python docs/screenshots.py

The pictures are for the README and for review: look at them after every change of the page.
"""

from __future__ import annotations

import base64
import io
import os
import sys
import tempfile
import time
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "report")]

from chromium import Browser, Page  # noqa: E402

from align import compare  # noqa: E402
from align.report import RenderOptions, render  # noqa: E402

FOLDER = Path("corpora") / "call-for-applications"


def save(name: str, data: bytes, *, width: int) -> None:
    """A PNG of few colours: these are pages of text."""
    from PIL import Image

    image = Image.open(io.BytesIO(data)).convert("RGB")
    if image.width > width:
        image = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    path = DOCS / f"report-{name}.png"
    image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.name}: {image.width} × {image.height}, {path.stat().st_size // 1024} kB")


def shot(page: Page) -> bytes:
    """What the window shows, once the tables in sight are laid out."""
    time.sleep(0.7)
    return base64.b64decode(page.call("Page.captureScreenshot", format="png")["data"])


def printed(page: Page, number: int) -> bytes:
    """A page of the printed report, counted from 0."""
    import pypdfium2

    data = base64.b64decode(page.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    with pypdfium2.PdfDocument(data) as document:
        stream = io.BytesIO()
        document[number].render(scale=1.5).to_pil().save(stream, "PNG")
    return stream.getvalue()


def main() -> None:
    """Every picture of this folder."""
    os.chdir(ROOT)  # the paths on the page are those given
    report = compare(FOLDER / "call.fi.pdf", FOLDER / "call.sv.pdf")
    with tempfile.TemporaryDirectory() as folder:
        pages = {}
        for language in ("fi", "sv", "en"):
            pages[language] = Path(folder) / f"{language}.html"
            pages[language].write_bytes(render("html", [report], RenderOptions(language=language)))
        browser = Browser(Path(folder) / "profile")
        try:
            save("first-screen", shot(browser.open(pages["en"], width=1440, height=1080)), width=1200)
            page = browser.open(pages["fi"], width=1440, height=1080)
            for _ in range(3):
                page.key("j")
            save("side-by-side", shot(page), width=1200)
            page = browser.open(pages["sv"], width=1440, height=1080, dark=True)
            for _ in range(5):
                page.key("j")
            save("dark", shot(page), width=1200)
            page = browser.open(pages["sv"], width=400, height=1100)
            for _ in range(2):
                page.key("j")
            save("narrow", shot(page), width=400)
            page = browser.open(pages["fi"])
            save("print", printed(page, 3), width=1200)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
