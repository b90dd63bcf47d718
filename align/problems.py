"""What could not be checked, and what to do about it: each becomes a problem of the report, never silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Alignment, Document, Glossary
    from align.pipeline import CompareOptions

__all__ = ["alignment_problems", "document_problems", "glossary_problems", "pair_problems"]


def document_problems(document: Document, options: CompareOptions) -> list[Problem]:
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
                hint(tried=options.ocr),
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


def alignment_problems(alignment: Alignment, options: CompareOptions) -> list[Problem]:
    """Where the pairing is too weak for findings on passages."""
    if alignment.reliability < options.unreliable:
        return [
            Problem(
                alignment.target.path,
                "alignment",
                f"the two documents share too little to be compared (reliability {alignment.reliability:.2f})",
                "check that they are versions of one document",
            )
        ]
    weak = [s for s in alignment.sections if s.reliability < options.unreliable]
    return [
        Problem(
            alignment.target.path,
            "alignment",
            f"the alignment is unreliable in a section: {s.reason or 'too few passages match'}",
        )
        for s in weak
        if s.source_section is not None and s.target_section is not None
    ]


def glossary_problems(glossaries: Sequence[Glossary]) -> list[Problem]:
    """What is wrong with the term lists that the user named."""
    # a flaw in a list we ship is ours to mend and no reason for a user's run to fail
    own = (g for g in glossaries if not g.path.startswith("builtin:"))
    return [Problem(g.path or g.name, "glossary", problem) for g in own for problem in g.problems]
