"""What could not be checked is told from the command line, each case with exit code 2; and what each declared relation reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FI = (
    "# Haku 2026\n\nAvustusta voi hakea 1.5.2026 alkaen.\n\nHakemus lähetetään kuntaan viimeistään 31.5.2026 klo 16.15.\n\n"
    "Avustus on enintään 5 000 euroa hanketta kohti.\n\nHakijalla on oltava kokemusta vapaaehtoistyöstä ja voimassa oleva sopimus kunnan"
    " kanssa.\n\nPäätökset annetaan 15.6.2026, ja ne julkaistaan kunnan verkkosivuilla.\n\nLisätietoja antaa Aino Salmi,"
    " aino.salmi@example.fi.\n"
)
SV = (
    "# Ansökan 2026\n\nUnderstöd kan sökas från och med den 1 maj 2026.\n\nAnsökan skickas till kommunen senast den 31 maj 2026 kl. 16.15.\n\n"
    "Understödet är högst 5 000 euro per projekt.\n\nSökanden ska ha erfarenhet av frivilligarbete och ett gällande avtal med kommunen.\n\n"
    "Besluten ges den 15 juni 2026 och publiceras på kommunens webbplats.\n\nMer information ger Aino Salmi, aino.salmi@example.fi.\n"
)
CORPORA = Path(__file__).parents[1] / "corpora"


@pytest.fixture
def told(call, here):
    """Exit code, problem codes and findings of a check of two texts."""

    def check(finnish: str, swedish: str, *more: str):
        (here / "x.fi.md").write_text(finnish, encoding="utf-8")
        (here / "x.sv.md").write_text(swedish, encoding="utf-8")
        code, out, _err = call("check", "x.fi.md", "x.sv.md", "--format", "json", *more)
        data = json.loads(out)
        return code, [problem["code"] for problem in data["problems"]], data["findings"]

    return check


def test_both_files_in_one_language(told):
    assert told(SV, SV)[:2] == (2, ["language"])
    assert told(FI, FI)[:2] == (2, ["language"])


def test_texts_in_no_language_we_can_tell(told):
    code, problems, _ = told("# 123\n\n4711 0815\n\n12 34 56 78\n", SV)
    assert code == 2
    assert "language" in problems


def test_two_documents_that_are_no_versions_of_each_other(told):
    theme = (CORPORA / "theme-rural-mobility" / "theme.fi.md").read_text(encoding="utf-8")
    call_for = (CORPORA / "call-for-applications" / "call.sv.md").read_text(encoding="utf-8")
    code, problems, findings = told(theme, call_for)
    assert code == 2
    assert problems == ["alignment"]
    assert not [f for f in findings if f["rule"] in {"missing-passage", "added-passage"}]


def test_a_glossary_that_contradicts_itself(told, here):
    (here / "terms.csv").write_text(
        "concept,fi,sv\n1,avustus,understöd\n1,avustus,bidrag\n2,hanke,\n", encoding="utf-8"
    )
    code, problems, _ = told(FI, SV, "--glossary", "terms.csv")
    assert code == 2
    assert set(problems) == {"glossary"}


# --- relations ---------------------------------------------------------------------------------------------------------

SUMMARY = "# Ansökan 2026\n\nUnderstöd kan sökas från och med den 1 maj 2026.\n\nUnderstödet är högst 5 000 euro per projekt.\n"
WRONG = SUMMARY.replace("5 000", "50 000")


def rules(findings) -> set[str]:
    return {finding["rule"] for finding in findings}


def test_full_and_parallel_report_what_is_left_out(told):
    assert "missing-passage" in rules(told(FI, SUMMARY)[2])
    assert "missing-passage" in rules(told(FI, SUMMARY, "--relation", "parallel")[2])


@pytest.mark.parametrize("relation", ["abridged", "excerpt"])
def test_a_summary_may_leave_passages_out_but_not_change_sums(told, relation):
    code, problems, findings = told(FI, SUMMARY, "--relation", relation)
    assert (code, problems) == (0, [])
    assert not rules(findings) & {"missing-passage", "clause-missing"}
    code, _, findings = told(FI, WRONG, "--relation", relation)
    assert code == 1
    assert "amount-differs" in rules(findings)


def test_an_addition_to_a_summary_is_reported(told):
    added = (
        SV
        + "\nKommunens växel betjänar på vardagar, och tolkning till teckenspråk kan bokas hos tolkcentralen i Vasa.\n"
    )
    assert "added-passage" in rules(told(FI, added, "--relation", "abridged")[2])
    assert "added-passage" not in rules(told(FI, added, "--relation", "excerpt")[2])
