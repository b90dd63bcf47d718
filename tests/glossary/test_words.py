"""Base forms and their cache: lazy, optional, safe with others at work."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

from align.glossary import words
from align.glossary.words import BaseForms, base_forms


@pytest.fixture
def fake_dictionary(monkeypatch):
    """A small dictionary in place of simplemma's, so that building it costs nothing."""
    from simplemma.strategies.dictionaries import dictionary_factory

    entries = {"kunnan": "kunta", "kunta": "kunta", "palvelu": "palvelu"}
    monkeypatch.setattr(dictionary_factory.DefaultDictionaryFactory, "get_dictionary", lambda self, language: entries)
    words._lookup.cache_clear()
    yield
    words._lookup.cache_clear()


def test_the_trie_is_built_once_and_kept(fake_dictionary, tmp_path, monkeypatch):
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    assert words._lookup("fi")("kunnan") == "kunta"
    (trie,) = tmp_path.rglob("*.trie")
    assert not list(tmp_path.rglob("*.part"))
    before = trie.stat().st_mtime_ns
    words._lookup.cache_clear()
    assert words._lookup("fi")("kunnan") == "kunta"
    assert trie.stat().st_mtime_ns == before


def test_a_cache_that_cannot_be_written_only_costs_time(fake_dictionary, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("RINNAN_CACHE", str(blocked))
    assert words._lookup("fi")("kunnan") == "kunta"


def test_a_damaged_cache_is_built_anew(fake_dictionary, tmp_path, monkeypatch):
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    words._lookup("fi")
    (trie,) = tmp_path.rglob("*.trie")
    trie.write_bytes(b"half a file")
    words._lookup.cache_clear()
    assert words._lookup("fi")("kunnan") == "kunta"


def test_without_simplemma_everything_is_unknown(monkeypatch):
    def absent(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(words, "version", absent)
    words._lookup.cache_clear()
    try:
        assert words._lookup("fi") is None
        forms = BaseForms("fi", None)
        assert (forms.is_available, forms.base("kunnan"), forms.known("kunnan")) == (False, "kunnan", None)
    finally:
        words._lookup.cache_clear()


def test_languages_without_a_table_have_no_dictionary():
    assert not base_forms("de").is_available


@pytest.mark.parametrize(
    ("language", "word", "base"),
    [
        ("fi", "palveluissaan", "palvelu"),
        ("fi", "hyvinvointialueiden", "hyvinvointialue"),
        ("fi", "EU:n", "eu"),
        ("fi", "salaattipöytä", "salaattipöytä"),
        ("sv", "utestängda", "utestänga"),
        ("sv", "förankrande", "förankra"),
        ("sv", "välfärdsområdenas", "välfärdsområde"),
    ],
)
def test_base_forms(language, word, base):
    assert base_forms(language).base(word) == base


def test_help_imports_nothing_heavy():
    code = "import align.glossary, sys; print(sorted({'spacy','simplemma','marisa_trie','lxml','openpyxl','rapidfuzz','numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert done.stdout.strip() == "[]"
