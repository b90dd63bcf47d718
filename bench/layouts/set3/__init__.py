"""The third unseen half of the extraction bench: layouts and texts by a fourth hand, only measured.

    python bench/layouts/run.py 3 [work|kept]

Eighty layouts, each in Finnish and Swedish, written before a line of the readers was read: a call for applications with its fact box
beside or below, price lists with dotted leaders, spanned heads and no rules, a data-protection notice in two columns, an agenda by
the hour, an extract of minutes with the decision in a box, a yearly review with margin notes and pull quotes, a project's page with
its funding line and as a browser prints it, questions on cards, a ferry timetable, a poster, the legend of a plan, an ordinance with
notes, a public notice with its letterhead, a contract with hanging numbers, a publication's description sheet, a memorandum with its
table of tasks, a press release, slides. PDFs by WeasyPrint and Chromium (tagged and not), Typst, ReportLab, LaTeX, LibreOffice
(texts and slides); DOCX on templates of ministries, ODT, PPTX, HTML of ten content systems, Markdown of four habits, text typed by
hand in six ways and saved from the PDFs by three programs. A maker that is not installed is skipped. What the gold holds to stands
in ``bench/layouts/pieces.py``; what stands beside the text (margin notes, floated boxes) may be read before or after it.

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

Bilingual files (``bilingual.py``), blocks on their own side at first: leaflet .971, rows .975, poster .954, tagged
page .996, page in turns .983, typed .958, Markdown .996.
"""

from __future__ import annotations

from typing import Final

MAKERS: Final = ("css", "typst", "canvas", "latex", "word", "office", "web", "plain")
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
