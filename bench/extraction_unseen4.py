"""The fourth unseen half."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.extraction_makers import measure
from bench.extraction_unseen3 import score

_MAKERS: Final = ("css", "typst", "canvas", "latex", "word", "office", "web", "plain")
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


def part(layout: str) -> str:
    """The half a layout belongs to: rules may be worked out on "work"; "kept" is only ever measured."""
    return "kept" if layout in KEPT else "work"


def main() -> None:
    """Print a line a format, with ``--layouts`` a line a layout."""
    measure(__doc__.split("\n")[0], "extraction_unseen4", _MAKERS, score, part)


if __name__ == "__main__":
    main()
