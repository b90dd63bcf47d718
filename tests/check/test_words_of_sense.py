"""Adverbs that one version has lost, and words of opposite meaning."""

from __future__ import annotations

import re

import pytest

from align.check.meaning.advice import DutySoftened
from align.check.meaning.modifiers import ModifierMissing
from align.check.meaning.opposites import OppositeMeaning
from align.check.single import pairs_context
from align.languages import table

Pair = tuple[str, str]


def said(rule: ModifierMissing | OppositeMeaning, pairs: list[Pair], languages: Pair = ("fi", "sv")) -> list[str]:
    """What a rule reports of pairs of passages: the subjects of its findings, without the side."""
    context = pairs_context(pairs, languages=languages)
    return [f.subject.split(" ")[-1] for unit in context.units for f in rule.check(unit, context)]


LOST: Pair = (
    "Viasta on viipymättä kerrottava isännöitsijälle.",
    "Felet ska anmälas till disponenten.",
)
TURNED: Pair = ("Maksut nousevat talvella kaikissa halleissa.", "Avgifterna sjunker i alla hallar på vintern.")


def test_an_adverb_said_in_the_sentence_beside_is_not_lost() -> None:
    assert said(ModifierMissing(), [LOST]) == ["promptly"]
    assert said(ModifierMissing(), [LOST, ("Tämä koskee kaikkia.", "Det ska ske genast och gäller alla.")]) == []


@pytest.mark.parametrize("slip", ["utan drösjmål", "utan dröjs-mål"])
def test_a_misspelt_adverb_is_not_lost(slip: str) -> None:
    assert said(ModifierMissing(), [(LOST[0], f"Felet ska {slip} anmälas till disponenten.")]) == []


def test_a_passage_much_shorter_than_the_other_has_lost_more_than_an_adverb() -> None:
    assert said(ModifierMissing(), [(LOST[0], "Ring disponenten.")]) == []


@pytest.mark.parametrize("rule", [ModifierMissing(), OppositeMeaning()])
@pytest.mark.parametrize("pair", [LOST, TURNED])
def test_the_versions_may_change_places(rule: ModifierMissing | OppositeMeaning, pair: Pair) -> None:
    assert said(rule, [pair]) == said(rule, [pair[::-1]], ("sv", "fi"))


def test_only_the_opposites_that_are_turned_are_reported() -> None:
    assert said(OppositeMeaning(), [TURNED]) == ["rise"]


@pytest.mark.parametrize("name", ["facts_modifiers", "facts_opposites"])
def test_both_languages_know_the_same_senses(name: str) -> None:
    fi, sv = (table(language, name) for language in ("fi", "sv"))
    assert {half: set(words) for half, words in fi.items()} == {half: set(words) for half, words in sv.items()}
    halves = list(fi.values())
    assert set(halves[0]) == set(halves[1])


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_word_is_of_both_opposites(language: str) -> None:
    data = table(language, "facts_opposites")
    for pair, words in data["left"].items():
        others = re.compile("|".join(data["right"][pair]))
        assert not any(others.fullmatch(word) for word in words if word.isalpha())


@pytest.mark.parametrize(
    ("pair", "sense"),
    [
        (
            ("Liitteenä ovat sekä pohjapiirros että valokuva.", "Som bilaga fogas antingen en planritning eller ett fotografi."),
            "both",
        ),
        (("Tilaaja noutaa avaimet.", "Leverantören hämtar nycklarna."), "client"),
        (("Työnantaja varaa suojaimet.", "Arbetstagaren skaffar skyddsutrustningen."), "employer"),
        (("Huoltaja palauttaa lomakkeen.", "Eleven returnerar blanketten."), "guardian"),
        (("Puheenjohtaja allekirjoittaa otteen.", "Sekreteraren undertecknar utdraget."), "chair"),
    ],
)  # fmt: skip
def test_who_does_it_and_whether_both_or_one_suffices_is_not_turned_round(pair: Pair, sense: str) -> None:
    assert said(OppositeMeaning(), [pair]) == [sense]


@pytest.mark.parametrize(
    "pair",
    [
        ("Tilaaja ja urakoitsija sopivat ajasta.", "Entreprenören kommer överens om tiden."),
        ("Sekä uimahalli että kirjasto ovat suljettuina.", "Simhallen och biblioteket är stängda."),
        ("Työnantaja maksaa matkat.", "Den som anställer betalar resorna."),
    ],
)
def test_parties_named_otherwise_are_not_turned_round(pair: Pair) -> None:
    assert said(OppositeMeaning(), [pair]) == []


@pytest.mark.parametrize(
    ("pair", "sense"),
    [
        (("Jollei toisin sovita, vuokra peritään laskulla.", "Hyran tas ut på räkning."), "unless-otherwise"),
        (("Remontti valmistuu viimeistään vuonna 2031.", "Renoveringen blir klar 2031."), "at-latest"),
        (("Kiireelliset viat korjataan yöllä.", "Felen repareras på natten."), "urgent"),
        (("Palkka maksetaan täydeltä kuukaudelta.", "Lön betalas per månad."), "full-span"),
        (("Aikataulu laaditaan yhdessä asukkaiden kanssa.", "Tidtabellen görs upp för invånarna."), "together-with"),
        (("Kokeesta kerrotaan etukäteen.", "Provet meddelas."), "in-advance"),
        (("Leirimaksu on vapaaehtoinen.", "En lägeravgift tas ut."), "voluntarily"),
    ],
)
def test_a_condition_or_a_span_that_lost_its_word_is_reported(pair: Pair, sense: str) -> None:
    assert said(ModifierMissing(), [pair]) == [sense]


@pytest.mark.parametrize(
    "pair",
    [
        (
            "Jollei toisin sovita, vuokra peritään laskulla.",
            "Hyran tas ut på räkning, om parterna inte beslutar annat.",
        ),
        ("Remontti valmistuu viimeistään vuonna 2031.", "Renoveringen blir klar före utgången av 2031."),
        ("Aikataulu laaditaan yhdessä asukkaiden kanssa.", "Tidtabellen görs upp i samarbete med invånarna."),
    ],
)
def test_the_same_in_other_words_is_not_lost(pair: Pair) -> None:
    assert said(ModifierMissing(), [pair]) == []


DUTIES: list[Pair] = [
    ("Ovi on pidettävä lukittuna.", "Dörren ska hållas låst."),
    ("Avain on palautettava perjantaina.", "Nyckeln måste returneras på fredagen."),
    ("Vieraiden täytyy ilmoittautua.", "Gästerna ska anmäla sig."),
    ("Valot on sammutettava.", "Ljuset ska släckas."),
]
ADVISED: Pair = ("Sauna on siivottava.", "Bastun bör städas.")


def softened(pairs: list[Pair]) -> list[float]:
    context = pairs_context(pairs)
    return [f.confidence for unit in context.units for f in DutySoftened().check(unit, context)]


def test_a_document_that_obliges_by_ska_means_something_else_by_bor() -> None:
    assert softened([*DUTIES, ADVISED]) == [0.5]
    assert softened([ADVISED]) == [0.35]
    older = [(fi, sv.replace("ska ", "bör ").replace("måste", "bör")) for fi, sv in DUTIES]
    assert softened([*older, ADVISED]) == [0.35] * 5


@pytest.mark.parametrize(
    "pair",
    [
        ("Näin on katsottava sovitun.", "Detta bör anses avtalat."),
        ("Sauna on siivottava.", "Bastun bör städas, och nyckeln ska returneras."),
        ("Sauna on siivottava, ja ikkuna kannattaa avata.", "Bastun bör städas."),
    ],
)
def test_advice_beside_a_duty_softens_nothing(pair: Pair) -> None:
    assert softened([pair]) == []


def test_votes_named_in_the_same_order_are_not_turned_round() -> None:
    pair = "Avaamisen puolesta äänestetään JAA, sitä vastaan EI.", "För öppnande röstar man JA, mot det NEJ."
    assert said(OppositeMeaning(), [pair]) == []
    assert said(OppositeMeaning(), [(pair[0], "För öppnande röstar man NEJ, mot det JA.")]) == ["vote"]
    assert said(OppositeMeaning(), [("Ilmoitusta ei tarvita.", "Se Sosiaali- ja terveysministeriö.")]) == []
