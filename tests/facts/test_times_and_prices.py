"""Clock times with zones, parts of a year, rates, signs, prices and codes; and what looks like them."""

from __future__ import annotations

import pytest

from align.facts import read_facts, same_zone, unit_of, with_unit


def values(text: str, language: str = "fi") -> list[tuple[str, str]]:
    return [(f.kind, f.value) for f in read_facts(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Bussit lähtevät klo 6.05, 7.15 ja 8.30.", "fi", [("time", "06:05"), ("time", "07:15"), ("time", "08:30")]),
        ("Avoinna ma–pe 7–18, la 9–15.", "fi", [("time", "07:00/18:00"), ("time", "09:00/15:00")]),
        ("Tåget avgår 22.40.", "sv", [("time", "22:40")]),
        ("Konsertti on torstaina 6.11.", "fi", [("date", "--11-06")]),
        ("Konserten är ons 14.1.", "sv", [("date", "--01-14")]),
        ("Perjantaisin 10.10.", "fi", [("time", "10:10")]),
        ("Kohta 4.12 koskee tätä.", "fi", [("law-reference", "item 4.12")]),
        ("Hinta on 12.50 euroa.", "fi", [("amount", "EUR 12.5")]),
    ],
)
def test_times_and_what_looks_like_them(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, language) == expected


def test_zones_of_times() -> None:
    finnish = read_facts("klo 12 Suomen aikaa", "fi")[0]
    assert finnish.surface == "klo 12 Suomen aikaa"
    assert same_zone(finnish, read_facts("kl. 12 (UTC+3)", "sv")[0])
    assert same_zone(finnish, read_facts("kl. 12", "sv")[0])
    assert not same_zone(finnish, read_facts("kl. 12 svensk tid", "sv")[0])
    assert not same_zone(finnish, read_facts("kl. 12 (UTC+1)", "sv")[0])


@pytest.mark.parametrize(
    ("finnish", "swedish", "value"),
    [
        ("vuoden 2025 toinen neljännes", "andra kvartalet 2025", "2025-04/2025-06"),
        ("huhti–kesäkuussa 2025", "i april–juni 2025", "2025-04/2025-06"),
        ("Q4/2024", "Q4/2024", "2024-10/2024-12"),
        ("vuoden 2024 alkupuoliskolla", "första halvåret 2024", "2024-01/2024-06"),
        ("kolmannella neljänneksellä", "under tredje kvartalet", "--07/--09"),
    ],
)
def test_parts_of_a_year(finnish: str, swedish: str, value: str) -> None:
    assert values(finnish) == values(swedish, "sv") == [("date-range", value)]


@pytest.mark.parametrize(
    "text", ["edelliseen neljännekseen verrattuna", "1900-luvun alkupuoliskolla", "toisella puoliskolla"]
)
def test_no_part_of_a_year(text: str) -> None:
    assert not {"date-range", "fraction"} & {kind for kind, _ in values(text)}


@pytest.mark.parametrize(
    ("text", "language", "kind", "value", "unit"),
    [
        ("joka toinen viikko", "fi", "number", "2", "week"),
        ("varannan vecka", "sv", "number", "2", "week"),
        ("joka viides asukas", "fi", "fraction", "1/5", ""),
        ("kolmivuotinen hanke", "fi", "number", "3", "year"),
        ("en treårig plan", "sv", "number", "3", "year"),
        ("kuukauden kuluessa", "fi", "number", "1", "month"),
    ],
)
def test_rates(text: str, language: str, kind: str, value: str, unit: str) -> None:
    (fact,) = read_facts(text, language)
    assert (fact.kind, fact.value, unit_of(fact)) == (kind, value, unit)


@pytest.mark.parametrize("text", ["joka toisen omaisuutta vahingoittaa", "seuraavan kuukauden kuluessa"])
def test_no_rate(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lämpötila on −5 °C.", [("number", "-5")]),
        ("Muutos −0,4 % ja +3 %", [("percent", "-0.4"), ("percent", "3")]),
        ("–5 osallistujaa", [("number", "5")]),
        ("sivut 4–7", [("number", "4/7")]),
        ("Maksu on 25 e.", [("amount", "EUR 25")]),
        ("Hinta 25,- sisältää", [("amount", "EUR 25")]),
        ("Liput 25/15 €", [("amount", "EUR 15"), ("amount", "EUR 25")]),
        ("3 e §:n mukaan", [("law-reference", "section 3e")]),
        ("budjetti 250 t€", [("amount", "EUR 250000")]),
        ("suhteessa 70/30", [("number", "70/30")]),
        ("kiinteistö 091-010-0123-0004", [("code", "property 91-10-123-4")]),
        ("lasku nro 2025-00417", [("code", "number 2025-00417")]),
        ("kahdeksi sadaksi markaksi", [("amount", "FIM 200")]),
        ("yhdellä sadalta", [("percent", "1")]),
    ],
)
def test_signs_prices_and_codes(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(values(text)) == sorted(expected)


def test_a_unit_said_once_is_the_unit_of_a_list() -> None:
    text = "Rokote annetaan 3, 5 ja 12 kuukauden iässä."
    facts = read_facts(text, "fi")
    assert [unit_of(f) for f in facts] == ["month"] * 3
    assert with_unit(facts[0], text, "fi") == "3 … kuukauden"
    assert with_unit(facts[2], text, "fi") == "12 kuukauden"


def test_who_pays_is_read_from_label_bracket_and_clause() -> None:
    def parties(text: str, language: str = "fi") -> list[set[str]]:
        return [
            {q for q in f.qualifiers if q.startswith("party:")}
            for f in read_facts(text, language)
            if f.kind == "amount"
        ]

    both = {"party:eu", "party:state"}
    assert parties("Rahoitus (EU+valtio): 15 milj. €") == [both]
    assert parties("EU:n ja valtion rahoitus on 15 milj. €.") == [both]
    assert parties("EU:s och statens finansiering är 15 mn €.", "sv") == [both]
    assert parties("Hanke sai 15 000 euroa EU:n ja valtion rahoitusta.") == [both]
    assert parties("Valtion osuus on 8 euroa ja kunnan osuus 2 euroa.") == [{"party:state"}, {"party:municipality"}]
    assert parties("Valtio omistaa talon, jonka hinta on 8 000 euroa.") == [set()]
