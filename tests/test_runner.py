"""Many pairs: order, isolation of what breaks, and answers that depend on neither."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import align.runner
from align.model import Problem, Report
from align.pipeline import CompareOptions
from align.runner import Task, run, slim

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa {n}.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars {n}.\n"


@pytest.fixture
def tasks(tmp_path):
    made = []
    for n in range(6):
        for code, text in (("fi", FI), ("sv", SV)):
            (tmp_path / f"p{n}.{code}.md").write_text(text.format(n=2020 + n), "utf-8")
        made.append(
            Task(f"p{n}", str(tmp_path / f"p{n}.fi.md"), str(tmp_path / f"p{n}.sv.md"), CompareOptions(rules=()))
        )
    return made


def compared(tasks, **how):
    return [one.report for one in run(tasks, **how)]


def without_time(reports):
    from dataclasses import replace

    return [replace(r, statistics=replace(r.statistics, seconds=0)) for r in reports]


@pytest.mark.slow
def test_pool_gives_what_one_process_gives_in_order(tasks, tmp_path, monkeypatch):
    monkeypatch.setattr(align.runner, "_RENEWED", 2)  # a second pool for the last two
    (tmp_path / "p3.sv.md").unlink()
    (tmp_path / "p4.fi.md").write_bytes(b"")
    done = []
    alone = compared(tasks, jobs=1)
    pooled = compared(tasks, jobs=2, progress=done.append)
    assert without_time(pooled) == without_time(alone)
    assert [r.name for r in pooled] == [t.name for t in tasks]
    assert sorted(done) == sorted(t.name for t in tasks)
    assert [bool(r.problems) for r in pooled] == [False, False, False, True, True, False]


def test_a_bug_in_one_pair_does_not_stop_the_others(tasks, monkeypatch):
    real = align.runner.compare_for_set

    def broken(source, target, **more):
        if "p2" in source:
            raise ZeroDivisionError("division by zero")
        return real(source, target, **more)

    monkeypatch.setattr(align.runner, "compare_for_set", broken)
    reports = compared(tasks, jobs=1)
    assert [r.name for r in reports if r.problems] == ["p2"]
    problem = reports[2].problems[0]
    assert problem.code == "bug"
    assert "this is a bug in rinnan" in problem.message
    assert "ZeroDivisionError: division by zero (test_runner.py:" in problem.message


@pytest.mark.parametrize("error", [MemoryError(), RecursionError("deep"), UnicodeError("odd")])
def test_whatever_is_raised_becomes_a_problem(tasks, monkeypatch, error):
    def broken(*_args, **_more):
        raise error

    monkeypatch.setattr(align.runner, "compare_for_set", broken)
    assert [r.problems[0].code for r in compared(tasks[:2], jobs=1)] == ["bug", "bug"]


KILLER = """
import os, signal, sys
import align.runner
from align.model import Report
from align.pipeline import Compared, CompareOptions
from align.runner import Task, run

def compare(source, target, **more):
    if source == "p3":
        os.kill(os.getpid(), signal.SIGKILL)   # what the kernel does to a process that eats the memory
    return Compared(Report(more["options"].name, source, target))

align.runner.compare_for_set = compare

if __name__ == "__main__":
    tasks = [Task(f"p{n}", f"p{n}", "x", CompareOptions()) for n in range(9)]
    for one in run(tasks, jobs=2):
        report = one.report
        print(report.name, report.problems[0].code if report.problems else "ok")
"""


@pytest.mark.slow
def test_worker_that_dies_costs_its_own_pair_only(tmp_path):
    script = tmp_path / "killer.py"
    script.write_text(KILLER, "utf-8")
    root = Path(align.runner.__file__).parents[1]
    told = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=os.environ | {"PYTHONPATH": str(root)},
    )
    assert told.stdout.splitlines() == [f"p{n} {'crash' if n == 3 else 'ok'}" for n in range(9)]


STOPPED = """
import signal, sys, time

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start jobs deaf to it
import align.runner
from align.model import Report
from align.pipeline import Compared, CompareOptions
from align.runner import Task, run

def compare(source, target, **more):
    time.sleep(60)
    return Compared(Report("x", source, target))

align.runner.compare_for_set = compare

if __name__ == "__main__":
    print("started", flush=True)
    try:
        run([Task(f"p{n}", f"p{n}", "x", CompareOptions()) for n in range(4)], jobs=2)
    except KeyboardInterrupt:
        print("stopped", flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX process groups")
def test_interrupt_stops_the_workers(tmp_path):
    script = tmp_path / "stopped.py"
    script.write_text(STOPPED, "utf-8")
    root = Path(align.runner.__file__).parents[1]
    process = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(root)}, start_new_session=True,
    )  # fmt: skip
    assert process.stdout.readline() == "started\n"
    time.sleep(3)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert out == "stopped\n"
    assert "Traceback" not in err
    assert any(is_gone(process.pid) for _ in range(50))


def is_gone(group):
    time.sleep(0.1)
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_slim_keeps_what_reports_without_passages_need(tasks):
    report = compared(tasks[:1], jobs=1)[0]
    bare = compared(tasks[:1], jobs=1, keep_passages=False)[0]
    assert bare.languages == report.languages == ("fi", "sv")
    assert bare.alignment.beads == ()
    assert bare.alignment.source.sections == ()
    assert bare.statistics.beads == report.statistics.beads
    assert slim(Report("x", "a", "b", problems=(Problem("a", "c", "m"),))).alignment is None
