"""What findings say in three languages: the tables agree with each other, and the renderer does what it promises."""

from __future__ import annotations

import json
import pickle
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.languages import LANGUAGES, table
from align.languages.sayings import said_data, said_from, say, saying
from align.model import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

JOINS = {"and", "or", "comma", "semicolon"}
FI, SV = Said("side.fi"), Said("side.sv")


def templates(node: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, str):
            yield f"{path}{key}", value
        else:
            yield from templates(value, f"{path}{key}.")


ALL = {language: dict(templates(table(language, "sayings"))) for language in LANGUAGES}
FORMS = {
    form for key in ALL["en"] for head, _, form in [key.rpartition(".")] if head.split(".")[0] in {"side", "language"}
}
FORMS |= {key.split(".")[-1] for key in ALL["en"]}
NOUNS = {key.split(".")[1] for key in ALL["en"] if key.startswith("count.")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_sayings_with_the_same_slots(language: str) -> None:
    assert set(ALL[language]) == set(ALL["en"])
    for key, text in ALL[language].items():
        slots, english = ({name for _, name, _, _ in Formatter().parse(t) if name} for t in (text, ALL["en"][key]))
        assert slots == english, f"{key} in {language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_there(language: str) -> None:
    for key, text in ALL[language].items():
        assert text == text.strip() or key.split(".")[-1].startswith("also"), f"{key}: blanks at an end"
        for _, name, spec, conversion in Formatter().parse(text):
            assert conversion in {None, "q"}, key
            for form in filter(None, (spec or "").split("+")):
                assert form in JOINS | FORMS | NOUNS, f"{key} in {language}: {{{name}:{form}}} is no form"


@pytest.mark.parametrize(
    ("key", "language"), [(k, language) for language in LANGUAGES for k in ALL[language] if k.endswith((".message", ".advice", ".reason"))]
)  # fmt: skip
def test_sentences_end_as_sentences(key: str, language: str) -> None:
    assert ALL[language][key].endswith((".", "?", "}", "!")), f"{key} in {language}"
    assert ".." not in ALL[language][key]


def test_sides_stand_in_the_case_the_sentence_asks_for() -> None:
    said = saying("placeholder-left.message", where=(FI, SV), words=("[Nimi]",))
    assert say(said, "fi").startswith("Suomenkielisessä versiossa ja ruotsinkielisessä versiossa on")
    assert say(said, "sv").startswith("I den finska versionen och i den svenska versionen finns")
    assert say(said, "en") == "Template text left in FI and in SV: [Nimi]."


def test_a_language_without_sayings_gets_english() -> None:
    assert say(saying("placeholder-left.advice"), "se") == say(saying("placeholder-left.advice"), "en")


@given(st.text(min_size=1))
def test_words_of_a_document_are_never_read_as_a_template(words: str) -> None:
    said = saying("placeholder-left.message", where=(FI,), words=(words,))
    assert words.removesuffix(".") in say(said, "fi")


def test_counts_lists_and_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    from align.languages import sayings

    made = {
        "common": {"quoted": "”{text}”", "and": "ja", "or": "tai"},
        "count": {"rows": {"one": "{n} rivi", "other": "{n} riviä"}},
        "side": {"fi": {"plain": "suomi", "in": "suomessa"}},
        "x": {"a": "{n:rows}: {words!q:or}.", "b": "{part} ({n})", "c": "{side:in} on {words:semicolon}", "d": "{words}."},
    }  # fmt: skip
    monkeypatch.setattr(sayings, "table", lambda language, _name: made if language == "fi" else {})
    sayings._template.cache_clear()
    try:
        assert say(saying("x.a", n=1, words=("b",)), "fi") == "1 rivi: ”b”."
        assert say(saying("x.a", n=3, words=("{a}", "b", "c")), "fi") == "3 riviä: ”{a}”, ”b” tai ”c”."
        assert say(saying("x.b", part=saying("x.c", side=FI, words=("a", "b")), n=2), "fi") == "Suomessa on a; b (2)"
        assert say(saying("x.d", words="14.30."), "fi") == "14.30."
        assert say(saying("x.d", words="ja niin…"), "fi") == "ja niin…."
        for broken in (saying("x.a", n=1), saying("x.none"), saying("x.a", n=2, words=saying("x.none"))):
            with pytest.raises(KeyError):
                say(broken, "fi")
    finally:
        sayings._template.cache_clear()


def test_a_saying_survives_json_and_pickle() -> None:
    said = saying("placeholder-left.message", where=(FI, Said("side.other", (("code", "RU"),))), words=("a", "b"))
    assert said_from(json.loads(json.dumps(said_data(said)))) == said
    assert pickle.loads(pickle.dumps(said)) == said
    assert said_data(None) is None
    assert said_from(None) is None


@pytest.mark.parametrize(
    "data",
    [{}, {"key": 1}, {"key": "no.such"}, {"key": "placeholder-left.message"}, {"key": "side.fi", "slots": []}, [],
     {"key": "placeholder-left.message", "slots": {"where": True, "words": None}}],
)  # fmt: skip
def test_what_is_no_saying_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        said_from(data)
