"""``rinnan terms``: term lists and the terms of documents."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from align.cli.tables import FORMAT, put_json, put_table
from align.cli.terminal import put, say
from align.cli.terms_lists import bundled_lists, convert, validate
from align.cli.terms_sets import candidates, drift, search

__all__ = ["terms"]


@click.group(short_help="Term lists and the terms of documents.")
def terms() -> None:
    """Check a text against term lists, search aligned documents, follow terms over a set, mend and convert lists."""


@terms.command(short_help="Look for unwanted, misspelt, superseded terms.")
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
@FORMAT
def check(
    *, files: tuple[str, ...], glossaries: tuple[str, ...], language: str | None, document_date: str, output: str
) -> int:
    """Look for deprecated, forbidden, misspelt and superseded terms in texts of one language.

    Exit codes: 0 none, 1 some, 2 a file or list could not be read.
    """
    from align.check.terms.text import check_text
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
        put_json(told)
    elif output == "tsv":
        names = ("file", "page", "section", "line", "kind", "quote", "concept", "message", "advice")
        put_table(" ".join(names), ([item[name] for name in names] for item in told))
    else:
        for item in told:
            advice = f" {item['advice']}" if item["advice"] else ""
            put(visible(f"{item['file']}: line {item['line']}: {item['kind']}: {item['message']}{advice}") + "\n")
    if told and code is ExitCode.CLEAN:
        code = ExitCode.FINDINGS
    return code


for _command in (search, drift, candidates, validate, convert, bundled_lists):
    terms.add_command(_command)
