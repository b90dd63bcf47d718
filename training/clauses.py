"""Learn the clause model: a logistic regression on sentences of which one side lost a clause.

    OPENBLAS_NUM_THREADS=1 python -m training.clauses

Documents: descriptions of public services and the development statutes, as for the weights. One in two sentences keeps
both sides; of the others one clause of 12–60 % of a side is deleted.
"""

from __future__ import annotations

import json
import random
import re
from typing import TYPE_CHECKING

import numpy as np

from align.pair.clauses import FEATURES, Words, clause_features
from align.pair.tables import Table, bundled_table
from align.pair.weights import FILE
from bench.pairing_sets import services, statutes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.pairing_data import Unit

PRIOR = 0.03
"""Share of the longer sides whose surplus is a missing clause in a published pair: the probabilities are shifted to it."""

_EDGE = re.compile(r"(?<=[,;:–—)])\s+|\s+(?=[–—(])|\s+(?=(?:ja|sekä|tai|että|och|samt|eller|att|som) )")


def without_clause(text: str, generator: random.Random) -> str | None:
    """The text without one clause of 12–60 % of its characters."""
    edges = [0, *(match.end() for match in _EDGE.finditer(text)), len(text)]
    options = [(a, b) for i, a in enumerate(edges) for b in edges[i + 1 :] if 0.12 <= (b - a) / len(text) <= 0.6]
    if not options:
        return None
    start, end = generator.choice(options)
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()


def samples(
    units: Iterable[Unit],
    table: Table,
    seed: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Feature rows of the longer direction, whether that side's counterpart lost a clause, and sentences without row."""
    generator = random.Random(seed)
    pairs = [(unit.source, unit.target) for unit in units if min(len(unit.source), len(unit.target)) >= 50]
    words = Words([text for pair in pairs for text in pair], table)
    ratio = float(np.median([np.log(len(b) / len(a)) for a, b in pairs]))
    rows, labels, silent = [], [], []
    for pair in pairs:
        source, target = pair
        lost = generator.randint(0, 1) if generator.random() < 0.5 else None
        if lost is not None:
            shorter = without_clause(pair[lost], generator)
            if shorter is None:
                lost = None
            elif lost == 0:
                source = shorter
            else:
                target = shorter
        for has, (side, other, expected) in enumerate(((source, target, ratio), (target, source, -ratio))):
            found = clause_features([side], [other], words, log_ratio=expected)
            positive = lost is not None and lost != has
            if found is None:
                silent.append(positive)
            else:
                rows.append(found[0])
                labels.append(positive)
    return np.array(rows), np.array(labels), np.array(silent)


def main() -> None:
    """Learn, report recall at 5 % false alarms on the development data, and write the coefficients."""
    from scipy.optimize import minimize  # type: ignore[import-untyped, import-not-found, unused-ignore]

    table = bundled_table("fi", "sv")
    assert table is not None
    documents = [services(), *statutes("dev", structured=False)]
    parts = [samples(units, table, seed) for seed in (1, 2) for units in documents]
    rows, labels = (
        np.concatenate([p[0] for p in parts if len(p[0])]),
        np.concatenate([p[1] for p in parts if len(p[0])]),
    )

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        logits = rows @ theta
        value = np.logaddexp(0, logits) - labels * logits
        return float(value.mean() + 1e-3 * theta @ theta), rows.T @ (1 / (1 + np.exp(-logits)) - labels) / len(
            rows
        ) + 2e-3 * theta

    found = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B")
    scores = rows @ found.x
    clean = np.sort(scores[labels == 0])
    limit = clean[int(0.95 * len(clean))]
    print(
        f"{len(rows)} rows, {labels.mean():.2f} positive, recall {np.mean(scores[labels == 1] > limit):.3f} at 5 % of rows"
    )
    theta = found.x.copy()
    share = labels.mean()
    theta[0] += np.log(PRIOR / (1 - PRIOR)) - np.log(share / (1 - share))
    known = json.loads(FILE.read_text(encoding="utf-8"))
    for name, tier in known["tiers"].items():
        if "vectors" in name:
            tier["clause"] = [round(float(value), 4) for value in theta]
    FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    for name, value in zip(FEATURES, found.x, strict=True):
        print(f"  {name} {value:.3f}")


if __name__ == "__main__":
    main()
