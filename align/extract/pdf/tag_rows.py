"""Tagged lines that are rows: labels and values parted by tabs, each line tagged as a paragraph of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.extract.pdf.grids import chunks_of
from align.extract.pdf.parts import Draft
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.extract.pdf.lines import Line

__all__ = ["kept", "rows_of_lines"]

_CLOSE: Final = 2.2
"""Distance of two such lines, in type sizes, at most."""
_MOST: Final = 4
"""Lines of one paragraph that are such rows, at most."""
_FEWEST: Final = 2
_TABLE: Final = -200_000
"""Numbers of such tables count down from here."""


def kept(
    draft: Draft, before: Sequence[Draft], opened: Callable[[Draft, int], list[Draft]], numbers: dict[float, float]
) -> list[Draft]:
    """What a draft becomes beside those before it: one or several, their lines without words."""
    _keep_words(draft, before[-1] if before else None)
    drafts = opened(draft, len(before))
    for line in (line for one in drafts for line in one.all_lines):
        line.release(numbers)
    return drafts


def _keep_words(draft: Draft, before: Draft | None) -> None:
    """Keep the words of lines that may be rows: they have a wide blank, or stand right below one that has."""
    lines = draft.lines
    if draft.kind is not BlockKind.PARAGRAPH or not 0 < len(lines) <= _MOST:
        return
    is_below = before is not None and bool(before.words) and _is_below(before.lines[-1], lines[0])
    if all(len(line.words) > 1 for line in lines) and (is_below or any(len(chunks_of(line)) == 2 for line in lines)):
        draft.words = [word for line in lines for word in line.words]


def rows_of_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with such lines as the rows that a reader sees, where two and more follow each other."""
    out: list[Draft] = []
    run: list[Draft] = []
    for draft in [*drafts, Draft(BlockKind.HEADING)]:
        if run and not (draft.words and _is_below(run[-1].lines[-1], draft.lines[0])):
            out += _rows(run, _TABLE - len(out))
            run = []
        if draft.words:
            run.append(draft)
        else:
            out.append(draft)
    return out[:-1]


def _is_below(above: Line, line: Line) -> bool:
    return above.page == line.page and 0 < line.base - above.base < _CLOSE * line.size and abs(above.x0 - line.x0) < 2


def _rows(run: list[Draft], table: int) -> list[Draft]:
    from align.extract.pdf.layout import regions_of

    words = [word for draft in run for word in draft.words]
    first = run[0]
    for draft in run:
        draft.words = []
    regions = regions_of(words) if len(run) >= _FEWEST else []
    if not regions or any(region.kind != "table" for region in regions):
        return run
    numbers: dict[float, float] = {}
    out: list[Draft] = []
    for row in (row for region in regions for row in region.rows):
        cells = [[own] if own else [] for own in row]
        out.append(Draft(BlockKind.ROW, cells=cells, source="tag", table=table, language=first.language))
        for line in out[-1].all_lines:
            line.release(numbers)
    return out
