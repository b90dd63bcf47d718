"""One file with both languages: how much of each version lands on its own side?

    python bench/extraction_bilingual.py [-v]

The unseen texts (``layouts/set1/texts.py``) are set side by side in a table, in turns by block, by section, by page and one
half after the other, as DOCX, HTML and PDF (LibreOffice), and taken apart again. A block is right when it is found whole (similarity
from .9) in the document of its language and in no other; table rows that are the same in both languages count for both.

22 November 2026, DOCX, block by block right: halves .997, pages .997, sections .995, turns .997, columns 1.000, strokes .980. Before
the way through the document was chosen as a whole (each doubtful block by its neighbours): .997, .997, .992, .911, 1.000, .949.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.layouts.set1.documents import _PDF, _convert
from bench.layouts.set1.pieces import Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("fi", "sv")


def _add(document: Any, piece: Piece) -> None:
    item = piece.item
    if item.kind == "title":
        document.add_heading(item.text, 0)
    elif item.kind == "heading":
        document.add_heading(f"{item.label} {item.text}".strip(), item.level)
    elif item.kind == "row":
        table = document.add_table(rows=1, cols=len(item.cells))
        for cell, text in zip(table.rows[0].cells, item.cells, strict=True):
            cell.text = text
    elif item.kind == "item":
        document.add_paragraph(f"{item.label} {item.text}")
    else:
        document.add_paragraph(item.text)


def _chapters(found: list[Piece]) -> list[list[Piece]]:
    out: list[list[Piece]] = [[]]
    for piece in found:
        if piece.role == "1":
            out.append([])
        out[-1].append(piece)
    return out


def halves(document: Any, both: list[list[Piece]]) -> None:
    for found in both:
        for piece in found:
            _add(document, piece)


def pages(document: Any, both: list[list[Piece]]) -> None:
    for found in both:
        for piece in found:
            _add(document, piece)
        document.add_page_break()


def sections(document: Any, both: list[list[Piece]]) -> None:
    for chapters in zip_longest(*map(_chapters, both), fillvalue=[]):
        for chapter in chapters:
            for piece in chapter:
                _add(document, piece)


def turns(document: Any, both: list[list[Piece]]) -> None:
    for group in zip_longest(*both):
        for piece in group:
            if piece is not None:
                _add(document, piece)


def columns(document: Any, both: list[list[Piece]]) -> None:
    table = document.add_table(rows=0, cols=2)
    for group in zip_longest(*both):
        cells = table.add_row().cells
        for cell, piece in zip(cells, group, strict=True):
            if piece is not None:
                cell.text = _words(piece)


def strokes(document: Any, both: list[list[Piece]]) -> None:
    """Short things in one line ("Nimi / Namn"), the rest in turns: how forms are printed."""
    for one, two in zip_longest(*both):
        if (
            one is not None
            and two is not None
            and max(len(_words(one)), len(_words(two))) < 60
            and one.item.kind != "row"
        ):
            document.add_paragraph(f"{_words(one)} / {_words(two)}")
        else:
            for piece in (one, two):
                if piece is not None:
                    _add(document, piece)


LAYOUTS: dict[str, Callable[[Any, list[list[Piece]]], None]] = {
    "halves": halves, "pages": pages, "sections": sections, "turns": turns, "columns": columns, "strokes": strokes,
}  # fmt: skip
GENRES = ("decision", "programme", "minutes", "form", "call", "guide")


def _words(piece: Piece) -> str:
    return " ".join(piece.item.cells) if piece.item.cells else piece.item.text


def score(path: Path, both: list[list[Piece]]) -> tuple[int, int, int, list[str]]:
    """Blocks in the truth, right, on the wrong side; what went wrong."""
    from align.extract import extract
    from align.extract.bitext.bilingual import split_languages

    parts = split_languages(extract(path))
    texts = {
        code: "\n".join(" ".join(b.text.split()) for b in parts[code].blocks()) if code in parts else ""
        for code in LANGUAGES
    }
    total = right = strayed = 0
    misses = []
    for own, other, found in (("fi", "sv", both[0]), ("sv", "fi", both[1])):
        shared = {_words(p) for p in both[1 if own == "fi" else 0]}
        for piece in found:
            words = " ".join(_words(piece).split())
            total += 1
            here, there = _holds(texts[own], words), _holds(texts[other], words)
            if here and (not there or words in shared or not any(c.isalpha() for c in words)):
                right += 1
            else:
                strayed += there
                misses.append(f"{'strayed' if there else 'lost'} {own}: {words[:90]}")
    return total, right, strayed, misses


def _holds(text: str, words: str) -> bool:
    return words in text or (len(words) > 20 and fuzz.partial_ratio(words, text, score_cutoff=95) >= 95)


def main() -> None:
    import docx

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--formats", default="docx,html,pdf")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="rinnan-bilingual-"))
    made: list[tuple[str, str, list[list[Piece]], Path]] = []
    for name, write in LAYOUTS.items():
        for genre in GENRES:
            both = [pieces(genre, code) for code in LANGUAGES]
            document = docx.Document()
            write(document, both)
            path = folder / f"{name}-{genre}.docx"
            document.save(str(path))
            made.append((name, genre, both, path))
    targets = {"docx": "", "html": "html:HTML:EmbedImages", "pdf": f"pdf:writer_pdf_Export:{_PDF['untagged pdf']}"}
    print("layout    " + "".join(f"{kind:>22}" for kind in args.formats.split(",")))
    rows: dict[str, str] = {name: f"{name:10}" for name in LAYOUTS}
    for kind in args.formats.split(","):
        if targets[kind]:
            _convert([path for *_, path in made], folder / kind, targets[kind], kind)
        for name in LAYOUTS:
            sums = [0, 0, 0]
            for own, genre, both, path in made:
                if own != name:
                    continue
                total, right, strayed, misses = score(
                    path if kind == "docx" else folder / kind / f"{path.stem}.{kind}", both
                )
                sums = [a + b for a, b in zip(sums, (total, right, strayed), strict=True)]
                if args.verbose:
                    for miss in misses[:6]:
                        print(f"   {kind} {name} {genre}: {miss}")
            rows[name] += f"{sums[1] / sums[0]:>9.3f} ({sums[2]:3} astray)"
    print("\n".join(rows.values()))


if __name__ == "__main__":
    main()
