"""Tables of contents in drafts: lines with leaders, and what follows a contents heading line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.extract.numbering import split_number
from align.extract.pdf.parts import Draft, print_words
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from align.extract.pdf.lines import Line

__all__ = ["LEADER", "mark_contents"]

_STOP: Final = re.compile(r"[.!?:;…,][\"”’»)]*$")
LEADER: Final = re.compile(r"\s*(?:\.\s?){4,}|\s*_{4,}|\s*…{2,}")
"""Dots or rules between an entry and its page."""
_LEADER_LINE: Final = re.compile(r"(?:(?:\.\s?){4,}|_{4,}|…{2,})\s*(?:\d{1,4}|[ivxl]{1,6})?\s*$", re.IGNORECASE)
_ENTRY: Final = re.compile(r"(.*\S)\s+(\d{1,4})")
_FEWEST_ENTRIES: Final = 2
_LONGEST_TITLE: Final = 200
"""Characters."""
_LISTED: Final = 0.5
"""Share of the rows of contents that are found as headings."""
_PAGE_AT_END: Final = re.compile(r"\S\s+(\d{1,4})$")


def mark_contents(drafts: list[Draft]) -> list[Draft]:
    """Lines with leaders, and what follows a contents heading line by line, become TOC entries."""
    _mark_listed(drafts)
    titles = _titles(drafts)
    marked = _marked(_without_columns(drafts, titles))
    for before, draft, after in zip([None, *marked], marked, [*marked[1:], None], strict=False):
        # an entry whose blanks were taken for columns, among others
        if draft.kind is BlockKind.ROW and any(d is not None and d.kind is BlockKind.TOC for d in (before, after)):
            found = _ENTRY.fullmatch(" ".join(line.text for line in draft.all_lines))
            if found is not None and _fold(found[1]) in titles:
                draft.kind, draft.lines, draft.cells = BlockKind.TOC, draft.all_lines, []
    return marked


def _titles(drafts: Sequence[Draft]) -> set[str]:
    """What is printed alone and may be a heading."""
    return {_fold(d.text) for d in drafts if d.kind is not BlockKind.ROW and 0 < len(d.text) < _LONGEST_TITLE} - {""}


def _marked(drafts: list[Draft]) -> list[Draft]:
    out: list[Draft] = []
    in_contents = False
    last_page = 0
    for draft in drafts:
        if draft.kind in {BlockKind.FURNITURE, BlockKind.ROW, BlockKind.NOTE}:
            out.append(draft)
            continue
        if draft.text.strip(" .:").casefold() in print_words("contents"):
            in_contents, last_page = True, 0
            if draft.kind is BlockKind.PARAGRAPH:
                draft.kind = BlockKind.HEADING
            out.append(draft)
            continue
        leaders = any(_LEADER_LINE.search(line.text) for line in draft.lines)
        numbered = in_contents and _ends_with_page(draft, last_page if not split_number(draft.text)[0] else 0)
        if draft.kind is BlockKind.TOC or leaders or numbered:
            entries = _entries(draft)
            out.extend(entries)
            found = _PAGE_AT_END.search(LEADER.sub(" ", entries[-1].text)) if entries else None
            last_page = int(found.group(1)) if found else last_page
            continue
        if (
            in_contents
            and draft.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
            and re.fullmatch(r"\d{1,4}", draft.text)
            and out
        ):
            out[-1].lines.extend(draft.lines)
            continue
        in_contents = (
            in_contents
            and len(draft.text) < 120
            and not _STOP.search(draft.text)
            and draft.kind is not BlockKind.HEADING
        )
        out.append(draft)
    return out


def _without_columns(drafts: Sequence[Draft], titles: Collection[str]) -> list[Draft]:
    """Rows that say what is printed alone further on, each with a page number that grows, are contents set in columns."""
    out: list[Draft] = []
    run: list[Draft] = []
    for draft in [*drafts, Draft(BlockKind.HEADING)]:
        if draft.kind is BlockKind.ROW and (page := _page_of(draft)) and (not run or page >= _page_of(run[-1])):
            run.append(draft)
            continue
        listed = sum(_fold(" ".join(line.text for line in row.all_lines[:-1])) in titles for row in run)
        if len(run) >= _FEWEST_ENTRIES and listed >= _LISTED * len(run):
            run = [Draft(BlockKind.TOC, row.all_lines, source=row.source, tag=row.tag) for row in run]
        out += [*run, draft]
        run = []
    return out[:-1]


def _page_of(row: Draft) -> int:
    """The number in the last cell of a row; 0 when there is none."""
    lines = row.all_lines
    return int(lines[-1].text) if len(lines) > 1 and re.fullmatch(r"\d{1,4}", lines[-1].text) else 0


def _mark_listed(drafts: Sequence[Draft]) -> None:
    """Tagged paragraphs that follow each other and say headings of the document with growing page numbers, whatever they are named.

    The leaders between are no part of tagged content, and so do not tell.
    """
    headings = {_fold(d.text) for d in drafts if d.kind is BlockKind.HEADING and d.source == "tag"}
    run: list[Draft] = []
    last = 0
    for draft in [*drafts, Draft(BlockKind.HEADING)]:
        found = _ENTRY.fullmatch(draft.text) if draft.kind is BlockKind.PARAGRAPH and draft.source == "tag" else None
        if found is not None and int(found[2]) >= last and _fold(found[1]) in headings:
            run.append(draft)
            last = int(found[2])
            continue
        for entry in run if len(run) >= _FEWEST_ENTRIES else ():
            entry.kind = BlockKind.TOC
        run, last = [], 0


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def _ends_with_page(draft: Draft, last: int) -> bool:
    found = _PAGE_AT_END.search(draft.text)
    return found is not None and int(found.group(1)) >= last and len(draft.text) < 200


def _entries(draft: Draft) -> list[Draft]:
    """One draft an entry; an entry that runs over two lines ends with the line that has its page."""
    out: list[Draft] = []
    run: list[Line] = []
    for line in draft.lines:
        run.append(line)
        ends = _LEADER_LINE.search(line.text) or _PAGE_AT_END.search(line.text) or len(run) > 1
        if ends and re.search(r"\d$|[ivxl]$", line.text.strip()):
            out.append(Draft(BlockKind.TOC, run, source=draft.source, tag=draft.tag))
            run = []
    if run:
        if out and not split_number(run[0].text)[0] and len(run) == 1 and re.fullmatch(r"\d{1,4}", run[0].text.strip()):
            out[-1].lines.extend(run)
        else:
            out.append(Draft(BlockKind.TOC, run, source=draft.source, tag=draft.tag))
    return out
