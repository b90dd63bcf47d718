"""A release of several pairs through the command line: three broken ones, any number of processes, a cache or none, a worker that dies."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BROKEN = {"p03": "empty", "p06": "binary", "p07": "damaged"}
COUNT = 9


def sentences(seed):
    """Corresponding sentences, other numbers in every pair."""
    draw = random.Random(seed)
    fi, sv = [f"# Tiedote {seed}"], [f"# Meddelande {seed}"]
    for _ in range(4):
        n, m = draw.randint(100, 999), draw.randint(10, 27)
        fi.append(
            f"Avustus on enintään {n} euroa hakijaa kohti. Hakemus on jätettävä viimeistään {m}. maaliskuuta 2026."
        )
        sv.append(f"Understödet är högst {n} euro per sökande. Ansökan ska lämnas in senast den {m} mars 2026.")
    return "\n\n".join(fi) + "\n", "\n\n".join(sv) + "\n"


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """Nine pairs, three of them broken, every fourth with a wrong amount."""
    folder = tmp_path_factory.mktemp("release")
    for number in range(COUNT):
        fi, sv = sentences(number)
        if number % 4 == 1:
            sv = sv.replace(" euro per", "0 euro per", 1)
        (folder / f"p{number:02}.fi.md").write_text(fi, "utf-8")
        (folder / f"p{number:02}.sv.md").write_text(sv, "utf-8")
    (folder / "p03.sv.md").write_bytes(b"")
    (folder / "p06.fi.md").write_bytes(bytes(range(256)) * 8)
    (folder / "p07.sv.md").write_bytes(b"%PDF-1.7\n%\xff\xff\n1 0 obj\n<<")
    (folder / "rinnan.toml").write_text('[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
    return folder


def check(folder, *options, cache="", **environment):
    out = folder / "out.json"
    out.unlink(missing_ok=True)
    told = os.environ | {"PYTHONPATH": str(ROOT), "RINNAN_CACHE": cache} | environment
    command = [
        sys.executable,
        "-m",
        "align",
        "check",
        "--format",
        "text",
        "-o",
        "json=out.json",
        "-o",
        "sarif=out.sarif",
        *options,
    ]
    done = subprocess.run(command, cwd=folder, env=told, capture_output=True, text=True, timeout=600, check=False)
    data = json.loads(out.read_bytes())
    for pair in data["alignments"]:
        pair["statistics"]["seconds"] = 0
    data["statistics"]["seconds"] = 0
    return done, data, (folder / "out.sarif").read_bytes()


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """A cache of this test's own, with the word tables of the machine."""
    folder = tmp_path_factory.mktemp("cache")
    from align.files import cache_folder

    words = cache_folder() / "words"
    if words.is_dir():
        (folder / "words").symlink_to(words)
    return str(folder)


@pytest.mark.slow
def test_broken_pairs_are_named_and_the_rest_is_the_same_however_it_is_done(release, cache):
    done, first, sarif = check(release, "--jobs", "1", "--no-cache", cache=cache)
    assert done.returncode == 2
    assert len(first["alignments"]) == COUNT
    assert sorted({problem["pair"] for problem in first["problems"]}) == sorted(BROKEN)
    assert {problem["code"] for problem in first["problems"]}.isdisjoint({"bug", "crash"})
    assert [f["pair"] for f in first["findings"] if f["rule"] == "amount-differs"] == ["p01", "p05"]
    for options in (("--jobs", "3", "--no-cache"), ("--jobs", "2"), ("--jobs", "1")):
        again, data, other = check(release, *options, cache=cache)
        assert (again.returncode, again.stdout, data, other) == (2, done.stdout, first, sarif), options
        assert sorted(again.stderr.splitlines()) == sorted(done.stderr.splitlines()), options


DEADLY = """
import os, signal, sys

def watch(event, arguments):
    if event == "open" and str(arguments[0]).endswith("p04.fi.md"):
        os.kill(os.getpid(), signal.SIGKILL)  # what the kernel does to a process that eats the memory

sys.addaudithook(watch)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_worker_that_is_killed_costs_its_pair_and_is_told(release, cache, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(DEADLY, "utf-8")
    plain, whole, _ = check(release, "--jobs", "2", "--no-cache", cache=cache)
    path = f"{tmp_path}{os.pathsep}{ROOT}"
    done, data, _ = check(release, "--jobs", "2", "--no-cache", cache=cache, PYTHONPATH=path)
    assert done.returncode == plain.returncode == 2
    assert sorted({problem["pair"] for problem in data["problems"]}) == sorted({*BROKEN, "p04"})
    [crash] = [problem for problem in data["problems"] if problem["pair"] == "p04"]
    assert crash["code"] == "crash"
    assert "the process that compared this pair died" in done.stderr
    assert [f for f in whole["findings"] if f["pair"] != "p04"] == data["findings"]
