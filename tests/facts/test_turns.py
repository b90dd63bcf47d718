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
        turns = called(some, facts.READERS)
        for reader in facts.READERS:
            reader(whole)
            if reader in turns:
                reader(some)
            else:
                spared += 1
        assert some.facts == whole.facts, text
        assert some._taken == whole._taken, text
    assert spared > 10 * len(_texts())


def test_readers_that_look_at_facts_or_text_are_always_called() -> None:
    turns = {reader.__name__ for reader in called(Scan("–", "fi"), facts.READERS)}
    assert {"join_dates", "take_marker", "read_units", "read_persons", "read_month_lists"} <= turns
    assert "read_dates" not in turns
