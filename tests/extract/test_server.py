"""The small process that forks a child for each document: reused, and gone with whatever goes wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

import pytest

from align.errors import LimitError, UnreadableError
from align.extract import server
from align.extract.child import run_limited
from align.extract.limits import Limits

pytestmark = pytest.mark.skipif(not server.is_possible(), reason="this platform does not fork")


def parent() -> int:
    """The process a child was forked by."""
    return run_limited(os.getppid, limits=Limits())


def test_children_share_a_server_and_nothing_else():
    first = parent()
    assert first == parent() != os.getpid()
    children = {run_limited(os.getpid, limits=Limits()) for _ in range(3)}
    assert len(children) == 3
    assert run_limited(eval, "__import__('align').__dict__.setdefault('left', 1)", limits=Limits()) == 1
    assert run_limited(eval, "hasattr(__import__('align'), 'left')", limits=Limits()) is False


def test_a_child_that_crashes_leaves_the_server_standing():
    before = parent()
    with pytest.raises(UnreadableError, match="broke"):
        run_limited(os.abort, limits=Limits())
    with pytest.raises(LimitError, match="memory-bytes"):
        run_limited(bytearray, 2**31, limits=Limits(memory_bytes=2**30))
    assert parent() == before


def test_a_child_that_hangs_is_killed_with_its_server():
    before = parent()
    started = time.monotonic()
    # a child deaf to its own alarm: only the asking side's clock can end it
    deaf = "[__import__('signal').setitimer(0, 0), __import__('time').sleep(60)]"
    with pytest.raises(LimitError, match="took more"):
        run_limited(eval, deaf, limits=Limits(cpu_seconds=1, cpu_seconds_max=1, wall_factor=2))
    assert time.monotonic() - started < 30
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)
    assert parent() != before


def test_a_server_that_died_is_replaced():
    before = parent()
    os.kill(before, 9)
    assert parent() != before  # it may be ourselves: one document by an interpreter of its own
    assert parent() not in {before, os.getpid()}


def test_children_stand_where_we_stand(tmp_path, monkeypatch):
    parent()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RINNAN_TEST", "here")
    assert run_limited(os.getcwd, limits=Limits()) == str(tmp_path)
    assert run_limited(os.getenv, "RINNAN_TEST", limits=Limits()) == "here"


def test_a_busy_server_does_not_hold_up_another_thread():
    parent()
    done: list[float] = []
    slow = threading.Thread(target=lambda: run_limited(time.sleep, 4, limits=Limits()))
    slow.start()
    time.sleep(0.5)
    pid = run_limited(os.getppid, limits=Limits())
    done.append(pid)
    slow.join()
    assert done == [os.getpid()]  # an interpreter of its own, started by us


def test_a_large_answer_comes_whole():
    assert len(run_limited(eval, "b'x' * 20_000_000", limits=Limits())) == 20_000_000


def test_the_server_goes_when_its_owner_goes():
    code = (
        "import os; from align.extract.child import run_limited; from align.extract.limits import Limits\n"
        "print(run_limited(os.getppid, limits=Limits()), flush=True)\n"
        "os.kill(os.getpid(), 9)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=os.getcwd())  # noqa: PTH109
    pid = int(told.stdout)
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the server is still there")
