"""The pairs that bench/facts.py measures on, each in a half that may be tuned on and one that may not.

tune: even lines of PUD and PTV, statutes of the training pairs (one seeded sample). held: their odd lines, the statutes held out of
training (test_docids.txt, paragraphs aligned by structure, one context a statute), and another seeded sample of statutes.
"""

from __future__ import annotations

import lzma
import random
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
LANGUAGES = ("fi", "sv")
HALVES = ("tune", "held")
_SEEDS = {"tune": 7, "held": 20261122}
_STATUTES = {"finlex_sent", "finlex_courts"}


def table(name):
    """Finnish and Swedish of a list of pairs."""
    lines = (SHARED / "data" / "pairs" / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines]


def statutes(count, seed=7):
    """A seeded sample of sentence pairs of statutes; the held-out ones are not among them."""
    with lzma.open(SHARED / "data" / "pairs" / "train.fi-sv.tsv.xz", "rt", encoding="utf-8") as lines:
        pairs = [
            tuple(p[:2]) for p in (line.rstrip("\n").split("\t") for line in lines) if p[2] in _STATUTES and all(p[:2])
        ]
    return random.Random(seed).sample(pairs, min(count, len(pairs)))


def held_out_documents():
    """The held-out statutes of data/documents/finlex_iso, each as its paragraphs, aligned by structure."""
    held = set((SHARED / "data" / "pairs" / "test_docids.txt").read_text("utf-8").split())
    documents = []
    for folder in sorted((SHARED / "data" / "documents" / "finlex_iso").iterdir()):
        if folder.name in held:
            sides = [(folder / f"{code}.txt").read_text("utf-8").splitlines() for code in LANGUAGES]
            documents.append([(a, b) for a, b in zip(*sides, strict=False) if a.strip() and b.strip()])
    return documents


def held_out():
    """The same line by line."""
    return [pair for document in held_out_documents() for pair in document]


def half(name, part):
    """Even lines to tune on, odd lines to measure on."""
    return [p for p in table(name)[HALVES.index(part) :: 2] if all(side.strip() for side in p)]


def clean_sets(part, count):
    """Name → documents, each a list of pairs that are checked together."""
    sets = {
        "pud": [[p] for p in half("pud.fi-sv.tsv", part)],
        "ptv": [[p] for p in half("ptv_general_descriptions.fi-sv.tsv", part)],
    }
    if part == "held":
        sets["statutes held out of training"] = held_out_documents()
    sets[f"statutes, sample {_SEEDS[part]}"] = [[p] for p in statutes(count, _SEEDS[part])]
    return sets


def planting_pool(part, count):
    """Pairs to plant errors in."""
    pool = [*half("pud.fi-sv.tsv", part), *half("ptv_general_descriptions.fi-sv.tsv", part)]
    if part == "held":
        pool += held_out()
    return pool + statutes(count, _SEEDS[part] + 4)
