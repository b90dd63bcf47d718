"""The unseen sets of layouts, each by another hand: how well the readers read them.

    python bench/layouts/run.py                    what sets there are
    python bench/layouts/run.py 5                  a line for each format and maker
    python bench/layouts/run.py 5 kept             only the half of the layouts no rule was worked out on ("work": the other)
    python bench/layouts/run.py 5 --layouts        a line for each layout as well
    python bench/layouts/run.py 5 --groups         sums by half and format, tagged or not, ordinary or difficult
    python bench/layouts/run.py 5 -v --keep DIR    with every miss; the files are kept there (and not made again)
    python bench/layouts/run.py 5 --only typst     formats and layouts with this in their name
    python bench/layouts/run.py 5 --maker plain    one maker: css, typst, canvas, latex, word, office, web, plain

What a set holds, and its figures before any rule had seen a file, stand at the head of ``bench/layouts/setN/__init__.py``. A set holds
its texts and its layouts; what the makers share is in this folder (``css.py``: pages printed by WeasyPrint and Chromium; ``typst.py``;
``canvas.py``: ReportLab; ``latex.py``; ``word.py``, ``odt.py``, ``office.py``: office files and what LibreOffice prints of them;
``web.py``; ``plain.py``: Markdown, typed and saved text). Set 1 is the second half of ``bench/extraction.py --unseen``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Final

if __name__ == "__main__":  # the modules of this folder are not for import by their bare names
    sys.path[0] = str(Path(__file__).parents[2])

from bench.extraction_score import HEAD, Score
from bench.layouts.makers import left_out
from bench.layouts.score import score, score_simply

_SETS: Final = ("2", "3", "4", "5", "6")


def main() -> None:
    """Print a line a format of the set asked for."""
    if len(sys.argv) < 2:
        sys.exit((__doc__ or "").rstrip())
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("set", choices=_SETS, help="the number of the set")
    parser.add_argument(
        "part", nargs="?", choices=("all", "work", "kept"), default="all", help="this part of its layouts"
    )
    parser.add_argument("--layouts", action="store_true", help="a line for each layout as well")
    parser.add_argument(
        "--groups", action="store_true", help="sums by half and format, tagged or not, ordinary or difficult"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="with every miss")
    parser.add_argument("--keep", type=Path, help="write the files here and leave them")
    parser.add_argument("--only", default="", help="only formats and layouts with this in their name")
    parser.add_argument("--maker", help="only this maker")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = asked.keep or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        _table(asked, where)


def _table(asked: argparse.Namespace, where: Path) -> None:
    """Make the documents of the set, read and score them, print the figures."""
    unseen = import_module(f"bench.layouts.set{asked.set}")
    score_one = score_simply if asked.set == "2" else score
    kept: frozenset[str] = getattr(unseen, "KEPT", frozenset())
    difficult: frozenset[str] = getattr(unseen, "DIFFICULT", frozenset())
    formats: dict[str, Score] = defaultdict(Score)
    layouts: dict[str, Score] = defaultdict(Score)
    groups: dict[str, Score] = defaultdict(Score)
    misses = []
    for maker in [asked.maker] if asked.maker else unseen.MAKERS:
        for one in import_module(f"bench.layouts.set{asked.set}.{maker}").documents(where):
            half = "" if not kept else "kept" if one.layout in kept else "work"
            if asked.only not in f"{one.format} {one.layout}" or asked.part not in {"all", half}:
                continue
            found = score_one(one)
            misses += [f"{one.format} {one.path.name}: {miss}" for miss in found.misses]
            formats[one.format].add(found)
            layouts[f"{one.format} {one.layout} {half}".strip()].add(found)
            groups[f"{half} {_family(one.format)} {'difficult' if one.layout in difficult else 'ordinary'}"].add(found)
            groups[f"{half} {one.format}".strip()].add(found)
    print(f"{'':58s} {HEAD}")
    for table in (layouts if asked.layouts else {}, groups if asked.groups else {}, formats):
        for name, figures in sorted(table.items()):
            print(f"{name:58s} {figures.line()}")
    if asked.verbose:
        print("\n".join(misses))
    print("\n".join(left_out()), end="")


def _family(form: str) -> str:
    """PDFs with tags and without, text saved from PDFs, and the other formats by their name."""
    kind, *maker = form.split()
    if kind == "pdf":
        return "tagged pdf" if maker[-1] == "tagged" else "untagged pdf"
    return "saved text" if kind == "text" and maker != ["typed"] else f"{kind} typed" if kind == "text" else kind


if __name__ == "__main__":
    main()
