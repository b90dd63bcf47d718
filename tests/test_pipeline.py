"""The whole way on small documents; what cannot be checked is a problem, never silence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from align import compare
from align.extract import extract_text
from align.model import BeadKind, Category, Relation, Severity
from align.pipeline import CompareOptions, compare_documents

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Document, Section

FI = """# Matkakorvaukset

Kunta korvaa omaishoitajan matkat vuonna 2026. Korvaus on enintään 450 euroa vuodessa.

Hakemus toimitetaan kunnan palvelupisteeseen viimeistään 30.9.2026.

Palvelupiste neuvoo hakemuksen täyttämisessä arkisin.
"""
SV = """# Ersättning för resor

Kommunen ersätter närståendevårdarens resor år 2026. Ersättningen är högst 450 euro per år.

Ansökan lämnas till kommunens servicepunkt senast den 30 september 2026.

Servicepunkten ger råd om ifyllandet av ansökan på vardagar.
"""


def write(folder: Path, **texts: str) -> dict[str, Path]:
    paths = {}
    for name, text in texts.items():
        paths[name] = folder / f"{name}.md"
        paths[name].write_text(text, encoding="utf-8")
    return paths


def test_a_faithful_pair_is_clean(tmp_path: Path) -> None:
    paths = write(tmp_path, fi=FI, sv=SV)
    report = compare(paths["fi"], paths["sv"])
    assert report.problems == ()
    assert [f.message for f in report.findings if f.severity is not Severity.NEUTRAL] == []
    assert report.languages == ("fi", "sv")
    assert report.statistics.aligned == 5
    assert report.statistics.source_words > 20
    assert str(report.signature).startswith("rinnan:")


def test_every_segment_stands_in_one_bead(tmp_path: Path) -> None:
    paths = write(tmp_path, fi=FI, sv=SV.replace("Ansökan lämnas", "Blanketten lämnas"))
    alignment = compare(paths["fi"], paths["sv"]).alignment
    assert alignment is not None
    assert [s for b in alignment.beads for s in b.source] == list(alignment.source_segments)
    assert sorted(t.id for b in alignment.beads for t in b.target) == sorted(t.id for t in alignment.target_segments)


def test_a_lost_paragraph_is_one_finding(tmp_path: Path) -> None:
    lost = SV.replace("Ansökan lämnas till kommunens servicepunkt senast den 30 september 2026.\n\n", "")
    paths = write(tmp_path, fi=FI, sv=lost)
    findings = [f for f in compare(paths["fi"], paths["sv"]).findings if f.severity is not Severity.NEUTRAL]
    assert [f.category for f in findings] == [Category.OMISSION]
    assert findings[0].source is not None
    assert findings[0].source.text.startswith("Hakemus toimitetaan")
    assert findings[0].target is None


def test_an_excerpt_may_leave_passages_out(tmp_path: Path) -> None:
    lost = SV.replace("Servicepunkten ger råd om ifyllandet av ansökan på vardagar.\n", "")
    paths = write(tmp_path, fi=FI, sv=lost)
    full = compare(paths["fi"], paths["sv"])
    excerpt = compare(paths["fi"], paths["sv"], options=CompareOptions(relation=Relation.EXCERPT))
    assert [f.category for f in full.findings] == [Category.OMISSION]
    assert excerpt.findings == ()
    assert any(b.kind is BeadKind.MISSING for b in excerpt.alignment.beads)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["missing.md", "."])
def test_an_unreadable_file_is_a_problem(tmp_path: Path, name: str) -> None:
    paths = write(tmp_path, fi=FI)
    report = compare(paths["fi"], tmp_path / name)
    assert [p.code for p in report.problems] == ["unreadable"]
    assert report.alignment is None
    assert report.findings == ()


def test_two_documents_in_one_language_are_a_problem(tmp_path: Path) -> None:
    paths = write(tmp_path, a=FI, b=FI)
    assert "language" in [p.code for p in compare(paths["a"], paths["b"]).problems]


def test_documents_that_have_nothing_in_common_are_a_problem(tmp_path: Path) -> None:
    other = "# Simning\n\n" + "\n\n".join(
        f"{day} är simhallen stängd på grund av reparation, men bastun i källaren värms som vanligt för alla gäster."
        for day in ("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag")
    )
    paths = write(tmp_path, fi=FI, sv=other)
    report = compare(paths["fi"], paths["sv"])
    assert report.problems or report.findings, "never silence"


def test_severity_may_be_set_per_rule() -> None:
    source = replace(extract_text(FI, format="markdown", path="fi.md"), language="fi")
    target = replace(extract_text(SV.rpartition("Servicepunkten")[0], format="markdown", path="sv.md"), language="sv")
    options = CompareOptions(severities=(("missing-passage", Severity.CRITICAL),))
    assert [f.severity for f in compare_documents(source, target, options=options).findings] == [Severity.CRITICAL]


def test_sides_are_neutral(tmp_path: Path) -> None:
    lost = SV.replace("Ansökan lämnas till kommunens servicepunkt senast den 30 september 2026.\n\n", "")
    paths = write(tmp_path, fi=FI, sv=lost)
    forward = compare(paths["fi"], paths["sv"]).findings
    backward = compare(paths["sv"], paths["fi"]).findings
    assert [f.category for f in forward] == [Category.OMISSION]
    assert [f.category for f in backward] == [Category.ADDITION]
    assert forward[0].source.text == backward[0].target.text  # type: ignore[union-attr]


def test_only_what_is_wrong_in_one_document_is_left_where_the_two_share_too_little(tmp_path: Path) -> None:
    lost = SV.replace("Ansökan lämnas till kommunens servicepunkt senast den 30 september 2026.\n\n", "")
    lost = lost.replace("450", "540")
    paths = write(tmp_path, fi=FI, sv=f"{lost}\n\nTidsfristen är XX.XX.2026.\n")
    trusting = compare(paths["fi"], paths["sv"])
    doubting = compare(paths["fi"], paths["sv"], options=CompareOptions(unreliable=1.1))
    assert {Category.AMOUNT, Category.OMISSION, Category.PLACEHOLDER} <= {f.category for f in trusting.findings}
    assert {f.category for f in doubting.findings} == {Category.PLACEHOLDER}
    assert [p.code for p in doubting.problems] == ["alignment"]


def test_passages_that_may_stand_on_an_unread_page_are_not_called_missing() -> None:
    def on_pages(document: Document, pages: dict[int, int]) -> Document:
        def placed(section: Section) -> Section:
            blocks = tuple(
                replace(b, places=tuple(replace(p, page=pages.get(p.block or 0, 3)) for p in b.places))
                for b in section.blocks
            )
            heading = section.heading and replace(
                section.heading, places=tuple(replace(p, page=1) for p in section.heading.places)
            )
            return replace(section, blocks=blocks, heading=heading, sections=tuple(map(placed, section.sections)))

        return replace(document, sections=tuple(map(placed, document.sections)))

    source = replace(extract_text(FI, format="markdown", path="fi.md"), language="fi")
    gap = SV.replace("Ansökan lämnas till kommunens servicepunkt senast den 30 september 2026.\n\n", "")
    target = replace(extract_text(gap, format="markdown", path="sv.md"), language="sv")
    assert Category.OMISSION in {f.category for f in compare_documents(source, target).findings}
    before = next(i for i, b in enumerate(target.blocks()) if "450" in b.text)
    scanned = replace(on_pages(target, dict.fromkeys(range(before + 1), 1)), unread_pages=(2,))
    report = compare_documents(source, scanned)
    assert Category.OMISSION not in {f.category for f in report.findings}
    assert [p.code for p in report.problems] == ["no-text"]
    elsewhere = replace(on_pages(target, dict.fromkeys(range(99), 1)), unread_pages=(2,))
    assert Category.OMISSION in {f.category for f in compare_documents(source, elsewhere).findings}
