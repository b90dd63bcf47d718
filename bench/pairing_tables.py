"""Tables with a known pairing: rows lost, cells emptied, rows in another order, columns left out, pages broken.

    python -m bench.pairing_tables            the quality of both parts, by level
    python -m bench.pairing_tables --part dev

A document of statutes' sentences holds three tables. Names stand in the first column (of the lists of ``data/terms``), the other
columns hold one kind of value each: sums, dates, percentages, telephones, contact persons, further names, sentences on services. The
part "test" uses lists and sentences of its own; nothing was tuned on it. Levels: ``plain``; ``empty`` a fifth of one version's values
not filled in; ``lost`` a row in seven on one side only; ``changed`` a fifth of the values another one; ``swapped`` two pairs of rows
changed places; ``sorted`` each version by its own alphabet; ``column`` a column in one version only; ``pages`` broken in one version
by a page number, the head repeated, and a row cut in two; ``labels`` label–value blocks with values empty and rows lost; ``texts`` a
table on one side, paragraphs "label: value" on the other; ``mixed`` the first seven together. Gold beads are those of cells; what
belongs to paragraphs is not scored. Seeded.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from align.model import Block, BlockKind, Document, Section, SegmentKind
from align.pair import pair_documents
from align.segment import segment_document
from bench.pairing_sets import services, statutes
from bench.pairing_tables_made import LEVELS, laid, ordered, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.pairing_data import Unit

PER_DOCUMENT: Final = 3
"""Tables of a document."""


@dataclass(slots=True)
class Score:
    """Beads of cells found and right."""

    found: int = 0
    gold: int = 0
    right: int = 0
    across: int = 0
    """Found pairs that join cells of rows which do not belong together."""
    cells: int = 0
    empty: list[int] = field(default_factory=lambda: [0, 0, 0])
    """Cells found to have no counterpart, truly without, and both."""
    seconds: float = 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.found + self.gold)


def document_pair(
    level: str, seed: int, part: str, around: Sequence[Unit], sentences: Sequence[Unit]
) -> tuple[Score, str]:
    """Pair one made document; its score, and what went wrong for reading."""
    generator = random.Random(f"tables-{level}-{part}-{seed}")
    blocks: tuple[list[Block], list[Block]] = ([], [])
    places: tuple[dict[tuple[int, int], tuple[int, int]], dict[tuple[int, int], tuple[int, int]]] = ({}, {})
    count = 0
    for _ in range(PER_DOCUMENT):
        start = generator.randrange(len(around) - 8)
        for unit in around[start : start + generator.randint(2, 6)]:
            for side, text in enumerate((unit.source, unit.target)):
                blocks[side].append(Block(BlockKind.PARAGRAPH, text))
        rows = table(level, generator, part, sentences)
        numbers = {id(row): count + n for n, row in enumerate(rows)}
        count += len(rows)
        short = generator.randint(0, 1)
        for side, order in enumerate(ordered(rows, level, generator)):
            for block, row, columns in laid(order, side, level, short, generator):
                if row is not None:
                    for cell, column in enumerate(columns):
                        places[side][len(blocks[side]), cell] = numbers[id(row)], column
                blocks[side].append(block)
    return _scored(blocks, places)


def _scored(
    blocks: tuple[list[Block], list[Block]],
    places: tuple[dict[tuple[int, int], tuple[int, int]], dict[tuple[int, int], tuple[int, int]]],
) -> tuple[Score, str]:
    documents = [
        Document(side, "text", language, sections=(Section(blocks=tuple(own)),))
        for side, language, own in zip(("source", "target"), ("fi", "sv"), blocks, strict=True)
    ]
    segments = segment_document(documents[0], "source"), segment_document(documents[1], "target")
    started = time.process_time()
    alignment = pair_documents(*documents, *segments)
    score = Score(seconds=time.process_time() - started)
    # what each segment of a table belongs to: the row and the columns of its cell
    own: list[dict[str, tuple[int, frozenset[int]]]] = [{}, {}]
    for side in (0, 1):
        for segment in segments[side]:
            block = blocks[side][segment.block]
            if block.kind is BlockKind.ROW:
                cell = block.text.count("\t", 0, segment.start)
                found = places[side].get((segment.block, cell))
                if found:
                    own[side][segment.id] = found[0], frozenset({found[1]})
            elif (segment.block, 0) in places[side]:
                row = places[side][segment.block, 0][0]
                own[side][segment.id] = row, frozenset({0, 1} if ": " in segment.text else {0})
    present = [{(row, column) for row, columns in side.values() for column in columns} for side in own]
    gold = present[0] & present[1]
    without = (present[0] | present[1]) - gold
    score.gold, score.empty[1], score.cells = len(gold), len(without), sum(map(len, own))
    wrong = []
    linked: set[tuple[int, int]] = set()
    for bead in alignment.beads:
        first = [own[0][s.id] for s in bead.source if s.id in own[0]]
        second = [own[1][s.id] for s in bead.target if s.id in own[1]]
        if not first and not second:
            continue
        if bead.source and bead.target:
            cells = [{(row, c) for row, columns in side for c in columns} for side in (first, second)]
            both = cells[0] & cells[1]
            linked |= both
            off = (cells[0] ^ cells[1]) & (gold | without)
            score.found += len(both) + len(off)
            score.across += len({row for row, _ in cells[0]} ^ {row for row, _ in cells[1]})
            if off:
                wrong.append(
                    f"{[s.text[:40] for s in bead.source]} | {[s.text[:40] for s in bead.target]} {bead.confidence:.2f}"
                )
        else:
            alone = {(row, c) for row, columns in first + second for c in columns}
            score.empty[0] += len(alone)
            score.empty[2] += len(alone & without)
            if alone - without:
                wrong.append(f"ALONE {[s.text[:40] for s in bead.source + bead.target]} {bead.confidence:.2f}")
    score.right = len(linked & gold)
    return score, "\n".join(wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test"), nargs="+", default=("dev", "test"))
    parser.add_argument("--levels", nargs="+", choices=LEVELS, default=LEVELS)
    parser.add_argument("--documents", type=int, default=12)
    parser.add_argument("--show", action="store_true", help="what went wrong, for reading")
    options = parser.parse_args()
    for part in options.part:
        around = [
            u for document in statutes(part, structured=False)[:8] for u in document if u.kind is SegmentKind.SENTENCE
        ]
        sentences = [
            u
            for u in services(part)
            if u.kind is SegmentKind.SENTENCE and len(u.source) < 160 and "." not in u.source[:-1]
        ]
        print(f"{part:5} level     F1     alone P  R      across  seconds")
        total = 0.0
        for level in options.levels:
            sums = Score()
            for seed in range(options.documents):
                score, wrong = document_pair(level, seed, part, around, sentences)
                if options.show and wrong:
                    print(f"--- {level} {seed}\n{wrong}")
                for name in ("found", "gold", "right", "across", "cells", "seconds"):
                    setattr(sums, name, getattr(sums, name) + getattr(score, name))
                sums.empty = [a + b for a, b in zip(sums.empty, score.empty, strict=True)]
            total += sums.f1
            found, truly, both = sums.empty
            print(
                f"{part:5} {level:8} {sums.f1:.4f}  {both / max(1, found):.3f}  {both / max(1, truly):.3f}  {sums.across:5}"
                f"  {sums.seconds:6.1f}",
                flush=True,
            )
        print(f"{part:5} mean     {total / len(options.levels):.4f}")


if __name__ == "__main__":
    main()
