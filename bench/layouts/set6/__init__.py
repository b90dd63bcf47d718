"""The sixth unseen set of layouts: what offices publish, two thirds as they commonly are, the halves balanced; by another hand.

    python bench/layouts/run.py 6 [work|kept]

Seventy-two layouts, each in Finnish and Swedish, written by somebody who had read no reader and no rule: a release, a municipal decision
with its letterhead, a guide with numbered headings, minutes, a page of a yearly report, a circular, an ordinance, a leaflet on ticks,
questions and answers, a filled-in form, fees, statistics, the programme of a seminar, a ferry's timetable, a training deck. PDFs by
WeasyPrint and Chromium (tagged and not; two as a browser prints them), Typst, ReportLab, LaTeX and LibreOffice (from DOCX, ODT and PPTX);
DOCX, ODT, PPTX, pages of a town's site, Markdown, typed text, and text saved from the PDFs by three programs. ``DIFFICULT`` (24 of 72):
side panels, headings in the margin, three columns, cards, wide gutters, tables beside each other, margin notes, a floating table, slides
of two contents. Each maker has as many ordinary and as many difficult layouts in ``KEPT`` as in the other half.

The gold is what a careful reader would mark. What stands beside the text (panels, margin notes, the lines of a letterhead) may be read
before or after it; the lines of a letterhead, and items without marks, may be headings, items or paragraphs alike; slides have no levels.

First run, 22 November 2026, readers as of commit 8242a7f, before anybody had read a miss in order to mend it (the misses of the work half
were read once for faults of the makers and of the gold: the kinds of letterhead lines, made free; pages of all layouts were looked at):

                                  work: F1    typed      CER blocks | kept: F1    typed      CER blocks
    docx python-docx              1.000    1.000    0.00 %    196 |  1.000    1.000    0.00 %    188
    html                          1.000    1.000    0.00 %    150 |  1.000    1.000    0.00 %    154
    markdown                      1.000    1.000    0.00 %    100 |  1.000    1.000    0.00 %     92
    odt                           1.000    1.000    0.00 %     82 |  1.000    1.000    0.00 %     82
    pdf chromium                  0.984    0.979    1.45 %    436 |  0.982    0.979    0.38 %    432
    pdf chromium tagged           0.998    0.993    0.24 %    436 |  1.000    1.000    0.00 %    432
    pdf latex                     0.981    0.975    1.06 %    182 |  0.989    0.984    0.40 %    220
    pdf libreoffice               0.979    0.954    1.39 %    278 |  0.996    0.996    0.36 %    270
    pdf libreoffice slides        0.851    0.851   10.88 %     88 |  0.951    0.951    0.08 %     90
    pdf libreoffice slides tagged 1.000    1.000    0.00 %     88 |  1.000    1.000    0.00 %     90
    pdf libreoffice tagged        1.000    0.964    0.04 %    278 |  1.000    1.000    0.00 %    270
    pdf reportlab                 1.000    0.993    0.00 %    146 |  0.958    0.958    3.60 %    142
    pdf typst                     0.982    0.959    0.06 %    170 |  0.988    0.988    0.36 %    208
    pdf typst tagged              1.000    0.977    0.01 %    170 |  1.000    1.000    0.00 %    208
    pdf weasyprint                0.985    0.980    1.37 %    452 |  0.967    0.964    0.43 %    418
    pdf weasyprint tagged         0.998    0.993    0.23 %    452 |  1.000    1.000    0.01 %    418
    pptx                          1.000    1.000    0.00 %     88 |  1.000    1.000    0.00 %     90
    text pdfium                   0.763    0.549    7.45 %    420 |  0.791    0.604    9.64 %    428
    text pdftotext                0.768    0.716    4.05 %    420 |  0.872    0.790    3.31 %    428
    text pdftotext -layout        0.918    0.835    1.19 %    332 |  0.939    0.869    2.56 %    384
    text typed                    0.989    0.933    0.23 %     88 |  0.859    0.819    0.19 %     82

By difficulty:

    docx difficult                1.000    1.000    0.00 %     44 |  1.000    1.000    0.00 %     42
    docx ordinary                 1.000    1.000    0.00 %    152 |  1.000    1.000    0.00 %    146
    html difficult                1.000    1.000    0.00 %     44 |  1.000    1.000    0.00 %     46
    html ordinary                 1.000    1.000    0.00 %    106 |  1.000    1.000    0.00 %    108
    markdown difficult            1.000    1.000    0.00 %     36 |  1.000    1.000    0.00 %     44
    markdown ordinary             1.000    1.000    0.00 %     64 |  1.000    1.000    0.00 %     48
    odt difficult                 1.000    1.000    0.00 %     36 |  1.000    1.000    0.00 %     44
    odt ordinary                  1.000    1.000    0.00 %     46 |  1.000    1.000    0.00 %     38
    pptx difficult                1.000    1.000    0.00 %     44 |  1.000    1.000    0.00 %     46
    pptx ordinary                 1.000    1.000    0.00 %     44 |  1.000    1.000    0.00 %     44
    saved text difficult          0.857    0.780    2.21 %     88 |  0.972    0.827    1.31 %     88
    saved text ordinary           0.804    0.681    4.65 %   1084 |  0.856    0.744    5.58 %   1152
    tagged pdf difficult          1.000    0.996    0.00 %    476 |  1.000    1.000    0.00 %    442
    tagged pdf ordinary           0.998    0.981    0.25 %    948 |  1.000    1.000    0.00 %    976
    text typed difficult          0.979    0.957    0.08 %     46 |  1.000    0.957    0.00 %     46
    text typed ordinary           1.000    0.905    0.30 %     42 |  0.632    0.597    0.38 %     36
    untagged pdf difficult        0.952    0.947    3.43 %    564 |  0.973    0.973    1.14 %    536
    untagged pdf ordinary         0.990    0.978    0.54 %   1188 |  0.981    0.978    0.41 %   1244
"""

from __future__ import annotations

from typing import Final

MAKERS: Final = ("css", "typst", "canvas", "latex", "word", "office", "web", "plain")
KEPT: Final = frozenset(
    (
        "verdict-letterhead", "minutes-serif", "stats-bands", "qa-one-column", "circular-footnotes", "press-fact-panel",
        "circular-margin-heads", "qa-cards", "guide-typst-notes", "programme-typst", "timetable-side-by-side", "fees-reportlab",
        "verdict-reportlab", "qa-wide-gutter", "rules-scrartcl", "guide-scrartcl", "report-margin-notes", "word-minutes",
        "word-circular", "word-fees", "word-press-panel", "odt-programme", "odt-leaflet-frames", "slides-questions",
        "slides-table-beside", "web-fees", "web-minutes", "web-timetable-grid", "md-fees", "md-setext-qa", "typed-circular",
        "typed-rules-hanging", "report-booklet", "minutes-from-browser", "minutes-a5-typst", "minutes-scrartcl",
    )
)  # fmt: skip
"""Layouts that are only ever measured: of each maker as many ordinary and as many difficult ones as of the others."""
DIFFICULT: Final = frozenset(
    (
        "report-side-panel", "guide-margin-heads", "leaflet-three-columns", "press-fact-panel", "circular-margin-heads", "qa-cards",
        "stats-landscape", "timetable-side-by-side", "leaflet-panels", "qa-wide-gutter", "leaflet-multicols", "report-margin-notes",
        "word-leaflet-columns", "word-press-panel", "odt-circular-notes", "odt-leaflet-frames", "slides-two-contents",
        "slides-table-beside", "web-questions", "web-timetable-grid", "md-html-stats", "md-setext-qa", "typed-timetable-columns",
        "typed-rules-hanging",
    )
)  # fmt: skip
"""Layouts with something unusual; all others are as such documents commonly are."""
