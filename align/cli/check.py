"""``rinnan check``: findings, and the verdict of the gate."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from align.cli.options import FORMATS, LANGUAGES, SEVERITIES, common, run_options
from align.cli.terminal import many, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.cli.session import Run
    from align.config import Config

__all__ = ["check", "parse_outputs"]

_NEED_PASSAGES: Final = frozenset({"html", "tmx", "xliff", "xlsx", "docx", "tsv"})


@click.command(short_help="Findings, and the verdict of the gate.")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET | BOTH]")
@click.option(
    "--pair", "only", multiple=True, metavar="NAME", help="Only this pair or set of the configuration; repeatable."
)
@click.option("--format", "-f", "formats", multiple=True, help=f"What goes to stdout: {', '.join(FORMATS)}, auto or none.  [default: text]")  # fmt: skip  # noqa: E501
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write a report to a file as well; repeatable.",
)
@click.option("--fail-on", type=click.Choice((*SEVERITIES, "never")), help="Least severity that fails.")
@click.option("--show", type=click.Choice(SEVERITIES), help="Least severity listed.")
@click.option("--known", is_flag=True, help="List known findings too.")
@click.option("--baseline", metavar="FILE", help="File of known findings.")
@click.option("--strict-baseline", is_flag=True, default=None, help="Dead entries of the baseline fail.")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", help="Language of what people read: text, page, sheets."
)
@common
@run_options
def check(
    *,
    files: tuple[str, ...],
    only: tuple[str, ...],
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    known: bool,
    lang: str,
    only_rules: tuple[str, ...],
    cache: bool,
    quiet: bool,
    baseline: str | None,
    **settings: Any,
) -> int:
    """Compare two documents, one file that holds both versions, or every pair of the configuration.

    BOTH is a translation memory (TMX, XLIFF, SDLXLIFF, the XLSX or TSV of `rinnan align`), whose pairs are taken as they
    are, or a document in two languages.

    Findings go to stdout, everything else to stderr. Exit codes: 0 clean, 1 findings at or above the gate, 2 something
    could not be checked.

    \b
    rinnan check page.fi.md page.sv.docx
    rinnan check memory.tmx
    rinnan check --config rinnan.toml --format github --output sarif=rinnan.sarif
    """  # noqa: D301 - the character is click's mark for lines kept as they are
    from align.cli.session import (
        configuration,
        deliver,
        exit_code,
        perform,
        planned,
        render_options,
        subtract,
        tell_problems,
    )
    from align.report.plain import summary_line

    config = configuration(baseline=str(Path(baseline).absolute()) if baseline else None, **settings)
    todo = planned(config, files, only)
    shown = stdout_formats(formats)
    written = parse_outputs(outputs) + _configured(config, files)
    needed = _NEED_PASSAGES & {*shown, *(name for name, _path in written)}
    reports = perform(
        config,
        todo,
        only_rules=only_rules,
        cache=cache,
        quiet=quiet,
        keep_passages=bool(needed),
    )
    run = subtract(config, todo, reports, listed=known)
    options = render_options(config, run, known=known, language=lang, text_views=text_views(config, run.reports))
    tell_problems(run.reports)
    deliver(run, shown, written, options)
    if not quiet:
        is_told = "github" in shown  # whose lines end in the notes and the summary; a log shows both streams
        for note in () if is_told else run.notes:
            say(note)
        say(_verdict(config, run, "rinnan" if is_told else summary_line(run.reports, options)))
    return exit_code(run, config)


def stdout_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """The formats for stdout: ``auto`` is annotations on GitHub and text elsewhere."""
    auto = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    names = [auto if name == "auto" else name for part in formats or ("text",) for name in part.split(",")]
    for name in names:
        if name not in (*FORMATS, "none"):
            _refuse_format(name)
    return tuple(name for name in dict.fromkeys(names) if name != "none")


def parse_outputs(outputs: Sequence[str]) -> list[tuple[str, Path]]:
    """``FORMAT=FILE``, or a file whose suffix says the format."""
    from align.report import SUFFIXES

    found = []
    for told in outputs:
        name, mark, file = told.partition("=")
        if not mark or (name not in FORMATS and Path(name).suffix):
            fitting = [s for s in SUFFIXES if told.lower().endswith(s)]
            if not fitting:
                raise click.UsageError(f"--output {told}: expected FORMAT=FILE, as in sarif=rinnan.sarif")
            name, file = SUFFIXES[max(fitting, key=len)], told
        elif name not in FORMATS:
            _refuse_format(name)
        if not file:
            raise click.UsageError(f"--output {told}: the file is missing")
        found.append((name, Path(file)))
    return found


def _refuse_format(name: str) -> None:
    from align.checked import suggest

    meant = suggest(name, FORMATS) or f"; there are {', '.join(FORMATS)}"
    raise click.UsageError(f"there is no format {name!r}{meant}")


def _configured(config: Config, files: Sequence[str]) -> list[tuple[str, Path]]:
    if files:  # the project's report files are not overwritten by a look at one pair
        return []
    for name, _file in config.outputs:
        if name not in FORMATS:
            _refuse_format(name)
    return [(name, config.resolve(file)) for name, file in config.outputs]


def text_views(config: Config, reports: Sequence[Any]) -> dict[str, str]:
    """Document → its committed text view, where there is one (``NAME.EXT.txt`` in the folder of text views)."""
    if not config.text_views:
        return {}
    folder = config.resolve(config.text_views)
    found = {}
    for report in reports:
        if report.source_path == report.target_path:  # lines of one of its two versions, not of the file
            continue
        for path in (report.source_path, report.target_path):
            view = folder / f"{Path(path).name}.txt"
            if view.is_file():
                found[path] = str(view)
    return found


def _verdict(config: Config, run: Run, summary: str) -> str:
    verdict = config.gate.judge(run.reports)
    gate = config.gate.fail_on or "never"
    if verdict.problems:
        told = "not everything could be checked"
    elif verdict.failing:
        told = f"{verdict.failing} at or above the gate ({gate})"
    else:
        told = f"nothing at or above the gate ({gate})"
    if run.failing and not verdict.problems:
        told += "; dead entries fail (strict baseline)"
    if verdict.tolerated:
        told += f"; {verdict.tolerated} let through by budgets"
    over = "".join(
        f"; {rule}: {many(count, 'finding')}, budget {budget}" for rule, budget, count in verdict.over_budget
    )
    return f"{summary}; {told}{over}"
