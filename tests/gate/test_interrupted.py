"""A run that is stopped in the middle: no process, no half-written file stays behind, and the next run takes up what was done.

Pairs of DOCX, so that there are workers and readers of documents below them.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COUNT = 6
pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="POSIX signals and process groups")]


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """Six pairs, one with a wrong amount."""
    import docx

    folder = tmp_path_factory.mktemp("release")
    for number in range(COUNT):
        for code in ("fi", "sv"):
            document = docx.Document()
            document.add_heading(("Tiedote" if code == "fi" else "Meddelande") + f" {number}", 1)
            for n in [number * 40 + k * 13 + 100 for k in range(4)]:
                amount = n + (5 if code == "sv" and (number, n) == (4, 260) else 0)
                document.add_paragraph(
                    f"Avustus on enintään {amount} euroa hakijaa kohti. Hakemus jätetään kirjaamoon."
                    if code == "fi"
                    else f"Understödet är högst {amount} euro per sökande. Ansökan lämnas till registratorskontoret."
                )
            document.save(str(folder / f"p{number}.{code}.docx"))
    (folder / "rinnan.toml").write_text('jobs = 2\n[[pairs]]\npattern = "{name}.{lang}.docx"\n', "utf-8")
    return folder


def start(release, cache, out):
    from align.files import cache_folder

    words = cache_folder() / "words"  # tables of the machine: seconds to make, and nothing to do with these tests
    cache.mkdir(exist_ok=True)
    if words.is_dir() and not (cache / "words").exists():
        (cache / "words").symlink_to(words)
    command = [sys.executable, "-m", "align", "check", "--format", "none", "-o", f"json={out}"]
    return subprocess.Popen(
        command, cwd=release, env=os.environ | {"PYTHONPATH": str(ROOT), "RINNAN_CACHE": str(cache)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 a shell may start jobs deaf to it
    )  # fmt: skip


def told(out):
    data = json.loads(out.read_bytes())
    for pair in data["alignments"]:
        pair["statistics"]["seconds"] = 0
    data["statistics"]["seconds"] = 0
    return data


def wait_until(condition, seconds):
    end = time.monotonic() + seconds
    while not (met := condition()) and time.monotonic() < end:
        time.sleep(0.1)
    return met


def kept(cache):
    return [path for path in cache.rglob("*") if path.is_file()]


def is_gone(group, release):
    """No process of the group is there, nor a reader of documents (each leads a group of its own)."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if str(release) in path.read_text("utf-8", "replace") and int(path.parent.name) != os.getpid():
                return False
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture(scope="module")
def whole(release, tmp_path_factory):
    """What an undisturbed run says."""
    out = tmp_path_factory.mktemp("whole") / "out.json"
    process = start(release, out.parent / "cache", out)
    _out, err = process.communicate(timeout=900)
    assert process.returncode == 1, err
    assert len(told(out)["alignments"]) == COUNT
    assert [f["pair"] for f in told(out)["findings"] if f["rule"] == "amount-differs"] == ["p4"]
    return told(out)


@pytest.mark.parametrize(
    ("number", "everybody"), [(signal.SIGINT, True), (signal.SIGKILL, False)], ids=["Ctrl-C", "killed"]
)  # fmt: skip
def test_stopped_in_the_middle_and_taken_up_again(release, whole, tmp_path, number, everybody):
    cache, out = tmp_path / "cache", tmp_path / "out.json"
    process = start(release, cache, out)
    assert wait_until(lambda: len(kept(cache / "documents")) > 4, 300), "nothing was kept"
    (os.killpg if everybody else os.kill)(process.pid, number)
    _out, err = process.communicate(timeout=60)
    if number != signal.SIGKILL:
        assert (process.returncode, err.strip()) == (130, "interrupted")
    assert wait_until(lambda: is_gone(process.pid, release), 30), "processes are left"
    assert [p.name for p in tmp_path.iterdir()] == ["cache"]
    if number != signal.SIGKILL:
        assert not [p for p in kept(cache) if p.name.startswith(".")]
    before = {p: p.stat().st_ino for p in kept(cache / "documents") if not p.name.startswith(".")}

    again = start(release, cache, out)
    _out, err = again.communicate(timeout=900)
    assert again.returncode == 1, err
    assert told(out) == whole
    assert {p: p.stat().st_ino for p in before} == before, "what was kept was made anew"


def test_two_runs_at_once_on_one_cache(release, whole, tmp_path):
    cache = tmp_path / "cache"
    both = [(start(release, cache, tmp_path / name), tmp_path / name) for name in ("a.json", "b.json")]
    for process, out in both:
        _out, err = process.communicate(timeout=900)
        assert process.returncode == 1, err
        assert told(out) == whole
    assert not [p for p in kept(cache) if p.name.startswith(".")]
