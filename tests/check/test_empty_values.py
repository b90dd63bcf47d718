"""Cells that one version fills in and the other does not."""

from __future__ import annotations

import pytest

from align.check.passages.emptyvalues import EmptyValue
from align.extract import extract_text
from align.pipeline import CompareOptions, compare_documents

HEADS = "| Tehtävä | Nimi | Puhelin |\n|---|---|---|\n", "| Uppgift | Namn | Telefon |\n|---|---|---|\n"


def said(source: str, target: str) -> list[str]:
    first = extract_text(source, format="markdown", path="fi.md", language="fi")
    second = extract_text(target, format="markdown", path="sv.md", language="sv")
    report = compare_documents(first, second, options=CompareOptions(rules=(EmptyValue(),)))
    return [finding.message for finding in report.findings]


def table(*rows: tuple[str, ...], side: int) -> str:
    return HEADS[side] + "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


FI = (
    ("Rehtori", "Aino Salmi", "0295 000 111"),
    ("Kuraattori", "Bo Holm", "0295 000 222"),
    ("Neuvoja", "Siv Ek", "0295 000 333"),
)
SV = (
    ("Rektor", "Aino Salmi", "0295 000 111"),
    ("Kurator", "Bo Holm", "0295 000 222"),
    ("Rådgivare", "Siv Ek", "0295 000 333"),
)


@pytest.mark.parametrize(("place", "column", "head"), [(0, 1, "Namn"), (1, 2, "Telefon"), (2, 1, "Namn")])
def test_the_cell_is_named_by_row_and_column(place: int, column: int, head: str) -> None:
    rows = [list(cells) for cells in SV]
    rows[place][column] = ""
    (message,) = said(table(*FI, side=0), table(*map(tuple, rows), side=1))
    assert f"“{SV[place][0]}”" in message
    assert f"“{head}”" in message


def test_a_value_given_once_for_several_rows_is_no_loss() -> None:
    fi = [(a, b, "0295 000 111") for a, b, _ in FI]
    sv = [(a, b, "0295 000 111" if not n else "") for n, (a, b, _) in enumerate(SV)]
    assert said(table(*fi, side=0), table(*sv, side=1)) == []


def test_a_dash_is_no_value() -> None:
    fi = [FI[0], (FI[1][0], FI[1][1], "–"), FI[2]]
    sv = [SV[0], (SV[1][0], SV[1][1], ""), SV[2]]
    assert said(table(*fi, side=0), table(*sv, side=1)) == []


def test_two_lost_rows_are_no_empty_values() -> None:
    assert said(table(*FI, side=0), table(SV[0], side=1)) == []


def test_a_row_of_two_columns_under_a_head() -> None:
    fi = "| Tehtävä | Yhteystiedot |\n|---|---|\n| Hankepäällikkö | Aino Salmi, 0295 000 111 |\n| Laboratorio | Siv Ek, 0295 000 333 |\n| Kunnat | Bo Holm |"
    sv = "| Uppgift | Kontakt |\n|---|---|\n| Projektchef | Aino Salmi, 0295 000 111 |\n| Laboratoriet |  |\n| Kommunerna | Bo Holm |"
    (message,) = said(fi, sv)
    assert message == "The row “Laboratoriet” has a value in FI and none in SV."
