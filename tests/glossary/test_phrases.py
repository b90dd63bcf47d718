"""Terms of several words: verb phrases in running text, words of phrases that are too common to be terms alone."""

from __future__ import annotations

import pytest

from align.glossary import TermFinder
from align.languages.sv.inflection import forms
from align.model import Concept, Glossary, HitKind, Term

TERMS = {
    "fi": ("hakea muutosta", "saattaa voimaan", "kolmannen maan kansalainen", "lapsen etu"),
    "sv": ("säga upp", "ta i bruk", "söka ändring", "sätta i kraft", "konkurrensutsätta", "social trygghet"),
}


def found(text: str, language: str) -> list[tuple[str, HitKind]]:
    glossary = Glossary("phrases", tuple(Concept(t, (Term(t, language),)) for t in TERMS[language]))
    return [(hit.concept.id, hit.kind) for hit in TermFinder([glossary], language).find(text)]


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("fi", "Päätökseen haetaan muutosta valittamalla.", "hakea muutosta"),
        ("fi", "Tähän päätökseen muutosta ei saa hakea.", "hakea muutosta"),
        ("fi", "Asianosainen hakee päätökseen muutosta.", "hakea muutosta"),
        ("fi", "Laki saatetaan erikseen voimaan.", "saattaa voimaan"),
        ("fi", "Ennen voimaan saatettuja määräyksiä sovelletaan.", "saattaa voimaan"),
        ("fi", "Kolmansien maiden kansalaisille annetaan neuvontaa.", "kolmannen maan kansalainen"),
        ("sv", "Hyresvärden sade inte upp avtalet.", "säga upp"),
        ("sv", "Avtalet har sagts upp.", "säga upp"),
        ("sv", "Lokalen togs i bruk i maj.", "ta i bruk"),
        ("sv", "Nu tar kommunen i bruk en ny lokal.", "ta i bruk"),
        ("sv", "Ändring får inte sökas.", "söka ändring"),
        ("sv", "Den som söker ändring ska göra det skriftligen.", "söka ändring"),
        ("sv", "Lagen sattes i kraft.", "sätta i kraft"),
        ("sv", "Tjänsten har konkurrensutsatts.", "konkurrensutsätta"),
    ],
)
def test_verb_phrases_are_found_in_clauses(language: str, text: str, term: str) -> None:
    assert [name for name, _ in found(text, language)] == [term]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Muutos saattaa olla suuri, ja laki on voimassa."),
        ("fi", "Asiakas hakee lasta, joka tarvitsee muutosta."),
        ("sv", "Han sade att priset gick upp."),
        ("sv", "Kommunen tar emot ansökan. I bruk är två lokaler."),
        ("sv", "Hon söker arbete och väntar på en ändring."),
        ("sv", "Den sociala tjänsten ger ingen trygghet."),
    ],
)
def test_words_of_different_clauses_are_no_phrase(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_parted_verb_phrase_is_no_coordination() -> None:
    """A rule about coordinations must not see one."""
    assert found("Hyresvärden sade inte upp avtalet.", "sv") == [("säga upp", HitKind.INFLECTED)]


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("sätta", "satte"),
        ("konkurrensutsätta", "konkurrensutsatts"),
        ("ta", "tagits"),
        ("överta", "övertagna"),
        ("vidta", "vidtogs"),
        ("upprätthålla", "upprätthölls"),
        ("föreskriva", "föreskrivet"),
        ("tillåta", "tillåts"),
        ("avge", "avgetts"),
    ],
)
def test_irregular_swedish_verbs(verb: str, form: str) -> None:
    assert form in forms(verb)


@pytest.mark.parametrize(("word", "stranger"), [("besluta", "beslutet"), ("starta", "startog"), ("byta", "bytog")])
def test_verbs_that_only_end_alike(word: str, stranger: str) -> None:
    assert stranger not in forms(word)
