"""The wheel as users get it: one package, the command, the bundled lists; the hooks for CI as CI would read them."""

from __future__ import annotations

import configparser
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import align

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.slow
def test_only_our_package_at_top_level(names):
    assert {name.split("/")[0] for name in names} == {"align", f"rinnan-{align.__version__}.dist-info"}


@pytest.mark.slow
def test_data_is_inside(names):
    for wanted in (
        "align/py.typed",
        "align/languages/fi/sentences.toml",
        "align/languages/sv/sentences.toml",
        "align/report/page.html.j2",
        "align/report/page.css",
        "align/pair/tables/weights.json",
    ):
        assert wanted in names
    lists = [name for name in names if name.startswith("align/glossaries/") and name.endswith((".csv", ".tsv", ".tbx"))]
    assert len(lists) == len([p for p in (ROOT / "glossaries").iterdir() if p.suffix in {".csv", ".tsv", ".tbx"}]) > 0


@pytest.mark.slow
def test_nothing_else_is_inside(names):
    assert not [name for name in names if re.search(r"(^|/)(tests?|corpora|bench|training|__pycache__)(/|$)", name)]


@pytest.mark.slow
def test_command_is_declared(wheel):
    parser = configparser.ConfigParser()
    with zipfile.ZipFile(wheel) as archive:
        parser.read_string(archive.read(f"rinnan-{align.__version__}.dist-info/entry_points.txt").decode())
    assert dict(parser["console_scripts"]) == {"rinnan": "align.cli:main"}


@pytest.mark.slow
def test_unpacked_wheel_runs_away_from_the_checkout(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "a.fi.md").write_text("# Avustukset\n\nAvustus on 500 euroa hakijaa kohti vuonna 2026.\n", "utf-8")
    (tmp_path / "a.sv.md").write_text("# Understöd\n\nUnderstödet är 400 euro per sökande år 2026.\n", "utf-8")
    script = "import sys; sys.path.insert(0, sys.argv.pop(1)); from align.cli import main; main()"

    def call(*arguments):
        return subprocess.run(
            [sys.executable, "-P", "-c", script, str(tmp_path / "site"), *arguments],
            cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "PYTHONPATH": ""},
        )  # fmt: skip

    where = subprocess.run(
        [sys.executable, "-P", "-c", "import sys; sys.path.insert(0, sys.argv[1]); import align; print(align.__file__)", str(tmp_path / "site")],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(tmp_path))
    done = call("check", "a.fi.md", "a.sv.md", "--no-cache")
    assert done.returncode == 1, done.stderr
    assert "amount-differs" in done.stdout
    assert "builtin:" in call("terms", "lists").stdout


def test_version_is_one_everywhere():
    done = subprocess.run(
        [sys.executable, "-m", "align", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"rinnan, version {align.__version__}\n"


def test_launcher_of_a_checkout_runs():
    done = subprocess.run([sys.executable, "cli.py", "--version"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert align.__version__ in done.stdout


def test_generated_pages_are_fresh():
    done = subprocess.run(
        [sys.executable, "docs/build.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


# --- hooks: what CI would run ------------------------------------------------------------------------------------------

FI = "# Avustukset\n\nAvustus on enintään 500 euroa hakijaa kohti vuonna 2026.\n"
SV = "# Understöd\n\nUnderstödet är högst 400 euro per sökande år 2026.\n"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "a.fi.md").write_text(FI, "utf-8")
    (tmp_path / "a.sv.md").write_text(SV, "utf-8")
    (tmp_path / "rinnan.toml").write_text('[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    command = bin_ / "rinnan"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m align "$@"\n', "utf-8")
    command.chmod(0o755)
    return tmp_path


def environment(project, **more):
    return {**os.environ, "PATH": f"{project / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), **more}


def scalars(text, key):
    """Values of ``key: value`` lines; the files are small and ours, a YAML library would be a dependency for two tests."""
    return re.findall(rf"^\s*-?\s*{key}:\s*(.+)$", text, re.MULTILINE)


def watched_suffixes():
    """File name endings of everything a run may read."""
    from align.extract.bitext.reader import SUFFIXES as MEMORIES
    from align.extract.sniff import SUFFIXES as DOCUMENTS
    from align.glossary.load import _FORMATS as LISTS

    return {*DOCUMENTS, *MEMORIES, *LISTS, ".xml"}


def test_pre_commit_hook_runs_and_watches_the_right_files(project):
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert scalars(text, "id") == ["rinnan"]
    assert scalars(text, "pass_filenames") == ["false"]
    watched = re.compile(scalars(text, "files")[0])
    for name in ("a.fi.pdf", "docs/a.DOCX", "rinnan.toml", "x/rinnan.toml", "pyproject.toml", "rinnan-baseline.json"):
        assert watched.search(name), name
    for suffix in watched_suffixes():
        assert watched.search(f"a{suffix}"), suffix
    for name in ("main.py", "package.json", "notrinnan.toml", "pdf", "a.pdf.py"):
        assert not watched.search(name), name
    entry = scalars(text, "entry")[0].split()
    done = subprocess.run(
        entry, cwd=project, env=environment(project), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert "amount-differs" in done.stdout


def steps(text):
    """The ``run: |`` scripts of an action, unindented."""
    found = []
    for match in re.finditer(r"^( *)run: \|\n((?:\1  .*\n|\n)+)", text, re.MULTILINE):
        depth = len(match[1]) + 2
        found.append("\n".join(line[depth:] for line in match[2].splitlines()))
    return found


@pytest.mark.skipif(os.name == "nt", reason="the action's steps are bash")
def test_action_runs_as_its_steps_say(project):
    text = (ROOT / "action.yml").read_text("utf-8")
    script = steps(text)[-1]
    assert "${{" not in script, "inputs go through the environment, never into the script"
    temp = project / "temp"
    (temp / "rinnan").mkdir(parents=True)
    (temp / "rinnan" / "bin").symlink_to(project / "bin")
    output = project / "output"
    summary = project / "summary.md"
    inputs = {
        "INPUT_CONFIG": "",
        "INPUT_FAIL_ON": "",
        "INPUT_ARGS": "--jobs 1",
        "INPUT_SARIF": "r.sarif",
        "INPUT_HTML": "r.html",
    }
    env = environment(
        project, RUNNER_TEMP=str(temp), GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary), GITHUB_ACTIONS="true", **inputs
    )  # fmt: skip
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(shell, cwd=project, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a.sv.md,line=3")
    assert output.read_text("utf-8") == "exit-code=1\n"
    assert "amount-differs" in summary.read_text("utf-8")
    assert (project / "r.sarif").exists()
    assert (project / "r.html").exists()
    green = subprocess.run(
        shell,
        cwd=project,
        env={**env, "INPUT_FAIL_ON": "never"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert green.returncode == 0


def test_every_input_of_the_action_is_used():
    text = (ROOT / "action.yml").read_text("utf-8")
    pinned = re.findall(r"^    - uses: \S+@(\S+) # v[\d.]+$", text, re.MULTILINE)
    assert [len(commit) for commit in pinned] == [40] * len(re.findall(r"^    - uses: ", text, re.MULTILINE))
    declared = set(re.findall(r"^  ([a-z-]+):$", text.split("inputs:")[1].split("outputs:")[0], re.MULTILINE))
    assert declared == set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", text))


@pytest.mark.skipif(os.name == "nt", reason="the job's script is a shell's")
def test_gitlab_job_runs_as_its_script_says(project):
    text = (ROOT / "docs" / "gitlab-template.yml").read_text("utf-8")
    line = next(item for item in re.findall(r"^    - (.+)$", text, re.MULTILINE) if " check " in item)
    line = line.replace("/opt/rinnan/bin/rinnan", "rinnan")
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=project,
        env=environment(project, RINNAN_ARGS=""),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    for report in re.findall(r"(?:codequality|junit): (\S+)$", text, re.MULTILINE):
        assert (project / report).stat().st_size > 50, report
    assert (project / "rinnan.html").exists()
    [listed] = re.findall(r"\*\.\{([a-z,]+)\}", text)
    assert {f".{suffix}" for suffix in listed.split(",")} >= watched_suffixes()
    declared = set(re.findall(r"^    (RINNAN_[A-Z]+):", text, re.MULTILINE))
    assert declared == set(re.findall(r"\$(RINNAN_[A-Z]+)", text)) | {"RINNAN_CACHE"}
