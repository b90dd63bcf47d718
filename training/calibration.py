"""Learn how sure a bead is: the two models of its evidence, and the calibration maps behind them.

    OPENBLAS_NUM_THREADS=1 python -m training.calibration [TIER …]

Whole development documents at all levels, by tier: statutes and services, each with its structure and as running text, and texts of
strangers. Two logistic regressions over the evidence of ``align/pair/certainty.py``: whether the sides of a bead of the path have
nothing to do with each other (such pairs are taken apart), and, when that and the moves are done, whether a bead is right. Then
isotonic regression (pool adjacent violators) from these chances, and from the posteriors of unmatched segments, to the share that
was right, thinned to few knots. Beads of short texts (cells, labels, names) have a map of their own: in tables values repeat.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from align.model import SegmentKind
from align.pair import weights as store
from align.pair.blas import single_thread
from align.pair.certainty import EVIDENCE, evidence, logistic
from align.pair.engine import pair_texts
from align.pair.parameters import SHORT
from align.pair.repair import repaired
from align.pair.shape import shape_of
from align.pair.tables import bundled_table
from bench.pairing_data import Made, Unit, document_of, make
from bench.pairing_orders import ORDERS, in_another_order
from bench.pairing_scores import calibration_error, single_nulls
from bench.pairing_sets import services, statutes
from bench.pairing_systems import null_truth
from training.made import strangers, with_losses, with_replacements

if TYPE_CHECKING:
    from align.pair.engine import Paired
    from align.pair.parameters import Weights

KNOTS = 40
LEVELS = ("clean", "low", "mid", "block", "high", "move", "summary", *ORDERS)
SEED = 500
RIDGE = 2e-5
HIGHEST = 0.999
LISTS = ("finto_tsr", "finto_tero", "finto_jupo")
"""Names of the development lists; the bench draws from others."""


@dataclass
class Observed:
    """What the development documents showed."""

    rows: list[np.ndarray] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    strange: list[bool] = field(default_factory=list)
    short: list[bool] = field(default_factory=list)
    nulls: list[tuple[float, bool]] = field(default_factory=list)


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
    knots = [(pooled[i][0], min(HIGHEST, max(1 - HIGHEST, pooled[i][1]))) for i in picks]
    return [(0.0, knots[0][1] if knots[0][0] < 0.02 else 0.0), *knots, (1.0, max(HIGHEST, knots[-1][1]))]


def documents() -> list[list[Unit]]:
    """Development documents."""
    rows = services()
    running = [Unit(unit.source, unit.target) for unit in rows if unit.kind is SegmentKind.SENTENCE]
    mixed = strangers()
    return [
        *statutes("dev", structured=False),
        *statutes("dev", structured=True),
        *(rows[i : i + 300] for i in range(0, len(rows) - 200, 300)),
        *(running[i : i + 400] for i in range(0, len(running) - 200, 400)),
        *(list(mixed[i : i + 300]) for i in range(0, len(mixed) - 200, 300)),
    ]


def cases(tier: str) -> list[tuple[Made, Paired]]:
    """Every second document at every level, searched."""
    result = []
    generator = random.Random(SEED)
    for index, units in enumerate(documents()[::2]):
        for level in LEVELS:
            if level == "move":
                made = make(units, level, SEED + index)
            elif level not in ORDERS:
                made = with_losses(with_replacements(make(units, level, SEED + index), generator), generator)
            elif units[0].block != units[-1].block:
                made = in_another_order(units, level, SEED + index, lists=LISTS)
            else:
                continue
            (source, first), (target, second) = (
                document_of(made.source, "source", "fi"),
                document_of(made.target, "target", "sv"),
            )
            codes: dict[str, int] = {}
            shapes = shape_of(source, first, codes), shape_of(target, second, codes)
            table = bundled_table("fi", "sv") if tier == "auto" else None
            known = table.lexicon("fi") if table is not None else None
            with single_thread():
                result.append((made, pair_texts(*shapes, *_texts(made), table=table, lexicon=known)))
    return result


def _texts(made: Made) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(unit.source for unit in made.source), tuple(unit.target for unit in made.target)


def observed(found: list[tuple[Made, Paired]], weights: Weights, *, moves: bool) -> Observed:
    """The two-sided beads of all cases after the repairs that the weights allow, with or without those that moved."""
    result = Observed()
    for made, paired in found:
        paired.scorer.weights = weights
        links = [link for link in repaired(paired, *_texts(made)) if moves or not link.moved]
        gold = single_nulls(made.gold)
        pairs = {(i, j) for a, b in gold for i in a for j in b}
        kept = [place for place, link in enumerate(links) if link.is_full]
        result.rows.append(evidence(links, paired.scorer)[kept])
        for link in (links[place] for place in kept):
            result.right.append((link.source, link.target) in gold)
            result.strange.append(not any((i, j) in pairs for i in link.source for j in link.target))
            sides = (
                sum(len(made.source[i].source) for i in link.source),
                sum(len(made.target[j].target) for j in link.target),
            )
            result.short.append(min(sides) < SHORT)
        if not made.moved:  # the path's own posteriors know nothing of moves
            for chances, truth in zip(
                (paired.path.source_null, paired.path.target_null), null_truth(made), strict=True
            ):
                result.nulls += list(zip(chances.tolist(), truth.tolist(), strict=True))
    return result


def fit(rows: np.ndarray, labels: np.ndarray) -> list[float]:
    """Coefficients of a logistic regression by Newton's method."""
    theta = np.zeros(rows.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(rows @ theta, -30, 30)))
        slope = rows.T @ (chance - labels) / len(rows) + RIDGE * theta
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows / len(rows) + RIDGE * np.eye(len(theta))
        theta = theta - np.linalg.solve(curve, slope)
    return [round(float(value), 4) for value in theta]


TIERS = {"auto": "vectors+lexicon+anchors", "plain": "lexicon+anchors"}


def main(tiers_wanted: tuple[str, ...] = tuple(TIERS)) -> None:
    """Learn both models and the maps of the tiers and write them."""
    known = json.loads(store.FILE.read_text(encoding="utf-8"))
    for tier in tiers_wanted:
        name, tiers = TIERS[tier], store.all_weights()
        none = {"bead_map": (), "short_map": (), "null_map": (), "right": (), "strangers": ()}
        bare = replace(tiers[name], **none)
        found = cases(tier)
        first = observed(found, bare, moves=False)
        rows = np.concatenate(first.rows).astype(np.float64)
        known["tiers"][name]["strangers"] = fit(rows, np.array(first.strange, np.float64))
        second = observed(found, replace(bare, strangers=tuple(known["tiers"][name]["strangers"])), moves=True)
        rows = np.concatenate(second.rows).astype(np.float64)
        right, short = np.array(second.right, np.float64), np.array(second.short)
        known["tiers"][name]["right"] = fit(rows, right)
        chances = logistic(rows.astype(np.float32), known["tiers"][name]["right"])
        raw, stood = np.array([p for p, _ in second.nulls]), np.array([float(r) for _, r in second.nulls])
        for key, values, truth in (
            ("bead_map", chances[~short], right[~short]),
            ("short_map", chances[short], right[short]),
            ("null_map", raw, stood),
        ):
            knots = isotonic(values, truth)
            known["tiers"][name][key] = [[round(a, 4), round(b, 4)] for a, b in knots]
            before = list(zip(values.tolist(), truth.astype(bool).tolist(), strict=True))
            after = [(store.calibrated(p, tuple(knots)), r) for p, r in before]
            print(
                name, key, len(before), f"{calibration_error(before):.4f} → {calibration_error(after):.4f}", flush=True
            )
        for key in ("strangers", "right"):
            print(
                f"  {key}:", *(f"{n} {v}" for n, v in zip(EVIDENCE, known["tiers"][name][key], strict=True)), flush=True
            )
        apart = logistic(np.concatenate(first.rows), known["tiers"][name]["strangers"]) >= 0.5
        strange = np.array(first.strange)
        print(f"  taken apart {apart.sum()}, rightly {(apart & strange).sum()} of {strange.sum()}", flush=True)
    store.FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or tuple(TIERS))
