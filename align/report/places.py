"""Where a finding stands, in words: page and section of each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.report.passages import SIDES, clean

if TYPE_CHECKING:
    from align.model import Finding, Passage, Report, Side
    from align.report.messages import Words

__all__ = ["both_places", "passage_of", "place_text", "short"]


def place_text(passage: Passage, words: Words) -> str:
    """Page and numbered section of a passage, else its heading; "" when it has none (the row of the page serves then)."""
    parts = []
    if passage.page is not None:
        parts.append(words("side.page", page=passage.page))
    section = passage.section or ""
    if section and (not parts or _is_number(section)):
        parts.append(_section_text(section, words))
    return ", ".join(parts)


def _is_number(section: str) -> bool:
    return section[:1].isdigit() and len(section) <= 12


def _section_text(section: str, words: Words) -> str:
    if _is_number(section) and "§" not in section:
        return words("side.section", section=section)
    return clean(section if _is_number(section) else f"”{short(section, 50)}”")


def both_places(report: Report, finding: Finding, words: Words) -> str:
    """The places of both sides: once where they are the same, else each with its language."""
    found = []
    for side, code in zip(SIDES, report.languages, strict=True):
        passage = passage_of(finding, side)
        text = place_text(passage, words) if passage else ""
        if text:
            found.append((code.upper() or side, text))
    if len(found) == 2 and found[0][1] == found[1][1]:
        return found[0][1]
    return " · ".join(f"{code} {text}" for code, text in found)


def passage_of(finding: Finding, side: Side) -> Passage | None:
    """What a finding flags on one side."""
    return finding.source if side == "source" else finding.target


def short(text: str, limit: int) -> str:
    """The text cut between words to ``limit`` characters."""
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
