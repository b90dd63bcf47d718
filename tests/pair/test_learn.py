"""Learning a table from a translation memory."""

from __future__ import annotations

import json
import random

import numpy as np
import pytest

from align.errors import ConfigError
from align.pair import PairOptions, learn_table, pair_documents
from align.pair.learn import trust_in
from align.pair.learn_pieces import learn_pieces
from align.pair.memories import read_memory
from align.pair.tables import load_table
from align.pair.weights import trusting, weights_for

from .made import document

NOUNS = [
    ("kissa", "katt"),
    ("koira", "hund"),
    ("talo", "hus"),
    ("auto", "bil"),
    ("kirja", "bok"),
    ("metsä", "skog"),
    ("järvi", "sjö"),
    ("vene", "båt"),
    ("koulu", "skola"),
    ("lääkäri", "läkare"),
]
VERBS = [("näkee", "ser"), ("ostaa", "köper"), ("löytää", "hittar"), ("myy", "säljer"), ("piirtää", "ritar")]
WHEN = [("tänään", "idag"), ("huomenna", "imorgon"), ("joskus", "ibland"), ("aina", "alltid")]


def memory(count, seed=1):
    generator = random.Random(seed)
    rows = []
    for _ in range(count):
        (a, b), (c, d), (e, f), (g, h) = (generator.choice(x) for x in (NOUNS, VERBS, NOUNS, WHEN))
        rows.append((f"{a} {c} {e}n {g}.", f"{b} {d} en {f} {h}."))
    return rows


@pytest.fixture(scope="module")
def learnt(tmp_path_factory):
    folder = tmp_path_factory.mktemp("learnt")
    path = folder / "memory.tsv"
    path.write_text("".join(f"{a}\t{b}\n" for a, b in memory(3000)), encoding="utf-8")
    return learn_table([path], folder / "table", languages=("fi", "sv"), pieces=400, passes=8), path


def test_a_memory_teaches_a_table(learnt):
    result, _ = learnt
    assert result.found > 0.8
    assert result.pairs > 1000
    table = load_table(result.folder)
    assert table.vectors.dtype == np.int8
    assert table.languages == ("fi", "sv")
    assert json.loads((result.folder / "table.json").read_text())["digest"] == result.digest


def test_a_learnt_table_pairs_documents(learnt):
    result, _ = learnt
    rows = list(dict.fromkeys(memory(14, seed=99)))
    first, second = document([a for a, _ in rows]), document([b for _, b in rows], "target", "sv")
    alignment = pair_documents(first[0], second[0], first[1], second[1], options=PairOptions(table=result.folder))
    assert alignment.tier == "vectors+lexicon+anchors+length"
    right = sum(
        len(b.source) == len(b.target) == 1 and b.source[0].id[1:] == b.target[0].id[1:] for b in alignment.beads
    )
    assert right >= len(rows) - 2


def test_a_weak_table_is_trusted_less(learnt):
    result, _ = learnt
    assert 0 < load_table(result.folder).trust <= 1
    assert (trust_in(0.3), trust_in(1.0)) == (0.0, 1.0)
    strong, weak = (trusting(weights_for(("vectors", "lexicon", "anchors")), trust) for trust in (1.0, 0.25))
    assert weak.features[0] == pytest.approx(strong.features[0] / 4)
    assert len(weak.features) == len(strong.features)


def test_the_same_memory_and_seed_give_the_same_table(learnt, tmp_path):
    result, path = learnt
    again = learn_table([path], tmp_path / "again", languages=("fi", "sv"), pieces=400, passes=8)
    assert again.digest == result.digest


def test_too_little_is_refused(tmp_path):
    path = tmp_path / "small.tsv"
    path.write_text("yksi\ten\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="too little to learn from: 1 usable pairs"):
        learn_table([path], tmp_path / "table", languages=("fi", "sv"))


def test_tmx_is_read_with_regional_codes_and_inline_tags(tmp_path):
    path = tmp_path / "memory.tmx"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>'
        '<tu><tuv xml:lang="fi-FI"><seg>Hyvää <bpt i="1"/>päivää</seg></tuv><tuv xml:lang="sv-FI"><seg>God dag</seg></tuv></tu>'
        '<tu><tuv xml:lang="fi"><seg>Vain suomeksi</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    assert list(read_memory(path, ("fi", "sv"))) == [("Hyvää päivää", "God dag")]


def test_a_broken_memory_says_so(tmp_path):
    path = tmp_path / "broken.tmx"
    path.write_text("<tmx><body><tu>", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be read"):
        list(read_memory(path, ("fi", "sv")))


def test_pieces_cover_every_character():
    names, scores = learn_pieces(["aamu kahvi", "aamukahvi kahvi aamu"] * 5, limit=40)
    assert set("amukhvi▁") <= set(names)
    assert len(names) <= 40
    assert all(score <= 0 for score in scores)
