"""``rinnan terms``: term lists and the terms of documents."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from align.cli.options import common, run_options
from align.cli.terminal import put, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from align.config import Config
    from align.model import Alignment, Glossary, Place

__all__ = ["terms"]

F = TypeVar("F", bound="Callable[..., Any]")


@click.group(short_help="Term lists and the terms of documents.")
def terms() -> None:
    """Check a text against term lists, search aligned documents, follow terms over a set, mend and convert lists."""


_FORMAT = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "tsv", "json"]),
    default="text",
    show_default=True,
    help="For people, as a table, or as data.",
)


def _over_a_set(function: F) -> F:
    """Arguments of the commands that look at aligned documents."""
    options = (
        click.option(
            "--pair", "only", multiple=True, metavar="NAME", help="Only this pair or set of the configuration."
        ),
        _FORMAT,
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


def _put_json(found: Iterable[Any]) -> None:
    rows = [item if isinstance(item, dict) else asdict(item) for item in found]
    put(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _put_table(header: str, rows: Iterable[Sequence[object]]) -> None:
    """Rows parted by tabs; what would break a row is made visible."""
    from align.report.plain import visible

    put("\t".join(header.split()) + "\n")
    for row in rows:
        put("\t".join(visible("" if cell is None else str(cell)).replace("\t", " ") for cell in row) + "\n")


def _place(place: Place | None) -> str:
    if place is None:
        return ""
    parts = [f"page {place.page}" if place.page else "", f"line {place.line}" if place.line else ""]
    return ", ".join([place.file, *filter(None, parts)])


@terms.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE",
    help="A term list, or builtin:NAME; repeatable  [default: the bundled ones]",
)
@click.option("--language", metavar="CODE", help="Language of the text  [default: told by it]")
@click.option("--document-date", default="", metavar="DATE", help="ISO date by which names are judged.")
@_FORMAT
def check(
    *, files: tuple[str, ...], glossaries: tuple[str, ...], language: str | None, document_date: str, output: str
) -> int:
    """Look for deprecated, forbidden, misspelt and superseded terms in texts of one language.

    Exit codes: 0 none, 1 some, 2 a file or list could not be read.
    """
    from align.check.terms_text import check_text
    from align.cli.exits import ExitCode
    from align.errors import InputError
    from align.onefile import bitext_version
    from align.pipeline import read
    from align.release import load_glossaries
    from align.report.plain import visible

    lists = load_glossaries(glossaries or ("builtin:*",))
    told: list[dict[str, Any]] = []
    code = ExitCode.CLEAN
    for file in files:
        try:
            document = bitext_version(file, language) or read(file, language=language)
        except InputError as error:
            say(f"error: {error}")
            code = ExitCode.UNCHECKED
            continue
        for block in document.blocks():
            for found in check_text(block.text, block.language or document.language, lists, date=document_date):
                place = block.place
                told.append(
                    {"file": file, "page": place.page, "section": place.section, "line": place.line, **asdict(found)}
                )
    if output == "json":
        _put_json(told)
    elif output == "tsv":
        names = ("file", "page", "section", "line", "kind", "quote", "concept", "message", "advice")
        _put_table(" ".join(names), ([item[name] for name in names] for item in told))
    else:
        for item in told:
            advice = f" {item['advice']}" if item["advice"] else ""
            put(visible(f"{item['file']}: line {item['line']}: {item['kind']}: {item['message']}{advice}") + "\n")
    if told and code is ExitCode.CLEAN:
        code = ExitCode.FINDINGS
    return code


@terms.command()
@click.argument("query")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...")
@_over_a_set
def search(*, query: str, files: tuple[str, ...], only: tuple[str, ...], output: str, **settings: Any) -> int:
    """Find a word or phrase in any inflection, in either language, each with its counterpart."""
    from align.check.terms_tools import search as find
    from align.cli.exits import ExitCode
    from align.report.plain import visible

    _config, alignments, _glossaries, problems = _aligned(files, only, settings)
    found = find(alignments, query)
    if output == "json":
        _put_json(found)
    elif output == "tsv":
        _put_table(
            "place quote text counterpart counterpart-place confidence",
            (
                (
                    _place(h.place),
                    h.text[h.start : h.end],
                    h.text,
                    h.counterpart,
                    _place(h.counterpart_place),
                    h.confidence,
                )
                for h in found
            ),
        )
    else:
        for hit in found:
            text = visible(f"{hit.text[: hit.start]}«{hit.text[hit.start : hit.end]}»{hit.text[hit.end :]}")
            put(f"{_place(hit.place)}: {text}\n    = {visible(hit.counterpart) or '–'}\n")
        say(f"{len(found)} places")
    return ExitCode.UNCHECKED if problems else ExitCode.CLEAN


@terms.command()
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...")
@click.option(
    "--least", type=click.IntRange(2), default=2, show_default=True, help="Renderings from which a word is named."
)
@_over_a_set
def drift(*, files: tuple[str, ...], least: int, only: tuple[str, ...], output: str, **settings: Any) -> int:
    """Name the terms and passages that are rendered in several ways over a set of documents."""
    from align.check.terms_tools import drift as follow
    from align.cli.exits import ExitCode
    from align.report.plain import visible

    _config, alignments, glossaries, problems = _aligned(files, only, settings)
    found = follow(alignments, glossaries, least=least)
    if output == "json":
        _put_json(found)
    elif output == "tsv":
        _put_table(
            "language word concept rendering count first-place",
            (
                (item.language, item.word, item.concept, name, count, _place(places[0]))
                for item in found
                for name, count, places in item.renderings
            ),
        )
    else:
        for item in found:
            concept = f" [{item.concept}]" if item.concept else ""
            put(f"{item.language} {visible(item.word)}{concept}\n")
            for name, count, places in item.renderings:
                put(f"    {count:>3} × {visible(name)}  ({'; '.join(_place(p) for p in places[:3])})\n")
        say(f"{len(found)} terms and passages with several renderings")
    return ExitCode.UNCHECKED if problems else ExitCode.CLEAN


@terms.command()
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...")
@click.option("--least", type=click.IntRange(1), default=3, show_default=True, help="Passages a word must stand in.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="How many to name per language.")
@_over_a_set
def candidates(
    *, files: tuple[str, ...], least: int, limit: int, only: tuple[str, ...], output: str, **settings: Any
) -> int:
    """Name recurring words that no term list has, with their usual rendering."""
    from align.check.terms_candidates import candidates as collect
    from align.cli.exits import ExitCode
    from align.report.plain import visible

    _config, alignments, glossaries, problems = _aligned(files, only, settings)
    found = collect(alignments, glossaries, least=least, limit=limit)
    if output == "json":
        _put_json(found)
    elif output == "tsv":
        _put_table(
            "language word passages rendering share example",
            ((c.language, c.word, c.count, c.rendering, f"{c.share:g}", c.example) for c in found),
        )
    else:
        for item in found:
            share = f"  = {visible(item.rendering)} ({item.share:.0%})" if item.rendering else "  = ?"
            put(f"{item.language} {item.count:>4} × {visible(item.word)}{share}\n")
        say(f"{len(found)} words")
    return ExitCode.UNCHECKED if problems else ExitCode.CLEAN


@terms.command()
@click.argument("lists", nargs=-1, required=True, metavar="GLOSSARY...")
def validate(*, lists: tuple[str, ...]) -> int:
    """Say what is wrong with term lists. Exit codes: 0 nothing, 1 something, 2 a list could not be read."""
    from align.cli.exits import ExitCode
    from align.errors import GlossaryError
    from align.glossary.validate import validate as look
    from align.release import load_glossaries
    from align.report.plain import visible

    code = ExitCode.CLEAN
    for name in lists:
        try:
            glossaries = load_glossaries((name,))
        except GlossaryError as error:
            say(f"error: {error}")
            code = ExitCode.UNCHECKED
            continue
        for glossary in glossaries:
            problems = look(glossary)
            for problem in problems:
                put(visible(f"{glossary.path or glossary.name}: {problem}") + "\n")
            if problems and code is ExitCode.CLEAN:
                code = ExitCode.FINDINGS
            say(f"{glossary.name}: {len(glossary.concepts)} concepts, {len(problems)} problems")
    return code


@terms.command()
@click.argument("glossary")
@click.option("--output", "-o", required=True, metavar="FILE", help="The new list: .csv, .xlsx, .tbx, .rdf (SKOS).")
@click.option("--to", metavar="FORMAT", help="csv, xlsx, tbx or skos, when the suffix does not say it.")
def convert(*, glossary: str, output: str, to: str | None) -> None:
    """Write a term list in another format."""
    from align.baseline import write_safely
    from align.errors import GlossaryError
    from align.glossary.convert import convert as write
    from align.release import load_glossaries

    suffix = Path(output).suffix.lower().lstrip(".")
    kind = to or {"rdf": "skos", "xml": "tbx"}.get(suffix, suffix)
    found = load_glossaries((glossary,))
    if len(found) != 1:
        raise click.UsageError("one list at a time")
    content = write(found[0], kind)
    try:
        write_safely(Path(output), content)
    except OSError as error:
        raise GlossaryError(f"cannot be written: {error.strerror or error}", path=output) from error
    say(f"{output}: {len(found[0].concepts)} concepts")


@terms.command(name="lists")
def bundled_lists() -> None:
    """Name the bundled term lists."""
    from align.release import load_glossaries

    for glossary in load_glossaries(("builtin:*",)):
        put(f"builtin:{glossary.name}\t{len(glossary.concepts)} concepts\t{glossary.licence}\t{glossary.source}\n")
