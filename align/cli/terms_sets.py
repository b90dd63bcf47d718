"""``rinnan terms search``, ``drift``, ``candidates``: the terms of aligned documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from align.cli.options import common, run_options
from align.cli.tables import FORMAT, place_of, places_of, put_json, put_table
from align.cli.terminal import put, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.check.terms.tools import SetDrift
    from align.config import Config
    from align.model import Alignment, Glossary

__all__ = ["candidates", "drift", "search"]

F = TypeVar("F", bound="Callable[..., Any]")


def _over_a_set(function: F) -> F:
    """Arguments of the commands that look at aligned documents."""
    options = (
        click.option(
            "--pair", "only", multiple=True, metavar="NAME", help="Only this pair or set of the configuration."
        ),
        FORMAT,
    )
    for option in reversed(options):
        function = option(function)
    return common(run_options(function))


def _aligned(
    files: Sequence[str], only: Sequence[str], settings: dict[str, Any]
) -> tuple[Config, tuple[Alignment, ...], tuple[Glossary, ...], bool]:
    """The alignments of pairs given by hand (source target source target …) or of the configuration."""
    from align.cli.session import configuration, perform, planned, tell_problems
    from align.plan import Plan, pair_of
    from align.release import load_glossaries

    cache, quiet = settings.pop("cache"), settings.pop("quiet")
    settings.pop("only_rules")
    config = configuration(**settings)
    if len(files) % 2:
        raise click.UsageError("give documents in pairs: SOURCE TARGET [SOURCE TARGET]…")
    pairs = tuple(pair_of(config, *files[at : at + 2]) for at in range(0, len(files), 2))
    todo = Plan(pairs) if files else planned(config, (), only)
    reports = perform(config, todo, check=False, cache=cache, quiet=quiet)
    tell_problems(reports)
    glossaries = load_glossaries(tuple(dict.fromkeys(g for pair in todo.pairs for g in pair.glossaries)))
    alignments = tuple(r.alignment for r in reports if r.alignment)
    return config, alignments, glossaries, any(r.problems for r in reports)


@click.command(short_help="Find a word in any form, with its counterpart.")
@click.argument("query")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...")
@_over_a_set
def search(*, query: str, files: tuple[str, ...], only: tuple[str, ...], output: str, **settings: Any) -> int:
    """Find a word or phrase in any inflection, in either language, each with its counterpart."""
    from align.check.terms.tools import search as find
    from align.cli.exits import ExitCode
    from align.report.plain import visible

    _config, alignments, _glossaries, problems = _aligned(files, only, settings)
    found = find(alignments, query)
    if output == "json":
        put_json(found)
    elif output == "tsv":
        put_table(
            "place quote text counterpart counterpart-place confidence",
            (
                (
                    place_of(h.place),
                    h.text[h.start : h.end],
                    h.text,
                    h.counterpart,
                    place_of(h.counterpart_place),
                    h.confidence,
                )
                for h in found
            ),
        )
    else:
        for hit in found:
            text = visible(f"{hit.text[: hit.start]}«{hit.text[hit.start : hit.end]}»{hit.text[hit.end :]}")
            put(f"{place_of(hit.place)}: {text}\n    = {visible(hit.counterpart) or '–'}\n")
        say(f"{len(found)} places")
    return ExitCode.UNCHECKED if problems else ExitCode.CLEAN


@click.command(short_help="Name what is rendered in several ways.")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...")
@click.option(
    "--least", type=click.IntRange(2), default=2, show_default=True, help="Renderings from which a word is named."
)
@_over_a_set
def drift(*, files: tuple[str, ...], least: int, only: tuple[str, ...], output: str, **settings: Any) -> int:
    """Name the terms and passages that are rendered in several ways over a set of documents."""
    from align.check.terms.tools import drift as follow
    from align.cli.exits import ExitCode
    from align.report.plain import visible

    _config, alignments, glossaries, problems = _aligned(files, only, settings)
    found = follow(alignments, glossaries, least=least)
    statuses = {
        (concept.id, term.text): term.status.value
        for glossary in glossaries
        for concept in glossary.concepts
        for term in concept.terms
    }

    def status_of(item: SetDrift, name: str) -> str:
        return statuses.get((item.concept, name), "") if item.concept else ""

    if output == "json":
        put_json(found)
    elif output == "tsv":
        put_table(
            "language word concept rendering status count first-place",
            (
                (item.language, item.word, item.concept, name, status_of(item, name), count, place_of(places[0]))
                for item in found
                for name, count, places in item.renderings
            ),
        )
    else:
        for item in found:
            concept = f" [{item.concept}]" if item.concept else ""
            put(f"{item.language} {visible(item.word)}{concept}\n")
            for name, count, places in item.renderings:
                status = f" [{status_of(item, name)}]" if status_of(item, name) else ""
                put(f"    {count:>3} × {visible(name)}{status}  ({visible(places_of(places))})\n")
        say(f"{len(found)} terms and passages with several renderings")
    return ExitCode.UNCHECKED if problems else ExitCode.CLEAN


@click.command(short_help="Name words no list has, with their rendering.")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...")
@click.option("--least", type=click.IntRange(1), default=3, show_default=True, help="Passages a word must stand in.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="How many to name per language.")
@_over_a_set
def candidates(
    *, files: tuple[str, ...], least: int, limit: int, only: tuple[str, ...], output: str, **settings: Any
) -> int:
    """Name recurring words that no term list has, with their usual rendering."""
    from align.check.terms.candidates import candidates as collect
    from align.cli.exits import ExitCode
    from align.report.plain import visible

    _config, alignments, glossaries, problems = _aligned(files, only, settings)
    found = collect(alignments, glossaries, least=least, limit=limit)
    if output == "json":
        put_json(found)
    elif output == "tsv":
        put_table(
            "language word passages rendering share example",
            ((c.language, c.word, c.count, c.rendering, f"{c.share:g}", c.example) for c in found),
        )
    else:
        for item in found:
            share = f"  = {visible(item.rendering)} ({item.share:.0%})" if item.rendering else "  = ?"
            put(f"{item.language} {item.count:>4} × {visible(item.word)}{share}\n")
        say(f"{len(found)} words")
    return ExitCode.UNCHECKED if problems else ExitCode.CLEAN
