"""Running heads, running feet and page numbers: what stands at the same place of many pages and says the same there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from align.extract.pdf_grids import chunks_of
from align.extract.pdf_lines import Line, lines_of
from align.extract.pdf_parts import Draft
from align.languages import LANGUAGES, strings
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.pdf_page import Page, Word

__all__ = ["furniture_words", "is_page_number", "running_drafts"]

_Key = tuple[str, str, int]

_FOOTNOTE: Final = re.compile(r"\d{1,3}\s?[^\W\d].{20}")
_BAND: Final = 0.12
"""Share of the page's height, at its head and at its foot, where lines run."""
_WIDE_BAND: Final = 0.20
"""The same for lines that stand at exactly the same height on most pages."""


@cache
def _page_number() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for code in LANGUAGES for word in strings(code, "print", "page"))
    return re.compile(
        rf"[-–—|\s]*(?:(?:{words})\s*)?(?P<n>\d{{1,4}}|[ivxl]{{1,6}})(?P<of>\s*(?:[(/|]|av|of)\s*\d{{1,4}}\s*\)?)?[-–—|\s]*",
        re.IGNORECASE,
    )


def is_page_number(text: str) -> bool:
    """Whether a line says nothing but a page number ("3", "3 (20)", "Sivu 3/20", "– 3 –")."""
    return _page_number().fullmatch(text.strip()) is not None


def furniture_words(pages: Sequence[Page]) -> set[int]:
    """``id`` of every word that belongs to a running head or foot or is a page number."""
    lines = {page.number: _edge_lines(page) for page in pages}
    groups: dict[_Key, list[tuple[Page, Line]]] = defaultdict(list)
    for page in pages:
        for line in lines[page.number]:
            groups[_key(line, page)].append((page, line))
    needed = 2 if len(pages) <= 4 else max(3, round(0.25 * len(pages)))
    out: set[int] = set()
    for members in groups.values():
        if _repeats(members, needed, len(pages)):
            out.update(id(word) for _, line in members for word in line.words)
    out |= _beside_repeated(pages, lines, needed, out)
    offsets = _offsets(pages, lines)
    for page in pages:
        for line in lines[page.number]:
            out.update(id(word) for word in _counted_beside(line, page))
            near = line.top < _BAND * page.height or line.bottom > (1 - _BAND) * page.height
            if (near and _is_number_of_page(line, page, offsets)) or all(w.artifact for w in line.words):
                out.update(id(word) for word in line.words)
    return out


def _stretches(line: Line) -> list[Line]:
    """The pieces of a line between wide blanks."""
    return [Line([w for w in line.words if x0 <= w.x0 and w.x1 <= x1]) for x0, x1 in chunks_of(line)]


def _is_near_edge(line: Line, page: Page) -> bool:
    return line.top < _BAND * page.height or line.bottom > (1 - _BAND) * page.height


def _beside_repeated(pages: Sequence[Page], lines: dict[int, list[Line]], needed: int, known: set[int]) -> set[int]:
    """Words of running lines of which only a part repeats, while another says the chapter."""
    groups: dict[_Key, list[tuple[Page, Line]]] = defaultdict(list)
    whole: dict[int, Line] = {}
    for page in pages:
        for line in lines[page.number]:
            if not _is_near_edge(line, page) or id(line.words[0]) in known:
                continue
            for piece in _stretches(line):
                if len(piece.words) < len(line.words) or len(line.words) > 1:
                    whole[id(piece)] = line
                    groups[_key(piece, page)].append((page, piece))
    out: set[int] = set()
    for members in groups.values():
        apart = sum(_stands_apart(whole[id(piece)], page) for page, piece in members)
        if (
            apart > 0.7 * len(members)
            and any(c.isalpha() for c in members[0][1].text)
            and _repeats(members, needed, len(pages))
        ):
            out.update(id(word) for _, piece in members for word in whole[id(piece)].words)
    return out


def _counted_beside(line: Line, page: Page) -> list[Word]:
    """The words of a page count ("1 (3)") that stands at the end of a line of the letterhead."""
    if not _is_near_edge(line, page):
        return []
    pieces = _stretches(line)
    found = _page_number().fullmatch(pieces[-1].text.strip())
    return pieces[-1].words if len(pieces) > 1 and found is not None and found["of"] else []


def _repeats(members: Sequence[tuple[Page, Line]], needed: int, total: int) -> bool:
    """Whether lines that read alike (digits apart) are one running line."""
    pages = {page.number for page, _ in members}
    if len(pages) < needed:
        return False
    heights = Counter(round(line.base / 3) for _, line in members)
    best = heights.most_common(1)[0][0]
    level = heights[best] + max(heights[best - 1], heights[best + 1])
    near = all(line.top < _BAND * page.height or line.bottom > (1 - _BAND) * page.height for page, line in members)
    if level < (0.5 if near else 0.8) * len(members):
        return False
    if not near and (len(pages) < max(2, 0.5 * total) or not all(_stands_apart(line, page) for page, line in members)):
        return False
    return _digits_run(members, needed)


def _stands_apart(line: Line, page: Page) -> bool:
    """Whether nothing stands close to a line on the side of the text."""
    is_head = line.top < 0.5 * page.height
    reach = 1.9 * line.size
    low, high = (line.base + 2, line.base + reach) if is_head else (line.base - reach, line.base - 2)
    return not any(low < word.base < high for word in page.words)


def _digits_run(members: Sequence[tuple[Page, Line]], needed: int) -> bool:
    """Whether the digits stay the same or follow the page numbers: "5 §" at the head of a page does neither."""
    texts = Counter(line.text for _, line in members)
    if texts.most_common(1)[0][1] >= needed:
        return True
    if any(_FOOTNOTE.match(line.text) and line.size < 0.92 * _usual_size(page) for page, line in members):
        return False  # footnotes of one pattern
    rows = [(page.number, [int(n) for n in re.findall(r"\d+", line.text)[:6]]) for page, line in members]
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


def _edge_lines(page: Page) -> list[Line]:
    head, foot = _WIDE_BAND * page.height, (1 - _WIDE_BAND) * page.height
    return lines_of(w for w in page.words if w.bottom < head or w.top > foot)


def _key(line: Line, page: Page) -> _Key:
    """The line with its digits masked, whether it stands at the head or at the foot, and its type size."""
    folded = re.sub(r"\d+", "#", line.text.strip().casefold())
    return folded, "head" if line.top < 0.5 * page.height else "foot", round(line.size)


def _offsets(pages: Sequence[Page], lines: dict[int, list[Line]]) -> set[int]:
    """Differences between printed and real page numbers that hold on several pages."""
    counts: Counter[int] = Counter()
    for page in pages:
        counts.update({int(n) - page.number for line in lines[page.number] if (n := _bare_number(line))})
    return {offset for offset, n in counts.items() if n >= 2 or offset == 0}


def _bare_number(line: Line) -> str:
    found = _page_number().fullmatch(line.text.strip())
    return found["n"] if found and found["n"].isdigit() else ""


def _is_number_of_page(line: Line, page: Page, offsets: set[int]) -> bool:
    found = _page_number().fullmatch(line.text.strip())
    if found is None:
        return False
    if found["of"] or not found["n"].isdigit():
        return found["of"] is not None or len(line.text.strip()) < 5
    return int(found["n"]) - page.number in offsets


def running_drafts(pages: Sequence[Page], running: set[int]) -> list[Draft]:
    """Furniture as drafts: one for each text that repeats, with all its lines."""
    groups: dict[_Key, list[Line]] = defaultdict(list)
    for page in pages:
        words: Iterable[Word] = (w for w in page.words if id(w) in running)
        for line in lines_of(words):
            groups[_key(line, page)].append(line)
    return [Draft(BlockKind.FURNITURE, lines) for lines in groups.values()]
