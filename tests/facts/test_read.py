"""What readers promise: places, order, values, traps, qualifiers, speed of failure."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.facts import loose_numbers, read_facts
from align.facts.contacts import normal_url
from align.facts.lexicon import lexicon, normal
from align.facts.numbers import decimal
from align.facts.scan import fold
from align.languages import table


def values(text: str, language: str = "fi") -> list[tuple[str, str]]:
    return [(f.kind, f.value) for f in read_facts(text, language)]


@given(
    st.text(alphabet=st.sampled_from("0123456789.,:;/-–§€%@ ()[]aeikmopstuvåäöESTHRP\u00a0\n"), max_size=120),
    st.sampled_from(["fi", "sv", "en", "xx"]),
)
def test_facts_lie_in_the_text_in_order_and_never_overlap(text: str, language: str) -> None:
    facts = read_facts(text, language)
    for fact in facts:
        assert 0 <= fact.start < fact.end <= len(text)
        assert fact.surface == text[fact.start : fact.end]
        assert fact.qualifiers == tuple(sorted(fact.qualifiers))
    for first, second in pairwise(facts):
        assert first.end <= second.start


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f"]))
def test_grouping_never_changes_a_number(number: int, blank: str) -> None:
    grouped = f"{number:,}".replace(",", blank)
    assert values(f"Yhteensä {grouped} euroa") == [("amount", f"EUR {number}")]


@given(st.dates())
def test_a_date_in_figures_and_in_words_is_one(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    months = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"]
    if day.year >= 1500 and day.year < 2100:
        figures = values(f"Kokous {day.day}.{day.month}.{day.year} pidetään")
        words = values(f"Kokous {day.day} päivänä {months[day.month - 1]}kuuta {day.year} pidetään")
        assert figures == words == [("date", day.isoformat())]


@given(st.text(max_size=200))
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("word", "language", "value"),
    [
        ("kaksikymmentäviisi", "fi", 25), ("kahdenkymmenenviiden", "fi", 25), ("kolmetoista", "fi", 13), ("kaksisataakolmekymmentä", "fi", 230),
        ("viisituhatta", "fi", 5000), ("sata", "fi", 100), ("tjugofem", "sv", 25), ("tvåhundratrettio", "sv", 230), ("femtusen", "sv", 5000),
        ("tolvhundra", "sv", 1200), ("tretton", "sv", 13),
    ],
)  # fmt: skip
def test_number_words(word: str, language: str, value: int) -> None:
    assert lexicon(language).word_value(word) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 250 000", "1250000"),
        ("12,5", "12.5"),
        ("1.250.000", "1250000"),
        ("2.500", "2500"),
        ("2.5", "2.5"),
        ("0,50", "0.5"),
    ],
)
def test_digits(text: str, value: str) -> None:
    assert normal(decimal(text)) == value
    assert isinstance(decimal(text), Decimal)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Euroopassa 15 maata", ["number"]),
        ("mm. kunnat ja p. 5", ["number"]),
        ("ROMPO2-ohjelma", ["code"]),
        ("1) Hakijan nimi", []),
        ("0295 163 232", ["phone"]),
        ("1301/2014", ["law-reference"]),
        ("Tekstiä ilman lukuja", []),
    ],
)
def test_traps(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in values(text)] == kinds


def test_qualifiers_are_language_neutral() -> None:
    finnish = read_facts("Rahoitus (EU+valtio): enintään 15 milj. € vuodessa (alv 0 %)", "fi")
    swedish = read_facts("Finansiering (EU+staten): högst 15 mn euro om året (exkl. moms)", "sv")
    assert [f.qualifiers for f in finnish if f.kind == "amount"] == [
        f.qualifiers for f in swedish if f.kind == "amount"
    ]
    amount = next(f for f in finnish if f.kind == "amount")
    assert amount.qualifiers == ("bound:at-most", "party:eu", "party:state", "per:year", "vat:excluded")


def test_the_longer_party_hides_the_shorter() -> None:
    fact = read_facts("Rahoitus (valtio, muu julkinen rahoitus): 5 000 euroa", "fi")[0]
    assert fact.qualifiers == ("party:other-public", "party:state")


def test_broken_addresses_are_read_whole_and_marked() -> None:
    url = read_facts("Se https://eur-lex.europa.eu/SV/TXT/?uri=CE- LEX%3A52020DC0152 .", "sv")[0]
    assert (url.kind, url.is_valid, url.value) == ("url", False, "eur-lex.europa.eu/*/TXT?uri=CELEX:52020DC0152")
    email = read_facts("annamari@malli@example.fi", "fi")[0]
    assert not email.is_valid


def test_a_sentence_after_an_address_is_no_part_of_it() -> None:
    url = read_facts("Katso www.example.fi/ohje. Hakemus jätetään 1.2.2024.", "fi")[0]
    assert (url.is_valid, url.surface) == (True, "www.example.fi/ohje")


def test_language_parts_of_addresses_are_equal() -> None:
    assert normal_url("https://www.example.fi/fi/haku/?lang=fi") == normal_url("http://example.fi/sv/haku?lang=sv")
    assert normal_url("https://example.fi/a%3Ab") == normal_url("https://example.fi/a:b")


def test_loose_numbers_come_from_words() -> None:
    assert "3" in loose_numbers("Det treåriga projektet", "sv")
    assert "1200" in loose_numbers("under tolvhundratalet", "sv")
    assert "4" in loose_numbers("bilaga IV", "sv")


def test_an_unknown_language_reads_digits() -> None:
    assert ("number", "25") in values("abc 25 def", "xx")


def test_hostile_text_is_quick() -> None:
    import time

    for text in (
        "1 " * 4_000,
        "a@" * 4_000,
        "(" * 4_000,
        "1.1.1." * 4_000,
        "§ 1, " * 2_000,
        "www." * 4_000,
        "ja " * 4_000,
    ):
        started = time.process_time()
        read_facts(text, "fi")
        assert (
            time.process_time() - started < 8
        )  # a pattern that backtracks takes minutes; seconds of the processor, not of the clock


def test_a_film_is_no_month() -> None:
    assert values("Ensimmäinen elokuva ja 12 elokuvaa") == [("number", "12")]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_words_that_look_around_them_are_read_without_a_crash(language: str) -> None:
    """Every listed ordinal, fraction, round number and part of an hour, alone and among words."""
    numerals = lexicon(language).part("numerals")
    tables = (numerals.get("ordinals", {}), numerals.get("rounds", {}), lexicon(language).part("fractions"))
    for patterns in (*tables, table(language, "facts_times").get("durations", {})):
        for pattern in patterns.values():
            words = re.sub(r"\(\?[<!=][^()]*\)|\\w[*+]?|\\|\{\d,\d\}|\[.*?\]|[()?+*:!=<-]", "", str(pattern)).split("|")
            for word in words:
                for text in (word, f"{word} så många som tre", f"kaksi {word} hinnasta", f"two {word} of the five"):
                    read_facts(text, language)


def test_twice_as_many_is_two() -> None:
    assert values("Besökarna var dubbelt så många som året innan.", "sv") == [("number", "2")]
