"""Plain text saved from a PDF against the PDF's own reading, on the real documents beside the checkout.

    python bench/extraction_saved_text.py [-v] [--files N]

pdftotext takes the text of each PDF in its three ways (as it thinks it is read, with the layout kept, in the file's own order); our
reader of plain text reads that, our reader of PDF the file itself, and the second is taken for the truth (its own faults are counted
elsewhere). A seeded sample of the PDFs. Table rows count by their words: plain text has lost the cells of most.

22 November 2026, 14 PDFs (block F1 / typed F1 / character error), before any rule for saved pages: as read .766 / .743 / 1.04 %, layout
kept .907 / .790 / 0.99 %, own order .823 / .800 / 1.12 %; after: .763 / .742 / 0.74 %, .926 / .905 / 0.62 %, .823 / .797 / 0.93 %. On
24 PDFs at the end of that day, the PDFs' reading of the day as the truth: .817 / .798, .912 / .894, .864 / .842 (why tables of one
statute cost .010 in between, and why its appendix still counts against the layout, is in docs/extraction.md). What is
left: paragraphs whose last line is full, and the parts of tables that each stand in a line of their own.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.extraction_score import Score, Unit, compare, read_units

if TYPE_CHECKING:
    from align.model import Document

SHARED: Final = Path(__file__).parents[2] / "shared" / "data" / "documents"
MODES: Final = {"read": (), "layout": ("-layout",), "raw": ("-raw",)}
SEED: Final = 20261122


def _units(document: Document) -> tuple[list[Unit], int]:
    """The blocks, cells as words, and how many are notes."""
    blocks, notes, _ = read_units(document)
    return [Unit(u.kind, u.text.replace("\t", " "), u.level, u.label) for u in [*blocks, *notes]], len(notes)


def measured(pdf: Path, folder: Path, total: dict[str, Score], *, verbose: bool) -> None:
    """Add the figures of one file."""
    from align.extract import extract

    truth, _ = _units(extract(pdf))
    for mode, options in MODES.items():
        target = folder / f"{mode}.txt"
        subprocess.run(["pdftotext", *options, str(pdf), str(target)], check=True, timeout=120)
        found, _ = _units(extract(target))
        result = compare(truth, found)
        total[mode].add(result)
        if verbose:
            print(f"{pdf.parent.name}/{pdf.name} {mode}: {result.line()[:70]}")
            for miss in result.misses[:8]:
                print("    ", miss[:160])


def main() -> None:
    """Print a line a way of saving."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--files", type=int, default=24)
    asked = parser.parse_args()
    pdfs = sorted(SHARED.rglob("*.pdf"))
    if not pdfs or shutil.which("pdftotext") is None:
        print("the documents are not beside the checkout, or pdftotext is not on the path: nothing to measure")
        return
    sample = random.Random(SEED).sample(pdfs, min(asked.files, len(pdfs)))
    total = {mode: Score() for mode in MODES}
    with tempfile.TemporaryDirectory() as folder:
        for pdf in sample:
            measured(pdf, Path(folder), total, verbose=asked.verbose)
    print(f"{len(sample)} PDFs    block F1  typed F1  CER")
    for mode, score in total.items():
        f1 = 2 * score.right / max(score.truth + score.read, 1)
        typed = 2 * score.typed / max(score.truth + score.read, 1)
        print(f"{mode:8}   {f1:8.3f}  {typed:8.3f}  {100 * score.distance / max(score.characters, 1):.2f} %")


if __name__ == "__main__":
    main()
