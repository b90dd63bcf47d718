"""Learns when an enumeration has lost a member or a sentence its negation: writes ``align/check/meaning/NAME.json``.

    nice python -m training.losses suspect NUMBERS.json [--pairs N] [--last N]
    nice python -m training.losses gather FILE.pkl [KIND …] [--pairs N] [--hard NUMBERS.json]
    nice python -m training.losses learn FILE.pkl [KIND …] [--to FOLDER]

Kinds: members, negation, limits, modality, stretches (all, where none is named). ``gather`` reads published pairs, makes losses in them
(the edits of ``bench/facts_meaning.py``; ``losses_data.py``) and keeps the features of all candidates; it takes the most time by far.
``suspect`` looks through further published pairs with the networks as they are shipped and writes which of them look most like a loss:
``gather`` then reads these, too. (With new features, first gather and learn without.)
``learn`` teaches networks of one hidden layer on the likeliest place of each passage, which is chosen anew with the network of
the round before. Every published pair counts as complete, and there are many more of them than losses: what a loss must be told from are
the few of them that look like one, and a network that was shown all finds these by itself. What the last round's networks, begun from
unlike numbers, say on the average is kept, as one network of all their cells. One pair in ten is kept aside for the printed figures;
those that count are the benches'. Needs ../shared.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from training.losses_data import KINDS, Example, gathered, suspected  # noqa: E402

HIDDEN, EPOCHS, RATE, DECAY, BATCH, ROUNDS = 24, 40, 0.02, 2e-3, 512, 3
BEGUN: Final = (1, 2, 3, 4)
"""Seeds of the networks of the last round."""
PAIRS: Final = 28_000
"""Published pairs read as they are."""
LAST: Final = 100_000
"""Pairs looked through for the likeliest losses."""
WHOLE: Final = 3.0
"""What an untouched passage weighs, by a loss: one false finding costs more than one loss missed."""
ASIDE: Final = 10
"""One example in so many is kept aside."""
FALSE: Final = (1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2)
"""Shares of untouched passages that may be spoken of, for the printed figures."""


def logits(rows: Any, network: dict[str, Any]) -> Any:
    hidden = np.tanh((rows - network["mean"]) / network["spread"] @ network["inner"] + network["inner_bias"])
    return hidden @ network["outer"] + network["outer_bias"]


def learn(rows: Any, labels: Any, weights: Any, seed: int) -> dict[str, Any]:
    """A network with one hidden layer, by Adam (Kingma & Ba 2015)."""
    chance = np.random.default_rng(seed)
    mean, spread = rows.mean(0), np.maximum(rows.std(0), 0.01)
    scaled = (rows - mean) / spread
    parts = [
        chance.normal(0, 0.4, (rows.shape[1], HIDDEN)),
        np.zeros(HIDDEN),
        chance.normal(0, 0.4, HIDDEN),
        np.array(-2.0),
    ]
    first, second = [np.zeros_like(p) for p in parts], [np.zeros_like(p) for p in parts]
    step = 0
    for epoch in range(EPOCHS):
        order = chance.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            batch = order[start : start + BATCH]
            x, y = scaled[batch], labels[batch]
            hidden = np.tanh(x @ parts[0] + parts[1])
            error = weights[batch] * (1 / (1 + np.exp(-(hidden @ parts[2] + parts[3]))) - y) / len(batch)
            back = np.outer(error, parts[2]) * (1 - hidden**2)
            slopes = [x.T @ back + DECAY * parts[0], back.sum(0), hidden.T @ error + DECAY * parts[2], error.sum()]
            step += 1
            for i, slope in enumerate(slopes):
                first[i] = 0.9 * first[i] + 0.1 * slope
                second[i] = 0.999 * second[i] + 0.001 * slope**2
                size = RATE * (1 - epoch / EPOCHS)
                parts[i] = parts[i] - size * (first[i] / (1 - 0.9**step)) / (
                    np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8
                )
    return dict(
        zip(("mean", "spread", "inner", "inner_bias", "outer", "outer_bias"), (mean, spread, *parts), strict=True)
    )


class Lessons:
    """Examples with all their candidates in one table."""

    def __init__(self, examples: list[Example], names: tuple[str, ...], guess: tuple[str, ...]) -> None:
        told = [example for example in examples if len(example.rows)]
        self.rows = np.concatenate([example.rows for example in told]).astype(np.float64)
        self.owners = np.repeat(np.arange(len(told)), [len(example.rows) for example in told])
        self.labels = np.array([example.is_lost for example in told], float)
        self.weights = np.array([example.weight * (1.0 if example.is_lost else WHOLE) for example in told])
        self._guess = [names.index(name) for name in guess]

    def likeliest(self, network: dict[str, Any] | None) -> Any:
        """The number of the likeliest candidate of each example."""
        scores = logits(self.rows, network) if network else self.rows[:, self._guess].sum(1)
        order = np.lexsort((scores, self.owners))
        last = np.append(np.flatnonzero(np.diff(self.owners[order])), len(order) - 1)
        return order[last]


def taught_by(lessons: Lessons) -> dict[str, Any]:
    """The network that the examples teach: all those of the last round in one, which says what they say on the average."""
    network: dict[str, Any] | None = None
    for turn in range(ROUNDS):
        rows = lessons.rows[lessons.likeliest(network)]
        seeds = BEGUN if turn == ROUNDS - 1 else (turn,)
        network = joined([learn(rows, lessons.labels, lessons.weights, seed) for seed in seeds])
    assert network is not None
    return network


def joined(networks: list[dict[str, Any]]) -> dict[str, Any]:
    """One network of the cells of several with the same features."""
    first = networks[0]
    return {
        "mean": first["mean"],
        "spread": first["spread"],
        "inner": np.concatenate([n["inner"] for n in networks], axis=1),
        "inner_bias": np.concatenate([n["inner_bias"] for n in networks]),
        "outer": np.concatenate([n["outer"] for n in networks]) / len(networks),
        "outer_bias": np.mean([n["outer_bias"] for n in networks]),
    }


def told(lessons: Lessons, network: dict[str, Any], lost: int, whole: int) -> None:
    """Print recall by the share of untouched passages that are spoken of."""
    sure = logits(lessons.rows[lessons.likeliest(network)], network)
    made, untouched = sure[lessons.labels == 1], np.sort(sure[lessons.labels == 0])[::-1]
    for share in FALSE:
        level = untouched[min(len(untouched) - 1, round(share * whole))]
        print(f"  false {share:.4f}: recall {(made > level).sum() / lost:.3f} (from log-odds of {level:.2f})")


def main(given: argparse.Namespace) -> None:
    names = given.kinds or list(KINDS)
    if given.what == "suspect":
        given.file.write_text(json.dumps(suspected(given.pairs, given.last)), encoding="utf-8")
        return
    if given.what == "gather":
        hard = json.loads(given.hard.read_text("utf-8")) if given.hard else None
        given.file.write_bytes(pickle.dumps(gathered(names, given.pairs, hard)))
        return
    everything = pickle.loads(given.file.read_bytes())
    for name in names:
        kind, examples = KINDS[name], everything[name]
        aside, taught = examples[::ASIDE], [e for i, e in enumerate(examples) if i % ASIDE]
        network = taught_by(Lessons(taught, kind.features, kind.guess))
        lost = sum(example.is_lost for example in aside)
        print(
            f"{name}: {len(examples)} passages, {lost} losses and {len(aside) - lost} untouched ones aside", flush=True
        )
        told(Lessons(aside, kind.features, kind.guess), network, lost, len(aside) - lost)
        model = {
            "features": list(kind.features),
            **{key: np.round(value, 4).tolist() for key, value in network.items()},
        }
        text = json.dumps(model, separators=(",", ":")).replace('],"', '],\n"').replace("],[", "],\n[")
        (given.to / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("what", choices=("suspect", "gather", "learn"))
    options.add_argument("file", type=Path)
    options.add_argument("kinds", nargs="*", metavar="KIND")
    options.add_argument("--pairs", type=int, default=PAIRS)
    options.add_argument("--last", type=int, default=LAST)
    options.add_argument("--hard", type=Path)
    options.add_argument("--to", type=Path, default=ROOT / "align" / "check" / "meaning")
    main(options.parse_args())
