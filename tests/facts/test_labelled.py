"""Every fact of the labelled sentences is read, and nothing else, in every language they are written in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from align.facts import read_facts, unit_of

FOLDER = Path(__file__).parent
LANGUAGES = ("fi", "sv", "en")


def rows(name: str) -> list[tuple[str, str, Counter[tuple[str, ...]]]]:
    """Language, sentence and its facts, for each sentence of a set."""
    found = []
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            *texts, facts = line.split("\t")
            wanted = Counter(tuple(part.strip().split("=", 1)) for part in facts.split(";") if "=" in part)
            found += [(code, text, wanted) for code, text in zip(LANGUAGES, texts, strict=False) if text]
    return found


READ = (
    *("labelled", "unseen", "genres", "notices", "notices_apart", "circulars", "classes", "offices"),
    *("principles", "things", "town", "grammar", "clock", "amounts", "hours"),
)
ROWS = [row for name in READ for row in rows(f"{name}.tsv")]


def stated(text: str, language: str) -> Counter[tuple[str, ...]]:
    """Kind and value of each fact, a number's unit behind it ("5 year")."""
    return Counter((fact.kind, f"{fact.value} {unit_of(fact)}".strip()) for fact in read_facts(text, language))


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS, ids=[f"{code}-{text[:50]}" for code, text, _ in ROWS])
def test_facts_of_a_sentence(language: str, text: str, wanted: Counter[tuple[str, ...]]) -> None:
    assert stated(text, language) == wanted


@pytest.mark.parametrize(
    ("name", "language", "precision", "recall"),
    [
        ("offices_apart", "fi", 0.97, 0.98),
        ("offices_apart", "sv", 0.98, 0.99),
        ("offices_apart", "en", 0.97, 0.96),
        ("town_apart", "fi", 0.99, 0.99),
        ("town_apart", "sv", 0.99, 0.99),
        ("town_apart", "en", 0.98, 0.96),
        ("evenings_apart", "fi", 0.87, 0.87),
        ("evenings_apart", "sv", 0.97, 0.97),
        ("evenings_apart", "en", 0.92, 0.94),
    ],
)
def test_sentences_kept_apart_are_read_no_worse(name: str, language: str, precision: float, recall: float) -> None:
    """Sentences that nobody tuned on: precision and recall may only rise."""
    hits = found = labelled = 0
    for code, text, wanted in rows(f"{name}.tsv"):
        if code == language:
            have = stated(text, language)
            hits, found, labelled = hits + (have & wanted).total(), found + have.total(), labelled + wanted.total()
    assert hits / found >= precision
    assert hits / labelled >= recall
