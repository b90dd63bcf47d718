"""Many pairs: a process pool, results in the order asked for, one broken pair never stops the others.

The stages know nothing of it: a task is a pair of paths and its options, the answer a ``Report``. A worker that dies (out of
memory, a crash in a C library) costs its own pair only: what was under way is tried again alone to find the culprit.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align import __version__
from align.collecting import keep_loaded
from align.model import Problem, Report, Signature
from align.pipeline import Compared, CompareOptions, compare_for_set, shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess as ParentProcess

    from align.cache import Cache
    from align.model import Glossary

__all__ = ["ISSUES", "Task", "processors", "run", "slim"]

_MANY: Final = 8
_LARGE: Final = 2_000_000
"""Pairs, or bytes of documents, from which a pool is worth its start."""
_RENEWED: Final = 250
"""Pairs a worker compares before another takes its place, so that what libraries keep does not grow for ever."""
ISSUES: Final = "report it with the version and, if it may be shared, the document"
"""What to do about a bug."""


@dataclass(frozen=True, slots=True)
class Task:
    """One pair to compare."""

    name: str
    source: str
    target: str
    """"" when the source file holds both versions."""
    options: CompareOptions
    """Without glossaries: those are sent to a worker once, not once a pair."""
    glossaries: tuple[int, ...] = ()
    """Which of the run's glossaries hold for this pair."""
    key: str = ""
    """Under which the cache keeps what comes of it; "" where it is not kept."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a worker needs once."""

    glossaries: tuple[Glossary, ...]
    cache: Cache | None
    keep_passages: bool


_setting: _Setting = _Setting((), None, keep_passages=True)


def processors() -> int:
    """How many processes this process may use at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    tasks: Sequence[Task],
    *,
    glossaries: Sequence[Glossary] = (),
    jobs: int = 1,
    cache: Cache | None = None,
    keep_passages: bool = True,
    progress: Callable[[str], None] = lambda _name: None,
) -> tuple[Compared, ...]:
    """What came of each task, in the order of the tasks whatever finishes first.

    ``jobs`` is the number of processes; 0 is one a processor where there is enough to do, else this one. ``keep_passages=False``
    drops segments and beads from the reports, so that a thousand of them fit in memory. ``progress`` is called with each
    finished pair's name.
    """
    setting = _Setting(tuple(glossaries), cache, keep_passages)
    count = min(jobs or _worth(tasks), len(tasks))
    done: dict[int, Compared] = {}
    numbered = enumerate(tasks)
    stream = _in_pool(tasks, setting, count) if count > 1 else ((n, _compare(task, setting)) for n, task in numbered)
    for number, one in stream:
        done[number] = shared(one)
        progress(tasks[number].name)
    return tuple(done[number] for number in range(len(tasks)))


def _worth(tasks: Sequence[Task]) -> int:
    # a worker takes seconds to start; a few small pairs are done before it is there
    size = 0
    for task in tasks:
        for path in filter(None, (task.source, task.target)):
            with contextlib.suppress(OSError):
                size += Path(path).stat().st_size
    return processors() if len(tasks) >= _MANY or size >= _LARGE else 1


def _compare(task: Task, setting: _Setting) -> Compared:
    glossaries = tuple(setting.glossaries[i] for i in task.glossaries)
    options = replace(task.options, glossaries=glossaries, name=task.name)
    kept = setting.cache.kept(task.key) if setting.cache else None
    if kept and kept.report.alignment:  # found before: only the passages are wanted
        options = replace(options, rules=(), record=False)
    try:
        done = compare_for_set(task.source, task.target or None, options=options, stages=setting.cache)
    except Exception as error:  # noqa: BLE001 a bug in one pair must not hide the others' findings
        return _failed(task, error)
    keep_loaded()
    if kept and kept.report.alignment:
        return replace(kept, report=replace(kept.report, alignment=done.report.alignment))
    bare = replace(done, report=slim(done.report))
    if setting.cache:
        setting.cache.keep(task.key, bare)
    return done if setting.keep_passages else bare


def _failed(task: Task, error: BaseException) -> Compared:
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    message = f"this is a bug in rinnan {__version__}: {told}{where}"
    return _unchecked(task, Problem(task.source, "bug", message, ISSUES))


def _unchecked(task: Task, problem: Problem) -> Compared:
    report = Report(
        name=task.name,
        source_path=task.source,
        target_path=task.target or task.source,
        relation=task.options.relation,
        problems=(problem,),
        signature=Signature(version=__version__),
        declared_languages=(task.options.source_language or "", task.options.target_language or ""),
    )
    return Compared(report)


def slim(report: Report) -> Report:
    """The report without passages: documents keep their names and warnings, findings their own quotations."""
    if report.alignment is None:
        return report
    a = report.alignment
    bare = replace(
        a,
        source=replace(a.source, sections=()),
        target=replace(a.target, sections=()),
        source_segments=(),
        target_segments=(),
        beads=(),
    )
    return replace(report, alignment=bare)


# --- the pool ----------------------------------------------------------------------------------------------------------


def _start(setting: _Setting) -> None:
    # Ctrl-C goes to the whole terminal group; the parent answers it, workers must not print tracebacks
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    global _setting  # noqa: PLW0603 a worker's only state, set once before any task
    _setting = setting


def _end_with(parent: ParentProcess) -> None:
    # a parent that was killed leaves a worker waiting for ever to be read from: its pipe is held open by the other workers
    parent.join()
    signal.raise_signal(signal.SIGTERM)


def _work(task: Task) -> Compared:
    return _compare(task, _setting)


def _pool(setting: _Setting, workers: int) -> ProcessPoolExecutor:
    # spawned, not forked: numpy and pdfium hold threads and locks that do not survive a fork
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(setting,))


def _in_pool(tasks: Sequence[Task], setting: _Setting, workers: int) -> Iterator[tuple[int, Compared]]:
    waiting = deque(range(len(tasks)))
    while waiting:
        suspects: list[int] = []
        batch = deque(waiting.popleft() for _ in range(min(len(waiting), workers * _RENEWED)))
        pool = _pool(setting, workers)
        try:
            yield from _drain(pool, tasks, batch, suspects, workers)
        except BaseException:
            _stop(pool)
            raise
        pool.shutdown()
        waiting.extendleft(reversed(batch))  # what a pool that broke has left
        for number in suspects:
            yield number, _alone(tasks[number], setting)


def _drain(
    pool: ProcessPoolExecutor, tasks: Sequence[Task], waiting: deque[int], suspects: list[int], workers: int
) -> Iterator[tuple[int, Compared]]:
    running: dict[Future[Compared], int] = {}
    while waiting or running:
        # a short queue: memory stays flat, and little is under way when a worker dies
        while waiting and len(running) < workers * 2:
            number = waiting.popleft()
            try:
                running[pool.submit(_work, tasks[number])] = number
            except BrokenProcessPool:
                waiting.appendleft(number)
                break
        if not running:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            number = running.pop(future)
            try:
                yield number, future.result()
            except BrokenProcessPool:
                suspects.append(number)
            except Exception as error:  # noqa: BLE001 a report that cannot be sent between processes, for one
                yield number, _failed(tasks[number], error)
        if suspects:
            suspects.extend(running.values())
            return


def _alone(task: Task, setting: _Setting) -> Compared:
    pool = _pool(setting, 1)
    try:
        return pool.submit(_work, task).result()
    except BrokenProcessPool:
        hint = "it probably ran out of memory; check the pair alone, or split the document"
        return _unchecked(task, Problem(task.source, "crash", "the process that compared this pair died", hint))
    finally:
        _stop(pool)


def _stop(pool: ProcessPoolExecutor) -> None:
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
