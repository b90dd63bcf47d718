"""What readers of published translations taught: words that name nothing stand for nothing, and the law's word has its day."""

from __future__ import annotations

import pytest

from align.check.terms.parts import is_shortened, is_specific
from align.check.terms.terminology import RULES, TermDeprecated, TermNotUsed, TermSuperseded, TermWrong
from align.glossary.kin import same_family
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.model import Term
from tests.check.test_terminology import context_of, findings

DISABLED = """id;fi;sv;sv-admitted;sv-deprecated;valid-to;replaced-by
new;vammainen henkilö;person med funktionsnedsättning;personer med funktionsnedsättning;handikappad;;
old;vammainen henkilö;handikappad;;;2024-12-31;new
"""
PASSAGE = ("Vammaisille henkilöille järjestetään apua.", "Hjälp ordnas för handikappade.")


@pytest.mark.parametrize(
    ("date", "confidence"), [("", (0.3, 0.4)), ("2026-03-01", (0.8, 1.0))], ids=["not dated", "since the new act"]
)
def test_a_word_the_law_has_given_up_is_believed_by_the_date(date: str, confidence: tuple[float, float]) -> None:
    context = context_of(PASSAGE, glossary=DISABLED, date=date)
    (found,) = findings(TermDeprecated, context)
    assert confidence[0] <= found.confidence <= confidence[1]
    assert findings(TermSuperseded, context) == []  # one cause, one finding


def test_a_word_of_the_law_of_its_day_is_right() -> None:
    context = context_of(PASSAGE, glossary=DISABLED, date="2019-03-01")
    assert [f for rule in RULES for f in findings(rule, context)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("perille", "erikseen", "koskevia", "annettava", "tapahtuvan", "asetettujen", "iltaisin", "niille")),
        ("sv", ("heller", "samtidigt", "begäras", "föreskriver", "längre")),
    ],
)
def test_words_that_name_nothing(language: str, words: tuple[str, ...]) -> None:
    forms = base_forms(language)
    assert [word for word in words if forms.may_name(word)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("asetuksen", "hankkeen", "käyttöajalle", "viranomaisen", "päihdeongelmaiset")),
        ("sv", ("besiktning", "handledning", "promemorian", "hemkommun", "understödet", "styrelsen")),
    ],
)
def test_words_that_may_name_something(language: str, words: tuple[str, ...]) -> None:
    forms = base_forms(language)
    assert [word for word in words if not forms.may_name(word)] == []


def test_a_name_filled_in_by_the_other_version_is_no_missing_term() -> None:
    agency = "id;fi;sv\nagency;Opetushallitus;Utbildningsstyrelsen\n"
    context = context_of(
        ("Opetushallitus päättää avustuksesta.", "Utbildningsstyrelsen beslutar om understödet."),
        (
            "Oikaisuvaatimus on toimitettava perille viimeistään maanantaina.",
            "Rättelseyrkandet ska tillställas Utbildningsstyrelsen senast på måndag.",
        ),
        glossary=agency,
    )
    assert findings(TermNotUsed, context) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("käsittelyn peruste", Term("henkilötietojen käsittely", "fi")),
        ("grunden för behandlingen", Term("behandling av personuppgifter", "sv")),
        ("för- och grundskoleelever", Term("förskoleundervisning", "sv")),
    ],
)
def test_a_longer_term_may_be_shortened(text: str, term: Term) -> None:
    assert is_shortened(tokenise(text), (term,))


def test_what_merely_stands_beside_is_no_short_form() -> None:
    assert not is_shortened(tokenise("personuppgifterna i registret"), (Term("behandling av personuppgifter", "sv"),))


@pytest.mark.parametrize(("text", "language"), [("tillgänglighet", "sv"), ("förankra", "sv"), ("juurruttaa", "fi")])
def test_derived_words_and_verbs_have_many_senses(text: str, language: str) -> None:
    assert not is_specific(Term(text, language))


def test_a_compound_written_apart_is_the_same_way_of_saying_it() -> None:
    assert same_family(Term("egenfinansiering", "sv"), Term("egen finansieringsandel", "sv"))


def test_one_term_is_held_against_one_other_only() -> None:
    """Each side has a term that the other lacks: one mistake, not two."""
    services = "id;fi;sv;domain\nrehab;päihdekuntoutus;missbrukarrehabilitering;s\nold;iäkäs henkilö;äldre person;s\n"
    context = context_of(("Neuvontaa päihdekuntoutuksesta.", "Råd för äldre personer."), glossary=services)
    assert len(findings(TermWrong, context)) == 1
