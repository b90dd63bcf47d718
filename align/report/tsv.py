"""Pairs of passages, tab-separated: one bead a line, for spreadsheets and scripts.

A cell that a spreadsheet would take for a formula (it begins with = + - @) gets an apostrophe in front, which the reader of
aligned files takes off again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.report.passages import SIDES, clean, in_document_order, joined, place_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Report, Segment
    from align.report import RenderOptions

__all__ = ["COLUMNS", "render"]

COLUMNS: Final = (
    "pair", "row", "kind", "confidence", "source_language", "target_language", "source_page", "target_page",
    "source_section", "target_section", "source", "target", "findings",
)  # fmt: skip


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:  # noqa: ARG001 - the protocol of all renderers
    """Every bead of every aligned report, UTF-8, a header line first."""
    lines = ["\t".join(COLUMNS)]
    for report in reports:
        lines += ["\t".join(_cell(value) for value in row) for row in _rows(report)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    if report.alignment is None:
        return
    findings = in_document_order(report.alignment, report.findings)
    placed = place_findings(report.alignment, findings)
    for index, bead in enumerate(report.alignment.beads):
        sides = [bead.side(side) for side in SIDES]
        yield (
            report.name,
            str(index + 1),
            bead.kind.value,
            f"{bead.confidence:.3f}",
            *report.languages,
            *(_page(segments) for segments in sides),
            *(segments[0].place.section or "" if segments else "" for segments in sides),
            *(joined(segments) for segments in sides),
            " ".join(findings[n - 1].rule for n in placed.at.get(index, ())),
        )


def _page(segments: Sequence[Segment]) -> str:
    page = segments[0].place.page if segments else None
    return "" if page is None else str(page)


def _cell(text: str) -> str:
    flat = re.sub(r"[\t\r\n\v\f\x85\u2028\u2029]+", " ", clean(text))
    return "'" + flat if flat[:1] in {"=", "+", "-", "@"} else flat
