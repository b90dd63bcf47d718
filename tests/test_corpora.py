"""The document sets we wrote: declared, complete, small, and their gold points at words that are there."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from align.model import Category, Relation

ROOT = Path(__file__).resolve().parents[1] / "corpora"
SETS = sorted(path.parent for path in ROOT.glob("*/corpus.toml"))
PAIRS = [
    (folder, pair) for folder in SETS for pair in tomllib.loads((folder / "corpus.toml").read_text("utf-8"))["pairs"]
]


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def gold_of(folder: Path, pair: dict[str, str]) -> dict[str, list[dict[str, object]]]:
    return json.loads((folder / pair["gold"]).read_text("utf-8"))


def pair_id(value: object) -> str | None:
    return value["name"] if isinstance(value, dict) else None


def test_there_are_planted_and_clean_sets() -> None:
    planted = [len(gold_of(folder, pair)["findings"]) for folder, pair in PAIRS]
    assert len([n for n in planted if n]) >= 2
    assert 0 in planted


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_a_set_declares_itself(folder: Path) -> None:
    corpus = tomllib.loads((folder / "corpus.toml").read_text("utf-8"))
    assert corpus["languages"] == ["fi", "sv"]
    assert corpus["licence"] == "CC0-1.0"
    assert corpus["title"]
    assert corpus["source"]
    for pair in corpus["pairs"]:
        assert pair["relation"] in {relation.value for relation in Relation}
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", pair["document-date"])


@pytest.mark.parametrize(("folder", "pair"), PAIRS, ids=pair_id)
def test_every_file_is_there_and_small(folder: Path, pair: dict[str, str]) -> None:
    for side in ("source", "target"):
        text = folder / pair[side]
        assert text.is_file()
        for suffix in pair["built"]:
            built = text.with_suffix(f".{suffix}")
            assert built.is_file()
            assert built.stat().st_size < 100_000


@pytest.mark.parametrize(("folder", "pair"), PAIRS, ids=pair_id)
def test_gold_quotes_words_of_its_documents(folder: Path, pair: dict[str, str]) -> None:
    gold = gold_of(folder, pair)
    texts = {
        "fi": folded((folder / pair["source"]).read_text("utf-8")),
        "sv": folded((folder / pair["target"]).read_text("utf-8")),
    }
    for row in [*gold["findings"], *gold["traps"]]:
        assert row["fi"] or row["sv"], row["id"]
        for language, text in texts.items():
            quote = row[language]
            assert quote is None or (isinstance(quote, str) and quote in text), (row["id"], language)


@pytest.mark.parametrize(("folder", "pair"), PAIRS, ids=pair_id)
def test_gold_is_well_formed(folder: Path, pair: dict[str, str]) -> None:
    gold = gold_of(folder, pair)
    categories = {category.value for category in Category}
    for row in gold["findings"]:
        assert row["level"] in {"must", "should", "stretch"}
        assert row["kinds"]
        assert set(row["kinds"]) <= categories
        assert row["note"]
    for row in gold["traps"]:
        assert set(row["kinds"]) <= categories
    names = Counter(row["id"] for row in [*gold["findings"], *gold["traps"]])
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(("folder", "pair"), PAIRS, ids=pair_id)
def test_built_documents_hold_the_words_of_the_text(folder: Path, pair: dict[str, str]) -> None:
    """A text edited without ``python corpora/build.py`` leaves stale documents behind."""
    docx = pytest.importorskip("docx")
    for side in ("source", "target"):
        text = folder / pair[side]
        package = docx.Document(str(text.with_suffix(".docx")))
        body = "".join(node.text or "" for node in package.element.body.iter() if node.tag.endswith("}t"))
        plain = re.sub(r"^(#+|-|\d+\.|\|)\s|<br>|\*\*|^[|\s-]+$", " ", text.read_text("utf-8"), flags=re.MULTILINE)
        plain = re.sub(r"<(https?://[^>]+)>", r"\1", plain)
        assert re.sub(r"[\s|]+", "", body) == re.sub(r"[\s|]+", "", plain)


def test_building_a_document_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("corpora_build", ROOT / "build.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    folder, pair = PAIRS[0]
    for name in ("one.docx", "two.docx"):
        build.write_docx(folder / pair["source"], tmp_path / name, "fi")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
    built, committed = (
        zipfile.ZipFile(path).read("word/document.xml")
        for path in (tmp_path / "one.docx", (folder / pair["source"]).with_suffix(".docx"))
    )
    assert built == committed
