"""Made documents to learn on: development texts, edited as the bench edits, then damaged as readers and authors damage.

Texts: descriptions of public services and every third statute of ``finlex_iso`` (both kept out of the vectors' training), and
(for the calibration) sentences drawn at random from the pairs that the training keeps aside, a text whose neighbours share no subject.
"""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

from align.model import SegmentKind
from bench.pairing_data import Made, Unit, make
from bench.pairing_sets import services, statutes
from training.clauses import without_clause
from training.corpus import held_out, training_pairs

__all__ = ["development", "strangers", "with_losses", "with_replacements"]

STRANGERS = 2_400
"""Sentence pairs kept aside that make up the texts without a subject."""


@cache
def strangers(seed: int = 31) -> tuple[Unit, ...]:
    """Sentence pairs kept out of the vectors' training, in random order."""
    kept = [
        (a, b)
        for a, b, _ in training_pairs(wanted=held_out)
        if min(len(a), len(b)) >= 40 and max(len(a), len(b)) <= 350
    ]
    random.Random(seed).shuffle(kept)
    return tuple(Unit(a, b) for a, b in kept[:STRANGERS])


def fragments(units: list[Unit], generator: random.Random) -> list[tuple[list[str], list[str], Unit]]:
    """Some long texts broken into lines on one side, as a bad reader leaves them."""
    result = []
    for unit in units:
        sides = [[unit.source], [unit.target]]
        side = generator.randint(0, 1)
        text = sides[side][0]
        pieces = min(6, len(text) // 45)
        if pieces >= 3 and generator.random() < 0.02:
            words, size = text.split(), len(text) / pieces
            lines, line = [], ""
            for word in words:
                if line and len(line) + len(word) > size and len(lines) < pieces - 1:
                    lines.append(line)
                    line = word
                else:
                    line = f"{line} {word}".strip()
            sides[side] = [*lines, line]
        result.append((sides[0], sides[1], unit))
    return result


def blurred(made: Made, generator: random.Random) -> Made:
    """Structure lost on one side, as when a PDF is compared with a DOCX: items become sentences, blocks run together."""
    if generator.random() < 0.6:
        return made
    side = [replace(unit) for unit in made.target]
    loss = generator.choice(["items", "blocks", "labels"])
    for index, unit in enumerate(side):
        if loss == "items" and unit.kind is SegmentKind.ITEM:
            side[index] = replace(unit, kind=SegmentKind.SENTENCE)
        if loss == "labels":
            side[index] = replace(unit, label="")
        if loss == "blocks" and index and generator.random() < 0.3 and unit.kind is side[index - 1].kind:
            side[index] = replace(unit, block=side[index - 1].block)
    return replace(made, target=tuple(side))


def with_fragments(made: Made, generator: random.Random) -> Made:
    """Break some 1:1 beads of a made document into 1:n."""
    source, target, gold = [], [], []
    for side_a, side_b in made.gold:
        a = [made.source[i] for i in side_a]
        b = [made.target[j] for j in side_b]
        if len(a) == len(b) == 1:
            lines_a, lines_b, _ = fragments([Unit(a[0].source, b[0].target)], generator)[0]
            a = [replace(a[0], source=line) for line in lines_a]
            b = [replace(b[0], target=line) for line in lines_b]
        gold.append((tuple(range(len(source), len(source) + len(a))), tuple(range(len(target), len(target) + len(b)))))
        source += a
        target += b
    return Made(tuple(source), tuple(target), tuple(gold), frozenset())


def with_joins(made: Made, generator: random.Random, rate: float = 0.04) -> Made:
    """Two or three passages of different blocks run together on one side: items joined into a sentence, cells into one."""
    source, target, gold = [], [], []
    place = 0
    while place < len(made.gold):
        group = [made.gold[place]]
        while (
            len(group) < 3
            and place + len(group) < len(made.gold)
            and _joinable(made, made.gold[place + len(group)])
            and _is_cell(made, made.gold[place + len(group)]) == _is_cell(made, group[0])
        ):
            group.append(made.gold[place + len(group)])
        if not (len(group) > 1 and _joinable(made, group[0]) and generator.random() < rate):
            group = group[:1]
        elif generator.random() < 0.6:
            group = group[:2]
        first = [made.source[i] for a, _ in group for i in a]
        second = [made.target[j] for _, b in group for j in b]
        if len(group) > 1 and generator.random() < 0.5:
            first = [replace(first[0], source=" ".join(unit.source for unit in first))]
        elif len(group) > 1:
            second = [replace(second[0], target=" ".join(unit.target for unit in second))]
        gold.append(
            (tuple(range(len(source), len(source) + len(first))), tuple(range(len(target), len(target) + len(second))))
        )
        source += first
        target += second
        place += len(group)
    return Made(tuple(source), tuple(target), tuple(gold), frozenset())


def _joinable(made: Made, bead: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
    text_kinds = (SegmentKind.SENTENCE, SegmentKind.ITEM, SegmentKind.CELL)
    return len(bead[0]) == len(bead[1]) == 1 and made.source[bead[0][0]].kind in text_kinds


def _is_cell(made: Made, bead: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
    return bool(bead[0]) and made.source[bead[0][0]].kind is SegmentKind.CELL


def with_replacements(made: Made, generator: random.Random, rate: float = 0.006) -> Made:
    """Passages that each version has in the other's place: of two neighbouring pairs the first loses its target, the second its source."""
    lost: tuple[set[int], set[int]] = (set(), set())
    gold = list(made.gold)
    place = 0
    while place + 1 < len(gold):
        first, second = gold[place], gold[place + 1]
        if generator.random() < rate and all(len(side) == 1 for side in (*first, *second)):
            lost[1].add(first[1][0])
            lost[0].add(second[0][0])
            gold[place : place + 2] = [(first[0], ()), ((), second[1])]
            place += 1
        place += 1
    numbers = [
        {old: new for new, old in enumerate(n for n in range(len(side)) if n not in gone)}
        for side, gone in zip((made.source, made.target), lost, strict=True)
    ]
    beads = tuple((tuple(numbers[0][i] for i in a), tuple(numbers[1][j] for j in b)) for a, b in gold)
    return Made(
        tuple(unit for n, unit in enumerate(made.source) if n not in lost[0]),
        tuple(unit for n, unit in enumerate(made.target) if n not in lost[1]),
        beads,
        frozenset(),
    )


def with_losses(made: Made, generator: random.Random, rate: float = 0.01) -> Made:
    """Clauses deleted on one side: a pair that lacks one is a pair all the same."""
    source, target = list(made.source), list(made.target)
    for a, b in made.gold:
        if len(a) == len(b) == 1 and generator.random() < rate:
            if generator.randint(0, 1):
                shorter = without_clause(source[a[0]].source, generator)
                source[a[0]] = replace(source[a[0]], source=shorter or source[a[0]].source)
            else:
                shorter = without_clause(target[b[0]].target, generator)
                target[b[0]] = replace(target[b[0]], target=shorter or target[b[0]].target)
    return replace(made, source=tuple(source), target=tuple(target))


def development() -> list[Made]:
    """The made documents that the weights are learnt on."""
    generator = random.Random(5)
    texts: list[list[Unit]] = []
    rows = services()
    texts += [rows[i : i + 110] for i in range(0, len(rows) - 60, 110)]
    for structured in (False, True):
        texts += [units[:110] for units in statutes("dev", structured=structured)]
    documents = []
    for index, text in enumerate(texts):
        units = text
        if index % 2 and text[0].kind is not SegmentKind.SENTENCE:
            units = [Unit(unit.source, unit.target) for unit in text]
        for level in (("low", "high"), ("mid", "block"), ("clean", "mid"))[index % 3]:
            made = with_fragments(make(units, level, 100 + index), generator)
            documents.append(blurred(with_joins(made, generator), generator))
    return documents
