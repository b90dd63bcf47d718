"""The second unseen half: the layouts that are set with CSS, and who prints them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["LOOKS", "Look"]


@dataclass(frozen=True, slots=True)
class Look:
    """One layout: its text, its style, who may print it."""

    name: str
    script: str
    css: str
    makers: str = "wtu"
    """w WeasyPrint, t Chromium with tags, u Chromium without."""
    hyphens: bool = False
    notes: bool = False
    capitals: bool = False
    drop: tuple[str, ...] = ()
    shape: str = ""
    """A way of its own to write the blocks: "form", "terms", "margin", "report"."""


_A4: Final = "@page { size: A4; margin: 25mm 22mm 22mm 25mm }"
LOOKS: Final = (
    Look(
        "board-minutes",
        "MINUTES",
        "@page { size: A4; margin: 28mm 22mm 22mm 25mm; @top-left { content: 'HEAD'; font: 9pt 'Liberation Sans' }"
        " @top-right { content: counter(page) ' (' counter(pages) ')'; font: 9pt 'Liberation Sans' } }"
        " .pairs td:first-child { width: 110pt } body { font-size: 12.5pt; line-height: 1.45 }",
        makers="w",
        drop=("minutes",),
    ),
    Look(
        "brochure-three-columns",
        "BROCHURE",
        "@page { size: A4 landscape; margin: 15mm } main { columns: 3; column-gap: 10mm } p { text-align: justify }"
        " h2 { color: #0a5a6e } body { font-size: 10pt }",
        hyphens=True,
    ),
    Look(
        "newsletter-sidebar",
        "NEWSLETTER",
        _A4 + " .page { display: grid; grid-template-columns: 108mm 46mm; column-gap: 8mm }"
        " .box { background: #e4eef2; padding: 6pt 8pt; margin-bottom: 10pt; font-family: 'Liberation Sans'; font-size: 9pt }"
        " h1 { border-bottom: 1.5pt solid #333 }",
        shape="boxes",
    ),
    Look(
        "report-chapter-heads",
        "REPORT",
        "@page { size: A4; margin: 28mm 25mm 24mm 25mm; @top-right { content: string(chapter); font: italic 9pt"
        " 'Liberation Serif' } @bottom-center { content: counter(page); font-size: 9pt } @footnote { border-top: .5pt solid"
        " black; padding-top: 3pt } } h2 { string-set: chapter content(text) } h2.new { break-before: page }"
        " .toc p { margin: 0 0 2pt } .toc a { color: black; text-decoration: none } .toc a::after { content: leader('.')"
        " target-counter(attr(href url), page) } .toc { break-after: page } .note { float: footnote; font-size: 8.5pt }",
        makers="w",
        notes=True,
        shape="report",
    ),
    Look(
        "margin-headings",
        "LETTER",
        _A4 + " main { margin-left: 48mm } h2 { float: left; width: 42mm; margin: 0 0 0 -48mm;"
        " font-size: 10.5pt } h1 { margin-left: -48mm } h2 + p, h2 + ul { margin-top: 10pt }",
    ),
    Look(
        "spaced-capitals",
        "BROCHURE",
        _A4 + " h2 { letter-spacing: .28em; font-weight: normal; font-size: 11pt }",
        capitals=True,
    ),
    Look(
        "small-capitals",
        "STATUTE",
        _A4
        + " h2 { font: 12.5pt 'Liberation Serif'; font-variant: small-caps; text-align: center } h3 { font: italic 10.5pt"
        " 'Liberation Serif'; text-align: center } p { text-indent: 14pt; margin: 0 }",
        makers="tu",  # WeasyPrint's small capitals share the glyphs, and so the letters, of its capitals
    ),
    Look(
        "drop-caps",
        "NEWSLETTER",
        _A4
        + " main { columns: 2; column-gap: 9mm } h1 { column-span: all } h2 + p::first-letter { float: left; font-size: 32pt;"
        " line-height: 27pt; padding-right: 3pt; color: #933 } p { text-align: justify }",
        makers="tu",  # WeasyPrint 70 cannot float a first letter in columns
    ),
    Look(
        "long-table",
        "TABLE",
        "@page { size: A4; margin: 22mm; @bottom-right { content: 'PAGE ' counter(page) '/' counter(pages); font-size: 8pt } }"
        " td:nth-child(n+2):nth-child(-n+5) { text-align: right } table { width: 100% }",
    ),
    Look(
        "terms-beside",
        "TERMS",
        _A4
        + " dl { display: grid; grid-template-columns: 42mm 1fr; row-gap: 6pt } dt { font-weight: bold } dd { margin: 0 }",
        shape="terms",
    ),
    Look(
        "guide-nested-box",
        "GUIDE",
        _A4 + " h2 ~ p:last-of-type { border: 1pt solid #a33; padding: 6pt; background: #fbeeee }",
    ),
    Look(
        "draft-watermark",
        "STATUTE",
        _A4
        + " .mark { position: fixed; top: 100mm; left: 15mm; font: bold 90pt 'Liberation Sans'; color: #ddd; transform:"
        " rotate(-40deg); z-index: -1 } .edge { position: fixed; left: -70mm; top: 120mm; width: 120mm; transform:"
        " rotate(-90deg); font-size: 7.5pt; color: #666 }",
        drop=("draft", "edge"),
    ),
    Look(
        "form-labels-above",
        "FORM",
        _A4
        + " .cell { border: .7pt solid #444; padding: 2pt 5pt 4pt; margin-bottom: -0.7pt; min-height: 24pt } .cell b { font:"
        " 7pt 'Liberation Sans'; display: block; color: #333 } .cell span { font: 10.5pt 'Liberation Mono' }",
        shape="form",
    ),
)
