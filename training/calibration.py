"""Learn the calibration maps: what share of beads (and of unmatched segments) with a posterior turn out right.

    OPENBLAS_NUM_THREADS=1 python -m training.calibration

Isotonic regression (pool adjacent violators) on whole development documents at all levels, by tier, thinned to few knots.
"""

from __future__ import annotations

import json

import numpy as np

from align.pair import weights as store
from bench.pairing_data import make, services, statutes
from bench.pairing_scores import calibration_error, single_nulls
from bench.pairing_systems import null_truth, ours

KNOTS = 12


def isotonic(raw: np.ndarray, right: np.ndarray) -> list[tuple[float, float]]:
    """Knots of the monotone map of least squares, between 0 and 1."""
    order = np.argsort(raw, kind="stable")
    edges = np.array_split(order, min(len(order), 200))
    blocks = [[float(raw[part].mean()), float(right[part].mean()), float(len(part))] for part in edges if len(part)]
    pooled: list[list[float]] = []
    for block in blocks:
        pooled.append(block)
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            last, before = pooled.pop(), pooled.pop()
            weight = last[2] + before[2]
            pooled.append([(a * before[2] + b * last[2]) / weight for a, b in zip(before[:2], last[:2], strict=True)] + [weight])
    picks = sorted({int(i) for i in np.linspace(0, len(pooled) - 1, KNOTS)})
    knots = [(pooled[i][0], min(0.998, max(0.002, pooled[i][1]))) for i in picks]
    return [(0.0, knots[0][1] if knots[0][0] < 0.02 else 0.0), *knots, (1.0, max(0.998, knots[-1][1]))]


def main() -> None:
    """Fit the maps of both usual tiers and write them."""
    rows = services()
    documents = [*statutes("dev", structured=False), *statutes("dev", structured=True),
                 *(rows[i : i + 300] for i in range(0, len(rows), 300))]
    known = json.loads(store.FILE.read_text(encoding="utf-8"))
    for tier, name in (("auto", "vectors+lexicon+anchors"), ("plain", "lexicon+anchors")):
        known["tiers"][name]["bead_map"] = known["tiers"][name]["null_map"] = []
        store.FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
        store.forget()
        beads: list[tuple[float, bool]] = []
        nulls: list[tuple[float, bool]] = []
        run = ours(tier)
        for index, units in enumerate(documents):
            for level in ("clean", "mid", "block", "high", "low")[index % 2 :: 2]:
                made = make(units, level, 500 + index)
                answer = run(made)
                gold = single_nulls(made.gold)
                beads += [(c, b in gold) for b, c in zip(answer.beads, answer.confidences, strict=True)
                          if b[0] and b[1] and b not in answer.moved]
                for probabilities, truth in zip((answer.source_null, answer.target_null), null_truth(made), strict=True):
                    nulls += list(zip(probabilities, truth.tolist(), strict=True))
        for key, pairs in (("bead_map", beads), ("null_map", nulls)):
            raw, right = np.array([p for p, _ in pairs]), np.array([float(r) for _, r in pairs])
            knots = isotonic(raw, right)
            known["tiers"][name][key] = [[round(a, 4), round(b, 4)] for a, b in knots]
            mapped = [(store.calibrated(p, tuple(knots)), r) for p, r in pairs]
            print(name, key, len(pairs), f"{calibration_error(pairs):.4f} → {calibration_error(mapped):.4f}", knots, flush=True)
    store.FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
