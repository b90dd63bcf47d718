"""The fifth unseen half: the layouts that are set with CSS, and who prints them."""

# ruff: noqa: E501 - styles are easier to read unwrapped

from __future__ import annotations

from typing import Final

from bench.layouts.css import Look

_SANS: Final = " body { font-family: 'Liberation Sans' }"
_LETTER: Final = (
    " .letter { display: grid; grid-template-columns: 1fr 62mm; row-gap: 2pt; margin: 0 0 20pt } .letter p { margin: 0 } .letter p:nth-child(1)"
    " { font-weight: bold; grid-column: 1; grid-row: 1 } .letter p:nth-child(2) { font-weight: bold; grid-column: 2; grid-row: 1 } .letter p:nth-child(3) { grid-column: 2; grid-row: 2 }"
    " .letter p:nth-child(4) { grid-column: 2; grid-row: 3 } .to { margin: 0 0 24pt } "
)
_PICTURE: Final = " .picture { height: 34mm; background: #dfe3e6; border: .5pt solid #9aa; break-inside: avoid; break-after: avoid; margin-top: 4pt } "

LOOKS: Final = (
    Look(
        "annual-spread",
        "YEARLY",
        "@page { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: '$COMPANY  ' counter(page); font: 7.5pt 'DejaVu Sans'; color: #b04a1c } }"
        " h1 { background: #b04a1c; color: #fff; font-size: 34pt; padding: 18pt 14pt; margin: 0 0 12pt } main > p { font: 15pt/1.35 'DejaVu Sans'; color: #7a3313 }"
        " section { columns: 2; column-gap: 8mm; margin-bottom: 8pt } h2 { column-span: all; font: 17pt 'DejaVu Sans'; color: #b04a1c; border-top: 1.5pt solid #b04a1c; padding-top: 5pt }"
        " h3 { font-family: 'DejaVu Sans' } .aside { font: italic 15pt/1.25 'Liberation Serif'; color: #7a3313; border: solid #b04a1c; border-width: 1pt 0; padding: 6pt 0; margin: 8pt 0; break-inside: avoid; text-align: left !important; hyphens: manual !important }"
        " section:nth-of-type(3) { columns: 1 } td:nth-child(n+2) { white-space: nowrap } table { width: 100%; font: 9pt 'DejaVu Sans' } thead th { background: #f1ddd2 } td, th { padding: 4pt 6pt } td:nth-child(n+2), th:nth-child(n+2) { text-align: right }"
        " tbody tr:nth-child(even) { background: #faf3ef } body { font: 10pt/1.4 'Liberation Serif' } section p { text-align: justify; hyphens: auto; margin: 0 0 4pt }" + _PICTURE,
        drop=("company",),
    ),
    Look(
        "annual-plain",
        "YEARLY",
        "@page { size: A4; margin: 28mm 25mm; @top-right { content: '$COMPANY'; font: 8pt 'Liberation Sans'; color: #555 } @bottom-right { content: counter(page); font: 9pt 'Liberation Sans' } }"
        " h1 { font-size: 24pt } h2 { font-size: 15pt; color: #1d4f6e } h3 { font-size: 12pt } body { font-size: 11pt; line-height: 1.5 } table { width: 100% }"
        " td, th { border-bottom: .5pt solid #888; padding: 4pt } td:nth-child(n+2), th:nth-child(n+2) { text-align: right } .aside { margin: 8pt 14mm; font-style: italic; color: #1d4f6e }" + _PICTURE + _SANS,
        drop=("company",),
    ),
    Look(
        "permit-letterhead",
        "PERMIT",
        "@page { size: A4; margin: 24mm 20mm 24mm 25mm; @top-right { content: counter(page) ' / ' counter(pages); font: 9pt 'Liberation Sans' } @bottom-left { content: '$PERMITS'; font: 7.5pt 'Liberation Sans' }"
        " @bottom-right { content: '$DECISION'; font: 7.5pt 'Liberation Sans' } } body { font-size: 11pt; line-height: 1.35 } h1 { font-size: 14pt } h2 { font-size: 12pt } h3 { font-size: 11pt }"
        " td, th { border: .5pt solid #444; padding: 3pt 6pt } table.plain th, table.plain td { border: 0; padding: 1pt 14pt 1pt 0 } table.plain th { width: 40mm }" + _LETTER + _SANS,
        drop=("permits", "decision"),
    ),
    Look(
        "weekly-from-browser",
        "WEEKLY",
        "body { font: 16px/1.5 'Liberation Sans'; max-width: 720px; margin: 8px } h1 { font-size: 32px } h2 { font-size: 22px; margin-top: 24px } th, td { padding: 6px 14px 6px 0; border-bottom: 1px solid #ddd }"
        " .school { font-size: 13px; color: #666; margin-bottom: 12px }",
        makers="ut",
        browser=True,
        fixed=("school",),
    ),
    Look(
        "weekly-two-sides",
        "WEEKLY",
        "@page { size: A4; margin: 15mm; @bottom-center { content: '$SCHOOL'; font: 8pt 'DejaVu Sans' } } main { columns: 2; column-gap: 10mm; column-rule: .6pt dotted #557 } h1 { column-span: all; font: bold 30pt 'DejaVu Sans';"
        " color: #2b3f8c; border-bottom: 3pt double #2b3f8c; padding-bottom: 4pt } h2 { color: #2b3f8c; font-size: 13pt } section { break-inside: avoid } th, td { padding: 2pt 8pt 2pt 0 } body { font: 10pt/1.4 'DejaVu Sans' }",
        drop=("school",),
    ),
    Look(
        "careplan-ruled",
        "CAREPLAN",
        "@page { size: A4; margin: 15mm 18mm; @top-left { content: '$FORM'; font: 8pt 'Liberation Sans' } @top-right { content: counter(page) '(' counter(pages) ')'; font: 8pt 'Liberation Sans' } }"
        " table { width: 100% } td, th { border: .6pt solid #333; padding: 4pt 6pt; font-size: 10pt } table.plain th { width: 46mm; background: #eef1f4; font-weight: normal } thead th { background: #eef1f4 }"
        " h1 { font-size: 16pt } h2 { font-size: 11.5pt } body { font: 10.5pt/1.35 'DejaVu Sans' }",
        drop=("form",),
    ),
    Look(
        "museum-three-panels",
        "EXHIBIT",
        "@page { size: A4 landscape; margin: 0 } main { columns: 3; column-gap: 18mm; height: 184mm; padding: 13mm 9mm; column-fill: auto } h1 { font: bold 27pt/1.1 'DejaVu Sans'; color: #0d4657 }"
        " h2 { font: bold 12pt 'DejaVu Sans'; color: #0d4657; margin: 10pt 0 3pt } .aside { font: italic 16pt/1.2 'Liberation Serif'; color: #0d4657; margin: 8pt 0 } p { margin: 0 0 5pt } section { break-inside: avoid } section:nth-of-type(2), section:nth-of-type(5) { break-before: column }"
        " td, th { padding: 1pt 10pt 1pt 0 } body { font: 9.5pt/1.4 'DejaVu Sans' }",
    ),
    Look(
        "water-table",
        "WATER",
        "@page { size: A4; margin: 22mm 20mm; @bottom-center { content: '$WATER'; font: 8pt 'Liberation Sans'; color: #0a5a8a } } h1 { color: #0a5a8a; font-size: 19pt } h2 { color: #0a5a8a; font-size: 13pt }"
        " table { width: 100% } thead th { background: #0a5a8a; color: #fff } td, th { padding: 4pt 8pt; border: .4pt solid #b7cbd8 } td:nth-child(n+2), th:nth-child(n+2) { text-align: right }" + _SANS,
        drop=("water",),
    ),
    Look(
        "job-key-facts",
        "JOB",
        "@page { size: A4; margin: 20mm 22mm; @bottom-left { content: '$BUREAU'; font: 8pt 'Liberation Sans' } } dl { background: #f0f4fa; border-left: 4pt solid #003b91; padding: 8pt 10pt; margin: 10pt 0 }"
        " dl div { display: grid; grid-template-columns: 48mm 1fr; margin: 0 0 4pt } dt { font-weight: bold } h1 { font-size: 22pt; color: #003b91 } h2 { font-size: 14pt } body { font-size: 11pt; line-height: 1.45 }" + _SANS,
        pairs="dl",
        drop=("bureau",),
    ),
    Look(
        "steps-cards",
        "STEPS",
        "@page { size: A4; margin: 16mm } .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin: 0 1mm 8pt 0 } .card { min-width: 0; border: .8pt solid #c33; padding: 4mm; break-inside: avoid } .card ol { font-weight: bold }"
        " h1 { color: #c33; font-size: 24pt } td, th { padding: 3pt 14pt 3pt 0; border-bottom: .4pt solid #999 } body { font: 10.5pt/1.4 'DejaVu Sans' }" + _PICTURE,
    ),
    Look(
        "route-table",
        "ROUTE",
        "@page { size: A5; margin: 14mm } td, th { border: .5pt solid #444; padding: 3pt 9pt; text-align: center } th { background: #ffe9a8 } table.plain td, table.plain th { border: 0; background: none; text-align: left; padding: 1pt 16pt 1pt 0 }"
        " h1 { font-size: 16pt } h2 { font-size: 12pt } body { font-size: 9.5pt }" + _SANS,
    ),
    Look(
        "route-two-tables",
        "ROUTE",
        "@page { size: A4 landscape; margin: 16mm } section:nth-of-type(1) { float: left; width: 138mm } section:nth-of-type(2) { float: right; width: 112mm } section:nth-of-type(3), section:nth-of-type(4) { clear: both }"
        " td, th { padding: 4pt 12pt; border-bottom: .4pt solid #bbb; text-align: right } th { border-bottom: 1.4pt solid #000 } table.plain td, table.plain th { text-align: left } body { font: 11pt/1.4 'DejaVu Sans' }",
    ),
    Look(
        "help-from-browser",
        "HELP",
        "body { font: 17px/1.5 'DejaVu Sans'; margin: 8px } h1 { font-size: 34px } h2 { font-size: 26px } h3 { font-size: 19px } table { border: 1px solid #ccc } td, th { padding: 8px 14px; border-bottom: 1px solid #ccc } .menu { font-size: 13px }",
        makers="ut",
        browser=True,
    ),
    Look(
        "criteria-report",
        "CRITERIA",
        "@page { size: A4; margin: 26mm 24mm; @top-center { content: '$FUND'; font: 8pt 'Liberation Serif' } @bottom-center { content: counter(page); font: 9pt 'Liberation Serif' } @footnote { border-top: .4pt solid #000; padding-top: 2pt } }"
        " .note { float: footnote; font-size: 8.5pt } td, th { border: .5pt solid #666; padding: 4pt 6pt } th { background: #e8e8e8 } td:first-child { white-space: nowrap } h1 { font-size: 20pt } h2 { font-size: 14pt } h3 { font-size: 12pt } body { font: 11pt/1.4 'Liberation Serif' }",
        makers="wg",
        notes=True,
        drop=("fund",),
    ),
    Look(
        "agenda-board",
        "ENCLOSED",
        "@page { size: A4; margin: 30mm 22mm 22mm; @top-left { content: '$BOARD'; font: bold 9pt 'Liberation Sans'; color: #2c6b3a } @top-right { content: counter(page); font: 9pt 'Liberation Sans' } } h1 { font-size: 17pt }"
        " h2 { font-size: 12pt; border-bottom: .8pt solid #2c6b3a } td, th { padding: 3pt 12pt 3pt 0 } thead th { border-bottom: .6pt solid #000 } body { font-size: 11pt }" + _SANS,
        drop=("board",),
    ),
)  # fmt: skip
