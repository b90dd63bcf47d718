"""What drafts are, however they were read: contents, captions, list items, headings with their levels, footnotes, key–value rows."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.numbering import split_number
from align.extract.pdf_parts import Draft, split_label
from align.languages import LANGUAGES, strings
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf_parts import Line, Page

__all__ = ["settle"]

_STOP: Final = re.compile(r"[.!?:;…,][\"”’»)]*$")
_LEADER: Final = re.compile(r"\s*(?:\.\s?){4,}|\s*_{4,}|\s*…{2,}")
_LEADER_LINE: Final = re.compile(r"(?:(?:\.\s?){4,}|_{4,}|…{2,})\s*(?:\d{1,4}|[ivxl]{1,6})?\s*$", re.IGNORECASE)
_PAGE_AT_END: Final = re.compile(r"\S\s+(\d{1,4})$")
_LONGEST_HEADING: Final = 300


def settle(drafts: list[Draft], pages: Sequence[Page]) -> list[Draft]:
    """All passes, in the order they need each other."""
    body = _body_size(drafts)
    drafts = _contents(_once(drafts))
    _captions(drafts)
    _notes(drafts, pages, body)
    _items(drafts)
    _headings(drafts, body)
    _levels(drafts)
    _key_values(drafts)
    return drafts


def _body_size(drafts: Sequence[Draft]) -> float:
    """The type size most text is set in."""
    sizes: Counter[float] = Counter()
    for draft in drafts:
        if draft.kind is not BlockKind.FURNITURE:
            for line in draft.all_lines:
                sizes[line.size] += len(line.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else 10.0


# --- repeated header rows -----------------------------------------------------------------------------------------------


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Without the header rows that a table repeats on its next page."""
    out: list[Draft] = []
    head: Draft | None = None
    for draft in drafts:
        if draft.kind is not BlockKind.ROW:
            if draft.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM}:
                head = None
            out.append(draft)
            continue
        if head is None:
            head = draft
        elif draft.page > head.page and _cells(draft) == _cells(head):
            head.notes.append(f"repeated on page {draft.page}")
            continue
        out.append(draft)
    return out


def _cells(draft: Draft) -> list[str]:
    return [" ".join(line.text for paragraph in cell for line in paragraph) for cell in draft.cells]


# --- tables of contents ------------------------------------------------------------------------------------------------


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(word for code in LANGUAGES for word in strings(code, "print", key))


def _contents(drafts: list[Draft]) -> list[Draft]:
    """Lines with leaders, and what follows a contents heading line by line, become TOC entries."""
    out: list[Draft] = []
    in_contents = False
    last_page = 0
    for draft in drafts:
        if draft.kind in {BlockKind.FURNITURE, BlockKind.ROW, BlockKind.NOTE}:
            out.append(draft)
            continue
        if draft.text.strip(" .:").casefold() in _words("contents"):
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
            found = _PAGE_AT_END.search(_LEADER.sub(" ", entries[-1].text)) if entries else None
            last_page = int(found.group(1)) if found else last_page
            continue
        if in_contents and draft.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} and re.fullmatch(r"\d{1,4}", draft.text) and out:
            out[-1].lines.extend(draft.lines)
            continue
        in_contents = in_contents and len(draft.text) < 120 and not _STOP.search(draft.text) and draft.kind is not BlockKind.HEADING
        out.append(draft)
    return out


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


# --- captions and notes ------------------------------------------------------------------------------------------------


def _captions(drafts: Sequence[Draft]) -> None:
    pattern = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, _words('caption'))))})\s+\d{{1,3}}[.:]?\s+\S", re.IGNORECASE)
    for draft in drafts:
        if draft.kind is BlockKind.PARAGRAPH and len(draft.text) < 300 and draft.text[:1].isupper() and pattern.match(draft.text):
            draft.kind = BlockKind.CAPTION


def _notes(drafts: Sequence[Draft], pages: Sequence[Page], body: float) -> None:
    """Footnotes: small type low on the page, with the number first."""
    heights = {page.number: page.height for page in pages}
    for draft in drafts:
        if draft.kind is BlockKind.NOTE:
            _take_note_label(draft)
            continue
        if draft.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not draft.lines:
            continue
        first = draft.lines[0]
        raised = first.words[0].sup and len(first.words) > 1
        small = draft.size <= 0.92 * body
        if (small or raised) and first.top > 0.45 * heights.get(first.page, 1.0) and re.match(r"\d{1,3}\s?\S", first.text):
            if draft.kind is BlockKind.ITEM and not small:
                continue
            draft.kind = BlockKind.NOTE
            _take_note_label(draft)


def _take_note_label(draft: Draft) -> None:
    if draft.label or not draft.lines:
        return
    first = draft.lines[0].words[0]
    found = re.match(r"(\d{1,3}|\*{1,3}|[†‡])\)?(?=[\s\D])", draft.text + " ")
    if first.sup:
        draft.label = draft.strip = first.text
    elif found:
        draft.label, draft.strip = found.group(1), found.group(0)


# --- list items --------------------------------------------------------------------------------------------------------


def _items(drafts: Sequence[Draft]) -> None:
    """Typed markers become labels; levels of geometry's items come from their indents."""
    for draft in drafts:
        if draft.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or draft.label or not draft.lines:
            continue
        found = split_label(draft.text)
        if found is None or (draft.bold and draft.text[:1].isdigit()):
            continue
        label = found[0]
        if draft.kind is BlockKind.PARAGRAPH and label[:1].isdigit() and label.count(".") > 1:
            continue  # "2.1." opens a numbered paragraph or a heading
        draft.kind = BlockKind.ITEM
        draft.label = draft.strip = label
    _item_levels(drafts)


def _item_levels(drafts: Sequence[Draft]) -> None:
    """Indents of a list, from its first item on: deeper is further right."""
    stack: list[float] = []
    page = 0
    for draft in drafts:
        if draft.kind is not BlockKind.ITEM:
            if draft.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ROW}:
                stack = []
            continue
        x = draft.lines[0].x0
        if page != draft.page:
            page = draft.page
        while stack and x < stack[-1] - 4:
            stack.pop()
        if not stack or x > stack[-1] + 4:
            stack.append(x)
        draft.level = len(stack)


# --- headings ----------------------------------------------------------------------------------------------------------


def _headings(drafts: Sequence[Draft], body: float) -> None:
    listed = {_fold(_LEADER.sub(" ", d.text)) for d in drafts if d.kind is BlockKind.TOC}
    listed = {re.sub(r"\s*\d{1,4}$", "", text) for text in listed} - {""}
    has_tagged = sum(d.kind is BlockKind.HEADING for d in drafts)
    running = [d for d in drafts if d.kind not in {BlockKind.FURNITURE, BlockKind.TOC, BlockKind.NOTE}]
    bold_share = sum(d.bold for d in running) / max(len(running), 1)
    for index, draft in enumerate(running):
        if draft.kind is BlockKind.HEADING and draft.source == "tag" and len(draft.text) > 2 * _LONGEST_HEADING:
            draft.kind = BlockKind.PARAGRAPH
        if draft.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not draft.lines:
            continue
        after = running[index + 1] if index + 1 < len(running) else None
        if _is_heading(draft, after, body, listed, tagged=has_tagged > 0, bold_share=bold_share):
            draft.kind = BlockKind.HEADING
            draft.label = draft.strip = ""
            draft.level = 0
    _numbered_headings(running)
    _titles_of_numbers(running)


def _numbered_headings(drafts: Sequence[Draft]) -> None:
    """A line like "2.1 Aikataulu" in plain type is a heading when chapter 2 is one: short, a capital first, no stop."""
    chapter = ""
    for draft, after in pairwise(drafts):
        number, rest = split_number(draft.text)
        if number is None or number.shape != "decimal":
            continue
        if draft.kind is BlockKind.HEADING and number.depth == 1:
            chapter = number.path
        elif (
            draft.kind is BlockKind.PARAGRAPH
            and number.depth > 1
            and number.path.split(".")[0] == chapter
            and len(draft.lines) <= 2
            and 1 < len(rest) < 100
            and rest[0].isupper()
            and not _STOP.search(rest)
            and after.kind is not BlockKind.TOC
        ):
            draft.kind, draft.level = BlockKind.HEADING, 0


def _is_heading(draft: Draft, after: Draft | None, body: float, listed: set[str], *, tagged: bool, bold_share: float) -> bool:
    text = draft.text
    if len(text) > _LONGEST_HEADING or len(draft.lines) > 5 or len(text) < 2 or not any(c.isalnum() for c in text):
        return False
    number, rest = split_number(text)
    if number is not None and not rest and number.shape in {"section", "chapter", "part"}:
        return True
    if len(text) > 3 and _fold(text) in listed:
        return True
    is_typed_item = draft.kind is BlockKind.ITEM and (draft.source == "tag" or not draft.label[:1].isdigit())
    if draft.size < 0.95 * body or is_typed_item:
        return False
    stops = _STOP.search(text) is not None
    if draft.size > body + 0.8:
        return not (stops and len(text) > 120)
    if not draft.bold or stops or bold_share > 0.5 or after is None:
        return False
    return number is not None or (len(text) < 160 and text[:1] not in "(-–" and not _inside_tags(draft, tagged=tagged))


def _inside_tags(draft: Draft, *, tagged: bool) -> bool:
    """A file that tags its headings is believed about bold paragraphs, not about bold lines that stand alone."""
    return tagged and draft.source == "tag" and len(draft.lines) > 2


def _titles_of_numbers(drafts: Sequence[Draft]) -> None:
    """The short line after a number alone ("5 §") is its title."""
    for draft, after in pairwise(drafts):
        if draft.kind is not BlockKind.HEADING or after.kind is not BlockKind.PARAGRAPH:
            continue
        number, rest = split_number(draft.text)
        if number is None or rest or number.shape not in {"section", "chapter", "part"}:
            continue
        stops = re.search(r"[.:;,]$", after.text.strip()) is not None and not after.bold
        short = len(after.lines) <= 3 and len(after.text) < 160 and not stops
        if short and after.page == draft.page and (after.text[:1].isupper() or after.text[:1].isdigit()):
            after.kind = BlockKind.HEADING
            after.level = 0


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


# --- heading levels ----------------------------------------------------------------------------------------------------


def _levels(drafts: Sequence[Draft]) -> None:
    """Levels by type size and weight; the tags' own where they agree with the sizes."""
    headings = [d for d in drafts if d.kind is BlockKind.HEADING]
    if headings and all(d.level for d in headings) and _agree(headings):
        return
    styles = sorted({_style(d) for d in headings}, reverse=True)
    rank = {style: place for place, style in enumerate(styles, 1)}
    for draft in headings:
        draft.level = rank[_style(draft)]


def _style(draft: Draft) -> tuple[float, bool]:
    return round(draft.size * 2) / 2, draft.bold


def _agree(headings: Sequence[Draft]) -> bool:
    """Whether no heading of a lower level is set larger than one of a higher level."""
    smallest: dict[int, float] = {}
    largest: dict[int, float] = {}
    for draft in headings:
        smallest[draft.level] = min(smallest.get(draft.level, 1e9), draft.size)
        largest[draft.level] = max(largest.get(draft.level, 0.0), draft.size)
    levels = sorted(smallest)
    return all(largest[below] <= smallest[above] + 0.6 for above, below in pairwise(levels))


# --- key–value rows ----------------------------------------------------------------------------------------------------


def _key_values(drafts: Sequence[Draft]) -> None:
    """Two columns with short labels first make key–value rows, unless the table has a header row."""
    tables: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind is BlockKind.ROW:
            tables.setdefault(draft.table, []).append(draft)
    for rows in tables.values():
        if any(len(row.cells) != 2 for row in rows) or any(row.is_header for row in rows):
            continue
        labels = [" ".join(line.text for paragraph in row.cells[0] for line in paragraph) for row in rows]
        short = [label for label in labels if 0 < len(label) <= 80 and not re.search(r"[.;]$", label) and not label.isdigit()]
        if len(short) >= 0.7 * len(labels):
            for row in rows:
                row.is_key_value = True
