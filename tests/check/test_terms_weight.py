"""Lists that come with rinnan and that nobody named: what they ask for weighs less than what a user's own list does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from align.check.single import pairs_context
from align.check.terms.drift import TermDrift
from align.check.terms.terminology import TermDeprecated, TermNotUsed, TermScope, TermWrong
from align.check.terms.weight import ADVISED, ASIDE, LIKELY, Weights
from align.config import PROFILES
from align.glossary import bundled, parse
from align.release import load_glossaries

LIST = """id;fi;sv;sv-admitted;sv-deprecated;sv-confused;domain
director;pääjohtaja;generaldirektör;;;;posts
auditor;tilintarkastaja;revisor;;;;posts
finance;talousjohtaja;ekonomidirektör;;;;posts
security;sosiaaliturva;social trygghet;;;;law
ability;toimintakyky;funktionsförmåga;;;;law
equality;sukupuolten tasa-arvo;jämställdhet;;;jämlikhet;rights
exclusion;syrjäytyminen;utslagning;marginalisering|utestängning;;;rights
disabled;vammainen henkilö;person med funktionsnedsättning;;handikappad;;rights
"""
REVIEWER, CI = PROFILES["reviewer"].show_confidence, PROFILES["ci"].show_confidence
PARAPHRASE = ("Asiasta kertoi viraston pääjohtaja.", "Om saken berättade ämbetsverkets chef.")
REPLACED = ("Pääjohtaja vastaa viraston tuloksesta.", "Trädgårdsmästaren svarar för ämbetsverkets resultat.")
KEPT = [
    ("Pääjohtaja johtaa virastoa.", "Generaldirektören leder ämbetsverket."),
    ("Pääjohtaja nimittää virkamiehet.", "Generaldirektören utnämner tjänstemännen."),
    ("Pääjohtaja päättää työjärjestyksestä.", "Generaldirektören beslutar om arbetsordningen."),
    ("Pääjohtaja allekirjoittaa päätöksen.", "Generaldirektören undertecknar beslutet."),
    ("Pääjohtaja edustaa virastoa.", "Generaldirektören företräder ämbetsverket."),
]


def told(rule, *pairs, is_chosen):
    glossary = replace(parse(LIST.encode(), name="list", suffix=".csv"), is_chosen=is_chosen)
    context = pairs_context(pairs, glossaries=[glossary])
    made = rule()
    return [f for bead in context.units for f in made.check(bead, context)] + list(made.check_alignment(context))


def test_a_term_said_otherwise_is_told_to_reviewers_by_a_chosen_list_alone():
    (mine,) = told(TermNotUsed, PARAPHRASE, is_chosen=True)
    (bundled_one,) = told(TermNotUsed, PARAPHRASE, is_chosen=False)
    assert mine.confidence >= REVIEWER > bundled_one.confidence == ASIDE


def test_a_document_that_keeps_to_a_term_is_held_to_it():
    (found,) = told(TermNotUsed, *KEPT, REPLACED, is_chosen=False)
    assert found.confidence >= REVIEWER
    assert found.source.text == REPLACED[0]


def test_a_document_that_seldom_uses_a_term_is_not():
    (found,) = told(TermNotUsed, KEPT[0], REPLACED, is_chosen=False)
    assert found.confidence == ASIDE


def test_a_word_that_is_wrong_for_the_term_stays_wrong_whoever_chose_the_list():
    pair = ("Sukupuolten tasa-arvoa edistetään.", "Jämlikhet främjas.")
    (found,) = told(TermWrong, pair, is_chosen=False)
    assert found.confidence >= CI


def test_the_term_of_another_concept_holds_no_release_back_by_a_list_nobody_chose():
    pair = ("Viraston pääjohtaja vastaa asiasta.", "Ämbetsverkets revisor svarar för saken.")
    (mine,) = told(TermWrong, pair, is_chosen=True)
    (found,) = told(TermWrong, pair, is_chosen=False)
    assert mine.confidence >= CI > found.confidence == LIKELY


def test_advice_against_a_word_is_milder():
    pair = ("Vammaisten henkilöiden oikeudet", "De handikappades rättigheter")
    (mine,) = told(TermDeprecated, pair, is_chosen=True)
    (found,) = told(TermDeprecated, pair, is_chosen=False)
    assert mine.confidence > found.confidence == ADVISED


def test_two_admitted_words_are_no_drift_three_are():
    two = [("Syrjäytyminen on haitta.", f"{word} är till men.") for word in ("Utslagning", "Marginalisering")] * 2
    three = [*two, ("Syrjäytyminen maksaa.", "Utestängning kostar.")]
    assert [f.confidence for f in told(TermDrift, *two, is_chosen=False)] == [ASIDE]
    assert [f.confidence >= REVIEWER for f in told(TermDrift, *two, is_chosen=True)] == [True]
    assert [f.confidence >= REVIEWER for f in told(TermDrift, *three, is_chosen=False)] == [True]


def test_a_loanword_on_the_other_side_accounts_for_a_term():
    pair = ("Esittelijöitä ovat talousjohtaja ja reviisori.", "Föredragande är ekonomichefen och en revisor.")
    assert told(TermWrong, pair, is_chosen=False) == []


def test_a_phrase_whose_words_are_answered_is_no_rival():
    pair = (
        "Tarkoituksena on ylläpitää sosiaalista turvallisuutta ja toimintakykyä.",
        "Avsikten är att upprätthålla den sociala tryggheten och prestationsförmågan.",
    )
    assert told(TermWrong, pair, is_chosen=False) == []


def test_joint_services_spelt_out_are_the_same():
    glossary = parse(
        "id;fi;sv\ncare;sosiaalihuolto;socialvård\nservices;sosiaali- ja terveyspalvelut;social- och hälsovårdstjänster\n".encode(),
        name="list",
        suffix=".csv",
    )
    pair = (
        "Yhtiö tuottaa sosiaali- tai terveydenhuollon palveluja.",
        "Bolaget producerar social- och hälsovårdstjänster.",
    )
    context = pairs_context([pair], glossaries=[glossary])
    assert list(TermWrong().check_alignment(context)) == []


def test_a_genitive_stands_as_listed_in_a_parted_phrase():
    lists = [bundled("equality-inclusion")]
    pair = (
        "Häirintä voi liittyä sukupuoleen, sukupuoli-identiteettiin tai sukupuolen ilmaisuun.",
        "Trakasserier kan ha samband med kön, könsidentitet eller könsuttryck.",
    )
    context = pairs_context([pair], glossaries=lists)
    rule = TermScope()
    assert [f for bead in context.units for f in rule.check(bead, context)] == []


def test_of_lists_with_the_same_concept_the_chosen_one_counts():
    one = parse(LIST.encode(), name="list", suffix=".csv")
    concepts = one.concepts[:1]
    assert Weights([replace(one, is_chosen=False), one]).binds(concepts)
    assert not Weights([replace(one, is_chosen=False)]).binds(concepts)


@pytest.mark.parametrize(("name", "is_chosen"), [("builtin:*", False), ("builtin:bodies", True)])
def test_bundled_lists_are_chosen_by_name(name, is_chosen):
    assert {glossary.is_chosen for glossary in load_glossaries((name,))} == {is_chosen}
