"""How often, and who: what no single fact tells."""

from __future__ import annotations

import pytest

from align.check import check
from align.check.single import pairs_context
from align.check.values.numbers import UnitDiffers
from align.check.values.persons import PersonDiffers
from align.facts import frequencies, read_facts


def periods(text: str, language: str) -> list[str]:
    """The rhythms of a text, as "months 6"."""
    found = frequencies(text, read_facts(text, language), language)
    return [f"{one.period[0]} {one.period[1].normalize():f}" for one in found]


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("Vuosittain laaditaan kertomus.", "En berättelse görs upp årligen."),
        ("Vesi vaihdetaan joka toinen viikko.", "Vattnet byts varannan vecka."),
        ("Tila siivotaan kerran päivässä.", "Lokalen städas en gång om dagen."),
        ("Luvut julkaistaan kolmen kuukauden välein.", "Siffrorna publiceras med tre månaders mellanrum."),
    ],
)
def test_one_rhythm_in_two_languages(finnish: str, swedish: str) -> None:
    assert periods(finnish, "fi") == periods(swedish, "sv") != []
    assert not check(pairs_context([(finnish, swedish)]), [UnitDiffers()])


def test_a_half_year_is_one_rhythm_and_not_a_year() -> None:
    assert periods("Suunnitelma tarkistetaan puolen vuoden välein.", "fi") == ["months 6"]


def test_a_rhythm_in_one_version_alone_is_left_to_others() -> None:
    pair = ("Lista päivitetään viikoittain.", "Listan hålls uppdaterad.")
    assert not check(pairs_context([pair]), [UnitDiffers()])


@pytest.mark.parametrize(
    ("finnish", "swedish", "expected"),
    [
        ("Kuvat on ottanut Iiro Rantaniemi.", "Bilderna är tagna av Iiro Rantasalo.", 1),
        ("Iiro Rantaniemen kuvat ovat esillä.", "Iiro Rantaniemis bilder är utställda.", 0),
        ("Villa Koskela avataan.", "Villa Forsbacka öppnas.", 0),
    ],
)
def test_names_without_titles(finnish: str, swedish: str, expected: int) -> None:
    assert len(check(pairs_context([(finnish, swedish)]), [PersonDiffers()])) == expected
