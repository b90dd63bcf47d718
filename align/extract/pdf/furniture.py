"""Running heads, running feet and page numbers: what stands at the same place of many pages and says the same there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.extract.pdf.edge_rows import Key, Row, at_the_edges, page_number, sender_feet
from align.extract.pdf.grids import chunks_of
from align.extract.pdf.lines import Line, lines_of
from align.extract.pdf.parts import Draft
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.extract.pdf.page import Page
    from align.extract.pdf.store import Pages

__all__ = ["furniture_words", "running_drafts"]

_FOOTNOTE: Final = re.compile(r"\d{1,3}\s?[^\W\d].{20}")
_BAND: Final = 0.12
"""Share of the page's height, at its head and at its foot, where lines run."""
_WIDE_BAND: Final = 0.20
"""The same for lines that stand at exactly the same height on most pages."""

_SMALLER: Final = 0.95
"""The same so near to the edge of the sheet that text is hardly ever set there."""
_MARGIN: Final = 42.5
"""Points: within 15 mm of a sheet's edges text is hardly ever set, running lines are."""


def furniture_words(pages: Pages) -> dict[int, frozenset[int]]:
    """The words of each page that belong to a running head or foot or are a page number, by their places on the page."""
    rows = [row for page in pages for row in _rows(page)]
    groups: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.key].append(row)
    needed = 2 if len(pages) <= 4 else max(3, round(0.25 * len(pages)))
    found: set[int] = set()
    for members in groups.values():
        if _repeats(members, needed, len(pages)):
            found.update(map(id, members))
    found |= _beside_repeated(rows, needed, len(pages), found)
    if len(pages) == 1:
        found |= at_the_edges(rows)
    found |= sender_feet(rows)
    offsets = _offsets(rows)
    out: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        out[row.page].update(_counted_beside(row))
        if id(row) in found or row.is_artifact or (row.is_near and _is_number_of_page(row, offsets)):
            out[row.page].update(row.words)
    return {page: frozenset(words) for page, words in out.items() if words}


def _rows(page: Page) -> Iterator[Row]:
    """The lines in the wide bands of a page."""
    places = {id(word): place for place, word in enumerate(page.words)}
    head, foot = _WIDE_BAND * page.height, (1 - _WIDE_BAND) * page.height
    usual = _usual_size(page) if page.words else 0.0
    for line in lines_of(w for w in page.words if w.bottom < head or w.top > foot):
        row = _row(line, page, places, usual)
        if row.is_near and len(line.words) > 1:
            pieces = [Line([w for w in line.words if x0 <= w.x0 and w.x1 <= x1]) for x0, x1 in chunks_of(line)]
            row = replace(row, pieces=tuple(_row(piece, page, places, usual) for piece in pieces))
        yield row


def _row(line: Line, page: Page, places: Mapping[int, int], usual: float) -> Row:
    return Row(
        page.number,
        line.text,
        _key(line, page.height),
        line.base,
        tuple(places[id(word)] for word in line.words),
        line.top < _BAND * page.height or line.bottom > (1 - _BAND) * page.height,
        _stands_apart(line, page),
        all(word.artifact for word in line.words),
        line.size < 0.92 * usual and _FOOTNOTE.match(line.text) is not None,
        line.size / max(usual, 1.0),
        line.size <= _SMALLER * usual and (line.bottom < _MARGIN or line.top > page.height - _MARGIN),
    )


def _beside_repeated(rows: Sequence[Row], needed: int, total: int, known: set[int]) -> set[int]:
    """Running lines of which only a part repeats, while another says the chapter."""
    groups: dict[Key, list[tuple[Row, Row]]] = defaultdict(list)
    for row in rows:
        for piece in row.pieces if id(row) not in known else ():
            groups[piece.key].append((row, piece))
    out: set[int] = set()
    for members in groups.values():
        apart = sum(row.is_apart for row, _ in members)
        if (
            apart > 0.7 * len(members)
            and any(c.isalpha() for c in members[0][1].text)
            and _repeats([piece for _, piece in members], needed, total)
        ):
            out.update(id(row) for row, _ in members)
    return out


def _counted_beside(row: Row) -> tuple[int, ...]:
    """The words of a page count ("1 (3)") that stands at the end of a line of the letterhead."""
    if len(row.pieces) < 2:
        return ()
    found = page_number().fullmatch(row.pieces[-1].text.strip())
    return row.pieces[-1].words if found is not None and found["of"] else ()


def _repeats(members: Sequence[Row], needed: int, total: int) -> bool:
    """Whether lines that read alike (digits apart) are one running line."""
    pages = {row.page for row in members}
    if len(pages) < needed:
        return False
    heights = Counter(round(row.base / 3) for row in members)
    best = heights.most_common(1)[0][0]
    level = heights[best] + max(heights[best - 1], heights[best + 1])
    near = all(row.is_near for row in members)
    if level < (0.5 if near else 0.8) * len(members):
        return False
    if not near and (len(pages) < max(2, 0.5 * total) or not all(row.is_apart for row in members)):
        return False
    return _digits_run(members, needed)


def _stands_apart(line: Line, page: Page) -> bool:
    """Whether nothing stands close to a line on the side of the text."""
    is_head = line.top < 0.5 * page.height
    reach = 1.9 * line.size
    low, high = (line.base + 2, line.base + reach) if is_head else (line.base - reach, line.base - 2)
    return not any(low < word.base < high for word in page.words)


def _digits_run(members: Sequence[Row], needed: int) -> bool:
    """Whether the digits stay the same or follow the page numbers: "5 §" at the head of a page does neither."""
    texts = Counter(row.text for row in members)
    if texts.most_common(1)[0][1] >= needed:
        return True
    if any(row.is_note for row in members):
        return False  # footnotes of one pattern
    rows = [(row.page, [int(n) for n in re.findall(r"\d+", row.text)[:6]]) for row in members]
    width = len(rows[0][1])
    following = 0
    for at in range(width):
        values = [digits[at] for _, digits in rows if len(digits) > at]
        offsets = Counter(digits[at] - number for number, digits in rows if len(digits) > at)
        if offsets.most_common(1)[0][1] >= max(2, 0.7 * len(rows)):
            following += 1
        elif Counter(values).most_common(1)[0][1] < 0.7 * len(rows):
            return False
    return following > 0


def _usual_size(page: Page) -> float:
    sizes: Counter[float] = Counter()
    for word in page.words:
        sizes[word.size] += len(word.text)
    return max(sizes, key=lambda size: sizes[size])


def _key(line: Line, height: float) -> Key:
    """The line with its digits masked, whether it stands at the head or at the foot, and its type size."""
    folded = re.sub(r"\d+", "#", line.text.strip().casefold())
    return folded, "head" if line.top < 0.5 * height else "foot", round(line.size)


def _offsets(rows: Sequence[Row]) -> set[int]:
    """By how much printed page numbers differ from the count of pages."""
    counts: Counter[int] = Counter()
    pages: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        if number := _bare_number(row):
            pages[row.page].add(int(number) - row.page)
    for offsets in pages.values():
        counts.update(offsets)
    return {offset for offset, n in counts.items() if n >= 2 or offset == 0}


def _bare_number(row: Row) -> str:
    found = page_number().fullmatch(row.text.strip())
    return found["n"] if found and found["n"].isdigit() else ""


def _is_number_of_page(row: Row, offsets: set[int]) -> bool:
    found = page_number().fullmatch(row.text.strip())
    if found is None:
        return False
    if found["of"] or not found["n"].isdigit():
        return found["of"] is not None or len(row.text.strip()) < 5
    return int(found["n"]) - row.page in offsets


def running_drafts(pages: Pages) -> list[Draft]:
    """Furniture as drafts: one for each text that repeats, with all its lines."""
    groups: dict[Key, list[Line]] = defaultdict(list)
    numbers: dict[float, float] = {}
    for page in pages:
        for line in lines_of(w for w in page.words if w.running):
            line.release(numbers)
            groups[_key(line, page.height)].append(line)
    return [Draft(BlockKind.FURNITURE, lines) for lines in groups.values()]
