"""Learns when an enumeration has lost a member or a sentence its negation: writes ``align/check/meaning/NAME.json``.

    nice python -m training.losses members [statutes]
    nice python -m training.losses negation [statutes]
    nice python -m training.losses limits [statutes]
    nice python -m training.losses modality [statutes]
    nice python -m training.losses stretches [statutes]

Losses are made on purpose (the edits of ``bench/facts_meaning.py``) on one side of published pairs: sentences of statutes of the
training set, and every other pair of the service descriptions, which weigh three times as much. Untouched statutes whose versions hold
unequal numbers of such words or of separators are sought in many more sentences (``answers_data.unequal``); they weigh as much as the
others, since it is they that a loss must be told from. The features of the likeliest place of each edited and each untouched pair teach
networks of one hidden layer; which place is the likeliest is chosen anew with the network of the round before. What the last round's
networks, begun from unlike numbers, say on the average is kept, as one network of all their cells. The printed figures are on pairs
never trained on: the sample of statutes that the benches may be tuned on and the even lines of PUD. Needs ../shared.
"""

from __future__ import annotations

import json
import random
import sys
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, Final

import numpy as np

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import facts_meaning as edits  # noqa: E402
from facts_data import statutes, table  # noqa: E402

from align.check.meaning import marks, members, stretches  # noqa: E402
from align.check.meaning.answers import prepare  # noqa: E402
from training.answers_data import SENSES, unequal  # noqa: E402
from training.corpus import is_reserved  # noqa: E402

HIDDEN, EPOCHS, RATE, DECAY, BATCH, ROUNDS = 12, 70, 0.02, 2e-3, 512, 3
ASIDE = 800
"""Statutes that the printed figures are measured on, with the even lines of PUD."""
SOUGHT, HARD, LONGEST = 10, 1.0, 600
"""Sentences in which unequal ones are sought, by those that losses are made in; what those found weigh; their letters at most."""
BEGUN: Final = (1, 2, 3, 4)
"""Seeds of the networks of the last round."""
MEASURED: Final = ((10_000, 7), (10_000, 20261122))
"""Samples of statutes that the benches measure noise on: nothing is learnt from them."""
UNEQUAL = {"negation": 0, "limits": 1, "modality": 2, "members": len(SENSES), "stretches": len(SENSES)}
"""What versions hold unequal numbers of, by its number in ``answers_data.SENSES``."""
ORDERS = (("fi", "sv"), ("sv", "fi"))
WITHOUT_FI = (
    (r"\bilman(?= \w)", "kanssa"),
    (r"\b(?!(?:huoli|riippu|otta|estä|viipy|katso|välittä)m[aä]tt)(\w{3,})matta\b", r"\1malla"),
    (r"\b(?!viipymätt)(\w{3,})mättä\b", r"\1mällä"),
)
"""Finnish for doing without, turned into doing with."""
KINDS = {
    # name: read the candidates, features, first guess, edits of a side that make the *other* side say more
    "members": (
        members.candidates,
        members.FEATURES,
        ("lost", "bare"),
        [(side, partial(edit, side)) for side in (0, 1) for edit in (
            partial(edits.drop, where="middle"), partial(edits.drop, where="last"), edits.drop_suspended)],
    ),
    "negation": (
        lambda texts, languages: tuple(
            mark for family in (marks.NEGATION, marks.WITHOUT) for mark in marks.marks(texts, languages, family)
        ),
        marks.FEATURES,
        ("fewer_plain", "lost"),
        [
            (0, partial(edits.swap, 0, edits.NOT_FI)),
            (1, partial(edits.swap, 1, edits.NOT_SV)),
            (1, partial(edits.swap, 1, edits.NONE_SV)),
            (0, partial(edits.swap, 0, WITHOUT_FI)),
            (0, partial(edits.swap, 1, edits.PLUS_SV)),
        ],
    ),
    "limits": (
        lambda texts, languages: tuple(
            mark for family in (*marks.LIMITS, *marks.SCOPES, marks.ONLY) for mark in marks.marks(texts, languages, family)
        ),
        marks.FEATURES,
        ("fewer_plain", "lost"),
        [
            (side, partial(edits.swap, side, words))
            for side, words in (
                (0, edits.BOUND_FI), (1, edits.BOUND_SV), (0, edits.APPROX_FI), (1, edits.APPROX_SV), (0, edits.SCOPE_FI),
                (1, edits.SCOPE_SV), (0, edits.ONLY_FI), (1, edits.ONLY_SV),
            )
        ],
    ),
    "modality": (
        lambda texts, languages: tuple(
            mark for family in (marks.DUTY, marks.LEAVE) for mark in marks.marks(texts, languages, family)
        ),
        marks.FEATURES,
        ("fewer_plain", "around"),
        [(side, partial(edits.swap, 1, words)) for side in (0, 1) for words in (edits.DUTY_SV, edits.LEAVE_SV)],
    ),
    "stretches": (
        stretches.stretches,
        stretches.FEATURES,
        ("sum", "mean"),
        [(side, partial(edit, side)) for side in (0, 1) for edit in (edits.drop_clause, edits.drop_words, edits.drop_sentence)],
    ),
}  # fmt: skip


def examples(
    kind: str, pairs: list[tuple[tuple[str, str], float]], seed: int
) -> list[tuple[int, float, tuple[Any, ...]]]:
    """Is lost, weight, candidates: of each edited pair seen from the side that says more, of each untouched one from both."""
    read, _, _, plans = KINDS[kind]
    chance = random.Random(seed)
    found = []
    for start in range(0, len(pairs), 500):
        group = [
            (
                pair,
                weight,
                [
                    (side, edited)
                    for side, edit in plans
                    if (edited := edit(pair=pair, chance=chance)) and edited != pair
                ],
            )
            for pair, weight in pairs[start : start + 500]
        ]
        prepare(
            [text for pair, _, changed in group for text in (pair, *(e for _, e in changed)) if all(text)], ORDERS[0]
        )
        for pair, weight, changed in group:
            for side, edited in changed:
                found.append((1, weight, read(edited if side else (edited[1], edited[0]), ORDERS[1 - side])))
            clean = [read(pair if order[0] == "fi" else (pair[1], pair[0]), order) for order in ORDERS]
            found += [(0, weight, candidates) for candidates in clean if candidates]
    return found


def chances(rows: Any, network: dict[str, Any]) -> Any:
    hidden = np.tanh((rows - network["mean"]) / network["spread"] @ network["inner"] + network["inner_bias"])
    return 1 / (1 + np.exp(-(hidden @ network["outer"] + network["outer_bias"])))


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


def likeliest(data: list[Any], kind: str, network: dict[str, Any] | None) -> list[Any]:
    _, names, guess, _ = KINDS[kind]

    def score(candidate: Any) -> float:
        if network is None:  # before anything is learnt
            return float(sum(candidate.features[names.index(name)] for name in guess))
        return float(chances(np.array(candidate.features), network))

    return [max(found, key=score) if found else None for _, _, found in data]


@cache
def _statutes(count: int) -> list[tuple[str, str]]:
    """Sentences of statutes but those measured."""
    measured = {pair[0] for size, seed in MEASURED for pair in statutes(size, seed)}
    pool = (pair for pair in statutes(count, seed=23) if all(pair) and pair[0] not in measured)
    return [pair for pair in pool if not is_reserved(pair[0], "finlex")]


def _law(kind: str, count: int) -> list[tuple[str, str]]:
    """Sentences of statutes: two thirds in which a loss can be made, one third as they come."""
    chance = random.Random(7)
    pool = _statutes(12 * count)
    able = (pair for pair in pool if any(edit(pair=pair, chance=chance) for _, edit in KINDS[kind][3]))
    return [*islice(able, count * 2 // 3), *pool[-count // 3 :]]


def _unequal(kind: str, count: int) -> list[tuple[int, float, tuple[Any, ...]]]:
    """Untouched sentences whose versions hold unequal numbers of what the network is about, seen from both sides."""
    read = KINDS[kind][0]
    pool = [p for p in _statutes(12 * count)[: SOUGHT * count] if max(map(len, p)) <= LONGEST]
    hard = [pair for pair in pool if unequal(*pair) == UNEQUAL[kind]][:count]
    found = []
    for start in range(0, len(hard), 500):
        prepare(hard[start : start + 500], ORDERS[0])
        for pair in hard[start : start + 500]:
            both = [read(pair if order[0] == "fi" else pair[::-1], order) for order in ORDERS]
            found += [(0, HARD, candidates) for candidates in both if candidates]
    return found


def gathered(kind: str, count: int) -> tuple[list[Any], list[Any]]:
    """Examples to learn from, and those kept aside."""
    ready, news = table("ptv_general_descriptions.fi-sv.tsv"), table("pud.fi-sv.tsv")
    taught = examples(kind, [(p, 3.0) for p in ready[0::2] if all(p)] + [(p, 1.0) for p in _law(kind, count)], 1)
    taught += _unequal(kind, count)
    return taught, examples(kind, [(p, 1.0) for p in [*news[0::2], *statutes(ASIDE, 7)] if all(p)], 2)


def taught_by(kind: str, taught: list[Any]) -> dict[str, Any]:
    """The network that the examples teach: all those of the last round in one, which says what they say on the average."""
    network: dict[str, Any] | None = None
    for turn in range(ROUNDS):
        best = likeliest(taught, kind, network)
        rows = np.array([b.features for b in best if b])
        labels, weights = (np.array([d[i] for d, b in zip(taught, best, strict=True) if b], float) for i in (0, 1))
        seeds = BEGUN if turn == ROUNDS - 1 else (turn,)
        network = joined([learn(rows, labels, weights, seed) for seed in seeds])
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


def main(kind: str, count: int) -> None:
    taught, kept = gathered(kind, count)
    network = taught_by(kind, taught)
    for name, data in (("taught", taught), ("kept aside", kept)):
        sure = np.array(
            [float(chances(np.array(b.features), network)) if b else 0.0 for b in likeliest(data, kind, network)]
        )
        lost = np.array([d[0] for d in data]) == 1
        print(f"{name}: {lost.sum()} losses made, {(~lost).sum()} passages untouched")
        for limit in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98):
            found, false = ((sure > limit) & lost).sum(), ((sure > limit) & ~lost).sum()
            print(
                f"  {limit}: recall {found / lost.sum():.3f}, spoke on {false} untouched ({false / (~lost).sum():.4f})"
            )
    model = {"features": list(KINDS[kind][1]), **{name: np.round(value, 4).tolist() for name, value in network.items()}}
    text = json.dumps(model, separators=(",", ":")).replace('],"', '],\n"').replace("],[", "],\n[")
    (ROOT / "align" / "check" / "meaning" / f"{kind}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 6_000)
