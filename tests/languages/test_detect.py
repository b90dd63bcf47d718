"""Which language a passage is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.languages.detect import detect, document_language, doubtful_runs, passage_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kunta myöntää avustusta yhdistyksille.", "fi"),
        ("Kommunen beviljar understöd till föreningar.", "sv"),
        ("The municipality grants aid to associations.", "en"),
        ("Viestintäsuunnitelma", "fi"),
        ("Kommunikationsplan", "sv"),
        ("Linn annab ühingutele toetust ja nõustab taotlejaid.", "et"),
    ],
)
def test_detect(text: str, language: str) -> None:
    assert detect(text)[0] == language


@pytest.mark.parametrize(
    "text", ["", "15 000 000", "2021–2027", "aino.salmi@example.fi", "https://example.fi/fi/haku", "[Nimi]"]
)
def test_numbers_and_addresses_have_no_language(text: str) -> None:
    assert detect(text) == ("", 0.0)


@pytest.mark.parametrize("text", ["Aino Salmi", "Visa", "ROMPO2", "Tampere 2030", "projekti"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_names_and_single_words_stay_with_the_document(text: str, language: str) -> None:
    assert passage_language(text, language) == language


def test_a_sentence_in_the_other_language_is_seen() -> None:
    assert passage_language("Hakemuksen liitteeksi tarvitaan kunnan lausunto hankkeesta.", "sv") == "fi"


def test_the_document_language_is_the_majority() -> None:
    texts = [
        "Kunta myöntää avustusta yhdistyksille.",
        "Hakuaika päättyy toukokuussa.",
        "Promotion of mobility in rural areas",
    ]
    language, share = document_language(texts)
    assert language == "fi"
    assert 0.5 < share < 1.0


WORDS = (
    "kunta", "myöntää", "avustusta", "yhdistyksille", "ja", "ei", "hakemuksen", "tasa-arvo", "kommunen", "beviljar", "understöd", "till",
    "föreningar", "och", "inte", "ansökan", "12", "3,5", "–", "(lomake", "Vaasa", "Vasa.", "tiktok", "the", "a-b-c",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.sampled_from([("fi", "sv"), ("sv", "fi")]))
def test_runs_left_out_are_clearly_in_the_language(words: list[str], pair: tuple[str, str]) -> None:
    left_out = set(range(len(words) - 5)) - set(doubtful_runs(words, 6, *pair))
    for start in left_out:
        assert passage_language(" ".join(words[start : start + 6]), pair[0], candidates=pair) == pair[0]


def test_a_run_of_the_other_language_is_doubtful() -> None:
    own = [
        "Kunta",
        "myöntää",
        "avustusta",
        "yhdistyksille",
        "ja",
        "säätiöille",
        "toiminnan",
        "tukemiseen",
        "vuosittain",
    ]
    assert not doubtful_runs(own, 6, "fi", "sv")
    assert doubtful_runs(
        [*own, "kommunen", "beviljar", "understöd", "till", "föreningar", "och", "stiftelser"], 6, "fi", "sv"
    )
