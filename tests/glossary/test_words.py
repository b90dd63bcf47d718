"""Base forms."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from align.glossary.words import base_forms


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
