"""Documents with a known alignment, made from sentence pairs by seeded edits, and the scores of an alignment.

The levels are those of ``../shared/guides/alignment.md`` §2, so that figures compare: ``clean`` 5 % merges and 3 % splits;
``low`` 2 % drops; ``mid`` 5 % drops, 10 % merges (one in five of three), 5 % splits at clause marks; ``high`` 15/15/10 %;
``block`` drops of 3–12 in a row; ``move`` blocks of 3–8 moved; ``summary`` one side keeps 30 % in three blocks.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from align.model import Block, BlockKind, Document, Section, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

Side = tuple[int, ...]
GoldBead = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Unit:
    """A pair of texts that translate each other, and what they are in the document."""

    source: str
    target: str
    kind: SegmentKind = SegmentKind.SENTENCE
    block: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A made document pair."""

    source: tuple[Unit, ...]
    """One unit per source segment; its text in ``source``."""
    target: tuple[Unit, ...]
    """One unit per target segment; its text in ``target``."""
    gold: tuple[GoldBead, ...]
    moved: frozenset[GoldBead]


@dataclass(frozen=True, slots=True)
class Level:
    """How much is edited, as rates per unit or per thousand."""

    drop: float
    merge: float
    split: float
    blocks: int = 0
    moves: int = 0
    keep: float = 1.0


LEVELS = {
    "clean": Level(0.0, 0.05, 0.03),
    "low": Level(0.02, 0.05, 0.03),
    "mid": Level(0.05, 0.10, 0.05),
    "high": Level(0.15, 0.15, 0.10),
    "block": Level(0.03, 0.10, 0.05, blocks=4),
    "move": Level(0.03, 0.10, 0.05, blocks=2, moves=3),
    "summary": Level(0.0, 0.10, 0.05, keep=0.3),
}

_CLAUSE = re.compile(
    r"(?:, (?:ja|joka|jotka|mutta|että|jonka|jossa|koska|och|som|men|att|där|eftersom|vilket) |; | – | - |: )"
)
_COMMA = re.compile(r", ")


def split_text(text: str, generator: random.Random) -> tuple[str, str] | None:
    """Cut a sentence at a clause mark in its middle half."""
    marks = [m for m in _CLAUSE.finditer(text) if len(text) * 0.25 < m.start() < len(text) * 0.75]
    marks = marks or [m for m in _COMMA.finditer(text) if len(text) * 0.3 < m.start() < len(text) * 0.7]
    if not marks:
        return None
    mark = generator.choice(marks)
    cut = mark.start() + (text[mark.start()] in ",;:")
    return text[:cut].strip(), text[cut:].strip()


def make(units: Sequence[Unit], level: str, seed: int) -> Made:
    """Edit a document at a level; the same seed gives the same edits."""
    rates = LEVELS[level]
    generator = random.Random(f"{level}-{seed}-{len(units)}")
    count = len(units)
    groups: list[tuple[list[Unit], list[Unit], bool]] = [([unit], [unit], True) for unit in units]
    if rates.keep < 1:
        kept: set[int] = set()
        size = max(1, int(count * rates.keep / 3))
        for third in range(3):
            start = generator.randint(third * count // 3, max(third * count // 3, (third + 1) * count // 3 - size))
            kept.update(range(start, start + size))
        side = generator.randint(0, 1)
        groups = [group if i in kept else _dropped(group, side) for i, group in enumerate(groups)]
    for _ in range(max(1, round(rates.blocks * count / 1000)) if rates.blocks else 0):
        size = generator.randint(3, 12)
        start, side = generator.randint(0, max(0, count - size)), generator.randint(0, 1)
        for i in range(start, min(count, start + size)):
            if groups[i][2]:
                groups[i] = _dropped(groups[i], side)
    for i, group in enumerate(groups):
        if group[2] and generator.random() < rates.drop:
            groups[i] = _dropped(group, generator.randint(0, 1))
    merged: list[tuple[list[Unit], list[Unit], bool]] = []
    i = 0
    while i < count:
        size = 1
        if _joins(groups, i, 1) and generator.random() < rates.merge:
            size = 3 if _joins(groups, i, 2) and generator.random() < 0.2 else 2
        if size == 1:
            merged.append(groups[i])
        else:
            source = [unit for group in groups[i : i + size] for unit in group[0]]
            target = [unit for group in groups[i : i + size] for unit in group[1]]
            if generator.randint(0, 1):
                source = [replace(source[0], source=" ".join(unit.source for unit in source))]
            else:
                target = [replace(target[0], target=" ".join(unit.target for unit in target))]
            merged.append((source, target, True))
        i += size
    for i, (source, target, kept_both) in enumerate(merged):
        if kept_both and len(source) == len(target) == 1 and generator.random() < rates.split:
            if generator.randint(0, 1):
                parts = split_text(source[0].source, generator)
                if parts:
                    merged[i] = ([replace(source[0], source=part) for part in parts], target, True)
            else:
                parts = split_text(target[0].target, generator)
                if parts:
                    merged[i] = (source, [replace(target[0], target=part) for part in parts], True)
    order, moved = _moves(len(merged), max(1, round(rates.moves * count / 1000)) if rates.moves else 0, generator)
    return _laid_out(merged, order, moved)


def _dropped(group: tuple[list[Unit], list[Unit], bool], side: int) -> tuple[list[Unit], list[Unit], bool]:
    return ([], group[1], False) if side == 0 else (group[0], [], False)


def _joins(groups: list[tuple[list[Unit], list[Unit], bool]], i: int, further: int) -> bool:
    if i + further >= len(groups):
        return False
    first, last = groups[i], groups[i + further]
    return first[2] and last[2] and first[0][0].block == last[0][0].block


def _moves(count: int, moves: int, generator: random.Random) -> tuple[list[int], set[int]]:
    order = list(range(count))
    moved: set[int] = set()
    for _ in range(moves):
        size = generator.randint(3, 8)
        if count < 4 * size:
            continue
        start = generator.randint(0, count - size)
        block, rest = order[start : start + size], order[:start] + order[start + size :]
        place = generator.randint(0, len(rest))
        while abs(place - start) < size + 5:
            place = generator.randint(0, len(rest))
        order = rest[:place] + block + rest[place:]
        moved.update(block)
    return order, moved


def _laid_out(groups: list[tuple[list[Unit], list[Unit], bool]], order: list[int], moved: set[int]) -> Made:
    source: list[Unit] = []
    target: list[Unit] = []
    source_places: list[Side] = []
    target_places: dict[int, Side] = {}
    for group in groups:
        source_places.append(tuple(range(len(source), len(source) + len(group[0]))))
        source += group[0]
    for index in order:
        target_places[index] = tuple(range(len(target), len(target) + len(groups[index][1])))
        target += groups[index][1]
    gold = tuple((source_places[index], target_places[index]) for index in range(len(groups)))
    return Made(
        tuple(source),
        tuple(target),
        gold,
        frozenset(gold[index] for index in moved if gold[index][0] and gold[index][1]),
    )


def document_of(units: Sequence[Unit], side: str, language: str) -> tuple[Document, tuple[Segment, ...]]:
    """A document and its segments from one side of made units."""
    blocks: list[Block] = []
    segments: list[Segment] = []
    previous = None
    for index, unit in enumerate(units):
        text = unit.source if side == "source" else unit.target
        if unit.block != previous:
            previous = unit.block
            kind = {
                SegmentKind.HEADING: BlockKind.HEADING,
                SegmentKind.TITLE: BlockKind.TITLE,
                SegmentKind.ITEM: BlockKind.ITEM,
                SegmentKind.CELL: BlockKind.ROW,
            }.get(unit.kind, BlockKind.PARAGRAPH)
            blocks.append(Block(kind, "", label=unit.label))
        start = len(blocks[-1].text) + bool(blocks[-1].text)
        blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text} {text}".strip())
        segments.append(
            Segment(f"{side[0]}{index}", text, unit.kind, len(blocks) - 1, start, start + len(text), language)
        )
    return Document(side, "text", language, sections=(Section(blocks=tuple(blocks)),)), tuple(segments)
