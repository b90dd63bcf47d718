"""The second unseen half of the extraction bench."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.errors import RinnanError
from align.extract import READERS
from align.extract.limits import DEFAULT_LIMITS
from align.extract.sniff import sniff
from bench.extraction_score import HEAD, Score, Unit, compare, read_units, truth_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Document
    from bench.extraction_unseen2_pieces import Made

_MAKERS: Final = ("css", "typst", "canvas", "word", "office", "web", "plain")


def documents(folder: Path) -> Iterator[Made]:
    """Every file, by every maker that is installed."""
    for maker in _MAKERS:
        yield from import_module(f"bench.extraction_unseen2_{maker}").documents(folder)


def score(made: Made) -> Score:
    """One file against its gold, by the first half's measure; a leak is furniture read as text."""
    truth, truth_notes = truth_units(made.content)
    try:
        document = _read(made.path)
    except RinnanError as problem:
        out = compare(truth, [])
        out.misses = [f"not read: {problem}"]
        return out
    read, read_notes, _ = read_units(document)
    read = [_plain(unit) for unit in read if unit.text.strip() not in made.neutral]
    out = compare(_below_title([_plain(unit) for unit in truth], read), read)
    heard = {note.text for note in read_notes}
    out.notes = [len(truth_notes), sum(note.text in heard for note in truth_notes)]
    own = " ".join(unit.text for unit in truth)
    out.leaks = sum(text in unit.text for unit in read for text in made.drop if text not in own)
    return out


def _read(path: Path) -> Document:
    """What :func:`align.extract.extract` reads, without the time a child process takes to start."""
    module, function, _ = READERS[sniff(path, name=str(path), limits=DEFAULT_LIMITS)]
    document: Document = getattr(import_module(module), function)(path, limits=DEFAULT_LIMITS)
    return document


def _plain(unit: Unit) -> Unit:
    """Any bullet is a bullet: glyphs change with the format, and readers tell dashes and dots apart at most."""
    is_bullet = unit.kind == "item" and not any(c.isalnum() for c in unit.label.replace("o", ""))
    return replace(unit, label="•") if is_bullet else unit


def _below_title(truth: list[Unit], read: Sequence[Unit]) -> list[Unit]:
    """Where the title was read as the highest heading, the others lie one level deeper; that is the same tree."""
    title = next((unit.text for unit in truth if unit.kind == "title"), "")
    deeper = next((unit.level for unit in read if unit.kind == "heading" and unit.text == title), 0)
    return [replace(unit, level=unit.level + deeper) if unit.kind == "heading" else unit for unit in truth]


def main() -> None:
    """Print a line a format, with ``--layouts`` a line a layout."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--layouts", action="store_true", help="a line for each layout as well")
    parser.add_argument("-v", "--verbose", action="store_true", help="with every miss")
    parser.add_argument("--keep", type=Path, help="write the files here and leave them")
    parser.add_argument("--only", default="", help="only formats and layouts with this in their name")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = asked.keep or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        _table(documents(where), asked)


def _table(made: Iterator[Made], asked: argparse.Namespace) -> None:
    formats: dict[str, Score] = defaultdict(Score)
    layouts: dict[tuple[str, str], Score] = defaultdict(Score)
    misses = []
    for one in made:
        if asked.only not in f"{one.format} {one.layout}":
            continue
        found = score(one)
        misses += [f"{one.format} {one.path.name}: {miss}" for miss in found.misses]
        formats[one.format].add(found)
        layouts[one.format, one.layout].add(found)
    print(f"{'':42s} {HEAD}")
    for (form, layout), figures in sorted(layouts.items()) if asked.layouts else ():
        print(f"{form + ' ' + layout:42s} {figures.line()}")
    for form, figures in sorted(formats.items()):
        print(f"{form:42s} {figures.line()}")
    if asked.verbose:
        print("\n".join(misses))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    main()
