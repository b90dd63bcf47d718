"""Learn the calibration maps: what share of beads (and of unmatched segments) with a posterior turn out right.

    OPENBLAS_NUM_THREADS=1 python -m training.calibration

Isotonic regression (pool adjacent violators) on whole development documents at all levels, by tier, thinned to few knots.
Beads of short texts (cells, labels, names) have a map of their own: in tables values repeat, and a wrong pair can look sure.
"""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np

from align.model import SegmentKind
from align.pair import weights as store
from align.pair.parameters import SHORT
from bench.pairing_data import Unit, make, services, statutes
from bench.pairing_scores import calibration_error, single_nulls
from bench.pairing_systems import null_truth, ours

KNOTS = 14
LEVELS = ("clean", "low", "mid", "block", "high")
MAPS = ("bead_map", "short_map", "null_map")


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
            pooled.append(
                [(a * before[2] + b * last[2]) / weight for a, b in zip(before[:2], last[:2], strict=True)] + [weight]
            )
    picks = sorted({int(i) for i in np.linspace(0, len(pooled) - 1, KNOTS)})
    knots = [(pooled[i][0], min(0.998, max(0.002, pooled[i][1]))) for i in picks]
    return [(0.0, knots[0][1] if knots[0][0] < 0.02 else 0.0), *knots, (1.0, max(0.998, knots[-1][1]))]


def documents() -> list[list[Unit]]:
    """Development documents: statutes and descriptions of services, each with its structure and as running text."""
    rows = services()
    running = [Unit(unit.source, unit.target) for unit in rows if unit.kind is SegmentKind.SENTENCE]
    return [
        *statutes("dev", structured=False),
        *statutes("dev", structured=True),
        *(rows[i : i + 300] for i in range(0, len(rows), 300)),
        *(running[i : i + 400] for i in range(0, len(running) - 200, 400)),
    ]


def observed(tier: str) -> dict[str, list[tuple[float, bool]]]:
    """By map: raw posteriors of the development documents, and whether they were right."""
    found: dict[str, list[tuple[float, bool]]] = {key: [] for key in MAPS}
    run = ours(tier)
    for index, units in enumerate(documents()):
        for level in LEVELS:
            made = make(units, level, 500 + index)
            answer = run(made)
            gold = single_nulls(made.gold)
            for bead, confidence in zip(answer.beads, answer.confidences, strict=True):
                if bead[0] and bead[1] and bead not in answer.moved:
                    lengths = (
                        sum(len(made.source[i].source) for i in bead[0]),
                        sum(len(made.target[j].target) for j in bead[1]),
                    )
                    found["short_map" if min(lengths) < SHORT else "bead_map"].append((confidence, bead in gold))
            for probabilities, truth in zip((answer.source_null, answer.target_null), null_truth(made), strict=True):
                found["null_map"] += list(zip(probabilities, truth.tolist(), strict=True))
    return found


def main() -> None:
    """Fit the maps of both usual tiers and write them."""
    known = json.loads(store.FILE.read_text(encoding="utf-8"))
    for tier, name in (("auto", "vectors+lexicon+anchors"), ("plain", "lexicon+anchors")):
        tiers = store.all_weights()
        tiers[name] = replace(tiers[name], bead_map=(), short_map=(), null_map=())  # in memory: posteriors as they are
        for key, pairs in observed(tier).items():
            raw, right = np.array([p for p, _ in pairs]), np.array([float(r) for _, r in pairs])
            knots = isotonic(raw, right)
            known["tiers"][name][key] = [[round(a, 4), round(b, 4)] for a, b in knots]
            mapped = [(store.calibrated(p, tuple(knots)), r) for p, r in pairs]
            print(
                name,
                key,
                len(pairs),
                f"{calibration_error(pairs):.4f} → {calibration_error(mapped):.4f}",
                knots,
                flush=True,
            )
    store.FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
