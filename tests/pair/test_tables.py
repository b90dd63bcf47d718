"""The shipped tables: what they hold, that they are whole, and that they cost little to open."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest

from align.errors import ConfigError
from align.pair import PairOptions, pair_documents, tables_used
from align.pair.parameters import FEATURES, TYPES
from align.pair.pieces import Pieces
from align.pair.splitting import Splitter
from align.pair.tables import FOLDER, bundled_table, load_table, save_table
from align.pair.translations import translations
from align.pair.weights import FILE, calibrated, weights_for

from .made import document


def test_the_shipped_table_is_whole_and_small():
    table = bundled_table("sv", "fi")
    assert table.languages == ("fi", "sv")
    assert table.vectors.shape == (len(table.pieces), 128)
    about = json.loads((table.folder / "table.json").read_text(encoding="utf-8"))
    content = np.asarray(table.vectors).tobytes()
    numbers = np.load(table.folder / "numbers.npy").tobytes()
    assert (
        hashlib.sha256(content + numbers + (table.folder / "pieces.trie").read_bytes()).hexdigest() == about["digest"]
    )
    assert "Semantic Finlex, Ministry of Justice, CC BY 4.0" in about["origin"]
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 7_000_000


def test_other_languages_have_no_table():
    assert bundled_table("fi", "en") is None


def test_every_tier_has_weights_for_every_feature():
    for name in json.loads(FILE.read_text(encoding="utf-8"))["tiers"]:
        weights = weights_for(tuple(name.split("+")))
        assert len(weights.features) == len(weights.channels) + len(FEATURES)
        assert len(weights.biases) == len(TYPES)
        assert all(weights.biases[TYPES.index((b, a))] == weights.biases[i] for i, (a, b) in enumerate(TYPES))


def test_the_tiers_that_report_are_calibrated():
    for channels in (("vectors", "lexicon", "anchors"), ("lexicon", "anchors")):
        weights = weights_for(channels)
        for knots in (weights.bead_map, weights.null_map):
            assert len(knots) > 3
            assert list(knots) == sorted(knots)
            mapped = [calibrated(p / 100, knots) for p in range(101)]
            assert mapped == sorted(mapped)


def test_words_split_into_the_likeliest_pieces():
    pieces = bundled_table("fi", "sv").pieces
    names = pieces.names()
    assert (
        "".join(names[i] for i in pieces.split("Yhdenvertaisuussuunnitelma laaditaan."))
        == "▁yhdenvertaisuussuunnitelma▁laaditaan."
    )
    assert [names[i] for i in pieces.split("laki")] == ["▁laki"]
    assert len(pieces.split("")) == 0
    assert len(pieces.split("漢字")) <= 1


def test_pooling_adds_up():
    table = bundled_table("fi", "sv")
    both, first, second = table.pool(("Laki on voimassa. Asetus kumotaan.", "Laki on voimassa.", "Asetus kumotaan."))
    assert np.allclose(both, first + second, atol=1e-4)
    assert not table.pool(("",)).any()


def test_a_table_survives_writing_and_reading(tmp_path):
    vectors = np.random.RandomState(0).normal(size=(3, 8)).astype(np.float32)
    save_table(
        tmp_path, languages=("sv", "fi"), pieces=["▁b", "▁a", "c"], scores=[-2.0, -1.0, -3.0], vectors=vectors, about={}
    )
    table = load_table(tmp_path)
    assert table.languages == ("fi", "sv")
    assert np.allclose(table.pool(("a", "b", "ac")), [vectors[1], vectors[0], vectors[1] + vectors[2]], atol=0.03)


def test_a_damaged_table_is_refused(tmp_path):
    save_table(
        tmp_path,
        languages=("sv", "fi"),
        pieces=["▁b", "▁a"],
        scores=[-2.0, -1.0],
        vectors=np.ones((2, 4), np.float32),
        about={},
    )
    np.save(tmp_path / "vectors.npy", np.ones((5, 4), np.int8))
    load_table.cache_clear()
    with pytest.raises(ConfigError, match="damaged pairing table: 2 pieces, 5 vectors"):
        load_table(tmp_path)


def test_the_lexicon_knows_words_both_ways():
    assert "kommun" in dict(translations("kunta", "fi", "sv"))
    assert "kunta" in dict(translations("Kommun", "sv", "fi"))
    assert translations("kunta", "fi", "en") == ()
    assert translations("xyzzy", "fi", "sv") == ()


def test_the_table_of_an_alignment_has_a_digest():
    (source, first), (target, second) = document(["Yksi laki."]), document(["En lag."], "target", "sv")
    alignment = pair_documents(source, target, first, second)
    assert tables_used(alignment) == bundled_table("fi", "sv").digest
    assert len(tables_used(alignment)) == 12
    assert tables_used(pair_documents(source, target, first, second, options=PairOptions(tier="plain"))) == ""


def test_words_split_the_same_one_by_one_and_all_together():
    table = bundled_table("fi", "sv")
    words = sorted(
        {
            f"{a}{b}{c}"
            for a in ("kunta", "Ålands", "ympäristö", "x", "漢", "2024")
            for b in ("", "n", "laki", "s-")
            for c in ("", ".", "ssa", "kin", "ż")
        }
    )
    alone = {word: Pieces(table.pieces._trie, table.pieces._scores).word(word.lower()) for word in words}
    together = Splitter(table.pieces.names(), table.pieces._scores, table.pieces._unknown).split(
        [f"▁{w.lower()}" for w in words]
    )
    ends = np.cumsum(together.sizes)
    for word, start, end in zip(words, [0, *ends[:-1]], ends, strict=True):
        if not (word[-1] in ".," and word[-2:-1].isalpha()):
            assert together.flat[start:end].tolist() == alone[word], word
