"""docs/configuration.md tells every key, its examples are valid, and rinnan config says whence each value comes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from align.checked import Table
from align.config import load_config
from align.extract.limits import Limits
from align.report import FORMATS

DOC = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
BLOCKS = re.findall(r"^```toml\n(.*?)^```$", DOC, re.DOTALL | re.MULTILINE)
PATTERN = '[[pairs]]\npattern = "{name}.{lang}.md"\n'


@pytest.mark.parametrize("block", BLOCKS, ids=[b.split("\n", 1)[0] for b in BLOCKS])
def test_every_example_is_valid(tmp_path, block):
    (tmp_path / "rinnan.toml").write_text(block, "utf-8")
    from align.selection import select_rules

    assert select_rules(load_config(tmp_path / "rinnan.toml"))


def test_every_key_is_told(tmp_path, monkeypatch):
    asked = set()
    plain = Table._get

    def listen(self, key, *more):
        asked.add((re.sub(r" \d+", "", self.name), key))
        return plain(self, key, *more)

    day = Table.date
    monkeypatch.setattr(Table, "_get", listen)
    monkeypatch.setattr(Table, "date", lambda self, key: asked.add((self.name, key)) or day(self, key))
    for block in BLOCKS:
        (tmp_path / "rinnan.toml").write_text(block, "utf-8")
        load_config(tmp_path / "rinnan.toml")
    keys = {
        key for name, key in asked if not name.startswith(("outputs", "pairs.", "gate.", "rules.")) and name != "rules"
    }
    assert {"document-date", "excerpts", "severity", "exclude", "pages"} <= keys
    tables = {"pairs", "sets", "gate", "show", "rules", "baseline", "outputs", "limits"}
    untold = {key for key in keys - tables if not re.search(rf"`(?:\w+\.)?{re.escape(key)}`", DOC)}
    assert untold == set()
    assert {name for name in tables if f"[{name}" not in DOC} == set()


def test_limits_and_formats_are_those_of_the_code():
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| ([\d_.,]+) \|", DOC.partition("## `[limits]`")[2], re.MULTILINE))
    limits = Limits()
    own = {name.replace("_", "-"): getattr(limits, name) for name in Limits.__dataclass_fields__}
    assert {name: float(value.replace("_", "").replace(",", "")) for name, value in rows.items()} == own
    told = next(line for line in DOC.splitlines() if line.startswith("Formats: "))
    assert set(re.findall(r"`([a-z-]+)`", told)) == set(FORMATS)


def test_whence_each_value_comes(call, here, monkeypatch):
    (here / "rinnan.toml").write_text(
        f"""
profile = "ci"
document-date = 2026-01-31
[gate]
confidence = {{ major = 0.6 }}
[show]
severity = "neutral"
[baseline]
excerpts = false
[outputs]
sarif = "out/r.sarif"
[limits]
pages = 9000
[rules.number-format]
enabled = false
[rules.missing-passage]
budget = 2
least-confidence = 0.7
{PATTERN}document-date = 2025-06-01
""",
        "utf-8",
    )
    monkeypatch.setenv("RINNAN_CACHE", str(here / "cache"))
    code, out, _err = call("config")
    assert code == 0
    lines = {line[:18].rstrip(): line[18:].strip() for line in out.splitlines()}
    assert lines["file"] == "rinnan.toml"
    assert lines["profile"] == "ci  [rinnan.toml]"
    assert lines["document-date"] == "2026-01-31  [rinnan.toml]"
    assert lines["gate.fail-on"] == "major  [profile ci]"
    assert (
        lines["gate.confidence"]
        == "neutral 0.82, minor 0.82, major 0.6, critical 0.82  [rinnan.toml: major; the rest profile ci]"
    )
    assert lines["show.severity"] == "neutral  [rinnan.toml]"
    assert lines["show.confidence"] == "0.82  [profile ci]"
    assert lines["baseline.file"] == "rinnan-baseline.json  [default]"
    assert lines["baseline.excerpts"] == "no  [rinnan.toml]"
    assert lines["outputs.sarif"] == "out/r.sarif  [rinnan.toml]"
    assert lines["limits.pages"] == "9 000  [rinnan.toml]"
    assert lines["cache"].endswith("[RINNAN_CACHE]")
    assert "budget = 2, least-confidence = 0.7  [rinnan.toml]" in out
    assert "rules off          number-format  [rinnan.toml]" in out
    assert re.search(r"^rules off .*\[profile ci\]$", out, re.MULTILINE)
    assert lines["pair"] == "a: a.fi.md ↔ a.sv.md (full, date 2025-06-01)"
    assert "[command line]" in call("config", "--profile", "reviewer")[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[outputs]\nsarf = "x"', "[outputs] sarf: there is no format of this name; did you mean 'sarif'?"),
        ('[outputs]\nsarif = ""', "[outputs] sarif: the file is missing"),
        ("[limits]\npage = 5", "[limits] page: no such key; did you mean 'pages'?"),
        ("[limits]\npages = 0", "[limits] pages: expected a number above 0, found 0"),
        ("[limits]\npages = true", "[limits] pages: expected a number, found True"),
        ("[limits]\npages = inf", "[limits] pages: expected a number above 0, found inf"),
    ],
)
def test_complaints(call, here, text, told):
    (here / "rinnan.toml").write_text(f"{text}\n{PATTERN}", "utf-8")
    for command in ("config", "check"):
        code, _out, err = call(command)
        assert code == 2
        assert told in err


def test_a_limit_is_named_and_can_be_raised(call, here):
    (here / "rinnan.toml").write_text(f"[limits]\ntext-bytes = 60\n{PATTERN}", "utf-8")
    code, _out, err = call("check")
    assert code == 2
    assert "raise text-bytes under [limits] in rinnan.toml if you trust the file" in err
    assert call("check", "--lang", "sv", "--format", "none", "-o", "text=r.txt")[0] == 2
    assert "höj text-bytes under [limits] i rinnan.toml" in (here / "r.txt").read_text("utf-8")
    (here / "rinnan.toml").write_text(f"[limits]\ntext-bytes = 1000\n{PATTERN}", "utf-8")
    assert call("check")[0] == 0


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_windows_saves_it_with_a_mark_and_its_own_line_ends(call, here, ends):
    (here / "rinnan.toml").write_bytes(b"\xef\xbb\xbf" + f'profile = "ci"\n{PATTERN}'.replace("\n", ends).encode())
    code, out, _err = call("config")
    assert code == 0
    assert "profile            ci  [rinnan.toml]" in out


def test_the_start_holds_every_setting_and_all_of_them_are_valid(call, here):
    code, out, _err = call("init", "--print")
    assert code == 0
    tables = ("pairs", "sets", "rules", "limits", "outputs")
    rows = re.findall(r"^\| (`[^|]+`) \|", DOC.partition("## Environment")[0], re.MULTILINE)
    keys = {key for row in rows[:12] for key in re.findall(r"`([a-z-]+)`", row)} | {
        "fail-on",
        "confidence",
        "severity",
        "strict",
        "excerpts",
    }
    assert {key for key in keys if not re.search(rf"^(?:# )?{key} = ", out, re.MULTILINE)} == set()
    assert {name for name in tables if f"[{name}" not in out} == set()
    # with its settings switched on it is a configuration still (but for the documents of the examples)
    lines = out.partition("# One file that holds both versions")[0].splitlines()
    on = "\n".join(re.sub(r"^# (?=[a-z-]+ = |\[)", "", line) for line in lines)
    (here / "rinnan.toml").write_text(f"{on}\n{PATTERN}", "utf-8")
    assert load_config(here / "rinnan.toml").strict_baseline is True
