"""What ``training/answers.py`` learns from: sentence pairs as numbers of words, and words, members and clauses taken out of them."""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from facts_data import half  # noqa: E402
from facts_data import statutes as sample  # noqa: E402

from align.check.meaning import families  # noqa: E402
from align.check.meaning.answernet import FLAGS  # noqa: E402
from align.check.meaning.counterparts import words_of  # noqa: E402
from align.check.meaning.padding import flags_of, joins  # noqa: E402
from training.corpus import training_pairs  # noqa: E402

LANGUAGES = ("fi", "sv")
AFTER, BEFORE, JOINS = FLAGS.index("after a comma"), FLAGS.index("before a comma"), FLAGS.index("joins")
SENSES = ((families.NEGATION,), (*families.LIMITS, *families.SCOPES, families.ONLY), (families.DUTY,))
"""Families whose words two versions seldom hold unequally, in the order in which a pair is put to one."""
SHARES = (0.2, 0.1, 0.05, 0.15)
"""Pairs of each, and of unequal separators, by the number of other statutes."""
LEAST_SEPARATORS, LONGEST = 3, 450
FAMILIES = (families.NEGATION, *families.LIMITS, *families.SCOPES, families.ONLY, families.DUTY, families.LEAVE)


@cache
def is_special(word: str, language: str) -> bool:
    """Whether a word denies, limits, obliges or allows: small words whose loss turns the meaning."""
    whole = 0, len(word)
    return any(whole in families.spans_of(word, language, *family.plain, name=family.table) for family in FAMILIES)


class Sentence:
    """The words of a side: numbers in the vocabulary, and flags."""

    __slots__ = ("content", "cuts", "flags", "ids", "special", "weights")

    def __init__(self, text: str, language: str, vocabulary: dict[str, int]) -> None:
        words = words_of(text, language)
        self.ids = np.array([vocabulary.setdefault(word, len(vocabulary)) for word in words.text], np.int32)
        self.flags = flags_of([text], [words], language)
        self.content = words.content
        self.special = [i for i, word in enumerate(words.text) if is_special(word, language)]
        self.weights = np.where(words.content, 1.0, 0.35).astype(np.float32)
        self.weights[self.special] = 1.0
        self.cuts = [i for i in range(1, len(words.text)) if self.flags[i][JOINS] or self.flags[i][AFTER]]


class Cut:
    """What is left of a side: numbers of its words in their order, their flags, and what was taken out."""

    __slots__ = ("flags", "gone", "kept")

    def __init__(self, side: Sentence, gone: set[int], moved: tuple[int, int] | None = None) -> None:
        self.gone = gone
        self.kept = [i for i in range(len(side.ids)) if i not in gone]
        flags = side.flags
        if gone:
            flags = flags.copy()
            first, last = min(gone), max(gone)
            if last + 1 < len(side.ids):  # what followed a comma follows none, unless one stood before what was taken
                flags[last + 1][AFTER] = max(
                    flags[last + 1][AFTER] if first not in side.cuts else 0.0, flags[first][AFTER]
                )
            if moved:  # "A, B ja C" without C is "A ja B"
                joint, place = moved
                self.kept.remove(joint)
                self.kept.insert(self.kept.index(place), joint)
                flags[place][AFTER] = 0.0
                if place:
                    flags[place - 1][BEFORE] = 0.0
        self.flags = flags[self.kept]


def cut(side: Sentence, chance: random.Random) -> Cut:
    """Take a member, a clause, some words or one small word out of a side."""
    size = len(side.ids)
    edges = sorted({0, *side.cuts, size})
    pieces = [(a, b) for a, b in pairwise(edges) if b > a]
    what = chance.random()
    gone: set[int] = set()
    moved = None
    if side.special and what < 0.3:
        gone = {chance.choice(side.special)}
    elif what < 0.6 and len(pieces) > 1:  # a member: the last words of the first piece, the first words of the last one
        number = chance.randrange(len(pieces))
        a, b = pieces[number]
        if b - a > 4 and a == 0:
            a = b - chance.choice((1, 1, 2))
        elif b - a > 4 and b == size:
            b = a + chance.choice((1, 2, 2, 3))
        joint = side.flags[a][JOINS] and b - a > 1
        if joint and number and chance.random() < 0.8:
            start = pieces[number - 1][0]
            if number > 1 and side.flags[start][AFTER]:
                moved = a, start
            a += 1
        if b - a <= 8:
            gone = set(range(a, b))
    elif what < 0.72 and len(pieces) > 2:  # a clause
        first = chance.randrange(len(pieces))
        last = min(len(pieces) - 1, first + chance.choice((0, 0, 1)))
        if pieces[last][1] - pieces[first][0] <= size * 0.5:
            gone = set(range(pieces[first][0], pieces[last][1]))
    else:  # words
        options = [i for i in range(size) if side.content[i] or chance.random() < 0.3]
        if options:
            at = chance.choice(options)
            gone = set(range(at, min(size, at + chance.choice((1, 1, 1, 2, 3)))))
    if len(gone) > size - 2 or not gone:
        return Cut(side, set())
    return Cut(side, gone, moved if moved and moved[0] not in gone and moved[1] not in gone else None)


_WORD = re.compile(r"[^\W\d_][\w-]*")
_SEPARATOR = re.compile(r",\s")


def counted(text: str, language: str) -> tuple[int, ...]:
    """How many small words of each of ``SENSES``, and how many separators, a text has."""
    words = [word.lower() for word in _WORD.findall(text)]
    told = Counter(sense for word in words for sense in senses(word, language))
    joints = sum(joins(language).fullmatch(word) is not None for word in words)
    return *(told[number] for number in range(len(SENSES))), len(_SEPARATOR.findall(text)) + joints


@cache
def senses(word: str, language: str) -> tuple[int, ...]:
    """Which of ``SENSES`` a word has."""
    whole = 0, len(word)
    return tuple(
        number
        for number, sense in enumerate(SENSES)
        if any(whole in families.spans_of(word, language, *family.plain, name=family.table) for family in sense)
    )


def unequal(fi: str, sv: str) -> int | None:
    """The first of ``SENSES`` (their number: separators) of which two versions hold unequal numbers; None where all are equal."""
    first, second = counted(fi, "fi"), counted(sv, "sv")
    for number in range(len(SENSES)):
        if (first[number] > 0) != (second[number] > 0) or (number == 0 and first[number] != second[number]):
            return number
    apart = abs(first[-1] - second[-1])
    return len(SENSES) if apart and max(first[-1], second[-1]) >= LEAST_SEPARATORS else None


def corpus(count: int) -> list[tuple[str, str, float]]:
    """Pairs and weights: statutes but those that the benches measure noise on, interface texts, the tune half of the services.

    Half as many again are statutes whose versions hold unequal numbers of small words or separators: published, so both are complete,
    and hard to tell from a loss.
    """
    measured = {fi for seed in (7, 20261122) for fi, _ in sample(10_000, seed)}
    ready = [(a, b, 2.0) for a, b in half("ptv_general_descriptions.fi-sv.tsv", "tune")]
    law, other = [], []
    for fi, sv, origin in training_pairs():
        if fi in measured:
            continue
        (law if origin.startswith("finlex") else other).append((fi, sv, 1.0))
    chance = random.Random(11)
    long = [p for p in law if p[0].count(" ") >= 4]
    chance.shuffle(long)
    chance.shuffle(other)
    hard: list[list[tuple[str, str, float]]] = [[] for _ in range(len(SENSES) + 1)]
    most = [round(share * count) for share in SHARES]
    for fi, sv, weight in long[count : 5 * count]:
        number = unequal(fi, sv) if max(len(fi), len(sv)) < LONGEST else None
        if number is not None and len(hard[number]) < most[number]:
            hard[number].append((fi, sv, weight))
    print("hard ones:", *map(len, hard), flush=True)
    return ready * 5 + other[: count // 8] + long[:count] + [pair for group in hard for pair in group]
