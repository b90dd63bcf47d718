"""Running heads, page numbers, marks and rulers in plain text that was saved from pages.

With page ends (form feeds) a line is furniture when it says the same at the same edge of the pages, when it counts them, when it
stands once on nearly every page (a mark across it, a name up its edge), or when the first line of pages repeats a heading of the
document (running heads that change by chapter). Without them only repetition beside counted page numbers tells.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from align.extract.lists import split_bullet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.extract.text.lines import Line

__all__ = ["take_furniture"]

_PAGE_NUMBER: Final = re.compile(
    r"(?:[-–—]\s?)?(?:(?:sivu|sida|page|s\.)\s*)?(\d{1,4})(?:\s?(?:/|\(|av|of)\s?(\d{1,4})\)?)?(?:\s?[-–—])?",
    re.IGNORECASE,
)
_PART_NUMBER: Final = re.compile(r"(?:^|\s)(\d{1,4})\s?(?:/\s?(\d{1,4})|\((\d{1,4})\))$")
"""The count of pages at the end of a running head: "… 3 (12)"."""
_BESIDE_NUMBER: Final = re.compile(r"(?P<name>\S.*?)(?:\t| {3,})\s*(?P<number>\d{1,4})")
_RULER: Final = re.compile(r"[=_~*.\-–—]{4,}")
_LONGEST: Final = 120
"""Characters of the longest running head."""
_EDGE_LINES: Final = 2
"""Lines at the head and at the foot of a page where running lines stand."""
_COUNT_LINES: Final = 5
"""Lines there among which a count of all pages ("3 (12)") may stand."""
_SHORT: Final = 48
"""Characters of the longest line of a running head that does not stand first."""
_MOST: Final = 0.6
"""Share of the pages that are most of them."""
_WIDE: Final = re.compile(r"\t| {3,}")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}|\d\.\d")
"""What tells a running head from a number: a word, a date, a version."""
_FEW: Final = 2
_SCRAP: Final = 4
"""Letters of the longest scrap of a mark across the page."""


def take_furniture(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and the page numbers, running heads and rulers taken out of it."""
    found = {i for i, line in enumerate(lines) if _RULER.fullmatch(line.text)}
    by_page = _pages(lines)
    if len(by_page) >= _FEW:
        found |= _counted(lines, by_page) | _repeated(lines, by_page) | _everywhere(lines, by_page)
        found |= _chapter_heads(lines, by_page, found)
    else:
        found |= _beside_numbers(lines) | _only_number(lines)
    out: list[Line] = []
    taken: list[Line] = []
    pending = 0
    for index, line in enumerate(lines):
        if index in found:
            taken.append(line)
            pending = max(pending, line.gap)
            if line.is_page_start and index + 1 < len(lines):
                lines[index + 1].is_page_start = True
            continue
        line.gap = max(line.gap, pending)
        pending = 0
        out.append(line)
    return out, taken


def _pages(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Indices of the lines of each page that form feeds part; nothing where there are none."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.page is not None:
            pages[line.page].append(index)
    return dict(pages)


def _edge_lines(indices: Sequence[int], count: int) -> list[int]:
    return list(dict.fromkeys([*indices[:count], *indices[-count:]]))


def _counted(lines: Sequence[Line], by_page: dict[int, list[int]]) -> set[int]:
    """Page numbers: alone at an edge, one step from page to page; or with the number of pages beside them."""
    steps: dict[int, list[int]] = defaultdict(list)
    out: set[int] = set()
    last = max(by_page)
    for page, indices in by_page.items():
        for index in _edge_lines(indices, _COUNT_LINES):
            found = _PAGE_NUMBER.fullmatch(lines[index].text)
            if found is None:
                continue
            if found[2] is not None and int(found[2]) - last in {0, -1, 1} and int(found[1]) <= int(found[2]):
                out.add(index)
            elif index in _edge_lines(indices, _EDGE_LINES):
                steps[int(found[1]) - page].append(index)
    # a number that comes twice on a page is a heading's as well: the outermost is the page's
    best = max(steps.values(), key=lambda held: len({lines[i].page for i in held}), default=[])
    if len({lines[i].page for i in best}) >= max(_FEW, 0.5 * len(by_page)):
        for page, indices in by_page.items():
            own = [i for i in best if lines[i].page == page]
            out |= set(own if len(own) < _FEW else [_outermost(own, indices)])
    return out


def _outermost(own: Iterable[int], indices: Sequence[int]) -> int:
    return max(own, key=lambda i: max(i - indices[0], indices[-1] - i) - min(i - indices[0], indices[-1] - i))


def _repeated(lines: Sequence[Line], by_page: dict[int, list[int]]) -> set[int]:
    """What the same edge of several pages says, digits masked."""
    masks: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for indices in by_page.values():
        for index in _edge_lines(indices, _EDGE_LINES):
            text = lines[index].text
            if len(text) < _LONGEST and split_bullet(text) is None and not text.endswith((".", ":", ";", ",")):
                for is_head, edge in ((True, indices[:_EDGE_LINES]), (False, indices[-_EDGE_LINES:])):
                    if index in edge:  # a page of two lines has them at both
                        masks[_mask(text), is_head].add(index)
    needed = _FEW if len(by_page) == _FEW else max(_FEW + 1, len(by_page) / 3)
    out: set[int] = set()
    for (mask, _), held in masks.items():
        pages = {lines[i].page for i in held}
        texts = {lines[i].text for i in held}
        # two pages are few: then it must stand apart, and nothing but a count of pages may differ
        is_same = len(texts) == 1 or all(_PART_NUMBER.search(text) for text in texts) or _count_pages(lines, held)
        is_sure = len(pages) > _FEW or (is_same and all(_is_apart(lines, i) for i in held))
        if len(pages) >= needed and is_sure and re.search(r"[^\W\d#]", mask):
            out |= held
    return out | _deeper(lines, by_page)


def _count_pages(lines: Sequence[Line], held: Iterable[int]) -> bool:
    """Whether lines end in a number, behind a wide gap, that counts their pages, and are the same without it."""
    found = [(lines[i].page or 0, _BESIDE_NUMBER.fullmatch(lines[i].text)) for i in held]
    numbers = {int(match["number"]) - page for page, match in found if match is not None}
    names = {match["name"] for _, match in found if match is not None}
    return all(match is not None for _, match in found) and len(numbers) == len(names) == 1


def _deeper(lines: Sequence[Line], by_page: dict[int, list[int]]) -> set[int]:
    """What most pages say alike from their edge inwards: running heads of many lines, and such as the number of a heading precedes.

    Among the first lines others may stand between, as long as they are short; further in nothing may.
    """
    pages: dict[str, set[int | None]] = defaultdict(set)
    for line in lines:
        if len(line.text) <= _SHORT:
            pages[line.text].add(line.page)
    needed = max(_FEW + 1, _MOST * len(by_page))
    common = {text for text, held in pages.items() if len(held) >= needed and _may_repeat(text)}
    out: set[int] = set()
    for indices in by_page.values():
        for edge in (indices, indices[::-1]):
            for depth, index in enumerate(edge):
                text = lines[index].text
                if text in common:
                    out.add(index)
                elif depth >= _COUNT_LINES or len(text) > _SHORT:
                    break
    return out


def _may_repeat(text: str) -> bool:
    is_said = split_bullet(text) is not None or text.endswith((".", ":", ";", ",")) or _WIDE.search(text) is not None
    return not is_said and _LETTERS.search(text) is not None


def _is_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has nothing right above it and nothing right below it, and says no sentence."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    below = after is None or after.gap > 0 or after.page != line.page
    return (line.gap > 0 or line.is_page_start) and below and not line.text.endswith((".", ":", ";", ","))


def _everywhere(lines: Sequence[Line], by_page: dict[int, list[int]]) -> set[int]:
    """A line that stands once on nearly every page, wherever: a draft's mark, the name of a series up the edge."""
    held: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) < _LONGEST and split_bullet(line.text) is None:
            held[line.text].append(index)
    needed = max(_FEW + 1, 0.8 * len(by_page))
    out: set[int] = set()
    for text, own in held.items():
        # a mark that lies across a page comes in scraps, each in whatever line it crosses
        is_scrap = len(text) <= _SCRAP and text.isupper()
        is_mark = is_scrap or sum(_is_apart(lines, i) for i in own) > 0.6 * len(own)
        if len(own) >= needed and len({lines[i].page for i in own}) == len(own) and is_mark:
            out |= set(own)
    return out


def _chapter_heads(lines: Sequence[Line], by_page: dict[int, list[int]], found: set[int]) -> set[int]:
    """First lines of pages that say again what another line of the document says alone."""
    squeezed = Counter(_squeezed(line.text) for i, line in enumerate(lines) if i not in found)
    for one, two in itertools.pairwise(lines):
        squeezed[_squeezed(one.text + two.text)] += 1
    out = set()
    for indices in by_page.values():
        rest = [i for i in indices if i not in found]
        if len(rest) < _FEW or not (text := _squeezed(lines[rest[0]].text)) or len(lines[rest[0]].text) > _LONGEST:
            continue
        is_apart = lines[rest[1]].gap > 0
        if is_apart and squeezed[text] >= _FEW and re.search(r"[^\W\d]", text):
            out.add(rest[0])
    return out if len(out) >= _FEW else set()


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"(?:\.\s?){4,}\s*\d+$", "", text)).casefold()


def _only_number(lines: Sequence[Line]) -> set[int]:
    """The number of the only page, alone at its head or foot: "1", "– 1 –", "1 (1)"."""
    out = set()
    for index in (0, len(lines) - 1) if len(lines) > 1 else ():
        found = _PAGE_NUMBER.fullmatch(lines[index].text)
        if found is not None and found[1] == "1" and found[2] in {None, "1"} and (index or found[2]):
            out.add(index)
    return out


def _beside_numbers(lines: Sequence[Line]) -> set[int]:
    """Without page ends: lone numbers that count up, at least three, and what repeats beside them."""
    numbers = _page_numbers(lines)
    edges = _edges(lines, numbers)
    masks = Counter(_mask(lines[i].text) for i in edges)
    repeated = {mask for mask, count in masks.items() if count >= max(3, len(numbers) / 3)}
    return numbers | {i for i in edges if _mask(lines[i].text) in repeated and len(lines[i].text) < _LONGEST}


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    found = [(i, int(m[1])) for i, line in enumerate(lines) if (m := _PAGE_NUMBER.fullmatch(line.text))]
    best: list[int] = []
    run: list[int] = []
    last = -1
    for index, value in found:
        run = [*run, index] if run and value == last + 1 else [index]
        last = value
        best = max(best, run, key=len)
    return set(best) if len(best) >= 3 else set()


def _edges(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Lines beside a page end: candidates for running heads."""
    edges: set[int] = set()
    last = len(lines) - 1
    for index, line in enumerate(lines):
        if line.page is not None and line.is_page_start:
            edges |= {index, min(index + 1, last), max(index - 1, 0)}
        if index in numbers:
            edges |= {max(index - 1, 0), min(index + 1, last)}
    return edges - numbers


def _mask(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).casefold()
