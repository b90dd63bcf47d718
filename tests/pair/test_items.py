"""Items of lists answer each other one by one."""

from __future__ import annotations

from dataclasses import replace

from align.extract import extract_text
from align.pipeline import align_documents


def beads(source: tuple[str, ...], target: tuple[str, ...]) -> list[tuple[str, str]]:
    documents = [
        replace(
            extract_text(f"{lead}\n\n" + "\n".join(f"- {item}" for item in items), format="markdown"), language=code
        )
        for lead, items, code in (
            ("Retkelle otetaan mukaan:", source, "fi"),
            ("Till utflykten tar man med sig:", target, "sv"),
        )
    ]
    made = align_documents(*documents).beads
    return [(" + ".join(s.text for s in b.source), " + ".join(s.text for s in b.target)) for b in made[1:]]


def test_an_item_more_in_one_version_is_not_joined_with_its_neighbour() -> None:
    made = beads(
        ("vesipullo ja eväät", "suurennuslasi", "kuulosuojaimet", "sadetakki"),
        ("vattenflaska och matsäck", "ett förstoringsglas", "regnkappa"),
    )
    assert ("kuulosuojaimet", "") in made
    assert ("suurennuslasi", "ett förstoringsglas") in made


def test_a_sentence_more_in_a_list_of_sentences_stands_alone() -> None:
    made = beads(
        (
            "Henkilöstöä on 312.",
            "Poissaoloja on henkilöä kohti enintään 12 päivää vuodessa.",
            "Kulut ovat 41 miljoonaa euroa.",
        ),
        (
            "Personalen uppgår till 312 anställda.",
            "Frånvaron är högst 12 dagar per person och år.",
            "Personalen får en ny hall.",
            "Kostnaderna är 41 miljoner euro.",
        ),
    )
    assert ("", "Personalen får en ny hall.") in made


def test_one_item_that_says_what_two_say_is_joined_with_both() -> None:
    made = beads(
        ("hakijan nimi ja yhteystiedot sekä hankkeen talousarvio ja aikataulu", "liitteet"),
        ("sökandens namn och kontaktuppgifter", "projektets budget och tidsplan", "bilagor"),
    )
    assert made[0][1].count(" + ") == 1
