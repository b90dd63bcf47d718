"""The fourth unseen half: the layouts that are set with CSS, and who prints them."""

# ruff: noqa: E501 - styles are easier to read unwrapped

from __future__ import annotations

from typing import Final

from bench.layouts.css import Look

_SANS: Final = " body { font-family: 'Liberation Sans' }"
_SIDE: Final = (
    "main { margin-left: 46mm } h2 { float: left; clear: left; width: 42mm; margin: 0 0 0 -46mm; font-size: 10pt; line-height: 1.4 }"
    " main > h1, main > table.plain, section > h1, section > table.plain { margin-left: -46mm } h1 { font-size: 13pt; margin-top: 22pt }"
)
_LETTER: Final = (
    " .letter { display: grid; grid-template-columns: 95mm 45mm 30mm; row-gap: 3pt; margin: 0 0 26pt } .letter p { margin: 0 }"
    " .letter p:nth-child(2) { font-weight: bold } .letter p:nth-child(3) { grid-column: 2; grid-row: 2 } .letter p:nth-child(4) { grid-column: 3;"
    " grid-row: 2 } .to { margin: 0 0 30pt } "
)
_FOOTER: Final = (
    " @bottom-left { content: '$OFFICE'; font: 7pt 'Liberation Sans' } @bottom-center { content: '$STREET\\A $POST'; white-space: pre;"
    " font: 7pt 'Liberation Sans' } @bottom-right { content: '$PHONE\\A $MAIL'; white-space: pre; font: 7pt 'Liberation Sans' } "
)
_COUNT: Final = " @top-right { content: counter(page) ' (' counter(pages) ')'; font: 9pt 'Liberation Sans' } "

LOOKS: Final = (
    Look(
        "grant-side-headings",
        "GRANT",
        "@page { size: A4; margin: 26mm 18mm 30mm 20mm;" + _COUNT + _FOOTER + "}" + _SIDE + _LETTER + _SANS,
        drop=("street", "phone"),
    ),
    Look(
        "round-letter-footer",
        "ROUND",
        "@page { size: A4; margin: 22mm 20mm 32mm 20mm;" + _COUNT + _FOOTER + "} section, main > p { margin-left: 23mm } h2 { font-size: 10pt; margin:"
        " 10pt 0 2pt } h1 { font-size: 11pt } body { font-size: 10.5pt }" + _LETTER + _SANS,
        drop=("street", "phone"),
    ),
    Look(
        "tender-logo-header",
        "TENDER",
        "@page { size: A4; margin: 34mm 20mm 22mm; @top-left { content: '$LOGO'; font: bold 12pt 'DejaVu Sans'; color: #0a4a7a }" + _COUNT + "}"
        " h2 { font-size: 13pt; color: #0a4a7a } h3 { font-size: 11pt } table { width: 100% } th, td { border: .5pt solid #9ab; padding: 3pt 6pt }"
        " thead th { background: #dfe9f1 } body { font-size: 10.5pt }" + _SANS,
        drop=("logo",),
    ),
    Look(
        "council-rule-sections",
        "COUNCIL",
        "@page { size: A4; margin: 30mm 22mm 24mm; @top-left { content: '$LOGO'; font: 9pt 'Liberation Serif' } @top-center { content: '$MINUTES\\A $BOARD';"
        " white-space: pre; font: 9pt 'Liberation Serif' } @top-right { content: counter(page); font: 9pt 'Liberation Serif' }"
        " @bottom-left { content: '$SIGNED'; font: italic 7pt 'Liberation Serif' } }"
        " h2 { border-top: 1pt solid #000; padding-top: 6pt; font-size: 12pt } section p, section ol, section ul { margin-left: 14mm }"
        " body { font: 11.5pt/1.3 'Liberation Serif' } td, th { padding-right: 18pt }",
        drop=("minutes", "board", "signed"),
    ),
    Look(
        "howto-contents",
        "HOWTO",
        "@page { size: A4; margin: 25mm 22mm; @bottom-right { content: counter(page); font: 9pt 'DejaVu Sans' } @footnote { border-top: .4pt solid #000;"
        " padding-top: 3pt } } @page :first { @bottom-right { content: none } } .note { float: footnote; font-size: 8pt; line-height: 1.2 }"
        " .cover { break-after: page; padding-top: 80mm } .contents { break-after: page } .contents p { margin: 0 0 3pt } .contents a { color: inherit;"
        " text-decoration: none } .contents a::after { content: leader('.') target-counter(attr(href), page) } h2 { font-size: 14pt } body { font: 10.5pt/1.45"
        " 'DejaVu Sans' }",
        makers="wg",
        notes=True,
    ),
    Look(
        "form-ruled-boxes",
        "FORM4",
        "@page { size: A4; margin: 16mm 15mm; @bottom-left { content: '$FORM'; font: 7.5pt 'Liberation Sans' } } table { width: 100% } th, td { border: .7pt"
        " solid #000; padding: 3pt 5pt; height: 16pt; font-size: 9pt } th { width: 60mm; font-weight: normal } h1 { font-size: 15pt } h2 { font-size: 10.5pt;"
        " background: #d8d8d8; padding: 2pt 5pt } body { font-size: 9.5pt }" + _SANS,
        drop=("form",),
    ),
    Look(
        "form-two-fields-a-line",
        "FORM4",
        "@page { size: A4; margin: 18mm } dl { display: flex; flex-wrap: wrap; border-left: .6pt solid #555; border-top: .6pt solid #555 } dl div { width: 84mm;"
        " height: 27pt; margin: 0; padding: 2pt 4pt; box-sizing: border-box; border-right: .6pt solid #555; border-bottom: .6pt solid #555 } dt { font-size: 7pt }"
        " h2 { font-size: 11pt }" + _SANS,
        pairs="dl",
    ),
    Look(
        "bulletin-three-columns",
        "BULLETIN",
        "@page { size: A4; margin: 14mm } main { columns: 3; column-gap: 6mm } h1 { column-span: all; font-size: 30pt; color: #fff; background: #14606b; padding: 8pt }"
        " h2 { font-size: 13pt; line-height: 1.15; margin-top: 9pt } p { text-align: justify; hyphens: auto; margin: 0; text-indent: 3mm } h2 + p { text-indent: 0 }"
        " .caption { text-indent: 0; border-top: 40mm solid #c9d6d8; padding-top: 3pt; text-align: left; hyphens: manual } .aside { font: italic 12pt/1.2"
        " 'Liberation Serif'; text-indent: 0; text-align: left; margin: 6pt 0; hyphens: manual } .box { background: #f3ead0; padding: 5pt; break-inside: avoid;"
        " margin: 6pt 0 } .box h2 { margin-top: 0 } th { white-space: nowrap } body { font: 9pt/1.3 'Liberation Serif' }",
        makers="wgu",
    ),
    Look(
        "bulletin-two-columns",
        "BULLETIN",
        "@page { size: A4; margin: 18mm; @bottom-center { content: '$PAPER – ' counter(page); font: 8pt 'Liberation Sans' } } main { columns: 2; column-gap: 9mm }"
        " h1 { column-span: all } .box { border: 1pt solid #777; padding: 6pt } .box h2 { margin-top: 0 } .aside { border-left: 3pt solid #b33; padding-left: 6pt; font-size:"
        " 12pt }" + _SANS,
        makers="utw",
        drop=("paper",),
    ),
    Look(
        "actions-ruled-tables",
        "ACTIONS",
        "@page { size: A4; margin: 24mm 22mm; @bottom-center { content: counter(page) } } table { width: 100% } th, td { border: .6pt solid #5c7f5c; padding: 4pt 6pt }"
        " th { width: 32mm; background: #e6efe6 } thead th, tbody td:nth-child(n+3) { width: auto } tr { break-inside: avoid } h2 { font-size: 13pt; color: #2d5a2d }"
        " body { font-size: 10.5pt }" + _SANS,
    ),
    Look(
        "budget-head-repeated",
        "BUDGET",
        "@page { size: A4; margin: 22mm 18mm; @top-left { content: '$BUDGET'; font: 8pt 'Liberation Sans' } @top-right { content: counter(page); font: 8pt"
        " 'Liberation Sans' } } table { width: 100% } td:nth-child(n+2), th:nth-child(n+2) { text-align: right } thead th { border-bottom: 1pt solid #000; font-size: 9pt }"
        " td { padding: 4pt 0 4pt 10pt; border-bottom: .3pt solid #bbb } td:first-child { padding-left: 0 } h1 { font-size: 14pt }" + _SANS,
        drop=("budget",),
    ),
    Look(
        "rules-columns-balanced",
        "RULES",
        "@page { size: A4; margin: 22mm 18mm; @top-center { content: '$LAW'; font: italic 9pt 'Liberation Serif' } @bottom-center { content: counter(page) } } main"
        " { columns: 2; column-gap: 8mm; text-align: justify; hyphens: auto } h1 { column-span: all; text-align: center } h2, h3 { text-align: center; font-weight: normal }"
        " h3 { font-style: italic } h3 .label { display: block; font-style: normal; margin: 0 } p { margin: 0; text-indent: 4mm } body { font: 10pt/1.25 'Liberation Serif' }",
        makers="wg",
        drop=("law",),
    ),
    Look(
        "facts-cards",
        "FACTS",
        "@page { size: A4; margin: 15mm } main { text-align: center } main > p:nth-of-type(n+2) { display: inline-block; width: 52mm; margin: 4mm 1mm; padding: 5mm 0;"
        " background: #e3eef9; font-size: 13pt; vertical-align: top } h1 { font-size: 30pt; color: #16406d } h2 { font-size: 17pt } ul { display: inline-block; text-align: left }"
        " body { font-size: 13pt }" + _SANS,
    ),
)  # fmt: skip
