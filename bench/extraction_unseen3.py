"""The third unseen half of the extraction bench: layouts and texts by a fourth hand, only measured.

    python bench/extraction_unseen3.py                 a line for each format and maker
    python bench/extraction_unseen3.py --layouts       a line for each layout as well
    python bench/extraction_unseen3.py -v --keep DIR   with every miss, the files kept (and not made again)
    python bench/extraction_unseen3.py --part kept     only the half of the layouts no rule was worked out on
    python bench/extraction_unseen3.py --maker plain   one maker: css, typst, canvas, latex, word, office, web, plain

Eighty layouts, each in Finnish and Swedish, written before a line of the readers was read: a call for applications with its fact box
beside or below, price lists with dotted leaders, spanned heads and no rules, a data-protection notice in two columns, an agenda by
the hour, an extract of minutes with the decision in a box, a yearly review with margin notes and pull quotes, a project's page with
its funding line and as a browser prints it, questions on cards, a ferry timetable, a poster, the legend of a plan, an ordinance with
notes, a public notice with its letterhead, a contract with hanging numbers, a publication's description sheet, a memorandum with its
table of tasks, a press release, slides. PDFs by WeasyPrint and Chromium (tagged and not), Typst, ReportLab, LaTeX, LibreOffice
(texts and slides); DOCX on templates of ministries, ODT, PPTX, HTML of ten content systems, Markdown of four habits, text typed by
hand in six ways and saved from the PDFs by three programs. A maker that is not installed is skipped. What the gold holds to stands
in ``extraction_unseen3_pieces``; what stands beside the text (margin notes, floated boxes) may be read before or after it.

First run, 22 November 2026, reader as of commit 90696f2, before any rule had seen a file (both languages; "pairs" are key–value rows;
no gold was corrected afterwards):

==========================  ========  ========  ========  =====  ========  =====  ======
format and maker            block F1  typed F1  headings  pairs  CER       leaks  blocks
==========================  ========  ========  ========  =====  ========  =====  ======
docx python-docx            0.986     0.936     1.000     0.846  0.120 %       0     434
html                        0.950     0.945     0.990     1.000  7.615 %      27     378
markdown                    0.888     0.876     0.667     0.778  1.652 %       0     176
odt                         1.000     0.991     1.000     0.500  0.000 %       0     212
pdf chromium                0.951     0.892     0.950     0.764  0.782 %       0     382
pdf chromium tagged         0.947     0.942     0.978     0.833  0.318 %       0     382
pdf latex                   0.940     0.883     0.949     0.000  1.136 %       0     250
pdf libreoffice             0.919     0.886     0.963     0.867  2.213 %      12     600
pdf libreoffice slides      0.922     0.887     1.000     1.000  0.433 %       0     118
pdf libreoffice slides tagged  1.000     0.983     1.000     0.000  0.000 %       0     118
pdf libreoffice tagged      0.987     0.940     1.000     0.867  0.310 %       0     600
pdf reportlab               0.851     0.794     0.994     0.174  6.370 %       8     272
pdf typst                   0.872     0.843     0.976     1.000  6.679 %       5     410
pdf typst tagged            0.951     0.886     0.976     1.000  0.554 %       0     410
pdf weasyprint              0.900     0.853     0.954     0.429  3.062 %       8     512
pdf weasyprint tagged       0.962     0.935     1.000     0.714  0.823 %       8     512
pptx                        1.000     0.983     1.000     0.900  0.000 %       0     118
text pdfium                 0.732     0.468     0.626     0.056  11.346 %     22     608
text pdftotext              0.605     0.492     0.630     0.056  11.251 %     14     608
text pdftotext -layout      0.893     0.744     0.825     0.083  4.165 %      16     528
text typed                  0.900     0.827     0.920     0.125  0.357 %       0     218
==========================  ========  ========  ========  =====  ========  =====  ======

What was mended since is in docs/extraction.md, by the two halves of ``KEPT``.

Bilingual files (``extraction_unseen3_bilingual.py``), blocks on their own side at first: leaflet .971, rows .975, poster .954, tagged
page .996, page in turns .983, typed .958, Markdown .996.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from align.errors import RinnanError

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.extraction_makers import measure
from bench.extraction_score import SAME, Score, Unit, compare, read_units, truth_units
from bench.extraction_unseen2 import _below_title, _plain, _read
from bench.extraction_unseen3_pieces import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.extraction_unseen3_pieces import Made

_MAKERS: Final = ("css", "typst", "canvas", "latex", "word", "office", "web", "plain")
KEPT: Final = frozenset(
    (
    "agenda-tabs", "agenda-times-left", "annual-columns-drop-caps", "annual-pull-quotes-two-columns", "article-notes",
    "call-fact-box-right", "contract-hanging-sections", "contract-two-columns-small", "decision-boxed",
    "description-sheet-draft", "faq-cards-two-columns", "faq-style-names", "legend-swatches", "md-admonition-call",
    "md-html-annual", "memo-ruled-left", "memo-small-margin", "ministry-call-controls", "multicols", "notice-lines",
    "odt-call-lists", "odt-ordinance-notes", "ordinance-auto", "ordinance-footnotes-justified", "poster-centred",
    "prices-dotted-leaders", "prices-spanning-heads", "privacy-plain-columns", "privacy-shaded-labels",
    "project-from-a-browser", "slides-text-boxes", "timetable-grid", "typed-call-tabs", "typed-memo-underlined",
    "typed-ordinance-indented", "web-episerver-call", "web-notes-ordinance", "web-press-release", "web-roles-privacy",
    "web-timetable",
    )
)  # fmt: skip
"""Layouts that were only measured until the evening of 22 November 2026, when their PDFs were opened too: every second name in
alphabetical order, of those saved as text and of the others."""


def part(layout: str) -> str:
    """The half a layout belongs to: rules were worked out on "work" first."""
    return "kept" if layout in KEPT else "work"


def score(made: Made) -> Score:
    """One file against its gold; a leak is furniture read as text."""
    truth, truth_notes = truth_units(made.content)
    truth = [_whole(_plain(unit)) for unit in truth]
    try:
        document = _read(made.path)
    except RinnanError as problem:
        out = compare(truth, [])
        out.misses = [f"not read: {problem}"]
        return out
    read, read_notes, _ = read_units(document)
    read = [_whole(_plain(unit)) for unit in read if unit.text.strip() not in made.neutral]
    read = _joined(read, [piece.text.split(BREAK) for piece in made.pieces if BREAK in piece.text])
    asides = {"\t".join(piece.cells) or piece.text for piece in made.pieces if piece.role == "aside"}
    read = _asides(read, truth, asides)
    out = compare(_below_title(truth, read), read)
    heard = " ".join(note.text for note in read_notes)
    out.notes = [len(truth_notes), sum(note.text in heard for note in truth_notes)]
    own = " ".join(unit.text for unit in truth)
    out.leaks = sum(text in unit.text for unit in read for text in made.drop if text not in own)
    return out


def _whole(unit: Unit) -> Unit:
    """Forced breaks are blanks, and cells that a merged neighbour covers are not compared."""
    text = unit.text
    if unit.kind == "row":  # "Aika:" names its row as "Aika" does
        first, *others = text.split("\t")
        text = "\t".join(cell for cell in (first.removesuffix(":"), *others) if cell)
    return replace(unit, text=text.replace(BREAK, " "))


def _joined(read: list[Unit], broken: Sequence[Sequence[str]]) -> list[Unit]:
    """Lines kept apart by forced breaks may be read as a block each."""
    texts = [unit.text for unit in read]
    for lines in broken:
        size = len(lines)
        for at in range(len(texts) - size + 1):
            if texts[at : at + size] == list(lines):
                whole = replace(read[at], text=" ".join(lines))
                read[at : at + size] = [whole]
                texts[at : at + size] = [whole.text]
                break
    return read


def _asides(read: list[Unit], truth: Sequence[Unit], asides: set[str]) -> list[Unit]:
    """What stands beside the text may be read before or after its neighbours: it is put where the gold has it."""
    for unit in truth:
        if unit.text not in asides:
            continue
        found = next((u for u in read if fuzz.ratio(u.text, unit.text) >= 100 * SAME), None)
        before = truth[truth.index(unit) - 1].text
        where = next((u for u in read if u is not found and fuzz.ratio(u.text, before) >= 100 * SAME), None)
        if found is not None and where is not None:
            read = [u for u in read if u is not found]
            read.insert(read.index(where) + 1, found)
    return read


def main() -> None:
    """Print a line a format, with ``--layouts`` a line a layout."""
    measure(__doc__.split("\n")[0], "extraction_unseen3", _MAKERS, score, part)


if __name__ == "__main__":
    main()
