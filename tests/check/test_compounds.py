"""Compounds rendered in several ways, and compounds misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.check.terms.drift import CompoundDrift
from align.check.terms.shared import is_slip, shared_part
from align.check.terms.spelling import CompoundMisspelt
from align.glossary.words import base_forms
from align.pipeline import CompareOptions, compare

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Finding

pytest.importorskip("simplemma")


def told(folder: Path, finnish: list[str], swedish: list[str]) -> list[Finding]:
    """What the two rules say of passages set side by side."""
    paths = folder / "fi.md", folder / "sv.md"
    for path, passages in zip(paths, (finnish, swedish), strict=True):
        path.write_text("\n\n".join(passages), "utf-8")
    options = CompareOptions(rules=(CompoundDrift(), CompoundMisspelt()), source_language="fi", target_language="sv")
    return list(compare(*paths, options=options).findings)


@pytest.mark.parametrize(
    ("first", "second", "part"),
    [
        ("simundervisning", "simskola", ""),  # no part of three letters
        ("skogsväg", "byväg", ""),
        ("badstrandsavgift", "parkeringsavgift", "avgift"),
        ("hälsocentral", "hälsostation", "hälso"),
        ("utrustning", "anskaffning", ""),  # an ending
        ("läroplan", "läroplansarbete", ""),  # one holds the other
    ],
)
def test_shared_parts(first: str, second: str, part: str) -> None:
    """Words and linking forms are parts, endings are none."""
    forms = base_forms("sv")
    assert shared_part(first, second, forms) == shared_part(second, first, forms) == part


def test_slips() -> None:
    """One letter put in, left out, changed, or two in each other's place."""
    assert is_slip("resekort", "ressekort")
    assert is_slip("resekort", "reskeort")
    assert not is_slip("resekort", "resekort")
    assert not is_slip("resekort", "biljettkort")


def test_a_word_that_is_another_ones(tmp_path: Path) -> None:
    """*lainauskortti* is called what *kirjastokortti* is everywhere else."""
    finnish = [
        "Jäsenkortti maksaa kymmenen euroa.",
        "Jäsenkortti on henkilökohtainen.",
        "Jäsenkortilla saa alennusta kahvilassa.",
        "Pysäköintikortti haetaan netistä.",
        "Pysäköintikortti kiinnitetään tuulilasiin.",
        "Pysäköintikortti on voimassa vuoden.",
    ]
    swedish = [
        "Medlemskortet kostar tio euro.",
        "Medlemskortet är personligt.",
        "Med parkeringskortet får man rabatt i kaféet.",
        "Parkeringskortet söks på nätet.",
        "Parkeringskortet fästs på vindrutan.",
        "Parkeringskortet gäller ett år.",
    ]
    found = told(tmp_path, finnish, swedish)
    assert [f.rule for f in found] == ["compound-drift"]
    assert found[0].confidence >= 0.55
    assert told(tmp_path, finnish, [s.replace("Med parkeringskortet", "Med medlemskortet") for s in swedish]) == []


def test_a_part_that_another_word_says(tmp_path: Path) -> None:
    """On the morning of the day of departure: *lähtöaamuna*, and *lähtöpäivänä* elsewhere, are both rendered."""
    finnish = ["Lähtöaamu on kiireinen kaikille.", "Lähtöpäivä ilmoitetaan myöhemmin.", "Lähtöpäivä voi muuttua."]
    swedish = [
        "Avresedagens morgon är bråd för alla.",
        "Avresedagen meddelas senare.",
        "Avresedagen kan ändras.",
    ]
    assert told(tmp_path, finnish, swedish) == []


def test_a_misspelt_compound_in_the_other_version(tmp_path: Path) -> None:
    """The version that is right tells which word of the other was meant, in Finnish as in Swedish."""
    swedish = ["Medlemskortet kostar tio euro.", "Medlemskortet är personligt.", "Medlemskortet ger rabatt."]
    finnish = ["Jäsenkortti maksaa kymmenen euroa.", "Jäsenkorti on henkilökohtainen.", "Jäsenkortti tuo alennuksen."]
    found = told(tmp_path, finnish, swedish)
    assert [(f.rule, f.category.value) for f in found] == [("compound-misspelt", "spelling")]
    assert "Jäsenkorti" in found[0].message
