"""The lists we ship: they load without a problem, name their authority row by row, and say nothing twice."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from align.glossary import bundled, bundled_names
from align.model import Glossary, TermStatus

ROOT = Path(__file__).resolve().parents[1]
LISTS = sorted((ROOT / "glossaries").glob("*.csv"))
AUTHORITY = re.compile(
    r"\(\d+/\d{4}\)"  # a statute by number
    r"|Statutes of Finland, \d+ parallel passages"
    r"|Titles of signatories in the Statutes of Finland"
    r"|Definition in http://data\.finlex\.fi/"
    r"|Finto .*http://www\.yso\.fi/onto/|Finto PTVL http"
    r"|https://"
    r"|Fördragsserien \d+/\d{4}"
    r"|STM – SHM, "
    r"|Asetus – Förordning \d+/\d{4}"
)
"""What counts as an authority: something a reader can look up."""


@pytest.fixture(scope="module", params=LISTS, ids=lambda path: path.stem)
def glossary(request: pytest.FixtureRequest) -> Glossary:
    return bundled(request.param.stem)


def test_all_lists_are_found_by_name() -> None:
    assert set(bundled_names()) == {path.stem for path in LISTS}
    assert {
        "equality-inclusion",
        "structural-funds",
        "social-health-administration",
        "bodies",
        "document-types",
    } <= set(bundled_names())


def test_there_are_four_hundred_concepts() -> None:
    assert sum(len(bundled(name).concepts) for name in bundled_names()) >= 400


def test_a_list_loads_without_problems_and_declares_itself(glossary: Glossary) -> None:
    assert glossary.problems == ()
    assert glossary.source
    assert glossary.licence.startswith("CC0")
    date.fromisoformat(glossary.date)


def test_every_concept_names_an_authority(glossary: Glossary) -> None:
    assert [concept.id for concept in glossary.concepts if not AUTHORITY.search(concept.source)] == []


def test_every_concept_has_preferred_terms_in_both_languages(glossary: Glossary) -> None:
    for concept in glossary.concepts:
        for language in ("fi", "sv"):
            assert concept.terms_in(language, TermStatus.PREFERRED), concept.id


def test_no_term_is_both_accepted_and_refused(glossary: Glossary) -> None:
    for concept in glossary.concepts:
        accepted = {
            (term.language, term.text.casefold())
            for term in concept.terms_in("fi") + concept.terms_in("sv")
            if term.status in {TermStatus.PREFERRED, TermStatus.ADMITTED}
        }
        refused = {
            (term.language, term.text.casefold())
            for term in concept.terms
            if term.status in {TermStatus.DEPRECATED, TermStatus.FORBIDDEN}
        }
        assert accepted & refused == set(), concept.id


def test_no_finnish_term_is_preferred_twice_without_contexts() -> None:
    seen: Counter[str] = Counter()
    for name in bundled_names():
        for concept in bundled(name).concepts:
            if not concept.contexts and not concept.valid_to:
                seen.update({term.text.casefold() for term in concept.terms_in("fi", TermStatus.PREFERRED)})
    assert [term for term, count in seen.items() if count > 1] == []


def test_a_deprecated_word_of_one_row_is_not_accepted_by_another() -> None:
    """Deprecated words are reported wherever they stand: they must be wrong everywhere, or since a day that is told."""
    concepts = [concept for name in bundled_names() for concept in bundled(name).concepts]
    accepted = {
        term.text.casefold()
        for c in concepts
        if not c.valid_to
        for term in c.terms_in("sv", TermStatus.PREFERRED, TermStatus.ADMITTED)
    }
    deprecated = {term.text.casefold() for c in concepts for term in c.terms_in("sv", TermStatus.DEPRECATED)}
    assert accepted & deprecated == set()


def test_names_give_way_to_names_that_are_in_the_list(glossary: Glossary) -> None:
    concepts = {concept.id: concept for concept in glossary.concepts}
    for concept in glossary.concepts:
        for day in (concept.valid_from, concept.valid_to):
            if day:
                date.fromisoformat(day)
        if concept.replaced_by:
            heir = concepts[concept.replaced_by]
            assert concept.valid_to, concept.id
            assert not heir.valid_from or heir.valid_from > concept.valid_to, concept.id
        if concept.valid_from and concept.valid_to:
            assert concept.valid_from < concept.valid_to, concept.id


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_is_tidy(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "\r" not in text
    rows = list(csv.reader((line for line in text.splitlines() if not line.startswith("#")), delimiter=";"))
    assert {len(row) for row in rows} == {len(rows[0])}
    ids = [row[0] for row in rows[1:]]
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in ids)
    assert [cell for row in rows for cell in row if cell != cell.strip() or "||" in cell or cell.endswith("|")] == []


def test_the_readme_names_every_list() -> None:
    page = (ROOT / "glossaries" / "README.md").read_text("utf-8")
    assert [path.name for path in LISTS if f"({path.name})" not in page] == []
