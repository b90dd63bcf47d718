"""Lists of many words: only what a text may hold is arranged, and nothing is missed for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.glossary import TermFinder, parse
from align.glossary.forms import _CHANGING, FormIndex, singular_of
from align.glossary.inflect import inflection
from align.glossary.words import base_forms

BENCH = Path(__file__).parents[2] / "bench"
WORDS = {
    "fi": "virkamies lyhyt kaupunki äiti hammas vesi nuoriso lainsäädäntö yhdenvertaisuus kevät lapsi vapaa hyvinvointialue lapseneläke",
    "sv": "dotter fader bokstav ledamot verkstad museum människa öga barn land handling gymnasium grundbok ombudsman fritidsgård",
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_forms_change_only_at_the_end(language):
    rules, forms = inflection(language), base_forms(language)
    for word in WORDS[language].split():
        kept = word[: max(0, len(word) - _CHANGING)]
        assert all(stem.startswith(kept) for stem, _ in rules.stems(word)), word
        assert singular_of(word, forms).startswith(kept) or not singular_of(word, forms)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("aeiouyäöklmnprstvh", min_size=9, max_size=22), min_size=1, max_size=6),
    st.sampled_from(["fi", "sv"]),
)
def test_a_word_that_waits_is_found_like_one_that_does_not(words, language):
    together = FormIndex(words, language)
    for word in words:
        for stem, kind in inflection(language).stems(word):
            assert kind is not None
            assert together.match(stem) == FormIndex(words, language).match(stem)


def test_a_made_list_is_found_in_its_text():
    sys.path.insert(0, str(BENCH))
    try:
        from terms_big import as_csv, made
    finally:
        sys.path.remove(str(BENCH))
    assert len(set(made())) == 100_000
    glossary = parse(as_csv(3_000), name="big", suffix=".csv")
    assert len(glossary.concepts) == 3_000
    finder = TermFinder([glossary], "fi")
    fi, _ = list(made(3_000))[1234]
    hits = finder.find(f"Asia ratkaistiin, ja {fi.removesuffix('päätös')}päätöksen ehdot julkaistiin.")
    assert "c1234" in {hit.concept.id for hit in hits}
    # what the text cannot hold still waits
    assert sum(len(words) for words in finder._built().index._waiting.values()) > 2_500
