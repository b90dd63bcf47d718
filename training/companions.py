"""Words that tell an idiom from a loss: writes ``align/check/meaning/words/fi-sv.companions.tsv``.

    nice python -m training.companions

For each family of small words (negations, limits, words of scope and duty) and each language: statutes in which a version has such a
word and the other has none of the plain ones – complete, since they are published – against statutes in which both have it and
that of the other was deleted. A logistic regression over what stands in sight of the place tells them apart. Texts of the benches and
those that teach the networks are left out. Needs ../shared, SciPy.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from facts_data import statutes as sample  # noqa: E402

from align.check.meaning import families  # noqa: E402
from align.check.meaning.companions import NAME, seen  # noqa: E402
from align.check.meaning.counterparts import words_of  # noqa: E402
from align.check.meaning.equivalents import FOLDER  # noqa: E402
from training.corpus import training_pairs  # noqa: E402

LANGUAGES: Final = ("fi", "sv")
FAMILIES: Final = (*families.DENIALS, *families.LIMITS, *families.SCOPES, families.ONLY, families.DUTY, families.LEAVE)
MOST, FEWEST = 60_000, 150
"""Places of a family and language of either kind: at most, and so many at least or there is no list."""
STEP = 2
"""Every so manieth training pair is read."""
RARE, SMALL, RIDGE = 6, 0.35, 2.0
ASIDE: Final = 10
"""Every so manieth place is kept aside for the figures."""


def without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return re.sub(r"\s{2,}", " ", text).strip()


def places(texts: tuple[str, str], languages: tuple[str, str], family: families.Family) -> tuple[bool, list[set[str]]]:
    """Whether the other version lacks the word, and what is in sight of each place (with the word there taken out)."""
    spans = families.spans_of(texts[0], languages[0], *family.plain, name=family.table)
    if not spans:
        return False, []
    there = families.spans_of(texts[1], languages[1], *family.plain, name=family.table)
    if there and (len(there) != len(spans) or len(there) > 2):
        return False, []
    own, other = words_of(texts[0], languages[0]), words_of(without(texts[1], there), languages[1]).text
    found = []
    for start, end in spans:
        spots = [i for i, (a, b) in enumerate(own.spans) if a < end and start < b]
        if spots and other:
            found.append(set(seen(own.text, spots, other)))
    return not there, found


def gathered() -> dict[tuple[str, str], tuple[list[set[str]], list[set[str]]]]:
    """Family and language → what is in sight of losses made, and of idioms."""
    kept_away = {
        fi for seed, count in ((7, 10_000), (20261122, 10_000), (23, 180_000)) for fi, _ in sample(count, seed)
    }
    result: dict[tuple[str, str], tuple[list[set[str]], list[set[str]]]] = {
        (family.name, language): ([], []) for family in FAMILIES for language in LANGUAGES
    }
    chance = random.Random(2)
    for number, (fi, sv, _) in enumerate(training_pairs()):
        if number % STEP or fi in kept_away or max(len(fi), len(sv)) > 500:
            continue
        for texts, order in (((fi, sv), LANGUAGES), ((sv, fi), LANGUAGES[::-1])):
            for family in FAMILIES:
                groups = result[family.name, order[0]]
                is_idiom, found = places(texts, order, family)
                if found and len(groups[is_idiom]) < MOST:
                    groups[is_idiom].append(chance.choice(found))
    return result


def learn(losses: list[set[str]], idioms: list[set[str]]) -> tuple[dict[str, float], float]:
    """Weights by what is in sight, and how often an idiom kept aside is rated above a loss kept aside."""
    every = [*losses, *idioms]
    labels = np.array([0.0] * len(losses) + [1.0] * len(idioms))
    counts = Counter(name for names in every for name in names)
    numbers = {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= RARE))}
    rows: list[int] = []
    columns: list[int] = []
    for row, names in enumerate(every):
        there = [numbers[name] for name in names if name in numbers]
        rows += [row] * len(there)
        columns += there
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(every), len(numbers)))
    chosen = np.random.default_rng(1).permutation(len(every))
    aside, taught = chosen[: len(every) // ASIDE], chosen[len(every) // ASIDE :]
    weights = np.where(labels == 1, len(losses) / len(idioms), 1.0)
    x, y, w = matrix[taught], labels[taught], weights[taught]

    def value(beta: Any) -> tuple[float, Any]:
        z = x @ beta[1:] + beta[0]
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        loss = (w * (np.logaddexp(0, z) - y * z)).sum() + RIDGE * (beta[1:] ** 2).sum()
        error = w * (p - y)
        return loss, np.concatenate([[error.sum()], x.T @ error + 2 * RIDGE * beta[1:]])

    beta = minimize(value, np.zeros(len(numbers) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    beta[1:][np.abs(beta[1:]) < SMALL] = 0
    z = matrix[aside] @ beta[1:] + beta[0]
    ranks = np.argsort(np.argsort(z))
    ones = labels[aside] == 1
    area = (ranks[ones].sum() - ones.sum() * (ones.sum() - 1) / 2) / max(1, ones.sum() * (~ones).sum())
    kept = {name: float(beta[i + 1]) for name, i in numbers.items() if beta[i + 1]}
    return {"": float(beta[0]), **kept}, float(area)


def main() -> None:
    lines = [
        "# Learnt by training/companions.py from the statutes of Finland (Semantic Finlex, Ministry of Justice of Finland, CC BY 4.0)",
        "# and the other training pairs of docs/model-card.md; texts of the tests left out.",
    ]
    for (family, language), (losses, idioms) in gathered().items():
        if min(len(losses), len(idioms)) < FEWEST:
            print(f"{family} {language}: {len(losses)} losses, {len(idioms)} idioms: too few", flush=True)
            continue
        weights, area = learn(losses, idioms)
        print(
            f"{family} {language}: {len(losses)} losses, {len(idioms)} idioms, {len(weights)} weights, area {area:.3f}",
            flush=True,
        )
        lines += [f"{family} {language}\t{name}\t{round(w * 10)}" for name, w in weights.items() if round(w * 10)]
    path = ROOT / "align" / "check" / "meaning" / FOLDER / f"fi-sv.{NAME}.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
