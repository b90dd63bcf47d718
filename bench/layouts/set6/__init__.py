"""The sixth unseen set."""

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
