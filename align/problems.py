"""What could not be checked, and what to do about it: each becomes a problem of the report, never silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.model import Category, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Alignment, Document, Finding, Glossary, SectionReliability

__all__ = ["alignment_problems", "believable", "document_problems", "glossary_problems", "pair_problems"]

_ON_PASSAGES: Final = frozenset({Category.OMISSION, Category.ADDITION, Category.MOVED, Category.DIVERGENCE})
"""Kinds of finding that rest on the pairing alone; facts and terms are looked for beyond the bead before they are missed."""


def document_problems(document: Document, *, tried_ocr: bool) -> list[Problem]:
    """What of one document could not be read or told."""
    from align.scans import hint

    problems = []
    if document.unread_pages:
        pages = ", ".join(map(str, document.unread_pages[:20]))
        problems.append(
            Problem(
                document.path,
                "no-text",
                f"no text could be read on page {pages}",
                hint(tried=tried_ocr),
                document.unread_pages,
            )
        )
    if not document.language and document.blocks():  # a document without words has no language: told elsewhere
        problems.append(
            Problem(
                document.path,
                "language",
                "the language could not be told",
                "name it with --source-language or --target-language",
            )
        )
    return problems


def pair_problems(source: Document, target: Document) -> list[Problem]:
    """Why two documents cannot be versions of each other."""
    if source.language and source.language == target.language:
        return [
            Problem(
                target.path,
                "language",
                f"both documents are in the same language ({source.language})",
                "check that the right files were given, or name the languages with --source-language and --target-language",
            )
        ]
    return []


def believable(findings: Sequence[Finding], alignment: Alignment, limit: float) -> tuple[Finding, ...]:
    """The findings without those on passages where the pairing cannot be trusted: one problem says so instead of forty."""
    if alignment.reliability < limit:
        return tuple(f for f in findings if f.category not in _ON_PASSAGES)
    weak = _weak(alignment, limit)
    sources, targets = {s.source_section for s in weak}, {s.target_section for s in weak}
    doubtful = {s.id for s in alignment.source_segments if s.section in sources}
    doubtful |= {s.id for s in alignment.target_segments if s.section in targets}
    return tuple(f for f in findings if f.category not in _ON_PASSAGES or not doubtful & _segments(f))


def _segments(finding: Finding) -> set[str]:
    return {s for passage in (finding.source, finding.target) if passage for s in passage.segments}


def _weak(alignment: Alignment, limit: float) -> list[SectionReliability]:
    # a section that one side lacks altogether is missing, not unreliable
    return [
        s
        for s in alignment.sections
        if s.reliability < limit and s.source_section is not None and s.target_section is not None
    ]


def alignment_problems(alignment: Alignment, limit: float) -> list[Problem]:
    """Where the pairing is too weak for findings on passages: below ``limit`` of its reliability, 0–1."""
    if alignment.reliability < limit:
        return [
            Problem(
                alignment.target.path,
                "alignment",
                f"the two documents share too little to be compared (reliability {alignment.reliability:.2f})",
                "check that they are versions of one document",
            )
        ]
    return [
        Problem(
            alignment.target.path,
            "alignment",
            f"the alignment is unreliable in a section: {s.reason or 'too few passages match'}",
            "compare the section by eye; findings on its passages are withheld",
        )
        for s in _weak(alignment, limit)
    ]


def glossary_problems(glossaries: Sequence[Glossary]) -> list[Problem]:
    """What is wrong with the term lists that the user named."""
    # a flaw in a list we ship is ours to mend and no reason for a user's run to fail
    own = (g for g in glossaries if not g.path.startswith("builtin:"))
    return [Problem(g.path or g.name, "glossary", problem) for g in own for problem in g.problems]
