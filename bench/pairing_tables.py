"""Tables with a known pairing: rows lost, cells emptied, rows in another order, columns left out, pages broken.

    python -m bench.pairing_tables            the quality of both parts, by level
    python -m bench.pairing_tables --part dev

A document of statutes' sentences holds three tables. Names stand in the first column (of the lists of ``data/terms``), the other columns
hold one kind of value each: sums, dates, percentages, telephones, contact persons, further names, sentences on services. The part
"test" uses lists and sentences of its own; nothing was tuned on it. Levels: ``plain``; ``empty`` a fifth of one version's values not
filled in; ``lost`` a row in seven on one side only; ``changed`` a fifth of the values another one; ``swapped`` two pairs of rows changed
places; ``sorted`` each version by its own alphabet; ``column`` a column in one version only; ``pages`` broken in one version by a page
number, the head repeated, and a row cut in two; ``labels`` label–value blocks with values empty and rows lost; ``texts`` a table on one
side, paragraphs "label: value" on the other; ``mixed`` the first seven together. Gold beads are those of cells; what belongs to paragraphs is not
scored. Seeded.
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
from bench.pairing_orders import names_of
from bench.pairing_sets import services, statutes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.pairing_data import Unit

LEVELS: Final = (
    "plain",
    "empty",
    "lost",
    "changed",
    "swapped",
    "sorted",
    "column",
    "pages",
    "labels",
    "texts",
    "mixed",
)
NAMES: Final = {
    "dev": ("ptv_municipalities", "ptv_service_classes"),
    "test": ("ptv_countries", "finto_liito", "finto_tero"),
}
"""Lists of the first columns, by part."""
PER_DOCUMENT: Final = 3
"""Tables of a document."""
_LETTERS: Final = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
_FIRST: Final = ("Aino", "Rolf", "Helena", "Matti", "Catarina", "Juhani", "Siv", "Eero", "Kaisa", "Göran", "Oili", "Bo")
_LAST: Final = ("Salmi", "Enlund", "Backlund", "Korpi", "Nyholm", "Lahti", "Holm", "Rinne", "Aalto", "Ström", "Vuori")
_MONTHS: Final = (
    (*"tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(),),
    (*"januari februari mars april maj juni juli augusti september oktober november december".split(),),
)

Pair = tuple[str, str]


@dataclass(slots=True)
class Row:
    """A row of a table in both versions; None where a version lacks it. The cells of both versions answer each other in place."""

    cells: tuple[list[str] | None, list[str] | None]
    is_header: bool = False


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


def _value(kind: str, generator: random.Random, sentences: Sequence[Unit], names: Sequence[Pair]) -> Pair:
    if kind == "sum":
        euros = f"{generator.randint(1, 40)} {generator.randint(0, 9)}00"
        return f"{euros} euroa", f"{euros} euro"
    if kind == "date":
        day, month, year = generator.randint(1, 28), generator.randint(1, 12), generator.randint(2021, 2029)
        if generator.random() < 0.5:
            return f"{day}.{month}.{year}", f"{day}.{month}.{year}"
        return f"{day}. {_MONTHS[0][month - 1]}kuuta {year}", f"den {day} {_MONTHS[1][month - 1]} {year}"
    if kind == "percent":
        share = generator.randint(1, 99)
        return f"{share} %", f"{share} %"
    if kind == "telephone":
        number = f"0295 {generator.randint(100, 999)} {generator.randint(100, 999)}"
        return number, number
    if kind == "person":
        first, last = generator.choice(_FIRST), generator.choice(_LAST)
        contact = f"{first} {last}, {first}.{last}@example.fi".replace("ö", "o")
        return contact, contact
    if kind == "name":
        return generator.choice(names)
    if kind == "number":
        number = str(generator.randint(0, 400))
        return number, number
    unit = generator.choice(sentences)
    return unit.source, unit.target


KINDS: Final = ("sum", "date", "percent", "telephone", "person", "name", "number", "sentence")
_HEADS: Final = {
    "sum": ("Määrä", "Belopp"),
    "date": ("Päivämäärä", "Datum"),
    "percent": ("Osuus", "Andel"),
    "telephone": ("Puhelin", "Telefon"),
    "person": ("Yhteyshenkilö", "Kontaktperson"),
    "name": ("Luokka", "Klass"),
    "number": ("Lukumäärä", "Antal"),
    "sentence": ("Kuvaus", "Beskrivning"),
}


def table(level: str, generator: random.Random, part: str, sentences: Sequence[Unit]) -> list[Row]:
    """One table, edited."""
    names = [pair for pair in names_of(generator.choice(NAMES[part])) if max(map(len, pair)) < 60]
    labels = generator.sample(names, generator.randint(4, 16))
    is_labels = level in ("labels", "texts")
    kinds = generator.sample(KINDS, 1 if is_labels else generator.randint(1, 4))
    rows: list[Row] = []
    for name in labels:
        mine = [generator.choice(KINDS)] if is_labels else kinds
        pairs = [name, *(_value(kind, generator, sentences, names) for kind in mine)]
        rows.append(Row(([pair[0] for pair in pairs], [pair[1] for pair in pairs])))
        if level in ("changed", "mixed"):
            _change(rows[-1], mine, generator, sentences, names)
    edits = LEVELS[1:8] if level == "mixed" else (level,)
    short = generator.randint(0, 1)
    if "empty" in edits or is_labels:
        _empty(rows, short, generator)
    if "lost" in edits or is_labels:
        _lose(rows, generator)
    if not is_labels:
        rows.insert(
            0,
            Row(
                tuple([head[side] for head in [("Nimi", "Namn"), *map(_HEADS.__getitem__, kinds)]] for side in (0, 1)),
                True,
            ),
        )  # type: ignore[arg-type]
    if "column" in edits and len(kinds) > 1:
        column = generator.randint(1, len(kinds))
        for row in rows:
            cells = row.cells[short]
            if cells is not None:
                cells[column] = "\x00"
    return rows


def _change(
    row: Row, kinds: Sequence[str], generator: random.Random, sentences: Sequence[Unit], names: Sequence[Pair]
) -> None:
    for column, kind in enumerate(kinds, 1):
        if generator.random() < 0.2 and row.cells[1] is not None:
            row.cells[1][column] = _value(kind, generator, sentences, names)[1]


def _empty(rows: list[Row], side: int, generator: random.Random) -> None:
    for row in rows:
        cells = row.cells[side]
        for column in range(1, len(cells or ())):
            if generator.random() < 0.2 and cells is not None:
                cells[column] = ""


def _lose(rows: list[Row], generator: random.Random) -> None:
    for row in rows:
        if generator.random() < 1 / 7:
            row.cells = (None, row.cells[1]) if generator.random() < 0.5 else (row.cells[0], None)


def _ordered(rows: list[Row], level: str, generator: random.Random) -> tuple[list[Row], list[Row]]:
    """The rows of each version in its order."""
    first, second = list(rows), list(rows)
    start = int(bool(rows) and rows[0].is_header)
    if level == "sorted" or (level == "mixed" and generator.random() < 0.3):
        for side, order in enumerate((first, second)):
            order[start:] = sorted(
                order[start:],
                key=lambda row, side=side: (row.cells[side] or [""])[0].casefold().translate(_LETTERS),  # type: ignore[misc]
            )
    elif level in ("swapped", "mixed"):
        for _ in range(2):
            a, b = generator.sample(range(start, len(second)), 2)
            second[a], second[b] = second[b], second[a]
    return first, second


def _laid(
    rows: list[Row], side: int, level: str, short: int, generator: random.Random
) -> list[tuple[Block, Row | None, tuple[int, ...]]]:
    """The blocks of one version of a table: each with its row, and the columns that its cells are of."""
    result: list[tuple[Block, Row | None, tuple[int, ...]]] = []
    broken = generator.randint(2, max(2, len(rows) - 2)) if level in ("pages", "mixed") and side == short else -1
    for number, row in enumerate(rows):
        cells = row.cells[side]
        if cells is None:
            continue
        columns = tuple(column for column, cell in enumerate(cells) if cell != "\x00")
        kept = tuple(cells[column] for column in columns)
        rest: tuple[str, ...] = ()
        if number == broken and not row.is_header:
            kept, rest = _cut(kept)
        if number == broken and not rest:
            result += _page_break(rows[0], side)
        if level == "texts" and side == short:
            text = f"{kept[0]}: {kept[1]}" if kept[1] else f"{kept[0]}:"
            result.append((Block(BlockKind.PARAGRAPH, text), row, columns))
        else:
            result.append((_row(kept, header=row.is_header, labels=level in ("labels", "texts")), row, columns))
        if rest:
            result += [*_page_break(rows[0], side), (_row(rest), row, columns)]
    return result


def _page_break(head: Row, side: int) -> list[tuple[Block, Row | None, tuple[int, ...]]]:
    """The number of the page, and the head of the table once more."""
    cells = head.cells[side]
    found: list[tuple[Block, Row | None, tuple[int, ...]]] = [(Block(BlockKind.FURNITURE, "3 (7)"), None, ())]
    if head.is_header and cells is not None:
        found.append((_row(tuple(cell for cell in cells if cell != "\x00"), header=True), None, ()))
    return found


def _cut(cells: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A row whose longest cell goes on after the page: what stands before, and after; nothing after where no cell is long."""
    column = max(range(len(cells)), key=lambda c: len(cells[c].split()))
    words = cells[column].split()
    if column == 0 or len(words) < 5:
        return cells, ()
    before = " ".join(words[: len(words) // 2])
    after = " ".join(words[len(words) // 2 :])
    place = slice(column, column + 1)
    empty = [""] * len(cells)
    return (
        tuple([*cells[: place.start], before, *cells[place.stop :]]),
        tuple([*empty[: place.start], after, *empty[place.stop :]]),
    )


def _row(cells: tuple[str, ...], *, header: bool = False, labels: bool = False) -> Block:
    return Block(BlockKind.ROW, "\t".join(cells), cells=cells, is_header=header, is_key_value=labels)


def document_pair(
    level: str, seed: int, part: str, around: Sequence[Unit], sentences: Sequence[Unit]
) -> tuple[Score, str]:
    """Pair one made document; its score, and what went wrong for reading."""
    generator = random.Random(f"tables-{level}-{part}-{seed}")
    blocks: tuple[list[Block], list[Block]] = ([], [])
    places: tuple[dict[tuple[int, int], tuple[int, int]], dict[tuple[int, int], tuple[int, int]]] = ({}, {})
    count = 0
    for part_number in range(PER_DOCUMENT):
        start = generator.randrange(len(around) - 8)
        for unit in around[start : start + generator.randint(2, 6)]:
            for side, text in enumerate((unit.source, unit.target)):
                blocks[side].append(Block(BlockKind.PARAGRAPH, text))
        rows = table(level, generator, part, sentences)
        numbers = {id(row): count + n for n, row in enumerate(rows)}
        count += len(rows)
        short = generator.randint(0, 1)
        for side, order in enumerate(_ordered(rows, level, generator)):
            for block, row, columns in _laid(order, side, level, short, generator):
                if row is not None:
                    for cell, column in enumerate(columns):
                        places[side][len(blocks[side]), cell] = numbers[id(row)], column
                blocks[side].append(block)
        del part_number
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
    gold = {cell for cell in present[0] & present[1]}
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
                f"{part:5} {level:8} {sums.f1:.4f}  {both / max(1, found):.3f}  {both / max(1, truly):.3f}  {sums.across:5}  {sums.seconds:6.1f}",
                flush=True,
            )
        print(f"{part:5} mean     {total / len(options.levels):.4f}")


if __name__ == "__main__":
    main()
