"""The rules over facts on pairs given directly, without reading or pairing documents."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from align.check.claims import claims
from align.check.compare import compare
from align.check.explain import explain_bead
from align.check.single import pairs_context
from align.facts import read_facts
from align.languages.sayings import phrase

FAMILIES = (
    "values.amounts",
    "values.dates",
    "values.references",
    "values.contacts",
    "values.links",
    "values.numbers",
    "values.payers",
    "meaning.bounds",
    "meaning.scope",
    "meaning.enumerations",
    "meaning.modality",
    "values.forms",
    "values.names",
)
RULES = [rule for family in FAMILIES for rule in import_module(f"align.check.{family}").RULES]


def spoken(source: str, target: str, *, date: str = "", shown: float = 0.4) -> list[str]:
    context = pairs_context([(source, target)], document_date=date)
    found = []
    for rule in RULES:
        found += rule().check(context.units[0], context)
        found += rule().check_alignment(context)
    return [f.rule for f in found if f.confidence >= shown and f.severity.rank > 0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Rahoitus on 15 milj. €.", "Finansieringen är 15M €."),
        ("Ohjelma 2020-23 kokoaa tavoitteet.", "Programmet 2020–2023 sammanfattar målen."),
        ("Toimikausi on 1.8.2020–31.7.2023.", "Perioden är mellan den 1 augusti 2020 och den 31 juli 2023."),
        ("Suositukset annettiin toukokuussa 2020.", "Rekommendationerna gavs i maj 2020."),
        ("p. 0295 163132", "T. 0295 163 132"),
        ("STM vastaa ohjauksesta.", "Social- och hälsovårdsministeriet svarar för styrningen."),
        ("YK:n sopimus", "FN:s konvention"),
        ("ESR TL5:n rahoitus", "finansiering ur prioritering 5 i ESF"),
        ("ET 4.h:n mukainen seuranta", "uppföljning enligt det särskilda målet 4.h"),
        ("Esitys perustuu vaihtoehtoon VE2.", "Propositionen bygger på alternativ ALT2."),
        ("Kysy: museot@kivilahti.example", "Fråga: museer@stenvik.example"),  # the town has a name in each language
        ("Hinta on alle viisi senttiä kilowattitunnilta.", "Priset är under fem cent per kilowattimme."),
        ("Avustusta myönnetään vuosille 2026–2027.", "Understöd beviljas under kalenderåren 2026–2027."),
        ("Vuonna 2022 aiheutuneet kustannukset korvataan.", "Kostnader som orsakats under 2022 ersätts."),
        (
            "https://eur-lex.europa.eu/legal-content/FI/TXT/?uri=CELEX%3A52020DC0152",
            "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:52020DC0152",
        ),
        ("Hakija saa yhden varoituksen.", "Sökanden får en varning."),
        ("Kolmivuotinen hanke kestää 3 vuotta.", "Det treåriga projektet pågår tre år."),
        ("1 250 000 euroa", "1,25 miljoner euro"),
        ("2) Hakijan nimi", "b) Sökandens namn"),
        ("Lain (609/86) 5 §:n 2 momentin 1 kohta", "5 § 2 mom. 1 punkten i lagen (609/1986)"),
    ],
)
def test_right_translations_stay_silent(source: str, target: str) -> None:
    assert spoken(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "rule"),
    [
        ("Rahoitus (EU+valtio): 15 milj. €", "Finansiering (EU+staten+kommunen): 15M €", "amount-qualifier-differs"),
        ("Tuki on 40 000 euroa.", "Stödet är 400 000 euro.", "amount-differs"),
        ("Tuki on 3 miljoonaa euroa.", "Stödet är 3 miljarder euro.", "amount-differs"),
        ("Korko nousi 2 prosenttiyksikköä.", "Räntan steg med 2 procent.", "percent-differs"),
        ("Voimaan 1 päivänä huhtikuuta 2013.", "I kraft den 1 maj 2013.", "date-differs"),
        ("Hakemus viimeistään 31.8.2026.", "Ansökan senast den 30 augusti 2026.", "deadline-differs"),
        ("Kausi on 2021–2027.", "Perioden är 2021–2025.", "period-differs"),
        ("Lain 5 §:n 2 momentti", "5 § 3 mom. i lagen", "law-reference-differs"),
        ("Laki (1301/2014)", "Lagen (1310/2014)", "law-reference-differs"),
        ("Asetus (EU) 2021/1060", "Förordning (EU) 2021/1057", "eu-act-differs"),
        ("HE 12/2023 vp", "RP 21/2023 rd", "parliament-paper-differs"),
        ("Kysy a@b@example.fi", "Fråga", "email-invalid"),
        ("p. 0295 123 456", "tfn 0295 123 465", "phone-differs"),
        ("Ks. https://a.fi/x?uri=CELEX%3A5", "Se https://a.fi/x?uri=CE- LEX%3A5", "url-broken"),
        ("Lupa on voimassa viisi vuotta.", "Tillståndet gäller i tre år.", "number-differs"),
        ("Asia VN/1234/2024", "Ärende VN/1243/2024", "code-differs"),
        ("Tuki on enintään 5 000 euroa.", "Stödet är 5 000 euro.", "bound-differs"),
        ("Strategiat, ml. RRF", "Strategierna RRF", "scope-differs"),
        ("Päätökseen ei saa hakea muutosta.", "Ändring i beslutet får sökas.", "negation-differs"),
        ("Asian ratkaisee oikeusministeriö.", "Ärendet avgörs av finansministeriet.", "body-differs"),
        ("Päästöt vähenevät 115 kilotonnia.", "Utsläppen minskar med 115 ton.", "unit-differs"),
        ("Ks. https://rahastot.example/fi/haku", "Se https://rahasto.example/sv/utlysning", "url-differs"),
    ],
)
def test_one_cause_gives_one_finding(source: str, target: str, rule: str) -> None:
    assert spoken(source, target) == [rule]


def test_plain_modal_verbs_are_believed_others_spoken_of_softly() -> None:
    assert spoken("Hakijan tulee toimittaa selvitys.", "Sökanden kan lämna en redogörelse.") == ["obligation-differs"]
    assert spoken("Lapset saavat apua aikaisemmin.", "Barnen ska få hjälp tidigare.") == []
    pair = ("Hakijan pitää toimittaa selvitys.", "Sökanden får lämna en redogörelse.")
    assert spoken(*pair) == []
    assert spoken(*pair, shown=0.3) == ["obligation-differs"]


def test_a_value_in_the_next_passage_is_not_missing() -> None:
    context = pairs_context(
        [("Tuki on 500 euroa. Haku alkaa.", "Stöd ges."), ("Hae heti.", "Ansökan börjar. Stödet är 500 euro.")]
    )
    assert [claim for bead in context.units for claim in claims(bead, context)] == []


def test_a_value_nowhere_is_missing() -> None:
    context = pairs_context([("Tuki on 500 euroa.", "Stöd ges."), ("Hae heti.", "Ansök genast.")])
    found = [claim for bead in context.units for claim in claims(bead, context)]
    assert [claim.difference.source.value for claim in found if claim.difference.source] == ["EUR 500"]


def test_comparison_is_symmetric() -> None:
    finnish, swedish = (
        "Tuki on 500 euroa ja 20 % vuosina 2020–2023.",
        "Stödet är 600 euro och 20 procent åren 2020–2024.",
    )
    there = compare(read_facts(finnish, "fi"), read_facts(swedish, "sv"), (finnish, swedish), ("fi", "sv"))
    back = compare(read_facts(swedish, "sv"), read_facts(finnish, "fi"), (swedish, finnish), ("sv", "fi"))
    assert [(d.kind, d.source, d.target) for d in there.differences] == [
        (d.kind, d.target, d.source) for d in back.differences
    ]
    assert len(there.differences) == 2


def test_explanation_names_every_fact_and_its_outcome() -> None:
    context = pairs_context([("Tuki on 500 euroa 1.5.2024.", "Stödet är 600 euro den 1 maj 2024.")])
    told = explain_bead(context.units[0], context, [rule() for rule in RULES])
    outcomes = {(t.side, t.fact.value): phrase(t.outcome, "en") for t in told.facts}
    assert outcomes["source", "EUR 500"] == "differs from “600 euro” (EUR 600)"
    assert outcomes["source", "2024-05-01"].startswith("equal to")
    assert [t.rule for t in told.rules if not t.is_silent] == ["amount-differs"]
    assert all("amount-differs" in t.rules for t in told.facts if t.fact.kind == "amount")


def test_superseded_name_needs_a_date() -> None:
    pair = ("Hakemus aluehallintovirastoon.", "Ansökan till regionförvaltningsverket.")
    assert spoken(*pair) == []
    assert spoken(*pair, date="2025-06-01") == []
    assert spoken(*pair, date="2026-06-01") == ["name-superseded", "name-superseded"]


@pytest.mark.shared
def test_clean_translations_stay_nearly_silent() -> None:
    path = Path(__file__).parents[2].parent / "shared" / "data" / "pairs" / "ptv_general_descriptions.fi-sv.tsv"
    if not path.is_file():
        pytest.skip("shared/data/pairs is absent")
    pairs = [tuple(line.split("\t")[:2]) for line in path.read_text("utf-8").splitlines()][:150]
    words = sum(len(a.split()) for a, _ in pairs)
    found = [rule for a, b in pairs for rule in spoken(a, b)]
    assert len(found) <= words / 500, found


@pytest.mark.parametrize(
    ("finnish", "swedish", "rule", "message"),
    [
        (
            "Asetuksen 6 artiklan 1 kohdan c alakohta.",
            "Artikel 6.1 e i förordningen.",
            "law-reference-differs",
            "FI says item c, SV says item e.",
        ),
        (
            "Valitusaika on 14 päivää.",
            "Besvärstiden är 30 dagar.",
            "number-differs",
            "FI says 14 päivää, SV says 30 dagar.",
        ),
        (
            "Kokous on toukokuun ensimmäisenä perjantaina.",
            "Mötet hålls den sista fredagen i maj.",
            "date-differs",
            "FI says ensimmäisenä perjantaina, SV says den sista fredagen.",
        ),
        (
            "Osoite: PL 10, 65101 Vaasa.",
            "Adress: PB 10, 65100 Vasa.",
            "address-differs",
            "FI says 65101, SV says 65100.",
        ),
        (
            "Lisätietoja antaa Riina Kettunen.",
            "Mer information ger Riina Kettula.",
            "person-differs",
            "FI says Riina Kettunen, SV says Riina Kettula.",
        ),
    ],
)
def test_a_finding_says_what_its_value_is(finnish: str, swedish: str, rule: str, message: str) -> None:
    context = pairs_context([(finnish, swedish)])
    module = import_module("align.check.values.persons")
    told = [f for kind in (*RULES, *module.RULES) for f in kind().check(context.units[0], context) if f.rule == rule]
    assert [str(f.message) for f in told] == [message]
