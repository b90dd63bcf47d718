"""``rinnan init``, ``config`` and ``doctor``: a start for a project, what is in force, what this machine can do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from align.cli.options import PROFILES, project_file
from align.cli.terminal import put, say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["config", "doctor", "init"]


@click.command(short_help="Write a commented rinnan.toml for the documents here.")
@click.argument("folder", default=".", required=False)
@click.option("--force", is_flag=True, help="Replace a rinnan.toml that is there.")
@click.option("--print", "only_print", is_flag=True, help="Print it instead of writing it.")
def init(*, folder: str, force: bool, only_print: bool) -> None:
    """Write a start: the pairs found here by their names, every setting with its meaning."""
    from align.baseline import write_safely
    from align.config import FILE_NAME
    from align.errors import ConfigError
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
    say(f"{path} written. Next: rinnan check")


@click.command(short_help="What is in force, and from where.")
@click.option("--profile", type=click.Choice(PROFILES), help="As if this profile were asked for.")
@project_file
def config(*, config_file: str | None, isolated: bool, profile: str | None) -> None:
    """Print every setting with where its value comes from, then the pairs it names."""
    from align.cli.session import configuration
    from align.ignores import IGNORE_COMMENT
    from align.plan import plan
    from align.selection import MISSING_VERSION, is_on, rule_infos, select_rules

    found = configuration(config_file, isolated=isolated, profile=profile)
    put("".join(f"{line}\n" for line in _settings(found)))
    running = {rule.id for rule in select_rules(found)}
    running |= {info.id for info in (MISSING_VERSION, IGNORE_COMMENT) if is_on(found, info.id)}
    off = [info.id for info in rule_infos() if info.id not in running]
    put(f"{'rules':<18} {len(running)} run" + (f"; off: {', '.join(off)}" if off else "") + "\n")
    if found.path:
        todo = plan(found)
        for pair in todo.pairs:
            files = f"{pair.source} ↔ {pair.target}" if pair.target else pair.source
            put(f"{'pair':<18} {pair.name}: {files} ({pair.relation})\n")
        for missing in todo.missing:
            put(f"{'missing':<18} {missing.name}: {missing.absent}\n")
        for name, members in todo.sets:
            put(f"{'set':<18} {name}: {', '.join(sorted(members))}\n")


def _settings(found: Any) -> Iterator[str]:
    from align.model import Severity
    from align.plan import shown

    here = shown(found.path) if found.path else ""
    origins = {key: here if origin == str(found.path) else origin for key, origin in found.origins}
    yield f"{'file':<18} {here or 'none (defaults)'}"
    least = ", ".join(f"{s} {dict(found.gate.confidence)[s]:g}" for s in Severity)
    values: dict[str, tuple[str, Any]] = {
        "profile": ("profile", found.profile),
        "relation": ("relation", found.relation),
        "source-language": ("source_language", found.source_language or "by the text"),
        "target-language": ("target_language", found.target_language or "by the text"),
        "document-date": ("document_date", found.document_date or "none"),
        "glossaries": ("glossaries", ", ".join(found.glossaries) or "none of your own"),
        "builtin-glossaries": ("builtin_glossaries", "yes" if found.builtin_glossaries else "no"),
        "gate.fail-on": ("gate", found.gate.fail_on or "never"),
        "gate.confidence": ("gate", least),
        "show.severity": ("show", found.show),
        "show.confidence": ("show", found.show_confidence),
        "baseline.file": ("baseline", found.baseline or "rinnan-baseline.json"),
        "baseline.strict": ("baseline", "yes" if found.strict_baseline else "no"),
        "text-views": ("text_views", found.text_views or "none"),
        "table": ("table", found.table or "shipped"),
        "embeddings": ("embeddings", found.embeddings or "none"),
        "ocr": ("ocr", "yes" if found.ocr else "no"),
        "ignore-comments": ("ignore_comments", "yes" if found.ignore_comments else "no"),
        "jobs": ("jobs", found.jobs or "one a processor"),
    }
    for name, (key, value) in values.items():
        origin = origins.get(key, f"profile {found.profile}" if key in {"gate", "show"} else "default")
        yield f"{name:<18} {value}  [{origin}]"
    for entry in found.rules:
        told = {"enabled": entry.enabled, "severity": entry.severity, "budget": entry.budget, **dict(entry.options)}
        words = ", ".join(f"{k} = {v}" for k, v in told.items() if v is not None)
        yield f"{f'rules.{entry.name}':<18} {words}  [{here}]"


@click.command(short_help="What this machine can do.")
def doctor() -> int:
    """Look at the libraries, tables, term lists and optional helpers, and say what is missing and what that costs."""
    from align.cli.exits import ExitCode
    from align.doctor import examine

    lines = list(examine())
    for line in lines:
        put(f"{line.mark:<8} {line.name:<22} {line.told}\n")
    return ExitCode.UNCHECKED if any(line.mark == "missing" for line in lines) else ExitCode.CLEAN
