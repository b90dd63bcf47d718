"""The second unseen half of the extraction bench: layouts and texts by a third hand, only measured.

    python bench/extraction_unseen2.py                 a line for each format and maker
    python bench/extraction_unseen2.py --layouts       a line for each layout as well
    python bench/extraction_unseen2.py -v --keep DIR   with every miss, the files kept (and not made again)
    python bench/extraction_unseen2.py --only typst    formats and layouts with this in their name

Written before a line of the readers was read, from what municipalities, agencies and ministries publish: minutes with § numbers,
narrow hyphenated columns, newsletters with sidebars and boxes, forms with their answers, letters with the sender and the diary number
at either side, tables over page ends with repeated heads, landscape annexes, notes under columns, running heads that change by
chapter, line numbers, "3 (12)", headings spaced out, in small capitals or in the margin, drop capitals, text up the edge, marks of a
draft, lists in lists, definition lists; pages of four content systems with their cookies, menus and closed panels; DOCX as Word,
Google Docs, LibreOffice and python-docx write it. PDFs by WeasyPrint (Pango), Chromium, Typst, ReportLab, fpdf2 and LibreOffice; a
maker that is not installed is skipped. Furniture must be set aside: what of it is read as text is counted as a leak.

First run, 22 November 2026, reader as of commit 2aa3f15, before any rule had seen a file (both languages; "pairs" are key–value rows):

=======================  ========  ========  ========  =====  ========  ======
format and maker         block F1  typed F1  headings  pairs  CER       blocks
=======================  ========  ========  ========  =====  ========  ======
docx google              1.000     1.000     1.000     1.000  0.000 %      152
docx libre               1.000     1.000     1.000     –      0.000 %      214
docx python-docx         1.000     1.000     1.000     0.733  0.000 %      106
docx word                1.000     1.000     1.000     1.000  0.000 %      198
html                     0.914     0.880     0.917     1.000  4.727 %      370
markdown                 1.000     0.992     1.000     1.000  0.000 %      252
odt                      1.000     1.000     1.000     1.000  0.000 %      330
pdf chromium             0.879     0.869     0.851     0.267  2.019 %      496
pdf chromium tagged      0.971     0.971     1.000     0.267  0.222 %      496
pdf fpdf2                0.990     0.990     1.000     1.000  1.241 %      216
pdf libreoffice          0.616     0.616     1.000     0.962  19.843 %     832
pdf libreoffice tagged   0.991     0.991     1.000     0.962  0.674 %      876
pdf reportlab            0.934     0.927     0.923     –      3.602 %      256
pdf typst                0.920     0.907     0.833     1.000  1.971 %      488
pdf typst tagged         0.937     0.878     1.000     0.000  0.924 %      488
pdf weasyprint           0.914     0.912     0.949     0.421  0.779 %      538
pptx                     1.000     1.000     1.000     –      0.000 %       84
text pdftotext           0.528     0.428     0.517     0.250  12.031 %     266
text pdftotext -layout   0.615     0.541     0.793     0.250  6.078 %      202
text typed               0.936     0.876     0.871     –      0.051 %      138
=======================  ========  ========  ========  =====  ========  ======

What was mended since: text that pdftotext takes .528 → .772 (its columns and cells stay mixed), with the layout kept .615 → .950,
typed .936 → 1.000, block F1; ODT and PPTX had nothing to mend. The other formats are mended by other hands and not recorded here.

Lowest at first: web page of layout tables 0, tables without outer lines .03 (LibreOffice, untagged), labels
above their answers in boxed cells .44, the text that pdftotext takes .32 to .94, line numbers .59, spaced capitals .81 (untagged).
"""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.errors import RinnanError
from align.extract import READERS
from align.extract.limits import DEFAULT_LIMITS
from align.extract.sniff import sniff

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.extraction_makers import measure
from bench.extraction_score import Score, Unit, compare, read_units, truth_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Document
    from bench.extraction_unseen2_pieces import Made

_MAKERS: Final = ("css", "typst", "canvas", "word", "office", "web", "plain")


def documents(folder: Path) -> Iterator[Made]:
    """Every file, by every maker that is installed."""
    for maker in _MAKERS:
        yield from import_module(f"bench.extraction_unseen2_{maker}").documents(folder)


def score(made: Made) -> Score:
    """One file against its gold, by the first half's measure; a leak is furniture read as text."""
    truth, truth_notes = truth_units(made.content)
    try:
        document = _read(made.path)
    except RinnanError as problem:
        out = compare(truth, [])
        out.misses = [f"not read: {problem}"]
        return out
    read, read_notes, _ = read_units(document)
    read = [_plain(unit) for unit in read if unit.text.strip() not in made.neutral]
    out = compare(_below_title([_plain(unit) for unit in truth], read), read)
    heard = {note.text for note in read_notes}
    out.notes = [len(truth_notes), sum(note.text in heard for note in truth_notes)]
    own = " ".join(unit.text for unit in truth)
    out.leaks = sum(text in unit.text for unit in read for text in made.drop if text not in own)
    return out


def _read(path: Path) -> Document:
    """What :func:`align.extract.extract` reads, without the time a child process takes to start."""
    module, function, _ = READERS[sniff(path, name=str(path), limits=DEFAULT_LIMITS)]
    document: Document = getattr(import_module(module), function)(path, limits=DEFAULT_LIMITS)
    return document


def _plain(unit: Unit) -> Unit:
    """Any bullet is a bullet: glyphs change with the format, and readers tell dashes and dots apart at most."""
    is_bullet = unit.kind == "item" and not any(c.isalnum() for c in unit.label.replace("o", ""))
    return replace(unit, label="•") if is_bullet else unit


def _below_title(truth: list[Unit], read: Sequence[Unit]) -> list[Unit]:
    """Where the title was read as the highest heading, the others may lie one level deeper; that is the same tree."""
    title = next((unit.text for unit in truth if unit.kind == "title"), "")
    levels = {unit.text: unit.level for unit in read if unit.kind == "heading"}
    deeper = levels.get(title, 0)
    headings = [unit for unit in truth if unit.kind == "heading"]
    if sum(levels.get(u.text) == u.level + deeper for u in headings) < sum(
        levels.get(u.text) == u.level for u in headings
    ):
        return truth
    return [replace(unit, level=unit.level + deeper) if unit.kind == "heading" else unit for unit in truth]


def main() -> None:
    """Print a line a format, with ``--layouts`` a line a layout."""
    measure(__doc__.split("\n")[0], "extraction_unseen2", _MAKERS, score)


if __name__ == "__main__":
    main()
