"""Documents whose passages stand in another order: sections permuted, and lists that each language sorts for itself.

``permuted``: two stretches of a document, each a section or a few, change places on one side; otherwise edited as ``low``. ``sorted``:
two lists of 8–24 names (countries, municipalities, classes of services, subject headings of public finance) stand between the
paragraphs, each side in its own alphabetical order, a tenth of one list's items lacking on one side; in one document of two the reader
knew the items, in the other they are lines.
"""

from __future__ import annotations

import itertools
import random
from functools import cache
from typing import TYPE_CHECKING, Final

from align.model import SegmentKind
from bench.pairing_data import DATA, Made, Unit, make

if TYPE_CHECKING:
    from pathlib import Path

ORDERS: Final = ("permuted", "sorted")
LISTS: Final = ("ptv_countries", "ptv_municipalities", "ptv_service_classes", "finto_liito")
"""Files of ``data/terms`` the names come from."""
LEAST_SECTION: Final = 4
"""Segments of a section that may move."""
_LETTERS: Final = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
"""Both languages sort å, ä and ö after z."""


def in_another_order(units: list[Unit], level: str, seed: int, *, lists: tuple[str, ...] = LISTS) -> Made:
    """A document of the level "permuted" or "sorted"; the gold pairs that cross are in ``moved``."""
    generator = random.Random(f"{level}-{seed}-{len(units)}")
    return _permuted(units, seed, generator) if level == "permuted" else _sorted(units, seed, generator, lists)


def _permuted(units: list[Unit], seed: int, generator: random.Random) -> Made:
    made = make(units, "low", seed)
    starts = [n for n, (a, _) in enumerate(made.gold) if a and made.source[a[0]].kind is SegmentKind.HEADING]
    starts = [n for n in starts if made.source[made.gold[n][0][0]].label] or starts
    edges = [0, *(n for n in starts if n), len(made.gold)]
    sections = [list(range(a, b)) for a, b in itertools.pairwise(edges)]
    if sum(len(section) >= LEAST_SECTION for section in sections[1:]) < 2:
        return made
    first, second = sorted(generator.sample([n for n, s in enumerate(sections) if n and len(s) >= LEAST_SECTION], 2))
    order = list(range(len(sections)))
    order[first], order[second] = second, first
    crossing = {n for section in (first, second) for n in sections[section]}
    return _reordered(made, [n for section in order for n in sections[section]], crossing)


def _sorted(units: list[Unit], seed: int, generator: random.Random, lists: tuple[str, ...]) -> Made:
    made = make(units, "low", seed)
    edges = [
        n
        for n, (a, b) in enumerate(made.gold)
        if n and a and b and made.source[a[0]].block != made.source[a[0] - 1].block and a[0] and b[0]
    ] or list(range(1, len(made.gold)))
    places = sorted(generator.sample(edges, min(2, len(edges))))
    kind = SegmentKind.ITEM if seed % 2 else SegmentKind.SENTENCE
    source: list[Unit] = []
    target: list[Unit] = []
    gold: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    moved: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    block = 100_000
    for n, (a, b) in enumerate(made.gold):
        if n in places:
            names = generator.sample(names_of(generator.choice(lists)), generator.randint(8, 24))
            lacking = {name for name in names if generator.random() < 0.1} if n == places[0] else set()
            short = generator.randint(0, 1)
            sides = [
                sorted(
                    (name for name in names if not (name in lacking and side == short)),
                    key=lambda name, side=side: name[side].casefold().translate(_LETTERS),  # type: ignore[misc]
                )
                for side in (0, 1)
            ]
            firsts = {name: len(source) + k for k, name in enumerate(sides[0])}
            seconds = {name: len(target) + k for k, name in enumerate(sides[1])}
            source += [Unit(fi, sv, kind, block + k) for k, (fi, sv) in enumerate(sides[0])]
            target += [Unit(fi, sv, kind, block + k) for k, (fi, sv) in enumerate(sides[1])]
            block += 1000
            for name in names:
                bead = (
                    (firsts[name],) if name in firsts else (),
                    (seconds[name],) if name in seconds else (),
                )
                gold.append(bead)
                if all(bead):
                    moved.add(bead)
        gold.append((tuple(range(len(source), len(source) + len(a))), tuple(range(len(target), len(target) + len(b)))))
        source += [made.source[i] for i in a]
        target += [made.target[j] for j in b]
    return Made(tuple(source), tuple(target), tuple(gold), frozenset(moved))


@cache
def names_of(file: str, data: Path = DATA) -> list[tuple[str, str]]:
    """Pairs of names that differ between the languages or not, each name once."""
    rows = (data / "terms" / f"{file}.terms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = [(fields[0], fields[2]) for fields in (row.split("\t") for row in rows) if fields[0] and fields[2]]
    seen: tuple[set[str], set[str]] = (set(), set())
    result = []
    for fi, sv in pairs:
        if fi not in seen[0] and sv not in seen[1]:
            seen[0].add(fi)
            seen[1].add(sv)
            result.append((fi, sv))
    return result


def _reordered(made: Made, order: list[int], crossing: set[int]) -> Made:
    """The made document with the target's beads in another order."""
    target: list[Unit] = []
    places: dict[int, tuple[int, ...]] = {}
    for n in order:
        side = made.gold[n][1]
        places[n] = tuple(range(len(target), len(target) + len(side)))
        target += [made.target[j] for j in side]
    gold = tuple((made.gold[n][0], places[n]) for n in range(len(made.gold)))
    return Made(made.source, tuple(target), gold, frozenset(gold[n] for n in crossing if gold[n][0] and gold[n][1]))
