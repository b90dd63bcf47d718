"""Comments in a document that ignore findings: counted, listed, and reported when they do not do what they should."""

from __future__ import annotations

import json

import pytest

import align.cache
from align.cli import rinnan
from align.cli.exits import run
from align.extract import extract
from align.ignores import comments

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa 2026.\n\n## Määrä\n\n{fi}Avustus on enintään 500 euroa hakijaa kohti.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars 2026.\n\n## Belopp\n\n{sv}Understödet är högst 400 euro per sökande.\n"
GOOD = "<!-- rinnan: ignore amount-differs – agreed with the ministry -->\n\n"


@pytest.fixture
def check(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(align.cache, "default_folder", lambda: tmp_path / "cache")

    def run_it(*more, fi="", sv="", config=""):
        (tmp_path / "a.fi.md").write_text(FI.format(fi=fi), "utf-8")
        (tmp_path / "a.sv.md").write_text(SV.format(sv=sv), "utf-8")
        (tmp_path / "rinnan.toml").write_text(config + '\n[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
        code = run(rinnan, ["check", "--format", "json", *more])
        out, err = capfdbinary.readouterr()
        return code, json.loads(out) if out else {}, err.decode()

    return run_it


def rules(findings):
    return [f["rule"] for f in findings]


@pytest.mark.parametrize("where", [{"fi": GOOD}, {"sv": GOOD}])
def test_ignored_finding_does_not_fail_and_is_counted(check, where):
    assert check()[0] == 1
    code, told, err = check(**where)
    assert code == 0
    assert told["findings"] == []
    assert rules(told["known"]) == ["amount-differs"]
    assert told["known"][0]["accepted"] == {
        "kind": "comment",
        "reason": "agreed with the ministry",
        "by": "",
        "until": "",
    }
    assert "1 finding ignored by comments in the documents (--known lists them)" in err


def test_the_same_from_memory(check):
    first, again = check(fi=GOOD), check(fi=GOOD)
    assert first[1]["known"] == again[1]["known"]
    assert first[0] == again[0] == 0


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- rinnan: ignore amount-differs -->", "it has no reason"),
        ("<!-- rinnan: ignore amount-difers – agreed -->", "perhaps “amount-differs”"),
        ("<!-- rinnan: ignore – agreed -->", "it is not understood"),
        ("<!-- rinnan: ignore all, really all! – agreed -->", "it is not understood"),
        ("<!-- rinnan: off -->", "it is not understood"),
    ],
)
def test_comment_that_is_wrong_ignores_nothing_and_is_reported(check, comment, told):
    code, data, _err = check(fi=f"{comment}\n\n")
    assert code == 1
    assert sorted(rules(data["findings"])) == ["amount-differs", "ignore-comment"]
    [finding] = [f for f in data["findings"] if f["rule"] == "ignore-comment"]
    assert told in finding["message"]
    assert finding["severity"] == "major"
    assert "500 euroa" in finding["source"]["text"]
    assert data["known"] == []


def test_comment_that_ignores_nothing_is_reported_as_minor(check):
    code, data, _err = check(fi="<!-- rinnan: ignore date-differs – summer time -->\n\n")
    assert code == 1
    assert [(f["rule"], f["severity"]) for f in data["findings"]] == [
        ("amount-differs", "critical"),
        ("ignore-comment", "minor"),
    ]
    # a rule that did not run had nothing to say: its comment may be needed
    assert rules(
        check("--rule", "amount-differs", fi="<!-- rinnan: ignore date-differs – summer time -->\n\n")[1]["findings"]
    ) == ["amount-differs"]


def test_comment_holds_for_its_own_block_only(check):
    far = "<!-- rinnan: ignore amount-differs – elsewhere -->\n\nHakuaika on lyhyt.\n\n"
    code, data, _err = check(fi=far, sv="Ansökningstiden är kort.\n\n")
    assert code == 1
    assert "amount-differs" in rules(data["findings"])


def test_several_rules_and_other_dashes(check):
    code, data, _err = check(fi="<!--\n rinnan: ignore amount-differs,\n number-differs -- agreed\n-->\n\n")
    assert code == 0, data["findings"]


def test_switched_off(check):
    code, data, err = check(fi=GOOD, config="ignore-comments = false")
    assert code == 1
    assert rules(data["findings"]) == ["amount-differs"]
    assert "ignored" not in err
    assert rules(
        check(fi="<!-- rinnan: off -->\n\n", config="[rules.ignore-comment]\nenabled = false")[1]["findings"]
    ) == ["amount-differs"]
    found = check(fi="<!-- rinnan: off -->\n\n", config='[rules.ignore-comment]\nseverity = "neutral"')[1]["findings"]
    assert {f["severity"] for f in found if f["rule"] == "ignore-comment"} == {"neutral"}


def test_comment_and_baseline_side_by_side(check, tmp_path):
    (tmp_path / "rinnan-baseline.json").write_text('{"version": 1, "pairs": {"a": []}}', "utf-8")
    code, data, err = check(fi=GOOD)
    assert code == 0
    assert rules(data["known"]) == ["amount-differs"]
    assert "(rinnan-baseline.json)" not in err


def test_comments_of_html_and_of_formats_without_them(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        "<p>Hei.</p><!-- rinnan: ignore added-passage – ours --><ul><li>Yksi <b>kaksi</b></li></ul><p>x</p>", "utf-8"
    )
    [ignore] = comments(extract(page, language="fi"))
    assert ignore.rules == ("added-passage",)
    assert extract(page).blocks()[ignore.block].text == "Yksi kaksi"
    text = tmp_path / "a.txt"
    text.write_text("<!-- rinnan: ignore added-passage – ours -->\n\nHei sinulle.\n", "utf-8")
    assert comments(extract(text, language="fi")) == ()


def test_the_same_words_twice_are_told_apart(tmp_path):
    page = tmp_path / "a.md"
    page.write_text("# Ohje\n\nSama.\n\nToinen.\n\n<!-- rinnan: ignore added-passage – second -->\n\nSama.\n", "utf-8")
    [ignore] = comments(extract(page, language="fi"))
    assert ignore.block == [n for n, b in enumerate(extract(page).blocks()) if b.text == "Sama."][1]


def test_a_comment_at_the_end_is_reported(tmp_path, check):
    page = tmp_path / "a.html"
    page.write_text("<p>Hei sinulle.</p><!-- rinnan: ignore added-passage – ours -->", "utf-8")
    assert comments(extract(page, language="fi"))[0].block is None
