"""Line-end hyphens and broken addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.extract.hyphens import join_lines
from align.extract.vocabulary import Vocabulary


def text(*lines: str, language: str = "fi", vocabulary=()) -> str:
    return join_lines(lines, language=language, vocabulary=vocabulary).text


HYPHENATED = Vocabulary(habit=True)
PLAIN = Vocabulary(habit=False)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("koskee muutok-", "sen hakua"), "koskee muutoksen hakua"),
        (("naisten tasa-", "arvo"), "naisten tasa-arvo"),
        (("eri politiikka-", "alueisiin"), "eri politiikka-alueisiin"),
        (("hankkeen EU-", "rahoitus"), "hankkeen EU-rahoitus"),
        (("kaudella 2021-", "2027"), "kaudella 2021-2027"),
        (("kaudella 2021–", "2027"), "kaudella 2021–2027"),
        (("tukee perhe-", "ja nuorisotyön"), "tukee perhe- ja nuorisotyön"),
        (("koko Etelä-", "Suomi"), "koko Etelä-Suomi"),
        (("laki (STM:n-", "asetus)"), "laki (STM:n-asetus)"),
        (("uusi e-", "palvelu"), "uusi e-palvelu"),
        (("Kestävä Suomi -", "ohjelmalla on"), "Kestävä Suomi -ohjelmalla on"),
        (("sana loppuu\u00ad", "kin"), "sana loppuukin"),
        (("muu\x02", "tos"), "muutos"),
        (("asia on näin –", "tai noin"), "asia on näin – tai noin"),
        (("ja/", "tai"), "ja/ tai"),
        (("opetus/", "kasvatus"), "opetus/kasvatus"),
    ],
)
def test_finnish(lines, expected):
    assert text(*lines, vocabulary=HYPHENATED) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("jämlikhet och icke-", "diskriminering"), "jämlikhet och icke-diskriminering"),
        (("(/non-", "discrimination)"), "(/non-discrimination)"),
        (("utbildnings-", ", forsknings- och kulturverket"), "utbildnings-, forsknings- och kulturverket"),
        (("barn-", "och ungdomsvård"), "barn- och ungdomsvård"),
        (("undanrö-", "ja"), "undanröja"),
        (("ändrings-", "sökande"), "ändringssökande"),
        (("zo-", "ologi"), "zoologi"),
    ],
)
def test_swedish(lines, expected):
    assert text(*lines, language="sv", vocabulary=HYPHENATED) == expected


def test_the_document_knows_its_words():
    vocabulary = Vocabulary(["johtajan", "tasa-arvoisia", "ministeriö"], habit=True)
    assert text("yksikön johta-", "ja päättää", vocabulary=vocabulary) == "yksikön johtaja päättää"
    assert (
        text("Tesco-", "kontot", language="sv", vocabulary=Vocabulary(["tesco-konton"], habit=True)) == "Tesco-kontot"
    )


def test_without_habit_a_hyphen_is_real():
    assert text("laulaja-", "lauluntekijä", vocabulary=PLAIN) == "laulaja-lauluntekijä"


def test_habit_is_learnt_from_lines():
    hyphenated = Vocabulary()
    plain = Vocabulary()
    for number in range(120):
        hyphenated.feed("yksi kaksi kolme neljä viisi-" if number % 3 == 0 else "yksi kaksi kolme neljä viisi")
        plain.feed("yksi kaksi kolme neljä viisi")
    assert hyphenated.habit is True
    assert plain.habit is False
    assert hyphenated.is_sure
    assert plain.is_sure
    assert "kaksi" in plain
    assert "viisi" not in plain, "words at line ends may be halves"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("ks. https://www.finlex.fi/fi/", "laki/ajantasa"), "ks. https://www.finlex.fi/fi/laki/ajantasa"),
        (("https://eur-", "lex.europa.eu/legal"), "https://eur-lex.europa.eu/legal"),
        (("osoitteessa eur-", "lex.europa.eu."), "osoitteessa eur-lex.europa.eu."),
        (("https://a.fi/x?uri=CE-", "LEX%3A32"), "https://a.fi/x?uri=CE-LEX%3A32"),
        (("https://a.fi/x?id=", "12"), "https://a.fi/x?id=12"),
        (("https://a.fi/x", "?id=12"), "https://a.fi/x?id=12"),
        (("sivulla www.stm.fi.", "Lisätietoja antaa"), "sivulla www.stm.fi. Lisätietoja antaa"),
        (("sivulla www.stm.fi/", "Lisätietoja antaa"), "sivulla www.stm.fi/ Lisätietoja antaa"),
        (("www.stm.fi", "ja www.oph.fi"), "www.stm.fi ja www.oph.fi"),
        (("etunimi.sukunimi@", "stm.fi"), "etunimi.sukunimi@stm.fi"),
        (("etunimi.", "sukunimi@stm.fi"), "etunimi.sukunimi@stm.fi"),
        (("anna@yhdistys-", "palvelut.fi"), "anna@yhdistys-palvelut.fi"),
        (("etunimi", "@stm.fi"), "etunimi@stm.fi"),
    ],
)
def test_addresses(lines, expected):
    assert text(*lines, vocabulary=HYPHENATED) == expected


def test_every_decision_is_noted():
    joined = join_lines(["muutok-", "sen ja tasa-", "arvo", "ilman"], language="fi", vocabulary=HYPHENATED)
    assert joined.text == "muutoksen ja tasa-arvo ilman"
    assert joined.notes == ("hyphen removed: muutok-sen", "hyphen kept: tasa-arvo")
    assert [joined.text[j.offset :].split()[0] for j in joined.joins] == ["sen", "arvo"]


def test_doubt_is_said():
    (join,) = join_lines(["muutok-", "sen"], language="fi").joins
    assert join.is_doubtful
    assert join.note.endswith("doubtful)")


_LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=20), max_size=6)


@given(_LINES, st.sampled_from(["fi", "sv", "en", "", "de"]))
def test_nothing_is_lost_but_hyphens(lines, language):
    joined = join_lines(lines, language=language)
    keep = [c for c in "".join(lines) if not c.isspace() and c not in "-\u00ad\x02\ufffe\u2010\u2011"]
    assert [c for c in joined.text if not c.isspace() and c not in "-\u00ad\x02\ufffe\u2010\u2011"] == keep
    assert all(0 <= j.offset <= len(joined.text) for j in joined.joins)


@given(_LINES)
def test_joining_is_stable(lines):
    once = join_lines(lines, language="fi").text
    assert join_lines([once], language="fi").text == once


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["161", "–163 §:ssä"], "161–163 §:ssä"),
        (["noin 5", "– 6 kpl"], "noin 5 – 6 kpl"),
        (["luku", "-5 astetta"], "luku -5 astetta"),
    ],
)
def test_a_range_of_numbers_is_not_parted_by_its_line_end(lines, text):
    assert join_lines(lines, language="fi").text == text
