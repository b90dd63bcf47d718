"""The pairs that bench/facts.py measures on, each in a half that may be tuned on and one that may not.

tune: even lines of PUD and PTV, statutes of the training pairs (one seeded sample). held: their odd lines, the statutes held out of
training (test_docids.txt, paragraphs aligned by structure, one context a statute), and another seeded sample of statutes.

fresh: statutes of the training pairs that ``training.corpus.is_reserved`` keeps from every lesson, but those in a sample that a bench
or a lesson of an earlier version had (``_USED``); and paragraphs of statutes whose sentences the versions count unequally
(finlex_unequal_pars.tsv), of which nothing is learnt and none was read. What is said there was first read when the levels were fixed.
Interface texts and collections of phrases are reserved, too, but not measured: they are no translations of documents.
"""

from __future__ import annotations

import lzma
import random
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from training.corpus import fold, is_reserved, texts_of_tests  # noqa: E402

SHARED = ROOT.parent / "shared"
LANGUAGES = ("fi", "sv")
HALVES = ("tune", "held")
PARTS = (*HALVES, "fresh")
_SEEDS = {"tune": 7, "held": 20261122}
_STATUTES = {"finlex_sent", "finlex_courts"}
_USED = ((10_000, 7), (10_000, 20261122), (60_000, 11), (60_000, 20261126), (180_000, 23))
"""Samples of statutes that benches and lessons have had: size and seed."""
_PARAGRAPHS = 600


def table(name):
    """Finnish and Swedish of a list of pairs."""
    lines = (SHARED / "data" / "pairs" / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines]


def _texts():
    """Finnish, Swedish and origin of all training texts."""
    with lzma.open(SHARED / "data" / "pairs" / "train.fi-sv.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")[:3]


def statutes(count, seed=7):
    """A seeded sample of sentence pairs of statutes; the held-out ones are not among them."""
    pairs = [tuple(p[:2]) for p in _texts() if p[2] in _STATUTES and all(p[:2])]
    return random.Random(seed).sample(pairs, min(count, len(pairs)))


@cache
def _reserved():
    """Sentences of statutes that nothing was learnt from and no bench has had, without repetition."""
    banned, kept = texts_of_tests(), {}
    pairs = [(fi, sv) for fi, sv, origin in _texts() if origin in _STATUTES and fi and sv]
    for fi, sv in pairs:
        if fi != sv and is_reserved(fi, "finlex") and not {fold(fi), fold(sv)} & banned:
            kept.setdefault(fold(fi), (fi, sv))
    for count, seed in _USED:
        for fi, _ in random.Random(seed).sample(pairs, count):
            kept.pop(fold(fi), None)
    return list(kept.values())


def fresh(count):
    """Name → documents of the fresh half."""
    law = _reserved()
    pars = [p for p in table("finlex_unequal_pars.tsv") if all(side.strip() for side in p)]
    chance = random.Random(20261123)
    return {
        "statutes, fresh": [[p] for p in chance.sample(law, min(count, len(law)))],
        "paragraphs, fresh": [[p] for p in chance.sample(pars, _PARAGRAPHS)],
    }


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
    if part == "fresh":
        return fresh(count)
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
    if part == "fresh":
        return [pair for documents in fresh(count).values() for document in documents for pair in document]
    pool = [*half("pud.fi-sv.tsv", part), *half("ptv_general_descriptions.fi-sv.tsv", part)]
    if part == "held":
        pool += held_out()
    return pool + statutes(count, _SEEDS[part] + 4)
