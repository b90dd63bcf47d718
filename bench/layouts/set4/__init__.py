"""The fourth unseen half of the extraction bench: documents as Finnish offices publish them, written before a reader was read.

    python bench/layouts/run.py 4 [work|kept]

Fifty-five layouts, each in Finnish and Swedish: decisions and letters with a letterhead and their headings in the left margin (SFS 2487),
a call for tenders, minutes with numbered items and the earlier treatment of a matter, a guide with a contents page and footnotes, a form
with fields, a municipal bulletin in columns with a box, an action programme of key–value tables, a budget table over pages with its head
repeated, a statute in columns, figures on cards, slides with speaker's notes. PDFs by WeasyPrint and Chromium (tagged and not), Typst,
ReportLab, LaTeX and LibreOffice; DOCX on office templates, ODT, PPTX, pages of towns and portals, Markdown, typed text, and text saved
from the PDFs by three programs. About two thirds are ordinary; ``DIFFICULT`` names the others. Gold, scorer and
blocks are those of the third half; the lines of a letterhead that stand beside each other may be read in any order, and in plain text
they are not scored. Every second layout (``KEPT``) is only ever measured. (At the first run, to check the makers, the figure of each
layout was seen; no miss of a kept one was read.)

First run, 22 November 2026, readers as of commit ee8f938, before any rule had seen a file (both languages). Two faults of the makers were
mended before it: a footnote no maker wrote, and table columns too narrow for their words.

                                  work: F1    typed      CER blocks | kept: F1    typed      CER blocks
    docx python-docx                1.000    1.000   0.00 %    248 |  1.000    1.000   0.00 %    268
    html                            0.961    0.794   3.73 %    202 |  0.932    0.923   1.68 %    214
    markdown                        1.000    1.000   0.00 %     84 |  0.847    0.847   0.87 %    152
    odt                             1.000    1.000   0.00 %    152 |  1.000    1.000   0.00 %     50
    pdf chromium                    0.954    0.868   0.09 %    262 |  0.884    0.819   1.50 %    394
    pdf chromium tagged             0.941    0.863   0.02 %    262 |  0.991    0.974   1.44 %    348
    pdf latex                       0.837    0.837   0.03 %     50 |  0.938    0.914   2.53 %    162
    pdf libreoffice                 0.961    0.873   2.90 %    400 |  0.953    0.884   1.49 %    318
    pdf libreoffice slides          0.889    0.859   1.12 %     70 |      –        –        –      –
    pdf libreoffice slides tagged   0.986    0.901   0.17 %     70 |      –        –        –      –
    pdf libreoffice tagged          0.990    0.915   0.32 %    400 |  1.000    1.000   0.00 %    318
    pdf reportlab                   0.956    0.952   1.47 %    248 |  1.000    0.851   0.28 %    134
    pdf typst                       0.934    0.913   0.07 %    186 |  0.861    0.833   0.97 %    302
    pdf typst tagged                0.995    0.973   0.07 %    186 |  1.000    0.993   0.01 %    302
    pdf weasyprint                  0.959    0.877   0.08 %    346 |  0.894    0.839   1.93 %    462
    pdf weasyprint tagged           0.960    0.865   0.08 %    346 |  0.990    0.976   1.31 %    416
    pptx                            1.000    1.000   0.00 %     70 |      –        –        –      –
    text pdfium                     0.763    0.459  10.14 %    538 |  0.706    0.482  12.36 %    572
    text pdftotext                  0.534    0.420   6.53 %    538 |  0.569    0.446  16.50 %    572
    text pdftotext -layout          0.830    0.725   5.04 %    538 |  0.720    0.654   7.20 %    458
    text typed                      0.992    0.735   2.49 %    116 |  0.982    0.970   0.05 %    168

By difficulty (block F1 weighted by blocks, both parts): tagged PDF ordinary .996, difficult .943; untagged .942 and .873; HTML .992 and
.875; Markdown 1.000 and .604; typed .981 and 1.000; saved text .674 and .815; DOCX, ODT and PPTX 1.000. What was mended since is in
docs/extraction.md.
"""

from __future__ import annotations

from typing import Final

MAKERS: Final = ("css", "typst", "canvas", "latex", "word", "office", "web", "plain")
KEPT: Final = frozenset(
    (
        "actions-no-rules", "actions-ruled-tables", "budget-longtable", "bulletin-three-columns", "bulletin-two-columns",
        "council-rule-sections", "facts-cards", "form-grid", "grant-side-grid", "grant-side-headings", "howto-report",
        "md-bold-labels", "md-tender", "odt-round-plain", "round-letter-footer", "rules-columns-balanced", "rules-two-columns",
        "tender-head-of-three", "tender-plain-columns", "typed-long-lines", "typed-tender-wrapped", "web-bulletin-blocks",
        "web-guide-notes", "web-portal-tender", "word-budget-head-row", "word-council-extract", "word-grant-template",
        "word-round-indented",
    )
)  # fmt: skip
"""Layouts that are only ever measured: every second name in alphabetical order, of those saved as text and of the others."""
DIFFICULT: Final = frozenset(
    (
        "form-two-fields-a-line", "bulletin-three-columns", "facts-cards", "bulletin-frames", "tender-plain-columns", "actions-no-rules",
        "facts-strip", "budget-longtable", "word-bulletin-boxes", "slides-cards", "web-old-register", "web-portal-tender",
        "md-bold-labels", "typed-tabs-council", "rules-columns-balanced", "bulletin-two-columns", "grant-side-grid", "rules-two-columns",
    )
)  # fmt: skip
"""Layouts with something unusual; all others are as such documents commonly are."""
