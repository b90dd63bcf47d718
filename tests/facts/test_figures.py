"""Patterns that need a figure are not tried where all figures are taken: what is read stays the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.facts import READERS, read_facts
from align.facts.scan import Scan
from align.languages import sieve

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECES = (
    "12.5.2026", "31. joulukuuta 2025", "den 3 maj", "klo 8.30–15", "kl. 9", "09 123 4567", "+358 40 1234567", "2 500 euroa", "25 e",
    "15 M€", "kr 20", "½ tuntia", "2½ timmar", "viisi", "tjugo procent", "12 %", "4 ja 5 §", "4 kap. 2 §", "AB12", "3 B", "VN/12/2024",
    "1/2", "kahdeksan", "ett", "2–3 päivää", "10, 20 och 30 dagar", "x5", "2024", "1990-luku", "00100 Helsinki", "a@b.fi", "–5", "III",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _known() -> Iterator[None]:
    """All patterns are sieved, as they are once a machine."""
    for language in ("fi", "sv"):
        scan = Scan(" ".join(_PIECES), language)
        for reader in READERS:
            reader(scan)
        for piece in _PIECES:
            read_facts(piece, language)
    if sieve._waiting:
        sieve._make_known(sieve._needed.of(sieve._waiting.values()))
    yield
    read_facts.cache_clear()


@given(st.lists(st.sampled_from(_PIECES), max_size=7).map(" ".join), st.sampled_from(("fi", "sv")))
def test_the_same_facts_are_read(text: str, language: str) -> None:
    read = read_facts.__wrapped__(text, language)
    with patch.object(Scan, "_has_figure", return_value=True):
        assert read_facts.__wrapped__(text, language) == read


def test_a_pattern_is_not_tried_where_its_figures_are_taken() -> None:
    pattern = re.compile(r"\d+ x|½ x")
    sieve.expect(((pattern,),))
    sieve._make_known(sieve._needed.of(sieve._waiting.values()))
    scan = Scan("5 x ja 6 x", "fi")
    scan.take(0, 1)
    assert [match.group() for match in scan.free(pattern)] == ["6 x"]
    scan.take(7, 8)
    assert not scan._has_figure()
    assert list(scan.free(pattern)) == []
    assert scan.sieved.takes_figure(pattern)
