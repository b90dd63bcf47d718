"""When a missing term is believed: something stands in its place, or nothing does; what rivals count; drift over sets."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from align.check.sets import check_set, record
from align.check.single import pairs_context
from align.check.terms.doubt import heads_of
from align.check.terms.drift import WordDrift
from align.check.terms.renderings import base_of
from align.check.terms.setdrift import PassageDriftInSet, TermDriftInSet
from align.check.terms.terminology import TermNotUsed, TermWrong
from align.check.terms.unwanted import TermDeprecated
from align.check.terms.use import term_use
from align.glossary import parse

if TYPE_CHECKING:
    from align.check.context import Context

LIST = """id;fi;sv;sv-admitted;sv-deprecated;domain
grant;valtionavustus;statsunderstöd;;;money
treatment;yhdenvertaisuus;likabehandling;jämlikhet;;equality
municipality;kotikunta;hemkommun;;;places
producer;palveluntuottaja;tjänsteproducent;serviceproducent;;services
disabled;vammainen henkilö;person med funktionsnedsättning;;handikappad|handikappad person;people
"""


def context_of(*pairs: tuple[str, str], glossary: str = "", languages: tuple[str, str] = ("fi", "sv")) -> Context:
    lists = [parse(glossary.encode(), name="list", suffix=".csv")] if glossary else []
    return pairs_context(pairs, glossaries=lists, languages=languages)


def findings(rule, context):
    made = rule()
    return [f for bead in context.units for f in made.check(bead, context)] + list(made.check_alignment(context))


def missing(*pairs: tuple[str, str]) -> list[float]:
    return [f.confidence for f in findings(TermNotUsed, context_of(*pairs, glossary=LIST))]


def test_a_strange_word_in_its_place_is_named():
    (finding,) = findings(
        TermNotUsed, context_of(("Yhdenvertaisuutta edistetään.", "Solstrålarna främjas."), glossary=LIST)
    )
    assert "Solstrålarna" in finding.reason
    assert finding.said is not None


def test_what_the_document_speaks_of_may_be_left_out_once():
    topic = ("Valtionavustus myönnetään hakijalle.", "Statsunderstöd beviljas den sökande.")
    assert missing(topic, ("Valtionavustus maksetaan.", "Betalningen sker.")) == []
    # … but a word that nothing on the other side accounts for stands for it
    assert missing(topic, ("Valtionavustus maksetaan hakijalle.", "Solstrålarna betalas till den sökande."))


def test_the_last_part_alone_answers():
    assert heads_of("valtionavustus", "fi") == ("avustus",)
    assert missing(("Avustuksensaajan velvollisuudet", "Skyldigheter för mottagaren av statsunderstöd")) == []


def test_a_far_term_of_another_field_is_no_rival():
    fi = (
        "Palveluita järjestävät kunnat yhteistyössä muiden palveluntuottajien kanssa. Luvan saaneella, jolla on Suomessa vakituinen "
        "asuinkunta, on oikeus palveluihin, vaikka hän ei olisi Suomen kansalainen."
    )
    sv = (
        "Service ordnas av kommunerna i samarbete med andra vårdgivare. En person som har fått tillstånd och som har en "
        "stadigvarande hemkommun i Finland har rätt till tjänster även om han eller hon inte är finsk medborgare."
    )
    texts = (fi, sv)
    assert findings(TermWrong, context_of(texts, glossary=LIST)) == []


def test_one_finding_for_all_words_a_concept_advises_against():
    context = context_of(
        ("Vammaisten henkilöiden oikeudet", "De handikappades rättigheter"),
        ("Vammainen henkilö hakee apua.", "En handikappad person söker hjälp."),
        glossary=LIST,
    )
    (finding,) = findings(TermDeprecated, context)
    assert "2 places" in finding.message


@pytest.mark.parametrize(
    ("written", "language", "base"),
    [
        (["fastställts", "fastställer", "fastställde"], "sv", "fastställa"),
        (["juurruttamisen", "juurruttaminen"], "fi", "juurruttaa"),
        (["qwertyksen", "qwertys"], "fi", "qwertys"),
    ],
)
def test_words_are_shown_in_full(written, language, base):
    assert base_of(written, language) == base


def test_drift_without_a_glossary_shows_base_forms():
    example = WordDrift.fails[0]
    pairs = zip(example.source.split("\n\n"), example.target.split("\n\n"), strict=True)
    (finding, *_) = findings(WordDrift, context_of(*pairs))
    assert "“juurruttaa” in FI" in finding.message
    assert "“förankring” (2)" in finding.message


def noted(name: str, *pairs: tuple[str, str]):
    return record(context_of(*pairs, glossary=LIST), (TermDriftInSet(), PassageDriftInSet()), name)


def test_one_document_is_left_to_the_other_rule():
    both = [
        ("Yhdenvertaisuutta edistetään.", "Likabehandlingen främjas."),
        ("Yhdenvertaisuus toteutuu.", "Jämlikheten förverkligas."),
    ] * 2
    rest = ("Yhdenvertaisuus on tavoite.", "Likabehandling är målet.")
    found = check_set([noted("a", *both), noted("b", rest)], (TermDriftInSet(),))
    assert found == {}


def test_two_documents_with_a_word_each():
    one = ("Yhdenvertaisuutta edistetään kunnissa.", "Likabehandlingen främjas i kommunerna.")
    two = ("Yhdenvertaisuus toteutuu nyt.", "Jämlikheten förverkligas nu.")
    found = check_set([noted("b", two), noted("a", one), noted("c", one)], (TermDriftInSet(), PassageDriftInSet()))
    (finding,) = found["b"]
    assert finding.rule == "term-drift-in-set"
    assert "“likabehandling” (2, first in s" in finding.message or "“likabehandling” (2, first in t" in finding.message
    assert finding.target is not None
    assert finding.target.quote == "Jämlikheten"
    assert list(found) == ["b"]


@pytest.mark.parametrize(("language", "least"), [("fi", 0.98), ("sv", 0.98)])
def test_the_unseen_set_is_still_found(language, least):
    bench = str(Path(__file__).parents[2] / "bench")
    sys.path.insert(0, bench)
    try:
        import terms_labelled as terms
    finally:
        sys.path.remove(bench)
    listed, sentences, gold = terms.read_gold(language, "unseen_")
    assert len(gold) >= 150
    found = terms.ours(listed, language, sentences)
    right = [
        f
        for f in found
        if any(g.sentence == f.sentence and g.term == f.term and f.start < g.end and g.start < f.end for g in gold)
    ]
    whole = [g for g in gold if g.kind == "whole" and len(g.term) >= 6]
    hit = [
        g
        for g in whole
        if any(g.sentence == f.sentence and g.term == f.term and f.start < g.end and g.start < f.end for f in found)
    ]
    assert len(right) / len(found) >= least
    assert len(hit) / len(whole) >= least


def test_substitutes_are_only_looked_for_where_vectors_are():
    context = context_of(
        ("Yhdenvertaisuutta edistetään.", "Yhtäläisyyttä edistetään."),
        glossary="id;fi;en\na;yhdenvertaisuus;equality\n",
        languages=("fi", "en"),
    )
    use = term_use(context)
    (occurrence,) = use.occurrences(context.units[0], "source")
    assert occurrence.verdict == "missing"
    assert occurrence.confidence > 0.5
