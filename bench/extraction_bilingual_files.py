"""Workbooks and presentations that hold both languages: how much of each version lands on its own side?

    python bench/extraction_bilingual_files.py [-v]

Beside :mod:`bench.extraction_bilingual` (DOCX, HTML, PDF), and scored by its measure: a block is right when it is found whole in the
document of its language and in no other. The texts are those of the second unseen half. Workbooks as translators and municipalities
keep them: two columns, a key or a number before them, bold labels, a name of the language above, one column in turns, a sheet a
language. Presentations: halves, slides in turns, both languages on a slide one below the other or side by side.

22 November 2026: workbooks .995 (bold labels too), one column and a sheet each .991; decks in halves .991, the others .977. What is
counted astray are rows of a name or an address alike in both languages.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.extraction_bilingual import score
from bench.layouts.set1.pieces import Piece
from bench.layouts.set2.pieces import LANGUAGES, script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.extraction_content import Item

GENRES: Final = ("FORM", "SERVICE", "REPORT", "LETTER", "TERMS")
_Both = tuple[list[str], list[str]]


def _rows(both: _Both) -> list[tuple[str, str]]:
    return [(one or "", two or "") for one, two in zip_longest(*both)]


def two_columns(both: _Both) -> list[list[tuple[Any, ...]]]:
    return [list(_rows(both))]


def named_columns(both: _Both) -> list[list[tuple[Any, ...]]]:
    return [[("Suomeksi", "På svenska"), *_rows(both)]]


def keyed_columns(both: _Both) -> list[list[tuple[Any, ...]]]:
    return [[("key", "fi", "sv"), *((f"page.text.{n}", *row) for n, row in enumerate(_rows(both)))]]


def numbered_columns(both: _Both) -> list[list[tuple[Any, ...]]]:
    return [[(n, *row) for n, row in enumerate(_rows(both), 1)]]


def one_column(both: _Both) -> list[list[tuple[Any, ...]]]:
    return [[(text,) for row in _rows(both) for text in row]]


def a_sheet_each(both: _Both) -> list[list[tuple[Any, ...]]]:
    return [[(text,) for text in own] for own in both]


WORKBOOKS: Final[dict[str, Callable[[_Both], list[list[tuple[Any, ...]]]]]] = {
    "two columns": two_columns, "bold labels": two_columns, "named columns": named_columns, "keyed columns": keyed_columns,
    "numbered": numbered_columns, "one column": one_column, "a sheet each": a_sheet_each,
}  # fmt: skip


def workbook(layout: str, both: _Both, path: Path) -> None:
    """A workbook of a layout."""
    import openpyxl
    from openpyxl.styles import Font

    book: Any = openpyxl.Workbook()
    for number, rows in enumerate(WORKBOOKS[layout](both)):
        sheet = book.active if not number else book.create_sheet()
        sheet.title = f"Taul{number + 1}"
        for row in rows:
            sheet.append(row)
        if layout == "bold labels":
            for row in sheet.iter_rows(max_col=1):
                row[0].font = Font(bold=True)
    book.save(path)


DECKS: Final = ("halves", "turns", "below", "beside")


def presentation(layout: str, both: _Both, path: Path) -> None:
    """A deck of a layout, four blocks a slide."""
    import pptx
    from pptx.util import Cm

    deck: Any = pptx.Presentation()
    chunks = [[own[n : n + 4] for n in range(0, len(own), 4)] for own in both]
    if layout == "halves":
        slides = [[chunk] for own in chunks for chunk in own]
    elif layout == "turns":
        slides = [[chunk] for pair in zip_longest(*chunks, fillvalue=[]) for chunk in pair]
    else:
        slides = [list(pair) for pair in zip_longest(*chunks, fillvalue=[])]
    for parts in slides:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        for number, part in enumerate(parts):
            left, top = (1 + 12 * number, 2) if layout == "beside" else (1, 1 + 8 * number)
            frame = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(11), Cm(7)).text_frame
            for index, text in enumerate(part):
                (frame.paragraphs[0] if not index else frame.add_paragraph()).text = text
    deck.save(str(path))


def _words(item: Item) -> str:
    return " ".join(item.cells) if item.cells else item.text


def _pieces(items: Sequence[Item]) -> list[Piece]:
    return [Piece("", item) for item in items]


def main() -> None:
    """Print a line a layout."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for kind, layouts, make in (("xlsx", WORKBOOKS, workbook), ("pptx", DECKS, presentation)):
            for layout in layouts:
                sums = [0, 0, 0]
                for genre in GENRES:
                    items = [[i for i in script(genre, code) if not i.is_header] for code in LANGUAGES]
                    path = Path(folder) / f"{genre}.{kind}"
                    make(layout, ([_words(i) for i in items[0]], [_words(i) for i in items[1]]), path)
                    *found, misses = score(path, [_pieces(own) for own in items])
                    sums = [a + b for a, b in zip(sums, found, strict=True)]
                    for miss in misses if asked.verbose else ():
                        print(f"   {kind} {layout} {genre}: {miss}")
                print(f"{kind} {layout:15} {sums[1] / sums[0]:.3f} ({sums[2]} of {sums[0]} astray)")


if __name__ == "__main__":
    main()
