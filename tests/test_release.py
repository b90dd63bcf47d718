"""A run over a release: what is known already is not compared again, and nothing else depends on that."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import align.release
import align.runner
import align.store
from align.cache import Cache
from align.config import load_config
from align.errors import ConfigError
from align.plan import plan
from align.release import run_plan

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa 2026. Hakemus toimitetaan kirjaamoon.\n\n## Käyttö\n\nAvustus on {n} euroa.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars 2026. Ansökan lämnas till registratorskontoret.\n\n## Användning\n\nUnderstödet är {n} euro.\n"
TERMS = "id;fi;sv;sv-deprecated\nregistry;kirjaamo;registratur;registratorskontor\n"


@pytest.fixture
def release(tmp_path, monkeypatch):
    """Three pairs, the second with another amount in Swedish; runs, and the names of the pairs compared."""
    monkeypatch.chdir(tmp_path)
    for name, number in (("a", 500), ("b", 400), ("c", 500)):
        (tmp_path / f"{name}.fi.md").write_text(FI.format(n=500), "utf-8")
        (tmp_path / f"{name}.sv.md").write_text(SV.format(n=number), "utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, "utf-8")
    (tmp_path / "rinnan.toml").write_text('[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
    compared: list[str] = []
    real = align.runner.compare_for_set

    def counting(source, target, **more):
        compared.append(more["options"].name)
        return real(source, target, **more)

    monkeypatch.setattr(align.runner, "compare_for_set", counting)

    def run(**more):
        compared.clear()
        config = load_config(tmp_path / "rinnan.toml")
        more.setdefault("cache", Cache(tmp_path / "cache"))
        more.setdefault("keep_passages", False)
        return run_plan(plan(config), config, **more), sorted(compared)

    return run


def timeless(reports):
    return [replace(report, statistics=replace(report.statistics, seconds=0)) for report in reports]


def test_what_is_known_is_not_compared_again(release):
    first, compared = release()
    assert compared == ["a", "b", "c"]
    again, compared = release()
    assert compared == []
    assert again == first
    plain, compared = release(cache=None)
    assert compared == ["a", "b", "c"]
    assert timeless(plain) == timeless(again)


@pytest.mark.parametrize("times", [1, 2])
def test_reports_share_what_they_say_of_rules(release, times):
    for _ in range(times):  # compared, then from memory
        told, _compared = release()
    assert len({id(report.rules) for report in told}) == 1


def test_known_pairs_count_as_done(release):
    release()
    seen = []
    release(progress=seen.append)
    assert sorted(seen) == ["a", "b", "c"]


def change_document(folder):
    path = folder / "b.sv.md"
    path.write_text(SV.format(n=500), "utf-8")


def change_rules(folder):
    path = folder / "rinnan.toml"
    path.write_text(path.read_text("utf-8") + '[rules.amount-differs]\nseverity = "minor"\n', "utf-8")


def change_relation(folder):
    path = folder / "rinnan.toml"
    path.write_text('relation = "abridged"\n' + path.read_text("utf-8"), "utf-8")


def add_list(folder):
    path = folder / "rinnan.toml"
    path.write_text('glossaries = ["terms.csv"]\n' + path.read_text("utf-8"), "utf-8")


@pytest.mark.parametrize(
    ("change", "compared"),
    [
        (change_document, ["b"]),
        (change_rules, ["a", "b", "c"]),
        (change_relation, ["a", "b", "c"]),
        (add_list, ["a", "b", "c"]),
    ],
)
def test_any_change_is_seen(release, tmp_path, change, compared):
    release()
    change(tmp_path)
    told, again = release()
    assert again == compared
    assert timeless(told) == timeless(release(cache=None)[0])


def test_another_word_in_a_list_is_seen(release, tmp_path):
    add_list(tmp_path)
    first, _ = release()
    (tmp_path / "terms.csv").write_text(TERMS.replace("registratur;registratorskontor", "registratorskontor;"), "utf-8")
    then, compared = release()
    assert compared == ["a", "b", "c"]
    assert [f.rule for r in first for f in r.findings] != [f.rule for r in then for f in r.findings]


def test_another_rule_alone_is_seen(release):
    everything, _ = release()
    told, compared = release(only_rules=("date-differs",))
    assert compared == ["a", "b", "c"]
    assert len(told[1].findings) < len(everything[1].findings)


def test_a_rule_that_is_not_there_is_an_error_whatever_is_known(release, tmp_path):
    release()
    path = tmp_path / "rinnan.toml"
    path.write_text(path.read_text("utf-8") + "[rules.amount-difers]\n", "utf-8")
    with pytest.raises(ConfigError, match="did you mean 'amount-differs'"):
        release()
    path.write_text(path.read_text("utf-8").replace("[rules.amount-difers]\n", ""), "utf-8")
    with pytest.raises(ConfigError, match="amont"):
        release(only_rules=("amont-differs",))


def test_another_rinnan_looks_anew(release, monkeypatch):
    release()
    monkeypatch.setattr(align.store, "own_state", lambda: "another")
    assert release()[1] == ["a", "b", "c"]


def test_passages_are_there_where_they_are_wanted(release):
    first, _ = release()
    whole, _ = release(keep_passages=True)
    assert all(report.alignment.beads for report in whole)
    assert [r.findings for r in whole] == [r.findings for r in first]
    assert [r.rules for r in whole] == [r.rules for r in first]
    assert [r.statistics.term_hits for r in whole] == [r.statistics.term_hits for r in first]
    assert timeless(whole) == timeless(release(cache=None, keep_passages=True)[0])


def test_what_could_not_be_read_is_tried_again(release, tmp_path):
    (tmp_path / "c.sv.md").write_bytes(b"")
    assert [bool(r.problems) for r in release()[0]] == [False, False, True]
    assert release()[1] == ["c"]
    shutil.copy(tmp_path / "a.sv.md", tmp_path / "c.sv.md")
    assert not any(r.problems for r in release()[0])


def test_time_of_a_file_does_not_matter(release, tmp_path):
    release()
    os.utime(tmp_path / "a.fi.md", (1, 1))
    assert release()[1] == []


def test_a_list_that_cannot_be_read_is_told_each_time(release, tmp_path):
    add_list(tmp_path)
    (tmp_path / "terms.csv").unlink()
    for _ in range(2):
        assert all(r.problems[0].path == "terms.csv" for r in release()[0])


def test_sets_say_the_same_from_memory(release, tmp_path):
    path = tmp_path / "rinnan.toml"
    path.write_text(path.read_text("utf-8") + '[[sets]]\nname = "all"\npairs = ["*"]\n', "utf-8")
    first, compared = release()
    assert compared == ["a", "b", "c"]
    again, compared = release()
    assert compared == []
    assert again == first


def test_state_of_an_installed_rinnan_is_its_record(tmp_path, monkeypatch):
    package = tmp_path / "align"
    package.mkdir()
    monkeypatch.setattr(align.store, "__file__", str(package / "store.py"))
    record = tmp_path / "rinnan-9.9.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("align/store.py,sha256=abc,1\n", "utf-8")
    assert "sha256=abc" in align.store._own_files()
    record.write_text("rinnan.pth,sha256=abc,1\n", "utf-8")  # editable: the files themselves decide
    (package / "x.py").write_text("pass\n", "utf-8")
    before = align.store._own_files()
    (package / "x.py").write_text("pass  # more\n", "utf-8")
    assert "x.py:" in before
    assert align.store._own_files() != before


def test_state_names_the_libraries():
    assert any(Path(name).name.startswith("click-") for name in align.store._libraries())
