"""Learn the weights of every tier: a semi-Markov conditional random field over monotone alignments.

    OPENBLAS_NUM_THREADS=1 python -m training.weights [TIER …]

Documents: those of ``training/made.py``. The
likelihood and its gradient come from the exact forward–backward recursion; L-BFGS climbs it. Biases of mirrored bead
sizes are one parameter, so that the sides are equals. Writes ``align/pair/tables/weights.json``.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped, import-not-found, unused-ignore]

from align.pair.channels import lexicon_channel, surface_channel, vector_channel
from align.pair.lexicon import learn_from_beads
from align.pair.parameters import FEATURES, TYPES, Weights
from align.pair.score import Scorer
from align.pair.shape import shape_of
from align.pair.tables import bundled_table
from align.pair.weights import FILE
from align.pair.words import Tokens
from bench.pairing_data import LEVELS, Made, document_of
from training.made import development

if TYPE_CHECKING:
    from pathlib import Path

    from align.pair.sides import Channel

TIERS = (("anchors",), ("lexicon", "anchors"), ("vectors", "anchors"), ("vectors", "lexicon", "anchors"))
SHARED = sorted({tuple(sorted(size)) for size in TYPES})
"""Bead sizes without regard to side: one bias each."""
SHARE = np.array([SHARED.index(tuple(sorted(size))) for size in TYPES])
START = {(1, 1): -0.5, (1, 2): -2.5, (2, 2): -4.5, (1, 3): -4.5, (2, 3): -6.0, (1, 4): -6.0, (1, 5): -6.5, (1, 6): -7.0}
FEATURE_START = {
    "unlike": -2.0,
    "length_z": -0.3,
    "length_ratio": -0.3,
    "blocks_crossed": -0.7,
    "kinds_crossed": -3.0,
    "kind_differs": -3.0,
    "text_kind_differs": -0.3,
    "start_differs": -0.4,
    "end_differs": -0.4,
    "number_agrees": 0.7,
    "number_differs": -1.5,
}


@dataclass
class Case:
    """A document ready for the likelihood."""

    features: list[np.ndarray]
    """Per bead size: features × source rows × target rows."""
    gold: list[tuple[int, int, int]]
    """Bead size, last source row, last target row."""
    free: tuple[list[int], list[int]]
    lengths: tuple[np.ndarray, np.ndarray]


def channels_of(tier: tuple[str, ...], made: Made) -> tuple[Channel, ...]:
    """The channels of a tier; the self-learnt lexicon is learnt from the gold of a noisy first pass stand-in: 85 % of it."""
    source = tuple(unit.source for unit in made.source)
    target = tuple(unit.target for unit in made.target)
    table = bundled_table("fi", "sv")
    assert table is not None
    tokens = Tokens(source, target)
    result = []
    generator = random.Random(len(source))
    for name in tier:
        if name == "vectors":
            result.append(vector_channel(source, target, table))
        elif name == "anchors":
            result.append(surface_channel(tokens))
        else:
            seen = [(a, b) for a, b in made.gold if a and b and generator.random() < 0.75]
            result.append(lexicon_channel(tokens, learn_from_beads(tokens, seen)))
    return tuple(result)


def case_of(made: Made, channels: tuple[Channel, ...]) -> Case | None:
    """Features and gold of a document, None when its gold holds a bead that no type covers."""
    source_document, source_segments = document_of(made.source, "source", "fi")
    target_document, target_segments = document_of(made.target, "target", "sv")
    codes: dict[str, int] = {}
    source = shape_of(source_document, source_segments, codes)
    target = shape_of(target_document, target_segments, codes)
    pairs = [(made.source[a[0]].source, made.target[b[0]].target) for a, b in made.gold if len(a) == len(b) == 1]
    ratios = [np.log(len(b) / len(a)) for a, b in pairs if min(len(a), len(b)) > 20]
    empty = Weights(tuple(c.name for c in channels), (0.0,) * len(TYPES), (), 0.0, 0.0)
    scorer = Scorer(source, target, channels, empty, log_ratio=float(np.median(ratios)) if ratios else 0.0)
    n, m = len(source), len(target)
    features = [np.stack([np.broadcast_to(f, (n, m)) for f in scorer.features(size, 0, n, 0, m)]) for size in TYPES]
    gold, free = [], ([], [])
    for a, b in made.gold:
        if a and b:
            if (len(a), len(b)) not in TYPES:
                return None
            gold.append((TYPES.index((len(a), len(b))), a[-1], b[-1]))
        else:
            free[0].extend(a)
            free[1].extend(b)
    return Case(
        features, gold, free, (np.log(np.maximum(source.lengths, 3) / 80), np.log(np.maximum(target.lengths, 3) / 80))
    )


def likelihood(case: Case, theta: np.ndarray) -> tuple[float, np.ndarray]:
    """Log-likelihood of the gold and its gradient by the parameters (shared biases, weights, null, slope)."""
    shared = len(SHARED)
    weights = theta[shared:-2].astype(np.float32)
    nulls = [theta[-2] + theta[-1] * lengths for lengths in case.lengths]
    n, m = len(nulls[0]), len(nulls[1])
    scores = []
    for kind, (a, b) in enumerate(TYPES):
        score = np.tensordot(weights, case.features[kind], axes=1).astype(np.float64) + theta[SHARE[kind]]
        score[: a - 1] = -1e9
        score[:, : b - 1] = -1e9
        scores.append(score)
    running = np.concatenate([[0.0], np.cumsum(nulls[1])])
    forward = np.full((n + 1, m + 1), -1e9)
    forward[0] = running
    for i in range(1, n + 1):
        row = forward[i - 1] + nulls[0][i - 1]
        for kind, (a, b) in enumerate(TYPES):
            if i >= a and m >= b:
                row[b:] = np.logaddexp(row[b:], forward[i - a, : m + 1 - b] + scores[kind][i - 1, b - 1 :])
        forward[i] = np.logaddexp.accumulate(row - running) + running
    total = forward[n, m]
    backward = np.full((n + 1, m + 1), -1e9)
    drift = running[-1] - running
    backward[n] = drift
    for i in range(n - 1, -1, -1):
        row = backward[i + 1] + nulls[0][i]
        for kind, (a, b) in enumerate(TYPES):
            if i + a <= n and m >= b:
                row[: m + 1 - b] = np.logaddexp(
                    row[: m + 1 - b], backward[i + a, b:] + scores[kind][i + a - 1, b - 1 :]
                )
        backward[i] = np.logaddexp.accumulate((row - drift)[::-1])[::-1] + drift
    gradient = np.zeros_like(theta)
    value = -total
    for kind, (a, b) in enumerate(TYPES):
        if n < a or m < b:
            continue
        part = scores[kind][a - 1 :, b - 1 :]
        mass = np.exp(np.minimum(0.0, forward[: n + 1 - a, : m + 1 - b] + part + backward[a:, b:] - total))
        gradient[SHARE[kind]] -= mass.sum()
        gradient[shared:-2] -= np.tensordot(
            case.features[kind][:, a - 1 :, b - 1 :], mass.astype(np.float32), axes=([1, 2], [0, 1])
        )
    for kind, i, j in case.gold:
        value += scores[kind][i, j]
        gradient[SHARE[kind]] += 1
        gradient[shared:-2] += case.features[kind][:, i, j]
    source_mass = np.exp(forward[:-1] + nulls[0][:, None] + backward[1:] - total).sum(1)
    target_mass = np.exp(forward[:, :-1] + nulls[1][None] + backward[:, 1:] - total).sum(0)
    for mass, free, null, lengths in (
        (source_mass, case.free[0], nulls[0], case.lengths[0]),
        (target_mass, case.free[1], nulls[1], case.lengths[1]),
    ):
        value += null[free].sum()
        gradient[-2] += len(free) - mass.sum()
        gradient[-1] += lengths[free].sum() - (mass * lengths).sum()
    return float(value), gradient


def fit(
    cases: list[Case],
    channels: int,
    earlier: dict[str, object] | None = None,
    *,
    ridge: float = 0.002,
    rounds: int = 40,
) -> np.ndarray:
    """Parameters of the highest penalised likelihood; the climb starts from earlier ones where there are any."""
    start = np.array(
        [START[size] for size in SHARED]
        + [6.0] * channels
        + [FEATURE_START.get(name, 0.0) for name in FEATURES]
        + [-1.5, 0.0]
    )

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        value, gradient = 0.0, np.zeros_like(theta)
        for case in cases:
            one, slope = likelihood(case, theta)
            value += one
            gradient += slope
        count = len(cases)
        off = theta - start
        return -value / count + ridge * float(off @ off), -gradient / count + 2 * ridge * off

    first = start
    if earlier is not None and len(earlier["features"]) == channels + len(FEATURES):
        first = np.array(
            [earlier["biases"][TYPES.index(size)] for size in SHARED]
            + earlier["features"]
            + [earlier["null"], earlier["slope"]]
        )
    found = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    print(f"  loss {found.fun:.3f} after {found.nit} rounds", flush=True)
    return found.x


def main(tiers: tuple[tuple[str, ...], ...] = TIERS, path: Path = FILE) -> None:
    """Learn the weights of the tiers and write them beside the tables."""
    known = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {"tiers": {}}
    documents = development()[::2]
    print(f"{len(documents)} documents at {sorted(LEVELS)}", flush=True)
    for tier in tiers:
        cases = [case for made in documents if (case := case_of(made, channels_of(tier, made))) is not None]
        print("+".join(tier), len(cases), "cases", flush=True)
        theta = fit(cases, len(tier), known["tiers"].get("+".join(tier)))
        shared = len(SHARED)
        entry = known["tiers"].get("+".join(tier), {})
        entry.update(
            {
                "channels": list(tier),
                "biases": [round(float(theta[share]), 4) for share in SHARE],
                "features": [round(float(value), 4) for value in theta[shared:-2]],
                "null": round(float(theta[-2]), 4),
                "slope": round(float(theta[-1]), 4),
            }
        )
        known["tiers"]["+".join(tier)] = entry
        path.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
        for name, value in zip([*tier, *FEATURES], entry["features"], strict=True):
            print(f"  {name} {value}")
        print(f"  biases {entry['biases']} null {entry['null']} slope {entry['slope']}", flush=True)


if __name__ == "__main__":
    main(tuple(tuple(name.split("+")) for name in sys.argv[1:]) or TIERS)
