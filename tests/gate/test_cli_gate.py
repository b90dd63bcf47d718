"""The gate on the command line: from init to green and red again, budgets, a strict baseline; alike in every output."""

from __future__ import annotations

import json
import shutil
from xml.etree import ElementTree as ET

import pytest

PATTERN = '[[pairs]]\npattern = "{name}.{lang}.md"\n'
OUTPUTS = ("-o", "json=r.json", "-o", "gitlab=r.gl.json", "-o", "junit=r.xml", "--format", "github")


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def outputs(here):
    return (
        json.loads((here / "r.json").read_bytes()),
        json.loads((here / "r.gl.json").read_bytes()),
        ET.parse(here / "r.xml").getroot(),
    )


# --- a fresh project: init, red, baseline, green, red again -------------------------------------------------------------


@pytest.mark.slow
def test_from_init_to_a_gate_that_turns_red_after_one_edited_number(call, here, monkeypatch):
    edit(here / "a.sv.md", "500", "400")
    assert call("init")[0] == 0
    assert call("init")[0] == 2  # never overwritten by accident
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))

    code, out, _err = call("check", "--format", "text,github", "--output", "sarif=r.sarif")
    assert code == 1
    assert "critical amount-differs" in out
    assert "::error file=a.sv.md" in out
    assert len(json.loads((here / "r.sarif").read_bytes())["runs"][0]["results"]) == 1

    assert call("baseline", "write", "--reason", "agreed", "--by", "AN")[0] == 0
    code, out, err = call("check", "--output", "sarif=r.sarif")
    assert (code, out) == (0, "")
    assert "1 known finding not shown (rinnan-baseline.json)" in err
    code, out, err = call("check", "--known")
    assert (code, "=  Accepted: agreed (by AN)" in out, "not shown" in err) == (0, True, False)
    assert json.loads((here / "r.sarif").read_bytes())["runs"][0]["results"][0]["suppressions"]

    edit(here / "a.sv.md", "2026", "2025")
    code, out, _err = call("check", "--format", "text,github", "--output", "sarif=r.sarif")
    assert code == 1
    assert "mars 2025" in out
    live = [r for r in json.loads((here / "r.sarif").read_bytes())["runs"][0]["results"] if "suppressions" not in r]
    assert len(live) == 1

    edit(here / "a.sv.md", "2025", "2026")
    edit(here / "a.sv.md", "400", "500")
    code, _out, err = call("check")
    assert code == 0
    assert "1 dead entry (" in err
    assert call("check", "--strict-baseline")[0] == 1
    assert call("baseline", "prune")[0] == 0
    assert call("check", "--strict-baseline")[0] == 0


def test_configuration_is_shown_with_its_origin(call, here):
    (here / "rinnan.toml").write_text('profile = "ci"\n[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
    _code, out, _err = call("config")
    assert "[rinnan.toml]" in out or "rinnan.toml]" in out
    assert "a: a.fi.md ↔ a.sv.md (full)" in out
    assert "[profile ci]" in out
    assert "none (defaults)" in call("config", "--isolated")[1]


def test_missing_version_of_the_release_is_a_finding(call, here):
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    shutil.copy(here / "a.sv.md", here / "b.sv.md")
    code, out, err = call("check")
    assert code == 1
    assert "b: critical missing-version: SV has b.sv.md, FI is missing (b.fi.md)." in out
    assert "1 pair compared; 1 document without both versions; 1 finding (1 critical)" in err


def test_what_a_budget_lets_through_fails_nowhere(call, here):
    edit(here / "a.sv.md", "500", "400")
    (here / "rinnan.toml").write_text(f"[rules.amount-differs]\nbudget = 1\n{PATTERN}", "utf-8")
    code, out, err = call("check", *OUTPUTS)
    assert code == 0
    assert err.rstrip().endswith("nothing at or above the gate (major); 1 let through by budgets")
    told, _gitlab, junit = outputs(here)
    assert [f["fails"] for f in told["findings"]] == [False]
    assert (told["gate"]["is_clean"], told["gate"]["failing"], told["gate"]["tolerated"]) == (True, 0, 1)
    assert junit.get("failures") == "0"
    assert "amount-differs" in ET.tostring(junit, "unicode")
    assert "amount-differs" in out

    edit(here / "rinnan.toml", "budget = 1", "budget = 0")
    code, _out, err = call("check", *OUTPUTS)
    assert code == 1
    assert "1 at or above the gate (major); amount-differs: 1 finding, budget 0" in err
    told, _gitlab, junit = outputs(here)
    assert [f["fails"] for f in told["findings"]] == [True]
    assert junit.get("failures") == "1"


def test_a_strict_baseline_says_in_every_output_why_it_is_red(call, here, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    (here / "rinnan.toml").write_text(f"[baseline]\nstrict = true\n{PATTERN}", "utf-8")
    edit(here / "a.sv.md", "500", "400")
    assert call("baseline", "write")[0] == 0
    code, _out, err = call("check", *OUTPUTS)
    assert (code, outputs(here)[0]["gate"]["is_clean"]) == (0, True)
    assert outputs(here)[0]["notes"] == ["1 known finding not shown (rinnan-baseline.json)"]

    edit(here / "a.sv.md", "400", "500")
    (here / "summary.md").unlink()
    code, out, err = call("check", *OUTPUTS)
    assert code == 1
    assert err.rstrip().endswith("nothing at or above the gate (major); dead entries fail (strict baseline)")
    assert out.startswith("::error file=rinnan-baseline.json,title=rinnan (baseline)::1 dead entry (a: amount-differs ")
    told, gitlab, junit = outputs(here)
    assert told["gate"]["is_clean"] is False
    assert [one["path"] for one in told["gate"]["also_failing"]] == ["rinnan-baseline.json"]
    assert [(e["check_name"], e["location"]["path"]) for e in gitlab] == [("baseline", "rinnan-baseline.json")]
    assert junit.get("failures") == "1"
    assert (here / "summary.md").read_text("utf-8").startswith("## ❌")
    assert "rinnan baseline prune removes them" in (here / "summary.md").read_text("utf-8")


def test_a_baseline_that_is_named_must_be_there(call, here):
    (here / "rinnan.toml").write_text(f'[baseline]\nfile = "known.json"\n{PATTERN}', "utf-8")
    code, _out, err = call("check")
    assert code == 2
    assert "cannot read the baseline: No such file or directory (rinnan baseline write makes it)" in err
    assert call("baseline", "write")[0] == 0
    assert call("check")[0] == 0


def test_an_exception_ends_and_says_so(call, here):
    (here / "rinnan.toml").write_text(PATTERN, "utf-8")
    edit(here / "a.sv.md", "500", "400")
    code, _out, err = call("baseline", "write", "--until", "2001-02-03")
    assert code == 2
    assert "--until 2001-02-03: that day has passed" in err
    assert call("baseline", "write", "--until", "29990203", "--reason", "for now")[0] == 0
    edit(here / "rinnan-baseline.json", "2999-02-03", "2001-02-03")
    code, _out, err = call("check")
    assert code == 1
    assert "its exception ended on 2001-02-03" in err
    assert call("baseline", "write", "--until", "2999-12-31", "--reason", "again")[0] == 0
    code, out, _err = call("check", "--known")
    assert code == 0
    assert "=  Accepted: again (until 2999-12-31)" in out


def test_paths_start_from_the_root_of_the_repository(call, here, monkeypatch):
    (here / "docs").mkdir()
    for name in ("a.fi.md", "a.sv.md"):
        (here / name).rename(here / "docs" / name)
    edit(here / "docs" / "a.sv.md", "500", "400")
    (here / "docs" / "rinnan.toml").write_text(PATTERN, "utf-8")
    monkeypatch.chdir(here / "docs")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(here))
    monkeypatch.setenv("CI_PROJECT_DIR", str(here))
    _code, out, _err = call("check", "--format", "github", "-o", "gitlab=r.json", "-o", "sarif=r.sarif")
    assert out.startswith("::error file=docs/a.sv.md,line=7,")
    assert json.loads((here / "docs" / "r.json").read_bytes())[0]["location"]["path"] == "docs/a.sv.md"
    [result] = json.loads((here / "docs" / "r.sarif").read_bytes())["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/a.sv.md"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(here / "elsewhere"))
    assert call("check", "--format", "github")[1].startswith("::error file=a.sv.md,line=7,")
