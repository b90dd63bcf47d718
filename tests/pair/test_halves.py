"""Two sentences on one side, one with a colon on the other."""

from __future__ import annotations

from dataclasses import replace

from align.extract import extract_text
from align.model import BeadKind
from align.pipeline import align_documents

BEFORE = ("Hakuaika alkaa 1.9.2026.", "Ansökningstiden börjar den 1 september 2026.")
AFTER = ("Päätökset annetaan joulukuussa.", "Besluten ges i december.")


def beads(source: str, target: str) -> list[tuple[BeadKind, int, int]]:
    documents = [
        replace(extract_text("\n\n".join(parts), format="markdown", path=f"{code}.md"), language=code)
        for parts, code in (((BEFORE[0], source, AFTER[0]), "fi"), ((BEFORE[1], target, AFTER[1]), "sv"))
    ]
    return [(bead.kind, len(bead.source), len(bead.target)) for bead in align_documents(*documents).beads]


def test_the_part_before_a_colon_may_be_a_sentence_of_its_own() -> None:
    made = beads(
        "Ohje täydentää asetusta: siinä kerrotaan, mitä tietoja kunta kerää, kuinka usein tiedot toimitetaan ja kuka ne julkaisee.",
        "Anvisningen kompletterar förordningen. Där anges vilka uppgifter kommunen samlar in, hur ofta uppgifterna lämnas och vem som"
        " offentliggör dem.",
    )
    assert made == [(BeadKind.ALIGNED, 1, 1), (BeadKind.ALIGNED, 1, 2), (BeadKind.ALIGNED, 1, 1)]


def test_an_added_sentence_is_not_swallowed_by_a_colon() -> None:
    made = beads(
        "Ohje täydentää asetusta: siinä kerrotaan, mitä tietoja kunta kerää, kuinka usein tiedot toimitetaan ja kuka ne julkaisee.",
        "Simhallen är stängd på tisdagar under hela hösten. Anvisningen kompletterar förordningen: där anges vilka uppgifter kommunen"
        " samlar in, hur ofta uppgifterna lämnas och vem som offentliggör dem.",
    )
    assert (BeadKind.ADDED, 0, 1) in made


def test_a_heading_and_the_paragraph_in_parentheses_below_it_may_be_one_heading() -> None:
    made = beads(
        "# Muutoksenhakuohje\n\n(Laki kuntien rannikkopalveluista 705/2019 16 §, hallintolaki 434/2003 49 §)",
        "# Anvisning om ändringssökande (Lagen om kommunernas kusttjänster 705/2019 16 §, förvaltningslagen 434/2003 49 §)",
    )
    assert (BeadKind.ALIGNED, 2, 1) in made
    assert {kind for kind, _, _ in made} == {BeadKind.ALIGNED}
