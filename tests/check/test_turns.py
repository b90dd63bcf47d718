"""Turns of phrase that deny in one language only, the words round them, and what is no member of an enumeration."""

from __future__ import annotations

import pytest

from align.check.meaning.bounds import BoundDiffers
from align.check.meaning.companions import seen, told
from align.check.meaning.counterparts import words_of
from align.check.meaning.families import LIMITS, NEGATION, WITHOUT, spans_of
from align.check.meaning.marks import marks
from align.check.meaning.modality import NegationDiffers
from align.check.meaning.networks import levels
from align.check.meaning.runs import runs
from align.check.meaning.turns import is_joined, is_turned
from align.check.single import pairs_context
from align.config import PROFILES

FI_SV = ("fi", "sv")


def turned(source: str, target: str, *, only_sure: bool = False) -> list[str]:
    """The negations of both passages that are part of a turn."""
    return [
        text[slice(*span)]
        for text, other, order in ((source, target, FI_SV), (target, source, FI_SV[::-1]))
        for span in spans_of(text, order[0], "negation", "negators")
        if is_turned(span, (text, other), order, only_sure=only_sure)
    ]


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        (
            "Hanke voidaan aloittaa suunnitelman hyväksyttyä.",
            "Projektet kan inte inledas innan planen har godkänts.",
            ["inte"],
        ),
        ("Työ alkaa vasta luvan jälkeen.", "Arbetet inleds inte förrän tillståndet har getts.", ["inte"]),
        ("Näyttelyyn ei pääse kuin kutsulla.", "Utställningen är öppen endast för inbjudna.", ["ei"]),
        ("Muita kuin mainittuja kuluja ei korvata.", "Kostnader som inte nämns ersätts inte.", ["inte"]),
        ("Maksu on enintään sata euroa.", "Avgiften får inte vara högre än hundra euro.", ["inte"]),
        (
            "Avustus maksetaan, jollei toisin päätetä.",
            "Understödet betalas, om inte något annat beslutas.",
            ["jollei", "inte"],
        ),
        ("Laitteen käyttö ei estä tarkastusta.", "Inspektionen görs trots att anordningen används.", ["ei"]),
        ("Rauhoittamattomia lajeja ovat", "Arter som inte är fredade är", ["inte"]),
        ("Hakemusta ei käsitellä.", "Ansökan behandlas.", []),
        ("Päätökseen saa hakea muutosta.", "Beslutet får inte överklagas.", []),
    ],
)
def test_a_turn_is_denied_in_one_language_and_said_in_the_other(source: str, target: str, wanted: list[str]) -> None:
    assert turned(source, target) == wanted


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # *laiminlyönyt* answers *uraktlåtit*, and not *inte iakttagit* besides
        (
            "Myyjä on noudattanut määräyksiä tai on laiminlyönyt ilmoituksen.",
            "Säljaren har inte iakttagit bestämmelserna eller har försummat anmälan.",
        ),
        (
            "Jos ehdot ovat täyttyneet, auton saa rekisteröidä vain viraston luvalla.",
            "Om villkoren inte har uppfyllts får bilen registreras endast med verkets tillstånd.",
        ),
    ],
)
def test_what_answers_its_like_does_not_answer_a_denial_besides(source: str, target: str) -> None:
    assert turned(source, target, only_sure=True) == []


@pytest.mark.parametrize(
    ("text", "language", "word", "wanted"),
    [
        ("Ei sovelleta kuntiin, säätiöihin eikä yhdistyksiin.", "fi", "eikä", True),
        ("Uppgifter får inte visas och inte heller lämnas ut.", "sv", "inte heller", True),
        ("Eikä hakemusta käsitellä.", "fi", "Eikä", False),
        ("Ansökan behandlas inte.", "sv", "inte", False),
    ],
)
def test_a_negation_that_goes_on_with_one_before(text: str, language: str, word: str, wanted: bool) -> None:
    start = text.index(word)
    assert is_joined((start, start + len(word)), text, language) is wanted


@pytest.mark.parametrize(
    "text", ["Ethän vastaa viestiin.", "Et voi peruuttaa tilausta.", "Älä lähetä kuvia äläkä ääntä."]
)
def test_forms_of_the_negation_verb_deny(text: str) -> None:
    assert spans_of(text, "fi", *NEGATION.plain)


def test_a_numeral_that_ends_like_a_denial_denies_nothing() -> None:
    assert not spans_of("kolmatta osapuolta koskevat ehdot", "fi", *WITHOUT.plain)
    assert spans_of("asiasta ilmoittamatta", "fi", *WITHOUT.plain)


def test_names_of_authors_deny_nothing() -> None:
    assert not spans_of("Virtanen et al. 2020", "fi", *NEGATION.plain)


@pytest.mark.parametrize(
    ("text", "language", "limits"),
    [
        ("av inkomster som har influtit under tiden 1.6–31.8", "sv", 0),
        ("betalas under moment 33.50", "sv", 0),
        ("villkoren under punkterna 1–5", "sv", 0),
        ("ledighet under 12 dagar", "sv", 0),
        ("bevis över delgivningen 30 euro", "sv", 0),
        ("ainakin 9 §:n 1 momentin tiedot", "fi", 0),
        ("barn under 18 år", "sv", 1),
        ("över 30 euro", "sv", 1),
        ("ainakin 9 henkilöä", "fi", 1),
    ],
)
def test_words_that_limit_a_number_only_beside_it(text: str, language: str, limits: int) -> None:
    order = (language, "sv" if language == "fi" else "fi")
    other = "text 1 2 3"
    assert sum(len(marks((text, other), order, family)) for family in LIMITS) == limits


def test_words_in_sight_of_a_negation() -> None:
    own, other = words_of("Osakkeita ei saa luovuttaa", "fi"), words_of("Aktierna är oöverlåtliga", "sv")
    found = set(seen(own.text, [1], other.text))
    assert {"a=ei", "a<osakkei", "a>saa", "bär", "b^oö", "b~liga", "bär oöverlåt"[:4]} & found >= {
        "a=ei",
        "a>saa",
        "bär",
        "b^oö",
        "b~liga",
    }


def test_words_in_sight_tell_an_idiom_from_a_loss() -> None:
    def weight(source: str, target: str) -> float:
        own, other = words_of(source, "fi"), words_of(target, "sv")
        return told("negation", own.text, [own.text.index("ei")], other.text, FI_SV)

    source = "Osakkeita ei saa luovuttaa muulle kuin yhtiölle."
    assert weight(source, "Aktierna får överlåtas endast till bolaget.") > weight(
        source, "Aktierna får överlåtas till bolaget."
    )
    assert told("negation", ("kein",), [0], ("text",), ("de", "en")) == 0.0


def members(text: str, language: str, other: tuple[str, str] | None = None) -> list[list[str]]:
    return [[text[m.start : m.end] for m in run if not m.is_named] for run in runs(text, language, other)]


@pytest.mark.parametrize(
    ("text", "language", "other", "wanted"),
    [
        ("Se www.vm.fi/sv/nyheter/arkiv samt kurser och läger", "sv", None, [["kurser", "läger"]]),
        ("Se https://example.fi/a/b/c om kurserna", "sv", None, []),
        (
            "Asiasta päättävät sosiaali- ja terveysministeriö, kunnat ja maakunnat",
            "fi",
            ("SHM, kommunerna och landskapen beslutar om saken", "sv"),
            [["kunnat", "maakunnat"]],
        ),
        (
            "Tillstånds- och tillsynsverket för social- och hälsovården, kommunerna och landskapen",
            "sv",
            ("Valvira, kunnat ja maakunnat", "fi"),
            [["kommunerna", "landskapen"]],
        ),
        ("Liitteenä selvitys eli loppuraportti, tilinpäätös ja lausunto", "fi", None, [["loppuraportti", "tilinpäätös", "lausunto"]]),
        ("Ge in en utredning, det vill säga en redovisning", "sv", None, []),
        ("Sen estämättä, mitä 5 §:ssä säädetään, kunta voi tukea nuoria, lapsia ja vanhuksia", "fi", None,
         [["kunta voi tukea nuoria", "lapsia", "vanhuksia"]]),
        ("Partiet får inte lossas, delas, inte heller säljas", "sv", None, [["lossas", "delas", "säljas"]]),
        ("Mukana ovat koulut, myös museot ja seurat", "fi", None, [["koulut", "museot", "seurat"]]),
    ],
)  # fmt: skip
def test_what_is_no_member(text: str, language: str, other: tuple[str, str] | None, wanted: list[list[str]]) -> None:
    assert members(text, language, other) == wanted


def test_every_kind_of_loss_has_a_level() -> None:
    names = {
        "negation",
        "without",
        "duty",
        "leave",
        "including",
        "excepting",
        "only",
        "members",
        "headings",
        "stretches",
    }
    assert set(levels()) == names | {family.name for family in LIMITS}
    assert all(
        0 < level.least < PROFILES["reviewer"].show_confidence and (level.scarcer >= 1 or name == "headings")
        for name, level in levels().items()
    )


def spoken(source: str, target: str) -> float:
    """How sure the rule about negations is of a pair."""
    context = pairs_context([(source, target)], languages=FI_SV)
    return max((f.confidence for f in NegationDiffers().check(context.units[0], context)), default=0.0)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Hankkeen vaikutuksia työllisyyteen ei tunneta.", "Projektets effekter på sysselsättningen är okända."),
        ("Syytä onnettomuuteen ei tiedetä.", "Orsaken till olyckan är oklar."),
        ("Hinnat eivät muutu.", "Priserna är oförändrade."),
        ("Maksut pysyvät ennallaan.", "Avgifterna ändras inte."),
        ("Hakemuksia ei otettu vastaan myöhässä.", "Sena ansökningar avvisades."),
        ("Lajit ovat rauhoittamattomia.", "Arterna är inte fredade."),
        ("Ethän vastaa tähän viestiin.", "Svara inte på detta meddelande."),
        (
            "Tietoja ei saa antaa myöskään kunnille eikä yhdistyksille.",
            "Uppgifter får inte heller lämnas till kommuner eller föreningar.",
        ),
        ("Työ voidaan aloittaa suunnitelman hyväksyttyä.", "Arbetet kan inte inledas innan planen har godkänts."),
        ("Maksu peritään, jollei kunta toisin päätä.", "Avgiften tas ut, om kommunen inte beslutar något annat."),
    ],
)
def test_what_is_denied_in_other_words_is_not_shown(source: str, target: str) -> None:
    assert spoken(source, target) < PROFILES["reviewer"].show_confidence


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Hakemusta ei käsitellä.", "Ansökan behandlas."),
        ("Tukea ei makseta takautuvasti.", "Stödet betalas retroaktivt."),
        ("Vuokraa ei koroteta ensi vuonna.", "Hyran höjs nästa år."),
        ("Vastaa tähän viestiin.", "Svara inte på detta meddelande."),
        ("Tietoja saa antaa kunnille ja yhdistyksille.", "Uppgifter får inte lämnas till kommuner eller föreningar."),
    ],
)
def test_a_lost_negation_is_shown(source: str, target: str) -> None:
    assert spoken(source, target) >= PROFILES["reviewer"].show_confidence


def test_a_limit_inside_a_noun_is_missed() -> None:
    def limited(target: str) -> bool:
        context = pairs_context([("Päivärahan vähimmäismäärä tarkistetaan vuosittain.", target)], languages=FI_SV)
        return bool(list(BoundDiffers().check(context.units[0], context)))

    assert not limited("Dagpenningens minimibelopp justeras varje år.")
    assert limited("Dagpenningens belopp justeras varje år.")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("2) seurakuntiin, joista säädetään erikseen; eikä", "fi", []),
        ("6) ersättningar som avses i 8 §, och inte heller", "sv", []),
        ("Maksua ei peritä eikä palauteta.", "fi", ["ei", "eikä"]),
        ("Avgiften återbetalas inte heller till andra.", "sv", ["inte"]),
    ],
)
def test_what_joins_the_next_item_denies_nothing(text: str, language: str, wanted: list[str]) -> None:
    assert [text[slice(*span)] for span in spans_of(text, language, "negation", "negators")] == wanted
