"""``rinnan baseline``: what is known and accepted, written on purpose and never by the gate itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from align.cli.options import common, project_file, run_options
from align.cli.terminal import many, say

if TYPE_CHECKING:
    from align.config import Config
    from align.model import Report
    from align.plan import Plan

__all__ = ["baseline"]


@click.group(short_help="Known findings: write, add, prune.")
def baseline() -> None:
    """Findings that are known and accepted for now.

    They live in rinnan-baseline.json, one a line, found by fingerprint: rule, subject and both texts, not page or position.
    """


def _compared(
    files: tuple[str, ...], baseline: str | None, only_rules: tuple[str, ...], cache: bool, quiet: bool, settings: Any
) -> tuple[Config, Plan, tuple[Report, ...]]:
    from align.cli.session import configuration, perform, planned, tell_problems

    config = configuration(baseline=str(Path(baseline).absolute()) if baseline else None, **settings)
    todo = planned(config, files)
    reports = perform(config, todo, only_rules=only_rules, cache=cache, quiet=quiet, keep_passages=False)
    tell_problems(reports)
    return config, todo, reports


@baseline.command()
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET | BOTH]")
@click.option("--baseline", metavar="FILE", help="The file  [default: rinnan-baseline.json beside the configuration]")
@click.option("--reason", default="", help="Why these are accepted.")
@click.option("--by", default="", help="Who says so.")
@click.option("--until", default="", metavar="DATE", help="Last day they are accepted.")
@click.option("--all", "everything", is_flag=True, help="Findings below the gate as well.")
@common
@run_options
def write(
    *,
    files: tuple[str, ...],
    baseline: str | None,
    reason: str,
    by: str,
    until: str,
    everything: bool,
    only_rules: tuple[str, ...],
    cache: bool,
    quiet: bool,
    **settings: Any,
) -> int:
    """Add the findings at or above the gate to the file of known findings.

    Entries that are there already keep their words; those whose day has passed are renewed.
    """
    from dataclasses import replace
    from datetime import date

    from align.baseline import Baseline, Entry, load, save
    from align.cli.exits import ExitCode
    from align.cli.session import baseline_path
    from align.plan import shown

    until = _day(until)
    config, _todo, reports = _compared(files, baseline, only_rules, cache, quiet, settings)
    path = baseline_path(config, must_exist=False)
    assert path is not None
    old = load(path) if path.exists() else Baseline()
    rest = old.subtract(reports, today=date.today()).reports  # noqa: DTZ011 a day in the user's own calendar
    if not everything:
        rest = tuple(replace(r, findings=tuple(f for f in r.findings if config.gate.fails(f))) for r in rest)
    pattern = Entry("", "", reason=reason, by=by, until=until)
    new = old.renewed(reports).added(rest, entry=pattern, excerpts=config.excerpts)
    save(path, new)
    added = sum(len(r.findings) for r in rest)
    say(f"{shown(path)}: {added} added, {many(len(new), 'known finding')}")
    return ExitCode.UNCHECKED if any(r.problems for r in reports) else ExitCode.CLEAN


@baseline.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--baseline", metavar="FILE", help="The file  [default: rinnan-baseline.json beside the configuration]")
@click.option("--by", default="", help="Who decided, where the file does not say.")
@click.option("--until", default="", metavar="DATE", help="Last day the differences are accepted, likewise.")
@project_file
def add(
    *, files: tuple[str, ...], baseline: str | None, by: str, until: str, config_file: str | None, isolated: bool
) -> int:
    """Add what reviewers decided: review sheets (XLSX) and decisions saved from the page (JSON).

    Accepted and intended differences become known findings; those to fix are taken out again. Nothing is compared.
    """
    from align.baseline import Baseline, load, save
    from align.cli.exits import ExitCode
    from align.cli.session import baseline_path, configuration
    from align.plan import shown
    from align.review import read_decisions, take

    until = _day(until)
    config = configuration(
        config_file, isolated=isolated, baseline=str(Path(baseline).absolute()) if baseline else None
    )
    path = baseline_path(config, must_exist=False)
    assert path is not None
    known = load(path) if path.exists() else Baseline()
    added = removed = 0
    for file in files:
        decisions = read_decisions(Path(file), by=by, until=until, excerpts=config.excerpts)
        known, more, fewer = take(known, decisions)
        added, removed = added + more, removed + fewer
    save(path, known)
    say(f"{shown(path)}: {added} added, {removed} removed, {many(len(known), 'known finding')}")
    return ExitCode.CLEAN


def _day(until: str) -> str:
    """The day as ISO text, "" for none."""
    from datetime import date

    if not until:
        return ""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        raise click.UsageError(f"--until {until}: expected a date such as 2027-01-31") from None
    if day < date.today():  # noqa: DTZ011 a day in the user's own calendar
        raise click.UsageError(f"--until {until}: that day has passed")
    return day.isoformat()


@baseline.command()
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET | BOTH]")
@click.option("--baseline", metavar="FILE", help="The file  [default: rinnan-baseline.json beside the configuration]")
@common
@run_options
def prune(
    *,
    files: tuple[str, ...],
    baseline: str | None,
    only_rules: tuple[str, ...],
    cache: bool,
    quiet: bool,
    **settings: Any,
) -> int:
    """Remove entries whose finding is gone. Pairs that could not be checked keep theirs."""
    from align.baseline import load, save
    from align.cli.exits import ExitCode
    from align.cli.session import baseline_path, subtract
    from align.plan import shown

    if only_rules:
        raise click.UsageError("prune looks at all rules: without --rule")
    config, todo, reports = _compared(files, baseline, only_rules, cache, quiet, settings)
    path = baseline_path(config, must_exist=False)
    assert path is not None
    old = load(path)
    new = old.without(subtract(config, todo, reports).dead)
    new, gone = new.renewed(reports), len(old) - len(new)
    save(path, new)
    say(f"{shown(path)}: {gone} removed, {many(len(new), 'known finding')}")
    return ExitCode.UNCHECKED if any(r.problems for r in reports) else ExitCode.CLEAN
