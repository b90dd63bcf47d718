"""How many deleted clauses are found, by sentence."""

from __future__ import annotations

import random

import numpy as np

from align.pair.clauses import Words, gap_between
from align.pair.tables import bundled_table
from align.pair.weights import weights_for
from bench.pairing_sets import pud, statutes
from training.clauses import without_clause


def clauses() -> None:
    """Recall of deleted clauses at 5 % and 1 % false alarms, by sentence."""
    table = bundled_table("fi", "sv")
    assert table is not None
    coefficients = weights_for(("vectors", "lexicon", "anchors")).clause
    for name, units in (("pud", pud()), ("statutes", [u for d in statutes("test", structured=False) for u in d])):
        generator = random.Random(11)
        pairs = [(u.source, u.target) for u in units if min(len(u.source), len(u.target)) >= 50]
        words = Words([text for pair in pairs for text in pair], table)
        ratio = float(np.median([np.log(len(b) / len(a)) for a, b in pairs]))
        scores: dict[bool, list[float]] = {True: [], False: []}
        sides = 0
        for source, target in pairs:
            for lost in (None, generator.randint(0, 1)):
                first, second = source, target
                if lost is not None:
                    shorter = without_clause((source, target)[lost], generator)
                    if shorter is None:
                        continue
                    first, second = (shorter, target) if lost == 0 else (source, shorter)
                gaps = [
                    gap_between([first], [second], words, coefficients, log_ratio=ratio),
                    gap_between([second], [first], words, coefficients, log_ratio=-ratio),
                ]
                best = max(((gap.probability, side) for side, gap in enumerate(gaps) if gap), default=(0.0, -1))
                scores[lost is not None].append(best[0])
                sides += lost is not None and best[1] == 1 - lost
        clean, cut = np.sort(scores[False]), np.array(scores[True])
        limits = [clean[int(share * (len(clean) - 1))] for share in (0.95, 0.99)]
        print(
            f"clauses     {name:10} {len(cut)} deleted, recall at 5 % {np.mean(cut > limits[0]):.3f}, at 1 % "
            f"{np.mean(cut > limits[1]):.3f}; right side {sides / len(cut):.3f}; "
            f"P ≥ .5: recall {np.mean(cut >= 0.5):.3f}, false alarms {np.mean(clean >= 0.5):.4f}",
            flush=True,
        )
