"""The sixth unseen set: the layouts that are set with CSS, and who prints them."""

# ruff: noqa: E501 - styles are easier to read unwrapped

from __future__ import annotations

from typing import Final

from bench.layouts.css import Look

_SANS: Final = " body { font-family: 'Liberation Sans' }"
_HEAD: Final = (
    " .letter { display: grid; grid-template-columns: 96mm 1fr; margin: 0 0 16pt } .letter p { margin: 0 0 1pt } .letter p:nth-child(1) { grid-column: 1; grid-row: 1; font-weight: bold }"
    " .letter p:nth-child(2) { grid-column: 2; grid-row: 1; font-weight: bold } .letter p:nth-child(3) { grid-column: 2; grid-row: 2 } .letter p:nth-child(4) { grid-column: 2; grid-row: 3 } .to { margin: 0 0 20pt } "
)
_CAPTION: Final = " .picture { height: 40mm; background: linear-gradient(#cfd8dc, #eceff1); break-inside: avoid; break-after: avoid } "
_MARGIN: Final = (
    " section { display: grid; grid-template-columns: 44mm 1fr; column-gap: 7mm; margin-bottom: 8pt } section > * { grid-column: 2 } section > h2 { grid-column: 1; grid-row: 1 / span 20; font-size: 11pt; margin: 0 }"
    " main > p, main > dl, main > table.plain { margin-left: 51mm } "
)

LOOKS: Final = (
    Look(
        "press-release-sans",
        "PRESS",
        "@page { size: A4; margin: 24mm 24mm 20mm; @top-left { content: '$AGENCY'; font: bold 10pt 'Liberation Sans'; color: #00558c } @bottom-right { content: counter(page); font: 8pt 'Liberation Sans' } }"
        " h1 { font-size: 21pt; color: #00558c } h2 { font-size: 13pt } h3 { font-size: 11.5pt } main > p:first-of-type { font-weight: bold } .aside { border-left: 3pt solid #00558c; padding-left: 10pt; font-size: 12pt; font-style: italic }"
        " .box { margin: 6pt 0 12pt } table.plain th { font-weight: bold; padding-right: 18pt } body { font-size: 10.5pt; line-height: 1.45 }" + _SANS,
        drop=("agency",),
    ),
    Look(
        "verdict-letterhead",
        "VERDICT",
        "@page { size: A4; margin: 22mm 20mm 24mm 25mm; @top-right { content: counter(page) ' (' counter(pages) ')'; font: 9pt 'Liberation Sans' } @bottom-left { content: '$SERVICES'; font: 7.5pt 'Liberation Sans' }"
        " @bottom-right { content: '$POST'; font: 7.5pt 'Liberation Sans' } } h1 { font-size: 13pt } h2 { font-size: 11pt } table.plain th { width: 38mm; font-weight: normal } th, td { padding: 1.5pt 8pt 1.5pt 0 } body { font-size: 10.5pt }" + _HEAD + _SANS,
        drop=("services", "post"),
    ),
    Look(
        "guide-numbered",
        "GUIDE",
        "@page { size: A4; margin: 27mm 25mm; @top-center { content: '$GUIDE'; font: italic 9pt 'DejaVu Serif' } @bottom-center { content: '– ' counter(page) ' –'; font: 9pt 'DejaVu Serif' } @footnote { border-top: .4pt solid #333 } }"
        " .note { float: footnote; font-size: 8pt } h1 { font-size: 22pt } h2 { font-size: 15pt } h3 { font-size: 12pt } td, th { border: .5pt solid #666; padding: 3pt 7pt } thead th { background: #ece7db } p { text-align: justify; hyphens: auto }" + _CAPTION,
        makers="wg",
        notes=True,
        drop=("guide",),
    ),
    Look(
        "minutes-serif",
        "MINUTES",
        "@page { size: A4; margin: 26mm 22mm 22mm 30mm; @top-left { content: '$BOARD'; font: 10pt 'Liberation Serif' } @top-right { content: counter(page) ' / ' counter(pages); font: 10pt 'Liberation Serif' } }"
        " h1 { font-size: 15pt; text-transform: none } h2 { font-size: 12pt; margin-top: 16pt } h2 .label { display: inline-block; min-width: 16mm } table.plain th { width: 30mm; font-weight: normal; font-style: italic }"
        " thead th { border-bottom: .8pt solid #000 } tbody td:last-child, thead th:last-child { text-align: right } td, th { padding: 2pt 12pt 2pt 0 } body { font: 11.5pt/1.35 'Liberation Serif' }",
        drop=("board",),
    ),
    Look(
        "fees-ruled",
        "FEES",
        "@page { size: A4; margin: 20mm; @top-right { content: '$FEES'; font: 8pt 'Liberation Sans'; color: #666 } @bottom-center { content: counter(page); font: 8pt 'Liberation Sans' } } table { width: 100% } td, th { border: .6pt solid #90a4ae; padding: 4pt 6pt }"
        " thead th { background: #263238; color: #fff } thead th:nth-child(n+2), tbody td:nth-child(n+2) { text-align: right; white-space: nowrap } table.plain th { font-weight: normal } h2 { color: #37474f } body { font-size: 10.5pt }" + _SANS,
        drop=("fees",),
    ),
    Look(
        "stats-bands",
        "STATS",
        "@page { size: A4; margin: 23mm 20mm; @top-left { content: '$STATS'; font: 8pt 'DejaVu Sans' } @bottom-right { content: counter(page); font: 8pt 'DejaVu Sans' } } tbody tr:nth-child(odd) { background: #eef4f7 } thead th { border-bottom: 1.2pt solid #005f73 }"
        " tbody tr:last-child td { font-weight: bold; border-top: .8pt solid #005f73 } td, th { padding: 3pt 9pt } td:nth-child(n+2), th:nth-child(n+2) { text-align: right } h1 { color: #005f73; font-size: 20pt } h2 { font-size: 13pt } body { font: 10pt/1.45 'DejaVu Sans' }",
        drop=("stats",),
    ),
    Look(
        "leaflet-two-columns",
        "LEAFLET",
        "@page { size: A4; margin: 16mm; @bottom-center { content: '$HEALTH'; font: 8pt 'DejaVu Sans'; color: #3d6b35 } } main { columns: 2; column-gap: 9mm } h1 { column-span: all; font: bold 28pt 'DejaVu Sans'; color: #3d6b35 }"
        " h2 { font: bold 13pt 'DejaVu Sans'; color: #3d6b35; margin-top: 10pt } section { break-inside: avoid } .aside { background: #3d6b35; color: #fff; padding: 7pt; font: bold 12pt 'DejaVu Sans' } body { font: 10.5pt/1.45 'Liberation Sans' }",
        drop=("health",),
    ),
    Look(
        "qa-one-column",
        "QA",
        "@page { size: A4; margin: 22mm 28mm; @top-right { content: '$WATER'; font: 8.5pt 'Liberation Sans'; color: #0b6e99 } @bottom-right { content: counter(page); font: 8.5pt 'Liberation Sans' } } h1 { font-size: 22pt } h2 { font-size: 15pt; color: #0b6e99; border-bottom: .8pt solid #0b6e99 }"
        " h3 { font-size: 11.5pt } body { font-size: 11pt; line-height: 1.45 }" + _SANS,
        drop=("water",),
    ),
    Look(
        "report-running-heads",
        "REPORT",
        "@page { size: A4; margin: 28mm 25mm 24mm; @top-center { content: '$SCHOOL'; font: 8pt 'Liberation Sans'; color: #777 } @bottom-center { content: counter(page); font: 9pt 'Liberation Sans' } } h1 { font-size: 25pt } h2 { font-size: 16pt; color: #7b1e3a } h3 { font-size: 12pt }"
        " table { width: 100% } th, td { border-bottom: .5pt solid #999; padding: 4pt 0 } td:nth-child(n+2), th:nth-child(n+2) { text-align: right } .aside { font: italic 13pt 'Liberation Serif'; margin: 8pt 16mm } body { font: 11pt/1.5 'Liberation Serif' }" + _CAPTION,
        drop=("school",),
    ),
    Look(
        "circular-footnotes",
        "CIRCULAR",
        "@page { size: A4; margin: 25mm 25mm 28mm; @bottom-left { content: '$POST'; font: 8pt 'Liberation Serif' } @bottom-right { content: counter(page); font: 9pt 'Liberation Serif' } @footnote { border-top: .4pt solid #000; padding-top: 3pt } } .note { float: footnote; font-size: 8.5pt }"
        " h1 { font-size: 14pt } h2 { font-size: 11.5pt } table.plain th { padding-right: 12pt; font-weight: normal } body { font: 11pt/1.4 'Liberation Serif' }" + _HEAD,
        makers="wg",
        notes=True,
        drop=("post",),
    ),
    Look(
        "report-side-panel",
        "REPORT",
        "@page { size: A4; margin: 18mm 16mm; @bottom-left { content: '$SCHOOL'; font: 7.5pt 'DejaVu Sans' } } main { display: grid; grid-template-columns: 118mm 52mm; column-gap: 8mm } main > h1, main > p { grid-column: 1 / 3 } .text { grid-column: 1 } .box { grid-column: 2; background: #7b1e3a; color: #fff; padding: 10pt; align-self: start }"
        " .box h3 { font: bold 13pt 'DejaVu Sans'; margin: 0 0 8pt } .box ul { list-style: none; padding: 0 } .box li { font: bold 12pt 'DejaVu Sans'; margin: 0 0 9pt } h1 { font-size: 27pt } h2 { color: #7b1e3a } td:nth-child(n+2), th:nth-child(n+2) { text-align: right } td, th { padding: 3pt 8pt; border-bottom: .4pt solid #aaa } body { font: 10pt/1.45 'Liberation Sans' }" + _CAPTION,
        box="beside",
        drop=("school",),
    ),
    Look(
        "press-fact-panel",
        "PRESS",
        "@page { size: A4; margin: 20mm 18mm; @top-right { content: '$AGENCY'; font: 9pt 'DejaVu Sans'; color: #00558c } } .box { float: right; width: 60mm; border: 1.2pt solid #00558c; border-radius: 4pt; padding: 7pt 9pt; margin: 2pt 0 8pt 10mm } .box h3 { margin: 0 0 5pt; color: #00558c } .box ul { padding-left: 12pt; margin: 0 }"
        " h1 { font: bold 23pt/1.15 'DejaVu Sans' } h2 { font: bold 13pt 'DejaVu Sans'; color: #00558c } .aside { font: italic 14pt 'Liberation Serif'; color: #00558c; margin: 8pt 0 } th, td { padding-right: 14pt } body { font: 10pt/1.5 'DejaVu Sans' }",
        box="beside",
        drop=("agency",),
    ),
    Look(
        "guide-margin-heads",
        "GUIDE",
        "@page { size: A4; margin: 24mm 20mm; @top-right { content: counter(page); font: 9pt 'Liberation Sans' } @top-left { content: '$GUIDE'; font: 9pt 'Liberation Sans' } } td, th { padding: 2pt 10pt 2pt 0; border-bottom: .4pt solid #bbb } h3 { font-size: 10.5pt } body { font-size: 10.5pt }" + _MARGIN + _CAPTION + _SANS,
        drop=("guide",),
    ),
    Look(
        "circular-margin-heads",
        "CIRCULAR",
        "@page { size: A4; margin: 22mm 20mm 26mm; @top-right { content: counter(page) ' (' counter(pages) ')'; font: 9pt 'Liberation Serif' } @bottom-left { content: '$POST'; font: 8pt 'Liberation Serif' } @bottom-right { content: '$DESK'; font: 8pt 'Liberation Serif' } }"
        " h1 { font-size: 12.5pt; margin-left: 51mm } table.plain th { padding-right: 12pt; font-weight: normal } body { font: 11pt/1.35 'Liberation Serif' }" + _HEAD + _MARGIN,
        drop=("post", "desk"),
    ),
    Look(
        "leaflet-three-columns",
        "LEAFLET",
        "@page { size: A4 landscape; margin: 12mm; @bottom-right { content: '$HEALTH'; font: 7.5pt 'Liberation Sans' } } main { columns: 3; column-gap: 14mm } h1 { font: bold 24pt/1.1 'DejaVu Sans'; color: #9c2a10 } h2 { font: bold 12.5pt 'DejaVu Sans'; color: #9c2a10 }"
        " section { break-inside: avoid } .aside { border: solid #9c2a10; border-width: 1pt 0; padding: 6pt 0; font: italic 14pt 'Liberation Serif' } body { font: 12.5pt/1.5 'Liberation Sans' }",
        drop=("health",),
    ),
    Look(
        "qa-cards",
        "QA",
        "@page { size: A4; margin: 15mm } h1 { font-size: 24pt; color: #0b6e99 } h2 { font-size: 15pt; margin: 10pt 0 6pt } .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm } .card { background: #e6f2f7; padding: 8pt 10pt; min-width: 0; break-inside: avoid } .card h3 { margin: 0 0 4pt; font-size: 11pt; color: #0b6e99 }"
        " .card p, .card ul { margin: 0 0 4pt; font-size: 10pt } body { font-size: 10.5pt }" + _SANS,
    ),
    Look(
        "rules-booklet",
        "RULES",
        "@page { size: A5; margin: 18mm 16mm 20mm; @top-center { content: '$TOWN'; font: italic 8pt 'Liberation Serif' } @bottom-center { content: counter(page); font: 9pt 'Liberation Serif' } } h1 { font-size: 17pt; text-align: center } h2 { font-size: 12.5pt; text-align: center }"
        " h3 { font-size: 11pt } p { text-align: justify; hyphens: auto } body { font: 11.5pt/1.4 'Liberation Serif' }",
        drop=("town",),
    ),
    Look(
        "report-booklet",
        "REPORT",
        "@page { size: A5; margin: 17mm 15mm 19mm; @top-left { content: '$SCHOOL'; font: 7.5pt 'DejaVu Sans'; color: #555 } @bottom-right { content: counter(page); font: 8.5pt 'DejaVu Sans' } } h1 { font-size: 19pt } h2 { font-size: 14pt; color: #2a5d34 } h3 { font-size: 11pt }"
        " p { text-align: justify; hyphens: auto } .aside { font: italic 13pt 'Liberation Serif'; color: #2a5d34; text-align: left; hyphens: manual; margin: 6pt 10mm } td, th { border-bottom: .5pt solid #888; padding: 3pt 10pt 3pt 0 } td:nth-child(n+2), th:nth-child(n+2) { text-align: right } body { font: 10.5pt/1.45 'DejaVu Serif' }" + _CAPTION,
        drop=("school",),
    ),
    Look(
        "fees-from-browser",
        "FEES",
        "body { font: 16px/1.5 'Liberation Sans'; margin: 8px; max-width: 760px } h1 { font-size: 30px } h2 { font-size: 22px; margin-top: 26px } td, th { padding: 7px 16px 7px 0; border-bottom: 1px solid #ccc }",
        makers="ut",
        browser=True,
    ),
    Look(
        "minutes-from-browser",
        "MINUTES",
        "body { font: 17px/1.5 'DejaVu Sans'; margin: 8px } h1 { font-size: 32px } h2 { font-size: 21px; margin-top: 28px } .label { margin-right: 10px } td, th { padding: 6px 20px 6px 0 } thead th { border-bottom: 2px solid #333 }",
        makers="ut",
        browser=True,
    ),
)  # fmt: skip
