"""The terminal: results to stdout as bytes, words to stderr, colour when wanted, a bar when it takes long."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["COLOR_HELP", "OutputError", "many", "progress_bar", "put", "say", "wants_color", "width"]

COLOR_HELP: Final = "Colours; without it NO_COLOR, FORCE_COLOR and the terminal decide."
_PATIENCE: Final = 2.0
"""Seconds before a progress bar is worth showing."""


class OutputError(Exception):
    """Results could not be written."""


def many(count: int, noun: str, plural: str = "") -> str:
    """So many of something: "1 finding", "2 findings"."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def wants_color(stream: IO[str], told: bool | None = None) -> bool:
    """Whether to colour: by option, then NO_COLOR, then FORCE_COLOR (no-color.org, force-color.org), then the terminal."""
    if told is not None:
        return told
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty()


def width() -> int:
    """Columns to wrap at: the terminal's, at most 120, and 100 when there is none."""
    return min(120, shutil.get_terminal_size((100, 24)).columns)


def put(content: bytes | str) -> None:
    """Write results to stdout, as UTF-8 wherever we are. A reader that has gone away (``| head``) is no error.

    Raises:
        OutputError: stdout cannot be written, as on a full disk.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode("utf-8", "replace"))
        else:
            stream.write(data)
        sys.stdout.flush()
    except OSError as error:
        with contextlib.suppress(
            OSError, ValueError
        ):  # nothing more can be said there, at the end of the process either
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno not in {errno.EPIPE, errno.EINVAL}:
            raise OutputError(f"the results cannot be written: {error.strerror or error}") from error


def say(text: str) -> None:
    """A line on stderr; lost when nobody listens."""
    with contextlib.suppress(OSError, ValueError):
        line = f"{text}\n"
        stream = getattr(sys.stderr, "buffer", None)
        if stream is None:
            sys.stderr.write(line)
        else:
            sys.stderr.flush()
            stream.write(line.encode("utf-8", "replace"))
        sys.stderr.flush()


@contextmanager
def progress_bar(length: int, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """A function to call with the name of each finished pair; draws a bar on a terminal once it takes some seconds."""
    if quiet or length < 2 or not sys.stderr.isatty():
        yield lambda _name: None
        return
    started = time.monotonic()
    bar = click.progressbar(length=length, file=sys.stderr, show_pos=True, item_show_func=lambda name: name or "")
    done = 0
    shown = False

    def step(name: str) -> None:
        nonlocal done, shown
        done += 1
        if shown:
            bar.update(1, name)
        elif time.monotonic() - started > _PATIENCE:
            shown = True
            bar.__enter__()
            bar.update(done, name)

    try:
        yield step
    finally:
        if shown:
            bar.__exit__(None, None, None)
