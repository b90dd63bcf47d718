"""A heading that lost a part, and denials and limits told by other turns of phrase."""

from __future__ import annotations

from dataclasses import replace

import pytest

from align.check.context import Context
from align.check.meaning.bounds import BoundDiffers
from align.check.meaning.clauses import ClauseMissing
from align.check.meaning.counterparts import words_of
from align.check.meaning.enumerations import EnumerationShorter
from align.check.meaning.modality import NegationDiffers
from align.check.meaning.surroundings import clearness, denied
from align.check.single import pairs_context
from align.model import SegmentKind

SHOWN = 0.4


def headings(source: str, target: str) -> Context:
    """A context of one pair of headings."""
    plain = pairs_context([(source, target)]).alignment
    bead = plain.beads[0]
    sides = [tuple(replace(s, kind=SegmentKind.HEADING) for s in side) for side in (bead.source, bead.target)]
    bead = replace(bead, source=sides[0], target=sides[1])
    return Context(replace(plain, source_segments=sides[0], target_segments=sides[1], beads=(bead,)))


def lost(context: Context) -> list[float]:
    return [f.confidence for f in EnumerationShorter().check(context.units[0], context) if f.confidence >= SHOWN]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Saunavuorot ja pesutupa", "Basturer"),
        ("Hakemus", "Ansökan och bilagor"),
        ("Takuu ja korjaukset", "Garanti"),
        ("Uimakoulu: kenelle ja milloin", "Simskola: när"),
        ("Mitä lainataan ja mitä ei", "Vad som lånas ut"),
    ],
)
def test_a_heading_that_lost_a_part_is_shown(source: str, target: str) -> None:
    assert lost(headings(source, target))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Saunavuorot ja pesutupa", "Basturer och tvättstuga"),
        ("Saunavuorot ja pesutupa", "Basturer, tvättstuga"),
        ("Terveydenhuolto", "Hälso- och sjukvård"),
        ("Kenelle ja milloin", "För vem och när"),
        ("Milloin kirjasto on auki", "Bibliotekets öppettider"),
    ],
)
def test_a_whole_heading_is_left_alone(source: str, target: str) -> None:
    assert not lost(headings(source, target))


def test_two_words_in_running_text_are_no_enumeration() -> None:
    assert not lost(pairs_context([("Saunavuorot ja pesutupa", "Basturer")]))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Syytä on epäillä laskun oikeellisuutta.", "Det finns skäl att misstänka att räkningen inte är riktig."),
        ("Pullot vähennetään varaston määrästä.", "Flaskorna räknas inte in i lagrets mängd."),
        ("Monet eivät olleet selvillä muutoksesta.", "Många var omedvetna om ändringen."),
        ("Lintujen pääsy vintille tulee estää verkolla.", "Sätt upp ett nät för att fåglarna inte ska komma in på vinden."),
        ("Maalaus on kesken.", "Målningen är inte färdig."),
        ("Hissit eivät ole käytössä remontin aikana.", "Hissarna är ur bruk under renoveringen."),
        ("Vahva katto riittää siihen, ettei myrsky vaaranna asumista.", "Ett starkt tak räcker till för boende också under en storm."),
        ("Varavalo palaa verkkovirran pettäessä.", "Nödljuset lyser när nätströmmen inte fungerar."),
    ],
)  # fmt: skip
def test_what_another_turn_denies_is_not_shown(source: str, target: str) -> None:
    context = pairs_context([(source, target)])
    assert not [f for f in NegationDiffers().check(context.units[0], context) if f.confidence >= SHOWN]


def test_an_interval_at_least_so_often_is_at_most_so_long() -> None:
    def limited(target: str) -> bool:
        context = pairs_context([("Nuohous on tehtävä vähintään kolmen vuoden välein.", target)])
        return any(f.confidence >= SHOWN for f in BoundDiffers().check(context.units[0], context))

    assert not limited("Sotning ska utföras med högst tre års mellanrum.")
    assert limited("Sotning ska utföras i högst tre år.")


def test_a_word_that_denies_within_itself_is_seen_where_it_answers() -> None:
    texts = "Ärendet är inte slutbehandlat.", "Asia on ratkaisematon."
    own, other = (words_of(text, language) for text, language in zip(texts, ("sv", "fi"), strict=True))
    import numpy as np

    alike = np.full((len(own.text), len(other.text)), 0.2)
    alike[3, 2] = 0.8
    told = denied((11, 15), [3], 2, other, alike, texts, ("sv", "fi"))
    assert told[0] == pytest.approx(0.8)
    assert told[1] == 1.0
    assert clearness([2], (own, other), ([1.0] * 4, [-5.0] * 3))[1:3] == (0.0, 0.0)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Vuokrasopimus voidaan purkaa, jos vuokra on maksamatta eikä vuokralainen ole sopinut maksuajasta.",
            "Hyresavtalet får hävas, om hyran är obetald.",
        ),
        (
            "Saunan saa varata, jos avain on palautettu.",
            "Bastun får bokas, om nyckeln har lämnats tillbaka och ingen annan har bokat den.",
        ),
    ],
)
def test_a_condition_lost_with_its_denial_is_shown(source: str, target: str) -> None:
    context = pairs_context([(source, target)])
    assert [f for f in ClauseMissing().check(context.units[0], context) if f.confidence >= SHOWN]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Saunan saa varata, jos kukaan muu ei ole varannut sitä.", "Bastun får bokas, om ingen annan har bokat den."),
        ("Kuka tahansa voi osallistua, eikä se edellytä ilmoittautumista.", "Vem som helst kan delta utan anmälan."),
    ],
)
def test_a_denial_said_otherwise_is_no_lost_clause(source: str, target: str) -> None:
    context = pairs_context([(source, target)])
    assert not [f for f in ClauseMissing().check(context.units[0], context) if f.confidence >= SHOWN]
