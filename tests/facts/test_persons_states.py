"""States by their form of government are no persons."""

from __future__ import annotations

import pytest

from align.facts import read_facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Medlemmar är Konungariket Belgien, Republiken Frankrike och Storhertigdömet Luxemburg.", "sv"),
        ("Ordförande för Förbundsrepubliken Tyskland", "sv"),
    ],
)
def test_states_are_no_persons(text: str, language: str) -> None:
    assert [f for f in read_facts(text, language) if f.kind == "person"] == []


def test_a_person_beside_a_state_is_read() -> None:
    (person,) = (
        f
        for f in read_facts("Ordförande Emma Lindqvist representerade Republiken Finland.", "sv")
        if f.kind == "person"
    )
    assert person.value == "Emma Lindqvist"
