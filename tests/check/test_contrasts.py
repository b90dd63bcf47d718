"""What the members of an enumeration tell of each other, what is no enumeration, and what was only moved."""

from __future__ import annotations

import pytest

from align.check.meaning.bounds import BoundDiffers
from align.check.meaning.clauses import ClauseMissing
from align.check.meaning.enumerations import EnumerationShorter
from align.check.meaning.equivalents import listed
from align.check.meaning.families import LIMITS, NEGATION, ONLY, SCOPES
from align.check.meaning.marks import FEATURES as MARKED
from align.check.meaning.marks import marks
from align.check.meaning.members import FEATURES, candidates
from align.check.meaning.runs import runs
from align.check.single import pairs_context

FI_SV = ("fi", "sv")


def told(texts: tuple[str, str], languages: tuple[str, str], name: str) -> dict[str, float]:
    """A feature of each member of the first passage."""
    place = FEATURES.index(name)
    found = candidates(texts, languages)
    return {texts[0][c.member.start : c.member.end]: c.features[place] for c in found}


def test_the_member_left_over_fits_its_likest_partner_worse_than_that_one_s_own() -> None:
    texts = (
        "Kustannukset koostuvat palkoista, matkoista, laitteista ja viestinnästä.",
        "Kostnaderna består av löner, resor och kommunikation.",
    )
    contested = told(texts, FI_SV, "contested")
    assert contested["laitteista"] == max(contested.values()) > 0.3
    assert "palkoista" not in contested  # whose translation is there, and which the network finds answered


def test_members_of_one_kin_are_nearer_than_others() -> None:
    kin = told(("Med är sjöar, åar, älvar och skolor.", "Hakemus on jätettävä ajoissa."), ("sv", "fi"), "akin")
    assert kin["älvar"] > kin["skolor"]


def test_lists_know_words_more_or_less_surely() -> None:
    assert listed("kirjasto", FI_SV) == listed("biblioteket", FI_SV[::-1]) == 1.0
    assert listed("qwertyuiop", FI_SV) == 0.0
    assert listed("library", ("en", "fi")) == 0.0
    assert all(0.0 <= listed(word, FI_SV) <= 1.0 for word in ("hakemuksen", "kirjastoauto", "x", "123"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jos hakemus tehdään säädetyn määräajan kuluessa, kunnat, seurat ja yhdistykset saavat tukea.", [True, False, False, False]),
        ("Kun lapset, nuoret ja vanhukset saavat tukea, kustannukset kasvavat.", [False, False, False, False]),
        ("Mukana ovat koulut, museot ja seurat.", [False, False, False]),
    ],
)  # fmt: skip
def test_the_end_of_a_clause_is_marked(text: str, wanted: list[bool]) -> None:
    assert [m.ends_clause for run in runs(text, "fi") for m in run] == wanted


def feature(name: str, texts: tuple[str, str], order: tuple[str, str]) -> list[tuple[str, float]]:
    """A feature of each small word of the first passage, in its order."""
    place = MARKED.index(name)
    families = (NEGATION, *LIMITS, *SCOPES, ONLY)
    found = sorted((m.start, m.end, m.features[place]) for family in families for m in marks(texts, order, family))
    return [(texts[0][start:end], value) for start, end, value in found]


@pytest.mark.parametrize(
    ("finnish", "swedish", "wanted"),
    [
        (
            "Myyntiä ei tapahdu tai palveluja suoriteta.",
            "Försäljning äger inte rum och tjänster utförs inte.",
            [("inte", 1.0), ("inte", 1.0)],
        ),
        ("Myyntiä ei tapahdu tai palveluja suoriteta.", "Försäljning äger inte rum.", [("inte", 0.0)]),
        (
            "Myyntiä ei tapahdu. Palveluja suoritetaan.",
            "Försäljning äger inte rum. Tjänster utförs inte.",
            [("inte", 0.0), ("inte", 0.0)],
        ),
    ],
)
def test_one_denial_may_stand_for_two_that_are_joined(
    finnish: str, swedish: str, wanted: list[tuple[str, float]]
) -> None:
    assert feature("shared", (swedish, finnish), FI_SV[::-1]) == wanted


@pytest.mark.parametrize(
    ("finnish", "swedish", "wanted"),
    [
        ("Ilmoitus on tehtävä viimeistään 14 päivää ennen matkaa.", "Anmälan ska göras minst 14 dagar före resan.", "minst"),
        ("Pituus on vähintään 2,5 ja enintään 24 metriä.", "Längden är 2,5–24 meter.", "vähintään"),
        ("Pituus on vähintään 2,5 ja enintään 24 metriä.", "Längden är 2,5–24 meter.", "enintään"),
        ("Lupa on voimassa enintään 31 päivään joulukuuta 2026.", "Tillståndet gäller till och med den 31 december 2026.", "enintään"),
        ("Rajaa sovelletaan 1.–5.6. välisenä aikana, nämä päivät mukaan lukien.", "Gränsen tillämpas från och med den 1 till och med den 5 juni.", "mukaan lukien"),
        ("Päätös annetaan yksikielisenä.", "Beslutet ges endast på ett språk.", "endast"),
        ("Kunta vastaa muista kuin 5 §:n mukaisista velvollisuuksista.", "Kommunen ansvarar för skyldigheterna, med undantag för dem i 5 §.", "med undantag för"),
        ("Haltija laiminlyö ilmoittamisen.", "Innehavaren lämnar inte anmälan.", None),
        ("Haltija laiminlyö ilmoittamisen.", "Innehavaren har inte lämnat någon anmälan.", "inte"),
    ],
)  # fmt: skip
def test_turns_of_other_families_and_of_neglect(finnish: str, swedish: str, wanted: str | None) -> None:
    found = [*feature("turned", (finnish, swedish), FI_SV), *feature("turned", (swedish, finnish), FI_SV[::-1])]
    assert [word for word, value in found if value and word == wanted] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("Melu ei saa ylittää 55 desibeliä eikä 50 desibeliä yöllä.", "Bullret får vara högst 55 decibel och högst 50 decibel på natten."),
        ("Aita ei saa olla 120 senttimetriä korkeampi.", "Staketet får vara högst 120 centimeter."),
        ("Aidan korkeus on enintään 120 senttimetriä.", "Staketet får inte vara högre än 120 centimeter."),
        ("Luvan kesto on vähintään 2 vuotta.", "Tillståndets längd får inte vara kortare än 2 år."),
    ],
)  # fmt: skip
def test_a_limit_may_be_said_by_a_denial(finnish: str, swedish: str) -> None:
    context = pairs_context([(finnish, swedish)], languages=FI_SV)
    assert not [f for f in BoundDiffers().check(context.units[0], context) if f.confidence >= 0.4]


@pytest.mark.parametrize("swedish", ["Tillståndet gäller minst ett år.", "Tillståndet gäller ett år."])
def test_a_limit_on_a_span_without_a_figure(swedish: str) -> None:
    def found(text: str) -> list[float]:
        context = pairs_context([("Lupa on voimassa enintään vuoden.", text)], languages=FI_SV)
        return [f.confidence for f in BoundDiffers().check(context.units[0], context) if f.confidence >= 0.4]

    assert found(swedish)
    assert not found("Tillståndet gäller högst ett år.")


def test_at_least_so_often_is_at_most_so_far_apart() -> None:
    pair = (
        "Asiakirja on toimitettava vähintään viiden vuoden välein.",
        "Handlingen ska sändas med högst fem års mellanrum.",
    )
    assert feature("turned", pair, FI_SV) == [("vähintään", 1.0)]


def test_a_limit_of_another_number_answers_none() -> None:
    pair = ("Aita on enintään 2 metriä ja portti enintään 3 metriä.", "Staketet är högst 2 meter och porten 3 meter.")
    assert feature("turned", pair, FI_SV) == [("enintään", 0.0), ("enintään", 0.0)]


def test_a_question_whether_or_not_denies_nothing() -> None:
    def denied(text: str) -> int:
        return len(marks((text, "päätetään jäsenmaksusta"), FI_SV[::-1], NEGATION))

    assert denied("Stämman beslutar om avgiften tas ut eller inte samt om dess storlek.") == 0
    assert denied("Den som betalar för sent eller inte betalar alls får en påminnelse.") == 1


def test_a_list_of_contacts_is_no_enumeration() -> None:
    source = "Lisätietoja antavat Anna Mäki, Matti Laakso ja Liisa Koski, liisa.koski@esimerkki.fi, p. 0295 123 456."
    target = "Mer information ger Anna Mäki och Liisa Koski, liisa.koski@esimerkki.fi, tfn 0295 123 456."
    context = pairs_context([(source, target)], languages=FI_SV)
    assert not list(EnumerationShorter().check(context.units[0], context))


def test_a_clause_whose_value_stands_beside_the_counterpart_is_not_lost() -> None:
    beside = ("Hankinnassa syntyi lasku, jonka loppusumma on 6 200 euroa.", "Vid upphandlingen uppstod en faktura.")
    bare = ("Hankinnassa syntyi lasku kunnalle.", "Vid upphandlingen uppstod en faktura för kommunen.")
    pair = ("Maksu erääntyy kuukauden kuluttua.", "Betalningen förfaller efter en månad, och slutsumman är 6 200 euro.")
    found = []
    for before in (beside, bare):
        context = pairs_context([before, pair], languages=FI_SV)
        found.append(list(ClauseMissing().check(context.units[1], context)))
    assert not found[0]
    assert found[1]
