"""What real guides of the administration write, and how it was once misread. Own sentences in their image."""

from __future__ import annotations

import pytest

from align.facts import read_facts
from align.facts.numbers import loose_numbers


def read(text: str, language: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.value) for fact in read_facts(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ehdot ovat ohjeessa (kts. 3.2. Kuljetusten ehdot).", "fi"),
        ("Ehdot luetellaan tarkemmin (ks. 3.2.).", "fi"),
        ("Villkoren finns i anvisningen (se 3.2 Villkor för transporter).", "sv"),
    ],
)
def test_a_section_of_the_document_is_no_date(text: str, language: str) -> None:
    assert read(text, language) == [("number", "3.2")]


def test_a_day_and_month_stays_a_date() -> None:
    assert read("Haku alkaa 1.9. ja jatkuu.", "fi") == [("date", "--09-01")]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Arvoltaan 20 000–50 000 euron hankinnat", "fi"), ("Upphandlingar mellan 20 000 och 50 000 euro", "sv")],
)
def test_a_range_of_sums_in_words(text: str, language: str) -> None:
    assert read(text, language) == [("amount", "EUR 20000/50000")]


def test_a_number_written_together_with_a_name_is_not_half_read() -> None:
    assert read("Kraven i WCAG2.1 gäller", "sv") == []
    assert "2.1" in loose_numbers("Kraven i WCAG2.1 gäller", "sv")


def test_a_comma_in_a_domain_is_an_address_gone_wrong() -> None:
    (fact,) = read_facts("Kysy: aino.salmi@kunta,fi", "fi")
    assert (fact.kind, fact.surface, fact.is_valid) == ("email", "aino.salmi@kunta,fi", False)


def test_a_postcode_after_an_address_belongs_to_the_post() -> None:
    assert all(fact.is_valid for fact in read_facts("Virasto, verkko.fi 00530 Helsinki", "fi"))
