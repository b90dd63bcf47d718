"""What the page says could not be checked, and what the readers of the files remarked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.report import told
from align.report.passages import clean, walk_sections

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model import Alignment, Problem, Report
    from align.report.messages import Words

__all__ = ["Item", "remarks", "unchecked"]


@dataclass(frozen=True, slots=True)
class Item:
    """A line with an optional hint, and the languages they are in where that is not the page's."""

    text: str
    hint: str = ""
    language: str = ""
    hint_language: str = ""


def unchecked(report: Report, ui: Words) -> Iterable[Item]:
    """The problems of a report, pages without text, and sections whose pairing is weak though no problem says so."""
    pair = report.alignment
    for problem in report.problems:
        yield _problem(problem, ui)
    if pair is None:
        return
    for document in (pair.source, pair.target):
        if document.unread_pages and not any(p.code == "no-text" for p in report.problems):
            pages = ", ".join(map(str, document.unread_pages))
            yield Item(ui("overview.pages_unread", version=ui.version_name(document.language), pages=pages))
    if any(p.code == "alignment" for p in report.problems):
        return
    for weak in pair.sections:
        if weak.reliability < 0.5 and weak.source_section is not None and weak.target_section is not None:
            where = ui(
                "overview.weak_section_at", section=_section_name(pair, weak.source_section, weak.target_section)
            )
            text = ui("overview.weak_section", level=ui.reliability(weak.reliability))
            yield Item(f"{where}: {text}")


def _problem(problem: Problem, ui: Words) -> Item:
    """In the page's language as far as it can be said in it; else by its code, and the exact message follows in English."""
    what, then = told.problem(problem, ui.language), told.hint(problem, ui.language)
    own = ui.get(f"problem.{problem.code}")
    if what.language == ui.language or own is None:
        return Item(clean(_ended(f"{problem.path}: {what}")), clean(_sentence(then.text)), what.language, then.language)
    said = clean(f"{problem.message}. {problem.hint}".removesuffix(" ").removesuffix(". "))
    pages = " " + ui("problem.pages", pages=", ".join(map(str, problem.pages))) if problem.pages else ""
    return Item(clean(f"{problem.path}: {own}{pages}"), said, "", "en")


def _sentence(text: str) -> str:
    return _ended(f"{text[:1].upper()}{text[1:]}")


def _ended(text: str) -> str:
    return f"{text}." if text and text[-1] not in ".!?" else text


def _section_name(pair: Alignment, source: int | None, target: int | None) -> str:
    for document, index in ((pair.source, source), (pair.target, target)):
        sections = walk_sections(document)
        if index is not None and index < len(sections):
            section = sections[index]
            return clean(
                " ".join(p for p in (section.number, section.heading.text[:60] if section.heading else "") if p)
            )
    return "–"


def remarks(report: Report, ui: Words) -> Iterable[Item]:
    """What the readers of the two files decided or doubted."""
    if report.alignment is None:
        return
    for document in (report.alignment.source, report.alignment.target):
        for warning in document.warnings:
            said = told.remark(warning, ui.language)
            yield Item(clean(said.text), ui.version_name(document.language), said.language)
