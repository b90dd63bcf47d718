"""Inflection by rule: the forms a reader would list for each declension, and forms that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.glossary.inflect import inflection

FINNISH = {
    "yhdenvertaisuus": "yhdenvertaisuutta yhdenvertaisuuden yhdenvertaisuuteensa yhdenvertaisuuksien",
    "kuntoutus": "kuntoutuksen kuntoutusta kuntoutukseen kuntoutusten kuntoutuksiin",
    "palvelu": "palvelujen palveluiden palveluita palveluihin palveluissaan palvelunsa palvelut",
    "tuki": "tuen tukea tukeen tuilla tukien",
    "kunta": "kuntien kunnissa kunnan kuntia kuntaan kuntaansa kunnassakin",
    "opas": "oppaan opasta oppaita oppaiden",
    "tuote": "tuotteen tuotetta tuotteita tuotteiden tuotteeseen",
    "vuosi": "vuoden vuotta vuosien vuosina vuoteen",
    "asiakas": "asiakkaan asiakasta asiakkaiden asiakkaita",
    "vähävarainen": "vähävaraiset vähävaraisten vähävaraisia vähävaraisempi",
    "asunnoton": "asunnottomat asunnottomien asunnotonta",
    "työ": "työtä työssä työhön töiden",
    "lapsi": "lapsen lasta lasten lapsia",
    "puhelin": "puhelimen puhelinta puhelimia",
    "syrjäytynyt": "syrjäytyneet syrjäytyneiden syrjäytynyttä",
    "haavoittuva": "haavoittuvassa haavoittuvimmassa haavoittuvampi",
    "museo": "museota museoita museoiden",
    "rikas": "rikkaan rikkaiden rikasta",
    "käsi": "käden kättä käsien",
    "hanke": "hankkeen hankkeita hanketta",
    "laki": "lain lakia lakien laeissa",
    "joki": "joen joet jokea",
    "tytär": "tyttären tytärtä",
    "internet": "internetin internetissä",
    "markkinat": "markkinoilla markkinoiden",
    "asiakkaat": "asiakas asiakkaita asiakasta",
    "ikääntyneet": "ikääntynyt ikääntyneiden ikääntynyttä",
}
SWEDISH = {
    "jämlikhet": "jämlikheten jämlikhetens",
    "välfärdsområde": "välfärdsområden välfärdsområdena välfärdsområdenas välfärdsområdet",
    "tjänst": "tjänster tjänsterna tjänsten tjänsternas",
    "stad": "städer städerna",
    "program": "programmet programmen programs",
    "social": "sociala socialt",
    "medveten": "medvetna medvetet",
    "ledamot": "ledamöter ledamöterna",
    "förälder": "föräldrar föräldrarna",
    "ministerium": "ministeriet ministerier ministerierna",
    "tema": "teman temat temana",
    "lärare": "läraren lärarna lärarnas",
    "kvinna": "kvinnor kvinnornas",
    "förankra": "förankrar förankrande förankrade förankras förankrat",
    "regel": "regler reglerna",
    "ansökan": "ansökningar ansökningarna ansökans",
    "anställd": "anställda anställdas anställt",
    "tjänster": "tjänst tjänsterna",
}
CASES = [("fi", base, form) for base, forms in FINNISH.items() for form in forms.split()]
CASES += [("sv", base, form) for base, forms in SWEDISH.items() for form in forms.split()]


def is_form(language: str, base: str, form: str) -> bool:
    rules = inflection(language)
    return any(form.startswith(stem) and rules.fits(stem, kind, form[len(stem) :]) for stem, kind in rules.stems(base))


@pytest.mark.parametrize(("language", "base", "form"), CASES)
def test_forms(language, base, form):
    assert is_form(language, base, form)


@pytest.mark.parametrize(
    ("language", "base", "other"),
    [
        ("fi", "määrä", "määrätä"),
        ("fi", "kunta", "kuntoutus"),
        ("fi", "hanke", "hankala"),
        ("fi", "palvelu", "palvella"),
        ("sv", "ansvar", "ansvarar"),
        ("sv", "beslut", "beslutar"),
        ("sv", "jämställdhet", "jämställheten"),
        ("sv", "jordbruk", "jordbrukare"),
    ],
)
def test_other_words_are_no_forms(language, base, other):
    assert not is_form(language, base, other)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("palvelut", "palvelu"),
        ("asiakkaat", "asiakas"),
        ("oikeudet", "oikeus"),
        ("vähävaraiset", "vähävarainen"),
        ("ikääntyneet", "ikääntynyt"),
        ("hankkeet", "hanke"),
        ("puhelimet", "puhelin"),
    ],
)
def test_singulars_of_finnish_plurals(plural, singular):
    assert singular in inflection("fi").singulars(plural)


@given(st.text(alphabet="abdeghijklmnoprstuvyåäö-", min_size=1, max_size=24), st.sampled_from(["fi", "sv", "en", "xx"]))
def test_every_word_is_a_form_of_itself(word, language):
    assert is_form(language, word, word)


@given(st.text(max_size=30), st.sampled_from(["fi", "sv", "en"]))
def test_nothing_breaks_the_rules(word, language):
    rules = inflection(language)
    assert all(isinstance(stem, str) for stem, _ in rules.stems(word))
    assert all(isinstance(w, str) for w in (*rules.singulars(word), *rules.stripped(word), *rules.roots(word)))
