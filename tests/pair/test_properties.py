"""What holds for any two documents."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.model import BeadKind, SegmentKind
from align.pair import PairOptions, pair_documents
from align.pair.band import band_around, chain_of, find_anchors
from align.pair.channels import surface_channel
from align.pair.lattice import full_band
from align.pair.score import Scorer
from align.pair.search import search
from align.pair.shape import shape_of
from align.pair.weights import weights_for
from align.pair.words import Tokens

from .made import PAIRS, document, indices

WORDS = [
    "avustus",
    "kunta",
    "ministeriö",
    "2024",
    "hanke",
    "päätös",
    "bidrag",
    "kommun",
    "ministerium",
    "projekt",
    "beslut",
    "EU",
    "Helsinki",
    "x",
    "15",
    "yhdenvertaisuus",
    "likabehandling",
]
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
KIND = st.sampled_from(list(SegmentKind))
SIDE = st.lists(st.tuples(TEXT, KIND), min_size=0, max_size=12)
PROFILE = settings(max_examples=60, deadline=None, derandomize=True)


def build(side, name, language):
    return document([text for text, _ in side], name, language, [kind for _, kind in side])


@given(SIDE, SIDE, st.sampled_from(["auto", "plain"]))
@PROFILE
def test_every_segment_is_in_exactly_one_bead(source, target, tier):
    (first, first_segments), (second, second_segments) = build(source, "source", "fi"), build(target, "target", "sv")
    alignment = pair_documents(first, second, first_segments, second_segments, options=PairOptions(tier=tier))
    assert sorted(s.id for b in alignment.beads for s in b.source) == sorted(s.id for s in first_segments)
    assert sorted(s.id for b in alignment.beads for s in b.target) == sorted(s.id for s in second_segments)
    assert all(0 <= bead.confidence <= 1 for bead in alignment.beads)
    assert all(bead.source or bead.target for bead in alignment.beads)
    place = {segment.id: number for number, segment in enumerate(first_segments)}
    starts = [place[bead.source[0].id] for bead in alignment.beads if bead.source]
    assert starts == sorted(starts)
    assert all(list(b.source) == sorted(b.source, key=lambda s: place[s.id]) for b in alignment.beads)


@given(SIDE, SIDE)
@PROFILE
def test_exchanging_the_sides_mirrors_the_result(source, target):
    (first, first_segments), (second, second_segments) = build(source, "source", "fi"), build(target, "target", "sv")
    there = pair_documents(first, second, first_segments, second_segments)
    back = pair_documents(second, first, second_segments, first_segments)
    mirrored = {BeadKind.MISSING: BeadKind.ADDED, BeadKind.ADDED: BeadKind.MISSING}
    assert {(b.source, b.target, b.kind, b.confidence) for b in there.beads} == {
        (b.target, b.source, mirrored.get(b.kind, b.kind), b.confidence) for b in back.beads
    }
    assert there.reliability == back.reliability


@given(st.lists(st.tuples(TEXT, KIND), min_size=1, max_size=15, unique_by=lambda entry: entry[0]))
@PROFILE
def test_a_document_against_itself_is_all_one_to_one(side):
    first, first_segments = build(side, "source", "fi")
    second, second_segments = build(side, "target", "fi")
    alignment = pair_documents(first, second, first_segments, second_segments)
    assert indices(alignment) == [((i,), (i,), BeadKind.ALIGNED) for i in range(len(side))]


@pytest.mark.parametrize("seed", range(6))
def test_banded_search_equals_the_exact_one(seed):
    generator = random.Random(seed)
    rows = [PAIRS[generator.randrange(len(PAIRS))] for _ in range(90)]
    rows = [(f"{a} {i * 7 + 100}", f"{b} {i * 7 + 100}") for i, (a, b) in enumerate(rows)]
    source = [a for a, _ in rows if generator.random() > 0.1]
    target = [b for _, b in rows if generator.random() > 0.1]
    codes: dict[str, int] = {}
    shapes = shape_of(*document(source), codes), shape_of(*document(target, "target", "sv"), codes)
    scorer = Scorer(*shapes, (surface_channel(Tokens(tuple(source), tuple(target))),), weights_for(("anchors",)))
    chain = chain_of(find_anchors(scorer))
    band = band_around(len(source), len(target), chain)
    exact, banded = search(scorer, full_band(len(source), len(target))), search(scorer, band)
    assert len(chain) > 10
    assert band.cells() < (len(source) + 1) * (len(target) + 1) / 2
    assert [(s.i0, s.i1, s.j0, s.j1) for s in exact.steps] == [(s.i0, s.i1, s.j0, s.j1) for s in banded.steps]
    assert np.allclose([s.posterior for s in exact.steps], [s.posterior for s in banded.steps], atol=0.02)


@given(SIDE.filter(lambda side: len(side) <= 5), SIDE.filter(lambda side: len(side) <= 5))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_the_search_finds_what_trying_everything_finds(source, target):
    (first, first_segments), (second, second_segments) = build(source, "source", "fi"), build(target, "target", "sv")
    if not source or not target:
        return
    codes: dict[str, int] = {}
    texts = tuple(t for t, _ in source), tuple(t for t, _ in target)
    scorer = Scorer(
        shape_of(first, first_segments, codes),
        shape_of(second, second_segments, codes),
        (surface_channel(Tokens(*texts)),),
        weights_for(("anchors",)),
    )
    path = search(scorer, full_band(len(source), len(target)))
    best, mass = try_everything(scorer, len(source), len(target))
    assert sum(step.score for step in path.steps) == pytest.approx(best, abs=1e-3)
    joint = sum(step.score for step in path.steps) - mass
    assert all(step.posterior >= np.exp(joint) - 1e-4 for step in path.steps)


def try_everything(scorer, rows, columns):
    """Best score and log of the summed exponentials over all monotone paths, by recursion without a table."""
    from functools import cache

    from align.pair.parameters import TYPES

    nulls = scorer.nulls()

    @cache
    def best(i, j):
        if i == j == 0:
            return 0.0, 0.0
        options = []
        if i:
            before = best(i - 1, j)
            options.append((before[0] + nulls[0][i - 1], before[1] + nulls[0][i - 1]))
        if j:
            before = best(i, j - 1)
            options.append((before[0] + nulls[1][j - 1], before[1] + nulls[1][j - 1]))
        for a, b in TYPES:
            if i >= a and j >= b:
                gain = scorer.bead(range(i - a, i), range(j - b, j))
                before = best(i - a, j - b)
                options.append((before[0] + gain, before[1] + gain))
        # the mass counts every order of unmatched runs once: source first, then target
        return max(o[0] for o in options), float(np.logaddexp.reduce([o[1] for o in options]))

    return best(rows, columns)
