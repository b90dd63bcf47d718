"""A subword vocabulary from the words of a memory: frequent substrings, pruned by what the best splits use."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

import marisa_trie

from align.pair.pieces import BOUNDARY, Pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["learn_pieces"]

LONGEST: Final = 12
ROUNDS: Final = 3
SEED_FACTOR: Final = 4
"""How many times the final size the first candidates are."""
LEAST: Final = 2
"""How often a candidate of several characters must occur."""


def learn_pieces(texts: Iterable[str], *, limit: int) -> tuple[list[str], list[float]]:
    """Pieces and log-probabilities: a unigram model by hard expectation maximisation (after Kudo 2018).

    Args:
        texts: the memory's texts, both languages.
        limit: pieces at most; every character of the memory stays a piece.
    """
    words: Counter[str] = Counter()
    for text in texts:
        words.update(BOUNDARY + word for word in text.lower().split())
    candidates: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for word, count in words.items():
        for start in range(len(word)):
            characters[word[start]] += count
            for end in range(start + 2, min(len(word), start + LONGEST) + 1):
                candidates[word[start:end]] += count
    kept = sorted(
        ((piece, count) for piece, count in candidates.items() if count >= LEAST),
        key=lambda entry: (-entry[1] * len(entry[0]), entry[0]),
    )[: limit * SEED_FACTOR]
    counts = Counter(dict(kept)) + characters
    for step in range(ROUNDS):
        counts = _used(words, counts) + Counter(dict.fromkeys(characters, 1))
        room = limit if step == ROUNDS - 1 else max(limit, int(len(counts) * 0.6))
        longer = sorted((p for p in counts if len(p) > 1), key=lambda p: (-counts[p], p))[
            : max(0, room - len(characters))
        ]
        counts = Counter({piece: counts[piece] for piece in [*longer, *characters]})
    total = sum(counts.values())
    names = sorted(counts)
    return names, [math.log(counts[name] / total) for name in names]


def _used(words: Counter[str], counts: Counter[str]) -> Counter[str]:
    """How often each piece stands in the best splits of the words."""
    trie = marisa_trie.Trie(counts)
    names = [trie.restore_key(index) for index in range(len(trie))]
    total = sum(counts.values())
    pieces = Pieces(trie, [math.log(counts[name] / total) for name in names])
    used: Counter[str] = Counter()
    for word, count in words.items():
        for index in pieces.split(word[1:]):
            used[names[int(index)]] += count
    return used
