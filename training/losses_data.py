"""What ``training/losses.py`` learns from: places that lost something on purpose, and published pairs as they are.

One pass over the pairs serves all kinds: of each published pair the candidates of either side are read, and of the first pairs in
which a kind of loss can be made those of the side that then says more.
"""

from __future__ import annotations

import math
import random
import sys
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import facts_meaning as edits  # noqa: E402
from facts_data import half, statutes  # noqa: E402

from align.check.meaning import families, marks, members, stretches  # noqa: E402
from align.check.meaning.answers import prepare  # noqa: E402
from align.check.meaning.networks import logit_of  # noqa: E402
from training.corpus import is_reserved  # noqa: E402

ORDERS: Final = (("fi", "sv"), ("sv", "fi"))
MEASURED: Final = ((10_000, 7), (10_000, 20261122))
"""Samples of statutes that the benches measure noise on: nothing is learnt from them."""
POOL, LONGEST, GROUP, READY = 175_000, 600, 500, 3.0
"""Size of the sample of statutes; letters of a passage, at most; pairs read at once; what a service description weighs."""
SUSPECTED: Final = 0.03
"""The share of further published pairs that is read, too: the likeliest of them by the shipped networks."""
WITHOUT_FI = (
    (r"\bilman(?= \w)", "kanssa"),
    (r"\b(?!(?:huoli|riippu|otta|estä|viipy|katso|välittä)m[aä]tt)(\w{3,})matta\b", r"\1malla"),
    (r"\b(?!viipymätt)(\w{3,})mättä\b", r"\1mällä"),
)
"""Finnish for doing without, turned into doing with."""


class Kind(NamedTuple):
    """A kind of loss: how its candidates are read, by which features they are chosen first, how losses are made."""

    families: tuple[Any, ...]
    """Families of small words; none where ``read`` reads something else."""
    features: tuple[str, ...]
    guess: tuple[str, ...]
    plans: tuple[tuple[int, Any], ...]
    """Side that says more afterwards, and the edit."""
    most: int
    """Losses made."""

    def read(self, texts: tuple[str, str], order: tuple[str, str]) -> tuple[Any, ...]:
        """The candidates of the first passage."""
        if self.families:
            return tuple(mark for family in self.families for mark in self.read_family(family, texts, order))
        return (
            members.candidates(texts, order) if self.features is members.FEATURES else stretches.stretches(texts, order)
        )

    @staticmethod
    def read_family(family: Any, texts: tuple[str, str], order: tuple[str, str]) -> tuple[Any, ...]:
        """The small words of one family in the first passage."""
        return marks.marks(texts, order, family)


def _swaps(*plans: tuple[int, int, Any]) -> tuple[tuple[int, Any], ...]:
    return tuple((side, partial(edits.swap, where, words)) for side, where, words in plans)


def _either(*made: Any) -> tuple[tuple[int, Any], ...]:
    return tuple((side, partial(edit, side)) for side in (0, 1) for edit in made)


KINDS: Final = {
    "members": Kind(
        (), members.FEATURES, ("lost", "bare"),
        _either(partial(edits.drop, where="middle"), partial(edits.drop, where="last"), edits.drop_suspended), 12_000,
    ),
    "negation": Kind(
        families.DENIALS, marks.FEATURES, ("fewer_plain", "lost"),
        _swaps((0, 0, edits.NOT_FI), (1, 1, edits.NOT_SV), (1, 1, edits.NONE_SV), (0, 0, WITHOUT_FI), (0, 1, edits.PLUS_SV)), 10_000,
    ),
    "limits": Kind(
        (*families.LIMITS, *families.SCOPES, families.ONLY), marks.FEATURES, ("fewer_plain", "lost"),
        _swaps(
            (0, 0, edits.BOUND_FI), (1, 1, edits.BOUND_SV), (0, 0, edits.APPROX_FI), (1, 1, edits.APPROX_SV),
            (0, 0, edits.SCOPE_FI), (1, 1, edits.SCOPE_SV), (0, 0, edits.ONLY_FI), (1, 1, edits.ONLY_SV),
        ), 7_000,
    ),
    "modality": Kind(
        (families.DUTY, families.LEAVE), marks.FEATURES, ("fewer_plain", "around"),
        _swaps(*((side, 1, words) for side in (0, 1) for words in (edits.DUTY_SV, edits.LEAVE_SV))), 6_000,
    ),
    "stretches": Kind(
        (), stretches.FEATURES, ("sum", "mean"), _either(edits.drop_clause, edits.drop_words, edits.drop_sentence), 2_000
    ),
}  # fmt: skip


class Example(NamedTuple):
    """A passage seen from the side that says more, or as much: whether it lost something, its weight, its candidates' features."""

    is_lost: bool
    weight: float
    rows: Any


def pool() -> list[tuple[tuple[str, str], float]]:
    """Published pairs with weights: the tune half of the service descriptions, statutes that no bench measures."""
    measured = {pair[0] for size, seed in MEASURED for pair in statutes(size, seed)}
    law = [
        pair
        for pair in statutes(POOL, seed=23)
        if all(pair)
        and pair[0] not in measured
        and max(map(len, pair)) <= LONGEST
        and not is_reserved(pair[0], "finlex")
    ]
    return [(p, READY) for p in half("ptv_general_descriptions.fi-sv.tsv", "tune")] + [(p, 1.0) for p in law]


def suspected(count: int, last: int) -> dict[str, list[int]]:
    """Numbers of the published pairs behind the first ones that the shipped networks suspect most, by kind (see ``SUSPECTED``).

    Args:
        count: pairs that are read as they are anyhow.
        last: the pair to end before.
    """
    pairs = [pair for pair, _ in pool()[count:last]]
    said: dict[str, list[float]] = {name: [] for name in KINDS}
    for start in range(0, len(pairs), GROUP):
        group = pairs[start : start + GROUP]
        prepare(group, ORDERS[0])
        for name, kind in KINDS.items():
            for pair in group:
                both = ((pair, ORDERS[0]), (pair[::-1], ORDERS[1]))
                rows = (c.features for texts, order in both for c in kind.read(texts, order))
                said[name].append(max((logit_of(name, kind.features, row) for row in rows), default=-math.inf))
    result = {}
    for name, values in said.items():
        order = np.argsort(-np.array(values))[: round(SUSPECTED * len(values))].tolist()
        result[name] = sorted(count + n for n in order if values[n] > -math.inf)
    return result


def gathered(names: list[str], count: int, hard: dict[str, list[int]] | None = None) -> dict[str, list[Example]]:
    """Examples of each kind.

    Args:
        names: of the kinds.
        count: pairs that are read as they are, too; behind them losses alone are made, until there are enough.
        hard: numbers of further pairs that are read as they are (``suspected``).
    """
    chance = random.Random(1)
    result: dict[str, list[Example]] = {name: [] for name in names}
    made = dict.fromkeys(names, 0)
    pairs = pool()
    for name in names:
        numbers = (hard or {}).get(name, [])
        for start in range(0, len(numbers), GROUP):
            some = [pairs[number] for number in numbers[start : start + GROUP]]
            prepare([pair for pair, _ in some], ORDERS[0])
            result[name] += [example for pair, weight in some for example in _whole(KINDS[name], pair, weight)]
    for start in range(0, len(pairs), GROUP):
        lacking = [name for name in names if made[name] < KINDS[name].most]
        if start >= count and not lacking:
            break
        group = pairs[start : start + GROUP]
        changed = [
            (name, side, weight, edited)
            for pair, weight in group
            for name in lacking
            for side, edit in KINDS[name].plans
            if (edited := edit(pair=pair, chance=chance)) and edited != pair and all(edited)
        ]
        for name, *_ in changed:
            made[name] += 1
        whole = group if start < count else []
        prepare([*(pair for pair, _ in whole), *(edited for *_, edited in changed)], ORDERS[0])
        for name, side, weight, edited in changed:
            rows = _rows(KINDS[name], edited if side else edited[::-1], ORDERS[1 - side])
            result[name].append(Example(True, weight, rows))
        for pair, weight in whole:
            for name in names:
                result[name] += _whole(KINDS[name], pair, weight)
        print(start + len(group), made, flush=True)
    return result


def _whole(kind: Kind, pair: tuple[str, str], weight: float) -> list[Example]:
    """A published pair, seen from either side that has candidates."""
    both = [_rows(kind, pair if order[0] == "fi" else pair[::-1], order) for order in ORDERS]
    return [Example(False, weight, rows) for rows in both if len(rows)]


def _rows(kind: Kind, texts: tuple[str, str], order: tuple[str, str]) -> Any:
    return np.array([candidate.features for candidate in kind.read(texts, order)], np.float32)
