"""``rinnan report``, ``align`` and ``text``: documents turned into pages, memories and plain lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from align.cli.options import LANGUAGES, common, run_options
from align.cli.terminal import put, say

if TYPE_CHECKING:
    from align.model import Block

__all__ = ["align", "report", "text"]


@click.command(short_help="The findings as one self-contained page.")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET | BOTH]")
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="FILE",
    help="The page (.html), review sheet (.xlsx) or commented document (.docx).",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the page.")
@click.option("--full", is_flag=True, help="Every passage, not only flagged ones with their neighbours.")
@click.option("--baseline", metavar="FILE", help="File of known findings.")
@click.option("--title", default="", help="Title of the page.")
@common
@run_options
def report(
    *,
    files: tuple[str, ...],
    output: str,
    lang: str,
    full: bool,
    title: str,
    only_rules: tuple[str, ...],
    cache: bool,
    quiet: bool,
    baseline: str | None,
    **settings: Any,
) -> int:
    r"""Write the comparison as one page: both versions side by side, findings beside their passages.

    The page is made for people, so findings do not fail; exit code 2 when something could not be checked.

    \b
    rinnan report page.fi.pdf page.sv.pdf -o page.html --lang fi
    rinnan report memory.xlf -o page.html
    """
    from align.cli.check import parse_outputs
    from align.cli.exits import ExitCode
    from align.cli.session import configuration, deliver, perform, planned, render_options, subtract, tell_problems

    outputs = parse_outputs([output])
    config = configuration(baseline=str(Path(baseline).absolute()) if baseline else None, **settings)
    todo = planned(config, files)
    run = subtract(config, todo, perform(config, todo, only_rules=only_rules, cache=cache, quiet=quiet))
    tell_problems(run.reports)
    options = render_options(config, language=lang, full=full, title=title, known=True, created=today())
    deliver(run, (), outputs, options)
    if not quiet:
        for note in run.notes:
            say(note)
        say(f"written: {output}")
    return ExitCode.UNCHECKED if any(r.problems for r in run.reports) else ExitCode.CLEAN


def today() -> str:
    """The date for reports that people read."""
    from datetime import date

    return date.today().isoformat()  # noqa: DTZ011 a day in the user's own calendar


@click.command(short_help="The alignment alone: TMX, XLIFF, XLSX, TSV, JSON.")
@click.argument("files", nargs=-1, required=True, metavar="SOURCE TARGET | BOTH")
@click.option("--output", "-o", metavar="FILE", help="memory.tmx, .xlf, .xlsx, .tsv or .json  [default: TSV on stdout]")
@common
@run_options
def align(
    *,
    files: tuple[str, ...],
    output: str | None,
    only_rules: tuple[str, ...],
    cache: bool,
    quiet: bool,
    **settings: Any,
) -> int:
    r"""Pair the passages of two documents and write the pairs; of one bilingual file, those it holds.

    \b
    rinnan align page.fi.docx page.sv.docx -o memory.tmx
    rinnan align memory.tmx -o pairs.xlsx
    """
    from align.cli.check import parse_outputs
    from align.cli.exits import ExitCode
    from align.cli.session import Run, configuration, deliver, perform, planned, render_options, tell_problems

    outputs = parse_outputs([output]) if output else []
    config = configuration(**settings)
    reports = perform(
        config, planned(config, files), only_rules=only_rules, check=bool(only_rules), cache=cache, quiet=quiet
    )
    tell_problems(reports)
    if all(r.alignment is None for r in reports):
        return ExitCode.UNCHECKED
    deliver(Run(reports), () if outputs else ("tsv",), outputs, render_options(config, beads=True, full=True))
    if outputs and not quiet:
        say(f"written: {output}")
    return ExitCode.UNCHECKED if any(r.problems for r in reports) else ExitCode.CLEAN


@click.command(short_help="What was extracted, one block a line, with its place.")
@click.argument("file")
@click.option("--boxes", is_flag=True, help="Rectangles on the page as well: page, left, top, right, bottom in points.")
@click.option("--plain", is_flag=True, help="The words alone: the text view that reports can point into.")
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of stdout.")
@click.option("--source-language", "language", metavar="CODE", help="Language, when it should not be told by the text.")
@click.option("--only", metavar="CODE", help="Of a document in two languages the version in this one.")
@click.option("--ocr", is_flag=True, help="Recognise the text of scanned pages; needs tesseract or ocrmypdf.")
def text(
    *, file: str, boxes: bool, plain: bool, output: str | None, language: str | None, only: str | None, ocr: bool
) -> int:
    """Write what was read from a document.

    Line N is block N, the line that findings name; of a document in two languages they name the lines of --only CODE.
    With --plain a line holds the words alone; committed beside the document (see `text-views` in rinnan.toml), SARIF and
    annotations point into it.
    """
    from align.cli.exits import ExitCode
    from align.onefile import version_in
    from align.pipeline import read
    from align.scans import hint

    document = read(file, language=language, ocr=ocr)
    if only:
        document = version_in(document, only)
    lines = [plain_line(block) if plain else _line(block, boxes) for block in document.blocks()]
    content = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    if output:
        from align.baseline import write_safely
        from align.errors import ReportError

        try:
            write_safely(Path(output), content)
        except OSError as error:
            raise ReportError(f"cannot write the text: {error.strerror or error}", path=output) from error
    else:
        put(content)
    for warning in document.warnings:
        say(f"{file}: {warning}")
    if document.unread_pages:
        pages = ", ".join(map(str, document.unread_pages))
        say(f"error: {file}: no text could be read on page {pages} ({hint(tried=ocr)})")
        return ExitCode.UNCHECKED
    return ExitCode.CLEAN


def plain_line(block: Block) -> str:
    """The words of a block on one line, every character where it stands in ``Block.text``."""
    from align.report.plain import one_line

    return one_line(block.text)


def _line(block: Block, boxes: bool) -> str:
    from align.extract.view import block_line
    from align.report.plain import visible

    line = visible(block_line(block))
    if not boxes:
        return line
    drawn = [f"p.{p.page or 1} {' '.join(f'{value:.0f}' for value in p.box)}" for p in block.places if p.box]
    return f"{line}  [{'; '.join(drawn)}]" if drawn else line
