"""The optional channel from a model on disk, with a tiny model made here."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest

from align.errors import ConfigError
from align.pair import PairOptions, pair_documents

from .made import PAIRS, document


def sides():
    return document([a for a, _ in PAIRS]), document([b for _, b in PAIRS], "target", "sv")


def test_a_missing_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    (source, first), (target, second) = sides()
    with pytest.raises(ConfigError, match="needs onnxruntime and tokenizers"):
        pair_documents(source, target, first, second, options=PairOptions(embeddings=tmp_path))


def test_a_folder_without_a_model_is_refused(tmp_path):
    pytest.importorskip("onnxruntime")
    pytest.importorskip("tokenizers")
    (source, first), (target, second) = sides()
    with pytest.raises(ConfigError, match=r"expected model\.onnx"):
        pair_documents(source, target, first, second, options=PairOptions(embeddings=tmp_path))


def tiny_model(folder, pairs=PAIRS):
    """Looks up a vector per word: translations of each other get the same one."""
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    pytest.importorskip("tokenizers")
    vocabulary = {"[UNK]": 0, "[PAD]": 1}
    rows = [np.zeros(8), np.zeros(8)]
    generator = np.random.RandomState(0)
    for a, b in pairs:
        vector = generator.normal(size=8)
        for word in f"{a} {b}".lower().replace(".", " .").split():
            if word not in vocabulary:
                vocabulary[word] = len(vocabulary)
                rows.append(vector)
    table = onnx.numpy_helper.from_array(np.array(rows, np.float32), "table")
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])],
        "tiny",
        [onnx.helper.make_tensor_value_info("input_ids", onnx.TensorProto.INT64, ["batch", "tokens"])],
        [onnx.helper.make_tensor_value_info("last_hidden_state", onnx.TensorProto.FLOAT, ["batch", "tokens", 8])],
        [table],
    )
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 13)], ir_version=8)
    (folder / "model.onnx").write_bytes(model.SerializeToString())
    (folder / "tokenizer.json").write_text(
        json.dumps(
            {
                "version": "1.0",
                "truncation": None,
                "padding": None,
                "added_tokens": [],
                "normalizer": {"type": "Lowercase"},
                "pre_tokenizer": {"type": "Whitespace"},
                "post_processor": None,
                "decoder": None,
                "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
            }
        ),
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("tier", "name"),
    [("auto", "embeddings+vectors+lexicon+anchors+length"), ("plain", "embeddings+lexicon+anchors+length")],
)
def test_a_model_on_disk_is_one_more_channel(tmp_path, tier, name):
    tiny_model(tmp_path)
    (source, first), (target, second) = sides()
    alignment = pair_documents(source, target, first, second, options=PairOptions(embeddings=tmp_path, tier=tier))
    assert alignment.tier == name
    assert [(b.source[0].id[1:], b.target[0].id[1:]) for b in alignment.beads] == [
        (str(i), str(i)) for i in range(len(PAIRS))
    ]


def test_a_damaged_model_is_refused(tmp_path):
    tiny_model(tmp_path)
    (tmp_path / "model.onnx").write_bytes(b"nothing")
    (source, first), (target, second) = sides()
    with pytest.raises(ConfigError, match="cannot be loaded"):
        pair_documents(source, target, first, second, options=PairOptions(embeddings=tmp_path))


STRANGE = [
    ("kuoli varma tuisk", "begrof smidd hvalp"),
    ("arvio tunto lempi", "djung fyrby skold"),
    ("soima pelko vanki", "kvist flagd brunt"),
    ("hilse jousi raamu", "glimt sprid torvf"),
    ("nurmi kevat laiva", "hjord plask vrede"),
    ("tuomi salko piili", "krydd gnist spjut"),
    ("honka vesat miilu", "blygd frost skarv"),
    ("lauha siipi kaste", "ryckt dvarg stolp"),
]
"""Sentences of one length without a word, number or letter sequence in common."""


def test_the_model_changes_what_is_paired(tmp_path):
    """Where the versions have nothing in common, only the model knows which sentence is missing."""
    tiny_model(tmp_path, STRANGE)
    source, first = document([a for a, _ in STRANGE])
    target, second = document([b for _, b in STRANGE], "target", "da")
    right = {(number, number) for number in "01267"}
    found, sure = {}, {}
    for tier, options in (("without", PairOptions()), ("with", PairOptions(embeddings=tmp_path))):
        alignment = pair_documents(source, target, first, (*second[:3], *second[6:]), options=options)
        full = [b for b in alignment.beads if b.source and b.target]
        found[tier] = {(b.source[0].id[1:], b.target[0].id[1:]) for b in full if len(b.source) == len(b.target) == 1}
        sure[tier] = min(b.confidence for b in full)
    assert found["with"] == right
    assert found["without"] != right
    assert sure["with"] > sure["without"] + 0.2


def test_a_project_names_its_model(tmp_path):
    """The option of rinnan.toml reaches the pairing, and the report says which channels ran."""
    from align.pipeline import CompareOptions, align_documents

    tiny_model(tmp_path)
    (source, _), (target, _) = sides()
    alignment = align_documents(source, target, options=CompareOptions(embeddings=tmp_path))
    assert alignment.tier.startswith("embeddings+")
