"""The dictionaries on disk: built once, elsewhere, under a lock; optional, and safe with others at work."""

from __future__ import annotations

import subprocess
import threading
import time
from importlib.metadata import PackageNotFoundError

import pytest

from align.glossary import dictionary as dictionaries
from align.glossary.words import BaseForms


@pytest.fixture
def fake_dictionary(monkeypatch):
    """A small dictionary in place of simplemma's, so that building it costs nothing."""
    from simplemma.strategies.dictionaries import dictionary_factory

    entries = {"kunnan": "kunta", "kunta": "kunta", "palvelu": "palvelu"}
    monkeypatch.setattr(dictionary_factory.DefaultDictionaryFactory, "get_dictionary", lambda self, language: entries)
    monkeypatch.setattr(
        dictionaries, "_build_elsewhere", lambda language, path: dictionaries.build(language, str(path))
    )
    dictionaries.dictionary.cache_clear()
    yield
    dictionaries.dictionary.cache_clear()


def test_the_trie_is_built_once_and_kept(fake_dictionary, tmp_path, monkeypatch):
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    assert dictionaries.dictionary("fi")("kunnan") == "kunta"
    (trie,) = tmp_path.rglob("*.trie")
    assert not list(tmp_path.rglob("*.part"))
    before = trie.stat().st_mtime_ns
    dictionaries.dictionary.cache_clear()
    assert dictionaries.dictionary("fi")("kunnan") == "kunta"
    assert trie.stat().st_mtime_ns == before


def test_a_cache_that_cannot_be_written_only_costs_time(fake_dictionary, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("RINNAN_CACHE", str(blocked))
    assert dictionaries.dictionary("fi")("kunnan") == "kunta"


def test_a_damaged_cache_is_built_anew(fake_dictionary, tmp_path, monkeypatch):
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    dictionaries.dictionary("fi")
    (trie,) = tmp_path.rglob("*.trie")
    trie.write_bytes(b"half a file")
    dictionaries.dictionary.cache_clear()
    assert dictionaries.dictionary("fi")("kunnan") == "kunta"


def test_without_simplemma_everything_is_unknown(monkeypatch):
    def absent(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(dictionaries, "version", absent)
    dictionaries.dictionary.cache_clear()
    try:
        assert dictionaries.dictionary("fi") is None
        forms = BaseForms("fi", None)
        assert (forms.is_available, forms.base("kunnan"), forms.known("kunnan")) == (False, "kunnan", None)
    finally:
        dictionaries.dictionary.cache_clear()


def test_who_waits_for_the_lock_does_not_build(fake_dictionary, tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    dictionaries.dictionary("fi")
    (trie,) = tmp_path.rglob("*.trie")
    aside = trie.rename(tmp_path / "aside")
    dictionaries.dictionary.cache_clear()

    def refuse(language, path):
        raise AssertionError("built twice")

    monkeypatch.setattr(dictionaries, "_build_elsewhere", refuse)
    found = []
    with trie.with_suffix(".lock").open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        waiting = threading.Thread(target=lambda: found.append(dictionaries.dictionary("fi")("kunnan")))
        waiting.start()
        time.sleep(0.3)
        assert not found
        aside.rename(trie)
    waiting.join()
    assert found == ["kunta"]


def test_a_build_that_fails_elsewhere_is_done_here(fake_dictionary, tmp_path, monkeypatch):
    def fail(language, path):
        raise subprocess.CalledProcessError(1, "build")

    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    monkeypatch.setattr(dictionaries, "_build_elsewhere", fail)
    assert dictionaries.dictionary("fi")("kunnan") == "kunta"
    assert not list(tmp_path.rglob("*.trie"))


@pytest.mark.slow
def test_another_process_builds_the_dictionary(tmp_path, monkeypatch):
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    dictionaries.dictionary.cache_clear()
    try:
        lookup = dictionaries.dictionary("sv")
        assert lookup is not None
        assert lookup("kommunerna") == "kommun"
        assert [path.name for path in tmp_path.rglob("*.trie")] == ["sv.trie"]
    finally:
        dictionaries.dictionary.cache_clear()
