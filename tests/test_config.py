"""rinnan.toml and [tool.rinnan]: found, read, checked; rules made from it; pairs planned from it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.check import all_rules
from align.checked import Table, suggest
from align.config import PROFILES, Config, default_config, find_config, load_config
from align.entries import RuleSettings
from align.errors import ConfigError
from align.model import Relation, Severity
from align.selection import rule_infos, select_rules, severities


def write(folder, text, name="rinnan.toml"):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def load(folder, text, **options):
    return load_config(write(folder, text), **options)


# --- finding -----------------------------------------------------------------------------------------------------------


def test_nearest_file_wins_and_nothing_is_merged(tmp_path):
    write(tmp_path, 'profile = "ci"')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_config(inner) == tmp_path / "rinnan.toml"
    near = write(tmp_path / "a", 'relation = "abridged"')
    assert find_config(inner) == near
    assert load_config(near).profile == "reviewer"


def test_pyproject_counts_only_with_our_table(tmp_path):
    shared = write(tmp_path, "[tool.other]\nx = 1\n", "pyproject.toml")
    assert find_config(tmp_path) != shared
    write(tmp_path, '[tool.rinnan]\nprofile = "ci"\n', "pyproject.toml")
    assert find_config(tmp_path) == shared
    assert load_config(shared).profile == "ci"


def test_own_file_before_pyproject(tmp_path):
    write(tmp_path, '[tool.rinnan]\nprofile = "ci"\n', "pyproject.toml")
    own = write(tmp_path, "")
    assert find_config(tmp_path) == own


# --- reading -----------------------------------------------------------------------------------------------------------


def test_every_setting_is_read(tmp_path):
    config = load(
        tmp_path,
        """
        profile = "ci"
        relation = "abridged"
        source-language = "fi"
        target-language = "sv"
        document-date = 2024-01-31
        glossaries = ["terms.csv", "builtin:structural-funds"]
        builtin-glossaries = false
        text-views = "views"
        jobs = 3
        [gate]
        fail-on = "minor"
        confidence = { minor = 0.9 }
        [show]
        severity = "neutral"
        confidence = 0.1
        [baseline]
        file = "known.json"
        strict = true
        excerpts = false
        [outputs]
        sarif = "out/r.sarif"
        [rules.amount-differs]
        severity = "minor"
        budget = 4
        [[pairs]]
        source = "a.fi.md"
        target = "a.sv.md"
        [[pairs]]
        pattern = "{name}.{lang}.docx"
        language-names = { fi = "suomi", sv = "svenska" }
        required = ["guide"]
        [[sets]]
        name = "spring"
        pairs = ["a", "g*"]
        """,
    )
    assert (config.profile, config.relation, config.jobs) == ("ci", Relation.ABRIDGED, 3)
    assert config.document_date == "2024-01-31"
    assert not config.builtin_glossaries
    assert config.gate.fail_on is Severity.MINOR
    assert dict(config.gate.confidence)[Severity.MINOR] == 0.9
    assert dict(config.gate.confidence)[Severity.MAJOR] == dict(PROFILES["ci"].gate.confidence)[Severity.MAJOR]
    assert config.gate.budgets == (("amount-differs", 4),)
    assert (config.show, config.show_confidence) == (Severity.NEUTRAL, 0.1)
    assert (config.baseline, config.strict_baseline, config.excerpts) == ("known.json", True, False)
    assert config.outputs == (("sarif", "out/r.sarif"),)
    assert config.pairs[0].target == "a.sv.md"
    assert config.patterns[0].marks == (("fi", "suomi"), ("sv", "svenska"))
    assert config.sets[0].pairs == ("a", "g*")


def test_one_number_holds_for_every_severity(tmp_path):
    config = load(tmp_path, "[gate]\nconfidence = 0.8\n")
    assert set(dict(config.gate.confidence).values()) == {0.8}


def test_profile_asked_for_replaces_the_files_and_leaves_its_settings(tmp_path):
    text = 'profile = "ci"\n[gate]\nfail-on = "minor"\n'
    config = load(tmp_path, text, profile="translator")
    assert config.profile == "translator"
    assert config.show is Severity.NEUTRAL
    assert config.gate.fail_on is Severity.MINOR


def test_options_come_last():
    config = default_config().with_options(fail_on="never", show="neutral", relation="excerpt", jobs=None)
    assert config.gate.fail_on is None
    assert (config.show, config.relation, config.jobs) == (Severity.NEUTRAL, Relation.EXCERPT, 0)
    origins = dict(config.origins)
    assert {origins[key] for key in ("gate.fail-on", "show.severity", "show.confidence", "relation")} == {
        "command line"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('profle = "ci"', "profle: no such key; did you mean 'profile'?"),
        (
            'profile = "reviewr"',
            "profile: expected one of translator, reviewer, ci, found 'reviewr'; did you mean 'reviewer'?",
        ),
        ("[gate]\nfailon = 1", "[gate] failon: no such key; did you mean 'fail-on'?"),
        ('[gate]\nfail-on = "mayor"', "did you mean 'major'?"),
        ("[gate]\nconfidence = 70", "[gate] confidence: expected a number from 0 to 1, found 70"),
        ("[gate]\nconfidence = { majr = 0.5 }", "[gate.confidence] majr: no such severity; did you mean 'major'?"),
        ("jobs = true", "jobs: expected a whole number, found True"),
        ("jobs = -1", "expected a number from 0 up"),
        ("glossaries = [1]", "glossaries: expected a list of strings, found 1 in it"),
        ('document-date = "1.2.2024"', "document-date: expected a date such as 2026-11-22"),
        ('[[pairs]]\nsource = "a"', "[pairs 1] target: a pair needs source and target, or a pattern"),
        ('[[pairs]]\npattern = "{name}.docx"', "must contain {lang}"),
        ('[[pairs]]\npattern = "{name}.{lang}.md"\nlanguages = ["fi"]', "expected two language codes"),
        ('[[pairs]]\npattern = "{name}.{lang}.md"\nsource = "x"', "[pairs 1] source: no such key"),
        ('[[sets]]\nname = "x"', "a set needs a name and its pairs"),
        ('pairs = ["a"]', "expected [[pairs]] tables"),
        ("[baseline]\nfiel = 1", "did you mean 'file'?"),
        ("a = ", "not valid TOML"),
    ],
)
def test_complaints_name_file_key_and_way_out(tmp_path, text, told):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert told in caught.value.message
    assert caught.value.path == str(tmp_path / "rinnan.toml")


def test_unreadable_files(tmp_path):
    with pytest.raises(ConfigError, match="cannot read the configuration"):
        load_config(tmp_path / "absent.toml")
    bad = tmp_path / "rinnan.toml"
    bad.write_bytes(b'profile = "\xe4"')
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config(bad)


def test_byte_order_mark_is_no_key(tmp_path):
    path = tmp_path / "rinnan.toml"
    path.write_bytes(b'\xef\xbb\xbfprofile = "ci"')
    assert load_config(path).profile == "ci"


@given(
    st.dictionaries(
        st.text(max_size=8),
        st.one_of(st.integers(), st.text(max_size=5), st.lists(st.integers(), max_size=2)),
        max_size=4,
    )
)
def test_any_table_is_read_or_refused_with_words(data):
    from align.config import _read

    try:
        config = _read(Table("x", data), None, None)
    except ConfigError:
        return
    assert isinstance(config, Config)


def test_suggest_lists_few_and_names_near():
    assert suggest("majr", ["minor", "major"]) == "; did you mean 'major'?"
    assert suggest("xyzzy", ["minor", "major"]) == "; there are minor, major"
    assert suggest("xyzzy", [f"{'k' * 8}{i}" for i in range(20)]) == ""


def test_digest_changes_with_what_changes_findings_only():
    config = default_config()
    assert config.digest() == config.with_options(fail_on="never", show="neutral").digest()
    assert config.digest() != config.with_options(relation="excerpt").digest()


def test_dates_of_toml_and_strings_are_one():
    for value in (dt.date(2024, 1, 31), "2024-01-31"):
        assert Table("x", {"d": value}).date("d") == "2024-01-31"


# --- rules -------------------------------------------------------------------------------------------------------------


def with_rules(*entries, **changes):
    return Config(rules=entries, **changes)


def test_all_rules_run_unless_told_otherwise():
    assert len(select_rules(Config())) == len(all_rules())
    off = all_rules()[0].id
    told = select_rules(with_rules(RuleSettings(off, enabled=False)))
    assert off not in [rule.id for rule in told]


def test_ci_profile_runs_precise_rules_and_those_asked_for():
    told = {rule.id for rule in select_rules(Config(profile="ci"))}
    assert told == {rule.id for rule in all_rules() if rule.ci}
    extra = next(rule.id for rule in all_rules() if not rule.ci)
    assert extra in {rule.id for rule in select_rules(with_rules(RuleSettings(extra, enabled=True), profile="ci"))}


def test_only_runs_what_is_named_whatever_the_profile_says():
    name = next(rule.id for rule in all_rules() if not rule.ci)
    assert [rule.id for rule in select_rules(Config(profile="ci"), [name])] == [name]


def test_unknown_rule_is_an_error_with_the_nearest():
    with pytest.raises(ConfigError, match="there is no rule 'amount-difers'; did you mean 'amount-differs'"):
        select_rules(with_rules(RuleSettings("amount-difers")))
    with pytest.raises(ConfigError, match="did you mean"):
        select_rules(Config(), ["amont-differs"])


def of_type(kind):
    """A rule with an option of a type, whatever rules there are."""
    for rule in all_rules():
        for name, default in rule.options():
            if type(default) is kind:
                return rule, name, default
    return None


@pytest.mark.parametrize(
    ("kind", "good", "bad"), [(float, 0.25, "x"), (float, 1, True), (int, 7, 7.5), (int, 7, True), (bool, True, 1)]
)
def test_options_are_typed(kind, good, bad):
    found = of_type(kind)
    if found is None:
        pytest.skip(f"no rule has an option of type {kind.__name__}")
    rule, name, _default = found
    made = next(
        r
        for r in select_rules(with_rules(RuleSettings(rule.id, enabled=True, options=((name, good),))))
        if r.id == rule.id
    )
    assert getattr(made, name) == good
    with pytest.raises(ConfigError, match=rf"\[rules.{rule.id}\] {name.replace('_', '-')}: expected"):
        select_rules(with_rules(RuleSettings(rule.id, options=((name, bad),))))


def test_unknown_option_is_an_error_with_the_nearest():
    rule, name, _default = of_type(float)
    with pytest.raises(ConfigError, match="no such option"):
        select_rules(with_rules(RuleSettings(rule.id, options=((name + "x", 1.0),))))


def test_severities_of_the_configuration():
    assert severities(with_rules(RuleSettings("a", severity=Severity.MINOR), RuleSettings("b"))) == (
        ("a", Severity.MINOR),
    )


def test_every_name_under_rules_is_unique():
    names = [info.id for info in rule_infos()]
    assert len(names) == len(set(names))
    assert "missing-version" in names
