"""Tokens, misspelt terms, kin, other analysers, validation, the spaCy component."""

from __future__ import annotations

import sys
import types

import pytest

from align.glossary import keys as keys_module
from align.glossary import parse
from align.glossary.kin import related, same_family
from align.glossary.misspelt import Misspellings, misspellings
from align.glossary.tokens import tokenise
from align.glossary.validate import validate
from align.model import Term, TermStatus


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("EU:n STM:n ET 4.h:n", ["EU:n", "STM:n", "ET", "4", ".", "h:n"]),
        ("tasa-arvo-ohjelma sosiaali- ja", ["tasa-arvo-ohjelma", "sosiaali-", "ja"]),
        ("/icke-diskriminering EU+valtio", ["/", "icke-diskriminering", "EU", "+", "valtio"]),
        ("•Toiminta **lihava**", ["•", "Toiminta", "*", "*", "lihava", "*", "*"]),
        ("esteettömyys/saavutettavuus.", ["esteettömyys", "/", "saavutettavuus", "."]),
        ("keskus -ohjelma", ["keskus", "-ohjelma"]),
        ("palvelujen\u00ad käyttö\u00adjien tasa\u2011arvo", ["palvelujen", "käyttöjien", "tasa-arvo"]),
        ("yo\u0308", ["yö"]),
    ],
)
def test_tokens(text, tokens):
    assert [token.text for token in tokenise(text)] == tokens


def test_tokens_lie_where_they_stand():
    text = "pal\u00advelu ja tasa\u2011arvo"
    assert [text[t.start : t.end] for t in tokenise(text)] == ["pal\u00advelu", "ja", "tasa\u2011arvo"]


GLOSSARY = parse(
    "id;fi;sv\na;tasa-arvo;jämställdhet\nb;hyvinvointialue;välfärdsområde\nc;työkyky;arbetsförmåga\nd;syrjäytyminen;utslagning\n".encode(),
    name="x",
    suffix=".csv",
)


@pytest.mark.parametrize(
    ("language", "text", "forms"),
    [
        ("sv", "som främjar jämställheten", ["jämställdheten"]),
        ("sv", "risken för utslaningen och arbetsförmgåan", ["utslagningen", "arbetsförmågan"]),
        ("fi", "jokainen hyvinvontialue", ["hyvinvointialue"]),
        ("fi", "uhkana on syrjätyminen", ["syrjäytyminen"]),
        ("sv", "arbetsoförmåga är en annan sak", []),
        ("sv", "ojämställdheten", []),
        ("sv", "jämställdheten och Jämställheten", []),
        ("fi", "syrjäytymisen", []),
        ("sv", "utslagningar och utslagningens", []),
    ],
)
def test_misspelt_terms(language, text, forms):
    assert [slip.form for slip in Misspellings([GLOSSARY], language).find(text)] == forms


def test_misspelt_terms_are_told_alike_when_words_are_remembered_or_forgotten(monkeypatch):
    texts = ("Jämställheten ökar.", "som främjar jämställheten", "Den Jämställheten", "som främjar jämställheten", "")
    search = misspellings((glossaries := (GLOSSARY,))[:1], "sv")
    assert misspellings(glossaries, "sv") is search
    forms = [[slip.form for slip in search.find(text)] for text in texts]
    assert forms == [["jämställdheten"], ["jämställdheten"], [], ["jämställdheten"], []]
    monkeypatch.setattr("align.glossary.misspelt._MOST_WORDS", 1)
    assert [[slip.form for slip in search.find(text)] for text in (*texts, *texts)] == [*forms, *forms]


@pytest.mark.parametrize(
    ("text", "term", "language", "is_related"),
    [
        ("diskrimineras han", "diskriminering", "sv", True),
        ("utslagna ungdomar", "utslagning", "sv", True),
        ("valtion tuella", "valtiontuki", "fi", True),
        ("av Fpa.", "FPA", "sv", True),
        ("valtionvarainministeriössä", "valtiovarainministeriö", "fi", True),
        ("utsatt för våld", "utslagning", "sv", False),
        ("jämlikhet", "jämställdhet", "sv", False),
        ("palkka", "palvelu", "fi", False),
    ],
)
def test_loose_answers(text, term, language, is_related):
    assert (related(tokenise(text), Term(term, language, is_literal=term.isupper())) is not None) is is_related


def test_families():
    def sv(text):
        return Term(text, "sv", TermStatus.PREFERRED)

    assert same_family(sv("jämställdhet"), sv("jämställdhet mellan könen"))
    assert same_family(sv("statsråd"), sv("statsrådet"))
    assert same_family(sv("integrationsfrämjande"), sv("främjande av integration"))
    assert not same_family(sv("utslagning"), sv("marginalisering"))


def test_voikko_joins_when_installed(monkeypatch):
    fake = types.ModuleType("libvoikko")

    class Voikko:
        def __init__(self, language):
            assert language == "fi"

        def analyze(self, word):
            return (
                [{"BASEFORM": "soveltaa", "CLASS": "nimisana", "FSTOUTPUT": "[Ln][Xp]soveltaminen[X]"}]
                if word == "soveltamisen"
                else []
            )

    fake.Voikko = Voikko
    monkeypatch.setitem(sys.modules, "libvoikko", fake)
    monkeypatch.setattr(keys_module, "find_spec", lambda name: object() if name == "libvoikko" else None)
    keys_module._voikko.cache_clear()
    keys_module._pipeline.cache_clear()
    try:
        (key,) = keys_module.installed_keys("fi")
        assert set(key("soveltamisen")) == {"soveltaa", "soveltaminen"}
        assert ("voikko", True) in {row[:2] for row in keys_module.capabilities()}
    finally:
        keys_module._voikko.cache_clear()
        keys_module._pipeline.cache_clear()


def test_a_broken_voikko_is_told_and_not_used(monkeypatch):
    fake = types.ModuleType("libvoikko")

    def fails(language):
        raise OSError("libvoikko.so.1 not found")

    fake.Voikko = fails
    monkeypatch.setitem(sys.modules, "libvoikko", fake)
    monkeypatch.setattr(keys_module, "find_spec", lambda name: object() if name == "libvoikko" else None)
    keys_module._voikko.cache_clear()
    try:
        assert keys_module.installed_keys("fi") == ()
        assert any(
            name == "voikko" and not there and "libvoikko.so.1" in said
            for name, there, said in keys_module.capabilities()
        )
    finally:
        keys_module._voikko.cache_clear()


def test_validation_names_each_fault():
    text = (
        "id;fi;sv;sv-forbidden;valid-from;valid-to;replaced-by\n"
        "a;yhdenvertaisuus;likabehandling;jämlikhet;2020-01-01;2019-01-01;z\n"
        "b;tasa-arvo;jämlikhet;;;;\nc;yö;jämlikhet;;;;\nd;palvelut;tjänst;;;;\n"
    )
    said = "\n".join(validate(parse(text.encode(), name="x", suffix=".csv")))
    for fault in (
        "list it as sv-confused",
        "before it begins",
        "replaced by “z”",
        "concept b: “jämlikhet” (sv) is preferred in c too",
        "“yö” is too short",
    ):
        assert fault in said
    assert validate(GLOSSARY) == ()


def test_component_on_a_blank_pipeline():
    from align.glossary.component import blank_pipeline

    document = blank_pipeline([GLOSSARY], "sv")("Jämställdheten i EU+staten /och välfärdsområdesplanen. ESF+")
    assert [(s.text, s.id_, s._.term_hit.kind.value) for s in document.spans["terms"]] == [
        ("Jämställdheten", "a", "inflected"),
        ("välfärdsområdesplanen", "b", "modifier"),
    ]
    assert [t.text for t in document][2:6] == ["EU", "+", "staten", "/"]
    assert document[-1].text == "ESF+"


def test_component_by_configuration(tmp_path):
    import spacy

    import align.glossary.component  # noqa: F401 - registers the factory

    path = tmp_path / "terms.csv"
    path.write_text("id;fi;sv\na;palvelu;tjänst\n", encoding="utf-8")
    nlp = spacy.blank("fi")
    nlp.add_pipe("rinnan_terms", config={"glossaries": [str(path)]})
    document = nlp("Palveluista sovitaan.")
    assert [span.label_ for span in document.spans["terms"]] == ["palvelu"]
