"""Word translations as a channel: from a table, from the user's glossary, and learnt from the documents themselves.

Words are crude stems (``words.py``). Learning is IBM model 1 (Brown et al. 1993) in both directions, joined by the
geometric mean; pairs must be seen together in at least two beads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from align.pair.words import Hashed, idf_of, stems

if TYPE_CHECKING:
    from align.pair.shape import Floats

__all__ = ["Lexicon", "learn_lexicon", "lexicon_matrices", "merged", "swapped"]

Lexicon = Mapping[str, Mapping[str, float]]
"""Source stem → target stem → probability-like weight, 0–1."""

ROUNDS: Final = 4
LEAST: Final = 0.15
"""Weaker pairs are left out of a self-learnt lexicon."""


def swapped(lexicon: Lexicon) -> dict[str, dict[str, float]]:
    """The lexicon of the other direction."""
    result: dict[str, dict[str, float]] = {}
    for source, targets in lexicon.items():
        for target, weight in targets.items():
            result.setdefault(target, {})[source] = weight
    return result


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
    beads = [(sorted(set(source)), sorted(set(target))) for source, target in pairs]
    counts: Counter[tuple[str, str]] = Counter()
    for source, target in beads:
        if len(source) * len(target) <= 10_000:
            counts.update((s, t) for s in source for t in target)
    index = {pair: number for number, pair in enumerate(pair for pair, seen in counts.items() if seen >= together)}
    if not index:
        return {}
    onward = _expectation(beads, index, rounds=rounds, backward=False)
    backward = _expectation(beads, index, rounds=rounds, backward=True)
    weights = np.sqrt(np.maximum(0.0, onward * backward))
    result: dict[str, dict[str, float]] = {}
    for (source_stem, target_stem), number in index.items():
        if weights[number] > least:
            result.setdefault(source_stem, {})[target_stem] = float(weights[number])
    return result


def _expectation(
    beads: list[tuple[list[str], list[str]]], index: dict[tuple[str, str], int], *, rounds: int, backward: bool,
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """p(target | source) of every indexed pair, or p(source | target)."""
    flat: list[int] = []
    sizes: list[int] = []
    for source, target in beads:
        inner, outer = (target, source) if backward else (source, target)
        for y in outer:
            found = [index[pair] for x in inner if (pair := (y, x) if backward else (x, y)) in index]
            if found:
                flat.extend(found)
                sizes.append(len(found))
    names: dict[str, int] = {}
    given = np.array([names.setdefault(pair[1] if backward else pair[0], len(names)) for pair in index])
    events = np.array(flat, np.int64)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    probability = np.ones(len(index))
    for _ in range(rounds):
        share = probability[events]
        norm = np.bincount(owner, share, minlength=len(sizes)) + 0.05
        expected = np.bincount(events, share / norm[owner], minlength=len(index))
        probability = expected / (np.bincount(given, expected, minlength=len(names))[given] + 0.3)
    return probability


def lexicon_matrices(
    source_texts: tuple[str, ...], target_texts: tuple[str, ...], lexicon: Lexicon,
) -> tuple[Floats, Floats]:
    """Both sides in the space of target stems; a source word without translation stands for itself."""
    hashed = Hashed()
    source_rows, source_codes, source_weights = [], [], []
    target_rows, target_codes = [], []
    for row, text in enumerate(target_texts):
        for name in set(stems(text)):
            target_rows.append(row)
            target_codes.append(hashed.code(name))
    own: list[int] = []
    cache: dict[str, tuple[int, list[tuple[int, float]]]] = {}
    for row, text in enumerate(source_texts):
        for name in set(stems(text)):
            entry = cache.get(name)
            if entry is None:
                known = lexicon.get(name) or {name: 1.0}
                norm = float(np.sqrt(sum(weight * weight for weight in known.values())))
                entry = cache[name] = (
                    hashed.code("\0" + name), [(hashed.code(other), weight / norm) for other, weight in known.items()],
                )
            for code, weight in entry[1]:
                source_rows.append(row)
                source_codes.append(code)
                source_weights.append(weight)
                own.append(entry[0])
    target_code_array = np.array(target_codes, np.int32)
    own_array = np.array(own, np.int32)
    target_idf = idf_of(len(hashed), len(target_texts), target_code_array)
    source_idf = idf_of(len(hashed), len(source_texts), np.unique(
        np.stack([np.array(source_rows, np.int32), own_array]), axis=1)[1] if own else own_array)
    target = hashed.project(len(target_texts), np.array(target_rows, np.int32), target_code_array,
                            target_idf[target_code_array])
    source = hashed.project(len(source_texts), np.array(source_rows, np.int32), np.array(source_codes, np.int32),
                            np.array(source_weights, np.float32) * source_idf[own_array])
    return source, target


