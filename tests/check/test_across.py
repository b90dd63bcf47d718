"""What documents of a set say against each other, from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from align.cli import main

if TYPE_CHECKING:
    from pathlib import Path

CALL = {
    "fi": "# Haku: liikkuvat palvelut\n\nToteutusaika\t1.1.2026–31.12.2028\n\nHakuaika\tpäättyy 31.3.2026\n\nAvustusta myönnetään enintään 80"
    " prosenttia kustannuksista.\n\nLisätietoja antaa Maija Malli, maija.malli@example.fi, puh. 0295 163 232.\n",
    "sv": "# Utlysning: mobila tjänster\n\nGenomförandetid\t1.1.2026–31.12.2028\n\nAnsökningstid\tgår ut 31.3.2026\n\nUnderstöd beviljas för"
    " högst 80 procent av kostnaderna.\n\nMer information ger Maija Malli, maija.malli@example.fi, tfn 0295 163 232.\n",
}
GUIDE = {
    "fi": "# Hakijan ohje: liikkuvat palvelut\n\nToteutusaika\t1.1.2026–31.12.2029\n\nKustannukset hyväksytään, jos ne ovat tarpeellisia.\n\n"
    "Ohjeesta vastaa Maija Malli, maija.malli@example.org, puh. 0295 163 777.\n",
    "sv": "# Anvisning för sökande: mobila tjänster\n\nGenomförandetid\t1.1.2026–31.12.2029\n\nKostnaderna godkänns, om de är nödvändiga.\n\n"
    "För anvisningen svarar Maija Malli, maija.malli@example.org, tfn 0295 163 777.\n",
}
SETS = '[[sets]]\nname = "haku"\npairs = ["*"]\n'


def run(
    capsys: pytest.CaptureFixture[str], folder: Path, documents: dict[str, dict[str, str]], sets: str, *more: str
) -> list[dict[str, object]]:
    for name, texts in documents.items():
        for language, text in texts.items():
            (folder / f"{name}.{language}.md").write_text(text, encoding="utf-8")
    config = folder / "rinnan.toml"
    config.write_text(f'[[pairs]]\npattern = "{{name}}.{{lang}}.md"\n{sets}', encoding="utf-8")
    arguments = ["check", "--config", str(config), "--format", "json", "--profile", "translator", *more]
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code in (0, 1)
    data = json.loads(capsys.readouterr().out)
    reports = data.get("reports", [data])
    return [f for report in reports for f in report["findings"] if f["rule"] == "documents-contradict"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_set_that_contradicts_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(capsys, tmp_path, {"haku": CALL, "ohje": GUIDE}, SETS, "--jobs", jobs)
    quotes = {(f["source"] or {}).get("quote") or (f["target"] or {}).get("quote") for f in found}
    assert "maija.malli@example.org" in quotes
    assert "0295 163 777" in quotes
    assert "1.1.2026–31.12.2029" in quotes
    assert any(
        "haku.fi.md has maija.malli@example.fi (the same person, Maija Malli)" in str(f["message"]) for f in found
    )


def test_agreeing_documents_and_documents_of_no_set_stay_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(capsys, tmp_path, {"haku": CALL, "ohje": GUIDE}, "") == []
    assert run(capsys, tmp_path, {"haku": CALL, "ohje": CALL}, SETS) == []


def test_the_value_of_most_documents_is_taken_for_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    documents = {"a": GUIDE, "b": CALL, "c": CALL}
    found = run(capsys, tmp_path, documents, SETS)
    assert found
    assert {str(f["message"]).partition(", but ")[2][:2] for f in found} == {"b."}
