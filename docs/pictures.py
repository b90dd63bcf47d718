"""Take the pictures that ``docs/report-page.md`` shows: ``python docs/pictures.py [NAME...]``. Needs Chromium; the sheet LibreOffice.

The documents are the shipped ones, so the pictures show what ``make demo`` ends in.
"""

from __future__ import annotations

import base64
import io
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "report")]

from chromium import Browser, Page, find_chromium  # noqa: E402

from align.config import default_config  # noqa: E402
from align.pipeline import CompareOptions, compare  # noqa: E402
from align.report import RenderOptions, render  # noqa: E402

if TYPE_CHECKING:
    from align.model import Report

THEME = "theme-rural-mobility/theme.{}.pdf"
CALL = "call-for-applications/call.{}.pdf"
NOTICE = "notice-clean/notice.{}.docx"
SIDE = "document.getElementById('next').click(); document.querySelector('.side').scrollIntoView();"


def report(source: str, target: str) -> Report:
    """A pair of shipped documents compared as the command line does."""
    from align.glossary import bundled, bundled_names

    lists = tuple(bundled(name) for name in bundled_names())
    files = [f"corpora/{source.format('fi')}", f"corpora/{target.format('sv')}"]
    return compare(*files, options=CompareOptions(glossaries=lists))


def written(found: list[Report], folder: Path, language: str, kind: str = "html") -> Path:
    """Reports as a file of a kind."""
    config = default_config(None)
    options = RenderOptions(gate=config.gate, show_confidence=config.show_confidence, language=language)
    path = folder / f"{kind}-{language}-{len(found)}-{found[0].name[:8]}.{kind}"
    path.write_bytes(render(kind, found, options))
    return path


def sheet(found: Report, folder: Path) -> bytes:
    """The first printed page of the review sheet, cut to what stands on it."""
    import pypdfium2
    from PIL import Image, ImageChops

    source = written([found], folder, "sv", "xlsx")
    office = shutil.which("soffice") or "soffice"
    command = [office, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=300)
    with pypdfium2.PdfDocument(source.with_suffix(".pdf")) as document:
        picture = document[0].render(scale=1600 / document[0].get_size()[0]).to_pil().convert("RGB")
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
    stream = io.BytesIO()
    picture.crop(box).save(stream, "PNG")
    return stream.getvalue()


def screen(page: Page, script: str = "") -> bytes:
    """What a person sees."""
    if script:
        page.js(script)
    time.sleep(0.8)
    return base64.b64decode(page.call("Page.captureScreenshot", format="png")["data"])


def printed(page: Page) -> bytes:
    """The first printed page."""
    import pypdfium2

    data = base64.b64decode(page.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        stream = io.BytesIO()
        document[0].render(scale=1200 / document[0].get_size()[0]).to_pil().save(stream, "PNG")
    return stream.getvalue()


def save(name: str, data: bytes) -> None:
    """In 128 colours: text stays sharp and the file small."""
    from PIL import Image

    image = Image.open(io.BytesIO(data)).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    path = ROOT / "docs" / f"report-{name}.png"
    image.save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB\n")


def main() -> int:
    """Take all pictures, or the named ones."""
    if find_chromium() is None:
        sys.stdout.write("Chromium is not on the PATH\n")
        return 1
    theme, notice, alien = report(THEME, THEME), report(NOTICE, NOTICE), report(NOTICE, CALL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        finnish, swedish = written([theme], folder, "fi"), written([theme], folder, "sv")
        browser = Browser(folder / "profile")
        pictures = {
            "first-screen": lambda: screen(browser.open(finnish, width=1200)),
            "side-by-side": lambda: screen(browser.open(finnish, width=1200, height=1000), SIDE),
            "dark": lambda: screen(browser.open(swedish, width=1200, height=1000, dark=True), SIDE),
            "narrow": lambda: screen(browser.open(finnish, width=400, height=1100)),
            "print": lambda: printed(browser.open(finnish, width=1200)),
            "unsure": lambda: screen(browser.open(written([alien], folder, "fi"), width=1200, height=600)),
            "several": lambda: screen(
                browser.open(written([theme, notice, alien], folder, "sv"), width=1200, height=600)
            ),
            "sheet": lambda: sheet(theme, folder),
        }
        for key, take in pictures.items():
            if not sys.argv[1:] or key in sys.argv[1:]:
                save(key, take())
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
