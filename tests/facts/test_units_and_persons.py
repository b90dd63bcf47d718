"""Units compare as quantities, names as persons, and the calendar has no 31 April."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.facts import clash, impossible_dates, read_facts, same_person, same_quantity

if TYPE_CHECKING:
    from align.model import Fact


def number(text: str, language: str = "fi") -> Fact:
    return next(f for f in read_facts(text, language) if f.kind == "number")


def person(text: str, language: str = "fi") -> Fact:
    return next(f for f in read_facts(text, language) if f.kind == "person")


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("kahden viikon kuluessa", "inom 14 dagar"),
        ("kaksi vuotta", "24 månader"),
        ("90 minuuttia", "1,5 timmar"),
        ("5 kilometriä", "5 000 meter"),
        ("0,5 hehtaaria", "5 000 m²"),
        ("6–12 kuukautta", "6–12 månader"),
    ],
)
def test_one_quantity_in_two_units(finnish: str, swedish: str) -> None:
    a, b = number(finnish), number(swedish, "sv")
    assert same_quantity(a, b)
    assert not clash(a, b)


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [("30 päivää", "30 månader"), ("viisi arkipäivää", "fem dagar"), ("3 kilometriä", "3 meter"), ("10 kg", "10 ton")],
)
def test_another_unit(finnish: str, swedish: str) -> None:
    assert clash(number(finnish), number(swedish, "sv"))


def test_a_year_before_the_word_for_years_is_no_duration() -> None:
    assert number("1990 års lag", "sv").qualifiers == ()


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("Johtaja Päivi Leppämäen puheenvuoro", "Direktör Päivi Leppämäkis anförande"),
        ("ministeri Kaisa Virtaselle", "minister Kaisa Virtanen"),
        ("ylijohtaja Simo Nurmen mukaan", "enligt överdirektör Simo Nurmi"),
        ("johtaja Herbert Diessiin", "direktör Herbert Diess"),
        ("presidentti Vladimir Zelenskyi", "president Vladimir Zelenskij"),
    ],
)
def test_case_forms_of_both_languages_are_one_person(finnish: str, swedish: str) -> None:
    assert same_person(person(finnish), person(swedish, "sv"))


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("johtaja Matti Virtanen", "direktör Matti Virtannen"),
        ("johtaja Kaisa Leppämäki", "direktör Kaisa Lepämäki"),
        ("johtaja Liisa Korhonen", "direktör Lisa Korhonen"),
    ],
)
def test_a_slip_is_another_name(finnish: str, swedish: str) -> None:
    assert not same_person(person(finnish), person(swedish, "sv"))


@pytest.mark.parametrize(
    ("text", "language", "weekday"),
    [
        ("tiistaina 9.2.2026", "fi", 1),
        ("söndagen den 9 februari 2026", "sv", 1),
        ("31.4.2025", "fi", 0),
        ("den 29 februari 2026", "sv", 0),
    ],
)
def test_impossible_dates(text: str, language: str, weekday: int) -> None:
    assert [slip.weekday for slip in impossible_dates(text, language)] == [weekday]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("maanantaina 9.2.2026", "fi"),
        ("ma 9.2.2026 ja ti 10.2.2026", "fi"),
        ("måndagen den 9 februari 2026", "sv"),
        ("29.2.2024", "fi"),
        ("kohta 13.25.2024", "fi"),
    ],
)
def test_possible_dates(text: str, language: str) -> None:
    assert not list(impossible_dates(text, language))
