"""Values that agree or differ in the ways of timetables, prices, statistics and budgets."""

from __future__ import annotations

import pytest

from align.check import check
from align.check.compare import compare
from align.check.single import pairs_context
from align.check.values.numbers import NumberDiffers
from align.config import PROFILES
from align.facts import read_facts, same_mailbox


def kinds(finnish: str, swedish: str) -> list[str]:
    """The kinds of the differences between two passages, those that one side only may lack left out."""
    texts = (finnish, swedish)
    facts = read_facts(finnish, "fi"), read_facts(swedish, "sv")
    return [d.kind for d in compare(*facts, texts, ("fi", "sv")).differences]


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("Kokous klo 12 Suomen aikaa.", "Mötet kl. 12 (UTC+2)."),
        ("Lämpötila oli −5 °C.", "Det var 5 kallgrader."),
        ("Tulos oli −3,2 miljoonaa euroa.", "Underskottet var 3,2 miljoner euro."),
        ("huhti–kesäkuussa 2025", "under andra kvartalet 2025"),
        ("Talo on 90-luvulta.", "Huset är från 1990-talet."),
        ("Puolet suomalaisista", "Varannan finländare"),
        ("voimassa 31 päivään joulukuuta 2004", "gäller till slutet av 2004"),
        ("voimassa 30.6.2004 saakka", "gäller till utgången av juni 2004"),
        ("Hakemus tehdään mainittuna päivänä.", "Ansökan görs den 1 augusti 1999."),
        (
            "Haku päättyy 1.3. ja tulokset kerrotaan seuraavana päivänä.",
            "Ansökan slutar 1.3 och resultaten ges den 2 mars.",
        ),
        ("ensimmäinen ja toinen sunnuntai marraskuussa", "den första och andra söndagen i november"),
        ("lausekkeen 13.2 mukaan", "enligt artikel 13.2"),
        ("2.1. Palvelu ja sen hinta", "2.1 Tjänsten och dess pris"),
        ("Avustus on 25 e.", "Understödet är 25 euro."),
        ("IV osaston I luvun 23 artikla", "avdelning IV kapitel I artikel 23"),
    ],
)
def test_agree(finnish: str, swedish: str) -> None:
    assert kinds(finnish, swedish) == []


@pytest.mark.parametrize(
    ("finnish", "swedish", "kind"),
    [
        ("Kokous klo 12 Suomen aikaa.", "Mötet kl. 12 svensk tid.", "time"),
        ("Lämpötila oli −5 °C.", "Temperaturen var +5 °C.", "number"),
        ("Muutos oli −3 %.", "Ändringen var 3 %.", "percent"),
        ("Vuoden 2025 toinen neljännes", "Tredje kvartalet 2025", "date-range"),
        ("Talo on 90-luvulta.", "Huset är från 1980-talet.", "number"),
        ("joka toinen viikko", "var tredje vecka", "number"),
        ("kolmivuotinen hanke", "ett fyraårigt projekt", "number"),
        ("3, 5 ja 12 kuukauden iässä", "vid 3, 5 och 12 veckors ålder", "unit"),
        ("Maksu on 25 e/kk.", "Avgiften är 52 e/mån.", "amount"),
        ("voimassa 31 päivään joulukuuta 2004", "gäller till slutet av 2005", "date"),
        ("kuusi A 7 palkkausluokkaan kuuluvaa virkaa", "sju tjänster i avlöningsklass A 7", "number"),
        ("suhteessa 70/30", "i förhållandet 60/40", "number"),
    ],
)
def test_differ(finnish: str, swedish: str, kind: str) -> None:
    assert kind in kinds(finnish, swedish)


def test_lone_figures_paired_one_off_hold_no_release_back() -> None:
    pairs = [("300 000", "500 000"), ("500 000", "6 000 000"), ("Summat yhteensä.", "Beloppen sammanlagt.")]
    found = check(pairs_context(pairs), [NumberDiffers()])
    assert found
    assert all(finding.confidence < PROFILES["ci"].show_confidence for finding in found)


def test_lone_figures_with_no_such_neighbour_are_told_surely() -> None:
    found = check(
        pairs_context([("300 000", "500 000"), ("Summat yhteensä.", "Beloppen sammanlagt.")]), [NumberDiffers()]
    )
    assert [finding.confidence >= PROFILES["ci"].show_confidence for finding in found] == [True]


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("kirjaamo@example.fi", "registratur@example.fi", True),
        ("kirjaamo.etela@example.fi", "registratur.etela@example.fi", True),
        ("kirjaamo@example.fi", "radgivning@example.fi", False),
        ("kirjaamo@example.fi", "registratur@example.org", False),
        ("maija.malli@example.fi", "maja.malli@example.fi", False),
    ],
)
def test_mailboxes_of_an_office_have_a_name_in_each_language(first: str, second: str, is_one: bool) -> None:
    assert same_mailbox(first, second) is is_one


def test_a_name_joined_to_a_company_before_a_body_is_no_crash() -> None:
    """A company is no person, so that the name before it has none to be joined to."""
    found = read_facts("Mukana olivat Matti Saarelma, Malli Oy, Tilastokeskus.", "fi")
    assert [fact.value for fact in found if fact.kind == "organisation"] == ["tilasto"]
