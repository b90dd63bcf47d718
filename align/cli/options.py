"""Options that several commands share. The words are spelt out here so that ``--help`` loads nothing; a test compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMATS", "LANGUAGES", "PROFILES", "RELATIONS", "SEVERITIES", "common", "project_file", "run_options"]

SEVERITIES: Final = ("neutral", "minor", "major", "critical")
RELATIONS: Final = ("full", "parallel", "abridged", "excerpt")
PROFILES: Final = ("translator", "reviewer", "ci")
LANGUAGES: Final = ("en", "fi", "sv")
FORMATS: Final = (
    "text", "json", "sarif", "github", "github-summary", "gitlab", "junit", "html", "tmx", "xliff", "xlsx", "docx", "tsv",
)  # fmt: skip

F = TypeVar("F", bound="Callable[..., Any]")

_PROJECT: Final = (
    click.option(
        "--config", "config_file", metavar="FILE", help="The configuration, instead of the nearest rinnan.toml."
    ),
    click.option("--isolated", is_flag=True, help="Ignore every configuration file."),
)
_COMPARING: Final = (
    click.option("--profile", type=click.Choice(PROFILES), help="Starting point for rules, gate and what is shown."),
    click.option("--relation", type=click.Choice(RELATIONS), help="What the versions are to each other  [default: full]"),
    click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="A term list, or builtin:NAME; repeatable."),
    click.option("--builtin-glossaries/--no-builtin-glossaries", default=None, help="The bundled term lists  [default: yes]"),
    click.option("--source-language", metavar="CODE", help="Language of the first document  [default: told by its text]"),
    click.option("--target-language", metavar="CODE", help="Language of the second document."),
    click.option("--document-date", metavar="DATE", help="ISO date by which names and terms are judged."),
    click.option("--ocr/--no-ocr", default=None, help="Recognise the text of scanned pages; needs tesseract or ocrmypdf  [default: no]"),
    click.option("--rule", "only_rules", multiple=True, metavar="NAME", help="Run this rule only; repeatable."),
)  # fmt: skip
_RUNNING: Final = (
    click.option("--jobs", "-j", type=click.IntRange(min=0), help="Processes; 0 for one a processor  [default: 0]"),
    click.option("--cache/--no-cache", default=True, help="Keep what was read, paired and found for the next run."),
    click.option("--quiet", "-q", is_flag=True, help="Results only: no progress, notes or summary on stderr."),
)


def _all(options: tuple[Callable[[F], F], ...]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def project_file(function: F) -> F:
    """``--config`` and ``--isolated``."""
    return _all(_PROJECT)(function)


def common(function: F) -> F:
    """What decides how two documents are compared."""
    return _all((*_COMPARING, *_PROJECT))(function)


def run_options(function: F) -> F:
    """How a run goes about it."""
    return _all(_RUNNING)(function)
