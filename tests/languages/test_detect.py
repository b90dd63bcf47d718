"""Which language a passage is in."""

from __future__ import annotations

import pytest

from align.languages.detect import detect, document_language, passage_language


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
