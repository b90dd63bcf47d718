"""Chooses how sure the networks of lost words must be: writes the figures of ``align/check/meaning/levels.toml``.

    nice python -m training.levels gather FILE.pkl [N]
    nice python -m training.levels show FILE.pkl …
    nice python -m training.levels fit FILE.pkl …

``gather`` reads published pairs (sentences of statutes that no bench measures, no network of losses was taught on and nobody reads,
news and service descriptions of both halves of ``bench/facts_data.py``), and N losses of each kind made in the tune half. ``show``
prints, by kind, how many losses are found at so many findings on published pairs. ``fit`` sets the levels to the rates in ``RATES``:
what the reviewer's profile may say on published pairs, true or false, and the translator's. The fresh half of the benches has no part
in it. Needs ../shared.
"""

from __future__ import annotations

import math
import pickle
import random
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import numpy as np

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import facts_meaning as edits  # noqa: E402
from facts_data import HALVES, half, statutes  # noqa: E402

from align.check.meaning.answers import prepare  # noqa: E402
from align.check.meaning.lost import doubt_of  # noqa: E402
from align.check.meaning.marks import FEATURES  # noqa: E402
from align.check.meaning.networks import logit_of  # noqa: E402
from training.corpus import is_reserved  # noqa: E402
from training.losses_data import GROUP, KINDS, MEASURED, ORDERS, POOL  # noqa: E402

SENTENCES, LOSSES, SEED = 25_000, 120, 5150
SHOWN: Final = 1.5
"""Odds against a loss at the reviewer's confidence of .4."""
RATES: Final = {
    # kinds that share a level: findings per 1,000 words of published pairs, reviewer's profile and translator's
    ("negation",): (0.033, 0.7),
    ("without",): (0.01, 0.3),
    ("duty", "leave"): (0.025, 0.3),
    ("bound:at-most", "bound:at-least"): (0.02, 0.1),
    ("bound:over", "bound:under"): (0.01, 0.1),
    ("approx",): (0.003, 0.02),
    ("including", "excepting"): (0.012, 0.06),
    ("only",): (0.015, 0.08),
    ("members",): (0.045, 0.8),
    ("stretches",): (0.004, 0.6),
}
PLANS: Final = {
    "negation": "not none", "limits": "bound about scope only", "members": "member last suspended", "modality": "duty leave",
    "stretches": "clause sentence words",
}  # fmt: skip
"""Words with which the edits of ``facts_meaning.PLANS`` begin, by the network that must find them."""

Scores = dict[str, float]
"""The log-odds of the likeliest loss, by kind."""


def scores(pair: tuple[str, str], names: list[str]) -> Scores:
    """What the networks say of a pair, less their doubts."""
    best: dict[str, float] = {}
    modal: dict[tuple[str, str], float] = {}
    for name in names:
        for order in ORDERS:
            texts = pair if order[0] == "fi" else pair[::-1]
            for kind, logit in _rated(name, texts, order):
                if name == "modality":
                    modal[kind, order[0]] = max(modal.get((kind, order[0]), -99.0), logit)
                best[kind] = max(best.get(kind, -99.0), logit)
    if "modality" in names:  # both must be lost, each against the other
        both = [
            (modal[a, "fi"] + modal[b, "sv"]) / 2
            for a, b in (("duty", "leave"), ("leave", "duty"))
            if (a, "fi") in modal and (b, "sv") in modal
        ]
        for kind in ("duty", "leave"):
            best.pop(kind, None)
        if both:
            best["duty"] = max(both)
    return best


def _rated(name: str, texts: tuple[str, str], order: tuple[str, str]) -> list[tuple[str, float]]:
    kind = KINDS[name]
    if not kind.families:
        return [(name, logit_of(name, kind.features, c.features)) for c in kind.read(texts, order)]
    return [
        (family.name, logit_of(name, FEATURES, m.features) - math.log(doubt_of(m, family, texts, order)))
        for family in kind.families
        for m in kind.read_family(family, texts, order)
    ]


def published() -> list[tuple[str, str]]:
    """Pairs on which every finding counts as one too many."""
    used = {pair[0] for size, seed in (*MEASURED, (POOL, 23)) for pair in statutes(size, seed)}
    law = [p for p in statutes(2 * SENTENCES, SEED) if all(p) and p[0] not in used and not is_reserved(p[0], "finlex")]
    files = ("pud.fi-sv.tsv", "ptv_general_descriptions.fi-sv.tsv")
    return [*law[:SENTENCES], *(pair for name in files for part in HALVES for pair in half(name, part))]


def gather(count: int) -> tuple[int, list[Scores], dict[str, list[Scores]]]:
    """Words of the published pairs, what is said of them, and what of the losses made, by edit."""
    names = list(KINDS)
    pairs = published()
    words, clean = sum(len(pair[0].split()) for pair in pairs), []
    for start in range(0, len(pairs), GROUP):
        group = pairs[start : start + GROUP]
        prepare(group, ORDERS[0])
        clean += [scores(pair, names) for pair in group]
    print(len(clean), words, flush=True)
    pool = [*half("pud.fi-sv.tsv", "tune"), *half("ptv_general_descriptions.fi-sv.tsv", "tune")]
    pool += [pair for pair in statutes(SENTENCES) if all(side.strip() for side in pair)]
    made: dict[str, list[Scores]] = {}
    for plan, (edit, _) in edits.PLANS.items():
        name = next(name for name, begins in PLANS.items() if plan.split()[0] in begins.split())
        chance = random.Random(plan)
        order = chance.sample(pool, len(pool))
        changed: list[tuple[str, str]] = []
        for pair in order:
            if len(changed) < count and (edited := edit(pair, chance)) and edited != pair and all(edited):
                changed.append(edited)
        prepare(changed, ORDERS[0])
        made[plan] = [scores(pair, [name, "members"] if name == "stretches" else [name]) for pair in changed]
    return words, clean, made


def thresholds(clean: list[Scores], words: int, kinds: tuple[str, ...], rates: tuple[float, ...]) -> list[float]:
    """The log-odds beyond which so many findings per 1,000 words are made."""
    said = sorted((max((s[k] for k in kinds if k in s), default=-99.0) for s in clean), reverse=True)
    return [said[min(len(said) - 1, round(rate * words / 1000))] for rate in rates]


def show(words: int, clean: list[Scores], made: dict[str, list[Scores]]) -> None:
    """Print how many losses are found, by findings on published pairs."""
    rates = (0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.4)
    print(f"{words} words; findings per 1,000: {rates}")
    for kinds in RATES:
        for plan, said in made.items():
            tops = [max((s[k] for k in kinds if k in s), default=-99.0) for s in said]
            if max(tops, default=-99.0) > -99.0:
                levels = thresholds(clean, words, kinds, rates)
                told = "  ".join(f"{np.mean([top > level for top in tops]):.2f}" for level in levels)
                print(f"{'+'.join(kinds):30} {plan:18} {told}")


def fit(words: int, clean: list[Scores], path: Path) -> None:
    """Write the levels."""
    text = path.read_text("utf-8")
    for kinds, rates in RATES.items():
        shown, told = thresholds(clean, words, kinds, rates)
        scarcer = max(1.0, SHOWN * math.exp(shown))
        least = min(0.39, 1 / (1 + scarcer * math.exp(-told)))
        for kind in kinds:
            name = kind if re.fullmatch(r"\w+", kind) else f'"{kind}"'
            pattern = re.compile(rf'(\[{re.escape(name)}\]\nnetwork = "\w+"\n)scarcer = .*\nleast = .*')
            assert pattern.search(text), kind
            text = pattern.sub(rf"\g<1>scarcer = {scarcer:.4g}\nleast = {least:.3g}", text)
    path.write_text(text, encoding="utf-8")


def merged(paths: list[str]) -> tuple[int, list[Scores], dict[str, list[Scores]]]:
    """What several files hold."""
    words, clean, made = 0, [], defaultdict(list)
    for path in paths:
        part: Any = pickle.loads(Path(path).read_bytes())
        words, clean = words + part[0], clean + part[1]
        for plan, said in part[2].items():
            made[plan] += said
    return words, clean, made


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in {"gather", "show", "fit"}:
        sys.exit(__doc__)
    if sys.argv[1] == "gather":
        result = gather(int(sys.argv[3]) if len(sys.argv) > 3 else LOSSES)
        Path(sys.argv[2]).write_bytes(pickle.dumps(result))
    elif sys.argv[1] == "show":
        show(*merged(sys.argv[2:]))
    else:
        fit(*merged(sys.argv[2:])[:2], ROOT / "align" / "check" / "meaning" / "levels.toml")
