"""Word translations as a channel: from a table, from the user's glossary, and learnt from the documents themselves.

Words are crude stems (``words.py``). Learning is IBM model 1 (Brown et al. 1993) in both directions, joined by the
geometric mean; pairs must be seen together in at least two beads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from align.pair.words import BUCKETS, Longs, Numbering, Rows, Tokens, code_of, project, spread

if TYPE_CHECKING:
    from align.pair.shape import Floats

__all__ = ["Lexicon", "learn_from_beads", "learn_lexicon", "lexicon_matrices", "merged"]

Lexicon = Mapping[str, Mapping[str, float]]
"""Source stem → target stem → probability-like weight, 0–1."""

Side = tuple[int, ...]

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


def learn_from_beads(tokens: Tokens, beads: Sequence[tuple[Side, Side]]) -> dict[str, dict[str, float]]:
    """The translations of stems that beads of two documents teach; ``tokens`` are the documents'."""
    names, numbers = tokens.stems()
    first = _stems_of([bead[0] for bead in beads], tokens.source, numbers, len(names))
    second = _stems_of([bead[1] for bead in beads], tokens.target, numbers, len(names))
    return _learnt(first, second, names, names)


def learn_lexicon(
    pairs: Iterable[tuple[Iterable[str], Iterable[str]]],
    *,
    least: float = LEAST,
    together: int = 2,
    rounds: int = ROUNDS,
) -> dict[str, dict[str, float]]:
    """Translations of stems from pairs of passages given as stems.

    Args:
        pairs: stems of the two sides of each bead.
        least: weights below it are dropped.
        together: in how many beads a pair must be seen.
        rounds: of expectation maximisation.
    """
    source_names, target_names = Numbering(), Numbering()
    distinct = [(sorted(set(source)), sorted(set(target))) for source, target in pairs]
    first = source_names.rows(source for source, _ in distinct)
    second = target_names.rows(target for _, target in distinct)
    return _learnt(
        first, second, tuple(source_names), tuple(target_names), least=least, together=together, rounds=rounds
    )


def _stems_of(groups: Sequence[Side], side: Rows, numbers: Longs, count: int) -> Rows:
    """The distinct stems of every group of texts."""
    texts = Rows.of(list(group) for group in groups)
    places = side.places(texts.flat)
    owners = np.repeat(texts.owners(), side.sizes[texts.flat])
    stems = numbers[side.flat[places]]
    keys = np.unique(owners[stems >= 0] * count + stems[stems >= 0])
    return Rows(keys % max(1, count), np.bincount(keys // max(1, count), minlength=len(groups)))


def _learnt(
    first: Rows,
    second: Rows,
    source_names: tuple[str, ...],
    target_names: tuple[str, ...],
    *,
    least: float = LEAST,
    together: int = 2,
    rounds: int = ROUNDS,
) -> dict[str, dict[str, float]]:
    product = first.sizes * second.sizes
    usable = np.flatnonzero((product > 0) & (product <= MOST_PAIRS))
    if not len(usable):
        return {}
    firsts, seconds = first.flat[first.places(usable)], second.flat[second.places(usable)]
    source_owner, target_owner = _crossed(first.sizes[usable], second.sizes[usable])
    keys, event, seen = np.unique(
        firsts[source_owner] * len(target_names) + seconds[target_owner], return_inverse=True, return_counts=True
    )
    often = seen >= together
    if not often.any():
        return {}
    kept = often[event]
    keys, event = keys[often], (np.cumsum(often) - 1)[event[kept]]
    by_source, by_target = keys // len(target_names), keys % len(target_names)
    onward = _expectation(event, target_owner[kept], by_source, rounds=rounds)
    backward = _expectation(event, source_owner[kept], by_target, rounds=rounds)
    weights = np.sqrt(np.maximum(0.0, onward * backward))
    result: dict[str, dict[str, float]] = {}
    for number in np.flatnonzero(weights > least):
        entry = result.setdefault(source_names[int(by_source[number])], {})
        entry[target_names[int(by_target[number])]] = float(weights[number])
    return result


def _crossed(first: Longs, second: Longs) -> tuple[Longs, Longs]:
    """Every source word of every bead with every target word of it, as positions in the words of all beads in a row."""
    per_word = np.repeat(second, first)
    owner = np.repeat(np.arange(len(per_word)), per_word)
    return owner, spread(np.repeat(np.cumsum(second) - second, first), per_word)


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


def lexicon_matrices(tokens: Tokens, lexicon: Lexicon) -> tuple[Floats, Floats]:
    """Both sides in the space of target stems; a source word without translation stands for itself."""
    names, numbers = tokens.stems()
    own = np.array([code_of(name) for name in names], np.int64)
    codes: list[list[int]] = []
    weights: list[float] = []
    for name, code in zip(names, own.tolist(), strict=True):
        known = lexicon.get(name)
        if not known:
            codes.append([code])
            weights.append(1.0)
            continue
        norm = float(np.sqrt(sum(weight * weight for weight in known.values())))
        codes.append([code_of(other) for other in known])
        weights += [weight / norm for weight in known.values()]
    known_codes, known_weights = Rows.of(codes), np.array(weights, np.float64)
    source_rows, source_stems = _distinct(tokens.source, numbers)
    target_rows, target_stems = _distinct(tokens.target, numbers)
    rarity = _rarity(len(tokens.source), own[source_stems])
    places = known_codes.places(source_stems)
    sizes = known_codes.sizes[source_stems]
    source = project(
        len(tokens.source),
        np.repeat(source_rows, sizes),
        known_codes.flat[places],
        known_weights[places] * np.repeat(rarity, sizes),
    )
    target = project(len(tokens.target), target_rows, own[target_stems], _rarity(len(tokens.target), own[target_stems]))
    return source, target


def _distinct(side: Rows, numbers: Longs) -> tuple[Longs, Longs]:
    """Rows and stems of a side, each stem once a row."""
    stems = numbers[side.flat]
    count = int(numbers.max(initial=0)) + 1
    keys = np.unique((side.owners() * count + stems)[stems >= 0])
    return keys // count, keys % count


def _rarity(texts: int, codes: Longs) -> npt.NDArray[np.float64]:
    """ln(1 + texts / occurrences) of every entry of ``codes``."""
    seen = np.bincount(codes, minlength=BUCKETS)
    return np.log1p(texts / np.maximum(1, seen[codes]))
