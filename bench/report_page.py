"""How fluid the page is: 5,000 beads, 500 findings, in real Chromium; against the same page without skipped layout.

    python bench/report_page.py [BEADS]

Prints the time to write the page, its size, the time until it can be used, and what a filter and a step to the next finding
take. The peer, in the same run, is the page with ``content-visibility`` and the filter of rows switched off: what a plain table
of all rows costs.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "report")]

from chromium import Browser, find_chromium  # noqa: E402
from conftest import Builder  # noqa: E402

from align.report import RenderOptions, render  # noqa: E402

FILTER = """(() => {{ const view = document.getElementById('view'); const start = performance.now(); view.value = '{}';
view.dispatchEvent(new Event('change', {{bubbles: true}})); document.body.offsetHeight; return performance.now() - start }})()"""
STEP = """(() => { const start = performance.now(); for (let i = 0; i < 20; i++) { document.getElementById('next').click();
document.body.offsetHeight } return (performance.now() - start) / 20 })()"""


def report(beads: int):
    b = Builder()
    for number in range(25):
        b.section(f"Luku {number}", f"Kapitel {number}", str(number))
        for sentence in range(beads // 25 - 1):
            source = f"Virke {sentence} luvussa {number} kertoo asiasta melko pitkästi ja tarkasti, kuten hallinnossa on tapana."
            b.pair(source, f"Mening {sentence} i kapitel {number} berättar om saken ganska utförligt, som man brukar.")
            if sentence % 10 == 5:
                b.find("date-format", "asiasta", "saken", "the date is written in two ways")
    return b.report()


def measure(browser: Browser, path: Path) -> tuple[float, float, float, float]:
    start = time.perf_counter()
    page = browser.open(path)
    ready = 1000 * (time.perf_counter() - start)
    return ready, page.js(FILTER.format("all")), page.js(STEP), page.js(FILTER.format("flagged"))


def main() -> None:
    beads = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    if find_chromium() is None:
        raise SystemExit("Chromium is not on the PATH")
    made = report(beads)
    start = time.perf_counter()
    page = render("html", [made], RenderOptions())
    print(f"{len(made.alignment.beads)} beads, {len(made.findings)} findings")
    print(f"written in {time.perf_counter() - start:.2f} s, {len(page) / 1e6:.1f} MB")
    # without the policy, whose hash the changed style would not match
    plain = re.sub(rb'<meta http-equiv="Content-Security-Policy"[^>]*>', b"", page)
    plain = plain.replace(b"content-visibility: auto;", b"")
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(Path(folder) / "profile")
        try:
            figures = {}
            for name, data in (("page", page), ("plain", plain)):
                path = Path(folder) / f"{name}.html"
                path.write_bytes(data)
                figures[name] = measure(browser, path)
        finally:
            browser.close()
    for label, ours, peer in zip(
        ("until usable", "show the whole document", "step to the next finding", "show rows with remarks"),
        figures["page"], figures["plain"], strict=True,
    ):  # fmt: skip
        print(f"{label:26} {ours:8.0f} ms   plain table {peer:8.0f} ms   {peer / max(ours, 0.1):5.1f} times")


if __name__ == "__main__":
    main()
