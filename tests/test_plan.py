"""Which pairs a configuration means, and which versions are missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.config import load_config
from align.errors import ConfigError
from align.model import Relation, Severity
from align.patterns import name_of
from align.plan import pair_of, plan
from align.release import run_plan
from align.starter import find_start, starter


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(text, *files):
        for file in files:
            path = tmp_path / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x", "utf-8")
        (tmp_path / "rinnan.toml").write_text(text, "utf-8")
        return load_config(tmp_path / "rinnan.toml")

    return make


PATTERN = '[[pairs]]\npattern = "docs/{name}.{lang}.md"\n'


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        ("a/theme.fi.md", "b/theme.sv.docx", "theme"),
        ("call_for_papers_fi.pdf", "call_for_papers_sv.pdf", "call_for_papers"),
        ("fi.md", "sv.md", "fi ↔ sv"),
        ("docs/guide/fi.pdf", "docs/guide/sv.docx", "guide"),
        ("docs/fi.md", "elsewhere/sv.md", "fi ↔ sv"),
        ("guide.md", "sv/guide.md", "guide"),
        ("fi-opas.md", "sv-guide.md", "fi-opas ↔ sv-guide"),
    ],
)
def test_name_of_a_pair(source, target, name):
    assert name_of(source, target) == name


def test_pattern_pairs_by_name(project):
    config = project(
        PATTERN, "docs/b.fi.md", "docs/b.sv.md", "docs/a.sv.md", "docs/a.fi.md", "docs/readme.md", "c.fi.md"
    )
    todo = plan(config)
    assert [(p.name, p.source, p.target) for p in todo.pairs] == [
        ("a", "docs/a.fi.md", "docs/a.sv.md"),
        ("b", "docs/b.fi.md", "docs/b.sv.md"),
    ]
    assert {(p.source_language, p.target_language) for p in todo.pairs} == {("fi", "sv")}
    assert todo.missing == ()


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("{lang}/{name}.md", ("fi/a.md", "sv/a.md")),
        ("**/{name}_{lang}.pdf", ("x/y/a_fi.pdf", "a_sv.pdf")),
        ("{name}.{lang}.{ext}", ("a.fi.pdf", "a.sv.docx")),
        ("{name}-{lang}.md", ("a.FI.md", "a-FI.md", "a-Sv.md")),
        ("{lang}/{name}-{lang}.md", ("fi/a-fi.md", "sv/a-sv.md", "fi/b-sv.md")),
    ],
)
def test_shapes_of_patterns(project, pattern, files):
    todo = plan(project(f'[[pairs]]\npattern = "{pattern}"\n', *files))
    assert [p.name for p in todo.pairs] == ["a"]
    assert todo.missing == ()


def test_names_of_languages(project):
    text = '[[pairs]]\npattern = "{name}_{lang}.md"\nlanguage-names = { fi = "suomi", sv = "svenska" }\n'
    todo = plan(project(text, "a_suomi.md", "a_svenska.md"))
    assert [(p.source, p.target, p.source_language) for p in todo.pairs] == [("a_suomi.md", "a_svenska.md", "fi")]


def test_missing_versions_are_findings_not_problems(project):
    config = project(
        PATTERN + 'required = ["must"]\nexclude = ["only-*"]\n', "docs/a.fi.md", "docs/b.sv.md", "docs/only-fi.fi.md"
    )
    todo = plan(config)
    assert [(m.name, m.absent, m.absent_side) for m in todo.missing] == [
        ("a", "docs/a.sv.md", "target"),
        ("b", "docs/b.fi.md", "source"),
        ("must", "docs/must.{lang}.md", "target"),
    ]
    reports = run_plan(todo, config)
    assert [r.problems for r in reports] == [(), (), ()]
    first = reports[0].findings[0]
    assert (first.rule, first.severity, first.confidence) == ("missing-version", Severity.CRITICAL, 1.0)
    assert first.message == "FI has docs/a.fi.md, SV is missing (docs/a.sv.md)."
    assert first.source is not None
    assert first.target is None
    assert reports[1].findings[0].target is not None
    assert len({r.findings[0].fingerprint for r in reports}) == 3


def test_missing_version_obeys_its_settings(project):
    off = project(PATTERN + "[rules.missing-version]\nenabled = false\n", "docs/a.fi.md")
    assert run_plan(plan(off), off) == ()
    mild = project(PATTERN + '[rules.missing-version]\nseverity = "minor"\n')
    assert run_plan(plan(mild), mild)[0].findings[0].severity is Severity.MINOR


def test_named_pair_with_one_file_gone_is_a_missing_version(project):
    config = project('[[pairs]]\nname = "x"\nsource = "a.md"\ntarget = "b.md"\n', "a.md")
    assert [m.absent for m in plan(config).missing] == ["b.md"]


def test_paths_start_from_the_file(project, tmp_path, monkeypatch):
    config = project(
        '[[pairs]]\nsource = "d/a.fi.md"\ntarget = "d/a.sv.md"\nglossaries = ["t.csv"]\n', "d/a.fi.md", "d/a.sv.md"
    )
    monkeypatch.chdir(tmp_path / "d")
    pair = plan(config).pairs[0]
    assert (pair.source, pair.target) == ("a.fi.md", "a.sv.md")
    assert Path(pair.glossaries[-1]) == tmp_path / "t.csv"


def test_sets_add_glossaries_and_relation(project):
    text = PATTERN + '[[sets]]\nname = "s"\npairs = ["a*"]\nglossaries = ["s.csv"]\nrelation = "excerpt"\n'
    config = project(text, *[f"docs/{n}.{c}.md" for n in ("a1", "b") for c in ("fi", "sv")])
    first, second = plan(config).pairs
    assert first.glossaries == ("builtin:*", "s.csv")
    assert first.relation is Relation.EXCERPT
    assert second.relation is Relation.FULL
    assert [p.name for p in plan(config, ["s"]).pairs] == ["a1"]


@pytest.mark.parametrize(
    ("text", "files", "told"),
    [
        ("", (), "names no documents"),
        (
            PATTERN + PATTERN.replace("docs", "more"),
            ("docs/a.fi.md", "docs/a.sv.md", "more/a.fi.md", "more/a.sv.md"),
            "two pairs are called 'a'",
        ),
        (
            '[[pairs]]\npattern = "{name}.{lang}.{ext}"\n',
            ("a.fi.md", "a.fi.pdf", "a.sv.md"),
            "several files for one version",
        ),
        (
            PATTERN + '[[sets]]\nname = "s"\npairs = ["ab"]\n',
            ("docs/abc.fi.md", "docs/abc.sv.md"),
            "nothing is called 'ab'; did you mean 'abc'?",
        ),
    ],
)
def test_complaints(project, text, files, told):
    with pytest.raises(ConfigError) as caught:
        plan(project(text, *files))
    assert told in caught.value.message


def test_pattern_may_name_its_pairs(project):
    text = PATTERN + PATTERN.replace("docs", "more") + 'name = "more/{name}"\n'
    config = project(text, *[f"{d}/a.{c}.md" for d in ("docs", "more") for c in ("fi", "sv")])
    assert [p.name for p in plan(config).pairs] == ["a", "more/a"]


def test_unknown_pair_asked_for(project):
    config = project(PATTERN, "docs/theme.fi.md", "docs/theme.sv.md")
    with pytest.raises(ConfigError, match="no pair or set is called 'them'; did you mean 'theme'"):
        plan(config, ["them"])


def test_two_files_by_hand_get_what_the_configuration_says(project):
    config = project('[[pairs]]\nname = "x"\nsource = "a.md"\ntarget = "b.md"\nrelation = "abridged"\n', "a.md", "b.md")
    assert (pair_of(config, "./a.md", "b.md").name, pair_of(config, "a.md", "b.md").relation) == (
        "x",
        Relation.ABRIDGED,
    )
    assert pair_of(config, "a.md", "c.md").relation is Relation.FULL


# --- init --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (("a.fi.docx", "a.sv.docx", "b.fi.docx", "b.sv.docx", "x.docx"), ["a", "b"]),
        (("fi/a.md", "sv/a.md"), ["a"]),
        (("opas_suomeksi.pdf", "opas_ruotsiksi.pdf"), ["opas"]),
        (("theme.fi.md", "theme.sv.docx"), ["theme"]),
        (("FI_a.pdf", "SV_a.pdf"), ["a"]),
        (("a.fi.docx", "a.sv.docx", "a.fi.pdf", "a.sv.pdf"), ["a"]),
        (("x/a.fi.md", "x/a.sv.md", "y/a.fi.md", "y/a.sv.md"), ["x/a", "y/a"]),
    ],
)
def test_start_finds_the_pairs_and_is_a_valid_configuration(project, tmp_path, files, names):
    project("", *files)
    text = starter(find_start(tmp_path))
    assert [p.name for p in plan(project(text)).pairs] == names


def test_start_in_an_empty_folder_is_valid_too(project, tmp_path):
    config = project(starter(find_start(tmp_path)))
    assert config.pairs == ()


def test_start_names_term_lists(project, tmp_path):
    project("", "a.fi.md", "a.sv.md", "terms.csv")
    assert find_start(tmp_path).glossaries == ("terms.csv",)


def test_a_folder_where_a_version_should_be_is_told_as_a_folder(project, tmp_path):
    config = project(PATTERN, "docs/a.fi.md")
    (tmp_path / "docs" / "a.sv.md").mkdir()
    todo = plan(config)
    assert todo.missing == ()
    [report] = run_plan(todo, config, jobs=1)
    assert "folder" in report.problems[0].message
    assert report.problems[0].path == "docs/a.sv.md"


def test_backslashes_of_windows_part_folders(project):
    config = project(PATTERN.replace("docs/", "docs\\\\"), "docs/a.fi.md", "docs/a.sv.md")
    assert [(p.source, p.target) for p in plan(config).pairs] == [("docs/a.fi.md", "docs/a.sv.md")]
    config = project(
        '[[pairs]]\r\nsource = "docs\\\\a.fi.md"\r\ntarget = "docs\\\\a.sv.md"\r\n', "docs/a.fi.md", "docs/a.sv.md"
    )
    assert [(p.source, p.target) for p in plan(config).pairs] == [("docs/a.fi.md", "docs/a.sv.md")]


def test_a_pattern_that_fits_nothing_is_named(project):
    with pytest.raises(ConfigError, match=r"no file fits the pattern 'docs/\{name\}.\{lang\}.md'"):
        plan(project(PATTERN, "c.fi.md"))


def test_sets_hold_the_pairs_that_will_be_compared(project):
    sets = '[[sets]]\nname = "all"\npairs = ["*"]\n[[sets]]\nname = "one"\npairs = ["a"]\n'
    config = project(sets + PATTERN, "docs/b.fi.md", "docs/b.sv.md", "docs/a.sv.md", "docs/a.fi.md", "docs/c.fi.md")
    assert plan(config).sets == (("all", frozenset({"a", "b"})),)
    assert plan(config, ["b"]).sets == ()
