"""``rinnan init``, ``config`` and ``doctor``: a start for a project, what is in force, what this machine can do."""

from __future__ import annotations

from pathlib import Path

import click

from align.cli.options import PROFILES, project_file
from align.cli.terminal import put, say

__all__ = ["config", "doctor", "init"]


@click.command(short_help="Write a commented rinnan.toml for the documents here.")
@click.argument("folder", default=".", required=False)
@click.option("--force", is_flag=True, help="Replace a rinnan.toml that is there.")
@click.option("--print", "only_print", is_flag=True, help="Print it instead of writing it.")
def init(*, folder: str, force: bool, only_print: bool) -> None:
    """Write a start: the pairs found here by their names, every setting with its meaning."""
    from align.config import FILE_NAME
    from align.errors import ConfigError
    from align.files import write_safely
    from align.starter import find_start, starter

    root = Path(folder)
    if not root.is_dir():
        raise ConfigError("no such folder", path=folder)
    start = find_start(root)
    text = starter(start)
    if only_print:
        put(text)
        return
    path = root / FILE_NAME
    if path.exists() and not force:
        raise ConfigError("it is there already", path=str(path), hint="--force replaces it, --print shows a new one")
    try:
        write_safely(path, text.encode())
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror or error}", path=str(path)) from error
    for line in start.told:
        say(line)
    after = "rinnan check" if start.patterns or start.pairs else "name the documents in it, then rinnan check"
    say(f"{path} written. Next: {after}")


@click.command(short_help="What is in force, and from where.")
@click.option("--profile", type=click.Choice(PROFILES), help="As if this profile were asked for.")
@project_file
def config(*, config_file: str | None, isolated: bool, profile: str | None) -> None:
    """Print every setting with where its value comes from, then the pairs it names."""
    from align.cli.session import configuration
    from align.inforce import documents_told, rules_told, settings

    found = configuration(config_file, isolated=isolated, profile=profile)
    lines = [*settings(found), *rules_told(found)]
    if found.path:
        lines += documents_told(found)
    put("".join(f"{line}\n" for line in lines))


@click.command(short_help="What this machine can do.")
def doctor() -> int:
    """Look at the libraries, tables, term lists and optional helpers, and say what is missing and what that costs."""
    from align.cli.exits import ExitCode
    from align.doctor import examine

    lines = list(examine())
    for line in lines:
        put(f"{line.mark:<8} {line.name:<22} {line.told}\n")
    return ExitCode.UNCHECKED if any(line.mark == "missing" for line in lines) else ExitCode.CLEAN
