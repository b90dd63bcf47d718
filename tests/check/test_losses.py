"""Which member, negation or limit the other passage does not answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.check.meaning import answers
from align.check.meaning.answers import losses, prepare
from align.check.meaning.bounds import BoundDiffers
from align.check.meaning.clauses import ClauseMissing
from align.check.meaning.counterparts import has_vectors, likeness, words_of
from align.check.meaning.enumerations import EnumerationShorter
from align.check.meaning.families import DUTY, LEAVE, LIMITS, NEGATION, ONLY, SCOPES
from align.check.meaning.lost import least_answered
from align.check.meaning.marks import FEATURES, marks
from align.check.meaning.members import FEATURES as MEMBER_FEATURES
from align.check.meaning.members import candidates
from align.check.meaning.modality import NegationDiffers, ObligationDiffers
from align.check.meaning.networks import chance_of_loss
from align.check.meaning.runs import runs, separators
from align.check.meaning.scope import ScopeDiffers
from align.check.meaning.stretches import FEATURES as STRETCH_FEATURES
from align.check.meaning.stretches import stretches
from align.check.single import pairs_context


def members(text: str, language: str) -> list[list[str]]:
    return [[text[m.start : m.end] for m in run] for run in runs(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Mukana ovat koulut, kirjastot ja seurat.", "fi", ["koulut", "kirjastot", "seurat"]),
        (
            "Koulutus-, tutkimus- ja neuvontapalvelut paranevat.",
            "fi",
            ["Koulutus-", "tutkimus-", "neuvontapalvelut paranevat"],
        ),
        ("Med är barn, unga samt äldre.", "sv", ["barn", "unga", "äldre"]),
        ("Kunnat/kuntayhtymät/yhdistykset hakevat.", "fi", ["Kunnat", "kuntayhtymät", "yhdistykset hakevat"]),
        ("Om han eller hon begär det, barn, unga eller äldre.", "sv", ["det", "barn", "unga", "äldre"]),
    ],
)
def test_members_of_an_enumeration(text: str, language: str, wanted: list[str]) -> None:
    assert wanted in members(text, language)


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ("Närings-, trafik- och miljöcentralen beslutar.", []),
        ("Trafik- och miljöcentralen beslutar.", [["Elinkeino-", "liikenne-", "ympäristökeskus päättää"]]),
    ],
)
def test_a_name_is_an_enumeration_where_the_other_version_lacks_a_part(other: str, wanted: list[list[str]]) -> None:
    finnish = "Elinkeino-, liikenne- ja ympäristökeskus päättää."
    found = runs(finnish, "fi", (other, "sv"))
    assert [[finnish[m.start : m.end] for m in run] for run in found] == wanted
    assert runs(finnish, "fi") == ()


def test_numbers_and_clauses_are_no_members() -> None:
    assert members("Hinta on 12,5 euroa.", "fi") == []
    assert members("Hakemus hylätään, jos se tuli myöhässä.", "fi") == []
    assert separators("I en och samma bil", "sv") == 0


def spoken(
    rule: type, source: str, target: str, languages: tuple[str, str] = ("fi", "sv"), least: float = 0.4
) -> list[tuple[str, str, float]]:
    context = pairs_context([(source, target)], languages=languages)
    return [
        (f.source.quote or "", f.target.quote or "", f.confidence)
        for f in rule().check(context.units[0], context)
        if f.confidence >= least and f.source and f.target
    ]


LOST = [
    (
        "Kustannukset ovat palkat, tilavuokrat, matkat, laitteet ja viestintä.",
        "Kostnaderna är löner, lokalhyror, resor och kommunikation.",
        "laitteet",
    ),
    (
        "Kohderyhmiä ovat lapset, nuoret, opiskelijat, työttömät ja eläkeläiset.",
        "Målgrupper är barn, unga, studerande och pensionärer.",
        "työttömät",
    ),
]


@pytest.mark.parametrize(("finnish", "swedish", "word"), LOST)
def test_the_lost_member_is_named_whichever_side_lacks_it(finnish: str, swedish: str, word: str) -> None:
    assert [quote for quote, _, _ in spoken(EnumerationShorter, finnish, swedish)] == [word]
    assert [quote for _, quote, _ in spoken(EnumerationShorter, swedish, finnish, ("sv", "fi"))] == [word]


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        (
            "Tukea saavat kunnat, yhdistykset ja yritykset.",
            "Stöd kan ges till kommuner och föreningar samt till företag.",
        ),
        (
            "Edistetään alueellista, sosiaalista ja sukupuolten tasa-arvoa.",
            "Man främjar regional och social jämlikhet och jämställdhet mellan könen.",
        ),
        ("Mukana ovat lapset, nuoret ja heidän perheensä.", "Med är barn och unga med sina familjer."),
    ],
)
def test_the_same_members_in_another_shape(finnish: str, swedish: str) -> None:
    assert spoken(EnumerationShorter, finnish, swedish) == []


def test_without_word_vectors_members_are_counted() -> None:
    english = "Target groups are children, young people, students and pensioners."
    finnish = "Kohderyhmiä ovat lapset, nuoret, opiskelijat, työttömät ja eläkeläiset."
    assert not has_vectors("fi", "en")
    assert len(spoken(EnumerationShorter, finnish, english, ("fi", "en"))) <= 1


NEGATED = ("Hakemusta ei käsitellä, jos liitteet puuttuvat.", "Ansökan behandlas inte om bilagor saknas.")


def test_a_lost_negation_is_named() -> None:
    assert spoken(NegationDiffers, *NEGATED) == []
    found = spoken(
        NegationDiffers, "Päätökseen ei saa hakea muutosta valittamalla.", "Ändring i beslutet får sökas genom besvär."
    )
    assert [quote for quote, _, _ in found] == ["ei"]


def test_a_lost_limit_and_a_lost_inclusion_are_named() -> None:
    assert spoken(BoundDiffers, "Tukea saa enintään 80 prosenttia.", "Man kan få högst 80 procent i stöd.") == []
    assert spoken(BoundDiffers, "Avustus on enintään 5 000 euroa.", "Understödet är 5 000 euro.")
    assert spoken(
        ScopeDiffers, "Kaikki kunnat, lukuun ottamatta Helsinkiä, maksavat.", "Alla kommuner betalar Helsingfors."
    )


def test_networks_refuse_features_they_were_not_taught_on() -> None:
    with pytest.raises(AssertionError, match="training"):
        chance_of_loss("negation", FEATURES[:-1], (0.0,) * (len(FEATURES) - 1), 1.0)


def test_probabilities_fall_as_losses_are_taken_for_scarcer() -> None:
    [mark] = marks(("Hakemusta ei käsitellä.", "Ansökan behandlas."), ("fi", "sv"), NEGATION)
    told = [chance_of_loss("negation", FEATURES, mark.features, scarcer) for scarcer in (1.0, 10.0, 100.0)]
    assert told == sorted(told, reverse=True)
    assert all(0 <= chance <= 1 for chance in told)


def test_an_answered_word_counts_less_than_an_unanswered_one() -> None:
    def chance(swedish: str) -> float:
        return max(
            chance_of_loss("negation", FEATURES, m.features, 40.0)
            for m in marks(("Hakemusta ei käsitellä määräajan jälkeen.", swedish), ("fi", "sv"), NEGATION)
        )

    assert chance("Ansökan behandlas inte efter tidsfristen.") < 0.05 < chance("Ansökan behandlas efter tidsfristen.")


WORDS = st.lists(
    st.sampled_from(
        [
            "lapset",
            "nuoret",
            "ja",
            "sekä",
            "ei",
            "enintään",
            "5",
            "000",
            "euroa,",
            "koulut,",
            "tutkimus-",
            "/",
            "mukaan",
            "lukien",
            "§",
        ]
    ),
    max_size=14,
)


@settings(max_examples=60)
@given(WORDS, WORDS)
def test_any_text_can_be_read(first: list[str], second: list[str]) -> None:
    texts = " ".join(first), " ".join(second)
    for candidate in candidates(texts, ("fi", "sv")):
        assert len(candidate.features) == len(MEMBER_FEATURES)
        assert 0 <= candidate.member.start < candidate.member.end <= len(texts[0])
    for family in (NEGATION, *LIMITS, *SCOPES, ONLY, DUTY, LEAVE):
        for mark in marks(texts, ("fi", "sv"), family):
            assert len(mark.features) == len(FEATURES)
            assert texts[0][mark.start : mark.end].strip()
    for stretch in stretches(texts, ("fi", "sv")):
        assert len(stretch.features) == len(STRETCH_FEATURES)
        assert texts[0][stretch.start : stretch.end].strip()
    rated = losses(texts, ("fi", "sv"))
    assert rated is None or (len(rated) == len(words_of(texts[0], "fi").text) and bool((abs(rated) < 1e3).all()))
    if all(text.strip() for text in texts):
        context = pairs_context([texts])
        lost = least_answered(context.units[0], context, (NEGATION, *LIMITS, *SCOPES), least=0.0)
        assert lost is None or 0 <= lost.chance <= 1


def test_words_are_like_their_translations_and_themselves() -> None:
    own, other = words_of("kirjasto Traficom 2026", "fi"), words_of("bibliotek hund Traficom 2026", "sv")
    matrix = likeness(own, other, ("fi", "sv"))
    assert matrix is not None
    assert matrix[0].argmax() == 0
    assert matrix[1].argmax() == 2
    assert matrix[2].argmax() == 3


def test_the_least_answered_word_is_the_lost_one() -> None:
    finnish = "Kirjasto tarjoaa kirjoja, lehtiä, pelejä, musiikkia ja elokuvia."
    whole = losses((finnish, "Biblioteket erbjuder böcker, tidningar, spel, musik och filmer."), ("fi", "sv"))
    short = losses((finnish, "Biblioteket erbjuder böcker, tidningar, musik och filmer."), ("fi", "sv"))
    assert whole is not None
    assert short is not None
    words = words_of(finnish, "fi").text
    assert words[int(short.argmax())] == "pelejä"
    assert short[words.index("pelejä")] > whole[words.index("pelejä")] + 2


def test_words_are_judged_only_where_a_network_was_taught() -> None:
    assert losses(("A library.", "Kirjasto."), ("en", "fi")) is None
    assert losses(("", "Biblioteket."), ("fi", "sv")) is None


PAIRS = (
    (
        "Hakijan tulee toimittaa selvitys, budjetti ja liitteet vuosittain.",
        "Sökanden ska lämna en redogörelse och en budget årligen.",
    ),
    ("Päätökseen ei saa hakea muutosta.", "Ändring i beslutet får inte sökas."),
    ("Mukana ovat koulut, kirjastot, museot ja seurat.", "Med är skolor, bibliotek och föreningar."),
)


def test_pairs_are_rated_together_as_they_are_alone() -> None:
    alone = []
    for pair in PAIRS:
        answers._rated.clear()
        alone.append((losses(pair, ("fi", "sv")), losses(pair[::-1], ("sv", "fi"))))
    answers._rated.clear()
    prepare(PAIRS, ("fi", "sv"))
    for pair, (own, other) in zip(PAIRS, alone, strict=True):
        for rated, wanted in ((losses(pair, ("fi", "sv")), own), (losses(pair[::-1], ("sv", "fi")), other)):
            assert rated is not None
            assert wanted is not None
            assert rated == pytest.approx(wanted, abs=1e-3)


def test_the_pairs_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_KEPT", 2)
    monkeypatch.setattr(answers, "_MOST", 3)
    languages = "fi", "sv"

    def kept() -> list[tuple[str, str]]:
        return [texts for texts, _ in answers._rated]

    answers._rated.clear()
    prepare(PAIRS[:2], languages)
    prepare(
        PAIRS[1:], languages
    )  # another document: the pairs of the first go, those they share are rated anew beside the new ones
    assert kept() == [*PAIRS[1:]]
    prepare(PAIRS[:1], languages)  # one that a rule asks for besides leaves those of its document
    assert kept() == [*PAIRS[1:], PAIRS[0]]
    prepare([("Hakemus jätetään.", "Ansökan lämnas in.")], languages)
    assert len(kept()) == 1


def test_the_lost_clause_is_the_likeliest_stretch() -> None:
    finnish = "Hanke järjestää työpajan, johon kutsutaan kuntien edustajat ja johon voi osallistua myös etäyhteydellä."
    swedish = "Projektet ordnar en workshop till vilken representanter för kommunerna kallas"

    def likeliest(other: str) -> tuple[float, str]:
        found = stretches((finnish, other), ("fi", "sv"))
        rated = (
            (chance_of_loss("stretches", STRETCH_FEATURES, s.features, 1.0), finnish[s.start : s.end]) for s in found
        )
        return max(rated, default=(0.0, ""))

    chance, words = likeliest(f"{swedish}.")
    assert "osallistua" in words
    assert chance > 0.9 > likeliest(f"{swedish} och där man också kan delta på distans.")[0]
    assert spoken(ClauseMissing, finnish, f"{swedish} och där man också kan delta på distans.") == []


def test_a_lost_only_is_named() -> None:
    finnish = "Avustusta voi käyttää vain päätöksessä mainittuun tarkoitukseen."
    assert spoken(ScopeDiffers, finnish, "Understödet får användas endast för det ändamål som nämns i beslutet.") == []
    found = spoken(ScopeDiffers, finnish, "Understödet får användas för det ändamål som nämns i beslutet.")
    assert [quote for quote, _, _ in found] == ["vain"]


def test_duty_against_leave_is_found_beside_other_leave() -> None:
    finnish = "Kunnan on ilmoitettava päätöksestä hakijalle, joka voi pyytää oikaisua."
    told = "meddela beslutet till sökanden, som kan begära rättelse."
    assert spoken(ObligationDiffers, finnish, f"Kommunen ska {told}") == []
    assert spoken(ObligationDiffers, finnish, f"Kommunen kan {told}")
