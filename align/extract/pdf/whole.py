"""Is all that was seen on the pages in some draft? Letters are counted; what is missing is put back where it stands, and said."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from align.extract.pdf.geometry import geometry_drafts
from align.extract.pdf.page import Page
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from align.extract.pdf.lines import Line
    from align.extract.pdf.page import Word
    from align.extract.pdf.parts import Draft
    from align.extract.pdf.store import Pages

__all__ = ["letters_in", "with_lost"]

_SLACK: Final = 1.0
"""Points by which the middle of a word may lie outside the line it was put in."""


def letters_in(texts: Iterable[str]) -> int:
    """How many letters and figures some texts have: what no rule of reading changes, adds or takes away."""
    return sum(sum(map(str.isalnum, text)) for text in texts)


def with_lost(drafts: list[Draft], pages: Pages, place: Callable[[Draft, Sequence[Draft]], int]) -> list[str]:
    """Put back into ``drafts`` what pages show and no draft holds, as paragraphs that are marked; what to warn of.

    ``place`` says where in the order a draft belongs. The head of a table that is printed again on its next page stands once.
    """
    held: dict[int, list[Line]] = defaultdict(list)
    for draft in drafts:
        for line in draft.all_lines:
            held[line.page].append(line)
    said = Counter({page: letters_in(line.text for line in lines) for page, lines in held.items()})
    for draft in drafts:
        if draft.label and not draft.strip:  # a mark that is tagged as one is in no line
            said[draft.page] += letters_in((draft.label,))
    warnings: list[str] = []
    for number in [n for n, letters in pages.letters.items() if letters > said[n]]:
        words = [w for w in pages.page(number).words if not any(_holds(line, w) for line in held[number])]
        lost = (
            geometry_drafts([Page(number, pages.widths[number], pages.heights[number], words=words)]) if words else []
        )
        shown = Counter(_text(row) for row in drafts if row.kind is BlockKind.ROW and row.page < number)
        lost = [
            draft for draft in lost if not shown[_text(draft)] and letters_in(line.text for line in draft.all_lines)
        ]
        for draft in lost:
            draft.notes.append("no rule of the layout knew this text: its kind is doubtful")
            drafts.insert(place(draft, drafts), draft)
        if lost:
            count = letters_in(line.text for draft in lost for line in draft.all_lines)
            warnings.append(
                f"page {number} has {count} characters that fitted nowhere; they stand where the page has them"
            )
    return warnings


def _holds(line: Line, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    size = word.size
    return line.x0 - _SLACK <= x <= line.x1 + _SLACK and line.top - size / 2 <= y <= line.bottom + size / 2


def _text(draft: Draft) -> str:
    return "".join("".join(line.text for line in draft.all_lines).split())
