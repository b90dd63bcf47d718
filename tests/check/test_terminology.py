"""The terminology rules beyond their examples: what keeps them silent, one cause one finding, and the real pair."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.check.context import Context
from align.check.single import pairs_context
from align.check.terms.drift import TermDrift
from align.check.terms.spelling import TermMisspelt
from align.check.terms.terminology import RULES, TermDeprecated, TermNotUsed, TermScope, TermSuperseded, TermWrong
from align.glossary import bundled, bundled_names, parse

SHARED = Path(__file__).parents[2].parent / "shared" / "documents"
LIST = """id;fi;fi-admitted;sv;sv-admitted;sv-deprecated;sv-confused;context-words;source
equality;sukupuolten tasa-arvo;tasa-arvo;jämställdhet;jämställdhet mellan könen;;jämlikhet;;609/1986
treatment;yhdenvertaisuus;;likabehandling;icke-diskriminering;;;;1325/2014
constitution;yhdenvertaisuus;;jämlikhet;;;;perustuslaki;731/1999
exclusion;syrjäytyminen;;utslagning;marginalisering|utestängning;;;;
vulnerability;huono-osaisuus;;utsatthet;;;utslagning;;
services;sosiaalipalvelu;;socialservice;socialtjänst;;;;
disabled;vammainen henkilö;;person med funktionsnedsättning;;handikappad;;;
availability;saavutettavuus;;tillgänglighet;;;;;
agency;Liikenne- ja viestintävirasto;Traficom;Transport- och kommunikationsverket;Traficom;;;;
"""


def context_of(
    *pairs: tuple[str, str], glossary: str = LIST, date: str = "", languages: tuple[str, str] = ("fi", "sv")
) -> Context:
    made = parse(glossary.encode(), name="list", suffix=".csv")
    assert made.problems == ()
    return pairs_context(pairs, glossaries=[made], languages=languages, document_date=date)


def findings(rule, context):
    made = rule()
    return [f for bead in context.units for f in made.check(bead, context)] + list(made.check_alignment(context))


def all_findings(context):
    return [
        (f.rule, f.source.quote if f.source else None, f.target.quote if f.target else None)
        for rule in RULES
        for f in findings(rule, context)
    ]


@pytest.mark.parametrize(
    "pair",
    [
        ("Yhdenvertaisuutta edistetään.", "Likabehandling främjas."),
        ("Yhdenvertaisuuden edistäminen", "Främjande av icke-diskriminering"),
        ("Syrjäytyneitä tuetaan ja syrjäytymistä ehkäistään.", "Utslagna stöds."),
        ("Sosiaali- ja terveyspalvelut", "Social- och hälsovårdstjänster"),
        ("Perustuslain mukaan yhdenvertaisuus on turvattu.", "Enligt grundlagen är jämlikheten tryggad."),
        ("Tietojen saatavuus varmistetaan.", "Tillgängligheten till uppgifterna säkerställs."),
        ("Virasto antaa ohjeet.", "Transport- och kommunikationsverket ger anvisningar."),
        ("Tasa-arvoa edistetään.", "Jämställheten främjas."),
    ],
)
def test_silent_on_right_renderings(pair):
    assert all_findings(context_of(pair)) == []


def test_a_term_that_went_to_the_next_passage_is_not_missing():
    assert (
        all_findings(
            context_of(
                ("Yhdenvertaisuus on tärkeää.", "Detta är viktigt."),
                ("Siitä säädetään laissa.", "Om likabehandling föreskrivs i lag."),
            )
        )
        == []
    )


def test_a_pronoun_lowers_confidence():
    alone = findings(TermNotUsed, context_of(("Yhdenvertaisuutta edistetään kunnassa.", "Kommunen främjar detta.")))
    after = context_of(
        ("Yhdenvertaisuus on tavoite.", "Likabehandling är målet."),
        ("Yhdenvertaisuutta edistetään kunnassa.", "Kommunen främjar detta."),
    )
    assert len(alone) == 1
    assert findings(TermNotUsed, after) == []


def test_both_directions():
    context = context_of(("Likabehandling främjas.", "Oikeudenmukaisuutta edistetään."), languages=("sv", "fi"))
    (finding,) = findings(TermNotUsed, context)
    assert finding.source.quote == "Likabehandling"
    assert "yhdenvertaisuus" in finding.message


def test_one_finding_a_term_with_the_number_of_places():
    context = context_of(*[(f"Yhdenvertaisuus {n}.", f"Rättvisa {n}.") for n in ("alkaa", "jatkuu", "päättyy")])
    (finding,) = findings(TermNotUsed, context)
    assert "(3 places)" in finding.message
    assert finding.authority == "1325/2014"
    assert "likabehandling" in finding.reason


def test_a_wrong_term_is_one_finding_not_three():
    context = context_of(("Huono-osaisuuden torjunta", "Bekämpning av utslagning"))
    assert all_findings(context) == [("term-wrong", "Huono-osaisuuden", "utslagning")]


def test_a_right_term_beside_its_confusable_is_left_alone():
    context = context_of(("Huono-osaisuuden ja syrjäytymisen torjunta", "Bekämpning av utsatthet och utslagning"))
    assert all_findings(context) == []


def test_a_confusable_beside_too_few_right_terms_is_found():
    context = context_of(
        (
            "Huono-osaisuus kasvaa, ja huono-osaisuuden syitä on monia.",
            "Utsattheten ökar, och utslagningen har många orsaker.",
        )
    )
    assert ("term-wrong", "huono-osaisuuden", "utslagningen") in all_findings(context)


def test_context_words_decide_between_rows():
    act = context_of(("Yhdenvertaisuus on turvattu.", "Jämlikheten är tryggad."))
    constitution = context_of(("Perustuslaki turvaa yhdenvertaisuuden.", "Grundlagen tryggar jämlikheten."))
    assert [f.rule for f in findings(TermWrong, act) + findings(TermNotUsed, act)] == ["term-wrong"]
    assert all_findings(constitution) == []


def test_deprecated_terms_are_counted_once_and_quotations_are_milder():
    plain = findings(
        TermDeprecated, context_of(("Henkilöt.", "Handikappade personer."), ("Muut.", "De handikappades rätt."))
    )
    assert len(plain) == 1
    assert "(2 places)" in plain[0].message
    quoted = findings(TermDeprecated, context_of(("Sana.", "Ordet ”handikappad” används inte.")))
    assert quoted[0].confidence < plain[0].confidence


def test_scope_moves_only_when_the_modifier_changes_its_term():
    moved = ("Yhdenvertaisuus ja sukupuolten tasa-arvo", "Jämställdhet och likabehandling mellan könen")
    kept = ("Yhdenvertaisuus ja sukupuolten tasa-arvo", "Likabehandling och jämställdhet mellan könen")
    assert len(findings(TermScope, context_of(moved))) == 1
    assert findings(TermScope, context_of(kept)) == []


NAMES = "id;fi;sv;valid-from;valid-to;replaced-by\nely;ELY-keskus;NTM-central;2010-01-01;2025-12-31;evk\nevk;elinvoimakeskus;livskraftscentral;2026-01-01;;\n"


@pytest.mark.parametrize(
    ("pair", "date", "count"),
    [
        (("ELY-keskus päättää.", "NTM-centralen beslutar."), "2026-03-01", 1),
        (("ELY-keskus päättää.", "NTM-centralen beslutar."), "2025-03-01", 0),
        (("ELY-keskus päättää.", "NTM-centralen beslutar."), "", 0),
        (("Entinen ELY-keskus lakkasi.", "Den tidigare NTM-centralen upphörde."), "2026-03-01", 0),
        (("ELY-keskus on nyt elinvoimakeskus.", "NTM-centralen är nu livskraftscentral."), "2026-03-01", 0),
        (("Elinvoimakeskus päättää.", "Livskraftscentralen beslutar."), "2024-03-01", 1),
    ],
)
def test_names_are_judged_by_the_date_of_the_document(pair, date, count):
    assert len(findings(TermSuperseded, context_of(pair, glossary=NAMES, date=date))) == count


def test_drift_needs_recurrence_and_several_roots():
    three = [
        ("Syrjäytyminen kasvaa.", "Utslagningen ökar."),
        ("Syrjäytymistä tutkitaan.", "Marginalisering undersöks."),
        ("Syrjäytymiseen puututaan.", "Man ingriper i utestängning."),
    ]
    assert len(findings(TermDrift, context_of(*three))) == 1
    assert findings(TermDrift, context_of(*three[:2])) == []
    one_root = [
        ("Syrjäytyminen kasvaa.", "Utslagningen ökar."),
        ("Syrjäytyneitä tutkitaan.", "Utslagna undersöks."),
        ("Syrjäytymiseen puututaan.", "Utslagning åtgärdas."),
    ]
    assert findings(TermDrift, context_of(*one_root)) == []


def test_no_glossary_no_terminology():
    context = context_of(("Yhdenvertaisuus.", "Rättvisa."), glossary="fi;sv\n")
    context.glossaries = ()
    assert all_findings(context) == []


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "theme.fi.md").exists(), reason="needs the documents beside the checkout")
def test_the_real_pair():
    from align.extract import extract
    from align.pair import pair_documents
    from align.segment import segment_document

    source = extract(SHARED / "theme.fi.md", language="fi")
    target = extract(SHARED / "theme.sv.txt", language="sv")
    alignment = pair_documents(source, target, segment_document(source, "source"), segment_document(target, "target"))
    context = Context(alignment, glossaries=[bundled(name) for name in bundled_names()])
    wrong = {(f.source.quote, f.target.quote) for f in findings(TermWrong, context)}
    assert wrong == {("huono-osaisuuden", "utslagning"), ("jalkautuvien", "förankrande")}
    assert [f.target.quote for f in findings(TermMisspelt, context) if f.target] == ["jämställheten"]
    drift = next(f for f in findings(TermDrift, context) if f.source_value.startswith("syrjäyty"))
    assert {"utslagning", "marginalisering"} < set(drift.target_value.split("; "))
    assert len(drift.target_value.split("; ")) == 3
    others = [f for f in findings(TermNotUsed, context) if f.confidence >= 0.4]
    assert len(others) <= 5, [f.message for f in others]
