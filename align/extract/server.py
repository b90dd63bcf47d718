"""Fresh children for reading, without their start: a small process of our own that loads the readers once and forks for each document.

The server is a new interpreter with one thread; it opens no document, and the child that does is confined, read out and gone before the
next one, so that what a hostile file does to its child reaches no other. A child that runs out of its time is killed with the server, and
the next document gets a new one. Where processes cannot be forked there is no server (``child`` then starts an interpreter a document).
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import select
import signal
import struct
import subprocess
import sys
import threading
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ask", "close", "is_possible", "running", "serve"]

_START: Final = "import sys; sys.path[:] = {path!r}; from align.extract.server import serve; serve()"
_HEAD: Final = struct.Struct(">iQ")
"""What precedes an answer: how the child ended, and the bytes it said."""
_LENGTH: Final = struct.Struct(">Q")
_CHUNK: Final = 1 << 20
_LOADED: Final = {
    "align.extract.docx.reader": ("lxml.etree", "docx", "align.extract.docx.reader"),
    "align.extract.pdf.reader": ("pypdfium2", "pdfplumber", "align.extract.pdf.reader"),
}
"""What the children that read a format need, beside what its module imports by itself."""
_SAMPLES: Final = (
    "Tässä ohjeessa kerrotaan, miten hakemus tehdään.",
    "I den här anvisningen berättas hur ansökan görs.",
)
"""Sentences whose language is told once, so that every child has the tables for it."""


def is_possible() -> bool:
    """Whether this platform forks."""
    return hasattr(os, "fork") and hasattr(os, "killpg")


# --- the side that asks --------------------------------------------------------------------------------------------------


class _Server:
    """The running server of this process."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
            [sys.executable, "-X", "utf8", "-c", _START.format(path=_search_path())],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, process_group=0,
            env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip

    def ask(self, task: bytes, wall: float) -> tuple[int, bytes] | None:
        """How the child ended and what it said; None when the server is broken. TimeoutError when the time is over."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(_LENGTH.pack(len(task)) + task)
            self.process.stdin.flush()
        except OSError:
            return None
        is_late = threading.Event()
        timer = threading.Timer(wall, self.kill, [is_late])
        timer.start()
        try:
            head = self.process.stdout.read(_HEAD.size)
            if len(head) == _HEAD.size:
                code, length = _HEAD.unpack(head)
                said = self.process.stdout.read(length)
                if len(said) == length:
                    return code, said
        finally:
            timer.cancel()
            timer.join()
        if is_late.is_set():
            raise TimeoutError
        return None

    def kill(self, is_late: threading.Event | None = None) -> None:
        """End it and the child it may have; note in ``is_late`` that this was done."""
        if is_late is not None:
            is_late.set()
        with contextlib.suppress(OSError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End it, and wait until it has gone."""
        if self.owner == os.getpid():  # a fork of ours may have it too, and must leave it alone
            self.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()


_lock = threading.Lock()
_server: _Server | None = None


def ask(task: tuple[object, ...], wall: float) -> tuple[int, bytes] | None:
    """How a fresh child that did ``task`` ended (as ``subprocess`` tells it) and what it said.

    None where the server is busy with another thread's document or cannot be started: then start a child another way.

    Raises:
        TimeoutError: the task took longer than ``wall`` seconds.
    """
    global _server  # noqa: PLW0603 - one server a process
    if not _lock.acquire(blocking=False):
        return None
    try:
        if _server is not None and (_server.owner != os.getpid() or _server.process.poll() is not None):
            _server.close()
            _server = None
        if _server is None:
            try:
                _server = _Server()
            except OSError:
                return None
        answer = None
        try:
            answer = _server.ask(pickle.dumps((task, _search_path(), os.getcwd(), dict(os.environ))), wall)  # noqa: PTH109
        finally:
            if answer is None:  # late, broken or interrupted: what it still says belongs to no one
                _server.close()
                _server = None
        return answer
    finally:
        _lock.release()


def _search_path() -> list[str]:
    return [entry or os.getcwd() for entry in sys.path]  # noqa: PTH109 - "" in sys.path is the folder itself


def running() -> int | None:
    """The number of the server's process, None where there is none."""
    return _server.process.pid if _server is not None and _server.process.poll() is None else None


@atexit.register
def close() -> None:
    """End the server; the next document gets a new one."""
    global _server  # noqa: PLW0603 - one server a process
    if _server is not None:
        _server.close()
        _server = None


# --- the server ----------------------------------------------------------------------------------------------------------


def serve() -> NoReturn:
    """The server's life: tasks from stdin, answers to stdout, until the asking side is gone."""
    from align.extract.child import perform

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asking side answers it
    told, answers = open(0, "rb", buffering=0, closefd=False), os.fdopen(os.dup(1), "wb")  # noqa: SIM115
    with open(os.devnull, "r+b") as nothing:  # noqa: PTH123 - a descriptor, not a file
        os.dup2(nothing.fileno(), 1)
    while True:
        head = _read(told, _LENGTH.size)
        if head is None:
            os._exit(0)
        data = _read(told, _LENGTH.unpack(head)[0])
        if data is None:
            os._exit(0)
        task, path, folder, environment = pickle.loads(data)  # noqa: S301 - from our own parent
        sys.path[:] = path
        _load(task)
        code, said = _forked(told, task, folder, environment, perform)
        answers.write(_HEAD.pack(code, len(said)) + said)
        answers.flush()


def _read(stream: IO[bytes], size: int) -> bytes | None:
    parts, left = [], size
    while left:
        part = stream.read(left)
        if not part:
            return None
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _load(task: tuple[Any, ...]) -> None:
    """Import what the task will need, before its document is open."""
    for name in (task[0], *(argument for argument in task[2] if isinstance(argument, str) and argument in _LOADED)):
        if name in _met or not name.startswith("align."):
            continue
        _met.add(name)
        with contextlib.suppress(Exception):  # the child will tell what is wrong
            for module in _LOADED.get(name, (name,)):
                import_module(module)
            if name in _LOADED:
                from align.languages.detect import document_language

                document_language(_SAMPLES)


_met: set[str] = set()


def _forked(
    told: Any,
    task: tuple[Any, ...],
    folder: str,
    environment: dict[str, str],
    perform: Callable[[tuple[Any, ...], int], NoReturn],
) -> tuple[int, bytes]:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(ours)
            os.close(told.fileno())
            os.environ.clear()
            os.environ.update({**environment, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
            os.chdir(folder)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            perform(task, theirs)
        finally:
            os._exit(1)
    os.close(theirs)
    parts = []
    while True:
        ready, _, _ = select.select([ours, told], [], [])
        if told in ready:  # nothing is asked before the answer: the asking side has gone
            with contextlib.suppress(OSError):
                os.kill(child, signal.SIGKILL)
            os._exit(0)
        part = os.read(ours, _CHUNK)
        if not part:
            break
        parts.append(part)
    os.close(ours)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), b"".join(parts)
