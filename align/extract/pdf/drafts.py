"""Pages → drafts of blocks: by the structure tree where it can be trusted, else by what the layout shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.errors import InputError
from align.extract.pdf.geometry import geometry_drafts
from align.extract.pdf.leaders import is_leader
from align.extract.pdf.lines import Line, lines_of
from align.extract.pdf.page import Page, Word
from align.extract.pdf.parts import Draft, split_label
from align.extract.pdf.store import Pages
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.extract.limits import Limits

__all__ = ["Reading", "read_drafts"]


@dataclass(slots=True)
class Reading:
    """What is known while one file is read."""

    path: Path
    limits: Limits
    pages: Pages = field(default_factory=Pages)
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    scanned: set[int] = field(default_factory=set)
    damaged: int = 0
    """Pages that PDFium could not load."""
    mended: bool = False
    """The file had to be repaired before it could be opened."""


def read_drafts(reading: Reading, *, tagged: bool) -> tuple[list[Draft], str]:
    """The drafts of a document in reading order, settled and joined, and "tags" or "geometry"."""
    from align.extract.pdf.furniture import furniture_words, running_drafts
    from align.extract.pdf.join import rejoin
    from align.extract.pdf.margins import line_numbers
    from align.extract.pdf.passes import settle
    from align.extract.pdf.whole import with_lost

    reading.pages.mark_running(furniture_words(reading.pages))
    reading.pages.mark_running(line_numbers(reading.pages))
    drafts = _from_tags(reading) if tagged else None
    source = "tags"
    if drafts is None:
        drafts, source = geometry_drafts(reading.pages), "geometry"
    drafts = settle(drafts, reading.pages.heights)
    drafts = _with_furniture(rejoin(drafts), running_drafts(reading.pages))
    reading.warnings += with_lost(drafts, reading.pages, _place_for)
    return drafts, source


def _from_tags(reading: Reading) -> list[Draft] | None:
    """Drafts by the structure tree; None, with a warning, when it is missing or not to be trusted."""
    from align.extract.pdf.coverage import coverage
    from align.extract.pdf.tag_rows import rows_of_lines
    from align.extract.pdf.tags import tag_drafts
    from align.extract.pdf.tree import read_tree

    try:
        tree = read_tree(reading.path, limits=reading.limits)
    except (InputError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything on damaged files; geometry reads on
        reading.warnings.append(f"the tags could not be read ({type(error).__name__}); the layout was read instead")
        return None
    if tree is None:
        return None
    if tree.pages != len(reading.pages):
        reading.warnings.append(
            f"two readers count different pages ({len(reading.pages)} and {tree.pages}): the file may be damaged"
        )
    found = coverage(tree, reading.pages)
    if not found.is_good:
        reading.warnings.append(f"the tags are not to be trusted ({found.reason}); the layout was read instead")
        return None
    drafts, rest = tag_drafts(tree, reading.pages, found.letters, _set_as_table)
    drafts = rows_of_lines([draft for draft in drafts if not all(line.running for line in draft.all_lines)])
    return _with_rest(drafts, rest, reading)


def _set_as_table(draft: Draft, number: int) -> list[Draft]:
    """A tagged paragraph that is set as labels with values (browsers tag a ``dl`` so) as the rows that a reader sees."""
    from align.extract.pdf.aligned import are_times
    from align.extract.pdf.grids import chunks_of
    from align.extract.pdf.layout import regions_of
    from align.extract.pdf.leaders import spread_tables

    lines = draft.lines
    if draft.kind is not BlockKind.PARAGRAPH or len(lines) < 2 or len({line.page for line in lines}) > 1:
        return [draft]
    pairs = [chunks for line in lines if len(chunks := chunks_of(line)) == 2]
    level = len(pairs) >= 2 and max(c[1][0] for c in pairs) - min(c[1][0] for c in pairs) <= 3
    is_programme = are_times([line.opening for line in lines])
    if (not level or 2 * len(pairs) < len(lines)) and not is_programme and not spread_tables(lines):
        return [draft]
    regions = regions_of([word for line in lines for word in line.words])
    if [region.kind for region in regions] != ["table"]:
        return [draft]
    cells = [[[own] if own else [] for own in row] for row in regions[0].rows]
    return [Draft(BlockKind.ROW, cells=row, source="tag", table=-2 - number, language=draft.language) for row in cells]


def _with_rest(drafts: list[Draft], rest: Sequence[Word], reading: Reading) -> list[Draft]:
    """Visible text that the tags leave out, put where it stands on its page: into its line, else as a block of its own."""
    if not rest:
        return drafts
    pages: dict[int, list[Word]] = {}
    for word in _seated(drafts, rest):
        pages.setdefault(word.page, []).append(word)
    for number, words in sorted(pages.items()):
        extra = Page(number, reading.pages.widths[number], reading.pages.heights[number], words=words)
        for draft in geometry_drafts([extra]):
            draft.notes.append("outside the tags")
            drafts.insert(_place_for(draft, drafts), draft)
    return drafts


def _seated(drafts: Sequence[Draft], rest: Sequence[Word]) -> list[Word]:
    """Put stray words into the lines they complete (a link that was never tagged); what is left over stands alone."""
    lines: dict[int, list[Line]] = {}
    for draft in drafts:
        for line in draft.all_lines:
            lines.setdefault(line.page, []).append(line)
    left: list[Word] = []
    for run in _lines_of_pages(rest):
        if is_leader(run.text):
            continue  # dots that lead the eye to a tagged value
        is_mark = split_label(f"{run.text} x") == (run.text, "x")  # browsers leave the marks of lists untagged
        for line in lines.get(run.page, ()):
            level = abs(line.base - run.base) < 0.3 * line.size and abs(line.size - run.size) < 0.15 * line.size
            if (
                level
                and max(run.x0 - line.x1, line.x0 - run.x1) < (2.5 if is_mark and run.x1 <= line.x0 else 1) * line.size
                and (run.x0 >= line.x1 - 1 or run.x1 <= line.x0 + 1)
            ):
                line.append(run)
                break
        else:
            left.extend(run.words)
    return left


def _lines_of_pages(words: Sequence[Word]) -> Iterator[Line]:
    """The lines that words of several pages make."""
    pages: dict[int, list[Word]] = {}
    for word in words:
        pages.setdefault(word.page, []).append(word)
    for own in pages.values():
        yield from lines_of(own)


def _place_for(draft: Draft, drafts: Sequence[Draft]) -> int:
    """Where in the tags' order a stray block belongs: after the last block above it on its page."""
    page, top = draft.page, draft.all_lines[0].top
    place = 0
    for index, other in enumerate(drafts):
        lines = other.all_lines
        if lines and (lines[0].page < page or (lines[0].page == page and lines[0].top <= top)):
            place = index + 1
    return place


def _with_furniture(drafts: list[Draft], running: Sequence[Draft]) -> list[Draft]:
    """Running heads and feet before the first block of the page they first stand on."""
    for furniture in running:
        place = next((i for i, d in enumerate(drafts) if d.page >= furniture.page), len(drafts))
        drafts.insert(place, furniture)
    return drafts
