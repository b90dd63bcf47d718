"""Exit codes by table; whatever happens, a run ends in one of four."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from enum import IntEnum
from typing import TYPE_CHECKING

import click

from align import __version__
from align.cli.terminal import OutputError, say

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ExitCode", "run"]


class ExitCode(IntEnum):
    """What a run says to whoever started it.

    Python ends with 1 on an uncaught exception and click on many of its own, which is our code for findings; so nothing is
    left to them.
    """

    CLEAN = 0
    FINDINGS = 1
    """Findings at or above the gate."""
    UNCHECKED = 2
    """Something could not be checked, written or understood, a bug of ours included; outranks findings."""
    INTERRUPTED = 130


def run(command: click.Command, arguments: Sequence[str] | None = None) -> int:
    """Run a command and give the exit code; never raises."""
    from align.errors import RinnanError

    try:
        code = command.main(
            args=None if arguments is None else list(arguments), prog_name="rinnan", standalone_mode=False
        )
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            error.show()
        return ExitCode.UNCHECKED
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return ExitCode.INTERRUPTED
    except (RinnanError, OutputError) as error:
        say(f"error: {error}")
        return ExitCode.UNCHECKED
    except SystemExit as error:
        # click turns a closed pipe into exit code 1, whatever the mode
        return ExitCode.UNCHECKED if error.code == 1 else _number(error.code)
    except Exception as error:  # noqa: BLE001 the last resort: a bug must not look like findings
        return _bug(error)
    finally:
        _flush()
    return int(code) if isinstance(code, int) else ExitCode.CLEAN


def _number(code: object) -> int:
    return code if isinstance(code, int) else ExitCode.UNCHECKED


def _bug(error: Exception) -> int:
    if isinstance(error, OSError) and error.errno == errno.EPIPE:
        return ExitCode.UNCHECKED
    if os.environ.get("RINNAN_DEBUG"):
        import traceback

        say("".join(traceback.format_exception(error)))
    told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    say(f"error: this is a bug in rinnan {__version__}: {told}")
    say("Please report it with the command you ran; RINNAN_DEBUG=1 shows where it happened.")
    return ExitCode.UNCHECKED


def _flush() -> None:
    # what the interpreter would flush at its end, and answer a failure with exit code 120
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
