"""What ``training/answers.py`` learns from: sentence pairs as numbers of words, and words, members and clauses taken out of them."""

from __future__ import annotations

import random
import sys
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from facts_data import half  # noqa: E402
from facts_data import statutes as sample  # noqa: E402

from align.check.answers import flags_of  # noqa: E402
from align.check.counterparts import words_of  # noqa: E402
from training.corpus import training_pairs  # noqa: E402

LANGUAGES = ("fi", "sv")
CONJUNCTIONS = ({"ja", "sekä", "tai", "taikka", "eli"}, {"och", "samt", "eller"})


class Sentence:
    """The words of a side: numbers in the vocabulary, and flags."""

    __slots__ = ("content", "cuts", "flags", "ids")

    def __init__(self, text: str, language: str, vocabulary: dict[str, int]) -> None:
        words = words_of(text, language)
        self.ids = [vocabulary.setdefault(word, len(vocabulary)) for word in words.text]
        self.flags = flags_of(text, words)
        self.content = words.content
        joins = CONJUNCTIONS[LANGUAGES.index(language)]
        self.cuts = [i for i, word in enumerate(words.text) if i and (word in joins or self.flags[i][0] > 0)]


def cut(side: Sentence, chance: random.Random) -> tuple[list[int], set[int]]:
    """What is left of a side, as numbers of its words, and what was taken out."""
    size = len(side.ids)
    edges = sorted({0, *side.cuts, size})
    pieces = [(a, b) for a, b in pairwise(edges) if b > a]
    what = chance.random()
    gone: set[int] = set()
    if what < 0.45 and len(pieces) > 1:  # a member: the last words of the first piece, the first words of the last one
        a, b = chance.choice(pieces)
        if b - a > 4 and a == 0:
            a = b - chance.choice((1, 1, 2))
        elif b - a > 4 and b == size:
            b = a + chance.choice((1, 2, 2, 3))
        if b - a <= 8:
            gone = set(range(a, b))
    elif what < 0.65 and len(pieces) > 2:  # a clause
        first = chance.randrange(len(pieces))
        last = min(len(pieces) - 1, first + chance.choice((0, 0, 1)))
        if pieces[last][1] - pieces[first][0] <= size * 0.5:
            gone = set(range(pieces[first][0], pieces[last][1]))
    else:  # words
        options = [i for i in range(size) if side.content[i] or chance.random() < 0.3]
        if options:
            at = chance.choice(options)
            gone = set(range(at, min(size, at + chance.choice((1, 1, 1, 2, 3)))))
    if len(gone) > size - 2:
        gone = set()
    return [i for i in range(size) if i not in gone], gone


def corpus(count: int) -> list[tuple[str, str, float]]:
    measured = {fi for seed in (7, 20261122) for fi, _ in sample(10_000, seed)}
    ready = [
        (a, b, 3.0) for name in ("pud.fi-sv.tsv", "ptv_general_descriptions.fi-sv.tsv") for a, b in half(name, "tune")
    ]
    law, other = [], []
    for fi, sv, origin in training_pairs():
        if fi in measured:
            continue
        (law if origin.startswith("finlex") else other).append((fi, sv, 1.0))
    chance = random.Random(11)
    long = [p for p in law if p[0].count(" ") >= 4]
    chance.shuffle(long)
    chance.shuffle(other)
    return ready * 4 + other[: count // 8] + long[:count]
