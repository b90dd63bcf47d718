"""The third unseen half: the layouts that are set with CSS, and who prints them."""

# ruff: noqa: E501 - styles are easier to read unwrapped

from __future__ import annotations

from typing import Final

from bench.layouts.css import Look

_SANS: Final = " body { font-family: 'Liberation Sans' }"
LOOKS: Final = (
    Look(
        "call-fact-box-right",
        "CALL",
        "@page { size: A4; margin: 22mm 20mm; @bottom-center { content: '$FOOT'; font: 7.5pt 'Liberation Sans' } }"
        " .box { float: right; width: 62mm; background: #eef3e4; border-left: 3pt solid #5a7d2a; margin: 0 0 8pt 10pt; padding: 7pt }"
        " dt { font-weight: bold; font-size: 8.5pt } h1 { color: #33511a }" + _SANS,
        makers="wg",
        pairs="dl",
        box="beside",
        drop=("foot",),
    ),
    Look(
        "call-fact-box-below",
        "CALL",
        "@page { size: A4; margin: 25mm 22mm } .box { border: 1.2pt solid #000; padding: 8pt } h2 { text-transform: none; color: #fff;"
        " background: #274b76; padding: 3pt 6pt } p { text-align: justify; hyphens: auto } body { font-family: 'Liberation Serif'; font-size: 11pt }",
        box="last",
    ),
    Look(
        "annual-margin-notes",
        "ANNUAL",
        "@page { size: A4; margin: 24mm 20mm 24mm 62mm; @bottom-left { content: counter(page) }"
        " @top-left { content: '$AGENCY'; font: italic 8pt 'DejaVu Serif' } }"
        " .aside { float: left; width: 36mm; margin-left: -42mm; font: italic 8pt/1.3 'Liberation Sans'; color: #27613f }"
        " p { text-align: justify; hyphens: auto }",
        makers="wg",
        drop=("agency",),
    ),
    Look(
        "annual-pull-quotes-two-columns",
        "ANNUAL",
        "@page { size: A4; margin: 18mm } main { columns: 2; column-gap: 8mm } h1 { column-span: all; font-size: 26pt }"
        " .aside { font: 15pt/1.25 'Liberation Serif'; color: #a04000; border-top: 1pt solid; border-bottom: 1pt solid;"
        " padding: 6pt 0; text-align: center } table { font-size: 8pt; width: 100% } th { border-bottom: .6pt solid #000 }"
        " p { text-align: justify; hyphens: auto } body { font-size: 9pt }",
    ),
    Look(
        "prices-rules-between-rows",
        "PRICES",
        "@page { size: A4; margin: 20mm } table { width: 100% } tr { border-bottom: .5pt solid #999 } td:nth-child(n+2), th:nth-child(n+2) {"
        " text-align: right } th { font-size: 8pt; color: #555 } h2 { font-size: 15pt; color: #00647d; font-weight: normal }"
        + _SANS,
    ),
    Look(
        "prices-no-rules-narrow",
        "PRICES",
        "@page { size: A5; margin: 14mm 12mm } td:nth-child(n+2), th:nth-child(n+2) { text-align: right; padding-left: 14pt }"
        " body { font: 8.5pt/1.35 'Liberation Sans Narrow' } h1 { font-size: 14pt; text-align: center } h2 { text-align: center }",
    ),
    Look(
        "privacy-shaded-labels",
        "PRIVACY",
        "@page { size: A4; margin: 20mm; @top-right { content: counter(page) ' (' counter(pages) ')' } } table { width: 100% }"
        " th, td { border: .6pt solid #777; padding: 5pt 7pt; } th { width: 45mm; background: #e9ecf1 } tr { break-inside: auto }"
        " body { font-size: 11pt }" + _SANS,
    ),
    Look(
        "ordinance-footnotes-justified",
        "ORDINANCE",
        "@page { size: A4; margin: 30mm 35mm; @top-center { content: '$LAW'; font: 9pt 'Liberation Serif' } @bottom-center { content:"
        " counter(page) } @footnote { border-top: .4pt solid #000 } } .note { float: footnote; font-size: 8pt } h2, h3 { text-align: center;"
        " font-weight: normal } h3 { font-style: italic } h3 .label { display: block; font-style: normal; margin: 0 } p { text-indent: 12pt;"
        " margin: 0; text-align: justify; hyphens: auto } body { font: 11pt/1.25 'Liberation Serif' }",
        makers="wg",
        notes=True,
        drop=("law",),
    ),
    Look(
        "poster-centred",
        "POSTER",
        "@page { size: A3; margin: 30mm } body { font: 22pt/1.35 'DejaVu Sans'; text-align: center; color: #fff; } main { background: #20334d;"
        " padding: 20mm } h1 { font-size: 64pt; letter-spacing: .05em } h2 { font-size: 30pt; color: #f4c542 } table { margin: 0 auto 14pt }"
        " ul { display: inline-block; text-align: left }",
    ),
    Look(
        "faq-cards-two-columns",
        "FAQ",
        "@page { size: A4; margin: 16mm } section { columns: 2; column-gap: 7mm; margin-bottom: 12pt } h2 { column-span: all; font-size: 16pt;"
        " border-bottom: 2pt solid #7a2048 } h3 { color: #7a2048 } h3::before { content: '' } p, ul { font-size: 9.5pt }"
        + _SANS,
    ),
    Look(
        "timetable-grid",
        "TIMETABLE",
        "@page { size: A4 landscape; margin: 18mm } section { float: left; width: 120mm; margin-right: 8mm } section:last-child { clear: both;"
        " width: auto; float: none } th { background: #113a5d; color: #fff } th, td { padding: 3pt 10pt; border: .4pt solid #113a5d;"
        " text-align: center } td:first-child { text-align: left } body { font-size: 11pt }" + _SANS,
    ),
    Look(
        "decision-boxed",
        "DECISION",
        "@page { size: A4; margin: 30mm 20mm 22mm 30mm; @top-left { content: '$TOWN'; font: bold 9pt 'Liberation Sans' } @top-center { content:"
        " '$HEAD'; font: 9pt 'Liberation Sans' } @top-right { content: '$PAGE ' counter(page) ' / ' counter(pages); font: 9pt 'Liberation Sans' } }"
        " h2 { font-size: 11pt } section:nth-last-of-type(2) { border: 1pt solid #000; padding: 4pt 8pt }"
        " body { font: 11.5pt/1.5 'Liberation Serif' } section { margin-left: 12mm } section:first-of-type { margin-left: 0 }",
        makers="wg",
        drop=("town", "head"),
    ),
    Look(
        "project-from-a-browser",
        "PROJECT",
        "h1 { font-size: 28px } body { font: 16px/1.5 'DejaVu Sans' } table { background: #f2f2f2 } th, td { padding: 6px 12px }",
        makers="ut",
        browser=True,
    ),
    Look(
        "description-sheet-draft",
        "DESCRIPTION",
        "@page { size: B5; margin: 20mm 18mm } .draft { position: fixed; top: 45%; left: 5%; font: 60pt 'Liberation Sans'; color: #e4e4e4;"
        " transform: rotate(-30deg); z-index: -1 } .series { position: fixed; bottom: -12mm; right: 0; font-size: 7pt } th { font: 8pt"
        " 'Liberation Sans'; width: 38mm } th, td { border-top: .4pt solid #000; padding: 4pt 4pt 4pt 0 } h2 { font: 8pt 'Liberation Sans' }",
        drop=("draft", "series"),
        fixed=("draft", "series"),
    ),
    Look(
        "legend-codes",
        "LEGEND",
        "@page { size: A4; margin: 15mm } dl div { clear: left; min-height: 26pt } dt { float: left; width: 40pt; height: 18pt; border: 1pt solid"
        " #000; text-align: center; background: #f6e7b0 } dd { margin-left: 54pt } body { font-size: 9pt }" + _SANS,
        pairs="dl",
    ),
)
