"""What the two languages word differently and mean alike, by class: coins, thousandths, frost, chapters, rules, edges of months."""

from __future__ import annotations

import pytest

from align.check import all_rules, check
from align.check.single import pairs_context
from align.config import PROFILES
from align.facts import read_facts

SHOWN = PROFILES["reviewer"].show_confidence
RULES = [rule() for rule in all_rules() if rule.__module__.split(".")[2] == "values"]

SILENT = [
    # one coin, which Finnish does not count
    ("Vero on markka litralta.", "Skatten är en mark per liter."),
    ("Osakkeen nimellisarvo on markka.", "Aktiens nominella värde är en mark."),
    ("Tuki pienenee eurolla jokaiselta päivältä.", "Stödet minskar med 1 euro för varje dag."),
    ("Lippu maksaa euron.", "Biljetten kostar en euro."),
    # *mark* is land as well
    ("Peltona on 30 hehtaaria.", "Åkern är en mark på 30 hektar."),
    ("Maa on osakaskunnan hallinnassa.", "Det är en mark som förvaltas av delägarlaget."),
    # thousandths, counted in decimals and in words
    ("Rasvaa on 2,5 tuhannesosaa massasta.", "Fetthalten är 2,5 promille av massan."),
    ("Poikkeama on kaksikymmentä tuhannesosaa.", "Avvikelsen är 20 tusendelar."),
    ("Osuus on 1,2 promillea.", "Andelen är 1,2 tusendelar."),
    ("Kolme sadasosaa pinnasta.", "Tre procent av ytan."),
    ("Pitoisuus on viisi miljoonasosaa.", "Halten är fem miljondelar."),
    # degrees below zero
    ("Varaston lämpötila on - 10 °C.", "Lagrets temperatur är −10 °C."),
    ("Lämpötila on -10 – -18 °C.", "Temperaturen är mellan -10 och -18 °C."),
    ("Lämpötila on -18 asteesta -10 asteeseen.", "Temperaturen är från -18 till -10 grader."),
    # chapters of a range told one by one
    ("Lain 3–8 luvussa säädetään hausta.", "Bestämmelser om ansökan finns i 3, 4, 5, 6, 7 och 8 kap."),
    # rules of conventions
    ("III luvun 20.11.1.säännön mukaan", "enligt regel III/20.11.1"),
    ("II/5 säännön mukainen pumppu", "en pump enligt kapitel II regel 5"),
    # sums in one word
    ("Määräraha on kaksimiljoonaa markkaa.", "Anslaget är två miljoner mark."),
    ("Takaus on viisimiljoonaakaksisataatuhatta euroa.", "Borgen är 5 200 000 euro."),
    ("Laina on satakaksikymmentämiljoonaa euroa.", "Lånet är etthundratjugo miljoner euro."),
    # the first and the last day of a month
    ("Säännös oli voimassa ennen heinäkuun alkua 1994.", "Bestämmelsen gällde före den 1 juli 1994."),
    ("Korotus maksetaan maaliskuun alusta.", "Förhöjningen betalas från den 1 mars."),
    ("Lupa on voimassa 30.9. saakka.", "Tillståndet gäller till utgången av september."),
    # who pays, where both say the same
    ("Kustannukset maksaisi kaupunki.", "Kostnaderna ska betalas av kommunen."),
    ("Ostaja ja myyjä maksavat kulut puoliksi.", "Köparen och säljaren betalar kostnaderna till hälften var."),
    (
        "Urakoitsija hankkii luvat omalla kustannuksellaan tilaajalle.",
        "Entreprenören skaffar på egen bekostnad tillstånden åt beställaren.",
    ),
    ("Työ tehdään vuokranantajan kustannuksella.", "Arbetet utförs på hyresvärdens bekostnad."),
    ("Hankkeen rahoittaa valtio.", "Projektet finansieras av staten."),
    ("Tuensaaja vastaa tilintarkastuksen kustannuksista.", "Sökanden svarar för kostnaderna för revisionen."),
    ("Kunta maksaa puolet ja loput maksaa yhdistys.", "Kommunen betalar hälften och resten betalas av föreningen."),
    ("Lausunnon antoi Pohjanmaan maakuntaliitto.", "Österbottens förbund gav ett utlåtande."),
    # a sum for each started hour or day
    ("Vuokra on 40 euroa alkavalta viikolta.", "Hyran är 40 euro per påbörjad vecka."),
    # a habit's weekday before the day from which it holds
    ("Halli suljetaan sunnuntaisin 1.1.2027 alkaen.", "Hallen stängs på söndagar från och med den 1 januari 2027."),
    # half an hour in either unit, a class by its number
    ("Läksyihin kuluu yli puolta tuntia.", "Läxorna tar över trettio minuter."),
    ("Raja nousee seitsemännestä luokasta.", "Gränsen höjs från sjuan."),
    # degrees in one word, a sum with its *ett*, dots for a dash, a Roman numeral of another level
    ("Varasto on alle -5 celsiusastetta.", "Lagret är under -5 grader Celsius."),
    ("Tuki on tuhatviisisataa euroa.", "Stödet är ettusenfemhundra euro."),
    ("sarakkeet 4 100 . . . 4 250", "kolumnerna 4 100...4 250"),
    ("jakson II lukujen IV ja V ehdot", "villkoren i avsnitt II kapitel IV och V"),
    ("Haku päättyi viimeistään vuoden 1998 marraskuun 3 päivänä.", "Ansökan gick ut senast den 3 november 1998."),
    ("Korvaus on 3 euroa 40 senttiä seinäneliöltä.", "Ersättningen är 3 euro 40 cent per väggkvadrat."),
    ("Hyvitys on 900 markkaa vuodelta 1995.", "Gottgörelsen är 900 mark vid beskattningen för 1995."),
]

SPOKEN = [
    ("Lippu maksaa euron.", "Biljetten kostar två euro.", "amount-differs"),
    ("Rasvaa on 2,5 tuhannesosaa massasta.", "Fetthalten är 3,5 promille av massan.", "percent-differs"),
    ("Lämpötila on -10 – -18 °C.", "Temperaturen är mellan -10 och -16 °C.", "number-differs"),
    ("Lain 3–8 luvussa säädetään hausta.", "Bestämmelser om ansökan finns i 3, 4, 5, 6, 7 och 9 kap.", "law-reference-differs"),
    ("III luvun 20.11.1 säännön mukaan", "enligt regel III/20.12.1", "eu-act-differs"),
    ("Määräraha on kaksimiljoonaa markkaa.", "Anslaget är tolv miljoner mark.", "amount-differs"),
    ("Korotus maksetaan maaliskuun alusta.", "Förhöjningen betalas från den 1 maj.", "date-differs"),
    ("Korotus maksetaan maaliskuun alusta.", "Förhöjningen betalas från den 15 mars.", "date-differs"),
    ("Urakoitsija hankkii luvat omalla kustannuksellaan.", "Beställaren skaffar tillstånden på egen bekostnad.", "amount-qualifier-differs"),
    ("Tien kulut maksaa tiekunta.", "Kostnaderna för vägen betalas av kommunen.", "amount-qualifier-differs"),
    ("Hankkeen rahoittaa valtio.", "Projektet finansieras av kommunen.", "amount-qualifier-differs"),
    ("Seurat maksavat salin vuokrasta neljänneksen.", "Kommunen betalar en fjärdedel av salens hyra.", "amount-qualifier-differs"),
    ("Lausunnon antoi Keski-Pohjanmaan maakuntaliitto.", "Regionförvaltningsverket i Mellersta Österbotten gav ett utlåtande.", "body-differs"),
    ("Sakko on 500 euroa jokaiselta alkavalta tunnilta.", "Vitet är 500 euro för varje påbörjat dygn.", "amount-qualifier-differs"),
    ("Halli suljetaan sunnuntaina 1.1.2027.", "Hallen stängs söndagen den 1 januari 2027.", "date-impossible"),
    ("Läksyihin kuluu yli puolta tuntia.", "Läxorna tar över fyrtio minuter.", "number-differs"),
    ("Ks. https://example.eu/FI/?uri=CELEX:32019R0501.", "Se https://example.eu/SV/?uri=CELEX:32019 R0501.", "url-broken"),
]  # fmt: skip


def said(finnish: str, swedish: str) -> set[str]:
    """The rules about values that the default profile shows of a pair."""
    return {f.rule for f in check(pairs_context([(finnish, swedish)]), RULES) if f.confidence >= SHOWN}


@pytest.mark.parametrize(("finnish", "swedish"), SILENT)
def test_other_words_for_a_value(finnish: str, swedish: str) -> None:
    assert said(finnish, swedish) == set()


@pytest.mark.parametrize(("finnish", "swedish", "rule"), SPOKEN)
def test_another_value(finnish: str, swedish: str, rule: str) -> None:
    assert rule in said(finnish, swedish)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kaksimiljoonaa", "2000000"),
        ("kolmemiljardiaviisisataamiljoonaa", "3500000000"),
        ("yhdeksänkymmentäkahdeksantuhatta", "98000"),
    ],
)
def test_magnitudes_within_a_word(text: str, value: str) -> None:
    assert [fact.value for fact in read_facts(f"Asukkaita on {text}.", "fi")] == [value]


def test_magnitude_that_begins_a_word_is_no_number() -> None:
    assert read_facts("Miljoonapalkinto jaettiin muutamien miljoonien markkinoilla.", "fi") == ()
