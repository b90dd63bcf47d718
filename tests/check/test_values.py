"""Values that agree or differ in the ways of timetables, prices, statistics and budgets."""

from __future__ import annotations

import pytest

from align.check.compare import compare
from align.facts import read_facts


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
