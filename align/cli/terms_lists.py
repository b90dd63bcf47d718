"""``rinnan terms validate``, ``convert``, ``lists``: term lists themselves."""

from __future__ import annotations

from pathlib import Path

import click

from align.cli.terminal import many, put, say

__all__ = ["bundled_lists", "convert", "validate"]


@click.command(short_help="Say what is wrong with term lists.")
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
            say(f"{glossary.name}: {many(len(glossary.concepts), 'concept')}, {many(len(problems), 'problem')}")
    return code


@click.command(short_help="Write a term list in another format.")
@click.argument("glossary")
@click.option("--output", "-o", required=True, metavar="FILE", help="The new list: .csv, .xlsx, .tbx, .rdf (SKOS).")
@click.option("--to", metavar="FORMAT", help="csv, xlsx, tbx or skos, when the suffix does not say it.")
def convert(*, glossary: str, output: str, to: str | None) -> None:
    """Write a term list in another format."""
    from align.errors import GlossaryError
    from align.files import write_safely
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
    say(f"{output}: {many(len(found[0].concepts), 'concept')}")


@click.command(name="lists")
def bundled_lists() -> None:
    """Name the bundled term lists."""
    from align.release import load_glossaries

    for glossary in load_glossaries(("builtin:*",)):
        put(
            f"builtin:{glossary.name}\t{many(len(glossary.concepts), 'concept')}\t{glossary.licence}\t{glossary.source}\n"
        )
