"""Reading in a process of its own, so that a hostile file can neither stop nor fill ours.

The child is forked by a small server of our own (``server``) that has loaded the readers and opens no document; never by this process:
forking a process with threads can hang. Where there is no server it is a fresh interpreter. The result comes back pickled, and only our
own nouns are unpickled.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final, NoReturn

from align.errors import InputError, LimitError, RinnanError, UnreadableError
from align.extract import server

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.extract.limits import Limits

__all__ = ["allow_pages", "perform", "run_limited"]

_START: Final = "import sys; sys.path[:] = {path!r}; from align.extract.child import _serve; _serve()"
_SAFE: Final = {
    "align.errors": None,
    "align.model": None,
    "builtins": frozenset({"tuple", "list", "dict", "set", "frozenset", "str", "int", "float", "bool", "bytes"}),
}
_DETAIL: Final = 300
"""Characters of a library's own error message worth showing."""
_inside: Limits | None = None


def run_limited(function: Callable[..., Any], *args: object, limits: Limits, path: str = "") -> Any:
    """``function(*args)`` in a child process under ``limits``; its result, or its error raised here.

    The function must be importable by module and name; arguments and result must be picklable, the result of our own
    nouns and plain values. ``path`` is the file named in errors.

    Raises:
        LimitError: the child ran out of time or memory.
        UnreadableError: the child crashed, or raised something that is not ours: the file broke the library that
        reads it.
    """
    task = (function.__module__, function.__qualname__, args, limits)
    wall = limits.cpu_seconds_max * limits.wall_factor
    try:
        answer = server.ask(task, wall) if server.is_possible() else None
    except TimeoutError:
        raise _too_slow(path, wall) from None
    code, out = answer if answer is not None else _fresh(task, wall, path)
    return _result(out, code, path=path, limits=limits)


def _fresh(task: tuple[object, ...], wall: float, path: str) -> tuple[int, bytes]:
    """The same in an interpreter of its own."""
    code = _START.format(path=[entry or os.getcwd() for entry in sys.path])  # noqa: PTH109 - "" in sys.path is the folder itself
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-X", "utf8", "-c", code],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    try:
        out, _ = process.communicate(pickle.dumps(task), timeout=wall)
    except subprocess.TimeoutExpired:
        raise _too_slow(path, wall) from None
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    return process.returncode, out


def allow_pages(pages: int) -> None:
    """Tell the guard how many pages there are, so that a long document gets its time. Does nothing outside a child."""
    if _inside is not None:
        _set_time(_inside, pages)


def _result(out: bytes, code: int, *, path: str, limits: Limits) -> Any:
    if code == 0:
        try:
            outcome, value = _Unpickler(io.BytesIO(out)).load()
        except Exception as error:
            raise UnreadableError("the reader's answer was not understood", path=path) from error
        if outcome == "ok":
            return value
        if isinstance(value, RinnanError):
            raise type(value)(value.message, path=value.path or path, hint=value.hint)
        if outcome == "memory":
            raise _too_big(path, limits)
        raise UnreadableError(
            f"could not be read ({value})", path=path, hint="the file is damaged, or of another kind than it says"
        )
    if code in {-signal.SIGABRT, -signal.SIGSEGV, *_signals("SIGBUS", "SIGILL", "SIGFPE")}:
        raise UnreadableError(
            "broke the library that reads it", path=path, hint="save the file anew from the program it came from"
        )
    if code in _signals("SIGXCPU", "SIGALRM"):
        raise _too_slow(path, limits.cpu_seconds)
    if code in _signals("SIGKILL"):
        raise _too_big(path, limits)
    raise UnreadableError(f"the reading process ended with code {code}", path=path)


def _signals(*names: str) -> set[int]:
    # not every platform has every signal
    return {-getattr(signal, name) for name in names if hasattr(signal, name)}


def _too_slow(path: str, seconds: float) -> InputError:
    return LimitError(
        f"took more than {seconds:.0f} s to read",
        path=path,
        hint="raise cpu-seconds under [limits] in rinnan.toml if you trust the file",
    )


def _too_big(path: str, limits: Limits) -> InputError:
    return LimitError(
        f"needs more than {limits.memory_bytes // 2**20:,} MB of memory to read",
        path=path,
        hint="raise memory-bytes under [limits] in rinnan.toml if you trust the file",
    )


class _Unpickler(pickle.Unpickler):
    """Unpickles our nouns and plain values only: what comes out of a child that read a hostile file is not trusted."""

    def find_class(self, module: str, name: str) -> Any:
        # our nouns stand in several modules of one package
        allowed = _SAFE.get("align.model" if module.startswith("align.model.") else module, frozenset())
        if allowed is None or name in allowed:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is not expected here")


def _serve() -> NoReturn:
    """The life of a child that is an interpreter of its own: a task from stdin, its result to stdout."""
    task = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from our own parent
    perform(task, os.dup(sys.stdout.fileno()))


def perform(task: tuple[str, str, tuple[object, ...], Limits], result: int) -> NoReturn:
    """Do a task under its limits, write what came of it to a descriptor, and end the process."""
    global _inside  # noqa: PLW0603 - one child, one task
    from importlib import import_module

    module, name, args, limits = task
    out = os.fdopen(result, "wb")
    with open(os.devnull, "r+b") as nothing:  # noqa: PTH123 - a descriptor, not a file
        os.dup2(nothing.fileno(), 0)
        os.dup2(nothing.fileno(), 1)  # what a library prints must not reach the result
    answer: tuple[str, object]
    try:
        function: Any = import_module(module)
        for part in name.split("."):
            function = getattr(function, part)
        _inside = limits
        _confine(limits)
        answer = ("ok", function(*args))
    except RinnanError as error:
        answer = ("error", error)
    except MemoryError:
        answer = ("memory", "")
    except RecursionError:
        answer = ("error", "nested too deeply")
    except Exception as error:  # noqa: BLE001 - whatever a library raises about a broken file
        answer = ("error", f"{type(error).__name__}: {error}"[:_DETAIL])
    try:
        data = pickle.dumps(answer, protocol=5)
    except MemoryError:
        data = pickle.dumps(("memory", ""))
    out.write(data)
    out.close()
    os._exit(0)  # no destructors: a library that ran into a limit may hang in them


def _confine(limits: Limits) -> None:
    sys.setrecursionlimit(2_000)
    try:
        import resource
    except ImportError:  # not a POSIX platform: the parent's clock is the only guard
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    _set_time(limits, 0)


def _set_time(limits: Limits, pages: int) -> None:
    try:
        import resource
    except ImportError:
        return
    allowed = limits.cpu_for(pages)
    hard = int(limits.cpu_seconds_max) + 5
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (min(int(allowed) + 1, hard), hard))
    # the default action of SIGALRM ends the process even inside a C call that never returns
    signal.setitimer(signal.ITIMER_REAL, allowed * limits.wall_factor)
