"""How well one file of an unseen set was read: its blocks against the gold, by the measure of ``bench/extraction_score.py``."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from align.errors import RinnanError
from align.extract import READERS
from align.extract.limits import DEFAULT_LIMITS
from align.extract.sniff import sniff
from bench.extraction_score import SAME, Score, Unit, compare, read_units, truth_units
from bench.layouts.pieces import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.model import Document
    from bench.layouts.pieces import Made
    from bench.layouts.set2.pieces import Made as Older


def score(made: Made) -> Score:
    """One file against its gold; a leak is furniture read as text."""
    truth, truth_notes = truth_units(made.content)
    truth = [_whole(_plain(unit)) for unit in truth]
    try:
        document = _read(made.path)
    except RinnanError as problem:
        out = compare(truth, [])
        out.misses = [f"not read: {problem}"]
        return out
    read, read_notes, _ = read_units(document)
    read = [_whole(_plain(unit)) for unit in read if unit.text.strip() not in made.neutral]
    read = _joined(read, [piece.text.split(BREAK) for piece in made.pieces if BREAK in piece.text])
    asides = {"\t".join(piece.cells) or piece.text for piece in made.pieces if piece.role == "aside"}
    read = _asides(read, truth, asides)
    truth = _loosened(truth, read, set(made.loose))
    out = compare(_below_title(truth, read), read)
    heard = " ".join(note.text for note in read_notes)
    out.notes = [len(truth_notes), sum(note.text in heard for note in truth_notes)]
    own = " ".join(unit.text for unit in truth)
    out.leaks = sum(text in unit.text for unit in read for text in made.drop if text not in own)
    return out


def score_simply(made: Older) -> Score:
    """The same for the second set, whose gold knows neither forced breaks nor what stands beside the text."""
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
    """Where the title was read as the highest heading, the others may lie one level deeper; that is the same tree."""
    title = next((unit.text for unit in truth if unit.kind == "title"), "")
    levels = {unit.text: unit.level for unit in read if unit.kind == "heading"}
    deeper = levels.get(title, 0)
    headings = [unit for unit in truth if unit.kind == "heading"]
    if sum(levels.get(u.text) == u.level + deeper for u in headings) < sum(
        levels.get(u.text) == u.level for u in headings
    ):
        return truth
    return [replace(unit, level=unit.level + deeper) if unit.kind == "heading" else unit for unit in truth]


def _whole(unit: Unit) -> Unit:
    """Forced breaks are blanks, and cells that a merged neighbour covers are not compared."""
    text = unit.text
    if unit.kind == "row":  # "Aika:" names its row as "Aika" does
        first, *others = text.split("\t")
        text = "\t".join(cell for cell in (first.removesuffix(":"), *others) if cell)
    return replace(unit, text=text.replace(BREAK, " "))


def _loosened(truth: Sequence[Unit], read: Sequence[Unit], loose: set[str]) -> list[Unit]:
    """What nothing on the page tells to be a heading, an item or a paragraph is right as each of them."""
    kinds = {unit.text: unit for unit in read if unit.kind in {"paragraph", "heading", "title", "item"}}
    out = []
    for unit in truth:
        found = kinds.get(unit.text) if unit.text in loose else None
        out.append(unit if found is None else replace(unit, kind=found.kind, level=found.level, label=found.label))
    return out


def _joined(read: list[Unit], broken: Sequence[Sequence[str]]) -> list[Unit]:
    """Lines kept apart by forced breaks may be read as a block each."""
    texts = [unit.text for unit in read]
    for lines in broken:
        size = len(lines)
        for at in range(len(texts) - size + 1):
            if texts[at : at + size] == list(lines):
                whole = replace(read[at], text=" ".join(lines))
                read[at : at + size] = [whole]
                texts[at : at + size] = [whole.text]
                break
    return read


def _asides(read: list[Unit], truth: Sequence[Unit], asides: set[str]) -> list[Unit]:
    """What stands beside the text may be read before or after its neighbours: it is put where the gold has it."""
    for unit in truth:
        if unit.text not in asides:
            continue
        found = next((u for u in read if fuzz.ratio(u.text, unit.text) >= 100 * SAME), None)
        before = truth[truth.index(unit) - 1].text
        where = next((u for u in read if u is not found and fuzz.ratio(u.text, before) >= 100 * SAME), None)
        if found is not None and where is not None:
            read = [u for u in read if u is not found]
            read.insert(read.index(where) + 1, found)
    return read
