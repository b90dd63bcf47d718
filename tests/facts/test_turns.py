"""Readers that are not called would have found nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import align.facts as facts
from align.facts.scan import Scan
from align.facts.turns import called
from align.languages import sieve

CLASSES = Path(__file__).with_name("classes.tsv")


def _texts() -> list[tuple[str, str]]:
    found = []
    for line in CLASSES.read_text("utf-8").splitlines():
        fields = line.split("\t")
        found += [(field, language) for field in fields for language in ("fi", "sv", "en") if " " in field]
    return found


@pytest.fixture(scope="module", autouse=True)
def _sieved() -> None:
    for language in ("fi", "sv", "en"):
        for reader in facts.READERS:
            reader(Scan("0", language))
    sieve._make_known(sieve._needed.of(list(sieve._waiting.values())))


def test_readers_that_are_not_called_find_nothing() -> None:
    spared = 0
    for text, language in _texts():
        whole, some = Scan(text, language), Scan(text, language)
        turns = dict(called(some, facts.READERS))
        for reader in facts.READERS:
            reader(whole)
            if reader in turns and (some.facts or not turns[reader]):
                reader(some)
            else:
                spared += 1
        assert some.facts == whole.facts, text
        assert some._taken == whole._taken, text
    assert spared > 10 * len(_texts())


def test_readers_that_look_at_text_are_always_called_and_those_that_look_at_facts_where_there_are_any() -> None:
    turns = {reader.__name__: needs_facts for reader, needs_facts in called(Scan("–", "fi"), facts.READERS)}
    assert {name for name in ("take_marker", "read_persons") if turns[name] is False} == {"take_marker", "read_persons"}
    assert {name for name in ("join_dates", "read_units", "read_month_lists") if turns[name]} >= {
        "join_dates",
        "read_units",
    }
    assert "read_dates" not in turns


def test_texts_with_the_same_pieces_share_their_turns() -> None:
    first, second = (called(Scan(text, "fi"), facts.READERS) for text in ("Kokous on 3.5.2026.", "Kokous on 4.6.2027."))
    assert first is second
