"""``rinnan terms`` on the command line."""

from __future__ import annotations

import json

import pytest

from align.cli import rinnan
from align.cli.exits import run

LIST = "fi;sv;sv-forbidden\nyhdenvertaisuus;likabehandling;jämlikhet i lag\nkohderyhmä;målgrupp;\n"
FI = "# Yhdenvertaisuus\n\nYhdenvertaisuutta edistetään kaikissa palveluissa. Kohderyhmänä ovat nuoret.\n"
SV = "# Likabehandling\n\nLikabehandlingen främjas i alla tjänster. Målgruppen är unga.\n"


@pytest.fixture
def call(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("align.cache.default_folder", lambda: tmp_path / "cache")
    for name, text in (("a.fi.md", FI), ("a.sv.md", SV), ("t.csv", LIST)):
        (tmp_path / name).write_text(text, "utf-8")

    def run_it(*arguments):
        code = run(rinnan, ["terms", *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run_it


def test_check_of_a_clean_text_and_of_a_forbidden_term(call, tmp_path):
    assert call("check", "a.sv.md", "--glossary", "t.csv")[0] == 0
    (tmp_path / "b.sv.md").write_text("Vi främjar jämlikhet i lag i alla tjänster för unga i kommunen.\n", "utf-8")
    code, out, _err = call("check", "b.sv.md", "--glossary", "t.csv", "--language", "sv")
    assert code == 1
    assert out.startswith("b.sv.md: line 1: forbidden: ")
    assert "likabehandling" in out
    told = json.loads(call("check", "b.sv.md", "--glossary", "t.csv", "--language", "sv", "--format", "json")[1])
    assert (told[0]["kind"], told[0]["quote"]) == ("forbidden", "jämlikhet i lag")


def test_check_of_an_unreadable_text_outranks(call):
    code, _out, err = call("check", "absent.md", "a.sv.md", "--glossary", "t.csv")
    assert code == 2
    assert "absent.md" in err
    assert call("check", "a.sv.md", "--glossary", "absent.csv")[0] == 2


def test_search_finds_inflected_words_with_their_counterparts(call):
    code, out, err = call("search", "yhdenvertaisuus", "a.fi.md", "a.sv.md")
    assert code == 0
    assert "«Yhdenvertaisuutta» edistetään" in out
    assert "= Likabehandlingen främjas" in out
    assert "2 places" in err


def test_drift_and_candidates_give_data(call, tmp_path):
    (tmp_path / "b.fi.md").write_text(FI, "utf-8")
    (tmp_path / "b.sv.md").write_text(SV.replace("Likabehandlingen", "Jämställdheten"), "utf-8")
    code, out, _err = call(
        "drift", "a.fi.md", "a.sv.md", "b.fi.md", "b.sv.md", "--glossary", "t.csv", "--format", "json"
    )
    assert code == 0
    assert isinstance(json.loads(out), list)
    code, out, _err = call("candidates", "a.fi.md", "a.sv.md", "--least", "1", "--format", "json")
    assert {"word", "language", "count", "rendering"} <= set(json.loads(out)[0])


def test_documents_come_in_pairs(call):
    code, _out, err = call("drift", "a.fi.md")
    assert code == 2
    assert "in pairs" in err


def test_validate(call, tmp_path):
    assert call("validate", "t.csv")[0] == 0
    (tmp_path / "bad.csv").write_text("one;two\nx;y\n", "utf-8")
    assert call("validate", "t.csv", "bad.csv")[0] == 2


def test_convert_and_read_back(call, tmp_path):
    for name in ("t.tbx", "t.xlsx", "t.rdf"):
        assert call("convert", "t.csv", "-o", name)[0] == 0
        assert (tmp_path / name).stat().st_size > 100
    assert call("validate", "t.tbx")[0] == 0
    code, _out, err = call("convert", "t.csv", "-o", "t.docx")
    assert code == 2
    assert "docx" in err


def test_bundled_lists_are_named(call):
    assert "builtin:structural-funds\t" in call("lists")[1]
