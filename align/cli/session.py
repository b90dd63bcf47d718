"""What the commands share: configuration found, pairs chosen, the run, the baseline taken off, outputs written."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from align.cli.exits import ExitCode
from align.cli.terminal import many, progress_bar, put, say, wants_color, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.baseline import Entry
    from align.config import Config
    from align.model import Report
    from align.plan import Plan
    from align.report import RenderOptions

__all__ = ["Run", "configuration", "deliver", "exit_code", "perform", "planned", "subtract", "tell_problems"]


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run."""

    reports: tuple[Report, ...]
    notes: tuple[str, ...] = ()
    dead: tuple[tuple[str, Entry], ...] = ()
    failing: tuple[tuple[str, str], ...] = ()
    """File and sentence for what fails beside findings."""


def configuration(
    config_file: str | None = None, *, isolated: bool = False, profile: str | None = None, **changes: Any
) -> Config:
    """What is in force: the file named, else the nearest one, else the defaults; then the options.

    Raises:
        ConfigError: the file cannot be read or understood.
    """
    from align.config import default_config, find_config, load_config

    if config_file and isolated:
        raise click.UsageError("--config and --isolated exclude each other")
    path = Path(config_file) if config_file else None if isolated else find_config(Path.cwd())
    config = load_config(path, profile=profile) if path else default_config(profile)
    # paths given on the command line start from the working directory, those of the file from its folder
    glossaries = tuple(
        g if g.startswith("builtin:") else str(Path(g).absolute()) for g in changes.pop("glossaries", ())
    )
    if glossaries:
        changes["glossaries"] = config.glossaries + glossaries
    if profile:
        changes["profile"] = profile
    return config.with_options(**changes)


def planned(config: Config, files: Sequence[str], only: Sequence[str] = ()) -> Plan:
    """The pair given by hand (two files, or one that holds both versions), or those of the configuration.

    Raises:
        ConfigError: the configuration names no documents, or not these.
    """
    from align.plan import Plan, pair_of, plan

    if len(files) in (1, 2):
        return Plan((pair_of(config, *files),))
    if files:
        raise click.UsageError("give both versions (rinnan check SOURCE TARGET), or one file that holds both")
    if config.path is None:
        raise click.UsageError("give two documents (rinnan check SOURCE TARGET), or write a rinnan.toml (rinnan init)")
    return plan(config, only)


def perform(
    config: Config,
    todo: Plan,
    *,
    only_rules: Sequence[str] = (),
    check: bool = True,
    cache: bool = True,
    quiet: bool = False,
    keep_passages: bool = True,
) -> tuple[Report, ...]:
    """Compare every pair; without ``check`` only read and pair.

    Raises:
        ConfigError: an unknown rule or option.
    """
    from align.cache import Cache, default_folder
    from align.release import run_plan

    rules = None if check else ()
    store = Cache(default_folder()) if cache else None
    with progress_bar(len(todo.pairs), quiet=quiet) as step:
        reports = run_plan(
            todo,
            config,
            rules=rules,
            only_rules=only_rules,
            cache=store,
            keep_passages=keep_passages,
            progress=step,
        )
    if store:
        store.prune()
    return reports


def baseline_path(config: Config, *, must_exist: bool = True) -> Path | None:
    """The file of known findings, None when there is none."""
    from align.baseline import FILE_NAME

    path = config.resolve(config.baseline or FILE_NAME)
    return path if path.exists() or config.baseline or not must_exist else None


def subtract(config: Config, todo: Plan, reports: Sequence[Report], *, listed: bool = False) -> Run:
    """Take known findings off, and say how many where they are not ``listed``.

    Raises:
        BaselineError: the file cannot be read.
    """
    from align.baseline import load

    ignored = sum(len(report.known) for report in reports)
    notes = []
    if ignored and not listed:
        notes.append(f"{many(ignored, 'finding')} ignored by comments in the documents (--known lists them)")
    path = baseline_path(config)
    if path is None:
        return Run(tuple(reports), tuple(notes))
    done = load(path).subtract(reports, today=date.today())  # noqa: DTZ011 a day in the user's own calendar
    named = {pair.name for pair in todo.pairs} | {missing.name for missing in todo.missing}
    # pairs that were not asked for say nothing about their entries
    whole = {report.name for report in reports} == named and len(named) > 1
    dead = tuple((pair, entry) for pair, entry in done.dead if whole or pair in named)
    if not listed and (known := sum(len(r.known) for r in done.reports) - ignored):
        notes.append(f"{many(known, 'known finding')} not shown ({path.name})")
    for pair, entry in done.expired:
        notes.append(f"{path.name}: {pair}: {entry.rule} {entry.fingerprint}: its exception ended on {entry.until}")
    if dead:
        few = ", ".join(f"{pair}: {entry.rule} {entry.fingerprint}" for pair, entry in dead[:5])
        more = f" and {len(dead) - 5} more" if len(dead) > 5 else ""
        told = f"{many(len(dead), 'dead entry', 'dead entries')} ({few}{more}); rinnan baseline prune removes them"
        notes.append(f"{path.name}: {told}")
        if config.strict_baseline:
            return Run(done.reports, tuple(notes), dead, ((str(path), told),))
    return Run(done.reports, tuple(notes), dead)


def render_options(config: Config, run: Run, **changes: Any) -> RenderOptions:
    """What renderers are told."""
    from align.report import RenderOptions

    gate = config.gate.within(run.reports)
    base = RenderOptions(gate=gate, show=config.show, show_confidence=config.show_confidence, also_failing=run.failing)
    return replace(base, **changes)


def deliver(run: Run, formats: Sequence[str], outputs: Sequence[tuple[str, Path]], options: RenderOptions) -> None:
    """Write every format: to stdout, and to files.

    Raises:
        ReportError: a report cannot be made or written; the others are written first.
        OutputError: stdout cannot be written.
    """
    from align.errors import ReportError
    from align.files import write_safely
    from align.report import FORMATS, render

    failed: list[ReportError] = []
    for name, path in outputs:
        try:
            told = replace(options, color=False, problems=True, base=_base(name), notes=_notes(name, run))
            content = render(name, run.reports, told)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_safely(path, content)
        except ReportError as error:
            failed.append(error)
        except OSError as error:
            failed.append(ReportError(f"cannot write the {name} report: {error.strerror or error}", path=str(path)))
    for name in formats:
        if name == "text":  # problems and notes stand on stderr
            color = wants_color(sys.stdout, click.get_current_context().obj)
            told = replace(options, color=color, width=width(), problems=False)
        else:
            told = replace(options, base=_base(name), notes=_notes(name, run))
        content = render(name, run.reports, told)
        if FORMATS[name].is_binary and sys.stdout.isatty():
            raise ReportError(f"{name} is not fit for a terminal", hint=f"name a file: --output {name}=FILE")
        put(content)
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if name == "github" and summary:
            _append(Path(summary), render("github-summary", run.reports, told))
    for other in failed[1:]:
        say(f"error: {other}")
    if failed:
        raise failed[0]


def _notes(name: str, run: Run) -> tuple[str, ...]:
    # pages and sheets list known findings themselves, in their own words and language
    return run.notes if name in {"text", "json", "github", "github-summary"} else ()


_ROOTS: Final = {
    "github": "GITHUB_WORKSPACE", "github-summary": "GITHUB_WORKSPACE", "sarif": "GITHUB_WORKSPACE", "gitlab": "CI_PROJECT_DIR",
}  # fmt: skip
"""Formats whose reader wants paths from the root of the repository, wherever in it the run takes place."""


def _base(name: str) -> str:
    here = Path.cwd()
    root = os.environ.get(_ROOTS.get(name, ""), "")
    return root if root and here.is_relative_to(root) else str(here)


def _append(path: Path, content: bytes) -> None:
    from align.errors import ReportError

    try:
        with path.open("ab") as file:
            file.write(content)
    except OSError as error:
        raise ReportError(f"cannot write the job summary: {error.strerror or error}", path=str(path)) from error


def tell_problems(reports: Sequence[Report]) -> None:
    """Each thing that could not be checked, once, on stderr."""
    from align.report.plain import visible

    told: set[tuple[str, str]] = set()
    for report in reports:
        for problem in report.problems:
            if (problem.path, problem.message) not in told:
                told.add((problem.path, problem.message))
                hint = f" ({problem.hint})" if problem.hint else ""
                say(f"error: {visible(f'{problem.path}: {problem.message}{hint}')}")


def exit_code(run: Run, config: Config) -> ExitCode:
    """The verdict."""
    verdict = config.gate.judge(run.reports)
    if verdict.problems:
        return ExitCode.UNCHECKED
    if verdict.failing or run.failing:
        return ExitCode.FINDINGS
    return ExitCode.CLEAN
