"""Word translations as a channel: from a table, from the user's glossary, and learnt from the documents themselves.

Words are crude stems (``words.py``). Learning is IBM model 1 (Brown et al. 1993) in both directions, joined by the
geometric mean; pairs must be seen together in at least two beads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from align.pair.words import BUCKETS, code_of, idf_of, project, stems

if TYPE_CHECKING:
    from align.pair.shape import Floats

__all__ = ["Lexicon", "learn_lexicon", "lexicon_matrices", "merged"]

Lexicon = Mapping[str, Mapping[str, float]]
"""Source stem → target stem → probability-like weight, 0–1."""

Longs = npt.NDArray[np.int64]

MOST_PAIRS: Final = 10_000
"""Pairs of words of one bead beyond which it teaches nothing."""
ROUNDS: Final = 4
LEAST: Final = 0.15
"""Weaker pairs are left out of a self-learnt lexicon."""


def merged(*lexicons: Lexicon) -> dict[str, dict[str, float]]:
    """All entries; where several know a pair, the highest weight."""
    result: dict[str, dict[str, float]] = {}
    for lexicon in lexicons:
        for source, targets in lexicon.items():
            entry = result.setdefault(source, {})
            for target, weight in targets.items():
                entry[target] = max(weight, entry.get(target, 0.0))
    return result


def learn_lexicon(
    pairs: Iterable[tuple[Iterable[str], Iterable[str]]], *, least: float = LEAST, together: int = 2, rounds: int = ROUNDS,
) -> dict[str, dict[str, float]]:
    """Translations of stems from pairs of passages given as stems.

    Args:
        pairs: stems of the two sides of each bead.
        least: weights below it are dropped.
        together: in how many beads a pair must be seen.
        rounds: of expectation maximisation.
    """
    source_names: defaultdict[str, int] = defaultdict(count().__next__)
    target_names: defaultdict[str, int] = defaultdict(count().__next__)
    firsts: list[int] = []
    seconds: list[int] = []
    sizes: list[tuple[int, int]] = []
    for source, target in pairs:
        first = sorted({source_names[name] for name in sorted(set(source))})
        second = sorted({target_names[name] for name in sorted(set(target))})
        if 0 < len(first) * len(second) <= MOST_PAIRS:
            firsts += first
            seconds += second
            sizes.append((len(first), len(second)))
    if not sizes:
        return {}
    source_owner, target_owner = _crossed(np.array(sizes, np.int64))
    sources, targets = np.array(firsts, np.int64)[source_owner], np.array(seconds, np.int64)[target_owner]
    keys, event, seen = np.unique(sources * len(target_names) + targets, return_inverse=True, return_counts=True)
    kept = seen[event] >= together
    keys, event = np.unique(keys[event[kept]], return_inverse=True)
    if not len(keys):
        return {}
    by_source, by_target = keys // len(target_names), keys % len(target_names)
    onward = _expectation(event, target_owner[kept], by_source, rounds=rounds)
    backward = _expectation(event, source_owner[kept], by_target, rounds=rounds)
    weights = np.sqrt(np.maximum(0.0, onward * backward))
    source_list, target_list = list(source_names), list(target_names)
    result: dict[str, dict[str, float]] = {}
    for number in np.flatnonzero(weights > least):
        entry = result.setdefault(source_list[int(by_source[number])], {})
        entry[target_list[int(by_target[number])]] = float(weights[number])
    return result


def _crossed(sizes: Longs) -> tuple[Longs, Longs]:
    """Every source word of every bead with every target word of it, as positions in the words of all beads in a row."""
    per_word = np.repeat(sizes[:, 1], sizes[:, 0])
    first = np.repeat(np.arange(len(per_word)), per_word)
    start = np.repeat(np.cumsum(sizes[:, 1]) - sizes[:, 1], sizes[:, 0])
    within = np.arange(len(first)) - np.repeat(np.cumsum(per_word) - per_word, per_word)
    return first, start[first] + within


def _expectation(event: Longs, owner: Longs, given: Longs, *, rounds: int) -> npt.NDArray[np.float64]:
    """Conditional probability of every pair of stems.

    Args:
        event: the pair of each place where it is seen.
        owner: the word, in its bead, that chooses among the pairs of an event's group.
        given: of every pair, the stem that the probability is conditional on.
        rounds: of expectation maximisation.
    """
    probability = np.ones(len(given))
    for _ in range(rounds):
        share = probability[event]
        norm = np.bincount(owner, share) + 0.05
        expected = np.bincount(event, share / norm[owner], minlength=len(given))
        probability = expected / (np.bincount(given, expected)[given] + 0.3)
    return probability


def lexicon_matrices(
    source_texts: tuple[str, ...], target_texts: tuple[str, ...], lexicon: Lexicon,
) -> tuple[Floats, Floats]:
    """Both sides in the space of target stems; a source word without translation stands for itself."""
    target_sets = [{code_of(name) for name in stems(text)} for text in target_texts]
    target_rows = np.repeat(np.arange(len(target_texts), dtype=np.int32), [len(codes) for codes in target_sets])
    target_codes = np.array([code for codes in target_sets for code in sorted(codes)], np.int32)
    cache: dict[str, tuple[int, list[int], list[float]]] = {}
    rows: list[int] = []
    codes: list[int] = []
    weights: list[float] = []
    own: list[int] = []
    seen = np.zeros(BUCKETS, np.int32)
    for row, text in enumerate(source_texts):
        for name in sorted(set(stems(text))):
            entry = cache.get(name)
            if entry is None:
                known = lexicon.get(name) or {name: 1.0}
                norm = float(np.sqrt(sum(weight * weight for weight in known.values())))
                entry = cache[name] = (
                    code_of(name), [code_of(other) for other in known], [weight / norm for weight in known.values()],
                )
            codes += entry[1]
            weights += entry[2]
            rows += [row] * len(entry[1])
            own += [entry[0]] * len(entry[1])
            seen[entry[0]] += 1
    own_codes = np.array(own, np.int32)
    rarity = np.log1p(len(source_texts) / np.maximum(1, seen[own_codes])).astype(np.float32)
    source = project(len(source_texts), np.array(rows, np.int32), np.array(codes, np.int32),
                     np.array(weights, np.float32) * rarity)
    target = project(len(target_texts), target_rows, target_codes, idf_of(len(target_texts), target_codes))
    return source, target
