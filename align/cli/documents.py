"""``rinnan report``, ``align`` and ``text``: documents turned into pages, memories and plain lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from align.cli.options import LANGUAGES, common, run_options
from align.cli.terminal import put, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Block, Document

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
    """Write the comparison as one page: both versions side by side, findings beside their passages.

    The page is made for people, so findings do not fail; exit code 2 when something could not be checked.

    \b
    rinnan report page.fi.pdf page.sv.pdf -o page.html --lang fi
    rinnan report memory.xlf -o page.html
    """  # noqa: D301 - the character is click's mark for lines kept as they are
    from align.cli.check import parse_outputs
    from align.cli.exits import ExitCode
    from align.cli.session import configuration, deliver, perform, planned, render_options, subtract, tell_problems

    outputs = parse_outputs([output])
    config = configuration(baseline=str(Path(baseline).absolute()) if baseline else None, **settings)
    todo = planned(config, files)
    compared = perform(config, todo, only_rules=only_rules, cache=cache, quiet=quiet)
    run = subtract(config, todo, compared, listed=True)
    tell_problems(run.reports)
    options = render_options(config, run, language=lang, full=full, title=title, known=True, created=today())
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
    """Pair the passages of two documents and write the pairs; of one bilingual file, those it holds.

    \b
    rinnan align page.fi.docx page.sv.docx -o memory.tmx
    rinnan align memory.tmx -o pairs.xlsx
    """  # noqa: D301 - the character is click's mark for lines kept as they are
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
    run = Run(reports)
    deliver(run, () if outputs else ("tsv",), outputs, render_options(config, run, beads=True, full=True))
    if outputs and not quiet:
        say(f"written: {output}")
    return ExitCode.UNCHECKED if any(r.problems for r in reports) else ExitCode.CLEAN


@click.command(short_help="What was extracted, one block a line, with its place.")
@click.argument("file")
@click.option("--plain", is_flag=True, help="The words alone: the text view that reports can point into.")
@click.option(
    "--places", is_flag=True, help="Rectangles on the page as well: page, left, top, right, bottom in points."
)
@click.option("--boxes", is_flag=True, help="Draw the pages of a PDF as PNG, every block framed and named.")
@click.option("--pages", metavar="LIST", help="Pages to draw: 1,4-6,9-  [default: all]")
@click.option("--folder", metavar="DIR", help="Where the drawings go  [default: FILE without its suffix, and -boxes]")
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of stdout.")
@click.option("--source-language", "language", metavar="CODE", help="Language, when it should not be told by the text.")
@click.option("--only", metavar="CODE", help="Of a document in two languages the version in this one.")
@click.option("--ocr", is_flag=True, help="Recognise the text of scanned pages; needs tesseract or ocrmypdf.")
def text(
    *,
    file: str,
    plain: bool,
    places: bool,
    boxes: bool,
    pages: str | None,
    folder: str | None,
    output: str | None,
    language: str | None,
    only: str | None,
    ocr: bool,
) -> int:
    """Write what was read from a document.

    Line N is block N, the line that findings name; of a document in two languages they name the lines of --only CODE.
    With --plain a line holds the words alone; committed beside the document (see `text-views` in rinnan.toml), SARIF and
    annotations point into it.

    With --boxes the pages are drawn as well, so that a person sees at once whether the reading is right: each frame carries
    its line and its kind.

    \b
    rinnan text guide.pdf --boxes --pages 1-3
    """  # noqa: D301 - the character is click's mark for lines kept as they are
    from align.cli.exits import ExitCode
    from align.onefile import bitext_version, version_in
    from align.pipeline import read
    from align.problems import document_problems

    if (pages or folder) and not boxes:
        raise click.UsageError("--pages and --folder are about the drawings of --boxes")
    held = bitext_version(file, only or language)
    document = held or read(file, language=language, ocr=ocr)
    if only and not held:
        document = version_in(document, only)
    wanted = drawn_pages(document, pages) if boxes else ()
    lines = [plain_line(block) if plain else _line(block, places) for block in document.blocks()]
    content = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    if output:
        _write(Path(output), content, "the text")
    else:
        put(content)
    if boxes:
        draw(document, wanted, Path(folder) if folder else Path(f"{Path(file).stem}-boxes"))
    for warning in document.warnings:
        say(f"{file}: {warning}")
    problems = [p for p in document_problems(document, tried_ocr=ocr) if p.code != "language"]
    for problem in problems:
        say(f"error: {file}: {problem.message} ({problem.hint})")
    if problems:
        return ExitCode.UNCHECKED
    return ExitCode.CLEAN


def _write(path: Path, content: bytes, what: str) -> None:
    from align.errors import ReportError
    from align.files import write_safely

    try:
        write_safely(path, content)
    except OSError as error:
        raise ReportError(f"cannot write {what}: {error.strerror or error}", path=str(path)) from error


def drawn_pages(document: Document, chosen: str | None) -> tuple[int, ...]:
    """The pages to draw.

    Raises:
        UnsupportedError: no PDF, so there are no pages to draw on.
        click.BadParameter: ``chosen`` is no list of pages, or names one the document does not have.
    """
    from align.errors import UnsupportedError

    if document.format != "pdf":
        raise UnsupportedError(
            f"is {document.format}: only the pages of a PDF can be drawn", path=document.path,
            hint="print it to PDF, or leave out --boxes: the text view shows every block with its kind",
        )  # fmt: skip
    count = int(dict(document.metadata).get("pages", "0"))
    if chosen is None:
        return tuple(range(1, count + 1))
    found: dict[int, None] = {}
    for part in chosen.split(","):
        match = re.fullmatch(r"\s*(\d{1,6})\s*(?:(-)\s*(\d{0,6})\s*)?", part)
        if match is None:
            raise click.BadParameter(f"{part.strip()!r} is no page and no range like 4-6", param_hint="--pages")
        first = int(match[1])
        last = first if match[2] is None else int(match[3] or count)
        if not 1 <= first <= last <= count:
            raise click.BadParameter(
                f"{part.strip()!r} is not within the {count} pages of {document.path}", param_hint="--pages"
            )
        found.update(dict.fromkeys(range(first, last + 1)))
    return tuple(found)


def draw(document: Document, pages: Sequence[int], folder: Path) -> None:
    """Write the pages with their blocks framed as ``page-001.png`` …, each drawn in a process of its own."""
    from align.errors import ReportError
    from align.extract.boxes import draw_page, frames_on
    from align.extract.child import run_limited
    from align.extract.limits import DEFAULT_LIMITS

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError(f"cannot make the folder: {error.strerror or error}", path=str(folder)) from error
    for page in pages:
        frames = frames_on(document, page)
        picture = run_limited(
            draw_page, document.path, document.format, page, frames, limits=DEFAULT_LIMITS, path=document.path
        )
        _write(folder / f"page-{page:03}.png", picture, "the drawing")
    say(f"written: {folder}/page-{pages[0]:03}.png" + (f" … page-{pages[-1]:03}.png" if len(pages) > 1 else ""))


def plain_line(block: Block) -> str:
    """The words of a block on one line, every character where it stands in ``Block.text``."""
    from align.report.plain import one_line

    return one_line(block.text)


def _line(block: Block, places: bool) -> str:
    from align.extract.view import block_line
    from align.report.plain import visible

    line = visible(block_line(block))
    if not places:
        return line
    drawn = [f"p.{p.page or 1} {' '.join(f'{value:.0f}' for value in p.box)}" for p in block.places if p.box]
    return f"{line}  [{'; '.join(drawn)}]" if drawn else line
