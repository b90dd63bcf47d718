"""The command line: arguments in, findings on stdout, everything else on stderr, an exit code by table; nothing else.

Importing it loads click and nothing heavy, so that ``rinnan --help`` and completion answer at once; each command imports what
it needs when it runs.
"""

from __future__ import annotations

import contextlib
import signal
import sys

import click

from align import __version__
from align.cli import baseline, check, demo, documents, explain, learn, project, rules, terms
from align.cli.exits import run
from align.cli.terminal import COLOR_HELP, wants_color

__all__ = ["main", "rinnan"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rinnan")
@click.option("--color/--no-color", default=None, help=COLOR_HELP)
@click.pass_context
def rinnan(context: click.Context, *, color: bool | None) -> None:
    """Compare the language versions of published documents.

    Extracts both versions, pairs their passages and reports what one says and the other does not. Exit codes: 0 clean,
    1 findings at or above the gate, 2 something could not be checked, 130 interrupted.
    """
    context.color = wants_color(sys.stdout, color)
    context.obj = color


for command in (
    check.check,
    documents.report,
    documents.align,
    documents.text,
    explain.explain,
    rules.rules,
    terms.terms,
    learn.learn,
    baseline.baseline,
    project.init,
    project.config,
    project.doctor,
    demo.demo,
):
    rinnan.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run a command line and end the process with its exit code."""
    # who ends a CI job means what Ctrl-C means: workers are stopped, and nothing half-written stays behind
    with contextlib.suppress(ValueError, AttributeError):  # not in the main thread; no such signal
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(rinnan, arguments))
