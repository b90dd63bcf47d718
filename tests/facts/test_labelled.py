"""Every fact of the labelled sentences is read, and nothing else, in both languages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from align.facts import read_facts

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "labelled.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("row", ROWS, ids=[row[0][:50] for row in ROWS])
def test_facts_of_a_sentence(row: list[str], language: str) -> None:
    wanted = Counter(tuple(part.strip().split("=", 1)) for part in row[2].split(";"))
    found = Counter((fact.kind, fact.value) for fact in read_facts(row[0 if language == "fi" else 1], language))
    assert found == wanted
