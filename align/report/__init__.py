"""``Report`` → bytes: one file a format, over one vocabulary; knows only the nouns and the gate.

Each format is a module of this folder with one function::

    def render(reports: Sequence[Report], options: RenderOptions) -> bytes

New format: a file here and a line in ``FORMATS``. A renderer is imported when somebody asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from align.errors import ReportError
from align.gate import Gate
from align.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model import Report

__all__ = ["FORMATS", "SUFFIXES", "Format", "RenderOptions", "Renderer", "render"]


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """All that a renderer may know beside the reports. Every field has a default that suits a file on disk."""

    gate: Gate = field(default_factory=Gate)
    """Which findings fail: ``options.gate.fails(finding)``."""
    show: Severity = Severity.MINOR
    """Least severity listed by formats for reading on the spot (text, annotations). Data formats write everything."""
    show_confidence: float = 0.0
    """Least confidence listed by the same formats."""
    language: str = "en"
    """Language of what people read: "en", "fi" or "sv". Data formats and annotations stay English."""
    color: bool = False
    """Terminal colours, for the text format."""
    width: int = 100
    """Columns of the terminal, for the text format."""
    base: str = ""
    """Folder that paths in the output are relative to; "" leaves them as the user gave them."""
    title: str = ""
    """Title of the page or file; "" makes one from the pairs."""
    created: str = ""
    """ISO date (and time) to print; "" for output that must not change from run to run."""
    text_views: Mapping[str, str] = field(default_factory=dict)
    """Document path → path of its committed text view (``rinnan text``), so that line numbers mean something."""
    beads: bool = False
    """Data formats include segments and beads, not only findings."""
    full: bool = False
    """Formats for people show every passage, not only flagged ones with their neighbours."""
    problems: bool = True
    """List what could not be checked; the command line says it on stderr instead when text goes to the terminal."""
    known: bool = False
    """List known findings too, marked as known."""
    notes: tuple[str, ...] = ()
    """Sentences about the run as a whole, for people ("17 known findings not shown")."""
    also_failing: tuple[tuple[str, str], ...] = ()
    """What fails the run beside findings, as file and sentence: dead entries of a strict baseline."""


class Renderer(Protocol):
    """The one function of a format's module."""

    def __call__(self, reports: Sequence[Report], options: RenderOptions) -> bytes:
        """The reports, in the order given, as the content of one file.

        Raises:
            ReportError: the format cannot hold these reports (a memory without an alignment, a DOCX of a PDF).
        """
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One output format."""

    module: str
    """Module in this folder that has ``render``."""
    summary: str
    suffixes: tuple[str, ...] = ()
    """File names that mean this format when none is named."""
    is_binary: bool = False
    """Not fit for a terminal."""


FORMATS: Final[Mapping[str, Format]] = {
    "text": Format("text", "findings for reading on the terminal", (".txt",)),
    "json": Format("json", "everything, for programs (docs/report.schema.json)", (".json",)),
    "sarif": Format("sarif", "SARIF 2.1.0, for code scanning", (".sarif", ".sarif.json")),
    "github": Format("github", "GitHub annotations, the worst ten of each kind first"),
    "github-summary": Format("summary", "Markdown for the GitHub job summary", (".md",)),
    "gitlab": Format("gitlab", "GitLab Code Quality"),
    "junit": Format("junit", "JUnit XML: one suite a pair, one case a rule", (".junit.xml", ".xml")),
    "html": Format("html", "one self-contained page, both versions side by side", (".html", ".htm")),
    "tmx": Format("tmx", "translation memory (TMX 1.4b)", (".tmx",)),
    "xliff": Format("xliff", "XLIFF, for translation tools", (".xlf", ".xliff")),
    "xlsx": Format("xlsx", "review sheet for a spreadsheet", (".xlsx",), is_binary=True),
    "docx": Format("docx", "the target document with a comment at each finding", (".docx",), is_binary=True),
    "tsv": Format("tsv", "pairs of passages, tab-separated", (".tsv",)),
}

SUFFIXES: Final[Mapping[str, str]] = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}


def render(name: str, reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The reports in the format ``name``, a key of ``FORMATS``.

    Raises:
        ReportError: no such format, or it cannot hold these reports.
    """
    if name not in FORMATS:
        raise ReportError(f"there is no report format {name!r}", hint=f"formats: {', '.join(FORMATS)}")
    module = import_module(f"align.report.{FORMATS[name].module}")
    return cast("Renderer", module.render)(reports, options)
